"""A mail of this server to one mailbox; it never leaves by a person's own mail account."""

from __future__ import annotations

import logging
from contextlib import suppress

from allauth.account.adapter import get_adapter

from afterword.accounts import leaving

log = logging.getLogger(__name__)


def told(mailbox: str, subject: str, text: str) -> bool:
    """Whether the mail left; what rests on it has another way too, so nothing is refused for it."""
    try:
        get_adapter().send_mail("told", mailbox, {"subject": subject, "text": text})
    except OSError:
        # What a mail server says is an OSError too; it may name the mailbox, which no log holds.
        log.warning("A mail of this server could not be sent.")
        return False
    return True


def noticed(mailbox: str, subject: str, text: str) -> None:
    """The same where nothing is said of it on any page, so that none waits for it."""
    # The log has it already where it did not leave.
    with suppress(OSError):
        leaving.leaving.leave(mailbox, subject, text)
