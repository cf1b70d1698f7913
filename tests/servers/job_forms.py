"""What each kind of board sends for the same few jobs, in its own form and at its own address."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from html import escape
from typing import Any

Job = tuple[int, str]
TEXT = "You keep the records of two wards and order what they need every week."
Page = Callable[[Sequence[Job], str], bytes]


def _json(value: object) -> bytes:
    return json.dumps(value).encode()


def _greenhouse(jobs: Sequence[Job], _: str) -> bytes:
    return _json({"jobs": [{
        "id": key, "title": title, "company_name": "Elwyn", "location": {"name": "Leeds, UK"}, "content": escape(TEXT),
        "absolute_url": f"https://boards.greenhouse.io/elwyn/jobs/{key}"} for key, title in jobs]})  # fmt: skip


def _lever(jobs: Sequence[Job], _: str) -> bytes:
    return _json([{
        "id": str(key), "text": title, "categories": {"location": "Leeds, UK"}, "descriptionPlain": TEXT,
        "hostedUrl": f"https://jobs.lever.co/elwyn/{key}"} for key, title in jobs])  # fmt: skip


def _ashby(jobs: Sequence[Job], _: str) -> bytes:
    return _json({"jobs": [{"id": str(key), "title": title, "location": "Leeds, UK", "descriptionPlain": TEXT,
                            "isListed": True} for key, title in jobs]})  # fmt: skip


def _workable(jobs: Sequence[Job], _: str) -> bytes:
    return _json({"name": "Elwyn", "jobs": [{
        "shortcode": str(key), "title": title, "city": "Leeds", "country": "United Kingdom", "description": TEXT,
    } for key, title in jobs]})  # fmt: skip


def _recruitee(jobs: Sequence[Job], _: str) -> bytes:
    return _json({"offers": [{"id": key, "title": title, "location": "Leeds, UK", "description": TEXT,
                              "status": "published"} for key, title in jobs]})  # fmt: skip


def _personio(jobs: Sequence[Job], _: str) -> bytes:
    rows = "".join(
        f"<position><id>{key}</id><name>{escape(title)}</name><office>Leeds</office><jobDescriptions><jobDescription>"
        f"<name>Work</name><value>{TEXT}</value></jobDescription></jobDescriptions></position>"
        for key, title in jobs
    )
    return f'<?xml version="1.0" encoding="UTF-8"?><workzag-jobs>{rows}</workzag-jobs>'.encode()


def _feed(jobs: Sequence[Job], following: str) -> bytes:
    rows = "".join(
        f"<item><title>{escape(title)}</title><guid>{key}</guid><link>https://elwyn.example/jobs/{key}</link>"
        f"<description>{TEXT}</description></item>" for key, title in jobs
    )  # fmt: skip
    link = f'<a:link xmlns:a="http://www.w3.org/2005/Atom" rel="next" href="{escape(following)}"/>' if following else ""
    return f'<rss version="2.0"><channel><title>Jobs</title>{link}{rows}</channel></rss>'.encode()


def _of_list(name: str, **fields: str) -> Page:
    def page(jobs: Sequence[Job], _: str) -> bytes:
        rows = [{"id": key, fields["title"]: title, fields["text"]: TEXT} for key, title in jobs]
        return _json({name: rows})

    return page


def _remoteok(jobs: Sequence[Job], _: str) -> bytes:
    rows = [{"id": str(key), "position": title, "company": "Elwyn", "description": TEXT} for key, title in jobs]
    return _json([{"legal": "Link back."}, *rows])


def _arbeitnow(jobs: Sequence[Job], following: str) -> bytes:
    rows = [{"slug": str(key), "title": title, "company_name": "Elwyn", "description": TEXT} for key, title in jobs]
    return _json({"data": rows, "links": {"next": following or None}})


def _himalayas(jobs: Sequence[Job], following: str) -> bytes:
    rows = [{"guid": str(key), "title": title, "companyName": "Elwyn", "description": TEXT} for key, title in jobs]
    return _json({"jobs": rows, **({"nextCursor": following.rpartition("=")[2]} if following else {})})


def _hn(jobs: Sequence[Job], _: str) -> bytes:
    rows = [{"id": key, "text": f"Elwyn | {title} engineer | Leeds, UK<p>{TEXT}"} for key, title in jobs]
    return _json({"children": rows})


def _ld(jobs: Sequence[Job], _: str) -> bytes:
    nodes: list[dict[str, Any]] = [
        {"@type": "JobPosting", "title": title, "identifier": str(key), "description": TEXT} for key, title in jobs
    ]
    return f'<html><script type="application/ld+json">{json.dumps(nodes)}</script>'.encode()


def _microdata(jobs: Sequence[Job], _: str) -> bytes:
    rows = "".join(
        f'<div itemscope itemtype="https://schema.org/JobPosting"><meta itemprop="identifier" content="{key}">'
        f'<h2 itemprop="title">{escape(title)}</h2><p itemprop="description">{TEXT}</p></div>' for key, title in jobs
    )  # fmt: skip
    return f"<html>{rows}</html>".encode()


def _usajobs(jobs: Sequence[Job], following: str) -> bytes:
    items = [{"MatchedObjectDescriptor": {"PositionID": str(key), "PositionTitle": title, "OrganizationName": "Elwyn",
                                          "QualificationSummary": TEXT}} for key, title in jobs]  # fmt: skip
    pages = {"NumberOfPages": "2" if following else "1"}
    return _json({"SearchResult": {"SearchResultItems": items, "UserArea": pages}})


def _adzuna(jobs: Sequence[Job], _: str) -> bytes:
    rows = [{"id": str(key), "title": title, "company": {"display_name": "Elwyn"}, "description": TEXT,
             "redirect_url": f"https://www.adzuna.co.uk/land/{key}"} for key, title in jobs]  # fmt: skip
    return _json({"results": rows})


def _sitemap(jobs: Sequence[Job], _: str) -> bytes:
    rows = "".join(f"<url><loc>https://elwyn.example/jobs/{key}</loc></url>" for key, _ in jobs)
    return f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{rows}</urlset>'.encode()


def pages_of_site(jobs: Sequence[Job]) -> dict[str, bytes]:
    """What stands at each address that the map names."""
    return {f"https://elwyn.example/jobs/{key}": _ld([(key, title)], "") for key, title in jobs}


# How each board calls the employer, and what it sends.
FORMS: dict[str, tuple[str, Page]] = {
    "greenhouse": ("elwyn", _greenhouse), "lever": ("elwyn", _lever), "ashby": ("elwyn", _ashby),
    "workable": ("elwyn", _workable), "recruitee": ("elwyn", _recruitee),
    "personio": ("elwyn.jobs.personio.de", _personio), "teamtailor": ("elwyn.teamtailor.com", _feed),
    "remotive": ("", _of_list("jobs", title="title", text="description")), "remoteok": ("", _remoteok),
    "arbeitnow": ("", _arbeitnow), "jobicy": ("", _of_list("jobs", title="jobTitle", text="jobDescription")),
    "himalayas": ("", _himalayas), "hn": ("42", _hn), "rss": ("https://elwyn.example/jobs.rss", _feed),
    "usajobs": ("words=clerk", _usajobs), "adzuna": ("words=clerk&country=gb", _adzuna),
    "site": ("https://elwyn.example/sitemap.xml", _sitemap),
    "jsonld": ("https://elwyn.example/jobs", _ld), "microdata": ("https://elwyn.example/jobs", _microdata),
}  # fmt: skip
# The address of the second page, where a board has pages.
SECOND = {
    "usajobs": "https://data.usajobs.gov/api/Search?Keyword=clerk&ResultsPerPage=250&Page=2",
    "adzuna": "https://api.adzuna.com/v1/api/jobs/gb/search/2?what=clerk&results_per_page=50&sort_by=date",
    "arbeitnow": "https://www.arbeitnow.com/api/job-board-api?page=2",
    "himalayas": "https://himalayas.app/jobs/api?cursor=two",
    "rss": "https://elwyn.example/jobs.rss?page=2",
    "teamtailor": "https://elwyn.teamtailor.com/jobs.rss?per_page=200&offset=200",
}
# How many jobs a full page has, where a board counts them.
FULL = {"teamtailor": 200, "adzuna": 50}
