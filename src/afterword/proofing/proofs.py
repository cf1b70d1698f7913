"""Spelling and grammar together, as the rules ask for them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from afterword.core.ports import Remark
from afterword.proofing.dictionaries import Dictionaries
from afterword.proofing.grammar import LONGEST, is_english
from afterword.proofing.tone import Tones


class Grammar(Protocol):
    """A grammar checker of English."""

    @property
    def generation(self) -> int:
        """Another number once a failure is over."""
        ...

    def remarks(self, locale: str, text: str) -> tuple[Remark, ...]:
        """What looks like a slip."""
        ...


class Tone(Protocol):
    """A judge of how sentences sound."""

    def of(self, locale: str, sentences: Sequence[str]) -> Sequence[str]:
        """The rule that each may break."""
        ...


@dataclass(frozen=True, slots=True, eq=False)
class Proofs:
    """The dictionaries of this machine, and English grammar where the text is English."""

    dictionaries: Dictionaries
    grammar: Grammar
    tone: Tone = field(default_factory=Tones)

    @property
    def generation(self) -> int:
        """Dictionaries stay what they are; grammar may fail for a while."""
        return self.grammar.generation

    def knows(self, locale: str, word: str) -> bool | None:
        """Whether a dictionary holds the word; None where none is here."""
        return self.dictionaries.knows(locale, word)

    def remarks(self, locale: str, text: str) -> Sequence[Remark]:
        """What looks like a slip of grammar; other languages have no checker here."""
        if not is_english(locale) or not text.strip() or len(text) > LONGEST:
            return ()
        return self.grammar.remarks(locale, text)

    def tones(self, locale: str, sentences: Sequence[str]) -> Sequence[str]:
        """What a sentence sounds like, where the extra `smart` is installed."""
        return self.tone.of(locale, sentences)

    def close(self) -> None:
        """End what runs beside this process."""
        close = getattr(self.grammar, "close", None)
        if close is not None:
            close()
