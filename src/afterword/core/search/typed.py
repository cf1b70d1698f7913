"""What a person types into the field of a search: words, "phrases", -without, this OR that."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import product
from typing import NamedTuple

from afterword.core.search.query import ALL_OF, Wanted, stems_of
from afterword.core.search.titles import also_called, longest_title
from afterword.core.search.tongues import stems_in
from afterword.core.search.words import words

LONGEST = 400
_PIECE = re.compile(
    r'(?P<minus>(?<!\S)[-\u2212\u2013](?=[\w".]))?(?:"(?P<quoted>[^"]*)"|(?P<bare>[^\s"()]+)|(?P<mark>[()]))'
)
_OR, _AND, _NOT = {"OR", "ODER", "/"}, {"AND", "UND", "+", "&", "&&"}, {"NOT", "NICHT"}
# Words that everybody writes around what they look for; quotes keep them.
_AROUND = frozenset(
    "a an and at der die das ein eine for fuer im in job jobs of on or role roles stelle stellen the und vacancies"
    " vacancy work with als am bei mit near oder".split()
)
# "(m/w/d)" and "Pfleger/in": forms of address, not what is looked for.
_FORMS = re.compile(r"\(?\b[mwfdxgn](?:/[mwfdxgn]){1,3}\b\)?|(?<=\w)(?:[/:*_]-?|/)(?:in|innen)\b", re.IGNORECASE)
_QUOTES = str.maketrans(dict.fromkeys("“”„«»‟", '"'))


class _Term(NamedTuple):
    words: tuple[str, ...]
    is_quoted: bool = False
    is_unwanted: bool = False


@dataclass(frozen=True, slots=True)
class Typed:
    """The words of a search as they were typed: each group is one thing, with every way it may be said.

    A group of one is a word that has to stand. A way of several words stands in a row; one with `ALL_OF` anywhere.
    """

    groups: tuple[tuple[str, ...], ...] = ()
    without: tuple[str, ...] = ()

    def wanted(self, *, in_title: bool, tongues: Collection[str] = ()) -> Wanted:
        """The same as stems, for matching; with those that the words have in these other languages."""
        if tongues:
            return Wanted(in_title=in_title, any_of=self._in_tongues(tongues), none=self.without)
        alone = {stemmed(group[0]) for group in self.groups if len(group) == 1}
        each = {word for way in alone if ALL_OF in way or " " not in way for word in way.split(ALL_OF)}
        several = (tuple(sorted({stemmed(way) for way in group})) for group in self.groups if len(group) > 1)
        return Wanted(
            in_title=in_title,
            every=tuple(sorted(each)),
            phrases=tuple(sorted(way for way in alone if " " in way and ALL_OF not in way)),
            any_of=tuple(dict.fromkeys(several)),
            none=self.without,
        )

    def _in_tongues(self, tongues: Collection[str]) -> tuple[tuple[str, ...], ...]:
        """Each thing by its stems in all of these; one of which all words have to stand is taken word by word."""
        things: list[tuple[str, ...]] = []
        for group in self.groups:
            things += [(each,) for each in group[0].split(ALL_OF)] if len(group) == 1 else [group]
        found = (tuple(sorted({each for way in ways for each in stems_of_way(way, tongues)})) for ways in things)
        return tuple(dict.fromkeys(found))


def read_typed(text: str) -> Typed:
    """Read a search; whatever is typed is read somehow, and an unclosed quote or bracket is none.

    A title that is also called otherwise is found by each of its names, unless it stands in quotes.
    """
    line = _FORMS.sub("", text[:LONGEST].translate(_QUOTES)).replace("|", " OR ")
    terms = _terms(line if line.count('"') % 2 == 0 else line.replace('"', " "))
    groups = _groups([each for each in terms if isinstance(each, str) or not each.is_unwanted])
    without = {" ".join(each.words) for each in terms if isinstance(each, _Term) and each.is_unwanted}
    return Typed(tuple(dict.fromkeys(groups)), tuple(sorted(without)))


def _terms(line: str) -> list[_Term | str]:
    """The terms in order, and "or" and brackets between them."""
    found: list[_Term | str] = []
    negates = False
    for piece in _PIECE.finditer(line):
        bare = piece["bare"] or ""
        if piece["mark"]:
            found.append(piece["mark"])
        elif bare in _NOT:
            negates = True
        elif bare in _OR:
            found.append("or")
        elif bare not in _AND:
            said = tuple(words(piece["quoted"] if piece["quoted"] is not None else bare))
            if said:
                found.append(_Term(said, piece["quoted"] is not None, bool(piece["minus"]) or negates))
            negates = False
    return found


def _groups(terms: Sequence[_Term | str]) -> list[tuple[str, ...]]:
    """Bare words in a row are looked at together, for titles of several words."""
    found: list[tuple[str, ...]] = []
    run: list[_Term] = []
    at = 0
    while at < len(terms):
        ways, after = _alternatives(terms, at)
        if len(ways) > 1:
            found += [*_run(run), tuple(dict.fromkeys(way for each in ways for way in _ways(each)))]
            run = []
        elif ways and ways[0].is_quoted:
            found += [*_run(run), (" ".join(ways[0].words),)]
            run = []
        else:
            run += ways
        at = after
    return [*found, *_run(run)]


def _alternatives(terms: Sequence[_Term | str], at: int) -> tuple[list[_Term], int]:
    """The terms joined by "or" from here on, and where the next begins; brackets and a stray "or" are passed over."""
    first = terms[at]
    if isinstance(first, str):
        return [], at + 1
    found, at = [first], at + 1
    while at + 1 < len(terms) and terms[at] == "or" and isinstance(following := terms[at + 1], _Term):
        found.append(following)
        at += 2
    return found, at


def _ways(term: _Term) -> tuple[str, ...]:
    said = " ".join(term.words)
    return (said,) if term.is_quoted else (said, *also_called(term.words))


def _run(terms: Sequence[_Term]) -> list[tuple[str, ...]]:
    """Bare words: the longest title first, then each word alone; "front-end" stays in a row."""
    spoken = [term for term in terms if not set(term.words) <= _AROUND] or list(terms)
    found, at = [], 0
    while at < len(spoken):
        for length in range(min(longest_title(), len(spoken) - at), 0, -1):
            name = tuple(word for term in spoken[at : at + length] for word in term.words)
            others = also_called(name)
            if others or length == 1:
                found.append((ALL_OF.join(name) if length > 1 else " ".join(name), *others))
                at += length
                break
    return found


def stems_of_way(way: str, tongues: Collection[str]) -> set[str]:
    """An alternative as stems of English and of these languages; where all have to stand, each may be either."""
    if ALL_OF not in way:
        return {stemmed(way), *(" ".join(stems_in(tongue, words(way))) for tongue in tongues)}
    parts = way.split(ALL_OF)
    mixed = (product(*(sorted(stems_of_way(part, (tongue,))) for part in parts)) for tongue in tongues)
    return {stemmed(way), *(ALL_OF.join(each) for mix in mixed for each in mix)}


def stemmed(way: str) -> str:
    """An alternative as stems, in a row or all of them."""
    return ALL_OF.join(stems_of(each) for each in way.split(ALL_OF))
