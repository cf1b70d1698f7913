"""What a person looks for, as one object: typed words and filters; page, mails and index share it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from afterword.core.search.pay import Pay
from afterword.core.search.places import Circle, Point
from afterword.core.search.posting import EMPLOYMENT_TYPES
from afterword.core.search.query import Conditions, Search
from afterword.core.search.typed import Typed, read_typed

DEFAULT_KM = 30


class Near(NamedTuple):
    """A place somebody chose, and how far around it they look."""

    label: str
    point: Point
    km: int
    country: str


@dataclass(frozen=True)
class JobQuery:
    """One search; empty and None ask for nothing. `days` is the greatest age of a posting, 0 for any."""

    text: str = ""
    in_title: bool = False
    near: Near | None = None
    country: str = ""
    remote: bool = False
    pay: Pay | None = None
    types: frozenset[str] = frozenset()
    days: int = 0

    @cached_property
    def typed(self) -> Typed:
        """The words."""
        return read_typed(self.text)

    @property
    def is_empty(self) -> bool:
        """Whether it asks for nothing at all, so that every posting would be a match."""
        return self.search("").wanted[1:] == ((),) * 4 and self.conditions == Conditions()

    @property
    def conditions(self) -> Conditions:
        """The filters, for matching."""
        circle = Circle(self.near.point, float(self.near.km), self.near.country) if self.near else None
        return Conditions(self.country, circle, self.remote, self.pay, self.types)

    def search(self, identity: str, tongues: Collection[str] = ()) -> Search:
        """The same as a saved search for the matcher, for postings of these other languages as well."""
        return Search(identity, self.typed.wanted(in_title=self.in_title, tongues=tongues), self.conditions)

    def to_json(self) -> dict[str, Any]:
        """As it is kept."""
        near, pay = self.near, self.pay
        kept = {
            "text": self.text, "in_title": self.in_title, "country": self.country, "remote": self.remote,
            "types": sorted(self.types), "days": self.days,
            "near": near and {"label": near.label, "lat": near.point.lat, "lon": near.point.lon, "km": near.km,
                              "country": near.country},
            "pay": pay and {"amount": pay.least, "currency": pay.currency, "unit": pay.unit},
        }  # fmt: skip
        return {name: value for name, value in kept.items() if value}

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> JobQuery:
        """What `to_json` kept."""
        near, pay = kept.get("near"), kept.get("pay")
        return cls(
            text=kept.get("text", ""),
            in_title=bool(kept.get("in_title")),
            near=Near(near["label"], Point(near["lat"], near["lon"]), near["km"], near["country"]) if near else None,
            country=kept.get("country", ""),
            remote=bool(kept.get("remote")),
            pay=Pay(pay["amount"], None, pay["currency"], pay["unit"]) if pay else None,
            types=frozenset(kept.get("types", ())) & EMPLOYMENT_TYPES,
            days=kept.get("days", 0),
        )
