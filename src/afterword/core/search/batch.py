"""New postings looked at together: for each word and each condition one whole number with a bit for each posting."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property, reduce
from operator import and_, or_

from afterword.core.search.pay import Pay
from afterword.core.search.places import Circle, Point
from afterword.core.search.posting import Posting
from afterword.core.search.query import ALL_OF, Conditions
from afterword.core.search.stemming import stem
from afterword.core.search.tongues import stems_in
from afterword.core.search.words import words

_FEW = 16
_PLACES = [tuple(place for place in range(8) if octet >> place & 1) for octet in range(256)]


class Field:
    """The words of one field of all postings, as bits, with the texts at hand for phrases."""

    def __init__(self, texts: Sequence[list[str]], tongues: Sequence[str] = ()) -> None:
        self._texts, self._tongues = texts, tongues if any(tongues) else ()
        self.exact = _bits_by_word(texts)
        self.stems = _bits_by_stem(self.exact)
        if self._tongues:
            self.stems |= _bits_by_word([stems_in(tongue, text) for tongue, text in zip(tongues, texts, strict=True)])
        self._stemmed: dict[int, str] = {}
        self._found: dict[tuple[bool, str], int] = {}

    def with_stems(self, term: str) -> int:
        """The postings with a stem, with several in a row, or with all of several where "&" stands between."""
        if " " not in term:
            return self.stems.get(term, 0)
        if ALL_OF in term:
            return reduce(and_, (self.stems.get(each, 0) for each in term.split(ALL_OF)))
        return self._phrase(term, is_exact=False)

    def with_words(self, term: str) -> int:
        """The postings with a word as it is written, or with several in a row."""
        return self.exact.get(term, 0) if " " not in term else self._phrase(term, is_exact=True)

    def _phrase(self, term: str, *, is_exact: bool) -> int:
        key = (is_exact, term)
        if key not in self._found:
            table = self.exact if is_exact else self.stems
            bits = table.get(term.split(maxsplit=1)[0], 0)
            for each in term.split()[1:]:
                bits &= table.get(each, 0)
            padded = f" {term} "
            self._found[key] = sum(1 << at for at in positions(bits) if padded in self._line(at, is_exact=is_exact))
        return self._found[key]

    def _line(self, at: int, *, is_exact: bool) -> str:
        if is_exact:
            return f" {' '.join(self._texts[at])} "
        if at not in self._stemmed:
            others = stems_in(self._tongues[at], self._texts[at]) if self._tongues else ()
            self._stemmed[at] = f" {' '.join((*map(stem, self._texts[at]), *others))} "
        return self._stemmed[at]


class Batch:
    """A batch of postings; its words and the masks of conditions are looked at when first asked for."""

    def __init__(self, postings: Iterable[Posting]) -> None:
        self.postings = tuple(postings)
        self.everything = (1 << len(self.postings)) - 1
        self.tongues = frozenset(each.tongue for each in self.postings) - {""}
        self._by_country = _bits_by(self.postings, lambda each: each.countries)
        self._by_type = _bits_by(self.postings, lambda each: each.types)
        self._remote = bits_of([at for at, each in enumerate(self.postings) if each.remote])
        self._places, self._circles = _Places(self.postings), dict[Circle, int]()
        self._pay = _PayTable(self.postings)

    @cached_property
    def title(self) -> Field:
        """The words of the titles."""
        return Field(self._titles, [each.tongue for each in self.postings])

    @cached_property
    def whole(self) -> Field:
        """The words of titles and texts; nothing that spans the end of one and the start of the other is a phrase."""
        texts = [[*title, "|", *words(each.text)] for title, each in zip(self._titles, self.postings, strict=True)]
        return Field(texts, [each.tongue for each in self.postings])

    @cached_property
    def _titles(self) -> list[list[str]]:
        return [words(each.title) for each in self.postings]

    def mask(self, conditions: Conditions, *, pay_may_be_open: bool = False) -> int:
        """The postings that meet all conditions.

        A remote posting meets a radius where its country fits. Pay that is not stated, or is stated in another
        currency, meets a least pay only if `pay_may_be_open`.
        """
        bits = self.everything
        if conditions.country:
            bits &= self._by_country.get(conditions.country, 0)
        if conditions.remote_only:
            bits &= self._remote
        if conditions.types:
            bits &= reduce(or_, (self._by_type.get(each, 0) for each in conditions.types))
        if conditions.near and bits:
            bits &= self._near(conditions.near)
        if conditions.pay and bits:
            bits &= self._pay.at_least(conditions.pay, otherwise=self.everything if pay_may_be_open else 0)
        return bits

    def _near(self, circle: Circle) -> int:
        if circle not in self._circles:
            remote = self._remote & self._by_country.get(circle.country, 0) if circle.country else 0
            self._circles[circle] = self._places.within(circle) | remote
        return self._circles[circle]


class _PayTable:
    """By currency, the postings in the order of their upper end by the year."""

    def __init__(self, postings: Sequence[Posting]) -> None:
        rows: defaultdict[str, list[tuple[float, int]]] = defaultdict(list)
        for at, posting in enumerate(postings):
            most = posting.pay.most_a_year if posting.pay else None
            if posting.pay and most is not None:
                rows[posting.pay.currency].append((most, at))
        self._ends = {currency: sorted(found) for currency, found in rows.items()}
        self._found: dict[Pay, int] = {}
        self._stated = {currency: bits_of([at for _, at in found]) for currency, found in rows.items()}

    def at_least(self, least: Pay, *, otherwise: int) -> int:
        """The postings that pay so much, and those of `otherwise` that state no pay in this currency."""
        if least not in self._found:
            ends = self._ends.get(least.currency, [])
            first = bisect_left(ends, (least.most_a_year or 0.0, -1))
            self._found[least] = bits_of([at for _, at in ends[first:]])
        return self._found[least] | (otherwise & ~self._stated.get(least.currency, 0))


class _Places:
    """The points of all postings, in the order of their latitude."""

    def __init__(self, postings: Sequence[Posting]) -> None:
        found: defaultdict[Point, list[int]] = defaultdict(list)
        for at, posting in enumerate(postings):
            for each in posting.points:
                found[each].append(at)
        self._rows = [(each.vector(), bits_of(found[each])) for each in sorted(found, key=lambda each: each.lat)]
        self._lats = sorted(each.lat for each in found)

    def within(self, circle: Circle) -> int:
        """The postings with a place in the circle."""
        (x, y, z), least, reach = circle.centre.vector(), circle.least_cosine(), circle.degrees()
        first = bisect_left(self._lats, circle.centre.lat - reach)
        last = bisect_right(self._lats, circle.centre.lat + reach)
        bits = 0
        for (px, py, pz), there in self._rows[first:last]:
            if x * px + y * py + z * pz >= least:
                bits |= there
        return bits


def positions(bits: int) -> Iterator[int]:
    """Which bits are set, from the lowest."""
    if bits.bit_count() <= _FEW:
        while bits:
            lowest = bits & -bits
            yield lowest.bit_length() - 1
            bits ^= lowest
        return
    for at, octet in enumerate(bits.to_bytes((bits.bit_length() + 7) // 8, "little")):
        if octet:
            yield from (8 * at + place for place in _PLACES[octet])


def bits_of(places: Sequence[int]) -> int:
    """A number with these bits set."""
    if len(places) <= _FEW:
        return reduce(or_, (1 << at for at in places), 0)
    octets = bytearray(max(places) // 8 + 1)
    for at in places:
        octets[at >> 3] |= 1 << (at & 7)
    return int.from_bytes(octets, "little")


def _bits_by_word(texts: Sequence[list[str]]) -> dict[str, int]:
    found: defaultdict[str, list[int]] = defaultdict(list)
    for at, text in enumerate(texts):
        for word in set(text):
            found[word].append(at)
    return {word: bits_of(places) for word, places in found.items()}


def _bits_by_stem(exact: dict[str, int]) -> dict[str, int]:
    found: dict[str, int] = {}
    for word, bits in exact.items():
        stemmed = stem(word)
        found[stemmed] = found.get(stemmed, 0) | bits
    return found


def _bits_by(postings: Sequence[Posting], values: Callable[[Posting], Iterable[str]]) -> dict[str, int]:
    found: defaultdict[str, list[int]] = defaultdict(list)
    for at, posting in enumerate(postings):
        for value in values(posting):
            found[value].append(at)
    return {value: bits_of(places) for value, places in found.items()}
