"""Zones: each file by its own definitions, public names first, and never a guess."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from importlib.metadata import version
from pathlib import Path
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterword.calendars import zones
from afterword.calendars.display_zones import DISPLAY_ZONES
from afterword.calendars.ics import read_events
from afterword.calendars.windows_zones import WINDOWS_ZONES
from afterword.core.interview import Moment
from tests.invitations import calendar, event, zone

NOON = datetime(2026, 7, 1, 12)


def iana(tzid: str) -> str | None:
    found = zones.resolve(tzid, NOON, {})
    return found.iana if found else None


def start_of(*parts: str, tzid: str, at: str = "20260701T120000") -> Moment:
    (found,) = read_events(calendar(*parts, event(times=(f'DTSTART;TZID="{tzid}":{at}',))))
    return found.start


@pytest.mark.parametrize(
    ("tzid", "expected"),
    [
        ("Europe/Berlin", "Europe/Berlin"),
        ("europe/berlin", "Europe/Berlin"),
        ("America/New York", "America/New_York"),
        ("/Europe/Zurich", "Europe/Zurich"),
        ("/mozilla.org/20050126_1/Europe/Madrid", "Europe/Madrid"),
        ("/softwarestudio.org/Olson_20011030_5/America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires"),
        ("tzone://Microsoft/Utc", "UTC"),
        ("W. Europe Standard Time", "Europe/Berlin"),
        ("romance standard time", "Europe/Paris"),
        ("India Standard Time", "Asia/Kolkata"),
        ("(UTC-05:00) Eastern Time (US & Canada)", "America/New_York"),
        ("(UTC-05:00) Eastern Time (US and Canada)", "America/New_York"),
        ("(GMT+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna", "Europe/Berlin"),
        ("(UTC-03:00) Brasília", "America/Sao_Paulo"),
        ("Canberra, Melbourne, Sydney", "Australia/Sydney"),
        ("Madrid, Paris, Prague", "Europe/Madrid"),
    ],
)
def test_names_that_mean_one_zone(tzid: str, expected: str) -> None:
    assert iana(tzid) == expected


@pytest.mark.parametrize(
    "tzid",
    [
        "FOO",
        "Customized Time Zone",
        "tzone://Microsoft/Custom",
        "Office",
        "Eastern",
        "PDT",
        "+0100",
        "1",
        "",
        "London, New_York",  # two cities, two times
        "(UTC+05:00) Eastern Time (US & Canada)",  # the offset in front contradicts the name
        "../../etc/passwd",
    ],
)
def test_names_nobody_can_be_sure_of_stay_open(tzid: str) -> None:
    assert zones.resolve(tzid, NOON, {}) is None


def test_every_windows_zone_and_every_display_name_leads_to_a_public_zone() -> None:
    known = available_timezones()

    assert len(WINDOWS_ZONES) == 139
    assert set(WINDOWS_ZONES.values()) <= known
    assert set(DISPLAY_ZONES.values()) <= set(WINDOWS_ZONES)


def test_the_same_name_defined_differently_in_two_files_means_each_files_own() -> None:
    here = start_of(zone("Customized Time Zone", "+0200", "+0300"), tzid="Customized Time Zone")
    there = start_of(zone("Customized Time Zone", "-0700", "-0600"), tzid="Customized Time Zone")

    assert here.utc == datetime(2026, 7, 1, 9, tzinfo=UTC)
    assert there.utc == datetime(2026, 7, 1, 18, tzinfo=UTC)
    assert start_of(tzid="Customized Time Zone").utc is None


def test_a_broken_definition_loses_against_the_windows_id_it_stands_under_and_is_doubted() -> None:
    start = start_of(zone("Eastern Standard Time", "+0100", "+0100"), tzid="Eastern Standard Time")

    assert start.utc == datetime(2026, 7, 1, 16, tzinfo=UTC)
    assert start.doubt is not None


def test_a_sound_definition_under_a_public_name_raises_no_doubt() -> None:
    start = start_of(zone("America/New_York", "-0500", "-0400"), tzid="America/New_York")

    assert start.doubt is None


def test_an_abbreviation_defined_with_summer_time_means_its_definition() -> None:
    start = start_of(zone("EST", "-0500", "-0400"), tzid="EST")

    assert start.utc == datetime(2026, 7, 1, 16, tzinfo=UTC)
    assert start.doubt is not None


def test_a_plain_offset_is_no_place() -> None:
    assert start_of(tzid="UTC+02:00").utc is None
    assert start_of(tzid="(GMT +01:00)").utc is None


def test_a_definition_that_ended_years_ago_is_doubted() -> None:
    old = zone("Hall", "-0500", "-0400").replace("RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11\r\n", "")
    old = old.replace("RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3\r\n", "").replace("1601", "2004")

    assert start_of(old, tzid="Hall").doubt is not None


def test_a_rule_nobody_writes_for_clocks_leaves_the_zone_open() -> None:
    odd = zone("Hall", "-0500", "-0400").replace("FREQ=YEARLY", "FREQ=SECONDLY")

    assert start_of(odd, tzid="Hall").utc is None


@given(at=st.datetimes(min_value=datetime(2007, 4, 1), max_value=datetime(2037, 1, 1)))
@settings(derandomize=True, deadline=None, max_examples=300)
def test_a_definition_gives_the_same_instants_as_the_public_rules_it_copies(at: datetime) -> None:
    at = at.replace(microsecond=0)
    text = f"{at:%Y%m%dT%H%M%S}"
    public = ZoneInfo("America/New_York")
    expected = at.replace(tzinfo=public).astimezone(UTC)

    found = start_of(zone("Copied", "-0500", "-0400"), tzid="Copied", at=text)

    assert found.utc is not None
    exists = expected.astimezone(public).replace(tzinfo=None) == at
    assert found.utc == expected or (not exists and abs(found.utc - expected) == timedelta(hours=1))


def test_the_version_names_the_zones_that_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "Europe").mkdir()
    (tmp_path / "Europe" / "Berlin").write_bytes(b"TZif")

    monkeypatch.setattr(zones, "TZPATH", (str(tmp_path),))
    bare = zones.zones_version.__wrapped__()
    (tmp_path / "tzdata.zi").write_text("# version 2031x\nR A 1\n")
    named = zones.zones_version.__wrapped__()
    monkeypatch.setattr(zones, "TZPATH", ())

    assert bare.startswith("time zones of the system, ")
    assert named == "time zones 2031x of the system"
    assert zones.zones_version.__wrapped__() == f"tzdata {version('tzdata')}"
