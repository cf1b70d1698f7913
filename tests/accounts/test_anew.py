"""Showing once more who one is: what an open browser alone does not do, and the three ways to go on."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from django.core import mail
from django.urls import reverse

from afterword.accounts.models import Account
from afterword.store.models import MailAccount
from afterword.web import anew
from afterword.web.urls import urlpatterns
from tests.accounts.people import code_in, signs_in
from tests.accounts.test_passkeys import at_home, device, made_by, post
from tests.accounts.test_second_step import offered, shown_now
from tests.fakes import World
from tests.web.visitors import Visitor, visitor

pytestmark = pytest.mark.django_db
JO, ANEW = "jo@park.test", "/sign-in/anew"
LATER = timedelta(minutes=16)


@pytest.fixture
def left_open(world: World) -> Visitor:
    """A browser of Jo's that was left open."""
    who = signs_in(JO)
    assert who.get("/").status_code == 200
    world.clock.at += LATER
    return who


def is_fresh(who: Visitor) -> bool:
    return bool(who.get("/settings/second-step").status_code == 200)


# To who is no admin these are not there at all: `test_admin.py`.
OF_ADMINS = {"delete_account", "act_on_account"}


def address_of(name: str) -> str:
    return reverse(name, args=[1] if name == "change_passkey" else [])


def test_what_is_guarded_are_routes_of_the_table() -> None:
    assert {str(route.name) for route in urlpatterns} >= anew.PAGES | anew.ACTS | set(anew.OTHERS)


@pytest.mark.parametrize("name", sorted((anew.PAGES | set(anew.OTHERS)) - OF_ADMINS))
def test_a_guarded_page_is_not_opened_by_an_open_browser(left_open: Visitor, name: str) -> None:
    form = {"words": "delete everything", "act": "remove", "code": "1"}
    answers = [left_open.get(address_of(name)), left_open.post(address_of(name), form)]

    assert {(answer.status_code, urlsplit(answer["Location"]).path) for answer in answers} == {(303, ANEW)}
    assert Account.objects.exists()


@pytest.mark.parametrize("name", sorted(anew.ACTS - OF_ADMINS))
def test_a_guarded_act_is_not_done_by_an_open_browser(left_open: Visitor, name: str) -> None:
    answer = left_open.post(address_of(name), {"address": "eve@park.test", "smtp_host": "smtp.evil.test"})
    page = left_open.get(answer["Location"]) if answer.status_code == 303 else answer

    assert "last quarter of an hour" in page.content.decode()
    assert not MailAccount.everything.exists()
    assert not mail.outbox[1:]


def test_a_form_that_was_refused_stands_there_as_it_was_typed(left_open: Visitor) -> None:
    answer = left_open.post("/settings/mail", {"address": "jo@lindqvist.test", "smtp_host": "smtp.lindqvist.test"})

    page = answer.content.decode()
    assert answer.status_code == 422
    assert "smtp.lindqvist.test" in page
    assert f'href="{ANEW}?wanted=' in page


def test_the_code_of_the_mail_opens_the_way_back(left_open: Visitor) -> None:
    asked = left_open.get("/settings/second-step")["Location"]
    (wanted,) = parse_qs(urlsplit(asked).query)["wanted"]
    assert left_open.post(ANEW, {"act": "send", "wanted": wanted}).status_code == 200
    assert mail.outbox[-1].to == [JO]
    answer = left_open.post(ANEW, {"code": code_in(mail.outbox[-1]), "wanted": wanted})

    assert (answer.status_code, answer["Location"]) == (303, "/settings/second-step")
    assert is_fresh(left_open)


def test_it_is_good_for_a_quarter_of_an_hour(left_open: Visitor, world: World) -> None:
    left_open.post(ANEW, {"act": "send"})
    left_open.post(ANEW, {"code": code_in(mail.outbox[-1])})
    world.clock.at += timedelta(minutes=14)
    assert is_fresh(left_open)
    world.clock.at += timedelta(minutes=2)

    assert not is_fresh(left_open)


def test_after_an_export_one_comes_back_to_its_button(left_open: Visitor) -> None:
    asked = urlsplit(left_open.get("/settings/export")["Location"])
    (wanted,) = parse_qs(asked.query)["wanted"]
    left_open.post(ANEW, {"act": "send"})
    answer = left_open.post(ANEW, {"code": code_in(mail.outbox[-1]), "wanted": wanted})

    assert answer["Location"] == "/settings?open=data#data"
    assert left_open.get("/settings/export")["Content-Type"].startswith("application/json")


@pytest.mark.parametrize(
    "wanted", ["//evil.test/", "https://evil.test", "/sign-out", "/settings?next=//evil", "/x\n/y"]
)
def test_it_leads_nowhere_else(left_open: Visitor, wanted: str) -> None:
    left_open.post(ANEW, {"act": "send", "wanted": wanted})
    answer = left_open.post(ANEW, {"code": code_in(mail.outbox[-1]), "wanted": wanted})

    assert answer["Location"] == "/settings"


def test_a_wrong_an_old_and_a_used_code_open_nothing(left_open: Visitor, world: World) -> None:
    assert left_open.post(ANEW, {"code": "0000-0000"}).status_code == 422
    left_open.post(ANEW, {"act": "send"})
    assert left_open.post(ANEW, {"code": "0000-0000"}).status_code == 422
    world.clock.at += LATER
    assert left_open.post(ANEW, {"code": code_in(mail.outbox[-1])}).status_code == 422
    left_open.post(ANEW, {"act": "send"})
    assert left_open.post(ANEW, {"code": code_in(mail.outbox[-1])}).status_code == 303
    world.clock.at += LATER

    assert left_open.post(ANEW, {"code": code_in(mail.outbox[-1])}).status_code == 422
    assert not is_fresh(left_open)


def test_a_code_is_tried_a_few_times_only(left_open: Visitor) -> None:
    left_open.post(ANEW, {"act": "send"})
    for _ in range(5):
        left_open.post(ANEW, {"code": "0000-0000"})
    answer = left_open.post(ANEW, {"code": code_in(mail.outbox[-1])})

    assert answer.status_code == 422
    assert "tried too often" in answer.content.decode()


def test_the_code_of_another_browser_opens_nothing(left_open: Visitor) -> None:
    other = signs_in(JO)
    left_open.post(ANEW, {"act": "send"})
    other.post(ANEW, {"act": "send"})

    assert left_open.post(ANEW, {"code": code_in(mail.outbox[-1])}).status_code == 422


@pytest.fixture
def with_app(world: World) -> tuple[Visitor, str]:
    """A browser that was left open, of somebody with a second step."""
    who = signs_in(JO)
    letters = offered(who)
    who.post("/settings/second-step", {"act": "on", "code": shown_now(letters)})
    world.clock.at += LATER
    return who, letters


def test_where_a_second_step_is_on_the_mailbox_is_not_enough(with_app: Any) -> None:
    who, _ = with_app
    before = len(mail.outbox)
    page = who.get(ANEW).content.decode()
    who.post(ANEW, {"act": "send"})

    assert 'value="send"' not in page
    assert len(mail.outbox) == before
    assert who.post(ANEW, {"code": "0000-0000"}).status_code == 422


def test_the_code_of_the_app_opens_it_once(with_app: Any) -> None:
    who, letters = with_app
    code = shown_now(letters)

    assert [who.post(ANEW, {"code": code}).status_code for _ in range(2)] == [303, 422]


def test_a_passkey_of_theirs_opens_it_and_one_of_somebody_else_does_not(world: World) -> None:
    who, eve = at_home(signs_in(JO)), at_home(signs_in("eve@park.test"))
    mine, hers = device(), device()
    made_by(who, mine), made_by(eve, hers)
    world.clock.at += LATER
    hers.handle = mine.handle
    for each, status in ((hers, 422), (mine, 303)):
        asked = post(who, ANEW, {"act": "passkey"}).json()
        assert len(asked["publicKey"]["allowCredentials"]) == 1
        answer = post(who, ANEW, {"act": "passkey", "passkey": each.proves(asked)})
        assert answer.status_code == status, answer.content.decode()

    assert is_fresh(who)


def test_nobody_who_is_not_signed_in_gets_there(world: World) -> None:
    assert visitor().get(ANEW).status_code == 401
