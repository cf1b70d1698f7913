"""One press: the process, its people with their evidence, the interview, and the plan to its end."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db import transaction

from afterword.core.errors import Refusal
from afterword.flows.events import add_event
from afterword.flows.overview.model import ReadPerson
from afterword.flows.people_of import add_to_process
from afterword.flows.ports import Ports
from afterword.flows.record_interview.read_it import earlier, is_cancelled
from afterword.flows.replan import replan
from afterword.flows.settings import check_zone
from afterword.flows.typed import country_code, letter_language, one_line, subdivision_code
from afterword.store.models import Invitation, Owner, Participation, Process


class NotReadyToPlan(Refusal):
    """Something is missing before this can be planned."""

    hint = "What was read is kept. Fill in the field and press Plan it again."


@dataclass(frozen=True, slots=True)
class EditedInvitation:
    """What the person made of the reading; times are local to `time_zone`, as `YYYY-MM-DDTHH:MM`."""

    employer: str
    role: str
    starts_local: str
    ends_local: str
    time_zone: str
    country: str = ""
    subdivision: str = ""
    language: str = "en-US"
    phone: str = ""
    people: tuple[ReadPerson, ...] = ()


def plan_it(ports: Ports, owner: Owner, invitation_id: UUID, edited: EditedInvitation, now: datetime) -> UUID:
    """Plan the interview and give its process; a newer version moves it, a cancellation ends it."""
    row = Invitation.objects.one(owner, pk=invitation_id)
    known = earlier(owner, row)
    with transaction.atomic():
        if known is not None and known.process is not None:
            process = known.process
            _update(owner, process, row, known, edited, now)
        else:
            _refuse_a_lone_cancellation(row)
            process = _begin(owner, edited, row.reading, now)
            _book(owner, process, edited, now)
        row.process, row.decided_at = process, now
        row.save(update_fields=["process", "decided_at"])
    replan(ports, owner, now)
    return process.pk


def discard(owner: Owner, invitation_id: UUID, now: datetime) -> None:
    """Put a reading aside; the file is kept with the hour it was put aside."""
    row = Invitation.objects.one(owner, pk=invitation_id)
    row.decided_at = now
    row.save(update_fields=["decided_at"])


def interview_times(edited: EditedInvitation) -> tuple[datetime, datetime]:
    """Start and end as instants; refuses what is missing, impossible or the wrong way round."""
    check_zone(edited.time_zone)
    if not edited.time_zone:
        raise NotReadyToPlan("The time zone of the interview is missing, so its hour cannot be known.")
    zone = ZoneInfo(edited.time_zone)
    starts, ends = _local(edited.starts_local, "begins"), _local(edited.ends_local, "ends")
    if ends <= starts:
        raise NotReadyToPlan("The interview ends before it begins.")
    return starts.replace(tzinfo=zone), ends.replace(tzinfo=zone)


def _local(text: str, what: str) -> datetime:
    try:
        found = datetime.fromisoformat(text)
    except ValueError as error:
        raise NotReadyToPlan(f"The date and hour at which the interview {what} are missing or not a date.") from error
    if found.tzinfo is not None or "T" not in text:
        raise NotReadyToPlan(f"The hour at which the interview {what} is missing.")
    return found


def _refuse_a_lone_cancellation(row: Invitation) -> None:
    if is_cancelled(row.reading):
        raise NotReadyToPlan(
            "This file says that an interview is cancelled, and none of yours goes with it.",
            hint="Discard it, or add the interview it belongs to first.",
        )


def _begin(owner: Owner, edited: EditedInvitation, reading: Mapping[str, Any], now: datetime) -> Process:
    if not one_line(edited.employer, "The employer's name"):
        raise NotReadyToPlan("The employer's name is missing: every letter names it.")
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
    for each in edited.people:
        if each.include and each.written.strip():
            add_to_process(owner, process, each, now, _readings(reading, each))
    return process


def _readings(reading: Mapping[str, Any], person: ReadPerson) -> list[tuple[str, str]]:
    """Every place of the invitation that names this person, by the spelling that was shown."""
    names = [str(each.get("written") or each.get("name") or "") for each in reading.get("interviewers") or ()]
    shown = person.read_as or person.written
    if shown not in names:
        return []
    place = names.index(shown)
    return [(row["source"], row["raw"]) for row in reading.get("evidence") or () if row["person"] == place]


def _book(owner: Owner, process: Process, edited: EditedInvitation, now: datetime) -> None:
    starts, ends = interview_times(edited)
    add_event(owner, process, "interview_booked", _times(process, starts, ends, owner), now, now)


def _times(process: Process, starts: datetime, ends: datetime, owner: Owner) -> dict[str, object]:
    taking_part = Participation.objects.of(owner).filter(process=process).order_by("position")
    met = [str(each.person_id) for each in taking_part if "interviewer" in each.parts]
    return {"round": 1, "starts": starts.isoformat(), "ends": ends.isoformat(), "with": met}


def _update(
    owner: Owner, process: Process, row: Invitation, known: Invitation, edited: EditedInvitation, now: datetime
) -> None:
    if is_cancelled(row.reading):
        add_event(owner, process, "interview_cancelled", {"round": 1}, now, now)
    elif row.sequence > known.sequence:
        starts, ends = interview_times(edited)
        payload = {"round": 1, "starts": starts.isoformat(), "ends": ends.isoformat()}
        add_event(owner, process, "interview_moved", payload, now, now)


def book_by_hand(ports: Ports, owner: Owner, edited: EditedInvitation, now: datetime) -> UUID:
    """Plan an interview that came without a file: the same, typed in."""
    with transaction.atomic():
        process = _begin(owner, edited, {}, now)
        _book(owner, process, edited, now)
    replan(ports, owner, now)
    return process.pk
