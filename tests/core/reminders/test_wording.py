"""What is told says no more on the outside than the person allowed."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from afterword.core.interview.before_card import BeforeCard, Met, asks
from afterword.core.reminders import Due, Kind, LetterWaiting, Lock, Planned, Talk, words_of

HERE = ZoneInfo("Europe/Berlin")
SEVEN = datetime(2026, 11, 24, 19, 0, tzinfo=HERE)
LETTER = LetterWaiting("letter:1", "Brandt & Söhne", "Dr. Müller", SEVEN, "tonight at 19:30")
ASKING = LetterWaiting("letter:2", "Brandt & Söhne", "Ada Oduya", SEVEN, is_ready=False)
CALL = Planned("step", "call", "Call Grace Okafor", "Northwind", datetime(2026, 11, 25, 10, 30, tzinfo=HERE))
CARD = BeforeCard("Northwind", "Planner", SEVEN, "Europe/Berlin", "", "", "en-GB", asks(), (Met("Grace Okafor"),))
TALK = Talk("one", "Northwind", SEVEN, SEVEN, card=CARD)
EVENING = Due("evening", Kind.EVENING, SEVEN, SEVEN, letters=(LETTER, ASKING), tomorrow=(CALL,))
BEFORE = Due("before", Kind.BEFORE, SEVEN, SEVEN, talks=(TALK,))


@pytest.mark.parametrize(
    ("lock", "title", "short"),
    [
        (Lock.NOTHING, "Something waits for you in Afterword", ""),
        (Lock.WHAT, "Two letters are ready", "It goes tonight at 19:30 if you approve it.\nTomorrow: a call"),
        (
            Lock.NAMES,
            "Two letters are ready for Brandt & Söhne",
            "It goes tonight at 19:30 if you approve it.\nTomorrow 10:30: Call Grace Okafor, Northwind",
        ),
    ],
)
def test_the_outside_says_what_was_allowed(lock: Lock, title: str, short: str) -> None:
    words = words_of(EVENING, lock, "Europe/Berlin", str)

    assert (words.title, words.short) == (title, short)


@pytest.mark.parametrize("lock", [Lock.NOTHING, Lock.WHAT])
@pytest.mark.parametrize("due", [EVENING, BEFORE], ids=lambda due: str(due.kind))
def test_no_name_stands_outside_unless_it_was_allowed(lock: Lock, due: Due) -> None:
    words = words_of(due, lock, "Europe/Berlin", str)

    outside = words.title + words.short
    assert not [name for name in ("Brandt", "Northwind", "Okafor", "Müller", "Planner") if name in outside]


def test_the_whole_of_it_is_for_the_person_alone() -> None:
    lines = "\n".join(words_of(EVENING, Lock.NOTHING, "Europe/Berlin", str).lines)

    assert "- 10:30: Call Grace Okafor, Northwind" in lines
    assert "The letter to Ada Oduya waits for an answer of yours" in lines


def test_the_card_has_the_questions_and_whose_names_to_get_right() -> None:
    (card,) = words_of(BEFORE, Lock.WHAT, "Europe/Berlin", str).lines

    assert "[ ] When do you expect to decide?" in card
    assert "[ ] How may I follow up, and with whom?" in card
    assert "[ ] Grace Okafor. Ask for the exact job title." in card


@pytest.mark.parametrize(
    ("count", "said"), [(1, "One comment waits"), (3, "Three comments wait"), (12, "12 comments wait")]
)
@pytest.mark.parametrize("lock", [Lock.WHAT, Lock.NAMES])
def test_comments_are_counted_and_never_quoted(count: int, said: str, lock: Lock) -> None:
    due = Due("evening", Kind.EVENING, SEVEN, SEVEN, comments=tuple(f"comment:{at}" for at in range(count)))
    words = words_of(due, lock, "Europe/Berlin", str)

    assert words.title == f"{said} for your decision"
    assert words.lines == (words.title,)
    assert words_of(due, Lock.NOTHING, "Europe/Berlin", str).title == "Something waits for you in Afterword"
