"""`afterword reword`: sentences of a letter in other words, from your own assistant; you choose which."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from afterword.cli import console, session
from afterword.core.errors import Refusal
from afterword.core.figures import whole_number

if TYPE_CHECKING:
    from afterword.flows.write_letter import Reworded
    from afterword.store.models import AssistantAnswer


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `afterword reword`."""
    parser.add_argument("letter", metavar="LETTER", help="its id, the beginning of its id, or a name")
    parser.add_argument("--ask", action="store_true", help="ask your assistant now")
    parser.add_argument("--tone", action="store_true", help="ask which sentences it would not send")
    parser.add_argument("--take", default="", metavar="1,3", help="put these offered sentences into the letter")
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(options: argparse.Namespace) -> int:
    """Show what would go; ask; show each sentence beside the one that stands; take what was chosen."""
    here = session.begin()
    from afterword.flows import write_letter

    letter = session.find_letter(here, options.letter).pk
    if options.ask:
        write_letter.ask_assistant(here.ports, here.owner, letter, here.now)
    if options.tone:
        return _tone(write_letter.ask_tone(here.ports, here.owner, letter, here.now), as_json=options.json)
    found = write_letter.rewording(here.ports, here.owner, letter)
    if options.take:
        if found.answer is None:
            raise Refusal("Nothing was offered yet.", hint="Ask with --ask. The letter stays as it is.")
        chosen, revision = _chosen(options.take, len(found.offers)), found.letter.revision
        write_letter.take_offers(here.owner, found.answer.pk, chosen, here.now, revision)
        console.say(f"{len(chosen)} taken. Read the letter once more: afterword letters")
        return 0
    if options.json:
        offers = [offer.to_json() for offer in found.offers]
        problem = found.answer.problem if found.answer else ""
        console.write_json(
            {"goes": found.question, "offers": offers, "left_out": list(found.stopped), "problem": problem}
        )
    else:
        _show(found)
    return int(bool(found.answer and found.answer.problem))


def _tone(answer: AssistantAnswer, *, as_json: bool) -> int:
    """Its advice: it stands in no letter's way."""
    if as_json:
        console.write_json({"advice": answer.offers, "problem": answer.problem})
    elif answer.problem:
        console.say(answer.problem)
    else:
        for each in answer.offers:
            console.say(f"“{each['found']}”: {each['message']} {each['fix']}")
        console.say("That is advice; it stops no letter." if answer.offers else "It would send every sentence.")
    return int(bool(answer.problem))


def _chosen(text: str, count: int) -> set[int]:
    numbers = [whole_number(part, count) for part in text.split(",")]
    if not all(numbers):
        raise Refusal(f"“{text}” names no sentence that was offered.", hint="Write numbers as in 1,3. Nothing changed.")
    return {number - 1 for number in numbers if number}


def _show(found: Reworded) -> None:
    for number, offer in enumerate(found.offers, start=1):
        console.say(f"{number}. As it stands: {offer.now}\n   Offered:       {offer.text}")
    for reason in found.stopped:
        console.say(f"One sentence was left out: {reason}.")
    if found.answer is None:
        console.say(found.question or "Every sentence of this letter holds a name or a day, so none can be reworded.")
        console.say("That is what would go. Ask with --ask.")
    elif found.answer.problem:
        console.say(found.answer.problem)
    elif found.offers:
        console.say("Take some with --take 1,2. Until then the letter stays as it is.")
    else:
        console.say("No sentence could be offered. The letter stays as it is.")
