"""The next page of a list is where it says, on the same host."""

from __future__ import annotations

import pytest

from afterword.core.jobs.boards.paging import next_page

SEARCH = "https://data.usajobs.gov/api/Search?Keyword=nurse&ResultsPerPage=250"


def of_pages(count: int) -> dict[str, object]:
    return {"SearchResult": {"UserArea": {"NumberOfPages": str(count)}}}


@pytest.mark.parametrize(
    ("source", "payload", "url", "there"),
    [
        ("arbeitnow", {"links": {"next": "https://a.example/api?page=2"}}, "https://a.example/api",
         "https://a.example/api?page=2"),
        ("arbeitnow", {"links": {"next": None}}, "https://a.example/api", None),
        ("arbeitnow", {"links": {"next": "https://b.example/api?page=2"}}, "https://a.example/api", None),
        ("arbeitnow", {"links": {"next": "javascript:alert(1)"}}, "https://a.example/api", None),
        ("arbeitnow", {"links": {"next": "https://a.example/api"}}, "https://a.example/api", None),
        ("jsonfeed", {"next_url": "/jobs.json?page=2"}, "https://a.example/jobs.json",
         "https://a.example/jobs.json?page=2"),
        ("himalayas", {"jobs": [{}], "nextCursor": "a b"}, "https://h.example/jobs/api",
         "https://h.example/jobs/api?cursor=a+b"),
        ("himalayas", {"jobs": [], "nextCursor": "a"}, "https://h.example/jobs/api", None),
        ("usajobs", of_pages(3), SEARCH, f"{SEARCH}&Page=2"),
        ("usajobs", of_pages(3), f"{SEARCH}&Page=3", None),
        ("usajobs", {"SearchResult": {}}, SEARCH, None),
        ("adzuna", {"results": [{}] * 50}, "https://api.adzuna.com/v1/api/jobs/gb/search/1?what=nurse",
         "https://api.adzuna.com/v1/api/jobs/gb/search/2?what=nurse"),
        ("adzuna", {"results": [{}] * 49}, "https://api.adzuna.com/v1/api/jobs/gb/search/1", None),
        ("greenhouse", {"jobs": []}, "https://boards-api.greenhouse.io/v1/boards/elwyn/jobs?content=true", None),
        ("lever", [], "https://api.lever.co/v0/postings/elwyn?mode=json", None),
    ],
)  # fmt: skip
def test_next_page(source: str, payload: object, url: str, there: str | None) -> None:
    assert next_page(source, payload, url) == there
