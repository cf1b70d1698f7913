"""What stays here: names, numbers one could be reached or paid by, and days are sent as blanks and put back after."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from afterword.core.letter.assist.name_words import TITLES, may_name
from afterword.core.letter.calendar_words import MONTHS, WEEKDAYS

ADDRESS = re.compile(r"\S+@\S+|\b(?:https?://|www\.)\S+", re.IGNORECASE)
PHONE = re.compile(r"(?<!\w)\+?\d[\d ()/.-]{6,}\d")
PAY = re.compile(
    r"[$£€]\s?\d[\d.,]*\s?(?:k|m|million|thousand)?\b|\b\d[\d.,]*\s?(?:dollars|pounds|euros?|usd|gbp|eur|chf|francs?)\b",
    re.IGNORECASE,
)
EMPLOYED = re.compile(r"\b(?:at|for|with|bei|für|chez|pour|en|per|presso|bij|na|no)\s+((?:[A-ZÀ-Þ][\w&'’.-]*\s?)+)")
NAME = re.compile(r"(?<=[\w,;:)\]\"”’'&/+%] )[A-ZÀ-Þ][\w&'’-]+(?:\s[A-ZÀ-Þ][\w&'’-]+)*")
# Words with a capital where every sentence has one: at the start of a text, a line or a sentence, or after a quote.
OPENING = re.compile(r"(?:^|(?<=[.!?:*•–—-]\s)|(?<=[\"“«„(]))[A-ZÀ-Þ][\w&'’-]*(?:\s[A-ZÀ-Þ][\w&'’-]+)*", re.MULTILINE)
CAPITAL = re.compile(r"\b[A-ZÀ-Þ][\w&'’-]+")
TITLED = re.compile(rf"(?<!\w){TITLES}\.?\s+((?:[A-ZÀ-Þ][\w&'’.-]*\s?)+)")
NUMBERED_DAY = re.compile(
    r"\b(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}(?P<mark>[./-])\s?\d{1,2}(?P=mark)\s?(?:\d{4}|\d{2})|\d{1,2}/\d{1,2})(?![\d/])|"
    r"\b\d{1,2}\.\s?\d{1,2}\.(?!\s?\d)"
)
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


def no_words(_: str) -> bool | None:
    """A dictionary that is not here."""
    return None


def hidden_in(
    texts: Sequence[str], lang: str, names: Sequence[str], is_word: Callable[[str], bool | None] = no_words
) -> Hidden:
    """Everything in these texts that does not leave: the names given, and what looks like one, a day, a number, a sum.

    `is_word` tells whether a dictionary holds a word, None where there is none. It decides where a capital says
    nothing: of the first word of a sentence, and of every noun in German. A word that may be a given name is hidden
    there whatever the dictionary says: better one word too many.
    """
    found: dict[str, None] = dict.fromkeys(
        form for name in names for form in _forms(name, texts, is_word) if any(form in text for text in texts)
    )
    for text in texts:
        found.update(dict.fromkeys(_days(text, lang)))
        found.update(dict.fromkeys(_unknown(text, lang, is_word)))
        for pattern in (ADDRESS, PHONE, PAY):
            found.update(dict.fromkeys(match.group().strip(" .,;") for match in pattern.finditer(text)))
        for after in (EMPLOYED, TITLED):
            found.update(dict.fromkeys(match.group(1).strip(" .,;") for match in after.finditer(text)))
        if lang not in CAPITAL_NOUNS:
            found.update(dict.fromkeys(match.group() for match in NAME.finditer(text)))
    kept = [words for words in found if words]
    return Hidden(tuple((f"[{_letter(at)}]", words) for at, words in enumerate(kept)))


def _forms(name: str, texts: Sequence[str], is_word: Callable[[str], bool | None]) -> Iterator[str]:
    """A name as written, in capitals, and small where that is no ordinary word or opens a sentence ("mark told me")."""
    yield name
    if len(name) > 1:
        yield name.upper()
        small = name.lower()
        opens = re.compile(rf"(?:^|[.!?:]\s+){re.escape(small)}(?!\w)", re.MULTILINE)
        if is_word(small) is False or any(opens.search(text) for text in texts):
            yield small


def _days(text: str, lang: str) -> Iterator[str]:
    """Days in figures and in words, with the year that stands beside them; a year alone is a number like any other."""
    for pattern in (NUMBERED_DAY, *_day_words(lang)):
        yield from (match.group().strip(" ,.") for match in pattern.finditer(text))


@cache
def _day_words(lang: str) -> tuple[re.Pattern[str], ...]:
    if lang not in MONTHS:
        return ()
    number, of = r"\d{1,2}(?:st|nd|rd|th|er|º|\.)?", r"(?:(?:de|of)\s+)?"
    months = "|".join(MONTHS[lang])
    short = "|".join(dict.fromkeys(month[:3] for month in MONTHS[lang]))
    return (
        # "may" and "march" are months only with their capital; beside a number the short forms count as well.
        re.compile(rf"(?<!\w)(?:{number}\s+{of})?(?:{months})(?!\w)(?:\s+{number}(?!\w))?(?:,?\s+{of}\d{{4}}(?!\d))?"),
        re.compile(rf"(?<!\w)(?:{number}\s+(?:{short})\w*|(?:{short})\w*\.?\s+{number})(?!\w)", re.IGNORECASE),
        re.compile(rf"(?<!\w)(?:{'|'.join(WEEKDAYS[lang])})s?(?!\w)", re.IGNORECASE),
    )


def _unknown(text: str, lang: str, is_word: Callable[[str], bool | None]) -> Iterator[str]:
    """What has its capital from its place: two such words together, one that is no ordinary word, a given name."""
    if lang in CAPITAL_NOUNS:
        for match in CAPITAL.finditer(text):
            if is_word(match.group()) is False or may_name(match.group(), lang):
                yield match.group()
        return
    for match in OPENING.finditer(text):
        words = match.group().split()
        if len(words) > 1 and len(words[0]) > 1:
            yield match.group()
        elif len(words) == 1 and (_is_unknown(words[0], is_word) or may_name(words[0], lang)):
            yield words[0]


def _is_unknown(word: str, is_word: Callable[[str], bool | None]) -> bool:
    head, mark, rest = word.replace("’", "'").partition("'")
    if mark and len(head) == 1 and rest[:1].islower():
        # "I'm", "L'équipe": the letter before the mark is no name.
        return False
    return len(word) > 1 and is_word(word.lower()) is False


def names_a_day(text: str, lang: str) -> bool:
    """Whether a weekday or a month stands in it; "may" and "march" only with their capital."""
    days = "|".join((*WEEKDAYS.get(lang, ()), *MONTHS.get(lang, ())))
    return bool(days) and re.search(rf"(?<!\w)(?:{days})s?(?!\w)", text) is not None


def _letter(at: int) -> str:
    return chr(ord("A") + at % 26) + (str(at // 26) if at >= 26 else "")
