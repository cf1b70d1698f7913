"""One job on two boards is one; another city, another grade or another text is another job."""

from __future__ import annotations

import pytest

from afterword.core.jobs.duplicates import fold_key, is_same_text, share_city, title_key

TEXT = "You plan the pilot boats of the harbour and lead a crew of four on the night shift in all weathers."


@pytest.mark.parametrize(
    "title",
    [
        "Sr. Harbour Pilot (m/f/d)",
        "Senior Harbour Pilot - Leeds",
        "senior harbour pilot | Quay Ltd",
        "Senior Harbour Pilot [all genders]",
    ],
)
def test_gender_tags_the_city_the_employer_and_short_grades_are_no_part_of_a_title(title: str) -> None:
    assert title_key(title, "Quay Ltd", ["Leeds"]) == "senior harbour pilot"


def test_what_tells_two_jobs_apart_stays_in_the_title() -> None:
    assert title_key("Engineer C++") != title_key("Engineer C")
    assert title_key("Harbour Pilot - Nights", "Quay", ["Leeds"]) != title_key("Harbour Pilot", "Quay", ["Leeds"])


def test_the_same_job_shares_a_key_and_another_city_or_grade_does_not() -> None:
    one = fold_key("Pilot", "Quay Ltd.", ["Leeds", "York"])

    assert one == fold_key("Pilot (m/w/d) - York", "QUAY Limited", ["York"])
    assert one != fold_key("Junior Pilot", "Quay Ltd", ["York"])
    assert fold_key("Pilot", "", ["York"]) == ""
    assert share_city(["Leeds", "York"], ["york"])
    assert share_city([""], [])
    assert not share_city(["Leeds"], ["Hull"])
    assert not share_city(["Leeds"], [])


def test_most_of_the_shorter_text_must_stand_in_the_other() -> None:
    assert is_same_text(TEXT, TEXT + " Apply by May.")
    assert not is_same_text(TEXT, "We look for a cook who bakes bread for two hundred guests every single morning.")
    assert is_same_text(TEXT, "")
