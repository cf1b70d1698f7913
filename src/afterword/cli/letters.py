"""`afterword letters`: the letters of a process with their checks, ready to be read before approval."""

from __future__ import annotations

import argparse
from typing import Any

from afterword.cli import console, session


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `afterword letters`."""
    parser.add_argument("process", nargs="?", help="an employer's name, or the beginning of an id")
    parser.add_argument("--sent", action="store_true", help="list what left instead")
    parser.add_argument(
        "--tell",
        nargs="+",
        metavar=("LETTER", "LINE"),
        help='what one letter should say: --tell 3f2a "salary 52,000" "start January 11"',
    )
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(options: argparse.Namespace) -> int:
    """Print the letters."""
    here = session.begin()
    from afterword.flows.overview.letters import letters_page
    from afterword.flows.overview.sent import sent
    from afterword.flows.replan import replan
    from afterword.flows.write_letter import prepare_letters
    from afterword.store.models import Process

    if options.tell:
        _tell(here, options.tell)
    if options.sent:
        _show_all_sent(sent(here.owner), as_json=options.json)
        return 0
    replan(here.ports, here.owner, here.now)
    rows = [session.find_process(here, options.process)] if options.process else Process.objects.of(here.owner)
    pages = []
    for row in rows:
        prepare_letters(here.ports, here.owner, row, here.now)
        pages.append(letters_page(here.ports, here.owner, row.pk, here.now))
    if options.json:
        console.write_json({"letters": [view for page in pages for view in page.letters]})
        return 0
    for page in pages:
        _show_page(page)
    if not any(page.letters for page in pages):
        console.say("No letter waits. Letters are written when an interview is over: afterword note PROCESS ...")
    return 0


def _tell(here: Any, words: list[str]) -> None:
    """Keep the lines for the one letter that is meant."""
    from afterword.flows.write_letter import tell

    meant, *lines = words
    tell(here.ports, here.owner, session.find_letter(here, meant).pk, lines, here.now)


def _show_all_sent(rows: tuple[Any, ...], *, as_json: bool) -> None:
    if as_json:
        console.write_json({"sent": rows})
        return
    for each in rows:
        show_sent(each)


def _show_page(page: Any) -> None:
    """The letters of one process, and whom they thank besides their readers."""
    for view in page.letters:
        show_letter(view)
    for sentence in page.passed_on:
        console.say(sentence)


def show_letter(view: Any) -> None:
    """One letter as text, with what the check says and when it would go."""
    console.say(f"--- {view.id}  {view.state}  {view.when_words}")
    console.say(f"To: {view.person.written} <{view.to}>\nSubject: {view.subject}\n\n{view.text}\n")
    for question in view.questions:
        console.say(f"  ? {question.ask}")
        for answer in question.answers:
            console.say(f"      {answer.label} ({answer.source})")
    for ask in view.asks:
        console.say(f"  ? {ask}")
    for check in view.checks:
        console.say(f"  {'ok' if check.is_good else check.level or 'no':5} {check.words} {check.fix}".rstrip())
    if view.why_not:
        console.say(f"  not yet: {view.why_not}")


def show_sent(each: Any) -> None:
    """One letter that left."""
    moment = f"{each.at:%Y-%m-%d %H:%M} UTC" if each.at else ""
    console.say(f"{moment}  {each.person} <{each.to}>  {each.subject}\n  {each.how}")
