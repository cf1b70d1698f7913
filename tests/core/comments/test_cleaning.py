"""What a stranger types is seen in full or not at all."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.core.comments.cleaning import MOST_MARKS, clean, clean_line
from tests.core.comments.hostile import HONEST, RLO, UNICODE


@pytest.mark.parametrize(("typed", "kept"), UNICODE, ids=range(len(UNICODE)))
def test_what_nobody_sees_is_not_kept(typed: str, kept: str) -> None:
    assert clean(typed) == kept


@pytest.mark.parametrize("words", HONEST)
def test_what_people_write_in_their_languages_stays(words: str) -> None:
    assert clean(words) == unicodedata.normalize("NFC", words)


def test_a_line_is_one_line() -> None:
    assert clean_line(f"  Ada \n {RLO}Lovelace\u2028 ") == "Ada Lovelace"


@given(st.text(max_size=200))
def test_whatever_is_typed_nothing_unseen_and_no_tower_is_left(typed: str) -> None:
    kept = clean(typed)
    marks = "".join("m" if unicodedata.category(each) in {"Mn", "Mc"} else " " for each in kept)

    assert not {unicodedata.category(each) for each in kept.replace("\n", "")} & {
        "Cc",
        "Cs",
        "Co",
        "Cn",
        "Me",
        "Zl",
        "Zp",
    }
    assert "m" * (MOST_MARKS + 1) not in marks
    assert clean(kept) == kept
