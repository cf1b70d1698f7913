"""Questions to the database that are put together once; afterwards only what is asked about changes.

The mapper composes the SQL of a query anew each time, which takes several times as long as the database needs to answer
it, and a page asks some thirty of them. What is asked stays written as a query of the mapper, and the mapper makes the
rows of what comes back.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from copy import copy
from datetime import UTC, datetime, timedelta
from itertools import chain
from typing import Any, ClassVar, Generic, TypeVar
from uuid import UUID, uuid4

from django.core.exceptions import ValidationError
from django.db import DEFAULT_DB_ALIAS, connections, models
from django.db.models.query import FlatValuesListIterable, ModelIterable, ValuesListIterable
from django.db.transaction import TransactionManagementError

Row = TypeVar("Row")
# Each length of a list is a statement of its own; longer ones are composed anew.
LONGEST = 12
PLAIN = (UUID, str, datetime)
KEPT = "prepared_converters"
KINDS = (ModelIterable, ValuesListIterable, FlatValuesListIterable)


class Prepared(Generic[Row]):
    """A question that depends on what it is given and on nothing else: rows, ids, texts, moments, or lists of these."""

    # Whether each question is composed anew beside it, to see that it would be the same (in tests).
    compared: ClassVar[bool] = False

    def __init__(self, question: Callable[..., models.QuerySet[Any, Row]]) -> None:
        self._question = question
        self._statements: dict[Hashable, _Statement | None] = {}

    def __call__(self, *given: object) -> list[Row]:
        """All that it finds, read at once."""
        values = [_values(each) for each in given]
        if () in values or None in values:
            return list(self._question(*given))
        shape = tuple(tuple(map(type, each or ())) for each in values)
        connection = connections[DEFAULT_DB_ALIAS]
        if shape not in self._statements:
            self._statements[shape] = self._prepared(given, connection)
        statement = self._statements[shape]
        if statement is None:
            return list(self._question(*given))
        asked = statement.about(list(chain.from_iterable(each or () for each in values)), connection)
        if Prepared.compared:
            asked.compare(self._question(*given))
        rows: list[Row] = list(statement.kind(asked))
        return rows

    def _prepared(self, given: Iterable[object], connection: Any) -> _Statement | None:
        try:
            return _Statement(self._question, given, connection)
        except ValidationError:
            # A text that is to be an id, or a moment: no stand-in is one.
            return None

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
        self.locks = query.select_for_update and connection.features.has_select_for_update
        self._compiler = query.get_compiler(connection=connection)
        self.sql, params = self._compiler.as_sql()
        if self._compiler.has_extra_select:
            raise TypeError("A question can't be prepared that is put in order by what it does not ask for.")
        self.select = self._compiler.select[: self._compiler.col_count]
        self.klass_info, self.annotation_col_map = self._compiler.klass_info, self._compiler.annotation_col_map
        # Each thread has a connection of its own, and each makes values by itself.
        self._compiler.connection = None
        plain = [_as_stored(each, connection) for one in stand_ins for each in _values(one) or ()]
        alike = [_alike(each, connection) for each in plain]
        # A value, else the place among what is given and how it is written there.
        self.params = [_place(each, plain, alike) for each in params]
        if {place for _, place, _ in self.params} - {None} != set(range(len(plain))):
            raise TypeError("A question can't be prepared that does more with what it is given than look for it.")

    def about(self, values: list[object], connection: Any) -> _Asked:
        """The statement about these, as many and of the kinds that it was composed for."""
        if self.locks and connection.get_autocommit():
            raise TransactionManagementError("Rows are held within a transaction only.")
        stored = [_as_stored(each, connection) for each in values]
        params = [
            value if place is None else (write(stored[place], connection) if write else stored[place])
            for value, place, write in self.params
        ]
        return _Asked(self, tuple(params), connection)

    def converters(self, connection: Any) -> list[Any]:
        """What makes values of the fields of what this connection gives."""
        kept: dict[_Statement, list[Any]] = vars(connection).setdefault(KEPT, {})
        if self not in kept:
            compiler = copy(self._compiler)
            compiler.connection = connection
            kept[self] = list(compiler.get_converters([each[0] for each in self.select]).items())
        return kept[self]


class _Asked:
    """One statement with all its values: what the mapper's makers of rows take for a query and its compiler."""

    _known_related_objects: ClassVar[dict[Any, Any]] = {}

    def __init__(self, statement: _Statement, params: tuple[object, ...], connection: Any) -> None:
        self.sql, self.params, self.query, self._connection = statement.sql, params, self, connection
        self.db, self.model, self.select = DEFAULT_DB_ALIAS, statement.model, statement.select
        self.klass_info, self.annotation_col_map = statement.klass_info, statement.annotation_col_map
        self._converters = statement.converters(connection)

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


def _place(param: object, plain: list[object], alike: list[object]) -> tuple[object, int | None, Any]:
    if param in plain:
        return None, plain.index(param), None
    return (None, alike.index(param), _alike) if param in alike else (param, None, None)


def _alike(stored: object, connection: Any) -> object:
    """A text that is looked for whatever its capitals, where the database takes it for a pattern."""
    return connection.ops.prep_for_iexact_query(stored) if isinstance(stored, str) else stored


def _values(given: object) -> tuple[object, ...] | None:
    """What is looked for, one after the other; None where a statement can't be kept for it."""
    if isinstance(given, models.Model):
        return (given.pk,) if type(given.pk) is UUID else None
    if type(given) in PLAIN:
        return (given,)
    if not isinstance(given, (list, tuple, set, frozenset, dict)):
        return None
    each = tuple(_each(given))
    if any(isinstance(one, models.Model) and type(one.pk) is not UUID for one in given):
        return None
    return each if len(each) <= LONGEST and all(type(one) in PLAIN for one in each) else None


def _each(given: Iterable[object]) -> dict[object, object]:
    """Every one once, by its id where it is a row."""
    return {one.pk if isinstance(one, models.Model) else one: one for one in given}


def _stand_in(given: Any) -> Any:
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
    return [_stand_in(one) for one in _each(given).values()]


def _as_stored(value: object, connection: Any) -> object:
    """The value as this database takes it, as its own field would give it."""
    if isinstance(value, UUID):
        return value if connection.features.has_native_uuid_field else value.hex
    if isinstance(value, datetime):
        return connection.ops.adapt_datetimefield_value(value)
    return value
