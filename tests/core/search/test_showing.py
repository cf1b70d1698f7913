"""Order, folding, did-you-mean, and why a posting matches."""

from __future__ import annotations

import pytest

from afterword.core.search.explaining import Why, why
from afterword.core.search.index_words import index_query, lines
from afterword.core.search.job_query import JobQuery, Near
from afterword.core.search.pay import Pay
from afterword.core.search.places import Point
from afterword.core.search.posting import Posting
from afterword.core.search.ranking import Folded, fading, fold
from afterword.core.search.spelling import corrected, did_you_mean
from afterword.core.search.typed import read_typed

KNOWN = {"nurse": 40, "nursery": 4, "engineer": 90, "kubernetes": 7, "manager": 50, "python": 12}


def test_a_rank_halves_with_every_two_weeks() -> None:
    assert [fading(0), fading(14), fading(28), fading(-3)] == [1.0, 0.5, 0.25, 1.0]


def test_one_job_on_two_boards_is_shown_once_at_its_best_place() -> None:
    assert fold([("a", 1), (None, 2), ("a", 3), (None, 4)]) == [Folded(1, [3]), Folded(2), Folded(4)]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("nrse", "nurse"), ("enginer", "engineer"), ("kuberntes", "kubernetes"), ("manger", "manager"),
        ("pyhton", "python"), ("gineneer", ""), ("ensur", ""), ("nurse", ""), ("zzz", ""), ("ng", ""), ("welder", ""),
    ],
)  # fmt: skip
def test_a_slip_of_the_keys_is_asked_about(typed: str, meant: str) -> None:
    assert did_you_mean(typed, KNOWN) == meant


def test_the_rest_of_the_line_stays_as_it_was_typed() -> None:
    assert corrected('Enginer -"on call" PYTHON', [("enginer", "engineer")]) == 'engineer -"on call" PYTHON'


def test_signs_of_names_become_letters_for_the_index() -> None:
    assert lines("C++, C#, .NET and Node.js nurses").written == [
        "cplusplus",
        "csharp",
        "dotnet",
        "and",
        "nodedotjs",
        "nurses",
    ]
    assert lines("<p>nurses</p>").stems == ["nurs"]
    assert index_query(read_typed("c++ -travel"), in_title=True).without == (("travel",),)


LEEDS, YORK = Point(53.80, -1.55), Point(53.96, -1.08)


def test_a_match_says_which_words_how_far_and_what_it_pays() -> None:
    query = JobQuery("rn wards", near=Near("Leeds", LEEDS, 50, "GB"), pay=Pay(30_000, None, "GBP", "YEAR"))
    posting = Posting("1", "Registered Nurse", "Two wards.", points=(YORK,), pay=Pay(15, 20, "GBP", "HOUR"))

    assert why(query, posting) == Why(("registered nurse",), ("wards",), 36, False, 41_600, "GBP", False)


def test_pay_that_is_not_stated_and_remote_work_are_said() -> None:
    query = JobQuery("nurse", near=Near("Leeds", LEEDS, 5, "GB"), pay=Pay(30_000, None, "GBP", "YEAR"))
    told = why(query, Posting("1", "Nurse", "", frozenset({"GB"}), remote=True))

    assert (told.is_remote, told.is_pay_open, told.km) == (True, True, None)
