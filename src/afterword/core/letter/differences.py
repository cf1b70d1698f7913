"""What changed between two versions of a letter, word by word."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

# A word with the space behind it, or the empty line between two paragraphs.
PIECES = re.compile(r"\n{2,}|\n|[^\s]+[^\S\n]*")
PARAGRAPH = re.compile(r"\n{2,}")


@dataclass(frozen=True, slots=True)
class Change:
    """A run of words: `kind` is "same", "added" or "left_out"."""

    kind: str
    text: str


def differences(before: str, after: str) -> tuple[tuple[Change, ...], ...]:
    """The words of both versions by paragraph, each run as it was, as it is, or as both have it.

    What was left out stands before what took its place. Two versions with the same words give nothing, however
    their lines are broken.
    """
    old, new = _pieces(before), _pieces(after)
    if _bare(old) == _bare(new):
        return ()
    changes: list[Change] = []
    # A letter is short: no word counts as noise, however often it stands there.
    matched = SequenceMatcher(None, _bare(old), _bare(new), autojunk=False)
    for what, old_start, old_end, new_start, new_end in matched.get_opcodes():
        if what == "equal":
            changes.append(Change("same", "".join(new[new_start:new_end])))
            continue
        changes += [Change("left_out", "".join(old[old_start:old_end]))] if old_end > old_start else []
        changes += [Change("added", "".join(new[new_start:new_end]))] if new_end > new_start else []
    return _in_paragraphs(changes)


def _pieces(text: str) -> list[str]:
    return PIECES.findall(text.strip())


def _bare(pieces: list[str]) -> list[str]:
    return [piece.strip(" \t") if piece.strip() else "\n\n"[: len(piece)] for piece in pieces]


def _in_paragraphs(changes: list[Change]) -> tuple[tuple[Change, ...], ...]:
    paragraphs: list[list[Change]] = [[]]
    for change in changes:
        for number, part in enumerate(PARAGRAPH.split(change.text)):
            if number:
                paragraphs.append([])
            if part:
                paragraphs[-1].append(Change(change.kind, part))
    return tuple(tuple(paragraph) for paragraph in paragraphs if paragraph)
