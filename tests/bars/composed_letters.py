"""Letters that the composer writes to people of every kind, with the record they are held against."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from afterword.core.findings import Finding, Level
from afterword.core.letter.compose import write_letter
from afterword.core.letter.names import check_names
from afterword.core.letter.names.provenance import touched_names
from afterword.core.letter.record import Employer, LetterRecord, OtherApplication, PersonName
from afterword.core.letter.request import LetterRequest, Recipient, Sender
from afterword.core.letter.spans import Span, zones
from afterword.core.people.addressee import Addressee
from afterword.core.people.salutation import salutation
from tests.core.letter.test_composer_properties import FACTS, MOMENTS

LOCALES = ("en-US", "en-GB", "de-DE", "de-AT", "de-CH", "fr-FR", "es-ES", "it-IT", "nl-NL", "pt-BR")
HELD = date(2026, 12, 1)
GIVEN = (
    "Katharine Siân Jürgen Małgorzata José Anne-Marie Priya Min-jun Søren Łukasz Zoë Ngozi Tomás Ayşe Élodie Giulia "
    "Joost Björn Chidi Noor Wei Éva Robin Camille Andrea Sean Marc Kathryn Philip Stephen"
).split()
SURNAMES = (
    "Meyer|O’Neill|Müller|Wójcik|García Márquez|Le Goff|van den Berg|de Vries|Groß|Okonkwo|Özdemir|Dvořák|D’Angelo|"
    "Müller-Lüdenscheidt|Davies|Jenkin|Whitfield|Guðmundsdóttir|dos Santos|von der Leyen|Banerjee|McKay|Núñez|Yılmaz|"
    "Reid|Ibsen|Nakamura|Sørensen|Lefèvre|Haddad"
).split("|")
TITLES = {
    "en-US": ("", "Ms.", "Mr.", "Dr.", "Mx."),
    "en-GB": ("", "Ms", "Mr", "Dr", "Professor"),
    "de": ("", "Frau", "Herr", "Frau Dr.", "Herr Dr."),
    "fr": ("", "Madame", "Monsieur"),
    "es": ("", "Sra.", "Sr.", "Dra."),
    "it": ("", "dottoressa", "dottor"),
    "nl": ("", "mevrouw", "heer"),
    "pt": ("", "Sra.", "Sr."),
}
COMPANIES = (
    Employer("Northwind Rail", ("Northwind",)),
    Employer("Brightwater GmbH", ("Brightwater",)),
    Employer("Orchid & Pine LLP", ("Orchid & Pine",)),
    Employer("Halden Instruments", ("Halden",)),
    Employer("Société Valbonne", ("Valbonne",)),
    Employer("Riofrío Energía", ("Riofrío",)),
    Employer("Tallow & Reed", ()),
    Employer("St. Bride’s Hospital Trust", ("St. Bride’s",)),
)
ROLES = (
    "Data Analyst",
    "Release Engineer",
    "Ward Manager",
    "Policy Researcher",
    "Head of Procurement",
    "Archivist",
    "Signal Data Analyst",
    "Night Shift Planner",
)
OTHER = OtherApplication(Employer("Feldspar AG", ("Feldspar",)), "Data Steward", (PersonName("Jonas", "Reuter"),))


@dataclass(frozen=True, slots=True)
class Composed:
    """One letter with all that is confirmed; `text` begins with its headers."""

    locale: str
    record: LetterRecord
    text: str


def letters(count: int, seed: int = 1) -> Iterator[Composed]:
    """So many letters, the same for the same seed; a letter that asks instead of being written is passed over."""
    chance = random.Random(seed)
    made = 0
    while made < count:
        one = _letter(chance)
        if one is not None:
            made += 1
            yield one


def _person(chance: random.Random, locale: str) -> PersonName:
    titles = TITLES.get(locale) or TITLES[locale.partition("-")[0]]
    return PersonName(chance.choice(GIVEN), chance.choice(SURNAMES), chance.choice(titles))


def _addressee(person: PersonName) -> Addressee:
    plain = [word for word in person.title.split() if word not in {"Dr.", "Dr", "Professor", "Dra."}]
    degree = [word for word in person.title.split() if word not in plain]
    return Addressee(
        honorific=" ".join(plain), title=" ".join(degree), given=person.given, surname=person.surname,
        name=person.display,
    )  # fmt: skip


def _letter(chance: random.Random) -> Composed | None:
    locale = chance.choice(LOCALES)
    lang = locale.partition("-")[0]
    person, other = _person(chance, locale), _person(chance, locale)
    if {person.given, *person.surname.split()} & {other.given, *other.surname.split()}:
        return None
    company, role = chance.choice(COMPANIES), chance.choice(ROLES)
    greeted = salutation(locale, "formal", _addressee(person), medium="email").text or ""
    draft = write_letter(
        LetterRequest(
            situation="thank_you",
            locale=locale,
            medium="email",
            sender=Sender("Nuria Castell", "+1 212 555 0175"),
            recipient=Recipient(person.display, person.display, moment=chance.choice(MOMENTS[lang])),
            role=role,
            employer=company.name,
            interview=HELD,
            facts=tuple(chance.sample(FACTS[lang], 2)),
        )
    )
    if draft.questions or not draft.body:
        return None
    head = f"To: {person.display} <x@y.example>\nSubject: {draft.subject}\n\n{greeted}"
    text = f"{head}\n\n{draft.body}\n\n{draft.close}\n{draft.signature}\n"
    record = LetterRecord(person, (other,), company, role, "Nuria Castell", (), (OTHER,))
    return Composed(locale, record, text)


def alarms(one: Composed, text: str | None = None) -> list[Finding]:
    """Every finding of the name check that is more than something to look over, in the letter or an edit of it."""
    text = one.text if text is None else text
    found = (*check_names(one.locale, one.record, text), *touched_names(one.text, text, one.record))
    return [each for each in found if each.level is not Level.LOOK]


def name_spans(one: Composed) -> list[tuple[str, Span]]:
    """Every place of a person, title, employer, role or sender in the letter, with what it is."""
    record, greeting = one.record, zones(one.text).salutation
    wanted = [("title", word) for word in record.recipient.title.split()]
    wanted += [("person", name) for name in (record.recipient.display, record.recipient.surname)]
    wanted += [("company", name) for name in (record.company.name, *record.company.aliases)]
    wanted += [("role", record.role), ("sender", record.sender)]
    found: list[tuple[str, Span]] = []
    for kind, name in wanted:
        for match in re.finditer(rf"(?<![\w@.-]){re.escape(name)}(?![\w@-])", one.text):
            span = Span(match.start(), match.end())
            in_place = kind != "title" or (greeting is not None and greeting.covers(span))
            if in_place and not any(span.overlaps(other) for _, other in found):
                found.append((kind, span))
    return found
