"""Letters, their approvals, and what is true of the person who writes them."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from afterword.store.models.interview import Process
from afterword.store.models.owned import OwnedModel
from afterword.store.models.people import Person


class Achievement(OwnedModel):
    """One thing the person has done or can do; a letter quotes it and never rewrites a number."""

    text = models.TextField()
    position = models.PositiveIntegerField(default=0)

    class Meta(OwnedModel.Meta):
        ordering = ("position", "id")

    def __str__(self) -> str:
        return self.text


class Letter(OwnedModel):
    """One letter to one person for one step; its words change until they are approved.

    `composed` keeps subject and body as they stood before the first edit, so that a changed name is seen.
    `earlier` keeps the words of the version before this one, so that what changed can be shown and undone.
    `versions` keeps the words of the last versions, the newest first, each with when it was replaced.
    `through` is who is written to and passes the letter on, where that is not `person`; `cover` stands over it then.
    `posted_at` is when the person put it into the post on paper, besides or instead of the mail.
    """

    process = models.ForeignKey(Process, on_delete=models.CASCADE, related_name="letters")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="letters")
    through = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, blank=True, related_name="passes_on")
    cover = models.TextField(blank=True, default="")
    step_key = models.CharField(max_length=200)
    situation = models.CharField(max_length=30)
    locale = models.CharField(max_length=16)
    subject = models.CharField(max_length=300, blank=True)
    salutation = models.CharField(max_length=300, blank=True)
    body = models.TextField(blank=True)
    close = models.CharField(max_length=200, blank=True)
    signature = models.TextField(blank=True)
    used = models.JSONField(default=list)
    questions = models.JSONField(default=list)
    seed = models.PositiveIntegerField(default=0)
    edited = models.BooleanField(default=False)
    composed = models.JSONField(default=dict)
    earlier = models.JSONField(default=dict, blank=True)
    versions = models.JSONField(default=list, blank=True)
    revision = models.PositiveIntegerField(default=1)
    written_at = models.DateTimeField()
    opened_at = models.DateTimeField(null=True, blank=True)
    posted_at = models.DateTimeField(null=True, blank=True)

    class Meta(OwnedModel.Meta):
        ordering = ("written_at", "id")
        constraints = (models.UniqueConstraint(fields=("process", "step_key"), name="one_letter_per_step"),)

    def __str__(self) -> str:
        return self.subject

    @property
    def address(self) -> str:
        """Where it goes: to the person it is written to, or to who passes it on."""
        return (self.through or self.person).email


class Approval(OwnedModel):
    """The owner's word that exactly this may leave; made only by `flows.approve`, by POST.

    `shown_hash` covers sender, recipient, who gets a copy, subject, text and window; any change voids it.
    """

    letter = models.ForeignKey(Letter, on_delete=models.CASCADE, related_name="approvals")
    shown_hash = models.CharField(max_length=64)
    sender = models.CharField(max_length=254)
    recipient = models.CharField(max_length=254)
    copy_to = models.CharField(max_length=254, blank=True, default="")
    subject = models.CharField(max_length=300)
    text = models.TextField()
    opens = models.DateTimeField()
    closes = models.DateTimeField()
    approved_at = models.DateTimeField()
    voided_at = models.DateTimeField(null=True, blank=True)
    void_reason = models.CharField(max_length=200, blank=True)

    class Meta(OwnedModel.Meta):
        constraints = (
            models.UniqueConstraint(fields=("letter",), condition=Q(voided_at=None), name="one_live_approval"),
        )

    def __str__(self) -> str:
        return self.shown_hash[:12]
