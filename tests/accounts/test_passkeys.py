"""Passkeys: made by who has just signed in, good by themselves on our own page only, and never the last way in."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.core import mail
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from afterword.accounts.models import Account
from tests.accounts.device import SEEN, Device
from tests.accounts.people import asks, code_in, signs_in
from tests.accounts.test_second_step import offered, shown_now
from tests.fakes import World
from tests.web.visitors import Visitor, visitor

pytestmark = pytest.mark.django_db
JO, EVE, KEYS = "jo@park.test", "eve@park.test", "/settings/passkeys"
HOST = "localhost"
HERE = f"http://{HOST}:8319"


def at_home(who: Visitor) -> Visitor:
    """Browsers make passkeys for names, not for numbers."""
    who.client.defaults["HTTP_HOST"] = f"{HOST}:8319"
    return who


def post(who: Visitor, where: str, form: dict[str, str]) -> Any:
    return who.post(where, form, origin=HERE)


def device(**other: Any) -> Device:
    return Device(HOST, **{"origin": HERE, **other})


def made_by(who: Visitor, made: Device, name: str = "my phone") -> Any:
    asked = post(who, KEYS, {}).json()
    return post(who, KEYS, {"passkey": made.makes(asked), "name": name})


def proved_by(made: Device, how: dict[str, Any] | None = None, **form: str) -> tuple[Visitor, Any]:
    who = at_home(visitor())
    who.get("/sign-in")
    asked = post(who, "/sign-in/passkey", form).json()
    return who, post(who, "/sign-in/passkey", {"passkey": made.proves(asked, **(how or {})), **form})


def is_in(who: Visitor) -> bool:
    return bool(who.get("/").status_code == 200)


@pytest.fixture
def kept(world: World) -> tuple[Visitor, Device]:
    """A browser of Jo's, and a device that Jo made a passkey on."""
    who, made = at_home(signs_in(JO)), device()
    assert made_by(who, made).status_code == 303
    return who, made


def test_a_passkey_signs_in_by_itself_and_leads_where_one_wanted(kept: Any) -> None:
    before = len(mail.outbox)
    who, answer = proved_by(kept[1], wanted="/people")

    assert (answer.status_code, answer["Location"]) == (303, "/people")
    assert is_in(who)
    assert len(mail.outbox) == before


def test_a_passkey_stands_for_the_second_step_too(kept: Any) -> None:
    letters = offered(kept[0])
    post(kept[0], "/settings/second-step", {"act": "on", "code": shown_now(letters)})
    who, answer = proved_by(kept[1])

    assert answer["Location"] == "/"
    assert is_in(who)


def test_the_second_step_goes_and_the_passkey_stays(kept: Any) -> None:
    page = post(kept[0], "/settings/second-step", {"act": "on", "code": shown_now(offered(kept[0]))})
    paper = page.content.decode().partition("<li>")[2][:8]
    post(kept[0], "/settings/second-step", {"act": "off", "code": paper})

    assert [row.type for row in Authenticator.objects.all()] == ["webauthn"]


def test_with_a_passkey_the_code_by_mail_alone_still_signs_in(kept: Any) -> None:
    assert is_in(signs_in(JO))


def test_the_last_passkey_goes_and_the_code_by_mail_stays(kept: Any) -> None:
    who, made = kept
    row = Authenticator.objects.get()
    answer = post(who, f"{KEYS}/{row.pk}", {"act": "remove"})

    assert "the code by mail still does" in who.get(answer["Location"]).content.decode()
    assert proved_by(made)[1].status_code == 422
    assert is_in(signs_in(JO))


def test_a_passkey_gets_another_name(kept: Any) -> None:
    row = Authenticator.objects.get()
    post(kept[0], f"{KEYS}/{row.pk}", {"act": "rename", "name": "  the  old <b> phone "})
    assert "the old &lt;b&gt; phone" in kept[0].get(KEYS).content.decode()
    post(kept[0], f"{KEYS}/{row.pk}", {"act": "rename", "name": " "})

    assert Authenticator.objects.get().wrap().name == "the old <b> phone"


@pytest.mark.parametrize("act", ["rename", "remove"])
def test_a_passkey_of_somebody_else_is_as_one_that_is_not_there(kept: Any, act: str) -> None:
    eve, row = at_home(signs_in(EVE)), Authenticator.objects.get()
    answers = [post(eve, f"{KEYS}/{pk}", {"act": act, "name": "mine"}) for pk in (row.pk, row.pk + 1)]

    assert [answer.status_code for answer in answers] == [404, 404]
    assert Authenticator.objects.get().wrap().name == "my phone"


def test_an_open_browser_is_not_enough_to_make_or_remove_one(kept: Any, world: World) -> None:
    who, row = kept[0], Authenticator.objects.get()
    world.clock.at += timedelta(minutes=16)
    answers = [post(who, KEYS, {}), post(who, f"{KEYS}/{row.pk}", {"act": "remove"})]

    assert {answer["Location"].partition("?")[0] for answer in answers} == {"/sign-in/anew"}
    assert Authenticator.objects.count() == 1


WRONG = {
    "not seen to be them": ({"flags": SEEN}, {}),
    "for a neighbour under the same domain": ({"origin": f"http://evil.{HOST}:8319"}, {}),
    "for another port": ({"origin": f"http://{HOST}:9999"}, {}),
    "for another page": ({"host": "evil.test", "origin": "https://evil.test"}, {}),
    "inside another page": ({}, {"crossOrigin": True}),
    "for another act": ({}, {"type": "webauthn.create"}),
    "for another question": ({}, {"challenge": "AAAA"}),
}


@pytest.mark.parametrize("wrong", WRONG.values(), ids=WRONG)
def test_a_proof_that_is_not_for_this_page_and_this_moment_opens_nothing(kept: Any, wrong: Any) -> None:
    other, said = wrong
    for name, value in other.items():
        setattr(kept[1], name, value)
    who, answer = proved_by(kept[1], said)

    assert answer.status_code == 422
    assert "No passkey was used." in answer.content.decode()
    assert not is_in(who)


@pytest.mark.parametrize("other", [{"flags": SEEN}, {"origin": "https://evil.test"}], ids=["unseen", "elsewhere"])
def test_what_is_made_for_another_page_or_by_nobody_seen_is_not_kept(world: World, other: dict[str, Any]) -> None:
    answer = made_by(at_home(signs_in(JO)), device(**other))

    assert answer.status_code == 422
    assert not Authenticator.objects.exists()


def test_another_key_opens_nobodys_account(kept: Any) -> None:
    thief = device(id=kept[1].id, handle=kept[1].handle)

    assert proved_by(thief)[1].status_code == 422


def test_a_key_opens_its_own_account_whoever_it_names(kept: Any) -> None:
    eve, hers = at_home(signs_in(EVE)), device()
    made_by(eve, hers)
    hers.handle = kept[1].handle

    assert proved_by(hers)[1].status_code == 422


def test_a_proof_is_good_once(kept: Any) -> None:
    who = at_home(visitor())
    who.get("/sign-in")
    proof = kept[1].proves(post(who, "/sign-in/passkey", {}).json())
    assert post(who, "/sign-in/passkey", {"passkey": proof}).status_code == 303
    post(who, "/sign-out", {})
    who.get("/sign-in")

    assert post(who, "/sign-in/passkey", {"passkey": proof}).status_code == 422
    assert not is_in(who)


def test_a_closed_account_is_not_opened(kept: Any) -> None:
    Account.objects.update(is_active=False)

    assert "account was closed" in proved_by(kept[1])[1].content.decode()


def test_the_session_gets_a_new_key_when_a_passkey_signs_in(kept: Any) -> None:
    who = at_home(visitor())
    who.get("/sign-in")
    asked = post(who, "/sign-in/passkey", {}).json()
    before = who.client.session.session_key
    post(who, "/sign-in/passkey", {"passkey": kept[1].proves(asked)})

    assert before
    assert who.client.session.session_key != before


def test_ten_are_enough(kept: Any) -> None:
    for _ in range(9):
        made_by(kept[0], device())

    assert "ten passkeys already" in post(kept[0], KEYS, {}).content.decode()


def test_what_is_asked_names_nobody(kept: Any) -> None:
    who = at_home(visitor())
    who.get("/sign-in")
    asked = post(who, "/sign-in/passkey", {"address": JO}).json()["publicKey"]

    assert not asked.get("allowCredentials")
    assert asked["userVerification"] == "required"


def test_asking_too_often_from_one_network_is_refused(world: World) -> None:
    who = at_home(visitor())
    who.get("/sign-in")
    answers = [post(who, "/sign-in/passkey", {}).status_code for _ in range(31)]

    assert answers == [200] * 30 + [422]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


@given(garbage=JSON, part=st.sampled_from(["", "response", "clientDataJSON", "attestationObject", "userHandle", "id"]))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_a_browser_says_is_a_passkey_or_none(kept: Any, garbage: Any, part: str) -> None:
    who, made = kept
    stranger = at_home(visitor())
    stranger.get("/sign-in")
    for visits, where in ((who, KEYS), (stranger, "/sign-in/passkey")):
        asked = {"publicKey": {"challenge": "AAAA", "user": {"id": "AAAA"}}}
        said: Any = json.loads(made.makes(asked) if where == KEYS else made.proves(asked))
        holder = said["response"] if part in {"clientDataJSON", "attestationObject", "userHandle"} else said
        holder[part] = garbage
        answer = post(visits, where, {"passkey": json.dumps(said if part else garbage) or " "})

        assert answer.status_code == 422


@pytest.mark.parametrize("odd", ["null", "[" * 19_000, "{}", "1e999", "NaN", "\x00", "x" * 20_001, r'{"id":"\ud800"}'])
def test_what_is_no_answer_of_a_browser_is_no_passkey(kept: Any, odd: str) -> None:
    stranger = at_home(visitor())
    stranger.get("/sign-in")
    answers = [post(kept[0], KEYS, {"passkey": odd}), post(stranger, "/sign-in/passkey", {"passkey": odd})]

    assert [answer.status_code for answer in answers] == [422, 422]


def test_the_mail_code_is_asked_for_as_before(world: World) -> None:
    who = asks(JO)

    assert who.post("/sign-in/code", {"code": code_in(mail.outbox[-1])}).status_code == 303
