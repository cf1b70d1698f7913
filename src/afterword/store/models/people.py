"""People met, in which process, and the evidence for how their names are written."""

from __future__ import annotations

from django.db import models

from afterword.store.models.contacts import ContactImport
from afterword.store.models.interview import Process
from afterword.store.models.owned import OwnedModel


class Person(OwnedModel):
    """A person; `written` is the name as they write it, `address_as` what goes after the greeting.

    `postal_address` are the lines under the employer on an envelope, typed by the owner, never looked up.
    """

    written = models.CharField(max_length=200)
    address_as = models.CharField(max_length=200, blank=True)
    honorific = models.CharField(max_length=40, blank=True)
    job_title = models.CharField(max_length=200, blank=True)
    department = models.CharField(max_length=200, blank=True)
    email = models.CharField(max_length=254, blank=True)
    phone = models.CharField(max_length=60, blank=True)
    postal_address = models.TextField(blank=True)
    confirmed_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.written


class Participation(OwnedModel):
    """What a person is in a process: interviewer, lead, hiring_manager, coordinator, recruiter, chair ..."""

    process = models.ForeignKey(Process, on_delete=models.CASCADE, related_name="participations")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="participations")
    parts = models.JSONField(default=list)
    marks = models.JSONField(default=list)
    position = models.PositiveIntegerField(default=0)

    class Meta(OwnedModel.Meta):
        ordering = ("position",)
        constraints = (models.UniqueConstraint(fields=("process", "person"), name="one_participation"),)

    def __str__(self) -> str:
        return f"{self.person_id} in {self.process_id}"


class Evidence(OwnedModel):
    """One place where a name, a form of address, a job title or an address was read.

    `field` is name, honorific, job_title, email or phone; `source` a word of the contract's `weigh-evidence`.
    `number` is a telephone number as E.164, "" where its country is not known; `phone_aside` one not to be called,
    `phone_unsure` one of which only the person can say whose it is.
    """

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="evidence")
    field = models.CharField(max_length=20, default="name")
    source = models.CharField(max_length=40)
    raw = models.TextField()
    locale = models.CharField(max_length=16, blank=True)
    origin = models.CharField(max_length=300, blank=True)
    number = models.CharField(max_length=40, blank=True, default="")
    seen_at = models.DateTimeField()
    came_by = models.ForeignKey(
        ContactImport, on_delete=models.SET_NULL, null=True, blank=True, related_name="evidence"
    )

    class Meta(OwnedModel.Meta):
        ordering = ("seen_at", "id")

    def __str__(self) -> str:
        return f"{self.field} from {self.source}"
