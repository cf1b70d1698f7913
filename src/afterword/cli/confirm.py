"""`afterword confirm`: how a person writes their name, or where it can be read."""

from __future__ import annotations

import argparse
import sys
from typing import Any

from afterword.cli import console, session
from afterword.core.errors import Refusal


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `afterword confirm`."""
    parser.add_argument("person", help="the name as it stands now, or the beginning of an id")
    parser.add_argument("--written", default="", help="the name as they write it")
    parser.add_argument("--signature", action="store_true", help="read their pasted signature from standard input")
    parser.add_argument("--address-as", default="", help="what goes after the greeting: 'Ms. Weber'")
    parser.add_argument("--title", default=None, help="their title, or '' to leave it out: 'Dr.'")
    parser.add_argument("--job-title", default=None, help="their job title, or '' to leave it out")
    parser.add_argument("--email", default="", help="their address")
    parser.add_argument("--phone", default="", help="their number, as they write it")
    parser.add_argument("--country", default="", help="of a local number: its code, such as +44 or GB")
    parser.add_argument("--postal-address", action="append", metavar="LINE", help="a line of it; say it again")
    first = "whether they call you by your first name and sign with theirs"
    parser.add_argument("--first-names", choices=("yes", "no"), default=None, help=first)
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(options: argparse.Namespace) -> int:
    """Keep what was said and print how the name stands."""
    here = session.begin()
    from afterword.flows.names import person_line

    person = _find(here, options.person)
    _keep(here, person, options)
    person.refresh_from_db()
    line = person_line(here.ports, here.owner, person, here.owner.language)
    if options.json:
        console.write_json(line)
        return 0
    console.say(f"{line.written} <{line.email}>: {'name checked' if line.checked else 'one question'}")
    for source in line.sources:
        console.say(f"  {source.where} {source.said}".rstrip())
    for question in line.questions:
        console.say(f"  ? {question.ask}")
    return 0


def _keep(here: session.Session, person: Any, options: argparse.Namespace) -> None:
    from afterword.flows import verify_people

    ports, owner, now = here.ports, here.owner, here.now
    if options.written:
        verify_people.correct_name(ports, owner, person.pk, options.written, now)
    if options.signature:
        verify_people.add_evidence(ports, owner, person.pk, "signature", sys.stdin.read(), now)
    _answer(here, person, options)
    if options.address_as:
        verify_people.choose_address(ports, owner, person.pk, options.address_as, now)
    if options.email:
        verify_people.set_address(ports, owner, person.pk, options.email, now)
    _keep_number(here, person, options)
    if options.postal_address:
        verify_people.set_postal_address(owner, person.pk, "\n".join(options.postal_address))
    if options.first_names:
        verify_people.set_first_names(ports, owner, person.pk, now, yes=options.first_names == "yes")


def _answer(here: session.Session, person: Any, options: argparse.Namespace) -> None:
    """An empty title is an answer too: it is left out."""
    from afterword.flows import verify_people

    for field, value in (("title", options.title), ("role", options.job_title)):
        if value is not None:
            verify_people.answer(here.ports, here.owner, person.pk, field, value, here.now)


def _keep_number(here: session.Session, person: Any, options: argparse.Namespace) -> None:
    from afterword.flows import phone_numbers

    if options.phone:
        phone_numbers.set_phone(here.ports, here.owner, person.pk, options.phone, here.now)
    if options.country:
        phone_numbers.say_country(here.ports, here.owner, person.pk, options.country, here.now)


def _find(here: session.Session, word: str) -> Any:
    from afterword.store.models import Person

    rows = list(Person.objects.of(here.owner))
    fits = [
        row
        for row in rows
        if word.strip() and (str(row.pk).startswith(word) or word.casefold() in row.written.casefold())
    ]
    if len(fits) != 1:
        known = ", ".join(f"{row.written} <{row.email}> {str(row.pk)[:8]}" for row in fits or rows) or "nobody yet"
        raise Refusal(f"“{word}” fits {len(fits)} people.", hint=f"Use the beginning of an id: {known}.")
    return fits[0]
