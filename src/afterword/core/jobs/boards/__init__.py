"""One reader for each source: from what it sends to the postings in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from afterword.core.errors import Unreadable
from afterword.core.jobs.boards import employers, feeds, lists, pages, threads
from afterword.core.jobs.job import Job


@dataclass(frozen=True, slots=True)
class Source:
    """How a source's payload has to be opened ("json", "xml" or "page"), and what reads it then."""

    opened: str
    read: Callable[[Any], Iterator[Job]]


class UnknownSource(Unreadable):
    """There is no reader for this source."""

    code = "unknown_source"


SOURCES = {
    "greenhouse": Source("json", employers.greenhouse),
    "lever": Source("json", employers.lever),
    "ashby": Source("json", employers.ashby),
    "workable": Source("json", employers.workable),
    "recruitee": Source("json", employers.recruitee),
    "smartrecruiters": Source("json", employers.smartrecruiters),
    "workday": Source("json", employers.workday),
    "personio": Source("xml", feeds.personio),
    "teamtailor": Source("xml", feeds.feed),
    "rss": Source("xml", feeds.feed),
    "atom": Source("xml", feeds.feed),
    "weworkremotely": Source("xml", feeds.feed),
    "jsonld": Source("page", pages.json_ld),
    "microdata": Source("page", pages.microdata),
    "hn": Source("json", threads.hacker_news),
    "remoteok": Source("json", lists.remoteok),
    "remotive": Source("json", lists.remotive),
    "arbeitnow": Source("json", lists.arbeitnow),
    "jobicy": Source("json", lists.jobicy),
    "himalayas": Source("json", lists.himalayas),
    "arbeitsagentur": Source("json", lists.arbeitsagentur),
    "usajobs": Source("json", lists.usajobs),
    "adzuna": Source("json", lists.adzuna),
    "jsonfeed": Source("json", pages.json_feed),
}


def source_named(name: object) -> Source:
    """The reader for a source of the contract's `read-jobs`."""
    found = SOURCES.get(name) if isinstance(name, str) else None
    if found is None:
        raise UnknownSource(hint=f"Write one of {', '.join(sorted(SOURCES))}.")
    return found


def postings(name: str, payload: object, board: str = "") -> list[Job]:
    """The postings that have a title, each once; `board` names the employer where the source does not."""
    found = [each for each in source_named(name).read(payload) if each.title]
    named = [each if each.company or not board else replace(each, company=board) for each in found]
    return list({(each.id, each.url, each.title, each.places): each for each in named}.values())
