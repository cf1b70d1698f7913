"""Providers that take no plain password: the refusal leads to an app password, with the page where one is made."""

from __future__ import annotations

import pytest

from afterword.core.ports import Delivery, Outcome
from afterword.core.providers import FASTMAIL, GMAIL, as_password, by_server
from afterword.flows import mail_account
from afterword.flows.mail_account import Account, app_password_of
from afterword.store.models import MailAccount, Owner
from afterword.web import routing
from tests.fakes import World
from tests.letters import an_owner
from tests.web.visitors import Visitor, signed_in

pytestmark = pytest.mark.django_db
REFUSED = Delivery(Outcome.REFUSED, 534, "5.7.9 Application-specific password required", "login")
LINK = 'href="https://myaccount.google.com/apppasswords"'


@pytest.fixture
def world() -> World:
    return World()


@pytest.fixture
def owner(world: World) -> Owner:
    return an_owner(world.clock.now())


@pytest.fixture
def mine(world: World, owner: Owner) -> Visitor:
    routing.act_through(world.ports())
    return signed_in(owner)


def _keep(world: World, owner: Owner, password: str, host: str = "smtp.gmail.com") -> MailAccount:
    given = Account("mara@gmail.com", "Mara", smtp_host=host, username="mara@gmail.com", password=password)
    return mail_account.save_account(world.ports(), owner, given, world.clock.now())


def test_a_plain_password_that_was_refused_leads_to_an_app_password(world: World, owner: Owner, mine: Visitor) -> None:
    _keep(world, owner, "hunter2-plain")
    before = mine.get("/settings?open=mail").content.decode()
    world.server.answers = [REFUSED]
    mine.post("/settings/mail/test")
    after = mine.get("/settings?open=mail").content.decode()

    assert LINK not in before
    assert LINK in after
    assert "or make an app password (2-step verification must be on)." in after
    assert world.server.taken == []


def test_an_app_password_works_with_the_spaces_it_is_shown_with(world: World, owner: Owner, mine: Visitor) -> None:
    _keep(world, owner, "hunter2-plain")
    world.server.answers = [REFUSED]
    mine.post("/settings/mail/test")
    account = _keep(world, owner, "abcd efgh\u00a0ijkl mnop ")
    mine.post("/settings/mail/test")

    opened = world.ports().secrets.open(account.secret, purpose=mail_account.purpose(account))
    assert opened == "abcdefghijklmnop"
    assert len(world.server.taken) == 1
    assert LINK not in mine.get("/settings?open=mail").content.decode()


@pytest.mark.parametrize(
    ("typed", "host", "kept"),
    [
        ("abcd efgh ijkl mnop", "smtp.home.test", "abcd efgh ijkl mnop"),
        ("my cat is grey", "smtp.gmail.com", "my cat is grey"),
        ("abcd efgh ijkl mnop", "SMTP.Fastmail.com.", "abcdefghijklmnop"),
        ("abcd-efgh-ijkl-mnop", "smtp.mail.me.com", "abcd-efgh-ijkl-mnop"),
    ],
)
def test_only_the_groups_of_an_app_password_are_joined(typed: str, host: str, kept: str) -> None:
    assert as_password(typed, by_server(host)) == kept


def test_another_fault_or_another_server_asks_for_no_app_password(world: World, owner: Owner) -> None:
    account = _keep(world, owner, "x", "smtp.home.test")
    account.problem = "The mail server did not accept the password. Nothing was sent."
    elsewhere = app_password_of(account)
    account.smtp_host, account.problem = "smtp.gmail.com", "The mail server does not answer."

    assert (elsewhere, app_password_of(account)) == (None, None)
    assert (by_server("smtp.gmail.com"), by_server("smtp.fastmail.com")) == (GMAIL, FASTMAIL)
