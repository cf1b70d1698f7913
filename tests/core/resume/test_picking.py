"""Which achievements speak to a posting: shared words, kindred ones, and what says nothing."""

from __future__ import annotations

from afterword.core.resume.picking import pick


def test_the_achievement_that_shares_the_rarest_words_comes_first() -> None:
    picked = pick(
        ["Organised the summer party.", "Gave chemotherapy on a day unit.", "Worked with patients."],
        "Oncology nurse",
        "<p>You will give chemotherapy to patients.</p>",
    )

    assert [each.index for each in picked] == [1, 2, 0]
    assert picked[0].because[0] == "chemotherapy"


def test_a_kindred_word_counts_and_is_not_said_to_be_shared() -> None:
    picked = pick(["Sang in a choir.", "Trained new staff as preceptor."], "", "Coach our juniors.")

    assert picked[0].index == 1
    assert picked[0].because == ()


def test_words_that_every_posting_has_choose_nothing() -> None:
    picked = pick(
        ["Worked in a great team with experience.", "Won 3 prizes."], "", "We offer a great team; experience wanted."
    )

    assert [each.weight for each in picked] == [0.0, 0.0]
    assert [each.index for each in picked] == [1, 0]


def test_the_same_input_gives_the_same_order_and_every_index_once() -> None:
    achievements = ["", "a", "Cut cost by 3%.", "Cut cost by 3%.", "C++"]

    picked = pick(achievements, "C++ developer", "cost")
    assert sorted(each.index for each in picked) == [0, 1, 2, 3, 4]
    assert picked == pick(achievements, "C++ developer", "cost")
    assert picked[0].because == ("c++",)
