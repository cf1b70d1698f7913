"""A raw mail taken apart: headers as text, words, report; broken encodings are read as far as they go."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from email import message_from_bytes
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import getaddresses

from afterword.core.html_text import html_text

MOST_DEPTH = 20
MOST_PARTS = 100
MOST_WORDS = 200_000
# Tables for machines: nobody wrote them as an answer.
NO_WORDS = frozenset({"text/calendar", "application/ics", "text/vcard", "text/x-vcard", "text/directory"})
# Only these: the standard library knows codecs that are no character sets of mail.
_CHARSETS = re.compile(
    r"(?:utf-?(?:7|8|16(?:[bl]e)?)|us-ascii|ascii|iso-?8859-\d{1,2}|latin-?1|windows-125\d|cp125\d|koi8-[ru]"
    r"|iso-2022-jp(?:-\w+)?|euc-(?:jp|kr)|shift_?jis|gb2312|gbk|gb18030|big5)",
    re.IGNORECASE,
)


def opened(content: bytes) -> Message:
    """The mail as a tree; an mbox line or blank lines before the headers are passed over."""
    return message_from_bytes(re.sub(rb"\A(?:\s*From [^\n]*\n)?\s*", b"", content))


def header(message: Message, name: str) -> str:
    """All values of a header on one line, encoded words read; "" when absent."""
    return " ".join(_words(value) for value in _raw(message, name)).replace("\0", "")


def mailboxes(message: Message, *names: str) -> list[tuple[str, str]]:
    """Display names and addresses of the headers; encoded words are read after the splitting."""
    pairs = getaddresses([value for name in names for value in _raw(message, name)])
    return [(_words(shown), address) for shown, address in pairs if "@" in address]


def words(message: Message) -> str:
    """What a person reads of it: the first plain part with words, else the first HTML part as lines."""
    leaves = list(_leaves(message, 0))
    plain = [_text(leaf) for leaf in leaves if leaf.get_content_type() == "text/plain"]
    found = next((text for text in plain if text.strip()), "")
    if not found:
        pages = (_text(leaf) for leaf in leaves if leaf.get_content_type() == "text/html")
        found = next((text for page in pages if (text := html_text(page))), "")
    if not found and not message.is_multipart() and message.get_content_type() not in NO_WORDS:
        found = _text(message)
    return found[:MOST_WORDS].replace("\0", "")


def report_words(message: Message) -> tuple[str, str]:
    """Every text part of a notice until the returned letter, and the text of its delivery-status parts."""
    texts, fields = [], []
    for part in _nodes(message, 0):
        kind = part.get_content_type()
        if kind in {"message/rfc822", "text/rfc822-headers", "message/rfc822-headers"}:
            break
        if kind == "message/delivery-status":
            fields.append(_fields(part))
        elif kind == "text/plain" and not part.is_multipart():
            texts.append(_text(part))
    told = "\n".join(texts).strip() or ("" if fields else words(message))
    return told[:MOST_WORDS], "\n\n".join(fields)[:MOST_WORDS]


def has_calendar(message: Message) -> str | None:
    """The METHOD of a calendar part in upper case, "" when it names none; None without such a part."""
    for leaf in _leaves(message, 0):
        name = str(leaf.get_param("name", "") or "").casefold()
        if leaf.get_content_type() in {"text/calendar", "application/ics"} or name.endswith(".ics"):
            inside = re.search(r"^METHOD:\s*(\w+)", _text(leaf), re.MULTILINE | re.IGNORECASE)
            return (inside.group(1) if inside else str(leaf.get_param("method", "") or "")).upper()
    return None


def _nodes(message: Message, depth: int) -> Iterator[Message]:
    """Every part in file order; parts of a report or of a returned letter are not entered."""
    yield message
    kind = message.get_content_type()
    if message.is_multipart() and depth < MOST_DEPTH and not kind.startswith("message/"):
        for part in message.get_payload():
            if isinstance(part, Message):
                yield from _nodes(part, depth + 1)


def _leaves(message: Message, depth: int) -> Iterator[Message]:
    for count, part in enumerate(_nodes(message, depth)):
        if count > MOST_PARTS:
            return
        if not part.is_multipart():
            yield part


def _fields(part: Message) -> str:
    """The fields of a delivery-status part as lines, block by block, as the server wrote them."""
    payload = part.get_payload()
    blocks = payload if isinstance(payload, list) else [part]
    texts = []
    for block in blocks:
        if isinstance(block, Message):
            lines = [f"{name}: {value}" for name, value in block.raw_items()] if block is not part else []
            rest = block.get_payload()
            texts.append("\n".join([*lines, rest if isinstance(rest, str) else ""]))
    return "\n\n".join(texts)


def _text(part: Message) -> str:
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes):
        return ""
    try:
        return payload.decode(_charset(part) or "utf-8").replace("\r\n", "\n")
    except (UnicodeDecodeError, LookupError):
        return payload.decode("cp1252", "replace").replace("\r\n", "\n")


def _charset(part: Message) -> str | None:
    try:
        name = (part.get_content_charset() or "").removeprefix("unicode-1-1-")
        return codecs.lookup(name).name if _CHARSETS.fullmatch(name) else None
    except (LookupError, ValueError, MessageError):
        return None


def _raw(message: Message, name: str) -> list[str]:
    raw = [str(value) for key, value in message.raw_items() if key.casefold() == name.casefold()]
    return [text.encode("utf-8", "surrogateescape").decode("utf-8", "replace") for text in raw]


def _words(text: str) -> str:
    try:
        return " ".join(str(make_header(decode_header(text))).split())
    except (MessageError, ValueError, LookupError):
        return " ".join(text.split())
