"""Resumes, each with all its versions."""

from __future__ import annotations

from django.db import models

from afterword.store.models.owned import OwnedModel


class Resume(OwnedModel):
    """One resume of the person, such as the English one; its versions are kept."""

    name = models.CharField(max_length=120)
    created_at = models.DateTimeField()
    # Since then it is gone for the person; a day later it is deleted.
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta(OwnedModel.Meta):
        ordering = ("created_at", "id")

    def __str__(self) -> str:
        return self.name


class ResumeVersion(OwnedModel):
    """A resume at one time: `document` is JSON Resume, `sources` the line that each field was read on.

    It counts from `confirmed_at` on, when the person had looked at it.
    """

    resume = models.ForeignKey(Resume, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    document = models.JSONField(default=dict)
    sources = models.JSONField(default=dict)
    unsure = models.JSONField(default=list)
    # Paths, each with what the file held there and no resume may hold.
    left_out = models.JSONField(default=list)
    origin = models.CharField(max_length=300, blank=True)
    made_at = models.DateTimeField()
    confirmed_at = models.DateTimeField(null=True, blank=True)

    class Meta(OwnedModel.Meta):
        ordering = ("number",)
        constraints = (models.UniqueConstraint(fields=("resume", "number"), name="one_number_a_version"),)

    def __str__(self) -> str:
        return f"{self.resume_id} version {self.number}"
