"""The stem of an English word, by M. F. Porter's algorithm of 1980: "engineers", "engineering" -> "engin"."""

from __future__ import annotations

import re
from functools import lru_cache

_C = "[^aeiou][^aeiouy]*"
_V = "[aeiouy][aeiou]*"
_HAS_SYLLABLE = re.compile(f"^(?:{_C})?{_V}{_C}")
_HAS_ONE = re.compile(f"^(?:{_C})?{_V}{_C}(?:{_V})?$")
_HAS_TWO = re.compile(f"^(?:{_C})?{_V}{_C}{_V}{_C}")
_HAS_VOWEL = re.compile(f"^(?:{_C})?[aeiouy]")
_SHORT_END = re.compile(f"^{_C}[aeiouy][^aeiouwxy]$")
_DOUBLE = re.compile(r"([^aeiouylsz])\1$")
_WORD = re.compile(r"[a-z]{3,}")

# Steps 2 and 3: an ending becomes another where a syllable stands before it. The longest ending counts.
_SECOND = {
    "ational": "ate", "tional": "tion", "enci": "ence", "anci": "ance", "izer": "ize", "bli": "ble", "alli": "al",
    "entli": "ent", "eli": "e", "ousli": "ous", "ization": "ize", "ation": "ate", "ator": "ate", "alism": "al",
    "iveness": "ive", "fulness": "ful", "ousness": "ous", "aliti": "al", "iviti": "ive", "biliti": "ble", "logi": "log",
}  # fmt: skip
_THIRD = {"icate": "ic", "ative": "", "alize": "al", "iciti": "ic", "ical": "ic", "ful": "", "ness": ""}
_FOURTH = tuple("ement ance ence able ible ment ant ent ism ate iti ous ive ize al er ic ou".split())


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """The stem of a lower-case word; what is short or holds anything but a to z stays as it is."""
    if not _WORD.fullmatch(word):
        return word
    # A y at the start is a consonant.
    kept = f"Y{word[1:]}" if word[0] == "y" else word
    kept = _finished(_without(_changed(_changed(_inflected(_singular(kept)), _SECOND), _THIRD)))
    return kept.lower()


def _singular(word: str) -> str:
    if word.endswith(("sses", "ies")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def _inflected(word: str) -> str:
    """Step 1b and 1c: "agreed" -> "agree", "hopping" -> "hop", "happy" -> "happi"."""
    if word.endswith("eed"):
        word = word[:-1] if _HAS_SYLLABLE.match(word[:-3]) else word
    else:
        for ending in ("ed", "ing"):
            left = word.removesuffix(ending)
            if left != word and _HAS_VOWEL.match(left):
                word = _mended(left)
                break
    return f"{word[:-1]}i" if word.endswith("y") and _HAS_VOWEL.match(word[:-1]) else word


def _mended(left: str) -> str:
    if left.endswith(("at", "bl", "iz")):
        return f"{left}e"
    if _DOUBLE.search(left):
        return left[:-1]
    return f"{left}e" if _SHORT_END.match(left) else left


def _changed(word: str, table: dict[str, str]) -> str:
    ending = max((each for each in table if word.endswith(each)), key=len, default="")
    left = word[: len(word) - len(ending)]
    return left + table[ending] if ending and _HAS_SYLLABLE.match(left) else word


def _without(word: str) -> str:
    """Step 4: a last ending goes where two syllables stand before it."""
    for ending in _FOURTH:
        if word.endswith(ending):
            left = word[: -len(ending)]
            return left if _HAS_TWO.match(left) else word
    left = word.removesuffix("ion")
    return left if left != word and left.endswith(("s", "t")) and _HAS_TWO.match(left) else word


def _finished(word: str) -> str:
    """Step 5: a last e goes, and a double l becomes one."""
    if word.endswith("e"):
        left = word[:-1]
        if _HAS_TWO.match(left) or (_HAS_ONE.match(left) and not _SHORT_END.match(left)):
            word = left
    return word[:-1] if word.endswith("ll") and _HAS_TWO.match(word) else word
