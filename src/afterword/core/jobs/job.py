"""One posting as it is kept: a flat schema.org JobPosting; what the source does not say is None."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from afterword.core.search.pay import Pay


@dataclass(frozen=True, slots=True)
class Place:
    """Where the work is, in the words of the source."""

    city: str | None = None
    region: str | None = None
    country: str | None = None

    def to_json(self) -> dict[str, str | None]:
        """As in the contract's `read-jobs`."""
        return {"city": self.city, "region": self.region, "country": self.country}


@dataclass(frozen=True, slots=True)
class Job:
    """One posting. `workplace` is remote, hybrid or onsite; `employment_type` is schema.org's word."""

    id: str | None
    title: str
    company: str | None = None
    places: tuple[Place, ...] = ()
    workplace: str | None = None
    employment_type: str | None = None
    pay: Pay | None = None
    date_posted: str | None = None
    valid_through: str | None = None
    url: str | None = None
    department: str | None = None
    text: str = ""

    def to_json(self) -> dict[str, Any]:
        """As in the contract's `read-jobs`."""
        return {
            "id": self.id,
            "title": self.title,
            "company": self.company,
            "locations": [each.to_json() for each in self.places],
            "workplace": self.workplace,
            "employment_type": self.employment_type,
            "salary": _salary(self.pay),
            "date_posted": self.date_posted,
            "valid_through": self.valid_through,
            "url": self.url,
            "department": self.department,
            "description_text": self.text,
        }


def _salary(pay: Pay | None) -> dict[str, Any] | None:
    if pay is None:
        return None
    least, most = (int(end) if end is not None and end == int(end) else end for end in (pay.least, pay.most))
    return {"min": least, "max": most, "currency": pay.currency or None, "unit": pay.unit or None}
