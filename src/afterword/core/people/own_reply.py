"""How somebody who answers writes their own name: beside their address and under their words."""

from __future__ import annotations

from afterword.core.people.evidence import Evidence, read
from afterword.core.people.spelling import Difference, difference
from afterword.core.people.valediction import is_valediction

# What is shorter than the name known says nothing of its letters; another name is somebody else at that mailbox.
_SILENT = frozenset({Difference.INITIALS, Difference.PARTIAL, Difference.NICKNAME, Difference.PERSON})
_LONGEST = 80


def own_names(sender_name: str, text: str, written: str) -> tuple[tuple[str, str], ...]:
    """The places of a reply that write the whole of this name, as source and raw text; none where none does.

    A machine's, a team's or another person's name is no evidence, nor is a first name alone.
    """
    places = (("own_email_display", sender_name.strip()), ("signature", _signed(text)))
    return tuple((source, raw) for source, raw in places if _is_of(source, raw, written))


def _signed(text: str) -> str:
    """The first line of words below the last close of a mail."""
    lines = [line.strip(" \t*_,-–—") for line in text.splitlines()]
    closes = [at for at, line in enumerate(lines) if line and is_valediction(line)]
    return next((line for line in lines[closes[-1] + 1 :] if line), "") if closes else ""


def _is_of(source: str, raw: str, written: str) -> bool:
    if not raw or len(raw) > _LONGEST:
        return False
    reading, known = read(Evidence(source, raw)), read(Evidence("confirmed", written))
    if not reading.is_person or reading.damaged or not known.is_person:
        return False
    return difference(reading.name, known.name) not in _SILENT
