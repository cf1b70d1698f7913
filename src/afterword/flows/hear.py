"""Looking into the person's mailbox for answers to letters that left; what is heard only ever proposes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction

from afterword.core.hearing import HeardMessage, Kind, listen
from afterword.core.hearing.meaning import Meaning
from afterword.core.ports import Heard as HeardRaw
from afterword.core.ports import MailboxUnreachable, SecretLost
from afterword.flows.events import add_event
from afterword.flows.ports import Ports
from afterword.flows.send_letter import proven
from afterword.store.models import Action, Heard, MailAccount

# A day of return further off is a slip of the pen.
MOST_AWAY = timedelta(days=400)
LEFT = ("sent", "uncertain", "ask", "committed")
EVENTS = {Kind.REPLY: "reply_received", Kind.AUTO_REPLY: "auto_reply", Kind.BOUNCE: "bounce"}
PROOF = {
    Kind.REPLY: "They answered it.",
    Kind.AUTO_REPLY: "Their mailbox answered it.",
    Kind.BOUNCE: "It went out and came back.",
}


def hear(ports: Ports, account: MailAccount, now: datetime) -> int:
    """Read what is new in one mailbox; gives how many messages answer a letter of ours.

    Messages stay unread there. A mailbox that cannot be read is tried again; its problem is shown meanwhile.
    """
    try:
        mailbox = ports.mailbox_for(account)
        if mailbox is None:
            return 0
        fresh = mailbox.new_messages(account.last_uid)
    except (MailboxUnreachable, SecretLost) as error:
        _show_problem(account, error.message, now)
        return 0
    return _take(account, fresh, now)


def _take(account: MailAccount, fresh: Sequence[HeardRaw], now: datetime) -> int:
    if not fresh:
        return 0
    actions = Action.objects.of(account.owner).filter(state__in=LEFT).select_related("letter__process", "owner")
    ours = {action.message_id: action for action in actions}
    count = 0
    for each in fresh:
        message = listen(each.content, ours)
        with transaction.atomic():
            if message is not None and message.answers is not None:
                count += _keep(message, each.uid, ours[message.answers], now)
            MailAccount.everything.filter(pk=account.pk).update(last_uid=each.uid)
    return count


def _keep(message: HeardMessage, uid: str, action: Action, now: datetime) -> bool:
    """Once for each message, however often it is read."""
    _, is_new = Heard.everything.get_or_create(
        owner=action.owner,
        message_id=message.message_id or f"uid:{uid}",
        defaults={
            "action": action,
            "kind": message.kind,
            "sender": message.sender,
            "subject": message.subject,
            "text": message.text,
            "heard_at": now,
        },
    )
    if not is_new:
        return False
    proven(action, PROOF[message.kind], now)
    payload = {"person": str(action.letter.person_id), "letter": str(action.letter_id), **_said(message, now)}
    add_event(action.owner, action.letter.process, EVENTS[message.kind], payload, now, now)
    return True


def _said(message: HeardMessage, now: datetime) -> dict[str, Any]:
    """What else the plan and the page may use; what a reply seems to mean is a proposal with its sentence."""
    said: dict[str, Any] = {}
    if message.kind is Kind.REPLY and message.meaning is not Meaning.OTHER:
        said |= {"meaning": message.meaning.value, "evidence": message.evidence}
    if message.back_on is not None and abs(message.back_on - now.date()) < MOST_AWAY:
        said["back_on"] = message.back_on.isoformat()
    if message.left_company or message.address_wrong:
        said["wrong_address"] = True
    return said


def _show_problem(account: MailAccount, problem: str, now: datetime) -> None:
    said = f"{problem} Answers cannot be heard until then; letters still go."
    if account.problem != said:
        MailAccount.everything.filter(pk=account.pk, problem="").update(problem=said, problem_at=now)
