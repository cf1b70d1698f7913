"""Boards are found by an address, read politely, and kept whole or not at all."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta

import pytest

from afterword.core.errors import Refusal
from afterword.core.jobs.addresses import MayNotBeRead
from afterword.core.jobs.port import Fetched
from afterword.core.jobs.sitemaps import pages_of
from afterword.egress import NoAnswer, NotOutside
from afterword.flows.job_sources.adding import NoBoardThere, add, fetch_now, look_at, remove, sources_of
from afterword.flows.job_sources.fetching import BeingRead, begin, fetch_due
from afterword.flows.job_sources.polite import HostStops, RobotsRefuse
from afterword.store.models import JobPosting, JobSource, Owner
from tests.fakes import World
from tests.letters import an_owner

pytestmark = pytest.mark.django_db

GREENHOUSE = "https://boards-api.greenhouse.io/v1/boards/elwyn/jobs?content=true"
LEVER = "https://api.lever.co/v0/postings/elwyn?mode=json"
TEXT = "You keep the records of two wards and order what they need every week."


def job(number: int, title: str = "Ward Clerk") -> dict[str, object]:
    return {
        "id": number, "title": title, "company_name": "Elwyn Ltd", "location": {"name": "Leeds, UK"},
        "absolute_url": f"https://boards.example/{number}", "content": f"<p>{TEXT}</p><script>alert(1)</script>",
        "first_published": "2026-10-02",
    }  # fmt: skip


def answered(value: object, url: str = "", **headers: str) -> Fetched:
    content = value if isinstance(value, bytes) else json.dumps(value).encode()
    return Fetched(200, headers, content, url)


def a_board(world: World, *jobs: dict[str, object]) -> None:
    world.web.pages[GREENHOUSE] = answered({"jobs": list(jobs)}, GREENHOUSE, etag='"1"')


def followed(world: World, *jobs: dict[str, object]) -> tuple[Owner, JobSource]:
    a_board(world, *jobs)
    owner = an_owner(world.clock.now())
    return owner, add(world.ports(), owner, "https://boards.greenhouse.io/elwyn", world.clock.now())


def later(world: World, source: JobSource) -> JobSource:
    world.clock.at += timedelta(hours=7)
    fetch_due(world.ports(), world.clock.now())
    source.refresh_from_db()
    return source


def test_careers_page_leads_to_the_board_that_it_embeds() -> None:
    world = World()
    a_board(world, job(1), job(2, "Porter"))
    page = b'<html><script src="https://boards.greenhouse.io/embed/job_board/js?for=elwyn"></script>'
    world.web.pages["https://elwyn.example/careers"] = answered(page, "https://elwyn.example/careers")

    seen = look_at(world.ports(), "elwyn.example/careers")

    assert (seen.kind, seen.board, seen.name, seen.count) == ("greenhouse", "elwyn", "Elwyn Ltd", 2)
    assert not JobSource.everything.exists()


def test_what_is_added_is_kept_without_scripts_and_with_its_place() -> None:
    owner, source = followed(World(), job(1))

    row = JobPosting.objects.of(owner).get()

    assert (row.title, row.organization, row.description_text) == ("Ward Clerk", "Elwyn Ltd", TEXT)
    assert row.locations == [{"city": "Leeds", "region": "", "country": "GB"}]
    assert (row.ingest_sequence, source.last_error) == (1, "")


def test_posting_that_is_gone_is_closed_and_one_that_comes_back_is_open_again() -> None:
    world = World()
    owner, source = followed(world, job(1), job(2, "Porter"))
    a_board(world, job(2, "Porter"), job(3, "Cook"))
    later(world, source)
    closed = JobPosting.objects.of(owner).exclude(closed_at=None).values_list("identifier", flat=True)
    assert list(closed) == ["1"]

    a_board(world, job(1), job(2, "Porter"), job(3, "Cook"))
    later(world, source)

    assert not closed.all().exists()
    assert sorted(JobPosting.objects.of(owner).values_list("ingest_sequence", flat=True)) == [1, 2, 3]


def test_board_is_asked_only_for_what_changed() -> None:
    world = World()
    owner, source = followed(world, job(1))
    later(world, source)
    world.web.pages[GREENHOUSE] = Fetched(304, {}, b"", GREENHOUSE)
    later(world, source)

    assert world.web.asked[-1] == (GREENHOUSE, {"If-None-Match": '"1"'})
    assert source.last_ok == world.clock.now()
    assert JobPosting.objects.of(owner).filter(closed_at=None).count() == 1


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (answered(b'{"jobs": [{"id": 1, "ti', GREENHOUSE), "JSON"),
        (answered({"jobs": []}, GREENHOUSE), "sent no postings"),
        (NoAnswer("It sent more than is read."), "more than is read"),
        (NoAnswer("It took too long."), "too long"),
        (NotOutside("intern.example is not on the public Internet."), "not on the public Internet"),
        (Fetched(503, {}, b"", GREENHOUSE), "left alone"),
        (Fetched(404, {}, b"", GREENHOUSE), "answered 404"),
    ],
)
def test_broken_answer_keeps_what_was_there_and_says_one_sentence(answer: Fetched | Refusal, said: str) -> None:
    world = World()
    owner, source = followed(world, job(1))
    world.web.pages[GREENHOUSE] = answer
    later(world, source)

    assert said in source.last_error
    assert JobPosting.objects.of(owner).filter(closed_at=None).count() == 1
    assert source.next_run is not None
    assert source.next_run > world.clock.now()


def test_robots_are_asked_first_and_obeyed() -> None:
    world = World()
    a_board(world, job(1))
    site = "https://boards-api.greenhouse.io/robots.txt"
    world.web.pages[site] = answered(b"User-agent: afterword\nDisallow: /v1/", site)

    with pytest.raises(RobotsRefuse):
        look_at(world.ports(), "https://boards.greenhouse.io/elwyn")
    assert [url for url, _ in world.web.asked] == [site]


def test_robots_that_cannot_be_had_forbid_everything() -> None:
    world = World()
    a_board(world, job(1))
    site = "https://boards-api.greenhouse.io/robots.txt"
    world.web.pages[site] = Fetched(500, {}, b"", site)

    with pytest.raises(HostStops):
        look_at(world.ports(), "https://boards.greenhouse.io/elwyn")


def test_what_terms_forbid_is_never_fetched() -> None:
    world = World()

    with pytest.raises(MayNotBeRead):
        look_at(world.ports(), "https://careers.smartrecruiters.com/Elwyn")
    assert world.web.asked == []


def test_page_without_a_board_is_said_so() -> None:
    world = World()
    world.web.pages["https://elwyn.example/"] = answered(b"<html>We are kind.", "https://elwyn.example/")

    with pytest.raises(NoBoardThere):
        look_at(world.ports(), "https://elwyn.example/")


def test_one_job_on_two_boards_is_one_group() -> None:
    world = World()
    owner, _ = followed(world, job(1))
    other = {"id": "a", "text": "Ward Clerk (m/f/d) - Leeds", "categories": {"location": "Leeds, UK"},
             "descriptionPlain": TEXT, "hostedUrl": "https://jobs.lever.co/elwyn/a"}  # fmt: skip
    world.web.pages[LEVER] = answered([other], LEVER)
    add(world.ports(), owner, "https://jobs.lever.co/elwyn", world.clock.now())

    assert len(set(JobPosting.objects.of(owner).values_list("group", flat=True))) == 1
    assert JobPosting.objects.of(owner).count() == 2


def test_removed_board_comes_back_with_all_that_was_there() -> None:
    world = World()
    owner, source = followed(world, job(1))

    remove(owner, source.pk, world.clock.now())
    assert sources_of(owner) == []
    remove(owner, source.pk, world.clock.now(), back=True)

    assert [(row.name, count) for row, count in sources_of(owner)] == [("Elwyn Ltd", 1)]


def test_remotive_is_looked_at_once_and_read_three_times_a_day_at_most() -> None:
    world = World()
    url = "https://remotive.com/api/remote-jobs"
    posting = {"id": 1, "title": "Clerk", "company_name": "Elwyn", "url": "https://remotive.com/1"}
    world.web.pages[url] = answered({"jobs": [posting]}, url)
    owner = an_owner(world.clock.now())
    source = add(world.ports(), owner, "https://remotive.com", world.clock.now())
    for _ in range(2):
        world.clock.at += timedelta(hours=1)
        fetch_now(world.ports(), owner, source.pk, world.clock.now())
    world.clock.at += timedelta(hours=1)

    with pytest.raises(HostStops):
        fetch_now(world.ports(), owner, source.pk, world.clock.now())
    assert JobPosting.objects.of(owner).get().attribution.startswith("Source: Remotive")


class Interrupted:
    """The web, where something happens while a board is read."""

    def __init__(self, world: World, happens: Callable[[], object]) -> None:
        self.world, self.happens = world, happens

    def fetch(self, url: str, headers: Mapping[str, str], most_bytes: int, delay_seconds: float = 0.0) -> Fetched:
        self.happens()
        return self.world.web.fetch(url, headers, most_bytes, delay_seconds)


def test_board_that_is_removed_while_it_is_read_stays_removed() -> None:
    world = World()
    owner, source = followed(world, job(1))
    world.clock.at += timedelta(hours=7)
    web = Interrupted(world, lambda: remove(owner, source.pk, world.clock.now()))

    assert fetch_due(replace(world.ports(), job_web=web), world.clock.now()) == 1
    assert sources_of(owner) == []


def test_board_whose_reading_stops_does_not_keep_the_others_waiting() -> None:
    world = World()
    owner, _ = followed(world, job(1))
    world.web.pages[LEVER] = answered([], LEVER)
    other = add(world.ports(), owner, "https://jobs.lever.co/elwyn", world.clock.now() + timedelta(minutes=1))
    world.clock.at += timedelta(hours=7)

    def stops() -> None:
        raise RuntimeError

    with pytest.raises(RuntimeError):
        fetch_due(replace(world.ports(), job_web=Interrupted(world, stops)), world.clock.now())

    fetch_due(world.ports(), world.clock.now())
    other.refresh_from_db()
    assert other.last_run == world.clock.now()


def test_calls_of_everybody_here_count_against_what_a_source_allows() -> None:
    world = World()
    url = "https://remotive.com/api/remote-jobs"
    world.web.pages[url] = answered({"jobs": []}, url)
    for _ in range(3):
        add(world.ports(), an_owner(world.clock.now()), "https://remotive.com", world.clock.now())
    world.clock.at += timedelta(hours=7)

    with pytest.raises(HostStops, match="3 times a day"):
        fetch_now(
            world.ports(), JobSource.everything.all()[0].owner, JobSource.everything.all()[0].pk, world.clock.now()
        )


def test_board_that_is_being_read_is_not_begun_a_second_time() -> None:
    world = World()
    owner, source = followed(world, job(1))
    world.clock.at += timedelta(hours=7)
    begin(source, world.clock.now())
    with pytest.raises(BeingRead):
        fetch_now(world.ports(), owner, source.pk, world.clock.now())
    assert fetch_due(world.ports(), world.clock.now()) == 0

    world.clock.at += timedelta(minutes=31)  # Whatever began it stopped long ago.

    assert fetch_due(world.ports(), world.clock.now()) == 1
    source.refresh_from_db()
    assert (source.reading_since, source.jobs_read, source.last_error) == (None, 1, "")


def test_other_boards_of_a_host_that_says_stop_wait_as_long() -> None:
    world = World()
    owner, source = followed(world, job(1))
    beside = "https://boards-api.greenhouse.io/v1/boards/brandt/jobs?content=true"
    world.web.pages[beside] = answered({"jobs": []}, beside)
    world.clock.at += timedelta(minutes=1)  # So its turn comes after the first one's.
    other = add(world.ports(), owner, "https://boards.greenhouse.io/brandt", world.clock.now())
    world.web.pages[LEVER] = answered([], LEVER)
    elsewhere = add(world.ports(), owner, "https://jobs.lever.co/elwyn", world.clock.now())
    world.web.pages[GREENHOUSE] = Fetched(429, {"retry-after": "36000"}, b"", GREENHOUSE)
    later(world, source)
    until = world.clock.now() + timedelta(hours=10)
    other.refresh_from_db()
    elsewhere.refresh_from_db()

    assert (source.next_run, other.next_run) == (until, until)
    assert elsewhere.next_run != until


def test_page_that_names_a_board_that_is_gone_leads_to_the_next_it_names() -> None:
    world = World()
    a_board(world, job(1))
    page = b'<a href="https://jobs.lever.co/gone">Old</a> <a href="https://boards.greenhouse.io/elwyn">Jobs</a>'
    world.web.pages["https://elwyn.example/careers"] = answered(page, "https://elwyn.example/careers")

    assert look_at(world.ports(), "elwyn.example/careers").kind == "greenhouse"


def test_careers_site_without_a_board_is_read_by_its_map() -> None:
    world, site = World(), "https://elwyn.example"
    posting = b'<script type="application/ld+json">{"@type": "JobPosting", "title": "Ward Clerk"}</script>'
    index = f"<sitemapindex><sitemap><loc>{site}/jobs.xml</loc></sitemap></sitemapindex>".encode()
    rows = [f"{site}/jobs/1", f"{site}/jobs/gone", f"{site}/jobs/about-us", f"{site}/news/2", f"{site}/jobs",
            "https://elsewhere.example/jobs/3"]  # fmt: skip
    urls = "".join(f"<url><loc>{url}</loc></url>" for url in rows)
    world.web.pages |= {
        f"{site}/careers": answered(b"<html>Work with us.", f"{site}/careers"),
        f"{site}/robots.txt": answered(f"Sitemap: {site}/index.xml".encode()),
        f"{site}/index.xml": answered(index),
        f"{site}/jobs.xml": answered(f"<urlset>{urls}</urlset>".encode()),
        f"{site}/jobs/1": answered(posting),
        f"{site}/jobs/about-us": answered(b"<html>We are kind."),
    }
    owner = an_owner(world.clock.now())
    source = add(world.ports(), owner, "elwyn.example/careers", world.clock.now())

    assert (source.kind, source.board, source.name) == ("site", f"{site}/index.xml", "elwyn.example")
    row = JobPosting.objects.of(owner).get()
    assert (row.title, row.url) == ("Ward Clerk", f"{site}/jobs/1")
    assert [url for url, _ in world.web.asked if "/jobs/" in url][-3:] == [
        f"{site}/jobs/1", f"{site}/jobs/gone", f"{site}/jobs/about-us"]  # fmt: skip


def test_only_the_newest_forty_pages_of_a_site_are_read() -> None:
    pages = [[f"https://elwyn.example/jobs/{day}", f"2026-{1 + day // 28:02}-{1 + day % 28:02}"] for day in range(60)]
    found = pages_of({"maps": [], "pages": pages}, "https://elwyn.example/sitemap.xml")

    assert found == [f"https://elwyn.example/jobs/{day}" for day in range(59, 19, -1)]
