"""What a mistyped word may have been: every word one slip of the fingers away."""

from __future__ import annotations

from collections.abc import Callable, Iterator

LETTERS = {
    "de": "äöüß",
    "fr": "éèêëàâçîïôùûœ",
    "es": "áéíóúñü",
    "it": "àèéìòù",
    "nl": "éëï",
    "pt": "áâãàçéêíóôõú",
}
PLAIN = "etaoinshrdlucmfwypvbgkjqxz"


def corrections(word: str, lang: str, knows: Callable[[str], bool]) -> tuple[str, ...]:
    """The known words one slip away: two letters swapped, one too many, one missing, or one for another.

    The likeliest slip comes first; the first letter is changed last, because fingers seldom miss it.
    """
    return tuple(
        dict.fromkeys(each for each in _slips(word, PLAIN + LETTERS.get(lang, "")) if each != word and knows(each))
    )


def _slips(word: str, letters: str) -> Iterator[str]:
    places = range(1, len(word))
    yield from (f"{word[:at]}{word[at + 1]}{word[at]}{word[at + 2 :]}" for at in range(len(word) - 1))
    yield from (word[:at] + word[at + 1 :] for at in places)
    yield from (word[:at] + word[at - 1] + word[at:] for at in places)
    yield from (f"{word[:at]}{letter}{word[at + 1 :]}" for at in places for letter in letters)
    yield from (f"{word[:at]}{letter}{word[at:]}" for at in (*places, len(word)) for letter in letters)
    yield word[1:]
    yield from (letter + word[1:] for letter in letters)
    yield from (letter + word for letter in letters)
