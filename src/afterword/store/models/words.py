"""The person's own words, and their own assistant model with what went to it and came back."""

from __future__ import annotations

from django.db import models

from afterword.store.models.letter import Letter
from afterword.store.models.owned import OwnedModel


class OwnWord(OwnedModel):
    """A word that no dictionary holds and the person called right; it counts in every letter."""

    word = models.CharField(max_length=80)
    added_at = models.DateTimeField()

    class Meta(OwnedModel.Meta):
        ordering = ("word",)
        constraints = (models.UniqueConstraint(fields=("owner", "word"), name="one_own_word"),)

    def __str__(self) -> str:
        return self.word


class Assistant(OwnedModel):
    """The person's own model, by their own key or on their own machine; off until they switch it on.

    `secret` is a sealed token, never the key. `agreed_to` is the address of which the person agreed that the text
    shown to them goes there; another address asks again. `way` is the form of answer that worked there.
    """

    address = models.CharField(max_length=300)
    model = models.CharField(max_length=120)
    secret = models.TextField(blank=True)
    agreed_to = models.CharField(max_length=300, blank=True)
    is_on = models.BooleanField(default=False)
    way = models.CharField(max_length=12, blank=True)

    class Meta(OwnedModel.Meta):
        constraints = (models.UniqueConstraint(fields=("owner",), name="one_assistant"),)

    def __str__(self) -> str:
        return f"{self.model} at {self.address}"


class AssistantAnswer(OwnedModel):
    """One question to the assistant model: what left, what came back, and which sentences passed every guard.

    `kind` is "" for other wordings, "tone" for how it sounds; then `offers` are the findings of its advice.
    `about` is a hash of the body that it was asked about: for other words it is no answer. Kept for thirty days.
    """

    letter = models.ForeignKey(Letter, on_delete=models.CASCADE, related_name="answers")
    kind = models.CharField(max_length=8, blank=True, default="")
    at = models.DateTimeField(db_index=True)
    address = models.CharField(max_length=300)
    model = models.CharField(max_length=120)
    about = models.CharField(max_length=64)
    asked = models.TextField()
    answered = models.TextField(blank=True)
    offers = models.JSONField(default=list)
    stopped = models.JSONField(default=list)
    problem = models.CharField(max_length=300, blank=True)

    class Meta(OwnedModel.Meta):
        ordering = ("-at",)

    def __str__(self) -> str:
        return f"{self.model} {self.at:%Y-%m-%d}"
