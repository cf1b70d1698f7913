"""Browsers of people with accounts: signed in as somebody does it, by the code in the mail."""

from __future__ import annotations

import re
from typing import Any

from django.core import mail

from afterword.accounts.models import Account
from afterword.store.models import Owner
from tests.web.visitors import Visitor, visitor


def code_in(sent: Any) -> str:
    found = re.search(r"\d{4}-\d{4}", sent.body)
    assert found
    return found[0]


def asks(address: str, **form: str) -> Visitor:
    """A browser that has asked for a code."""
    who = visitor()
    who.get("/sign-in")
    answer = who.post("/sign-in", {"address": address, **form})
    assert answer.status_code == 303, answer.content.decode()
    return who


def signs_in(address: str, **form: str) -> Visitor:
    """A browser that is signed in by the code."""
    who = asks(address, **form)
    answer = who.post("/sign-in/code", {"code": code_in(mail.outbox[-1])})
    assert answer.status_code == 303, answer.content.decode()
    return who


def open_for(who: Visitor, owner: Owner) -> None:
    """Sign a browser in to the account of an owner, made where there is none, with a CSRF cookie."""
    account = Account.objects.filter(owner=owner).first()
    if account is None:
        account = Account(email=f"{owner.pk}@people.test", owner=owner, created_at=owner.created_at)
        account.set_unusable_password()
        account.save()
    who.client.force_login(account)
    who.get("/add")
