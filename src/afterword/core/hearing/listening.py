"""What a message in the person's mailbox is to us: an answer to a letter, a robot's answer, or a letter come back."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from email import policy
from email.errors import MessageError
from email.message import EmailMessage, Message
from email.parser import BytesParser
from enum import StrEnum

MOST_BYTES = 10_000_000
MOST_HEADER_BYTES = 256_000
MOST_PARTS = 100
MOST_WORDS = 20_000
IDS = re.compile(r"<[^\s<>]{1,250}@[^\s<>]{1,250}>")
# Robots say so in one of these (RFC 3834, and what older programs write).
ROBOT_HEADERS = ("X-Autoreply", "X-Autorespond")


class Kind(StrEnum):
    """What was heard. A reply only proposes: the person says what it means."""

    REPLY = "reply"
    AUTO_REPLY = "auto_reply"
    BOUNCE = "bounce"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class HeardMessage:
    """A message and what it is; `answers` is the Message-ID of our letter, where it belongs to one."""

    kind: Kind
    message_id: str
    answers: str | None
    sender: str
    subject: str
    text: str


def listen(content: bytes, ours: Collection[str]) -> HeardMessage | None:
    """Read one message; `ours` are the Message-IDs of letters that left. None when it cannot be read at all.

    A bounce carries a delivery report, or comes from nobody and quotes our id; a robot's answer says so in its
    headers (RFC 3834), never by the words of its subject; every other answer to our letter is a reply.
    """
    if len(content) > MOST_BYTES or len(content.partition(b"\r\n\r\n")[0]) > MOST_HEADER_BYTES:
        return None
    try:
        message = BytesParser(policy=policy.default).parsebytes(content)
        named = _ids(message, "In-Reply-To", "References")
        quoted = IDS.findall(content.decode("latin-1")) if _is_report(message) else []
        answers = next((each for each in (*reversed(named), *quoted) if each in ours), None)
        return HeardMessage(
            kind=_kind(message, answers),
            message_id=(_ids(message, "Message-ID") or [""])[0],
            answers=answers,
            sender=_sender(message),
            subject=_line(message, "Subject")[:300],
            text=_text(message)[:MOST_WORDS],
        )
    except (MessageError, LookupError, ValueError, TypeError, AttributeError, IndexError):
        # The standard parser trips over some broken headers; such a message is nobody's answer.
        return None


def _kind(message: EmailMessage, answers: str | None) -> Kind:
    if answers is None:
        return Kind.OTHER
    if _is_report(message):
        return Kind.BOUNCE
    return Kind.AUTO_REPLY if _is_robot(message) else Kind.REPLY


def _is_report(message: EmailMessage) -> bool:
    if message.get_content_type() == "multipart/report":
        return str(message.get_param("report-type", "")).lower() in {"delivery-status", ""}
    from_nobody = _line(message, "Return-Path").strip() == "<>"
    return bool(message["X-Failed-Recipients"]) or (from_nobody and _sender(message).startswith("mailer-daemon@"))


def _is_robot(message: EmailMessage) -> bool:
    submitted = _line(message, "Auto-Submitted").strip().lower()
    if submitted and submitted.partition(";")[0].strip() != "no":
        return True
    if _line(message, "Precedence").strip().lower() in {"auto_reply", "bulk", "junk"}:
        return True
    return any(message[name] for name in ROBOT_HEADERS)


def _ids(message: EmailMessage, *names: str) -> list[str]:
    return [found for name in names for found in IDS.findall(_line(message, name))]


def _line(message: EmailMessage, name: str) -> str:
    return " ".join(str(each) for each in message.get_all(name, []))


def _sender(message: EmailMessage) -> str:
    addresses = getattr(message["From"], "addresses", ())
    return addresses[0].addr_spec[:254].lower() if addresses else ""


def _text(message: EmailMessage) -> str:
    if sum(1 for _ in message.walk()) > MOST_PARTS:
        return ""
    part: Message | None = message.get_body(preferencelist=("plain",))
    if not isinstance(part, EmailMessage):
        return ""
    return str(part.get_content()).replace("\0", "").strip()
