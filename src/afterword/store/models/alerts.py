"""Saved searches, what they found, the mails that tell of it, and which postings the index holds."""

from __future__ import annotations

from django.db import models

from afterword.store.models.interview import Process
from afterword.store.models.jobs import JobPosting
from afterword.store.models.owned import OwnedModel


class SavedSearch(OwnedModel):
    """A search that goes on: `query` is a `JobQuery`, or `employer` a watched employer's name.

    `seen_sequence` is the last posting it has looked at; `rhythm` is instant, daily or weekly at `hour` of the
    person's clock, weekly on `weekday` (Monday is 0). `paused_why` says why nothing is told; `accepted` is the process
    whose offer paused it. `process` is the one it was made beside. The token of its link is sealed, and found by hash.
    """

    name = models.CharField(max_length=200)
    query = models.JSONField(default=dict)
    employer = models.CharField(max_length=300, blank=True)
    rhythm = models.CharField(max_length=8, default="daily")
    hour = models.PositiveSmallIntegerField(default=8)
    weekday = models.PositiveSmallIntegerField(default=0)
    seen_sequence = models.PositiveBigIntegerField(default=0)
    next_at = models.DateTimeField(null=True, blank=True, db_index=True)
    paused_at = models.DateTimeField(null=True, blank=True)
    paused_why = models.CharField(max_length=300, blank=True)
    accepted = models.UUIDField(null=True, blank=True)
    refusals = models.PositiveIntegerField(default=0)
    token_hash = models.CharField(max_length=64, blank=True, db_index=True)
    token_secret = models.TextField(blank=True)
    process = models.ForeignKey(Process, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    made_at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta(OwnedModel.Meta):
        ordering = ("made_at", "id")

    def __str__(self) -> str:
        return self.name


class AlertMail(OwnedModel):
    """One mail of a search, sent once. States: planned claimed committed sent uncertain failed
    empty; the last where nothing was left to tell.

    `committed_at` is stored before the last byte goes; a stop after it means that nobody knows.
    """

    search = models.ForeignKey(SavedSearch, on_delete=models.CASCADE, related_name="mails")
    state = models.CharField(max_length=10, default="planned", db_index=True)
    message_id = models.CharField(max_length=255)
    attempt = models.PositiveIntegerField(default=0)
    lease_until = models.DateTimeField(null=True, blank=True)
    wake_at = models.DateTimeField(null=True, blank=True)
    committed_at = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    said = models.CharField(max_length=300, blank=True)
    made_at = models.DateTimeField()

    class Meta(OwnedModel.Meta):
        ordering = ("made_at", "id")

    def __str__(self) -> str:
        return self.message_id


class AlertItem(OwnedModel):
    """One job that a search found. States: waiting told dropped; `group` is the job, however many boards have it."""

    search = models.ForeignKey(SavedSearch, on_delete=models.CASCADE, related_name="items")
    posting = models.ForeignKey(JobPosting, on_delete=models.CASCADE, related_name="+")
    group = models.CharField(max_length=64)
    state = models.CharField(max_length=8, default="waiting")
    mail = models.ForeignKey(AlertMail, on_delete=models.SET_NULL, null=True, blank=True, related_name="items")
    found_at = models.DateTimeField()

    class Meta(OwnedModel.Meta):
        ordering = ("-found_at", "id")
        constraints = (models.UniqueConstraint(fields=("search", "group"), name="told_once_a_search"),)

    def __str__(self) -> str:
        return self.group


class IndexedPosting(models.Model):
    """A posting whose words are in the full-text index, under this number; `payload_hash` says as of when."""

    id = models.BigAutoField(primary_key=True)
    posting = models.OneToOneField(JobPosting, on_delete=models.CASCADE, related_name="indexed")
    payload_hash = models.CharField(max_length=64)

    def __str__(self) -> str:
        return str(self.posting_id)
