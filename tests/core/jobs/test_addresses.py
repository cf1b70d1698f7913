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


FORMS = {
    ("greenhouse", "quay"): (
        "https://boards.greenhouse.io/quay",
        "https://boards.greenhouse.io/quay/jobs/4012?gh_jid=4012",
        "https://job-boards.greenhouse.io/quay",
        "https://job-boards.eu.greenhouse.io/quay/jobs/1",
        "https://boards.eu.greenhouse.io/quay",
        "https://boards.greenhouse.io/embed/job_board?for=quay",
        "https://boards.greenhouse.io/embed/job_board/js?for=quay",
        "https://boards.greenhouse.io/embed/job_app?for=quay&token=12",
        "https://boards.greenhouse.io/embed/job_app?token=12&for=quay",
        "https://job-boards.greenhouse.io/embed/job_board?for=quay",
        "https://job-boards.greenhouse.io/embed/job_app?for=quay&token=1",
        "https://boards-api.greenhouse.io/v1/boards/quay/jobs",
        "https://boards-api.greenhouse.io/v1/boards/quay/jobs/12?questions=true",
        "https://api.greenhouse.io/v1/boards/quay/jobs",
        "https://api.greenhouse.io/v1/boards/quay/embed/jobs",
        "https://boards.cdn.greenhouse.io/embed/job_board?for=quay",
    ),
    ("lever", "quay"): (
        "https://jobs.lever.co/quay",
        "https://jobs.lever.co/quay/",
        "https://jobs.lever.co/quay?team=Ops",
        "https://jobs.lever.co/quay/1-2-3/apply",
        "https://api.lever.co/v0/postings/quay?mode=json",
        "https://api.lever.co/v0/postings/quay/1-2-3",
    ),
    ("lever", "eu/quay"): (
        "https://jobs.eu.lever.co/quay/1-2",
        "https://api.eu.lever.co/v0/postings/quay",
    ),
    ("ashby", "Quay"): (
        "https://jobs.ashbyhq.com/Quay",
        "https://jobs.ashbyhq.com/Quay/1-2-3/application",
        "https://jobs.ashbyhq.com/Quay/embed?version=2",
        "https://jobs.ashbyhq.com/Quay?embed=js",
        "https://api.ashbyhq.com/posting-api/job-board/Quay?includeCompensation=true",
    ),
    ("ashby", "Quay Lines"): ("https://jobs.ashbyhq.com/Quay%20Lines",),
    ("ashby", "quay.io"): ("https://jobs.ashbyhq.com/quay.io",),
    ("workable", "quay"): (
        "https://apply.workable.com/quay",
        "https://apply.workable.com/quay/j/ABC123/",
        "https://apply.workable.com/quay/?lng=de",
        "https://apply.workable.com/api/v1/widget/accounts/quay",
        "https://apply.workable.com/api/v3/accounts/quay/jobs",
        "https://www.workable.com/api/accounts/quay?details=true",
        "https://quay.workable.com/",
        "https://quay.workable.com/jobs/123",
        "https://quay.workable.com/j/ABC",
    ),
    ("recruitee", "quay"): (
        "https://quay.recruitee.com",
        "https://quay.recruitee.com/o/pilot",
        "https://quay.recruitee.com/l/en/o/pilot",
        "https://quay.recruitee.com/api/offers/",
        "https://QUAY.recruitee.com/",
    ),
    ("personio", "quay.jobs.personio.de"): (
        "https://quay.jobs.personio.de",
        "https://quay.jobs.personio.de/job/12?language=de",
        "https://quay.jobs.personio.de/xml",
        "https://quay.jobs.personio.de/search.json",
        "https://quay.jobs.personio.de/#privacy",
    ),
    ("personio", "quay.jobs.personio.com"): ("https://quay.jobs.personio.com/",),
    ("teamtailor", "quay.teamtailor.com"): (
        "https://quay.teamtailor.com",
        "https://quay.teamtailor.com/jobs/123-pilot",
        "https://quay.teamtailor.com/jobs.rss",
        "https://quay.teamtailor.com/departments/ops",
    ),
    ("teamtailor", "quay.na.teamtailor.com"): ("https://quay.na.teamtailor.com/jobs",),
}
OFFICES = (
    "https://www.greenhouse.io/embed/job_board?for=quay",
    "https://my.greenhouse.io/jobs",
    "https://hire.lever.co/quay",
    "https://apply.workable.com/j/ABC123",
    "https://www.workable.com/",
    "https://jobs.workable.com/view/abc",
    "https://help.workable.com/hc",
    "https://support.recruitee.com/",
    "https://app.recruitee.com/",
    "https://recruitee.com/",
    "https://www.personio.de/",
    "https://www.teamtailor.com/",
    "https://app.teamtailor.com/",
    "https://assets-aws.teamtailor-cdn.com/x",
    "https://docs.teamtailor.com/",
    "https://support.teamtailor.com/",
    "https://images.teamtailor.com/",
)


@pytest.mark.parametrize(("address", "board"), [(each, board) for board, all_of in FORMS.items() for each in all_of])
def test_every_form_of_an_address_leads_to_the_same_board(address: str, board: tuple[str, str]) -> None:
    assert board_at(address) == Board(*board)


@pytest.mark.parametrize("address", OFFICES)
def test_hosts_of_the_makers_are_no_board_of_an_employer(address: str) -> None:
    assert board_at(address) is None


@pytest.mark.parametrize(
    ("page", "board"),
    [
        ('<div id="grnhse_app"></div><script src="https://boards.greenhouse.io/embed/job_board/js?for=quay"></script>',
         ("greenhouse", "quay")),
        ('<iframe src="//boards.greenhouse.io/embed/job_board?for=quay&amp;b=x"></iframe>', ("greenhouse", "quay")),
        ('<script src="https://boards.eu.greenhouse.io/embed/job_board/js?for=quay"></script>', ("greenhouse", "quay")),
        (r'{"url":"https:\/\/job-boards.greenhouse.io\/quay\/jobs\/1"}', ("greenhouse", "quay")),
        ("fetch('https://boards-api.greenhouse.io/v1/boards/quay/jobs?content=true')", ("greenhouse", "quay")),
        ('<a href="https://jobs.lever.co/quay">Open roles</a>', ("lever", "quay")),
        ('<a href=https://jobs.lever.co/quay/1-2>Pilot</a>', ("lever", "quay")),
        ('<script>var u = "https://api.lever.co/v0/postings/quay?mode=json";</script>', ("lever", "quay")),
        ('<iframe src="https://jobs.eu.lever.co/quay"></iframe>', ("lever", "eu/quay")),
        ('<div id="ashby_embed"></div><script src="https://jobs.ashbyhq.com/quay/embed?version=2"></script>',
         ("ashby", "quay")),
        ('<iframe id="ashby_embed_iframe" src="https://jobs.ashbyhq.com/quay?embed=js"></iframe>', ("ashby", "quay")),
        ('<a href="https://apply.workable.com/quay/">Jobs</a>', ("workable", "quay")),
        ("<script src='https://www.workable.com/assets/embed.js'></script><script>whr(document).ready(function(){"
         "whr_embed(407621, {detail: 'titles', base: 'jobs'});});</script>", ("workable", "407621")),
        ('<a href="https://quay.workable.com">Jobs</a>', ("workable", "quay")),
        ('<a href="https://quay.recruitee.com">Jobs</a>', ("recruitee", "quay")),
        ('<a href="https://quay.recruitee.com/o/pilot?source=site">Pilot</a>', ("recruitee", "quay")),
        ('<meta property="og:image" content="https://careers.recruiteecdn.com/image/upload/x.png">',
         ("recruitee", "quay.example")),
        ('<iframe src="https://quay.jobs.personio.de"></iframe>', ("personio", "quay.jobs.personio.de")),
        ('<iframe src="https://quay.jobs.personio.com/?language=en"></iframe>', ("personio", "quay.jobs.personio.com")),
        ('<a href="https://quay.teamtailor.com/jobs">Jobs</a>', ("teamtailor", "quay.teamtailor.com")),
        ('<script src="https://assets-aws.teamtailor-cdn.com/assets/careersite.js"></script>',
         ("teamtailor", "quay.example")),
        ('<link rel="alternate" type="application/atom+xml" title="Vacancies" href="https://quay.example/v.atom">',
         ("rss", "https://quay.example/v.atom")),
        ('<div itemscope itemtype="http://schema.org/JobPosting"></div>', ("microdata", "https://quay.example/careers")),
    ],
)  # fmt: skip
def test_every_way_to_embed_a_board_leads_to_it(page: str, board: tuple[str, str]) -> None:
    found = list(boards_in(f"<html><body>{page}", "https://quay.example/careers"))

    assert found[0] == Board(*board)


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
    whole = "https://quay.example/jobs" if kind in {"rss", "jsonld", "microdata", "site"} else "quay"

    assert Board(kind, whole).url.startswith("https://")


def test_an_address_without_its_scheme_is_taken_as_https() -> None:
    assert typed_address(" quay.example/careers ") == "https://quay.example/careers"
