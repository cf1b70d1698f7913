"""Browsers of people with accounts: signed in as somebody does it, by the code in the mail."""

from __future__ import annotations

import re
from typing import Any

from django.core import mail

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
