"""Automatic answers: known by their headers; what they say about the way back, others to ask, and having left."""

from __future__ import annotations

from datetime import date

import pytest

from afterword.core.hearing.away import away
from afterword.core.hearing.understanding import MailKind, NotAMail, understood, understood_words

TUESDAY = date(2026, 3, 10)


def _mail(*headers: str, body: str = "I am away until 18 March.") -> bytes:
    return ("\r\n".join(["From: anna@library.test", "To: jordan@home.test", *headers]) + f"\r\n\r\n{body}").encode()


@pytest.mark.parametrize(
    "headers",
    [
        ("Auto-Submitted: auto-replied (vacation)",),
        ("Auto-Submitted: auto-generated", "In-Reply-To: <a@home.test>"),
        ("X-Autoreply: yes",),
        ("Precedence: auto_reply",),
        ("X-Auto-Response-Suppress: All", "Subject: Automatic reply: Thank you"),
        ("Return-Path: <>", "Subject: Automatische Antwort: Danke"),
    ],
)
def test_headers_make_a_robot(headers: tuple[str, ...]) -> None:
    assert understood(_mail(*headers)).kind is MailKind.AUTO_REPLY


@pytest.mark.parametrize(
    "headers",
    [
        ("Subject: Out of office", "In-Reply-To: <a@home.test>"),
        ("Subject: Re: Sorry, I was out of the office",),
        ("Auto-Submitted: no", "Subject: Automatic reply: Thank you", "In-Reply-To: <a@home.test>"),
        ("Precedence: bulk", "List-Id: <talk.list.test>", "Subject: Re: absence"),
    ],
)
def test_words_of_the_subject_alone_make_none(headers: tuple[str, ...]) -> None:
    assert understood(_mail(*headers)).kind is MailKind.REPLY


def test_a_no_sent_by_an_applicant_system_is_heard_as_a_no() -> None:
    heard = understood(_mail("Auto-Submitted: auto-generated", body="We have decided to hire another candidate."))

    assert heard.kind is MailKind.OTHER
    assert heard.verdict.meaning.value == "rejection"


@pytest.mark.parametrize(
    ("text", "returns"),
    [
        ("I am out of the office until 18 March 2026.", date(2026, 3, 18)),
        ("I will be back on Monday, March 16.", date(2026, 3, 16)),
        ("Away until Thursday. O.", date(2026, 3, 12)),
        ("On leave (09/03/2026 - 13/03/2026), I will respond on my return.", date(2026, 3, 16)),
        ("Ich bin bis einschließlich 13.03.2026 nicht im Haus.", date(2026, 3, 16)),
        ("Ab dem 16. März bin ich wieder erreichbar.", date(2026, 3, 16)),
        ("Je suis absente jusqu'au 20 mars 2026.", date(2026, 3, 20)),
        ("Vuelvo el 30 de marzo de 2026.", date(2026, 3, 30)),
        ("Sarò di ritorno il 23 marzo 2026.", date(2026, 3, 23)),
        ("Ik ben terug op 17 maart.", date(2026, 3, 17)),
        ("Estarei de volta. Volto em 19 de março de 2026.", date(2026, 3, 19)),
        ("I am away until 04/05/2026.", None),
        ("I am away. My book came out on 3 March 2026.", None),
    ],
)
def test_the_day_of_return(text: str, returns: date | None) -> None:
    assert away(text, TUESDAY, ()).returns_on == returns


def test_a_day_without_year_needs_the_day_it_was_sent() -> None:
    assert away("Back on 18 March.", None, ()).returns_on is None


def test_somebody_else_is_named_and_not_either_end_of_the_mail() -> None:
    told = away("Write to anna@library.test or to bea@library.test.", TUESDAY, {"anna@library.test"})

    assert told.alternate == "bea@library.test"


@pytest.mark.parametrize(
    "text",
    [
        "Anna no longer works at the library. Back on 18 March.",
        "Frau Bell ist nicht mehr für uns tätig.",
        "Anna a quitté l'entreprise.",
        "Ya no trabajo en la biblioteca.",
    ],
)
def test_who_has_left_does_not_come_back(text: str) -> None:
    told = away(text, TUESDAY, ())

    assert told.left_company
    assert told.returns_on is None


def test_an_invitation_is_told_by_its_calendar() -> None:
    body = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR"

    assert understood(_mail("Content-Type: text/calendar", body=body)).kind is MailKind.INVITE
    assert understood(_mail("Content-Type: text/calendar", body=body.replace("QUEST", "PLY"))).kind is MailKind.OTHER


def test_what_is_no_mail_is_said() -> None:
    with pytest.raises(NotAMail):
        understood(b"\xff\xfe\x00")


def test_the_contract_names_every_field() -> None:
    told = understood_words("Re: Thanks", "We have decided to hire another candidate.\n\n> Dear Anna").to_json()

    assert told["kind"] == "reply"
    assert told["class"] == "rejection"
    assert told["evidence"] == "We have decided to hire another candidate."
    assert told["sure"] is True
