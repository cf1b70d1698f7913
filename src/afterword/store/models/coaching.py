"""Who may look at which processes of somebody, and what they wrote to the letters there before they were approved."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from afterword.store.models.interview import Process
from afterword.store.models.letter import Letter
from afterword.store.models.owned import OwnedModel, Owner


class Coaching(OwnedModel):
    """That the owner lets the bearer of a mailbox look at some processes, until a day; over once `ended_at` is set.

    The invitation is taken once, before `answer_by`, by the account of that mailbox, which then stands as `coach`.
    """

    mailbox = models.CharField(max_length=254, db_index=True)
    coach = models.ForeignKey(Owner, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    made_at = models.DateTimeField()
    answer_by = models.DateTimeField()
    until = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    # Who ended it: person, coach; time where it was over by itself.
    ended_by = models.CharField(max_length=8, blank=True)

    class Meta(OwnedModel.Meta):
        ordering = ("-made_at", "id")
        constraints = (
            models.UniqueConstraint(fields=("owner", "mailbox"), condition=Q(ended_at=None), name="coached_once"),
        )

    def __str__(self) -> str:
        return self.mailbox


class CoachedProcess(OwnedModel):
    """One process that a coach sees; all others are as if they were not there."""

    coaching = models.ForeignKey(Coaching, on_delete=models.CASCADE, related_name="chosen")
    process = models.ForeignKey(Process, on_delete=models.CASCADE, related_name="+")

    class Meta(OwnedModel.Meta):
        constraints = (models.UniqueConstraint(fields=("coaching", "process"), name="chosen_once"),)

    def __str__(self) -> str:
        return f"{self.process_id} for {self.coaching_id}"


class CoachComment(OwnedModel):
    """What a coach wrote to a revision of a letter, perhaps to some words of it; done when the owner says so."""

    coaching = models.ForeignKey(Coaching, on_delete=models.CASCADE, related_name="comments")
    letter = models.ForeignKey(Letter, on_delete=models.CASCADE, related_name="coach_comments")
    about = models.CharField(max_length=300, blank=True)
    text = models.TextField()
    revision = models.PositiveIntegerField()
    made_at = models.DateTimeField()
    done_at = models.DateTimeField(null=True, blank=True)

    class Meta(OwnedModel.Meta):
        ordering = ("made_at", "id")

    def __str__(self) -> str:
        return self.text


class CoachLook(OwnedModel):
    """That a coach looked at a process or at a letter of it: from when to when, and how often in that while."""

    coaching = models.ForeignKey(Coaching, on_delete=models.CASCADE, related_name="looks")
    process = models.ForeignKey(Process, on_delete=models.CASCADE, related_name="+")
    letter = models.ForeignKey(Letter, on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    at = models.DateTimeField()
    last_at = models.DateTimeField()
    times = models.PositiveIntegerField(default=1)

    class Meta(OwnedModel.Meta):
        ordering = ("-at", "id")

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M}"
