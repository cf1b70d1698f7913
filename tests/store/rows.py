"""One row of every table, with the values that are most easily lost on the way into another database."""

from __future__ import annotations

from datetime import UTC, date, datetime
from itertools import count
from typing import Any

from django.db import models

from afterword.store.whole import tables

LONG_AGO = datetime(2026, 3, 29, 1, 30, 0, 123457, tzinfo=UTC)
TEXT = 'Zoë “Ñandú” 🌂 \u202eback\u202c e\u0301 \\ %s {} ;--\r\n\t" '
JSON = {"z": [1, 2.5, -0.1, None, True, {"Ü": ""}], "a": "", "10": 10**15, "2": "\u2028", "é": {"b": 1, "a": 2}}


def fill_every_table() -> int:
    """Make two rows of each model, one full and one as empty as it may be; gives how many there are."""
    number = count(1)
    for _ in range(2):
        made: dict[type[models.Model], models.Model] = {}
        for model in tables():
            a_row(model, made, number)
    return sum(model._base_manager.count() for model in tables())


def a_row(model: type[models.Model], made: dict[type[models.Model], models.Model], number: count[int]) -> models.Model:
    """The row of that model among those made; where there is none yet, one that belongs to the others."""
    if model not in made:
        this = next(number)
        values: dict[str, Any] = {}
        for field in model._meta.concrete_fields:
            if isinstance(field, models.ForeignKey):
                other = field.related_model
                values[field.name] = None if other is model else a_row(other, made, number)
            elif not field.primary_key or isinstance(field, models.CharField):
                values[field.name] = _value(field, this)
        made[model] = model._base_manager.create(**values)
    return made[model]


def _value(field: models.Field[Any, Any], this: int) -> Any:
    is_odd = this % 2
    longest = getattr(field, "max_length", None) or 1000
    kinds: tuple[tuple[type[Any] | tuple[type[Any], ...], Any], ...] = (
        (models.JSONField, JSON if is_odd else []),
        (models.BinaryField, bytes(range(256))),
        (models.BooleanField, bool(is_odd)),
        (models.DateTimeField, LONG_AGO),
        (models.DateField, date(2028, 2, 29)),
        (models.UUIDField, None),
        (models.FloatField, 0.1 + 0.2),
        (models.IntegerField, this),
        (models.GenericIPAddressField, f"2001:db8::{this}"),
        (models.CharField, f"{this} {TEXT}"[:longest]),
        (models.TextField, f"{this} {TEXT}" * 40),
    )
    return next(value for kind, value in kinds if isinstance(field, kind))
