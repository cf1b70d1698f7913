"""What every way of signing in promises: tokens after a yes, renewed in time, and a plain word when they are gone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest

from afterword.core.ports import SignInAgain, SignIns, SignInStart
from afterword.egress import Egress
from afterword.mail.oauth import OAuth, SignInFailed
from afterword.mail.sign_ins import OAuthSignIns
from tests.fakes import NoSignIns
from tests.servers.oauth_provider import OAuthProvider

NOW = datetime(2026, 3, 11, 19, 30, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Desk:
    """Sign-ins under test, what the person does elsewhere (gives what they paste), and how they take it back."""

    signs: SignIns
    agree: Callable[[SignInStart], str]
    take_back: Callable[[], None]


@pytest.fixture(params=["memory", "loopback", "device"])
def desk(request: pytest.FixtureRequest) -> Iterator[Desk]:
    if request.param == "memory":
        memory = NoSignIns()
        yield Desk(memory, lambda _start: "", lambda: setattr(memory, "revoked", True))
        return
    with OAuthProvider().running() as provider:
        egress = Egress(loopback=frozenset({provider.port}))
        signs = OAuthSignIns({"google": OAuth(provider.sign_in(request.param), "client", "secret", egress)})
        agree = provider.visit if request.param == "loopback" else str
        yield Desk(signs, lambda start: agree(start.url), lambda: setattr(provider, "revoked", True))


def test_a_sign_in_ends_in_tokens_and_is_over(desk: Desk) -> None:
    assert "google" in desk.signs.offered()
    start = desk.signs.begin("maya", "google", "maya@home.test", NOW)
    assert (start.provider, desk.signs.pending("maya")) == ("google", start)

    tokens = desk.signs.finish("maya", NOW, desk.agree(start))

    assert tokens.access
    assert tokens.refresh
    assert tokens.until == NOW + timedelta(hours=1)
    assert desk.signs.pending("maya") is None


def test_nobody_finishes_what_was_not_begun_or_took_too_long(desk: Desk) -> None:
    with pytest.raises(SignInFailed):
        desk.signs.finish("maya", NOW)
    start = desk.signs.begin("maya", "google", "maya@home.test", NOW)
    with pytest.raises(SignInFailed):
        desk.signs.finish("maya", NOW + timedelta(hours=3), desk.agree(start))


def test_a_token_is_given_while_it_lasts_and_renewed_before_it_ends(desk: Desk) -> None:
    known = desk.signs.finish("maya", NOW, desk.agree(desk.signs.begin("maya", "google", "maya@home.test", NOW)))
    later = known.until - timedelta(minutes=2)

    assert desk.signs.fresh("google", known, NOW) == known
    fresh = desk.signs.fresh("google", known, later)
    assert fresh.access != known.access
    assert fresh.until == later + timedelta(hours=1)


def test_what_was_taken_back_says_sign_in_again(desk: Desk) -> None:
    known = desk.signs.finish("maya", NOW, desk.agree(desk.signs.begin("maya", "google", "maya@home.test", NOW)))
    desk.take_back()

    with pytest.raises(SignInAgain):
        desk.signs.fresh("google", known, known.until)
