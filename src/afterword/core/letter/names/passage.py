"""A block of the letter as words, with those that are already accounted for."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from afterword.core.letter.names.honorifics import title_of
from afterword.core.letter.names.likeness import normal
from afterword.core.letter.names.tokens import Block, Token, find_words, span_of
from afterword.core.letter.spans import Span

_OWN = re.compile(r"['’]s\s")


@dataclass(frozen=True, slots=True)
class Passage:
    """A block with the words that are accounted for, by index.

    `firm` are words of full names, employers, the role: nothing else can be meant. `taken` are these and single
    surnames and given names, which may still be part of a longer name.
    """

    text: str
    lang: str
    block: Block
    firm: frozenset[int] = frozenset()
    taken: frozenset[int] = frozenset()
    tokens: tuple[Token, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """The words of the block, at hand."""
        object.__setattr__(self, "tokens", self.block.tokens)

    def span(self, first: int, after: int) -> Span:
        """The stretch of text from one word to another."""
        return span_of(self.tokens, first, after)

    def joined(self, first: int, after: int) -> str:
        """The words as written, in normal form."""
        return normal(self.span(first, after).of(self.text))

    def is_free(self, first: int, after: int) -> bool:
        """True when the words stand together in one sentence and none is accounted for."""
        return self.is_loose(first, after) and self.taken.isdisjoint(range(first, after))

    def is_open(self, first: int, after: int) -> bool:
        """True when the words stand together in one sentence and none belongs to a firm name."""
        return self.is_loose(first, after) and self.firm.isdisjoint(range(first, after))

    def is_unknown(self, first: int, after: int) -> bool:
        """True when the words stand together and at least one of them is not accounted for."""
        return self.is_loose(first, after) and not self.taken.issuperset(range(first, after))

    def is_loose(self, first: int, after: int, name: str = "") -> bool:
        """True when the words stand together in one sentence, accounted for or not.

        Where `name` has a possessive of its own ("St. Bride's Trust"), one may stand between the words.
        """
        tokens = self.tokens
        if first < 0 or after > len(tokens):
            return False
        if after - first < 2:
            return True
        is_owned = bool(name) and _OWN.search(name) is not None
        for token in tokens[first + 1 : after]:
            if token.opens or not (token.follows_directly or (is_owned and _OWN.match(token.gap))):
                return False
        return True

    def find(self, name: str) -> list[tuple[int, int]]:
        """Where the words of a name stand together: first index and index after the last."""
        return [place for place in find_words(self.tokens, name) if self.is_loose(*place, name)]

    def accounts_for(self, span: Span) -> bool:
        """True when every word inside the stretch is accounted for."""
        inside = [index for index, token in enumerate(self.tokens) if span.start <= token.start < span.end]
        return self.taken.issuperset(inside)

    def titles_before(self, index: int) -> tuple[tuple[str, ...], int]:
        """The titles directly before a word, and where they begin."""
        tokens = self.tokens
        if not index or not tokens[index].follows_directly:
            return (), index
        found: list[str] = []
        while index > 0 and tokens[index].follows_directly:
            token = tokens[index - 1]
            title = title_of(token.text, tokens[index].gap.startswith("."))
            if title is None or not (token.is_capital or self.lang == "fr"):
                break
            found.insert(0, title)
            index -= 1
        return tuple(found), index

    def touches_name(self, first: int, after: int) -> bool:
        """True when a capitalised word stands directly beside: part of another, longer name."""
        before = first > 0 and self.tokens[first].follows_directly and not self.tokens[first].opens
        if before and _may_be_name(self.tokens[first - 1], self.tokens[first].gap):
            return True
        if after >= len(self.tokens) or not self.tokens[after].follows_directly or self.tokens[after].opens:
            return False
        return _may_be_name(self.tokens[after], "")


def capitals_near(passage: Passage, size: int) -> list[bool]:
    """For each word, whether a capital begins it or one of the next, `size` words in all."""
    near, left = [False] * len(passage.tokens), 0
    for index in range(len(near) - 1, -1, -1):
        left = size if passage.tokens[index].is_capital else left - 1
        near[index] = left > 0
    return near


def _may_be_name(token: Token, gap: str) -> bool:
    is_title = title_of(token.text, gap.startswith(".")) is not None
    return token.is_capital and not token.opens and token.text != "I" and not is_title
