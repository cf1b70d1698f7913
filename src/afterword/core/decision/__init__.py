"""What they said about deciding, read into a day, a flag or a question (playbook B6); never a silent guess."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from afterword.core.decision.phrases import read_day
from afterword.core.decision.said import Ask, Found, Language, Said
from afterword.core.decision.tongues import LANGUAGES, Unread, plain, recognised, repaired
from afterword.core.workdays import Workdays

__all__ = ["LANGUAGES", "Decision", "resolve_decision"]


@dataclass(frozen=True, slots=True)
class Decision:
    """How a phrase was read.

    `date` is the workday on which they decide, None where no day was named.
    `flag` is "no_contact" or "no_calls" where they asked for that.
    `question` is the one question to put where the phrase may mean several things.
    `reading` is the sentence shown, so that the user can correct it.
    """

    date: date | None = None
    flag: str | None = None
    question: str | None = None
    reading: str = ""

    @property
    def is_known(self) -> bool:
        """True where a day was read for certain."""
        return self.date is not None and self.question is None


@lru_cache(maxsize=4096)
def resolve_decision(said: str, said_on: date, workdays: Workdays, language: str | None = None) -> Decision:
    """Read a phrase about when they decide, said on `said_on` (the recipient's calendar).

    It is read in the language its words show, `language` (a code such as "de-AT") where they show several;
    a phrase in a language that is not read asks.
    The latest reading counts; a day off rolls forward to the next workday; a phrase without a day leaves
    the date open; one with two readings asks. "Don't contact us" and "don't phone" become flags.
    """
    if len(said) > _LONGEST:
        question = f"On which day do they mean to decide? More than {_LONGEST} characters are not read; give the day."
        return Decision(question=question, reading=_undated(said, None))
    text = plain(said)
    tongues = recognised(text, language)
    if isinstance(tongues, Unread):
        question = f'On which day do they mean to decide? "{_quoted(said)}" {tongues.why}.'
        return Decision(question=question, reading=_undated(said, None))
    for tongue in tongues:
        decision = _read_in(tongue, said, Said(repaired(text, tongue), said_on, workdays, tongue))
        if decision is not None:
            return decision
    return Decision(
        question=f'On which day do they mean to decide? "{_quoted(said)}" names none that could be read.',
        reading=_undated(said, None),
    )


def _read_in(language: Language, said: str, phrase: Said) -> Decision | None:
    flag = _flag(phrase.text, language)
    found = read_day(phrase)
    if isinstance(found, date) and found - phrase.on > _FARTHEST:
        found = Ask(f"{found.isoformat()} is years ahead. On which day do they mean to decide?")
    if found is not None:
        return _decided(found, said, flag, phrase)
    if flag or language.vague.search(phrase.text):
        return Decision(flag=flag, reading=_undated(said, flag))
    return None


def _decided(found: Found, said: str, flag: str | None, phrase: Said) -> Decision:
    day = found.provisional if isinstance(found, Ask) else found
    day = None if day is None or day < phrase.on else phrase.workdays.on_or_after(day)
    question = found.question if isinstance(found, Ask) else None
    if day is None:
        return Decision(flag=flag, question=question, reading=_undated(said, flag))
    when = f"{day:%A}, {day.day} {day:%B} {day.year}"
    reading = f'"{_quoted(said)}" is read as {when}.'
    return Decision(day, flag, question, reading)


def _undated(said: str, flag: str | None) -> str:
    if flag == "no_contact":
        return "They asked you to wait for their word, so nobody is written to or called."
    if flag == "no_calls":
        return "They asked not to be phoned, so the follow-up is written."
    return f'"{_quoted(said)}" names no day, so the date stays open.'


def _quoted(said: str) -> str:
    text = said.strip()
    return text if len(text) <= _LONGEST else text[:_LONGEST].rstrip() + "…"


# What is longer is no phrase about a date; it is asked about, not read in part.
_LONGEST = 300
# Nobody decides about a candidate that late; it is a slip of the pen.
_FARTHEST = timedelta(days=730)


def _flag(text: str, language: Language) -> str | None:
    if language.no_contact.search(text):
        return "no_contact"
    return "no_calls" if language.no_calls.search(text) else None
