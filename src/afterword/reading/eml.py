"""The calendar parts of a mail, each once, and what the mail itself says about its sender."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from email import message_from_bytes
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import getaddresses, parsedate_to_datetime

from afterword.calendars.ics import mailbox
from afterword.calendars.lines import decoded, shown
from afterword.core.html_text import html_words
from afterword.core.interview import Letterhead
from afterword.reading import limits
from afterword.reading.limits import TooMuch

# Only these: Python knows codecs that run code pages of other worlds (idna, raw_unicode_escape, zlib ...).
_CHARSETS = re.compile(
    r"(?:utf-?(?:8|16(?:[bl]e)?)|us-ascii|ascii|iso-?8859-\d{1,2}|latin-?1|windows-125\d|cp125\d|koi8-[ru]"
    r"|iso-2022-jp|euc-(?:jp|kr)|shift_?jis|gb2312|gbk|gb18030|big5)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class CalendarPart:
    """One calendar of a mail as text; `sound` is False when its characters could not be read as announced."""

    text: str
    sound: bool


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail taken apart: its calendars (the same invitation twice counts once), its head and its words."""

    calendars: tuple[CalendarPart, ...]
    letterhead: Letterhead


def read_mail(content: bytes) -> Mail:
    """Take a mail apart with the size and depth caps; broken headers and encodings are read as far as they go."""
    message = message_from_bytes(content.lstrip(b"\r\n"))
    leaves = list(_leaves(message, 0))
    parts = [calendar for leaf in leaves if (calendar := _calendar(leaf)) is not None]
    distinct = list({_gist(part.text): part for part in reversed(parts)}.values())[::-1]
    return Mail(tuple(distinct), _letterhead(message, leaves))


def _gist(text: str) -> str:
    """Two copies of an invitation differ in blanks and in METHOD at most (RFC 6047: a part and an attachment)."""
    return "\n".join(
        line.strip() for line in text.split("\n") if line.strip() and not line.upper().startswith("METHOD")
    )


def _leaves(message: Message, depth: int) -> Iterator[Message]:
    if depth > limits.EML_DEPTH:
        raise TooMuch(f"This mail is nested more than {limits.EML_DEPTH} levels deep. Nothing was kept.")
    if message.is_multipart():
        for part in message.get_payload():
            if isinstance(part, Message):
                yield from _leaves(part, depth + 1)
    else:
        yield message


def _calendar(part: Message) -> CalendarPart | None:
    kind = part.get_content_type()
    filename = (_filename(part) or "").casefold()
    body = _body(part)
    looks = b"BEGIN:VCALENDAR" in body[:2000].upper()
    if kind not in ("text/calendar", "application/ics") and not filename.endswith((".ics", ".vcs")) and not looks:
        return None
    return CalendarPart(*decoded(body, charset(part))) if looks else None


def _filename(part: Message) -> str | None:
    try:
        return part.get_filename()
    except (LookupError, ValueError, MessageError):
        return None


def _body(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def charset(part: Message) -> str | None:
    """The announced charset when it is one of mail's; anything else is read as UTF-8."""
    try:
        name = part.get_content_charset() or ""
    except (LookupError, ValueError, MessageError):
        return None
    if not _CHARSETS.fullmatch(name):
        return None
    try:
        return codecs.lookup(name).name
    except LookupError:
        return None


def _letterhead(message: Message, leaves: list[Message]) -> Letterhead:
    sender_name, sender = (_addresses(message, "From") or [("", "")])[0]
    reply = [address for _, address in _addresses(message, "Reply-To")]
    recipients = [address for _, address in _addresses(message, "To")]
    if len(recipients) > limits.EML_ADDRESSES:
        raise TooMuch(f"This mail goes to more than {limits.EML_ADDRESSES} addresses. Nothing was kept.")
    to = [shown(name).strip() for name, _ in _addresses(message, "To") if name.strip()]
    return Letterhead(
        sender_name=shown(sender_name).strip() or None,
        sender_email=mailbox(sender),
        sender_address=shown(sender),
        reply_to=mailbox(reply[0]) if reply else None,
        recipients=tuple(address for one in recipients if (address := mailbox(one))),
        recipient_names=tuple(to),
        subject=_plain(message, "Subject"),
        text=shown(_words_of(leaves).replace("\r\n", "\n"))[: limits.CAPS["text"].bytes],
        sent_on=_sent_on(message),
    )


def _words_of(leaves: list[Message]) -> str:
    """The plain part; where there is none, or a blank one, the words of the page that the mail is."""
    for kind in ("text/plain", "text/html"):
        for leaf in leaves:
            if leaf.get_content_type() == kind:
                text = _body(leaf).decode(charset(leaf) or "utf-8", "replace")
                text = html_words(text) if kind == "text/html" else text
                if text.strip():
                    return text
    return ""


def _sent_on(message: Message) -> date | None:
    try:
        return parsedate_to_datetime(_plain(message, "Date") or "").date()
    except (ValueError, TypeError, IndexError):
        return None


def _addresses(message: Message, name: str) -> list[tuple[str, str]]:
    """Display names and addresses; encoded words are resolved after the splitting, so that none can hide a comma."""
    pairs = getaddresses(_values(message, name))
    return [(_words(shown_name), address) for shown_name, address in pairs if address]


def _plain(message: Message, name: str) -> str | None:
    values = _values(message, name)
    return (" ".join(shown(_words(values[0])).split()) or None) if values else None


def _values(message: Message, name: str) -> list[str]:
    """The raw texts of a header; bytes outside ASCII are read as UTF-8, which is what mailers put there unasked."""
    raw = [str(value) for key, value in message.raw_items() if key.casefold() == name.casefold()]
    return [text.encode("utf-8", "surrogateescape").decode("utf-8", "replace") for text in raw]


def _words(text: str) -> str:
    try:
        return str(make_header(decode_header(text)))
    except (MessageError, ValueError, LookupError):
        return text
