"""What a person does with saved searches that two clocks, two presses or a thousand jobs could spoil."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from afterword.flows.job_search import saved
from afterword.flows.job_search.collecting import waiting
from afterword.flows.settings import profile, save_profile
from afterword.store.models import AlertItem
from tests.flows.test_job_alerts import Scene, words
from tests.jobs import NOON

pytestmark = pytest.mark.django_db
MORNING = datetime(2026, 11, 21, 8, 0, tzinfo=UTC)


@pytest.fixture
def scene() -> Scene:
    return Scene()


def moves_to(scene: Scene, zone: str, at: datetime) -> None:
    scene.owner.refresh_from_db()
    save_profile(scene.ports, scene.owner, replace(profile(scene.owner), time_zone=zone), at)


def test_who_moves_to_another_zone_is_told_at_the_hour_there(scene: Scene) -> None:
    scene.keep("nurse", hour=8)
    scene.posting("Night nurse")
    moves_to(scene, "America/New_York", NOON + timedelta(hours=3))

    assert scene.passes(MORNING) == []
    assert len(scene.passes(datetime(2026, 11, 21, 13, 0, tzinfo=UTC))) == 1


def test_who_travels_against_the_sun_is_not_told_twice_on_one_day(scene: Scene) -> None:
    scene.keep("nurse", hour=8)
    scene.posting("Night nurse")
    assert len(scene.passes(MORNING)) == 1
    moves_to(scene, "America/New_York", MORNING + timedelta(hours=2))
    scene.posting("Another nurse")

    assert scene.passes(datetime(2026, 11, 21, 13, 0, tzinfo=UTC)) == []
    assert len(scene.passes(datetime(2026, 11, 22, 13, 0, tzinfo=UTC))) == 1


def test_a_second_press_keeps_one_search_in_the_rhythm_asked_for_last(scene: Scene) -> None:
    first = scene.keep("nurse", hour=8)
    scene.posting("Night nurse")
    second = scene.keep("nurse", rhythm="instant", name="Nights")

    assert second.pk == first.pk
    (row,) = saved.searches_of(scene.owner)
    assert (row.name, row.rhythm) == ("Nights", "instant")
    assert len(scene.passes(NOON)) == 1
    saved.remove(scene.owner, first.pk, NOON)
    assert scene.keep("nurse").pk != first.pk


def test_two_searches_that_differ_stay_two(scene: Scene) -> None:
    scene.keep("nurse")
    scene.keep("nurse -agency")

    assert len(saved.searches_of(scene.owner)) == 2


def test_a_thousand_jobs_are_one_mail_of_twenty_and_none_comes_later(scene: Scene) -> None:
    search = scene.keep("nurse", rhythm="instant")
    for at in range(1000):
        scene.posting(f"Nurse {at}")
    (mail,) = scene.passes(NOON)

    assert mail["Subject"] == "1000 new jobs: nurse"
    assert words(mail).count("https://board.test/") == 20
    assert "And 980 more" in words(mail)
    assert len(mail.as_bytes()) < 60_000
    assert waiting(scene.owner, search.pk) == []
    assert AlertItem.objects.of(scene.owner).filter(state="told").count() == 1000
    assert scene.passes(NOON + timedelta(days=1)) == []
