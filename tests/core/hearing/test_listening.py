"""What is heard in the mailbox: an answer, a robot's answer, a letter come back, or nothing of ours."""

from __future__ import annotations

from datetime import date

import pytest

from afterword.core.hearing import Kind, listen

OURS = {"<a1.b2@home.test>", "<c3.d4@home.test>"}


def _mail(*headers: str, body: str = "Thank you, see you on Monday.") -> bytes:
    lines = ["From: Nkem Okafor <n.okafor@library.test>", "Message-ID: <r1@library.test>", *headers]
    return ("\r\n".join(lines) + f"\r\n\r\n{body}\r\n").encode()


BOUNCE = (
    b"From: MAILER-DAEMON@post.home.test\r\nMessage-ID: <dsn@post.home.test>\r\nAuto-Submitted: auto-replied\r\n"
    b'MIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; boundary="b"\r\n\r\n'
    b"--b\r\nContent-Type: text/plain\r\n\r\nIt could not be delivered.\r\n"
    b"--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; post.home.test\r\n\r\n"
    b"Final-Recipient: rfc822; n@library.test\r\nAction: failed\r\nStatus: 5.1.1\r\n"
    b"--b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: <a1.b2@home.test>\r\n--b--\r\n"
)


def test_an_answer_to_our_letter_is_a_reply() -> None:
    heard = listen(_mail("Subject: Re: Thank you", "In-Reply-To: <a1.b2@home.test>"))

    assert heard is not None
    assert (heard.kind, heard.answers(OURS), heard.sender) == (Kind.REPLY, "<a1.b2@home.test>", "n.okafor@library.test")
    assert heard.text == "Thank you, see you on Monday."


def test_a_later_answer_in_the_thread_names_our_letter_in_its_references() -> None:
    heard = listen(_mail("References: <x@y.test> <c3.d4@home.test>", "In-Reply-To: <x@y.test>"))

    assert heard is not None
    assert heard.answers(OURS) == "<c3.d4@home.test>"


@pytest.mark.parametrize(
    "header",
    [
        "Auto-Submitted: auto-replied (vacation)",
        "Auto-Submitted: auto-generated",
        "X-Autoreply: yes",
        "Precedence: auto_reply",
    ],
)
def test_a_robot_is_known_by_its_headers(header: str) -> None:
    heard = listen(_mail(header, "In-Reply-To: <a1.b2@home.test>"))

    assert heard is not None
    assert heard.kind is Kind.AUTO_REPLY


@pytest.mark.parametrize("header", ["Auto-Submitted: no", "Subject: Sorry, I was out of the office"])
def test_a_person_who_writes_like_a_robot_is_a_person(header: str) -> None:
    heard = listen(_mail(header, "In-Reply-To: <a1.b2@home.test>"))

    assert heard is not None
    assert heard.kind is Kind.REPLY


def test_a_letter_that_came_back_is_a_bounce() -> None:
    heard = listen(BOUNCE)

    assert heard is not None
    assert (heard.kind, heard.answers(OURS)) == (Kind.BOUNCE, "<a1.b2@home.test>")


def test_mail_that_answers_no_letter_of_ours_is_left_alone() -> None:
    heard = listen(_mail("In-Reply-To: <somebody@else.test>", body="Quoting <a1.b2@home.test> in passing."))

    assert heard is not None
    assert heard.answers(OURS) is None


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe\x00",
        b"From: \r\n\r\n",
        b"Content-Type: multipart/mixed; boundary=\r\n\r\n--\r\n",
        b"In-Reply-To: <a1.b2@home.test>\r\nContent-Type: text/plain; charset=no-such\r\n\r\nx",
        b"Subject: =?utf-8?b?!!!?=\r\nFrom: <<>>\r\nIn-Reply-To: <a1.b2@home.test>\r\n\r\nx",
        b"X: " + b"y" * 300_000 + b"\r\n\r\nx",
    ],
)
def test_broken_mail_is_never_an_error(content: bytes) -> None:
    heard = listen(content)

    assert heard is None or isinstance(heard.kind, Kind)


def test_a_reply_proposes_what_it_means_with_its_sentence() -> None:
    body = "Hello,\n\nwe have decided to hire another candidate.\n\nOn 3/9/2026 at 7:45, Jordan wrote:\n> Thank you"

    heard = listen(_mail("In-Reply-To: <a1.b2@home.test>", body=body))

    assert heard is not None
    assert (heard.kind, heard.meaning.value) == (Kind.REPLY, "rejection")
    assert heard.evidence == "we have decided to hire another candidate."
    assert heard.text == "Hello,\n\nwe have decided to hire another candidate."


def test_a_robot_names_the_day_of_return() -> None:
    headers = (
        "Auto-Submitted: auto-replied",
        "In-Reply-To: <a1.b2@home.test>",
        "Date: Tue, 10 Mar 2026 09:00:00 +0000",
    )

    heard = listen(_mail(*headers, body="I am away until 18 March."))

    assert heard is not None
    assert heard.back_on == date(2026, 3, 18)


def test_a_delay_is_nobodys_answer() -> None:
    heard = listen(BOUNCE.replace(b"Action: failed\r\nStatus: 5.1.1", b"Action: delayed\r\nStatus: 4.4.1"))

    assert heard is not None
    assert heard.answers(OURS) is None


def test_a_bounce_says_that_the_address_is_wrong() -> None:
    heard = listen(BOUNCE)

    assert heard is not None
    assert heard.address_wrong
