"""Sentences that the flows and the core made in English, said in the language of the page.

What is stored, planned and tested has one wording, whoever looks at it; the page alone translates. A sentence is known
again by its words: the catalogue has its shape, such as “Call {name} and say yes”, and what stands in the hole goes
into the translation, said anew itself unless the hole holds somebody's own words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from gettext import c2py

from afterword.web.catalogue import HOLE, Entry, head_of

# What somebody else wrote, or what a person or a thing is called: never translated.
OWN_WORDS = frozenset(
    "name written employer employer_name company role title display found text quote word address email recipient "
    "owner language code domain label host path example what_they_said expected raw filename read given surname layout "
    "model server own theirs ours promise".split()
)
BETWEEN = re.compile(r"(?<=[.?!])(?<!\bDr\.)(?<!\bProf\.)\s+|(?<=”)\s+(?=[A-Z])")
A_NUMBER = re.compile(r"([\d.,:+ -]+) (.+)")
NUMBERS = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve")
# A hole before the end of a sentence does not reach into the next one; a title or an initial is no end.
SHORT = "Prof|Mrs|Ing|Dipl|Dra|Sra|Lic|Mag|Univ|Priv|Doz|Cllr|Rev|Hon|Inc|Ltd|Corp|med|rer|nat|jur|phil|habil|hab|mgr"
NO_END = "".join(rf"(?<!\b{word})" for word in SHORT.split("|"))
INSIDE = rf"(?:(?!(?<=[a-z\d])(?<![A-Z][a-z]){NO_END}[.?!]\s+[A-Z“]).)+?"
# Fewer signs than this say nothing about which sentence it is.
LEAST = 4
MAY_BE_NOTHING = frozenset({"said", "where", "difference", "as_in_the_article"})
# Between the last two of several names, or of several words to choose from.
LAST_TWO = {"names": " and ", "either": " or "}
GLUED_BEFORE, GLUED_AFTER = re.compile(r"\{\w+\} (?=[A-Z“])"), re.compile(r"(?<=[.?!]) ?\{\w+\}$")
SHAPES_OF_A_TYPE = {
    "day": r"[A-Z][a-z]+[ \u00a0]\d{1,2}[ \u00a0][A-Z][a-z]+",
    "hour": r"\d{1,2}:\d{2}",
}

Localised = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Shape:
    """A sentence with holes: how it looks in English, and its translation (one, or one for each plural form)."""

    english: re.Pattern[str]
    longest: str
    forms: tuple[str, ...]
    signs: int
    is_one: bool


class Saying:
    """Everything the catalogue of one language knows."""

    def __init__(self, entries: Sequence[Entry], localised: Localised = str) -> None:
        known = [
            entry for entry in entries if entry.msgid and entry.is_translated and "%(" not in entry.msgid + entry.plural
        ]
        self._entries = [*known, *filter(None, map(_alone, known))]
        self._localised = localised
        rule = head_of(entries).get("Plural-Forms", "").rpartition("plural=")[2].rstrip("; ")
        self._form = c2py(rule or "n != 1")
        self._known = lru_cache(maxsize=4096)(self._find)

    def say(self, text: str) -> str:
        """The text with every sentence that is known in this language; other words stay as they are."""
        words = text.strip()
        if not words:
            return text
        known = self._known(words)
        return text.replace(words, known if known is not None else self._in_parts(words))

    @cached_property
    def _exact(self) -> dict[str, str]:
        return {entry.msgid: entry.msgstr[0] for entry in self._entries if not HOLE.search(entry.msgid)}

    @cached_property
    def _shapes(self) -> list[Shape]:
        with_holes = (entry for entry in self._entries if HOLE.search(entry.msgid + entry.plural))
        found = [shape for entry in with_holes for shape in _shapes_of(entry) if shape.signs >= LEAST]
        return sorted(found, key=lambda shape: -shape.signs)

    def _find(self, text: str) -> str | None:
        exact = self._exact.get(text)
        if exact is not None:
            return exact
        if text[:1].isupper() and (small := self._exact.get(text[:1].lower() + text[1:])):
            return small[:1].upper() + small[1:]
        for shape in self._shapes:
            if shape.longest in text and (match := shape.english.fullmatch(text)):
                return self._filled(shape, match.groupdict())
        return None

    def _filled(self, shape: Shape, values: dict[str, str]) -> str:
        form = shape.forms[0]
        if len(shape.forms) > 1:
            count = 1 if shape.is_one else _count_in(values.values())
            form = shape.forms[min(self._form(count), len(shape.forms) - 1)]
        said = {name: self._said(name, value) for name, value in values.items()}
        return HOLE.sub(lambda hole: said.get(hole[2], ""), form)

    def _said(self, name: str, value: str) -> str:
        kind = name.rstrip("0123456789")
        if kind in LAST_TWO:
            before, between, last = value.rpartition(LAST_TWO[kind])
            return f"{before} {self._exact.get(between.strip(), between.strip())} {last}" if between else value
        if kind in OWN_WORDS:
            return value
        # A sentence inside another one begins small.
        return self._known(value) or self._known(value[:1].upper() + value[1:]) or self.say(value)

    def _in_parts(self, text: str) -> str:
        """Sentence by sentence, the longest known run first; then what stands before and after a colon."""
        pieces = [0, *(match.end() for match in BETWEEN.finditer(text)), len(text)]
        if len(pieces) == 2:
            return self._around_a_colon(text)
        said, at = "", 0
        while at < len(pieces) - 1:
            until, words = next(self._runs(text, pieces, at), (at + 1, None))
            piece = text[pieces[at] : pieces[until]]
            bare = piece.rstrip()
            said += (self._around_a_colon(bare) if words is None else words) + piece[len(bare) :]
            at = until
        return said

    def _runs(self, text: str, pieces: Sequence[int], at: int) -> Iterator[tuple[int, str]]:
        for until in range(len(pieces) - 1, at, -1):
            known = self._known(text[pieces[at] : pieces[until]].rstrip())
            if known is not None:
                yield until, known

    def _around_a_colon(self, text: str) -> str:
        head, colon, rest = text.partition(": ")
        known = self._known(head) if colon else None
        if known is not None:
            return known + colon + self.say(rest)
        if colon and (known := self._known(rest)):
            return self._localised(head) + colon + known
        if text.endswith(".") and (known := self._known(text[:-1])):
            return known.rstrip(".") + "."
        if (number := A_NUMBER.fullmatch(text)) and (unit := self._known(number[2])):
            return f"{self._localised(number[1])} {unit}"
        return self._localised(text)


def _shapes_of(entry: Entry) -> Iterator[Shape]:
    for english in filter(None, (entry.msgid, entry.plural)):
        literals = [piece for piece in HOLE.split(english)[::3] if piece]
        pattern, at, is_one = "", 0, bool(entry.plural) and english == entry.msgid
        for hole in HOLE.finditer(english):
            within = ".+?" if hole.end() == len(english) else INSIDE
            if english[: hole.start()].endswith((".", "?", "!")) or hole[2] in MAY_BE_NOTHING:
                # A further sentence, with its space, or none.
                within = ".*?"
            inner = SHAPES_OF_A_TYPE.get(hole[2].rstrip("0123456789"), within)
            pattern += re.escape(english[at : hole.start()]) + f"(?P<{hole[2]}>{inner})"
            at = hole.end()
        pattern += re.escape(english[at:])
        signs = sum(not sign.isspace() for piece in literals for sign in piece)
        yield Shape(re.compile(pattern, re.DOTALL), max(literals, key=len, default=""), entry.msgstr, signs, is_one)


def _alone(entry: Entry) -> Entry | None:
    """The sentence of an entry without another one that is only put before or after it."""
    if entry.plural:
        return None
    english, other = entry.msgid, entry.msgstr[0]
    if (glued := GLUED_BEFORE.match(english)) and other.startswith(glued[0]):
        english, other = english.removeprefix(glued[0]), other.removeprefix(glued[0])
    if (glued := GLUED_AFTER.search(english)) and other.endswith(glued[0]):
        english, other = english.removesuffix(glued[0]), other.removesuffix(glued[0])
    return None if english == entry.msgid else replace(entry, msgid=english, msgstr=(other,))


def _count_in(values: Iterable[str]) -> int:
    for value in values:
        if value.isdecimal():
            return int(value)
        if value.capitalize() in NUMBERS:
            return NUMBERS.index(value.capitalize())
    return 2
