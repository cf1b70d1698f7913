"""The floors that names have reached: a change that falls below one does not land."""

from __future__ import annotations

import random
from collections import Counter

from afterword.core.letter.spans import Span
from tests.bars import reading_names
from tests.bars.composed_letters import letters
from tests.bars.free_letters import alarms, errors, free_letters
from tests.bars.letter_errors import found, one_error


def test_every_labelled_name_is_read_or_asked_about_as_it_must_be() -> None:
    wrong = {case.text: found for case in reading_names.cases() if (found := reading_names.wrong_fields(case))}

    assert wrong == {}


def test_hardly_any_plain_name_is_asked_about() -> None:
    asked = [case for case in reading_names.cases() if case.must_doubt]

    assert len(asked) / reading_names.score()[1] < 0.1


def test_errors_in_letters_are_found_in_the_final_text_alone() -> None:
    chance, errors, seen = random.Random(5), Counter[str](), Counter[str]()
    for one in letters(80, 5):
        for wrong in one_error(one, chance):
            kind = "slip" if wrong.kind.startswith("letter") else wrong.kind
            errors[kind] += 1
            seen[kind] += found(one, wrong.text, wrong.place)

    assert errors["slip"] > 250
    assert seen["slip"] / errors["slip"] >= 0.96
    assert sum(seen.values()) / errors.total() >= 0.975
    assert {kind: seen[kind] for kind in errors if kind != "slip"} == {
        kind: errors[kind] for kind in errors if kind != "slip"
    }


def test_free_prose_with_every_name_right_raises_no_alarm() -> None:
    assert [(one.text[:40], alarms(one, one.text)) for one in free_letters(4) if alarms(one, one.text)] == []


def test_errors_in_free_prose_are_found_where_they_stand() -> None:
    chance, errors_of, seen = random.Random(7), Counter[str](), Counter[str]()
    for one in free_letters(1):
        for kind, text, place in errors(one, chance):
            errors_of[kind] += 1
            seen[kind] += any(place.overlaps(Span(each.start or 0, each.end or 0)) for each in alarms(one, text))

    assert errors_of.total() > 300
    assert errors_of - seen == Counter()
