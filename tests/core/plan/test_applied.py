"""An application before anybody invited: one look, then silence is an answer, and nothing goes out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from afterword.core.facts import Facts
from afterword.core.plan import ProcessPlan, plan
from tests.core.plan.cast import holidays

AT = "2026-11-02T10:00:00+00:00"


def planned(*events: Mapping[str, object], now: str, people: tuple[Mapping[str, object], ...] = ()) -> ProcessPlan:
    row = {
        "id": "p1", "role": "Night nurse", "employer": {"name": "Quay Ltd", "country": "GB"}, "people": list(people),
        "events": [{"at": AT, "type": "applied"}, *events],
    }  # fmt: skip
    facts = {"candidate": {"name": "Sam Hill", "time_zone": "Europe/London"}, "processes": [row], "now": now}
    (one,) = plan(Facts.read(facts), datetime.fromisoformat(now), holidays()).processes
    return one


def steps(one: ProcessPlan) -> list[tuple[str, str]]:
    return [(step.step, step.when.isoformat()[:16]) for step in one.steps if step.status == "planned" and step.when]


def test_an_application_has_a_look_after_two_weeks_and_a_review_after_four_more() -> None:
    one = planned(now=AT)

    assert one.state == "APPLIED"
    assert steps(one) == [("application_check", "2026-11-16T09:00"), ("silent_review", "2026-12-14T09:00")]
    assert all(step.channel is None for step in one.steps)


def test_the_review_counts_from_the_look_and_closes_it() -> None:
    looked = {"at": "2026-11-18T10:00:00+00:00", "type": "step_done", "step": "application_check"}
    assert steps(planned(looked, now="2026-11-18T11:00:00+00:00")) == [("silent_review", "2026-12-16T09:00")]

    closed = {"at": "2026-12-16T10:00:00+00:00", "type": "step_done", "step": "silent_review"}
    assert planned(looked, closed, now="2026-12-17T10:00:00+00:00").state == "SILENT"


def test_what_they_write_counts_anew() -> None:
    looked = {"at": "2026-11-18T10:00:00+00:00", "type": "step_done", "step": "application_check"}
    wrote = {"at": "2026-11-20T10:00:00+00:00", "type": "reply_received"}
    one = planned(looked, wrote, now="2026-11-20T11:00:00+00:00")

    assert steps(one)[0] == ("application_check", "2026-12-04T09:00")


def test_an_invitation_makes_it_a_process_like_any_other() -> None:
    booked = {
        "at": "2026-11-10T10:00:00+00:00", "type": "interview_booked",
        "starts": "2026-11-20T10:00:00+00:00", "ends": "2026-11-20T11:00:00+00:00",
    }  # fmt: skip
    one = planned(booked, now="2026-11-10T11:00:00+00:00")

    assert one.state == "BOOKED"
    assert "application_check" not in {step.step for step in one.steps}


def test_after_a_no_nothing_is_owed_where_nobody_is_known() -> None:
    said_no = {"at": "2026-11-10T10:00:00+00:00", "type": "rejected", "by": "person"}
    recruiter = {"id": "r", "written": "Ada Lovelace", "email": "ada@quay.example", "parts": ["recruiter"]}

    assert planned(said_no, now="2026-11-10T11:00:00+00:00").state == "REJECTED"
    assert planned(said_no, now="2026-11-10T11:00:00+00:00", people=(recruiter,)).state == "REJECTED_OPEN"


def test_stepping_back_ends_it_and_they_may_open_it_again() -> None:
    back = {"at": "2026-11-10T10:00:00+00:00", "type": "withdrawal_decided"}
    again = {"at": "2026-11-12T10:00:00+00:00", "type": "reopened"}
    answered = {"at": "2026-11-12T12:00:00+00:00", "type": "step_done", "step": "answer_reopened"}

    assert planned(back, now="2026-11-10T11:00:00+00:00").state == "WITHDRAWN"
    assert planned(back, again, now="2026-11-12T11:00:00+00:00").state == "REOPENED"
    one = planned(back, again, answered, now="2026-11-12T13:00:00+00:00")
    assert one.state == "APPLIED"
    assert steps(one)[0] == ("application_check", "2026-11-26T09:00")
