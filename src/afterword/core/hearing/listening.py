"""What a message in the person's mailbox is to us: an answer to a letter, a robot's answer, or a letter come back."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from email import policy
from email.errors import MessageError
from email.message import EmailMessage, Message
from email.parser import BytesParser
from enum import StrEnum

from afterword.core.errors import Unreadable
from afterword.core.hearing.meaning import Meaning
from afterword.core.hearing.understanding import MailKind, Understood, understood

MOST_BYTES = 10_000_000
MOST_HEADER_BYTES = 256_000
MOST_PARTS = 100
MOST_WORDS = 20_000
IDS = re.compile(r"<[^\s<>]{1,250}@[^\s<>]{1,250}>")


class Kind(StrEnum):
    """What was heard. A reply only proposes: the person says what it means."""

    REPLY = "reply"
    AUTO_REPLY = "auto_reply"
    BOUNCE = "bounce"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class HeardMessage:
    """A message and what it is; `answers` is the Message-ID of our letter, where it belongs to one.

    `meaning` is what a reply seems to say and `evidence` the sentence for it: a proposal. `back_on` is the day an
    automatic answer names; `address_wrong` and `left_company` say that no letter will ever reach them there.
    """

    kind: Kind
    message_id: str
    answers: str | None
    sender: str
    subject: str
    text: str
    meaning: Meaning = Meaning.OTHER
    evidence: str = ""
    back_on: date | None = None
    left_company: bool = False
    address_wrong: bool = False


def listen(content: bytes, ours: Collection[str]) -> HeardMessage | None:
    """Read one message; `ours` are the Message-IDs of letters that left. None when it cannot be read at all.

    A bounce names the address that failed for good, and quotes our id; a notice of delay is nobody's answer. A robot
    is known by its headers (RFC 3834), never by the words of its subject; every other answer is a reply.
    """
    if len(content) > MOST_BYTES or len(content.partition(b"\r\n\r\n")[0]) > MOST_HEADER_BYTES:
        return None
    try:
        message = BytesParser(policy=policy.default).parsebytes(content)
        if sum(1 for _ in message.walk()) > MOST_PARTS:
            return None
        whole = understood(content)
        named = _ids(message, "In-Reply-To", "References")
        quoted = IDS.findall(content.decode("latin-1")) if whole.bounce is not None else []
        answers = next((each for each in (*reversed(named), *quoted) if each in ours), None)
        return _heard(message, whole, answers)
    except (MessageError, LookupError, ValueError, TypeError, AttributeError, IndexError, Unreadable):
        # The standard parser trips over some broken headers; such a message is nobody's answer.
        return None


def _heard(message: EmailMessage, whole: Understood, answers: str | None) -> HeardMessage:
    if whole.bounce is not None and not whole.bounce.permanent:
        answers = None
    return HeardMessage(
        kind=_kind(whole, answers),
        message_id=(_ids(message, "Message-ID") or [""])[0],
        answers=answers,
        sender=_sender(message),
        subject=_line(message, "Subject")[:300],
        text=(whole.new_text or _text(message))[:MOST_WORDS],
        meaning=whole.verdict.meaning,
        evidence=whole.verdict.evidence[:500],
        back_on=whole.away.returns_on if whole.away else None,
        left_company=bool(whole.away and whole.away.left_company),
        address_wrong=bool(whole.bounce and whole.bounce.address_wrong),
    )


def _kind(whole: Understood, answers: str | None) -> Kind:
    if answers is None:
        return Kind.OTHER
    kinds = {MailKind.BOUNCE: Kind.BOUNCE, MailKind.AUTO_REPLY: Kind.AUTO_REPLY}
    return kinds.get(whole.kind, Kind.REPLY)


def _ids(message: EmailMessage, *names: str) -> list[str]:
    return [found for name in names for found in IDS.findall(_line(message, name))]


def _line(message: EmailMessage, name: str) -> str:
    return " ".join(str(each) for each in message.get_all(name, []))


def _sender(message: EmailMessage) -> str:
    addresses = getattr(message["From"], "addresses", ())
    return addresses[0].addr_spec[:254].lower() if addresses else ""


def _text(message: EmailMessage) -> str:
    part: Message | None = message.get_body(preferencelist=("plain",))
    if not isinstance(part, EmailMessage):
        return ""
    return str(part.get_content()).replace("\0", "").strip()
