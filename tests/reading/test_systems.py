"""What ten systems send reads right: at first, changed, called off, and as three mail programs pass it on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from afterword.reading.parse import read_invitation
from tests.system_mails import MAILS, SYSTEMS, Sent, apple, direct, gmail, outlook

FIELDS = ("start_utc", "role", "company", "conference_url", "phone", "n_events")
WAYS = {"gmail": gmail, "outlook": outlook, "apple": apple}


def _differs(sent: Sent, told: dict[str, Any], *, in_words: bool = False) -> dict[str, Any]:
    """What reads otherwise than it should; what is not said must not be told either."""
    wanted: dict[str, Any] = {"n_events": 1, "place": ""} | sent.wanted | (sent.in_words if in_words else {})
    found = {key: told[key] for key in FIELDS if told[key] != wanted.get(key)}
    who = sorted(person["name"] or person["email"] for person in told["interviewers"])
    emails = sorted(person["email"] for person in told["interviewers"] if person["email"])
    if who != sorted(wanted["who"]):
        found["who"] = who
    if "emails" in wanted and not in_words and emails != sorted(wanted["emails"]):
        found["emails"] = emails
    if wanted["place"] not in (told["location"] or ""):
        found["place"] = told["location"]
    return found


@pytest.mark.parametrize("candidate", ["jordan@home.test", None], ids=["known", "unknown"])
@pytest.mark.parametrize("version", ["first", "update", "cancel"])
@pytest.mark.parametrize("system", SYSTEMS)
def test_the_mail_of_a_system_says(system: str, version: str, candidate: str | None) -> None:
    sent = MAILS[system, version]
    told = read_invitation(direct(sent), "eml", candidate)
    codes = [each["code"] for each in told["questions"]]

    assert _differs(sent, told) == {}
    assert (told["method"], "cancelled" in codes) == (("CANCEL", True) if version == "cancel" else ("REQUEST", False))


@pytest.mark.parametrize("system", SYSTEMS)
def test_its_calendar_alone_says_the_same(system: str) -> None:
    sent = MAILS[system, "first"]
    differs = _differs(sent, read_invitation(sent.calendar.encode(), "ics"))

    # Without a head that names the candidate, two names in a title are one too many: the employer is asked for.
    assert differs == ({"company": None} if system == "zoom" else {})


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("system", SYSTEMS)
def test_passed_on_with_its_calendar_it_says_the_same(system: str, way: str) -> None:
    sent = MAILS[system, "first"]

    assert _differs(sent, read_invitation(WAYS[way](sent), "eml")) == {}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("system", SYSTEMS)
def test_passed_on_as_words_alone_it_says_what_they_say(system: str, way: str) -> None:
    sent = MAILS[system, "first"]
    told = read_invitation(_alone(WAYS[way], sent), "eml")
    codes = {each["code"] for each in told["questions"]}

    assert _differs(sent, told, in_words=True) == {}
    assert bool(told["start_utc"]) != bool(codes & {"unknown_zone", "floating_time"})


def _alone(way: Callable[..., bytes], sent: Sent) -> bytes:
    return way(sent, attached=False)


def test_a_mail_that_is_a_page_alone_is_read_by_its_words() -> None:
    sent = MAILS["greenhouse", "first"]
    head = f"From: {sent.sender}\r\nTo: Jordan Lee <jordan@home.test>\r\nSubject: {sent.subject}\r\n"
    kind = "MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
    for told in (
        read_invitation((head + kind + sent.markup).encode(), "eml"),
        read_invitation(sent.markup.encode(), "text"),
    ):
        who = [person["name"] for person in told["interviewers"]]

        assert (told["role"], told["company"]) == ("Platform Engineer", "Larkspur Energy")
        assert who == ["Dr. Anand Krishnan", "Beatriz Lima"]
        assert told["conference_url"] == "https://larkspur.zoom.us/j/93311224455?pwd=Zz81"


@pytest.mark.parametrize(
    ("shown", "utc"),
    [
        ("1:00 PM (UTC-05:00) Eastern Time (US & Canada)", "2026-07-14T17:00:00Z"),
        ("1:00 PM Eastern Time - New York", "2026-07-14T17:00:00Z"),
        ("1:00 PM (Eastern Time - US & Canada)", "2026-07-14T17:00:00Z"),
        ("13:00 (UTC+01:00) Amsterdam, Berlin, Bern, Rom, Stockholm, Wien", "2026-07-14T11:00:00Z"),
        ("1:00 PM Pacific Time (US and Canada)", "2026-07-14T20:00:00Z"),
        ("13:00 (UTC+01:00)", "2026-07-14T12:00:00Z"),
        ("13:00 (UTC+01:00) Nowhere At All", None),
        ("1:00 PM Eastern Time", None),
    ],
)
def test_in_summer_the_offset_before_a_zone_is_not_the_offset_of_the_day(shown: str, utc: str | None) -> None:
    told = read_invitation(f"Your interview at Acme: Tuesday, July 14, 2026 {shown}\n".encode(), "text")

    assert told["start_utc"] == utc


def test_an_hour_that_stands_twice_with_two_zones_is_asked_about() -> None:
    twice = "Interview: 14 July 2026, 13:00 UTC\nOn 14 July 2026 at 13:00 (UTC+01:00) we meet.\n"

    assert read_invitation(twice.encode(), "text")["start_utc"] is None
