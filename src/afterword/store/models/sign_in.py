"""The one-time link that `serve` prints."""

from __future__ import annotations

from django.db import models

from afterword.store.models.owned import OwnedModel


class StartToken(OwnedModel):
    """A sign-in link, kept as a hash; good once, for a short while."""

    token_hash = models.CharField(max_length=64, unique=True)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.token_hash[:8]
