"""The plan's steps as stored: what the planner said last, and what the person decided about it."""

from __future__ import annotations

from django.db import models

from afterword.store.models.interview import Process
from afterword.store.models.owned import OwnedModel
from afterword.store.models.people import Person


class Step(OwnedModel):
    """One step of a process, by the planner's stable key.

    `said` is the planner's whole answer (contract section 3); the columns beside it serve queries.
    """

    process = models.ForeignKey(Process, on_delete=models.CASCADE, related_name="steps")
    key = models.CharField(max_length=200)
    step = models.CharField(max_length=40)
    person = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    status = models.CharField(max_length=12)
    channel = models.CharField(max_length=20, blank=True)
    at = models.DateTimeField(null=True, blank=True)
    closes = models.DateTimeField(null=True, blank=True)
    said = models.JSONField(default=dict)
    changed_because = models.CharField(max_length=300, blank=True)
    position = models.PositiveIntegerField(default=0)
    gone_at = models.DateTimeField(null=True, blank=True)
    # Not kept: whom else the same letter asks about, while the steps are looked at.
    asked_with: tuple[str, ...] = ()

    class Meta(OwnedModel.Meta):
        ordering = ("position",)
        constraints = (models.UniqueConstraint(fields=("process", "key"), name="one_step_per_key"),)

    def __str__(self) -> str:
        return self.key
