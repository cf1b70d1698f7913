"""Messages of a folder seen from outside, many in one command: the head that says whom they concern, no body."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from afterword.core.ports import Glimpse

# Whom it answers, who wrote, and whether a mail server or a robot speaks; nothing else of a mail is looked at.
FIELDS = "FROM SENDER SUBJECT DATE MESSAGE-ID IN-REPLY-TO REFERENCES CONTENT-TYPE X-FAILED-RECIPIENTS AUTO-SUBMITTED"
ASKED = f"(UID RFC822.SIZE BODYSTRUCTURE BODY.PEEK[HEADER.FIELDS ({FIELDS})])"
MOST_HEAD = 64_000
_BEGINS = re.compile(rb"\d+ \(")
_UID = re.compile(rb"\bUID (\d+)")
_SIZE = re.compile(rb"RFC822\.SIZE (\d+)")
_CALENDAR = re.compile(rb'"CALENDAR"|"ICS"|\.ics\b', re.IGNORECASE)

Fetched = Sequence[bytes | tuple[bytes, bytes]]


def glimpses(uid_command: Callable[..., tuple[str, Any]], uids: Sequence[str]) -> Iterator[tuple[str, int, Glimpse]]:
    """UID, size and glimpse of each message from the first to the last of `uids`, which are in order."""
    _, answered = uid_command("FETCH", f"{uids[0]}:{uids[-1]}", ASKED)
    for said, head in _messages(answered):
        uid, size = _UID.search(said), _SIZE.search(said)
        if uid is not None and size is not None:
            yield uid[1].decode(), int(size[1]), Glimpse(head[:MOST_HEAD], _CALENDAR.search(said) is not None)


def _messages(answered: Fetched) -> Iterator[tuple[bytes, bytes]]:
    """What was said of each message, and its head; a server may send any word as a literal, in any order."""
    said, head = b"", b""
    for piece in answered:
        words, literal = piece if isinstance(piece, tuple) else (piece or b"", b"")
        if isinstance(piece, tuple) and _BEGINS.match(words) and said:
            yield said, head
            said, head = b"", b""
        if b"HEADER.FIELDS" in words:
            said, head = said + words, literal
        else:
            said += words + literal
    if said:
        yield said, head
