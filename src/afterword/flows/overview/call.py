"""The call card: the number and where it is from, their time, the words, and what was said before (playbook B9)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from afterword.core.call import CallFacts, attempt_of, call_script, seconds_to_say
from afterword.core.letter.calendar_words import said_day
from afterword.core.letter.spans import sentences
from afterword.core.people.phone import SeenNumber, to_call
from afterword.flows.make_call import outcomes_so_far
from afterword.flows.names import latest_moments, name_card, person_line
from afterword.flows.noted import promises
from afterword.flows.overview.call_model import CallCard, CallNumber
from afterword.flows.overview.dates import local
from afterword.flows.phone_numbers import numbers_of
from afterword.flows.ports import Ports
from afterword.flows.sessions import interview_day, last_end
from afterword.flows.standing import standing_events
from afterword.store.models import Letter, Owner, Person, Process, Step

# Where a number stands, as the end of a sentence that begins with “From”.
FROM: Mapping[str, str] = {
    "signature": "their e-mail signature",
    "own_email_display": "their e-mail",
    "business_card": "their business card",
    "own_linkedin": "their own profile page",
    "calendar_organizer_cn": "the invitation",
    "company_site": "the company’s site",
    "recruiter_mail": "the recruiter’s e-mail",
    "ats_mail": "the text of the invitation",
    "job_ad": "the job advert",
    "candidate_note": "what you typed",
    "confirmed": "what you chose",
    "phone_note": "what you heard on the phone",
    "address_book": "your address book",
}
# The parts of a letter that are about the two of them: what they talked of, and what fits.
ABOUT_THEM = frozenset({"rapport", "moment", "fit", "evidence", "topic"})


def call_card(ports: Ports, owner: Owner, process: Process, step: Step, now: datetime) -> CallCard | None:
    """The card for a planned call; None when nobody is known to call."""
    if step.person is None:
        return None
    person = person_line(ports, owner, step.person, process.language)
    zone = step.said.get("time_zone") or process.employer_time_zone or owner.time_zone or "UTC"
    return CallCard(
        step_key=step.key,
        person=person,
        their_now=local(now, zone),
        their_zone=zone,
        zone=owner.time_zone or zone,
        windows=tuple((datetime.fromisoformat(a), datetime.fromisoformat(b)) for a, b in _windows(step)),
        **_number(ports, owner, process, step, now),
        **_words(ports, owner, process, step, local(now, zone)),
        **_attempt(ports, owner, process, step, now),
        **_said_before(owner, process, step),
    )


def _number(ports: Ports, owner: Owner, process: Process, step: Step, now: datetime) -> dict[str, Any]:
    """The number to call and the others, each as the person dials it from where they are."""
    if step.person is None:
        return {}
    here = ports.country_of_zone(owner.time_zone) or ""
    seen = numbers_of(owner, step.person)
    if all(one.unsure for one in seen):
        seen = (*_unproved(ports, process, step.person, now), *seen)
    first = to_call(seen)
    if first is None:
        others = tuple(_shown(ports, one, here) for one in seen)
        return {"phone": "", "phone_source": "", "others": others}
    known = _shown(ports, first, here)
    # Where their office is was said; what their clock would suggest is not, so it is not chosen ahead.
    there = process.country if ports.phones.read(first.written, process.country) else ""
    return {
        "phone": known.shown,
        "number": known.kept,
        "phone_source": known.source,
        "phone_origin": known.origin,
        "phone_seen_at": known.seen_at if known.source else None,
        "others": tuple(_shown(ports, one, here) for one in seen if one is not first),
        "ask_country": not known.kept,
        "country": there,
    }


def _unproved(ports: Ports, process: Process, person: Person, now: datetime) -> tuple[SeenNumber, ...]:
    """A number that came without a word of where from."""
    read = ports.phones.read(person.phone, process.country)
    return (SeenNumber(person.phone, read.kept if read else "", "", "", now),) if person.phone else ()


def _shown(ports: Ports, one: SeenNumber, here: str) -> CallNumber:
    shown = ports.phones.shown(one.kept, here) if one.kept else one.written
    source = FROM.get(one.source, one.source)
    return CallNumber(shown, one.kept, one.same_as, source, one.origin, one.seen_at, one.wrong, one.unsure)


def _words(ports: Ports, owner: Owner, process: Process, step: Step, there: datetime) -> dict[str, Any]:
    """What to say, by the occasion, in the language of the interview.

    What was noted is free text, so it is shown beside the script and never woven into a sentence.
    """
    if step.person is None:
        return {}
    card = name_card(ports, owner, step.person, process.language)
    met = interview_day(ports, owner, process, step)
    script = call_script(
        CallFacts(
            step=step.step,
            locale=process.language,
            me=owner.name,
            phone=owner.phone,
            written=card.written,
            greeting=card.salutation,
            address_as=step.person.address_as,
            role=process.role,
            employer=process.employer_name,
            day=said_day(met, there.date(), process.language),
            hour=there.hour,
        )
    )
    return {
        "open": script.open,
        "say": script.say,
        "ask": script.ask,
        "offer": script.offer,
        "close": script.close,
        "voicemail": script.voicemail,
        "seconds": round(seconds_to_say(script.voicemail)),
        "turns": tuple(script.turns.items()),
        "language": script.language,
        "is_theirs": script.is_theirs,
    }


def _attempt(ports: Ports, owner: Owner, process: Process, step: Step, now: datetime) -> dict[str, Any]:
    so_far = outcomes_so_far(process, step, last_end(ports, owner, process, now))
    attempt = attempt_of(so_far)
    leave = attempt.may_leave_message
    return {"attempt": attempt.number, "advice": attempt.advice, "may_leave_message": leave}


def _said_before(owner: Owner, process: Process, step: Step) -> dict[str, Any]:
    """What was noted of the talk with them, what they said about deciding, and what stands in the letter they have."""
    decided = next(reversed(standing_events(process, "decision_expected")), None)
    told = decided.payload if decided else {}
    return {
        "moment": latest_moments(process).get(str(step.person_id), ""),
        "decides": str(told.get("said") or told.get("date") or ""),
        "promised": tuple(each.what for each in promises(process)),
        **_letter(owner, process, step),
    }


def _letter(owner: Owner, process: Process, step: Step) -> dict[str, Any]:
    """The sentences about the two of them in the last letter that went to this person; nothing of one that waits."""
    sent = [row for row in standing_events(process, "letter_sent") if row.payload.get("letter")]
    at = {str(row.payload["letter"]): row.at for row in sent}
    rows = Letter.objects.of(owner).filter(process=process, person=step.person_id, pk__in=list(at))
    letter = rows.order_by("-written_at").first()
    if letter is None:
        return {}
    used = [each.get("fact", "") for each in letter.used if each.get("move") in ABOUT_THEM]
    body = " ".join(letter.body.split())
    said = [span.of(body) for span in sentences(body, letter.locale)]
    lines = [line for line in said if _holds(line, used)]
    return {
        "letter": tuple(lines or said[:3]),
        "letter_at": at[str(letter.pk)],
    }


def _holds(line: str, facts: list[str]) -> bool:
    """Whether at least half of the long words of one fact stand in the line."""
    words = {word.casefold().strip(".,;:") for word in line.split()}
    for fact in facts:
        wanted = {word.casefold().strip(".,;:") for word in fact.split() if len(word) > 3}
        if wanted and 2 * len(wanted & words) >= len(wanted):
            return True
    return False


def _windows(step: Step) -> list[list[str]]:
    given = step.said.get("windows")
    if given:
        return [list(each) for each in given]
    opens, closes = step.said.get("opens"), step.said.get("closes")
    return [[opens, closes]] if opens and closes else []
