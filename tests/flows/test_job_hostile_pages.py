"""Careers pages that mean harm or are broken, by socket and door: one clear line, nothing lost, nothing half kept."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta

import pytest

from afterword.core.errors import AfterwordError
from afterword.flows.job_sources.adding import add
from afterword.flows.job_sources.fetching import fetch
from afterword.flows.job_sources.polite import Round
from afterword.flows.ports import Ports
from afterword.reading.job_web import BoardWeb
from afterword.reading.jobs import JobDoor
from afterword.store.models import JobPosting, JobSource, Owner
from tests.fakes import World
from tests.letters import an_owner
from tests.servers.job_hosts import ByName, JobHosts

pytestmark = pytest.mark.django_db
CAREERS = "https://elwyn.example/careers"
POSTING = {
    "@type": "JobPosting", "title": "Ward <script>alert(1)</script>Clerk", "hiringOrganization": {"name": "Elwyn Ltd"},
    "description": "<p>Keep records.</p><script>alert(2)</script><img src=x onerror=alert(3)>"
                   "<a href='javascript:alert(4)'>Apply</a><style>p{}</style>",
    "url": "javascript:alert(5)", "datePosted": "soon", "validThrough": None,
}  # fmt: skip


def page_of(block: str) -> bytes:
    block = block.replace("</", "<\\/")
    return f'<html><body><script type="application/ld+json">{block}</script></body></html>'.encode()


@dataclass
class Desk:
    hosts: JobHosts
    world: World
    ports: Ports
    owner: Owner

    def added(self) -> JobSource:
        return add(self.ports, self.owner, CAREERS, self.world.clock.now())

    def read_again(self, row: JobSource) -> JobSource:
        self.world.clock.at += timedelta(hours=7)
        fetch(self.ports, row, Round(self.ports.job_web), self.world.clock.now())
        row.refresh_from_db()
        return row


@pytest.fixture(scope="module")
def door() -> Iterator[JobDoor]:
    found = JobDoor()
    yield found
    found.close()


@pytest.fixture
def desk(door: JobDoor) -> Iterator[Desk]:
    world = World()
    with JobHosts().running() as hosts:
        way = ByName(
            loopback=frozenset({hosts.port}), total_seconds=1.0, step_seconds=0.4,
            near=frozenset({"elwyn.example"}), port=hosts.port,
        )  # fmt: skip
        web = BoardWeb(way, "Afterword", lambda _: None, lambda: 0.0)
        ports = replace(world.ports(), job_web=web, jobs=door)
        yield Desk(hosts, world, ports, an_owner(world.clock.now()))


@pytest.mark.parametrize(
    ("trouble", "said"),
    [
        ("private", "not one that Afterword goes to"),
        ("here", "not one that Afterword goes to"),
        ("round", "more than three times"),
        ("hang", "did not answer"),
        ("huge", "more than is read"),
        ("cut", "cut off"),
        ("503", "left alone"),
    ],
)
def test_an_employer_whose_page_fails_is_refused_in_words_and_nothing_is_kept(
    desk: Desk, trouble: str, said: str
) -> None:
    desk.hosts.pages[CAREERS] = page_of(json.dumps(POSTING))
    desk.hosts.trouble = trouble
    with pytest.raises(AfterwordError, match=said) as refused:
        desk.added()

    assert refused.value.hint
    assert "\n" not in refused.value.message
    assert not JobSource.everything.exists()
    assert not JobPosting.everything.exists()


def test_robots_that_refuse_the_page_are_obeyed_when_it_is_added_and_later(desk: Desk) -> None:
    robots = "https://elwyn.example/robots.txt"
    desk.hosts.pages |= {CAREERS: page_of(json.dumps(POSTING)), robots: b"User-agent: *\nDisallow: /careers\n"}
    with pytest.raises(AfterwordError, match=r"robots\.txt"):
        desk.added()
    assert desk.hosts.lists == []

    desk.hosts.pages[robots] = b""
    row = desk.added()
    desk.hosts.pages[robots] = b"User-agent: *\nDisallow: /\n"
    asked = len(desk.hosts.lists)
    desk.read_again(row)
    assert "robots.txt" in row.last_error
    assert len(desk.hosts.lists) == asked
    assert JobPosting.objects.of(desk.owner).filter(closed_at=None).count() == 1


def test_scripts_and_wrong_dates_of_a_posting_are_left_out(desk: Desk) -> None:
    desk.hosts.pages[CAREERS] = page_of(json.dumps(POSTING))
    row = desk.added()
    kept = JobPosting.objects.of(desk.owner).get()

    assert row.last_error == ""
    assert (kept.organization, kept.date_posted, kept.valid_through) == ("Elwyn Ltd", None, None)
    for written in (kept.title, kept.description_text, kept.url):
        assert "script" not in written.lower()
        assert "alert(" not in written.replace("alert(1)", "")
    assert "Keep records." in kept.description_text


def test_a_broken_block_is_mended_and_one_that_cannot_be_is_said(desk: Desk) -> None:
    whole = json.dumps(POSTING | {"title": "Ward Clerk", "description": "Keep records."})
    desk.hosts.pages[CAREERS] = page_of(f"<!-- {whole[:-1]},}} -->")
    row = desk.added()
    assert JobPosting.objects.of(desk.owner).get().title == "Ward Clerk"

    desk.hosts.pages[CAREERS] = page_of(whole[: len(whole) // 2])
    desk.read_again(row)
    assert 10 < len(row.last_error) < 200
    assert JobPosting.objects.of(desk.owner).filter(closed_at=None).count() == 1
