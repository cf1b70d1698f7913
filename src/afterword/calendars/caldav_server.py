"""A calendar server over CalDAV (RFC 4791), by the `caldav` package; every byte goes through our own egress."""

from __future__ import annotations

import logging
from base64 import b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote, unquote, urljoin, urlsplit
from xml.parsers import expat

from caldav.davclient import DAVClient
from caldav.lib import error

from afterword.calendars.caldav_words import EVENTS, HOME, PRINCIPAL, multiget, query
from afterword.calendars.feed import FeedWriter
from afterword.core.calendar.port import (
    CalendarRefused,
    CalendarUnreachable,
    ChangedThere,
    EventRefused,
    Kept,
    Login,
    OneCalendar,
)
from afterword.core.calendar.providers import may_go_along
from afterword.egress import MOST_REDIRECTS, MOVED, Answer, Egress, NoAnswer, NotOutside

# The package says on its log what it asks and gets; that is the person's own.
logging.getLogger("caldav").setLevel(logging.CRITICAL)
MOST_CALENDARS = 100
_GIST = FeedWriter().gist


class Doctype(NoAnswer):
    """The calendar server sent what no calendar server sends (a DOCTYPE)."""


@dataclass(slots=True)
class Reply:
    """An answer in the form in which the package reads it."""

    status_code: int
    headers: dict[str, str]
    content: bytes
    url: str

    @property
    def reason(self) -> str:
        """The word for the status."""
        known = {each.value: each.phrase for each in HTTPStatus}
        return known.get(self.status_code, "")

    @property
    def text(self) -> str:
        """The content as text."""
        return self.content.decode("utf-8", "replace")


@dataclass(slots=True)
class Session:
    """The HTTP session of the package: our egress, our own redirects, the password only where it belongs."""

    egress: Egress
    login: Login
    home: str = field(init=False)

    def __post_init__(self) -> None:
        self.home = urlsplit(self.login.url).hostname or ""

    def request(
        self, method: str, url: str, data: Any = b"", headers: Mapping[str, str] | None = None, **_: Any
    ) -> Reply:
        """One request, with at most three redirects that pass the same checks."""
        body = data.encode() if isinstance(data, str) else data or b""
        for _hop in range(MOST_REDIRECTS + 1):
            answer = self.egress.ask(method, url, body, {**dict(headers or {}), **self._proof(url)})
            if answer.status_code not in MOVED or "location" not in answer.headers:
                return _reply(answer, url)
            url = urljoin(url, answer.headers["location"])
        raise NoAnswer("It sent from one address to the next, more than three times.")

    def close(self) -> None:
        """Each connection ends with its answer."""

    def _proof(self, url: str) -> dict[str, str]:
        if not may_go_along(urlsplit(url).hostname or "", self.home):
            raise NotOutside("The calendar server sends on to another one, and your password does not go there.")
        word = b64encode(f"{self.login.username}:{self.login.password}".encode()).decode("ascii")
        return {"Authorization": "Basic " + word}


def _reply(answer: Answer, url: str) -> Reply:
    kind = answer.headers.get("content-type", "")
    if answer.content and ("xml" in kind or answer.content.lstrip()[:1] == b"<"):
        _look_through(answer.content, must_be_whole=answer.status_code == 207)
    return Reply(answer.status_code, dict(answer.headers), answer.content, url)


def _look_through(content: bytes, *, must_be_whole: bool) -> None:
    """Refuse a DOCTYPE before any other parser sees it: no entity, inside or outside, is ever opened (trust T-XXE)."""
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = _refuse_doctype if must_be_whole else None
    try:
        parser.Parse(content, True)
    except expat.ExpatError as fault:
        if must_be_whole:
            raise NoAnswer("The calendar server sent something that cannot be read.") from fault


def _refuse_doctype(*_: object) -> None:
    raise Doctype


class CalDav:
    """`core.calendar.port.CalendarServer` over one login."""

    def __init__(self, egress: Egress, login: Login) -> None:
        self._client = DAVClient(
            login.url, username=login.username, password=login.password, auth_type="basic", enable_rfc6764=False
        )
        self._session = Session(egress, login)
        self._client.session = cast(Any, self._session)

    def calendars(self) -> Sequence[OneCalendar]:
        """From the address to the principal, from there to the home of its calendars, and what lies in it."""
        start = str(self._client.url)
        principal = self._leads_to(start, PRINCIPAL) or start
        home = self._leads_to(principal, HOME)
        if home is None:
            raise CalendarUnreachable("There are no calendars at this address.")
        rows = self._propfind(home, [*self._client.CALENDAR_LIST_PROPS], depth=1)
        found = [
            OneCalendar(
                urljoin(home, quote(unquote(row.href), safe="/@:")),
                str(row.properties.get("{DAV:}displayname") or row.href),
            )
            for row in rows
            if _holds_events(row.properties)
        ]
        return found[:MOST_CALENDARS]

    def address_of(self, calendar: str, uid: str) -> str:
        """A name made of the UID, so that a second one cannot arise."""
        return calendar.rstrip("/") + f"/{quote(uid, safe='@')}.ics"

    def put(self, calendar: str, uid: str, content: bytes, over: Kept | None = None) -> Kept:
        """PUT, only in the place of what is known (RFC 9110 section 13)."""
        href = self.address_of(calendar, uid)
        kind = {"Content-Type": "text/calendar; charset=utf-8"}
        if over is None:
            answer = self._ask("PUT", href, content, {**kind, "If-None-Match": "*"})
        else:
            answer = self._over("PUT", over, content, kind)
        if answer.status_code in {404, 409, 412}:
            raise ChangedThere
        _must_be_taken(answer, {200, 201, 204})
        mark = answer.headers.get("etag", "")
        if not mark:
            # Who stores something else than it was sent gives no mark (RFC 4791 section 5.3.4).
            kept = self.fetch(calendar, [href]).get(href)
            if kept is None:
                raise CalendarUnreachable("The calendar took an event and does not have it.")
            return kept
        return Kept(href, mark, content)

    def fetch(self, calendar: str, hrefs: Sequence[str]) -> Mapping[str, Kept]:
        """One REPORT for all of them (calendar-multiget)."""
        if not hrefs:
            return {}
        paths = {unquote(urlsplit(href).path): href for href in hrefs}
        rows = self._report(calendar, multiget(urlsplit(href).path for href in hrefs), depth=None)
        return {
            paths[path]: Kept(paths[path], row.etag or "", row.calendar_data.encode())
            for row in rows
            if row.calendar_data and (path := unquote(urlsplit(row.href).path)) in paths
        }

    def remove(self, kept: Kept) -> None:
        """DELETE of this version."""
        answer = self._over("DELETE", kept, b"", {})
        if answer.status_code == 412:
            raise ChangedThere
        _must_be_taken(answer, {200, 202, 204, 404, 410})

    def between(self, calendar: str, since: datetime, until: datetime) -> Sequence[Kept]:
        """One REPORT by time (calendar-query)."""
        rows = self._report(calendar, query(since, until), depth=1)
        return [
            Kept(urljoin(calendar, quote(row.href, safe="/@%")), row.etag or "", row.calendar_data.encode())
            for row in rows
            if row.calendar_data
        ]

    def _leads_to(self, url: str, names: Sequence[str]) -> str | None:
        for row in self._propfind(url, list(names), depth=0):
            for name in names:
                found = row.properties.get(name)
                if isinstance(found, list):
                    found = found[0] if found else None
                if found:
                    return urljoin(url, str(found))
        return None

    def _propfind(self, url: str, names: list[str], depth: int) -> Any:
        answer = self._guarded(lambda: self._client.propfind(url, props=names, depth=depth))
        _must_be(answer, {200, 207})
        return answer.results or ()

    def _report(self, url: str, body: str, depth: int | None) -> Any:
        answer = self._guarded(lambda: self._client.report(url, body, depth))
        _must_be(answer, {200, 207})
        return self._guarded(answer.parse_calendar_query)

    def _over(self, method: str, kept: Kept, body: bytes, headers: Mapping[str, str]) -> Reply:
        """A request that counts only for the version that was read.

        A weak mark never matches (RFC 9110 section 13.1.1), some servers give none, and some keep to none of theirs:
        then it is read once more, and what is there has to be what was read.
        """
        if kept.etag and not kept.etag.startswith("W/"):
            answer = self._ask(method, kept.href, body, {**headers, "If-Match": kept.etag})
            if answer.status_code != 412:
                return answer
        there = self.fetch(urljoin(kept.href, "."), [kept.href]).get(kept.href)
        if there is None or _GIST(there.content) != _GIST(kept.content):
            return Reply(412 if there else 404, {}, b"", kept.href)
        return self._ask(method, kept.href, body, headers)

    def _ask(self, method: str, url: str, body: bytes, headers: Mapping[str, str]) -> Reply:
        answer: Reply = self._guarded(lambda: self._session.request(method, url, body, headers))
        if answer.status_code == 401:
            raise CalendarRefused
        return answer

    @staticmethod
    def _guarded(call: Any) -> Any:
        """What goes wrong on the way or there, as one of our own sentences."""
        try:
            return call()
        except error.AuthorizationError as refused:
            raise CalendarRefused from refused
        except (NoAnswer, NotOutside) as fault:
            raise CalendarUnreachable(fault.message) from fault
        except (error.DAVError, SyntaxError, ValueError, KeyError, AttributeError, TypeError) as fault:
            raise CalendarUnreachable("The calendar server sent something that cannot be read.") from fault


def _must_be_taken(answer: Reply, good: set[int]) -> None:
    """What is said of one event is no news of the whole server; of a server that is in trouble it is."""
    if 400 <= answer.status_code < 500 and answer.status_code not in {*good, 408, 429}:
        raise EventRefused(f"The calendar server answered {answer.status_code}.")
    if answer.status_code not in good:
        raise CalendarUnreachable(f"The calendar server answered {answer.status_code}.")


def _must_be(answer: Any, good: set[int]) -> None:
    if answer.status not in good:
        raise CalendarUnreachable(f"The calendar server answered {answer.status}.")


def _holds_events(properties: Mapping[str, Any]) -> bool:
    kinds = properties.get("{DAV:}resourcetype") or ()
    parts = properties.get(EVENTS)
    is_calendar = "{urn:ietf:params:xml:ns:caldav}calendar" in kinds
    return is_calendar and (not parts or "VEVENT" in parts)
