"""What the readers of a decision phrase share: the words said, the language they are in, and what is found."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

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


@dataclass(frozen=True)
class Pattern:
    """A regular expression that is compiled when it is first used: most runs meet no phrase, and none every tongue."""

    pattern: str

    @cached_property
    def _ready(self) -> re.Pattern[str]:
        return re.compile(self.pattern)

    def search(self, text: str) -> re.Match[str] | None:
        """As `re.search`."""
        return self._ready.search(text)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """As `re.finditer`."""
        return self._ready.finditer(text)

    def split(self, text: str) -> list[str | None]:
        """As `re.split`; a group that took no part is None."""
        return self._ready.split(text)


Found = date | Ask
Reader = Callable[[Said, re.Match[str]], Found]
Phrases = tuple[tuple[Pattern, Reader], ...]


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
    breaks: Pattern
    unrelated: Pattern
    earliest: Pattern
    negated: Pattern
    vague: Pattern
    no_contact: Pattern
    no_calls: Pattern
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
    return tuple((Pattern(pattern), reader) for pattern, reader in phrases)
