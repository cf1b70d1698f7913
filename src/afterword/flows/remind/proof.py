"""What proves that an answer is the person's: its sender, and its copy in their Sent folder."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from afterword.core.errors import AfterwordError
from afterword.core.hearing import HeardMessage
from afterword.core.message import is_message_id, private_id
from afterword.core.ports import MailboxUnreachable, SecretLost
from afterword.flows.mail_account import account_of
from afterword.flows.ports import Ports
from afterword.store.models import Action, AlertMail, ApprovalLink, CallAsked, CommentMail, MailAccount, Owner

# What Afterword sends from the person's mailbox under an id of its own.
OUR_MAILS = (Action, ApprovalLink, CallAsked, AlertMail, CommentMail)
WAITS = timedelta(minutes=10)
NOT_YOURS = "it came from {sender}, and only an answer from your own address counts."
NOT_SENT = "it was not found in your Sent folder, so anybody could have written it."


@dataclass(frozen=True, slots=True)
class Refused:
    """An answer that did not count: why, what is kept, and until when that is of use."""

    key: str
    said: str
    kept: str
    at: datetime
    until: datetime
    process: UUID | None = None


def unproved(account: MailAccount, message: HeardMessage) -> str:
    """Why an answer cannot be the person's; "" where it can, and its copy in Sent is still to be found."""
    if message.sender != account.address.lower():
        return NOT_YOURS.format(sender=message.sender[:100])
    # An id that is in Sent for another reason proves nothing.
    left = f"<{private_id(message.message_id)}@"
    is_ours = any(rows.everything.filter(message_id__startswith=left).exists() for rows in OUR_MAILS)
    return NOT_SENT if is_ours or not is_message_id(message.message_id) else ""


def is_in_sent(ports: Ports, owner: Owner, answer_id: str, mail_id: str) -> bool:
    """Whether the copy lies there by now, and answers that mail itself.

    Whoever got any letter of the person knows an id that is in Sent, and could pass under it with a mail of their own.
    """
    account = account_of(owner)
    try:
        mailbox = ports.mailbox_for(account) if account is not None else None
        return mailbox is not None and mailbox.find_sent(answer_id, mail_id)
    except (MailboxUnreachable, SecretLost):
        return False


def settle(ports: Ports, row: ApprovalLink | CallAsked, now: datetime, act: Callable[[], object]) -> bool:
    """Act once on an answer that waits when its copy lies in Sent; refuse it when none came or the act is refused."""
    if not is_in_sent(ports, row.owner, row.answer_id, row.message_id):
        if row.answered_at is None or now - row.answered_at >= WAITS:
            _close(row, "refused", NOT_SENT)
        return False
    try:
        with transaction.atomic():
            # Of two runs one counts.
            if not _close(row, "counted", ""):
                return False
            act()
    except AfterwordError as error:
        _close(row, "refused", error.message)
        return False
    return True


def _close(row: ApprovalLink | CallAsked, state: str, said: str) -> bool:
    rows = type(row).everything.filter(pk=row.pk, answer="waiting")
    return bool(rows.update(answer=state, answer_said=said[:300]))
