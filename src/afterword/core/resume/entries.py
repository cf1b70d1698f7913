"""The entries of a part with dates: which lines are the head of one, and which say what was done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from afterword.core.resume.dates import Span, span
from afterword.core.resume.lines import Line, joined
from afterword.core.resume.roles import LEGAL_AFTER, is_sentence, is_title

_LONGEST_HEAD = 110
_MOST_BEFORE, _MOST_AFTER = 3, 2


@dataclass(slots=True)
class Entry:
    """One job: the lines of its head without their dates, when it was, and what stands under it."""

    head: list[Line]
    when: Span
    dated: Line
    body: list[Line] = field(default_factory=list)


def entries(lines: Sequence[Line]) -> tuple[list[Line], list[Entry]]:
    """What stands before the first entry, and the entries.

    Each is found by its dates: the head are the short lines before them, back to a gap or to what was done
    before, and those after them where nothing stands before.
    """
    dates = [at for at, line in enumerate(lines) if not line.bullet and _dates_a_head(line)]
    # Where the first thing of all is a date, each entry begins with its own.
    are_first = bool(dates) and dates[0] == 0
    starts = [
        at if are_first and not _own_words(lines[at]) else _head_start(lines, at, dates[number - 1] if number else -1)
        for number, at in enumerate(dates)
    ]
    found = []
    for number, (at, start) in enumerate(zip(dates, starts, strict=True)):
        end = starts[number + 1] if number + 1 < len(starts) else len(lines)
        found.append(_entry(lines[start:end], at - start))
    return list(lines[: starts[0]] if starts else lines), found


def _dates_a_head(line: Line) -> bool:
    found = span(line.text)
    return bool(found) and len(line.text) <= _LONGEST_HEAD + 40 and not _is_prose(found.rest if found else "")


def _is_prose(text: str) -> bool:
    return len(text) > _LONGEST_HEAD or (text.endswith(".") and len(text.split()) > 8)


def _head_start(lines: Sequence[Line], at: int, dated_before: int) -> int:
    start = at
    if lines[at].gap and _own_words(lines[at]):
        return start
    while start > dated_before + 1 and at - start < _MOST_BEFORE:
        before, here = lines[start - 1], lines[start]
        if before.bullet or _is_prose(before.text) or is_sentence(before.text) or len(before.text) > _LONGEST_HEAD:
            break
        if here.gap and start != at:
            break
        if here.gap and _is_complete(lines[start : at + 1]):
            break
        if start == dated_before + 1 or (start < at and _is_body(before, lines[at], here)):
            break
        start -= 1
    return _after_body(lines, start, at, dated_before)


def _own_words(line: Line) -> str:
    found = span(line.text)
    return found.rest if found else line.text


def _is_complete(head: Sequence[Line]) -> bool:
    """A head that names a job and one thing more needs nothing from before its gap."""
    texts = [part for line in head for part in _own_words(line).split("\t") if part]
    return any(map(is_title, texts)) and (len(texts) > 1 or any(_has_two(each) for each in texts))


def _has_two(text: str) -> bool:
    text = LEGAL_AFTER.sub("", text)
    return any(sign in text for sign in (", ", " — ", " – ", " | ", " at ", " @ ", " - ", " · "))


def _is_body(before: Line, dated: Line, here: Line) -> bool:
    """A plain line above a bold or larger one is the end of the entry before."""
    return (here.bold and not before.bold) or (here.size > before.size + 0.4 and before.size <= dated.size + 0.6)


def _after_body(lines: Sequence[Line], start: int, at: int, dated_before: int) -> int:
    """Where no bullet and no gap parts the entries, the first bold or larger line of what was taken opens the head."""
    if start == at or any(line.gap for line in lines[start + 1 : at + 1]) or dated_before < 0:
        return start
    if lines[start].gap or (start and lines[start - 1].bullet):
        return start
    strong = [
        number for number in range(start, at + 1) if lines[number].bold or lines[number].size > lines[at].size + 0.4
    ]
    return strong[0] if strong else start


def _entry(lines: Sequence[Line], at: int) -> Entry:
    when = span(lines[at].text)
    assert when is not None  # noqa: S101  (`entries` chose the line for its dates)
    own = replace(lines[at], text=when.rest)
    head = [*lines[:at], *([own] if when.rest else [])]
    after = at + 1
    while after < len(lines) and after - at <= _MOST_AFTER and _goes_on_in_head(lines[after], head, lines[at]):
        head.append(lines[after])
        after += 1
    return Entry(head, when, lines[at], joined(lines[after:]))


def _goes_on_in_head(line: Line, head: Sequence[Line], dated: Line) -> bool:
    if line.bullet or len(line.text) > _LONGEST_HEAD or is_sentence(line.text) or (line.gap and head):
        return False
    if not head:
        return True
    texts = [part for each in head for part in each.parts]
    is_short_of = len(texts) == 1 and not _has_two(texts[0])
    has_role = any(map(is_title, texts))
    return is_short_of and (
        has_role != is_title(line.text)
        or line.bold
        or (line.gap is False and not line.text[:1].islower() and len(line.text) < 60)
    )
