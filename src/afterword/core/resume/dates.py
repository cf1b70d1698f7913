"""Months and years as resumes write them, in seven languages: "Jan 2020 – Present", "03/2021 - heute", "2019–2021"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_MONTHS = {
    1: "january januar jänner janvier enero gennaio januari janeiro jan ene janv gen",
    2: "february februar février febrero febbraio februari fevereiro feb févr fév fev",
    3: "march märz mars marzo maart março mar mär mrt mrz",
    4: "april avril abril aprile apr avr abr",
    5: "may mai mayo maggio mei maio mag",
    6: "june juni juin junio giugno junho jun giu",
    7: "july juli juillet julio luglio julho jul juil lug",
    8: "august août agosto augustus aug ago aoû",
    9: "september septembre septiembre settembre setembro sep sept set",
    10: "october oktober octobre octubre ottobre outubro oct okt ott out",
    11: "november novembre noviembre novembro nov",
    12: "december dezember décembre diciembre dicembre dezembro dec dez déc dic",
}
_NUMBERS = {name: number for number, names in _MONTHS.items() for name in names.split()}
_NAME = "|".join(sorted(_NUMBERS, key=len, reverse=True))
_YEAR = r"(?:19[5-9]\d|20[0-4]\d)"
_MOMENT = (
    rf"(?:(?:(?:{_NAME})\.?,?\s*(?:de\s+)?(?:{_YEAR}|['’]\d\d(?!\d)))|(?:\d{{1,2}}\s*[./-]\s*{_YEAR})|(?:{_YEAR}[./-]\d{{1,2}}(?:[./-]\d{{1,2}})?)"
    rf"|(?:(?:spring|summer|autumn|fall|winter|sommer|frühjahr|herbst|été|printemps|automne|hiver|verano|otoño)\s+{_YEAR})|{_YEAR})"
)
_NOW = (
    r"(?:present|current(?:ly)?|now|today|to date|ongoing|heute|jetzt|aktuell|laufend|aujourd['’]hui"
    r"|présent|actuel(?:lement)?|"
    r"en cours|actualidad|presente|actual|hoy|oggi|attuale|in corso|heden|nu|atual|hoje)"
)
_TO = r"(?:\s*(?:[-–—−‒‐]|to|until|till|through|bis|à|au|al?|hasta(?:\s+la)?|fino\s+al?|tot|até)\s*)"
RANGE = re.compile(
    rf"\(?(?<![\w/.])(?P<start>{_MOMENT}){_TO}(?P<end>{_MOMENT}|(?:l['’]|la\s+)?{_NOW})(?![\w/])\)?", re.I
)
_SINCE = re.compile(
    rf"\(?\b(?:since|from|seit|ab|depuis|desde|dal?|sinds|vanaf)\s+(?P<start>{_MOMENT})(?![\w/])\)?"
    rf"|(?<![\w/.])(?P<open>{_MOMENT})\s*[-–—]\s*(?=$|\t|\))",
    re.I,
)
_ONE = re.compile(rf"\(?(?<![\w/.,$€£])(?P<start>{_MOMENT})(?![\w/%])\)?", re.I)
# What a narrow cell leaves of a period on one of its lines.
_FRAGMENT = re.compile(rf"(?:{_MOMENT}|{_NOW}|(?:{_NAME})\.?|de|{_YEAR}|[-–—−‒‐]|{_TO}|\s)+", re.I)
MOST_PIECES = 4
_LENGTH = re.compile(
    r"\s*[(·|,]?\s*\b\d+\s+(?:years?|yrs?|jahre?|ans?|años?|anni|jaar)\b(?:[\s,]*(?:and |und |et "
    r"|y )?\d+\s+(?:months?|mos?|monate?|mois|meses|mesi|maanden))?\s*\)?"
    r"|\s*[(·|,]?\s*\b\d+\s+(?:months?|mos|monate?|mois|meses|mesi|maanden)\b\s*\)?",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Span:
    """From when to when, as 2019-04 or 2019; `end` "" is open where `is_open`, else not stated.

    `rest` is the text without it.
    """

    start: str
    end: str
    is_open: bool
    rest: str


def span(text: str) -> Span | None:
    """The period that a line names, or None; an open one ends in "present", or has no end after its dash or "since"."""
    if found := RANGE.search(text):
        end = moment(found["end"])
        return Span(moment(found["start"]), end, not end, _without(text, found))
    if found := _SINCE.search(text):
        return Span(moment(found["start"] or found["open"]), "", True, _without(text, found))
    return None


def is_now(text: str) -> bool:
    """True for today's words alone: "present", "heute"."""
    return re.fullmatch(_NOW, text.strip(), re.I) is not None


def is_length(text: str) -> bool:
    """True for a stretch of time alone: "7 years 11 months"."""
    return bool(text) and text[0].isdigit() and not _LENGTH.sub("", text, count=1).strip(" ()·")


def date_in_pieces(cells: Sequence[Sequence[str]]) -> tuple[str, int] | None:
    """A period that a narrow cell broke over two lines or more, in one piece, and over how many; None where it is none.

    `cells` holds the first cell of each line, from the one on which it may begin.
    """
    whole = ""
    for number, cell in enumerate(cells[:MOST_PIECES], 1):
        if not cell or len(cell[0]) > 20 or not _FRAGMENT.fullmatch(cell[0].strip()):
            return None
        whole = f"{whole} {cell[0].strip()}".strip()
        if RANGE.fullmatch(whole):
            return (whole, number) if number > 1 else None
    return None


def one_date(text: str) -> Span | None:
    """The last single month or year that a line names, as an end: the year of a degree."""
    found = next(reversed(list(_ONE.finditer(text))), None)
    return Span("", moment(found["start"]), False, _without(text, found)) if found else None


def moment(written: str) -> str:
    """ "March 2019", "03/2019", "2019-03-01" as 2019-03, a year as 2019; "" for today's words."""
    lowered = written.casefold().replace("’", "'")
    year = re.search(rf"{_YEAR}|'(\d\d)", lowered)
    if not year:
        return ""
    full = year.group() if year[1] is None else f"{'19' if int(year[1]) > 50 else '20'}{year[1]}"
    name = re.search(rf"(?<!\w)(?:{_NAME})(?!\w)", lowered)
    digits = re.search(r"\d{1,2}", lowered.replace(year.group(), " ", 1))
    month = _NUMBERS[name.group()] if name else int(digits.group()) if digits else 0
    return f"{full}-{month:02}" if 1 <= month <= 12 else full


def _without(text: str, found: re.Match[str]) -> str:
    rest = f"{text[: found.start()]}\t{text[found.end() :]}"
    rest = _LENGTH.sub("", rest)
    return re.sub(r"\s*\t\s*", "\t", rest).strip(" \t,;|·•–—-")
