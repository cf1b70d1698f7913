"""The calendar: what of the plan stands in it, and the address at which it can be subscribed to."""

from __future__ import annotations

from django.db import models

from afterword.store.models.interview import Process
from afterword.store.models.owned import OwnedModel


class CalendarFeed(OwnedModel):
    """How this person's calendar reads, and its address, kept as a hash; without one nobody can subscribe.

    `asked_at` is when a calendar program came for it last, to the quarter of an hour.
    """

    token_hash = models.CharField(max_length=64, blank=True, db_index=True)
    made_at = models.DateTimeField(null=True, blank=True)
    asked_at = models.DateTimeField(null=True, blank=True)
    details = models.BooleanField(default=False)
    alarms = models.BooleanField(default=True)
    colour = models.CharField(max_length=20, default="teal")

    class Meta(OwnedModel.Meta):
        constraints = (models.UniqueConstraint(fields=("owner",), name="one_calendar_feed"),)

    def __str__(self) -> str:
        return self.token_hash[:8] or "off"


class CalendarEvent(OwnedModel):
    """One event of the person's calendar under its stable key: what it says, its revision, when it was withdrawn."""

    process = models.ForeignKey(Process, on_delete=models.CASCADE, related_name="+")
    key = models.CharField(max_length=250)
    said = models.JSONField(default=dict)
    sequence = models.PositiveIntegerField(default=0)
    created_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    gone_at = models.DateTimeField(null=True, blank=True)

    class Meta(OwnedModel.Meta):
        ordering = ("key",)
        constraints = (models.UniqueConstraint(fields=("owner", "key"), name="one_calendar_event"),)

    def __str__(self) -> str:
        return self.key
