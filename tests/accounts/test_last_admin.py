"""The last admin may go, after one more word: then nobody looks after the accounts, and the doctor says so."""

from __future__ import annotations

from argparse import Namespace

import pytest

from afterword.accounts import admins
from afterword.accounts.models import Account
from afterword.cli import accounts, erase, session
from afterword.core.errors import Refusal
from afterword.flows.doctor import look
from afterword.flows.owners import is_last_admin
from tests.accounts.people import signs_in
from tests.fakes import World
from tests.web.visitors import Visitor

pytestmark = pytest.mark.django_db
ADA, JO, PAGE = "ada@park.test", "jo@park.test", "/settings/delete"
WORDS = {"words": "delete everything"}


@pytest.fixture
def ada(world: World) -> Visitor:
    who = signs_in(ADA)
    admins.name(ADA, world.clock.now())
    return who


def another(world: World) -> None:
    Account.objects.make(JO, "en", world.clock.now())
    admins.name(JO, world.clock.now())


def terminal(act: str, address: str = ADA, *, last: bool = False) -> int:
    return accounts.run(Namespace(json=False, act=act, address=address, last=last))


def test_the_page_asks_for_one_more_press(ada: Visitor) -> None:
    asked = ada.post(PAGE, WORDS)
    page = asked.content.decode()

    assert (asked.status_code, "last admin" in page, Account.objects.count()) == (422, True, 1)
    assert 'value="delete everything"' in page and 'name="alone"' in page
    assert ada.post(PAGE, {"words": "delete", "alone": ""}).status_code == 422
    assert ada.post(PAGE, {**WORDS, "alone": ""}).status_code == 200
    assert not Account.objects.exists()


def test_one_of_two_admins_and_who_is_none_is_asked_nothing_more(ada: Visitor, world: World) -> None:
    another(world)
    assert ada.post(PAGE, WORDS).status_code == 200
    eve = signs_in("eve@park.test")

    assert eve.post(PAGE, WORDS).status_code == 200
    assert Account.objects.get().email == JO


def test_a_closed_admin_does_not_count(ada: Visitor, world: World) -> None:
    another(world)
    owner = Account.objects.get(email=ADA).owner
    assert not is_last_admin(owner)
    Account.objects.filter(email=JO).update(is_active=False)

    assert is_last_admin(owner)


@pytest.mark.parametrize("act", ["no-admin", "close"])
@pytest.mark.usefixtures("ada")
def test_the_terminal_asks_for_one_more_word(act: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(accounts.LastOne):
        terminal(act)
    assert admins.admins() == [ADA] and Account.objects.get().is_active

    assert terminal(act, last=True) == 0


@pytest.mark.usefixtures("ada")
def test_deleting_at_the_terminal_asks_too(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    owner = Account.objects.get().owner
    monkeypatch.setattr(session, "begin", lambda: session.Session(world.ports(), owner))
    with pytest.raises(Refusal, match="nobody would look after"):
        erase.run(Namespace(yes_everything=True, last=False))
    assert Account.objects.exists()

    assert erase.run(Namespace(yes_everything=True, last=True)) == 0


def test_the_doctor_says_when_no_admin_is_named(ada: Visitor, world: World) -> None:
    def named() -> bool:
        found = look(world.ports(), None, world.clock.now())
        return next(each.is_good for each in found if each.what == "an admin is named")

    assert named()
    Account.objects.update(is_active=False)

    assert not named()
