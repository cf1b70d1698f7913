"""The names of a letter in its final bytes, held against those that were approved, slot by slot."""

from __future__ import annotations

from afterword.core.letter.names.likeness import normal
from afterword.core.letter.names.provenance import name_slots
from afterword.core.letter.record import LetterRecord


def changed_slots(approved: str, seen: str, record: LetterRecord) -> tuple[str, ...]:
    """What the decoded letter says otherwise than the approved one wherever a name, title, employer or role stands.

    Compared is every slot in its order, letter for letter: greeting, body, sign-off. Empty when all are the same.
    """
    before = [slot.name for slot in name_slots(approved, record)]
    after = [slot.name for slot in name_slots(seen, record)]
    lost = [name for name in dict.fromkeys(before) if before.count(name) != after.count(name)]
    added = [name for name in dict.fromkeys(after) if before.count(name) != after.count(name)]
    return tuple(dict.fromkeys([*lost, *added])) or (() if before == after else tuple(before))


def is_same_name(one: str, other: str) -> bool:
    """A display name is the same when it is so letter for letter in one spelling of its apostrophes and spaces."""
    return normal(one) == normal(other)
