"""The few statements that every letter needs as it leaves, each written once.

The mapper writes its SQL anew each time, which takes longer than the database needs to carry it out. Values go through
the fields of the model, so both databases get what the mapper would give them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import nullcontext
from functools import cache
from typing import Any, TypeVar, cast
from uuid import UUID

from django.db import connection, models, transaction

Row = TypeVar("Row", bound=models.Model)
ROWS_AT_ONCE = 20
# A field and what it is to be, or to be compared with.
Given = tuple[str, object]


def add(row: models.Model, instead: Sequence[str] = ()) -> None:
    """Add one row with an id of its own; where another has the same `instead`, that one becomes what this one says."""
    add_all([row], instead)


def add_all(rows: Sequence[models.Model], instead: Sequence[str] = ()) -> None:
    """Add rows of one table as `add` does, all or none, in as few statements as go."""
    parts = [rows[start : start + ROWS_AT_ONCE] for start in range(0, len(rows), ROWS_AT_ONCE)]
    with transaction.atomic(savepoint=False) if len(parts) > 1 else nullcontext():
        for some in parts:
            values = [value for row in some for value in _stored(row)]
            with connection.cursor() as cursor:
                cursor.execute(_insert(type(some[0]), tuple(instead), len(some)), values)
    for row in rows:
        # Whoever changes it next changes this row, and adds none.
        row._state.adding, row._state.db = False, connection.alias


def change(model: type[models.Model], to: Mapping[str, object], where: str, *given: Given) -> int:
    """Change the rows of which `where` holds, with what is `given` in its places; gives how many."""
    columns = ", ".join(f'"{_field(model, name).column}" = %s' for name in to)
    values = [_field(model, name).get_db_prep_save(value, connection) for name, value in to.items()]
    values += values_of(model, *given)
    with connection.cursor() as cursor:
        # Names are those of our own tables; what anybody said goes in as values.
        cursor.execute(f'UPDATE "{model._meta.db_table}" SET {columns} WHERE {where}', values)  # noqa: S608
        return int(cursor.rowcount)


def first(model: type[Row], where: str, *given: Given) -> Row | None:
    """The first row of which `where` holds, or None."""
    question = f'SELECT * FROM "{model._meta.db_table}" WHERE {where} LIMIT 1'  # noqa: S608
    return asked(model, question, values_of(model, *given))


def asked(model: type[Row], question: str, values: list[Any]) -> Row | None:
    """The first row that a question gives, with what else it asks for beside the columns; values as `values_of`."""
    return next(iter(model._base_manager.raw(question, values)), None)


def value(question: str, model: type[models.Model], *given: Given) -> Any:
    """The one value that a question gives, with what is `given` of the model in its places; None where no row fits."""
    with connection.cursor() as cursor:
        cursor.execute(question, values_of(model, *given))
        row = cursor.fetchone()
    return row[0] if row else None


def ids(question: str, values: list[Any]) -> list[UUID]:
    """All ids that a question gives, in its order; values as `values_of`."""
    with connection.cursor() as cursor:
        cursor.execute(question, values)
        return [each if isinstance(each, UUID) else UUID(each) for (each,) in cursor.fetchall()]


def values_of(model: type[models.Model], *given: Given) -> list[Any]:
    """What is given, as this database takes it."""
    return [_field(model, name).get_db_prep_value(each, connection) for name, each in given]


@cache
def _field(model: type[models.Model], name: str) -> models.Field[Any, Any]:
    return cast("models.Field[Any, Any]", model._meta.get_field(name))


@cache
def _to_add(model: type[models.Model]) -> tuple[models.Field[Any, Any], ...]:
    return tuple(each for each in model._meta.concrete_fields if not isinstance(each, models.AutoField))


def _stored(row: models.Model) -> list[Any]:
    return [each.get_db_prep_save(getattr(row, each.attname), connection) for each in _to_add(type(row))]


@cache
def _insert(model: type[models.Model], instead: tuple[str, ...], count: int) -> str:
    columns = [f'"{each.column}"' for each in _to_add(model)]
    places = ", ".join([f"({', '.join(['%s'] * len(columns))})"] * count)
    sql = f'INSERT INTO "{model._meta.db_table}" ({", ".join(columns)}) VALUES {places}'  # noqa: S608
    if not instead:
        return sql
    key = [f'"{_field(model, name).column}"' for name in instead]
    kept = {*key, f'"{_field(model, "id").column}"'}
    said = ", ".join(f"{each} = EXCLUDED.{each}" for each in columns if each not in kept)
    return f"{sql} ON CONFLICT ({', '.join(key)}) DO UPDATE SET {said}"
