"""What leaves reads back as exactly what was approved, or it does not leave."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email import policy
from email.parser import BytesParser
from html import unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterword.core.message import BOUNDARY, CannotBeSent, build, draft, is_mailbox, parse
from afterword.core.sending import plain_lines

AT = datetime(2026, 3, 11, 19, 30, tzinfo=UTC)
ME, THEM, ID = "mara@home.test", "n.okafor@library.test", "<a1.b2@home.test>"

signs = st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp"))
# A subject as forms give it: no space at its ends, none doubled, and nothing that looks like an encoded word.
subjects = st.text(signs, max_size=120).map(lambda text: " ".join(text.split()).replace("=?", ""))
texts = st.lists(st.text(signs, max_size=120), max_size=8).map("\n".join)
ids = st.text("abz019.$+-", max_size=90).map(lambda left: f"<{left}k@mail.library.test>")


@settings(deadline=None, max_examples=60, derandomize=True)
@given(subject=subjects, text=texts, own=ids, thread=st.lists(ids, max_size=3))
def test_a_letter_reads_back_as_it_was_written(subject: str, text: str, own: str, thread: list[str]) -> None:
    first = thread[0] if thread else None

    read = parse(build(ME, THEM, subject, text, own, AT, references=thread, in_reply_to=first).content)

    assert (read.subject, read.text) == (subject, text.rstrip("\n"))
    assert (read.sender, read.recipient, read.message_id) == (ME, THEM, own)
    assert list(read.references) == thread


@settings(deadline=None, max_examples=60, derandomize=True)
@given(subject=st.text(max_size=40), text=st.text(max_size=80))
def test_what_mail_cannot_carry_unchanged_is_refused_never_altered(subject: str, text: str) -> None:
    try:
        read = parse(build(ME, THEM, subject, text, ID, AT).content)
    except CannotBeSent:
        return

    assert (read.subject, read.text) == (subject, plain_lines(text))


@pytest.mark.parametrize(
    "text",
    [
        "Grüße aus Köln – bis bald\n",
        ".\n..\nFrom me\n",
        "a" * 2_000,
        "日本語の手紙\n\n敬具",
        " spaces  kept  \n\tand tabs",
    ],
)
def test_ordinary_letters_of_every_script_can_be_sent(text: str) -> None:
    envelope = build(ME, THEM, "Danke für das Gespräch", text, ID, AT, sender_name="Mara Lindqvist, M.A.")

    assert parse(envelope.content).text == text.rstrip("\n")
    assert parse(envelope.content).sender_name == "Mara Lindqvist, M.A."
    assert max(map(len, envelope.content.split(b"\r\n"))) <= 998


def test_a_long_threading_id_is_not_folded() -> None:
    long = f"<{'x' * 150}@mail.library.test>"

    content = build(ME, THEM, "Re: Tuesday", "Yes.", ID, AT, in_reply_to=long, references=[long]).content

    assert f"In-Reply-To: {long}\r\n".encode() in content
    assert f"References: {long}\r\n".encode() in content


def test_nothing_in_a_letter_tracks_or_names_the_machine() -> None:
    content = build(ME, THEM, "Thank you", "Thank you.", ID, AT).content.lower()

    assert b"x-mailer" not in content
    assert b"user-agent" not in content
    assert content.count(b"x-afterword-id: a1.b2\r\n") == 1


@pytest.mark.parametrize("bad", ["\r", "\n", "\r\nBcc: x@y.test", "\0", "\u2028", "\u2029", "\x1b[31m"])
def test_a_control_character_in_the_subject_is_refused(bad: str) -> None:
    with pytest.raises(CannotBeSent):
        build(ME, THEM, f"Thank you{bad}", "Thank you.", ID, AT)


@pytest.mark.parametrize(
    "address",
    [
        *("", "a@x.test,b@y.test", "a@x.test;b@y.test", "a@x.test b@y.test", "<a@x.test>", "A <a@x.test>", "a@x.test>"),
        *('"a b"@x.test', "a@[127.0.0.1]", "a@localhost", "@r.test:a@x.test", "a(comment)@x.test", "a@x.test\r\n"),
        *("a@x..test", ".a@x.test", "a.@x.test", "a\u200b@x.test", "ä@x.test", "a@exämple.test", "a@x.test\0"),
    ],
)
def test_what_is_not_one_plain_mailbox_is_refused(address: str) -> None:
    assert not is_mailbox(address)
    with pytest.raises(CannotBeSent):
        build(ME, address, "Thank you", "Thank you.", ID, AT)


@pytest.mark.parametrize(
    "address", ["n.okafor@library.test", "a+b_c-d@x-y.test", "o'neill@x.test", "x@xn--mller-kva.test"]
)
def test_ordinary_addresses_are_taken(address: str) -> None:
    assert is_mailbox(address)
    assert parse(build(ME, address, "Thank you", "Thank you.", ID, AT).content).recipient == address


@pytest.mark.parametrize(
    "tampered",
    [
        lambda content: content.replace(b"\r\n", b"\n", 1),
        lambda content: content.replace(b"To: ", b"To: x@y.test, ", 1),
        lambda content: content.replace(b"Subject:", b"To: x@y.test\r\nSubject:", 1),
        lambda content: content.replace(b"Thank you.", b"Thank\ryou.", 1),
        lambda content: content.replace(b"MIME-Version: 1.0\r\n", b"", 1),
    ],
)
def test_bytes_that_servers_read_in_different_ways_are_refused(tampered) -> None:  # type: ignore[no-untyped-def]
    content = tampered(build(ME, THEM, "Hello", "Thank you.", ID, AT).content)

    with pytest.raises(CannotBeSent):
        parse(content)


COPY = "nora.lind@agency.test"


def test_an_open_copy_reads_back_and_stands_in_the_bytes_once() -> None:
    envelope = build(ME, THEM, "Thank you", "Thank you.", ID, AT, copy=COPY)

    assert (envelope.copy, parse(envelope.content).copy) == (COPY, COPY)
    assert envelope.content.count(b"\r\nCc: ") == 1
    assert parse(build(ME, THEM, "Thank you", "Thank you.", ID, AT).content).copy == ""


@pytest.mark.parametrize(
    "copy", [THEM, THEM.upper(), "two@a.test, three@b.test", "no address", "a@b.test\r\nBcc: c@d.test"]
)
def test_a_copy_to_several_to_the_reader_or_to_no_mailbox_is_refused(copy: str) -> None:
    with pytest.raises(CannotBeSent):
        build(ME, THEM, "Thank you", "Thank you.", ID, AT, copy=copy)


@pytest.mark.parametrize("more", [b"Cc: x@y.test\r\n", b"Bcc: x@y.test\r\n", b"Resent-To: x@y.test\r\n"])
def test_bytes_that_name_more_people_are_refused(more: bytes) -> None:
    content = build(ME, THEM, "Thank you", "Thank you.", ID, AT, copy=COPY).content

    with pytest.raises(CannotBeSent):
        parse(more + content)


def test_a_draft_names_nobody_as_its_sender() -> None:
    content = draft(THEM, "Thank you", "Thank you.\n").content

    assert b"From:" not in content
    assert b"To: n.okafor@library.test\r\n" in content


def test_the_html_part_says_the_same_words_and_fetches_nothing() -> None:
    text = "Dear Ms Okafor,\n\nthank you for <b>today</b> & yesterday.\nI mean it.\n\nMara"
    content = build(ME, THEM, "Thank you", text, ID, AT).content
    page = BytesParser(policy=policy.SMTP).parsebytes(content).get_body(("html",))

    assert page is not None
    html = page.get_content().replace("\r\n", "\n")
    words = unescape(re.sub(r"<[^>]+>", " ", html.partition("<body>")[2])).split()
    assert words == text.split()
    assert not re.search(r"https?:|src=|href=|<img|<style|<script", html)


def test_an_html_part_that_says_something_else_does_not_leave() -> None:
    content = build(ME, THEM, "Thank you", "Thank you.", ID, AT).content

    with pytest.raises(CannotBeSent, match="two parts"):
        parse(content.replace(b"<p>Thank you.</p>", b"<p>Thank you!!</p>"))


def test_a_letter_that_was_frozen_as_plain_text_alone_still_reads() -> None:
    plain = b"MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nThank you.\r\n"
    head, _, _ = build(ME, THEM, "Thank you", "Thank you.", ID, AT).content.partition(b"MIME-Version:")

    assert parse(head + plain).text == "Thank you."


def test_a_letter_that_holds_the_line_between_its_parts_reads_back_whole() -> None:
    text = f"Before\n--{BOUNDARY}\n\n--{BOUNDARY}--\nBehind =_ {BOUNDARY}"

    content = build(ME, THEM, BOUNDARY, text, ID, AT).content

    assert parse(content).text == text
    assert content.count(f"--{BOUNDARY}".encode()) == 3


def test_headers_that_are_known_already_are_written_the_same_again() -> None:
    name, subject, thread = (
        "Märä Weiß, “MW” (Ärztin)",
        "Grüße " * 30 + "日本語" * 20,
        [f"<{at}.{'k' * 90}@x.test>" for at in "abc"],
    )

    def written() -> bytes:
        return build(
            ME, THEM, subject, "Hi", ID, AT, sender_name=name, references=thread, in_reply_to=thread[0]
        ).content

    first = written()
    build(ME, THEM, "Another", "Hi", ID, AT, sender_name="Another")

    assert written() == written() == first
    assert (parse(first).sender_name, parse(first).subject) == (name, subject)


def test_the_bytes_of_many_letters_under_way_at_once_are_each_read_once() -> None:
    at = datetime(2026, 3, 11, 18, 30, tzinfo=UTC)
    ids = [f"<a{number}.b@home.test>" for number in range(100)]
    before = parse.cache_info().misses
    contents = [build("m@home.test", "n@x.test", "Thank you", "Dear Ms Okafor,", each, at).content for each in ids]

    assert [parse(each).message_id for each in contents] == ids
    assert parse.cache_info().misses - before == len(ids)
