"""How one setting is read: a word of a choice, on or off, a number, an hour, a span of the day, a list of days."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import time, timedelta
from itertools import pairwise

from afterword.core.parameters.model import Hours, SettingUnreadable, Span

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


def from_to_hours(value: object, key: str) -> tuple[timedelta, timedelta]:
    """Two numbers of hours, the first and the last, as [1, 3] or "1-3 h"."""
    parts = re.split(r"\s*[-–]\s*", value) if isinstance(value, str) else value
    if not isinstance(parts, list | tuple) or len(parts) != 2:
        raise SettingUnreadable(f'{key} must be two numbers of hours like "1-3".')
    first, last = (hours(part, key) for part in parts)
    if first >= last:
        raise SettingUnreadable(f"{key} must end after it begins.")
    return first, last


def stretches(value: object, key: str) -> Hours:
    """Parts of one day in their order, as "09:30-11:30, 13:30-15:30" or a list of such."""
    parts = value.split(",") if isinstance(value, str) else value
    if not isinstance(parts, list | tuple) or not parts:
        raise SettingUnreadable(f'{key} must be hours of one day like "09:30-11:30, 13:30-15:30".')
    found = tuple(_stretch(part, key) for part in parts)
    if any(one[1] > following[0] for one, following in pairwise(found)):
        raise SettingUnreadable(f"{key} must name its hours one after the other.")
    return found


def _stretch(part: object, key: str) -> tuple[time, time]:
    ends = re.split(r"\s*[-–]\s*", part.strip()) if isinstance(part, str) else part
    if not isinstance(ends, list | tuple) or len(ends) != 2:
        raise SettingUnreadable(f'{key} must be hours of one day like "09:30-11:30, 13:30-15:30".')
    opens, closes = (clock(one, key) for one in ends)
    if opens >= closes:
        raise SettingUnreadable(f"{key} must end after it begins.")
    return opens, closes


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
    if isinstance(value, tuple) and value and not isinstance(value[0], int):
        return _plain_stretches(value)
    if isinstance(value, timedelta):
        amount = value.total_seconds() / 3600
        return int(amount) if amount.is_integer() else amount
    return list(value) if isinstance(value, tuple) else value


def _plain_stretches(value: tuple[object, ...]) -> str:
    """Hours from and to, or stretches of a day, as the same reader takes them back."""
    if isinstance(value[0], timedelta):
        return "-".join(f"{plain(one)}" for one in value)
    return ", ".join("-".join(f"{one:%H:%M}" for one in pair) for pair in value if isinstance(pair, tuple))


def shown(value: object) -> str:
    """A value in words, for a page."""
    if isinstance(value, timedelta):
        return f"{value.total_seconds() / 3600:g} h"
    if isinstance(value, bool):
        return "on" if value else "off"
    if isinstance(value, tuple) and value and isinstance(value[0], int):
        return ", ".join(map(str, value))
    return "none" if value is None else str(plain(value))
