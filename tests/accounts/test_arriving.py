"""Who may begin an account, and how the one person of before gets theirs with nothing lost."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.core import mail

from afterword.accounts import arriving
from afterword.accounts.models import Account, Invitation
from afterword.environment import BadSetting
from afterword.store.models import Owner
from afterword.web.account_settings import who_may_begin
from tests.accounts.people import asks, code_in, signs_in
from tests.accounts.test_sign_in import _asking
from tests.accounts.test_whose import _afterword
from tests.fakes import World
from tests.letters import a_letter
from tests.web.visitors import Visitor

pytestmark = pytest.mark.django_db
JO, EVE = "jo@uni.example", "eve@evil.example"


def tries(address: str) -> tuple[Visitor, Any]:
    who = asks(address)
    return who, who.post("/sign-in/code", {"code": code_in(mail.outbox[-1])})


@pytest.fixture
def only_invited(world: World, settings: Any) -> None:
    settings.SIGN_UP = frozenset({"invited"})


@pytest.mark.usefixtures("only_invited")
def test_who_was_not_invited_learns_it_after_the_right_code_and_not_before() -> None:
    who, answer = tries(EVE)

    assert answer.status_code == 422
    assert "There is no account here for this address." in answer.content.decode()
    assert who.get("/").status_code == 401
    assert not Account.objects.exists()
    assert not Owner.objects.exists()


@pytest.mark.usefixtures("only_invited")
def test_the_code_is_worth_nothing_after_that(world: World) -> None:
    who, _ = tries(EVE)
    arriving.invite(EVE, world.clock.now())
    again = who.post("/sign-in/code", {"code": code_in(mail.outbox[-1])})

    assert again.status_code == 422


@pytest.mark.usefixtures("only_invited")
def test_who_was_invited_begins_an_account_and_the_invitation_is_used_up(world: World) -> None:
    arriving.invite(" Jo@Uni.example ", world.clock.now())
    arriving.invite(JO, world.clock.now())
    assert arriving.invited() == [JO]
    signs_in(JO)

    assert Account.objects.get().email == JO
    assert not Invitation.objects.exists()


@pytest.mark.usefixtures("only_invited")
def test_an_invitation_that_was_withdrawn_begins_nothing(world: World) -> None:
    arriving.invite(JO, world.clock.now())
    assert arriving.withdraw(JO)
    assert not arriving.withdraw(JO)

    assert tries(JO)[1].status_code == 422


def test_who_has_an_account_stays(world: World, settings: Any) -> None:
    signs_in(JO)
    settings.SIGN_UP = frozenset({"invited"})

    assert signs_in(JO).get("/").status_code == 200


@pytest.mark.parametrize(
    ("address", "may"),
    [
        ("jo@uni.example", True),
        ("Jo@UNI.example", True),
        ("jo@students.uni.example", False),
        ("jo@evil-uni.example", False),
        ("jo@uni.example.evil.test", False),
        ("uni.example@evil.test", False),
    ],
)
def test_an_address_of_exactly_that_domain_begins_an_account(
    world: World, settings: Any, address: str, may: bool
) -> None:
    settings.SIGN_UP = who_may_begin("uni.example, other.example")

    assert (tries(address)[1].status_code == 303) is may


@pytest.mark.usefixtures("only_invited")
def test_nobody_learns_who_was_invited(world: World) -> None:
    arriving.invite(JO, world.clock.now())

    assert _asking(JO)[:4] == _asking(EVE)[:4]


@pytest.mark.parametrize("given", ["openn", "open invited", "@uni.example", "uni", "*.uni.example", "uni..example"])
def test_what_cannot_be_meant_stops_the_start(given: str) -> None:
    with pytest.raises(BadSetting):
        who_may_begin(given)


@pytest.mark.parametrize("typed", ["", "jo", "a@x.test,b@y.test", "x" * 250 + "@y.test"])
def test_what_is_no_address_is_not_invited(world: World, typed: str) -> None:
    with pytest.raises(arriving.NoAddress):
        arriving.invite(typed, world.clock.now())


# ----- who was here before


@pytest.fixture
def before(owner: Owner, world: World) -> Owner:
    """The one person of an installation, with a process of theirs."""
    a_letter(owner, world.clock.now())
    return owner


def test_who_was_here_before_signs_in_to_all_that_is_theirs(before: Owner, world: World, settings: Any) -> None:
    settings.SIGN_UP = frozenset({"invited"})
    arriving.adopt(" Maya@Park.test ", world.clock.now())
    who = signs_in("maya@park.test")

    assert Account.objects.get().owner == before
    assert Owner.objects.count() == 1
    assert "City Library" in who.get("/processes").content.decode()


def test_they_are_adopted_once_and_under_an_address_without_an_account(before: Owner, world: World) -> None:
    signs_in(JO)
    with pytest.raises(arriving.HasAccount):
        arriving.adopt(JO, world.clock.now())
    arriving.adopt("maya@park.test", world.clock.now())
    with pytest.raises(arriving.NobodyToAdopt):
        arriving.adopt("eve@park.test", world.clock.now())

    assert Account.objects.get(email="maya@park.test").owner == before


def test_where_nobody_was_before_nobody_is_adopted(world: World) -> None:
    with pytest.raises(arriving.NobodyToAdopt):
        arriving.adopt(JO, world.clock.now())


def test_one_person_adopts_themselves_in_the_terminal(tmp_path: Path) -> None:
    alone = {"AFTERWORD_ACCOUNTS": "no"}
    _afterword(tmp_path, "profile", "--name", "Maya Lindqvist", **alone)
    refused = _afterword(tmp_path, "accounts", "adopt", JO, **alone)
    adopted = _afterword(tmp_path, "accounts", "adopt", JO)
    kept = _afterword(tmp_path, "export", AFTERWORD_FOR=JO)

    assert "AFTERWORD_ACCOUNTS=yes" in refused.stderr
    assert (adopted.returncode, adopted.stdout.count(JO)) == (0, 1), adopted.stderr
    assert "Maya Lindqvist" in kept.stdout
