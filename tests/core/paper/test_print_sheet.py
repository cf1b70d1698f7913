"""The print page: the same words, nothing fetched, nothing of the letter taken for markup."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterword.core.paper.layouts import LAYOUTS, Layout
from afterword.core.paper.print_sheet import print_sheet, style_of
from tests.core.paper.letters import letters

LINES = st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1, max_size=60)


def words(page: str) -> list[str]:
    article = page.split("<article", 1)[1].split(">", 1)[1].split("</article>", 1)[0]
    return unescape(re.sub(r"<[^>]+>", " ", article)).split()


@pytest.mark.parametrize("name", letters())
def test_the_page_says_the_words_of_the_letter_and_no_others(name: str) -> None:
    letter = letters()[name]

    assert words(print_sheet(letter)) == " ".join(letter.lines()).split()


@settings(deadline=None)
@given(st.lists(LINES, max_size=4), LINES)
def test_no_sign_of_a_letter_becomes_markup(paragraphs: list[str], signature: str) -> None:
    letter = replace(letters()["uk"], paragraphs=tuple(paragraphs), signature=signature)

    assert words(print_sheet(letter)) == " ".join(letter.lines()).split()


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_the_page_has_the_size_and_margins_of_its_form_and_fetches_nothing(layout: Layout) -> None:
    letter = replace(letters()["uk"], layout=layout)
    page = print_sheet(letter)

    assert f"size: {letter.layout.width}mm {letter.layout.height}mm" in style_of(letter.layout)
    assert not re.search(r"https?:|url\(|<script|<link|<img|@import", page)
