"""Another address for an account: proved by a code, told to the old one, and nobody learns who else is here by it."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
from allauth.account.models import EmailAddress
from django.core import mail

from afterword.accounts import notices
from afterword.accounts.models import Account
from afterword.web import routing
from tests.accounts.people import asks, code_in, signs_in
from tests.fakes import World
from tests.web.visitors import Visitor

pytestmark = pytest.mark.django_db
JO, NEW, PAGE = "jo@park.test", "jo@new.test", "/settings/address"


@pytest.fixture
def jo(world: World) -> Visitor:
    who = signs_in(JO)
    mail.outbox.clear()
    return who


def moves(who: Visitor, to: str) -> Any:
    assert who.post(PAGE, {"act": "send", "address": to}).status_code == 303
    return who.post(PAGE, {"code": code_in(mail.outbox[-1])})


def test_the_new_address_signs_in_and_the_old_one_is_told(jo: Visitor) -> None:
    account = Account.objects.get()
    assert moves(jo, " Jo@New.test").status_code == 303

    assert Account.objects.get().pk == account.pk
    assert [(each.email, each.verified) for each in EmailAddress.objects.all()] == [(NEW, True)]
    notices.send_waiting(routing.now())
    code, told = mail.outbox
    assert (code.to, told.to) == ([NEW], [JO])
    assert NEW in told.body
    assert jo.get("/").status_code == 200
    again = signs_in(NEW)
    assert again.get("/").status_code == 200
    assert Account.objects.get().owner == account.owner


def test_the_other_browsers_are_signed_out(jo: Visitor) -> None:
    other = signs_in(JO)
    assert other.get("/").status_code == 200
    before = jo.client.session.session_key
    moves(jo, NEW)

    assert (jo.get("/").status_code, other.get("/").status_code) == (200, 401)
    assert jo.client.session.session_key != before


def test_a_code_of_before_that_went_to_the_old_address_opens_no_account_of_theirs(jo: Visitor) -> None:
    eve = asks(JO)
    code = code_in(mail.outbox[-1])
    moves(jo, NEW)
    eve.post("/sign-in/code", {"code": code})

    # It begins another account, as it would for any address that has none.
    assert Account.objects.get(email=NEW).pk != Account.objects.get(email=JO).pk
    assert jo.get("/").status_code == 200


def test_an_address_of_somebody_else_is_answered_as_any_other_until_its_code_is_typed(jo: Visitor) -> None:
    signs_in("eve@park.test")
    pages = []
    for address in ("eve@park.test", "nobody@park.test"):
        mail.outbox.clear()
        jo.post(PAGE, {"act": "send", "address": address})
        page = jo.get(PAGE).content.decode().replace(address, "")
        pages.append(re.sub(r'value="[\w-]{64}"|\d{4}-\d{4}', "", page + mail.outbox[-1].body))
        assert mail.outbox[-1].to == [address]
    assert pages[0] == pages[1]

    answer = moves(jo, "eve@park.test")
    assert answer.status_code == 422
    assert "another account under this address" in answer.content.decode()
    assert sorted(Account.objects.values_list("email", flat=True)) == ["eve@park.test", JO]
    assert jo.get("/").status_code == 200


@pytest.mark.parametrize("typed", ["", "jo", "a@x.test,b@y.test", "jo@park.test\nBcc: b@y.test", "JO@park.test"])
def test_what_is_no_other_mailbox_gets_no_mail(jo: Visitor, typed: str) -> None:
    assert jo.post(PAGE, {"act": "send", "address": typed}).status_code == 422
    assert not mail.outbox


def test_a_wrong_an_old_and_a_used_code_change_nothing(jo: Visitor, world: World) -> None:
    assert jo.post(PAGE, {"code": "0000-0000"}).status_code == 422
    jo.post(PAGE, {"act": "send", "address": NEW})
    code = code_in(mail.outbox[-1])
    for _ in range(5):
        assert jo.post(PAGE, {"code": "0000-0000"}).status_code == 422
    late = jo.post(PAGE, {"code": code})

    assert (late.status_code, "tried too often" in late.content.decode()) == (422, True)
    assert Account.objects.get().email == JO


def test_a_code_is_good_for_a_quarter_of_an_hour_in_the_browser_that_asked(jo: Visitor, world: World) -> None:
    other = signs_in(JO)
    jo.post(PAGE, {"act": "send", "address": NEW})
    code = code_in(mail.outbox[-1])

    assert other.post(PAGE, {"code": code}).status_code == 422
    world.clock.at += timedelta(minutes=16)
    assert jo.post(PAGE, {"code": code})["Location"].startswith("/sign-in/anew")
    assert Account.objects.get().email == JO
