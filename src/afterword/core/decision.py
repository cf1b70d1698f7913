"""What they said about deciding, read into a day, a flag or a question (playbook B6); never a silent guess."""

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
class Decision:
    """How a phrase was read.

    `date` is the workday on which they decide, None where no day was named.
    `flag` is "no_contact" or "no_calls" where they asked for that.
    `question` is the one question to put where the phrase may mean several things.
    `reading` is the sentence shown, so that the user can correct it.
    """

    date: date | None = None
    flag: str | None = None
    question: str | None = None
    reading: str = ""

    @property
    def is_known(self) -> bool:
        """True where a day was read for certain."""
        return self.date is not None and self.question is None


@dataclass(frozen=True, slots=True)
class _Said:
    """The phrase in small letters with plain spaces, the day it was said, and the employer's workdays."""

    text: str
    on: date
    workdays: Workdays


@dataclass(frozen=True, slots=True)
class _Ask:
    question: str
    provisional: date | None = None


_Found = date | _Ask
_Reader = Callable[[_Said, re.Match[str]], _Found]


def resolve_decision(said: str, said_on: date, workdays: Workdays) -> Decision:
    """Read an English phrase about when they decide, said on `said_on` (the recipient's calendar).

    The latest reading counts; a day off rolls forward to the next workday; a phrase without a day leaves
    the date open; one with two readings asks. "Don't contact us" and "don't phone" become flags.
    """
    phrase = _Said(_plain(said), said_on, workdays)
    flag = _flag(phrase.text)
    for pattern, reader in _PATTERNS:
        match = re.search(pattern, phrase.text)
        if match:
            return _decided(_not_past(reader(phrase, match), phrase), said, flag, workdays)
    if flag or re.search(_VAGUE, phrase.text):
        return Decision(flag=flag, reading=_undated(said, flag))
    return Decision(
        question=f'On which day do they mean to decide? "{said.strip()}" names none that could be read.',
        reading=_undated(said, flag),
    )


def _decided(found: _Found, said: str, flag: str | None, workdays: Workdays) -> Decision:
    day = found.provisional if isinstance(found, _Ask) else found
    day = None if day is None else workdays.on_or_after(day)
    question = found.question if isinstance(found, _Ask) else None
    if day is None:
        return Decision(flag=flag, question=question, reading=_undated(said, flag))
    reading = f'"{said.strip()}" is read as {day:%A}, {day.day} {day:%B} {day.year}.'
    return Decision(day, flag, question, reading)


def _not_past(found: _Found, said: _Said) -> _Found:
    if isinstance(found, date) and found < said.on:
        return _Ask(f"Which day do they mean? {found.day} {found:%B} {found.year} was already over.")
    return found


def _undated(said: str, flag: str | None) -> str:
    if flag == "no_contact":
        return "They asked you to wait for their word, so nobody is written to or called."
    if flag == "no_calls":
        return "They asked not to be phoned, so the follow-up is written."
    return f'"{said.strip()}" names no day, so the date stays open.'


def _plain(said: str) -> str:
    text = re.sub(r"[‘’ʼ]", "'", said.casefold())
    text = re.sub(r"[‐-―]", "-", text)
    return re.sub(r"\s+", " ", text).strip()


_VAGUE = (
    r"\b(soon|shortly|in touch|let you know|few days|coming days|few weeks|several (days|weeks)|a while|"
    r"get back to you|don't know|do not know|not sure|no idea|as (soon|quickly) as|in due course|undecided|no date)\b"
)
_NO_CONTACT = (
    r"(don't|do not|not to|no need to|please no|never) (contact|reach out|follow up|chase)|"
    r"(we|i)('ll| will) (call|contact|ring) you|don't call us|you('ll| will) hear from us, (please )?(don't|do not)|"
    r"wait for (our|us|my)"
)
_NO_CALLS = (
    r"(don't|do not|not to|never) (phone|ring|call|telephone)|no (phone )?calls|(by|via|in) (e-?mail|writing) only"
)


def _flag(text: str) -> str | None:
    if re.search(_NO_CONTACT, text):
        return "no_contact"
    return "no_calls" if re.search(_NO_CALLS, text) else None


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


def _in_year(said: _Said, month: int, day: int, year: int | None = None) -> _Found:
    """That day of the month, in the named year or the first time after the phrase was said."""
    for candidate in [year] if year else [said.on.year, said.on.year + 1]:
        if day > monthrange(candidate, month)[1]:
            return _Ask(f"Which day do they mean? {_MONTHS[month - 1].capitalize()} has no {day}.")
        found = date(candidate, month, day)
        if found >= said.on or year:
            return found
    return date(said.on.year + 1, month, day)


def _checked(found: _Found, weekday: str | None) -> _Found:
    if weekday and isinstance(found, date) and found.weekday() != _weekday(weekday):
        named = _WEEKDAYS[_weekday(weekday)].capitalize()
        return _Ask(f"Which day do they mean? {found.day} {found:%B} is a {found:%A}, not a {named}.")
    return found


def _iso(said: _Said, match: re.Match[str]) -> _Found:
    try:
        return date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return _Ask(f'Which day do they mean? "{match[0]}" is no date.')


def _month_day(said: _Said, match: re.Match[str]) -> _Found:
    year = int(match["year"]) if match["year"] else None
    return _checked(_in_year(said, _month(match["month"]), int(match["day"]), year), match["weekday"])


def _numbers(said: _Said, match: re.Match[str]) -> _Found:
    first, second = int(match[1]), int(match[2])
    if first <= 12 and second <= 12 and first != second:
        return _Ask(f'Which day do they mean by "{match[0]}": day or month first?')
    month, day = (first, second) if first <= 12 else (second, first)
    if not 1 <= month <= 12 or not 1 <= day <= 31:
        return _Ask(f'Which day do they mean? "{match[0]}" is no date.')
    return _in_year(said, month, day)


def _nth(said: _Said, match: re.Match[str]) -> _Found:
    day = int(match["day"])
    if not 1 <= day <= 31:
        return _Ask(f'Which day do they mean? "{match[0]}" is no day of a month.')
    year, month = said.on.year, said.on.month
    for _ in range(13):
        if day <= monthrange(year, month)[1] and date(year, month, day) >= said.on:
            return _checked(date(year, month, day), match["weekday"])
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    return _Ask("Which day do they mean?")


def _week_of(said: _Said, match: re.Match[str]) -> _Found:
    inner = re.search(rf"{_MONTH} (?P<day>\d{{1,2}})|(?P<nth>\d{{1,2}})", match["rest"])
    if inner is None:
        return _Ask("Which week do they mean?")
    if inner["day"]:
        found = _in_year(said, _month(inner[1]), int(inner["day"]))
    else:
        found = _nth(said, re.match(r"(?P<day>\d+)(?P<weekday>x)?", inner["nth"]) or inner)
    return found if isinstance(found, _Ask) else said.workdays.last_of_week(found)


def _named_weekday(said: _Said, match: re.Match[str]) -> _Found:
    """The next such weekday; "next Friday" said before Friday is read as the one of next week, the latest reading."""
    found = _next_weekday(said.on, _weekday(match["weekday"]))
    next_week = _later(said.workdays.week_start(said.on), 7)
    if match["which"] == "next" and found < next_week:
        return _later(found, 7)
    return found


def _weekday_next_week(said: _Said, match: re.Match[str]) -> _Found:
    start = _later(said.workdays.week_start(said.on), 7)
    return _later(start, (_weekday(match["weekday"]) - start.weekday()) % 7)


def _weeks_from_weekday(said: _Said, match: re.Match[str]) -> _Found:
    return _later(_next_weekday(said.on, _weekday(match["weekday"])), 7 * _count(match["count"]))


def _this_week(said: _Said, match: re.Match[str]) -> _Found:
    last = said.workdays.last_of_week(said.on)
    if last <= said.on:
        return _Ask("Do they mean today, or the end of next week?")
    return last


def _next_week(said: _Said, match: re.Match[str]) -> _Found:
    start = _later(said.workdays.week_start(said.on), 14 if "after next" in match[0] else 7)
    first = said.workdays.on_or_after(start)
    if match["part"] and re.search("early|beginning|start|first", match["part"]):
        return said.workdays.add(first, 1)
    if match["part"] and "mid" in match["part"]:
        return said.workdays.add(first, 2)
    return said.workdays.last_of_week(start)


def _weeks(said: _Said, match: re.Match[str]) -> _Found:
    return _later(said.on, 7 * _count(match["count"]))


def _days(said: _Said, match: re.Match[str]) -> _Found:
    return said.workdays.add(said.on, max(1, _count(match["count"])))


def _hours(said: _Said, match: re.Match[str]) -> _Found:
    return _later(said.on, -(-int(match["count"]) // 24))


def _months(said: _Said, match: re.Match[str]) -> _Found:
    total = said.on.month - 1 + _count(match["count"])
    year, month = said.on.year + total // 12, total % 12 + 1
    return date(year, month, min(said.on.day, monthrange(year, month)[1]))


def _last_of_month(said: _Said, year: int, month: int) -> date:
    return said.workdays.on_or_before(date(year, month, monthrange(year, month)[1]))


def _part_of_month(said: _Said, match: re.Match[str]) -> _Found:
    """Early, mid or end of a month: the 10th, the 15th, the last workday; a bare month is its end."""
    year, month = _which_month(said, match["month"])
    part = match["part"] or "end"
    if re.search("early|beginning|start|first", part):
        return date(year, month, 10)
    if "mid" in part:
        return date(year, month, 15)
    return _last_of_month(said, year, month)


def _which_month(said: _Said, name: str) -> tuple[int, int]:
    year, month = said.on.year, said.on.month
    if "next" in name:
        return (year + 1, 1) if month == 12 else (year, month + 1)
    if "month" in name:
        return year, month
    named = _month(name)
    return (year + 1 if named < month else year), named


def _end_of_year(said: _Said, match: re.Match[str]) -> _Found:
    return _last_of_month(said, said.on.year, 12)


def _quarter(said: _Said, match: re.Match[str]) -> _Found:
    month = 3 * (int(match["q"]) if match["q"] else (said.on.month - 1) // 3 + 1)
    return _last_of_month(said, said.on.year + (month < said.on.month), month)


def _after_holidays(said: _Said, match: re.Match[str]) -> _Found:
    """Asked in any case; ten workdays after the year-end closure is the provisional day in autumn and winter."""
    question = "After which holidays do they mean, and from which day?"
    back = said.workdays.after_closure(said.on)
    if re.search("easter|thanksgiving|vacation|summer", match[0]) or (back - said.on).days > 75:
        return _Ask(question)
    return _Ask(question, said.workdays.add(back, 10))


def _today(said: _Said, match: re.Match[str]) -> _Found:
    return said.on


def _tomorrow(said: _Said, match: re.Match[str]) -> _Found:
    return _later(said.on, 2 if "after tomorrow" in said.text else 1)


_PART = r"(?P<part>early|beginning of|start of|first (?:half|part|week) of|mid(?:dle of)?|end of|late|later)?"
_RANGE = rf"(?:{_NUMBER} ?(?:-|to|or) ?)?"
_BREAKS = "holidays?|break|christmas|new year|easter|thanksgiving|vacation|summer"
_MAY = r"(?<=in )may\b|(?<=of )may\b|(?<=early )may\b|(?<=mid )may\b|(?<=mid-)may\b|(?<=by )may\b|(?<=late )may\b"
_WD = rf"(?:(?P<weekday>{_DAY}),? (?:the )?)?"

# Tried from the top: what is more exact stands higher.
_PATTERNS: tuple[tuple[str, _Reader], ...] = (
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
    (r"\bmonth'?s? end\b|\bend of the month\b", lambda said, match: _last_of_month(said, said.on.year, said.on.month)),
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
