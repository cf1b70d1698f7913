"""`afterword batch check-letter` answers by the contract."""

from __future__ import annotations

import io
import json

from afterword.cli.batch import answer_lines
from afterword.cli.kinds.check_letter import answer

RECORD = {"recipient": {"given": "Anna", "surname": "Meyer", "title": "Ms."}, "company": {"name": "Tramline"}}
ITEM = {"id": "a", "lang": "en", "record": RECORD, "text": "Dear Ms. Meier,\n\nThank you.\n"}


def test_a_misspelt_name_is_found_and_the_letter_is_not_sendable() -> None:
    found = answer(ITEM)

    assert found == {
        "findings": [
            {
                "rule": "L01",
                "level": "block",
                "start": 5,
                "end": 14,
                "found": "Ms. Meier",
                "message": "This says “Ms. Meier”. The confirmed name is “Ms. Meyer”.",
                "expected": "Ms. Meyer",
                "fix": "Write “Ms. Meyer”.",
            }
        ],
        "sendable": False,
    }


def test_a_bad_item_says_so_and_the_run_goes_on() -> None:
    lines = [{"id": "b", "record": {}, "text": ""}, {"id": "c", "record": RECORD}, ITEM]
    sink = io.StringIO()
    exit_code = answer_lines(answer, io.StringIO("\n".join(map(json.dumps, lines))), sink)
    rows = [json.loads(line) for line in sink.getvalue().splitlines()]

    assert exit_code == 1
    assert [row["id"] for row in rows] == ["b", "c", "a"]
    assert ["error" in row for row in rows] == [True, True, False]
