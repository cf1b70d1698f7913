"""The second step: switched on by its own code, asked for at every sign-in, and never a way around the first."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import auth as totp
from django.core import mail
from django.core.cache import cache

from tests.accounts.people import asks, code_in, signs_in
from tests.fakes import World
from tests.web.visitors import Visitor

pytestmark = pytest.mark.django_db
JO = "jo@park.test"


def shown_now(letters: str) -> str:
    """What the app shows at this moment."""
    return str(totp.format_hotp_value(totp.hotp_value(letters, list(totp.yield_hotp_counters_from_time())[1])))


def offered(who: Visitor) -> str:
    page = who.get("/settings/second-step").content.decode()
    found = re.search(r'<code translate="no">(\w+)</code>', page)
    assert found
    return found[1]


@pytest.fixture
def protected(world: World) -> tuple[Visitor, str, list[str]]:
    """A browser that has switched it on, the secret of the app, and the codes on paper."""
    who = signs_in(JO)
    letters = offered(who)
    answer = who.post("/settings/second-step", {"act": "on", "code": shown_now(letters)})
    assert answer.status_code == 200
    paper = re.findall(r"<li>(\d{8})</li>", answer.content.decode())
    return who, letters, paper


def first_step(address: str = JO) -> Visitor:
    who = asks(address, wanted="/people")
    answer = who.post("/sign-in/code", {"code": code_in(mail.outbox[-1])})
    assert (answer.status_code, answer["Location"]) == (303, "/sign-in/second")
    return who


def test_the_code_of_the_mail_alone_opens_nothing(protected: Any) -> None:
    who = first_step()

    assert who.get("/").status_code == 401
    assert who.get("/settings/second-step").status_code == 401


def test_the_code_of_the_app_signs_in_once(protected: Any) -> None:
    code = shown_now(protected[1])
    who, other = first_step(), first_step()
    answer = who.post("/sign-in/second", {"code": code})

    assert (answer.status_code, answer["Location"]) == (303, "/people")
    assert who.get("/").status_code == 200
    assert other.post("/sign-in/second", {"code": code}).status_code == 422


def test_each_code_on_paper_signs_in_once(protected: Any) -> None:
    paper = protected[2]
    assert len(set(paper)) == 10
    statuses = [first_step().post("/sign-in/second", {"code": code}).status_code for code in (paper[3], paper[3])]

    assert statuses == [303, 422]
    assert "9 codes on paper are left" in protected[0].get("/settings/second-step").content.decode()


def test_wrong_codes_are_taken_a_few_times_only(protected: Any) -> None:
    who = first_step()
    answers = [who.post("/sign-in/second", {"code": "000000"}).content.decode() for _ in range(6)]
    right = who.post("/sign-in/second", {"code": shown_now(protected[1])})

    assert "tried too often" in answers[-1]
    assert right.status_code == 422
    cache.clear()


def test_the_second_step_without_the_first_leads_to_the_door(protected: Any) -> None:
    who = asks(JO)
    answer = who.post("/sign-in/second", {"code": shown_now(protected[1])})

    assert (answer.status_code, answer["Location"]) == (303, "/sign-in")
    assert who.get("/").status_code == 401


def test_a_wrong_code_switches_nothing_on(world: World) -> None:
    who = signs_in(JO)
    letters = offered(who)
    answer = who.post("/settings/second-step", {"act": "on", "code": "000000"})

    assert answer.status_code == 422
    assert not Authenticator.objects.exists()
    assert offered(who) == letters


def test_an_open_browser_is_not_enough_to_switch_it_on(world: World) -> None:
    who = signs_in(JO)
    letters = offered(who)
    world.clock.at += timedelta(minutes=16)
    answer = who.post("/settings/second-step", {"act": "on", "code": shown_now(letters)})

    assert (answer.status_code, answer["Location"].partition("?")[0]) == (303, "/sign-in/anew")
    assert not Authenticator.objects.exists()


def test_it_is_switched_off_by_one_of_its_codes_only(protected: Any) -> None:
    who, _, paper = protected
    wrong = who.post("/settings/second-step", {"act": "off", "code": "000000"})
    assert wrong.status_code == 422
    assert Authenticator.objects.count() == 2
    who.post("/settings/second-step", {"act": "off", "code": paper[0]})

    assert not Authenticator.objects.exists()
    assert signs_in(JO).get("/").status_code == 200


def test_the_secret_lies_sealed_in_the_rows(protected: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    row = Authenticator.objects.get(type=Authenticator.Type.TOTP)

    assert row.data["secret"] != protected[1]
    assert row.wrap().validate_code("") is False


def test_somebody_elses_code_does_not_open_it(protected: Any) -> None:
    eve = signs_in("eve@park.test")
    letters = offered(eve)
    eve.post("/settings/second-step", {"act": "on", "code": shown_now(letters)})

    assert first_step().post("/sign-in/second", {"code": shown_now(letters)}).status_code == 422
