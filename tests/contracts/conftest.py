"""Every channel the contracts are held to: in memory, in a folder, and real servers on loopback."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from smtplib import LMTP

import pytest

from afterword.core.ports import Mailbox, Transport
from afterword.mail.imap import ImapMailbox
from afterword.mail.maildir import MaildirMailbox
from afterword.mail.memory import MemoryMailbox, MemoryServer, MemoryTransport
from afterword.mail.sink import Sink
from afterword.mail.smtp import SmtpTransport
from tests.servers.mail_world import INTERVIEWER, PASSWORD, PERSON, MailWorld
from tests.servers.ports import wait_until


@dataclass(frozen=True, slots=True)
class Channel:
    """A mailbox under test and a way for the outside to put a message into it."""

    mailbox: Mailbox
    arrives: Callable[[bytes], object]


@pytest.fixture(params=["memory", "maildir", pytest.param("dovecot", marks=pytest.mark.needs("dovecot", "postfix"))])
def channel(request: pytest.FixtureRequest, tmp_path: Path) -> Channel:
    if request.param == "memory":
        memory = MemoryMailbox()
        return Channel(memory, memory.inbox.append)
    if request.param == "maildir":
        folder = MaildirMailbox(tmp_path / "mailbox")
        return Channel(folder, folder.deliver)
    world: MailWorld = request.getfixturevalue("mail_world")
    imap = ImapMailbox("localhost", world.ports["imaps"], "tls", PERSON, PASSWORD, context=world.context())
    return Channel(imap, lambda content: _by_lmtp(world, content))


def _by_lmtp(world: MailWorld, content: bytes) -> None:
    with LMTP("127.0.0.1", world.ports["lmtp"]) as server:
        server.sendmail("outside@library.test", [PERSON], content)


@dataclass(frozen=True, slots=True)
class Route:
    """A transport under test, an address it may send to and from, and how many messages arrived."""

    transport: Transport
    sender: str
    recipient: str
    arrived: Callable[[], int]


@pytest.fixture(params=["memory", "sink", pytest.param("postfix", marks=pytest.mark.needs("dovecot", "postfix"))])
def route(request: pytest.FixtureRequest) -> Iterator[Route]:
    if request.param == "memory":
        memory = MemoryServer()
        yield Route(MemoryTransport(memory), PERSON, INTERVIEWER, lambda: len(memory.taken))
    elif request.param == "sink":
        with Sink() as sink:
            transport = SmtpTransport(sink.host, sink.port, "plain")
            yield Route(transport, PERSON, INTERVIEWER, lambda: len(sink.received))
    else:
        yield _by_postfix(request.getfixturevalue("mail_world"))


def _by_postfix(world: MailWorld) -> Route:
    before = len(world.letters(INTERVIEWER))
    port, trust = world.ports["submission"], world.context()
    postfix = SmtpTransport("localhost", port, "starttls", PERSON, PASSWORD, context=trust)
    return Route(postfix, PERSON, INTERVIEWER, lambda: _delivered(world, before))


def _delivered(world: MailWorld, before: int) -> int:
    # Postfix has it with its 250 and delivers a moment later.
    wait_until(lambda: len(world.letters(INTERVIEWER)) > before, "Nothing arrived.")
    return len(world.letters(INTERVIEWER)) - before
