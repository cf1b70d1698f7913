"""The Word file: the letter's words in order, the page of its form, the address framed in the window."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.shared import Mm

from afterword.core.paper.sheet import PaperLetter
from afterword.paper.docx import WordPress
from tests.core.paper.letters import letters, long_letter
from tests.paper.looking import kept

AT = datetime(2026, 12, 1, 19, 30, tzinfo=UTC)


def opened(letter: PaperLetter) -> Any:
    content = WordPress().make(letter, AT)
    kept(f"{letter.layout.name}.docx", content)
    return Document(BytesIO(content))


@pytest.mark.parametrize("name", letters())
def test_the_file_says_the_words_of_the_letter_and_no_others(name: str) -> None:
    letter = letters()[name]

    lines = [line for paragraph in opened(letter).paragraphs for line in paragraph.text.split("\n")]

    assert tuple(lines) == letter.lines()


@pytest.mark.parametrize("name", letters())
def test_the_page_is_that_of_the_form(name: str) -> None:
    letter = letters()[name]
    section = opened(letter).sections[0]

    assert abs(section.page_width - Mm(letter.layout.width)) < Mm(0.1)
    assert abs(section.left_margin - Mm(letter.layout.left)) < Mm(0.1)


def test_the_address_is_framed_where_the_window_is() -> None:
    letter = letters()["din5008b"]
    framed = next(each for each in opened(letter).paragraphs if each.text.startswith("Dr. Anna"))
    frame = framed._p.pPr.find(qn("w:framePr"))

    assert letter.layout.address
    assert (frame.get(qn("w:hAnchor")), frame.get(qn("w:vAnchor"))) == ("page", "page")
    assert frame.get(qn("w:x")) == str(Mm(letter.layout.address.x).twips)
    assert frame.get(qn("w:y")) == str(Mm(letter.layout.address.y).twips)


def test_the_file_says_who_wrote_it_when_and_in_which_language() -> None:
    about = opened(letters()["uk"]).core_properties

    assert (about.author, about.title, about.language) == ("Ελένη Παπαδοπούλου", "Thank you for Tuesday", "en-GB")
    assert about.created == AT.replace(tzinfo=None) or about.created == AT
    assert "python" not in f"{about.comments}{about.last_modified_by}".lower()


def test_a_long_letter_keeps_its_end_together() -> None:
    *_, last, close, _name = opened(long_letter(letters()["uk"].layout)).paragraphs

    assert last.paragraph_format.keep_with_next
    assert close.paragraph_format.keep_with_next


def test_a_name_in_other_letters_is_left_to_the_fonts_of_the_reader() -> None:
    from dataclasses import replace

    assert opened(replace(letters()["uk"], signature="김민준")).paragraphs[-1].text == "김민준"
