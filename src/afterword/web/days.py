"""Days and hours as the language of the page writes them: its catalogue has the names and the order."""

from __future__ import annotations

import re
from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.utils.translation import get_language, gettext, gettext_noop, pgettext

HOLD = "\N{NO-BREAK SPACE}"
WEEKDAYS = (
    *(gettext_noop("Monday"), gettext_noop("Tuesday"), gettext_noop("Wednesday"), gettext_noop("Thursday")),
    *(gettext_noop("Friday"), gettext_noop("Saturday"), gettext_noop("Sunday")),
)
MONTHS = (
    *(gettext_noop("January"), gettext_noop("February"), gettext_noop("March"), gettext_noop("April")),
    *(gettext_noop("May"), gettext_noop("June"), gettext_noop("July"), gettext_noop("August")),
    *(gettext_noop("September"), gettext_noop("October"), gettext_noop("November"), gettext_noop("December")),
)
SHORT = 3
IN_SHORT, IN_FULL = "a day in short", "a day in full"
DATE = "a date with its year"
HOUR = "an hour; {twelve} and {half} where hours are counted to twelve"
DAY_OF_MONTH = "day_of_month"
YEAR = "year_behind"
FIRST = "the day with which a week begins, in English"
# English has one catalogue, the code; in the United States days and hours are written in another order.
AMERICAN = {
    IN_SHORT: "{weekday}, {month} {day}",
    IN_FULL: "{weekday}, {month} {day}",
    DATE: "{month_name} {day_number}, {year}",
    HOUR: "{twelve}:{minute} {half}",
    FIRST: "Sunday",
    DAY_OF_MONTH: "{month} {day}",
    YEAR: ",{year}",
}
_LONG = "|".join(WEEKDAYS), "|".join(MONTHS)
_BRIEF = "|".join(each[:SHORT] for each in WEEKDAYS), "|".join(each[:SHORT] for each in MONTHS)
_A_DAY = re.compile(
    rf"\b(?P<weekday>{_LONG[0]}|{_BRIEF[0]})(?P<comma>,?)(?P<gap>[ {HOLD}])(?P<day>\d{{1,2}})[ {HOLD}]"
    rf"(?P<month>{_LONG[1]}|{_BRIEF[1]})\b(?P<year>[ {HOLD}]\d{{4}}\b)?"
)
_A_DATE = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b(?!T)")
_A_THOUSAND = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_QUOTED = re.compile(r"(“[^”]*”)")
_AN_HOUR = re.compile(r"(?<![\d:.-])([01]?\d|2[0-3]):([0-5]\d)(?!:?\d)")


def weekday(number: int) -> str:
    """The name of a day of the week, Monday being 0."""
    return gettext(WEEKDAYS[number])


def month(number: int) -> str:
    """The name of a month, January being 1."""
    return gettext(MONTHS[number - 1])


def short_weekday(number: int) -> str:
    """“Tue”."""
    return pgettext("short weekdays, Monday first", "Mon Tue Wed Thu Fri Sat Sun").split()[number]


def short_month(number: int) -> str:
    """“Nov”."""
    short = pgettext("short months, January first", "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec")
    return short.split()[number - 1]


def short_day(there: date) -> str:
    """“Tue 24 Nov”, held together."""
    return _held(_in_short(there.weekday(), there.day, there.month))


def long_day(there: date) -> str:
    """“Tuesday 24 November”, held together."""
    return _held(_in_full(there.weekday(), there.day, there.month))


def day_of_month(there: date) -> str:
    """“1 Dec”."""
    words = _order(DAY_OF_MONTH, pgettext("a day of a month in short", "{day} {month}"))
    return _held(words.format(day=there.day, month=short_month(there.month)))


def hour(there: datetime) -> str:
    """“19:30”, or “7:30 pm” where hours are counted to twelve."""
    return _hour(there.hour, there.minute)


def first_weekday() -> int:
    """The day with which a week begins where this language is spoken, Monday being 0."""
    return WEEKDAYS.index(_order(FIRST, pgettext("the day with which a week begins, in English", "Monday")))


def localised(text: str) -> str:
    """The days and hours inside a sentence, in the page's own manner; what somebody said stays as they said it."""
    return "".join(part if part.startswith("“") else _localised(part) for part in _QUOTED.split(text))


def _localised(text: str) -> str:
    text = _A_DAY.sub(_said_day, text)
    text = _A_DATE.sub(_said_date, text)
    text = _AN_HOUR.sub(lambda found: _hour(int(found[1]), int(found[2])), text)
    return _A_THOUSAND.sub(pgettext("between the figures of a large number", ","), text)


def in_zone(at: datetime, zone: str) -> datetime:
    """The instant on the clocks of `zone` (UTC where the zone is not known yet)."""
    return at.astimezone(ZoneInfo(zone or "UTC"))


def _hour(hours: int, minutes: int) -> str:
    words = _order(HOUR, pgettext("an hour; {twelve} and {half} where hours are counted to twelve", "{hour}:{minute}"))
    half = "am" if hours < 12 else "pm"
    return words.format(hour=f"{hours:02}", minute=f"{minutes:02}", twelve=(hours + 11) % 12 + 1, half=half)


def _held(words: str) -> str:
    return words.replace(" ", HOLD)


def _order(what: str, words: str) -> str:
    return AMERICAN[what] if get_language() == "en-us" else words


def _said_day(found: re.Match[str]) -> str:
    number = [each[:SHORT] for each in WEEKDAYS].index(found["weekday"][:SHORT])
    of = [each[:SHORT] for each in MONTHS].index(found["month"][:SHORT]) + 1
    is_long = found["weekday"] in WEEKDAYS
    words = _in_full(number, found["day"], of) if is_long else _in_short(number, found["day"], of)
    if found["year"]:
        words += _order(YEAR, pgettext("the year behind a day in full", "{year}")).format(year=found["year"])
    return _held(words) if found["gap"] == HOLD else words


def _in_short(number: int, day: object, of: int) -> str:
    words = _order(IN_SHORT, pgettext("a day in short", "{weekday} {day} {month}"))
    return words.format(weekday=short_weekday(number), day=day, month=short_month(of))


def _in_full(number: int, day: object, of: int) -> str:
    words = _order(IN_FULL, pgettext("a day in full", "{weekday} {day} {month}"))
    return words.format(weekday=weekday(number), day=day, month=month(of))


def _said_date(found: re.Match[str]) -> str:
    try:
        there = date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return found[0]
    words = _order(DATE, pgettext("a date with its year", "{year}-{month}-{day}"))
    numbers = {"year": there.year, "month": f"{there.month:02}", "day": f"{there.day:02}"}
    return words.format(**numbers, day_number=there.day, month_name=month(there.month))
