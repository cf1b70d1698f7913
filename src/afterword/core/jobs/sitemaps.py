"""The map of a careers site: which of its pages are jobs, the newest first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from urllib.parse import urlsplit

from afterword.core.jobs.boards.feeds import Element

MOST_PAGES, MOST_MAPS = 40, 3
_JOB = re.compile(r"job|career|vacan|position|stelle|karriere|emploi|empleo|opening|offre|oferta", re.I)


def read_sitemap(root: Element) -> dict[str, list[list[str]]]:
    """The further maps and the pages that it names, each with the day that it was changed last, "" where unknown."""
    return {
        "maps": [_entry(each) for each in root.all("sitemap")],
        "pages": [_entry(each) for each in root.all("url")],
    }


def maps_of(read: Mapping[str, Sequence[Sequence[str]]], base: str) -> list[str]:
    """The further maps to look into: those of jobs where any says so, none that is packed."""
    named = [each for each in _near(read["maps"], base) if not each[0].endswith(".gz")]
    return _newest([each for each in named if _JOB.search(each[0])] or named)[:MOST_MAPS]


def pages_of(read: Mapping[str, Sequence[Sequence[str]]], base: str) -> list[str]:
    """The newest pages whose path names a job; a page that is the list itself has nothing behind that word."""
    named = [each for each in _near(read["pages"], base) if _is_job(each[0])]
    return _newest(named)[:MOST_PAGES]


def _is_job(url: str) -> bool:
    parts = [part for part in urlsplit(url).path.split("/") if part]
    return len(parts) > 1 and bool(_JOB.search("/".join(parts)))


def _near(entries: Iterable[Sequence[str]], base: str) -> list[Sequence[str]]:
    """Those of the same host: a map speaks for its own site only."""
    site = urlsplit(base)[:2]
    return [each for each in entries if each[0] and urlsplit(each[0])[:2] == site]


def _newest(entries: Iterable[Sequence[str]]) -> list[str]:
    ranked = sorted(entries, key=lambda each: each[1], reverse=True)
    return list(dict.fromkeys(each[0] for each in ranked))


def _entry(element: Element) -> list[str]:
    return [(element.said("loc") or "")[:2000], (element.said("lastmod") or "")[:40]]
