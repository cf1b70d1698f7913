"""A file with several interviews: all are planned as one round, and everybody met gets a thank-you."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

import pytest

from afterword.flows import record_interview
from afterword.flows.overview.letters import letters_page
from afterword.flows.overview.process import process_page
from afterword.flows.ports import Ports
from afterword.flows.replan import replan
from afterword.flows.sessions import sessions_of
from afterword.flows.settings import set_achievements
from afterword.flows.take_notes import Notes, NotHeldYet, save_notes
from afterword.reading.invitation import DoorReader
from afterword.store.models import Event, Owner, Process, Step
from tests.fakes import World
from tests.story import BOOKED_AT, BRANDT, DONE, OKAFOR, PANEL, TALKS, ZHANG, ZONE, begin

pytestmark = pytest.mark.django_db

EVENT = """BEGIN:VEVENT
UID:{uid}@halden.example
SEQUENCE:{sequence}
DTSTAMP:20261125T120000Z
DTSTART;TZID=America/New_York:{starts}
DTEND;TZID=America/New_York:{ends}
SUMMARY:Interview: Signal Data Analyst at Halden Instruments
ORGANIZER;CN=Rosa Lund:mailto:rosa.lund@halden.example
ATTENDEE;CN=Maya Lindqvist:mailto:maya@home.example
ATTENDEE;CN={name}:mailto:{mailbox}@halden.example
END:VEVENT
"""
FIRST = {"uid": "one", "starts": "20261201T140000", "ends": "20261201T150000", "name": "Amara Okafor"}
SECOND = {"uid": "two", "starts": "20261201T153000", "ends": "20261201T163000", "name": "Jonas Brandt"}
NEXT_DAY = {"uid": "three", "starts": "20261202T100000", "ends": "20261202T110000", "name": "Wei Zhang"}


@pytest.fixture(scope="module")
def reader() -> Iterator[DoorReader]:
    door = DoorReader()
    yield door
    door.close()


@pytest.fixture
def ports(reader: DoorReader) -> Ports:
    world = World()
    world.clock.at = BOOKED_AT
    return replace(world.ports(), invitations=reader)


@pytest.fixture
def owner() -> Owner:
    made = Owner.objects.create(created_at=BOOKED_AT, name="Maya Lindqvist", time_zone=ZONE)
    set_achievements(made, DONE)
    return made


def file(*events: dict[str, str], sequence: int = 0) -> bytes:
    rows = "".join(
        EVENT.format(sequence=sequence, mailbox=each["name"].casefold().replace(" ", "."), **each) for each in events
    )
    text = f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Halden//EN\nMETHOD:REQUEST\n{rows}END:VCALENDAR\n"
    return text.replace("\n", "\r\n").encode()


def planned(ports: Ports, owner: Owner, content: bytes, talk: str = "") -> Process:
    invitation = record_interview.read_invitation(ports, owner, content, "interviews.ics", BOOKED_AT)
    page = record_interview.invitation_page(ports, owner, invitation)
    edited = record_interview.EditedInvitation(
        employer="Halden Instruments",
        role="Signal Data Analyst",
        starts_local=page.starts_local,
        ends_local=page.ends_local,
        time_zone=page.time_zone,
        country="US",
        people=tuple(each for each in page.people if each.email != "rosa.lund@halden.example"),
    )
    key: UUID = record_interview.plan_it(ports, owner, invitation, edited, BOOKED_AT, talk=talk)
    return Process.objects.one(owner, pk=key)


def thanks(owner: Owner, ports: Ports, now: datetime) -> dict[str, datetime | None]:
    replan(ports, owner, now)
    rows = Step.objects.of(owner).filter(step="thank_you", gone_at=None).select_related("person")
    return {row.person.written: row.at for row in rows if row.person}


def test_everybody_of_a_day_is_thanked_after_the_last_talk_of_that_day(ports: Ports, owner: Owner) -> None:
    process = planned(ports, owner, file(FIRST, SECOND))

    assert len(sessions_of(ports, owner, process)) == 1
    assert thanks(owner, ports, datetime(2026, 12, 1, 22, tzinfo=UTC)) == {
        "Amara Okafor": datetime(2026, 12, 2, 0, 30, tzinfo=UTC),
        "Jonas Brandt": datetime(2026, 12, 2, 0, 30, tzinfo=UTC),
    }


def test_the_page_says_that_all_of_them_are_planned_and_asks_nothing_that_it_need_not(
    ports: Ports, owner: Owner
) -> None:
    invitation = record_interview.read_invitation(ports, owner, file(FIRST, NEXT_DAY), "two.ics", BOOKED_AT)

    page = record_interview.invitation_page(ports, owner, invitation)

    assert any("2 interviews" in words and "Wed 2 Dec 10:00" in words for words in page.notices)
    assert not any("Which of them" in words for words in page.asks)
    assert {"Amara Okafor", "Wei Zhang"} <= {each.written for each in page.people}


def test_talks_on_two_days_each_name_their_own_day(ports: Ports, owner: Owner) -> None:
    process = planned(ports, owner, file(FIRST, NEXT_DAY))
    over = datetime(2026, 12, 2, 17, tzinfo=UTC)
    lines = {
        str(row.person_id): talk for row, talk in zip(process.participations.order_by("position"), TALKS, strict=False)
    }

    save_notes(ports, owner, process.pk, Notes(moments=lines), over)

    letters = letters_page(ports, owner, process.pk, over).letters
    texts = {view.person.written: view.text for view in letters}
    assert "Wednesday" not in texts["Amara Okafor"]
    assert "Tuesday" not in texts["Wei Zhang"]
    assert [view.why_not for view in letters] == ["", ""]


def test_after_the_first_day_notes_are_taken_though_the_second_is_still_to_come(ports: Ports, owner: Owner) -> None:
    process = planned(ports, owner, file(FIRST, NEXT_DAY))

    with pytest.raises(NotHeldYet):
        save_notes(ports, owner, process.pk, Notes(), BOOKED_AT)
    save_notes(ports, owner, process.pk, Notes(), datetime(2026, 12, 1, 20, 5, tzinfo=UTC))

    replan(ports, owner, datetime(2026, 12, 1, 20, 6, tzinfo=UTC))
    assert len(sessions_of(ports, owner, process)) == 2


def test_a_newer_version_moves_only_the_talk_that_moved(ports: Ports, owner: Owner) -> None:
    process = planned(ports, owner, file(FIRST, SECOND))
    later = SECOND | {"starts": "20261203T100000", "ends": "20261203T110000"}

    again = planned(ports, owner, file(FIRST, later, sequence=1))

    moved = Event.objects.of(owner).filter(type="interview_moved")
    assert again.pk == process.pk
    assert [each.payload["uid"] for each in moved] == ["two@halden.example"]
    assert [one.starts.day for one in sessions_of(ports, owner, process)] == [1, 3]


def test_somebody_invited_later_is_met_too(ports: Ports, owner: Owner) -> None:
    planned(ports, owner, file(FIRST))

    planned(ports, owner, file(FIRST, SECOND, sequence=1))

    assert set(thanks(owner, ports, datetime(2026, 12, 1, 22, tzinfo=UTC))) == {"Amara Okafor", "Jonas Brandt"}


def test_the_timeline_shows_every_session_with_the_people_of_it(ports: Ports, owner: Owner) -> None:
    process = planned(ports, owner, file(FIRST, NEXT_DAY))

    page = process_page(ports, owner, process.pk, BOOKED_AT)

    heads = [moment.head for moment in page.planned if moment.step == "interview"]
    assert heads == ["Interview with Amara Okafor", "Interview with Wei Zhang"]


def test_a_hiring_manager_who_interviews_is_thanked() -> None:
    story = begin((OKAFOR, replace(BRANDT, part="hiring_manager")))

    assert set(thanks(story.owner, story.ports, datetime(2026, 12, 1, 21, tzinfo=UTC))) == {
        "Dr. Amara Okafor",
        "Jonas Brandt",
    }


@pytest.mark.parametrize("count", range(1, 8))
def test_panels_of_one_to_seven_have_somebody_to_thank(count: int) -> None:
    more = [
        replace(ZHANG, written=f"{name} Zhang", email=f"{name}@halden.example") for name in ("Li", "Mo", "An", "Bo")
    ]
    story = begin((*PANEL, *more)[:count])
    story.note(*(f"{talk} in depot {place}" for place, talk in enumerate((*TALKS, *TALKS, *TALKS)[:count])))

    letters = letters_page(story.ports, story.owner, story.process.pk, story.now).letters

    assert len(letters) == (count if count < 7 else 1)


def another_mail(role: str = "Signal Data Analyst", domain: str = "halden.example") -> bytes:
    later = {"uid": "next-round", "starts": "20261209T140000", "ends": "20261209T150000", "name": "Wei Zhang"}
    return file(later).replace(b"Signal Data Analyst", role.encode()).replace(b"halden.example", domain.encode())


def test_a_next_round_by_a_uid_of_its_own_is_proposed_as_the_same_application(ports: Ports, owner: Owner) -> None:
    process = planned(ports, owner, file(FIRST))
    invitation = record_interview.read_invitation(ports, owner, another_mail(), "next.ics", BOOKED_AT)
    page = record_interview.invitation_page(ports, owner, invitation)
    assert page.into is not None

    edited = record_interview.EditedInvitation(
        employer=page.employer, role=page.role, starts_local=page.starts_local, ends_local=page.ends_local,
        time_zone=page.time_zone, people=page.people,
    )  # fmt: skip
    record_interview.plan_it(ports, owner, invitation, edited, BOOKED_AT, page.into[0])

    assert page.into[0] == process.pk
    assert [each.pk for each in Process.objects.of(owner)] == [process.pk]
    booked = Event.objects.of(owner).filter(type="interview_booked").order_by("number")
    assert [each.payload["round"] for each in booked] == [1, 2]


@pytest.mark.parametrize(
    "other", [{"role": "Head of Finance"}, {"domain": "elsewhere.example"}], ids=["another role", "another firm"]
)
def test_another_application_is_not_taken_for_a_next_round(ports: Ports, owner: Owner, other: dict[str, str]) -> None:
    planned(ports, owner, file(FIRST))
    content = another_mail(**other)
    if "domain" in other:
        content = content.replace(b"Halden Instruments", b"Northgate Bank")
    invitation = record_interview.read_invitation(ports, owner, content, "other.ics", BOOKED_AT)

    assert record_interview.invitation_page(ports, owner, invitation).into is None


def test_one_talk_of_a_round_is_called_off_and_the_others_stay(ports: Ports, owner: Owner) -> None:
    process = planned(ports, owner, file(FIRST, SECOND))
    planned(ports, owner, file(SECOND, sequence=1).replace(b"METHOD:REQUEST", b"METHOD:CANCEL"))
    process.refresh_from_db()

    kept = [one for one in sessions_of(ports, owner, process) if one.people]
    assert [(one.starts.hour, one.starts.minute) for one in kept] == [(19, 0)]
    assert process.state == "BOOKED"
    assert set(thanks(owner, ports, datetime(2026, 12, 1, 22, tzinfo=UTC))) == {"Amara Okafor"}


def test_a_newer_version_of_one_talk_of_a_round_alone_moves_just_that(ports: Ports, owner: Owner) -> None:
    process = planned(ports, owner, file(FIRST, SECOND))
    later = SECOND | {"starts": "20261201T170000", "ends": "20261201T180000"}
    planned(ports, owner, file(later, sequence=1))

    (moved,) = Event.objects.of(owner).filter(process=process, type="interview_moved")
    assert datetime.fromisoformat(moved.payload["starts"]) == datetime(2026, 12, 1, 22, tzinfo=UTC)
    assert Process.objects.of(owner).count() == 1
