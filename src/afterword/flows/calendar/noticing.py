"""Events of the person's calendars that look like an interview of theirs: proposed once, and nothing counts by it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction

from afterword.core.errors import Unreadable
from afterword.flows.hear.concerns import Circle, circle_of
from afterword.flows.hear.invited import INTERVIEW
from afterword.flows.ports import Ports
from afterword.flows.record_interview.read_it import goes_with, keep_reading
from afterword.flows.record_interview.same_talk import standing, uids_of
from afterword.flows.record_interview.several import is_cancelled, uids_in
from afterword.store.models import Invitation, MailAccount, Owner, Process

OURS = "@afterword.invalid"
SOURCE = "your calendar"
_ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w.-]{1,190}")
Event = Mapping[str, str]


def notice(ports: Ports, owner: Owner, events: Iterable[Event], now: datetime) -> int:
    """Keep, undecided, each event that is new and concerns a process or calls itself an interview; forget the rest."""
    account = MailAccount.objects.of(owner).first() or MailAccount(owner=owner)
    circle, known = circle_of(account, {}), _known(owner)
    talks = {talk.starts for process in Process.objects.of(owner) for talk, _ in standing(ports, process)}
    count = 0
    for event in events:
        if event["uid"].endswith(OURS) or not _concerns(circle, known, event):
            continue
        try:
            reading = ports.invitations.read(
                event["calendar"].encode(), "calendar.ics", candidate_email=account.address or None
            )
        except Unreadable:
            continue
        count += _propose(ports, circle, known, talks, event, reading, now)
    return count


def propose_move(ports: Ports, process: Process, starts: datetime, by: timedelta, now: datetime) -> bool:
    """Ask whether they moved the interview of that hour by so much; only for one that came with an entry of its own."""
    owner = process.owner
    told = next((event for talk, event in standing(ports, process) if talk.starts == starts), None)
    uids = uids_of(told.payload) if told else []
    planned = [row for uid in uids for row in _known(owner).get(uid, ()) if row.process_id == process.pk]
    if not planned:
        return False
    row = planned[-1]
    moved = _as_newer(row.reading | {"uid": uids[0]} | _moved(row.reading, by), planned)
    if any(_says_the_same(each.reading, moved) for each in _known(owner).get(uids[0], ())):
        return False
    keep_reading(owner, bytes(row.content), SOURCE, moved, now)
    return True


def _moved(reading: Mapping[str, Any], by: timedelta) -> dict[str, str]:
    names = [name for name in ("start_utc", "end_utc", "start_local", "end_local") if "T" in str(reading.get(name))]
    at = {name: datetime.fromisoformat(str(reading[name])) + by for name in names}
    return {name: moment.isoformat().replace("+00:00", "Z") for name, moment in at.items()}


def _known(owner: Owner) -> dict[str, list[Invitation]]:
    """Every invitation that was read before, by each UID in it, however it was decided."""
    found: dict[str, list[Invitation]] = {}
    for row in Invitation.objects.of(owner).order_by("received_at"):
        for uid in uids_in(row.reading) | {row.uid}:
            found.setdefault(uid, []).append(row)
    return found


def _concerns(circle: Circle, known: Mapping[str, list[Invitation]], event: Event) -> bool:
    words = event["words"]
    return bool(
        event["uid"] in known
        or INTERVIEW.search(event["summary"])
        or circle.named_in(words)
        or any(circle.knows(each) for each in _ADDRESS.findall(words.lower()))
    )


def _propose(
    ports: Ports,
    circle: Circle,
    known: Mapping[str, list[Invitation]],
    talks: set[datetime],
    event: Event,
    reading: Mapping[str, Any],
    now: datetime,
) -> bool:
    owner, before = circle.account.owner, known.get(event["uid"], []) if event["uid"] else []
    starts = _starts(reading)
    if starts is not None and starts <= now:
        return False
    if any(_says_the_same(row.reading, reading) for row in before):
        return False
    if is_cancelled(reading):
        if not (any(row.process_id for row in before) or goes_with(ports, owner, reading)):
            return False
    elif starts in talks:
        # The same hour is no news, whatever the entry is called.
        return False
    with transaction.atomic():
        kept = _as_newer(reading, before)
        keep_reading(owner, event["calendar"].encode(), SOURCE, kept, now, into=_into(circle, before, event))
    return True


def _says_the_same(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """The same hours and the same state: it was read before, and decided or not, it is asked once."""
    names = ("start_utc", "start_local", "end_utc", "end_local")
    return is_cancelled(one) == is_cancelled(other) and all(one.get(name) == other.get(name) for name in names)


def _as_newer(reading: Mapping[str, Any], before: list[Invitation]) -> dict[str, Any]:
    """What stands in the calendar now comes after what was read before, also where its program counts no versions.

    A copy without an organizer is taken for the one that was planned; one of somebody else never is (trust T-SPOOF).
    """
    kept, planned = dict(reading), [row for row in before if row.process_id]
    if planned and not kept.get("organizer"):
        kept["organizer"] = planned[-1].reading.get("organizer")
    newest = max((row.sequence for row in before), default=-1)
    if not is_cancelled(kept):
        kept["sequence"] = max(int(kept.get("sequence") or 0), newest + 1)
    else:
        kept["sequence"] = max(int(kept.get("sequence") or 0), newest)
    return kept


def _starts(reading: Mapping[str, Any]) -> datetime | None:
    instant = reading.get("start_utc")
    return datetime.fromisoformat(str(instant)) if instant else None


def _into(circle: Circle, before: list[Invitation], event: Event) -> Any:
    """The process it seems to belong to, where only one does; the person says so."""
    if any(row.process_id for row in before):
        return None
    named = circle.named_in(event["words"])
    seats = [seat.process for each in _ADDRESS.findall(event["words"].lower()) for seat in circle.people.get(each, ())]
    found = set(seats) or set(named)
    return next(iter(found)) if len(found) == 1 else None
