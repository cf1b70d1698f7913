"""Signing in at a provider: the browser comes back, or a code is typed elsewhere; tokens are renewed in time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from urllib.request import urlopen

import pytest

from afterword.core.ports import SignInAgain, SignInUnreachable, Tokens
from afterword.egress import Egress
from afterword.mail.oauth import NotSignedInYet, OAuth, SignInFailed
from afterword.mail.sign_ins import OAuthSignIns
from tests.servers.oauth_provider import OAuthProvider

NOW = datetime(2026, 3, 11, 19, 30, tzinfo=UTC)


@pytest.fixture
def provider() -> Iterator[OAuthProvider]:
    with OAuthProvider().running() as running:
        yield running


def _signs_in(provider: OAuthProvider, flow: str = "loopback") -> OAuthSignIns:
    egress = Egress(loopback=frozenset({provider.port}))
    return OAuthSignIns({"google": OAuth(provider.sign_in(flow), "client", "secret", egress)})


def test_the_browser_comes_back_to_this_machine_and_the_code_is_bound_to_it(provider: OAuthProvider) -> None:
    signs = _signs_in(provider)
    start = signs.begin("maya", "google", "maya@home.test", NOW)
    with pytest.raises(NotSignedInYet):
        signs.finish("maya", NOW)
    urlopen(provider.visit(start.url), timeout=5).read()

    tokens = signs.finish("maya", NOW)

    assert (tokens.access, tokens.refresh, tokens.until) == ("access-1", "refresh-1", NOW + timedelta(hours=1))
    assert signs.pending("maya") is None
    assert provider.forms[-1]["client_secret"] == "secret"


def test_a_browser_on_another_machine_leaves_an_address_that_can_be_pasted(provider: OAuthProvider) -> None:
    signs = _signs_in(provider)
    start = signs.begin("maya", "google", "maya@home.test", NOW)

    assert signs.finish("maya", NOW, provider.visit(start.url)).access == "access-1"


def test_an_answer_to_another_question_is_refused(provider: OAuthProvider) -> None:
    signs = _signs_in(provider)
    start = signs.begin("maya", "google", "maya@home.test", NOW)
    forged = provider.visit(start.url).partition("&state=")[0] + "&state=forged"

    with pytest.raises(SignInFailed):
        signs.finish("maya", NOW, forged)


def test_a_code_is_typed_elsewhere_and_asked_about_until_they_agreed(provider: OAuthProvider) -> None:
    signs = _signs_in(provider, "device")
    provider.agreed = False
    start = signs.begin("maya", "google", "maya@home.test", NOW)

    assert (start.url, start.code) == ("https://provider.example/device", "ABCD-EFGH")
    with pytest.raises(NotSignedInYet):
        signs.finish("maya", NOW)
    provider.agreed = True
    assert signs.finish("maya", NOW).access == "access-1"


def test_a_sign_in_that_nobody_finished_ends(provider: OAuthProvider) -> None:
    signs = _signs_in(provider, "device")
    signs.begin("maya", "google", "maya@home.test", NOW)

    with pytest.raises(SignInFailed, match="too long"):
        signs.finish("maya", NOW + timedelta(hours=2))


def test_a_token_is_renewed_only_when_it_is_about_to_end(provider: OAuthProvider) -> None:
    signs = _signs_in(provider)
    known = Tokens("old", "refresh-1", NOW + timedelta(minutes=20))

    assert signs.fresh("google", known, NOW) is known
    assert signs.fresh("google", known, NOW + timedelta(minutes=16)).access == "access-1"


def test_what_they_took_back_says_sign_in_again_and_an_outage_does_not(provider: OAuthProvider) -> None:
    known = Tokens("old", "refresh-1", NOW)
    provider.revoked = True
    away = OAuthSignIns({"google": OAuth(OAuthProvider(port=1).sign_in(), "client", "", Egress())})

    with pytest.raises(SignInAgain):
        _signs_in(provider).fresh("google", known, NOW)
    with pytest.raises(SignInUnreachable):
        away.fresh("google", known, NOW)


def test_no_token_stands_in_what_is_printed_of_it() -> None:
    assert "hidden" not in repr(Tokens("hidden-a", "hidden-b", NOW))
