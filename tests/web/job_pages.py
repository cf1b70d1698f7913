"""The pages of the search for jobs, as templates get them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from afterword.core.jobs.keyed import KEYED
from afterword.core.search.explaining import Why
from afterword.core.search.job_query import JobQuery
from afterword.flows.job_search.asking import form_of, read_form
from afterword.flows.job_search.finding import FoundJob, FoundJobs
from afterword.flows.job_search.saved import LinkOver
from afterword.flows.job_sources.adding import NoBoardThere, Preview
from afterword.store.models import AlertMail, JobPosting, JobSource, Process, SavedSearch
from afterword.web import job_search
from tests.fakes import CITIES
from tests.web import cast

BOARD = JobSource(id=cast.key("board"), name="Harbour board")
OTHER = JobSource(id=cast.key("other-board"), name="Careers of Brandt & Söhne")
POSTING = JobPosting(
    id=cast.key("posting"), source=BOARD, url="https://board.example/1", title="Harbour pilot (m/w/d), night shift",
    organization="Brandt & Söhne", description_text="You bring ships in.\n\nYou know the tides.", workplace="hybrid",
    locations=[{"city": "Leeds", "region": "", "country": "GB"}], employment_types=["FULL_TIME", "PART_TIME"],
    pay_min=30_000.0, pay_max=41_600.0, pay_currency="GBP", pay_unit="YEAR", date_posted=date(2026, 11, 20),
    valid_through=date(2026, 12, 20), attribution="Jobs by the Harbour board", group="one",
)  # fmt: skip
WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauleiter"
LONG = JobPosting(
    id=cast.key("posting-2"), source=OTHER, title=f"{WORD} {WORD}",
    organization="Donaudampfschifffahrtsgesellschaft", group="two", closed_at=cast.NOW,
)  # fmt: skip
WHY = Why(("harbour pilot",), ("tides",), 12, False, 41_600, "GBP", False)
FORM = {"q": "harbour pilot -agency", "place": "Leeds", "km": "50", "pay": "30000", "currency": "GBP", "unit": "YEAR"}
ASKED = read_form(CITIES, FORM, ["FULL_TIME"])
FOUND = FoundJobs(
    jobs=(FoundJob(POSTING, WHY, "saved", (LONG,)), FoundJob(LONG, Why(), "")),
    pay_open=(FoundJob(LONG, replace(WHY, pay_a_year=None, is_remote=True, is_pay_open=True)),),
    total=45, pages=3, page=2,
)  # fmt: skip
WRONG = read_form(CITIES, {"place": "Atlantisburg", "country": "Atlantis", "pay": "much", "currency": "GBP"}, ())
WHICH = read_form(CITIES, {"q": "nurse", "place": "Cambridge"}, ())
NONE = FoundJobs()

SEARCH = SavedSearch(
    id=cast.key("search"), name="harbour pilot, Leeds", query=JobQuery("harbour pilot").to_json(),
    next_at=cast.NOW + timedelta(hours=9), rhythm="weekly",
)  # fmt: skip
PAUSED = SavedSearch(
    id=cast.key("search-2"), name="Brandt & Söhne", employer="Brandt & Söhne", paused_at=cast.NOW,
    paused_why="You accepted the offer of Halden.", next_at=cast.NOW,
)  # fmt: skip


def one(row: SavedSearch) -> dict[str, Any]:
    """The page of one search."""
    asked = read_form(CITIES, form_of(JobQuery.from_json(row.query)), ())
    hours = {"rhythms": job_search.RHYTHM_WORDS, "weekdays": job_search.WEEKDAYS}
    unsure = [AlertMail(made_at=cast.NOW)]
    return {**job_search.choices_of(asked), **hours, "search": row, "waiting": [POSTING, LONG], "unsure": unsure}


def _lines(*rows: JobPosting) -> list[dict[str, Any]]:
    return [{"row": row, "under": row.organization} for row in rows]


ADZUNA = JobSource(
    id=cast.key("adzuna"), name="Adzuna: harbour pilot, Leeds, GB", kind="adzuna", board="words=pilot&country=gb",
    is_on=False,
)  # fmt: skip
READING = JobSource(
    id=cast.key("reading"), name="Careers of Brandt & Söhne", kind="teamtailor", pages_read=3, jobs_read=412,
)  # fmt: skip
BROKEN = JobSource(
    id=cast.key("broken"), name="Harbour board", kind="rss", last_ok=cast.NOW,
    last_error="harbour.example answered 500.",
)  # fmt: skip
BROUGHT = JobSource(id=cast.key("brought"), name="Quay Ltd", kind="file", address="smartrecruiters", last_ok=cast.NOW)
BOARDS = {"keyed": tuple(KEYED.items()), "locked": tuple(KEYED), "from_file": "file", "zone": "Europe/London"}
SEEN = Preview("https://quay.example/jobs", "rss", "https://quay.example/jobs", "Quay Ltd", (WORD, "Cook"), 25, 2)
ALL_BOARDS = [(ADZUNA, 0), (READING, 0), (BROKEN, 12), (BROUGHT, 1)]

STATES = {"states": tuple(job_search.MARKS.items())}
# What is said while a page is made is made anew for each, in its own language.
PAGES: Mapping[str, tuple[str, Any]] = {
    "jobs": ("jobs/jobs.html", lambda: job_search.results(ASKED, FOUND) | {"undo": POSTING}),
    "jobs-wrong": ("jobs/jobs.html", lambda: job_search.results(WRONG, None)),
    "jobs-which": ("jobs/jobs.html", lambda: job_search.results(WHICH, None)),
    "jobs-none": ("jobs/jobs.html", lambda: job_search.results(ASKED, replace(NONE, meant="harbour pilot"))),
    "jobs-new": (
        "jobs/jobs.html",
        lambda: job_search.results(read_form(CITIES, {}, ()), replace(NONE, has_sources=False)),
    ),
    "job": ("jobs/job.html", lambda: job_search.one_job(POSTING, [LONG], "")),
    "job-which": (
        "jobs/job.html",
        lambda: (
            job_search.one_job(POSTING, [], "")
            | {
                "wrong": "You have a process with Brandt & Söhne already.",
                "which": (Process(id=cast.key("process"), role="Harbour pilot", employer_name="Brandt & Söhne"),),
            }
        ),
    ),
    "job-employer": (
        "jobs/job.html",
        lambda: job_search.one_job(LONG, [], "") | {"wrong": "The posting does not say who the employer is."},
    ),
    "job-applied": ("jobs/job.html", lambda: job_search.one_job(LONG, [], "applied", cast.key("process"))),
    "jobs-marked": ("jobs/marked.html", {"state": "saved", "head": "Saved", "jobs": _lines(POSTING, LONG), **STATES}),
    "jobs-marked-none": ("jobs/marked.html", {"state": "applied", "head": "Applied", "jobs": [], **STATES}),
    "job-searches": ("jobs/searches.html", {"lines": [(SEARCH, 3), (PAUSED, 0)], "gone": SEARCH, "sends": False}),
    "job-sources": ("jobs/sources.html", {**BOARDS, "lines": ALL_BOARDS, "gone": BOARD}),
    "job-sources-none": ("jobs/sources.html", {**BOARDS, "lines": []}),
    "job-sources-found": ("jobs/sources.html", {**BOARDS, "lines": [], "found": SEEN}),
    "job-sources-wrong": (
        "jobs/sources.html",
        {**BOARDS, "lines": [], "wrong": NoBoardThere(), "address": "quay.example"},
    ),
    "job-searches-none": ("jobs/searches.html", {"lines": [], "gone": None, "sends": True}),
    "job-search": ("jobs/search.html", one(SEARCH)),
    "job-search-paused": ("jobs/search.html", one(PAUSED)),
    "job-search-end": ("jobs/end.html", {"owner": None, "search": SEARCH, "token": "abc", "is_over": False}),
    "job-search-ended": ("jobs/end.html", {"owner": None, "search": SEARCH, "is_over": True}),
    "job-search-unknown": ("jobs/end.html", {"owner": None, "wrong": LinkOver()}),
    "process-next-job": (
        "process/process.html",
        {"page": cast.OVER, "like_it": "q=Harbour+pilot&place=Leeds", "watch": PAUSED},
    ),
}
