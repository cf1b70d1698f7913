"""Where the next page of a list is: as the page itself says, or by the number of what it holds."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

from afterword.core.jobs import fields
from afterword.core.jobs.boards.feeds import Element

# Asked for in the address of the first page; a page with fewer is the last.
TEAMTAILOR_PAGE, USAJOBS_PAGE, ADZUNA_PAGE = 200, 250, 50


def next_page(source: str, payload: object, url: str) -> str | None:
    """The address of the page behind this one, on the same host; None where this is the last."""
    found = _said(source, payload, url)
    whole = urljoin(url, found) if found else None
    same = whole and whole != url and urlsplit(whole)[:2] == urlsplit(url)[:2]
    return whole if same else None


def _said(source: str, payload: object, url: str) -> str | None:
    if isinstance(payload, Element):
        if source == "teamtailor":
            return _after(url, sum(1 for _ in payload.all("item")))
        return next(_next_links(payload), None)
    if source == "himalayas":
        cursor = fields.line(payload, "nextCursor")
        return _with(url, cursor=cursor) if cursor and fields.listed(payload, "jobs") else None
    if source == "usajobs":
        return _numbered(url, "Page", fields.line(payload, "SearchResult.UserArea.NumberOfPages"))
    if source == "adzuna":
        return _adzuna(payload, url)
    return fields.address(payload, "links.next", "next_url")


def _next_links(root: Element) -> Iterator[str]:
    """RFC 5005 3: a link of the feed itself, in Atom or in RSS."""
    for feed in (root, *(each for each in root.children if each.name == "channel")):
        for link in feed.children:
            if link.name == "link" and link.attributes.get("rel") == "next" and link.attributes.get("href"):
                yield link.attributes["href"]


def _after(url: str, count: int) -> str | None:
    asked = dict(parse_qsl(urlsplit(url).query))
    each = int(asked.get("per_page", "0"))
    return _with(url, offset=str(int(asked.get("offset", "0")) + each)) if each and count >= each else None


def _numbered(url: str, name: str, pages: str | None) -> str | None:
    page = int(dict(parse_qsl(urlsplit(url).query)).get(name, "1"))
    return _with(url, **{name: str(page + 1)}) if pages and pages.isdigit() and page < int(pages) else None


def _adzuna(payload: object, url: str) -> str | None:
    parts = urlsplit(url)
    before, _, page = parts.path.rpartition("/")
    is_full = len(fields.listed(payload, "results")) >= ADZUNA_PAGE
    return urlunsplit(parts._replace(path=f"{before}/{int(page) + 1}")) if is_full and page.isdigit() else None


def _with(url: str, **other: str) -> str:
    parts = urlsplit(url)
    return urlunsplit(parts._replace(query=urlencode({**dict(parse_qsl(parts.query)), **other})))
