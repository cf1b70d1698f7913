"""Somebody waits at the mailbox, so that the worker looks when something comes in and not only when it is time."""

from __future__ import annotations

from datetime import timedelta

import pytest

from afterword.flows.tick import Rhythm, tick
from afterword.flows.watch import Watch
from afterword.mail.imap import ImapMailbox
from afterword.store.models import MailAccount, Owner
from tests.fakes import World
from tests.letters import an_account, an_owner
from tests.servers.mail_world import PASSWORD, PERSON, MailWorld

pytestmark = pytest.mark.django_db
MAIL = b"From: a@library.test\r\nSubject: here\r\n\r\nHello\r\n"


@pytest.fixture
def world() -> World:
    return World()


@pytest.fixture
def owner(world: World) -> Owner:
    return an_owner(world.clock.now())


def _account(owner: Owner) -> MailAccount:
    return an_account(owner, imap_host="imap.home.test")


def test_what_came_in_wakes_the_worker_before_its_minute_is_over(world: World, owner: Owner) -> None:
    account, watch = _account(owner), Watch(world.ports())
    rhythm = Rhythm(hear_every=timedelta(hours=1), news=watch.news)
    tick(world.ports(), world.clock.now(), rhythm)
    assert world.mailbox is not None
    world.mailbox.inbox.append(MAIL)

    tick(world.ports(), world.clock.now(), rhythm)
    account.refresh_from_db()
    assert account.last_uid == ""
    assert watch.wait_once(account) > 0
    tick(world.ports(), world.clock.now(), rhythm)

    account.refresh_from_db()
    assert account.last_uid == "1"
    assert not watch.news.is_set()


def test_a_mailbox_that_cannot_be_reached_is_left_to_the_poll(world: World, owner: Owner) -> None:
    account, watch = _account(owner), Watch(world.ports())
    assert world.mailbox is not None
    world.mailbox.is_down = True

    assert watch.wait_once(account) >= 60
    assert not watch.news.is_set()


@pytest.mark.needs("dovecot", "postfix")
def test_a_real_server_wakes_who_waits(mail_world: MailWorld, owner: Owner, world: World) -> None:
    from smtplib import LMTP
    from threading import Timer

    box = ImapMailbox("localhost", mail_world.ports["imaps"], "tls", PERSON, PASSWORD, context=mail_world.context())
    account = _account(owner)
    account.last_uid = [each.uid for each in box.new_messages("")][-1:][0] if list(box.new_messages("")) else ""
    watch = Watch(world.ports(mailbox_for=lambda _account: box))

    def arrive() -> None:
        with LMTP("127.0.0.1", mail_world.ports["lmtp"]) as server:
            server.sendmail("a@employer.test", [PERSON], MAIL)

    later = Timer(0.3, arrive)
    later.start()
    watch.wait_once(account)
    later.join()

    assert watch.news.is_set()
