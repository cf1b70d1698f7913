"""The card for before the interview: what it asks, and that it reads well as plain text."""

from __future__ import annotations

from datetime import UTC, datetime

from afterword.core.interview.before_card import BeforeCard, Met, asks, card_text, still_to_ask

CARD = BeforeCard(
    "Halden Instruments",
    "Signal Data Analyst",
    datetime(2026, 12, 1, 19, tzinfo=UTC),
    "America/New_York",
    "Europe/Berlin",
    "Room 5",
    "de-DE",
    asks(("Darf ich zum Schluss fragen, wann Sie sich entscheiden werden?",)),
    (Met("Dr. Amara Okafor", "Head of Signals", "amara@halden.example"), Met("Jonas Brandt")),
)


def test_the_card_asks_when_they_decide_how_to_follow_up_and_how_each_name_is_written() -> None:
    asked = " ".join(each.ask for each in CARD.asks)

    assert "When do you expect to decide?" in asked
    assert "How may I follow up, and with whom?" in asked
    assert "names and titles" in asked


def test_as_text_it_says_the_hour_on_both_clocks_and_every_sentence_to_say() -> None:
    lines = card_text(CARD).splitlines()

    assert lines[:3] == [
        "Before you go in: Halden Instruments",
        "Signal Data Analyst. Tue 1 Dec, 14:00 (20:00 in Berlin)",
        "Where: Room 5",
    ]
    assert "    Aloud: “Darf ich zum Schluss fragen, wann Sie sich entscheiden werden?”" in lines
    assert "[ ] Dr. Amara Okafor, Head of Signals." in lines
    assert "[ ] Jonas Brandt. Ask for the exact job title. Ask for the address." in lines


def test_each_sentence_of_the_text_can_be_said_in_the_language_of_the_reader() -> None:
    said = card_text(CARD, str.upper)

    assert "ASK AT THE END" in said
    assert "Jonas Brandt. ASK FOR THE EXACT JOB TITLE." in said


def test_an_open_question_about_a_name_is_one_more_thing_to_ask() -> None:
    assert still_to_ask(Met("Hong Do", "Engineer", "h@x.example", "Is it Hong or Hồng?")) == ("Is it Hong or Hồng?",)
