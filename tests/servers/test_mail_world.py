"""The mail world behaves as the world does: it takes letters, asks for passwords, refuses strangers."""

from __future__ import annotations

import imaplib
import smtplib
import ssl

import pytest

from tests.servers.mail_world import INTERVIEWER, PASSWORD, PERSON, MailWorld
from tests.servers.ports import wait_until

pytestmark = pytest.mark.needs("postfix", "dovecot")
LETTER = b"Subject: Thank you\r\nMessage-ID: <one@home.test>\r\n\r\nIt was good to talk.\r\n"


def _signed_in(world: MailWorld) -> smtplib.SMTP:
    connection = smtplib.SMTP("localhost", world.ports["submission"], timeout=20)
    connection.starttls(context=world.context())
    connection.login(PERSON, PASSWORD)
    return connection


def _has_arrived(world: MailWorld) -> bool:
    return any(b"<one@home.test>" in letter for letter in world.letters(INTERVIEWER))


def test_a_letter_arrives_in_the_mailbox(mail_world: MailWorld) -> None:
    with _signed_in(mail_world) as connection:
        connection.sendmail(PERSON, [INTERVIEWER], LETTER)

    wait_until(lambda: _has_arrived(mail_world), "The letter did not arrive.")
    assert _has_arrived(mail_world)


def test_an_unknown_recipient_is_refused_before_the_letter(mail_world: MailWorld) -> None:
    with _signed_in(mail_world) as connection, pytest.raises(smtplib.SMTPRecipientsRefused) as refused:
        connection.sendmail(PERSON, ["nobody@employer.test"], LETTER)

    assert refused.value.recipients["nobody@employer.test"][0] == 550


def test_nothing_leaves_this_machine(mail_world: MailWorld) -> None:
    with _signed_in(mail_world) as connection, pytest.raises(smtplib.SMTPRecipientsRefused):
        connection.sendmail(PERSON, ["someone@elsewhere.example"], LETTER)


def test_a_wrong_password_is_refused(mail_world: MailWorld) -> None:
    connection = smtplib.SMTP_SSL("localhost", mail_world.ports["smtps"], context=mail_world.context())
    with connection, pytest.raises(smtplib.SMTPAuthenticationError):
        connection.login(PERSON, "wrong")


def test_a_client_that_does_not_trust_the_certificate_stops(mail_world: MailWorld) -> None:
    with pytest.raises(ssl.SSLCertVerificationError):
        smtplib.SMTP_SSL("localhost", mail_world.ports["smtps"], context=ssl.create_default_context())


def test_the_mailbox_has_a_sent_folder(mail_world: MailWorld) -> None:
    with imaplib.IMAP4_SSL("localhost", mail_world.ports["imaps"], ssl_context=mail_world.context()) as mailbox:
        mailbox.login(PERSON, PASSWORD)
        folders = b"".join(line for line in mailbox.list()[1] if isinstance(line, bytes))

    assert rb"\Sent" in folders
