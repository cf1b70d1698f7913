"""One talk under two calendar entries is one round, and everybody is thanked once; where it is unsure it is asked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email import policy
from email.message import EmailMessage
from typing import Any
from uuid import UUID

import pytest

from afterword.flows import record_interview
from afterword.flows.close import happened
from afterword.flows.hear import hear
from afterword.flows.overview.model import InvitationPage, ReadPerson
from afterword.flows.ports import Ports
from afterword.flows.record_interview import EditedInvitation, MaybeTheSame, NotReadyToPlan
from afterword.flows.replan import replan
from afterword.flows.sessions import sessions_of
from afterword.flows.settings import set_achievements
from afterword.reading.invitation import DoorReader
from afterword.store.models import Event, Invitation, Owner, Person, Process, Step
from tests.fakes import World
from tests.letters import SENDER, an_account
from tests.story import BOOKED_AT, DONE, ZONE

pytestmark = pytest.mark.django_db
OVER = datetime(2026, 12, 1, 22, tzinfo=UTC)
OKAFOR = ("Dr. Amara Okafor", "amara.okafor@halden.example")
BRANDT = ("Jonas Brandt", "jonas.brandt@halden.example")
LUND = "rosa.lund@halden.example"
FIRST = ("20261201T140000", "20261201T150000")


@pytest.fixture(scope="module")
def reader() -> Iterator[DoorReader]:
    door = DoorReader()
    yield door
    door.close()


@pytest.fixture
def world() -> World:
    made = World()
    made.clock.at = BOOKED_AT
    return made


@pytest.fixture
def ports(world: World, reader: DoorReader) -> Ports:
    return replace(world.ports(), invitations=reader)


@pytest.fixture
def owner() -> Owner:
    made = Owner.objects.create(created_at=BOOKED_AT, name="Maya Lindqvist", time_zone=ZONE)
    set_achievements(made, DONE)
    return made


def file(uid: str, *people: tuple[str, str], times: tuple[str, str] = FIRST, **more: str) -> bytes:
    arranged = more.get("organizer", LUND)
    name = arranged.partition("@")[0].replace(".", " ").title()
    guests = "".join(f"ATTENDEE;CN={each}:mailto:{email}\n" for each, email in people)
    return (
        (
            f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//x//EN\nMETHOD:{more.get('method', 'REQUEST')}\nBEGIN:VEVENT\n"
            f"UID:{uid}\nSEQUENCE:{more.get('sequence', '0')}\nDTSTAMP:20261125T120000Z\n"
            f"DTSTART;TZID=America/New_York:{times[0]}\nDTEND;TZID=America/New_York:{times[1]}\n"
            f"SUMMARY:Interview: Signal Data Analyst at {more.get('employer', 'Halden Instruments')}\n"
            f"ORGANIZER;CN={name}:mailto:{arranged}\n"
            f"ATTENDEE;CN=Maya Lindqvist:mailto:maya@home.example\n{guests}END:VEVENT\nEND:VCALENDAR\n"
        )
        .replace("\n", "\r\n")
        .encode()
    )


def read(ports: Ports, owner: Owner, content: bytes) -> InvitationPage:
    found = record_interview.read_invitation(ports, owner, content, "one.ics", BOOKED_AT)
    return record_interview.invitation_page(ports, owner, found)


def press(ports: Ports, owner: Owner, page: InvitationPage, talk: str = "", **edited: Any) -> UUID:
    """Press Plan it on the page as it stands."""
    known = {name: getattr(page, name) for name in ("role", "starts_local", "ends_local", "time_zone")}
    typed = EditedInvitation(
        **{"employer": page.employer or "Halden Instruments", "country": "US", **known, "people": page.people} | edited
    )
    into = next((found[0] for found in (page.into, page.same) if found), None)
    return record_interview.plan_it(ports, owner, page.id, typed, BOOKED_AT, into, talk)


def planned(ports: Ports, owner: Owner, content: bytes, talk: str = "") -> UUID:
    return press(ports, owner, read(ports, owner, content), talk)


def thanked(ports: Ports, owner: Owner, at: datetime = OVER) -> list[str]:
    replan(ports, owner, at)
    rows = Step.objects.of(owner).filter(step="thank_you", gone_at=None).select_related("person")
    return sorted(row.person.written for row in rows if row.person)


def rounds(ports: Ports, owner: Owner) -> list[int]:
    return [one.round for process in Process.objects.of(owner) for one in sessions_of(ports, owner, process)]


def test_an_invitation_sent_again_from_another_system_is_the_same_talk(ports: Ports, owner: Owner) -> None:
    planned(ports, owner, file("one@halden.example", OKAFOR))
    page = read(ports, owner, file("two@ats.example", OKAFOR, organizer="no-reply@ats.example"))

    press(ports, owner, page)

    assert (page.into, page.same) == (None, None)
    assert any("You know this talk already: Tue 1 Dec 14:00 with " in words for words in page.notices)
    assert rounds(ports, owner) == [1]
    assert "Dr. Amara Okafor" in thanked(ports, owner)
    assert Event.objects.of(owner).filter(type="interview_booked").count() == 1


@pytest.mark.parametrize("email", ["", "a.okafor@halden.example"], ids=["without an address", "under another address"])
def test_what_was_typed_in_first_and_imported_later_is_one_talk_and_one_person(
    ports: Ports, owner: Owner, email: str
) -> None:
    person = ReadPerson("Amara Okafor", email, "", "candidate_note", "interviewer")
    typed = EditedInvitation(
        "Halden Instruments", "Signal Data Analyst", "2026-12-01T14:00", "2026-12-01T14:45", ZONE, people=(person,)
    )  # fmt: skip
    record_interview.book_by_hand(ports, owner, typed, BOOKED_AT)

    page = read(ports, owner, file("one@halden.example", OKAFOR))
    press(ports, owner, page, people=tuple(each for each in page.people if each.email != LUND))

    (known,) = Person.objects.of(owner)
    (session,) = [one for each in Process.objects.of(owner) for one in sessions_of(ports, owner, each)]
    assert known.email == (email or OKAFOR[1])
    assert session.ends == datetime(2026, 12, 1, 20, tzinfo=UTC)
    assert thanked(ports, owner) == ["Amara Okafor"]


def test_what_was_imported_first_and_typed_in_later_is_the_same_talk(ports: Ports, owner: Owner) -> None:
    process = planned(ports, owner, file("one@halden.example", OKAFOR))
    person = ReadPerson("Amara Okafor", "", "", "candidate_note", "interviewer")
    typed = EditedInvitation("Halden", "", "2026-12-01T14:00", "2026-12-01T15:00", ZONE, people=(person,))

    assert record_interview.book_by_hand(ports, owner, typed, BOOKED_AT) == process
    assert rounds(ports, owner) == [1]


@pytest.mark.parametrize("uid", ["one@halden.example", "two@ats.example"])
def test_a_later_version_under_either_uid_moves_the_one_talk(ports: Ports, owner: Owner, uid: str) -> None:
    planned(ports, owner, file("one@halden.example", OKAFOR))
    planned(ports, owner, file("two@ats.example", OKAFOR))

    planned(ports, owner, file(uid, OKAFOR, times=("20261203T100000", "20261203T110000"), sequence="3"))

    (session,) = [one for each in Process.objects.of(owner) for one in sessions_of(ports, owner, each)]
    assert (session.round, session.starts.day) == (1, 3)


@pytest.mark.parametrize("uid", ["one@halden.example", "two@ats.example"])
def test_a_cancellation_under_either_uid_ends_the_one_talk(ports: Ports, owner: Owner, uid: str) -> None:
    planned(ports, owner, file("one@halden.example", OKAFOR))
    planned(ports, owner, file("two@ats.example", OKAFOR))

    planned(ports, owner, file(uid, OKAFOR, method="CANCEL", sequence="1"))

    assert rounds(ports, owner) == []
    assert thanked(ports, owner) == []


def test_a_newer_version_of_one_that_was_put_aside_moves_the_talk_it_stood_for(ports: Ports, owner: Owner) -> None:
    planned(ports, owner, file("one@halden.example", OKAFOR))
    aside = read(ports, owner, file("two@ats.example", OKAFOR))
    record_interview.discard(owner, aside.id, BOOKED_AT)

    planned(ports, owner, file("two@ats.example", OKAFOR, times=("20261203T100000", "20261203T110000"), sequence="1"))

    assert rounds(ports, owner) == [1]
    assert Event.objects.of(owner).filter(type="interview_moved").count() == 1


def test_the_same_organizer_at_the_same_hour_with_somebody_else_is_the_same_talk(ports: Ports, owner: Owner) -> None:
    planned(ports, owner, file("one@halden.example", OKAFOR))

    planned(ports, owner, file("two@halden.example", BRANDT))

    assert rounds(ports, owner) == [1]
    assert {"Dr. Amara Okafor", "Jonas Brandt"} <= set(thanked(ports, owner))


def test_other_people_of_the_firm_at_that_hour_are_asked_about_and_never_a_silent_round(
    ports: Ports, owner: Owner
) -> None:
    process = planned(ports, owner, file("one@halden.example", OKAFOR))
    page = read(ports, owner, file("two@halden.example", BRANDT, organizer="tom.berg@halden.example"))

    with pytest.raises(MaybeTheSame, match=r"Tue 1 Dec 14:00 with .*Dr. Amara Okafor"):
        press(ports, owner, page)

    assert page.same is not None
    assert page.same[0] == process
    assert rounds(ports, owner) == [1]
    assert Invitation.objects.one(owner, pk=page.id).decided_at is None


@pytest.mark.parametrize(
    ("said", "processes", "numbers"), [("same", 1, [1]), ("further", 1, [1, 2]), ("new", 2, [1, 1])]
)
def test_the_answer_decides_which_it_is(
    ports: Ports, owner: Owner, said: str, processes: int, numbers: list[int]
) -> None:
    planned(ports, owner, file("one@halden.example", OKAFOR))

    planned(ports, owner, file("two@halden.example", BRANDT, organizer="tom.berg@halden.example"), said)

    assert Process.objects.of(owner).count() == processes
    assert rounds(ports, owner) == numbers


def test_another_firm_at_the_same_hour_is_another_matter(ports: Ports, owner: Owner) -> None:
    planned(ports, owner, file("one@halden.example", OKAFOR))
    theirs = file("x@north.example", ("Ann Lee", "ann@north.example"), organizer="hr@north.example", employer="North")

    planned(ports, owner, theirs)

    assert Process.objects.of(owner).count() == 2


def test_a_talk_that_begins_when_the_other_ends_is_a_further_one(ports: Ports, owner: Owner) -> None:
    planned(ports, owner, file("one@halden.example", OKAFOR))
    page = read(ports, owner, file("two@halden.example", OKAFOR, times=("20261201T150000", "20261201T160000")))

    press(ports, owner, page)

    assert page.into is not None
    assert rounds(ports, owner) == [1, 2]


def test_a_stranger_who_cancels_under_a_uid_of_his_own_is_asked_about(ports: Ports, owner: Owner) -> None:
    planned(ports, owner, file("one@halden.example", OKAFOR))
    forged = file("three@else.example", OKAFOR, method="CANCEL", organizer="mallory@else.example")

    with pytest.raises(MaybeTheSame):
        planned(ports, owner, forged)
    with pytest.raises(NotReadyToPlan):
        planned(ports, owner, forged.replace(b"20261201T", b"20261205T"))

    assert rounds(ports, owner) == [1]


def test_a_cancellation_by_their_organizer_at_another_hour_asks_which_talk_it_means(ports: Ports, owner: Owner) -> None:
    planned(ports, owner, file("one@halden.example", OKAFOR))
    page = read(ports, owner, file("four@x.example", OKAFOR, method="CANCEL", times=("20261205T140000",) * 2))

    with pytest.raises(MaybeTheSame, match="a talk is cancelled, and it may be this one: Tue 1 Dec 14:00"):
        press(ports, owner, page)
    assert rounds(ports, owner) == [1]
    press(ports, owner, page, talk="same")
    assert rounds(ports, owner) == []


@pytest.mark.parametrize(
    ("organizer", "times", "waits"),
    [
        (LUND, FIRST, 1),
        (LUND, ("20261205T140000", "20261205T150000"), 1),
        ("mallory@else.example", FIRST, 1),
        ("mallory@else.example", ("20261205T140000", "20261205T150000"), 0),
    ],
    ids=["hour and organizer", "organizer", "hour", "neither"],
)
def test_a_cancellation_in_the_mailbox_under_an_unseen_uid_is_proposed_where_it_may_be_meant(
    world: World, ports: Ports, owner: Owner, organizer: str, times: tuple[str, str], waits: int
) -> None:
    account = an_account(owner)
    planned(ports, owner, file("one@halden.example", OKAFOR))
    mail = EmailMessage(policy=policy.SMTP)
    mail["From"], mail["To"], mail["Message-ID"] = organizer, SENDER, "<m1@halden.example>"
    mail.set_content("This meeting was cancelled.")
    mail.add_alternative(
        file("two@ats.example", OKAFOR, organizer=organizer, method="CANCEL", times=times), "text", "calendar"
    )
    assert world.mailbox is not None
    world.mailbox.inbox.append(mail.as_bytes())
    hear(ports, account, BOOKED_AT)

    assert len(record_interview.waiting(owner)) == waits
    assert rounds(ports, owner) == [1]


def test_the_same_talk_heard_from_the_mailbox_is_planned_once(world: World, ports: Ports, owner: Owner) -> None:
    account = an_account(owner)
    planned(ports, owner, file("one@halden.example", OKAFOR))
    mail = EmailMessage(policy=policy.SMTP)
    mail["From"], mail["To"], mail["Message-ID"] = OKAFOR[1], SENDER, "<m1@halden.example>"
    mail.set_content("Here is the interview again, from our own calendar.")
    mail.add_alternative(file("two@ats.example", OKAFOR), "text", "calendar")
    assert world.mailbox is not None
    world.mailbox.inbox.append(mail.as_bytes())
    hear(ports, account, BOOKED_AT)

    (waiting,) = record_interview.waiting(owner)
    press(ports, owner, record_interview.invitation_page(ports, owner, waiting))

    assert rounds(ports, owner) == [1]


def test_the_same_talk_after_it_is_over_keeps_its_hours_and_is_thanked_for_once(ports: Ports, owner: Owner) -> None:
    planned(ports, owner, file("one@halden.example", OKAFOR))
    page = read(ports, owner, file("two@ats.example", OKAFOR, times=("20261201T143000", "20261201T153000")))
    typed = EditedInvitation(
        "Halden Instruments", "", page.starts_local, page.ends_local, page.time_zone, people=page.people
    )

    record_interview.plan_it(ports, owner, page.id, typed, OVER)

    assert rounds(ports, owner) == [1]
    assert not Event.objects.of(owner).filter(type="interview_moved").exists()


def test_a_talk_that_was_moved_by_hand_is_the_same_when_its_calendar_entry_comes(ports: Ports, owner: Owner) -> None:
    process = planned(ports, owner, file("one@halden.example", OKAFOR))
    starts = "2026-12-02T10:00-05:00"
    happened(ports, owner, process, "interview_moved", BOOKED_AT, round=1, starts=starts)
    there = ("20261202T100000", "20261202T110000")

    for uid in ("two@ats.example", "one@halden.example"):
        planned(ports, owner, file(uid, OKAFOR, times=there, sequence="3"))

    assert rounds(ports, owner) == [1]
    assert thanked(ports, owner, OVER + timedelta(days=1)).count("Dr. Amara Okafor") == 1
