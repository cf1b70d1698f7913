"""The arithmetic of decision days, the same in every language (playbook B6): each reader turns a match into a day."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from afterword.core.decision.said import Ask, Found, Reader, Said

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = ("", *"January February March April May June July August September October November December".split())
_MOST_DAYS = 366


def _group(match: re.Match[str], name: str) -> str:
    return match.groupdict().get(name) or ""


def _count(said: Said, match: re.Match[str], name: str = "count") -> int:
    word = _group(match, name)
    return min(int(word), _MOST_DAYS) if word.isdecimal() else said.language.numbers.get(word, 1)


def _later(day: date, days: int) -> date:
    return day + timedelta(days=days)


def _next_weekday(after: date, weekday: int) -> date:
    return _later(after, (weekday - after.weekday() - 1) % 7 + 1)


def _weekday(said: Said, match: re.Match[str]) -> int:
    return said.language.weekdays[_group(match, "weekday")]


def _in_year(said: Said, month: int, day: int, year: int | None = None) -> Found:
    """That day of the month, in the named year or the first time from the day it was said."""
    if not 1 <= month <= 12 or not 1 <= day <= 31:
        return Ask(f'Which day do they mean? "{said.text}" holds no date.')
    for candidate in [year] if year else [said.on.year, said.on.year + 1]:
        if day > monthrange(candidate, month)[1]:
            return Ask(f"Which day do they mean? {_MONTHS[month]} has no {day}.")
        found = date(candidate, month, day)
        if found >= said.on or year:
            return found
    return Ask("Which day do they mean?")


def _checked(said: Said, match: re.Match[str], found: Found) -> Found:
    """Asked where the named weekday is not that of the date."""
    if isinstance(found, Ask) or not _group(match, "weekday"):
        return found
    named = _weekday(said, match)
    if found.weekday() == named:
        return found
    when, falls_on, named_day = f"{found.day} {found:%B}", f"{found:%A}", _WEEKDAYS[named]
    return Ask(f"Which day do they mean? {when} is a {falls_on}, not a {named_day}.")


def _year(match: re.Match[str]) -> int | None:
    year = _group(match, "year")
    return int(year) + (2000 if len(year) == 2 else 0) if year else None


def iso(said: Said, match: re.Match[str]) -> Found:
    """2027-02-01."""
    try:
        return date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return Ask(f'Which day do they mean? "{match[0]}" is no date.')


def month_day(said: Said, match: re.Match[str]) -> Found:
    """A day and a month by name; without a year the first time from the day it was said."""
    month = said.language.months[_group(match, "month")]
    return _checked(said, match, _in_year(said, month, _count(said, match, "day"), _year(match)))


def in_numbers(said: Said, match: re.Match[str]) -> Found:
    """Day and month in figures: the day first where the language has it so, asked where both orders are used."""
    first, second = int(match["first"]), int(match["second"])
    if not said.language.is_day_first:
        if first <= 12 and second <= 12 and first != second:
            return Ask(f'Which day do they mean by "{match[0].strip()}": day or month first?')
        if first <= 12:
            first, second = second, first
    if not 1 <= second <= 12 or not 1 <= first <= 31:
        return Ask(f'Which day do they mean? "{match[0].strip()}" is no date.')
    return _checked(said, match, _in_year(said, second, first, _year(match)))


def nth(said: Said, match: re.Match[str]) -> Found:
    """A day of the month alone: the first time from the day it was said."""
    day = _count(said, match, "day")
    if not 1 <= day <= 31:
        return Ask(f'Which day do they mean? "{match[0]}" is no day of a month.')
    year, month = said.on.year, said.on.month
    for _ in range(13):
        if day <= monthrange(year, month)[1] and date(year, month, day) >= said.on:
            return _checked(said, match, date(year, month, day))
        year, month = _month_after(year, month)
    return Ask("Which day do they mean?")


def week_of(said: Said, match: re.Match[str]) -> Found:
    """The last workday of the week of a date."""
    found = month_day(said, match) if _group(match, "month") else nth(said, match)
    return found if isinstance(found, Ask) else said.workdays.last_of_week(found)


def calendar_week(said: Said, match: re.Match[str]) -> Found:
    """The last workday of a numbered week, this year's or the next one's."""
    number = int(match["week"])
    for year in (said.on.year, said.on.year + 1):
        try:
            last = said.workdays.last_of_week(date.fromisocalendar(year, number, 1))
        except ValueError:
            return Ask(f"Which week do they mean? There is no week {number} in {year}.")
        if last >= said.on:
            return last
    return Ask("Which week do they mean?")


def named_weekday(said: Said, match: re.Match[str]) -> Found:
    """The next such weekday; "next Friday" said before it is that of next week, the later of its two meanings."""
    found = _next_weekday(said.on, _weekday(said, match))
    if _group(match, "next") and found < _later(said.workdays.week_start(said.on), 7):
        return _later(found, 7)
    return found


def weekday_next_week(said: Said, match: re.Match[str]) -> Found:
    """That weekday of next week."""
    start = _later(said.workdays.week_start(said.on), 7)
    return _later(start, (_weekday(said, match) - start.weekday()) % 7)


def weeks_from_weekday(said: Said, match: re.Match[str]) -> Found:
    """Some weeks after the next such weekday."""
    return _later(_next_weekday(said.on, _weekday(said, match)), 7 * _count(said, match))


def fortnight_from_weekday(said: Said, match: re.Match[str]) -> Found:
    """Two weeks after the next such weekday."""
    return _later(_next_weekday(said.on, _weekday(said, match)), 14)


def this_week(said: Said, match: re.Match[str]) -> Found:
    """The last workday of this week, its second or third where they said early or mid; asked once that is today."""
    start = said.workdays.week_start(said.on)
    if _group(match, "early") or _group(match, "mid"):
        found = said.workdays.add(said.workdays.on_or_after(start), 1 if _group(match, "early") else 2)
        return found if found > said.on else Ask("Do they mean this week, or the next?")
    last = said.workdays.last_of_week(said.on)
    return last if last > said.on else Ask("Do they mean today, or the end of next week?")


def next_week(said: Said, match: re.Match[str]) -> Found:
    """The last workday of next week, or of the one after; its second where early, its third where mid."""
    start = _later(said.workdays.week_start(said.on), 14 if _group(match, "over") else 7)
    first = said.workdays.on_or_after(start)
    if _group(match, "early"):
        return said.workdays.add(first, 1)
    return said.workdays.add(first, 2) if _group(match, "mid") else said.workdays.last_of_week(start)


def some_week(said: Said, match: re.Match[str]) -> Found:
    """Asked: the weeks and weekdays of a month are counted in several ways, and half weeks are rounded."""
    return Ask(f'Which day do they mean by "{match[0]}"?')


def weekend(said: Said, match: re.Match[str]) -> Found:
    """The coming Saturday, which rolls to the next workday; the day itself where it is one."""
    return said.on if said.on.weekday() > 4 else _next_weekday(said.on, 5)


def weeks(said: Said, match: re.Match[str]) -> Found:
    """So many times seven days on."""
    return _later(said.on, 7 * _count(said, match))


def a_week(said: Said, match: re.Match[str]) -> Found:
    """Seven days on."""
    return _later(said.on, 7)


def fortnight(said: Said, match: re.Match[str]) -> Found:
    """Fourteen days on."""
    return _later(said.on, 14)


def workdays_on(count: int) -> Reader:
    """A reader for a phrase that always means so many workdays."""
    return lambda said, match: said.workdays.add(said.on, count)


def days(said: Said, match: re.Match[str]) -> Found:
    """So many workdays on."""
    return said.workdays.add(said.on, max(1, _count(said, match)))


def hours(said: Said, match: re.Match[str]) -> Found:
    """So many hours on, in whole days."""
    return _later(said.on, -(-_count(said, match) // 24))


def months(said: Said, match: re.Match[str]) -> Found:
    """The same day so many months on."""
    total = said.on.month - 1 + min(_count(said, match), 99)
    year, month = said.on.year + total // 12, total % 12 + 1
    return date(year, month, min(said.on.day, monthrange(year, month)[1]))


def _month_after(year: int, month: int) -> tuple[int, int]:
    return (year + 1, 1) if month == 12 else (year, month + 1)


def _last_of_month(said: Said, year: int, month: int) -> date:
    return said.workdays.on_or_before(date(year, month, monthrange(year, month)[1]))


def part_of_month(said: Said, match: re.Match[str]) -> Found:
    """Early, mid or end of a month: the 10th, the 15th, the last workday; a bare month is its end."""
    year, month = said.on.year, said.on.month
    if _group(match, "following"):
        year, month = _month_after(year, month)
    elif name := _group(match, "month"):
        named = said.language.months[name]
        year, month = _year(match) or year + (named < month), named
    if _group(match, "early"):
        return date(year, month, 10)
    return date(year, month, 15) if _group(match, "mid") else _last_of_month(said, year, month)


def end_of_year(said: Said, match: re.Match[str]) -> Found:
    """The last workday of the year."""
    return _last_of_month(said, said.on.year, 12)


def quarter(said: Said, match: re.Match[str]) -> Found:
    """The last workday of a quarter, this one where none is named."""
    named = _group(match, "quarter")
    month = 3 * (_count(said, match, "quarter") if named else (said.on.month - 1) // 3 + 1)
    return _last_of_month(said, said.on.year + (month < said.on.month), min(month, 12))


def after_holidays(said: Said, match: re.Match[str]) -> Found:
    """Asked in any case; ten workdays after the year-end closure is the provisional day in autumn and winter."""
    question = "After which holidays do they mean, and from which day?"
    back = said.workdays.after_closure(said.on)
    if _group(match, "other") or (back - said.on).days > 75:
        return Ask(question)
    return Ask(question, said.workdays.add(back - timedelta(days=1), 10))


def before_christmas(said: Said, match: re.Match[str]) -> Found:
    """The last workday up to Christmas Eve."""
    return said.workdays.on_or_before(date(said.on.year, 12, 24))


def today(said: Said, match: re.Match[str]) -> Found:
    """The day it was said."""
    return said.on


def tomorrow(said: Said, match: re.Match[str]) -> Found:
    """The day after."""
    return _later(said.on, 1)


def after_tomorrow(said: Said, match: re.Match[str]) -> Found:
    """The day after tomorrow."""
    return _later(said.on, 2)
