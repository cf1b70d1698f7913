"""What stays here: names, numbers one could be reached or paid by, and days are sent as blanks and put back after."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from afterword.core.letter.calendar_words import MONTHS, WEEKDAYS

ADDRESS = re.compile(r"\S+@\S+|\b(?:https?://|www\.)\S+", re.IGNORECASE)
PHONE = re.compile(r"(?<!\w)\+?\d[\d ()/.-]{6,}\d")
PAY = re.compile(
    r"[$£€]\s?\d[\d.,]*\s?(?:k|m|million|thousand)?\b|\b\d[\d.,]*\s?(?:dollars|pounds|euros?|usd|gbp|eur|chf|francs?)\b",
    re.IGNORECASE,
)
EMPLOYED = re.compile(r"\b(?:at|for|with|bei|für|chez|pour|en|per|presso|bij|na|no)\s+((?:[A-ZÀ-Þ][\w&'’.-]*\s?)+)")
NAME = re.compile(r"(?<=[\w,;:] )[A-ZÀ-Þ][\w&'’-]+(?:\s[A-ZÀ-Þ][\w&'’-]+)*")
BLANK = re.compile(r"\[[A-Z]\d*\]")
# German writes every noun with a capital, so there a capital says nothing.
CAPITAL_NOUNS = frozenset({"de"})


@dataclass(frozen=True, slots=True)
class Hidden:
    """Blanks and what they stand for."""

    blanks: tuple[tuple[str, str], ...] = ()

    def put_back(self, text: str) -> str:
        """The text with every blank filled again."""
        for blank, words in self.blanks:
            text = text.replace(blank, words)
        return text

    def hide(self, text: str) -> str:
        """The text with what it stands for taken out, the longest first."""
        for blank, words in sorted(self.blanks, key=lambda pair: -len(pair[1])):
            text = re.sub(rf"(?<!\w){re.escape(words)}(?!\w)", blank, text)
        return text


def hidden_in(texts: Sequence[str], lang: str, names: Sequence[str]) -> Hidden:
    """Everything in these texts that does not leave: the names given, and what looks like one, a number or a sum."""
    found: dict[str, None] = dict.fromkeys(name for name in names if any(name in text for text in texts))
    for text in texts:
        for pattern in (ADDRESS, PHONE, PAY):
            found.update(dict.fromkeys(match.group().strip(" .,;") for match in pattern.finditer(text)))
        found.update(dict.fromkeys(match.group(1).strip(" .,;") for match in EMPLOYED.finditer(text)))
        if lang not in CAPITAL_NOUNS:
            found.update(dict.fromkeys(match.group() for match in NAME.finditer(text)))
    kept = [words for words in found if words]
    return Hidden(tuple((f"[{_letter(at)}]", words) for at, words in enumerate(kept)))


def names_a_day(text: str, lang: str) -> bool:
    """Whether a weekday or a month stands in it; "may" and "march" only with their capital."""
    days = "|".join((*WEEKDAYS.get(lang, ()), *MONTHS.get(lang, ())))
    return bool(days) and re.search(rf"(?<!\w)(?:{days})s?(?!\w)", text) is not None


def _letter(at: int) -> str:
    return chr(ord("A") + at % 26) + (str(at // 26) if at >= 26 else "")
