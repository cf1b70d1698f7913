"""A phrase: words around slots that assert nothing themselves; the banks are lists of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

SLOT = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Phrase:
    """One wording for one move.

    `shapes` are the shapes of moment or fact it can hold (empty: any), `requires` its licences: slots that must
    be filled, and "linked" (the evidence answers the topic and stands directly after it) or "unlinked".
    """

    id: str
    move: str
    text: str
    shapes: frozenset[str] = frozenset()
    requires: frozenset[str] = frozenset()

    @property
    def slots(self) -> frozenset[str]:
        """The names of its slots."""
        return frozenset(SLOT.findall(self.text))


def bank(move: str, rows: Iterable[tuple[str, str] | str], *, prefix: str, requires: str = "") -> tuple[Phrase, ...]:
    """Phrases of one move: each row is a text, or (shapes, text)."""
    out = []
    for number, row in enumerate(rows, start=1):
        shapes, text = ("", row) if isinstance(row, str) else row
        out.append(
            Phrase(f"{prefix}.{move}.{number}", move, text, frozenset(shapes.split()), frozenset(requires.split()))
        )
    return tuple(out)


def fill(phrase: Phrase, slots: Mapping[str, str]) -> str:
    """The text with its slots filled; an empty slot takes its space away with it."""
    text = SLOT.sub(lambda match: slots.get(match.group(1), ""), phrase.text)
    # Two spaces mark an empty slot; one space before ; : ! ? is French and stays.
    text = re.sub(r"\s{2,}(?=[;:!?])", "", text)
    return re.sub(r" +(?=[,.](?:\s|$))", "", re.sub(r"\s+", " ", text)).strip()
