"""The calendar: its address for calendar programs, which have no cookies, and its section of the settings."""

from __future__ import annotations

from collections import deque
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.cache import get_conditional_response

from afterword.flows.calendar import account, feed, leaving, sources
from afterword.flows.calendar.account import AccountPage, Wanted
from afterword.flows.calendar.feed import Feed
from afterword.flows.calendar.moving import Left
from afterword.web import choices, routing
from afterword.web.choices import Field
from afterword.web.routing import Asked, acted, say, see_part, shown
from afterword.web.sign_in import open_to_all

MOST_LOOKS, MOST_GUESSES = 30, 60
A_MINUTE = timedelta(minutes=1)
NEW_ADDRESS = "calendar_address"
HEADERS = {
    # A calendar program asks again with the mark of what it has; nothing in between may keep a copy.
    "Cache-Control": "private,no-cache",
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex",
    "Content-Disposition": 'inline; filename="afterword.ics"',
}


class Throttle:
    """How often one may ask within a minute, each address for itself and all wrong ones together."""

    def __init__(self) -> None:
        self._asked: dict[str, deque[datetime]] = {}

    def is_too_much(self, who: str, most: int, now: datetime) -> bool:
        """Count this one, and say whether it is one too many."""
        asked = self._asked.setdefault(who, deque())
        while asked and not timedelta(0) <= now - asked[0] < A_MINUTE:
            asked.popleft()
        if len(asked) >= most:
            return True
        asked.append(now)
        return False


throttle = Throttle()


@open_to_all
@shown
def calendar_feed(request: HttpRequest, token: str) -> HttpResponse:
    """The calendar of whoever made the address; every other address is nothing."""
    now = routing.now()
    found = feed.feed_behind(routing.ports(), token, now)
    who, most = (token, MOST_LOOKS) if found else ("", MOST_GUESSES)
    if throttle.is_too_much(who, most, now):
        return HttpResponse(status=429, headers={"Retry-After": "60", "Cache-Control": "no-store"})
    if found is None:
        raise Http404
    return _calendar(request, found)


def _calendar(request: HttpRequest, found: Feed) -> HttpResponse:
    modified = int(found.changed_at.timestamp()) if found.changed_at else None
    whole = HttpResponse(found.content, content_type="text/calendar; charset=utf-8", headers=HEADERS)
    whole.headers["ETag"] = found.mark
    answer = get_conditional_response(request, found.mark, modified, whole) or whole
    for name, value in HEADERS.items():
        answer.headers.setdefault(name, value)
    return answer


@shown
def calendar_file(request: Asked) -> HttpResponse:
    """A copy of this hour to import."""
    content = feed.calendar_file(routing.ports(), request.owner, routing.now())
    kept = {"Content-Disposition": 'attachment; filename="afterword.ics"'}
    return HttpResponse(content, content_type="text/calendar; charset=utf-8", headers=kept)


@acted("settings", part="calendar")
def new_address(request: Asked) -> HttpResponse:
    """Make an address, or another one in its place; it is shown on the next page and never again."""
    request.session[NEW_ADDRESS] = feed.new_address(routing.ports(), request.owner, routing.now())
    say(request, "The address is made. Copy it now: it is not shown again.")
    return see_part("calendar")


@acted("settings", part="calendar")
def end_address(request: Asked) -> HttpResponse:
    """The address answers nobody any more."""
    feed.end_address(routing.ports(), request.owner, routing.now())
    say(
        request,
        "The address is ended. What calendars copied may stay in them: delete the subscription there.",
    )
    return see_part("calendar")


@acted("settings", part="calendar")
def save_calendar(request: Asked) -> HttpResponse:
    """What the calendar shows."""
    form = request.POST
    feed.choose(
        routing.ports(),
        request.owner,
        routing.now(),
        details=form.get("details") == "yes",
        alarms=form.get("alarms") == "yes",
        colour=form.get("colour", ""),
    )
    say(request, "Kept.")
    return see_part("calendar")


@acted("settings", part="calendar")
def connect_calendar(request: Asked) -> HttpResponse:
    """Find the server, get in, and keep it with its calendars."""
    form = request.POST
    wanted = Wanted(form.get("address", ""), form.get("username", ""), form.get("password", ""))
    found = account.connect(routing.ports(), request.owner, wanted, routing.now())
    say(request, f"Connected, by {found.source}. Choose the calendar for the events.")
    return see_part("calendar")


@acted("settings", part="calendar")
def choose_calendar(request: Asked) -> HttpResponse:
    """The calendar into which the events are put."""
    account.choose_calendar(routing.ports(), request.owner, request.POST.get("target", ""), routing.now())
    say(request, "Kept. The events follow within a minute, while Afterword runs.")
    return see_part("calendar")


@acted("settings", part="calendar")
def show_again(request: Asked) -> HttpResponse:
    """What was taken out in the calendar is put there again."""
    account.show_again(request.owner, routing.now())
    say(request, "They are put into your calendar again within a minute.")
    return see_part("calendar")


@acted("settings", part="calendar")
def disconnect_calendar(request: Asked) -> HttpResponse:
    """Forget the server; what it holds stays there, or ours is taken out first."""
    now = routing.now()
    if request.POST.get("events") == "out":
        left = leaving.take_out_and_leave(routing.ports(), request.owner, now)
        say(request, left_words(left))
    else:
        account.disconnect(request.owner, now)
        say(request, "The calendar is forgotten, with its password. The events in it stay there.")
    return see_part("calendar")


def left_words(left: Left) -> str:
    """What became of the events."""
    count, stayed = left.taken, left.stayed
    out = "1 event was taken out there." if count == 1 else f"{count} events were taken out there."
    theirs = f" What you changed yourself stays: {stayed}." if stayed else ""
    return f"The calendar is forgotten, with its password. {out}{theirs}"


@acted("settings", part="calendar")
def read_calendar(request: Asked) -> HttpResponse:
    """Look into this calendar from now on: one of the server, or one by its address."""
    form = request.POST
    if form.get("calendar_to_read"):
        sources.read_calendar(routing.ports(), request.owner, form["calendar_to_read"], routing.now())
    else:
        sources.read_feed(routing.ports(), request.owner, form.get("address", ""), routing.now())
    say(request, "It is read from now on. What looks like an interview is asked about on Today.")
    return see_part("calendar")


@acted("settings", part="calendar")
def stop_reading(request: Asked, source_id: UUID) -> HttpResponse:
    """Look into it no more."""
    sources.stop_reading(request.owner, source_id, routing.now())
    say(request, "It is not read any more.")
    return see_part("calendar")


def section(request: Asked) -> dict[str, Any]:
    """What the settings show of the calendar; a new address once."""
    page, own = feed.feed_page(request.owner), account.account_page(request.owner)
    token = request.session.pop(NEW_ADDRESS, "")
    here = routing.ports().page_address or f"{request.scheme}://{request.get_host()}"
    where = here + reverse("calendar_feed", kwargs={"token": token}) if token else ""
    return {
        "calendar": page,
        "calendar_account": own,
        "calendar_target": _target(own) if own else None,
        "calendar_sources": sources.sources(request.owner),
        "calendar_readable": _readable(request),
        "calendar_address": where,
        "calendar_webcal": f"webcal://{where.partition('://')[2]}" if where else "",
        "calendar_colour": Field("colour", "Colour", page.colour, options=choices.COLOURS),
    }


def _target(own: AccountPage) -> Field:
    label = "Put the events into"
    return Field("target", label, own.target, options=(("", "None: they are only at the address"), *own.calendars))


def _readable(request: Asked) -> Field | None:
    """The calendars of the server that can be read as well."""
    known = sources.readable(request.owner)
    return (
        Field("calendar_to_read", "Or a calendar of your server", options=(("", "None of these"), *known))
        if known
        else None
    )
