"""The names in the final bytes are those that were approved, in every slot of both parts."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from afterword.core.letter.html import as_html
from afterword.core.letter.html_words import words_of_html
from afterword.core.letter.names.leaving import changed_slots, is_same_name
from afterword.core.letter.names.provenance import name_slots
from afterword.core.letter.record import Employer, LetterRecord, PersonName
from afterword.core.message import build, parse
from afterword.core.sending import plain_lines

RECORD = LetterRecord(
    recipient=PersonName("Siân", "O’Neill", "Dr."),
    others=(PersonName("Łukasz", "Groß"),),
    company=Employer("Pine & Reed", ("Pine",)),
    role="Ward Manager",
    sender="Zoë Brändli",
)
TEXT = (
    "Dear Dr. O’Neill,\n\nThank you for the talk about the Ward Manager post at Pine & Reed.\n"
    "Łukasz Groß showed me the ward <b> and its rules.\n\nKind regards,\nZoë Brändli\n"
)


def test_both_parts_of_the_encoded_letter_are_read_back_word_for_word() -> None:
    sent = build("z@home.test", "s@pine.test", "Danke – Siân", TEXT, "<1@home.test>", datetime(2026, 12, 1, tzinfo=UTC),
                 sender_name="Zoë Brändli")  # fmt: skip
    seen = parse(sent.content)

    assert (seen.sender_name, seen.subject) == ("Zoë Brändli", "Danke – Siân")
    assert seen.text == plain_lines(TEXT)
    assert seen.shown == plain_lines(TEXT).strip()
    assert changed_slots(TEXT, seen.shown, RECORD) == ()


@pytest.mark.parametrize("slot", [slot.name for slot in name_slots(TEXT, RECORD)])
def test_a_name_that_changed_on_the_way_is_named(slot: str) -> None:
    broken = TEXT.replace(slot, slot[:1] + "?" + slot[2:], 1)

    assert slot in changed_slots(TEXT, broken, RECORD)


def test_names_that_changed_places_are_seen() -> None:
    swapped = TEXT.replace("O’Neill", "@").replace("Łukasz Groß", "O’Neill").replace("@", "Łukasz Groß")

    assert changed_slots(TEXT, swapped, RECORD)


def test_a_page_without_paragraphs_gives_its_words() -> None:
    assert words_of_html("a &amp; b<br>\nc") == "a & b\nc"
    assert words_of_html(as_html("")) == ""


def test_a_display_name_is_compared_letter_for_letter() -> None:
    assert is_same_name("Siân O'Neill", "Siân O’Neill")
    assert not is_same_name("Sian O’Neill", "Siân O’Neill")
