"""Words with their places: what the name check reads instead of raw text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from afterword.core.letter.names.likeness import normal
from afterword.core.letter.span_words import word_set
from afterword.core.letter.spans import Span, Zones, sentences

# Joiners, soft hyphens and marks without width: inside a word they belong to it (and are reported on their own).
UNSEEN = "\u00ad\u200b-\u200f\u2060-\u2064\ufeff"
WORD = re.compile(rf"[^\W_](?:[\w\u0300-\u036f{UNSEEN}]|['’ʼ‘`´\-‐‑](?=[^\W_]))*|(?<=\s)['’ʼ‘][tsn](?=\s)|&+")
POSSESSIVE = re.compile(r"(?<=\w)['’]s$|(?<=\w)['’]S$")
ELISION = re.compile(r"(?:[ldjmtscnLDJMTSCN]|[Qq]u|[Jj]usqu|[Ll]orsqu|[Pp]uisqu)['’](?=\w)")
PARTICLES = word_set(
    """
    von vom zu zum zur van der den de du des del della di da do dos das la le les el al bin ibn ben bint ter ten te
    af av y e und het 't d' l'
    """
)


@dataclass(frozen=True, slots=True)
class Token:
    """One word: its spelling in normal form, its place in the text, what stands before it, if it opens a sentence.

    `is_capital`: it begins with a capital letter. `follows_directly`: only white space, or a stop after a title or
    initial, stands before it. Both are asked of every word some ten times, so they are kept.
    """

    text: str
    start: int
    end: int
    gap: str
    opens: bool
    is_capital: bool
    follows_directly: bool


@lru_cache(maxsize=1024)
def _is_close(gap: str) -> bool:
    return gap.strip(" \t\n\u00a0\u202f") in {"", "."} and "\n\n" not in gap


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the letter that is read for names: `zone` is subject, salutation or body."""

    zone: str
    span: Span
    tokens: tuple[Token, ...]


def blocks(text: str, lang: str, zones: Zones) -> tuple[Block, ...]:
    """The subject and the paragraphs of the body, as words; headers, greeting and signature are slots of their own."""
    subject = zones.header("subject")
    spans = [("subject", subject)] if subject else []
    spans += [("body", paragraph) for paragraph in zones.body]
    return tuple(Block(zone, span, tuple(_tokens(text, lang, span))) for zone, span in spans)


def _tokens(text: str, lang: str, span: Span) -> list[Token]:
    openings = [span.start + sentence.start for sentence in sentences(span.of(text), lang)]
    found: list[Token] = []
    end = span.start
    for piece in _pieces(text, span):
        gap = text[end : piece.start]
        opens = any(end <= opening <= piece.start for opening in openings)
        word = spelling(piece.of(text))
        found.append(Token(word, piece.start, piece.end, gap, opens, word[:1].isupper(), _is_close(gap)))
        end = piece.end
    return found


def _pieces(text: str, span: Span) -> list[Span]:
    found = []
    for match in WORD.finditer(text, span.start, span.end):
        start, word = match.start(), match.group()
        elision = ELISION.match(word)
        if elision and (word[0].islower() or word[elision.end()].islower()):
            found.append(Span(start, start + elision.end()))
            start += elision.end()
        own = POSSESSIVE.search(text[start : match.end()])
        found.append(Span(start, start + own.start() if own else match.end()))
    return found


@lru_cache(maxsize=16384)
def spelling(word: str) -> str:
    """A word in normal form, without the marks nobody sees."""
    return normal(re.sub(f"[{UNSEEN}]", "", word))


@lru_cache(maxsize=4096)
def words_of(name: str) -> tuple[str, ...]:
    """The words of a name, cut as the words of the text are cut."""
    return tuple(spelling(piece.of(name)) for piece in _pieces(name, Span(0, len(name))))


def find_words(tokens: Sequence[Token], name: str) -> list[tuple[int, int]]:
    """Where the words of `name` stand one after the other: pairs of first index and index after the last."""
    wanted = words_of(name)
    size = len(wanted)
    if not size:
        return []
    return [
        (index, index + size)
        for index in range(len(tokens) - size + 1)
        if tokens[index].text == wanted[0] and tuple(token.text for token in tokens[index : index + size]) == wanted
    ]


def span_of(tokens: Sequence[Token], first: int, after: int) -> Span:
    """The stretch of text from one word to another."""
    return Span(tokens[first].start, tokens[after - 1].end)
