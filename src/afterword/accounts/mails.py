"""A mail of this server to one mailbox; it never leaves by a person's own mail account."""

from __future__ import annotations

from afterword.accounts import leaving


def told(mailbox: str, subject: str, text: str) -> bool:
    """False where it is known within a moment that the mail does not leave.

    What rests on it has another way too, so nothing is refused for it, and no page waits for a slow mail server.
    """
    try:
        leaving.leaving.leave(mailbox, subject, text)
    except OSError:
        # What a mail server says is an OSError too; the log has it already.
        return False
    return True
