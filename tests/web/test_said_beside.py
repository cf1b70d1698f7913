"""What a program says beside an invitation fills what is open there, and changes no hour that stands."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest

from afterword.flows import record_interview
from afterword.flows.record_interview import MaybeTheSame
from afterword.flows.record_interview.edited import OF_THE_TALK
from afterword.store.models import Event, Invitation, Owner, Process
from afterword.web import routing
from tests.fakes import World
from tests.flows.test_comment_races import at_once, several_writers
from tests.story import GivenInvitation
from tests.web.test_api import Program

pytestmark = pytest.mark.django_db
BODY = {"filename": "talk.txt", "content": "Come and talk to us.", "employer": "City Library"}
HOURS = {"starts": "2026-03-16T11:00", "ends": "2026-03-16T12:00"}
NOTHING_SAID = dict.fromkeys((*OF_THE_TALK, "starts", "ends"), "")
IN_UTC = {"start_utc": "2026-03-16T10:00:00+00:00", "end_utc": "2026-03-16T11:00:00+00:00", "tz_iana": "UTC"}
FLOATING = {"start_local": "2026-03-16T11:00:00", "end_local": "2026-03-16T12:00:00"}


def _add(owner: Owner, world: World, reading: dict[str, Any], **said: str) -> Any:
    countries = {"Asia/Tokyo": "JP", "Europe/Berlin": "DE"}
    given = GivenInvitation(**{"uid": "", **reading})
    routing.act_through(world.ports(invitations=given, country_of_zone=countries.get))
    return Program(owner, world, "add").post("interviews", {**BODY, **said})


def _starts(owner: Owner) -> str:
    return str(Event.objects.of(owner).get(type="interview_booked").payload["starts"])


@pytest.mark.parametrize(
    ("reading", "said", "starts"),
    [
        ({}, {**HOURS, "time_zone": "Asia/Tokyo"}, "2026-03-16T11:00:00+09:00"),
        ({}, HOURS, "2026-03-16T11:00:00+01:00"),
        # A whole day in the calendar, or only its end missing.
        ({"start_local": "2026-03-16", "end_local": "2026-03-16"}, HOURS, "2026-03-16T11:00:00+01:00"),
        ({"start_local": "2026-03-16T11:00:00"}, {"ends": "2026-03-16T12:00"}, "2026-03-16T11:00:00+01:00"),
        (FLOATING, {"time_zone": "Asia/Tokyo"}, "2026-03-16T11:00:00+09:00"),
        # What stands may be said again, and an instant stays one in whatever zone.
        (IN_UTC, {**HOURS, "time_zone": "Europe/Berlin"}, "2026-03-16T11:00:00+01:00"),
        (IN_UTC, {"time_zone": "Asia/Tokyo"}, "2026-03-16T19:00:00+09:00"),
        ({**IN_UTC, "tz_iana": "Asia/Tokyo"}, {}, "2026-03-16T19:00:00+09:00"),
    ],
)
def test_hours_and_zone_that_are_missing_are_taken_as_said(
    reading: dict[str, Any], said: dict[str, str], starts: str, owner: Owner, world: World
) -> None:
    answer = _add(owner, world, reading, **said)

    assert answer.status_code == 201, answer.content
    assert _starts(owner) == starts


def test_what_was_said_beside_it_is_asked_no_more(owner: Owner, world: World) -> None:
    asks = {"no_start": "When?", "no_company": "Which employer?", "no_role": "Which role?", "no_people": "Whom?"}
    reading = {"questions": [{"code": code, "ask": ask} for code, ask in asks.items()]}
    first = _add(owner, world, reading, **HOURS, time_zone="Asia/Tokyo").json()
    second = _add(owner, world, {**reading, **FLOATING}, employer="Halden", role="Clerk", country="DE").json()

    assert first["asks"] == ["Which role?", "Whom?"]
    assert first["notices"] == ["Holidays: Japan, because of the time zone Asia/Tokyo."]
    assert second["asks"] == ["Whom?"]
    assert second["notices"] == [
        "The invitation names no time zone. Europe/Berlin is assumed: your own. Correct it if needed."
    ]


@pytest.mark.parametrize(
    ("reading", "said"),
    [
        ({**IN_UTC, "tz_iana": "Europe/Berlin"}, {"time_zone": "Asia/Tokyo"}),
        (IN_UTC, {"starts": "2026-03-16T10:00"}),
        (IN_UTC, {**HOURS, "time_zone": "Asia/Tokyo"}),
        (FLOATING, {"ends": "2026-03-16T12:30"}),
        ({"start_local": "2026-03-16", "end_local": "2026-03-16"}, {**HOURS, "starts": "2026-03-15T11:00"}),
    ],
)
def test_what_stands_is_not_said_otherwise(
    reading: dict[str, Any], said: dict[str, str], owner: Owner, world: World
) -> None:
    answer = _add(owner, world, reading, **said)

    assert (answer.status_code, answer.json()["code"]) == (422, "said_otherwise")
    assert not Process.objects.of(owner).exists()
    assert Invitation.objects.of(owner).get().decided_at is None


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({}, "starts"),
        ({"starts": "2026-03-16T11:00"}, "ends"),
        ({**HOURS, "starts": "2026-02-30T11:00"}, "starts"),
        ({**HOURS, "ends": "2026-03-16T10:00"}, "ends"),
        ({**HOURS, "employer": " "}, "employer"),
    ],
)
def test_what_is_missing_is_named_by_its_field_and_no_button(
    said: dict[str, str], field: str, owner: Owner, world: World
) -> None:
    answer = _add(owner, world, {}, **said).json()

    assert answer["code"] == "not_ready"
    assert f"`{field}`" in answer["hint"]
    assert "ress " not in answer["hint"]


def test_the_same_file_with_more_said_waits_once_and_is_planned(owner: Owner, world: World) -> None:
    statuses = [_add(owner, world, {}, **said).status_code for said in ({}, {"starts": HOURS["starts"]}, HOURS)]

    assert statuses == [422, 422, 201]
    assert Invitation.objects.of(owner).get().process == Process.objects.of(owner).get()


def test_an_invitation_that_somebody_holds_stays_when_its_file_is_handed_in_again(owner: Owner, world: World) -> None:
    _add(owner, world, {})
    held = Invitation.objects.of(owner).get().pk
    record_interview.read_pasted(routing.ports(), owner, BODY["content"], world.clock.now())
    page = record_interview.invitation_page(routing.ports(), owner, held)
    edited = record_interview.said_beside(routing.ports(), owner, page, {**NOTHING_SAID, **BODY, **HOURS})
    planned = [
        record_interview.plan_it(routing.ports(), owner, held, edited, world.clock.now())
        for _ in ("pressed", "pressed again")
    ]

    assert planned == [Process.objects.of(owner).get().pk] * 2
    assert Invitation.objects.of(owner).get().pk == held


def test_the_same_file_handed_in_anew_while_it_is_planned_takes_nothing_away(
    owner: Owner, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    beside, again = record_interview.said_beside, iter([HOURS])

    def meanwhile(*given: Any) -> Any:
        inner = [_add(owner, world, {}, **said).status_code for said in again]
        assert inner in ([], [201])
        return beside(*given)

    monkeypatch.setattr(record_interview, "said_beside", meanwhile)

    assert _add(owner, world, {}, **HOURS).status_code == 201
    assert Invitation.objects.of(owner).get().process == Process.objects.of(owner).get()


@several_writers
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("uid", ["", "talk@library.test"])
def test_equal_files_handed_in_at_once_are_planned_as_one(owner: Owner, world: World, uid: str) -> None:
    given = GivenInvitation(uid=uid)
    routing.act_through(world.ports(invitations=given, country_of_zone={}.get))
    programs, answers = [Program(owner, world, "add") for _ in range(3)], list[object]()

    def add(program: Program) -> None:
        answer = program.post("interviews", {**BODY, **HOURS})
        answers.append(answer.json().get("code", answer.status_code))

    at_once([partial(add, each) for each in programs])

    # One that was planned between the reading and the planning of another is asked about.
    assert 201 in answers
    assert set(answers) <= {201, MaybeTheSame.code}
    assert Process.objects.of(owner).count() == 1
    assert Event.objects.of(owner).filter(type="interview_booked").count() == 1


def test_holidays_are_those_of_the_zone_that_was_said(owner: Owner, world: World) -> None:
    _add(owner, world, {}, **HOURS, time_zone="Asia/Tokyo")

    assert Process.objects.of(owner).get().country == "JP"


@pytest.mark.parametrize("hour", ["2026-03-16", "2026-03-16 11:00", "11:00", "2026-03-16T11:00Z", "２026-03-16T11:00"])
def test_an_hour_that_is_none_is_declined(hour: str, owner: Owner, world: World) -> None:
    assert _add(owner, world, {}, **{**HOURS, "starts": hour}).json()["code"] == "wrong_body"
    assert not Invitation.objects.of(owner).exists()


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("2026-03-16T11:00:00", "2026-03-16T11:00"),
        ("2026-03-16", "2026-03-16"),
        ("2026-03-16T11:00:00+01:00", "2026-03-16T11:00:00+01:00"),
        ("noon", "noon"),
    ],
)
def test_an_hour_is_compared_to_the_minute(said: str, kept: str, owner: Owner, world: World) -> None:
    ports = world.ports(invitations=GivenInvitation(**FLOATING), country_of_zone={}.get)
    row = record_interview.read_invitation(ports, owner, b"", "talk.txt", world.clock.now())
    page = record_interview.invitation_page(ports, owner, row)
    beside = {"employer": "", "role": "", "time_zone": "", "country": "", "language": "", "starts": said, "ends": ""}

    if said != kept:
        assert record_interview.said_beside(ports, owner, page, beside).starts_local == kept
        return
    with pytest.raises(record_interview.SaidOtherwise):
        record_interview.said_beside(ports, owner, page, beside)
