"""What every reader of a board keeps, over real sockets: whole or not at all, with one line on what went wrong."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from urllib.parse import urlsplit

import pytest

from afterword.core.jobs.addresses import COMPLETE, LISTS, Board
from afterword.core.jobs.keyed import KEYED, Key, with_key
from afterword.flows.job_sources.adding import sources_of
from afterword.flows.job_sources.fetching import fetch
from afterword.flows.job_sources.keys import give_key
from afterword.flows.job_sources.polite import Round
from afterword.flows.ports import Ports
from afterword.reading.job_web import BoardWeb, agent_named
from afterword.store.models import JobPosting, JobSource, Owner
from tests.fakes import World
from tests.letters import an_owner
from tests.servers.job_forms import FORMS, FULL, SECOND, TEXT, Job, pages_of_site
from tests.servers.job_hosts import ByName, JobHosts

pytestmark = pytest.mark.django_db
KEY = Key("maya@home.test", "secret-1234")
MOVED = {"private", "here", "round"}
JOBS: list[Job] = [(1, "Ward Clerk"), (2, "Köchin & Köche")]


@dataclass
class Desk:
    """One board that is followed, its host, and everything that reads it."""

    hosts: JobHosts
    world: World
    ports: Ports
    owner: Owner
    source: JobSource
    slept: list[float]

    @property
    def board(self) -> Board:
        return Board(self.source.kind, self.source.board)

    def sends(self, jobs: list[Job], following: str = "", url: str = "") -> None:
        self.hosts.pages[self.with_key(url or self.board.url)] = FORMS[self.source.kind][1](jobs, following)

        if self.source.kind == "site":
            self.hosts.pages |= pages_of_site(jobs)

    def with_key(self, url: str) -> str:
        """The address as its host sees it."""
        return with_key(self.source.kind, url, KEY)[0] if self.source.kind in KEYED else url

    def read(self) -> JobSource:
        """One round, seven hours after the last."""
        self.world.clock.at += timedelta(hours=7)
        fetch(self.ports, self.source, Round(self.ports.job_web), self.world.clock.now())
        self.source.refresh_from_db()
        return self.source

    def open_titles(self) -> set[str]:
        rows = JobPosting.objects.of(self.owner).filter(closed_at=None)
        return set(rows.values_list("title", flat=True))


@pytest.fixture(params=sorted(FORMS))
def desk(request: pytest.FixtureRequest) -> Iterator[Desk]:
    world, kind, board = World(), request.param, FORMS[request.param][0]
    with JobHosts().running() as hosts:
        near = frozenset({urlsplit(Board(kind, board).url).netloc})
        way = ByName(loopback=frozenset({hosts.port}), total_seconds=1.0, step_seconds=0.4, near=near, port=hosts.port)
        slept: list[float] = []
        ports = replace(world.ports(), job_web=BoardWeb(way, agent_named("maya@home.test"), slept.append, lambda: 0.0))
        owner = an_owner(world.clock.now())
        row = JobSource(owner=owner, kind=kind, board=board, name="Elwyn", added_at=world.clock.now())
        row.save()
        if kind in KEYED:
            row = give_key(ports, owner, row.pk, KEY, world.clock.now())
        yield Desk(hosts, world, ports, owner, row, slept)


def titles(desk: Desk, jobs: list[Job]) -> set[str]:
    return {f"{title} engineer" if desk.source.kind == "hn" else title for _, title in jobs}


def test_every_board_that_is_read_is_held_to_this() -> None:
    assert set(FORMS) == set(LISTS)


def test_list_is_kept_with_its_titles_as_they_are_written(desk: Desk) -> None:
    desk.sends(JOBS)
    source = desk.read()

    assert (source.last_error, source.failures) == ("", 0)
    assert desk.open_titles() == titles(desk, JOBS)
    assert all(TEXT in row.description_text for row in JobPosting.objects.of(desk.owner))


@pytest.mark.parametrize("desk", sorted(set(FORMS) - set(KEYED)), indirect=True)
def test_host_sees_who_asks_and_whom_to_write_to(desk: Desk) -> None:
    desk.sends(JOBS)
    desk.read()

    assert {headers["User-Agent"] for _, headers in desk.hosts.asked} == {agent_named("maya@home.test")}
    assert agent_named("maya@home.test").startswith("Afterword/")
    assert desk.hosts.asked[0][0].endswith("/robots.txt")


@pytest.mark.parametrize("desk", sorted(SECOND), indirect=True)
def test_pages_are_read_to_the_last_one_with_time_between_them(desk: Desk) -> None:
    many = [(number, f"Clerk {number}") for number in range(10, 10 + FULL.get(desk.source.kind, 3))]
    desk.sends(many, SECOND[desk.source.kind])
    desk.sends(JOBS, url=SECOND[desk.source.kind])
    source = desk.read()

    assert source.last_error == ""
    assert desk.hosts.lists == [desk.with_key(desk.board.url), desk.with_key(SECOND[desk.source.kind])]
    assert desk.open_titles() == titles(desk, [*many, *JOBS])
    assert desk.slept == [1.0]


@pytest.mark.parametrize("desk", sorted(SECOND), indirect=True)
def test_nothing_of_a_board_is_kept_when_its_second_page_is_missing(desk: Desk) -> None:
    desk.sends([(number, f"Clerk {number}") for number in range(200)], SECOND[desk.source.kind])
    source = desk.read()

    assert "answered 404" in source.last_error
    assert desk.open_titles() == set()


def test_what_did_not_change_is_not_sent_again(desk: Desk) -> None:
    desk.hosts.headers["ETag"] = '"1"'
    desk.sends(JOBS)
    desk.read()
    desk.hosts.pages[desk.with_key(desk.board.url)] = b"not looked at"
    source = desk.read()

    assert desk.hosts.asked[-1][1]["If-None-Match"] == '"1"'
    assert (source.last_error, source.last_ok) == ("", desk.world.clock.now())
    assert desk.open_titles() == titles(desk, JOBS)


@pytest.mark.parametrize(
    ("trouble", "said"),
    [
        ("429", "left alone"),
        ("503", "left alone"),
        ("500", "answered 500"),
        ("404", "answered 404"),
        ("410", "answered 410"),
        ("hang", "did not answer"),
        ("cut", "cut off"),
        ("huge", "more than is read"),
        ("private", "not one that Afterword goes to"),
        ("here", "not one that Afterword goes to"),
        ("round", "more than three times"),
        ("nothing", "empty"),
        ("html", ""),
        ("charset", ""),
    ],
)
def test_trouble_is_one_line_on_the_board_and_loses_nothing(desk: Desk, trouble: str, said: str) -> None:
    desk.sends(JOBS)
    desk.read()
    before = list(JobPosting.everything.order_by("pk").values())
    desk.hosts.trouble = trouble
    source = desk.read()
    if desk.source.kind in KEYED and trouble in MOVED:
        said = "answered 302"  # What goes out with a key is sent on nowhere.

    assert said in source.last_error
    assert 10 < len(source.last_error) < 200
    assert "\n" not in source.last_error
    assert (source.failures, source.last_ok) == (1, desk.world.clock.now() - timedelta(hours=7))
    assert list(JobPosting.everything.order_by("pk").values()) == before
    assert source.next_run is not None
    assert source.next_run > desk.world.clock.now()
    assert [(row.pk, count) for row, count in sources_of(desk.owner)] == [(source.pk, len(JOBS))]


@pytest.mark.parametrize("desk", sorted(set(FORMS) - {"microdata"}), indirect=True)
def test_list_that_ends_in_its_middle_loses_nothing(desk: Desk) -> None:
    desk.sends(JOBS)
    desk.read()
    before = list(JobPosting.everything.order_by("pk").values())
    desk.hosts.trouble = "half"

    assert desk.read().last_error
    assert list(JobPosting.everything.order_by("pk").values()) == before


@pytest.mark.parametrize(("trouble", "hours"), [("429", 2.0), ("503", 2.0)])
def test_host_that_says_when_to_come_back_is_left_alone_until_then(desk: Desk, trouble: str, hours: float) -> None:
    desk.sends(JOBS)
    desk.hosts.trouble = trouble
    desk.world.clock.at -= timedelta(hours=4)  # The round then is at 21:30 UTC, two hours before the day it names.
    source = desk.read()

    assert source.next_run == desk.world.clock.now() + timedelta(hours=hours)


def test_board_that_is_empty_from_the_first_is_no_fault(desk: Desk) -> None:
    desk.sends([])
    source = desk.read()

    assert desk.open_titles() == set()
    if desk.source.kind in {"jsonld", "microdata"}:
        assert "no posting" in source.last_error
    else:
        assert source.last_error == ""


@pytest.mark.parametrize("desk", sorted(COMPLETE & set(FORMS)), indirect=True)
def test_list_that_lost_all_its_postings_is_believed_the_second_time(desk: Desk) -> None:
    desk.sends(JOBS)
    desk.read()
    desk.sends([])

    assert "sent no postings" in desk.read().last_error
    assert desk.open_titles() == titles(desk, JOBS)
    assert desk.read().last_error == ""
    assert desk.open_titles() == set()


@pytest.mark.parametrize("desk", sorted(KEYED), indirect=True)
def test_key_goes_to_its_host_and_nowhere_else(desk: Desk) -> None:
    desk.sends([(number, f"Clerk {number}") for number in range(50)], SECOND[desk.source.kind])
    source = desk.read()
    said = [f"{url} {headers}" for url, headers in desk.hosts.asked]

    assert all("secret-1234" in each and "maya" in each for each in said)
    assert "answered 404" in source.last_error
    rows = [*JobSource.everything.values("address", "last_error", "name"), *JobPosting.everything.values()]
    assert "secret-1234" not in str(rows)


@pytest.mark.parametrize("desk", sorted(KEYED), indirect=True)
def test_key_that_is_not_taken_is_said_so(desk: Desk) -> None:
    desk.hosts.trouble = "401"

    assert "does not take this key" in desk.read().last_error
