"""Words as any full-text index can hold them, so that SQLite and PostgreSQL find the same postings."""

from __future__ import annotations

from typing import NamedTuple

from afterword.core.search.query import ALL_OF
from afterword.core.search.stemming import stem
from afterword.core.search.tongues import TONGUES, stem_in, stems_in
from afterword.core.search.typed import Typed
from afterword.core.search.words import plain, words

# An index counts places of a word up to some thousands; no description is longer.
MOST_WORDS = 8_000
_SIGNS = str.maketrans({"+": "plus", "#": "sharp", ".": "dot"})


class Lines(NamedTuple):
    """One text of a posting for an index: its words as they are written, and as stems; after all of the English ones
    those of its own language, where it is another."""

    written: list[str]
    stems: list[str]


class Way(NamedTuple):
    """One way to say what is wanted: the same words written and as stems; in a row, or anywhere if `is_loose`.

    `others` are the stems that the same words have in other languages.
    """

    written: tuple[str, ...]
    stems: tuple[str, ...]
    is_loose: bool = False
    others: tuple[tuple[str, ...], ...] = ()

    def each(self) -> tuple[Way, ...]:
        """Every word of it as a way of its own."""
        others = zip(*self.others, strict=True) if self.others else ((),) * len(self.stems)
        rows = zip(self.written, self.stems, others, strict=True)
        return tuple(Way((word,), (stem,), others=tuple((other,) for other in more)) for word, stem, more in rows)


class IndexQuery(NamedTuple):
    """What an index is asked: of each group one way has to stand, and none of `without` as it is written."""

    groups: tuple[tuple[Way, ...], ...]
    without: tuple[tuple[str, ...], ...]
    in_title: bool = False


def lines(text: str, tongue: str = "") -> Lines:
    """A text for the index, with the stems of its language."""
    found = words(plain(text))[:MOST_WORDS]
    stems = [*map(stem, found), *stems_in(tongue, found)]
    return Lines([_safe(word) for word in found], [_safe(each) for each in stems])


def index_query(typed: Typed, *, in_title: bool) -> IndexQuery:
    """What was typed, for an index; it finds what `Wanted` of the same words matches."""
    groups = tuple(tuple(map(_way, group)) for group in typed.groups)
    without = tuple(tuple(_safe(word) for word in each.split()) for each in typed.without)
    return IndexQuery(groups, without, in_title)


def _way(said: str) -> Way:
    found = said.replace(ALL_OF, " ").split()
    spoken = tuple(word for each in found for word in words(each))
    others = tuple(tuple(_safe(stem_in(tongue, word)) for word in spoken) for tongue in TONGUES)
    return Way(tuple(map(_safe, spoken)), tuple(_safe(stem(word)) for word in spoken), ALL_OF in said, others)


def _safe(word: str) -> str:
    """C++, C#, .NET and Node.js in letters alone, as indexes cut words at signs."""
    return word.translate(_SIGNS)
