"""Sessions of an account: when they end by themselves, where they are, and how they are ended from elsewhere."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from afterword.accounts.models import Account
from afterword.web.guard import SESSION_HEADER
from tests.accounts.people import signs_in
from tests.fakes import World
from tests.web.visitors import Visitor

pytestmark = pytest.mark.django_db
JO = "jo@park.test"


def is_in(who: Visitor) -> bool:
    return bool(who.get("/").status_code == 200)


@pytest.fixture
def used(world: World) -> Visitor:
    """Signed in, and used once."""
    who = signs_in(JO)
    assert is_in(who)
    return who


def test_a_session_that_nobody_uses_ends_after_fourteen_days(used: Visitor, world: World) -> None:
    world.clock.at += timedelta(days=14)
    assert is_in(used)
    world.clock.at += timedelta(days=14, minutes=1)

    assert not is_in(used)


def test_a_session_ends_after_thirty_days_however_much_it_is_used(used: Visitor, world: World) -> None:
    for _ in range(30):
        world.clock.at += timedelta(days=1)
        assert is_in(used)
    world.clock.at += timedelta(minutes=1)

    assert not is_in(used)


def test_on_a_device_of_several_people_it_ends_after_twelve_hours(world: World) -> None:
    who = signs_in(JO, shared="on")
    assert is_in(who)
    world.clock.at += timedelta(hours=12)
    assert is_in(who)
    world.clock.at += timedelta(hours=12, minutes=1)

    assert not is_in(who)


def test_on_a_device_of_several_people_the_browser_forgets_it_when_closed(world: World) -> None:
    alone, shared = (
        signs_in(JO, **form).client.cookies["afterword-8319"]["max-age"] for form in ({}, {"shared": "on"})
    )

    assert alone == 30 * 24 * 3600
    assert shared == ""


def test_a_device_of_several_people_is_told_to_keep_no_card(world: World) -> None:
    alone, shared = (signs_in(JO, **form).get("/").headers[SESSION_HEADER] for form in ({}, {"shared": "on"}))

    assert alone != ""
    assert shared == ""


def test_what_is_over_is_gone_and_not_only_refused(used: Visitor, world: World) -> None:
    world.clock.at += timedelta(days=31)
    assert not is_in(used)
    world.clock.at -= timedelta(days=31)

    assert not is_in(used)


def test_looking_at_pages_writes_no_row_each_time(used: Visitor) -> None:
    before = used.client.session.items()
    assert is_in(used)

    assert used.client.session.items() == before


def _others(page: str) -> list[str]:
    return re.findall(r'name="device" value="(\d+)"', page)


def test_every_browser_that_is_signed_in_is_listed(used: Visitor) -> None:
    signs_in(JO)
    signs_in("eve@park.test")
    page = used.get("/settings/devices").content.decode()

    assert page.count("this browser</span>") == 1
    assert len(_others(page)) == 1


def test_one_browser_is_signed_out_from_another(used: Visitor) -> None:
    lost = signs_in(JO)
    (number,) = _others(used.get("/settings/devices").content.decode())
    answer = used.post("/settings/devices/end", {"device": number})

    assert answer.status_code == 303
    assert not is_in(lost)
    assert is_in(used)
    assert not _others(used.get("/settings/devices").content.decode())


def test_everything_else_is_signed_out_at_once(used: Visitor) -> None:
    others = [signs_in(JO), signs_in(JO)]
    eve = signs_in("eve@park.test")
    used.post("/settings/devices/end", {"device": "others"})

    assert [is_in(who) for who in (*others, eve, used)] == [False, False, True, True]
    assert "this browser" in used.get("/settings/devices").content.decode()


@pytest.mark.parametrize("device", ["1000000", "", "x", "-1"])
def test_a_browser_of_somebody_else_is_as_one_that_is_not_there(used: Visitor, device: str) -> None:
    eve = signs_in("eve@park.test")
    theirs = Account.objects.get(email="eve@park.test").usersession_set.get()  # type: ignore[attr-defined]
    answers = [used.post("/settings/devices/end", {"device": each}) for each in (str(theirs.pk), device)]

    assert {answer.status_code for answer in answers} == {404}
    assert is_in(eve)


def test_who_deletes_everything_deletes_the_account_too(used: Visitor) -> None:
    other = signs_in(JO)
    used.post("/settings/delete", {"words": "delete everything"})

    assert not Account.objects.exists()
    assert not is_in(other)
    assert not is_in(used)
