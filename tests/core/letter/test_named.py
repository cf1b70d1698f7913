"""Where a letter names the people of the interview."""

from __future__ import annotations

import pytest

from afterword.core.letter.names.named import places_named
from afterword.core.letter.record import PersonName

PRIYA = PersonName(given="Priya", surname="Rao", title="Dr.", written="Dr Priya Rao")
TOM = PersonName(given="Thomas", surname="Baker", informal="Tom", written="Thomas Baker")
ANNA = PersonName(given="Anna", surname="Baker", written="Anna Baker")


def named(body: str, *people: PersonName) -> list[list[str]]:
    text = f"Dear Lena,\n\n{body}\n\nKind regards,\nAda"
    return [[span.of(text) for span in spans] for spans in places_named(text, "en-GB", people)]


@pytest.mark.parametrize(
    ("body", "priya", "tom"),
    [
        ("You and Tom asked about queues.", [], ["Tom"]),
        ("Dr Rao and Thomas Baker showed me the lab. Tom was kind.", ["Rao"], ["Thomas Baker", "Tom"]),
        ("Priya Rao’s question stayed with me.", ["Priya Rao"], []),
        ("Rao Systems and Baker Street are somebody else.", [], []),
        ("The raotom is nobody.", [], []),
    ],
)
def test_a_name_is_found_in_every_form_that_is_theirs(body: str, priya: list[str], tom: list[str]) -> None:
    assert named(body, PRIYA, TOM) == [priya, tom]


def test_a_surname_that_two_bear_names_neither() -> None:
    assert named("Ms Baker was there, and so was Anna.", TOM, ANNA) == [[], ["Anna"]]
