"""The checks of the lives see what they are there for: each promise is broken once, by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from afterword.core.plan import ProcessPlan, Step
from bench.life.book import Book, Entry, Row, a_person, begin_process
from bench.life.checks import wrong_now
from bench.life.letters import wrong_in_log

TUESDAY = datetime(2026, 12, 8, 15, tzinfo=UTC)
ASKED = Entry(
    "p1", "p1:r1:F1", "F1", "ada", "email", TUESDAY, "America/New_York", "WAITING_UNDATED", "ada", "ada@x.example", True
)


def a_book(**known: Row | None) -> Book:
    book = Book("America/New_York", {"profile": "article"})
    people = [a_person("ada", "interviewer"), a_person("rex", "recruiter")]
    begin_process(book, 1, ("US", None, "America/New_York"), people, **known)
    book.add("p1", TUESDAY - timedelta(days=9), "interview_booked", round=1, starts="2026-12-01T14:00-05:00",
             ends="2026-12-01T15:00-05:00", with_=["ada"])  # fmt: skip
    return book


def test_a_letter_at_its_hour_to_a_known_person_is_nothing_wrong() -> None:
    book = a_book()
    book.log = [ASKED]

    assert list(wrong_in_log(book)) == []


@pytest.mark.parametrize(
    ("log", "promise"),
    [
        ([ASKED, replace(ASKED, at=TUESDAY + timedelta(days=14))], "double"),
        ([replace(ASKED, at=TUESDAY.replace(hour=8))], "outside hours"),
        ([replace(ASKED, at=TUESDAY - timedelta(days=2))], "outside hours"),
        ([ASKED, replace(ASKED, key="p1:r1:F2", step="F2", at=TUESDAY + timedelta(days=2))], "too close"),
        ([replace(ASKED, is_verified=False)], "I4"),
        ([replace(ASKED, address=None)], "I4"),
        ([replace(ASKED, state="REJECTED")], "I10"),
        ([replace(ASKED, key=f"p1:{n}", at=TUESDAY + timedelta(days=14 * n)) for n in range(4)], "I2"),
    ],
)
def test_what_went_out_wrongly_is_named(log: list[Entry], promise: str) -> None:
    book = a_book()
    book.log = log

    assert any(line.startswith(promise) for line in wrong_in_log(book))


def test_going_around_the_agency_is_named() -> None:
    book = a_book(agency={"recruiter": "rex"})
    book.log = [ASKED]

    assert any(line.startswith("I12") for line in wrong_in_log(book))


def broken(book: Book, state: str | None = None, **known: object) -> list[str]:
    """The promises broken by the plan of the day after the interview, with its thank-you, or its state, changed."""
    now = datetime(2026, 12, 1, 21, tzinfo=UTC)
    made = book.plan(now)
    one = made.processes[0]
    steps = tuple(_changed(step, known) if step.step == "thank_you" else step for step in one.steps)
    changed: ProcessPlan = replace(one, steps=steps, state=state or one.state)
    return list(wrong_now(book, replace(made, processes=(changed,)), now))


def _changed(step: Step, known: dict[str, object]) -> Step:
    return replace(step, **known)  # type: ignore[arg-type]


def test_a_plan_as_it_is_made_breaks_nothing() -> None:
    assert broken(a_book()) == []


@pytest.mark.parametrize(
    ("state", "known", "promise"),
    [
        ("REJECTED", {}, "I7"),
        ("HIRED", {}, "I7"),
        ("OFFER_RESCINDED", {}, "I7"),
        ("DECLINED", {}, "I10"),
        ("WITHDRAWN", {}, "I6"),
        (None, {"key": "p1:other"}, "I3"),
        (None, {"target": datetime(2026, 12, 2, 4, tzinfo=UTC)}, "I5"),
        (None, {"target": datetime(2026, 12, 2, 11, 59, tzinfo=UTC)}, "I4"),
        (None, {"why": "Because"}, "I11"),
        (None, {"closes": datetime(2026, 12, 1, 20, tzinfo=UTC)}, "I9"),
    ],
)
def test_a_plan_that_breaks_a_promise_is_named(state: str | None, known: dict[str, object], promise: str) -> None:
    assert any(line.startswith(promise) for line in broken(a_book(), state, **known))


def test_a_letter_to_somebody_unverified_or_without_address_must_be_held() -> None:
    book = a_book()
    now = datetime(2026, 12, 1, 21, tzinfo=UTC)
    made = book.plan(now)
    book.person("p1", "ada").update(email=None, evidence=[{"source": "candidate_note", "raw": "Ada"}])
    wrong = [line for line in wrong_now(book, made, now) if "thank_you:ada" in line]

    assert len(wrong) == 2
    assert all(line.startswith("I4") for line in wrong)
