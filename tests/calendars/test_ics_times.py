"""How far a calendar time is an instant, and what happens when it is none."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterword.calendars import stamps
from afterword.calendars.ics import BrokenTime, read_events
from afterword.core.interview import CalendarEvent, Moment, TimeKind
from tests.invitations import calendar, event, zone


def only(text: str) -> CalendarEvent:
    (found,) = read_events(text)
    return found


def started(*times: str, parts: tuple[str, ...] = (), head: tuple[str, ...] = ()) -> Moment:
    return only(calendar(*parts, event(times=times), head=head)).start


def test_utc_is_an_instant() -> None:
    start = started("DTSTART:20261201T190000Z")

    assert (start.kind, start.utc, start.tzid) == (TimeKind.UTC, datetime(2026, 12, 1, 19, tzinfo=UTC), "UTC")


def test_a_zone_of_the_public_list_follows_its_rules_for_that_day() -> None:
    winter = started("DTSTART;TZID=America/New_York:20261201T140000")
    summer = started("DTSTART;TZID=America/New_York:20260701T140000")

    assert winter.utc == datetime(2026, 12, 1, 19, tzinfo=UTC)
    assert summer.utc == datetime(2026, 7, 1, 18, tzinfo=UTC)
    assert winter.tz_iana == "America/New_York"


def test_a_floating_time_is_no_instant_and_the_calendars_zone_only_a_proposal() -> None:
    start = started("DTSTART:20261201T140000", head=("X-WR-TIMEZONE:Europe/Berlin",))

    assert (start.kind, start.utc, start.local) == (TimeKind.FLOATING, None, "2026-12-01T14:00:00")
    assert start.assumed_zone == "Europe/Berlin"


def test_a_zone_definition_without_reference_does_not_anchor_a_floating_time() -> None:
    start = started("DTSTART:20261201T140000", parts=(zone("Office", "-0500", "-0400"),))

    assert (start.kind, start.utc) == (TimeKind.FLOATING, None)


@pytest.mark.parametrize("line", ["DTSTART;VALUE=DATE:20261201", "DTSTART:20261201"])
def test_an_all_day_event_has_a_day_and_no_hour(line: str) -> None:
    start = started(line)

    assert (start.kind, start.utc, start.local) == (TimeKind.DATE, None, "2026-12-01")


def test_an_unknown_zone_stays_unresolved() -> None:
    start = started("DTSTART;TZID=Customized Time Zone 1:20261201T140000")

    assert (start.kind, start.utc, start.tzid) == (TimeKind.UNRESOLVABLE, None, "Customized Time Zone 1")


def test_no_start_at_all_is_said() -> None:
    assert started("DTSTAMP:20261120T090000Z").kind is TimeKind.NONE


def test_a_value_inside_the_quotes_of_its_zone_is_still_read() -> None:
    start = started('DTSTART;TZID="W. Europe Standard Time:20261201T090000"')

    assert start.utc == datetime(2026, 12, 1, 8, tzinfo=UTC)


def test_a_duration_gives_the_end() -> None:
    end = only(calendar(event(times=("DTSTART:20261201T190000Z", "DURATION:PT45M")))).end

    assert end.utc == datetime(2026, 12, 1, 19, 45, tzinfo=UTC)


def test_end_and_start_may_lie_in_different_zones() -> None:
    found = only(
        calendar(
            event(times=("DTSTART;TZID=Europe/Berlin:20261201T090000", "DTEND;TZID=America/New_York:20261201T040000"))
        )
    )

    assert found.end.utc is not None
    assert found.start.utc is not None
    assert found.end.utc - found.start.utc == timedelta(hours=1)


@pytest.mark.parametrize(
    ("times", "field"),
    [
        (("DTSTART:999991231T000000Z",), "DTSTART"),
        (("DTSTART:INVALID-DATE",), "DTSTART"),
        (("DTSTART:20261301T000000Z",), "DTSTART"),
        (("DTSTART:20261201T190000Z", "DTEND:tomorrow"), "DTEND"),
        (("DTSTART:20261201T190000Z", "DURATION:-P7D"), "DURATION"),
        (("DTSTART:20261201T190000Z", "DURATION:P99999999999W"), "DURATION"),
        (("DTSTART:20261201T190000Z", "DURATION:P99999W"), "DURATION"),
    ],
)
def test_a_broken_time_names_its_field_and_the_way_on(times: tuple[str, ...], field: str) -> None:
    with pytest.raises(BrokenTime) as caught:
        read_events(calendar(event(times=times)))

    assert caught.value.message.startswith(field)
    assert "type the day and hour" in caught.value.hint


def test_one_broken_event_among_several_loses_only_its_time() -> None:
    broken, sound = read_events(calendar(event(times=("DTSTART:nonsense",)), event(uid="2")))

    assert broken.start.kind is TimeKind.NONE
    assert sound.start.kind is TimeKind.UTC


@given(at=st.datetimes(min_value=datetime(1950, 1, 1), max_value=datetime(2100, 1, 1)))
@settings(derandomize=True, deadline=None)
def test_every_written_utc_time_is_read_as_itself(at: datetime) -> None:
    at = at.replace(microsecond=0)

    assert started(f"DTSTART:{at:%Y%m%dT%H%M%S}Z").utc == at.replace(tzinfo=UTC)


@given(text=st.text(max_size=40))
@settings(derandomize=True, deadline=None)
def test_no_text_makes_the_readers_of_times_fail(text: str) -> None:
    found = (stamps.stamp(text), stamps.duration(text), stamps.offset(text))

    assert len(found) == 3
