"""Whether a message in Sent is a draft of ours that the person sent, though their program gave it another id."""

from __future__ import annotations

from datetime import datetime, timedelta
from email import message_from_bytes
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import getaddresses, parsedate_to_datetime

from afterword.core.hearing import letterform
from afterword.core.hearing.rewording import is_reworded
from afterword.core.message import PRIVATE_HEADER, private_id
from afterword.core.ports import Envelope

# Two clocks are never quite the same: the one here and the one of the program that sent it.
APART = timedelta(minutes=2)
FEWEST_WORDS = 12


def sent_as(head: bytes, envelope: Envelope, since: datetime) -> str | None:
    """The id under which a message of this head went, where it is the draft; None where it is another letter.

    It is ours by its Message-ID or our own header. Mail programs may write both anew: then by the one recipient and
    the subject, when it was sent after the draft was saved.
    """
    sent, ours = message_from_bytes(head), message_from_bytes(envelope.content)
    went_as = str(sent.get("Message-ID") or envelope.message_id).strip()
    mark = str(sent.get(PRIVATE_HEADER, "")).strip()
    if went_as == envelope.message_id or mark == private_id(envelope.message_id):
        return went_as
    if mark:
        return None
    alike = _recipients(sent) == [envelope.recipient.lower()] and _subject(sent) == _subject(ours)
    at = _date(sent)
    return went_as if alike and at is not None and at >= since - APART else None


def carries(content: bytes, envelope: Envelope, since: datetime) -> str | None:
    """The id of a whole message that is the draft under another id and subject; None where it is another letter.

    It went to the one recipient after the draft was saved, names no other letter of ours, and every word of the
    letter stands in it in order; a letter of a few words could stand in any other.
    """
    message = message_from_bytes(content)
    at = _date(message)
    if message.get(PRIVATE_HEADER) or at is None or at < since - APART:
        return None
    if _recipients(message) != [envelope.recipient.lower()]:
        return None
    ours, theirs = (letterform.words(letterform.opened(each)).split() for each in (envelope.content, content))
    if len(ours) < FEWEST_WORDS or " ".join(ours) not in " ".join(theirs):
        return None
    return str(message.get("Message-ID") or envelope.message_id).strip()


def is_our_draft(content: bytes, envelope: Envelope) -> bool:
    """True for a draft that holds every word of our letter to the same recipient, and none of theirs."""
    return holds_our_words(content, envelope) and not is_reworded(content, envelope.content)


def holds_our_words(content: bytes, envelope: Envelope) -> bool:
    """True for a draft to the same recipient in which our letter stands whole, and that is no older than it."""
    written = _date(message_from_bytes(envelope.content))
    return written is not None and carries(content, envelope, written) is not None


def is_rewritten(head: bytes, envelope: Envelope) -> bool:
    """True for a draft that a mail program wrote anew from ours, maybe under an id of its own.

    It has the same recipient and subject and is no older than the letter: a second one is not put beside it.
    """
    written = _date(message_from_bytes(envelope.content))
    return written is not None and sent_as(head, envelope, written) is not None


def _recipients(message: Message) -> list[str]:
    return [address.lower() for _, address in getaddresses([str(each) for each in message.get_all("To", [])])]


def _subject(message: Message) -> str:
    raw = str(message.get("Subject", ""))
    try:
        return " ".join(str(make_header(decode_header(raw))).split()).casefold()
    except (MessageError, ValueError, LookupError):
        return " ".join(raw.split()).casefold()


def _date(message: Message) -> datetime | None:
    try:
        at = parsedate_to_datetime(str(message.get("Date")))
    except (TypeError, ValueError):
        return None
    return at if at.tzinfo is not None else None
