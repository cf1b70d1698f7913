"""Codes leave beside the request: a slow mail server holds no page, and one that says no at once is said at once."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import Any

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend

from afterword.accounts import leaving
from afterword.accounts.models import Account
from tests.accounts.people import asks, code_in, signs_in
from tests.fakes import WEDNESDAY_EVENING
from tests.letters import a_letter
from tests.web.visitors import visitor

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("world")]
JO = "jo@park.test"
send = EmailBackend.send_messages


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Iterator[leaving.Leaving]:
    """A mail server that answers once it is let; one mail at a time, and one behind it."""
    answers = threading.Event()

    def wait(backend: EmailBackend, messages: Any) -> int:
        answers.wait()
        return int(send(backend, messages))

    made = leaving.Leaving(at_once=1, most=2, seconds=0.0)
    monkeypatch.setattr(EmailBackend, "send_messages", wait)
    monkeypatch.setattr(leaving, "leaving", made)
    made.answers = answers  # type: ignore[attr-defined]
    yield made
    answers.set()
    made.hands.shutdown()


def let_go(made: Any) -> None:
    made.answers.set()
    made.hands.shutdown()


def test_a_slow_mail_server_holds_no_page_and_its_mail_still_counts(slow: leaving.Leaving) -> None:
    who = asks(JO)

    assert who.get("/sign-in/code").status_code == 200
    assert not mail.outbox
    let_go(slow)
    assert who.post("/sign-in/code", {"code": code_in(mail.outbox[-1])}).status_code == 303


def test_more_than_it_takes_is_refused_at_once_and_may_be_asked_for_again(slow: leaving.Leaving) -> None:
    asks(JO), asks("eve@park.test")
    third = visitor()
    third.get("/sign-in")
    answer = third.post("/sign-in", {"address": "ann@park.test"})

    assert answer.status_code == 422
    assert "could not be sent" in answer.content.decode()
    let_go(slow)
    assert [sent.to for sent in mail.outbox] == [[JO], ["eve@park.test"]]


def test_a_mail_that_fails_later_gives_its_place_back(
    slow: leaving.Leaving, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def refuse(*_: Any) -> None:
        slow.answers.wait()  # type: ignore[attr-defined]
        raise ConnectionRefusedError(JO)

    monkeypatch.setattr(EmailBackend, "send_messages", refuse)
    asks(JO), asks(JO)
    let_go(slow)

    assert slow.room.acquire(blocking=False)
    assert "ConnectionRefusedError" in caplog.text
    assert JO not in caplog.text


def test_who_asks_a_coach_waits_no_longer_and_is_told_where_no_mail_leaves(
    slow: leaving.Leaving, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as quick:
        quick.setattr(EmailBackend, "send_messages", send)
        quick.setattr(leaving, "leaving", leaving.Leaving())
        who = signs_in(JO)
    owner = Account.objects.get(email=JO).owner
    process, before = a_letter(owner, WEDNESDAY_EVENING).process_id, len(mail.outbox)
    said = []
    for name in ("a", "b", "c"):
        form = {"mailbox": f"{name}@coach.test", "process": str(process), "days": "30"}
        said.append(who.get(who.post("/settings/coaches", form)["Location"]).content.decode())

    assert ["no mail could be sent" in page for page in said] == [False, False, True]
    assert len(mail.outbox) == before
    let_go(slow)
    assert [sent.to for sent in mail.outbox[before:]] == [["a@coach.test"], ["b@coach.test"]]


def test_who_is_asked_anew_waits_no_longer(slow: leaving.Leaving, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as quick:
        quick.setattr(EmailBackend, "send_messages", send)
        quick.setattr(leaving, "leaving", leaving.Leaving())
        who = signs_in(JO)
    before = len(mail.outbox)

    assert who.post("/sign-in/anew", {"act": "send"}).status_code == 200
    assert len(mail.outbox) == before
    let_go(slow)
    assert who.post("/sign-in/anew", {"code": code_in(mail.outbox[-1])}).status_code == 303
