"""The board behind an address, the boards a page embeds, and those whose terms forbid reading."""

from __future__ import annotations

import pytest

from afterword.core.jobs.addresses import LISTS, Board, MayNotBeRead, board_at, boards_in, typed_address


@pytest.mark.parametrize(
    ("address", "kind", "board"),
    [
        ("https://boards.greenhouse.io/quay", "greenhouse", "quay"),
        ("https://job-boards.greenhouse.io/quay/jobs/4012", "greenhouse", "quay"),
        ("https://boards.greenhouse.io/embed/job_board?for=quay&b=1", "greenhouse", "quay"),
        ("https://jobs.lever.co/quay/11-22?lever-source=x", "lever", "quay"),
        ("https://jobs.eu.lever.co/quay", "lever", "eu/quay"),
        ("https://jobs.ashbyhq.com/Quay%20Lines", "ashby", "Quay Lines"),
        ("https://apply.workable.com/quay/", "workable", "quay"),
        ("https://quay.recruitee.com/o/pilot", "recruitee", "quay"),
        ("https://quay.jobs.personio.de/job/9", "personio", "quay.jobs.personio.de"),
        ("https://quay.teamtailor.com/jobs", "teamtailor", "quay.teamtailor.com"),
        ("https://news.ycombinator.com/item?id=123", "hn", "123"),
    ],
)
def test_an_address_of_a_board_is_known_by_its_host_and_path(address: str, kind: str, board: str) -> None:
    assert board_at(address) == Board(kind, board)


@pytest.mark.parametrize(
    "address",
    [
        "https://quay.example/careers",
        "https://boards.greenhouse.io.evil.example/quay",
        "https://notlever.co/quay",
        "https://boards.greenhouse.io/embed/job_board",
        "https://jobs.lever.co/a%2F..%2Fb",
        "https://www.recruitee.com/",
    ],
)
def test_another_host_a_bare_door_and_a_path_that_climbs_are_no_board(address: str) -> None:
    assert board_at(address) is None


@pytest.mark.parametrize(
    "host", ["careers.smartrecruiters.com", "quay.bamboohr.com", "www.linkedin.com", "de.indeed.com"]
)
def test_what_terms_forbid_is_refused_before_anything_is_fetched(host: str) -> None:
    with pytest.raises(MayNotBeRead, match=host):
        board_at(f"https://{host}/quay")


def test_a_page_gives_its_embedded_boards_then_its_own_postings_then_its_feeds_of_jobs() -> None:
    page = r"""<script src="https:\/\/boards.greenhouse.io\/embed\/job_board\/js?for=quay"></script>
    <a href="https://www.linkedin.com/company/quay">us</a>
    <script type="application/ld+json">{"@type": "JobPosting"}</script>
    <link rel="alternate" type="application/rss+xml" title="Jobs" href="/jobs.rss">
    <link rel="alternate" type="application/rss+xml" title="News" href="/news.rss">"""

    assert list(boards_in(page, "https://quay.example/careers")) == [
        Board("greenhouse", "quay"),
        Board("jsonld", "https://quay.example/careers"),
        Board("rss", "https://quay.example/jobs.rss"),
    ]


@pytest.mark.parametrize("kind", LISTS)
def test_every_kind_reads_its_list_by_https(kind: str) -> None:
    whole = "https://quay.example/jobs" if kind in {"rss", "jsonld", "microdata"} else "quay"

    assert Board(kind, whole).url.startswith("https://")


def test_an_address_without_its_scheme_is_taken_as_https() -> None:
    assert typed_address(" quay.example/careers ") == "https://quay.example/careers"
