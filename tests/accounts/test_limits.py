"""How often a code is sent: per network, per mailbox, and tried per code; whether there is an account plays no part."""

from __future__ import annotations

from typing import Any

import pytest
from django.core import mail
from django.core.cache import cache

from tests.accounts.people import asks, code_in, signs_in
from tests.web.visitors import Visitor, visitor

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("world")]
JO = "jo@park.test"


def asking(address: str, come_from: str = "198.51.100.7") -> Any:
    who = visitor()
    who.client.defaults["REMOTE_ADDR"] = come_from
    who.get("/sign-in")
    return who.post("/sign-in", {"address": address})


@pytest.fixture(params=[True, False], ids=["known", "unknown"])
def mailbox(request: pytest.FixtureRequest) -> str:
    """One with an account and one without are counted alike."""
    if request.param:
        signs_in(JO)
        cache.clear()
    mail.outbox.clear()
    return JO


def test_one_house_sends_few_codes_to_a_mailbox(mailbox: str) -> None:
    answers = [asking(mailbox, f"198.51.100.{number}").status_code for number in range(4)]

    assert answers == [303, 303, 303, 422]
    assert len(mail.outbox) == 3


def test_who_asks_too_often_does_not_keep_the_bearer_of_the_mailbox_out(mailbox: str) -> None:
    for _ in range(9):
        asking(mailbox)

    assert asking(mailbox, "203.0.113.5").status_code == 303


def test_a_mailbox_gets_a_bounded_number_of_mails_from_everywhere(mailbox: str) -> None:
    answers = [asking(mailbox, f"10.{number}.0.1").status_code for number in range(31)]

    assert answers == [303] * 30 + [422]


def test_the_parts_of_an_address_that_lead_to_one_mailbox_count_together() -> None:
    same = ["jo.park@gmail.com", "jopark@gmail.com", "JoPark+x@googlemail.com", "jopark+y@gmail.com"]

    assert [asking(each).status_code for each in same] == [303, 303, 303, 422]


@pytest.mark.parametrize("net", ["198.51.100.{}", "2001:db8::{:x}"])
def test_one_network_sends_few_codes_to_all_mailboxes(net: str) -> None:
    answers = [asking(f"p{number}@park.test", net.format(number + 1)).status_code for number in range(21)]

    assert answers == [303] * 20 + [422]


def test_a_code_is_tried_a_few_times_however_many_requests_come_at_once() -> None:
    """Each of several requests of the same moment may read the session before the others wrote to it."""
    who = asks(JO)
    kept = dict(who.client.session.items())
    answers = []
    for _ in range(6):
        _put_back(who, kept)
        answers.append(who.post("/sign-in/code", {"code": "0000-0000"}).content.decode())
    _put_back(who, kept)
    right = who.post("/sign-in/code", {"code": code_in(mail.outbox[-1])})

    assert "tried too often" in answers[-1]
    assert right.status_code == 422


def _put_back(who: Visitor, kept: dict[str, Any]) -> None:
    session = who.client.session
    session.update(kept)
    session.save()
