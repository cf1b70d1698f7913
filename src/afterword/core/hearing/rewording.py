"""A letter of ours as it stands in the person's own mail program: still our words, or theirs by now."""

from __future__ import annotations

import re

from afterword.core.hearing import letterform

ASK, THEIRS, OURS, BOTH = "ask", "theirs", "ours", "both"
MOST_SIGNS = 20_000
# RFC 3676: what stands below this line is the signature that a mail program puts under every letter.
_SIGNATURE = re.compile(r"^-- ?$.*", re.MULTILINE | re.DOTALL)


def letter_in(content: bytes) -> str:
    """The words of a message as a person reads them, without what their program signs everything with."""
    words = letterform.words(letterform.opened(content))
    return _SIGNATURE.sub("", words).strip()[:MOST_SIGNS]


def is_reworded(content: bytes, ours: bytes) -> bool:
    """True when the words are no longer exactly ours; where its lines break says nothing."""
    return letter_in(content).split() != letter_in(ours).split()


def own_words(content: bytes, ours: bytes) -> str:
    """What the person made of the letter; "" while it is ours, or where none of it can be read."""
    return letter_in(content) if is_reworded(content, ours) else ""


def which_counts(before: str, known: str, seen: str, *, is_sent: bool) -> str:
    """Whether the person is asked which words count, or what they answered still holds.

    Who said that theirs count may go on writing. Any other answer holds for the words it was given for; and who sent
    their own after saying that ours count is asked once more.
    """
    if not seen:
        return ""
    if before == THEIRS:
        return THEIRS
    if seen == known and (before == BOTH or (before == OURS and not is_sent)):
        return before
    return ASK
