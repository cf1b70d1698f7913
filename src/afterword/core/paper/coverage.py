"""Which signs the font of the PDF can draw: a missing one leaves no gap in silence, it is said beforehand."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from afterword.core.errors import Refusal
from afterword.core.paper.glyphs import RANGES
from afterword.core.paper.sheet import PaperLetter

# Drawn from another sign of the font: the hyphen that does not break, and spaces of other widths.
DRAWN_BY_OTHERS = frozenset("\n\u00a0\u2002\u2003\u2007\u2008\u2009\u200a\u2011\u202f")
MOST_NAMED = 12


class CannotBeDrawn(Refusal):
    """The font of the PDF has no shape for a sign of this letter."""

    code = "cannot_be_drawn"
    hint = (
        "Print the page or save it for Word: both take the fonts of your own machine. "
        "Or write the name in the letters in which they sign."
    )


# Each page of letters asks about all their words.
@lru_cache(maxsize=4096)
def undrawable(text: str) -> tuple[str, ...]:
    """The signs of a text that the font has no shape for, in their order, each once."""
    signs = dict.fromkeys(unicodedata.normalize("NFC", text))
    return tuple(sign for sign in signs if not _is_drawn(sign))


def check_drawable(letter: PaperLetter) -> None:
    """Refuse a letter with a sign that the font cannot draw, naming the signs and the words they stand in."""
    words = dict.fromkeys(word for line in letter.lines() for word in line.split() if undrawable(word))
    if words:
        signs = undrawable("".join(words))
        bare = (word.strip(".,;:!?") for word in words)
        raise CannotBeDrawn(f"The font of the PDF has no shape for {_listed(signs)} in {_listed(bare)}.")


def _is_drawn(sign: str) -> bool:
    point = ord(sign)
    return sign in DRAWN_BY_OTHERS or any(first <= point <= last for first, last in RANGES)


def _listed(things: Iterable[str]) -> str:
    quoted = [f"“{thing}”" for thing in things]
    more = len(quoted) - MOST_NAMED
    return ", ".join(quoted[:MOST_NAMED]) + (f" and {more} more" if more > 0 else "")
