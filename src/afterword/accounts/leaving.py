"""Codes and answers to admins leave beside the request: a page waits for the mail server a moment, and no longer.

What is wrong at once is said at once. Of a mail that takes longer nobody hears more than the log: whoever waits for a
code has another one sent, and none is kept for a later sender. It is good for minutes only and its reader stands
before the page that sends a new one, so a row would only add a place where a code lies and a mail with an old one.
"""

from __future__ import annotations

import logging
from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from threading import BoundedSemaphore

from allauth.account.adapter import get_adapter

log = logging.getLogger(__name__)
AT_ONCE, MOST, WAITS_SECONDS = 4, 24, 2.0


class TooManyLeaving(OSError):
    """The mail server is slower than what is asked of it."""


@dataclass
class Leaving:
    """A few mails at the same moment, and a short row behind them."""

    at_once: int = AT_ONCE
    most: int = MOST
    seconds: float = WAITS_SECONDS
    room: BoundedSemaphore = field(init=False)
    hands: ThreadPoolExecutor = field(init=False)

    def __post_init__(self) -> None:
        self.room = BoundedSemaphore(self.most)
        # It starts no thread before the first mail, and ends what it has begun before the process ends.
        self.hands = ThreadPoolExecutor(self.at_once, thread_name_prefix="mail")

    def leave(self, mailbox: str, subject: str, text: str) -> None:
        """Send one mail; OSError where it is known within a moment that it does not leave."""
        if not self.room.acquire(blocking=False):
            log.warning("A mail of this server was not sent: too many wait for the mail server.")
            raise TooManyLeaving
        begun = self.hands.submit(_send, mailbox, subject, text)
        begun.add_done_callback(lambda _: self.room.release())
        wait([begun], timeout=self.seconds)
        if begun.done():
            begun.result()


def _send(mailbox: str, subject: str, text: str) -> None:
    try:
        get_adapter().send_mail("code", mailbox, {"subject": subject, "text": text})
    except Exception as error:
        # What a mail server says may name the mailbox, which no log holds.
        log.warning("A mail of this server could not be sent: %s.", type(error).__name__)
        raise


leaving = Leaving()
