"""What the child process does with what a job board sent. Pure; nothing is opened or called."""

from __future__ import annotations

from typing import Any

from afterword.calendars.lines import decoded
from afterword.core.errors import Unreadable
from afterword.core.jobs.addresses import boards_in
from afterword.core.jobs.boards import postings, source_named
from afterword.core.jobs.boards.paging import next_page
from afterword.core.jobs.sitemaps import read_sitemap
from afterword.reading.strict_json import load_json
from afterword.reading.strict_xml import load_xml

MOST_BOARDS = 5


class NoPostings(Unreadable):
    """There is no posting in this file."""

    code = "no_postings"
    hint = "Look whether it was saved from the board that you named, and whether the board has postings now."


def read_jobs(content: bytes, source: str, board: str = "", url: str = "") -> dict[str, Any]:
    """The `read-jobs` object of what a source sent; a page without any posting is refused, an empty board is not.

    With the address that it was read at, `next` is the one of the page behind it, or None.
    """
    opened = source_named(source).opened
    start = content.lstrip(b"\xef\xbb\xbf \t\r\n")[:1]
    if opened == "xml" and start in b"{[" and start:
        # Teamtailor and others give the same list as a JSON Feed.
        source, opened = "jsonfeed", "json"
    payload = _opened(content, opened)
    found = postings(source, payload, board)
    if not found and opened == "page":
        raise NoPostings
    read = {"postings": [each.to_json() for each in found]}
    return read | {"next": next_page(source, payload, url)} if url else read


def read_map(content: bytes) -> dict[str, Any]:
    """The further maps and the pages that the map of a site names."""
    return read_sitemap(_opened(content, "xml"))


def find_boards(content: bytes, base: str) -> dict[str, Any]:
    """The boards that a careers page names, each once."""
    found = dict.fromkeys(boards_in(decoded(content, folded=False)[0], base))
    return {"boards": [[each.kind, each.board] for each in found][:MOST_BOARDS]}


def _opened(content: bytes, opened: str) -> Any:
    if not content.strip():
        raise NoPostings("This file is empty.")
    if opened == "json":
        return load_json(content)
    return load_xml(content) if opened == "xml" else decoded(content, folded=False)[0]
