"""Hundreds of phrases in each language that is read, each with the day worked out by hand from playbook B6."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.core.decision import LANGUAGES, Decision, resolve_decision
from afterword.core.workdays import Workdays
from tests.core.plan.cast import holidays

CODES = [language.code for language in LANGUAGES]
WEDNESDAY = date(2027, 1, 13)


def table(code: str) -> Iterator[tuple[str, str, str, str]]:
    """Country, day of the talk, what is expected and the phrase; `@` sets the first two, `==` the third."""
    country = said_on = expected = ""
    for line in (Path(__file__).parent / f"{code}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("@ "):
            said_on, country = line[2:].split()
        elif line.startswith("== "):
            expected = line[3:]
        elif line:
            yield country, said_on, expected, line


ROWS = [(code, *row) for code in CODES for row in table(code)]


def read(phrase: str, language: str | None, said_on: date = WEDNESDAY, country: str = "US") -> Decision:
    return resolve_decision(phrase, said_on, Workdays(holidays(), country), language)


def outcome(found: Decision) -> str:
    if found.question:
        return "ask"
    return " ".join(part for part in (found.date and str(found.date), found.flag) if part) or "undated"


@pytest.mark.parametrize("code", CODES)
def test_each_language_has_at_least_150_phrases(code: str) -> None:
    phrases = [row[-1] for row in table(code)]

    assert len(set(phrases)) >= 150


@pytest.mark.parametrize(("code", "country", "said_on", "expected"), list(dict.fromkeys(row[:4] for row in ROWS)))
def test_phrases_are_read_as_worked_out_by_hand(code: str, country: str, said_on: str, expected: str) -> None:
    phrases = [row[4] for row in ROWS if row[:4] == (code, country, said_on, expected)]

    found = {phrase: outcome(read(phrase, code, date.fromisoformat(said_on), country)) for phrase in phrases}

    assert found == dict.fromkeys(phrases, expected)


@pytest.mark.parametrize("typed_in", CODES)
@pytest.mark.parametrize("language", ["en-US", "de-DE", "fr-FR", "es-ES", "nl-NL", None])
def test_phrase_typed_in_another_language_than_the_process_is_never_read_wrongly(
    typed_in: str, language: str | None
) -> None:
    rows = [row for row in ROWS if row[0] == typed_in and re.search("[^0-9/.-]", row[4])]
    found = {row: outcome(read(row[4], language, date.fromisoformat(row[2]), row[1])) for row in rows}

    assert not [(row[4], seen) for row, seen in found.items() if seen not in {row[3], "ask"}]


@pytest.mark.parametrize(
    "phrase",
    [
        "entro venerdì", "entro la fine della prossima settimana", "tra 15 giorni", "no início da próxima semana",
        "até sexta-feira", "fim da próxima semana", "begin volgende week", "voor 12.3.", "eind maart", "do 12.3.",
        "в пятницу", "до 12.03", "来週の金曜日", "3月12日", "12.3.までに", "i början av nästa vecka", "innen fredag",
        "viikon 3 loppuun mennessä", "w przyszłym tygodniu", "gelecek hafta", "בשבוע הבא", "يوم الجمعة", "12.3-ig",
        "binnen 14 dagen", "setmana vinent", "a finals de la setmana",
    ],
)  # fmt: skip
@pytest.mark.parametrize("language", ["en-US", "de-DE", "fr-FR", "es-ES", "it-IT", None])
def test_a_language_that_is_not_read_becomes_a_question(phrase: str, language: str | None) -> None:
    found = read(phrase, language)

    assert (found.date, bool(found.question)) == (None, True)


@pytest.mark.parametrize("language", CODES)
@pytest.mark.parametrize(
    "unit", ["next ", "nicht ", "a ", "1", "1.", "am ", "el ", "fin de ", "vor ", "mo ", "\n", "'"]
)
def test_a_text_of_ten_thousand_letters_is_asked_about_not_searched(language: str, unit: str) -> None:
    found = read((unit * 10_000)[:10_000], language)

    assert (found.date, bool(found.question), len(found.question or "") < 200) == (None, True, True)


WORDS = sorted({word for row in ROWS for word in row[-1].split()})


@given(st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join), st.sampled_from([*CODES, "nl", None]))
def test_words_in_any_order_never_name_a_day_before_they_were_said(phrase: str, language: str | None) -> None:
    found = read(phrase, language)

    assert found.date is None or found.date >= WEDNESDAY


@given(st.text(max_size=700), st.sampled_from([*CODES, "", None]), st.dates(date(1990, 1, 1), date(2090, 1, 1)))
def test_any_text_gets_a_reading_and_no_day_of_the_past(phrase: str, language: str | None, said_on: date) -> None:
    found = read(phrase, language, said_on)

    assert found.reading
    assert found.date is None or found.date >= said_on
