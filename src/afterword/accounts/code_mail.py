"""The mail with a code: signing in, showing once more who one is, and another address send it in one way."""

from __future__ import annotations

from collections.abc import Callable

from allauth.account.adapter import get_adapter

from afterword.accounts import leaving
from afterword.core.errors import AfterwordError

# Subject and text of the mail, of a code.
Write = Callable[[str], tuple[str, str]]


class MailNotSent(AfterwordError):
    """The mail with the code could not be sent."""

    hint = "Try again in a few minutes; whoever runs this server can see why."


def send_code(mailbox: str, write: Write) -> str:
    """Send a new code to a mailbox, and give it: whoever asked keeps it in the session, and nowhere else."""
    code: str = get_adapter().generate_login_code()
    subject, text = write(code)
    try:
        # What a mail server says is an OSError too.
        leaving.leaving.leave(mailbox, subject, text)
    except OSError as error:
        raise MailNotSent from error
    return code
