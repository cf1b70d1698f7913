"""Names that the composer wrote and an edit changed: compared with the very words that stood there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from afterword.core.findings import Finding, Level
from afterword.core.letter.record import LetterRecord
from afterword.core.letter.spans import Span

_TOKEN = re.compile(r"[^\W_]+|\s|[^\s\w]|_")
# A slip keeps most of the words; what shares less was written anew and is judged by the other checks.
_SLIP = 0.6


@dataclass(frozen=True, slots=True)
class Slot:
    """A name in the composed text: its place, and which rule guards it."""

    place: Span
    name: str
    rule: str


def touched_names(composed: str, edited: str, record: LetterRecord) -> tuple[Finding, ...]:
    """Every name, title, employer or role of the composed text in which the edit changed a letter, a stop or a space.

    What was not edited is right by construction. A name that was taken out with its sentence is no slip, and
    neither is another name in its place: only what is nearly the old words is pointed at. Offsets count into
    `edited`.
    """
    if composed == edited:
        return ()
    before, after = _tokens(composed), _tokens(edited)
    blocks = SequenceMatcher(
        None, [token.of(composed) for token in before], [token.of(edited) for token in after], autojunk=False
    ).get_opcodes()
    return tuple(_slips(composed, edited, record, before, after, blocks))


def _slips(
    composed: str,
    edited: str,
    record: LetterRecord,
    before: Sequence[Span],
    after: Sequence[Span],
    blocks: Sequence[tuple[str, int, int, int, int]],
) -> Iterator[Finding]:
    for slot in name_slots(composed, record):
        inside = [at for at, token in enumerate(before) if token.overlaps(slot.place)]
        if not inside:
            continue
        first, last = _mapped(blocks, inside[0], inside[-1] + 1)
        if first >= last or last > len(after):
            continue
        place = Span(after[first].start, after[last - 1].end)
        words = place.of(edited)
        if words != slot.name and _is_slip(slot.name, words):
            message = f"You changed “{slot.name}” into “{' '.join(words.split())}”."
            yield Finding(
                slot.rule, Level.WARN, message, place.start, place.end, words, slot.name, f"Write “{slot.name}”."
            )


def _tokens(text: str) -> list[Span]:
    return [Span(match.start(), match.end()) for match in _TOKEN.finditer(text)]


def _mapped(blocks: Sequence[tuple[str, int, int, int, int]], start: int, end: int) -> tuple[int, int]:
    """Where a run of tokens has gone; what was put in at its edges belongs to it, when it touches its letters."""
    first, last = None, 0
    for kind, before, before_end, after, after_end in blocks:
        if before_end <= start or before >= end:
            continue
        is_same = kind == "equal"
        begin = after + max(0, start - before) if is_same else after
        finish = after_end - max(0, before_end - end) if is_same else after_end
        first = begin if first is None else first
        last = max(last, finish)
    return (first or 0, last) if first is not None else (0, 0)


def _is_slip(name: str, words: str) -> bool:
    return SequenceMatcher(None, name.casefold(), words.casefold(), autojunk=False).ratio() >= _SLIP


def name_slots(text: str, record: LetterRecord) -> tuple[Slot, ...]:
    """Every place of a text with a confirmed name, title, employer, role or sender, in the order of the text."""
    return tuple(sorted(_slots(text, record), key=lambda slot: slot.place.start))


def _slots(text: str, record: LetterRecord) -> Iterator[Slot]:
    """The longest name first, so that no name is read inside another."""
    names: dict[str, str] = {}
    for person in record.people:
        names |= dict.fromkeys((person.display, person.written, person.given, person.surname, person.informal), "L01")
        names |= dict.fromkeys((f"{person.title} {person.surname}", *person.title.split()), "L01")
    names |= dict.fromkeys((record.company.name, *record.company.aliases, record.role), "L03")
    names |= {record.sender: "L02"}
    taken: list[Span] = []
    for name in sorted(filter(None, names), key=len, reverse=True):
        for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text):
            place = Span(match.start(), match.end())
            if not any(place.overlaps(other) for other in taken):
                taken.append(place)
                yield Slot(place, name, names[name])
