"""What is known of a person's name: how to write it, how to greet, where it was read, the one open question."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import cast
from uuid import UUID

from afterword.core.people import differing
from afterword.core.people.addressee import Addressee
from afterword.core.people.confirmed import addressee_of
from afterword.core.people.evidence import AUTHORITY
from afterword.core.people.evidence import Evidence as WordsRead
from afterword.core.people.formality import FORMAL, formality
from afterword.core.people.parsing import ParsedName, parse_name
from afterword.core.people.salutation import salutation
from afterword.core.people.verification import NameQuestion, judged
from afterword.core.people.weighing import Weighing, read_evidence
from afterword.core.ports import NameReader
from afterword.flows.first_names import FIELD, first_names_used, wanted_formality
from afterword.flows.near_address import address_question
from afterword.flows.once import is_remembering, known, once
from afterword.flows.overview.model import Answer, PersonLine, Question, Source
from afterword.flows.ports import Ports
from afterword.flows.standing import standing_events
from afterword.store import facts
from afterword.store.models import Evidence, Owner, Participation, Person, Process
from afterword.store.prepared import Prepared

ICONS = {
    "calendar_organizer_cn": "cal",
    "company_site": "web",
    "own_linkedin": "web",
    "candidate_note": "note",
    "confirmed": "note",
}
PLACES = {
    "signature": "E-mail signature",
    "own_email_display": "Sender of their e-mail",
    "own_linkedin": "Their profile page",
    "business_card": "Business card",
    "calendar_organizer_cn": "Calendar invitation",
    "company_site": "Company site",
    "job_ad": "Job advert",
    "ats_mail": "Text of the invitation",
    "recruiter_mail": "Recruiter's e-mail or invitation",
    "candidate_note": "You looked it over",
    "address_book": "Your address book",
    "confirmed": "You confirmed it",
    "phone_note": "Heard on the phone",
}
_TAKING_PART = Prepared(
    lambda owner, process: (
        Participation.objects.of(owner).filter(process=process).select_related("person").order_by("position")
    )
)
_TAKING_PART_IN = Prepared(
    lambda owner, processes: (
        Participation.objects.of(owner).filter(process__in=processes).select_related("person").order_by("position")
    )
)
_EVIDENCE = Prepared(
    lambda owner, people: (
        Evidence.objects.of(owner)
        .filter(person__in=people, field__in=(*facts.OF_NAMES, FIELD))
        .order_by("seen_at", "id")
    )
)
NEUTRAL = "Leave it out"


@dataclass(frozen=True, slots=True)
class NameCard:
    """One person's name as far as it is proved.

    `addressee` holds confirmed facts only; `salutation` is the greeting line for the locale asked for, "" when
    the name itself is disputed; `parsed` is empty-handed (None) where the reading is a proposal to ask about.
    """

    person: Person
    written: str
    addressee: Addressee
    parsed: ParsedName | None
    salutation: str
    address_as: str
    sources: tuple[Source, ...]
    question: Question | None
    checked: bool
    source: str = ""


# Weighing is pure: the same evidence is weighed once, however often a page shows it.
_confirmed = lru_cache(maxsize=1024)(addressee_of)


@lru_cache(maxsize=1024)
def _parsed(written: str, reader: Hashable) -> ParsedName:
    return parse_name("name", written, None, cast(NameReader, reader))


def parse_ahead(ports: Ports, names: Iterable[str]) -> None:
    """Read these names before the plan and the pages ask for them; nothing is kept, only remembered."""
    for written in names:
        _parsed(written, cast(Hashable, ports.names))


def name_card(ports: Ports, owner: Owner, person: Person, locale: str) -> NameCard:
    """Weigh what was read of this name; a form of address only ever comes from a source (playbook D1)."""
    return once(("name", person.pk, locale), lambda: _weighed(ports, owner, person, locale))


def _weighed(ports: Ports, owner: Owner, person: Person, locale: str) -> NameCard:
    ahead = _ahead(owner)
    read = ahead[person.pk] if person.pk in ahead else _read(owner, [person.pk])[person.pk]
    rows = [row for row in read if row.field == "name"]
    said = next((row.raw for row in read if row.field == FIELD), None)
    evidence = _evidence(read)
    verification = judged(evidence)
    written = _settled(person, verification.weighing)
    parsed = _parsed(written, cast(Hashable, ports.names))
    addressee, register = _in_register(owner, person, locale, _addressee(person, written, evidence), said)
    greeted = salutation(locale, register, addressee, medium="email")
    return NameCard(
        person=person,
        written=written,
        addressee=addressee,
        parsed=None if parsed.unsure else parsed,
        salutation=greeted.text or "",
        address_as=person.address_as or _called(addressee, register) or _address_as(greeted.text or ""),
        sources=_sources(rows, written),
        question=address_question(owner, person) if verification.ok else _question(person, verification.question),
        checked=verification.ok,
        source=max((each.source for each in rows), key=lambda word: AUTHORITY.get(word, 0), default=""),
    )


def person_line(
    ports: Ports, owner: Owner, person: Person, locale: str, moment: str = "", taking_part: Participation | None = None
) -> PersonLine:
    """The card as the lists show it."""
    card = name_card(ports, owner, person, locale)
    taking_part = taking_part or Participation.objects.of(owner).filter(person=person).first()
    return PersonLine(
        id=person.pk,
        written=card.written,
        job_title=person.job_title,
        email=person.email,
        phone=person.phone,
        address_as=card.address_as,
        checked=card.checked,
        sources=card.sources,
        questions=(card.question,) if card.question else (),
        parts=tuple(taking_part.parts) if taking_part else (),
        moment=moment,
    )


def people_of(ports: Ports, owner: Owner, process: Process) -> tuple[PersonLine, ...]:
    """The people of a process in the order they were named, each with the line noted about the talk."""
    moments, rows = latest_moments(process), taking_part(owner, process)
    read_ahead(owner, rows)
    return tuple(
        person_line(ports, owner, row.person, process.language, moments.get(str(row.person_id), ""), row)
        for row in rows
    )


def taking_part(owner: Owner, process: Process) -> list[Participation]:
    """Who takes part, each with the person, in the order they were named."""
    return once(("taking part", process.pk), lambda: _taking_part(owner, process))


def _taking_part(owner: Owner, process: Process) -> list[Participation]:
    return _TAKING_PART(owner, process)


def read_people_of(owner: Owner, processes: Collection[Process]) -> None:
    """Read at once who takes part in all these processes, and where their names were read, before each is asked for."""
    found: dict[UUID, list[Participation]] = {process.pk: [] for process in processes}
    rows = _TAKING_PART_IN(owner, found)
    for row in rows:
        found[row.process_id].append(row)
    for process_id, there in found.items():
        known(("taking part", process_id), there)
    read_ahead(owner, rows)


def name_evidence(owner: Owner, people: Sequence[UUID]) -> dict[UUID, list[Evidence]]:
    """Where the names of these people were read, and what was answered on them, by person, the oldest first."""
    ahead = _ahead(owner)
    missing = [person for person in people if person not in ahead]
    if missing:
        ahead.update(_read(owner, missing))
    return {person: [row for row in ahead[person] if row.field in facts.OF_NAMES] for person in people}


def read_ahead(owner: Owner, rows: Sequence[Participation]) -> None:
    """Read at once where all these names were read, before a page asks for each of their cards."""
    if is_remembering():
        name_evidence(owner, [row.person_id for row in rows])


def _ahead(owner: Owner) -> dict[UUID, list[Evidence]]:
    """What was read of several people at once, before each is asked for; within a page only."""
    return once(("evidence", owner.pk), dict[UUID, list[Evidence]])


def _read(owner: Owner, people: Sequence[UUID]) -> dict[UUID, list[Evidence]]:
    found: dict[UUID, list[Evidence]] = {person: [] for person in people}
    for row in _EVIDENCE(owner, people):
        found[row.person_id].append(row)
    return found


def latest_moments(process: Process) -> dict[str, str]:
    """What was noted last about each person, by their id as text."""
    return once(("moments", process.pk), lambda: _moments(process))


def _moments(process: Process) -> dict[str, str]:
    found: dict[str, str] = {}
    for event in standing_events(process, "notes_captured"):
        found.update(event.payload.get("moments") or {})
    return found


def _evidence(rows: Sequence[Evidence]) -> tuple[WordsRead, ...]:
    """What was read of the name, and what the user answered on it."""
    return tuple(read_evidence(facts.as_evidence(row)) for row in rows if row.field in facts.OF_NAMES)


def _settled(person: Person, weighing: Weighing) -> str:
    # Their own words against third parties are shown, not asked (D1.6); otherwise what was confirmed stands.
    if weighing.written and not weighing.must_ask:
        return weighing.written
    return person.written


def settle_name(owner: Owner, person: Person) -> None:
    """Write the name everywhere as their own words have it, once these settle it; an open question changes nothing."""
    written = _settled(person, judged(_evidence(_read(owner, [person.pk])[person.pk])).weighing)
    if written != person.written:
        person.written = written
        person.save(update_fields=["written"])


def _addressee(person: Person, written: str, evidence: tuple[WordsRead, ...]) -> Addressee:
    if person.address_as:
        return Addressee(address_as=person.address_as, name=written)
    known = _confirmed(evidence, written)
    return replace(known, honorific=person.honorific) if person.honorific else known


def _in_register(
    owner: Owner, person: Person, locale: str, known: Addressee, said: str | None
) -> tuple[Addressee, str]:
    """By first name or not, as the person set it and as their own words show; a greeting set by hand stands (D15)."""
    if person.address_as or known.disputes:
        return known, FORMAL
    wanted = wanted_formality(owner, person)
    if wanted == FORMAL:
        return known, FORMAL
    used = first_names_used(owner, person, known.name, said)
    register = formality(wanted, locale, used)
    if register == FORMAL:
        return known, FORMAL
    return replace(known, informal=known.informal or used.signed or known.given), register


def _called(addressee: Addressee, register: str) -> str:
    """The first name where one is greeted by it: greetings of that kind begin with many words ("Hallo Eva")."""
    return "" if register == FORMAL else addressee.informal


def _address_as(line: str) -> str:
    """What stands after the greeting word: "Dear Dr. Rao," gives "Dr. Rao"."""
    body = line.rstrip(",:!")
    for greeting in ("Dear ", "Hello ", "Guten Tag ", "Sehr geehrte ", "Sehr geehrter "):
        if body.startswith(greeting):
            return body.removeprefix(greeting)
    return body


def _sources(rows: Sequence[Evidence], written: str) -> tuple[Source, ...]:
    return tuple(
        Source(
            icon=ICONS.get(row.source, "mail"),
            where=PLACES.get(row.source, row.source),
            said=_said(row.raw, written),
            seen_at=row.seen_at,
        )
        for row in reversed(rows)
    )


def _said(raw: str, written: str) -> str:
    """What stands there, with the letters that differ from the name as they write it."""
    if raw == written:
        return ""
    letters = "".join(character for character in raw if character.isalpha())
    if len(letters) > 1 and letters.isupper() and letters.lower() != letters:
        return f"“{raw}”, in capitals: they say nothing of small letters"
    name = " ".join(_matching(raw, written))
    points = differing.said(name, written) if name else ""
    return f"“{raw}”: {points}" if points else f"“{raw}”"


def _matching(raw: str, written: str) -> list[str]:
    """The words of `raw` that stand for the name, when it holds as many and more (a job title, a firm)."""
    words, wanted = raw.replace(",", " ").split(), len(written.split())
    return words[:wanted] if len(words) >= wanted else []


def _question(person: Person, asked: NameQuestion | None) -> Question | None:
    if asked is None:
        return Question(
            key="name",
            ask=f"Is “{person.written}” how they write their name?",
            answers=(Answer(person.written, f"Yes, {person.written}", "as you have it"),),
            free_text=True,
            person=person.pk,
        )
    answers = tuple(Answer(each.value, each.value or _safe(asked.field), each.source) for each in asked.answers)
    return Question(key=asked.field, ask=asked.ask, answers=answers, free_text=True, person=person.pk)


def _safe(field: str) -> str:
    # A letter cannot do without a name, so there the safe answer is to ask them first.
    return NEUTRAL if field in facts.ANSWERED else "Not sure: I will ask them"


def find(owner: Owner, person_id: UUID) -> Person:
    """One person of the owner."""
    return Person.objects.one(owner, pk=person_id)
