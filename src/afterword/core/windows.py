"""When a message or a call may go: spans of the recipient's day, exact for that date's clock (playbook B1, B3, B5)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from afterword.core.parameters import Hours, Rules, Span
from afterword.core.workdays import DayKind, Workdays

_FIVE = timedelta(minutes=5)
_HOUR = timedelta(hours=1)
_SHORTEST_CALL = timedelta(minutes=15)
_BEFORE_DAWN = time(6)
_EXPRESS_LATEST = time(20, 30)

_IN_OFFICE = "There a short thank-you belongs into office hours."

Stretch = tuple[datetime, datetime]


@dataclass(frozen=True, slots=True)
class Window:
    """From `opens` to `closes`, aimed at `target`; `rule` and `why` say where it comes from."""

    opens: datetime
    closes: datetime
    target: datetime
    rule: str
    why: str


def local(day: date, at: time, zone: ZoneInfo) -> datetime:
    """That wall-clock time of that day in `zone`; a time that a clock change skips moves past the gap."""
    return datetime.combine(day, at, zone).astimezone(UTC).astimezone(zone)


def end_of_day(day: date, zone: ZoneInfo) -> datetime:
    """The last minute of that day in `zone`."""
    return local(day + timedelta(days=1), time(0), zone) - timedelta(minutes=1)


def later(instant: datetime, by: timedelta, zone: ZoneInfo) -> datetime:
    """`by` of real elapsed time after the instant, across clock changes, told in `zone`."""
    return (instant.astimezone(UTC) + by).astimezone(zone)


def round_up(instant: datetime) -> datetime:
    """The next full five minutes at or after the instant."""
    over = timedelta(minutes=instant.minute % 5, seconds=instant.second, microseconds=instant.microsecond)
    return instant if not over else instant - over + _FIVE


def span_on(day: date, span: Span, zone: ZoneInfo, rule: str, why: str) -> Window:
    """A span of the day on one date."""
    return Window(local(day, span.opens, zone), local(day, span.closes, zone), local(day, span.target, zone), rule, why)


@dataclass(frozen=True, slots=True)
class Place:
    """The recipient's clock and calendar."""

    zone: ZoneInfo
    workdays: Workdays

    def day(self, instant: datetime) -> date:
        """The recipient's date at that instant."""
        return instant.astimezone(self.zone).date()


def thank_you_window(ended: datetime, decides: datetime | None, place: Place, rules: Rules) -> Window:
    """The first window for a thank-you, by T2 to T6 of playbook B3; the first rule that fits decides.

    `ended` is the end of that employer's last interview of the day; `decides` is the instant by which
    they decide, where one is known that early.
    """
    end = ended.astimezone(place.zone)
    return (
        _express(end, decides, place, rules)
        or _office_hours(end, place, rules)
        or _after_a_night_interview(end, place, rules)
        or _evening(end, place, rules)
        or _next_morning(end, place, rules)
    )


def thank_you_again(now: datetime, first: Window, ended: datetime, place: Place, rules: Rules) -> Window:
    """The window where the first one may be over: it, then the next working morning, then any office day.

    Public workdays count; the office day is 08:30 to 17:30 and its target is never before `now`.
    """
    if now <= first.closes:
        return first
    end = ended.astimezone(place.zone)
    morning = _next_office_morning(end, place) if rules.slot == "office_hours" else _next_morning(end, place, rules)
    if now <= morning.closes:
        return replace(morning, why="The first moment has passed; first thing in the morning is the next good one.")
    day = place.day(now)
    if not place.workdays.is_public_workday(day) or now > local(day, time(17, 30), place.zone):
        day = place.workdays.next_public_workday(day)
    opens, closes = local(day, time(8, 30), place.zone), local(day, time(17, 30), place.zone)
    target = max(opens, round_up(now.astimezone(place.zone)))
    return Window(opens, closes, min(target, closes), "B3/late", "Late is better than never.")


def at_once(now: datetime, earliest: datetime, place: Place) -> Window:
    """The first moment from `earliest` on between 08:30 and 21:30 of a public workday (playbook B16)."""
    start = earliest.astimezone(place.zone)
    day = start.date()
    while not place.workdays.is_public_workday(day) or max(now, start) > local(day, time(21, 30), place.zone):
        day = place.workdays.next_public_workday(day)
    opens = max(start, local(day, time(8, 30), place.zone))
    why = "The next round is set, so the thanks for the last one goes at once."
    return Window(opens, local(day, time(21, 30), place.zone), round_up(opens), "B16", why)


def on_time_until(ended: datetime, place: Place, rules: Rules) -> datetime:
    """Until when a thank-you is on time: a day after the end, or the next working morning, whichever is later (B1)."""
    morning = local(place.workdays.next_public_workday(place.day(ended)), rules.morning.closes, place.zone)
    return max(later(ended, rules.soft, place.zone), morning)


def _express(end: datetime, decides: datetime | None, place: Place, rules: Rules) -> Window | None:
    next_day = place.workdays.next_public_workday(end.date())
    if decides is None or end.time() >= _EXPRESS_LATEST or decides >= local(next_day, time(9), place.zone):
        return None
    first, last = rules.express
    opens = max(later(end, first, place.zone), local(end.date(), rules.morning.opens, place.zone))
    closes = min(later(opens, last - first, place.zone), local(end.date(), rules.evening.closes, place.zone))
    if opens < decides < closes:
        closes = decides.astimezone(place.zone)
    return Window(opens, closes, opens, "B3/T2", "They decide very soon, so a short thank-you goes before that.")


def _office_hours(end: datetime, place: Place, rules: Rules) -> Window | None:
    if rules.slot != "office_hours":
        return None
    opens = max(later(end, _HOUR, place.zone), local(end.date(), time(8, 30), place.zone))
    last = local(end.date(), time(17), place.zone)
    if place.workdays.is_public_workday(end.date()) and opens <= last:
        target = min(max(later(end, 2 * _HOUR, place.zone), opens), last)
        return Window(opens, local(end.date(), time(17, 30), place.zone), target, "B3/T3", _IN_OFFICE)
    return _next_office_morning(end, place)


def _next_office_morning(end: datetime, place: Place) -> Window:
    day = place.workdays.next_public_workday(end.date())
    return span_on(day, Span(time(8, 30), time(10, 30), time(9)), place.zone, "B3/T3", _IN_OFFICE)


def _after_a_night_interview(end: datetime, place: Place, rules: Rules) -> Window | None:
    if end.time() >= _BEFORE_DAWN:
        return None
    day = end.date()
    day = day if place.workdays.is_public_workday(day) else place.workdays.next_public_workday(day)
    why = "It ended in the recipient's night; this morning it lies on top."
    return span_on(day, rules.morning, place.zone, "B3/T4", why)


def _evening(end: datetime, place: Place, rules: Rules) -> Window | None:
    ready = later(end, rules.min_gap, place.zone)
    if rules.slot != "evening" or ready.date() != end.date() or ready.time() > rules.evening_cutoff:
        return None
    is_eve = not place.workdays.is_public_workday(end.date() + timedelta(days=1))
    if is_eve and rules.eve_policy != "evening":
        return None
    why = "Sent this evening, it is in {name}'s inbox when the day starts."
    if is_eve:
        why = "You are still the freshest impression when the week is reviewed."
    usual = span_on(end.date(), rules.evening, place.zone, "B3/T5", why)
    return replace(usual, opens=max(usual.opens, ready), target=max(usual.target, round_up(ready)))


def _next_morning(end: datetime, place: Place, rules: Rules) -> Window:
    day = place.workdays.next_public_workday(end.date())
    ready = later(end, rules.min_gap, place.zone)
    why = "It ended late; first thing tomorrow reads better than near midnight."
    if ready.date() == end.date() and ready.time() <= rules.evening_cutoff:
        why = "First thing on the next working morning, it is read fresh."
    return span_on(day, rules.morning, place.zone, "B3/T6", why)


def agency_thank_you_window(ended: datetime, place: Place) -> Window:
    """The thank-you that a recruiter forwards: one hour after the end until 18:00, else next morning (B5)."""
    end = ended.astimezone(place.zone)
    earliest, last = (local(end.date(), at, place.zone) for at in (time(8), time(17, 30)))
    opens = max(later(end, _HOUR, place.zone), earliest)
    why = "The agency stands in the middle, so it goes through the recruiter, in time to be forwarded."
    if place.workdays.is_workday(end.date()) and opens <= last:
        target = min(max(later(end, 2 * _HOUR, place.zone), opens), last)
        return Window(opens, local(end.date(), time(18), place.zone), target, "B5", why)
    day = place.workdays.add(end.date(), 1)
    return span_on(day, Span(time(8), time(9), time(8, 30)), place.zone, "B5", why)


def debrief_window(ended: datetime, place: Place) -> Window:
    """The talk with the recruiter: within two hours of the end inside 08:00 to 19:00 of a workday, else next (B5)."""
    end = ended.astimezone(place.zone)
    due = later(end, 2 * _HOUR, place.zone)
    why = "The recruiter speaks for you next, and needs to hear first how it went."
    fits = due.date() == end.date() and time(8) <= due.time() <= time(19)
    if fits and place.workdays.is_workday(end.date()):
        return Window(end, due, due, "B5", why)
    day = end.date() if end.time() < time(8) and place.workdays.is_workday(end.date()) else None
    day = day or place.workdays.add(end.date(), 1)
    return span_on(day, Span(time(9), time(10), time(9)), place.zone, "B5", why)


def _phone_hours(kind: DayKind, rules: Rules) -> Hours:
    return {
        DayKind.INTERIOR: rules.phone_interior,
        DayKind.FIRST_BACK: rules.phone_first_back,
        DayKind.LAST_BEFORE_BREAK: rules.phone_last,
        DayKind.LONE: rules.phone_lone,
    }[kind]


def phone_windows(day: date, place: Place, candidate_zone: ZoneInfo, rules: Rules) -> tuple[Stretch, ...]:
    """The hours for a call on a workday, by its kind, inside the candidate's waking hours; at least 15 minutes each."""
    hours = [
        (local(day, opens, place.zone), local(day, closes, place.zone))
        for opens, closes in _phone_hours(place.workdays.kind(day), rules)
    ]
    return tuple(common for stretch in hours for common in _common(stretch, candidate_zone, place.zone, rules))


def _common(stretch: Stretch, candidate_zone: ZoneInfo, zone: ZoneInfo, rules: Rules) -> list[Stretch]:
    days = {instant.astimezone(candidate_zone).date() for instant in stretch}
    found = []
    for day in sorted(days):
        opens = max(stretch[0], local(day, rules.awake.opens, candidate_zone).astimezone(zone))
        closes = min(stretch[1], local(day, rules.awake.closes, candidate_zone).astimezone(zone))
        if closes - opens >= _SHORTEST_CALL:
            found.append((opens, closes))
    return found


def is_awake(instant: datetime, candidate_zone: ZoneInfo, rules: Rules) -> bool:
    """Whether the candidate can act by hand at that instant."""
    return rules.awake.opens <= instant.astimezone(candidate_zone).time() <= rules.awake.closes


def evening_before(instant: datetime, candidate_zone: ZoneInfo, rules: Rules) -> datetime:
    """The end of the candidate's last waking period before the instant (21:00 by default)."""
    there = instant.astimezone(candidate_zone)
    day = there.date() if there.time() > rules.awake.closes else there.date() - timedelta(days=1)
    return local(day, rules.awake.closes, candidate_zone)
