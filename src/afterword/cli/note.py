"""`afterword note`: after the interview, one line per person and what they said about deciding."""

from __future__ import annotations

import argparse

from afterword.cli import console, session
from afterword.core.errors import Refusal


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `afterword note`."""
    parser.add_argument("process", help="an employer's name, or the beginning of an id")
    parser.add_argument(
        "--about", action="append", default=[], metavar="NAME=LINE", help="what you and this person talked about"
    )
    parser.add_argument("--decide", default="", metavar="PHRASE", help="what they said about deciding: 'by Friday'")
    parser.add_argument(
        "--promise",
        action="append",
        default=[],
        metavar="WHAT=DAY",
        help="what you promised, by 2026-12-04; =DAY may go",
    )
    parser.add_argument(
        "--correct", action="append", default=[], metavar="NAME:SAID=RIGHT", help="what you said wrongly to this person"
    )
    parser.add_argument("--no-calls", action="store_true", help="they asked not to be phoned")
    parser.add_argument("--no-contact", action="store_true", help="they said that they get in touch")
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(options: argparse.Namespace) -> int:
    """Keep the notes and write the letters."""
    here = session.begin()
    from afterword.flows.noted import Corrected, Promised
    from afterword.flows.take_notes import Notes, save_notes

    process = session.find_process(here, options.process)
    moments = dict(_moment(here, process, each) for each in options.about)
    notes = Notes(
        moments=moments,
        said=options.decide,
        no_calls=options.no_calls,
        no_contact=options.no_contact,
        promised=tuple(Promised(*_promise(each)) for each in options.promise),
        corrected=tuple(Corrected(*_wrong(here, process, each)) for each in options.correct),
    )
    saved = save_notes(here.ports, here.owner, process.pk, notes, here.now)
    if options.json:
        told = {"process": process.pk, "reading": saved.reading, "question": saved.question, "kept": saved.kept}
        console.write_json(told)
        return 0
    console.say(saved.reading)
    if saved.question:
        console.say(f"? {saved.question}")
    console.say(saved.kept_words or "The letters are written: afterword letters")
    return 0


def _moment(here: session.Session, process: object, text: str) -> tuple[str, str]:
    name, sign, line = text.partition("=")
    if not sign:
        raise Refusal(f"“{text}” has no = in it.", hint="Write --about 'Priya Rao=how the night import fails'.")
    return _met(here, process, name), line


def _promise(text: str) -> tuple[str, str]:
    what, sign, day = text.rpartition("=")
    return (what, day) if sign else (text, "")


def _wrong(here: session.Session, process: object, text: str) -> tuple[str, str, str]:
    whom, colon, rest = text.partition(":")
    said, sign, correct = rest.partition("=")
    if not colon or not sign:
        raise Refusal(
            f"“{text}” is not written as NAME:SAID=RIGHT.", hint="Write --correct 'Priya Rao:five years=four years'."
        )
    return said.strip(), correct.strip(), _met(here, process, whom)


def _met(here: session.Session, process: object, name: str) -> str:
    from afterword.store.models import Participation

    rows = Participation.objects.of(here.owner).filter(process=process).select_related("person")  # type: ignore[misc]
    fits = [row.person for row in rows if name.strip().casefold() in row.person.written.casefold()]
    if len(fits) != 1:
        known = ", ".join(row.person.written for row in rows)
        raise Refusal(f"“{name}” fits {len(fits)} people here.", hint=f"They are: {known}. Nothing was kept.")
    return str(fits[0].pk)
