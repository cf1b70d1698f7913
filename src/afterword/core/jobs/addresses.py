"""Which board stands behind an address, where its list is read, and which boards may not be read by machines."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote, unquote, urljoin, urlsplit

from afterword.core.errors import Refusal
from afterword.core.jobs.keyed import ADZUNA, KEYED, USAJOBS, keyed_name, keyed_url


class MayNotBeRead(Refusal):
    """The terms of this board forbid that machines read it."""

    code = "terms"
    hint = "Look for the employer's own careers page, or search there yourself. Nothing was fetched."


@dataclass(frozen=True, slots=True)
class Board:
    """A board: the reader's word, what the board calls the employer, and where its list is."""

    kind: str
    board: str

    @property
    def url(self) -> str:
        """Where the list is read; never with a key in it."""
        if self.kind in KEYED:
            return keyed_url(self.kind, self.board)
        if self.kind == "recruitee" and "." in self.board:
            return f"https://{self.board}/api/offers/"
        if self.kind == "lever" and self.board.startswith("eu/"):
            return f"https://api.eu.lever.co/v0/postings/{self.board.removeprefix('eu/')}?mode=json"
        return LISTS[self.kind].format(board=self.board if self.kind in WHOLE_ADDRESS else quote(self.board))

    @property
    def name(self) -> str:
        """A first name for it, until the postings say the employer's."""
        if self.kind in KEYED:
            return keyed_name(self.kind, self.board)
        if self.kind in WHOLE_ADDRESS:
            return urlsplit(self.board).hostname or self.board
        return self.board.removeprefix("eu/") or NAMES.get(self.kind, self.kind)


LISTS = {
    "greenhouse": "https://boards-api.greenhouse.io/v1/boards/{board}/jobs?content=true",
    "lever": "https://api.lever.co/v0/postings/{board}?mode=json",
    "ashby": "https://api.ashbyhq.com/posting-api/job-board/{board}?includeCompensation=true",
    "workable": "https://www.workable.com/api/accounts/{board}?details=true",
    "recruitee": "https://{board}.recruitee.com/api/offers/",
    "personio": "https://{board}/xml?language=en",
    "teamtailor": "https://{board}/jobs.rss?per_page=200",
    "remotive": "https://remotive.com/api/remote-jobs",
    "remoteok": "https://remoteok.com/api",
    "arbeitnow": "https://www.arbeitnow.com/api/job-board-api",
    "jobicy": "https://jobicy.com/api/v2/remote-jobs",
    "himalayas": "https://himalayas.app/jobs/api",
    "hn": "https://hn.algolia.com/api/v1/items/{board}",
    "rss": "{board}",
    "jsonld": "{board}",
    "microdata": "{board}",
    "site": "{board}",
    "usajobs": USAJOBS,
    "adzuna": ADZUNA,
}
NAMES = {"remotive": "Remotive", "remoteok": "Remote OK", "arbeitnow": "Arbeitnow", "jobicy": "Jobicy",
         "himalayas": "Himalayas"}  # fmt: skip
WHOLE_ADDRESS = frozenset({"rss", "jsonld", "microdata", "site"})
# Their list is whole, once its last page is read: what it no longer has is gone.
COMPLETE = frozenset({"greenhouse", "lever", "ashby", "workable", "recruitee", "personio", "teamtailor", "hn"})
# Their terms ask for their name and a link back with each posting.
ATTRIBUTION = {
    "remotive": "Source: Remotive, remotive.com", "remoteok": "Source: Remote OK, remoteok.com",
    "arbeitnow": "Source: Arbeitnow, arbeitnow.com", "jobicy": "Source: Jobicy, jobicy.com",
    "himalayas": "Source: Himalayas, himalayas.app", "hn": "Source: Hacker News, news.ycombinator.com",
    "usajobs": "Source: USAJOBS, usajobs.gov", "adzuna": "Jobs by Adzuna, adzuna.com",
}  # fmt: skip
# Calls a day that a source's terms allow: Remotive four, of which one is left for looking at it first; Adzuna 2,500
# a month for all that its key is asked.
CALLS_A_DAY = {"remotive": 3, "adzuna": 80}
_FORBIDDEN = re.compile(
    r"(?:^|\.)(?:smartrecruiters\.com|bamboohr\.com|breezy\.hr|pinpointhq\.com|linkedin\.com"
    r"|indeed\.[a-z.]{2,6}|glassdoor\.[a-z.]{2,6}|ziprecruiter\.com)$"
)
_SLUG = r"(?P<board>[A-Za-z0-9][A-Za-z0-9._%-]{0,99})"
# Hosts of the makers themselves, of which none is an employer's.
_OFFICES = (
    r"(?:www|api|app|docs|help|support|developers?|status|blog|go|info|get|login|auth|assets|images|scripts|cdn|static"
    r"|partners|academy|community|resources)\."
)
_PATTERNS = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        ("greenhouse", rf"(?:boards-api|api)\.greenhouse\.io/v1/boards/{_SLUG}"),
        ("greenhouse", rf"(?:job-)?boards(?:\.eu|\.cdn)?\.greenhouse\.io/embed/job_\w+(?:/js)?\?(?:.*&)?for={_SLUG}"),
        ("greenhouse", rf"(?:boards|job-boards)(?:\.eu)?\.greenhouse\.io/(?!embed\b){_SLUG}"),
        ("lever", rf"(?:jobs|api)(?P<eu>\.eu)?\.lever\.co/(?:v0/postings/)?{_SLUG}"),
        ("ashby", rf"(?:jobs\.ashbyhq\.com|api\.ashbyhq\.com/posting-api/job-board)/{_SLUG}"),
        ("workable", rf"apply\.workable\.com/(?:api/v\d/(?:widget/)?accounts/)?(?!api\b|j/){_SLUG}"),
        ("workable", rf"www\.workable\.com/api/accounts/{_SLUG}"),
        ("workable", rf"(?!{_OFFICES}|jobs\.|apply\.)(?P<board>[a-z0-9-]+)\.workable\.com/"),
        ("recruitee", rf"(?!{_OFFICES})(?P<board>[a-z0-9-]+)\.recruitee\.com/"),
        ("personio", r"(?P<board>[a-z0-9-]+\.jobs\.personio\.(?:de|com))/"),
        ("teamtailor", rf"(?P<board>(?!{_OFFICES})[a-z0-9-]+(?:\.[a-z]{{2}})?\.teamtailor\.com)/"),
        ("remotive", r"(?:www\.)?remotive\.(?:com|io)/(?P<board>)"),
        ("remoteok", r"(?:www\.)?remoteok\.(?:com|io)/(?P<board>)"),
        ("arbeitnow", r"(?:www\.)?arbeitnow\.com/(?P<board>)"),
        ("jobicy", r"(?:www\.)?jobicy\.com/(?P<board>)"),
        ("himalayas", r"(?:www\.)?himalayas\.app/(?P<board>)"),
        ("hn", r"news\.ycombinator\.com/item\?id=(?P<board>\d{1,12})"),
        ("hn", r"hn\.algolia\.com/api/v1/items/(?P<board>\d{1,12})"),
    )
)  # fmt: skip
_NO_BOARD = frozenset({"embed", "api", "js", "static", "assets", "widget", "v0", "v1", "favicon.ico", "robots.txt"})
_ADDRESS = re.compile(r"(?:https?:)?//[A-Za-z0-9.-]{4,253}(?![\w.-])(?:/[^\s\"'<>\\)]{0,500})?", re.I)
# What the embedding script of Workable is called with; its list knows the number as well as the name.
_WORKABLE = re.compile(r"\bwhr_embed\(\s*(\d{1,12})\b")
_OWN_HOST = (
    ("teamtailor", re.compile(r"[/.]teamtailor-cdn\.com/assets/|careersite--")),
    ("recruitee", re.compile(r"//careers\.recruiteecdn\.com/")),
)
_FEED_LINK = re.compile(r"<link\b[^>]{0,1000}>", re.I)
_HREF = re.compile(r"\bhref\s*=\s*[\"']?([^\"'\s>]{1,1000})", re.I)
_FEED_TYPE = re.compile(r"application/(?:rss|atom)\+xml", re.I)
_JOB_WORDS = re.compile(r"job|career|vacan|position|stelle|karriere|emploi|empleo|opening", re.I)
_POSTING = re.compile(r"JobPosting")


def typed_address(typed: str) -> str:
    """An address as people type it, with https before it."""
    clean = typed.strip()
    return clean if "://" in clean else f"https://{clean}"


def board_at(address: str) -> Board | None:
    """The board that this address is one of, by its host and path; raises `MayNotBeRead`."""
    parts, host = urlsplit(address), check_terms(address)
    said = f"{host}{parts.path or '/'}" + (f"?{parts.query}" if parts.query else "")
    for kind, pattern in _PATTERNS:
        found = pattern.match(said)
        if found and (board := unquote(found["board"])) not in _NO_BOARD and not re.search(r"[/?#]", board):
            return Board(kind, f"eu/{board}" if found.groupdict().get("eu") else board)
    return None


def check_terms(address: str) -> str:
    """The host of an address, in small letters; raises `MayNotBeRead` where its terms forbid machines."""
    host = (urlsplit(address).hostname or "").lower()
    if _FORBIDDEN.search(host):
        raise MayNotBeRead(f"The terms of {host} forbid that machines read it.")
    return host


def boards_in(page: str, base: str) -> Iterator[Board]:
    """The boards that a careers page links to or embeds, then its feeds of jobs, then the page where it has postings.

    What is forbidden is passed over.
    """
    text = html.unescape(page).replace("\\/", "/")
    yield from _linked(text)
    yield from _embedded(text, urlsplit(base).hostname or "")
    if _POSTING.search(page):
        yield Board("jsonld" if "ld+json" in page else "microdata", base)
    for link in _FEED_LINK.findall(page):
        href = _HREF.search(link)
        if href and _FEED_TYPE.search(link) and _JOB_WORDS.search(link):
            yield Board("rss", urljoin(base, html.unescape(href[1])))


def _linked(text: str) -> Iterator[Board]:
    for found in _ADDRESS.finditer(text):
        try:
            board = board_at(urljoin("https://", found.group()))
        except (MayNotBeRead, ValueError):
            continue
        if board and board.board:
            yield board


def _embedded(text: str, host: str) -> Iterator[Board]:
    """By a script that is given a number, or by a whole site of the maker under the employer's own name."""
    for number in _WORKABLE.findall(text):
        yield Board("workable", number)
    for kind, mark in _OWN_HOST:
        if host and mark.search(text):
            yield Board(kind, host)
