"""One mail understood whole: its kind, its new words, and what follows from them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from email.errors import MessageError
from email.message import Message
from email.utils import parsedate_to_datetime
from enum import StrEnum
from typing import Any

from afterword.core.errors import Unreadable
from afterword.core.hearing import letterform
from afterword.core.hearing.away import Away, away
from afterword.core.hearing.bounce import Bounce, Notice, bounce
from afterword.core.hearing.meaning import Meaning, Verdict, meaning
from afterword.core.hearing.quoted import new_text
from afterword.core.hearing.robot import robot
from afterword.core.html_text import html_text

_NOTHING = Verdict(Meaning.OTHER, "", sure=False)


class MailKind(StrEnum):
    """What a mail is, before anybody asks what it says."""

    REPLY = "reply"
    AUTO_REPLY = "auto_reply"
    BOUNCE = "bounce"
    INVITE = "invite"
    OTHER = "other"


class NotAMail(Unreadable):
    """This is not a mail."""

    code = "not_a_mail"
    hint = "Save the mail as .eml and give that file, or paste its text."


@dataclass(frozen=True, slots=True)
class Understood:
    """A mail as the contract's `read-mail` object."""

    kind: MailKind
    new_text: str
    verdict: Verdict = _NOTHING
    bounce: Bounce | None = None
    away: Away | None = None
    sender: str = ""
    subject: str = ""

    def to_json(self) -> dict[str, Any]:
        """The fields of the contract; those of another kind of mail are left out."""
        told: dict[str, Any] = {"kind": self.kind.value, "from": self.sender or None, "subject": self.subject or None}
        told |= {"new_text": self.new_text, "class": self.verdict.meaning.value}
        told |= {"evidence": self.verdict.evidence or None, "sure": self.verdict.sure}
        if self.bounce is not None:
            back = self.bounce
            told |= {"failed": list(back.failed), "permanent": back.permanent, "address_wrong": back.address_wrong}
            told |= {"reason": back.reason, "status": back.status or None}
        if self.away is not None:
            returns = self.away.returns_on
            told |= {"returns_on": returns.isoformat() if returns else None}
            told |= {"alternate": self.away.alternate, "left_company": self.away.left_company}
        return told


def understood(content: bytes) -> Understood:
    """Read a raw mail (RFC 5322).

    A bounce is looked for first, then a robot's answer, then an invitation; an answer in a thread is a reply, and
    anything else "other". Every kind but bounce and robot is read for what it says. Raises `NotAMail`.
    """
    message = letterform.opened(content)
    if not message.keys():
        raise NotAMail
    try:
        return _understood(message)
    except (MessageError, ValueError, TypeError, AttributeError, IndexError) as error:
        # The standard parser trips over some broken headers.
        raise NotAMail("The headers of this mail are broken.") from error


def understood_words(subject: str, text: str, *, is_html: bool = False) -> Understood:
    """Read the body of an answer without its headers, as plain words or as HTML."""
    added = new_text(html_text(text) if is_html else text)
    return Understood(MailKind.REPLY, added, meaning(subject, added), subject=subject)


def _understood(message: Message) -> Understood:
    sender = next((address for _, address in letterform.mailboxes(message, "From")), "")
    subject = letterform.header(message, "Subject")
    own = {address.casefold() for _, address in letterform.mailboxes(message, "To", "From", "Delivered-To", "Sender")}
    machine = robot(message)
    back = _bounce(message, own)
    if back is not None:
        return Understood(MailKind.BOUNCE, "", bounce=back, sender=sender, subject=subject)
    added = new_text(letterform.words(message))
    verdict = meaning(subject, added)
    # An applicant system's letter is generated too: what it says plainly counts, not that a program sent it.
    if machine.answers or (_is_generated(message) and verdict.meaning is Meaning.OTHER):
        gone = away(added, _sent_on(message), own)
        return Understood(MailKind.AUTO_REPLY, added, away=gone, sender=sender, subject=subject)
    kind = _kind(message, subject)
    verdict = _beside_a_calendar(message, verdict) if kind is MailKind.INVITE else verdict
    return Understood(kind, added, verdict, sender=sender, subject=subject)


def _beside_a_calendar(message: Message, verdict: Verdict) -> Verdict:
    """A no or a yes that is only supposed does not stand against a calendar, which says what it is about itself."""
    if verdict.sure or verdict.meaning not in {Meaning.REJECTION, Meaning.OFFER}:
        return verdict
    if letterform.has_calendar(message) == "CANCEL":
        return _NOTHING
    return Verdict(Meaning.INTERVIEW_INVITE, "", sure=False)


def _kind(message: Message, subject: str) -> MailKind:
    method = letterform.has_calendar(message)
    if method is not None and method not in {"REPLY", "COUNTER"}:
        return MailKind.INVITE
    threaded = letterform.header(message, "In-Reply-To") or letterform.header(message, "References")
    answers = subject[:6].casefold().startswith(("re:", "aw:", "sv:", "antw:", "antw.:", "r:", "odp:", "res:", "rv:"))
    return MailKind.REPLY if threaded or answers else MailKind.OTHER


def _bounce(message: Message, own: set[str]) -> Bounce | None:
    report_type = str(message.get_param("report-type", "") or "").casefold()
    if report_type in {"feedback-report", "disposition-notification", "tlsrpt"}:
        return None
    text, fields = letterform.report_words(message)
    return bounce(
        Notice(
            sender=letterform.header(message, "From"),
            subject=letterform.header(message, "Subject"),
            text=text,
            report=fields,
            is_report=_is_report(message),
            from_nobody=_from_nobody(message),
            failed_header=tuple(address for _, address in letterform.mailboxes(message, "X-Failed-Recipients")),
            own=own,
        )
    )


def _is_report(message: Message) -> bool:
    return message.get_content_type() == "multipart/report" or bool(message["X-Failed-Recipients"])


def _from_nobody(message: Message) -> bool:
    return letterform.header(message, "Return-Path").strip() in {"<>", "<MAILER-DAEMON>"}


def _is_generated(message: Message) -> bool:
    return letterform.header(message, "Auto-Submitted").strip().casefold().startswith("auto-")


def _sent_on(message: Message) -> date | None:
    try:
        return parsedate_to_datetime(letterform.header(message, "Date")).date()
    except (ValueError, TypeError, IndexError):
        return None
