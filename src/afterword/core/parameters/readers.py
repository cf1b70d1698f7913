"""How one setting is read: a word of a choice, on or off, a number, an hour, a span of the day, a list of days."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import time, timedelta

from afterword.core.parameters.model import SettingUnreadable, Span

LONGEST_LIST = 60


def choice(*allowed: str) -> Callable[[object, str], str]:
    """One of these words."""

    def read(value: object, key: str) -> str:
        if value not in allowed:
            raise SettingUnreadable(f'{key} must be one of {", ".join(allowed)}, not "{value}".')
        return str(value)

    return read


def switch(value: object, key: str) -> bool:
    """On or off, as a word or as JSON has it."""
    if value in (True, "on", "yes", "true"):
        return True
    if value in (False, "off", "no", "false"):
        return False
    raise SettingUnreadable(f"{key} must be on or off.")


def count(low: int, high: int) -> Callable[[object, str], int]:
    """A whole number between two ends."""

    def read(value: object, key: str) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
            raise SettingUnreadable(f"{key} must be a whole number from {low} to {high}.")
        return value

    return read


def hours(value: object, key: str) -> timedelta:
    """A number of hours."""
    number = re.fullmatch(r"\s*(\d+(?:\.\d+)?)\s*(?:h|hours?)?\s*", str(value))
    if isinstance(value, bool) or number is None or float(number[1]) > 240:
        raise SettingUnreadable(f"{key} must be a number of hours.")
    return timedelta(hours=float(number[1]))


def clock(value: object, key: str) -> time:
    """A time of day."""
    try:
        return time.fromisoformat(str(value).strip().zfill(5)).replace(tzinfo=None)
    except ValueError:
        raise SettingUnreadable(f'{key} must be a time of day like "19:30".') from None


def span(value: object, key: str) -> Span:
    """A span of one day with its best moment, as an object or as "18:00-21:30, best 19:30"."""
    if isinstance(value, Mapping):
        parts = [clock(value.get(name, value.get("opens")), key) for name in ("opens", "closes", "target")]
    else:
        parts = [clock(part, key) for part in re.split(r"\s*(?:[-–]|, *best)\s*", str(value))]
        parts = [*parts, parts[0]][:3]
    if len(parts) != 3 or not parts[0] <= parts[2] <= parts[1] or parts[0] == parts[1]:
        raise SettingUnreadable(f'{key} must be a span of one day like "18:00-21:30".')
    return Span(*parts)


def days(value: object, key: str) -> tuple[int, ...]:
    """A list of days, in order and each once; "3-5" and "3, 4, 5" are lists as well."""
    if isinstance(value, str):
        value = _listed(value)
    if isinstance(value, list | tuple) and value:
        return tuple(sorted({count(1, 1000)(day, key) for day in value}))
    raise SettingUnreadable(f"{key} must be a list of days, like [3, 4, 5].")


def _listed(text: str) -> list[int]:
    """Days as typed: "3, 4, 5" or "3-5"; nothing where it is neither."""
    ends = re.fullmatch(r"\s*(\d{1,4})\s*[-–]\s*(\d{1,4})\s*", text)
    if ends:
        first, last = map(int, ends.groups())
        return list(range(first, last + 1)) if last - first < LONGEST_LIST else []
    parts = [part.strip() for part in text.split(",")]
    return [int(part) for part in parts] if all(re.fullmatch(r"\d{1,4}", part) for part in parts) else []


def plain(value: object) -> object:
    """A value as JSON holds it, and as the same reader takes it back."""
    if isinstance(value, Span):
        return f"{value.opens:%H:%M}-{value.closes:%H:%M}, best {value.target:%H:%M}"
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, timedelta):
        amount = value.total_seconds() / 3600
        return int(amount) if amount.is_integer() else amount
    return list(value) if isinstance(value, tuple) else value


def shown(value: object) -> str:
    """A value in words, for a page."""
    if isinstance(value, timedelta):
        return f"{value.total_seconds() / 3600:g} h"
    if isinstance(value, bool):
        return "on" if value else "off"
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    return "none" if value is None else str(plain(value))
