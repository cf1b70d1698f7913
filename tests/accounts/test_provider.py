"""Signing in at another provider: what its answer must fit, whose account it opens, and that a link opens none."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from datetime import timedelta
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from django.conf import settings as django_settings
from django.core import mail
from django.db import IntegrityError
from joserfc.jwk import ECKey

from afterword.accounts import arriving
from afterword.accounts.models import Account, Identity, Invitation
from afterword.store.models import Owner
from tests.accounts.people import code_in, signs_in
from tests.accounts.provider_here import CLIENT, SECRET, ProviderHere, provider_here
from tests.accounts.test_second_step import offered, shown_now
from tests.fakes import World
from tests.web.visitors import Visitor, visitor

pytestmark = pytest.mark.django_db
JO, BACK, OWN = "jo@park.test", "/sign-in/provider/back", "/settings/provider"


@pytest.fixture(scope="module")
def server() -> Iterator[ProviderHere]:
    with provider_here() as here:
        yield here


@pytest.fixture
def there(server: ProviderHere, settings: Any, world: World) -> ProviderHere:
    """The provider that this server names, honest at first."""
    server.honest()
    server.now = world.clock.now().timestamp()
    settings.OIDC = {"issuer": server.issuer, "client_id": CLIENT, "client_secret": SECRET, "name": "Uni"}
    return server


def begins(who: Visitor | None = None, at: str = "/sign-in/provider", **form: str) -> tuple[Visitor, str]:
    """A browser that is on its way there, and the address."""
    who = who or visitor()
    who.get("/sign-in")
    answer = who.post(at, form)
    assert answer.status_code == 200, answer.content.decode()
    where = answer["Refresh"].partition("url=")[2]
    assert f'href="{html.escape(where)}"' in answer.content.decode()
    return who, where


def came_in(there: ProviderHere, wanted: str = "") -> tuple[Visitor, Any]:
    who, where = begins(wanted=wanted)
    return who, who.post(BACK, there.agrees(where))


def is_in(who: Visitor) -> bool:
    return bool(who.get("/").status_code == 200)


def refused(who: Visitor, answer: Any, because: str) -> None:
    """Said on a page that says what to do, and nothing half made."""
    page = answer.content.decode()
    assert (answer.status_code, because in page, "Nothing was" in page) == (422, True, True), page
    assert not is_in(who)
    assert not Identity.objects.exists()
    assert not Account.objects.exclude(email="known@park.test").exists()
    assert Owner.objects.count() == Account.objects.count()


# ----- the way there and back


def test_who_has_no_account_begins_one_by_an_address_that_is_proved_there(there: ProviderHere) -> None:
    who, answer = came_in(there, wanted="/people")

    assert (answer.status_code, answer["Location"]) == (303, "/people")
    assert is_in(who)
    identity = Identity.objects.get()
    assert (identity.account.email, identity.subject) == (JO, "person 1")


def test_a_second_browser_opens_the_same_account_whatever_the_address_there_is_by_now(there: ProviderHere) -> None:
    came_in(there)
    there.claims = {"email": "other@park.test", "email_verified": False}
    who, _ = came_in(there)

    assert is_in(who)
    assert Account.objects.get().email == JO


def test_what_is_asked_there_holds_state_nonce_and_a_challenge_and_no_secret(there: ProviderHere) -> None:
    _, where = begins()
    asked = {name: values[0] for name, values in parse_qs(urlsplit(where).query).items()}

    assert {name: asked[name] for name in ("response_type", "client_id", "scope", "code_challenge_method")} == {
        "response_type": "code", "client_id": CLIENT, "scope": "openid email", "code_challenge_method": "S256",
    }  # fmt: skip
    assert asked["redirect_uri"] == f"http://127.0.0.1:{django_settings.PORT}{BACK}"
    assert min(len(asked[name]) for name in ("state", "nonce", "code_challenge")) >= 43
    assert SECRET not in where


def test_coming_back_changes_nothing_until_the_button_is_pressed(there: ProviderHere) -> None:
    who, where = begins()
    brought = there.agrees(where)
    there.asked.clear()
    # The browser holds the Strict cookie back: the page is reached as nobody, and the session stays as it is.
    page = visitor().get(f"{BACK}?{urlencode(brought)}")

    assert page.status_code == 200
    assert django_settings.SESSION_COOKIE_NAME not in page.cookies
    assert "X-Afterword-Session" not in page.headers
    assert (there.asked, Account.objects.exists()) == ([], False)
    kept = dict(re.findall(r'type="hidden" name="(code|state|iss)" value="([^"]*)"', page.content.decode()))
    assert who.post(BACK, kept).status_code == 303


def test_the_session_gets_a_new_key(there: ProviderHere) -> None:
    who, where = begins()
    before = who.client.session.session_key
    who.post(BACK, there.agrees(where))

    assert who.client.session.session_key != before


def test_a_provider_that_takes_the_secret_in_the_form_gets_it_there(there: ProviderHere) -> None:
    there.found = {"token_endpoint_auth_methods_supported": ["client_secret_post"]}
    who, _ = came_in(there)

    assert is_in(who)


def test_a_provider_that_says_nothing_of_use_about_the_secret_gets_it_in_the_header(there: ProviderHere) -> None:
    there.found = {"token_endpoint_auth_methods_supported": None}
    who, _ = came_in(there)

    assert is_in(who)


def test_who_comes_in_by_two_browsers_in_one_moment_begins_again(
    there: ProviderHere, monkeypatch: pytest.MonkeyPatch
) -> None:
    def meanwhile(*_: Any) -> None:
        raise IntegrityError

    monkeypatch.setattr(arriving, "come_in", meanwhile)

    refused(*came_in(there), "did not work")


# ----- what does not fit


@pytest.mark.parametrize(
    "claims",
    [
        {"nonce": "another"},
        {"nonce": None},
        {"iss": "https://evil.test"},
        {"aud": "another client"},
        {"aud": [CLIENT, "another client"]},
        {"aud": [CLIENT, "another client"], "azp": "another client"},
        {"azp": "another client"},
        {"exp": 0},
        {"exp": "never"},
        {"iat": 9e12},
        {"sub": ""},
        {"sub": 7},
        {"sub": "x" * 256},
        {"sub": "a\0b"},
    ],
)
def test_an_answer_that_does_not_fit_opens_nothing(there: ProviderHere, claims: dict[str, Any]) -> None:
    there.claims = claims

    refused(*came_in(there), "did not work")


def test_an_answer_without_a_signature_or_by_another_key_opens_nothing(there: ProviderHere) -> None:
    there.unsigned = True
    refused(*came_in(there), "did not work")
    there.unsigned, there.signing = False, ECKey.generate_key("P-256", {"kid": "one"})

    refused(*came_in(there), "did not work")


@pytest.mark.parametrize(
    "other",
    [
        {"state": "another"},
        {"state": ""},
        {"state": "ä\0"},
        {"code": "made up"},
        {"code": ""},
        {"iss": "https://evil.test"},
        {"error": "access_denied"},
    ],
)
def test_what_the_browser_brings_back_must_fit(there: ProviderHere, other: dict[str, str]) -> None:
    who, where = begins()

    refused(who, who.post(BACK, {**there.agrees(where), **other}), "did not work")


def test_the_answer_of_another_browser_opens_nothing(there: ProviderHere) -> None:
    _, hers = begins()
    jo, _ = begins()

    refused(jo, jo.post(BACK, there.agrees(hers)), "did not work")
    nobody = visitor()
    nobody.get("/sign-in")
    refused(nobody, nobody.post(BACK, there.agrees(hers)), "did not work")


def test_an_answer_counts_once_and_for_a_quarter_of_an_hour(there: ProviderHere, world: World) -> None:
    who, where = begins()
    brought = there.agrees(where)
    world.clock.at += timedelta(minutes=16)
    refused(who, who.post(BACK, brought), "did not work")
    world.clock.at -= timedelta(minutes=16)
    who, where = begins()
    brought = there.agrees(where)
    assert who.post(BACK, brought).status_code == 303
    who.post("/sign-out")
    who.get("/sign-in")

    assert who.post(BACK, brought).status_code == 422
    assert not is_in(who)


@pytest.mark.parametrize("silent", ["/token", "/keys"])
def test_a_provider_that_falls_silent_on_the_way_is_said(there: ProviderHere, silent: str) -> None:
    there.silent = {silent}

    refused(*came_in(there), "did not work" if silent == "/token" else "does not answer")


@pytest.mark.parametrize(
    "found",
    [
        {"issuer": "https://evil.test"},
        {"authorization_endpoint": "javascript:alert(1)"},
        {"authorization_endpoint": "http://evil.test/"},
        {"authorization_endpoint": "https://evil.test/\nSet-Cookie: a=b"},
        {"authorization_endpoint": None},
        None,
    ],
)
def test_a_provider_that_says_nothing_of_use_is_said_at_the_door(there: ProviderHere, found: Any) -> None:
    there.found = found or {}
    if found is None:
        there.silent = {"/.well-known/openid-configuration"}
    who = visitor()
    who.get("/sign-in")

    refused(who, who.post("/sign-in/provider"), "does not answer")


# ----- whose account


@pytest.mark.parametrize("proved", [False, None, "true", 1])
def test_an_address_that_is_not_proved_there_begins_no_account(there: ProviderHere, proved: Any) -> None:
    there.claims = {"email_verified": proved}

    refused(*came_in(there), "does not say that your e-mail address is yours")


def test_who_may_begin_an_account_is_asked_here_too(there: ProviderHere, settings: Any) -> None:
    settings.SIGN_UP = frozenset({"invited"})
    refused(*came_in(there), "There is no account here for this address.")
    Invitation.objects.create(email=JO, created_at="2026-03-11T00:00Z")
    who, _ = came_in(there)

    assert is_in(who)
    assert not Invitation.objects.exists()


def test_an_account_that_is_there_is_never_joined_by_its_address_alone(there: ProviderHere) -> None:
    signs_in("known@park.test")
    there.claims = {"email": "known@park.test"}

    refused(*came_in(there), "the other provider does not open it yet")


def test_who_has_an_account_lets_the_provider_open_it_and_takes_that_back(there: ProviderHere) -> None:
    jo = signs_in(JO)
    assert f'href="{OWN}"' in jo.get("/settings/devices").content.decode()
    _, where = begins(jo, OWN, act="join")
    assert jo.post(BACK, there.agrees(where))["Location"] == OWN
    assert "gets into this account" in jo.get(OWN).content.decode()
    who, _ = came_in(there)
    assert is_in(who)
    jo.post(OWN, {"act": "part"})

    assert not Identity.objects.exists()
    other, answer = came_in(there)
    refused_by_address = answer.content.decode()
    assert "does not open it yet" in refused_by_address
    assert not is_in(other)


def test_one_person_there_opens_one_account_here(there: ProviderHere) -> None:
    came_in(there)
    eve = signs_in("eve@park.test")
    _, where = begins(eve, OWN, act="join")
    page = eve.post(BACK, there.agrees(where))
    there.claims = {"sub": "person 2", "email": "x@park.test"}
    jo = signs_in(JO)
    _, where = begins(jo, OWN, act="join")
    second = jo.post(BACK, there.agrees(where))

    assert [each.status_code for each in (page, second)] == [422, 422]
    assert "opens another account" in page.content.decode()
    assert Identity.objects.get().account.email == JO


def test_joining_counts_for_who_began_it(there: ProviderHere) -> None:
    """Signed in as somebody else meanwhile, or signed out: nothing is joined, and nobody signed in."""
    jo = signs_in(JO)
    _, where = begins(jo, OWN, act="join")
    jo.post("/sign-out")
    jo.get("/sign-in")
    assert jo.post(BACK, there.agrees(where)).status_code == 422
    # Begun at the door, and signed in by the code before coming back.
    who, where = begins()
    who.post("/sign-in", {"address": JO})
    who.post("/sign-in/code", {"code": code_in(mail.outbox[-1])})

    assert who.post(BACK, there.agrees(where)).status_code == 422
    assert not Identity.objects.exists()


def test_the_second_step_is_asked_for_here_too(there: ProviderHere) -> None:
    who, _ = came_in(there)
    letters = offered(who)
    who.post("/settings/second-step", {"act": "on", "code": shown_now(letters)})
    other, answer = came_in(there)
    assert (answer["Location"], is_in(other)) == ("/sign-in/second", False)
    other.post("/sign-in/second", {"code": shown_now(letters)})

    assert is_in(other)


def test_a_closed_account_is_not_opened(there: ProviderHere) -> None:
    came_in(there)
    Account.objects.update(is_active=False)
    who, answer = came_in(there)

    assert "account was closed" in answer.content.decode()
    assert not is_in(who)


# ----- where there is none


def test_without_a_provider_nothing_of_it_is_there(world: World) -> None:
    who = signs_in(JO)

    assert who.get(OWN).status_code == 404
    assert OWN not in who.get("/settings/devices").content.decode()
    nobody = visitor()
    assert "/sign-in/provider" not in nobody.get("/sign-in").content.decode()
    assert [nobody.post(where)["Location"] for where in ("/sign-in/provider", BACK)] == ["/sign-in"] * 2
