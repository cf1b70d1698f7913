"""Names and people in the words of an invitation."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterword.core.interview.described import described_people
from afterword.core.interview.naming import display_name, fits_address, same_name
from afterword.core.interview.words import is_outside


@pytest.mark.parametrize(
    ("raw", "email", "shown"),
    [
        ("Rao, Priya", None, "Priya Rao"),
        ("Rao, Priya (HR)", None, "Priya Rao"),
        ("Rao, Dr. Priya", None, "Dr. Priya Rao"),
        ("Smith: Anna; HR, London", None, "Anna Smith"),
        ("Priya Rao, PhD", None, "Priya Rao, PhD"),
        ("Rao, Priya, MBA", None, "Priya Rao, MBA"),
        ("Anna Bell, London", None, "Anna Bell"),
        ("Anna Bell, Porto", "anna.bell@acme.example", "Anna Bell"),
        ("van der Berg, Jan", "jan@acme.example", "Jan van der Berg"),
        ("García Márquez, Gabriel", None, "Gabriel García Márquez"),
        ("LEFEVRE Chloé", None, "Chloé LEFEVRE"),
        ("Anna Bell via Calendly", None, "Anna Bell"),
        ("Anna Bell - Talent", None, "Anna Bell"),
        ("Ana Ruiz/Coffee", None, "Ana Ruiz"),
        ("Ana Sales", None, "Ana Sales"),
        ("Tom Baker", None, "Tom Baker"),
        ("Beth Ashby", None, "Beth Ashby"),
        ("Ashby", None, None),
        ("佐藤 花子", None, "佐藤 花子"),
        ("anna bell", None, "anna bell"),
        ("Globex Recruiting", None, None),
        ("HR", None, None),
        ("anna@acme.example", None, None),
        ("採用担当", None, None),
        ("", None, None),
        (None, None, None),
    ],
)
def test_display_names_become_names_as_spoken(raw: str | None, email: str | None, shown: str | None) -> None:
    assert display_name(raw, email) == shown


@given(raw=st.text(max_size=60), email=st.one_of(st.none(), st.text(max_size=30)))
@settings(derandomize=True, deadline=None)
def test_a_name_is_made_of_nothing_but_what_was_written(raw: str | None, email: str | None) -> None:
    shown = display_name(raw, email)

    assert shown is None or set(shown) <= set(raw or "") | {" ", ","}


@pytest.mark.parametrize(
    ("name", "email", "fits"),
    [
        ("Wei Zhang", "wei.zhang@x.example", True),
        ("Wei Zhang", "wzhang@x.example", True),
        ("Wei Zhang", "zhangw@x.example", True),
        ("Wei Zhang", "wei@x.example", True),
        ("Dr. Zoë Müller", "zoe.muller@x.example", True),
        ("Wei Zhang", "wei.li@x.example", False),
        ("Wei Zhang", "weiland@x.example", False),
    ],
)
def test_an_address_fits_a_name_it_is_plainly_made_of(name: str, email: str, fits: bool) -> None:
    assert fits_address(name, email) is fits


def test_two_spellings_are_one_name_in_any_order_and_with_any_honorific() -> None:
    assert same_name("Dr. Zoë Müller", "Müller Zoe")
    assert not same_name("Anna Bell", "Anna Bel")
    assert not same_name("", "")


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Interviewer: Wei Zhang (Staff Engineer)", [("Wei Zhang", "Staff Engineer")]),
        ("Interviewers: Ana Ruiz, Head of Data, Tom Lee, CTO", [("Ana Ruiz", "Head of Data"), ("Tom Lee", "CTO")]),
        ("Panel: Ana Ruiz; Tom Lee and Bo Li", [("Ana Ruiz", None), ("Tom Lee", None), ("Bo Li", None)]),
        ("You will meet:\n\n- Ana Ruiz | CFO\n- Tom Lee\n\nBring a pen", [("Ana Ruiz", "CFO"), ("Tom Lee", None)]),
        ("10:00 - 10:45 AM: Ana Ruiz, VP Sales\nLunch", [("Ana Ruiz", "VP Sales")]),
        ("You'll be speaking with Ana Ruiz, our Head of Data, at 10.", [("Ana Ruiz", "Head of Data")]),
        ("An interview with Dr. Ana Ruiz.", [("Dr. Ana Ruiz", None)]),
        ("Ihre Gesprächspartner: Frau Eva Weiß (Leiterin IT)", [("Frau Eva Weiß", "Leiterin IT")]),
        ("Vous rencontrerez Luc Roy (Directeur technique).", [("Luc Roy", "Directeur technique")]),
        ("面接官: 佐藤 花子（部長）、田中 太郎", [("佐藤 花子", "部長"), ("田中 太郎", None)]),
        ("Interviewer: Ana Ruiz, Head of Sales and Marketing", [("Ana Ruiz", "Head of Sales and Marketing")]),
        ("An interview with Northwind Rail.", []),
        ("What to expect:\n- Questions\n- A case study", []),
        ("Interviewers: to be announced", []),
        ("Interviewers: TBD", []),
        ("With: Zoom\nPanel: Technical", []),
        ("Interviewer #1: Ana Ruiz\nInterviewer #2: Tom Lee", [("Ana Ruiz", None), ("Tom Lee", None)]),
        ("Interviewer Name: Ana Ruiz", [("Ana Ruiz", None)]),
        ("Interviewer(s): Ana Ruiz", [("Ana Ruiz", None)]),
        (
            "Who you'll meet:\nAna Ruiz - https://people.example/engineer\nTom Lee",
            [("Ana Ruiz", None), ("Tom Lee", None)],
        ),
        ("", []),
    ],
)
def test_people_are_read_from_the_words(text: str, people: list[tuple[str, str | None]]) -> None:
    assert [(one.name, one.job_title) for one in described_people(text)] == people


def test_an_address_beside_a_name_belongs_to_it() -> None:
    (person,) = described_people("Interviewer: Ana Ruiz, CFO <Ana.Ruiz@acme.example>")

    assert (person.email, person.job_title) == ("ana.ruiz@acme.example", "CFO")


@given(text=st.text(max_size=200))
@settings(derandomize=True, deadline=None)
def test_no_text_makes_the_reader_of_people_fail(text: str) -> None:
    assert all(person.name for person in described_people(text))


@pytest.mark.parametrize(
    ("domain", "outside"),
    [("read.ai", True), ("mail.read.ai", True), ("spread.ai", False), ("gmail.com", True), ("notgmail.com", False)],
)
def test_a_firm_whose_domain_only_ends_like_a_programs_is_a_firm(domain: str, outside: bool) -> None:
    assert is_outside(domain) is outside
