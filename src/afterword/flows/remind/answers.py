"""Saying yes by answering the mail: one word, from the person's own mailbox, to a mail that only they got.

An answer counts when it names the mail's own id, whose random part is nowhere else, when it comes from the person's
own address, and when its copy lies in their Sent folder: only who can sign in to the mailbox can put it there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta

from django.db import transaction

from afterword.core.errors import AfterwordError
from afterword.core.hearing import HeardMessage, Kind
from afterword.core.message import is_message_id
from afterword.core.ports import MailboxUnreachable, SecretLost
from afterword.core.reminders.mail import approves
from afterword.flows.mail_account import account_of
from afterword.flows.overview.model import Trouble
from afterword.flows.ports import Ports
from afterword.flows.remind.links import spend
from afterword.store.models import Action, ApprovalLink, Letter, MailAccount, Owner

WAITS = timedelta(minutes=10)
NOT_YOURS = "it came from {sender}, and only an answer from your own address counts."
NOT_ONE_WORD = "it says more, or something else, than the one word “approve”."
NOT_SENT = "it was not found in your Sent folder, so anybody could have written it."
OVER = "it came after the last moment, or the letters were decided already."


def asked_by_mail(owner: Owner, now: datetime) -> dict[str, ApprovalLink]:
    """The mails that an answer may still approve by, by their ids."""
    rows = ApprovalLink.objects.of(owner).filter(used_at=None, expires_at__gt=now - WAITS).exclude(message_id="")
    return {row.message_id: row for row in rows}


def take_answer(links: Mapping[str, ApprovalLink], account: MailAccount, message: HeardMessage, now: datetime) -> bool:
    """Note an answer to one of these mails; False for every other message. Nothing is approved by hearing alone.

    A machine's answer is none, and what a bounce quotes is not said by anybody.
    """
    link = next((links[each] for each in message.named if each in links), None)
    if link is None or message.kind is not Kind.REPLY:
        return link is not None
    wrong = _wrong(link, account, message, now)
    ApprovalLink.everything.filter(pk=link.pk, used_at=None).update(
        answer="refused" if wrong else "waiting",
        answer_id=message.message_id[:500],
        answered_at=now,
        answer_said=wrong[:300],
    )
    return True


def _wrong(link: ApprovalLink, account: MailAccount, message: HeardMessage, now: datetime) -> str:
    if message.sender != account.address.lower():
        return NOT_YOURS.format(sender=message.sender[:100])
    if not approves(message.text):
        return NOT_ONE_WORD
    # An id that is in Sent for another reason proves nothing.
    ours = (
        Action.everything.filter(message_id=message.message_id).exists()
        or ApprovalLink.everything.filter(message_id=message.message_id).exists()
    )
    if ours or not is_message_id(message.message_id):
        return NOT_SENT
    return OVER if link.expires_at <= now else ""


def settle_answers(ports: Ports, now: datetime) -> int:
    """Look into Sent for the answers that wait; one that lies there approves, one that does not is refused."""
    rows = ApprovalLink.everything.filter(answer="waiting").select_related("owner")
    return sum(_settle(ports, link, now) for link in rows)


def _settle(ports: Ports, link: ApprovalLink, now: datetime) -> bool:
    if not _is_in_sent(ports, link):
        if link.answered_at is None or now - link.answered_at >= WAITS:
            _close(link, "refused", NOT_SENT)
        return False
    try:
        with transaction.atomic():
            spend(ports, link, now, "answered mail")
            _close(link, "counted", "")
    except AfterwordError as error:
        _close(link, "refused", error.message)
        return False
    return True


def _is_in_sent(ports: Ports, link: ApprovalLink) -> bool:
    account = account_of(link.owner)
    try:
        mailbox = ports.mailbox_for(account) if account is not None else None
        return mailbox is not None and mailbox.find_sent(link.answer_id)
    except (MailboxUnreachable, SecretLost):
        return False


def _close(link: ApprovalLink, state: str, said: str) -> None:
    ApprovalLink.everything.filter(pk=link.pk, answer="waiting").update(answer=state, answer_said=said[:300])


def refused_answers(owner: Owner, now: datetime) -> Iterator[Trouble]:
    """What did not count, until the letters it was about are decided or their time is over."""
    rows = ApprovalLink.objects.of(owner).filter(answer="refused", used_at=None, expires_at__gt=now)
    for link in rows:
        letter = Letter.objects.of(owner).filter(pk__in=[each for each, _ in link.letters]).first()
        if letter is not None:
            yield Trouble(
                f"Your answer did not count: {link.answer_said}",
                "Nothing was approved by it, and the letters are kept.",
                "Look at the letters",
                "letters",
                letter.process_id,
            )
