"""What every mailbox promises: Sent is looked into and filed once, the inbox is heard in order and left unread."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from afterword.core.message import PRIVATE_HEADER, build
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


def test_a_piece_of_an_id_finds_nothing(channel: Channel) -> None:
    channel.mailbox.file_sent(_envelope("whole.77"), AT)

    for piece in ("<hole.77@home.test>", "<ole.7@elsewhere.test>", "<7@home.test>", "<whole@home.test>"):
        assert channel.mailbox.find_sent(piece) is False


def test_an_answer_is_found_as_one_to_the_mail_that_it_names(channel: Channel) -> None:
    for key, answered in (("answer.1", "<asked.1@home.test>"), ("no.answer.1", None)):
        words = ("mara@home.test", "mara@home.test", "Re: Ready", "approve", f"<{key}@home.test>", AT)
        channel.mailbox.file_sent(build(*words, in_reply_to=answered), AT)

    assert channel.mailbox.find_sent("<answer.1@home.test>", "<asked.1@home.test>") is True
    assert channel.mailbox.find_sent("<answer.1@home.test>", "<asked.2@home.test>") is False
    assert channel.mailbox.find_sent("<no.answer.1@home.test>", "<asked.1@home.test>") is False


def test_filing_twice_leaves_one_copy(channel: Channel) -> None:
    envelope = _envelope("twice.1")
    channel.mailbox.file_sent(envelope, AT)
    channel.mailbox.file_sent(envelope, AT)

    assert channel.mailbox.find_sent(envelope.message_id)
    assert _copies(channel, b"<twice.1@home.test>") == 1


def test_a_draft_is_saved_once_and_taken_out_again(channel: Channel) -> None:
    envelope = build("mara@home.test", "d1@library.test", "Thank you", "Thank you.", "<draft.1@home.test>", AT)
    channel.mailbox.save_draft(envelope, AT)
    channel.mailbox.save_draft(envelope, AT)

    assert channel.mailbox.read_draft("<draft.1@home.test>")
    assert channel.mailbox.find_sent_as(envelope, AT) is None
    channel.mailbox.drop_draft("<draft.1@home.test>")
    assert not channel.mailbox.read_draft("<draft.1@home.test>")


def test_a_draft_that_a_program_wrote_anew_gets_no_second_one_beside_it(channel: Channel) -> None:
    envelope = build("mara@home.test", "d5@library.test", "Thank you", "Hello.", "<draft.55@home.test>", AT)
    edited = build("mara@home.test", "d5@library.test", "Thank you", "Hello, edited.", "<own.5@home.test>", AT)
    channel.mailbox.save_draft(replace(edited, content=_without_mark(edited.content)), AT)
    channel.mailbox.save_draft(envelope, AT)

    assert channel.mailbox.read_draft("<own.5@home.test>")
    assert not channel.mailbox.read_draft("<draft.55@home.test>")


def test_an_older_draft_to_the_same_person_is_another_one(channel: Channel) -> None:
    day_before = AT - timedelta(days=1)
    older = build("mara@home.test", "d6@library.test", "Thank you", "Hello.", "<old.6@home.test>", day_before)
    envelope = build("mara@home.test", "d6@library.test", "Thank you", "Hello.", "<draft.6@home.test>", AT)
    channel.mailbox.save_draft(replace(older, content=_without_mark(older.content)), AT)
    channel.mailbox.save_draft(envelope, AT)

    assert channel.mailbox.read_draft("<draft.6@home.test>")


def _sent_as(channel: Channel, envelope: Envelope) -> str:
    found = channel.mailbox.find_sent_as(envelope, AT)
    assert found is not None
    assert found[0].encode() in found[1]
    return found[0]


def test_a_draft_in_other_words_is_read_as_it_stands_and_never_taken_out(channel: Channel) -> None:
    envelope = build("mara@home.test", "d10@library.test", "Thank you", "Thank you. Yours", "<draft.10@home.test>", AT)
    theirs = build("mara@home.test", "d10@library.test", "Thank you", "Thank you! Best", "<draft.10@home.test>", AT)
    channel.mailbox.save_draft(theirs, AT)
    channel.mailbox.save_draft(envelope, AT)
    channel.mailbox.drop_draft(envelope.message_id, envelope)

    lies = channel.mailbox.read_draft(envelope.message_id, envelope)
    assert lies is not None
    assert b"Thank you! Best" in lies


def test_a_draft_with_another_subject_and_id_and_a_line_more_gets_no_second_one(channel: Channel) -> None:
    words = "Dear Dr. Okafor, thank you for showing me the map room on Tuesday; I learned a lot about it."
    envelope = build("mara@home.test", "d11@library.test", "Thank you", words, "<draft.11@home.test>", AT)
    longer = f"{words}\n\nPS: The atlas is mine."
    theirs = build("mara@home.test", "d11@library.test", "Maps", longer, "<own.11@home.test>", AT)
    channel.mailbox.save_draft(replace(theirs, content=_without_mark(theirs.content)), AT)
    channel.mailbox.save_draft(envelope, AT)
    channel.mailbox.drop_draft(envelope.message_id, envelope)

    assert not channel.mailbox.read_draft("<draft.11@home.test>")
    assert channel.mailbox.read_draft("<draft.11@home.test>", envelope) is not None


def _without_mark(content: bytes) -> bytes:
    return re.sub(rb"X-Afterword-Id: [^\r\n]*\r\n", b"", content)


def test_a_draft_that_was_sent_is_found_under_the_id_it_went_with(channel: Channel) -> None:
    envelope = build("mara@home.test", "d2@library.test", "Thank you, Dr. Müller", "Hello.", "<draft.2@home.test>", AT)
    channel.mailbox.save_draft(envelope, AT)
    channel.mailbox.file_sent(envelope, AT)

    assert _sent_as(channel, envelope) == "<draft.2@home.test>"
    # Another program wrote its own id and left our header out: the recipient, the subject and the hour tell.
    other = build("mara@home.test", "d2@library.test", "Two of us met", "Hello.", "<draft.3@home.test>", AT)
    theirs = other.content.replace(b"draft.3", b"their.own")
    theirs = b"".join(line for line in theirs.splitlines(True) if not line.startswith(PRIVATE_HEADER.encode()))
    channel.mailbox.file_sent(replace(other, message_id="<their.own@home.test>", content=theirs), AT)
    assert _sent_as(channel, other) == "<their.own@home.test>"


def test_a_draft_sent_under_another_id_and_subject_is_found_by_its_words(channel: Channel) -> None:
    words = "Dear Dr. Müller, thank you for showing me the map room on Tuesday; I learned a lot about it."
    envelope = build("mara@home.test", "d7@library.test", "Thank you", words, "<draft.7@home.test>", AT)
    theirs = build("mara@home.test", "d7@library.test", "The maps", f"{words}\n\nMara", "<own.7@home.test>", AT)
    channel.mailbox.file_sent(replace(theirs, content=_without_mark(theirs.content)), AT)
    brief = build("mara@home.test", "d7@library.test", "Hello", "Dear Dr. Müller", "<draft.8@home.test>", AT)

    assert _sent_as(channel, envelope) == "<own.7@home.test>"
    assert channel.mailbox.find_sent_as(brief, AT) is None


def test_a_draft_written_anew_is_taken_out_by_its_words_alone(channel: Channel) -> None:
    words = "Dear Dr. Müller, thank you for showing me the map room on Tuesday; I learned a lot about it."
    envelope = build("mara@home.test", "d9@library.test", "Thank you", words, "<draft.9@home.test>", AT)
    for number, said in ((1, words), (2, words.replace("map room", "archive"))):
        anew = build("mara@home.test", "d9@library.test", f"Maps {number}", said, f"<own.9{number}@home.test>", AT)
        channel.mailbox.save_draft(replace(anew, content=_without_mark(anew.content)), AT)
    channel.mailbox.drop_draft(envelope.message_id, envelope)

    assert not channel.mailbox.read_draft("<own.91@home.test>")
    assert channel.mailbox.read_draft("<own.92@home.test>")


def test_another_letter_of_ours_is_not_taken_for_the_draft(channel: Channel) -> None:
    first, second = (
        build("mara@home.test", "d4@library.test", "Thank you", "Hello.", f"<draft.{number}@home.test>", AT)
        for number in (4, 5)
    )
    channel.mailbox.file_sent(first, AT)

    assert channel.mailbox.find_sent_as(second, AT) is None


def test_new_messages_come_in_order_and_only_after_the_last_one_seen(channel: Channel) -> None:
    start = [each.uid for each in channel.mailbox.new_messages("")]
    for number in (1, 2):
        channel.arrives(b"From: a@library.test\r\nSubject: n%d\r\n\r\nHello\r\n" % number)

    fresh = _read(channel, start[-1] if start else "")
    assert [content.partition(b"Subject: ")[2][:2] for _, content in fresh] == [b"n1", b"n2"]
    assert [uid for uid, _ in _read(channel, fresh[0][0])] == [fresh[1][0]]
    assert _read(channel, fresh[1][0]) == []


def test_only_what_concerns_is_read_and_the_rest_is_passed_for_good(channel: Channel) -> None:
    start = [each.uid for each in channel.mailbox.new_messages("")]
    for subject in (b"one", b"two", b"three"):
        channel.arrives(b"From: a@library.test\r\nSubject: %s\r\n\r\nHello\r\n" % subject)

    looked = list(
        channel.mailbox.new_messages(start[-1] if start else "", lambda glimpse: b"Subject: two" in glimpse.head)
    )

    assert [b"Subject: two" in each.content for each in looked if each.content is not None] == [True]
    assert not list(channel.mailbox.new_messages(looked[-1].uid))


def test_a_calendar_is_seen_from_outside(channel: Channel) -> None:
    start = [each.uid for each in channel.mailbox.new_messages("")]
    part = b"--b\r\nContent-Type: text/calendar; method=REQUEST\r\n\r\nBEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n--b--\r\n"
    head = b"From: a@library.test\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
    channel.arrives(head + part)
    channel.arrives(b"From: a@library.test\r\nSubject: none\r\n\r\nHello\r\n")

    after = start[-1] if start else ""
    kept = [each for each in channel.mailbox.new_messages(after, lambda glimpse: glimpse.has_calendar) if each.content]

    assert len(kept) == 1


def test_waiting_ends_at_once_when_something_is_there_already(channel: Channel) -> None:
    start = [each.uid for each in channel.mailbox.new_messages("")]
    channel.arrives(b"From: a@library.test\r\nSubject: here\r\n\r\nHello\r\n")

    assert channel.mailbox.wait_for_mail(start[-1] if start else "", 60) in {True, None}


def test_reading_changes_nothing_in_the_inbox(channel: Channel) -> None:
    channel.arrives(b"From: a@library.test\r\nSubject: unread\r\n\r\nHello\r\n")

    assert [each.uid for each in channel.mailbox.new_messages("")] == [
        each.uid for each in channel.mailbox.new_messages("")
    ]


def _read(channel: Channel, after: str) -> list[tuple[str, bytes]]:
    return [(each.uid, each.content) for each in channel.mailbox.new_messages(after) if each.content is not None]


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
