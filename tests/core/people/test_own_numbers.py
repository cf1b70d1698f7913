"""Whose a telephone number in a mail is: theirs where it says so, a question where it does not, never a guess."""

from __future__ import annotations

import pytest

from afterword.core.people.own_numbers import own_numbers, pasted_numbers

NAME = "Dr. Katharina Weber"


def theirs(text: str) -> list[str]:
    return [one.written for one in own_numbers(text, NAME) if one.is_theirs]


def asked(text: str) -> list[str]:
    return [one.written for one in own_numbers(text, NAME) if not one.is_theirs]


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("Tel: +49 30 5550 0123", "+49 30 5550 0123"),
        ("T. +49 (0)30 5550-0123 | F: +49 30 5550-0199", "+49 (0)30 5550-0123"),
        ("+44 20 7946 0112", "+44 20 7946 0112"),
        ("Durchwahl 030 5550 0123", "030 5550 0123"),
        ("Direct line: (617) 555-0123 ext. 12", "(617) 555-0123 ext. 12"),
        ("☎ +33 1 55 50 01 23 · katharina.weber@halden.example", "+33 1 55 50 01 23"),
        ("Halden GmbH, Mobil: +49 151 5550 0123", "+49 151 5550 0123"),
    ],
)
def test_a_number_below_their_name_is_theirs(line: str, number: str) -> None:
    text = f"See you then.\n\nMit freundlichen Grüßen\nKatharina Weber\nHead of Signals\n{line}"

    assert (theirs(text), asked(text)) == ([number], [])
    assert theirs(f"See you then.\n\n--\nKatharina Weber\n{line}") == [number]


@pytest.mark.parametrize(
    "line",
    [
        "Fax: +49 30 5550 0199",
        "HRB 1234567",
        "USt-IdNr. 123 456 789",
        "01.12.2026",
        "10115 Berlin",
        "IBAN DE02 1203 0000 0000 2020 51",
        "www.halden.example/5550012345",
    ],
)
def test_what_is_no_number_to_call_is_none(line: str) -> None:
    assert own_numbers(f"Yes.\n\nBest regards\nKatharina Weber\n{line}", NAME) == ()


@pytest.mark.parametrize(
    "line", ["Zentrale: Tel. +49 30 5550 0100", "Assistant: Jane Doe\nTel. +49 30 5550 0177", "212 555 0100"]
)
def test_a_number_of_the_firm_of_an_assistant_or_of_no_country_is_asked_about(line: str) -> None:
    text = f"Yes.\n\nBest regards\nKatharina Weber\n{line}"

    assert theirs(text) == []
    assert len(asked(text)) == 1


def test_a_signature_of_somebody_else_at_that_mailbox_is_asked_about() -> None:
    assert asked("Yes.\n\nBest regards\nJonas Brandt\nTel. +49 30 5550 0177") == ["+49 30 5550 0177"]


@pytest.mark.parametrize(
    "words",
    [
        "You can reach me on +44 20 7946 0112 after two.",
        "Please call me at (617) 555-0123.",
        "Sie erreichen mich, oder: rufen Sie mich unter 030 5550 0123 an.",
        "My direct line is +44 20 7946 0112.",
    ],
)
def test_in_the_running_words_a_number_is_theirs_where_they_say_so(words: str) -> None:
    assert len(theirs(words)) == 1


@pytest.mark.parametrize(
    "words",
    [
        "In urgent cases call my colleague Jane on +44 20 7946 0177.",
        "Call me or my assistant at +44 20 7946 0177.",
        "The desk is on +44 20 7946 0177.",
    ],
)
def test_else_it_is_asked_whose_it_is_with_the_words_around_it(words: str) -> None:
    (one,) = own_numbers(f"Thank you.\n\n{words}", NAME)

    assert not one.is_theirs
    assert one.line == words


@pytest.mark.parametrize(
    "words",
    [
        "Join Zoom: meeting ID 812 3456 7890, or dial +44 20 7946 0177.",
        "We pay 65 000 000 and start on 2026-12-01.",
        "The order 1234567890 was placed.",
    ],
)
def test_a_conference_an_amount_and_an_order_are_nobodys_number(words: str) -> None:
    assert own_numbers(words, NAME) == ()


def test_a_number_is_kept_once_and_theirs_wins() -> None:
    text = "Ring the desk on +49 30 5550 0123.\n\nBest regards\nKatharina Weber\nTel. +49 30 55500123"

    assert [(one.written, one.is_theirs) for one in own_numbers(text, NAME)] == [("+49 30 55500123", True)]


def test_what_the_person_pastes_for_somebody_is_of_that_person() -> None:
    found = pasted_numbers("Katharina Weber\nHalden\nTel +49 30 5550 0123\nFax +49 30 5550 0199")

    assert [(one.written, one.is_theirs) for one in found] == [("+49 30 5550 0123", True)]


def test_a_line_of_digits_without_end_holds_no_number() -> None:
    assert own_numbers("1 " * 100_000 + "\n" + "+(" * 50_000, NAME) == ()
