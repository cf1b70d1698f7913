"""The outbox: mail accounts, one action per approved letter, its attempts, and who may send at all."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from afterword.store.models.interview import Event, Process
from afterword.store.models.letter import Approval, Letter
from afterword.store.models.owned import OwnedModel, Owner
from afterword.store.models.people import Person

LIVE = ("planned", "claimed", "committed", "sent", "uncertain", "ask", "handed")


class MailAccount(OwnedModel):
    """How this person's letters leave; without a host each letter is handed over to the person when due.

    `secret` is a sealed token, never the password; with `sign_in` (google, microsoft) it seals what they gave
    instead, which one run at a time renews (`renewing_until`). `test_message_id` names a test letter on its way.
    `evidence` is what the test letter proved about the Sent folder: "sent_folder", "private_header" or ""
    (nothing to look at: ask the person). `drafts` says that letters are put into Drafts, and the person presses send.
    `files_itself` says that the provider puts what it accepts into Sent.
    """

    address = models.CharField(max_length=254)
    display_name = models.CharField(max_length=200, blank=True)
    smtp_host = models.CharField(max_length=253, blank=True)
    smtp_port = models.PositiveIntegerField(default=465)
    smtp_security = models.CharField(max_length=10, default="tls")
    imap_host = models.CharField(max_length=253, blank=True)
    imap_port = models.PositiveIntegerField(default=993)
    imap_security = models.CharField(max_length=10, default="tls")
    username = models.CharField(max_length=254, blank=True)
    secret = models.TextField(blank=True)
    sign_in = models.CharField(max_length=12, blank=True)
    renewing_until = models.DateTimeField(null=True, blank=True)
    evidence = models.CharField(max_length=20, blank=True)
    files_itself = models.BooleanField(default=False)
    drafts = models.BooleanField(default=False)
    gap_seconds = models.PositiveIntegerField(default=20)
    next_ok = models.DateTimeField(null=True, blank=True)
    last_uid = models.CharField(max_length=64, blank=True)
    tested_at = models.DateTimeField(null=True, blank=True)
    test_message_id = models.CharField(max_length=255, blank=True)
    problem = models.CharField(max_length=500, blank=True)
    problem_at = models.DateTimeField(null=True, blank=True)

    class Meta(OwnedModel.Meta):
        constraints = (models.UniqueConstraint(fields=("owner",), name="one_mail_account"),)

    def __str__(self) -> str:
        return self.address


class Action(OwnedModel):
    """One letter on its way. Rows are the truth: the loop only wakes `run_action(id)`.

    States: planned claimed committed sent uncertain ask failed cancelled, and handed (given to the person
    to send by hand, waiting for "did you send it?"). `wake_at` is null when it is over.
    `reworded` is what the person made of a draft in their own program; `counts` says which words do: ask (not answered
    yet), theirs, ours, both (left as they are).
    """

    letter = models.ForeignKey(Letter, on_delete=models.CASCADE, related_name="actions")
    approval = models.ForeignKey(Approval, on_delete=models.CASCADE, related_name="actions")
    account = models.ForeignKey(MailAccount, on_delete=models.SET_NULL, null=True, blank=True, related_name="actions")
    state = models.CharField(max_length=12, default="planned")
    wake_at = models.DateTimeField(null=True, blank=True)
    opens = models.DateTimeField()
    closes = models.DateTimeField()
    due_local = models.CharField(max_length=32)
    time_zone = models.CharField(max_length=64)
    rev = models.PositiveIntegerField(default=1)
    attempt = models.PositiveIntegerField(default=0)
    lease_until = models.DateTimeField(null=True, blank=True)
    message_id = models.CharField(max_length=255, unique=True)
    content = models.BinaryField(null=True, blank=True)
    committed_at = models.DateTimeField(null=True, blank=True)
    settled_at = models.DateTimeField(null=True, blank=True)
    filed_at = models.DateTimeField(null=True, blank=True)
    looked = models.PositiveIntegerField(default=0)
    evidence = models.CharField(max_length=500, blank=True)
    answer = models.CharField(max_length=500, blank=True)
    reworded = models.TextField(blank=True)
    counts = models.CharField(max_length=8, blank=True)

    class Meta(OwnedModel.Meta):
        # In the order in which they are claimed: at 19:30 very many are due in the same second.
        indexes = (models.Index(fields=("wake_at", "id"), name="action_wakes"),)
        constraints = (
            # The second wall against sending twice: no bug can insert a second live action for a letter.
            models.UniqueConstraint(fields=("letter",), condition=Q(state__in=LIVE), name="one_live_action"),
        )

    def __str__(self) -> str:
        return f"{self.state} {self.message_id}"


FAILED = ~Q(outcome__in=("", "accepted"))


class Attempt(OwnedModel):
    """One try at handing a letter over: how far it came and what the server said."""

    action = models.ForeignKey(Action, on_delete=models.CASCADE, related_name="attempts")
    number = models.PositiveIntegerField()
    phase = models.CharField(max_length=12, default="claimed")
    outcome = models.CharField(max_length=12, blank=True)
    code = models.PositiveIntegerField(default=0)
    text = models.CharField(max_length=500, blank=True)
    instance = models.CharField(max_length=64, blank=True)
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta(OwnedModel.Meta):
        ordering = ("started_at",)
        constraints = (models.UniqueConstraint(fields=("action", "number"), name="one_attempt_number"),)
        # Those that failed are counted whenever the figures are asked for; the many others need not be read for it.
        indexes = (models.Index(fields=("started_at",), name="attempts_that_failed", condition=FAILED),)

    def __str__(self) -> str:
        return f"{self.number} {self.outcome or self.phase}"


class Instance(models.Model):
    """Which installation may send: machine id and start id; a copied database never sends.

    One row, `id` 1. A foreign machine id means "is this a copy?", a question to the person.
    After the clock jumped nothing is sent before `unsettled_until`. `incarnation` names the tables it was written in:
    rows that were put back from a dump lie in others.
    """

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    machine_id = models.CharField(max_length=64)
    start_id = models.CharField(max_length=64)
    taken_at = models.DateTimeField()
    renewed_at = models.DateTimeField()
    unsettled_until = models.DateTimeField(null=True, blank=True)
    incarnation = models.CharField(max_length=80, blank=True, default="", db_default="")

    def __str__(self) -> str:
        return self.machine_id


class Duty(models.Model):
    """Something that several runs of one installation do in turn: one at a time, and again from `wake_at` on.

    `run` is the start id of who does it, until `lease_until`.
    """

    name = models.CharField(max_length=80, primary_key=True)
    run = models.CharField(max_length=64, blank=True, db_index=True)
    wake_at = models.DateTimeField(db_index=True)
    lease_until = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.name


class Heard(OwnedModel):
    """A message heard in the person's mailbox, once: its words and what it seems to say, never the mail itself.

    `how` says what it was matched by: thread, person, guess. `candidates` are the processes it can be about.
    `asks` is what only the person can say of it (meaning, process, address, left); it is open until `decided_at`.
    `event` is what the plan was told when it was heard. `reply_to` is where answers to it would go, if elsewhere.
    """

    message_id = models.CharField(max_length=500)
    action = models.ForeignKey(Action, on_delete=models.SET_NULL, null=True, blank=True, related_name="heard")
    process = models.ForeignKey(Process, on_delete=models.CASCADE, null=True, blank=True, related_name="heard")
    person = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, blank=True, related_name="heard")
    event = models.ForeignKey(Event, on_delete=models.SET_NULL, null=True, blank=True, related_name="heard")
    candidates = models.JSONField(default=list)
    how = models.CharField(max_length=8, default="thread")
    kind = models.CharField(max_length=16)
    meaning = models.CharField(max_length=20, default="other")
    evidence = models.CharField(max_length=500, blank=True)
    is_sure = models.BooleanField(default=False)
    is_robot = models.BooleanField(default=False)
    failed = models.JSONField(default=list)
    reason = models.CharField(max_length=300, blank=True)
    asks = models.CharField(max_length=8, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True, db_index=True)
    decision = models.CharField(max_length=20, blank=True)
    sender = models.CharField(max_length=254, blank=True)
    sender_name = models.CharField(max_length=200, blank=True)
    reply_to = models.CharField(max_length=254, blank=True)
    subject = models.CharField(max_length=300, blank=True)
    text = models.TextField(blank=True)
    heard_at = models.DateTimeField()

    class Meta(OwnedModel.Meta):
        constraints = (models.UniqueConstraint(fields=("owner", "message_id"), name="heard_once"),)

    def __str__(self) -> str:
        return self.message_id


class AuditLine(models.Model):
    """Who did what, when, with a hash of it, chained to the line before (trust S10). Only ever added."""

    number = models.BigAutoField(primary_key=True)
    owner = models.ForeignKey(Owner, on_delete=models.CASCADE, related_name="+")
    at = models.DateTimeField()
    who = models.CharField(max_length=40)
    act = models.CharField(max_length=60)
    subject = models.CharField(max_length=120)
    detail = models.JSONField(default=dict)
    previous = models.CharField(max_length=64, blank=True)
    chain = models.CharField(max_length=64)

    class Meta:
        ordering = ("number",)

    def __str__(self) -> str:
        return f"{self.act} {self.subject}"
