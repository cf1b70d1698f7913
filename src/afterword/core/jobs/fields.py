"""Reading one field of what a board sends, whatever it put there."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urlsplit

from afterword.core.search.pay import Pay, amount, unit_of

_BLOCK = re.compile(r"</?(?:p|div|br|li|ul|ol|tr|h[1-6]|section|article|table|hr|dd|dt|blockquote)\b[^<>]*>", re.I)
_SILENT = re.compile(r"<!--.*?-->|<(script|style|template|head)\b.*?(?:</\1\s*>|\Z)", re.I | re.S)
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_MONTHS = "january february march april may june july august september october november december".split()
_WORDED = re.compile(r"([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})")
_LONGEST_LINE = 500


def at(item: object, path: str) -> Any:
    """What stands at "a.b.0.c", or None."""
    for step in path.split("."):
        if isinstance(item, Mapping):
            item = item.get(step)
        elif isinstance(item, list) and step.isdigit():
            item = item[int(step)] if int(step) < len(item) else None
        else:
            return None
    return item


def line(item: object, *paths: str) -> str | None:
    """The first of these fields that says anything, as one line without tags."""
    for path in paths:
        found = at(item, path)
        if isinstance(found, int) and not isinstance(found, bool):
            return str(found)
        if isinstance(found, str) and (said := one_line(found)):
            return said
    return None


def one_line(markup: str) -> str:
    """A short text without tags, entities and line ends."""
    return " ".join(html.unescape(_TAG.sub("", markup)).split())[:_LONGEST_LINE]


def listed(item: object, path: str) -> list[Any]:
    """The list at a path; one thing alone is a list of one."""
    found = at(item, path)
    return found if isinstance(found, list) else [] if found is None else [found]


def text(*markups: object) -> str:
    """Descriptions in HTML, also when it was escaped once more, as lines; scripts and styles never count."""
    return "\n\n".join(each for markup in markups if isinstance(markup, str) and (each := _lines(markup)))


def _lines(markup: str) -> str:
    if "&lt;" in markup and not _TAG.search(markup):
        markup = html.unescape(markup)
    opened = _TAG.sub("", _BLOCK.sub("\n", _SILENT.sub("", markup)))
    lines = [" ".join(each.split()) for each in html.unescape(opened).split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def day(item: object, *paths: str) -> str | None:
    """The first of these fields that is a day, as 2026-10-01: ISO, seconds or milliseconds, mail or words.

    A day in words such as "30+ Days Ago" is none.
    """
    return next((found for path in paths if (found := _day(at(item, path)))), None)


def _day(given: object) -> str | None:
    if isinstance(given, int | float) and not isinstance(given, bool):
        seconds = given / 1000 if given > 1e11 else given
        return datetime.fromtimestamp(seconds, UTC).date().isoformat() if 0 < seconds < 1e11 else None
    if not isinstance(given, str):
        return None
    if given.strip().isdigit() and 9 <= len(given.strip()) <= 13:
        return _day(int(given))
    return _iso(given.strip()) or _worded(given.strip()) or _mailed(given.strip())


def _iso(given: str) -> str | None:
    found = re.match(r"(\d{4})-(\d{2})-(\d{2})(?!\d)", given)
    german = re.match(r"(\d{2})\.(\d{2})\.(\d{4})(?!\d)", given)
    parts = found.groups() if found else german.groups()[::-1] if german else None
    return _valid(*map(int, parts)) if parts else None


def _worded(given: str) -> str | None:
    found = _WORDED.match(given)
    months = [at for at, name in enumerate(_MONTHS, 1) if found and name.startswith(found[1].casefold()[:9])]
    return _valid(int(found[3]), months[0], int(found[2])) if found and months else None


def _mailed(given: str) -> str | None:
    try:
        return parsedate_to_datetime(given).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _valid(year: int, month: int, of_month: int) -> str | None:
    try:
        return date(year, month, of_month).isoformat()
    except ValueError:
        return None


def address(item: object, *paths: str) -> str | None:
    """The first of these fields that is a web address, or a path on the same site; never a script."""
    for path in paths:
        found = at(item, path)
        if isinstance(found, str) and (clean := found.strip()) and not re.search(r"[\s<>\"]", clean):
            scheme = urlsplit(clean).scheme.lower() if ":" in clean.split("/")[0] else ""
            if scheme in {"http", "https"} or (not scheme and clean.startswith("/")):
                return clean
    return None


def pay(least: object, most: object, currency: object, unit: object) -> Pay | None:
    """Pay from its parts; nothing where neither end is a number."""
    ends = amount(least), amount(most)
    if ends == (None, None):
        return None
    code = currency.strip().upper() if isinstance(currency, str) else ""
    return Pay(*ends, code if re.fullmatch("[A-Z]{3}", code) else "", unit_of(str(unit or "").replace("_", " ")))
