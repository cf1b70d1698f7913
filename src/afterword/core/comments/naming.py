"""The name under a comment: one that a person has, and neither ours nor somebody else's here."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from afterword.core.comments.links import passes_for_address
from afterword.core.people.skeleton import is_disguised, skeleton

MOST_NAME, LEAST_NAME = 60, 2
OURS = ("Afterword", "Moderator", "Moderatorin", "Moderation", "Administrator", "Administratorin", "Admin")
# Small capitals, letters in boxes and of flags: drawn as Latin letters, and none of them.
_DRAWN = re.compile(r".*\b(?:LATIN|REGIONAL)\b.* ([A-Z])")


def wrong_name(name: str, taken: Iterable[str]) -> str:
    """What is off about a name, or ""; `taken` are names that are somebody else's here."""
    if not LEAST_NAME <= len(name) <= MOST_NAME or not any(each.isalpha() for each in name):
        return f"Write a name, with {LEAST_NAME} to {MOST_NAME} letters; it need not be your full one."
    if passes_for_address(name):
        return "Write a name here, and no address."
    if is_disguised(name):
        return "Write the name in letters of one alphabet."
    if _is_taken(name, taken):
        return "This name is somebody else’s here. Choose another one."
    return ""


def _is_taken(name: str, taken: Iterable[str]) -> bool:
    """Ours is every name with one of our words in it; a person's is also what has all their names and more."""
    words, ours = _words(name), {skeleton(each) for each in OURS}
    if ours & {*words, "".join(words)}:
        return True
    others = [each for each in map(_words, taken) if each]
    return any("".join(words) == "".join(each) or (len(each) > 1 and _holds(words, each)) for each in others)


def _holds(words: list[str], wanted: list[str]) -> bool:
    return any(words[at : at + len(wanted)] == wanted for at in range(len(words)))


def _words(name: str) -> list[str]:
    parts = re.split(r"[\W_]+", "".join(map(_plain, unicodedata.normalize("NFKC", name))))
    return [skeleton(each) for each in parts if each]


def _plain(letter: str) -> str:
    found = _DRAWN.fullmatch(unicodedata.name(letter, "")) if not letter.isascii() else None
    return found[1].lower() if found else letter
