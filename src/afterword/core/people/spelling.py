"""How two spellings of a name differ, from the same bytes differently encoded to another person."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from enum import StrEnum

from afterword.core.people.mailbox import edits
from afterword.core.people.nicknames import is_short_form
from afterword.core.people.skeleton import latin_look, without_invisible
from afterword.core.people.suffixes import FAMILY_FIRST

_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz")


class Difference(StrEnum):
    """Classes of difference, the mildest first; the first that fits is the answer."""

    NONE = "none"
    ENCODING = "encoding"
    CASE = "case"
    DIACRITICS = "diacritics"
    TRANSLITERATION = "transliteration"
    PUNCTUATION = "punctuation"
    SCRIPT = "script"
    ORDER = "order"
    INITIALS = "initials"
    PARTIAL = "partial"
    NICKNAME = "nickname"
    ROMANISATION = "romanisation"
    SPELLING = "spelling"
    SURNAME = "former_name"
    PERSON = "person"


_STROKES = str.maketrans(
    {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe",
     "Œ": "Oe", "þ": "th", "Þ": "Th", "ð": "d", "Ð": "D", "ħ": "h", "ŋ": "n"}
)  # fmt: skip
_SPELLED_OUT = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ø": "oe", "Ø": "Oe", "å": "aa", "Å": "Aa",
     "æ": "ae", "Æ": "Ae", "ß": "ss", "œ": "oe", "Œ": "Oe", "þ": "th", "Þ": "Th", "ð": "dh", "Ð": "Dh", "ł": "l"}
)  # fmt: skip
_QUOTES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "‐": "-", "\u2011": "-", "–": "-"})
# Letters and pairs that stand for one sound when East Asian and Slavic names are written in Latin letters.
_ROMAN = (
    ("eo", "u"), ("ou", "o"), ("oo", "u"), ("ee", "i"), ("ae", "e"), ("oe", "e"), ("hs", "s"), ("ts", "c"),
    ("ch", "j"), ("q", "j"),
    ("x", "s"), ("sh", "s"), ("zh", "j"), ("ph", "f"), ("k", "g"), ("p", "b"), ("t", "d"), ("r", "l"), ("y", "i"),
    ("w", "v"), ("h", ""), ("ii", "i"),
)  # fmt: skip
_KOREAN = re.compile(
    r"^(?:jung|jeong|chung|choi|choe|lee|yi|rhee|ri|park|pak|bak|kang|gang|kim|gim|cho|jo|seo|suh|shin|sin|yoon|yun|noh"
    r"|roh|ahn|an|oh|o|lim|im|rim|kwon|gweon|gwon|woo|wu|u|moon|mun|koo|gu|ku|yoo|yu|ryu)$",
    re.I,
)


def nfc(text: str) -> str:
    """The text in NFC, with plain spaces and without invisible characters: equal texts compare equal."""
    return " ".join(unicodedata.normalize("NFC", without_invisible(text)).split())


def straight(text: str) -> str:
    """Typographic apostrophes and hyphens made plain; nothing else changes."""
    return nfc(text).translate(_QUOTES)


def without_marks(text: str) -> str:
    """Letters without their marks (ü to u, ł to l, ß to ss), case kept."""
    stroked = nfc(text).translate(_STROKES)
    return "".join(c for c in unicodedata.normalize("NFD", stroked) if not unicodedata.combining(c))


def spelled_out(text: str) -> str:
    """Letters as German and the Nordic languages spell them out (ü to ue, ø to oe, å to aa), other marks dropped."""
    return without_marks(nfc(text).translate(_SPELLED_OUT))


def fold(text: str) -> str:
    """The key to find likely conflicts: no case, marks, apostrophes or hyphens. Never a proof of equality."""
    return re.sub(r"[^\w\s]", "", without_marks(straight(text)).casefold())


def difference(one: str, other: str) -> Difference:
    """How two spellings of one name differ (names in natural order, without titles); the mildest class that fits.

    Symmetric. Comparison for equality is by code points after NFC; every folding only names the difference.
    """
    if one == other:
        return Difference.NONE
    left, right = straight(one), straight(other)
    if left == right:
        return Difference.ENCODING
    if _is_case_only(left, right):
        return Difference.CASE
    for kind, key in _KEYS:
        if key(left) == key(right):
            return kind
    if fold(left) == fold(right):
        # Marks and ß are both left off: each alone has a key of its own.
        return Difference.DIACRITICS
    return _by_words(fold(left).split(), fold(right).split())


def _no_punctuation(text: str) -> str:
    return re.sub(r"[^\w]", "", text)


def _is_case_only(left: str, right: str) -> bool:
    """Capitals have no ß, so GROSS may be Groß; Gross is not. In Turkish I is the capital of ı, and İ of i."""
    pairs = list(zip(left.split(), right.split(), strict=False))
    return len(left.split()) == len(right.split()) and all(
        one.lower() == other.lower()
        or (one.isupper() and _turkish_small(one) == other)
        or (other.isupper() and _turkish_small(other) == one)
        or ((one.isupper() or other.isupper()) and one.casefold() == other.casefold())
        for one, other in pairs
    )


def _turkish_small(word: str) -> str:
    small = word.replace("I", "ı").replace("İ", "i").lower()
    return word[:1] + small[1:]


_KEYS: tuple[tuple[Difference, Callable[[str], str]], ...] = (
    # In small letters, not case-folded: ß and ss are two spellings, and folding makes them one.
    (Difference.SCRIPT, lambda text: "ß".join(map(latin_look, text.lower().split("ß")))),
    (Difference.PUNCTUATION, lambda text: _no_punctuation(text).lower()),
    (
        Difference.DIACRITICS,
        lambda text: "ß".join(_no_punctuation(without_marks(part)) for part in text.lower().split("ß")),
    ),
    (Difference.TRANSLITERATION, lambda text: _no_punctuation(spelled_out(text)).casefold()),
)


def _by_words(left: list[str], right: list[str]) -> Difference:
    if not left or not right:
        return Difference.PERSON
    if sorted(left) == sorted(right):
        return Difference.ORDER
    if _initials_fit(left, right) or _initials_fit(right, left):
        return Difference.INITIALS
    if set(left) < set(right) or set(right) < set(left):
        return Difference.PARTIAL
    same_surname, same_given = left[-1] == right[-1], left[0] == right[0]
    if same_given and not same_surname and _is_korean_pair(left[-1], right[-1]):
        return Difference.ROMANISATION
    if same_surname or _near(left[-1], right[-1]):
        return _given_difference(left, right, same_surname)
    if same_given and len(left) > 1 and len(right) > 1:
        return Difference.ROMANISATION if roman_key(left[-1]) == roman_key(right[-1]) else Difference.SURNAME
    return Difference.ROMANISATION if _all_roman(left, right) else Difference.PERSON


def _given_difference(left: list[str], right: list[str], same_surname: bool) -> Difference:
    one, other = left[0], right[0]
    if len(left) == 1 or len(right) == 1:
        return Difference.PARTIAL if same_surname else Difference.SPELLING
    if _all_roman(left, right):
        return Difference.ROMANISATION
    if one == other:
        return Difference.SPELLING
    if same_surname and left[-1] in FAMILY_FIRST and roman_key(one) == roman_key(other):
        return Difference.ROMANISATION
    if edits(one, other, 1) <= 1:
        return Difference.SPELLING
    if is_short_form(one, other):
        return Difference.NICKNAME if same_surname else Difference.SPELLING
    return Difference.SPELLING if _near(one, other) else Difference.PERSON


def _initials_fit(short: list[str], long: list[str]) -> bool:
    """ "K. Meyer" or "Katharine M." beside "Katharine Meyer": the words in order, a letter for some, one in full."""
    if not any(len(word) == 1 for word in short) or not set(short) & set(long) - _LETTERS:
        return False
    if len(short) > 2 and len(short[0]) > 1 and all(len(word) == 1 for word in short[1:]):
        # "Сидорова М. П.": the family name stands before two initials.
        short = [*short[1:], short[0]]
    if len(short) > len(long) and len(short) > 2 and len(short[0]) == 1:
        # "R. K. Whitlock" beside "Rosa Whitlock": one form has a middle name that the other leaves out.
        short = [short[0], *(word for word in short[1:] if len(word) > 1)]
    rest = iter(long)
    return all(any(word == full or (len(word) == 1 and full.startswith(word)) for full in rest) for word in short)


def _near(one: str, other: str) -> bool:
    """Close enough to be one name misspelt: up to two edits, three in a long name, or the same consonants."""
    longest = max(len(one), len(other))
    limit = 1 if longest <= 4 else 2 if longest <= 7 else 3
    return edits(one, other, limit) <= limit or (longest > 4 and _bones(one) == _bones(other))


def near(one: str, other: str) -> bool:
    """True when two words could be one name misspelt."""
    return _near(fold(one), fold(other))


def _bones(word: str) -> str:
    folded = word.replace("ph", "f").replace("ck", "k").replace("c", "k").replace("v", "f").replace("th", "t")
    return folded[:1] + re.sub(r"[aeiouyhw]|(.)(?=\1)", "", folded[1:])


def _is_korean_pair(one: str, other: str) -> bool:
    """Two usual Latin writings of what may be one Korean family name: both known, with one first sound."""
    is_known = _KOREAN.match(one) is not None and _KOREAN.match(other) is not None
    return is_known and roman_key(one)[:1] == roman_key(other)[:1]


def _all_roman(left: list[str], right: list[str]) -> bool:
    one, other = "".join(left), "".join(right)
    is_korean = any(_KOREAN.match(word) for word in (left[0], left[-1], right[0], right[-1]))
    return is_korean and roman_key(one) == roman_key(other)


def roman_key(word: str) -> str:
    """A rough key of how a name sounds, equal for the usual romanisations of one name."""
    key = fold(word).replace(" ", "")
    for pair, sound in _ROMAN:
        key = key.replace(pair, sound)
    return re.sub(r"(.)\1+", r"\1", key)
