"""Finds the bank of a language; only the one that is asked for is loaded."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import import_module

from afterword.core.letter.compose.phrases import Phrase

WRITTEN = ("en", "de", "fr", "es", "it", "nl", "pt")


@dataclass(frozen=True, slots=True)
class Bank:
    """The phrases of one language for thank-yous; "unwanted" is the wish of a letter for a role not wanted."""

    phrases: tuple[Phrase, ...]
    subjects: tuple[str, ...]
    correction: str
    corrected: str

    def by_move(self, move: str) -> tuple[Phrase, ...]:
        """The phrases of one move."""
        if move == "unwanted":
            return tuple(phrase for phrase in self.phrases if ".unwanted." in phrase.id)
        return tuple(phrase for phrase in self.phrases if phrase.move == move and ".unwanted." not in phrase.id)


@cache
def bank_of(lang: str) -> Bank:
    """The bank of a language that is in `WRITTEN`."""
    module = import_module(f"afterword.core.letter.compose.banks.{lang}")
    return Bank(module.THANK_YOU, module.SUBJECTS, module.CORRECTION, module.CORRECTED)
