"""`batch plan` answers by the contract, and says in a sentence what it cannot read."""

from __future__ import annotations

import io
import json

from afterword.cli.batch import answer_lines
from afterword.cli.kinds.plan import answer
from tests.core.plan.cast import booked, document, process


def test_plan_is_answered_by_the_contract_and_a_bad_item_does_not_stop_the_run() -> None:
    event = booked("2027-01-05T10:00-05:00", "2027-01-12T10:00-05:00", "2027-01-12T11:00-05:00")
    good = document("2027-01-12T11:05-05:00", process([event])) | {"id": "good"}
    bad = document("2027-01-12T11:05", process([event])) | {"id": "bad"}
    sink = io.StringIO()

    code = answer_lines(answer, io.StringIO("".join(json.dumps(row) + "\n" for row in (bad, good))), sink)
    first, second = (json.loads(line) for line in sink.getvalue().splitlines())
    assert code == 1
    assert (first["id"], first["error"]["code"]) == ("bad", "facts_unreadable")
    assert "no offset" in first["error"]["message"]
    made = second["processes"][0]
    assert (made["id"], made["state"]) == ("p1", "HELD")
    thanks = next(step for step in made["steps"] if step["step"] == "thank_you")
    assert thanks["target"] == "2027-01-12T19:30-05:00"
    assert {"key", "step", "person", "channel", "opens", "closes", "target", "due_by", "time_zone", "status"} <= set(
        thanks
    )
    assert all(step["why"] and step["rule"] for step in made["steps"])
