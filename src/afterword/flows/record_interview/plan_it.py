"""One press: the process, its people with their evidence, the interviews, and the plan to its end."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from afterword.flows.events import add_event
from afterword.flows.ports import Ports
from afterword.flows.record_interview.booking import (
    EditedInvitation,
    NotReadyToPlan,
    book,
    round_of,
    take_part,
    update,
)
from afterword.flows.record_interview.read_it import earlier, is_cancelled
from afterword.flows.replan import replan
from afterword.flows.settings import check_zone
from afterword.flows.their_days import take_over_days
from afterword.flows.typed import country_code, letter_language, one_line, subdivision_code
from afterword.store.models import Invitation, Owner, Process


def plan_it(
    ports: Ports,
    owner: Owner,
    invitation_id: UUID,
    edited: EditedInvitation,
    now: datetime,
    into: UUID | None = None,
) -> UUID:
    """Plan the interviews and give their process; a newer version moves them, a cancellation ends them.

    `into` is the process in which they are a further round; without it a new one begins.
    """
    row = Invitation.objects.one(owner, pk=invitation_id)
    known = earlier(owner, row)
    with transaction.atomic():
        if known is not None and known.process is not None:
            process = known.process
            _follow_version(owner, process, row, known, edited, now)
        else:
            _refuse_a_lone_cancellation(row)
            process = Process.objects.one(owner, pk=into) if into else _begin(owner, edited, now)
            book(owner, process, edited, row.reading, take_part(owner, process, edited, row.reading, now), now)
        row.process, row.decided_at = process, now
        row.save(update_fields=["process", "decided_at"])
        replan(ports, owner, now)
    return process.pk


def book_by_hand(ports: Ports, owner: Owner, edited: EditedInvitation, now: datetime) -> UUID:
    """Plan an interview that came without a file: the same, typed in."""
    with transaction.atomic():
        process = _begin(owner, edited, now)
        book(owner, process, edited, {}, take_part(owner, process, edited, {}, now), now)
        replan(ports, owner, now)
    return process.pk


def discard(owner: Owner, invitation_id: UUID, now: datetime) -> None:
    """Put a reading aside; the file is kept with the hour it was put aside."""
    row = Invitation.objects.one(owner, pk=invitation_id)
    row.decided_at = now
    row.save(update_fields=["decided_at"])


def _refuse_a_lone_cancellation(row: Invitation) -> None:
    if is_cancelled(row.reading):
        raise NotReadyToPlan(
            "This file says that an interview is cancelled, and none of yours goes with it.",
            hint="Discard it, or add the interview it belongs to first.",
        )


def _begin(owner: Owner, edited: EditedInvitation, now: datetime) -> Process:
    employer = one_line(edited.employer, "The employer's name")
    if not employer:
        raise NotReadyToPlan("The employer's name is missing: every letter names it.")
    check_zone(edited.time_zone)
    process = Process.everything.create(
        owner=owner,
        role=one_line(edited.role, "The role"),
        employer_name=employer,
        country=country_code(edited.country),
        subdivision=subdivision_code(edited.subdivision),
        employer_time_zone=edited.time_zone,
        language=letter_language(edited.language, owner.language),
        created_at=now,
    )
    take_over_days(owner, process)
    return process


def _follow_version(
    owner: Owner, process: Process, row: Invitation, known: Invitation, edited: EditedInvitation, now: datetime
) -> None:
    reading: Mapping[str, Any] = row.reading
    if is_cancelled(reading):
        # Mails arrive out of order: an older cancellation ends nothing, and the same one ends it once.
        if row.sequence >= known.sequence and not is_cancelled(known.reading):
            add_event(owner, process, "interview_cancelled", {"round": round_of(owner, process, known.uid)}, now, now)
    elif row.sequence > known.sequence:
        update(owner, process, edited, reading, take_part(owner, process, edited, reading, now), now)
