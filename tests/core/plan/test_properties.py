"""What holds for every plan, whatever happens in whatever order (playbook (c), invariants)."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from afterword.core.facts import Facts
from afterword.core.plan import TERMINAL, Plan, plan
from afterword.core.plan.steps import STATUS_CONTACTS, Step
from afterword.core.workdays import Workdays
from tests.core.plan.cast import Row, document, employer, happened, holidays, person, process

# Odd offsets, clock changes on both sides of the equator, weekends that are not Saturday and Sunday.
SITES = [
    ("US", None, "America/New_York"),
    ("DE", "BY", "Europe/Berlin"),
    ("GB", "SCT", "Europe/London"),
    ("IN", None, "Asia/Kolkata"),
    ("IL", None, "Asia/Jerusalem"),
    ("AU", "NSW", "Australia/Lord_Howe"),
    ("JP", None, "Asia/Tokyo"),
    ("NZ", None, "Pacific/Chatham"),
]
PEOPLE = [
    person("a", "interviewer", "hiring_manager"),
    person("b", "interviewer"),
    person("c", "interviewer", email=None),
    person("rex", "recruiter"),
    person("rita", "reference"),
    person("rudi", "referrer"),
]
BARE = (
    "role_cancelled offer_accepted acceptance_confirmed offer_declined offer_rescinded withdrawal_decided "
    "documents_asked references_asked interview_cancelled interview_missed on_hold reopened rejected "
    "reply_received notes_captured"
).split()
SAID = ["by the end of the week", "in two weeks", "tomorrow", "soon", "we'll call you, don't contact us", "nonsense"]
SENT = ["thank_you", "F1", "F2", "F3", "rejection_reply", "withdraw", "decline", "answer_reopened", "hold_reply"]
DONE = ["confirm", "prepare", "capture_notes", "silent_review", "decision_day", "debrief", "hold_check"]
CALLS = ["answered", "colleague", "no_answer", "voicemail", "gatekeeper", "bad_moment"]
WHO = st.sampled_from(["a", "b", "c"])
START = datetime(2026, 10, 20, 9, tzinfo=UTC)


def _interview(draw: st.DrawFn, at: datetime) -> Row:
    starts = at + timedelta(minutes=draw(st.integers(30, 20_000)))
    ends = starts + timedelta(minutes=draw(st.integers(15, 240)))
    people = draw(st.lists(WHO, unique=True, max_size=3))
    return {"starts": starts.isoformat(), "ends": ends.isoformat(), "with_": people}


KINDS = {
    "letter_sent": lambda draw, at: {"step": draw(st.sampled_from(SENT)), "person": draw(WHO)},
    "step_done": lambda draw, at: {"step": draw(st.sampled_from(DONE))},
    "decision_expected": lambda draw, at: {"said": draw(st.sampled_from(SAID))},
    "call_made": lambda draw, at: {"step": "F1", "person": "a", "outcome": draw(st.sampled_from(CALLS))},
    "auto_reply": lambda draw, at: {"person": "a", "back_on": (at + timedelta(days=9)).date().isoformat()},
    "flag_set": lambda draw, at: {"flag": draw(st.sampled_from(["no_calls", "no_contact", "preferred"]))},
    "bounce": lambda draw, at: {"person": draw(WHO)},
    "offer_received": lambda draw, at: {"answer_by": (at + timedelta(days=8)).isoformat()},
    "interview_booked": _interview,
}


def _event(draw: st.DrawFn, at: datetime) -> Row:
    kind = draw(st.sampled_from(["interview_booked", *KINDS, *BARE]))
    return happened(at.isoformat(), kind, **(KINDS[kind](draw, at) if kind in KINDS else {}))


@st.composite
def stories(draw: st.DrawFn) -> tuple[Row, datetime]:
    """A document with one or two processes of random events, and a `now` after the first of them."""
    country, subdivision, zone = draw(st.sampled_from(SITES))
    processes = []
    newest = START
    for number in range(draw(st.integers(1, 2))):
        at, events = START, []
        for gap in draw(st.lists(st.integers(0, 9_000), min_size=1, max_size=9)):
            at += timedelta(minutes=gap)
            events.append(_event(draw, at))
        newest = max(newest, at)
        site = employer(country, zone, subdivision=subdivision)
        agency = draw(st.sampled_from([None, {"recruiter": "rex"}]))
        processes.append(process(events, PEOPLE, id=f"p{number}", employer=site, agency=agency))
    own = draw(st.sampled_from(SITES))[2]
    profile = draw(st.sampled_from(["article", "GB", "DE", "JP"]))
    now = newest + timedelta(minutes=draw(st.integers(0, 60_000)))
    return document(now.isoformat(), *processes, settings={"profile": profile}, zone=own), now


def made(story: tuple[Row, datetime]) -> Plan:
    return plan(Facts.read(story[0]), story[1], holidays())


def outward(step: Step) -> bool:
    return step.channel in ("email", "phone", "letter") and step.is_open


# Time is the machine's, not the rule's: a slow runner is no failure.
many = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@many
@given(stories())
def test_open_process_has_a_dated_step_with_an_owner_within_45_days(story: tuple[Row, datetime]) -> None:
    for one in made(story).processes:
        if one.state in TERMINAL:
            continue
        dated = [step for step in one.steps if step.is_open and step.when]
        assert dated, one.state
        assert min(step.when for step in dated if step.when) <= story[1] + timedelta(days=46)
        assert all(step.owner in ("candidate", "product") for step in dated)


@many
@given(stories())
def test_one_status_contact_is_next_and_they_stand_five_working_days_apart(story: tuple[Row, datetime]) -> None:
    facts = story[0]["processes"][0]["employer"]
    workdays = Workdays(holidays(), facts["country"], facts["subdivision"])
    for one in made(story).processes:
        contacts = [step for step in one.steps if step.step in STATUS_CONTACTS and step.is_open]
        assert sum(step.assumes is None for step in contacts) <= 1
        assert len(contacts) <= 3
        for earlier, later in pairwise(step.date for step in contacts):
            assert earlier is not None
            assert later is not None
            assert workdays.add(earlier, 5) <= later


@many
@given(stories())
def test_no_status_contact_outside_the_recipients_working_day_and_hours(story: tuple[Row, datetime]) -> None:
    site = story[0]["processes"][0]["employer"]
    workdays = Workdays(holidays(), site["country"], site["subdivision"])
    for one in made(story).processes:
        for step in one.steps:
            if step.is_open and step.step in STATUS_CONTACTS:
                assert step.target is not None
                local = step.target.astimezone(ZoneInfo(site["time_zone"]))
                assert workdays.is_workday(local.date())
                assert 9 <= local.hour < 17


@many
@given(stories())
def test_nothing_goes_by_itself_in_the_recipients_night(story: tuple[Row, datetime]) -> None:
    for one in made(story).processes:
        for step in one.steps:
            if (
                step.owner == "product"
                and step.is_open
                and step.target
                and step.step in (*STATUS_CONTACTS, "thank_you")
            ):
                clock = step.target.astimezone(ZoneInfo(step.time_zone)).strftime("%H:%M")
                assert "07:00" <= clock <= "21:30", (step.key, clock)


@many
@given(stories())
def test_terminal_state_has_no_outward_step_but_closing_and_people_steps(story: tuple[Row, datetime]) -> None:
    allowed = ("keep_in_touch", "tell_", "rescinded_reply", "apology", "courteous_reply", "approve_draft")
    for one in made(story).processes:
        if one.state in TERMINAL:
            left = [step.step for step in one.steps if outward(step)]
            assert all(name.startswith(allowed) for name in left), (one.state, left)


@many
@given(stories())
def test_planning_again_gives_the_same_plan_and_keys_are_unique(story: tuple[Row, datetime]) -> None:
    first, second = made(story).to_json(), made(story).to_json()

    assert first == second
    json.dumps(first)
    for one in first["processes"]:
        keys = [step["key"] for step in one["steps"]]
        assert len(keys) == len(set(keys)), keys


@many
@given(stories(), st.sampled_from(SITES))
def test_zone_in_which_now_is_told_changes_nothing(story: tuple[Row, datetime], site: tuple[str, str, str]) -> None:
    facts, now = story

    assert made((facts, now.astimezone(ZoneInfo(site[2])))).to_json() == made(story).to_json()


def test_process_without_events_is_looked_at_on_one_day_wherever_now_is_told() -> None:
    # Thirty days on, Berlin has put its clocks forward: a day counted on its clock would be another in Pago Pago.
    now = datetime(2026, 3, 3, 11, 15, tzinfo=UTC)
    story = document(now.isoformat(), process([], PEOPLE), zone="Pacific/Pago_Pago")

    there = made((story, now.astimezone(ZoneInfo("Europe/Berlin"))))

    assert [step.date for step in there.processes[0].steps] == [date(2026, 4, 2)]
    assert there.to_json() == made((story, now)).to_json()


@many
@given(stories())
def test_everybody_met_in_a_held_interview_has_exactly_one_thanks_for_each_round(story: tuple[Row, datetime]) -> None:
    facts, now = story
    for given_one, one in zip(facts["processes"], made(story).processes, strict=True):
        keys = [step.key for step in one.steps if step.step == "thank_you"]
        cancelled = any(each["type"] in ("interview_cancelled", "interview_missed") for each in given_one["events"])
        booked = [each for each in given_one["events"] if each["type"] == "interview_booked" and not cancelled]
        met = {who for each in booked if datetime.fromisoformat(each["ends"]) <= now for who in each["with"]}
        assert met <= {key.rsplit(":", 1)[1] for key in keys}
        assert len(keys) == len(set(keys))


@many
@given(stories())
def test_overdue_outward_step_is_planned_anew_not_left_in_the_past(story: tuple[Row, datetime]) -> None:
    for one in made(story).processes:
        for step in one.steps:
            if outward(step) and step.closes and (step.owner == "product" or step.channel == "phone"):
                assert step.closes >= story[1].replace(second=0, microsecond=0)


@many
@given(stories())
def test_every_step_says_why_and_by_which_rule(story: tuple[Row, datetime]) -> None:
    for one in made(story).processes:
        for step in one.steps:
            assert step.why.endswith((".", "?"))
            assert "{" not in step.why
            assert step.rule


@many
@given(stories(), st.integers(0, 20_000))
def test_events_of_the_future_change_nothing(story: tuple[Row, datetime], minutes: int) -> None:
    facts, now = story
    early = now - timedelta(minutes=minutes)
    cut: dict[str, Any] = json.loads(json.dumps(facts))
    for one in cut["processes"]:
        one["events"] = [each for each in one["events"] if datetime.fromisoformat(each["at"]) <= early]

    # That it lies ahead is said; the steps know nothing of it.
    assert made((facts, early)).processes == made((cut, early)).processes
