"""A process (one role at one employer), what happened in it, and the invitations it came from."""

from __future__ import annotations

from django.db import models

from afterword.store.models.owned import OwnedModel


class Process(OwnedModel):
    """One role at one employer, from the first booked interview to a named end (playbook part c)."""

    role = models.CharField(max_length=200, blank=True)
    employer_name = models.CharField(max_length=200)
    employer_aliases = models.JSONField(default=list)
    country = models.CharField(max_length=2, blank=True)
    subdivision = models.CharField(max_length=8, blank=True)
    employer_time_zone = models.CharField(max_length=64, blank=True)
    language = models.CharField(max_length=16, default="en-US")
    flags = models.JSONField(default=list)
    agency = models.JSONField(null=True, blank=True)
    settings = models.JSONField(default=dict)
    state = models.CharField(max_length=32, default="BOOKED")
    planned_at = models.DateTimeField(null=True, blank=True)
    look_at = models.DateTimeField(null=True, blank=True, db_index=True)
    plan_version = models.CharField(max_length=100, blank=True)
    created_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.role or 'Interview'}, {self.employer_name}"


class PlanChange(OwnedModel):
    """A step that moved by a later plan, old -> new, and what caused it; with an empty key, only the cause."""

    process = models.ForeignKey(Process, on_delete=models.CASCADE, related_name="changes")
    key = models.CharField(max_length=200, blank=True)
    old = models.DateTimeField(null=True, blank=True)
    new = models.DateTimeField(null=True, blank=True)
    cause = models.CharField(max_length=300)
    at = models.DateTimeField()

    class Meta(OwnedModel.Meta):
        ordering = ("-at",)

    def __str__(self) -> str:
        return f"{self.key or 'plan'}: {self.cause}"


class Event(OwnedModel):
    """Something that happened, as the contract's `plan` events write it; only ever added.

    An event taken back stays, with `undone_at`.
    """

    process = models.ForeignKey(Process, on_delete=models.CASCADE, related_name="events")
    number = models.PositiveIntegerField()
    at = models.DateTimeField()
    type = models.CharField(max_length=40)
    payload = models.JSONField(default=dict)
    recorded_at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True, blank=True)

    class Meta(OwnedModel.Meta):
        ordering = ("at", "number")
        constraints = (models.UniqueConstraint(fields=("process", "number"), name="event_number"),)

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.type}"


class Invitation(OwnedModel):
    """An invitation as it came: raw bytes, what was read, and which process it became.

    `into` is the process that one from the mailbox seems to belong to, until the person says so.
    """

    process = models.ForeignKey(Process, on_delete=models.CASCADE, null=True, related_name="invitations")
    into = models.ForeignKey(Process, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    filename = models.CharField(max_length=200, blank=True)
    content = models.BinaryField()
    reading = models.JSONField(default=dict)
    uid = models.CharField(max_length=255, blank=True)
    organizer = models.CharField(max_length=254, blank=True)
    sequence = models.BigIntegerField(default=0)
    received_at = models.DateTimeField()
    decided_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.filename or self.uid
