"""Whether words are in another language than the letter that they are, or would stand in, by those of grammar."""

from __future__ import annotations

from functools import lru_cache

from afterword.core.letter.fields import language
from afterword.core.letter.stopwords import STOP
from afterword.core.letter.words import fold, words

FEWEST = 3
CLEARLY = 2


@lru_cache(maxsize=1024)
def is_in_another(text: str, locale: str) -> bool:
    """True only where it is plain: three words of another language's grammar, and twice as many as of this one.

    A line of figures and terms ("SAP migration, 2021") is in every language; so is one in a language that is not known
    here, and nothing is said of a letter in such a one.
    """
    own = language(locale)
    if own not in STOP:
        return False
    found = [fold(word.text) for word in words(text)]
    shares = {lang: sum(word in listed for word in found) for lang, listed in STOP.items()}
    best = max(shares.values())
    return best >= FEWEST and best > CLEARLY * shares[own] and best > len(found) / 4
