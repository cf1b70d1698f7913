"""A posting as searches look at it: read from a schema.org JobPosting, with what it does not say left open."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from afterword.core.errors import Unreadable
from afterword.core.search.country import country_code
from afterword.core.search.pay import Pay, base_salary
from afterword.core.search.places import Point, point
from afterword.core.search.words import plain

EMPLOYMENT_TYPES = frozenset(
    {"FULL_TIME", "PART_TIME", "CONTRACTOR", "TEMPORARY", "INTERN", "VOLUNTEER", "PER_DIEM", "OTHER"}
)
_TYPE_WORDS = {
    "FULLTIME": "FULL_TIME", "PARTTIME": "PART_TIME", "CONTRACT": "CONTRACTOR", "FREELANCE": "CONTRACTOR",
    "TEMP": "TEMPORARY", "INTERNSHIP": "INTERN", "PERDIEM": "PER_DIEM",
}  # fmt: skip


class NotAPosting(Unreadable):
    """This is no posting."""

    code = "not_a_posting"
    hint = "Give a schema.org JobPosting with a title or a description."


@dataclass(frozen=True, slots=True)
class Posting:
    """What searches ask of a posting. `types` is empty and `pay` None where the posting does not say.

    `tongue` is the language it is written in, "" for English or where that is not clear.
    """

    id: str
    title: str
    text: str
    countries: frozenset[str] = frozenset()
    points: tuple[Point, ...] = ()
    remote: bool = False
    pay: Pay | None = None
    types: frozenset[str] = frozenset()
    tongue: str = ""

    @classmethod
    def read(cls, item: Mapping[str, Any], identity: str = "") -> Posting:
        """A schema.org JobPosting; places and types may be one or a list, and a country a code, a name or a node."""
        title, description = item.get("title") or item.get("name"), item.get("description")
        if not isinstance(title, str) and not isinstance(description, str):
            raise NotAPosting
        places = [each for each in _listed(item.get("jobLocation")) if isinstance(each, Mapping)]
        asked = [each for each in _listed(item.get("applicantLocationRequirements")) if isinstance(each, Mapping)]
        return cls(
            id=identity,
            title=plain(title) if isinstance(title, str) else "",
            text=plain(description) if isinstance(description, str) else "",
            countries=frozenset(_countries(places, asked)),
            points=tuple(found for place in places for found in _points(place)),
            remote="TELECOMMUTE" in _listed(item.get("jobLocationType")),
            pay=base_salary(item.get("baseSalary")),
            types=frozenset(_types(item.get("employmentType"))),
        )


def employment_type(written: str) -> str:
    """The schema.org word for "Full-time", "full_time" or "FULL_TIME"; as given, in capitals, where it is none."""
    squeezed = re.sub(r"[^A-Z]", "", written.upper())
    by_letters = {each.replace("_", ""): each for each in EMPLOYMENT_TYPES}
    return by_letters.get(squeezed) or _TYPE_WORDS.get(squeezed) or written.upper()


def _types(given: object) -> Iterator[str]:
    for each in _listed(given):
        if isinstance(each, str):
            yield from (found for part in each.split(",") if (found := employment_type(part)) in EMPLOYMENT_TYPES)


def _listed(given: object) -> list[Any]:
    return given if isinstance(given, list) else [] if given is None else [given]


def _countries(places: Iterable[Mapping[str, Any]], asked: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    for place in places:
        address = place.get("address")
        if isinstance(address, Mapping):
            yield from _codes(address.get("addressCountry"))
    for each in asked:
        yield from _codes(each.get("name"))


def _codes(given: object) -> Iterator[str]:
    for each in _listed(given):
        written = each.get("name") if isinstance(each, Mapping) else each
        if isinstance(written, str) and (code := country_code(written)):
            yield code


def _points(place: Mapping[str, Any]) -> Iterator[Point]:
    for node in (place.get("geo"), place):
        if isinstance(node, Mapping) and (found := point(node.get("latitude"), node.get("longitude"))):
            yield found
            return
