"""The shipped table of cities (GeoNames, CC BY 4.0), opened when it is first asked."""

from __future__ import annotations

import lzma
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files

from afterword.core.search.cities import Cities, City
from afterword.core.search.country_parts import PARTS
from afterword.core.search.places import Point

RELEASE = "geonames-cities-15000@3.0.2"


class ShippedCities:
    """A gazetteer whose table is read once in a process."""

    def look_up(self, written: str, country: str = "") -> tuple[City, ...]:
        """See `Gazetteer`."""
        return _looked_up(written, country)


@lru_cache(maxsize=4096)
def _looked_up(written: str, country: str) -> tuple[City, ...]:
    # Hundreds of postings lie in a few cities, and a search asks for the place of each.
    return _table().look_up(written, country)


@cache
def _table() -> Cities:
    return Cities(_rows(), PARTS)


def _rows() -> Iterator[tuple[City, list[str]]]:
    packed = files("afterword.reading").joinpath("vendor", RELEASE, "cities.txt.xz").read_bytes()
    for line in lzma.decompress(packed).decode("utf-8").splitlines():
        name, country, part, lat, lon, people, others = line.split("\t")
        yield City(name, country, part, Point(float(lat), float(lon)), int(people)), others.split("|") if others else []
