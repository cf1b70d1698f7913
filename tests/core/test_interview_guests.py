"""Guests of a calendar entry: who may be a person is met or asked about, never left out in silence."""

from __future__ import annotations

import pytest

from afterword.core.interview.guests import is_person, own_address
from afterword.core.interview.invitation import invitation
from afterword.core.interview.model import CalendarEvent, Invitee
from afterword.core.interview.naming import display_name

MAYA = Invitee("Maya Lindqvist", "maya@home.example")
INES = Invitee("Ines Duarte", "ines.duarte@halden.example")


def test_a_long_name_is_taken_as_it_is_written() -> None:
    assert display_name("María José de la Cruz y Ortiz") == "María José de la Cruz y Ortiz"


@pytest.mark.parametrize(
    ("name", "email"),
    [
        ("Max Room", "max.room@halden.example"),
        ("Max Room", "mroom@halden.example"),
        ("Conor Mc Room", "conor@halden.example"),
        ("Grace Team", "grace@halden.example"),
        ("Karen Carpenter", "karen@halden.example"),
        ("Pablo Diego José Francisco Juan Nepomuceno Crispín Ruiz", "pablo@halden.example"),
        ("HR", "anna.bell@halden.example"),
        ("#Anna Bell", "ab@halden.example"),
    ],
)
def test_a_guest_whose_name_may_be_one_is_asked_about(name: str, email: str) -> None:
    event = CalendarEvent(attendees=(MAYA, Invitee(name, email)), organizer=INES, method="REQUEST")
    found = invitation([event], candidate_email=MAYA.email)

    assert [(one.name, one.email) for one in found.interviewers] == [("Ines Duarte", INES.email), (None, email)]
    asked = [one.ask for one in found.questions if one.code == "no_name"]
    assert asked == [f"What is the name behind {email}, as they write it?"]


@pytest.mark.parametrize(
    ("name", "email"),
    [
        ("Hiring Team", "hello@halden.example"),
        ("Halden Team", "halden.team@halden.example"),
        ("Data Team", "data.team@halden.example"),
        ("Halden Instruments Recruiting", "instruments@halden.example"),
        ("Head of People", "head.people@halden.example"),
        ("Halden GmbH", "halden@halden.example"),
        ("Besprechungsraum Nord", "nord.haus@halden.example"),
        ("Kepler Room 4.12", "kepler@halden.example"),
        ("Max Room", "max.room@calendly.com"),
        ("", "team@halden.example"),
    ],
)
def test_rooms_and_offices_stay_out(name: str, email: str) -> None:
    assert not is_person(Invitee(name, email))


def test_a_room_that_the_calendar_marks_as_one_stays_out_whatever_it_is_called() -> None:
    assert not is_person(Invitee("Max Room", "max.room@halden.example", is_room=True))


def test_an_address_without_a_name_or_with_an_offices_is_nobodys_own() -> None:
    assert own_address(Invitee("Ines Duarte", "jobs@halden.example")) is None
    assert own_address(Invitee("Max Room", None)) is None
