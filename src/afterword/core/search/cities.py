"""Cities by name: what a person or a posting calls a place, as one point on the globe or as a question."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, Protocol

from afterword.core.search.country import country_code
from afterword.core.search.places import Point

# One city is meant without its country only where it is so many times larger than every other of its name.
LARGER = 10
MOST_CHOICES = 8
# What people write for cities and no list of names holds.
SHORT = {"nyc": "new york city", "la": "los angeles", "sf": "san francisco", "philly": "philadelphia"}


class City(NamedTuple):
    """One city; `part` is the state or nation within its country where people name it, `people` is in thousands."""

    name: str
    country: str
    part: str
    point: Point
    people: int

    @property
    def label(self) -> str:
        """ "Cambridge, MA, US", as it can be typed again."""
        return ", ".join(each for each in (self.name, self.part, self.country) if each)


class Gazetteer(Protocol):
    """Where cities are looked up."""

    def look_up(self, written: str, country: str = "") -> tuple[City, ...]:
        """One city where it is clear which, several where a person has to choose, none where it is not known."""
        ...


class Cities:
    """A table of cities, by each of their names."""

    def __init__(self, rows: Iterable[tuple[City, Sequence[str]]], parts: Mapping[str, Mapping[str, str]]) -> None:
        self._by_name: defaultdict[str, list[City]] = defaultdict(list)
        self._by_other: defaultdict[str, list[City]] = defaultdict(list)
        self._parts = parts
        for city, others in rows:
            self._by_name[folded(city.name)].append(city)
            for other in others:
                self._by_other[folded(other)].append(city)

    def look_up(self, written: str, country: str = "") -> tuple[City, ...]:
        """The city of that name, with its part or country behind a comma or given apart.

        Where several have the name, the largest counts if the country is given or if it is ten times larger than
        each other one; in every other case all of them are choices, the largest first.
        """
        for name, said in _split(written):
            found = self._named(name, said, country)
            if found:
                return found
        return ()

    def _named(self, name: str, said: Sequence[str], country: str) -> tuple[City, ...]:
        wanted = folded(SHORT.get(folded(name), name))
        cities = [*self._by_name.get(wanted, ()), *self._by_other.get(wanted, ())]
        for each in said:
            cities = [city for city in cities if self._lies_in(city, each)]
        if country:
            cities = [city for city in cities if city.country == country]
        ranked = sorted(dict.fromkeys(cities), key=lambda city: (-city.people, city.label))
        is_narrowed = bool(country or said)
        if len(ranked) > 1 and (is_narrowed or ranked[0].people >= LARGER * ranked[1].people):
            return (ranked[0],)
        return tuple(ranked[:MOST_CHOICES])

    def _lies_in(self, city: City, written: str) -> bool:
        name = folded(written)
        part = self._parts.get(city.country, {}).get(name, name)
        return bool(city.part and part == folded(city.part)) or country_code(written) == city.country


def folded(name: str) -> str:
    """A name without accents, capitals, points and hyphens, as two spellings are compared."""
    parted = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(sign for sign in parted if not unicodedata.combining(sign))
    return " ".join(re.sub(r"[.()\-’']", " ", plain).split()).removeprefix("city of ")


def _split(written: str) -> list[tuple[str, list[str]]]:
    """The name and what it is said to lie in: behind commas or in brackets, else the last word or two."""
    pieces = [each.strip() for each in re.split(r"[,()/]", written) if each.strip()]
    if not pieces:
        return []
    readings = [(written, []), (pieces[0], pieces[1:])]
    words = pieces[0].split()
    if len(pieces) == 1:
        readings += [(" ".join(words[:-cut]), [" ".join(words[-cut:])]) for cut in (1, 2) if len(words) > cut]
    return readings
