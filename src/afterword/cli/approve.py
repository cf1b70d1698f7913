"""`afterword approve`: approve exactly the letters named; `--take-back` takes one back until it leaves."""

from __future__ import annotations

import argparse
import sys
from typing import Any

from afterword.cli import console, session
from afterword.core.errors import AfterwordError


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `afterword approve`."""
    parser.add_argument("letters", nargs="+", metavar="LETTER", help="ids, as `afterword letters` prints them")
    parser.add_argument("--hash", default="", help="approve only if the letter is still exactly the one with this hash")
    parser.add_argument("--take-back", action="store_true", help="take the approval back instead")
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(options: argparse.Namespace) -> int:
    """Approve each; a refusal of one leaves the others approved."""
    here = session.begin()
    answers = [_one(here, options, word) for word in options.letters]
    if options.json:
        console.write_json({"letters": answers})
    return int(any("error" in each or each.get("taken_back") is False for each in answers))


def _one(here: session.Session, options: argparse.Namespace, word: str) -> dict[str, Any]:
    try:
        letter = session.one_id(word)
        answer = _take_back(here, letter) if options.take_back else _approve(here, letter, options.hash)
    except AfterwordError as error:
        if not options.json:
            console.say(f"{error.message}\n{error.hint}", sys.stderr)
        return {"letter": word, "error": {"code": error.code, "message": error.message, "hint": error.hint}}
    if not options.json:
        console.say(answer["words"])
    return {"letter": word, **answer}


def _approve(here: session.Session, letter_id: Any, given: str) -> dict[str, Any]:
    from afterword.flows.approve import approve
    from afterword.flows.overview.letters import letter_view
    from afterword.store.models import Letter

    letter = Letter.objects.one(here.owner, pk=letter_id)
    shown = given or letter_view(here.ports, here.owner, letter, here.now).shown_hash
    action = approve(here.ports, here.owner, letter_id, shown, here.now)
    view = letter_view(here.ports, here.owner, Letter.objects.one(here.owner, pk=letter_id), here.now)
    return {
        "action": action.pk,
        "state": action.state,
        "goes_at": action.wake_at,
        "words": f"Approved: {view.person.written}. {view.when_words}. You can take it back until then.",
    }


def _take_back(here: session.Session, letter_id: Any) -> dict[str, Any]:
    from afterword.flows.approve import take_back

    counts = take_back(here.ports, here.owner, letter_id, here.now)
    words = "Taken back. Nothing was sent." if counts else "Too late: it is already going out."
    return {"taken_back": counts, "words": words}
