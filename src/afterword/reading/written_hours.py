"""Hours and zones written beside a day; an hour that could be morning or afternoon stays open."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import time, timedelta

from afterword.reading.spoken_hours import hours_in_figures

_CLOCK = (
    r"(?P<{0}h>\d{{1,2}})(?:\s?[:.h]\s?(?P<{0}m>\d{{2}}))?\s*"
    r"(?P<{0}p>[ap]\.?\s?m\b\.?)?(?:\s?(?P<{0}u>uhr|heures?|horas?|uur|h|o'clock)\b)?"
)
_RANGE = re.compile(
    r"(?<![\d.:/-])" + _CLOCK.format("a") + r"(?:\s*(?:-|–|—|to|bis|until|till|à|a"
    r"|and)\s*" + _CLOCK.format("b") + r")?"
    r"(?![\d/:-])",
    re.IGNORECASE,
)
# Countries and cities with one civil time: their words are as good as the name of the zone.
NAMED_ZONES = {
    "uk time": "Europe/London", "british time": "Europe/London", "london time": "Europe/London",
    "irish time": "Europe/Dublin", "dublin time": "Europe/Dublin", "heure de paris": "Europe/Paris",
    "heure française": "Europe/Paris", "paris time": "Europe/Paris", "hora de lisboa": "Europe/Lisbon",
    "lisbon time": "Europe/Lisbon", "hora de madrid": "Europe/Madrid", "hora peninsular": "Europe/Madrid",
    "ora italiana": "Europe/Rome", "ora di roma": "Europe/Rome", "berliner zeit": "Europe/Berlin",
    "deutscher zeit": "Europe/Berlin", "deutsche zeit": "Europe/Berlin", "berlin time": "Europe/Berlin",
    "german time": "Europe/Berlin", "wiener zeit": "Europe/Vienna", "österreichischer zeit": "Europe/Vienna",
    "schweizer zeit": "Europe/Zurich", "swiss time": "Europe/Zurich", "nederlandse tijd": "Europe/Amsterdam",
    "dutch time": "Europe/Amsterdam", "svensk tid": "Europe/Stockholm", "dansk tid": "Europe/Copenhagen",
    "norsk tid": "Europe/Oslo", "czasu polskiego": "Europe/Warsaw", "polish time": "Europe/Warsaw",
    "hora de brasília": "America/Sao_Paulo", "new york time": "America/New_York", "japan time": "Asia/Tokyo",
    "tokyo time": "Asia/Tokyo", "日本時間": "Asia/Tokyo", "indian time": "Asia/Kolkata", "jst": "Asia/Tokyo",
    "south african time": "Africa/Johannesburg", "sast": "Africa/Johannesburg", "heure belge": "Europe/Brussels",
}  # fmt: skip
_ZONE = re.compile(
    r"^\s*[,(]?\s*(?P<zone>(?i:" + "|".join(NAMED_ZONES) + r")|Central European(?:\s(?:Summer|Standard))?(?:\sTime)?"
    r"|日本時間|[A-Z][A-Za-z]+/[A-Za-z_]+(?:/[A-Za-z_]+)?"
    r"|(?:UTC|GMT)\s?[+-]\s?\d{1,2}(?::?\d{2})?|[+-]\d{2}:\d{2}|UTC|GMT|Z\b"
    r"|[A-Z]{2,5}\b|(?:US\s)?(?:Eastern|Central|Mountain|Pacific|Atlantic)(?:\s(?:Standard|Daylight))?(?:\sTime)?"
    r"|[A-Z][a-z]+(?:\s[A-Z][a-z]+)?\stime)"
)
# As calendars show a zone; behind brackets the offset is the one of winter, whatever the day.
_SHOWN = re.compile(
    r"[\s(,]{0,4}(?P<zone>\((?:UTC|GMT)\s?[+-]\s?\d{1,2}:?\d{2}\)\s[A-Z][^\n;]{2,80}"
    r"|(?:[A-Z][a-z]+ ){1,3}Time (?:- [A-Z][\w&]+(?: [\w&]+){0,2}|\((?:US|Canada|Mexico)[^)\n]{0,20}\)))"
)
_MINUTES = re.compile(r"\b(\d{2,3})[\s-]?(?:min\b|mins\b|minutes?\b|minuten\b|minutos\b|minuti\b)", re.IGNORECASE)
_HOURS = re.compile(r"\b(?:(one|1|an|two|2|three|3))[\s-](?:hours?|hrs?|stunden?|heures?|horas?)\b", re.IGNORECASE)
_COUNT = {"one": 1, "an": 1, "1": 1, "two": 2, "2": 2, "three": 3, "3": 3}
# What people mean most often: a proposal to press, never an answer. CST, IST and BST have several meanings.
LIKELY_ZONES = {
    "ET": "America/New_York", "EST": "America/New_York", "EDT": "America/New_York", "EASTERN": "America/New_York",
    "CENTRAL EUROPEAN": "Europe/Berlin", "CT": "America/Chicago",
    "CST": "America/Chicago", "CDT": "America/Chicago", "CENTRAL": "America/Chicago",
    "MT": "America/Denver", "MST": "America/Denver", "MDT": "America/Denver", "MOUNTAIN": "America/Denver",
    "PT": "America/Los_Angeles", "PST": "America/Los_Angeles", "PDT": "America/Los_Angeles",
    "PACIFIC": "America/Los_Angeles", "ATLANTIC": "America/Halifax", "BST": "Europe/London", "WET": "Europe/Lisbon",
    "CET": "Europe/Berlin", "CEST": "Europe/Berlin", "MEZ": "Europe/Berlin", "MESZ": "Europe/Berlin",
    "EET": "Europe/Helsinki", "EEST": "Europe/Helsinki", "JST": "Asia/Tokyo", "KST": "Asia/Seoul",
    "IST": "Asia/Kolkata", "SGT": "Asia/Singapore", "AEST": "Australia/Sydney", "AEDT": "Australia/Sydney",
}  # fmt: skip


_IN_BRACKETS = re.compile(r"\s{0,3}\((?P<said>[^()\n]{2,40})\)")
_ALL_TIMES = re.compile(
    r"\b(?:all )?times (?:are |listed |shown )*(?:in )?(?=[A-Z])|\balle (?:Zeiten|Uhrzeiten)(?: in)? (?=[A-Z])"
    r"|\b(?:time ?zone|zeitzone|fuseau horaire|zona horaria|fuso orario|fuso horário|tijdzone|tidszon|strefa czasowa)"
    r"\s?:\s*",
    re.I,
)


def zone_of_all(text: str) -> str | None:
    """The zone that a mail names once for all its hours: "all times Eastern"."""
    said = _ALL_TIMES.search(text)
    zone = _ZONE.match(text[said.end() :]) if said else None
    return zone.group("zone") if zone else None


def zone_behind_day(text: str) -> str | None:
    """The zone in brackets where the text begins: "... 10 December 2026 (Pacific Time)"."""
    said = _IN_BRACKETS.match(text)
    zone = _ZONE.fullmatch(said.group("said").strip()) if said else None
    return zone.group("zone") if zone else None


def zone_shown(text: str) -> str | None:
    """The zone as calendars show it, at the beginning of the text."""
    found = _SHOWN.match(text)
    return found.group("zone") if found else None


def likely_zone(said: str) -> str | None:
    """The zone people mean most often by these words, to be asked about."""
    words = said.upper().removeprefix("US ").split()
    return LIKELY_ZONES.get(" ".join(words[:2])) or LIKELY_ZONES.get(words[0])


@dataclass(frozen=True, slots=True)
class WrittenHours:
    """Begin and end as written, None where open; `zone` is the word behind them; `problem` a sentence."""

    begin: time | None
    end: time | None
    zone: str | None
    problem: str | None = None


def written_hours(text: str) -> WrittenHours | None:
    """The first clock time of the text with its end and zone; None when there is no clock time.

    A bare number is none: it needs minutes, "am"/"pm" or "Uhr". An hour from 1 to 6 without any of "am", "pm",
    "Uhr" or a leading zero may be morning or afternoon: a problem.
    """
    text = hours_in_figures(text)
    for match in _RANGE.finditer(text):
        found = match.groupdict()
        if not any(found[key] for key in ("am", "ap", "au", "bm", "bp", "bu")):
            continue
        zone = _ZONE.match(text[match.end() :])
        named = zone_shown(text[match.end() :]) or (zone.group("zone") if zone else None)
        begin, end = _clock(found, "a", found["bp"]), _clock(found, "b", None)
        if begin is None:
            continue
        if _is_open(found):
            return WrittenHours(None, None, named, f'"{match.group().strip()}" may be morning or afternoon.')
        return WrittenHours(begin, end, named)
    return None


def _is_open(found: dict[str, str | None]) -> bool:
    said = any(found[key] for key in ("ap", "au", "bp", "bu"))
    hour = found["ah"] or ""
    return not said and not hour.startswith("0") and 1 <= int(hour) <= 6


def _clock(found: dict[str, str | None], side: str, later_half: str | None) -> time | None:
    hour_text, half = found[f"{side}h"], found[f"{side}p"]
    if hour_text is None:
        return None
    hour, minute = int(hour_text), int(found[f"{side}m"] or 0)
    half = half or _shared_half(hour, later_half, found["bh"])
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half.casefold().startswith("p") else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _shared_half(hour: int, later_half: str | None, later_hour: str | None) -> str | None:
    """In "2-3 pm" both are afternoon; in "11-1 pm" the first is morning."""
    if not later_half or not later_hour or hour > 12:
        return None
    afternoon = later_half.casefold().startswith("p")
    crosses = hour % 12 > int(later_hour) % 12
    return ("a" if crosses else "p") if afternoon else ("p" if crosses else "a")


def written_length(text: str) -> timedelta | None:
    """How long it will last, if the text says exactly one length."""
    found = {timedelta(minutes=int(one)) for one in _MINUTES.findall(text)}
    found |= {timedelta(hours=_COUNT[one.casefold()]) for one in _HOURS.findall(text)}
    return found.pop() if len(found) == 1 else None
