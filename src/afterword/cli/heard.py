"""`afterword heard`: what came in by mail and only you can answer."""

from __future__ import annotations

import argparse
from typing import Any

from afterword.cli import console, session
from afterword.core.errors import NotYours

ANSWERS = (
    "yes",
    "reply",
    "not_ours",
    "noted",
    "decides",
    "rejection",
    "offer",
    "hold",
    "action_request",
    "interview_invite",
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `afterword heard`."""
    parser.add_argument(
        "id", nargs="?", default="", help="which one, by the beginning of its id; without it all are listed"
    )
    parser.add_argument("answer", nargs="?", choices=ANSWERS, help="what it means; yes takes what is proposed")
    parser.add_argument("--process", default="", help="which process it is about, where several could be meant")
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(options: argparse.Namespace) -> int:
    """List what is open, or take an answer."""
    here = session.begin()
    from afterword.flows import hear

    if not options.answer:
        lines = hear.questions(here.owner)
        wanted = [each for each in lines if str(each.id).startswith(options.id)]
        console.write_json(wanted) if options.json else _show(wanted)
        return 0
    process = session.find_process(here, options.process).pk if options.process else None
    decision = hear.answer(here.ports, here.owner, _find(here, options.id), options.answer, here.now, process)
    if options.json:
        console.write_json(decision)
    elif decision.invitation:
        console.say("An invitation was made of its words. Look at it on the page, or add it: afterword add -")
    else:
        console.say("Noted. The plan follows; every letter comes to you first.")
    return 0


def _show(lines: list[Any]) -> None:
    if not lines:
        console.say("Nothing was heard that needs your answer.")
    for line in lines:
        console.say(f"{str(line.id)[:8]} {line.head}\n  “{line.evidence or line.text[:200]}”\n  from {line.sender}")
        for doubt in line.doubts:
            console.say(f"  {doubt}")
        console.say("  answers: " + ", ".join(choice.value for choice in line.choices))


def _find(here: session.Session, word: str) -> Any:
    from afterword.flows import hear

    fits = [each for each in hear.questions(here.owner) if word and str(each.id).startswith(word)]
    if len(fits) != 1:
        raise NotYours(f"“{word}” fits {len(fits)} open questions.", hint="`afterword heard` lists them.")
    return fits[0].id
