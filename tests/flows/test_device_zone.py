"""The device is somewhere else: asked once, answered by the person, asked again only when it moves again."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from afterword import environment
from afterword.flows.device_zone import NotThatZone, answer_zone, hours_ahead, zone_question, zone_seen
from afterword.store.models import Owner
from tests.fakes import World

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 24, 17, 40, tzinfo=UTC)
BERLIN, TOKYO = "Europe/Berlin", "Asia/Tokyo"


@pytest.fixture
def traveller() -> Owner:
    return Owner.objects.create(created_at=NOW, time_zone=BERLIN)


def answer(owner: Owner, device: str, *, yes: bool) -> None:
    answer_zone(World().ports(), owner, device, NOW, yes=yes)


def test_another_zone_is_asked_about_and_nothing_changes_by_itself(traveller: Owner) -> None:
    asked = zone_question(traveller, TOKYO, NOW)

    assert asked is not None
    assert asked.ask == "You seem to be in Asia/Tokyo. Plan your hours there?"
    assert asked.mine == BERLIN
    assert traveller.time_zone == BERLIN


@pytest.mark.parametrize("device", [BERLIN, "Europe/Paris", "UTC", "Etc/UTC", "Atlantis/Deep", "", "../etc/passwd"])
def test_the_same_hours_no_place_and_nonsense_are_not_asked_about(traveller: Owner, device: str) -> None:
    assert zone_question(traveller, device, NOW) is None
    with pytest.raises(NotThatZone):
        answer(traveller, device, yes=True)
    assert traveller.time_zone == BERLIN


def test_yes_plans_the_hours_there(traveller: Owner) -> None:
    answer(traveller, TOKYO, yes=True)

    traveller.refresh_from_db()
    assert traveller.time_zone == TOKYO
    assert zone_question(traveller, TOKYO, NOW) is None
    # Home again, the device is somewhere else than the plan.
    assert zone_question(traveller, BERLIN, NOW) is not None


def test_no_is_kept_until_the_device_moves_again(traveller: Owner) -> None:
    answer(traveller, TOKYO, yes=False)
    kept = zone_question(traveller, TOKYO, NOW), zone_seen(traveller)
    elsewhere = zone_question(traveller, "America/Chicago", NOW)
    at_home = zone_question(traveller, BERLIN, NOW)
    back_there = zone_question(traveller, TOKYO, NOW)

    traveller.refresh_from_db()
    assert kept == (None, TOKYO)
    assert elsewhere is not None
    assert at_home is None
    assert back_there is not None
    assert traveller.time_zone == BERLIN


def test_the_page_knows_the_hours_that_leave_nothing_to_ask(traveller: Owner) -> None:
    nobody = Owner.objects.create(created_at=NOW)
    ahead = hours_ahead(traveller, NOW)
    answer(traveller, TOKYO, yes=False)

    # From a Tuesday in November: winter until the end of March, summer until the end of October.
    assert ahead == (60,) * 18 + (120,) * 31 + (60,) * 4
    assert hours_ahead(traveller, NOW) == hours_ahead(nobody, NOW) == ()
    # As a store that was moved here may hold: the page where that is mended must come up.
    assert hours_ahead(Owner(time_zone="Mars/Base"), NOW) == ()


def test_without_a_zone_the_devices_own_is_proposed() -> None:
    nobody = Owner.objects.create(created_at=NOW)
    asked = zone_question(nobody, TOKYO, NOW)

    assert asked is not None
    assert asked.mine == ""


def test_the_machine_names_its_zone_or_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TZ", raising=False)
    clock = tmp_path / "localtime"
    missing = environment.system_zone(clock)
    clock.symlink_to("/usr/share/zoneinfo/Asia/Tokyo")

    assert missing is None
    assert environment.system_zone(clock) == TOKYO
    monkeypatch.setenv("TZ", ":America/Chicago")
    assert environment.system_zone(clock) == "America/Chicago"
