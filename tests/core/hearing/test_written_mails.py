"""Mails as employers and their robots write them, in many words: one line of the tables beside this file each."""

from __future__ import annotations

from pathlib import Path

import pytest

from afterword.core.hearing.meaning import Meaning, meaning
from afterword.core.hearing.understanding import MailKind, understood

HERE = Path(__file__).parent
MAILS = [line.split("\t") for line in (HERE / "mails.tsv").read_text("utf-8").splitlines()]
ROBOTS = [line.split("\t") for line in (HERE / "robots.tsv").read_text("utf-8").splitlines()]
NEITHER = [line.split("\t") for line in (HERE / "neither.txt").read_text("utf-8").splitlines()]
HEAD = (
    "From: Amara Okafor <amara@acme.test>\r\nTo: Jordan Lee <jordan@home.test>\r\nSubject: {}\r\n"
    "Date: Tue, 10 Mar 2026 09:12:44 +0000\r\nIn-Reply-To: <fu-001@home.test>\r\n"
    "Auto-Submitted: auto-replied\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{}\r\n"
)


@pytest.mark.parametrize(("expected", "language", "subject", "body"), MAILS)
def test_a_mail_means_what_a_person_reads_in_it(expected: str, language: str, subject: str, body: str) -> None:
    verdict = meaning(subject, body.replace("\\n", "\n"))

    assert verdict.meaning.value == expected, (language, verdict)


@pytest.mark.parametrize(("subject", "body", "back", "alternate", "left"), ROBOTS)
def test_a_robot_says_when_they_are_back_and_whom_to_ask(
    subject: str, body: str, back: str, alternate: str, left: str
) -> None:
    whole = understood(HEAD.format(subject, body).encode())

    assert whole.kind is MailKind.AUTO_REPLY
    assert whole.away is not None
    said = whole.away
    assert (said.returns_on.isoformat() if said.returns_on else "") == back
    assert (said.alternate or "", said.left_company) == (alternate, bool(left))


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("Please choose a new slot for your delivery.", False),
        ("Unfortunately the technician is ill. Would Tuesday at 10 suit you?", False),
        ("Bitte wählen Sie einen neuen Termin für die Wartung.", False),
        ("Please choose a slot for the second interview.", True),
        ("Would Tuesday at 10 suit you to meet the team?", True),
    ],
)
def test_a_wish_for_an_hour_is_sure_only_with_a_word_of_the_talk_or_the_job(text: str, sure: bool) -> None:
    assert meaning("Appointment", text).sure is sure


@pytest.mark.parametrize(("language", "text"), NEITHER)
def test_another_day_a_lease_or_an_exam_is_neither_a_no_nor_a_yes(language: str, text: str) -> None:
    assert meaning("Re: Archivist", text).meaning not in {Meaning.REJECTION, Meaning.OFFER}, language
