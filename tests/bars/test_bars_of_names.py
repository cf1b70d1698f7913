"""The floors that names have reached: a change that falls below one does not land."""

from __future__ import annotations

import json
import random
import re
from collections import Counter
from pathlib import Path
from typing import Any

from afterword.core.letter.spans import Span
from afterword.core.people.addressee import read_addressee
from afterword.core.people.salutation import salutation
from afterword.core.people.weighing import Evidence, weigh
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


def _rows(name: str) -> list[dict[str, Any]]:
    lines = Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def test_every_labelled_greeting_is_written_as_it_may_be() -> None:
    wrong = []
    for row in _rows("greetings_to_write.jsonl"):
        line = salutation(row["locale"], row["formality"], read_addressee(row["record"])).text or ""
        words = set(re.sub("[,:.]", " ", line).split())
        is_right = line in row["accepted"] if row["accepted"] else not line
        if not is_right or any(each in line if " " in each else each in words for each in row["never"]):
            wrong.append((row["locale"], row["record"], line))

    assert wrong == []


def test_every_labelled_bundle_of_evidence_is_weighed_as_it_must_be() -> None:
    wrong = []
    for row in _rows("evidence_to_weigh.jsonl"):
        found = weigh([Evidence(*each) for each in row["evidence"]])
        if (found.verdict, found.best, found.must_ask, found.same_person) != (
            row["verdict"],
            row["best"],
            row["asks"],
            row["same"],
        ):
            wrong.append((row, found))

    assert wrong == []


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
