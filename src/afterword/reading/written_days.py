"""Calendar days written out in words or figures; only forms that can mean one day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

_MONTH_NAMES = (
    "january jan januar janvier enero gennaio janeiro januari stycznia",
    "february feb februar février fevrier febrero febbraio fevereiro februari lutego",
    "march mar märz maerz mrz mars marzo março maart marts marca",
    "april apr avril abril aprile kwietnia",
    "may mai mayo maggio maio mei maj maja",
    "june jun juni juin junio giugno junho czerwca",
    "july jul juli juillet julio luglio julho lipca",
    "august aug août aout agosto augustus augusti sierpnia",
    "september sep sept septembre septiembre settembre setembro września",
    "october oct oktober okt octobre octubre ottobre outubro października",
    "november nov novembre noviembre novembro listopada",
    "december dec dezember dez décembre decembre diciembre dicembre dezembro grudnia",
)
_WEEKDAY_NAMES = (
    "monday mon montag mo lundi lunes lunedì segunda-feira maandag måndag måndagen mandag poniedziałek",
    "tuesday tue tues dienstag di mardi martes martedì terça-feira dinsdag tisdag tisdagen tirsdag wtorek",
    "wednesday wed mittwoch mi mercredi miércoles mercoledì quarta-feira woensdag onsdag onsdagen środa środę",
    "thursday thu thur thurs donnerstag do jeudi jueves giovedì quinta-feira donderdag torsdag torsdagen czwartek",
    "friday fri freitag fr vendredi viernes venerdì sexta-feira vrijdag fredag fredagen piątek",
    "saturday sat samstag sa samedi sábado sabato zaterdag lördag lørdag sobota",
    "sunday sun sonntag so dimanche domingo domenica zondag söndag søndag niedziela",
)
_SHORTEST_ALONE = 5
_MONTHS = {name: n for n, row in enumerate(_MONTH_NAMES, 1) for name in row.split()}
_WEEKDAYS = {name: n for n, row in enumerate(_WEEKDAY_NAMES) for name in row.split()}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_LONG_WEEKDAY = "|".join(name for name in _WEEKDAYS if len(name) >= _SHORTEST_ALONE)
_WEEKDAY = "|".join(sorted(_WEEKDAYS, key=len, reverse=True))
_DAY = re.compile(
    rf"(?:\b(?P<weekday>{_WEEKDAY})\b\.?,?\s+(?:(?:the|den|dem|le|el)\s+)?)?"
    r"(?:(?P<iso_y>\d{4})-(?P<iso_m>\d{2})-(?P<iso_d>\d{2})(?!\d)"
    r"|(?P<cjk_y>\d{4})\s?年\s?(?P<cjk_m>\d{1,2})\s?月\s?(?P<cjk_d>\d{1,2})\s?日"
    r"|(?<!\d)(?P<dot_d>\d{1,2})\.\s?(?P<dot_m>\d{1,2})\.\s?(?P<dot_y>\d{4})"
    r"|(?<!\d)(?P<dots_d>\d{1,2})\.\s?(?P<dots_m>\d{1,2})\.(?!\d)"
    r"|(?<![\d/])(?P<slash_a>\d{1,2})/(?P<slash_b>\d{1,2})/(?P<slash_y>\d{4})"
    r"|(?<![\d/])(?P<short_a>\d{1,2})/(?P<short_b>\d{1,2})(?![\d/])"
    rf"|(?<!\d)(?P<day_d>\d{{1,2}})(?:st|nd|rd|th|er|\.|º)?(?:-|\s+(?:of\s+|de\s+)?)(?P<day_m>{_MONTH})\b\.?(?:(?:-|,?\s+(?:de\s+)?)(?P<day_y>\d{{4}}))?"
    rf"|\b(?P<mon_m>{_MONTH})\b\.?\s+(?P<mon_d>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,?\s+(?P<mon_y>\d{{4}}))?)"
    # "05/12/2026 (Saturday)", "10 grudnia 2026 r. (czwartek)", "10 December 2026, Thursday".
    rf"(?:(?:\s?r\.)?\s{{0,2}}\((?P<behind>{_WEEKDAY})\.?\)|,\s(?P<after>{_LONG_WEEKDAY})\b"
    rf"(?!,?\s+(?:(?:the|den|le|el)\s)?(?:\d{{1,2}}(?:st|nd|rd|th|\.)?\s+(?:of\s|de\s)?)?(?:{_MONTH})\b))?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class WrittenDay:
    """A day as written at `begin`..`end` of the text.

    `choices` holds what it can mean: one day, two for figures like 03/04/2026, none when the year is missing
    or the weekday beside it contradicts; `problem` says which.
    """

    begin: int
    end: int
    text: str
    choices: tuple[date, ...]
    problem: str | None = None


def written_days(text: str, sent_on: date | None = None) -> Iterator[WrittenDay]:
    """Every day written in the text, in order.

    A day without its year is the next one after `sent_on` only where a weekday beside it bears that out: the same
    date falls on the same weekday years later at the earliest.
    """
    for match in _DAY.finditer(text):
        found = match.groupdict()
        found["weekday"] = found["weekday"] or found["behind"] or found["after"]
        if (found["dots_d"] or found["short_a"]) and not found["weekday"]:
            # "4.5." or "1/2" alone may be anything; a weekday makes it a day.
            continue
        said = " ".join(match.group().split())
        choices = tuple(dict.fromkeys(_choices(found)))
        problem = None
        if not choices:
            missing = any(found[form] for form in ("day_m", "mon_m", "dots_m", "short_a")) and not (
                found["day_y"] or found["mon_y"]
            )
            problem = f'"{said}" names no year.' if missing else f'"{said}" is no day of the calendar.'
            if missing and sent_on and found["weekday"]:
                choices = _borne_out(found, sent_on)
                problem = None if choices else problem
        weekday = found["weekday"]
        if weekday and choices:
            fitting = tuple(day for day in choices if day.weekday() == _WEEKDAYS[weekday.casefold()])
            problem = None if fitting else f'"{said}" is not a {weekday}.'
            choices = fitting
        yield WrittenDay(match.start(), match.end(), said, choices, problem)


def _borne_out(found: dict[str, str | None], sent_on: date) -> tuple[date, ...]:
    """The next such day after the mail was sent, where it falls on the weekday that is named."""
    weekday = _WEEKDAYS[(found["weekday"] or "").casefold()]
    next_ones = (_next(month, day, sent_on) for month, day in _month_and_day(found))
    return tuple(one for one in next_ones if one and one.weekday() == weekday)


def _next(month: int, day: str, since: date) -> date | None:
    soon = (one for year in (since.year, since.year + 1) for one in _day(str(year), month, day) if one >= since)
    return next(soon, None)


def _month_and_day(found: dict[str, str | None]) -> Iterator[tuple[int, str]]:
    """Without its year; figures between slashes may be read both ways."""
    if found["dots_d"] and found["dots_m"]:
        yield int(found["dots_m"]), found["dots_d"]
    elif found["short_a"] and found["short_b"]:
        yield from ((int(found["short_a"]), found["short_b"]), (int(found["short_b"]), found["short_a"]))
    else:
        month = found["day_m"] or found["mon_m"] or ""
        yield _MONTHS[month.casefold()], found["day_d"] or found["mon_d"] or ""


def _choices(found: dict[str, str | None]) -> Iterator[date]:
    for form in ("iso", "cjk", "dot", "day", "mon"):
        year, month, day = (found[f"{form}_{part}"] for part in "ymd")
        if year and month and day:
            yield from _day(year, _MONTHS.get(month.casefold(), 0) or int(month), day)
    one, other, year = found["slash_a"], found["slash_b"], found["slash_y"]
    if one and other and year:
        yield from _day(year, int(one), other)
        yield from _day(year, int(other), one)


def _day(year: str, month: int, day: str) -> Iterator[date]:
    try:
        yield date(int(year), month, int(day))
    except ValueError:
        return
