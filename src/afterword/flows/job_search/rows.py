"""A stored posting as searches look at it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Protocol
from uuid import UUID

from django.db.models import Q, QuerySet

from afterword.core.search.cities import Gazetteer
from afterword.core.search.pay import Pay
from afterword.core.search.places import Point, point
from afterword.core.search.posting import Posting
from afterword.core.search.query import Conditions
from afterword.core.search.tongues import tongue_of
from afterword.store.models import JobPosting, Owner

# What a posting is, where nothing is asked of it.
ORDERED = ("pk", "group", "ingest_sequence", "date_posted", "first_seen")
_PLACES, _PAY = ("locations", "remote_countries"), ("pay_min", "pay_max", "pay_currency", "pay_unit")


def columns_for(asked: Conditions) -> tuple[str, ...]:
    """What the order and these conditions look at; reading the lists of a thousand postings takes its time."""
    return (
        *ORDERED,
        *(_PLACES if asked.near or asked.country else ()),
        *(("workplace",) if asked.near or asked.remote_only else ()),
        *(_PAY if asked.pay else ()),
        *(("employment_types",) if asked.types else ()),
    )


class Dated(Protocol):
    """A posting, or so much of one as its place in a list rests on."""

    pk: UUID
    group: str
    ingest_sequence: int
    date_posted: date | None
    first_seen: datetime


def conditions_of(cities: Gazetteer, row: Any, *, with_places: bool) -> Posting:
    """So much of a posting as was read of it; the points of its places only where they are asked for."""
    places = getattr(row, "locations", ())
    countries = {str(each.get("country") or "") for each in places} | set(getattr(row, "remote_countries", ()))
    return Posting(
        id=str(row.pk),
        title="",
        text="",
        countries=frozenset(countries - {""}),
        points=tuple(_points(cities, row)) if with_places else (),
        remote=getattr(row, "workplace", "") == "remote",
        pay=_pay(row) if hasattr(row, "pay_unit") else None,
        types=frozenset(getattr(row, "employment_types", ())),
    )


def as_posting(cities: Gazetteer, row: JobPosting) -> Posting:
    """The row for matching; a city without coordinates gets those of the table where it is clear which it is."""
    known = conditions_of(cities, row, with_places=True)
    tongue = tongue_of(row.title, row.description_text)
    return replace(known, title=row.title, text=row.description_text, tongue=tongue)


def _pay(row: Any) -> Pay | None:
    pay = Pay(row.pay_min, row.pay_max, row.pay_currency, row.pay_unit)
    return None if row.pay_min is None and row.pay_max is None else pay


def _points(cities: Gazetteer, row: Any) -> Iterator[Point]:
    for place in row.locations:
        given = point(place.get("lat"), place.get("lon"))
        found = () if given or not place.get("city") else _looked_up(cities, place)
        if given:
            yield given
        elif len(found) == 1:
            yield found[0]


def _looked_up(cities: Gazetteer, place: dict[str, str]) -> tuple[Point, ...]:
    country = str(place.get("country") or "")
    for name in (f"{place['city']}, {place.get('region') or ''}", str(place["city"])):
        if found := cities.look_up(name, country):
            return tuple(each.point for each in found)
    return ()


def open_postings(owner: Owner, today: date) -> QuerySet[JobPosting]:
    """What can still be applied for: not closed, not past its last day, of a source that was not removed."""
    rows = JobPosting.objects.of(owner).filter(closed_at=None, source__removed_at=None)
    return rows.filter(Q(valid_through=None) | Q(valid_through__gte=today))


def younger_than(rows: QuerySet[JobPosting], days: int, now: datetime) -> QuerySet[JobPosting]:
    """Those posted in the last days; where no day is stated, those first seen in them."""
    since = now - timedelta(days=days)
    return rows.filter(Q(date_posted__gte=since.date()) | Q(date_posted=None, first_seen__gte=since))


def age_days(row: Dated, now: datetime) -> float:
    """Days since it was posted; since it was first seen where it does not say."""
    since = datetime.combine(row.date_posted, time(tzinfo=UTC)) if row.date_posted else row.first_seen
    return max(0.0, (now - since) / timedelta(days=1))
