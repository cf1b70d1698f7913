"""Looking into the person's mailbox for what concerns a process; what is heard only ever proposes."""

from __future__ import annotations

from datetime import datetime
from functools import cache

from django.db import transaction

from afterword.core.errors import Unreadable
from afterword.core.hearing import HeardMessage
from afterword.core.ports import MailboxUnreachable, SecretLost
from afterword.flows.hear.concerns import Circle, circle_of
from afterword.flows.hear.invited import keep_invitation
from afterword.flows.hear.keeping import Calendar, keep
from afterword.flows.hear.matching import match
from afterword.flows.job_search.came_back import take_returned
from afterword.flows.ports import Ports
from afterword.flows.remind.answers import asked_by_mail, take_answer
from afterword.flows.replan import replan
from afterword.store.models import MailAccount


def hear(ports: Ports, account: MailAccount, now: datetime) -> int:
    """Read what is new in one mailbox; gives how many messages concern a process.

    Messages stay unread there. A mailbox that cannot be read is tried again; its problem is shown meanwhile.
    What was heard changes the plan at once: a pending letter that it overtakes is taken out before it can leave.
    """
    count = 0
    # Most looks find nothing new: whom it could concern is looked up with the first message.
    circle = cache(lambda: circle_of(account, asked_by_mail(account.owner, now)))
    try:
        mailbox = ports.mailbox_for(account)
        if mailbox is None:
            return 0
        for each in mailbox.new_messages(account.last_uid, lambda glimpse: circle().concerns(glimpse)):
            if each.content is None:
                MailAccount.everything.filter(pk=account.pk).update(last_uid=each.uid)
            else:
                count += _take(ports, circle(), each.uid, each.content, now)
    except (MailboxUnreachable, SecretLost) as error:
        _show_problem(account, error, now)
    if count:
        replan(ports, account.owner, now)
    return count


def _take(ports: Ports, circle: Circle, uid: str, content: bytes, now: datetime) -> bool:
    """One message and the mark how far was looked stand or fall together."""
    # Read before the transaction: the child may take its time, and SQLite has one writer.
    read = _read(ports, circle.account, content)
    with transaction.atomic():
        kept = False
        if (
            read is None
            or take_answer(circle.reminders, circle.account, read[0], now)
            or take_returned(circle.account, read[0], now)
        ):
            pass
        elif read[0].sender != circle.account.address.lower():
            found = match(circle, read[0])
            invited = keep_invitation(ports, circle, found, read[1], read[2], now)
            calendar = Calendar(is_read=read[1] is not None, is_new=invited)
            kept = keep(ports, circle, found, read[0], uid, now, calendar) or invited
        MailAccount.everything.filter(pk=circle.account.pk).update(last_uid=uid)
    return kept


def _read(
    ports: Ports, account: MailAccount, content: bytes
) -> tuple[HeardMessage, dict[str, object] | None, str] | None:
    """What the child made of it; a mail that nobody can read, or that would hurt its reader, is nobody's answer."""
    try:
        told = ports.mails.hear(content, own_address=account.address)
    except Unreadable:
        return None
    return HeardMessage.from_json(told["message"]), told["invitation"], str(told["calendar"])


def _show_problem(account: MailAccount, problem: MailboxUnreachable | SecretLost, now: datetime) -> None:
    waits = "Answers cannot be heard until then; letters wait until then."
    go = "Answers cannot be heard until then; letters still go."
    said = f"{problem.message} {waits if isinstance(problem, SecretLost) else go}"
    if account.problem != said:
        MailAccount.everything.filter(pk=account.pk, problem="").update(problem=said, problem_at=now)
