"""A mailbox that cannot be read says why, and nothing is lost."""

from __future__ import annotations

import socket

import pytest

from afterword.core.ports import MailboxUnreachable
from afterword.mail.imap import ImapMailbox
from tests.servers.mail_world import PASSWORD, PERSON, MailWorld


def test_a_mailbox_that_is_down_is_unreachable() -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        down = ImapMailbox("127.0.0.1", probe.getsockname()[1], "plain", "mara", "x", timeout_seconds=2)

        with pytest.raises(MailboxUnreachable, match="cannot be read"):
            down.find_sent("<a@b>")


def test_without_encryption_only_this_machine_is_spoken_to() -> None:
    with pytest.raises(MailboxUnreachable, match="Without encryption"):
        list(ImapMailbox("imap.library.test", 143, "plain").new_messages(""))


@pytest.mark.needs("dovecot", "postfix")
@pytest.mark.parametrize("security", ["tls", "starttls"])
def test_a_real_mailbox_refuses_a_wrong_password_in_words(mail_world: MailWorld, security: str) -> None:
    port = mail_world.ports["imaps" if security == "tls" else "imap"]
    wrong = ImapMailbox("localhost", port, security, PERSON, "wrong", context=mail_world.context())
    right = ImapMailbox("localhost", port, security, PERSON, PASSWORD, context=mail_world.context())

    assert right.find_sent("<nothing@home.test>") is False
    with pytest.raises(MailboxUnreachable, match="password"):
        wrong.find_sent("<nothing@home.test>")


@pytest.mark.needs("dovecot", "postfix")
def test_a_certificate_that_nobody_vouches_for_is_refused(mail_world: MailWorld) -> None:
    with pytest.raises(MailboxUnreachable, match="certificate"):
        ImapMailbox("localhost", mail_world.ports["imaps"], "tls", PERSON, PASSWORD).find_sent("<a@b.test>")


@pytest.mark.needs("dovecot", "postfix")
def test_after_the_server_numbers_its_folder_anew_nothing_is_missed(mail_world: MailWorld) -> None:
    box = ImapMailbox("localhost", mail_world.ports["imaps"], "tls", PERSON, PASSWORD, context=mail_world.context())

    assert [each.uid for each in box.new_messages("1:999999")] == [each.uid for each in box.new_messages("")]
