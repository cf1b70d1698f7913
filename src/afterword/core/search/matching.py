"""Many saved searches against a batch of new postings.

A search is filed under the rarest word it cannot do without; only those whose word stands in the batch are looked at.
Searches that want the same words share that work, and those with the same conditions share theirs.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import reduce
from operator import or_

from afterword.core.search.batch import Batch, positions
from afterword.core.search.frequencies import share
from afterword.core.search.query import ALL_OF, Conditions, Search, Wanted


@dataclass(slots=True)
class _Group:
    """All searches that want the same words: for each of their conditions, by number, the searches."""

    wanted: Wanted
    is_filed_often: bool = False
    members: dict[int, list[str | int]] = field(default_factory=dict)


class Watchlist:
    """Saved searches, ready for any number of batches."""

    def __init__(self, searches: Iterable[Search] = ()) -> None:
        self._groups: dict[Wanted, _Group] = {}
        self._by_title: defaultdict[str, list[_Group]] = defaultdict(list)
        self._by_text: defaultdict[str, list[_Group]] = defaultdict(list)
        self._without_word: list[_Group] = []
        self._conditions: list[Conditions] = []
        self._numbers: dict[Conditions, int] = {}
        for search in searches:
            self.add(search)

    def add(self, search: Search) -> None:
        """Watch for one more search."""
        group = self._groups.get(search.wanted)
        if group is None:
            group = self._groups[search.wanted] = _Group(search.wanted)
            self._file(group)
        number = self._numbers.setdefault(search.conditions, len(self._conditions))
        if number == len(self._conditions):
            self._conditions.append(search.conditions)
        group.members.setdefault(number, []).append(search.id)

    def match(self, batch: Batch, *, pay_may_be_open: bool = False) -> Iterator[tuple[str | int, int]]:
        """Each search with its postings as bits of the batch, where it has any."""
        masks: dict[int, int] = {}
        for group in self._in_reach(batch):
            bits = hits(group.wanted, batch)
            if not bits:
                continue
            for number, searches in group.members.items():
                mask = masks.get(number)
                if mask is None:
                    mask = masks[number] = batch.mask(self._conditions[number], pay_may_be_open=pay_may_be_open)
                if found := bits & mask:
                    for each in searches:
                        yield each, found

    def matches(self, batch: Batch, *, pay_may_be_open: bool = False) -> list[list[str | int]]:
        """For each posting of the batch the searches that it matches."""
        found: list[list[str | int]] = [[] for _ in batch.postings]
        for search, bits in self.match(batch, pay_may_be_open=pay_may_be_open):
            for at in positions(bits):
                found[at].append(search)
        return found

    def _file(self, group: _Group) -> None:
        anchors = _anchors(group.wanted)
        group.is_filed_often = len(anchors) > 1
        filed = self._by_title if group.wanted.in_title else self._by_text
        if not anchors:
            self._without_word.append(group)
        for each in anchors:
            filed[each].append(group)

    def _in_reach(self, batch: Batch) -> Iterator[_Group]:
        yield from self._without_word
        seen: set[int] = set()
        for filed, stems in ((self._by_title, batch.title.stems), (self._by_text, batch.whole.stems)):
            for anchor in filed.keys() & stems.keys():
                for group in filed[anchor]:
                    if not group.is_filed_often:
                        yield group
                    elif id(group) not in seen:
                        seen.add(id(group))
                        yield group


def _anchors(wanted: Wanted) -> tuple[str, ...]:
    """The rarest stem that must stand; where none must, all of the group whose stems are the rarest together."""
    needed = [*wanted.every, *(word for phrase in wanted.phrases for word in phrase.split())]
    if needed:
        return (min(needed, key=lambda word: (share(word), word)),)
    groups = [[min(term.replace(ALL_OF, " ").split(), key=share) for term in group] for group in wanted.any_of]
    return tuple(dict.fromkeys(min(groups, key=lambda group: sum(map(share, group)), default=[])))


def hits(wanted: Wanted, batch: Batch) -> int:
    """The postings of the batch whose words are those that are wanted, as bits."""
    looked_in = batch.title if wanted.in_title else batch.whole
    bits, with_stem = batch.everything, looked_in.stems.get
    for word in wanted.every:
        bits &= with_stem(word, 0)
        if not bits:
            return 0
    for phrase in wanted.phrases:
        bits &= looked_in.with_stems(phrase)
    for group in wanted.any_of:
        bits &= reduce(or_, map(looked_in.with_stems, group))
    for term in wanted.none:
        bits &= ~looked_in.with_words(term)
    return bits
