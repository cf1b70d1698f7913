"""One sign-in is renewed by one run at a time: a spent refresh token is shown to nobody, and kept by nobody."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import connections

from afterword.core.ports import SignInAgain, SignInStart, SignInUnreachable, Tokens
from afterword.flows import mail_account
from afterword.flows.mail_account import Account
from afterword.flows.ports import Ports
from afterword.flows.tokens import access_token, keep_tokens
from afterword.store.models import MailAccount
from tests.fakes import NoSignIns, World
from tests.letters import an_account, an_owner


@dataclass(slots=True)
class RotatingSignIns(NoSignIns):
    """A provider that gives a new refresh token each time, and takes everything back when a spent one is shown."""

    alive: int = 0
    # Whoever renews waits a moment for another one who does so too.
    both: threading.Barrier = field(default_factory=lambda: threading.Barrier(2, timeout=0.5))

    def offered(self) -> Sequence[str]:
        return ("google",)

    def pending(self, owner: str) -> SignInStart | None:
        return None

    def fresh(self, provider: str, tokens: Tokens, now: datetime) -> Tokens:
        try:
            self.both.wait()
        except threading.BrokenBarrierError:
            self.both.reset()
        if self.revoked or tokens.refresh != f"refresh-{self.alive}":
            self.revoked = True
            raise SignInAgain("Google wants you to sign in again.")
        self.alive += 1
        return Tokens(f"access-{self.alive}", f"refresh-{self.alive}", now + timedelta(hours=1))


@pytest.fixture
def world() -> World:
    return World()


@pytest.fixture
def signs() -> RotatingSignIns:
    return RotatingSignIns()


def _ports(world: World, signs: NoSignIns) -> Ports:
    return world.ports(sign_ins=signs)


def _account(world: World, signs: NoSignIns, **fields: Any) -> MailAccount:
    owner = an_owner(world.clock.now())
    account = an_account(owner, sign_in="google", **fields)
    keep_tokens(
        _ports(world, signs), account, Tokens("access-0", "refresh-0", world.clock.now() + timedelta(minutes=4))
    )
    return account


def _row(account: MailAccount) -> MailAccount:
    return MailAccount.everything.get(pk=account.pk)


@pytest.mark.django_db(transaction=True)
def test_two_threads_that_find_the_same_old_token_renew_it_once(world: World, signs: RotatingSignIns) -> None:
    account, said = _account(world, signs), list[str]()

    def connect(read: MailAccount) -> None:
        try:
            said.append(access_token(_ports(world, signs), read, world.clock.now()))
        except SignInAgain:
            said.append("sign in again")
        finally:
            connections.close_all()

    # Each read the row before the other one renewed.
    threads = [threading.Thread(target=connect, args=(_row(account),)) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)

    assert said == ["access-1", "access-1"]
    assert (signs.alive, signs.revoked) == (1, False)
    assert "refresh-1" in _row(account).secret


@pytest.mark.django_db
def test_while_another_run_renews_the_old_token_serves_as_long_as_it_lasts(
    world: World, signs: RotatingSignIns
) -> None:
    account, now = _account(world, signs), world.clock.now()
    MailAccount.everything.update(renewing_until=now + timedelta(minutes=2))

    assert access_token(_ports(world, signs), _row(account), now) == "access-0"
    with pytest.raises(SignInUnreachable, match="being renewed"):
        MailAccount.everything.update(renewing_until=now + timedelta(minutes=7))
        access_token(_ports(world, signs), _row(account), now + timedelta(minutes=5))
    assert signs.alive == 0


@pytest.mark.django_db
@pytest.mark.parametrize("hold", [timedelta(seconds=-1), timedelta(days=3)])
def test_a_run_that_vanished_while_it_renewed_or_whose_clock_was_ahead_holds_nothing_up(
    world: World, signs: RotatingSignIns, hold: timedelta
) -> None:
    account, now = _account(world, signs), world.clock.now()
    MailAccount.everything.update(renewing_until=now + hold)

    assert access_token(_ports(world, signs), _row(account), now) == "access-1"
    assert _row(account).renewing_until is None


@pytest.mark.django_db
def test_a_renewal_that_fails_lets_the_next_one_try(world: World, signs: RotatingSignIns) -> None:
    account = _account(world, signs)
    signs.revoked = True

    for _ in range(2):
        with pytest.raises(SignInAgain, match="Google wants"):
            access_token(_ports(world, signs), _row(account), world.clock.now())
    assert _row(account).renewing_until is None


@pytest.mark.django_db
def test_who_signs_in_anew_while_it_is_renewed_keeps_what_they_agreed_to(world: World) -> None:
    class SignedInMeanwhile(RotatingSignIns):
        def fresh(self, provider: str, tokens: Tokens, now: datetime) -> Tokens:
            keep_tokens(_ports(world, self), _row(account), Tokens("new", "refresh-new", now + timedelta(hours=1)))
            return Tokens("late", "refresh-late", now + timedelta(hours=1))

    signs = SignedInMeanwhile()
    account = _account(world, signs)

    assert access_token(_ports(world, signs), _row(account), world.clock.now()) == "new"
    assert "refresh-new" in _row(account).secret


@pytest.mark.django_db
def test_settings_saved_from_an_older_reading_write_no_dead_token_over_the_living_one(
    world: World, signs: RotatingSignIns, monkeypatch: pytest.MonkeyPatch
) -> None:
    account = _account(world, signs, username="mara")
    read = _row(account)
    access_token(_ports(world, signs), _row(account), world.clock.now())
    monkeypatch.setattr(mail_account, "account_of", lambda _owner: read)
    wanted = Account(account.address, smtp_host="smtp.gmail.com", username="mara", sign_in="google")

    mail_account.save_account(_ports(world, signs), account.owner, wanted, world.clock.now())

    assert "refresh-1" in _row(account).secret
    assert _row(account).smtp_host == "smtp.gmail.com"
