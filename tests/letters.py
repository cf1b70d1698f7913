"""Rows for tests of the outbox: one owner, one process, a letter that is approved."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from afterword.core.sending import shown_hash
from afterword.store import sending
from afterword.store.models import (
    Action,
    Approval,
    CoachedProcess,
    Coaching,
    Letter,
    MailAccount,
    Owner,
    Participation,
    Person,
    Process,
)

SENDER = "mara.lindqvist@home.test"
TEXT = "Dear Nkem Okafor,\n\nThank you for the talk about the reading room.\n\nMara Lindqvist\n"


def an_owner(now: datetime) -> Owner:
    return Owner.objects.create(name="Mara Lindqvist", time_zone="Europe/Berlin", created_at=now)


def an_account(owner: Owner, **fields: Any) -> MailAccount:
    tested = owner.created_at
    given = {"address": SENDER, "smtp_host": "smtp.home.test", "gap_seconds": 0, "tested_at": tested, **fields}
    return MailAccount.everything.create(owner=owner, **given)


def a_letter(owner: Owner, now: datetime, email: str = "n.okafor@library.test") -> Letter:
    process = Process.everything.create(
        owner=owner, role="Archivist", employer_name="City Library", employer_time_zone="Europe/Berlin", created_at=now
    )
    person = Person.everything.create(owner=owner, written="Nkem Okafor", email=email, created_at=now)
    Participation.everything.create(owner=owner, process=process, person=person, parts=["interviewer"])
    return Letter.everything.create(
        owner=owner,
        process=process,
        person=person,
        step_key=f"thank_you:1:{person.pk}",
        situation="thank_you",
        locale="en-GB",
        subject="Thank you for today",
        body=TEXT,
        written_at=now,
    )


def a_coaching(letter: Letter, mailbox: str = "ben@coach.test") -> Coaching:
    """Somebody who was asked to look at the process of a letter."""
    now, until = letter.written_at, letter.written_at + timedelta(days=30)
    row = Coaching.everything.create(owner=letter.owner, mailbox=mailbox, made_at=now, answer_by=until, until=until)
    CoachedProcess.everything.create(owner=letter.owner, coaching=row, process=letter.process)
    return row


def an_approval(letter: Letter, now: datetime, *, sender: str = SENDER, hours: float = 3) -> Approval:
    opens, closes = now, now + timedelta(hours=hours)
    covered = (sender, letter.person.email, letter.subject, letter.body)
    return Approval.everything.create(
        owner=letter.owner,
        letter=letter,
        shown_hash=shown_hash(*covered, opens, closes),
        sender=sender,
        recipient=letter.person.email,
        subject=letter.subject,
        text=letter.body,
        opens=opens,
        closes=closes,
        approved_at=now,
    )


def scheduled(
    letter: Letter, account: MailAccount | None, now: datetime, target: datetime | None = None, hours: float = 3
) -> Action:
    approval = an_approval(letter, now, sender=account.address if account else "", hours=hours)
    return sending.schedule(
        letter.owner,
        approval,
        account,
        opens=approval.opens,
        closes=approval.closes,
        target=target or now,
        time_zone="Europe/Berlin",
        now=now,
    )
