"""One letter as the bytes that go over the wire, and back: what leaves is exactly what was approved."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from email import policy
from email.errors import HeaderParseError, MessageError
from email.headerregistry import Address, HeaderRegistry
from email.message import EmailMessage
from email.parser import BytesHeaderParser, BytesParser
from email.utils import format_datetime
from functools import lru_cache
from typing import Any

from afterword.core.errors import Refusal
from afterword.core.letter.html import as_html
from afterword.core.letter.html_words import words_of_html
from afterword.core.ports import Envelope
from afterword.core.sending import message_id as message_id_of
from afterword.core.sending import plain_lines

PRIVATE_HEADER = "X-Afterword-Id"
MAX_SUBJECT = 300
MAX_LETTER_BYTES = 20_000


# A threading id that is folded into encoded words is not recognised by the recipient's program, so no line is
# folded that SMTP can carry (998 octets, RFC 5322 2.1.1).
# A header is read anew each time it is asked for, Content-Type some thirty times a letter; it cannot change, and what
# was written a moment ago is read back.
class _Headers(HeaderRegistry):
    """Headers that were read already are known by their name and words."""

    def __init__(self) -> None:
        super().__init__()
        self._known = lru_cache(maxsize=256)(super().__call__)

    def __call__(self, name: str, value: Any) -> Any:
        return self._known(name, value) if isinstance(value, str) else super().__call__(name, value)


_HEADERS = _Headers()
WIRE = policy.SMTP.clone(max_line_length=998, header_factory=_HEADERS)
READING = policy.SMTP.clone(header_factory=_HEADERS)
# Quoted-printable never holds "=_" (RFC 2045 6.7), so no letter holds this; one of its own for each letter would be
# looked for with a pattern that is made anew each time.
BOUNDARY = "=_between_two_parts"
ONCE = ("From", "To", "Subject", "Date", "Message-ID", "MIME-Version", "Content-Type", PRIVATE_HEADER)
ATEXT = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~]"
MAILBOX = re.compile(
    rf"(?P<local>{ATEXT}(?:{ATEXT}|-)*(?:\.(?:{ATEXT}|-)+)*)"
    r"@(?P<domain>(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9])"
)
_AT_NO_HOUR = datetime(2026, 1, 1, tzinfo=UTC)
MESSAGE_ID = re.compile(r"<[^\s<>@]+@[^\s<>@]+>")


class CannotBeSent(Refusal):
    """This letter cannot be put into a message as it stands. Nothing was sent."""

    code = "cannot_be_sent"
    hint = "Correct the address or the text and approve it again."


@dataclass(frozen=True, slots=True)
class Message:
    """A letter read back from its bytes."""

    sender: str
    sender_name: str
    recipient: str
    subject: str
    text: str
    message_id: str
    in_reply_to: str | None
    references: tuple[str, ...]
    # What the HTML part shows; the plain text where there is none.
    shown: str = ""
    copy: str = ""


def build(  # noqa: PLR0913 - a message has these fields
    sender: str,
    recipient: str,
    subject: str,
    text: str,
    message_id: str,
    date: datetime,
    *,
    in_reply_to: str | None = None,
    references: Sequence[str] = (),
    sender_name: str = "",
    copy: str = "",
) -> Envelope:
    """The envelope of one letter to one mailbox: multipart/alternative, quoted-printable UTF-8, CRLF.

    `copy` is one mailbox more that everybody sees; nobody is ever copied in secret.
    The plain part is the whole letter; the HTML part says the same words and holds nothing that tracks.

    The bytes are read back and must say exactly what went in; otherwise `CannotBeSent`.
    """
    _check(sender, recipient, subject, text, sender_name)
    _check_copy(copy, recipient)
    _check_ids(each for each in (message_id, in_reply_to, *references) if each is not None)
    message = EmailMessage(policy=WIRE)
    message["From"] = Address(sender_name, *sender.rsplit("@", 1))
    _name_readers(message, recipient, copy)
    message["Subject"] = subject
    message["Date"] = format_datetime(date)
    message["Message-ID"] = message_id
    for name, value in (("In-Reply-To", in_reply_to), ("References", " ".join(references))):
        if value:
            message[name] = value
    message[PRIVATE_HEADER] = private_id(message_id)
    _put_words(message, plain_lines(text))
    content = message.as_bytes(policy=WIRE)
    words = (subject, plain_lines(text), message_id, in_reply_to, tuple(references), "", copy)
    wanted = Message(sender, sender_name, recipient, *words)
    if replace(parse(content), shown="") != wanted:
        raise CannotBeSent("The message does not read back as it was written. Nothing was sent.")
    return Envelope(sender, recipient, message_id, content, copy)


@lru_cache(maxsize=256)
def try_words(sender: str, recipient: str, subject: str, text: str, copy: str) -> None:
    """Build a message of these words and throw it away; `CannotBeSent` where no mail can carry them.

    What could be built is not tried again; the message that leaves is built with its own id and hour, and read back.
    """
    # Every id of one sender is as long as this one, and of the same signs.
    build(sender, recipient, subject, text, message_id_of("0" * 32, "0" * 16, sender), _AT_NO_HOUR, copy=copy)


def _check_ids(ids: Iterable[str]) -> None:
    if not all(is_message_id(each) for each in ids):
        raise CannotBeSent("This Message-ID is not of the form <left@right>.")


def _name_readers(message: EmailMessage, recipient: str, copy: str) -> None:
    message["To"] = recipient
    if copy:
        message["Cc"] = copy


def _put_words(message: EmailMessage, text: str) -> None:
    message.set_content(text + "\n", charset="utf-8", cte="quoted-printable")
    message.add_alternative(as_html(text), "html", charset="utf-8", cte="quoted-printable")
    message.set_boundary(BOUNDARY)


def draft(recipient: str, subject: str, text: str, copy: str = "") -> Envelope:
    """A letter for the person's own mail program: to, subject and text; sender, date and id are its own work."""
    _check(recipient, recipient, subject, text, "")
    _check_copy(copy, recipient)
    message = EmailMessage(policy=WIRE)
    _name_readers(message, recipient, copy)
    message["Subject"] = subject
    message.set_content(plain_lines(text) + "\n", charset="utf-8", cte="quoted-printable")
    return Envelope("", recipient, "", message.as_bytes(policy=WIRE), copy)


# A letter's bytes are read as it is written, looked at and at the gate; so many letters may be under way at once.
@lru_cache(maxsize=256)
def parse(content: bytes) -> Message:
    """Read a letter of ours back from its bytes; refuses bare line ends, doubled headers and several addresses."""
    if re.search(rb"(?<!\r)\n|\r(?!\n)", content) or b"\0" in content:
        raise CannotBeSent("The message holds a line end that mail servers read in different ways.")
    try:
        message = BytesParser(policy=READING).parsebytes(content)
        counted = Counter(name.lower() for name in message)
        for name in ONCE:
            if counted[name.lower()] != 1:
                raise CannotBeSent(f"The message needs the header {name} exactly once.")
        if counted["cc"] > 1 or counted["bcc"] or any(name.startswith("resent-") for name in counted):
            raise CannotBeSent("The message names more people than were approved.")
        return _read(message)
    except (MessageError, HeaderParseError, LookupError, ValueError) as error:
        raise CannotBeSent("The message cannot be read back.") from error


def _read(message: EmailMessage) -> Message:
    from_, to = message["From"].addresses, message["To"].addresses
    copied = message["Cc"].addresses if message["Cc"] else ()
    if len(from_) != 1 or len(to) != 1 or len(copied) > 1 or message.defects:
        raise CannotBeSent("The message must go from one address to one address, with one copy at most.")
    answers, thread = message["In-Reply-To"], message["References"]
    return Message(
        from_[0].addr_spec,
        from_[0].display_name,
        to[0].addr_spec,
        str(message["Subject"]),
        _words(message),
        str(message["Message-ID"]).strip(),
        str(answers).strip() if answers else None,
        tuple(str(thread).split()) if thread else (),
        _shown_words(message),
        copied[0].addr_spec if copied else "",
    )


def _words(message: EmailMessage) -> str:
    """The words of the plain part; the HTML part, where there is one, must be made of exactly these."""
    parts = list(message.iter_parts()) if message.is_multipart() else [message]
    kinds = [part.get_content_type() for part in parts]
    if kinds not in (["text/plain"], ["text/plain", "text/html"]):
        raise CannotBeSent("The message holds something beside its text.")
    text = plain_lines(str(parts[0].get_content()))
    if len(parts) > 1 and plain_lines(str(parts[1].get_content())) != plain_lines(as_html(text)):
        raise CannotBeSent("The two parts of the message do not say the same.")
    return text


def _shown_words(message: EmailMessage) -> str:
    parts = list(message.iter_parts()) if message.is_multipart() else [message]
    last = str(parts[-1].get_content())
    return words_of_html(last) if parts[-1].get_content_type() == "text/html" else plain_lines(last)


def private_id(message_id: str) -> str:
    """The second key of a letter, for servers that write their own Message-ID over ours."""
    return message_id.strip("<>").rpartition("@")[0]


def is_headed(head: bytes, message_id: str, answers: str = "") -> bool:
    """True where these headers are those of that message: by its whole Message-ID, else by our own whole header.

    A piece of an id is nobody's: whoever knows a few signs of one must not pass for the message. With `answers` they
    must also name the message of that id as one that is answered.
    """
    parsed = BytesHeaderParser().parsebytes(head)
    told = {name: "".join(str(parsed.get(name, "")).split()) for name in ("Message-ID", PRIVATE_HEADER)}
    wanted = (("Message-ID", message_id), (PRIVATE_HEADER, private_id(message_id)))
    named = {each for name in ("In-Reply-To", "References") for each in str(parsed.get(name, "")).split()}
    return any(value and told[name] == value for name, value in wanted) and (not answers or answers in named)


def is_message_id(text: str) -> bool:
    """An id that a header can carry whole: `<left@right>` in ASCII, at most 250 signs."""
    return text.isascii() and MESSAGE_ID.fullmatch(text) is not None and len(text) <= 250


def is_mailbox(address: str) -> bool:
    """One plain mailbox: ASCII, no comments, quotes, routes, literals or local domains (trust S3)."""
    found = MAILBOX.fullmatch(address)
    return bool(found) and len(address) <= 254 and len(found["local"]) <= 64 if found else False


def _check(sender: str, recipient: str, subject: str, text: str, sender_name: str) -> None:
    for role, address in (("sender", sender), ("recipient", recipient)):
        if not is_mailbox(address):
            raise CannotBeSent(f"The {role} “{_shown(address)}” is not one plain e-mail address.")
    if _has_controls(subject) or _has_controls(sender_name):
        raise CannotBeSent("The subject or the name holds a line break or a control character.")
    if len(subject) > MAX_SUBJECT:
        raise CannotBeSent(f"The subject is longer than {MAX_SUBJECT} characters.")
    if _has_controls(text.replace("\r\n", "\n").replace("\n", "").replace("\t", "")):
        raise CannotBeSent("The letter holds a control character.")
    if len(text.encode("utf-8", "replace")) > MAX_LETTER_BYTES:
        raise CannotBeSent("The letter is longer than 20 kB.")


def _check_copy(copy: str, recipient: str) -> None:
    if copy and (not is_mailbox(copy) or copy.casefold() == recipient.casefold()):
        raise CannotBeSent(f"The copy to “{_shown(copy)}” cannot go: it needs one plain address of somebody else.")


def _has_controls(text: str) -> bool:
    return any(unicodedata.category(each) in {"Cc", "Zl", "Zp", "Cs"} for each in text)


def _shown(address: str) -> str:
    return "".join(each if each.isprintable() else "?" for each in address)[:80]
