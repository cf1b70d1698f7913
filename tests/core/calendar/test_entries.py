"""Windows as events: what stands in a calendar, in which words, and when it counts as changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from afterword.core.calendar import KEPT, Choice, Entry, Event, Kind, Published, Talk, Todo, entries, published, worded
from afterword.core.calendar.wording import ALARMS, TITLES, language_of

NOW = datetime(2026, 12, 1, 20, tzinfo=UTC)
ZONE = "America/New_York"


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 12, day, hour, minute, tzinfo=UTC)


CALL = Todo(
    "p:F1",
    "F1",
    ZONE,
    channel="phone",
    windows=((at(4, 14, 30), at(4, 16, 30)), (at(4, 18, 30), at(4, 20, 30))),
    person="okafor",
    name="Dr. Amara Okafor",
    phone="+1 617 555 0100",
)


def letter(person: str, **known: object) -> Todo:
    todo = Todo(
        f"p:r1:thank_you:{person}",
        "thank_you",
        ZONE,
        channel="email",
        opens=at(1, 23),
        closes=at(2, 2, 30),
        target=at(2, 0, 30),
        person=person,
        name=person.title(),
    )
    return replace(todo, **known)  # type: ignore[arg-type]


def only(*todos: Todo, now: datetime = NOW) -> Entry:
    (entry,) = entries("Halden", (), todos, now)
    return entry


def test_a_call_spans_the_first_window_that_is_not_over() -> None:
    early, late = only(CALL), only(CALL, now=at(4, 17))

    assert (early.kind, early.starts, early.ends) == (Kind.CALL, at(4, 14, 30), at(4, 16, 30))
    assert early.others == ((at(4, 18, 30), at(4, 20, 30)),)
    assert (late.starts, late.others) == (at(4, 18, 30), ())


def test_what_was_moved_begins_where_the_person_put_it() -> None:
    call, aside = (only(replace(CALL, target=at(4, *hour), moved=True)) for hour in ((15, 30), (17, 30)))

    assert (call.starts, call.ends) == (at(4, 15, 30), at(4, 16, 30))
    assert (aside.starts, aside.ends) == (at(4, 17, 30), at(4, 18))


def test_the_letters_of_a_round_in_one_window_are_one_event() -> None:
    entry = only(letter("okafor"), letter("brandt"))

    assert (entry.kind, entry.names) == (Kind.REVIEW, ("Okafor", "Brandt"))
    assert (entry.starts, entry.ends) == (at(1, 23), at(2, 2, 30))
    assert entry.key == "p:r1:thank_you"


def test_a_letter_approved_before_the_others_is_an_event_of_its_own_and_says_that_it_leaves() -> None:
    found = entries("Halden", (), [letter("okafor", leaves=True), letter("brandt")], NOW)

    assert {one.kind for one in found} == {Kind.LEAVES, Kind.REVIEW}
    assert len({one.key for one in found}) == 2


def test_a_window_of_days_is_the_half_hour_at_which_it_is_aimed() -> None:
    entry = only(letter("okafor", closes=at(7, 22), target=at(3, 14, 30)))

    assert (entry.starts, entry.ends) == (at(3, 14, 30), at(3, 15))


def test_what_is_only_due_by_an_hour_is_the_hour_before_it() -> None:
    entry = only(Todo("p:r1:capture_notes", "capture_notes", ZONE, due_by=at(1, 21)))

    assert (entry.kind, entry.starts, entry.ends) == (Kind.NOTES, at(1, 20), at(1, 21))


def test_the_day_they_decide_is_a_whole_day() -> None:
    entry = only(Todo("p:decision_day", "decision_day", ZONE, target=at(9, 14), day=date(2026, 12, 9)))

    assert (entry.kind, entry.day) == (Kind.DECISION, date(2026, 12, 9))


@pytest.mark.parametrize("step", ["approve_draft", "check_in", "notes_reminder"])
def test_what_the_product_asks_elsewhere_stands_in_no_calendar(step: str) -> None:
    assert not entries("Halden", (), [Todo("p:x", step, ZONE, target=NOW, channel="email")], NOW)


def test_an_optional_letter_counts_once_it_is_approved() -> None:
    assert not entries("Halden", (), [letter("okafor", optional=True)], NOW)
    assert entries("Halden", (), [letter("okafor", optional=True, leaves=True)], NOW)


def test_nothing_private_is_said_unless_it_is_switched_on() -> None:
    talk = Talk("p:r1:talk", at(3, 15), at(3, 16), ZONE, ("Dr. Amara Okafor",), "12 Harbour Street")
    found = entries("Halden", [talk], [CALL, letter("brandt")], NOW)
    for language in TITLES:
        plain = " ".join(
            f"{event.title} {event.text} {event.place}"
            for event in (worded(e, Choice(language=language)) for e in found)
        )
        open_ = " ".join(
            f"{event.title} {event.text} {event.place}"
            for event in (worded(e, Choice(details=True, language=language)) for e in found)
        )

        for word in ("Halden", "Okafor", "Brandt", "Harbour", "617"):
            assert word not in plain
            assert word in open_


def test_only_the_interview_takes_the_time() -> None:
    talk = Talk("p:r1:talk", at(3, 15), at(3, 16), ZONE)

    assert [worded(one, Choice()).busy for one in entries("Halden", [talk], [CALL], NOW)] == [True, False]


def test_every_kind_has_words_in_every_language_and_an_alarm_or_none() -> None:
    assert {frozenset(titles) for titles in TITLES.values()} == {frozenset(Kind)}
    assert set(ALARMS) == set(Kind)
    assert worded(only(CALL), Choice(alarms=False)).alarms == ()
    assert (language_of("de-AT"), language_of("fr")) == ("de", "en")


def test_an_event_comes_back_from_its_row_as_it_went_in() -> None:
    event = worded(only(CALL), Choice(details=True))

    assert Event.from_json(event.to_json()) == event


# ----- what counts as a change


def event(starts: datetime, title: str = "Afterword: a call") -> Event:
    return Event(starts, starts + timedelta(hours=1), ZONE, title)


def standing(one: Event, **known: object) -> dict[str, Published]:
    row = Published("k", one, 3, NOW - timedelta(days=1), NOW - timedelta(days=1))
    return {"k": replace(row, **known)}  # type: ignore[arg-type]


def test_an_unchanged_event_keeps_its_revision_and_hour() -> None:
    before = standing(event(at(4, 15)))

    assert published(before, {"k": event(at(4, 15))}, NOW) == before


def test_a_change_raises_the_revision() -> None:
    after = published(standing(event(at(4, 15))), {"k": event(at(5, 15))}, NOW)["k"]

    assert (after.sequence, after.changed_at, after.created_at) == (4, NOW, NOW - timedelta(days=1))


def test_what_is_no_longer_planned_is_cancelled_for_two_weeks() -> None:
    after = published(standing(event(at(4, 15))), {}, NOW)

    assert (after["k"].sequence, after["k"].gone_at) == (4, NOW)
    assert published(after, {}, NOW + KEPT - timedelta(seconds=1)) == after
    assert published(after, {}, NOW + KEPT) == {}


def test_what_is_over_stays_as_it_was_for_two_weeks() -> None:
    before = standing(event(at(1, 10)))

    assert published(before, {}, NOW) == before
    assert published(before, {}, NOW + KEPT) == {}


def test_what_comes_back_is_a_new_revision_of_the_same_event() -> None:
    back = published(standing(event(at(4, 15)), gone_at=NOW, sequence=4), {"k": event(at(4, 15))}, NOW)["k"]

    assert (back.sequence, back.gone_at) == (5, None)
