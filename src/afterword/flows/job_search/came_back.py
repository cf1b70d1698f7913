"""A mail about new jobs that came back: its jobs wait again, and after some in a row the search rests."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction

from afterword.core.hearing import HeardMessage, Kind
from afterword.core.search.rhythm import MOST_REFUSALS
from afterword.store.models import AlertItem, AlertMail, MailAccount, SavedSearch

COME_BACK_WITHIN = timedelta(days=7)
CAME_BACK = "The last three mails of this search came back."


def take_returned(account: MailAccount, message: HeardMessage, now: datetime) -> bool:
    """True when the message is the notice that one of these mails did not arrive for good."""
    if message.kind is not Kind.BOUNCE or not message.permanent:
        return False
    left = AlertMail.objects.of(account.owner).filter(
        state__in=("sent", "uncertain"), made_at__gt=now - COME_BACK_WITHIN
    )
    mails = {each.message_id: each for each in left}
    ours = message.answers(mails) if mails else None
    if ours is None:
        return False
    with transaction.atomic():
        AlertItem.everything.filter(mail=mails[ours]).update(state="waiting", mail=None)
        AlertMail.everything.filter(pk=mails[ours].pk).update(state="failed", said="It came back.")
        _rest(mails[ours], now)
    return True


def _rest(mail: AlertMail, now: datetime) -> None:
    rows = AlertMail.objects.of(mail.owner).filter(search=mail.search_id).order_by("-made_at")
    last = list(rows.values_list("state", flat=True)[:MOST_REFUSALS])
    if last == ["failed"] * MOST_REFUSALS:
        resting = SavedSearch.everything.filter(pk=mail.search_id, paused_at=None)
        resting.update(paused_at=now, paused_why=CAME_BACK)
