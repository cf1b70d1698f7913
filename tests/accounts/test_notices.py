"""Whoever owns an account hears by mail, once, when a way into it was added or taken away."""

from __future__ import annotations

from typing import Any

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend

from afterword.accounts import notices as waiting
from afterword.web import account_notices as notices
from afterword.web import routing
from tests.accounts.people import signs_in
from tests.accounts.provider_here import ProviderHere
from tests.accounts.test_passkeys import KEYS, at_home, device, made_by, post
from tests.accounts.test_provider import BACK, OWN, begins, came_in, server, there
from tests.accounts.test_second_step import offered, shown_now
from tests.fakes import World
from tests.web.visitors import Visitor

pytestmark = pytest.mark.django_db
__all__ = ["server", "there"]
JO, SECOND = "jo@park.test", "/settings/second-step"


@pytest.fixture
def jo(world: World) -> Visitor:
    who = signs_in(JO)
    mail.outbox.clear()
    return who


def heard() -> list[str]:
    """What a pass of the worker sends says first; each goes to the person alone, and says what to do."""
    waiting.send_waiting(routing.now())
    sent = list(mail.outbox)
    mail.outbox.clear()
    assert all(each.to == [JO] and "If it was not: sign in" in each.body for each in sent)
    return [each.body.partition("\n")[0] for each in sent]


def test_a_passkey_that_was_added_and_removed_is_told_once(jo: Visitor) -> None:
    at_home(jo)
    made_by(jo, device())
    assert heard() == [notices.PASSKEY_ADDED]
    from allauth.mfa.models import Authenticator

    where = f"{KEYS}/{Authenticator.objects.get().pk}"
    post(jo, where, {"act": "name", "name": "my ring"})
    assert [post(jo, where, {"act": "remove"}).status_code for _ in range(2)] == [303, 404]

    assert heard() == [notices.PASSKEY_REMOVED]


def test_a_second_step_that_was_switched_is_told_once(jo: Visitor) -> None:
    letters = offered(jo)
    jo.post(SECOND, {"act": "on", "code": "000000"})
    assert heard() == []
    jo.post(SECOND, {"act": "on", "code": shown_now(letters)})
    assert heard() == [notices.SECOND_STEP_ON]


def test_a_second_step_that_was_switched_off_is_told(jo: Visitor) -> None:
    answer = jo.post(SECOND, {"act": "on", "code": shown_now(offered(jo))})
    paper = answer.content.decode().partition("<li>")[2][:8]
    heard()
    jo.post(SECOND, {"act": "off", "code": "000000"})
    jo.post(SECOND, {"act": "off", "code": paper})

    assert heard() == [notices.SECOND_STEP_OFF]


@pytest.mark.parametrize(("scopes", "told"), [(["read"], False), (["read", "add"], True)])
def test_a_key_that_may_more_than_read_is_told(jo: Visitor, scopes: list[str], told: bool) -> None:
    from afterword.store.models import AccessToken

    form: dict[str, Any] = {"name": "my script", "days": "30", "scope": scopes}
    assert jo.post("/settings/keys", form).status_code == 200
    assert heard() == [notices.KEY_MADE] * told
    key = str(AccessToken.everything.get().pk)
    for _ in range(2):
        jo.post("/settings/keys", {"act": "withdraw", "key": key})

    assert heard() == [notices.KEY_WITHDRAWN] * told


def test_another_provider_that_was_let_in_and_taken_back_is_told_once(there: ProviderHere, jo: Visitor) -> None:
    _, where = begins(jo, OWN, act="join")
    jo.post(BACK, there.agrees(where))
    assert heard() == [notices.PROVIDER_JOINED.format(name="Uni")]
    came_in(there)
    assert heard() == []
    for _ in range(2):
        jo.post(OWN, {"act": "part"})

    assert heard() == [notices.PROVIDER_PARTED.format(name="Uni")]


def test_an_account_that_a_provider_began_is_told_to_its_mailbox_once(there: ProviderHere) -> None:
    came_in(there), came_in(there)

    assert heard() == [notices.PROVIDER_BEGAN.format(name="Uni")]


def test_it_is_told_in_the_language_of_their_pages(jo: Visitor) -> None:
    jo.client.defaults["HTTP_ACCEPT_LANGUAGE"] = "de"
    from afterword.store.models import Owner

    Owner.objects.update(pages_language="de")
    jo.post(SECOND, {"act": "on", "code": shown_now(offered(jo))})

    waiting.send_waiting(routing.now())
    (sent,) = mail.outbox
    assert "Wenn Sie das nicht waren" in sent.body
    assert "second step" not in sent.body


def test_nothing_is_refused_because_its_mail_cannot_leave(jo: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: Any) -> None:
        raise ConnectionRefusedError

    monkeypatch.setattr(EmailBackend, "send_messages", refuse)

    assert jo.post(SECOND, {"act": "on", "code": shown_now(offered(jo))}).status_code == 200
