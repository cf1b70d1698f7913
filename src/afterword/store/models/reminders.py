"""How the person wants to be reminded, what was told, and the links and devices that belong to it."""

from __future__ import annotations

from django.db import models

from afterword.store.models.owned import OwnedModel
from afterword.store.models.plan import Step


class Reminding(OwnedModel):
    """Which ways are on and which is tried first, the hours, and what may stand on a lock screen.

    `other_secret` seals the address of another service, `push_secret` the key that browsers know this installation
    by. `problems` says by way what went wrong last, until that way works again.
    """

    mail = models.BooleanField(default=False)
    push = models.BooleanField(default=False)
    other = models.BooleanField(default=False)
    first = models.CharField(max_length=8, default="mail")
    evening = models.CharField(max_length=5, default="17:00")
    morning = models.CharField(max_length=5, default="09:00")
    quiet_from = models.CharField(max_length=5, default="21:30")
    quiet_until = models.CharField(max_length=5, default="07:00")
    lock = models.CharField(max_length=8, default="what")
    other_name = models.CharField(max_length=80, blank=True)
    other_secret = models.TextField(blank=True)
    push_secret = models.TextField(blank=True)
    problems = models.JSONField(default=dict, blank=True)

    class Meta(OwnedModel.Meta):
        constraints = (models.UniqueConstraint(fields=("owner",), name="one_reminding"),)

    def __str__(self) -> str:
        return self.first


class Reminder(OwnedModel):
    """One message, told once under its key. States: planned claimed told missed.

    `matters` are the keys of what it tells of; `tried` says by which way it went wrong, and why.
    """

    key = models.CharField(max_length=300)
    kind = models.CharField(max_length=8)
    state = models.CharField(max_length=8, default="planned")
    due_at = models.DateTimeField()
    until = models.DateTimeField(db_index=True)
    wake_at = models.DateTimeField(null=True, blank=True)
    lease_until = models.DateTimeField(null=True, blank=True)
    attempt = models.PositiveIntegerField(default=0)
    matters = models.JSONField(default=list)
    title = models.CharField(max_length=300, blank=True)
    tried = models.JSONField(default=list)
    told_at = models.DateTimeField(null=True, blank=True, db_index=True)
    told_by = models.CharField(max_length=8, blank=True)
    message_id = models.CharField(max_length=255, blank=True)

    class Meta(OwnedModel.Meta):
        ordering = ("-due_at",)
        constraints = (models.UniqueConstraint(fields=("owner", "key"), name="told_once"),)

    def __str__(self) -> str:
        return self.key


class ApprovalLink(OwnedModel):
    """What one reminder's link or answer may approve: each letter with the hash of exactly what was shown.

    Only the hash of the link's token is kept; `message_id` is of the mail that may be answered. It ends with its use
    or at `expires_at`. `answer` is the state of an answer: "", waiting, counted, refused.
    """

    reminder = models.ForeignKey(Reminder, on_delete=models.CASCADE, related_name="links")
    token_hash = models.CharField(max_length=64, unique=True)
    message_id = models.CharField(max_length=255, blank=True, db_index=True)
    letters = models.JSONField(default=list)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)
    answer = models.CharField(max_length=8, blank=True)
    answer_id = models.CharField(max_length=500, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    answer_said = models.CharField(max_length=300, blank=True)

    def __str__(self) -> str:
        return self.token_hash[:8]


class CallAsked(OwnedModel):
    """One call that a mail to the person named: how it went may be said by answering that mail.

    `tries` is how often it had been tried when the mail was written: an answer is about the next try alone. `answer`
    is its state, as of a link: "", waiting, counted, refused; `outcome` and `said` are what it says.
    """

    reminder = models.ForeignKey(Reminder, on_delete=models.CASCADE, related_name="calls")
    step = models.ForeignKey(Step, on_delete=models.CASCADE, related_name="+")
    message_id = models.CharField(max_length=255, db_index=True)
    tries = models.PositiveIntegerField(default=0)
    expires_at = models.DateTimeField()
    answer = models.CharField(max_length=8, blank=True)
    answer_id = models.CharField(max_length=500, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    answer_said = models.CharField(max_length=300, blank=True)
    outcome = models.CharField(max_length=16, blank=True)
    said = models.CharField(max_length=300, blank=True)

    def __str__(self) -> str:
        return self.message_id


class PushDevice(OwnedModel):
    """One browser that agreed to be told: where its service is reached, and the keys the browser made (RFC 8291)."""

    endpoint = models.CharField(max_length=1000)
    endpoint_hash = models.CharField(max_length=64)
    public_key = models.CharField(max_length=120)
    secret = models.TextField(blank=True)
    name = models.CharField(max_length=80, blank=True)
    added_at = models.DateTimeField()
    gone_at = models.DateTimeField(null=True, blank=True)
    problem = models.CharField(max_length=300, blank=True)

    class Meta(OwnedModel.Meta):
        ordering = ("added_at", "id")
        constraints = (models.UniqueConstraint(fields=("owner", "endpoint_hash"), name="one_device"),)

    def __str__(self) -> str:
        return self.name or self.endpoint_hash[:8]
