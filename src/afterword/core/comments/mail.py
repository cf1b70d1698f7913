"""A mail to somebody who wrote a comment. Nothing that was typed stands in it.

Whoever writes a comment may give anybody's address: what they wrote must not reach that mailbox by us.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime

from afterword.core.message import PRIVATE_HEADER, WIRE, CannotBeSent, is_mailbox, is_message_id, private_id
from afterword.core.ports import Envelope


def comment_mail(
    sender: Address, recipient: str, subject: str, lines: Sequence[str], key: str, at: datetime
) -> Envelope:
    """Plain text alone, from a machine: nobody's out-of-office answers (RFC 3834)."""
    if not (is_mailbox(sender.addr_spec) and is_mailbox(recipient) and is_message_id(key)):
        raise CannotBeSent
    message = EmailMessage(policy=WIRE)
    message["From"] = sender
    message["To"] = recipient
    message["Subject"] = " ".join(subject.split())[:200]
    message["Date"] = format_datetime(at)
    message["Message-ID"] = key
    message["Auto-Submitted"] = "auto-generated"
    message[PRIVATE_HEADER] = private_id(key)
    message.set_content("\n\n".join(lines) + "\n", charset="utf-8", cte="quoted-printable")
    return Envelope(sender.addr_spec, recipient, key, message.as_bytes(policy=WIRE))
