"""What the fonts of the PDF can draw, and that a sign without a shape is said beforehand."""

from __future__ import annotations

from dataclasses import replace
from importlib.resources import files

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given, settings
from hypothesis import strategies as st

from afterword.core.paper.coverage import CannotBeDrawn, check_drawable, undrawable
from afterword.core.paper.glyphs import RANGES
from tests.core.paper.letters import letters

FONTS = files("afterword") / "paper" / "vendor" / "source-serif-4@4.004"


def test_the_table_says_what_the_fonts_hold() -> None:
    held = [set(TTFont(str(FONTS / name)).getBestCmap()) for name in sorted(_names()) if name.endswith(".ttf")]
    listed = {point for first, last in RANGES for point in range(first, last + 1)}

    assert len(held) == 2
    assert listed == {point for point in set.intersection(*held) if point >= 0x20}


@pytest.mark.parametrize(
    "name",
    [
        "Łukasz Żółć", "Đặng Thị Ngọc", "Ελένη Παπαδοπούλου", "Müller-Lüdenscheidt", "Ștefan Țurcanu", "Дмитро Їжак",
        "Þórdís Æ. Ðórðardóttir", "Ćirić Đorđe", "Zoe\u0308 Jarra", "Anne\u2011Marie", "Yılmaz Şahin Ğ", "l’Œuvre",
    ],
)  # fmt: skip
def test_names_in_latin_greek_and_cyrillic_letters_can_be_drawn(name: str) -> None:
    assert undrawable(name) == ()


def test_a_name_in_other_letters_is_refused_with_its_signs_and_the_word() -> None:
    letter = replace(letters()["uk"], address=("김민준", "Halden Instruments"))

    with pytest.raises(CannotBeDrawn) as refused:
        check_drawable(letter)
    assert refused.value.message == "The font of the PDF has no shape for “김”, “민”, “준” in “김민준”."
    assert "Print the page" in refused.value.hint


def test_a_long_text_in_other_letters_names_a_few_and_counts_the_rest() -> None:
    letter = replace(letters()["uk"], paragraphs=("あいうえおかきくけこさしすせそ",))

    with pytest.raises(CannotBeDrawn, match="and 3 more in"):
        check_drawable(letter)


@pytest.mark.parametrize("name", letters())
def test_a_letter_that_can_be_drawn_passes(name: str) -> None:
    check_drawable(letters()[name])


@settings(deadline=None)
@given(st.text(max_size=40))
def test_what_is_named_is_always_in_the_text(text: str) -> None:
    import unicodedata

    assert set(undrawable(text)) <= set(unicodedata.normalize("NFC", text))


def _names() -> list[str]:
    return [each.name for each in FONTS.iterdir()]
