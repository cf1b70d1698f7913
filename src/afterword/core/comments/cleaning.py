"""What a stranger typed, without what nobody sees: controls, turned directions, stacked marks, empty letters."""

from __future__ import annotations

import re
import unicodedata

from afterword.core.letter.names.scripts import JOINED

# A letter of Hebrew or Vietnamese carries up to three marks; more of them climb over the lines around.
MOST_MARKS = 4
# Letters and marks that are drawn as nothing: fillers, the blank of Braille, joiners of graphemes, choosers of shape.
BLANK = re.compile("[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0e\uffa0\U000e0100-\U000e01ef]")
# Chooses the coloured picture of a sign before it.
PICTURE = "\ufe0f"
UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Me"})
_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_EMPTY = re.compile(r"\n{3,}")


def clean(text: str) -> str:
    """Words of several lines: composed (NFC), every character seen, lines and marks in their bounds."""
    lines = _BREAKS.sub("\n", unicodedata.normalize("NFC", text)).split("\n")
    return _EMPTY.sub("\n\n", "\n".join(_line(each).rstrip() for each in lines)).strip()


def clean_line(text: str) -> str:
    """The same for one line, with single spaces."""
    return " ".join(_line(" ".join(unicodedata.normalize("NFC", text).split())).split())


def _line(text: str) -> str:
    text = BLANK.sub("", text)
    kept: list[str] = []
    marks = 0
    for at, character in enumerate(text):
        seen = _seen(text, at, character)
        marks = marks + 1 if seen and unicodedata.category(seen) in {"Mn", "Mc"} else 0 if seen else marks
        if seen and marks <= MOST_MARKS:
            kept.append(seen)
    # What was between a letter and its mark is gone: they may be one character now.
    return unicodedata.normalize("NFC", "".join(kept))


def _seen(text: str, at: int, character: str) -> str:
    """The character, a plain space for each kind of space, nothing for what is not seen."""
    category = unicodedata.category(character)
    if category == "Zs" or character == "\t":
        return " "
    if character == PICTURE:
        return character if unicodedata.category(text[at - 1 : at] or " ") == "So" else ""
    if category not in UNSEEN:
        return character
    return character if character in "\u200c\u200d" and _joins(text, at) else ""


def _joins(text: str, at: int) -> bool:
    """A joiner is spelling between two letters of a script that needs it, and nowhere else."""
    around = text[at - 1 : at] + text[at + 1 : at + 2]
    return len(around) == 2 and all(unicodedata.name(each, "").startswith(JOINED) for each in around)
