"""An address in the words is of the name it stands with; nobody gets another's, and who arranges is not met for it."""

from __future__ import annotations

from datetime import date

import pytest

from afterword.core.interview.described import people_in
from afterword.core.interview.introduced import introduced_people
from afterword.core.interview.people import company_of
from afterword.reading.pasted import event_from_words

ANA, BEN = ("Ana Lopez", "ana.lopez@x.example"), ("Ben Ito", "ben.ito@x.example")
WHEN = "on 1 December 2026 at 10:00 UTC"


def met(words: str) -> list[tuple[str | None, str | None]]:
    event = event_from_words(words, read_on=date(2026, 11, 29))
    return [(seat.name, seat.email) for seat in company_of(event, None, None).seats]


@pytest.mark.parametrize(
    "words",
    [
        f"You will meet Ana Lopez (ana.lopez@x.example), Ben Ito (ben.ito@x.example) {WHEN}.",
        f"You will meet Ana Lopez (Quay Master, ana.lopez@x.example) and Ben Ito (Oslo, ben.ito@x.example) {WHEN}.",
        f"You will meet Ana Lopez, ana.lopez@x.example, and Ben Ito, ben.ito@x.example, {WHEN}.",
        f"We invite you to a conversation about the role of Port Planner {WHEN} in our office on the quay, where"
        " you will meet Ana Lopez <ana.lopez@x.example> and Ben Ito <ben.ito@x.example>. Ask Tom Reed, tom@x.example",
    ],
)
def test_each_of_two_has_the_address_behind_the_own_name(words: str) -> None:
    assert met(words) == [ANA, BEN]


@pytest.mark.parametrize(
    "words",
    [
        "Dear Maya, please come for an interview for Port Planner at Harbourline with Ana Lopez, ana.lopez@x.example,"
        " on 1 December 2026 at 10:00 UTC.",
        f"We look forward to the interview {WHEN} in our office on the quay, for which you need not bring anything with"
        " you but a document that shows who you are; you will meet Ana Lopez <ana.lopez@x.example>, and nobody else.",
    ],
)
def test_one_is_met_in_a_sentence_of_any_length(words: str) -> None:
    assert met(words) == [ANA]


@pytest.mark.parametrize(
    "words",
    [
        f"Your interview with Ana Lopez is {WHEN}. If you need to move the interview, get in touch with Ben Ito,"
        " ben.ito@x.example.",
        f"Your interview with Ana Lopez is {WHEN}. Bitte bestätigen Sie das Gespräch bei Ben Ito (ben.ito@x.example).",
        f"You will meet Ana Lopez {WHEN}. Questions about the talk? Write to Ben Ito, ben.ito@x.example.",
    ],
)
def test_who_only_arranges_it_is_not_met(words: str) -> None:
    assert met(words) == [("Ana Lopez", None)]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Ana Lopez, ben.ito@x.example (Ben Ito)", [("Ana Lopez", None), BEN]),
        ("Ana Lopez, ben.ito@x.example, Ben Ito, bito@x.example", [("Ana Lopez", None), BEN]),
        ("Ana Lopez, Ben Ito, ben.ito@x.example", [("Ana Lopez", None), BEN]),
        ("ana.lopez@x.example (Ana Lopez)", [ANA]),
        ("Ana Lopez (ana.lopez@x.example), Ben Ito (Quay Master, ben.ito@x.example)", [ANA, BEN]),
        ("Ana Lopez (t.reed9@x.example, Tom Reed)", [("Ana Lopez", None)]),
        ("Ana Lopez (her assistant: t.reed@x.example)", [("Ana Lopez", None)]),
        ("Ana Lopez and Ben Ito (al@x.example and bi@x.example)", [("Ana Lopez", None), ("Ben Ito", None)]),
        ("Ana Lopez, Ben Ito, maya@home.test", [("Ana Lopez", None), ("Ben Ito", None)]),
        ("a1@x.example (Ana Lopez), b1@x.example (Ben Ito)", [("Ana Lopez", None), ("Ben Ito", None)]),
        ("<a1@x.example> Ana Lopez, <b1@x.example> Ben Ito", [("Ana Lopez", None), ("Ben Ito", None)]),
        ("Ana Lopez, who reports to Ben Ito (ben.ito@x.example)", [("Ana Lopez", None)]),
        (
            "Ana Lopez <jobs@x.example>, Head of Sales, Ben Ito <ben.ito@x.example>",
            [("Ana Lopez", "jobs@x.example"), BEN],
        ),
    ],
)
def test_nobody_has_the_address_of_another(line: str, found: list[tuple[str, str | None]]) -> None:
    assert [(one.name, one.email) for one in people_in(line)] == found


def test_an_address_made_of_another_name_is_of_nobody_else() -> None:
    words = f"You will meet Ben Ito and Ana Lopez {WHEN}. Send your papers to Ana Lopez, bito@x.example."
    assert met(words) == [("Ben Ito", None), ("Ana Lopez", None)]


def test_nobody_is_met_under_the_address_of_another() -> None:
    assert met(f"You will meet Ana Lopez, ben.ito@x.example (Ben Ito), {WHEN}.")[0] == ("Ana Lopez", None)


def test_an_employer_in_front_of_you_will_meet_is_nobody() -> None:
    words = f"Come to Harbourline in our office on the quay, where you will meet Ana Lopez {WHEN}."
    assert met(words) == [("Ana Lopez", None)]


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("You will meet Ana Lopez (Head of Planning, ana@firm.test).", "Head of Planning"),
        ("You will meet Ana Lopez (ana@firm.test, Head of Planning) tomorrow.", "Head of Planning"),
        ("You will meet Ana Lopez, Head of Planning <ana@firm.test>, and Tom Reed.", "Head of Planning"),
        ("You will meet Ana Lopez (director@firm.test).", None),
    ],
)
def test_no_address_is_read_as_a_job(words: str, title: str | None) -> None:
    assert next(iter(introduced_people(words))).job_title == title
