"""Signing in instead of a password: kept sealed, renewed before connecting, and missed before the next letter."""

from __future__ import annotations

from datetime import timedelta

import pytest

from afterword.core.ports import SignInAgain
from afterword.flows import keep, mail_account, sign_in_mail
from afterword.flows.mail_account import Account, WrongAccount
from afterword.flows.overview.today import today
from afterword.flows.tick import tick
from afterword.flows.tokens import access_token
from afterword.store.models import MailAccount, Owner
from tests.fakes import World
from tests.letters import a_letter, an_owner

pytestmark = pytest.mark.django_db
ADDRESS = "maya@gmail.com"


@pytest.fixture
def world() -> World:
    return World()


@pytest.fixture
def owner(world: World) -> Owner:
    return an_owner(world.clock.now())


def _signed_in(world: World, owner: Owner) -> MailAccount:
    sign_in_mail.begin(world.ports(), owner, ADDRESS, world.clock.now())
    return sign_in_mail.finish(world.ports(), owner, world.clock.now())


def test_signing_in_keeps_the_servers_of_the_provider_and_no_password(world: World, owner: Owner) -> None:
    account = _signed_in(world, owner)

    assert (account.smtp_host, account.imap_host, account.username) == ("smtp.gmail.com", "imap.gmail.com", ADDRESS)
    assert (account.sign_in, account.files_itself) == ("google", True)
    assert access_token(world.ports(), account, world.clock.now()) == "access-0"


def test_a_token_is_renewed_before_it_ends_and_kept(world: World, owner: Owner) -> None:
    account = _signed_in(world, owner)
    later = world.clock.wait(minutes=58)

    assert access_token(world.ports(), account, later) == "access-1"
    assert access_token(world.ports(), MailAccount.objects.one(owner), later) == "access-1"


def test_a_sign_in_that_was_taken_back_is_said_long_before_a_letter_is_due(world: World, owner: Owner) -> None:
    _signed_in(world, owner)
    a_letter(owner, world.clock.now())
    world.sign_ins.revoked = True

    tick(world.ports(), world.clock.wait(hours=2))

    said = [trouble.happened for trouble in today(world.ports(), owner, world.clock.now()).trouble]
    assert any("sign in again" in each for each in said)
    assert world.server.taken == []


def test_signing_in_again_ends_the_trouble(world: World, owner: Owner) -> None:
    _signed_in(world, owner)
    world.sign_ins.revoked = True
    tick(world.ports(), world.clock.wait(hours=2))
    world.sign_ins.revoked = False

    assert _signed_in(world, owner).problem == ""


def test_tokens_stand_in_no_export(world: World, owner: Owner) -> None:
    _signed_in(world, owner)

    assert "refresh-0" not in str(keep.export(owner, world.clock.now()))


def test_a_password_takes_the_place_of_a_sign_in_and_the_token_is_gone(world: World, owner: Owner) -> None:
    account = _signed_in(world, owner)
    mail_account.save_account(
        world.ports(), owner, Account(ADDRESS, smtp_host="smtp.gmail.com", username=ADDRESS), world.clock.now()
    )

    account.refresh_from_db()
    assert (account.sign_in, account.secret) == ("", "")


def test_an_account_that_never_finished_signing_in_says_so(world: World, owner: Owner) -> None:
    sign_in_mail.begin(world.ports(), owner, ADDRESS, world.clock.now())

    with pytest.raises(SignInAgain, match="Google"):
        access_token(world.ports(), MailAccount.objects.one(owner), world.clock.now() + timedelta(hours=1))


@pytest.mark.parametrize("address", ["maya", "maya@unknown.example"])
def test_where_nothing_is_known_the_person_is_told_what_to_do(world: World, owner: Owner, address: str) -> None:
    with pytest.raises(WrongAccount):
        sign_in_mail.find_settings(world.ports(), address)
