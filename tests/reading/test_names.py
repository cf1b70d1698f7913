"""The library behind the port of names, alone and together with the rules."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterword.core.people.parsing import parse_name
from afterword.reading.names import LibraryNameReader

READER = LibraryNameReader()


def test_fields_have_our_names_and_generations_stand_apart_from_letters() -> None:
    assert READER.read("Dr. Mary R. van der Lowe Jr., PhD") == {
        "title": "Dr.",
        "given": "Mary",
        "given2": "R.",
        "surname": "van der Lowe",
        "generation": "Jr.",
        "credentials": "PhD",
    }


def test_what_the_library_doubts_is_said() -> None:
    assert "ambiguous" in READER.read("Jack Ma")


@pytest.mark.parametrize(
    ("text", "surname"),
    [
        ("Mary van der Lowe", "van der Lowe"),
        ("Lowe, Mary", "Lowe"),
        ("Prof. Dr. med. Anna-Lena Lowe-Hart MBA", "Lowe-Hart"),
        ("DUPRÉ Jean", "DUPRÉ"),
        ("Edward Senior III", "Senior"),
        ("Martin Luther King, Jr.", "King"),
    ],
)
def test_both_readers_together_are_sure(text: str, surname: str) -> None:
    read = parse_name("name", text, None, READER)

    assert read.surname == surname
    assert not read.unsure


@given(st.text(max_size=80))
@settings(max_examples=80, deadline=None)
def test_the_library_reads_any_text(text: str) -> None:
    assert "" not in READER.read(text).values()
