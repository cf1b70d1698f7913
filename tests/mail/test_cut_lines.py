"""The connection breaks at every line of the dialogue, before and after it: never "not sent" of what arrived."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from afterword.core.message import build
from afterword.core.ports import Envelope, MailboxUnreachable, Outcome
from afterword.mail.imap import ImapMailbox
from afterword.mail.sink import Sink
from afterword.mail.smtp import SmtpTransport
from tests.servers.cutting import Cutter
from tests.servers.mail_world import PASSWORD, PERSON, MailWorld

AT = datetime(2026, 3, 11, 19, 30, tzinfo=UTC)
MOST_LINES = 80
BOTH = pytest.mark.parametrize("swallow", [True, False], ids=["before", "after"])


def _letter(key: str) -> Envelope:
    return build("mara@home.test", "n.okafor@library.test", "Thank you", "Thank you.", f"<{key}@home.test>", AT)


@BOTH
def test_a_letter_that_was_called_not_sent_never_arrived(swallow: bool) -> None:
    outcomes: list[Outcome] = []
    with Sink() as sink:
        for line in range(MOST_LINES):
            with Cutter(sink.port, line, swallow).running() as cutter:
                transport = SmtpTransport("127.0.0.1", cutter.port, "plain", timeout_seconds=5, answer_seconds=5)
                outcomes.append(transport.deliver(_letter(f"cut.{line}"), lambda: True, lambda: True).outcome)
            if not cutter.is_cut:
                break
    arrived = [each.read().message_id for each in sink.received]

    for line, outcome in enumerate(outcomes):
        count = arrived.count(f"<cut.{line}@home.test>")
        assert count <= 1
        assert count == 1 or outcome is not Outcome.ACCEPTED
        assert count == 0 or outcome in {Outcome.ACCEPTED, Outcome.UNKNOWN}
    assert outcomes[-1] is Outcome.ACCEPTED
    assert Outcome.UNKNOWN in outcomes
    assert outcomes.count(Outcome.DEFERRED) > 10


@BOTH
@pytest.mark.needs("dovecot", "postfix")
def test_a_mailbox_that_breaks_off_says_so_and_the_copy_lies_there_once(mail_world: MailWorld, swallow: bool) -> None:
    whole = ImapMailbox("127.0.0.1", mail_world.ports["imap"], "plain", PERSON, PASSWORD, timeout_seconds=5)
    letter = _letter(f"copy.{swallow}")
    broken = 0
    for line in range(MOST_LINES):
        with Cutter(mail_world.ports["imap"], line, swallow).running() as cutter:
            box = ImapMailbox("127.0.0.1", cutter.port, "plain", PERSON, PASSWORD, timeout_seconds=5)
            try:
                box.file_sent(letter, AT)
                list(box.new_messages("", lambda _glimpse: False))
            except MailboxUnreachable:
                broken += 1
        if not cutter.is_cut:
            break
    with whole._open() as opened:
        opened.folder.set("Sent")
        copies = opened.uids(f'HEADER Message-ID "<copy.{swallow}@home.test>"', charset=None)

    assert len(copies) == 1
    assert broken > 10
