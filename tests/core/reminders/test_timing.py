"""When something is told: once, at the person's hours, never in their quiet ones."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from afterword.core.reminders import Due, Facts, Kind, LetterWaiting, Planned, Talk, Wishes, due_reminders

ZONE = "Europe/Berlin"
HERE = ZoneInfo(ZONE)
USUAL = Wishes()


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=HERE)


LETTER = LetterWaiting("letter:1", "Brandt & Söhne", "Dr. Müller", at(24, 21, 30), "tonight at 19:30")
CALL = Planned("step:call", "call", "Call Grace Okafor", "Northwind", at(25, 10, 30))
TALK = Talk("one", "Brandt & Söhne", at(26, 14), at(26, 15), card_from=at(25, 9))
ENDED = Talk("over", "Brandt & Söhne", at(24, 14), at(24, 15, 40))


def told_at(facts: Facts, now: datetime, told: dict[str, datetime] | None = None, wishes: Wishes = USUAL) -> list[Due]:
    return list(due_reminders(facts, wishes, ZONE, now, told or {}))


def kinds(facts: Facts, now: datetime, told: dict[str, datetime] | None = None) -> list[Kind]:
    return [due.kind for due in told_at(facts, now, told)]


def walked(facts: Facts, begin: datetime, end: datetime, wishes: Wishes = USUAL) -> list[tuple[str, Kind]]:
    """Everything told from minute to minute, as a worker would."""
    told: dict[str, datetime] = {}
    said = []
    now = begin
    while now < end:
        for due in told_at(facts, now, told, wishes):
            said.append((f"{now:%d %H:%M}", due.kind))
            told |= dict.fromkeys((due.key, *due.matters), now)
        now += timedelta(minutes=5)
    return said


def test_the_evening_is_told_once_and_the_last_call_once() -> None:
    said = walked(Facts(letters=(LETTER,)), at(24, 12), at(25, 12))

    assert said == [("24 17:00", Kind.EVENING), ("24 20:45", Kind.LAST)]


def test_after_an_afternoon_talk_the_evening_comes_ten_minutes_after_its_end() -> None:
    facts = Facts(letters=(LETTER,), talks=(ENDED,))

    assert kinds(facts, at(24, 15, 45)) == []
    assert kinds(facts, at(24, 15, 50)) == [Kind.EVENING]


def test_one_message_holds_what_waits_and_what_tomorrow_brings() -> None:
    (due,) = told_at(Facts(letters=(LETTER,), planned=(CALL,)), at(24, 17))

    assert (due.letters, due.tomorrow) == ((LETTER,), (CALL,))


def test_a_day_without_anything_says_nothing() -> None:
    assert walked(Facts(planned=(CALL,)), at(22, 0), at(24, 12)) == []


def test_a_morning_is_told_only_on_the_day_with_something() -> None:
    said = walked(Facts(planned=(CALL,)), at(24, 12), at(27, 12))

    assert said == [("24 17:00", Kind.EVENING), ("25 09:00", Kind.MORNING)]


def test_the_card_comes_on_the_working_day_before_and_two_hours_before() -> None:
    said = walked(Facts(talks=(TALK,)), at(24, 12), at(26, 16))

    assert said == [("25 09:00", Kind.MORNING), ("26 12:00", Kind.BEFORE)]


def test_a_talk_that_moved_brings_its_card_again() -> None:
    told = {f"before:{TALK.key}:{TALK.starts.isoformat()}": at(26, 12)}
    moved = replace(TALK, starts=at(26, 15), ends=at(26, 16))

    assert kinds(Facts(talks=(TALK,)), at(26, 13), told) == []
    assert kinds(Facts(talks=(moved,)), at(26, 13), told) == [Kind.BEFORE]


def test_nothing_is_told_in_quiet_hours_and_the_last_call_comes_ahead_of_them() -> None:
    early = replace(USUAL, quiet_from=time(20), quiet_until=time(8))
    said = walked(Facts(letters=(LETTER,), planned=(CALL,)), at(24, 12), at(25, 12), early)

    assert said == [("24 17:00", Kind.EVENING), ("24 19:45", Kind.LAST), ("25 09:00", Kind.MORNING)]


def test_a_worker_that_was_off_tells_late_what_still_helps() -> None:
    facts = Facts(letters=(LETTER,), planned=(CALL,))

    assert kinds(facts, at(24, 20, 50)) == [Kind.EVENING]
    assert kinds(facts, at(25, 12)) == [Kind.MORNING]
    assert kinds(facts, at(26, 12)) == []


def test_a_message_that_named_it_after_the_last_moment_was_the_last_call() -> None:
    assert (
        kinds(Facts(letters=(LETTER,)), at(24, 21), {"evening:2026-11-24": at(24, 20, 50), LETTER.key: at(24, 20, 50)})
        == []
    )


@pytest.mark.parametrize(("hour", "is_told"), [(6, False), (7, True), (12, True), (21, True), (22, False)])
def test_quiet_hours_go_over_midnight(hour: int, is_told: bool) -> None:
    talk = Talk("early", "Northwind", at(25, hour, 15) + timedelta(minutes=50), at(25, hour) + timedelta(hours=2))

    assert bool(told_at(Facts(talks=(talk,)), at(25, hour, 15))) is is_told


def test_the_clock_is_the_persons_own_also_when_it_is_set_back() -> None:
    fallen = LetterWaiting("letter:2", "Northwind", "Ada", datetime(2026, 10, 26, 8, 0, tzinfo=HERE))
    night = datetime(2026, 10, 25, 16, 0, tzinfo=ZoneInfo("UTC"))

    assert kinds(Facts(letters=(fallen,)), night - timedelta(minutes=5)) == []
    assert kinds(Facts(letters=(fallen,)), night) == [Kind.EVENING]


def test_comments_are_told_once_in_the_evening_and_never_by_themselves() -> None:
    facts = Facts(comments=("comment:1", "comment:2"))

    assert walked(facts, at(24, 0), at(26, 23)) == [("24 17:00", Kind.EVENING)]
    (due,) = told_at(replace(facts, comments=("comment:1", "comment:3")), at(25, 17), {"comment:1": at(24, 17)})
    assert due.comments == ("comment:3",)


@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca"])
@pytest.mark.parametrize(
    "day", [(2026, 3, 8), (2026, 3, 29), (2026, 4, 5), (2026, 10, 4), (2026, 10, 25), (2026, 11, 1)]
)
def test_in_the_night_of_a_clock_change_each_message_is_told_once_at_its_hour(
    zone: str, day: tuple[int, int, int]
) -> None:
    here, utc = ZoneInfo(zone), ZoneInfo("UTC")
    call = replace(CALL, at=datetime(*day, 10, 30, tzinfo=here).astimezone(utc))
    starts = datetime(*day, 14, tzinfo=here).astimezone(utc)
    talk = Talk("t", "Northwind", starts, starts + timedelta(hours=1))
    now, told, said = datetime(*day, 0, tzinfo=utc) - timedelta(hours=24), dict[str, datetime](), []
    for _ in range(60 * 12):
        now += timedelta(minutes=5)
        for due in due_reminders(Facts(planned=(call,), talks=(talk,)), USUAL, zone, now, told):
            said.append((due.kind, now.astimezone(here).replace(tzinfo=None, fold=0)))
            told |= dict.fromkeys((due.key, *due.matters), now)

    eve, noon = datetime(*day) - timedelta(hours=7), datetime(*day, 12)
    assert said == [(Kind.EVENING, eve), (Kind.MORNING, datetime(*day, 9)), (Kind.BEFORE, noon)]
