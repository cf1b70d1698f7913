"""The very letters in which two spellings differ, to be shown beside each other."""

from __future__ import annotations

from difflib import SequenceMatcher

# Spellings that share less are two names, and letters beside each other say nothing.
_ALIKE = 0.6
_LONGEST = 4


def differing(read: str, written: str) -> tuple[str, str]:
    """What stands in `read` where `written` has something else: ("ie", "y") for Meier and Meyer.

    ("", "") where the two are the same, are two names, or differ in more than one stretch of letters.
    """
    matcher = SequenceMatcher(None, read, written, autojunk=False)
    changes = [block for block in matcher.get_opcodes() if block[0] != "equal"]
    if not changes or matcher.ratio() < _ALIKE:
        return "", ""
    first, last = changes[0], changes[-1]
    pair = read[first[1] : last[2]], written[first[3] : last[4]]
    return pair if max(map(len, pair)) <= _LONGEST else ("", "")


def said(read: str, written: str) -> str:
    """The difference in words: “ie” where they write “y”; "" where there is nothing to point at."""
    theirs, ours = differing(read, written)
    if not theirs and not ours:
        return ""
    if theirs and ours:
        return f"“{theirs}” where they write “{ours}”"
    return f"“{theirs}” too many" if theirs else f"“{ours}” is missing"
