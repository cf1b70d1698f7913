"""The outside world on this machine: an SMTP server that takes every letter and can answer one."""

from __future__ import annotations

import socket
from dataclasses import dataclass, field
from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime
from typing import Self

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from afterword.core.message import WIRE, Message, parse, private_id
from afterword.mail.maildir import MaildirMailbox

LOOPBACK = "127.0.0.1"


@dataclass(frozen=True, slots=True)
class Received:
    """A letter as it arrived."""

    sender: str
    recipients: tuple[str, ...]
    content: bytes

    def read(self) -> Message:
        """The letter read back from its bytes."""
        return parse(self.content)


# Without slots: aiosmtpd looks at every member of its handler, and before Python 3.11.3 a dataclass with slots
# keeps a `__weakref__` that raises when it is looked at (gh-102069).
@dataclass
class Sink:
    """Listens on loopback while it is started; nothing leaves the machine. Use it with `with`."""

    received: list[Received] = field(default_factory=list)
    host: str = LOOPBACK
    port: int = 0
    replies: int = 0
    _controller: Controller | None = None

    def start(self) -> None:
        """Listen on a free port of this machine."""
        self.port = _free_port()
        self._controller = Controller(
            self, hostname=self.host, port=self.port, ready_timeout=10, server_hostname="localhost"
        )
        self._controller.start()

    def stop(self) -> None:
        """Stop listening."""
        if self._controller is not None:
            self._controller.stop()
            self._controller = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *raised: object) -> None:
        self.stop()

    def reply(self, into: MaildirMailbox, message_id: str, words: str, at: datetime) -> None:
        """Let the recipient of a letter write back: the answer arrives in the person's inbox."""
        letter = next(each for each in map(Received.read, self.received) if each.message_id == message_id)
        self.replies += 1
        answer = EmailMessage(policy=WIRE)
        answer["From"], answer["To"] = letter.recipient, letter.sender
        answer["Subject"] = f"Re: {letter.subject}"
        answer["Date"] = format_datetime(at)
        answer["Message-ID"] = f"<answer-{self.replies}.{private_id(message_id)}@{letter.recipient.partition('@')[2]}>"
        answer["In-Reply-To"] = answer["References"] = message_id
        answer.set_content(words)
        into.deliver(answer.as_bytes(policy=WIRE))

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        """Keep what came; called by the server's own thread."""
        content = envelope.original_content or b""
        self.received.append(Received(envelope.mail_from or "", tuple(envelope.rcpt_tos), content))
        return "250 OK"


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((LOOPBACK, 0))
        port: int = probe.getsockname()[1]
        return port
