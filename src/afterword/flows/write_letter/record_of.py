"""Rows to the confirmed facts a letter is written from and held against."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from afterword.core.letter.record import Employer, LetterRecord, OtherApplication, PersonName
from afterword.core.letter.rules.unmentionable import mentions
from afterword.core.letter.tongue import is_in_another
from afterword.core.resume.picking import pick
from afterword.flows.job_search.beside import posting_of
from afterword.flows.names import NameCard, latest_moments, name_card, read_ahead, taking_part
from afterword.flows.once import once
from afterword.flows.ports import Ports
from afterword.flows.sessions import zone_of
from afterword.store.models import Achievement, Letter, Owner, Participation, Process, Step
from afterword.store.prepared import Prepared

_OTHERS = Prepared(lambda owner, process_id: Process.objects.of(owner).exclude(pk=process_id))
_DONE = Prepared(lambda owner: Achievement.objects.of(owner).order_by("position").values_list("text", flat=True))
EVENING = 17
EMPLOYED_AT = re.compile(r"\b(?:at|for|with|bei|für)\s+((?:[A-ZÀ-Þ][\w&'’.-]*\s?)+)")


def read_on(owner: Owner, letter_step: Step | None, process: Process) -> date | None:
    """The day on which the letter is read: a letter of the evening lies there the next morning (L26)."""
    said = letter_step.said if letter_step else {}
    goes = said.get("target") or said.get("opens")
    if not goes:
        return None
    local = datetime.fromisoformat(goes).astimezone(zone_of(process))
    return local.date() + timedelta(days=1) if local.hour >= EVENING else local.date()


def achievements(owner: Owner) -> list[str]:
    """What is true of the person, in their own order and words."""
    return once(("achievements", owner.pk), lambda: _achievements(owner))


def fitting(ports: Ports, owner: Owner, process: Process) -> list[str]:
    """What is true of the person: first what speaks to this role and to what was discussed, then the rest."""
    return once(("fitting", process.pk), lambda: _fitting(ports, owner, process))


def _fitting(ports: Ports, owner: Owner, process: Process) -> list[str]:
    # A line is quoted word for word, so it stands only in letters of its own language.
    own = [text for text in achievements(owner) if not is_in_another(text, process.language)]
    # One deed, or none, has nothing to choose from.
    if len(own) < 2:
        return own
    posting = posting_of(owner, process)
    texts = (*latest_moments(process).values(), posting.description_text if posting else "")
    asked = "\n".join(filter(None, texts))
    picked = pick(own, process.role, asked, ports.meanings.near(process.language, own, process.role, asked))
    first = [each.index for each in picked if each.weight > 0]
    return [own[at] for at in (*first, *(at for at in range(len(own)) if at not in first))]


def _achievements(owner: Owner) -> list[str]:
    return [text for text in _DONE(owner) if not mentions(text, owner.never_mention)]


def sender(owner: Owner) -> dict[str, str]:
    """Name and number under the letter."""
    return {"name": owner.name, "phone": owner.phone}


def recipient(card: NameCard) -> dict[str, Any]:
    """The one who is written to, as `write-letter` reads it."""
    return {
        "name": card.written,
        "address_as": card.address_as,
        "function": card.person.job_title,
        "evidence": "verified" if card.checked else "unverified",
    }


def record_of(ports: Ports, owner: Owner, letter: Letter) -> LetterRecord:
    """What this letter may name: this person, this panel, this employer and role; and what it must not name."""
    process = letter.process
    others = once(("others", process.pk), lambda: _OTHERS(owner, process.pk))
    applications = tuple(_application(ports, owner, other) for other in others)
    return replace(record_alone(ports, owner, letter), other_applications=applications)


def record_alone(ports: Ports, owner: Owner, letter: Letter) -> LetterRecord:
    """The same without the other applications: after the approval a new one takes no letter back."""
    process = letter.process
    here = met_in(owner, process)
    read_ahead(owner, here)
    cards = {row.person_id: name_card(ports, owner, row.person, letter.locale) for row in here}
    return LetterRecord(
        recipient=person_name(cards.get(letter.person_id) or name_card(ports, owner, letter.person, letter.locale)),
        others=tuple(person_name(card) for key, card in cards.items() if key != letter.person_id),
        company=Employer(process.employer_name, tuple(process.employer_aliases)),
        role=process.role,
        sender=owner.name,
        sender_history=former_employers(achievements(owner)),
        other_applications=(),
    )


def met_in(owner: Owner, process: Process) -> list[Participation]:
    """Who takes part in a process."""
    return taking_part(owner, process)


def former_employers(facts: Sequence[str]) -> tuple[str, ...]:
    """Names that the person's own facts put after "at" or "for": where they worked, so no slip in a letter."""
    return tuple(found.strip() for fact in facts for found in EMPLOYED_AT.findall(fact))


def _application(ports: Ports, owner: Owner, process: Process) -> OtherApplication:
    rows = met_in(owner, process)
    read_ahead(owner, rows)
    people = tuple(person_name(name_card(ports, owner, row.person, process.language)) for row in rows)
    return OtherApplication(Employer(process.employer_name, tuple(process.employer_aliases)), process.role, people)


def person_name(card: NameCard) -> PersonName:
    """The confirmed forms of one name, as the check of a letter takes them."""
    if card.parsed is None:
        return PersonName(given=card.written, surname="", source=card.source, written=card.written)
    return PersonName(
        given=card.parsed.given,
        surname=card.parsed.surname,
        title=f"{card.addressee.honorific} {card.addressee.title}".strip(),
        informal=card.addressee.informal,
        order=card.parsed.order or "givenFirst",
        source=card.source,
        written=card.written,
    )
