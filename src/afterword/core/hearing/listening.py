"""One message of the mailbox as it is kept: who wrote, what it answers, what it says; never the mail itself."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from email.errors import MessageError
from email.message import Message
from enum import StrEnum
from typing import Any

from afterword.core.errors import Unreadable
from afterword.core.hearing import letterform
from afterword.core.hearing.meaning import Meaning
from afterword.core.hearing.quoted import signed_text
from afterword.core.hearing.understanding import MailKind, Understood, understood
from afterword.core.people.mailbox import is_noreply

MOST_BYTES = 10_000_000
MOST_HEADER_BYTES = 256_000
MOST_WORDS = 20_000
MOST_IDS = 200
IDS = re.compile(r"<[^\s<>]{1,250}@[^\s<>]{1,250}>")


class Kind(StrEnum):
    """What was heard. A reply only proposes: the person says what it means."""

    REPLY = "reply"
    AUTO_REPLY = "auto_reply"
    BOUNCE = "bounce"
    INVITE = "invite"


@dataclass(frozen=True, slots=True)
class HeardMessage:
    """A message and what it is.

    `named` are the ids it answers, the nearest first; `quoted` those that a returned letter carries; `failed` the
    addresses that it did not reach. `meaning` is what a reply seems to say and `evidence` the sentence for it: a
    proposal. `back_on` is the day an automatic answer names, `alternate` whom to ask meanwhile; `address_wrong`
    and `left_company` say that no letter will ever reach them there. `is_robot` is a writer whom nobody can answer.
    `signed` are their own words with what stands below them; `reply_to` is where answers would go, if elsewhere.
    """

    kind: Kind
    message_id: str
    sender: str
    sender_name: str
    subject: str
    text: str
    named: tuple[str, ...] = ()
    quoted: tuple[str, ...] = ()
    failed: tuple[str, ...] = ()
    meaning: Meaning = Meaning.OTHER
    evidence: str = ""
    sure: bool = False
    back_on: date | None = None
    alternate: str = ""
    left_company: bool = False
    address_wrong: bool = False
    permanent: bool = True
    reason: str = ""
    is_robot: bool = False
    signed: str = ""
    reply_to: str = ""

    def answers(self, ours: Collection[str]) -> str | None:
        """The Message-ID of our letter that this answers; a notice of delay is nobody's answer."""
        if self.kind is Kind.BOUNCE and not self.permanent:
            return None
        return next((each for each in (*self.named, *self.quoted) if each in ours), None)

    def to_json(self) -> dict[str, Any]:
        """The fields as JSON carries them."""
        told = asdict(self)
        return told | {"back_on": self.back_on.isoformat() if self.back_on else None}

    @staticmethod
    def from_json(told: Mapping[str, Any]) -> HeardMessage:
        """The message again from its JSON."""
        lists = {name: tuple(told[name]) for name in ("named", "quoted", "failed")}
        back_on = date.fromisoformat(told["back_on"]) if told["back_on"] else None
        words = {"kind": Kind(told["kind"]), "meaning": Meaning(told["meaning"]), "back_on": back_on}
        return HeardMessage(**{**told, **lists, **words})


def listen(content: bytes) -> HeardMessage | None:
    """Read one message; None when it cannot be read at all.

    A bounce names the address that failed for good, and quotes our id. A robot is known by its headers (RFC 3834),
    never by the words of its subject; every other mail without a calendar is read like a reply.
    """
    if len(content) > MOST_BYTES or len(content.partition(b"\r\n\r\n")[0]) > MOST_HEADER_BYTES:
        return None
    try:
        return _heard(letterform.opened(content), understood(content), content)
    except (MessageError, LookupError, ValueError, TypeError, AttributeError, Unreadable):
        # The standard parser trips over some broken headers; such a message is nobody's answer.
        return None


def _heard(message: Message, whole: Understood, content: bytes) -> HeardMessage:
    name, sender = next(iter(letterform.mailboxes(message, "From")), ("", ""))
    return HeardMessage(
        kind=_KINDS.get(whole.kind, Kind.REPLY),
        message_id=(_ids(message, "Message-ID") or ("",))[0],
        sender=sender[:254].lower(),
        sender_name=name[:200],
        subject=whole.subject[:300],
        text=(whole.new_text or letterform.words(message))[:MOST_WORDS].strip(),
        named=tuple(reversed(_ids(message, "In-Reply-To", "References"))),
        quoted=tuple(IDS.findall(content.decode("latin-1"))[:MOST_IDS]) if whole.bounce is not None else (),
        meaning=whole.verdict.meaning,
        evidence=whole.verdict.evidence[:500],
        sure=whole.verdict.sure,
        is_robot=is_noreply(sender),
        reply_to=_elsewhere(message, sender),
        signed=signed_text(letterform.words(message))[:MOST_WORDS],
        **_returned(whole),
        **_away(whole),
    )


def _elsewhere(message: Message, sender: str) -> str:
    """The first address of Reply-To at another domain than the sender's."""
    home = sender.rpartition("@")[2].lower()
    asked = (address[:254].lower() for _, address in letterform.mailboxes(message, "Reply-To"))
    return next((each for each in asked if each.rpartition("@")[2] != home), "")


def _returned(whole: Understood) -> dict[str, Any]:
    if (back := whole.bounce) is None:
        return {}
    failed = tuple(each.lower() for each in back.failed)
    wrong = {"address_wrong": bool(back.address_wrong), "permanent": back.permanent}
    return {"failed": failed, "reason": str(back.reason or "")[:300], **wrong}


def _away(whole: Understood) -> dict[str, Any]:
    if (gone := whole.away) is None:
        return {}
    return {"back_on": gone.returns_on, "alternate": gone.alternate or "", "left_company": gone.left_company}


_KINDS = {
    MailKind.BOUNCE: Kind.BOUNCE,
    MailKind.AUTO_REPLY: Kind.AUTO_REPLY,
    MailKind.INVITE: Kind.INVITE,
}


def _ids(message: Message, *names: str) -> list[str]:
    return [found for name in names for found in IDS.findall(letterform.header(message, name))][:MOST_IDS]
