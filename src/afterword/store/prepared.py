"""Questions to the database that are put together once; afterwards only what is asked about changes.

The mapper composes the SQL of a query anew each time, which takes several times as long as the database needs to answer
it, and a page asks some thirty of them. What is asked stays written as a query of the mapper, and the mapper makes the
rows of what comes back.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import chain
from typing import Any, ClassVar, Generic, TypeVar
from uuid import UUID, uuid4
from weakref import WeakKeyDictionary

from django.db import DEFAULT_DB_ALIAS, connections, models
from django.db.models.query import FlatValuesListIterable, ModelIterable, ValuesListIterable

Row = TypeVar("Row")
# Each length of a list is a statement of its own; longer ones are composed anew.
LONGEST = 12
PLAIN = (UUID, str, datetime)
KINDS = (ModelIterable, ValuesListIterable, FlatValuesListIterable)


class Prepared(Generic[Row]):
    """A question that depends on what it is given and on nothing else: rows, ids, texts, moments, or lists of these."""

    # Whether each question is composed anew beside it, to see that it would be the same (in tests).
    compared: ClassVar[bool] = False

    def __init__(self, question: Callable[..., models.QuerySet[Any, Row]]) -> None:
        self._question = question
        self._statements: WeakKeyDictionary[object, dict[Hashable, _Statement]] = WeakKeyDictionary()

    def __call__(self, *given: object) -> list[Row]:
        """All that it finds, read at once."""
        values = [_values(each) for each in given]
        if () in values:
            return []
        if None in values:
            return list(self._question(*given))
        shape = tuple(tuple(map(type, each or ())) for each in values)
        connection = connections[DEFAULT_DB_ALIAS]
        known = self._statements.setdefault(connection, {})
        statement = known.get(shape)
        if statement is None:
            statement = known[shape] = _Statement(self._question, given, connection)
        asked = statement.about(list(chain.from_iterable(each or () for each in values)))
        if Prepared.compared:
            asked.compare(self._question(*given))
        rows: list[Row] = list(statement.kind(asked))
        return rows

    def first(self, *given: object) -> Row | None:
        """The first that it finds, or None; a question for one row says so itself, by `[:1]`."""
        return next(iter(self(*given)), None)


class _Statement:
    """A statement as the mapper composed it about stand-ins, and where each of these went."""

    def __init__(self, question: Callable[..., models.QuerySet[Any, Any]], given: Iterable[object], connection: Any):
        stand_ins = [_stand_in(each) for each in given]
        rows: Any = question(*stand_ins)
        query, self.kind, self.model = rows.query, rows._iterable_class, rows.model
        if self.kind not in KINDS or rows._known_related_objects or rows._prefetch_related_lookups:
            raise TypeError("A question like this can't be prepared: it asks for more than its own rows.")
        if query.select_for_update:
            raise TypeError("A question that locks rows can't be prepared.")
        compiler = query.get_compiler(connection=connection)
        self.sql, params = compiler.as_sql()
        self.connection, self.select = connection, compiler.select[: compiler.col_count]
        self.klass_info, self.annotation_col_map = compiler.klass_info, compiler.annotation_col_map
        self.converters = list(compiler.get_converters([each[0] for each in self.select]).items())
        places = [_as_stored(each, connection) for one in stand_ins for each in _values(one) or ()]
        self.params = [(None, places.index(each)) if each in places else (each, None) for each in params]
        if {place for _, place in self.params} - {None} != set(range(len(places))):
            raise TypeError("A question can't be prepared that does more with what it is given than look for it.")

    def about(self, values: list[object]) -> _Asked:
        """The statement about these, as many and of the kinds that it was composed for."""
        stored = [_as_stored(each, self.connection) for each in values]
        return _Asked(self, tuple(value if place is None else stored[place] for value, place in self.params))


class _Asked:
    """One statement with all its values: what the mapper's makers of rows take for a query and its compiler."""

    _known_related_objects: ClassVar[dict[Any, Any]] = {}

    def __init__(self, statement: _Statement, params: tuple[object, ...]) -> None:
        self.sql, self.params, self.query = statement.sql, params, self
        self.db, self.model, self._connection = DEFAULT_DB_ALIAS, statement.model, statement.connection
        self.select, self.klass_info = statement.select, statement.klass_info
        self.annotation_col_map, self._converters = statement.annotation_col_map, statement.converters

    def get_compiler(self, using: str | None = None) -> _Asked:
        return self

    def execute_sql(self, **_: object) -> list[list[tuple[Any, ...]]]:
        with self._connection.cursor() as cursor:
            cursor.execute(self.sql, self.params)
            return [cursor.fetchall()]

    def results_iter(
        self, results: Iterable[Iterable[tuple[Any, ...]]] | None = None, **_: object
    ) -> Iterator[tuple[Any, ...]]:
        for row in chain.from_iterable(self.execute_sql() if results is None else results):
            made = list(row)
            for place, (converters, expression) in self._converters:
                for convert in converters:
                    made[place] = convert(made[place], expression, self._connection)
            yield tuple(made)

    def compare(self, rows: models.QuerySet[Any, Any]) -> None:
        """See that the mapper would ask just this."""
        sql, params = rows.query.get_compiler(connection=self._connection).as_sql()
        if (sql, tuple(params)) != (self.sql, self.params):
            raise AssertionError(f"Prepared: {self.sql} {self.params}, composed anew: {sql} {params}")


def _values(given: object) -> tuple[object, ...] | None:
    """What is looked for, one after the other; None where a statement can't be kept for it."""
    if isinstance(given, models.Model):
        given = given.pk
    if type(given) in PLAIN:
        return (given,)
    if not isinstance(given, (list, tuple, set, frozenset, dict)):
        return None
    each = tuple(dict.fromkeys(one.pk if isinstance(one, models.Model) else one for one in given))
    return each if len(each) <= LONGEST and all(type(one) in PLAIN for one in each) else None


def _stand_in(given: object) -> Any:
    """Something else of the same kind, that is found again in the statement."""
    if isinstance(given, models.Model):
        return type(given)(pk=uuid4())
    if isinstance(given, UUID):
        return uuid4()
    if isinstance(given, str):
        # What escapes a text, or changes it otherwise, would do that to each one differently.
        return rf"{uuid4()} %_\'é"
    if isinstance(given, datetime):
        return datetime(1, 1, 2, tzinfo=UTC) + timedelta(microseconds=uuid4().int % 10**15)
    return [_stand_in(one) for one in dict.fromkeys(given)]  # type: ignore[call-overload]


def _as_stored(value: object, connection: Any) -> object:
    """The value as this database takes it, as its own field would give it."""
    if isinstance(value, UUID):
        return value if connection.features.has_native_uuid_field else value.hex
    if isinstance(value, datetime):
        return connection.ops.adapt_datetimefield_value(value)
    return value
