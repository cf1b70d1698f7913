"""A letter that came back: whom it did not reach, for good or for now, and why."""

from __future__ import annotations

import pytest

from afterword.core.hearing.understanding import MailKind, Understood, understood


def _mail(sender: str, subject: str, body: str, *headers: str) -> Understood:
    head = [f"From: {sender}", "To: jordan@home.test", f"Subject: {subject}", *headers]
    return understood(("\r\n".join(head) + "\r\n\r\n" + body.replace("\n", "\r\n")).encode())


def _report(fields: str, notice: str = "It could not be delivered.") -> Understood:
    body = (
        f"--b\nContent-Type: text/plain\n\n{notice}\n--b\nContent-Type: message/delivery-status\n\n"
        f"Reporting-MTA: dns; mx.home.test\n\n{fields}\n\n--b\nContent-Type: message/rfc822\n\n"
        "From: jordan@home.test\nTo: nobody@quoted.test\n\nhello\n--b--\n"
    )
    return _mail(
        "MAILER-DAEMON@mx.home.test",
        "Undelivered Mail Returned to Sender",
        body,
        'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    )


@pytest.mark.parametrize(
    ("status", "diagnostic", "permanent", "wrong", "reason"),
    [
        ("5.1.1", "smtp; 550 5.1.1 User unknown", True, True, "userunknown"),
        ("5.0.0", "smtp; 550 5.1.1 <n@library.test> no such user here", True, True, "userunknown"),
        ("5.4.4", "smtp; Host or domain name not found", True, True, "hostunknown"),
        ("5.2.2", "smtp; 552 5.2.2 mailbox full", True, False, "mailboxfull"),
        ("5.2.1", "smtp; 550 5.2.1 account is disabled", True, False, "suspend"),
        ("5.7.1", "smtp; 550 5.7.1 message rejected by policy", True, False, "blocked"),
        ("4.4.1", "smtp; connection timed out", False, False, "expired"),
    ],
)
def test_a_report_says_what_is_wrong(status: str, diagnostic: str, permanent: bool, wrong: bool, reason: str) -> None:
    heard = _report(
        f"Final-Recipient: rfc822; n@library.test\nAction: failed\nStatus: {status}\nDiagnostic-Code: {diagnostic}"
    )

    assert heard.kind is MailKind.BOUNCE
    assert heard.bounce is not None
    assert heard.bounce.failed == ("n@library.test",)
    assert (heard.bounce.permanent, heard.bounce.address_wrong, heard.bounce.reason) == (permanent, wrong, reason)


def test_a_delay_is_never_for_good() -> None:
    heard = _report("Final-Recipient: rfc822; n@library.test\nAction: delayed\nStatus: 5.0.0")

    assert heard.bounce is not None
    assert not heard.bounce.permanent


def test_two_addresses_that_failed_differently_leave_the_question_open() -> None:
    heard = _report(
        "Final-Recipient: rfc822; a@library.test\nAction: failed\nStatus: 5.1.1\n\n"
        "Final-Recipient: rfc822; b@library.test\nAction: failed\nStatus: 5.2.2"
    )

    assert heard.bounce is not None
    assert heard.bounce.failed == ("a@library.test", "b@library.test")
    assert heard.bounce.address_wrong is None


@pytest.mark.parametrize("action", ["delivered", "relayed", "expanded (to a list)"])
def test_a_receipt_is_no_bounce(action: str) -> None:
    heard = _report(f"Final-Recipient: rfc822; n@library.test\nAction: {action}\nStatus: 2.0.0")

    assert heard.bounce is None


@pytest.mark.parametrize(
    "notice",
    [
        "I'm afraid I wasn't able to deliver your message to the following addresses.\n\n<n@library.test>:\n"
        "550 5.1.1 user unknown\n\n--- Below this line is a copy of the message.\n\nTo: other@library.test\n",
        "A message that you sent could not be delivered. The following address(es) failed:\n\n  n@library.test\n"
        "    550 no such user\n\n------ This is a copy of the message ------\n\nTo: other@library.test\n",
        "A message sent by\n\n  <jordan.lee@home.test>\n\ncould not be delivered. The following address failed:\n\n"
        "  n@library.test\n    unknown user\n",
        "Your message wasn't delivered to n@library.test because the address couldn't be found.\n",
        "Undeliverable Address: n@library.test\n\nReason: user unknown\n\nOriginal message attached\n",
        "Your message\n\n  To: other@library.test\n  Subject: Hi\n\ndid not reach the following recipient(s):\n\n"
        "n@library.test on Mon, 9 Mar 2026\n    The recipient name is not recognized\n",
    ],
)
def test_the_address_is_found_in_the_words_of_servers_without_reports(notice: str) -> None:
    heard = _mail("MAILER-DAEMON@mx.home.test", "failure notice", notice, "Return-Path: <>")

    assert heard.bounce is not None
    assert heard.bounce.failed == ("n@library.test",)
    assert heard.bounce.permanent
    assert heard.bounce.address_wrong


def test_a_person_who_writes_about_a_failed_mail_is_no_bounce() -> None:
    heard = _mail("Anna <anna@library.test>", "Re: Delivery failed", "My mail could not be delivered to x@y.test.")

    assert heard.kind is MailKind.REPLY


def test_a_complaint_report_is_no_bounce() -> None:
    heard = _mail(
        "postmaster@library.test",
        "complaint",
        "--b\nContent-Type: text/plain\n\nAbout n@library.test, undeliverable.\n--b--\n",
        'Content-Type: multipart/report; report-type=feedback-report; boundary="b"',
    )

    assert heard.bounce is None
