"""A phrase searched for the days it names, clause by clause, in one language (playbook B6)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from afterword.core.decision.said import Ask, Found, Said


def read_day(said: Said) -> Found | None:
    """The latest day the phrase names, or the question where it names none for certain; None where nothing fits.

    A clause about something else (a start date, an interview that was) is left out.
    """
    found: list[Found] = []
    clauses = [one for one in said.language.breaks.split(said.text) if one and one.strip()]
    for text in clauses:
        if not said.language.unrelated.search(text):
            found += _days(said, text)
    return _latest(found) if found else None


# A figure beside a day, unless it is an hour: part of the date that was not understood.
_LEFT = re.compile(
    r"\| \d{1,2}\b(?!:\d|[.]\d| ?(?:am|pm|a\.m|p\.m|noon|o'clock|uhr|h|heures?|horas?|%)\b)|(?<![\d:.])\b\d{1,2}\.? \|"
)


def _days(said: Said, text: str) -> Iterator[Found]:
    language = said.language
    for pattern, reader in language.phrases:
        for match in list(pattern.finditer(text)):
            before = text[: match.start()]
            found = _not_past(reader(said, match), said)
            # What was read once is read no more, and a later phrase does not reach across it.
            text = before + "|" * len(match[0]) + text[match.end() :]
            if language.earliest.search(before):
                yield _earliest(found)
            elif language.negated.search(before):
                yield Ask("They said when they will not decide. On which day do they mean to?", None, is_earliest=True)
            else:
                yield found
    if left := _LEFT.search(text):
        yield Ask(f'Which day do they mean? The "{left[0].strip("| .")}" could not be read as part of a date.')


def _earliest(found: Found) -> Found:
    if isinstance(found, Ask):
        return found
    when = f"{found.day} {found:%B} {found.year}"
    question = f"They named only the earliest day, {when}. By which day will they decide?"
    return Ask(question, found, is_earliest=True)


def _not_past(found: Found, said: Said) -> Found:
    if isinstance(found, date) and found < said.on:
        when = f"{found.day} {found:%B} {found.year}"
        return Ask(f"Which day do they mean? {when} was already over.")
    return found


def _latest(found: list[Found]) -> Found:
    """The last of the days; a question wins, unless it is about an earliest day that a later one settles."""
    firm = max((one for one in found if isinstance(one, date)), default=None)
    asks = [one for one in found if isinstance(one, Ask)]
    for ask in asks:
        settled = ask.is_earliest and firm is not None and (ask.provisional is None or firm >= ask.provisional)
        if not settled:
            return ask
    return firm if firm is not None else asks[0]
