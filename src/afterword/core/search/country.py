"""The country a posting names, as its ISO 3166 code."""

from __future__ import annotations

from functools import cache

from afterword.core.search.country_names import NAMES


def country_code(written: str) -> str:
    """The code of a country written as its code or by a name; "" where it names none."""
    return _codes().get(written.strip().casefold().removeprefix("the "), "")


@cache
def _codes() -> dict[str, str]:
    rows = [[each.strip() for each in line.split(";")] for line in NAMES.strip().splitlines()]
    return {name.casefold(): row[0] for row in rows for name in row}
