# ruff: noqa: E501  (a pattern or a phrase reads best on one line)
"""Words of a text: tokens with their places, content words, stems for comparison, numbers."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

from afterword.core.letter.stopwords import STOP

WORD = re.compile(r"[^\W_]+(?:['’.\-][^\W_]+)*")
_SMALL = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ENDINGS = ("ations", "ation", "ments", "ment", "ings", "ing", "ers", "ies", "ied", "est", "ed", "es", "er", "ly", "s")
_OTHER_ENDINGS = ("ungen", "ung", "en", "em", "er", "es", "e", "n", "s", "os", "as", "a", "o")


@dataclass(frozen=True, slots=True)
class Word:
    """One word and its place in the text, in code points, end exclusive."""

    text: str
    start: int
    end: int


# The same sentences are read by many rules, and again with each word that is typed.
@lru_cache(maxsize=512)
def words(text: str) -> tuple[Word, ...]:
    """Every word; hyphens, apostrophes and points inside a word belong to it ("D1.1", "O'Neill-Katz")."""
    return tuple(Word(match.group(), match.start(), match.end()) for match in WORD.finditer(text))


@lru_cache(maxsize=512)
def count(text: str) -> int:
    """How many words a reader counts: pieces between spaces that hold a letter or digit."""
    return sum(any(char.isalnum() for char in piece) for piece in text.split())


@lru_cache(maxsize=8192)
def fold(word: str) -> str:
    """Lower case without accents, for likeness only, never for equality."""
    plain = unicodedata.normalize("NFKD", word.casefold().replace("’", "'"))
    return "".join(char for char in plain if not unicodedata.combining(char))


@lru_cache(maxsize=16384)
def stem(word: str, lang: str) -> str:
    """A crude stem: forms of one word meet ("proposals", "proposal"); four letters are always kept."""
    plain = fold(word).removesuffix("'s").removesuffix("s'")
    for ending in _ENDINGS if lang == "en" else _OTHER_ENDINGS:
        if plain.endswith(ending) and len(plain) - len(ending) >= 4:
            plain = plain[: -len(ending)]
            break
    return plain.rstrip("eiy") if len(plain) > 4 else plain


@lru_cache(maxsize=512)
def content(text: str, lang: str) -> frozenset[str]:
    """The stems of the words that carry content; words of grammar are left out, numbers become digits."""
    stop = STOP.get(lang, STOP["en"])
    out = set()
    for word in words(text):
        for piece in word.text.replace("’", "'").split("-") if "-" in word.text else (word.text.replace("’", "'"),):
            bare = piece.split("'", 1)[-1] if lang in {"fr", "it"} and "'" in piece else piece
            if fold(bare) not in stop and len(bare) > 1 and piece:
                out.add(number(bare) or stem(bare, lang))
    return frozenset(out)


@cache
def _number_words() -> dict[str, str]:
    out = {word: str(at) for at, word in enumerate(_SMALL.split())}
    for at, tens in enumerate(_TENS.split(), start=2):
        out[tens] = str(at * 10)
        out.update({f"{tens}-{unit}": str(at * 10 + n) for n, unit in enumerate(_SMALL.split()[1:10], start=1)})
    return out


def number(word: str) -> str:
    """The digits of a number, also of an English number word; "" where the word is no number."""
    plain = word.casefold()
    if plain[:1].isdigit():
        return re.sub(r"[^\d]+$", "", plain.replace(",", "").replace(" ", ""))
    return _number_words().get(plain, "")
