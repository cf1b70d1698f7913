"""A mail to somebody who wrote a comment. Nothing that was typed stands in it.

Whoever writes a comment may give anybody's address: what they wrote must not reach that mailbox by us.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from email.headerregistry import Address

from afterword.core.machine_mail import machine_mail
from afterword.core.ports import Envelope


def comment_mail(
    sender: Address, recipient: str, subject: str, lines: Sequence[str], key: str, at: datetime
) -> Envelope:
    """Plain text alone."""
    return machine_mail(sender, recipient, subject, key, at, plain="\n\n".join(lines) + "\n")
