"""Names written out by the CLDR patterns: the official test lines, and what they do not cover."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from afterword.core.people.name_formatting import NameStyle, format_name, name_order
from afterword.core.people.name_patterns import NameLocale
from afterword.core.people.person_name import PersonName
from afterword.reading.person_names import name_locale, name_locales

LINES = Path(__file__).with_name("cldr48_person_names.txt")
ORDERS = {"g": "givenFirst", "s": "surnameFirst", "l": "sorting"}
LENGTHS = {"l": "long", "m": "medium", "s": "short"}
USAGES = {"r": "referring", "a": "addressing"}
FORMALITIES = {"f": "formal", "i": "informal"}


def known(tag: str) -> NameLocale:
    locale = name_locale(tag)
    assert locale is not None
    return locale


def style(code: str) -> NameStyle:
    return NameStyle(LENGTHS[code[1]], USAGES[code[2]], FORMALITIES[code[3]], ORDERS[code[0]])


def official() -> Iterator[tuple[str, PersonName, str, str]]:
    """Every official line as (locale, name, style, expected text)."""
    tag, name = "", PersonName()
    for line in LINES.read_text(encoding="utf-8").splitlines():
        head, *rest = line.split("\t")
        if head == "locale":
            tag = rest[0]
        elif head == "name":
            pairs = (pair.partition("=") for pair in rest)
            name = PersonName(**{key.replace("-", "_"): text for key, _, text in pairs})
        elif rest:
            yield from ((tag, name, code, head) for code in rest[0].split())


def test_every_official_line_comes_out_as_it_stands() -> None:
    lines = list(official())
    wrong = [
        (tag, code, expected, got)
        for tag, name, code, expected in lines
        if (got := format_name(name, known(tag), style(code))) != expected
    ]

    assert wrong == []
    assert len(lines) >= 8_640


@pytest.mark.parametrize(
    ("name", "tag", "expected"),
    [
        (PersonName(given="Éva", surname="Nagy", locale="hu"), "hu", "Nagy Éva"),
        (PersonName(given="Éva", surname="Nagy", locale="hu"), "en-GB", "Éva Nagy"),
        (PersonName(given="健二", surname="田中", locale="ja"), "ja", "田中健二"),
        (PersonName(given="Haruki", surname="Murakami", locale="ja"), "de", "Haruki Murakami"),
        (PersonName(given="Min-jun", surname="Kim", order="surnameFirst"), "en", "Kim Min-jun"),
        (PersonName(given="Suharto"), "en", "Suharto"),
        (PersonName(given="Joost", surname_prefix="van den", surname_core="Berg"), "nl", "Joost van den Berg"),
        (PersonName(given="Jane", surname="Doe", generation="Jr.", credentials="PhD"), "en", "Jane Doe Jr., PhD"),
    ],
)  # fmt: skip
def test_a_whole_name_stands_in_its_own_order(name: PersonName, tag: str, expected: str) -> None:
    assert format_name(name, known(tag)) == expected


def test_a_list_sorts_by_the_core_of_a_dutch_surname() -> None:
    name = PersonName(given="Joost", surname_prefix="van den", surname_core="Berg", locale="nl")

    assert format_name(name, known("nl"), NameStyle(order="sorting")).startswith("Berg, Joost")


def test_a_name_without_anything_gives_nothing() -> None:
    assert format_name(PersonName(), known("en")) == ""


def test_the_order_follows_the_language_of_the_name_where_the_locale_names_it() -> None:
    assert name_order(PersonName(locale="ko-KR"), known("en")) == "surnameFirst"
    assert name_order(PersonName(locale="sv"), known("en")) == "givenFirst"


def test_a_region_without_patterns_of_its_own_takes_those_of_its_language() -> None:
    assert known("de-AT") == known("de")
    assert known("nn") == known("nb")
    assert known("zh-TW").tag == "zh-Hant"
    assert name_locale("tlh") is None
    assert "en-GB" in name_locales()
