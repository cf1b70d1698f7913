"""The ways on: each possible answer is really planned, up to a named end."""

from __future__ import annotations

from datetime import datetime

from afterword.cli.kinds.plan import answer
from afterword.core.facts import Facts
from afterword.core.plan.branches import Branch, branches
from tests.core.plan.cast import Row, booked, document, happened, holidays, process

_BOOKED = booked("2026-11-10T10:00-05:00", "2026-11-16T10:00-05:00", "2026-11-16T11:00-05:00")


def _ways(*more: Row, now: str = "2026-11-17T10:00-05:00") -> dict[str, Branch]:
    document = {"candidate": {"name": "Kim", "time_zone": "America/New_York"}, "processes": [process([_BOOKED, *more])]}
    found = branches(Facts.read(document), "p1", datetime.fromisoformat(now), holidays())
    return {one.answer: one for one in found}


def test_each_answer_leads_to_its_own_named_end() -> None:
    assert {answer: one.end for answer, one in _ways().items()} == {
        "yes": "HIRED",
        "no": "REJECTED",
        "silent": "SILENT",
    }


def test_silence_asks_three_times_and_then_closes() -> None:
    steps = [one.step for one in _ways()["silent"].steps]
    assert steps[:4] == ["F1", "F2", "F3", "silent_review"]


def test_an_answer_is_counted_from_the_decision_day_they_named() -> None:
    named = happened("2026-11-16T11:30-05:00", "decision_expected", date="2026-12-02")
    ways = _ways(named)
    assert {ways[one].answered_at for one in ("yes", "no")} == {datetime.fromisoformat("2026-12-02T12:00-05:00")}
    assert ways["no"].steps[0].step == "rejection_reply"
    assert all(step.when and step.when >= ways["no"].answered_at for step in ways["no"].steps)  # type: ignore[operator]


def test_a_process_that_is_decided_has_no_branches() -> None:
    assert _ways(happened("2026-11-16T15:00-05:00", "rejected", person="ruth")) == {}


def test_the_yes_shows_the_decision_its_reminders_and_the_last_moment_to_ask_for_time() -> None:
    ways = _ways()
    yes = ways["yes"]

    assert {"offer_acknowledge", "reminder", "decide_by", "written_acceptance"} <= {one.step for one in yes.steps}
    assert yes.end == "HIRED"
    assert "ten working days" in yes.assumes


def test_batch_plan_gives_the_branches_where_they_are_asked_for() -> None:
    row = document("2026-11-17T10:00-05:00", process([_BOOKED]))
    asked, plain = answer(row | {"branches": True}), answer(row)

    assert [one["answer"] for one in asked["processes"][0]["branches"]] == ["yes", "no", "silent"]
    assert "branches" not in plain["processes"][0]
