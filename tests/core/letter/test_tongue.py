"""A line in another language than the letter is told apart from one in any."""

from __future__ import annotations

import pytest

from afterword.core.findings import Level
from afterword.core.letter.check import check_text
from afterword.core.letter.context import TextContext
from afterword.core.letter.tongue import is_in_another

BRIDGES = "Ich habe die Brücken der Stadt vermessen und mit dem Amt abgestimmt."


@pytest.mark.parametrize(
    ("text", "locale", "expected"),
    [
        (BRIDGES, "en-US", True),
        (BRIDGES, "de-AT", False),
        ("I led the night crew and it held.", "de-DE", True),
        ("J’ai mené la refonte des horaires de la ville.", "de-DE", True),
        ("SAP, Oracle, 2019 to 2021", "de-DE", False),
        ("Team Lead, Data Platform", "fr-FR", False),
        ("opened a second depot", "de-DE", False),
        (BRIDGES, "sv-SE", False),
        ("", "en-GB", False),
    ],
)
def test_only_what_is_plainly_in_another_language_is_called_so(text: str, locale: str, expected: bool) -> None:
    assert is_in_another(text, locale) is expected


def test_borrowed_words_are_shown_where_they_stand() -> None:
    letter = (
        f"Dear Ms. Reid,\n\nThank you for the talk about the night trains. Here is one line: {BRIDGES} "
        "I would like the role.\n\nKind regards,\nMaya Lindqvist\n"
    )
    known = {"recipient": "Ann Reid", "candidate": "Maya Lindqvist", "facts": [BRIDGES]}

    found = [each for each in check_text("letter", "en-GB", letter, TextContext.read(known)) if each.rule == "L25"]

    assert [(each.level, letter[each.start : each.end]) for each in found] == [(Level.WARN, BRIDGES.rstrip("."))]
