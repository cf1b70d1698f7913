"""Days as written in an automatic answer, in ten languages; what can be read two ways is left out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

_MONTHS = {
    "jan janv ene gen sty": 1, "feb fev febr fevr lut": 2, "mar mars marz mrt maart maa marc": 3,
    "apr avr abr avril kwi": 4, "may mai mei mag maj maio mayo": 5, "jun juin jui giu giugno cze": 6,
    "jul juil lug lip": 7, "aug aou ago aout sie": 8, "sep sept set wrz": 9, "oct okt out ott paz": 10,
    "nov lis": 11, "dec dez dic des gru": 12,
}  # fmt: skip
_MONTH = {word: number for words, number in _MONTHS.items() for word in words.split()}
_WEEKDAYS = (
    "monday montag lundi lunes lunedi maandag segunda mandag poniedzialek poniedzialku mon",
    "tuesday dienstag mardi martes martedi dinsdag terca tirsdag tisdag wtorek wtorku tue",
    "wednesday mittwoch mercredi miercoles mercoledi woensdag quarta onsdag sroda srode srody wed",
    "thursday donnerstag jeudi jueves giovedi donderdag quinta torsdag czwartek czwartku thu",
    "friday freitag vendredi viernes venerdi vrijdag sexta fredag piatek piatku fri",
    "saturday samstag sonnabend samedi sabado sabato zaterdag lordag sobota soboty",
    "sunday sonntag dimanche domingo domenica zondag sondag niedziela niedzieli",
)
_WEEKDAY = {word: number for number, words in enumerate(_WEEKDAYS) for word in words.split()}
_MONTH_NAME = (
    r"(?P<{0}>jan|janv|ene|gen|feb|fev|mar|mrt|maa|apr|avr|abr|may|mai|mei|mag|maj|jun|jui|giu|jul|lug"
    r"|aug|ago|aou|sep|set|oct|okt|out|ott|nov|dec|dez|dic|des"
    r"|sty|lut|kwi|cze|lip|sie|wrz|paz|lis|gru)[a-z]*\.?"
)
# Letters that carry their stroke within.
_STROKES = str.maketrans("łø", "lo")
_FORMS = re.compile(
    r"(?<![\d./-])(?:(?P<y1>20\d\d)-(?P<m1>\d{1,2})-(?P<d1>\d{1,2})(?!\d)"
    r"|(?P<d2>\d{1,2})\.\s?(?P<m2>\d{1,2})\.(?:\s?(?P<y2>20\d\d|\d\d)(?![\d:]))?"
    r"|(?P<a>\d{1,2})(?P<sep>[/-])(?P<b>\d{1,2})(?:(?P=sep)(?P<y3>20\d\d|\d\d))?(?![\d/])"
    rf"|(?P<d4>\d{{1,2}})(?:st|nd|rd|th|er|º|°|\.)?(?: de"
    rf"| of)? ?{_MONTH_NAME.format('m4')}(?:,? (?:de |of )?(?P<y4>20\d\d))?"
    rf"|\b{_MONTH_NAME.format('m5')} (?:the )?(?P<d5>\d{{1,2}})(?!\d)(?:st|nd|rd|th)?(?:,? (?P<y5>20\d\d))?)"
    rf"|\bthe (?P<d6>\d{{1,2}})(?:st|nd|rd|th)\b(?! (?:of )?{_MONTH_NAME.format('x6')})"
    r"|(?P<t>\b(?:tomorrow|demain|domani|amanha|imorgen|(?:ab|bis|vanaf|tot) morgen)\b)"
    r"|(?P<w>\b(?:" + "|".join(_WEEKDAY) + r")\b"
    r"(?!,? (?:the )?\d|,? (?:den|le|el|il|de|dem|dia) \d|,? [a-z]{3,9}\.? \d))",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Day:
    """A day and where it stands in the text."""

    on: date
    begin: int
    end: int


def days_in(text: str, sent_on: date | None) -> list[Day]:
    """Every day named in the text, in order.

    Without a year, and for a bare weekday, the next such day after `sent_on`; left out when that is unknown.
    Day and month with slashes count only when one order is possible, or another day in the text shows the order.
    """
    plain = _plain(text)
    matches = list(_FORMS.finditer(plain))
    order = _slash_order(matches)
    return list(_read(matches, sent_on, order))


def _plain(text: str) -> str:
    """Lower case without accents, of the same length, so that places stay right."""
    bare = (unicodedata.normalize("NFD", char)[0].lower()[:1] or char for char in text)
    return "".join(bare).translate(_STROKES)


def _slash_order(matches: list[re.Match[str]]) -> str:
    """ "dm" or "md" where a number above 12 shows it, "" where nothing does."""
    pairs = [(int(match["a"]), int(match["b"])) for match in matches if match["a"]]
    day_first, month_first = any(a > 12 for a, _ in pairs), any(b > 12 for _, b in pairs)
    return "" if day_first == month_first else ("dm" if day_first else "md")


def _read(matches: list[re.Match[str]], sent_on: date | None, order: str) -> Iterator[Day]:
    for match in matches:
        on = _named(match, sent_on) or _dated(match, sent_on, order)
        if on is not None:
            yield Day(on, *match.span())


def _named(match: re.Match[str], sent_on: date | None) -> date | None:
    """A weekday, "tomorrow" or "the 24th"; None for a day that is written out, or when it was sent is unknown."""
    if sent_on is None:
        return None
    if match["t"]:
        return sent_on + timedelta(days=1)
    if match["d6"]:
        ahead = (sent_on + timedelta(days=count) for count in range(1, 62))
        return next((day for day in ahead if day.day == int(match["d6"])), None)
    return _weekday(match["w"], sent_on) if match["w"] else None


def _weekday(word: str, sent_on: date) -> date:
    return sent_on + timedelta(days=(_WEEKDAY[word] - sent_on.weekday() - 1) % 7 + 1)


def _dated(match: re.Match[str], sent_on: date | None, order: str) -> date | None:
    named = {key: value for key, value in match.groupdict().items() if value}
    if named.keys() & {"w", "t", "d6"}:
        return None
    if "a" in named:
        if named["a"] == named["b"]:
            order = "dm"
        if not order or (named["sep"] == "-" and "y3" not in named):
            return None
        day, month = (named["a"], named["b"]) if order == "dm" else (named["b"], named["a"])
        return _day(named.get("y3"), int(month), int(day), sent_on)
    kind = next(key[1] for key in named if key[0] == "d")
    word = named[f"m{kind}"]
    month_number = int(word) if word.isdigit() else _MONTH.get(word, _MONTH.get(word[:3], 0))
    return _day(named.get(f"y{kind}"), month_number, int(named[f"d{kind}"]), sent_on)


def _day(year: str | None, month: int, day: int, sent_on: date | None) -> date | None:
    if year is None and sent_on is None:
        return None
    try:
        if year is not None:
            return date(int(year) + (2000 if len(year) == 2 else 0), month, day)
        known = sent_on or date.min
        this_year = date(known.year, month, day)
        # A day up to two months past is still this year's: a robot that was forgotten, not a plan for next year.
        past = this_year < known - timedelta(days=60)
        return this_year.replace(year=known.year + 1) if past else this_year
    except ValueError:
        return None
