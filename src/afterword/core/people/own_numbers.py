"""Telephone numbers in what somebody wrote: theirs where it says so, else a question; a fax is none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from afterword.core.people.phone import digits
from afterword.core.people.phone_words import ANY_CALL, CONFERENCE, FAX, LABEL, MINE, NO_PHONE, SHARED
from afterword.core.people.valediction import is_valediction

MOST = 6
_LONGEST_LINE, _LONGEST_NAME = 200, 80
_LEAST_DIGITS, _MOST_DIGITS = 7, 15
_NUMBER = re.compile(
    r"(?<![\w.@/\-])(?:\+|\(|\d)[\d ()./\u00a0\u2010\u2011\-]{5,28}\d(?: ?(?:x|ext\.?) ?\d{1,6})?(?![\w@/]|[.,-]\d)",
    re.IGNORECASE,
)
_DATE = re.compile(r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{1,2}-\d{1,2}")
_RULE = re.compile(r"\s?(?:--+|\u2014|__+)\s*")
_PARTS = re.compile(r"\s+[|·•]\s+|\t+|\s{3,}|;\s+|,\s+(?=[^\d\W])")
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[^\W\d_])")


@dataclass(frozen=True, slots=True)
class OwnNumber:
    """A number as it was written and the words around it; `is_theirs` is False where these do not say whose it is.

    `is_signed` says that it stands below the name, and not in the running words.
    """

    written: str
    line: str
    is_theirs: bool
    is_signed: bool


def own_numbers(text: str, name: str) -> tuple[OwnNumber, ...]:
    """The numbers in a mail of this person, each once, in the order in which they were written.

    Below the name a number with its label, or alone on its part of the line with a plus, is theirs, unless the words
    there name somebody else; in the running words only one of which they say that it is theirs.
    """
    lines = [" ".join(line.split("\xa0"))[:_LONGEST_LINE] for line in text.splitlines()]
    begins = _signature(lines)
    body = list(_said("\n".join(lines[:begins])))
    return _each_once([*_signed(lines[begins:], name), *body])


def pasted_numbers(text: str) -> tuple[OwnNumber, ...]:
    """The numbers in a signature or a card that the person gave for somebody: whose it is they said."""
    return _each_once(_below(text.splitlines()))


def _signature(lines: list[str]) -> int:
    """Where the words end: at the last close, or rule, with something other than a sentence below it."""
    marks = [at for at, line in enumerate(lines) if is_valediction(line.strip(" \t*_")) or _RULE.fullmatch(line)]
    return next((at for at in reversed(marks) if not _goes_on(lines[at + 1 :])), len(lines))


def _goes_on(below: list[str]) -> bool:
    """Whether the mail goes on in sentences: "Thank you." may open it as well as close it."""
    first = next((line.strip() for line in below if line.strip()), "")
    return first.endswith((".", "!", "?", ":")) or len(first) > _LONGEST_NAME


def _signed(lines: list[str], name: str) -> Iterator[OwnNumber]:
    words = {word for word in re.findall(r"[^\W\d_]{2,}", name.casefold()) if word not in {"dr", "prof", "mr", "ms"}}
    is_named = any(words & set(re.findall(r"[^\W\d_]{2,}", line.casefold())) for line in lines)
    for one in _below(lines):
        yield one if is_named else OwnNumber(one.written, one.line, is_theirs=False, is_signed=True)


def _below(lines: list[str]) -> Iterator[OwnNumber]:
    """The numbers of a signature; below the name of an assistant or of the firm none is certainly theirs."""
    is_shared = False
    for line in lines:
        is_shared = is_shared or bool(SHARED.search(line))
        for part in _PARTS.split(line):
            for written, before in _numbers(part):
                is_labelled, alone = bool(LABEL.search(before)), part.strip(" :,*") == written
                if FAX.search(before) or (NO_PHONE.search(before) and not is_labelled):
                    continue
                if is_labelled or alone:
                    is_whole = is_labelled or written.startswith("+")
                    yield OwnNumber(written, line.strip(), is_theirs=is_whole and not is_shared, is_signed=True)


def _said(body: str) -> Iterator[OwnNumber]:
    """The numbers in the running words; those of a conference are nobody's."""
    if CONFERENCE.search(body):
        return
    for sentence in (each for paragraph in re.split(r"\n\s*\n", body) for each in _SENTENCE.split(paragraph)):
        said = " ".join(sentence.split())[:_LONGEST_LINE]
        for written, before in _numbers(said):
            if FAX.search(before) or NO_PHONE.search(before) or not (written.startswith("+") or ANY_CALL.search(said)):
                continue
            mine = bool(MINE.search(said)) and not SHARED.search(said)
            yield OwnNumber(written, said, is_theirs=mine, is_signed=False)


def _numbers(part: str) -> Iterator[tuple[str, str]]:
    """Each number of a part of a line, with the words before it since the last one; a date is none."""
    end = 0
    for found in _NUMBER.finditer(part):
        written = found.group().strip()
        count = sum(sign.isdecimal() for sign in digits(written))
        if _LEAST_DIGITS <= count <= _MOST_DIGITS and not _DATE.match(written):
            yield written, part[end : found.start()]
        end = found.end()


def _each_once(found: Iterator[OwnNumber] | list[OwnNumber]) -> tuple[OwnNumber, ...]:
    kept: dict[str, OwnNumber] = {}
    for one in found:
        key = digits(one.written)
        if key not in kept or (one.is_theirs and not kept[key].is_theirs):
            kept[key] = one
    return tuple(kept.values())[:MOST]
