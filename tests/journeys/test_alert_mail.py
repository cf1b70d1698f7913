"""A mail about a new job through Postfix into the person's own mailbox, and the one press a provider makes for them."""

from __future__ import annotations

from datetime import timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from http.client import HTTPConnection
from typing import Any
from urllib.parse import urlsplit

import pytest
from pytest_django.live_server_helper import LiveServer

from afterword.core.search.job_query import JobQuery
from afterword.flows.job_search import saved
from afterword.flows.job_search.sending import send_alerts
from afterword.mail.imap import ImapMailbox
from afterword.mail.smtp import SmtpTransport
from afterword.store.models import Owner, SavedSearch
from tests.fakes import World
from tests.jobs import NOON, a_board, a_posting
from tests.letters import an_account
from tests.servers.mail_world import PASSWORD, PERSON, MailWorld

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.needs("postfix", "dovecot")]
PAGE = "https://afterword.home.test"


def test_one_press_in_the_mail_program_ends_the_search_and_opening_its_address_does_not(
    world: World, mail_world: MailWorld, live_server: LiveServer, settings: Any
) -> None:
    settings.ALLOWED_ORIGINS = frozenset({live_server.url})
    world.clock.at = NOON
    owner = Owner.objects.create(created_at=NOON, time_zone="Europe/London")
    place = {"username": PERSON, "password": PASSWORD, "context": mail_world.context()}
    smtp = SmtpTransport("localhost", mail_world.ports["smtps"], "tls", **place)  # type: ignore[arg-type]
    imap = ImapMailbox("localhost", mail_world.ports["imaps"], "tls", **place)  # type: ignore[arg-type]
    ports = world.ports(transport_for=lambda _: smtp, mailbox_for=lambda _: imap, page_address=PAGE)
    an_account(owner, address=PERSON, display_name="Maya Lindqvist")
    search = saved.save_search(ports, owner, JobQuery("nurse"), {"rhythm": "instant"}, NOON)
    board, before = a_board(owner), len(mail_world.letters(PERSON))
    a_posting(board, "Night nurse “Ö”")

    assert send_alerts(ports, NOON) == 1
    mail = _parsed(mail_world.wait_for_letters(PERSON, before + 1)[-1])
    assert mail["From"].addresses[0].addr_spec == mail["To"].addresses[0].addr_spec == PERSON
    assert (mail["Auto-Submitted"], mail["List-Unsubscribe-Post"]) == ("auto-generated", "List-Unsubscribe=One-Click")
    link = urlsplit(str(mail["List-Unsubscribe"]).strip("<>"))
    assert f"{link.scheme}://{link.netloc}" == PAGE
    assert "Night nurse “Ö”" in _words(mail)

    presses = (("GET", "", False), ("HEAD", "", False), ("POST", "List-Unsubscribe=One-Click", True))
    for method, form, is_over in presses:
        assert _asked(live_server.url, method, link.path, form) == 200
        search.refresh_from_db()
        assert bool(search.removed_at) is is_over

    a_posting(board, "Another nurse")
    assert send_alerts(ports, NOON + timedelta(days=1)) == 0
    assert not SavedSearch.objects.of(owner).filter(removed_at=None).exists()


def _asked(server: str, method: str, path: str, form: str) -> int:
    """As a mail provider asks: without a cookie, an origin or a token."""
    line = HTTPConnection(urlsplit(server).netloc, timeout=30)
    line.request(method, path, form or None, {"Content-Type": "application/x-www-form-urlencoded"} if form else {})
    answer = line.getresponse()
    answer.read()
    line.close()
    return answer.status


def _parsed(content: bytes) -> EmailMessage:
    return message_from_bytes(content, policy=policy.default)


def _words(mail: EmailMessage) -> str:
    part = mail.get_body(("plain",))
    assert part is not None
    return str(part.get_content())
