"""The grammar of English: in this process and in the child, which is only started for English."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from afterword.core.errors import Unreadable
from afterword.core.findings import Level
from afterword.core.letter.check import check_text
from afterword.core.letter.context import TextContext
from afterword.core.ports import Remark
from afterword.proofing.dictionaries import Dictionaries
from afterword.proofing.grammar import GrammarChild, Harper
from afterword.proofing.proofs import Proofs
from afterword.reading.door import Door

SLIPS = (
    "She don't work there anymore.",
    "I could of done more.",
    "Their are many reasons.",
    "An hour with an team is worth it.",
    "Its a great team.",
    "I have went to the site twice.",
    "Thank you for the the hour.",
    "We was glad to meet.",
)
SOUND = (
    "I would be glad to hear from you whenever there is news.",
    "After our conversation I am more interested than before.",
    "You asked how I would lead a team that works at night, and whom I would call first.",
    "Their report, their night shift and their questions stayed with me.",
    "The data show that fewer alarms rang, and the team was pleased.",
    "On November 24, 10:00-11:30, I met Dr. Okafor, Jonas and the crew.",
)


@pytest.fixture(scope="module")
def child() -> Iterator[GrammarChild]:
    """One child for the module; it takes a second to start."""
    here = GrammarChild()
    yield here
    here.close()


@pytest.mark.parametrize("text", SLIPS)
def test_a_slip_is_remarked_upon(child: GrammarChild, text: str) -> None:
    (remark, *_more) = child.remarks("en-US", text)

    assert text[remark.start : remark.end]
    assert remark.message


def test_sound_sentences_are_left_alone_on_both_sides_of_the_atlantic(child: GrammarChild) -> None:
    assert [
        (text, child.remarks(place, text))
        for text in SOUND
        for place in ("en-US", "en-GB")
        if child.remarks(place, text)
    ] == []


def test_the_child_says_what_this_process_would_say(child: GrammarChild) -> None:
    assert child.remarks("en-GB", SLIPS[1]) == Harper().remarks("en-GB", SLIPS[1])


def test_a_child_that_ended_is_started_again(child: GrammarChild) -> None:
    child.close()

    assert child.remarks("en-US", "We was there.")


class Broken(Door):
    """A door behind which nothing answers while it is `broken`."""

    broken, asked = True, 0

    def ask(self, header: dict[str, Any], content: bytes) -> dict[str, Any]:
        self.asked += 1
        if self.broken:
            raise Unreadable
        return {"remarks": [{"start": 3, "end": 6, "message": "Agreement.", "instead": ["were"]}]}


def test_a_child_that_gives_no_answer_rests_for_a_minute_and_what_it_did_not_say_is_asked_anew() -> None:
    door, seconds = Broken(), [0.0]
    child = GrammarChild(door, lambda: seconds[0])
    told = [child.generation]
    assert child.remarks("en-US", "We was there.") == child.remarks("en-US", "We was late.") == ()
    told.append(child.generation)
    seconds[0], door.broken = 61.0, False
    told.append(child.generation)

    assert [remark.instead for remark in child.remarks("en-US", "We was there.")] == [("were",)]
    assert door.asked == 2
    assert len(set(told)) == 3
    assert child.generation == told[-1]


class Silent:
    """A checker that must not be asked."""

    generation = 0

    def remarks(self, locale: str, text: str) -> tuple[Remark, ...]:
        raise AssertionError(text)


def test_other_languages_and_empty_texts_start_no_child() -> None:
    proofs = Proofs(Dictionaries(()), Silent())

    assert proofs.remarks("de-DE", "Wir war da.") == ()
    assert proofs.remarks("en-US", "  ") == ()


def test_a_slip_of_grammar_is_shown_and_never_blocks(child: GrammarChild) -> None:
    text = "Dear Ms. Okafor,\n\nThank you for the hour. I could of stayed longer, and we was both late."

    found = check_text("letter", "en-US", text, TextContext(situation="note"), Proofs(Dictionaries(()), child))

    slips = [each for each in found if each.rule == "L24"]
    assert {text[each.start : each.end] for each in slips} >= {"could of"}
    assert {each.level for each in slips} == {Level.WARN}
