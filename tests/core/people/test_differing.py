"""Two spellings side by side: the letters in which they differ."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.core.people.differing import differing, said


@pytest.mark.parametrize(
    ("read", "written", "words"),
    [
        ("Katherine Meyer", "Katharine Meyer", "“e” where they write “a”"),
        ("Hans Meier", "Hans Meyer", "“i” where they write “y”"),
        ("Sandra Hofmann", "Sandra Hoffmann", "“f” is missing"),
        ("Phillip Lowe", "Philip Lowe", "“l” too many"),
        ("Zoe Nunez", "Zoë Nuñez", ""),
        ("Joerg Buehler", "Jörg Bühler", ""),
        ("Jorg Kruger", "Jörg Kruger", "“o” where they write “ö”"),
        ("Mary Ann Lowe", "Mary-Ann Lowe", "“ ” where they write “-”"),
        ("Ravi Chandran", "Ines Abreu", ""),
        ("Ines Abreu", "Ines Abreu", ""),
    ],
)
def test_the_differing_letters_are_quoted(read: str, written: str, words: str) -> None:
    assert said(read, written) == words


@given(st.text("abcé", max_size=8), st.text("abcé", max_size=8))
def test_the_letters_quoted_stand_in_each_spelling(read: str, written: str) -> None:
    theirs, ours = differing(read, written)

    assert theirs in read
    assert ours in written
