"""Every row belongs to an owner and is reached through one owner-scoped manager per model."""

from __future__ import annotations

import uuid
from functools import cache
from typing import Any, Self, TypeVar, cast

from django.db import models
from django.db.models.fields.related_lookups import RelatedExact
from django.db.models.sql.where import AND

from afterword.core.errors import NotYours
from afterword.store.prepared import Prepared

Row = TypeVar("Row", bound=models.Model)


class Owned(models.Manager[Row]):
    """Rows of one owner. `everything` (the default manager) is for migrations and the store's own sweep only."""

    def of(self, owner: Owner) -> models.QuerySet[Row]:
        """The rows of this owner.

        The condition of `filter(owner=owner)`, put there without its search for what "owner" means: a page and an act
        begin dozens of look-ups here.
        """
        rows = super().get_queryset()
        field = cast("models.ForeignKey[Any, Any]", self.model._meta.get_field("owner"))
        rows.query.where.add(RelatedExact(field.get_col(rows.query.get_initial_alias()), owner.pk), AND)
        return rows

    def one(self, owner: Owner, **wanted: Any) -> Row:
        """The one row of this owner; `NotYours` when it is not there or somebody else's."""
        # What a path or a form gave as text may be no id at all.
        if any(type(each) is str for each in wanted.values()):
            row = self.of(owner).filter(**wanted).first()
        else:
            row = cast("Row | None", _one(self.model, tuple(wanted)).first(owner, *wanted.values()))
        if row is None:
            raise NotYours
        return row

    def get_queryset(self) -> models.QuerySet[Row]:
        """Refused: rows are reached by `of(owner)`."""
        raise RuntimeError("Rows are reached by `objects.of(owner)`.")


@cache
def _one(model: type[OwnedModel], names: tuple[str, ...]) -> Prepared[Any]:
    def rows(owner: Owner, *values: object) -> models.QuerySet[OwnedModel]:
        found = model.objects.of(owner).filter(**dict(zip(names, values, strict=True)))
        return (found if found.ordered else found.order_by("pk"))[:1]

    return Prepared(rows)


class Owner(models.Model):
    """The person whose interviews these are; one-person mode has exactly one."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField(max_length=200, blank=True)
    phone = models.CharField(max_length=60, blank=True)
    postal_address = models.TextField(blank=True)
    # The mail domains of the present employer, and what no letter may say.
    employer_domains = models.JSONField(default=list)
    never_mention = models.JSONField(default=list)
    time_zone = models.CharField(max_length=64, blank=True)
    language = models.CharField(max_length=16, default="en-US")
    # Of the pages, not of the letters; empty: as the browser asks.
    pages_language = models.CharField(max_length=16, blank=True)
    settings = models.JSONField(default=dict)
    appearance = models.CharField(max_length=8, default="system")
    created_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.name or str(self.id)


class OwnedModel(models.Model):
    """Base of every row: an unguessable id and the owner."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, related_name="+")

    everything = models.Manager[Self]()
    objects = Owned[Self]()

    class Meta:
        abstract = True
        default_manager_name = "everything"
        base_manager_name = "everything"
