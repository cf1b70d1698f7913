"""“I applied”: the job becomes a process that keeps its posting; a second tap makes no second one."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from afterword.core.errors import Refusal
from afterword.core.search.employers import employer_key
from afterword.flows.events import add_event, undo_event
from afterword.flows.follow import follow
from afterword.flows.job_search.marks import APPLIED, one_at_a_time
from afterword.flows.overview.wording import OPEN_STATES
from afterword.flows.ports import Ports
from afterword.flows.typed import letter_language
from afterword.store import audit
from afterword.store.models import Event, JobPosting, Letter, Owner, PostingMark, Process

# The answer that it is no process there is yet.
NEW = "new"
EVENT = "applied"
_NAME = 200


class WhichProcess(Refusal):
    """You have a process with this employer already."""

    hint = "Say whether it is that one, or another process. Nothing was kept yet."

    def __init__(self, processes: tuple[Process, ...]) -> None:
        self.processes = processes
        super().__init__(f"You have a process with {processes[0].employer_name} already.")


class EmployerNotNamed(Refusal):
    """The posting does not say who the employer is."""

    hint = "Write the employer’s name, as every letter names it. Nothing was kept yet."


def apply(
    ports: Ports, owner: Owner, posting_id: UUID, now: datetime, *, same: str = "", employer: str = ""
) -> tuple[Process, Event | None]:
    """The process of this application, with the event that began it; None where it was told before.

    `same` is the process that it belongs to, or `NEW`; unsaid, it is asked where the employer has an open one.
    """
    posting = JobPosting.objects.one(owner, pk=posting_id)
    with transaction.atomic():
        # Two taps on two postings of one employer: the second one sees the process of the first, and asks.
        one_at_a_time(owner)
        kept = {"owner": owner, "group": posting.group}
        row, _ = PostingMark.everything.get_or_create(**kept, defaults={"state": APPLIED, "at": now})
        row = PostingMark.everything.select_for_update().get(pk=row.pk)
        if row.process is not None:
            return row.process, None
        process = _process(owner, posting, now, same, employer)
        told = {"posting": str(posting.pk), "what": posting.title}
        event = add_event(owner, process, EVENT, told, now, now)
        row.state, row.at, row.process = APPLIED, now, process
        row.save(update_fields=["state", "at", "process"])
        audit.record(owner, "person", "job applied", str(posting.pk), {"group": posting.group}, now)
        follow(ports, owner, now, [process])
    process.refresh_from_db()
    return process, event


def _process(owner: Owner, posting: JobPosting, now: datetime, same: str, employer: str) -> Process:
    if same and same != NEW:
        return Process.objects.one(owner, pk=_number(same))
    name = " ".join((posting.organization or employer).split())[:_NAME]
    if not name:
        raise EmployerNotNamed(about="employer")
    known = with_employer(owner, name)
    if known and same != NEW:
        raise WhichProcess(known)
    countries = {str(place.get("country") or "") for place in posting.locations}
    return Process.everything.create(
        owner=owner,
        role=posting.title[:_NAME],
        employer_name=name,
        country=countries.pop() if len(countries) == 1 else "",
        language=letter_language("", owner.language),
        created_at=now,
    )


def with_employer(owner: Owner, name: str) -> tuple[Process, ...]:
    """The open processes with this employer, by any of its names, the newest first."""
    key = employer_key(name)
    rows = Process.objects.of(owner).filter(state__in=OPEN_STATES)
    found = [row for row in rows if key in {employer_key(each) for each in (row.employer_name, *row.employer_aliases)}]
    return tuple(sorted(found, key=lambda row: row.created_at, reverse=True))


def _number(written: str) -> UUID | None:
    try:
        return UUID(written)
    except ValueError:
        return None


def told_of(owner: Owner, posting: JobPosting) -> Event | None:
    """The event by which this job was applied for, where it stands."""
    row = PostingMark.objects.of(owner).filter(group=posting.group).exclude(process=None).first()
    rows = Event.objects.of(owner).filter(process=row.process_id if row else None, type=EVENT, undone_at=None)
    told = ((each, _posting_of(owner, each)) for each in rows)
    # One job, on whichever board it was found.
    return next((each for each, row in told if row is not None and row.group == posting.group), None)


def _posting_of(owner: Owner, event: Event) -> JobPosting | None:
    number = _number(str(event.payload.get("posting") or ""))
    return JobPosting.objects.of(owner).filter(pk=number).first() if number else None


def take_back(ports: Ports, owner: Owner, event: Event, now: datetime) -> None:
    """It was not applied for: the job is open again, and a process that holds nothing else goes."""
    with transaction.atomic():
        undo_event(owner, event.pk, now)
        process = event.process
        posting = _posting_of(owner, event)
        if posting is not None:
            PostingMark.objects.of(owner).filter(group=posting.group, process=process).delete()
        if _holds_nothing(owner, process):
            audit.record(owner, "person", "take back process", str(process.pk), {"role": process.role}, now)
            process.delete()
        else:
            follow(ports, owner, now, [process])


def _holds_nothing(owner: Owner, process: Process) -> bool:
    """Nothing was ever told of it but that; nobody takes part, and no letter and no invitation is there."""
    others = Event.objects.of(owner).filter(process=process).exclude(type=EVENT, undone_at__isnull=False)
    letters = Letter.objects.of(owner).filter(process=process)
    return not any(rows.exists() for rows in (others, letters, process.participations, process.invitations))
