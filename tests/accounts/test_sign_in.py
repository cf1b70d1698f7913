"""Signing in by a code: for who has an account and for who gets one by it, with nothing to tell them apart."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.core import mail
from django.core.cache import cache
from django.core.mail.backends.locmem import EmailBackend
from django.db import connection
from django.test.utils import CaptureQueriesContext

from afterword.accounts.models import Account
from afterword.store.models import Owner
from tests.accounts.people import asks, code_in, signs_in
from tests.fakes import World
from tests.web.visitors import Visitor, visitor

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("world")]
JO = "jo@park.test"


def test_the_first_code_that_is_right_begins_an_account() -> None:
    who = signs_in(JO)

    account = Account.objects.get()
    assert (account.email, account.owner) == (JO, Owner.objects.get())
    assert not account.has_usable_password()
    assert who.get("/").status_code == 200


def test_a_second_browser_opens_the_same_account() -> None:
    signs_in(JO)
    signs_in("Jo@Park.test ")

    assert Account.objects.count() == Owner.objects.count() == 1


def test_the_mail_goes_by_the_server_to_that_mailbox_alone() -> None:
    asks(JO)

    (sent,) = mail.outbox
    assert (sent.to, sent.from_email, sent.cc) == ([JO], "afterword@server.test", [])
    assert code_in(sent) in sent.subject
    assert sent.extra_headers["Auto-Submitted"] == "auto-generated"


def test_nothing_is_kept_of_a_mailbox_before_its_code_was_right() -> None:
    who = asks(JO)
    wrong = who.post("/sign-in/code", {"code": "0000-0000"})

    assert wrong.status_code == 422
    assert "This is not the code." in wrong.content.decode()
    assert not Account.objects.exists()
    assert not Owner.objects.exists()


def test_a_code_is_good_in_the_browser_that_asked_for_it_only() -> None:
    asks(JO)
    code = code_in(mail.outbox[-1])
    other = asks("eve@park.test")

    assert other.post("/sign-in/code", {"code": code}).status_code == 422
    assert other.get("/").status_code == 401


def test_a_code_works_once() -> None:
    who = signs_in(JO)
    code = code_in(mail.outbox[-1])
    who.post("/sign-out")

    assert who.get("/").status_code == 401
    again = who.post("/sign-in/code", {"code": code})
    assert again.status_code == 422
    assert who.get("/").status_code == 401


def test_after_three_wrong_codes_a_new_one_is_needed() -> None:
    who = asks(JO)
    answers = [who.post("/sign-in/code", {"code": "0000-0000"}) for _ in range(3)]
    right = who.post("/sign-in/code", {"code": code_in(mail.outbox[-1])})

    assert "mistyped too often" in answers[-1].content.decode()
    assert right.status_code == 422
    assert who.get("/").status_code == 401


def test_a_new_code_makes_the_one_before_worth_nothing() -> None:
    who = asks(JO)
    who.post("/sign-in/code", {"act": "again"})
    first, second = (code_in(sent) for sent in mail.outbox)

    assert who.post("/sign-in/code", {"code": first}).status_code == 422
    assert who.post("/sign-in/code", {"code": second.replace("-", " ")}).status_code == 303


def test_signing_in_leads_to_the_page_that_was_asked_for() -> None:
    who = visitor()
    page = who.get("/people").content.decode()
    wanted = re.search(r'name="wanted" value="([^"]*)"', page)
    who.post("/sign-in", {"address": JO, "wanted": wanted[1] if wanted else ""})
    answer = who.post("/sign-in/code", {"code": code_in(mail.outbox[-1])})

    assert answer["Location"] == "/people"


@pytest.mark.parametrize("elsewhere", ["//evil.test/", "https://evil.test/", "/sign-out", "/nowhere", "/people\n//x"])
def test_signing_in_leads_nowhere_else(elsewhere: str) -> None:
    who = asks(JO, wanted=elsewhere)
    answer = who.post("/sign-in/code", {"code": code_in(mail.outbox[-1])})

    assert answer["Location"] == "/"


@pytest.mark.parametrize(
    "typed", ["", "jo", "jo@park", "a@x.test,b@y.test", "jo@park.test\nBcc: b@y.test", "<jo@x.test>"]
)
def test_what_is_no_mailbox_gets_no_mail(typed: str) -> None:
    who = visitor()
    who.get("/sign-in")
    answer = who.post("/sign-in", {"address": typed})

    assert answer.status_code == 422
    assert not mail.outbox


def test_a_mail_that_cannot_leave_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: Any) -> None:
        raise ConnectionRefusedError

    monkeypatch.setattr(EmailBackend, "send_messages", refuse)
    who = visitor()
    who.get("/sign-in")
    answer = who.post("/sign-in", {"address": JO})

    assert answer.status_code == 422
    assert "could not be sent" in answer.content.decode()


def test_a_link_of_the_terminal_signs_nobody_in(owner: Owner, world: World) -> None:
    from afterword.flows.owners import make_start_link

    token = make_start_link(owner, world.clock.now())

    assert visitor().get(f"/start/{token}").status_code == 401


def test_a_session_that_names_an_owner_opens_nothing(owner: Owner) -> None:
    who = visitor()
    who.get("/sign-in")
    session = who.client.session
    session["owner"] = str(owner.pk)
    session.save()

    assert who.get("/").status_code == 401


def test_a_closed_account_is_not_opened() -> None:
    who = signs_in(JO)
    Account.objects.update(is_active=False)
    assert who.get("/").status_code == 401

    again = asks(JO)
    answer = again.post("/sign-in/code", {"code": code_in(mail.outbox[-1])})

    assert "account was closed" in answer.content.decode()
    assert again.get("/").status_code == 401


def test_the_session_gets_a_new_key_when_somebody_signs_in() -> None:
    who = asks(JO)
    before = who.client.session.session_key
    who.post("/sign-in/code", {"code": code_in(mail.outbox[-1])})

    assert who.client.session.session_key != before


# ----- who has an account


def _without_what_is_drawn(text: str) -> str:
    return re.sub(r'value="[\w-]{64}"|\d{4}-\d{4}', "", text)


def _asking(address: str) -> tuple[Any, ...]:
    """Everything that somebody gets to see, and the work that was done for it."""
    who: Visitor = visitor()
    who.get("/sign-in")
    with CaptureQueriesContext(connection) as asked:
        answer = who.post("/sign-in", {"address": address})
        page = who.get("/sign-in/code")
        wrong = who.post("/sign-in/code", {"code": "0000-0000"})
        again = who.post("/sign-in/code", {"act": "again"})
    statements = [re.sub(r"'[^']*'|\"s\d+_x\d+\"", "?", each["sql"])[:60] for each in asked]
    texts = [_without_what_is_drawn(each.content.decode()).replace(address, "") for each in (page, wrong, again)]
    mails = [_without_what_is_drawn(f"{sent.subject}\n{sent.body}") for sent in mail.outbox[-2:]]
    return answer.status_code, answer["Location"], texts, mails, statements


def test_nobody_learns_who_has_an_account() -> None:
    signs_in(JO)
    known, unknown = _asking(JO), _asking("no@park.test")

    assert known[:4] == unknown[:4]


def test_as_much_is_done_for_a_mailbox_without_an_account() -> None:
    signs_in(JO)
    works = []
    for address in (JO, "no@park.test"):
        # A count is kept of whoever asked a moment ago, with an account or without.
        cache.clear()
        works.append(_asking(address)[4])

    assert works[0] == works[1]
    assert len(works[0]) > 20
