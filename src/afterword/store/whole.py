"""A whole installation, row by row: copied into another database and compared with what arrived there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db import connections, models
from django.db.transaction import atomic

from afterword.core.errors import Refusal
from afterword.store.models import Duty, IndexedPosting, Instance

Key = UUID | int | str
AT_ONCE = 200
# The words of postings are taken in anew where they arrive; who may send is said when all has arrived,
# and what runs do in turn each run begins anew.
MADE_ANEW = frozenset({IndexedPosting, Instance, Duty})
# Django fills these by itself from the models there are.
FILLED = frozenset({"contenttypes", "auth"})
HOLD = {
    "sqlite": "",  # A transaction that writes (all of ours do) is the only one.
    "postgresql": "LOCK TABLE {} IN SHARE ROW EXCLUSIVE MODE",
}


class DoesNotFit(Refusal):
    """A row holds what the other database cannot keep."""

    code = "does_not_fit"
    hint = "Nothing was moved; everything is where it was."


def tables() -> tuple[type[models.Model], ...]:
    """Every model whose rows belong to the installation: also accounts, where there are some, and sessions."""
    every = (each for each in apps.get_models(include_auto_created=True) if each._meta.app_label not in FILLED)
    return tuple(each for each in every if each._meta.managed and each not in MADE_ANEW)


def _with_sender() -> tuple[type[models.Model], ...]:
    return (*tables(), Instance)


def is_empty(alias: str) -> bool:
    """True when no row of an installation lies there."""
    return not any(model._base_manager.using(alias).exists() for model in _with_sender())


def hold_still(alias: str) -> None:
    """Let nobody else write there until the transaction ends; reading goes on."""
    said = HOLD[connections[alias].vendor]
    if said:
        quoted = ", ".join(connections[alias].ops.quote_name(model._meta.db_table) for model in _with_sender())
        with connections[alias].cursor() as cursor:
            cursor.execute(said.format(quoted))


def copy(source: str, target: str) -> Mapping[str, int]:
    """Write every row of `source` into `target`, within one transaction; gives the rows of each table.

    Raises `DoesNotFit` with the row's place, before anything of it counts.
    """
    counts: dict[str, int] = {}
    with atomic(using=target):
        for model in tables():
            counts[model._meta.label_lower] = sum(_write(target, model, rows) for rows in _rows(source, model))
        _go_on_counting(target)
    return counts


def differences(source: str, target: str) -> tuple[str, ...]:
    """The places where `target` holds something else than `source`: a row more, less, or other; empty when alike."""
    return tuple(place for model in tables() for place in _differing(source, target, model))


def _differing(source: str, target: str, model: type[models.Model]) -> Iterator[str]:
    here, there = (model._base_manager.using(alias).count() for alias in (source, target))
    if here != there:
        yield f"{model._meta.model_name}: {here} rows here, {there} there"
    for rows in _rows(source, model):
        arrived = model._base_manager.using(target).in_bulk([row.pk for row in rows])
        for row in rows:
            other = arrived.get(row.pk)
            if other is None:
                yield f"{_place(row)}: is missing"
                continue
            unlike = [field.name for field in model._meta.concrete_fields if _value(row, field) != _value(other, field)]
            if unlike:
                yield f"{_place(row)}: {', '.join(unlike)}"


def _rows(alias: str, model: type[models.Model]) -> Iterator[list[models.Model]]:
    every = model._base_manager.using(alias).order_by("pk").iterator(chunk_size=AT_ONCE)
    while rows := list(islice(every, AT_ONCE)):
        yield rows


def _write(alias: str, model: type[models.Model], rows: Sequence[models.Model]) -> int:
    if connections[alias].vendor == "postgresql":
        for row in rows:
            must_fit(row)
    fresh = [model(**{field.attname: _value(row, field) for field in model._meta.concrete_fields}) for row in rows]
    return len(model._base_manager.using(alias).bulk_create(fresh))


def must_fit(row: models.Model) -> None:
    """SQLite keeps texts of any length with any sign, PostgreSQL does neither; raises `DoesNotFit`."""
    for field in row._meta.concrete_fields:
        value = _value(row, field)
        longest = getattr(field, "max_length", None)
        if isinstance(value, str) and longest and len(value) > longest:
            raise DoesNotFit(f"{_place(row)}: {field.name} has {len(value)} signs; {longest} fit there.")
        if _has_zero(value):
            raise DoesNotFit(f"{_place(row)}: {field.name} holds a zero sign, which no text may hold there.")


def _has_zero(value: Any) -> bool:
    if isinstance(value, dict):
        return any(_has_zero(each) for each in (*value, *value.values()))
    return any(map(_has_zero, value)) if isinstance(value, list) else isinstance(value, str) and "\0" in value


def _value(row: models.Model, field: models.Field[Any, Any]) -> Any:
    value = getattr(row, field.attname)
    return bytes(value) if isinstance(value, memoryview) else value


def _place(row: models.Model) -> str:
    return f"{row._meta.model_name} {row.pk}"


def _go_on_counting(alias: str) -> None:
    """The next number of a table that counts by itself comes after the last one that arrived."""
    from django.core.management.color import no_style

    with connections[alias].cursor() as cursor:
        for statement in connections[alias].ops.sequence_reset_sql(no_style(), list(tables())):
            cursor.execute(statement)
