"""Saying yes by answering the mail: one word, from the person's own mailbox, to a mail that only they got.

An answer counts when it names the mail's own id, whose random part is nowhere else, when it comes from the person's
own address, and when its copy lies in their Sent folder: only who can sign in to the mailbox can put it there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from afterword.core.hearing import HeardMessage, Kind
from afterword.core.reminders.mail import approves
from afterword.flows.closed import of_open_accounts
from afterword.flows.overview.model import Trouble
from afterword.flows.ports import Ports
from afterword.flows.remind.call_answers import (
    calls_by_mail,
    refused_call_answers,
    settle_call_answers,
    take_call_answer,
)
from afterword.flows.remind.links import spend
from afterword.flows.remind.proof import WAITS, Refused, settle, unproved
from afterword.store.models import ApprovalLink, CallAsked, Letter, MailAccount, Owner

NOT_ONE_WORD = "it says more, or something else, than the one word “approve”."
OVER = "it came after the last moment, or the letters were decided already."
KEPT = "Nothing was approved by it, and the letters are kept."


@dataclass(frozen=True, slots=True)
class Asked:
    """What one mail to the person may be answered about: its letters, its calls, or both."""

    link: ApprovalLink | None = None
    calls: Sequence[CallAsked] = ()


def asked_by_mail(owner: Owner, now: datetime) -> dict[str, Asked]:
    """The mails that may still be answered, by their ids."""
    rows = ApprovalLink.objects.of(owner).filter(used_at=None, expires_at__gt=now - WAITS).exclude(message_id="")
    links, calls = {row.message_id: row for row in rows}, calls_by_mail(owner, now)
    return {key: Asked(links.get(key), calls.get(key, ())) for key in links | calls}


def take_answer(asked: Mapping[str, Asked], account: MailAccount, message: HeardMessage, now: datetime) -> bool:
    """Note an answer to one of these mails; False for every other message. Nothing is done by hearing alone.

    A machine's answer is none, and what a bounce quotes is not said by anybody.
    """
    mail = next((asked[each] for each in message.named if each in asked), None)
    if mail is None or message.kind is not Kind.REPLY:
        return mail is not None
    if mail.calls and not (mail.link and approves(message.text)):
        take_call_answer(mail.calls, account, message, now)
    elif mail.link:
        _take(mail.link, account, message, now)
    return True


def _take(link: ApprovalLink, account: MailAccount, message: HeardMessage, now: datetime) -> None:
    wrong = unproved(account, message) or ("" if approves(message.text) else NOT_ONE_WORD)
    wrong = wrong or (OVER if link.expires_at <= now else "")
    ApprovalLink.everything.filter(pk=link.pk, used_at=None).update(
        answer="refused" if wrong else "waiting",
        answer_id=message.message_id[:500],
        answered_at=now,
        answer_said=wrong[:300],
    )


def settle_answers(ports: Ports, now: datetime) -> int:
    """Look into Sent for the answers that wait; one that lies there counts, one that does not is refused."""
    rows = ApprovalLink.everything.filter(of_open_accounts(), answer="waiting").select_related("owner")
    counted = sum(settle(ports, link, now, partial(spend, ports, link, now, "answered mail")) for link in rows)
    return counted + settle_call_answers(ports, now)


def refusals(owner: Owner, now: datetime) -> Iterator[Refused]:
    """Every answer that did not count, as long as that is of use."""
    for link in ApprovalLink.objects.of(owner).filter(answer="refused", used_at=None, expires_at__gt=now):
        letter = Letter.objects.of(owner).filter(pk__in=[each for each, _ in link.letters]).first()
        at, process = link.answered_at or now, letter.process_id if letter else None
        yield Refused(str(link.pk), link.answer_said, KEPT, at, link.expires_at, process)
    yield from refused_call_answers(owner, now)


def refused_answers(owner: Owner, now: datetime) -> Iterator[Trouble]:
    """The same, as Today shows them."""
    for each in refusals(owner, now):
        if each.process is not None:
            do, page = ("Look at the letters", "letters") if each.kept == KEPT else ("Open the call", "process")
            yield Trouble(f"Your answer did not count: {each.said}", each.kept, do, page, each.process)
