"""The phrases in which people name a day, each with how it is read (playbook B6)."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from afterword.core.workdays import Workdays

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = tuple("january february march april may june july august september october november december".split())
_NUMBERS = {
    word: number
    for number, words in enumerate(
        (
            "",
            "a an one",
            "two couple",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
        )
    )
    for word in words.split()
}
_DAY = r"(mon|tues?|wed(?:nes)?|thurs?|thu|fri|sat(?:ur)?|sun)(?:day)?s?"
_LONG_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_MONTH = rf"({_LONG_MONTH}|may\b)"
_NUMBER = rf"(\d{{1,3}}|{'|'.join(_NUMBERS)})"
_NTH = r"(\d{1,2})(?:st|nd|rd|th)"


@dataclass(frozen=True, slots=True)
class Said:
    """The phrase in small letters with plain spaces, the day it was said, and the employer's workdays."""

    text: str
    on: date
    workdays: Workdays


@dataclass(frozen=True, slots=True)
class Ask:
    question: str
    provisional: date | None = None


Found = date | Ask
Reader = Callable[[Said, re.Match[str]], Found]


def read_day(said: Said) -> Found | None:
    """The day the phrase names, or the question where it names two or none; None where no pattern fits."""
    for pattern, reader in _PATTERNS:
        match = re.search(pattern, said.text)
        if match:
            return _not_past(reader(said, match), said)
    return None


def _not_past(found: Found, said: Said) -> Found:
    if isinstance(found, date) and found < said.on:
        return Ask(f"Which day do they mean? {found.day} {found:%B} {found.year} was already over.")
    return found


def _count(word: str) -> int:
    return int(word) if word.isdigit() else _NUMBERS[word]


def _later(day: date, days: int) -> date:
    return day + timedelta(days=days)


def _next_weekday(after: date, weekday: int) -> date:
    return _later(after, (weekday - after.weekday() - 1) % 7 + 1)


def _weekday(name: str) -> int:
    return next(n for n, full in enumerate(_WEEKDAYS) if full.startswith(name[:3]))


def _month(name: str) -> int:
    return next(n for n, full in enumerate(_MONTHS, 1) if full.startswith(name[:3]))


def _in_year(said: Said, month: int, day: int, year: int | None = None) -> Found:
    """That day of the month, in the named year or the first time after the phrase was said."""
    for candidate in [year] if year else [said.on.year, said.on.year + 1]:
        if day > monthrange(candidate, month)[1]:
            return Ask(f"Which day do they mean? {_MONTHS[month - 1].capitalize()} has no {day}.")
        found = date(candidate, month, day)
        if found >= said.on or year:
            return found
    return date(said.on.year + 1, month, day)


def _checked(found: Found, weekday: str | None) -> Found:
    if weekday and isinstance(found, date) and found.weekday() != _weekday(weekday):
        named = _WEEKDAYS[_weekday(weekday)].capitalize()
        return Ask(f"Which day do they mean? {found.day} {found:%B} is a {found:%A}, not a {named}.")
    return found


def _iso(said: Said, match: re.Match[str]) -> Found:
    try:
        return date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return Ask(f'Which day do they mean? "{match[0]}" is no date.')


def _month_day(said: Said, match: re.Match[str]) -> Found:
    year = int(match["year"]) if match["year"] else None
    return _checked(_in_year(said, _month(match["month"]), int(match["day"]), year), match["weekday"])


def _numbers(said: Said, match: re.Match[str]) -> Found:
    first, second = int(match[1]), int(match[2])
    if first <= 12 and second <= 12 and first != second:
        return Ask(f'Which day do they mean by "{match[0]}": day or month first?')
    month, day = (first, second) if first <= 12 else (second, first)
    if not 1 <= month <= 12 or not 1 <= day <= 31:
        return Ask(f'Which day do they mean? "{match[0]}" is no date.')
    return _in_year(said, month, day)


def _nth(said: Said, match: re.Match[str]) -> Found:
    day = int(match["day"])
    if not 1 <= day <= 31:
        return Ask(f'Which day do they mean? "{match[0]}" is no day of a month.')
    year, month = said.on.year, said.on.month
    for _ in range(13):
        if day <= monthrange(year, month)[1] and date(year, month, day) >= said.on:
            return _checked(date(year, month, day), match["weekday"])
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    return Ask("Which day do they mean?")


def _week_of(said: Said, match: re.Match[str]) -> Found:
    inner = re.search(rf"{_MONTH} (?P<day>\d{{1,2}})|(?P<nth>\d{{1,2}})", match["rest"])
    if inner is None:
        return Ask("Which week do they mean?")
    if inner["day"]:
        found = _in_year(said, _month(inner[1]), int(inner["day"]))
    else:
        found = _nth(said, re.match(r"(?P<day>\d+)(?P<weekday>x)?", inner["nth"]) or inner)
    return found if isinstance(found, Ask) else said.workdays.last_of_week(found)


def _named_weekday(said: Said, match: re.Match[str]) -> Found:
    """The next such weekday, the latest where several stand; "next Friday" said before it is that of next week."""
    next_week = _later(said.workdays.week_start(said.on), 7)
    found = [
        _next_weekday(said.on, _weekday(one["weekday"])) for one in re.finditer(rf"\b(?P<weekday>{_DAY})\b", said.text)
    ]
    if match["which"] == "next" and len(found) == 1 and found[0] < next_week:
        return _later(found[0], 7)
    return max(found)


def _weekday_next_week(said: Said, match: re.Match[str]) -> Found:
    start = _later(said.workdays.week_start(said.on), 7)
    return _later(start, (_weekday(match["weekday"]) - start.weekday()) % 7)


def _weeks_from_weekday(said: Said, match: re.Match[str]) -> Found:
    return _later(_next_weekday(said.on, _weekday(match["weekday"])), 7 * _count(match["count"]))


def _this_week(said: Said, match: re.Match[str]) -> Found:
    last = said.workdays.last_of_week(said.on)
    if last <= said.on:
        return Ask("Do they mean today, or the end of next week?")
    return last


def _next_week(said: Said, match: re.Match[str]) -> Found:
    start = _later(said.workdays.week_start(said.on), 14 if "after next" in match[0] else 7)
    first = said.workdays.on_or_after(start)
    if match["part"] and re.search("early|beginning|start|first", match["part"]):
        return said.workdays.add(first, 1)
    if match["part"] and "mid" in match["part"]:
        return said.workdays.add(first, 2)
    return said.workdays.last_of_week(start)


def _weeks(said: Said, match: re.Match[str]) -> Found:
    return _later(said.on, 7 * _count(match["count"]))


def _days(said: Said, match: re.Match[str]) -> Found:
    return said.workdays.add(said.on, max(1, _count(match["count"])))


def _hours(said: Said, match: re.Match[str]) -> Found:
    return _later(said.on, -(-int(match["count"]) // 24))


def _months(said: Said, match: re.Match[str]) -> Found:
    total = said.on.month - 1 + _count(match["count"])
    year, month = said.on.year + total // 12, total % 12 + 1
    return date(year, month, min(said.on.day, monthrange(year, month)[1]))


def _last_of_month(said: Said, year: int, month: int) -> date:
    return said.workdays.on_or_before(date(year, month, monthrange(year, month)[1]))


def _part_of_month(said: Said, match: re.Match[str]) -> Found:
    """Early, mid or end of a month: the 10th, the 15th, the last workday; a bare month is its end."""
    year, month = _which_month(said, match["month"])
    part = match["part"] or "end"
    if re.search("early|beginning|start|first", part):
        return date(year, month, 10)
    if "mid" in part:
        return date(year, month, 15)
    return _last_of_month(said, year, month)


def _which_month(said: Said, name: str) -> tuple[int, int]:
    year, month = said.on.year, said.on.month
    if "next" in name:
        return (year + 1, 1) if month == 12 else (year, month + 1)
    if "month" in name:
        return year, month
    named = _month(name)
    return (year + 1 if named < month else year), named


def _end_of_year(said: Said, match: re.Match[str]) -> Found:
    return _last_of_month(said, said.on.year, 12)


def _quarter(said: Said, match: re.Match[str]) -> Found:
    month = 3 * (int(match["q"]) if match["q"] else (said.on.month - 1) // 3 + 1)
    return _last_of_month(said, said.on.year + (month < said.on.month), month)


def _after_holidays(said: Said, match: re.Match[str]) -> Found:
    """Asked in any case; ten workdays after the year-end closure is the provisional day in autumn and winter."""
    question = "After which holidays do they mean, and from which day?"
    back = said.workdays.after_closure(said.on)
    if re.search("easter|thanksgiving|vacation|summer", match[0]) or (back - said.on).days > 75:
        return Ask(question)
    return Ask(question, said.workdays.add(back, 10))


def _before_christmas(said: Said, match: re.Match[str]) -> Found:
    return said.workdays.on_or_before(date(said.on.year, 12, 24))


def _today(said: Said, match: re.Match[str]) -> Found:
    return said.on


def _tomorrow(said: Said, match: re.Match[str]) -> Found:
    return _later(said.on, 2 if "after tomorrow" in said.text else 1)


_PART = r"(?P<part>early|beginning of|start of|first (?:half|part|week) of|mid(?:dle of)?|end of|late|later)?"
_RANGE = rf"(?:{_NUMBER} ?(?:-|to|or) ?)?"
_BREAKS = "holidays?|break|christmas|new year|easter|thanksgiving|vacation|summer"
_MAY = r"(?<=in )may\b|(?<=of )may\b|(?<=early )may\b|(?<=mid )may\b|(?<=mid-)may\b|(?<=by )may\b|(?<=late )may\b"
_WD = rf"(?:(?P<weekday>{_DAY}),? (?:the )?)?"

# Tried from the top: what is more exact stands higher.
_PATTERNS: tuple[tuple[str, Reader], ...] = (
    (r"\b(\d{4})-(\d{2})-(\d{2})\b", _iso),
    (r"\bweek (?:of|commencing|beginning|starting) (?:the )?(?P<rest>[a-z0-9 .]+)", _week_of),
    (rf"\b{_WD}(?P<month>{_MONTH}) (?:the )?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,? (?P<year>20\d\d))?", _month_day),
    (
        rf"\b{_WD}(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?(?P<month>{_MONTH})(?![a-z])(?:,? (?P<year>20\d\d))?",
        _month_day,
    ),
    (r"\b(\d{1,2})[/.](\d{1,2})\b", _numbers),
    (rf"\b{_WD}(?P<day>\d{{1,2}})(?:st|nd|rd|th)\b", _nth),
    (r"\bafter (?:the )?(?P<which>[a-z']+ )?(?:" + _BREAKS + r")\b", _after_holidays),
    (rf"\b(?P<count>{_NUMBER}) weeks? (?:from|after) (?P<weekday>{_DAY})\b", _weeks_from_weekday),
    (rf"\b(?P<weekday>{_DAY}) (?:of )?next week\b", _weekday_next_week),
    (rf"\bnext week,? (?:on )?(?P<weekday>{_DAY})\b", _weekday_next_week),
    (r"\b(?:by|before) (?:the )?(?:christmas|holidays)\b", _before_christmas),
    (r"\bweek to ten days\b", lambda said, match: said.workdays.add(said.on, 10)),
    (r"\b(?:over|at|on) the weekend\b", lambda said, match: _next_weekday(said.on, 5)),
    (rf"\b(?:{_PART} )?(?:the )?(?:next week|week after next|following week|coming week)\b", _next_week),
    (rf"\b(?:(?P<which>next|this|coming) )?\b(?P<weekday>{_DAY})\b", _named_weekday),
    (
        r"\b(end|close|later?|rest|course) (of |in )?(the|this) (working |work )?week\b|\bthis week\b|\bweek's end\b"
        r"|\b(before|by) the weekend\b|\bend of week\b",
        _this_week,
    ),
    (
        rf"\b(?:{_PART} )?(?:the )?(?P<month>next month|this month|(?<=end of the )month|(?<=end of )month)\b",
        _part_of_month,
    ),
    (
        r"\bmonth'?s? end\b|\b(?:end of|within) the month\b",
        lambda said, match: _last_of_month(said, said.on.year, said.on.month),
    ),
    (rf"\b{_PART}[ -]?(?:the )?(?P<month>{_LONG_MONTH}|{_MAY})", _part_of_month),
    (r"\bend of (?:the )?year\b|\byear'?s? end\b", _end_of_year),
    (r"\bend of (?:q(?P<q>[1-4])|(?:the|this) quarter)\b", _quarter),
    (r"\bweek or two\b|\bfortnight\b", lambda said, match: _later(said.on, 14)),
    (rf"\b{_RANGE}(?P<count>{_NUMBER})(?: of)? weeks?\b", _weeks),
    (rf"\b{_RANGE}(?P<count>\d{{1,3}}) hours?\b", _hours),
    (r"\bday or two\b", lambda said, match: said.workdays.add(said.on, 2)),
    (rf"\b{_RANGE}(?P<count>{_NUMBER})(?: of)?(?: (?:business|working|work))? days?\b", _days),
    (rf"\b{_RANGE}(?P<count>{_NUMBER})(?: of)? months?\b", _months),
    (r"\btomorrow\b", _tomorrow),
    (r"\b(today|tonight|this (morning|afternoon|evening)|end of (the )?(business )?day)\b", _today),
)
