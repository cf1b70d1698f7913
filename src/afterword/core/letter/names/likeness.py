"""How alike two spellings are: equal, only marks apart, a slip of the keys, the same sound, or far."""

from __future__ import annotations

import re
import unicodedata
from enum import IntEnum
from functools import lru_cache


class Likeness(IntEnum):
    """From equal to far; every step has its own wording."""

    SAME = 0
    CASE = 1
    MARKS = 2
    ACCENT = 3
    LETTERS = 4
    SHORT = 5
    SOUND = 6
    FAR = 7


APOSTROPHES = str.maketrans("’‘ʼ′`´", "''''''")
HYPHENS = str.maketrans("‐‑‒−", "----")
SPACES = re.compile(r"[\s\u00a0\u202f]+")
# Letters that no decomposition takes apart.
PLAIN = str.maketrans({"ø": "o", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})
# How people write such letters when the keyboard has none.
SPELT_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "æ": "ae", "ß": "ss", "þ": "th"})


@lru_cache(maxsize=16384)
def normal(text: str) -> str:
    """One spelling for what looks alike by intent: NFC, one apostrophe, one hyphen, single spaces."""
    composed = unicodedata.normalize("NFC", text).translate(APOSTROPHES).translate(HYPHENS)
    return SPACES.sub(" ", composed).strip()


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """Letters and digits only, lower case, without accents: to find what is likely meant, never to accept."""
    lowered = normal(text).casefold().translate(PLAIN)
    return "".join(char for char in unicodedata.normalize("NFKD", lowered) if char.isalnum())


@lru_cache(maxsize=8192)
def spelt_out(text: str) -> str:
    """As `fold`, with ä as ae, ø as oe, ß as ss."""
    return fold(text) if text.isascii() else fold(normal(text).lower().translate(SPELT_OUT))


@lru_cache(maxsize=16384)
def likeness(found: str, expected: str) -> Likeness:
    """How `found` stands to `expected`.

    CASE: only capitals differ. MARKS: only apostrophes, hyphens or spaces. ACCENT: only accents or their
    transliteration. LETTERS: one slip of the keys (two from eight letters on; insert, drop, replace, swap).
    SHORT: the beginning of the name, three letters at least. SOUND: spelt differently, sounding alike.
    """
    found, expected = normal(found), normal(expected)
    if found == expected:
        return Likeness.SAME
    if found.lower() == expected.lower():
        return Likeness.CASE
    if _without_marks(found) == _without_marks(expected):
        return Likeness.MARKS
    one, other = fold(found), fold(expected)
    if one == other or {one, spelt_out(found)} & {other, spelt_out(expected)}:
        return Likeness.ACCENT
    return _beyond_marks(one, other)


_MARKS = str.maketrans("", "", "-' .")


def _without_marks(text: str) -> str:
    return text.translate(_MARKS).lower()


def _beyond_marks(found: str, expected: str) -> Likeness:
    if not found or not expected:
        return Likeness.FAR
    longer = max(len(found), len(expected))
    if longer > 1 and distance(found, expected, allowed_slips(longer)) <= allowed_slips(longer):
        return Likeness.LETTERS
    if expected.startswith(found) and len(found) >= 3:
        return Likeness.SHORT
    if min(len(found), len(expected)) > 3 and abs(len(found) - len(expected)) <= 3:
        same_sound = sound(found) == sound(expected) and len(sound(found)) > 1
        if same_sound and distance(found, expected, longer) <= longer // 2:
            return Likeness.SOUND
    return Likeness.FAR


def allowed_slips(length: int) -> int:
    """How many slips of the keys a word of that length may hold and still be taken for a misspelling."""
    return 2 if length >= 8 else 1


@lru_cache(maxsize=16384)
def distance(left: str, right: str, limit: int) -> int:
    """Slips between two words (insert, drop, replace, swap of neighbours); `limit` + 1 when there are more."""
    # A slip adds one letter at most to those of either word, and takes one away.
    if abs(len(left) - len(right)) > limit or len(set(left) ^ set(right)) > 2 * limit:
        return limit + 1
    older: list[int] = []
    last = list(range(len(right) + 1))
    for i, a in enumerate(left, 1):
        row = [i]
        for j, b in enumerate(right, 1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a != b))
            swapped = i > 1 and j > 1 and a == right[j - 2] and b == left[i - 2]
            row.append(min(cost, older[j - 2] + 1) if swapped else cost)
        if min(row) > limit:
            return limit + 1
        older, last = last, row
    return last[-1]


def sounds_like(found: str, expected: str) -> bool:
    """True for two short names spelt far apart that are said alike: "Lee" and "Leigh", "Eefa" and "Aoife"."""
    one, other = sound(fold(found)), sound(fold(expected))
    return one == other and one != ""


SOUNDS = (
    (r"^mc", "mac"),
    (r"(?<=[aeiou])gh(?=$|t)", ""),
    (r"tsch|sch|sh|ch(?=[ei])", "s"),
    (r"ph|v|w", "f"),
    (r"th|dt|d(?=$)", "t"),
    (r"g(?=[ei])", "j"),
    (r"c(?=[eiy])|z", "s"),
    (r"ck|c|q|gh", "k"),
    (r"x", "ks"),
    (r"[hy]", ""),
    (r"(?<=.)[aeiou]+", ""),
    (r"^[aeiou]+", "a"),
    (r"(.)\1+", r"\1"),
)


@lru_cache(maxsize=8192)
def sound(folded: str) -> str:
    """A rough key of how a name sounds in western European mouths: its consonants, spellings levelled."""
    key = folded
    for pattern, level in SOUNDS:
        key = re.sub(pattern, level, key)
    return key
