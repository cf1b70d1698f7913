"""Letters that look alike: folding them, finding mixed alphabets and invisible characters."""

from __future__ import annotations

import unicodedata

# Cyrillic, Greek and Latin letters drawn alike (the common part of the Unicode confusables).
_ALIKE = str.maketrans(
    {
        "а": "a", "е": "e", "о": "o", "р": "p", "с": "c", "у": "y", "х": "x", "і": "i", "ј": "j", "ѕ": "s", "ԁ": "d",
        "һ": "h", "ԛ": "q", "ԝ": "w", "ɡ": "g", "ʏ": "y", "ı": "i", "ӏ": "l", "к": "k", "м": "m", "н": "h", "т": "t",
        "в": "b", "α": "a", "ο": "o", "ρ": "p", "ν": "v", "ι": "i", "κ": "k", "υ": "u", "τ": "t", "χ": "x", "ε": "e",
        "А": "A", "В": "B", "Е": "E", "К": "K", "М": "M", "Н": "H", "О": "O", "Р": "P", "С": "C", "Т": "T", "Х": "X",
        "І": "I", "Ѕ": "S", "Ј": "J", "Α": "A", "Β": "B", "Ε": "E", "Ζ": "Z", "Η": "H", "Ι": "I", "Κ": "K", "Μ": "M",
        "Ν": "N", "Ο": "O", "Ρ": "P", "Τ": "T", "Υ": "Y", "Χ": "X",
    }
)  # fmt: skip
_DIGITS = str.maketrans({"0": "o", "1": "l", "3": "e", "5": "s", "|": "l", "i": "l"})
_SCRIPTS = ("LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "HEBREW", "ARABIC", "HANGUL", "THAI", "GEORGIAN", "DEVANAGARI")
_JOINED = frozenset({"CJK", "HIRAGANA", "KATAKANA"})


def skeleton(text: str) -> str:
    """The look of a text: look-alike letters folded to one, digits and pairs that pass for letters too (rn, vv)."""
    folded = unicodedata.normalize("NFKC", text).translate(_ALIKE).casefold()
    return folded.replace("rn", "m").replace("vv", "w").replace("cl", "d").translate(_DIGITS)


def latin_look(text: str) -> str:
    """The text with letters of other alphabets that look Latin written in Latin; nothing else changes."""
    return text.translate(_ALIKE)


def scripts(text: str) -> frozenset[str]:
    """The alphabets of the letters in `text`, by the first word of their Unicode names; Han and kana are one."""
    found = set()
    for character in text:
        if character.isalpha():
            first = unicodedata.name(character, "UNKNOWN").partition(" ")[0]
            found.add("HAN" if first in _JOINED else first)
    return frozenset(found & {*_SCRIPTS, "HAN"})


def is_disguised(name: str) -> bool:
    """True where a word of the name holds two alphabets: no name is written so, whoever wrote it."""
    return any(has_mixed_scripts(word) for word in name.replace("-", " ").split())


def has_mixed_scripts(word: str) -> bool:
    """True when one word holds letters of two alphabets, as no name is written."""
    return len(scripts(word)) > 1


def invisible(text: str) -> tuple[int, ...]:
    """Offsets of characters that are not seen: controls, direction marks, zero-width signs, soft hyphens.

    The zero-width joiner and non-joiner are spelling in Arabic and Indic scripts, and kept there.
    """
    is_joining = bool(scripts(text) & {"ARABIC", "DEVANAGARI"}) or any("\u0900" <= c <= "\u0dff" for c in text)
    return tuple(
        at
        for at, character in enumerate(text)
        if unicodedata.category(character) in {"Cc", "Cf", "Co", "Cn"}
        and character not in "\n\t\r"
        and not (is_joining and character in "\u200c\u200d")
    )


def without_invisible(text: str) -> str:
    """The text without the characters that `invisible` finds."""
    hidden = set(invisible(text))
    return "".join(character for at, character in enumerate(text) if at not in hidden) if hidden else text
