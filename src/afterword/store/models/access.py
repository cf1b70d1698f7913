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

    class Meta(OwnedModel.Meta):
        ordering = ("made_at", "id")
        constraints = (models.UniqueConstraint(fields=("owner", "name"), name="one_access_token_of_a_name"),)

    def __str__(self) -> str:
        return self.name
