"""The shipped table of cities."""

from __future__ import annotations

from importlib.resources import files

import pytest

from afterword.reading.cities import RELEASE, ShippedCities


@pytest.mark.parametrize(
    ("written", "label"),
    [
        ("Leeds", "Leeds, ENG, GB"), ("Köln", "Köln, DE"), ("Cologne", "Köln, DE"), ("Genf", "Geneva, GE, CH"),
        ("Den Haag", "The Hague, NL"), ("São Paulo", "São Paulo, BR"), ("Springfield, IL", "Springfield, IL, US"),
        ("Washington DC", "Washington, DC, US"),
    ],
)  # fmt: skip
def test_a_city_is_found_by_the_names_people_write(written: str, label: str) -> None:
    assert [each.label for each in ShippedCities().look_up(written)] == [label]


def test_springfield_is_asked_about() -> None:
    assert len(ShippedCities().look_up("Springfield")) > 3


def test_the_table_stays_small() -> None:
    assert len(files("afterword.reading").joinpath("vendor", RELEASE, "cities.txt.xz").read_bytes()) < 1_000_000
