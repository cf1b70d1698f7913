"""Invitations as they come: calendar files, mails around them, pasted words, and the shipped sample."""

from __future__ import annotations

import base64
import quopri
from importlib import resources
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterword.cli.kinds.read_invite import answer
from afterword.core.errors import AfterwordError, Unreadable
from afterword.core.interview.invitation import ContactsGiven
from afterword.reading.invitation import DoorReader, kind_of
from afterword.reading.parse import read_invitation
from tests.invitations import CANDIDATE, OKAFOR, ORGANIZER, calendar, event

INVITE = calendar(event(ORGANIZER, CANDIDATE, OKAFOR, "SUMMARY:Interview for Analyst at Halden"))


def mail(*parts: str, head: tuple[str, ...] = (), to: str = "Maya Lindqvist <maya@home.example>") -> bytes:
    """A mail with the given MIME parts (headers and body)."""
    lines = ["From: Ines Duarte <ines.duarte@halden.example>", f"To: {to}", "Subject: Your interview", *head]
    body = "".join(f"--b\r\n{part}\r\n" for part in parts)
    return "\r\n".join(
        [*lines, "MIME-Version: 1.0", 'Content-Type: multipart/mixed; boundary="b"', "", body + "--b--\r\n"]
    ).encode()


def part(kind: str, body: str, *head: str) -> str:
    return "\r\n".join([f"Content-Type: {kind}", *head, "", body])


def encoded(text: str) -> str:
    return base64.encodebytes(text.encode()).decode()


def codes(found: dict[str, Any]) -> list[str]:
    return [question["code"] for question in found["questions"]]


def people(found: dict[str, Any]) -> list[tuple[str | None, str | None]]:
    return [(person["name"], person["email"]) for person in found["interviewers"]]


def pasted(text: str) -> dict[str, Any]:
    return read_invitation(text.encode(), "text")


# Mails


def test_the_same_invitation_as_part_and_attachment_counts_once() -> None:
    content = mail(
        part("text/calendar; charset=utf-8; method=REQUEST", encoded(INVITE), "Content-Transfer-Encoding: base64"),
        part('application/ics; name="invite.ics"', INVITE.replace("METHOD:REQUEST\r\n", "")),
    )

    found = read_invitation(content, "eml")

    assert found["n_events"] == 1
    assert people(found) == [
        ("Ines Duarte", "ines.duarte@halden.example"),
        ("Dr. Amara Okafor", "amara.okafor@halden.example"),
    ]


def test_the_senders_own_spelling_is_evidence() -> None:
    found = read_invitation(mail(part("text/calendar", INVITE)), "eml")

    sources = [(one["person"], one["source"], one["raw"]) for one in found["evidence"]]
    assert (0, "own_email_display", "Ines Duarte") in sources


def test_the_mails_recipient_is_the_candidate() -> None:
    inside = INVITE.replace("maya@home.example", "maya@halden.example")

    found = read_invitation(mail(part("text/calendar", inside), to="maya@halden.example"), "eml")

    assert found["candidate"] == {"name": "Maya Lindqvist", "email": "maya@halden.example"}


def test_quoted_printable_and_an_attachment_without_a_type_are_read() -> None:
    quoted = quopri.encodestring(INVITE.replace("Amara", "Amára").encode()).decode()
    head = "Content-Transfer-Encoding: quoted-printable"
    loose = mail(part("application/octet-stream", INVITE, 'Content-Disposition: attachment; filename="termin.ics"'))

    found = read_invitation(mail(part("text/calendar; charset=utf-8", quoted, head)), "eml")

    assert people(found)[1] == ("Dr. Amára Okafor", "amara.okafor@halden.example")
    assert read_invitation(loose, "eml")["uid"] == "panel-1@halden.example"


@pytest.mark.parametrize("charset", ["raw_unicode_escape", "../../etc/passwd", "idna", "x-unknown", "zlib"])
def test_an_odd_charset_is_read_as_utf_8(charset: str) -> None:
    content = mail(part(f"text/calendar; charset={charset}", INVITE.replace("Amara", "Amára")))

    assert "Dr. Amára Okafor" in str(read_invitation(content, "eml"))


def test_a_mail_without_a_calendar_is_read_as_words() -> None:
    words = "Your interview for the Analyst position at Halden is on Tuesday, 1 December 2026, 14:00-15:00 UTC.\r\n"

    found = read_invitation(mail(part("text/plain; charset=utf-8", words + "You will meet Dr. Amara Okafor.")), "eml")

    assert (found["start_utc"], found["end_utc"]) == ("2026-12-01T14:00:00Z", "2026-12-01T15:00:00Z")
    assert people(found) == [("Dr. Amara Okafor", None)]
    assert found["organizer"] == {"name": "Ines Duarte", "email": "ines.duarte@halden.example"}
    assert (found["role"], found["company"]) == ("Analyst", "Halden")


def test_answers_to_another_domain_and_disguised_senders_are_asked_about() -> None:
    other = mail(part("text/calendar", INVITE), head=("Reply-To: Ines <ines@evil.example>",))
    disguised = mail(part("text/plain", "See you")).replace(b"halden.example", "h\u0430lden.example".encode())

    assert "reply_to_differs" in codes(read_invitation(other, "eml"))
    assert "lookalike" in codes(read_invitation(disguised, "eml"))


@pytest.mark.parametrize(
    "content",
    [
        b"X-A: 1\r\n" * 501 + mail(),
        b"X-A: " + b"a" * 257_000 + b"\r\n" + mail(),
        mail(*[part("text/plain", "a")] * 101),
        mail(part("text/calendar", calendar(*[event()] * 201))),
        mail(to=", ".join(f"a{n}@b.example" for n in range(201))),
    ],
)
def test_a_mail_with_more_than_a_persons_mail_has_is_refused(content: bytes) -> None:
    with pytest.raises(Unreadable) as caught:
        read_invitation(content, "eml")

    assert caught.value.code == "too_much"
    assert "Nothing was kept" in caught.value.message


def test_nesting_without_end_is_refused() -> None:
    content = b"From: a@b.example\r\n"
    for n in range(40):
        content += f'Content-Type: multipart/mixed; boundary="b{n}"\r\n\r\n--b{n}\r\n'.encode()

    with pytest.raises(Unreadable) as caught:
        read_invitation(content + b"\r\nend", "eml")

    assert "nested" in caught.value.message


@given(content=st.binary(max_size=300), kind=st.sampled_from(["ics", "eml", "text"]))
@settings(derandomize=True, deadline=None)
def test_any_bytes_are_read_or_refused_in_words(content: bytes, kind: str) -> None:
    try:
        found = read_invitation(content, kind)
    except AfterwordError as error:
        assert error.message
        assert error.hint
    else:
        assert found["n_events"] >= 1


@given(cut=st.integers(0, len(INVITE)), junk=st.text(max_size=20))
@settings(derandomize=True, deadline=None)
def test_a_damaged_invitation_is_read_or_refused_in_words(cut: int, junk: str) -> None:
    try:
        found = read_invitation((INVITE[:cut] + junk + INVITE[cut + len(junk) :]).encode(), "ics")
    except AfterwordError as error:
        assert error.message
    else:
        assert found["questions"] or found["start_utc"]


# Pasted words


@pytest.mark.parametrize(
    ("text", "begin", "end"),
    [
        ("Tuesday, 1 December 2026, 14:00–15:00 UTC", "2026-12-01T14:00:00Z", "2026-12-01T15:00:00Z"),
        ("December 1, 2026 at 2-3pm GMT", "2026-12-01T14:00:00Z", "2026-12-01T15:00:00Z"),
        ("December 1st, 2026, 11:30 - 1 pm UTC", "2026-12-01T11:30:00Z", "2026-12-01T13:00:00Z"),
        ("2026-12-01 09:00 (America/New_York), 45 minutes", "2026-12-01T14:00:00Z", "2026-12-01T14:45:00Z"),
        ("1. Dezember 2026 um 14.30 Uhr", None, None),
        ("2026年12月1日 10:00 Asia/Tokyo", "2026-12-01T01:00:00Z", None),
        ("1 décembre 2026 à 14h30 Europe/Paris", "2026-12-01T13:30:00Z", None),
        ("1 December 2026, 10:00-11:00 +01:00", "2026-12-01T09:00:00Z", "2026-12-01T10:00:00Z"),
        ("13/12/2026 10:00 UTC", "2026-12-13T10:00:00Z", None),
        ("12:00 UTC on 1 December 2026", "2026-12-01T12:00:00Z", None),
    ],
)
def test_times_that_are_written_out_are_read(text: str, begin: str | None, end: str | None) -> None:
    found = pasted(f"Your interview: {text}")

    assert (found["start_utc"], found["end_utc"]) == (begin, end)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Tuesday, December 1 at 2 pm UTC", "day_unclear"),
        ("Monday, 1 December 2026 at 14:00 UTC", "day_unclear"),
        ("31 February 2026 at 14:00 UTC", "day_unclear"),
        ("03/04/2026 at 14:00 UTC", "several_days"),
        ("1 December 2026 at 14:00 UTC or 2 December 2026 at 14:00 UTC", "several_days"),
        ("1 December 2026 at 2:00 UTC", "hour_unclear"),
        ("1 December 2026 at 14:00", "floating_time"),
        ("1 December 2026 at 2 pm EST", "unknown_zone"),
        ("1 December 2026 at 2 pm Eastern Time", "unknown_zone"),
        ("1 December 2026", "all_day"),
        ("next Tuesday at 2 pm", "no_start"),
        ("hello", "no_start"),
    ],
)
def test_times_that_may_mean_two_things_are_asked_about(text: str, code: str) -> None:
    found = pasted(f"Your interview: {text}")

    assert found["start_utc"] is None
    assert code in codes(found)


def test_an_abbreviation_offers_its_likeliest_zone() -> None:
    (question,) = [one for one in pasted("1 December 2026 2 pm ET")["questions"] if one["code"] == "unknown_zone"]

    assert question["answers"] == ["America/New_York"]


def test_the_day_a_mail_was_written_is_not_the_interview() -> None:
    found = pasted(
        "From: Ines Duarte <ines.duarte@halden.example>\nSent: Friday, November 20, 2026 9:00 AM\n"
        "Subject: Interview: Data Engineer - Halden\n\nYour interview is on 1 December 2026, 14:00-15:00 UTC.\n"
        "Dr. Amara Okafor, CTO <amara.okafor@halden.example>\n"
    )

    assert found["start_utc"] == "2026-12-01T14:00:00Z"
    assert found["summary"] == "Interview: Data Engineer - Halden"
    assert people(found) == [("Dr. Amara Okafor", "amara.okafor@halden.example")]
    assert found["interviewers"][0]["job_title"] == "CTO"
    assert (found["role"], found["company"]) == ("Data Engineer", "Halden")


# What kind of file it is


@pytest.mark.parametrize(
    ("filename", "content", "kind"),
    [
        ("a.ics", b"BEGIN:VCALENDAR", "ics"),
        ("pasted.txt", b"\xef\xbb\xbf\r\n BEGIN:VCALENDAR", "ics"),
        ("a.eml", b"anything", "eml"),
        ("", b"From: a@b.example\nTo: c@d.example\n\nHi", "eml"),
        ("note.txt", b"Hi Maya, see you on Tuesday", "text"),
        ("a.ics", b"", "ics"),
        ("a.ics", "BEGIN:VCALENDAR".encode("utf-16"), "ics"),
    ],
)
def test_the_beginning_decides_before_the_name(filename: str, content: bytes, kind: str) -> None:
    assert kind_of(filename, content) == kind


# The batch kind and the sample


def test_the_batch_reads_a_file_by_its_path(tmp_path: Path) -> None:
    path = tmp_path / "invite.ics"
    path.write_bytes(INVITE.encode())

    found = answer({"id": "1", "path": str(path)})

    assert found["summary"] == "Interview for Analyst at Halden"
    assert answer({"id": "2", "path": str(path), "candidate_email": "amara.okafor@halden.example"})["candidate"][
        "name"
    ] == ("Dr. Amara Okafor")


@pytest.mark.parametrize("item", [{}, {"path": 5}, {"path": ""}, {"path": "x.ics", "candidate_email": 5}])
def test_an_item_that_names_no_file_is_refused(item: dict[str, Any]) -> None:
    with pytest.raises(Unreadable) as caught:
        answer(item)

    assert caught.value.hint


def test_the_shipped_sample_is_a_panel_that_asks_nothing() -> None:
    content = (resources.files("afterword") / "samples" / "invitation.ics").read_bytes()

    found = read_invitation(content, "ics")

    assert found["questions"] == []
    assert [(person["name"], person["job_title"]) for person in found["interviewers"]] == [
        ("Dr. Amara Okafor", "Head of Signal Processing"),
        ("Jonas Brandt", "Field Operations Manager"),
        ("Wei Zhang", "Senior Data Engineer"),
    ]
    assert all(person["email"] for person in found["interviewers"])
    assert (found["company"], found["role"]) == ("Halden Instruments", "Signal Data Analyst")
    assert found["start_utc"] == "2026-12-01T19:00:00Z"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_contacts_are_no_invitation_and_the_refusal_says_where_they_go(encoding: str) -> None:
    card = "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Jo Park\r\nEND:VCARD\r\n".encode(encoding)

    with DoorReader() as reader, pytest.raises(ContactsGiven) as refused:
        reader.read(card, "people.vcf")

    assert "afterword contacts FILE" in refused.value.hint
