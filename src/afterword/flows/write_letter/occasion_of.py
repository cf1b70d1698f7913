"""Which letter a step asks for, and the facts that the process and the person tell for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from afterword.core.letter.compose import known_lines
from afterword.core.letter.compose.joins import listed
from afterword.flows.names import latest_moments
from afterword.flows.noted import corrections
from afterword.flows.ports import Ports
from afterword.flows.sessions import in_the_talk, interview_day, interview_start, zone_of
from afterword.flows.standing import standing_events, steps_of
from afterword.flows.write_letter.record_of import fitting, met_in
from afterword.flows.write_letter.tell_it import told_for
from afterword.store.models import Event, Owner, Person, Process, Step

SITUATIONS = {
    "thank_you": "thank_you",
    "F1": "status",
    "F2": "status",
    "F3": "closing_note",
    "rejection_reply": "rejection_reply",
    "hold_reply": "hold_reply",
    "hold_check": "hold_check",
    "offer_acknowledge": "offer_acknowledgement",
    "written_acceptance": "acceptance",
    "decline": "decline",
    "withdraw": "withdrawal",
    "nudge_preferred": "competing_offer",
    "rescinded_reply": "rescinded",
    "apology_note": "expired",
    "apology": "missed",
    "ask_new_date": "cancelled",
    "courteous_reply": "cancelled_for_good",
    "confirm": "confirm",
    "ask_address": "ask_address",
    "debrief": "agency_debrief",
    "promise": "promise",
    "repair": "repair",
    "answer_reopened": "answer_reopened",
    "tell_interviewer": "tell_interviewer",
    "tell_referrer": "referrer",
    "tell_reference": "reference_thanks",
    "thank_referrer": "referrer",
    "thank_reference": "reference_thanks",
    "brief_reference": "reference_brief",
    "interest_call": "interest",
    **dict.fromkeys((f"keep_in_touch_{days}" for days in (30, 90, 180, 365, "news")), "keep_in_touch"),
}
# Letters that may bring something new of the person's own; the others say only what their occasion is about.
_DONE, _OF_A_REFERRAL = ("letter_sent", "step_done"), ("thank_referrer", "tell_referrer")
ASK = "ask_address"
FROM_PROFILE = frozenset({"thank_you", "F1", "F2", "hold_check", "interest_call"})


def is_written(step: Step) -> bool:
    """True where there is a letter for this kind of step, and it is not for the person's own words alone."""
    if step.step == ASK and not step.said.get("via"):
        # Nobody is known who could be asked.
        return False
    return step.step in SITUATIONS and not step.said.get("own_words")


def reader_of(owner: Owner, step: Step) -> Person | None:
    """Whom the letter of a step goes to: the person it is about, save that an address is asked of who can give it."""
    if step.step != ASK:
        return step.person
    via = step.said.get("via")
    return Person.objects.of(owner).filter(pk=str(via)).first() if via else None


def asked_at_once(steps: Iterable[Step]) -> list[Step]:
    """The steps without those that an earlier one covers: one letter asks one person for every address (B4).

    The one that stays names whom else it asks about, for as long as it is looked at.
    """
    kept: list[Step] = []
    asked: dict[object, Step] = {}
    for step in steps:
        key = (step.process_id, step.said.get("via")) if step.step == ASK and step.said.get("via") else None
        if key is None or key not in asked:
            step.asked_with = ()
            kept.append(asked.setdefault(key, step) if key else step)
        elif step.person and step.person_id != asked[key].person_id:
            asked[key].asked_with += (step.person.written,)
    return kept


def asked_for(owner: Owner, step: Step) -> list[str]:
    """The people whose address the letter of this step asks for: all that stand open with the one who is asked."""
    if step.step != ASK:
        return []
    rows = Step.objects.of(owner).filter(process=step.process_id, step=ASK, gone_at=None)
    with_them = [row for row in rows if row.said.get("via") == step.said.get("via") and row.person_id]
    return list(dict.fromkeys(str(row.person_id) for row in [step, *with_them] if row.person_id))


def situation_of(owner: Owner, process: Process, step: Step) -> str:
    """The occasion of the letter; a repaired name, and an employer who did not come, are occasions of their own."""
    if only_arranged(process, step):
        return "arranger"
    if step.step == "repair" and str(step.person_id) in step.key.split(":"):
        return "repair_name"
    if step.step == "repair" and "misdirected" in step.key.split(":"):
        return "wrong_person"
    if step.step == "ask_new_date":
        last = _last(owner, process, "interview_cancelled", "interview_missed")
        return "not_met" if last is not None and last.type == "interview_missed" else "cancelled"
    return SITUATIONS[step.step]


def only_arranged(process: Process, step: Step) -> bool:
    """The thanks to who arranged the talk and was not in it: for that alone, unless something they said was noted (B4).

    So it is for the contact after answers recorded on video, and for whom all thanks go through.
    """
    if step.step != "thank_you" or latest_moments(process).get(str(step.person_id)):
        return False
    return bool(step.said.get("optional")) or str(step.person_id) not in _met(process)


def _met(process: Process) -> frozenset[str]:
    """Everybody who was said to take part in a talk of this process."""
    rows = standing_events(process, "interview_booked", "interview_moved")
    return frozenset(person for row in rows for person in row.payload.get("with") or ())


def thanked_through(owner: Owner, process: Process) -> Mapping[str, Sequence[Person]]:
    """Whom each reader, by their id, is asked to thank for us: whose thanks the plan routes through them (B4)."""
    through: dict[str, list[Person]] = {}
    for row in steps_of(owner, process):
        if row.step == "thank_you" and row.status == "routed" and row.gone_at is None and row.person:
            through.setdefault(str(row.said.get("via")), []).append(row.person)
    return through


def facts_for(ports: Ports, owner: Owner, process: Process, step: Step) -> list[str]:
    """What the person typed for this letter, then what the record knows, then their own deeds where they belong."""
    known = KNOWN.get(step.step)
    lines = known(ports, owner, process, step) if known else []
    own = fitting(ports, owner, process) if step.step in FROM_PROFILE else []
    return [*told_for(process, step.key), *(line for line in lines if line), *own]


def put_right(process: Process, step: Step) -> list[dict[str, str]]:
    """What was said wrongly and what is right, as it was noted; only for the letter that puts it right."""
    what = str(step.said.get("what") or "")
    noted = corrections(process) if step.step == "repair" else ()
    return [{"said": each.said, "correct": each.correct} for each in noted if each.correct == what][:1]


def _offer(_: Ports, owner: Owner, process: Process, __: Step) -> list[str]:
    offered = _last(owner, process, "offer_received")
    if offered is None:
        return []
    day = _answer_day(owner, process.pk)
    made = offered.at.astimezone(zone_of(process)).date()
    return [
        known_lines.offer_line(made, process.language),
        known_lines.answer_line(day, process.language) if day else "",
    ]


def _other_offer(_: Ports, owner: Owner, process: Process, step: Step) -> list[str]:
    """The other offer is told by its date alone: neither who made it nor what it says.

    The key of the step ends with the process that made it, and with which offer it was where that is not the first.
    """
    answer = _answer_day(owner, UUID(step.key.rpartition(":")[2].partition(".")[0]))
    return [
        known_lines.answer_line(answer, process.language) if answer else "",
        known_lines.first_choice_line(process.language) if _is_preferred(owner, process) else "",
    ]


def _is_preferred(owner: Owner, process: Process) -> bool:
    said = Event.objects.of(owner).filter(process=process, type="flag_set", payload__flag="preferred", undone_at=None)
    return "preferred" in process.flags or said.exists()


def _appointment(ports: Ports, owner: Owner, process: Process, step: Step) -> list[str]:
    """When it is, and whether the whole names of those who come are known: only then nobody asks for them."""
    starts = interview_start(ports, owner, process, step)
    if starts is None:
        return []
    booked = known_lines.booked_line(starts.astimezone(zone_of(process)), process.language)
    there = in_the_talk(ports, owner, process, step)
    written = [row.person.written for row in met_in(owner, process) if str(row.person_id) in there]
    named = bool(written) and all(len(name.split()) > 1 for name in written)
    return [booked, *known_lines.took_part(named=named, anybody=True)]


def _arranged(ports: Ports, owner: Owner, process: Process, step: Step) -> list[str]:
    """To whom only arranged the talk: whether anybody was met in it at all."""
    return known_lines.took_part(named=False, anybody=bool(in_the_talk(ports, owner, process, step)))


def _promised(_: Ports, __: Owner, ___: Process, step: Step) -> list[str]:
    what = str(step.said.get("what") or "")
    return [f"promised: {what}"] if what else []


def _news(_: Ports, __: Owner, ___: Process, step: Step) -> list[str]:
    return [str(step.said.get("what") or "")]


def _result(ports: Ports, owner: Owner, process: Process, step: Step) -> list[str]:
    ended = known_lines.ended_line(process.state, process.language)
    return [ended or known_lines.held_line(interview_day(ports, owner, process, step), process.language)]


def _referral(ports: Ports, owner: Owner, process: Process, step: Step) -> list[str]:
    """How it went, and whether they were thanked for their word before: only then the letter says "again"."""
    news = _result(ports, owner, process, step) if step.step == "tell_referrer" else []
    return [*news, *([known_lines.THANKS_SENT] if _has_been_thanked(owner, process, step) else [])]


def _has_been_thanked(owner: Owner, process: Process, step: Step) -> bool:
    done = Event.objects.of(owner).filter(process=process, type__in=_DONE, undone_at=None)
    said = done.filter(payload__step__in=_OF_A_REFERRAL, payload__person=str(step.person_id))
    return step.person_id is not None and said.exists()


def _meeting(ports: Ports, owner: Owner, process: Process, step: Step) -> list[str]:
    """Whom one met; the agency's own person is the reader."""
    met = [row.person.written for row in met_in(owner, process) if "interviewer" in row.parts]
    lang = process.language.partition("-")[0]
    names = listed(lang, [name for name in met if step.person is None or name != step.person.written])
    return [known_lines.met_line(names, interview_day(ports, owner, process, step), process.language)]


KNOWN: dict[str, Callable[[Ports, Owner, Process, Step], list[str]]] = {
    "offer_acknowledge": _offer,
    "written_acceptance": _offer,
    "decline": _offer,
    "nudge_preferred": _other_offer,
    "confirm": _appointment,
    "thank_you": _arranged,
    "promise": _promised,
    "keep_in_touch_news": _news,
    "thank_referrer": _referral,
    "tell_referrer": _referral,
    "tell_reference": _result,
    "debrief": _meeting,
}


def _last(owner: Owner, process: Process, *types: str) -> Event | None:
    rows = Event.objects.of(owner).filter(process=process, type__in=types, undone_at=None)
    return rows.order_by("-at", "-number").first()


def _answer_day(owner: Owner, process_id: UUID) -> date | None:
    """By when the offer of a process wants its answer: the day that was named last, in it or when more time came."""
    told = ("offer_received", "offer_extended")
    rows = Event.objects.of(owner).filter(process=process_id, type__in=told, undone_at=None).order_by("-at", "-number")
    return next((day for row in rows if (day := _day(row.payload.get("answer_by")))), None)


def _day(said: Any) -> date | None:
    try:
        return datetime.fromisoformat(str(said)).date()
    except ValueError:
        return None
