"""Where a moment that the person chose lands: itself where it is good, else the next good one after it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from afterword.core.parameters import Span
from afterword.core.plan.scene import Scene
from afterword.core.windows import Place, local, phone_windows

_PHONE = "A call goes in their phone hours, while you are awake."
_LAST_MINUTES = timedelta(minutes=5)
_SEARCH_DAYS = 30


@dataclass(frozen=True, slots=True)
class Landing:
    """Where a move lands, the last moment there, and why it is not where it was asked."""

    at: datetime
    closes: datetime
    because: str = ""
    windows: tuple[tuple[datetime, datetime], ...] = ()


def in_span(place: Place, asked: datetime, span: Span, because: str, *, any_day: bool = False) -> Landing:
    """The moment itself inside the span of a working day, else where the next span opens."""
    day, because = asked.date(), because.format(opens=span.opens, closes=span.closes)
    if asked > local(day, span.closes, place.zone) - _LAST_MINUTES:
        day += timedelta(days=1)
    if not any_day:
        day = place.workdays.on_or_after(day)
    opens, closes = local(day, span.opens, place.zone), local(day, span.closes, place.zone)
    return Landing(max(asked, opens), closes, because)


def in_phone_hours(scene: Scene, place: Place, asked: datetime) -> Landing:
    """The moment itself inside the phone hours of a working day, else where the next ones open."""
    day = place.workdays.on_or_after(asked.date())
    for _ in range(_SEARCH_DAYS):
        left = tuple(
            one for one in phone_windows(day, place, scene.own.zone, scene.rules) if one[1] - _LAST_MINUTES >= asked
        )
        if left:
            return Landing(max(asked, left[0][0]), left[-1][1], _PHONE, left)
        day = place.workdays.add(day, 1)
    return Landing(asked, asked)
