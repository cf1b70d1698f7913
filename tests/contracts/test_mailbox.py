"""What every mailbox promises: Sent is looked into and filed once, the inbox is heard in order and left unread."""

from __future__ import annotations

from datetime import UTC, datetime

from afterword.core.message import build
from afterword.core.ports import Envelope
from tests.contracts.conftest import Channel

AT = datetime(2026, 3, 11, 19, 30, tzinfo=UTC)


def _envelope(key: str) -> Envelope:
    return build("mara@home.test", "n@library.test", "Thank you", "Thank you.", f"<{key}@home.test>", AT)


def test_what_was_never_filed_is_not_found(channel: Channel) -> None:
    assert channel.mailbox.find_sent("<never.filed@home.test>") is False


def test_a_filed_letter_is_found_by_its_message_id(channel: Channel) -> None:
    channel.mailbox.file_sent(_envelope("filed.1"), AT)

    assert channel.mailbox.find_sent("<filed.1@home.test>") is True
    assert channel.mailbox.find_sent("<filed.2@home.test>") is False


def test_a_letter_whose_message_id_was_rewritten_is_found_by_the_private_header(channel: Channel) -> None:
    envelope = _envelope("own.key")
    rewritten = envelope.content.replace(b"Message-ID: <own.key@home.test>", b"Message-ID: <other@provider.test>")
    channel.mailbox.file_sent(Envelope(envelope.sender, envelope.recipient, "<other@provider.test>", rewritten), AT)

    assert channel.mailbox.find_sent("<own.key@home.test>") is True


def test_filing_twice_leaves_one_copy(channel: Channel) -> None:
    envelope = _envelope("twice.1")
    channel.mailbox.file_sent(envelope, AT)
    channel.mailbox.file_sent(envelope, AT)

    assert channel.mailbox.find_sent(envelope.message_id)
    assert _copies(channel, b"<twice.1@home.test>") == 1


def test_new_messages_come_in_order_and_only_after_the_last_one_seen(channel: Channel) -> None:
    start = [each.uid for each in channel.mailbox.new_messages("")]
    for number in (1, 2):
        channel.arrives(b"From: a@library.test\r\nSubject: n%d\r\n\r\nHello\r\n" % number)

    fresh = channel.mailbox.new_messages(start[-1] if start else "")
    assert [b"n1" in each.content or b"n2" in each.content for each in fresh] == [True, True]
    assert b"Subject: n1" in fresh[0].content
    assert [each.uid for each in channel.mailbox.new_messages(fresh[0].uid)] == [fresh[1].uid]
    assert channel.mailbox.new_messages(fresh[1].uid) == []


def test_reading_changes_nothing_in_the_inbox(channel: Channel) -> None:
    channel.arrives(b"From: a@library.test\r\nSubject: unread\r\n\r\nHello\r\n")

    assert [each.uid for each in channel.mailbox.new_messages("")] == [
        each.uid for each in channel.mailbox.new_messages("")
    ]


def _copies(channel: Channel, key: bytes) -> int:
    from afterword.mail.imap import ImapMailbox
    from afterword.mail.maildir import MaildirMailbox
    from afterword.mail.memory import MemoryMailbox

    box = channel.mailbox
    if isinstance(box, MemoryMailbox):
        return sum(key in each for each in box.sent)
    if isinstance(box, MaildirMailbox):
        return sum(key in path.read_bytes() for path in (box.folder / ".Sent").glob("*/*"))
    assert isinstance(box, ImapMailbox)
    with box._open() as opened:
        opened.folder.set("Sent")
        return len(opened.uids(f'HEADER Message-ID "{key.decode()}"', charset=None))
