"""Two entries that are one process: the talks, people, notes and answers of the one go on in the other (part c)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from afterword.core.errors import NotAllowed
from afterword.core.plan.merging import Along, along
from afterword.flows.events import add_event
from afterword.flows.follow import follow
from afterword.flows.overview.wording import OPEN_STATES
from afterword.flows.people_of import out_unless_named
from afterword.flows.ports import Ports
from afterword.flows.record_interview.same_talk import uids_of
from afterword.flows.replan import replan
from afterword.flows.sessions import story_of
from afterword.store.models import LIVE, Action, Event, Heard, Invitation, Owner, Participation, Process

# Where an answer of theirs or one's own is under way, it belongs to just that entry.
MERGEABLE = frozenset(
    (
        "APPLIED BOOKED HELD THANKING WAITING_DATED WAITING_UNDATED WAITING_NO_CONTACT CHASING ON_HOLD REOPENED SILENT"
    ).split()
)
# What is only planned is taken back; these are told where they began.
ON_THE_WAY = frozenset(LIVE) - {"planned", "sent"}
WAITING = ("planned", "claimed")
# On the copy of an event: which merging brought it, so that undoing takes it back.
CAME_BY = "came_by"


class NotMerged(NotAllowed):
    """These two cannot be put together."""

    hint = "Nothing was changed."


def candidates(owner: Owner, process: Process) -> tuple[Process, ...]:
    """The open processes that this one may turn out to be: of the same employer first, then the newest."""
    if process.state not in MERGEABLE:
        return ()
    rows = Process.objects.of(owner).filter(state__in=OPEN_STATES).exclude(pk=process.pk)
    employer = process.employer_name.casefold()
    return tuple(sorted(rows, key=lambda row: (row.employer_name.casefold() != employer, -row.created_at.timestamp())))


def merge(ports: Ports, owner: Owner, process_id: UUID, into_id: UUID, now: datetime) -> Event:
    """Let one process go on as another: what was said and done there stands here, and its letters are planned here."""
    with transaction.atomic():
        replan(ports, owner, now)
        one, other = Process.objects.one(owner, pk=process_id), Process.objects.one(owner, pk=into_id)
        _check(one, other)
        here, there = (story_of(ports, each, _events(owner, each)) for each in (one, other))
        way, before = along(here, there), approved_in(owner, one, other)
        brought = {
            "people": _bring_people(owner, one, other),
            "invitations": _bring(Invitation, owner, one, other),
            "heard": _bring(Heard, owner, one, other),
        }
        kept = {"into": str(other.pk), "carried": True, "brought": brought}
        event = add_event(owner, one, "merged", kept, now, now)
        _bring_events(owner, one, other, way, event, now)
        follow(ports, owner, now, [one, other])
        event.payload["approve_again"] = before - approved_in(owner, one, other)
        event.save(update_fields=["payload"])
    return event


def approved_in(owner: Owner, *processes: Process) -> int:
    """How many approved letters wait there for their hour."""
    return Action.objects.of(owner).filter(letter__process__in=processes, state__in=WAITING).count()


def again_words(count: int) -> str:
    """What becomes of approvals: their letters are planned, and shown, anew."""
    if not count:
        return ""
    if count == 1:
        return "One approved letter does not go as approved: look at what is planned then, and approve anew."
    return f"{count} approved letters do not go as approved: look at what is planned then, and approve anew."


def part_again(owner: Owner, event: Event, now: datetime) -> Process:
    """A merging is taken back: what it brought goes back; what was added there since stays there."""
    other = Process.objects.one(owner, pk=event.payload["into"])
    live = Event.objects.of(owner).filter(process=other, undone_at=None)
    if live.filter(type="merged").exists():
        raise NotMerged("The other process was put together with a third one since.", hint="Take that back first.")
    live.filter(**{f"payload__{CAME_BY}": str(event.pk)}).update(undone_at=now)
    brought = event.payload.get("brought", {})
    out_unless_named(owner, other.pk, brought.get("people", []))
    Invitation.objects.of(owner).filter(pk__in=brought.get("invitations", [])).update(process=event.process)
    Heard.objects.of(owner).filter(pk__in=brought.get("heard", [])).update(process=event.process)
    Process.objects.of(owner).filter(pk=other.pk).update(planned_at=None)
    return other


def _check(one: Process, other: Process) -> None:
    if one.pk == other.pk:
        raise NotMerged("A process cannot go on as itself.")
    if one.state not in MERGEABLE:
        raise NotMerged(
            "An answer is under way here, or it is over.",
            hint="Put the other one together with this one instead. Nothing was changed.",
        )
    if Action.objects.of(one.owner).filter(letter__process=one, state__in=ON_THE_WAY).exists():
        raise NotMerged(
            "A letter of this one is on its way, or it is not known whether it left.",
            hint="Wait for it, or say whether you sent it. Nothing was changed.",
        )
    if other.state not in OPEN_STATES:
        raise NotMerged("The other process is over.", hint="Say first that they wrote again. Nothing was changed.")


def _events(owner: Owner, process: Process) -> Iterable[Event]:
    return Event.objects.of(owner).filter(process=process, undone_at=None).order_by("at", "number")


def _bring_people(owner: Owner, one: Process, other: Process) -> list[str]:
    """Everybody of the one who is not in the other yet, with what they are there."""
    there = Participation.objects.of(owner).filter(process=other)
    known, place = set(there.values_list("person", flat=True)), there.count()
    new = [row for row in Participation.objects.of(owner).filter(process=one) if row.person_id not in known]
    for number, row in enumerate(new, place):
        Participation.everything.create(
            owner=owner, process=other, person_id=row.person_id, position=number, marks=row.marks,
            parts=[part for part in row.parts if part != "lead"] or row.parts,
        )  # fmt: skip
    return [str(row.person_id) for row in new]


def _bring(model: type[Invitation] | type[Heard], owner: Owner, one: Process, other: Process) -> list[str]:
    rows = model.objects.of(owner).filter(process=one)
    ids = [str(row.pk) for row in rows]
    model.objects.of(owner).filter(pk__in=ids).update(process=other)
    return ids


def _bring_events(owner: Owner, one: Process, other: Process, way: Along, merged: Event, now: datetime) -> None:
    rows = list(_events(owner, one))
    booked = [row for row in rows if row.type == "interview_booked"]
    for number, talk in way.bookings():
        payload = booked[number].payload if len(booked) == len(way.talks) else {}
        times = {"starts": talk.starts.isoformat(), "ends": talk.ends.isoformat(), "with": list(talk.people)}
        kept = {**payload, **times, "round": way.rounds[talk.round], CAME_BY: str(merged.pk)}
        add_event(owner, other, "interview_booked", kept, talk.first_booked, now)
    _know_uids(owner, other, [row for row in rows if row.type in ("interview_booked", "interview_moved")])
    for row in rows:
        known: dict[str, Any] = row.payload
        changed = way.changes(row.type, row.at, known.get("step"), known.get("person"), known.get("key"))
        if changed is not None:
            add_event(owner, other, row.type, {**known, **changed, CAME_BY: str(merged.pk)}, row.at, now)
    for flag in one.flags:
        if flag not in other.flags:
            add_event(owner, other, "flag_set", {"flag": flag, CAME_BY: str(merged.pk)}, now, now)


def _know_uids(owner: Owner, other: Process, told_here: Sequence[Event]) -> None:
    """A talk that both know keeps the UIDs of both: a later version under either finds it."""
    told = Event.objects.of(owner).filter(process=other, undone_at=None)
    for there in told.filter(type__in=("interview_booked", "interview_moved")):
        same = [row for row in told_here if len(_hours(row)) == 2 and _hours(row) == _hours(there)]
        uids = list(dict.fromkeys(uid for row in (there, *same) for uid in uids_of(row.payload)))
        if len(uids) > len(uids_of(there.payload)):
            there.payload |= {"uid": uids[0], "uids": uids}
            there.save(update_fields=["payload"])


def _hours(row: Event) -> tuple[datetime, ...]:
    return tuple(datetime.fromisoformat(row.payload[name]) for name in ("starts", "ends") if row.payload.get(name))
