"""Mails and contact files through the door: caps first, then the child, and a sentence for every refusal."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from afterword.core.errors import Unreadable
from afterword.reading import limits
from afterword.reading.mail import MailDoor
from afterword.reading.opened import NoSuchFile

MAIL = b"From: Anna <anna@library.test>\r\nTo: jordan@home.test\r\nSubject: Re: Thanks\r\n\r\nYou got the job!\r\n"
CARD = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna Bell\r\nEND:VCARD\r\n"


@pytest.fixture(scope="module")
def door() -> Iterator[MailDoor]:
    with MailDoor() as opened:
        yield opened


def test_a_mail_goes_through(door: MailDoor, tmp_path: Path) -> None:
    path = tmp_path / "answer.eml"
    path.write_bytes(MAIL)

    found = door.read_path(path)

    assert (found["kind"], found["class"], found["evidence"]) == ("reply", "offer", "You got the job!")


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("answer.txt", "We decide on Friday.\n\nOn 3/9/2026 at 7:45, Jordan wrote:\n> When?"),
        ("answer.html", "<p>We decide on Friday.</p><blockquote>When?</blockquote>"),
    ],
)
def test_the_body_of_a_mail_goes_through(door: MailDoor, tmp_path: Path, name: str, body: str) -> None:
    (tmp_path / name).write_text(body)

    assert door.read_path(tmp_path / name)["new_text"] == "We decide on Friday."


def test_contacts_go_through(door: MailDoor, tmp_path: Path) -> None:
    path = tmp_path / "people.vcf"
    path.write_bytes(CARD * 2)

    assert [one["fn"] for one in door.read_contacts(path)["cards"]] == ["Anna Bell", "Anna Bell"]


def test_contacts_in_jscontact_go_through(door: MailDoor, tmp_path: Path) -> None:
    path = tmp_path / "people.json"
    path.write_text('{"@type": "Card", "name": {"full": "Anna Bell"}}')

    assert [one["fn"] for one in door.read_contacts(path)["cards"]] == ["Anna Bell"]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (CARD * 501, "too_much"),
        (b"hello", "not_a_card"),
        (b"", "not_a_card"),
        (CARD * 20_000, "too_big"),
        (b'{"a": 1}', "not_a_card"),
    ],
)
def test_contact_files_that_are_too_much_or_none_are_refused(
    door: MailDoor, tmp_path: Path, content: bytes, code: str
) -> None:
    path = tmp_path / "people.vcf"
    path.write_bytes(content)

    with pytest.raises(Unreadable) as caught:
        door.read_contacts(path)

    assert caught.value.code == code
    assert caught.value.hint


@pytest.mark.parametrize(
    "content",
    [b"", b"\x00" * 50, b"X: " + b"y" * (limits.EML_HEADER_BYTES + 1) + b"\r\n\r\n", b"Content-Type: a/b\r\n" * 101],
)
def test_mails_that_are_none_or_too_much_are_refused(door: MailDoor, content: bytes) -> None:
    with pytest.raises(Unreadable) as caught:
        door.read(content)

    assert caught.value.message.endswith(".")


def test_a_missing_file_is_said(door: MailDoor, tmp_path: Path) -> None:
    with pytest.raises(NoSuchFile):
        door.read_path(tmp_path / "none.eml")


@pytest.mark.parametrize(
    "body",
    [
        "On " * 60_000,
        "a@b.test " * 20_000,
        "> " * 90_000,
        "<" * 150_000,
        "unfortunately " * 12_000,
        "we " * 60_000 + "offer",
        "From: a\n" * 20_000,
        "1" * 190_000,
        ("x" * 400 + "\n") * 480,
        "09/03/2026 - " * 15_000,
        "could not be delivered\n" * 8_000,
    ],
)
def test_hostile_words_are_read_within_the_limits(door: MailDoor, body: str) -> None:
    head = b"From: mailer-daemon@x.test\r\nSubject: failure\r\nAuto-Submitted: auto-replied\r\n\r\n"

    assert "kind" in door.read(head + body.encode())
    assert door.read(body.encode()[:199_000], kind="words")["kind"] == "reply"
    assert door.read(body.encode(), kind="page")["kind"] == "reply"
