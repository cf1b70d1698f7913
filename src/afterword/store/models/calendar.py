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
    """One event of the person's calendar under its stable key: what it says, its revision, when it was withdrawn.

    `href`, `etag`, `put_sequence` and `put_starts` say how it was put into their own calendar, `is_edited` that its
    words there are theirs, `hidden_at` that they took it out there; `note` says why it could not follow a move there.
    `gist` is a digest of what it said there when it was seen last, `refusals` how often in a row it was refused.
    """

    process = models.ForeignKey(Process, on_delete=models.CASCADE, related_name="+")
    key = models.CharField(max_length=250)
    said = models.JSONField(default=dict)
    sequence = models.PositiveIntegerField(default=0)
    created_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    gone_at = models.DateTimeField(null=True, blank=True)
    href = models.CharField(max_length=500, blank=True)
    etag = models.CharField(max_length=200, blank=True)
    gist = models.CharField(max_length=64, blank=True)
    refusals = models.PositiveIntegerField(default=0)
    put_sequence = models.PositiveIntegerField(null=True, blank=True)
    put_starts = models.CharField(max_length=40, blank=True)
    is_edited = models.BooleanField(default=False)
    hidden_at = models.DateTimeField(null=True, blank=True)
    note = models.CharField(max_length=500, blank=True)
    note_at = models.DateTimeField(null=True, blank=True)

    class Meta(OwnedModel.Meta):
        ordering = ("key",)
        constraints = (models.UniqueConstraint(fields=("owner", "key"), name="one_calendar_event"),)

    def __str__(self) -> str:
        return self.key


class CalendarAccount(OwnedModel):
    """The person's own calendar server; `secret` is a sealed token, never the password.

    `calendars` are those that were found there, `target` the address of the one our events are put into. After a
    failure nothing is tried before `next_ok`.
    """

    url = models.CharField(max_length=500)
    username = models.CharField(max_length=254, blank=True)
    secret = models.TextField(blank=True)
    calendars = models.JSONField(default=list)
    target = models.CharField(max_length=500, blank=True)
    looked_at = models.DateTimeField(null=True, blank=True)
    next_ok = models.DateTimeField(null=True, blank=True)
    failures = models.PositiveIntegerField(default=0)
    problem = models.CharField(max_length=500, blank=True)

    class Meta(OwnedModel.Meta):
        constraints = (models.UniqueConstraint(fields=("owner",), name="one_calendar_account"),)

    def __str__(self) -> str:
        return self.url


class CalendarSource(OwnedModel):
    """A calendar that may be read: a feed, whose address is sealed, or one of the person's own server.

    `place` tells one from the other: the address on the server, or a digest of that of the feed. `digest` is of what
    was read last; none of it is kept.
    """

    kind = models.CharField(max_length=8)
    name = models.CharField(max_length=200)
    place = models.CharField(max_length=500)
    secret = models.TextField(blank=True)
    digest = models.CharField(max_length=64, blank=True)
    looked_at = models.DateTimeField(null=True, blank=True)
    next_ok = models.DateTimeField(null=True, blank=True)
    failures = models.PositiveIntegerField(default=0)
    problem = models.CharField(max_length=500, blank=True)

    class Meta(OwnedModel.Meta):
        constraints = (models.UniqueConstraint(fields=("owner", "kind", "place"), name="one_calendar_source"),)

    def __str__(self) -> str:
        return self.name
