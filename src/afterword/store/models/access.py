"""What lets a program of the person's in, beside their browser."""

from __future__ import annotations

from django.db import models

from afterword.store.models.owned import OwnedModel


class AccessToken(OwnedModel):
    """A key for one program: kept as a hash, for what its scopes name, until it ends or its row is taken out."""

    name = models.CharField(max_length=60)
    token_hash = models.CharField(max_length=64, unique=True)
    scopes = models.JSONField(default=list)
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    last_used_at = models.DateTimeField(null=True, blank=True)
    # How many requests came in the minute that begins there, counted over every process that answers.
    counted_from = models.DateTimeField(null=True, blank=True)
    counted = models.PositiveIntegerField(default=0, db_default=0)

    class Meta(OwnedModel.Meta):
        ordering = ("made_at", "id")
        constraints = (models.UniqueConstraint(fields=("owner", "name"), name="one_access_token_of_a_name"),)

    def __str__(self) -> str:
        return self.name


class KeptAnswer(OwnedModel):
    """What one request was answered, under the word that a program gave it, so that its repetition does nothing."""

    key = models.ForeignKey(AccessToken, on_delete=models.CASCADE, related_name="+")
    word = models.CharField(max_length=200)
    request_hash = models.CharField(max_length=64)
    status = models.PositiveSmallIntegerField(default=0)
    text = models.TextField(blank=True)
    made_at = models.DateTimeField(db_index=True)

    class Meta(OwnedModel.Meta):
        constraints = (models.UniqueConstraint(fields=("key", "word"), name="one_answer_of_a_word"),)

    def __str__(self) -> str:
        return self.word
