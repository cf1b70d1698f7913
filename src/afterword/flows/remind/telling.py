"""One look at what is to be told: each message once, by the first way that works, outside of any transaction."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial

from django.db.models import Q

from afterword.core.reminders import Due, Kind, Lock, due_reminders, words_of
from afterword.core.reminders.wording import SOMETHING
from afterword.core.sending import BACKOFF, backoff
from afterword.flows.closed import of_open_accounts
from afterword.flows.ports import Ports
from afterword.flows.remind.answers import refusals
from afterword.flows.remind.facts import Told, facts_of, looked_at
from afterword.flows.remind.note import CannotTell, Note
from afterword.flows.remind.notes import Message, note_for, saying
from afterword.flows.remind.ways import tell_by, ways_of
from afterword.flows.remind.wishes import keep_problem, wishes_of
from afterword.store.models import Reminder, Reminding

LEASE = timedelta(minutes=5)
LONGEST_REST = backoff(len(BACKOFF))
KEPT = timedelta(days=30)
ON = Q(mail=True) | Q(push=True) | Q(other=True)

log = logging.getLogger(__name__)


def remind(ports: Ports, now: datetime) -> int:
    """Tell everybody what is due; gives how many messages got through.

    A message that failed by every way is tried again while it is of use, and what it was about stays on Today.
    """
    count = 0
    for row in Reminding.everything.filter(ON, of_open_accounts()).select_related("owner"):
        try:
            count += _remind(ports, row, now)
        except Exception:
            # One person's reminders must not keep back the letters, or anybody else's.
            log.exception("The reminders of %s stopped.", row.owner_id)
    return count


def _remind(ports: Ports, row: Reminding, now: datetime) -> int:
    told_of = facts_of(ports, row.owner, now)
    _close_missed(row, now)
    zone = row.owner.time_zone or "UTC"
    dues = due_reminders(told_of.facts, wishes_of(row), zone, now, _told(row, now))
    return sum(_tell_due(ports, row, due, told_of, now) for due in dues) + _tell_refused(ports, row, now)


def _tell_refused(ports: Ports, row: Reminding, now: datetime) -> int:
    """Who answered believes that the letters go: that they do not is told at once, quiet hours or not."""
    count, say = 0, saying(ports, row)
    for refused in refusals(row.owner, now):
        key = f"answer:{refused.key}:{refused.at.isoformat()}"
        reminder = claim(row, Due(key, Kind.ANSWER, refused.at, refused.until), now)
        if reminder is not None:
            title = say(SOMETHING if row.lock == Lock.NOTHING else "Your answer did not count")
            lines = (say(f"Your answer did not count: {refused.said}"), say(refused.kept))
            count += tell(ports, row, reminder, partial(_the_same, Note(title, "", lines)), now)
    return count


def _the_same(note: Note, _way: str) -> Note:
    return note


def _told(row: Reminding, now: datetime) -> dict[str, datetime]:
    """When each message, and each thing in one, was told; a message that others hold or that rests counts too."""
    told: dict[str, datetime] = {}
    for each in Reminder.objects.of(row.owner).filter(until__gt=now - KEPT).order_by("due_at"):
        if each.state == "told" and each.told_at is not None:
            told |= dict.fromkeys((each.key, *each.matters), each.told_at)
        elif each.state == "missed" or _rests(each, now):
            told[each.key] = each.due_at
    return told


def _rests(each: Reminder, now: datetime) -> bool:
    # What lies farther off than anybody waits was said by a clock that has been set back since.
    is_held = each.state == "claimed" and each.lease_until is not None and now < each.lease_until <= now + LEASE
    return is_held or (
        each.state == "planned" and each.wake_at is not None and now < each.wake_at <= now + LONGEST_REST
    )


def _tell_due(ports: Ports, row: Reminding, due: Due, told_of: Told, now: datetime) -> bool:
    reminder = claim(row, due, now)
    if reminder is None:
        return False
    due, ready = looked_at(ports, row.owner, due, told_of, now)
    words = words_of(due, Lock(row.lock), row.owner.time_zone or "UTC", saying(ports, row))
    message = Message(reminder, due, words, ready)
    return tell(ports, row, reminder, lambda way: note_for(ports, row, message, way, now), now)


def tell(ports: Ports, row: Reminding, reminder: Reminder, note_of: Callable[[str], Note], now: datetime) -> bool:
    """Try each way in turn and settle the row; True when one of them took it."""
    tried: list[dict[str, str]] = []
    title = ""
    for way in ways_of(row):
        note = note_of(way)
        title = note.title
        try:
            tell_by(ports, row, way, note, now)
        except CannotTell as error:
            tried.append({"way": way, "said": error.message[:300]})
            keep_problem(row, way, error.message, now)
            continue
        keep_problem(row, way, "", now)
        _settle(reminder, title, tried, now, told_by=way)
        return True
    _settle(reminder, title, tried, now)
    return False


def claim(row: Reminding, due: Due, now: datetime) -> Reminder | None:
    """The row of a message, held for this run alone; None where it was told or another run holds it."""
    first = {"kind": due.kind, "due_at": due.at, "until": due.until, "matters": list(due.matters)}
    reminder, _ = Reminder.everything.get_or_create(owner=row.owner, key=due.key[:300], defaults=first)
    rested = Q(wake_at=None) | Q(wake_at__lte=now) | Q(wake_at__gt=now + LONGEST_REST)
    let_go = Q(lease_until__lte=now) | Q(lease_until__gt=now + LEASE)
    free = Q(state="planned") & rested | Q(state="claimed") & let_go
    mine = Reminder.everything.filter(free, pk=reminder.pk, attempt=reminder.attempt).update(
        state="claimed", lease_until=now + LEASE, attempt=reminder.attempt + 1, matters=list(due.matters)
    )
    reminder.attempt += 1
    return reminder if mine else None


def _settle(reminder: Reminder, title: str, tried: list[dict[str, str]], now: datetime, *, told_by: str = "") -> None:
    """Told by a way, or to be tried again while it is of use."""
    Reminder.everything.filter(pk=reminder.pk, attempt=reminder.attempt).update(
        state="told" if told_by else "planned",
        told_by=told_by,
        told_at=now if told_by else None,
        wake_at=None if told_by else now + backoff(reminder.attempt),
        lease_until=None,
        title=title[:300],
        tried=tried,
    )


def _close_missed(row: Reminding, now: datetime) -> None:
    """What could not be told while it was of use is over; what it was about stands on Today."""
    over = Reminder.objects.of(row.owner).filter(until__lte=now, state__in=("planned", "claimed"))
    over.filter(Q(lease_until=None) | Q(lease_until__lte=now)).update(state="missed", lease_until=None)
    Reminder.objects.of(row.owner).filter(until__lte=now - KEPT).delete()
