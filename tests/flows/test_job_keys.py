"""Sources that want a key are switched off until there is one; the key is sealed and stays here."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest

from afterword.core.jobs.keyed import Key, NothingWanted, NotThatCountry
from afterword.core.jobs.port import Fetched
from afterword.flows.job_sources.fetching import fetch_due
from afterword.flows.job_sources.keys import NoKey, follow_with_key, give_key
from afterword.store.models import JobPosting, JobSource, Owner
from tests.fakes import World
from tests.letters import an_owner

pytestmark = pytest.mark.django_db
NURSE = {"words": "nurse", "place": "Leeds", "country": "GB"}
KEY = Key("my-app-id", "secret-1234")
LIST = "https://api.adzuna.com/v1/api/jobs/gb/search/1?what=nurse&where=Leeds&results_per_page=50&sort_by=date"


def start() -> tuple[World, Owner]:
    world = World()
    row = {"id": "1", "title": "<strong>Nurse</strong>", "salary_min": 30000, "salary_is_predicted": "1"}
    content = json.dumps({"results": [row]}).encode()
    world.web.pages[f"{LIST}&app_id=my-app-id&app_key=secret-1234"] = Fetched(200, {}, content, "")
    return world, an_owner(world.clock.now())


def test_source_without_its_key_is_kept_and_asked_nothing() -> None:
    world, owner = start()
    row = follow_with_key(world.ports(), owner, "adzuna", NURSE, None, world.clock.now())

    assert (row.is_on, row.name, row.address) == (False, "Adzuna: nurse, Leeds, GB", LIST)
    assert fetch_due(world.ports(), world.clock.now()) == 0
    assert world.web.asked == []


def test_key_switches_it_on_and_its_postings_keep_their_attribution() -> None:
    world, owner = start()
    row = follow_with_key(world.ports(), owner, "adzuna", NURSE, None, world.clock.now())
    give_key(world.ports(), owner, row.pk, KEY, world.clock.now())
    assert fetch_due(world.ports(), world.clock.now()) == 1

    posting = JobPosting.objects.of(owner).get()
    assert (posting.title, posting.pay_min, posting.attribution) == ("Nurse", None, "Jobs by Adzuna, adzuna.com")
    assert "secret" not in JobSource.everything.get().address


def test_second_search_uses_the_key_that_is_there() -> None:
    world, owner = start()
    follow_with_key(world.ports(), owner, "adzuna", NURSE, KEY, world.clock.now())
    other = follow_with_key(world.ports(), owner, "adzuna", {**NURSE, "words": "carer"}, None, world.clock.now())
    elsewhere = follow_with_key(world.ports(), owner, "usajobs", NURSE, None, world.clock.now())

    assert other.is_on
    assert not elsewhere.is_on


@pytest.mark.parametrize(
    ("kind", "asked", "key", "no"),
    [
        ("adzuna", {**NURSE, "country": "Atlantis"}, KEY, NotThatCountry),
        ("adzuna", {**NURSE, "words": " "}, KEY, NothingWanted),
        ("usajobs", {"words": ""}, KEY, NothingWanted),
        ("adzuna", NURSE, Key("my-app-id", ""), NoKey),
        ("adzuna", NURSE, Key("", "secret-1234"), NoKey),
        ("usajobs", NURSE, Key("a\r\nHost: b", "secret-1234"), NoKey),
    ],
)
def test_what_is_missing_is_said_and_nothing_added(
    kind: str, asked: dict[str, str], key: Key, no: type[Exception]
) -> None:
    world, owner = start()

    with pytest.raises(no):
        follow_with_key(world.ports(), owner, kind, asked, key, world.clock.now())
    assert not JobSource.everything.exists()


def test_searches_of_one_key_share_what_it_allows_a_day() -> None:
    world, owner = start()
    row = follow_with_key(world.ports(), owner, "adzuna", NURSE, KEY, world.clock.now())
    beside = follow_with_key(world.ports(), owner, "adzuna", {**NURSE, "words": "carer"}, None, world.clock.now())
    JobSource.everything.filter(pk=beside.pk).update(
        asked=[world.clock.now().isoformat()] * 80, next_run=world.clock.now() + timedelta(days=2)
    )
    fetch_due(world.ports(), world.clock.now())

    assert world.web.asked == []
    row.refresh_from_db()
    assert row.last_run is None
