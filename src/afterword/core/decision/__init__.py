"""What they said about deciding, read into a day, a flag or a question (playbook B6); never a silent guess."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from afterword.core.decision.phrases import Ask, Found, Said, read_day
from afterword.core.workdays import Workdays

__all__ = ["Decision", "resolve_decision"]


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


def resolve_decision(said: str, said_on: date, workdays: Workdays) -> Decision:
    """Read an English phrase about when they decide, said on `said_on` (the recipient's calendar).

    The latest reading counts; a day off rolls forward to the next workday; a phrase without a day leaves
    the date open; one with two readings asks. "Don't contact us" and "don't phone" become flags.
    """
    phrase = Said(_plain(said)[:_LONGEST], said_on, workdays)
    flag = _flag(phrase.text)
    found = read_day(phrase)
    if isinstance(found, date) and found - said_on > _FARTHEST:
        found = Ask(f"{found.isoformat()} is years ahead. On which day do they mean to decide?")
    if found is not None:
        return _decided(found, said, flag, workdays)
    if flag or re.search(_VAGUE, phrase.text):
        return Decision(flag=flag, reading=_undated(said, flag))
    return Decision(
        question=f'On which day do they mean to decide? "{said.strip()}" names none that could be read.',
        reading=_undated(said, flag),
    )


def _decided(found: Found, said: str, flag: str | None, workdays: Workdays) -> Decision:
    day = found.provisional if isinstance(found, Ask) else found
    day = None if day is None else workdays.on_or_after(day)
    question = found.question if isinstance(found, Ask) else None
    if day is None:
        return Decision(flag=flag, question=question, reading=_undated(said, flag))
    reading = f'"{said.strip()}" is read as {day:%A}, {day.day} {day:%B} {day.year}.'
    return Decision(day, flag, question, reading)


def _undated(said: str, flag: str | None) -> str:
    if flag == "no_contact":
        return "They asked you to wait for their word, so nobody is written to or called."
    if flag == "no_calls":
        return "They asked not to be phoned, so the follow-up is written."
    return f'"{said.strip()}" names no day, so the date stays open.'


def _plain(said: str) -> str:
    text = re.sub(r"[‘’ʼ]", "'", said.casefold())
    text = re.sub(r"[‐-―]", "-", text)
    for short, long in _SHORT.items():
        text = re.sub(rf"\b{short}\b", long, text)
    return re.sub(r"\s+", " ", text).strip()


_LONGEST = 500
# Nobody decides about a candidate that late; it is a slip of the pen.
_FARTHEST = timedelta(days=730)
_SHORT = {"eod": "end of day", "cob": "end of day", "eow": "end of the week", "eom": "end of the month"}
_VAGUE = (
    r"\b(soon|shortly|in touch|let you know|few days|coming days|few weeks|several (days|weeks)|a while|"
    r"get back to you|don't know|do not know|not sure|no idea|as (soon|quickly) as|in due course|undecided|no date)\b"
)
_NO_CONTACT = (
    r"(don't|do not|not to|no need to|please no|never) (contact|reach out|follow up|chase)|"
    r"(we|i)('ll| will) (call|contact|ring) you|don't call us|you('ll| will) hear from us, (please )?(don't|do not)|"
    r"wait for (our|us|my)"
)
_NO_CALLS = (
    r"(don't|do not|not to|never) (phone|ring|call|telephone)|no (phone )?calls|(by|via|in) (e-?mail|writing) only"
)


def _flag(text: str) -> str | None:
    if re.search(_NO_CONTACT, text):
        return "no_contact"
    return "no_calls" if re.search(_NO_CALLS, text) else None
