"""One press: the process, its people with their evidence, the interviews, and the plan to its end."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from afterword.core.calendar.versions import is_in_order
from afterword.flows.events import add_event
from afterword.flows.ports import Ports
from afterword.flows.record_interview.booking import (
    NotReadyToPlan,
    book,
    interview_times,
    take_part,
    talk_under,
    update,
)
from afterword.flows.record_interview.edited import EditedInvitation
from afterword.flows.record_interview.read_it import earlier, is_newer, talk_of
from afterword.flows.record_interview.same_talk import (
    FURTHER,
    NEW,
    SAME,
    KnownTalk,
    MaybeCancelled,
    MaybeTheSame,
    same_talks,
)
from afterword.flows.record_interview.several import is_cancelled
from afterword.flows.typed import country_code, letter_language, one_line, subdivision_code
from afterword.store.models import Invitation, Owner, Process
from afterword.store.prepared import Prepared

_HELD = Prepared(
    lambda owner, invitation_id: (
        Invitation.objects.of(owner).select_for_update().filter(pk=invitation_id).order_by("pk")[:1]
    )
)


def plan_it(
    ports: Ports,
    owner: Owner,
    invitation_id: UUID,
    edited: EditedInvitation,
    now: datetime,
    into: UUID | None = None,
    talk: str = "",
) -> UUID:
    """Plan the interviews and give their process; a newer version moves them, a cancellation ends them.

    `into` is the process in which they are a further round; without it a new one begins. `talk` is what the person
    says of one that stands at the same hour: the same, a further one, or a new application. Unsaid, it is the same
    where that is sure, and asked where it is not.
    """
    with transaction.atomic():
        # Held: of two that plan it at once, the second finds what the first planned.
        row = _HELD.first(owner, invitation_id) or Invitation.objects.one(owner, pk=invitation_id)
        known = earlier(owner, row)
        if known is not None and known.process is not None:
            process = known.process
            _follow_version(owner, process, row, known, edited, now)
        else:
            process = _take_in(ports, owner, edited, now, into, talk, row)
        row.process, row.decided_at = process, now
        row.save(update_fields=["process", "decided_at"])
        _note_numbers(ports, owner, process, row.reading, now)
        _plan(ports, owner, now)
    return process.pk


def book_by_hand(ports: Ports, owner: Owner, edited: EditedInvitation, now: datetime, talk: str = "") -> UUID:
    """Plan an interview that came without a file: the same, typed in."""
    with transaction.atomic():
        process = _take_in(ports, owner, edited, now, None, talk)
        _plan(ports, owner, now)
    return process.pk


def discard(owner: Owner, invitation_id: UUID, now: datetime) -> None:
    """Put a reading aside; the file is kept with the hour it was put aside."""
    row = Invitation.objects.one(owner, pk=invitation_id)
    row.decided_at = now
    row.save(update_fields=["decided_at"])


def _note_numbers(ports: Ports, owner: Owner, process: Process, reading: Mapping[str, Any], now: datetime) -> None:
    # Only here, as in `_plan`: with the numbers comes what is planned anew by them.
    from afterword.flows.record_interview.their_numbers import note_their_numbers

    note_their_numbers(ports, owner, process, reading, now)


def _plan(ports: Ports, owner: Owner, now: datetime) -> None:
    """What is refused before does not wait until the rules, and the letters of every occasion, are loaded."""
    from afterword.flows.replan import replan

    replan(ports, owner, now)


def _take_in(
    ports: Ports,
    owner: Owner,
    edited: EditedInvitation,
    now: datetime,
    into: UUID | None,
    talk: str,
    row: Invitation | None = None,
) -> Process:
    reading: Mapping[str, Any] = row.reading if row else {}
    if not is_cancelled(reading):
        _check_complete(edited, is_new=into is None or talk == NEW)
    same = {} if talk in {FURTHER, NEW} else same_talks(ports, owner, row, reading, edited)
    doubt = next((each for each in same.values() if not each.is_sure), None)
    if doubt is not None and talk != SAME:
        raise (MaybeCancelled if is_cancelled(reading) else MaybeTheSame)(doubt)
    if is_cancelled(reading):
        return _cancel(owner, same, now)
    process = _home(owner, edited, now, into, talk, same)
    there = {person for each in same.values() for person in each.interview.people}
    met = take_part(owner, process, edited, reading, now, there)
    book(owner, process, edited, reading, met, now, same)
    return process


def _home(
    owner: Owner, edited: EditedInvitation, now: datetime, into: UUID | None, talk: str, same: Mapping[int, KnownTalk]
) -> Process:
    """Where it goes on: with the same talk, in the process that was named, else in one of its own."""
    if same:
        return next(iter(same.values())).process
    named = None if talk == NEW else into
    return Process.objects.one(owner, pk=named) if named else _begin(owner, edited, now)


def _cancel(owner: Owner, same: Mapping[int, KnownTalk], now: datetime) -> Process:
    if not same:
        raise NotReadyToPlan(
            "This file says that an interview is cancelled, and none of yours goes with it.",
            hint="Discard it, or add the interview it belongs to first.",
        )
    for known in same.values():
        talk = {"round": known.interview.round, "starts": known.interview.starts.isoformat()}
        add_event(owner, known.process, "interview_cancelled", talk, now, now)
    return next(iter(same.values())).process


def _check_complete(edited: EditedInvitation, *, is_new: bool) -> None:
    if is_new and not one_line(edited.employer, "The employer's name"):
        raise NotReadyToPlan("The employer's name is missing: every letter names it.", about="employer")
    country_code(edited.country)
    interview_times(edited)


def _begin(owner: Owner, edited: EditedInvitation, now: datetime) -> Process:
    process = Process.everything.create(
        owner=owner,
        role=one_line(edited.role, "The role"),
        employer_name=one_line(edited.employer, "The employer's name"),
        country=country_code(edited.country),
        subdivision=subdivision_code(edited.subdivision),
        employer_time_zone=edited.time_zone,
        language=letter_language(edited.language, owner.language),
        created_at=now,
    )
    from afterword.flows.their_days import take_over_days

    take_over_days(owner, process)
    return process


def _follow_version(
    owner: Owner, process: Process, row: Invitation, known: Invitation, edited: EditedInvitation, now: datetime
) -> None:
    reading: Mapping[str, Any] = row.reading
    version = _version(known, row.uid)
    if is_cancelled(reading):
        # Mails arrive out of order: an older cancellation ends nothing, and the same one ends it once.
        is_older = row.sequence < version and is_in_order(version, row.sequence)
        if not is_older and not is_cancelled(known.reading):
            add_event(owner, process, "interview_cancelled", talk_under(owner, process, row.uid), now, now)
    elif is_newer(known, row, version) is not False:
        update(owner, process, edited, reading, take_part(owner, process, edited, reading, now), now)


def _version(known: Invitation, uid: str) -> int:
    """The version of just this talk: each talk of a file counts its own."""
    return int(talk_of(known, uid).get("sequence") or 0) if known.uid != uid else known.sequence
