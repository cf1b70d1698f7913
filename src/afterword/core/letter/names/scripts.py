"""Characters nobody sees and letters of another alphabet inside a word (L02)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from afterword.core.findings import Finding, Level
from afterword.core.letter.spans import Span

UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f"
    "\u3164\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e007f]"
)
# Joiners have work to do between letters of these scripts and inside emoji.
JOINED = ("ARABIC", "DEVANAGARI", "BENGALI", "TAMIL", "MALAYALAM", "SINHALA", "KANNADA", "GUJARATI", "TELUGU")
WORD = re.compile(r"[^\W\d_](?:[\w\u0300-\u036f'’-]*[\w\u0300-\u036f])?")
# Letters of other alphabets that look like Latin ones; the same word may also be written wholly with them.
CYRILLIC_TWINS = frozenset("авеикмнорстухіѕјһԁԛԝгпьАВЕЗКМНОРСТУХІЅЈҺԌԚԜЫЬ")
GREEK_TWINS = frozenset("ονιακρτυχγηΑΒΕΖΗΙΚΜΝΟΡΤΥΧ")


def foreign_characters(text: str) -> Iterator[Finding]:
    """Report invisible characters, and words that mix alphabets or are written in look-alike letters."""
    for match in UNSEEN.finditer(text):
        if not _joins(text, match.start()):
            yield _unseen(text, match.start())
    is_latin = sum(map(_is_latin, text)) * 2 > sum(map(str.isalpha, text))
    for match in WORD.finditer(text):
        for part in re.finditer(r"[^-]+", match.group()):
            twins = _twins(part.group(), is_latin)
            if twins:
                yield _mixed(Span(match.start(), match.end()), match.group(), twins)
                break


@lru_cache(maxsize=4096)
def _is_latin(char: str) -> bool:
    return "LATIN" in unicodedata.name(char, "")


def _joins(text: str, place: int) -> bool:
    """A zero-width joiner between two letters of a script that needs it, or inside an emoji."""
    if text[place] not in "\u200c\u200d" or place in {0, len(text) - 1}:
        return False
    before, after = text[place - 1], text[place + 1]
    return unicodedata.name(before, "").startswith(JOINED) or (
        unicodedata.category(after) == "So" and (unicodedata.category(before) in {"So", "Sk"} or before == "\ufe0f")
    )


def _twins(word: str, is_latin: bool) -> str:
    """The letters that only look like Latin ones; empty when the word is honest."""
    if word.isascii():
        return ""
    names = [unicodedata.name(char, "") for char in word]
    has_latin = any(name.startswith("LATIN") for name in names)
    styled = "".join(
        char
        for char, name in zip(word, names, strict=True)
        if name.startswith(("FULLWIDTH LATIN", "MATHEMATICAL", "CIRCLED LATIN", "SMALL ROMAN", "ROMAN NUMERAL"))
    )
    if styled:
        return styled
    cyrillic = "".join(char for char, name in zip(word, names, strict=True) if name.startswith("CYRILLIC"))
    greek = "".join(char for char in word if char in GREEK_TWINS)
    foreign = cyrillic or greek
    if has_latin:
        return foreign
    whole = len(word) > 1 and is_latin and all(char in CYRILLIC_TWINS | GREEK_TWINS for char in word)
    return foreign if whole else ""


def _unseen(text: str, place: int) -> Finding:
    start = place
    while start > 0 and (text[start - 1].isalnum() or UNSEEN.match(text[start - 1])):
        start -= 1
    end = place + 1
    while end < len(text) and (text[end].isalnum() or UNSEEN.match(text[end])):
        end += 1
    name = unicodedata.name(text[place], f"U+{ord(text[place]):04X}").lower()
    found = text[start:end]
    clean = UNSEEN.sub("", found)
    return Finding(
        "L02",
        Level.BLOCK,
        f"There is a character here that nobody sees ({name}). It breaks the word for mail programs and search.",
        start,
        end,
        found,
        clean or None,
        f"Type “{clean}” again by hand." if clean else "Delete it.",
    )


def _mixed(span: Span, word: str, twins: str) -> Finding:
    script = unicodedata.name(twins[0]).split(" ", maxsplit=1)[0].title()
    return Finding(
        "L02",
        Level.BLOCK,
        f"“{word}” holds letters of another alphabet ({script} “{twins[0]}”). They look right and are not.",
        span.start,
        span.end,
        word,
        None,
        "Type the word again by hand.",
    )
