"""What the readers of a decision phrase share: the words said, the language they are in, and what is found."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from afterword.core.workdays import Workdays


@dataclass(frozen=True, slots=True)
class Said:
    """The phrase in small letters without accents, the day it was said, the employer's workdays, the language."""

    text: str
    on: date
    workdays: Workdays
    language: Language


@dataclass(frozen=True, slots=True)
class Ask:
    """A question in place of a day; `is_earliest` where they named only the day before which nothing happens."""

    question: str
    provisional: date | None = None
    is_earliest: bool = False


Found = date | Ask
Reader = Callable[[Said, re.Match[str]], Found]
Phrases = tuple[tuple[re.Pattern[str], Reader], ...]


@dataclass(frozen=True, slots=True)
class Language:
    """How people of one language name a day: its names, its phrases, and the words that turn a phrase around.

    `words` tell the language from others; `sure` is repaired when one letter of it is mistyped.
    `earliest` and `negated` are looked for in front of a day, `unrelated` and `ends` in the clause around it.
    """

    code: str
    name: str
    weekdays: Mapping[str, int]
    months: Mapping[str, int]
    numbers: Mapping[str, int]
    phrases: Phrases
    words: frozenset[str]
    sure: frozenset[str]
    breaks: re.Pattern[str]
    unrelated: re.Pattern[str]
    earliest: re.Pattern[str]
    negated: re.Pattern[str]
    vague: re.Pattern[str]
    no_contact: re.Pattern[str]
    no_calls: re.Pattern[str]
    is_day_first: bool = True
    short: Mapping[str, str] = field(default_factory=dict)


def numbered(*words: str, first: int = 0) -> dict[str, int]:
    """Each word with the number of the place it stands in; several words for one number stand in one text."""
    return {word: number for number, same in enumerate(words, first) for word in same.split()}


def one_of(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first."""
    return "(?:" + "|".join(sorted(map(re.escape, words), key=len, reverse=True)) + ")"


def compiled(*phrases: tuple[str, Reader]) -> Phrases:
    """The phrases ready for use, in their order: what is more exact stands higher."""
    return tuple((re.compile(pattern), reader) for pattern, reader in phrases)
