"""What was brought in from an address book: as it was read, and what came of it."""

from __future__ import annotations

from django.db import models

from afterword.store.models.owned import OwnedModel


class ContactImport(OwnedModel):
    """One file or address book; `contacts` as they were read, `made` and `filled` what taking them in did.

    Nothing of it counts before `taken_at`; what was taken can be taken back by its rows of evidence.
    """

    origin = models.CharField(max_length=200, blank=True)
    kind = models.CharField(max_length=20)
    contacts = models.JSONField(default=list)
    unnamed = models.PositiveIntegerField(default=0)
    read_at = models.DateTimeField()
    taken_at = models.DateTimeField(null=True, blank=True)
    undone_at = models.DateTimeField(null=True, blank=True)
    made = models.JSONField(default=list)
    filled = models.JSONField(default=list)

    class Meta(OwnedModel.Meta):
        ordering = ("-read_at", "id")

    def __str__(self) -> str:
        return self.origin or self.kind
