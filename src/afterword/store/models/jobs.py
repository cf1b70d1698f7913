"""Job boards that are watched, the postings read from them, and what the person did with each."""

from __future__ import annotations

from django.db import models

from afterword.store.models.interview import Process
from afterword.store.models.owned import OwnedModel


class JobSource(OwnedModel):
    """A board, feed or page with postings: `kind` is the reader's word, `board` how the board calls this employer.

    `address` is as the person typed it, `secret` the sealed key of a source that asks for one. `asked` holds the
    instants of the last calls, for a source that allows few a day. `reading_since` is when the reading that is under
    way began; that has read `jobs_read` on `pages_read` so far.
    What was removed keeps its postings until undone.
    """

    kind = models.CharField(max_length=20)
    address = models.CharField(max_length=2000)
    board = models.CharField(max_length=500, blank=True)
    name = models.CharField(max_length=200)
    secret = models.TextField(blank=True)
    is_on = models.BooleanField(default=True)
    etag = models.CharField(max_length=500, blank=True)
    last_modified = models.CharField(max_length=100, blank=True)
    asked = models.JSONField(default=list)
    failures = models.PositiveIntegerField(default=0)
    reading_since = models.DateTimeField(null=True, blank=True)
    pages_read = models.PositiveIntegerField(default=0)
    jobs_read = models.PositiveIntegerField(default=0)
    last_run = models.DateTimeField(null=True, blank=True)
    last_ok = models.DateTimeField(null=True, blank=True)
    last_error = models.CharField(max_length=500, blank=True)
    next_run = models.DateTimeField(null=True, blank=True, db_index=True)
    added_at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta(OwnedModel.Meta):
        ordering = ("name", "added_at", "id")
        constraints = (models.UniqueConstraint(fields=("owner", "kind", "board"), name="one_job_source"),)

    def __str__(self) -> str:
        return self.name


class JobPosting(OwnedModel):
    """A flat schema.org JobPosting; what the source does not say is empty or null.

    `locations` is a list of {city, region, country, lat, lon}, `country` and each of `remote_countries` a code of two
    letters. `pay_year_high` is the upper end by the year. Nothing is deleted: what a whole list no longer has is
    closed. `ingest_sequence` grows with every new posting of an owner, and postings of one `group` are one job that
    stands on several boards.
    """

    source = models.ForeignKey(JobSource, on_delete=models.CASCADE, related_name="postings")
    identifier = models.CharField(max_length=500)
    url = models.CharField(max_length=2000, blank=True)
    title = models.CharField(max_length=500)
    organization = models.CharField(max_length=500, blank=True)
    description_text = models.TextField(blank=True)
    locations = models.JSONField(default=list)
    workplace = models.CharField(max_length=10, blank=True)
    remote_countries = models.JSONField(default=list)
    employment_types = models.JSONField(default=list)
    pay_min = models.FloatField(null=True, blank=True)
    pay_max = models.FloatField(null=True, blank=True)
    pay_currency = models.CharField(max_length=3, blank=True)
    pay_unit = models.CharField(max_length=10, blank=True)
    pay_year_high = models.FloatField(null=True, blank=True)
    date_posted = models.DateField(null=True, blank=True)
    valid_through = models.DateField(null=True, blank=True)
    department = models.CharField(max_length=500, blank=True)
    attribution = models.CharField(max_length=300, blank=True)
    payload_hash = models.CharField(max_length=64)
    first_seen = models.DateTimeField()
    last_seen = models.DateTimeField()
    closed_at = models.DateTimeField(null=True, blank=True)
    ingest_sequence = models.PositiveBigIntegerField(db_index=True)
    group = models.CharField(max_length=64, db_index=True)
    fold_key = models.CharField(max_length=32, null=True, blank=True)  # noqa: DJ001 (not computed yet)

    class Meta(OwnedModel.Meta):
        ordering = ("-ingest_sequence",)
        indexes = (models.Index(fields=("owner", "fold_key"), name="postings_alike"),)
        constraints = (models.UniqueConstraint(fields=("source", "identifier"), name="one_posting_of_a_source"),)

    def __str__(self) -> str:
        return self.title


class PostingMark(OwnedModel):
    """What the person did with a job: saved, dismissed or applied; `process` is what applying started."""

    group = models.CharField(max_length=64)
    state = models.CharField(max_length=10)
    at = models.DateTimeField()
    process = models.ForeignKey(Process, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta(OwnedModel.Meta):
        ordering = ("-at", "id")
        constraints = (models.UniqueConstraint(fields=("owner", "group"), name="one_mark_of_a_job"),)

    def __str__(self) -> str:
        return self.state
