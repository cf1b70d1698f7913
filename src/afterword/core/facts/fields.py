"""Typed access to the fields of a JSON object; each fault is one sentence that names the place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, tzinfo
from typing import Any
from zoneinfo import ZoneInfo

from afterword.core.errors import Unreadable

FIRST_YEAR, LAST_YEAR = 1990, 2199


class FactsUnreadable(Unreadable):
    """These facts cannot be read."""

    code = "facts_unreadable"
    hint = "Correct the field that is named and give the facts again; nothing was changed."


@dataclass(frozen=True, slots=True)
class Moment:
    """A day that somebody named, with or without a time: exactly one of the two fields is set."""

    day: date | None = None
    instant: datetime | None = None

    def on(self, zone: tzinfo) -> date:
        """The calendar day of this moment in `zone`; a bare day is the same everywhere."""
        if self.instant is not None:
            return self.instant.astimezone(zone).date()
        assert self.day is not None  # noqa: S101  (one of the two is always set)
        return self.day


class Fields:
    """One JSON object together with its place in the document ("processes[0].people[1]")."""

    __slots__ = ("_row", "place")

    def __init__(self, row: object, place: str) -> None:
        if not isinstance(row, Mapping):
            raise FactsUnreadable(f"{place or 'The document'} must be an object, with fields.")
        self._row: Mapping[str, Any] = row
        self.place = place

    def fault(self, name: str, sentence: str) -> FactsUnreadable:
        """The error for one field, ready to raise."""
        return FactsUnreadable(f"{self.place_of(name)} {sentence}")

    def place_of(self, name: str) -> str:
        """Where a field of this object stands in the document."""
        return f"{self.place}.{name}" if self.place else name

    def but(self, **changed: Any) -> Fields:
        """The same object with some fields changed."""
        return Fields({**self._row, **changed}, self.place)

    @property
    def row(self) -> Mapping[str, Any]:
        """The object as it stands."""
        return self._row

    def raw(self, name: str) -> Any:
        """The value as it stands, None where it is missing."""
        return self._row.get(name)

    def maybe_text(self, name: str) -> str | None:
        """A text, or None where it is missing or empty."""
        value = self._row.get(name)
        if value is None:
            return None
        if not isinstance(value, str):
            raise self.fault(name, "must be a text.")
        if not value.isascii():
            self._demand_encodable(name, value)
        return value.strip() or None

    def text(self, name: str) -> str:
        """A text that must be there."""
        value = self.maybe_text(name)
        if value is None:
            raise self.fault(name, "is missing.")
        return value

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of texts; empty where it is missing."""
        rows = self._sequence(name)
        if any(not isinstance(row, str) for row in rows):
            raise self.fault(name, "must be a list of texts.")
        return tuple(rows)

    def whole_number(self, name: str) -> int | None:
        """A whole number from 0 up, or None; a number with a fraction, NaN or true is none."""
        value = self._row.get(name)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int) or value < 0:
            raise self.fault(name, "must be a whole number from 0 up.")
        return value

    def yes_or_no(self, name: str) -> bool | None:
        """True or false, or None where it is missing."""
        value = self._row.get(name)
        if value is not None and not isinstance(value, bool):
            raise self.fault(name, "must be true or false.")
        return value

    def maybe_instant(self, name: str) -> datetime | None:
        """An instant with its offset, in UTC, or None where it is missing."""
        value = self.maybe_text(name)
        if value is None:
            return None
        instant = self._read_datetime(name, value)
        if instant.tzinfo is None:
            raise self.fault(name, f'has no offset: "{value}" could be any hour of the world. Write it with one.')
        if not FIRST_YEAR <= instant.year <= LAST_YEAR:
            raise self.fault(name, f"lies outside the years {FIRST_YEAR} to {LAST_YEAR}.")
        return instant.astimezone(UTC)

    def instant(self, name: str) -> datetime:
        """An instant that must be there."""
        value = self.maybe_instant(name)
        if value is None:
            raise self.fault(name, "is missing.")
        return value

    def moment(self, name: str) -> Moment | None:
        """A day ("2027-01-22") or an instant, or None where it is missing."""
        value = self.maybe_text(name)
        if value is None:
            return None
        if "T" in value or " " in value:
            return Moment(instant=self.maybe_instant(name))
        try:
            day = date.fromisoformat(value)
        except ValueError:
            raise self.fault(name, f'is no date: "{value}". Write year-month-day.') from None
        if not FIRST_YEAR <= day.year <= LAST_YEAR:
            raise self.fault(name, f"lies outside the years {FIRST_YEAR} to {LAST_YEAR}.")
        return Moment(day=day)

    def zone(self, name: str) -> ZoneInfo | None:
        """A time zone of the IANA list, or None where it is missing."""
        value = self.maybe_text(name)
        if value is None:
            return None
        try:
            return ZoneInfo(value)
        except (ValueError, OSError, KeyError):
            raise self.fault(name, f'is no known time zone: "{value}". Write it like "Europe/Berlin".') from None

    def child(self, name: str) -> Fields | None:
        """An object below this one, or None where it is missing."""
        value = self._row.get(name)
        return None if value is None else Fields(value, self.place_of(name))

    def children(self, name: str) -> Iterator[Fields]:
        """The objects of a list below this one."""
        for place, row in self.rows(name):
            yield Fields(row, place)

    def rows(self, name: str) -> Iterator[tuple[str, object]]:
        """The rows of a list below this one as they stand, each with its place."""
        for index, row in enumerate(self._sequence(name)):
            yield f"{self.place_of(name)}[{index}]", row

    def _sequence(self, name: str) -> list[Any]:
        value = self._row.get(name)
        if value is None:
            return []
        if not isinstance(value, list | tuple):
            raise self.fault(name, "must be a list.")
        return list(value)

    def _read_datetime(self, name: str, value: str) -> datetime:
        try:
            return datetime.fromisoformat(value)
        except ValueError:
            raise self.fault(name, f'is no date with time: "{value}".') from None

    def _demand_encodable(self, name: str, value: str) -> None:
        try:
            value.encode("utf-8")
        except UnicodeEncodeError:
            raise self.fault(name, "holds half a character, which cannot be written out.") from None
