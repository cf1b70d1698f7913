"""Words that a program proposes for a letter; they lie beside it until the person decides."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from afterword.store.models.letter import Letter
from afterword.store.models.owned import OwnedModel


class ProposedWords(OwnedModel):
    """Another subject and body for a revision of a letter, by the name of the program ("" for an assistant).

    `ended_as` is "used" or "aside"; the words themselves never change, so what was read is what is used.
    """

    letter = models.ForeignKey(Letter, on_delete=models.CASCADE, related_name="proposals")
    by = models.CharField(max_length=60, blank=True)
    subject = models.CharField(max_length=300, blank=True)
    body = models.TextField()
    revision = models.PositiveIntegerField()
    made_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_as = models.CharField(max_length=8, blank=True)

    class Meta(OwnedModel.Meta):
        ordering = ("made_at", "id")
        constraints = (
            models.UniqueConstraint(fields=("letter", "by"), condition=Q(ended_at=None), name="one_open_proposal"),
        )

    def __str__(self) -> str:
        return self.subject
