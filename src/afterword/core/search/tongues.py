"""The language that a posting is written in, and light stems of its words: "Pflegerinnen" and "Pfleger" are one.

English has its own stems (`stemming`). Light stemming, after J. Savoy (2006): the endings of number, case and gender
go, what makes one word of another stays. Words come in lower case and without accents.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from functools import lru_cache

from afterword.core.search.words import words

# Small words that are frequent in one language, and in no other of these.
_SMALL = {
    "en": "the and of to with for you we our your are is will be this have as on an that from",
    "de": "und der die das mit fur wir sie ihre auf einer dem den ist sind sowie bei zu zur zum im ein eine nicht",
    "fr": "et le les des du une vous nous votre nos avec pour dans sur est au aux ou qui sont notre",
    "es": "y el los las del una con para su por nuestro nuestra se al como tu son mas es",
    "it": "e il lo gli della dei delle di con per una che nel sono siamo nostro nostra alla del degli",
    "nl": "en de het een van met voor je wij onze jij op zijn bij aan ons jouw ook naar als",
    "pt": "o os as do da dos das uma com para nao em no na voce nosso nossa ser por mais e",
    "sv": "och att det som en med for av du vi ar pa till vara inom eller har din ett vill",
    # Danish and Norwegian together: what tells them apart does not change a stem.
    "da": "og at a det som en med for af av du vi er pa til vores vare eller har din et vil ikke hos jeg dig deg oss",
}  # fmt: skip
_LISTED = {tongue: frozenset(small.split()) for tongue, small in _SMALL.items()}
TONGUES = tuple(tongue for tongue in _SMALL if tongue != "en")
_FEWEST, _AHEAD, _LOOKED_AT = 4, 1.2, 400
_SHORTEST = 4
# No word begins so: a stem of one language is never taken for another's, nor for an English one.
_SIGN = "zq"
_UMLAUT = re.compile(r"(?<![aeiouq])([aou])e")
_TWICE = re.compile(r"(.)\1")


def tongue_of(*texts: str) -> str:
    """The language of a posting by its small words; "" for English, and where that is not clear."""
    spoken = [word for text in texts for word in words(text)[:_LOOKED_AT]]
    counts = Counter(spoken)
    found = sorted(((sum(counts[word] for word in small), tongue) for tongue, small in _LISTED.items()), reverse=True)
    (most, best), (second, _) = found[:2]
    return best if best != "en" and most >= _FEWEST and most >= second * _AHEAD else ""


@lru_cache(maxsize=200_000)
def stem_in(tongue: str, word: str) -> str:
    """The stem of a word of that language, with the sign of the language; what is no plain word stays as it is."""
    kept = word.replace("ß", "ss")
    return f"{_SIGN}{tongue}{_LIGHT[tongue](kept) if kept.isalpha() else kept}"


def stems_in(tongue: str, spoken: Iterable[str]) -> list[str]:
    """The stems of words in order; none where the posting is English or unclear."""
    return [stem_in(tongue, word) for word in spoken] if tongue else []


def _less(word: str, *endings: str) -> str:
    """Without the longest of the endings that leaves enough."""
    fits = [each for each in endings if word.endswith(each) and len(word) - len(each) >= _SHORTEST]
    return word[: len(word) - len(max(fits, key=len))] if fits else word


def _other(word: str, **endings: str) -> str:
    """With the longest of these endings written as the other one."""
    fits = [each for each in endings if word.endswith(each) and len(word) - len(each) >= 2]
    if not fits:
        return word
    ending = max(fits, key=len)
    return word[: len(word) - len(ending)] + endings[ending]


def _german(word: str) -> str:
    word = _less(_UMLAUT.sub(r"\1", word), "innen", "in")
    for _ in range(2):
        word = _less(word, "ern", "em", "en", "er", "es", "e", "s", "n")
    return word


def _french(word: str) -> str:
    word = _less(_other(word, eaux="eau", aux="al"), "s", "x")
    word = _other(word, euse="eur", trice="teur", iere="ier", enne="en", onne="on", ive="if", ee="e")
    return _less(word, "e")


def _spanish(word: str) -> str:
    word = _other(word, ces="z")
    return _less(_less(word, "es", "s"), "a", "o", "e")


def _portuguese(word: str) -> str:
    word = _other(word, oes="ao", aes="ao", ais="al", eis="el", ns="m")
    return _less(_less(word, "es", "s"), "a", "o", "e")


def _italian(word: str) -> str:
    word = _less(_other(word, trice="tore", trici="tore"), "a", "e", "i", "o")
    return _less(_less(word, "i"), "h")


def _dutch(word: str) -> str:
    return _less(_less(_TWICE.sub(r"\1", word), "en", "e", "s"), "e")


def _swedish(word: str) -> str:
    for _ in range(2):
        word = _less(word, "arna", "erna", "orna", "ar", "er", "or", "an", "en", "et", "na", "a", "e", "s")
    return word


def _danish(word: str) -> str:
    for _ in range(2):
        word = _less(word, "erne", "ene", "er", "en", "et", "e", "s")
    return word


_LIGHT: dict[str, Callable[[str], str]] = {
    "de": _german, "fr": _french, "es": _spanish, "it": _italian, "nl": _dutch, "pt": _portuguese,
    "sv": _swedish, "da": _danish,
}  # fmt: skip
