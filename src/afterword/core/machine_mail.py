"""A mail that a machine writes: to whoever it is for, told to answering machines, and known again by us."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime

from afterword.core.message import PRIVATE_HEADER, WIRE, CannotBeSent, is_mailbox, is_message_id, private_id
from afterword.core.ports import Envelope

MOST_SUBJECT = 200


def machine_mail(  # noqa: PLR0913 - a message has these fields
    sender: Address,
    recipient: str,
    subject: str,
    key: str,
    at: datetime,
    *,
    plain: str,
    html: str = "",
    more: Mapping[str, str] | None = None,
) -> Envelope:
    """One mail to one mailbox: complete plain text, and HTML of the same words where there is some.

    It says that a machine wrote it, so that nobody's out-of-office answers (RFC 3834); `more` are further headers.
    """
    if not (is_mailbox(sender.addr_spec) and is_mailbox(recipient) and is_message_id(key)):
        raise CannotBeSent
    message = EmailMessage(policy=WIRE)
    message["From"] = sender
    message["To"] = recipient
    message["Subject"] = " ".join(subject.split())[:MOST_SUBJECT]
    message["Date"] = format_datetime(at)
    message["Message-ID"] = key
    message["Auto-Submitted"] = "auto-generated"
    message[PRIVATE_HEADER] = private_id(key)
    for name, value in (more or {}).items():
        message[name] = value
    message.set_content(plain, charset="utf-8", cte="quoted-printable")
    if html:
        message.add_alternative(html, "html", charset="utf-8", cte="quoted-printable")
    return Envelope(sender.addr_spec, recipient, key, message.as_bytes(policy=WIRE))
