"""Where the people of an interview are named in a letter, each in the words that mean nobody else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from afterword.core.letter.names.address import forms
from afterword.core.letter.names.passage import Passage
from afterword.core.letter.names.tokens import blocks
from afterword.core.letter.record import PersonName
from afterword.core.letter.spans import Span, zones


def places_named(text: str, lang: str, people: Sequence[PersonName]) -> tuple[tuple[Span, ...], ...]:
    """For each of `people` the stretches of subject and body that name them, in order, without titles.

    Whole names are taken first. A single name counts only when one person bears it and no other capitalised word
    stands beside it; offsets count code points of `text`.
    """
    found: list[list[Span]] = [[] for _ in people]
    for block in blocks(text, lang, zones(text)):
        for bearer, span in _in_block(Passage(text, lang, block), people):
            found[bearer].append(span)
    return tuple(tuple(sorted(spans, key=lambda span: span.start)) for spans in found)


def _in_block(passage: Passage, people: Sequence[PersonName]) -> Iterator[tuple[int, Span]]:
    taken: set[int] = set()
    for name, bearer in _names(people):
        for first, after in passage.find(name):
            words = range(first, after)
            is_part = len(words) == 1 and passage.touches_name(first, after)
            if not is_part and taken.isdisjoint(words):
                taken.update(words)
                yield bearer, passage.span(first, after)


def _names(people: Sequence[PersonName]) -> list[tuple[str, int]]:
    """Every form that one person alone bears, the longest first."""
    bearers: dict[str, set[int]] = {}
    for index, person in enumerate(people):
        for name in {*forms(person), person.surname} - {""}:
            bearers.setdefault(name, set()).add(index)
    sole = [(name, who.pop()) for name, who in bearers.items() if len(who) == 1]
    return sorted(sole, key=lambda each: (-len(each[0]), each))
