"""Which city a name means, and where it has to be asked."""

from __future__ import annotations

from afterword.core.search.cities import Cities, City
from afterword.core.search.country_parts import PARTS
from afterword.core.search.places import Point, distance_km


def city(name: str, country: str, part: str, people: int) -> City:
    return City(name, country, part, Point(52.0, 0.1), people)


TABLE = Cities(
    [
        (city("Cambridge", "GB", "ENG", 146), ["Cantabrigia"]),
        (city("Cambridge", "US", "MA", 110), []),
        (city("Paris", "FR", "", 2139), []),
        (city("Paris", "US", "TX", 25), []),
        (city("Munich", "DE", "", 1505), ["München", "Muenchen", "Monaco di Baviera"]),
        (city("St. Louis", "US", "MO", 300), []),
        (city("New York City", "US", "NY", 8804), ["New York"]),
        (city("Halle (Saale)", "DE", "", 230), ["Halle"]),
    ],
    PARTS,
)


def labels(written: str, country: str = "") -> list[str]:
    return [each.label for each in TABLE.look_up(written, country)]


def test_one_that_is_ten_times_larger_is_meant() -> None:
    assert labels("paris") == ["Paris, FR"]


def test_where_several_could_be_meant_all_are_choices() -> None:
    assert labels("Cambridge") == ["Cambridge, ENG, GB", "Cambridge, MA, US"]


def test_the_country_the_state_or_the_nation_decides() -> None:
    assert labels("Cambridge", "US") == ["Cambridge, MA, US"]
    assert labels("Cambridge, Massachusetts") == ["Cambridge, MA, US"]
    assert labels("Cambridge UK") == ["Cambridge, ENG, GB"]
    assert labels("Paris, TX") == ["Paris, TX, US"]
    assert labels("Paris (Texas)") == ["Paris, TX, US"]
    assert labels("Cambridge, England") == ["Cambridge, ENG, GB"]


def test_a_label_can_be_typed_again() -> None:
    assert all(labels(label) == [label] for label in labels("Cambridge"))


def test_other_names_accents_and_points_are_one_city() -> None:
    assert labels("münchen") == labels("MUENCHEN") == labels("Monaco di Baviera") == ["Munich, DE"]
    assert labels("St Louis") == ["St. Louis, MO, US"]
    assert labels("NYC") == labels("New York, NY") == ["New York City, NY, US"]
    assert labels("Halle (Saale)") == labels("Halle") == ["Halle (Saale), DE"]


def test_what_is_no_city_is_none() -> None:
    assert labels("Remote") == labels("") == labels(" , ") == labels("Paris, Germany") == []


def test_a_distance_is_along_the_globe() -> None:
    assert round(distance_km(Point(52.52, 13.405), Point(48.137, 11.575))) == 504
    assert distance_km(Point(1, 1), Point(1, 1)) < 0.001
