"""Blanks that were never filled in, and characters that are not what they seem."""

from __future__ import annotations

import pytest

from afterword.core.letter.names.placeholders import placeholders
from afterword.core.letter.names.scripts import foreign_characters
from afterword.core.letter.spans import Span


@pytest.mark.parametrize(
    "blank",
    [
        "[Company]", "[Your Name]", "[insert role here]", "[]", "{{name}}", "{first_name}", "${COMPANY}", "{% role %}",
        "<<Name>>", "<company name>", "<Name>", "%COMPANY%", "%%role%%", "*|FNAME|*", "__NAME__", "____", "XX", "XXX",
        "XXXX", "xxx", "TBD", "TODO", "TBC", "Lorem ipsum", "Your Name", "Company Name", "Max Mustermann", "John Doe",
        "Jane Doe", "Firma XY", "Votre nom", "Su nombre", "Ihr Name", "???", "…….", "#{name}", "@@name@@", "[[role]]",
        "(insert company)", "COMPANY_NAME", "N.N.", "Job Title",
        "COMPANY NAME", "YOUR ROLE", "NAME OF COMPANY", "Your Company", "$company$", "^role^", "‹company›", "Foo Ltd",
        "undefined", "NULL", "N/A",
    ],
)  # fmt: skip
def test_a_blank_is_found(blank: str) -> None:
    found = list(placeholders(f"I would like to join {blank} soon.", None, ()))

    assert found
    assert {finding.rule for finding in found} == {"L02"}


@pytest.mark.parametrize(
    "text",
    [
        "See [1] and [2, 3] and [4-6] and [sic] and [...].", "At <https://a.example/b?c=%20d> or <a.b@c.example>.",
        "Size XXL, XL and XXS; Roman XXI and XIX; a 20% rise, 5 % and 7%; a & b.", "The todo list and Todor, who does.",
        "I paid $300 and C$40; it is not here", "Name the place. What a name!",
        "It is 10 < 20 and 30 > 20.", "Really?? Yes… well... fine.", "Mustermann Street, the Doe family.",
        "We met on 2026-11-22 -- at ten.", 'Your "TBC" flag cost us an hour.', "A null hypothesis is null and void.",
        "Your company name is known. Your Company was named.", "undefined behaviour, a NULL value; @ana@b.example",
    ],
)  # fmt: skip
def test_innocent_text_holds_no_blank(text: str) -> None:
    assert list(placeholders(text, None, ())) == []


def test_wording_of_the_record_is_no_blank() -> None:
    assert list(placeholders("I met John Doe of [mono] Labs.", None, ("John Doe", "[mono] Labs"))) == []


def test_a_bare_field_name_is_a_blank_only_in_the_greeting() -> None:
    text = "Dear Name,\n\nName it."

    assert [finding.start for finding in placeholders(text, Span(0, 10), ())] == [5]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Dear M\u0430ria,", "M\u0430ria"),
        ("Dear \u0410nna,", "\u0410nna"),
        ("Dear Ann\u0391,", "Ann\u0391"),
        ("Dear \uff21nna,", "\uff21nna"),
        ("Dear \U0001d400nna,", "\U0001d400nna"),
        ("Dear \u0421\u041e\u0421\u0410,", "\u0421\u041e\u0421\u0410"),
        ("Dear Mei\u00ader,", "Mei\u00ader"),
        ("Dear Mei\u200ber,", "Mei\u200ber"),
        ("Dear \u202eanna,", "\u202eanna"),
        ("\ufeffDear", "\ufeffDear"),
        ("Dear\U000e0041 Anna", "Dear\U000e0041"),
    ],
)
def test_characters_that_are_not_what_they_seem_block(text: str, found: str) -> None:
    finding = next(foreign_characters(f"{text} and plain words"))

    assert (finding.rule, finding.level, finding.found) == ("L02", "block", found)


@pytest.mark.parametrize(
    "text",
    [
        "10 µm, 3 kΩ, β-test, ΔT and π", "Мария Иванова от вас", "Привет, Anna! Как дела?", "👨‍👩‍👧 and ❤️‍🔥",
        "نمی‌خواهم",
        "O’Neill, Ångström, Işıl, Łódź, Nguyễn", "Bonjour\u00a0Élodie\u202f!", "naïve co-operation",
    ],
)  # fmt: skip
def test_honest_letters_pass(text: str) -> None:
    assert list(foreign_characters(text)) == []
