"""The floors that names have reached: a change that falls below one does not land."""

from __future__ import annotations

from tests.bars import reading_names


def test_every_labelled_name_is_read_or_asked_about_as_it_must_be() -> None:
    wrong = {case.text: found for case in reading_names.cases() if (found := reading_names.wrong_fields(case))}

    assert wrong == {}


def test_hardly_any_plain_name_is_asked_about() -> None:
    asked = [case for case in reading_names.cases() if case.must_doubt]

    assert len(asked) / reading_names.score()[1] < 0.1
