"""The date above a letter, as the letter's locale writes it."""

from __future__ import annotations

from datetime import date

from afterword.core.letter.calendar_words import MONTHS

# {d} day, {m} month, {y} year; the first of a month is an ordinal in French and in Brazil.
PATTERNS = {
    "en": "{d} {m} {y}",
    "en-US": "{m} {d}, {y}",
    "en-CA": "{m} {d}, {y}",
    "de": "{d}. {m} {y}",
    "fr": "{d} {m} {y}",
    "es": "{d} de {m} de {y}",
    "it": "{d} {m} {y}",
    "nl": "{d} {m} {y}",
    "pt": "{d} de {m} de {y}",
}
FIRST = {"fr": "1er", "pt-BR": "1º"}


def written_date(day: date, locale: str) -> str:
    """The day with its month in words, so that nobody reads 4/5 the other way; ISO where the locale is unknown."""
    language = locale.partition("-")[0]
    if language not in MONTHS:
        return day.isoformat()
    usual = "en-US" if locale == "en" else locale
    number = FIRST.get(usual, FIRST.get(language)) if day.day == 1 else None
    pattern = PATTERNS.get(usual, PATTERNS[language])
    return pattern.format(d=number or day.day, m=MONTHS[language][day.month - 1], y=day.year)
