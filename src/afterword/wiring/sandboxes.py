"""A world of its own in one folder, for walking a process to its end: nothing of it leaves the machine."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from afterword.wiring.channels import ports
from afterword.wiring.clock import MovedClock, SystemClock

if TYPE_CHECKING:
    from afterword.flows.ports import Ports
    from afterword.mail.maildir import MaildirMailbox
    from afterword.mail.sink import Sink
    from afterword.store.models import Action, Owner


@dataclass(slots=True)
class Sandbox:
    """A world of its own in one folder: a moved clock, a mail server on loopback, a local mailbox."""

    clock: MovedClock
    ports: Ports
    owner: Owner
    sink: Sink
    mailbox: MaildirMailbox

    def sent_count(self) -> int:
        """How many letters the outside world received."""
        return len(self.sink.received)

    def is_filed(self, message_id: str) -> bool:
        """True when the copy lies in the Sent folder."""
        return self.mailbox.find_sent(message_id)

    def reply_to(self, action: Action, words: str) -> None:
        """Somebody outside answers a letter."""
        self.sink.reply(self.mailbox, action.message_id, words, self.clock.now())


@contextmanager
def sandbox(folder: Path) -> Iterator[Sandbox]:
    """Start such a world and stop it again; needs Django set up on a database in the folder."""
    from afterword.flows.owners import the_owner
    from afterword.mail.maildir import MaildirMailbox
    from afterword.mail.sink import Sink

    moved = MovedClock(SystemClock().now())
    owner = the_owner(moved.now())
    mailbox = MaildirMailbox(folder / "mailbox")
    with Sink() as sink:
        _account_in(owner, sink, folder)
        yield Sandbox(moved, ports(at=moved), owner, sink, mailbox)


def _account_in(owner: Owner, sink: Sink, folder: Path) -> None:
    from afterword.store.models import MailAccount

    MailAccount.everything.create(
        owner=owner,
        address="maya.lindqvist@home.example",
        display_name="Maya Lindqvist",
        smtp_host=sink.host,
        smtp_port=sink.port,
        smtp_security="plain",
        imap_host=str(folder / "mailbox"),
        imap_security="maildir",
        evidence="sent_folder",
        tested_at=SystemClock().now(),
        gap_seconds=0,
    )
