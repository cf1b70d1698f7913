"""From an invitation to a plan."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from afterword.core.errors import AfterwordError, NotYours
from afterword.flows import record_interview
from afterword.flows.overview.process import process_page
from afterword.flows.overview.today import today
from afterword.flows.people_of import add_to_process
from afterword.flows.phone_numbers import numbers_of
from afterword.flows.record_interview import NotReadyToPlan
from afterword.flows.replan import replan
from afterword.flows.typed import NotACode
from afterword.flows.typed_zone import UnknownZone
from afterword.reading.invitation import DoorReader
from afterword.store.models import Event, Evidence, Invitation, Owner, Participation, Person, Process, Step
from tests.fakes import World
from tests.letters import an_owner
from tests.story import BOOKED_AT, OKAFOR, OVER, PANEL, ZONE, GivenInvitation, begin, plan_again

pytestmark = pytest.mark.django_db


def test_a_planned_invitation_has_a_thank_you_for_everybody() -> None:
    story = begin()
    replan(story.ports, story.owner, OVER)

    steps = Step.objects.of(story.owner).filter(process=story.process, step="thank_you")
    assert {step.person.written for step in steps if step.person} == {each.written for each in PANEL}


def test_before_the_interview_the_next_thing_is_to_confirm_it() -> None:
    story = begin()

    steps = Step.objects.of(story.owner).filter(process=story.process, gone_at=None)
    assert {"confirm", "prepare", "capture_notes"} <= {step.step for step in steps}
    assert story.process.state == "BOOKED"


def test_a_thank_you_is_planned_for_the_evening_of_the_interview() -> None:
    story = begin((OKAFOR,))
    replan(story.ports, story.owner, OVER)

    step = Step.objects.one(story.owner, process=story.process, step="thank_you")
    assert step.at == datetime(2026, 12, 1, 19, 30, tzinfo=ZoneInfo(ZONE))
    assert step.said["why"]


@pytest.mark.parametrize(
    ("raws", "counts"),
    [
        (("Dr. Amara Okafor",), True),
        (("Okafor, Amara", "Dr. Amara Okafor"), True),
        (("Amara Okafor", "Dr. Amará Okafor"), False),
        (("amara okafor",), False),
    ],
)
def test_leaving_one_of_two_spellings_as_it_was_read_decides_nothing(raws: tuple[str, ...], counts: bool) -> None:
    story = begin((OKAFOR,))
    read = replace(OKAFOR, written="Amara Okafor", read_as="Amara Okafor", email="other@halden.example")

    readings = [(source, raw) for source, raw in zip(("calendar_organizer_cn", "recruiter_mail"), raws, strict=False)]
    person = add_to_process(story.owner, story.process, read, BOOKED_AT, readings)

    sources = Evidence.objects.of(story.owner).filter(person=person, field="name")
    assert ("candidate_note" in {row.source for row in sources}) is counts


def test_where_a_name_was_read_is_kept() -> None:
    story = begin((OKAFOR,))

    sources = Evidence.objects.of(story.owner).filter(person=story.people()[0], field="name")
    assert {row.source for row in sources} == {"calendar_organizer_cn", "candidate_note"}


@pytest.mark.parametrize(
    ("edited", "refusal"),
    [
        ({"employer": " "}, NotReadyToPlan),
        ({"starts_local": ""}, NotReadyToPlan),
        ({"starts_local": "2026-12-01"}, NotReadyToPlan),
        ({"ends_local": "2026-12-01T13:00"}, NotReadyToPlan),
        ({"time_zone": ""}, NotReadyToPlan),
        ({"time_zone": "Mars/Olympus"}, UnknownZone),
        ({"time_zone": "localtime"}, UnknownZone),
        ({"time_zone": "Factory"}, UnknownZone),
        ({"time_zone": "right/Europe/London"}, UnknownZone),
        ({"country": "ZZ"}, NotACode),
        ({"starts_local": "2027-03-14T02:30", "ends_local": "2027-03-14T04:30"}, NotReadyToPlan),
        ({"starts_local": "2027-03-14T01:30", "ends_local": "2027-03-14T02:30"}, NotReadyToPlan),
        ({"starts_local": "0001-01-01T02:30", "ends_local": "9999-12-31T23:59"}, NotReadyToPlan),
    ],
)
def test_what_is_missing_is_said_and_nothing_is_half_planned(
    edited: dict[str, str], refusal: type[AfterwordError]
) -> None:
    story = begin()
    row = Invitation.everything.create(owner=story.owner, content=b"", received_at=BOOKED_AT, uid="other")

    with pytest.raises(refusal) as refused:
        plan_again(story.ports, story.owner, row.pk, PANEL, **edited)

    assert refused.value.message
    assert refused.value.hint
    assert Process.objects.of(story.owner).count() == 1


def test_the_hour_that_the_clocks_skip_is_named_and_nothing_of_it_is_kept() -> None:
    story = begin()
    talk = {"start_local": "2027-03-14T02:30", "end_local": "2027-03-14T03:30"}
    reading = {"events": [{"uid": "two", "start_local": "2027-03-14T02:30", "end_local": "2027-03-14T03:30"}]}

    for read, typed in (
        (talk, {"starts_local": talk["start_local"], "ends_local": talk["end_local"]}),
        (reading, {"starts_local": "2027-03-12T10:00", "ends_local": "2027-03-12T11:00"}),
    ):
        row = Invitation.everything.create(
            owner=story.owner, content=b"", received_at=BOOKED_AT, uid="other", reading={"uid": "other", **read}
        )
        with pytest.raises(NotReadyToPlan, match="no 02:30 on Sun 14 Mar in America/New_York"):
            plan_again(story.ports, story.owner, row.pk, PANEL, employer="Tern Labs", **typed)

    assert Process.objects.of(story.owner).count() == 1
    assert Event.objects.of(story.owner).filter(type="interview_booked").count() == 1


def test_two_addresses_in_one_field_are_refused() -> None:
    story = begin()
    row = Invitation.everything.create(owner=story.owner, content=b"", received_at=BOOKED_AT, uid="other")
    two = OKAFOR.__class__("Somebody", "a@halden.example,b@halden.example", "", "candidate_note", "interviewer")

    with pytest.raises(AfterwordError):
        plan_again(story.ports, story.owner, row.pk, (two,))

    assert not Person.objects.of(story.owner).filter(written="Somebody").exists()


def test_an_invitation_without_people_is_planned_and_asks_for_them() -> None:
    story = begin(())

    page = process_page(story.ports, story.owner, story.process.pk, story.now)
    assert page.people == ()
    assert page.planned or page.present


def test_a_newer_version_of_the_invitation_moves_the_interview() -> None:
    story = begin()
    ports = story.world.ports(invitations=GivenInvitation(sequence=1))
    newer = record_interview.read_invitation(ports, story.owner, b"", "invitation.ics", BOOKED_AT)

    process = plan_again(
        ports, story.owner, newer, PANEL, starts_local="2026-12-03T10:00", ends_local="2026-12-03T11:00"
    )

    replan(story.ports, story.owner, datetime(2026, 12, 3, 12, tzinfo=ZoneInfo(ZONE)))
    step = Step.objects.of(story.owner).filter(process=process, step="thank_you", gone_at=None).first()

    assert process == story.process.pk
    assert step is not None
    assert step.at == datetime(2026, 12, 3, 19, 30, tzinfo=ZoneInfo(ZONE))


def test_the_same_invitation_again_changes_nothing() -> None:
    story = begin()
    again = record_interview.read_invitation(story.ports, story.owner, b"", "invitation.ics", BOOKED_AT)

    process = plan_again(story.ports, story.owner, again, PANEL)

    assert process == story.process.pk
    assert Event.objects.of(story.owner).filter(type="interview_moved").count() == 0


def test_a_cancellation_by_the_organizer_ends_the_plan() -> None:
    story = begin()
    ports = story.world.ports(invitations=GivenInvitation(method="CANCEL", sequence=1))
    cancelled = record_interview.read_invitation(ports, story.owner, b"", "invitation.ics", BOOKED_AT)
    page = record_interview.invitation_page(ports, story.owner, cancelled)

    plan_again(ports, story.owner, cancelled, PANEL)

    assert page.is_cancelled
    thanks = Step.objects.of(story.owner).filter(step="thank_you", gone_at=None, status__in=("planned", "blocked"))
    assert not thanks.exists()


def test_a_cancellation_of_an_unknown_interview_is_refused() -> None:
    story = begin()
    ports = story.world.ports(invitations=GivenInvitation(method="CANCEL", uid="unknown"))
    lone = record_interview.read_invitation(ports, story.owner, b"", "invitation.ics", BOOKED_AT)

    with pytest.raises(NotReadyToPlan):
        plan_again(ports, story.owner, lone, PANEL, starts_local="2026-12-09T14:00", ends_local="2026-12-09T15:00")


def test_another_organizer_cannot_move_an_interview() -> None:
    story = begin()
    stranger = GivenInvitation(sequence=9, organizer={"email": "mallory@else.example"})
    ports = story.world.ports(invitations=stranger)
    forged = record_interview.read_invitation(ports, story.owner, b"", "invitation.ics", BOOKED_AT)

    page = record_interview.invitation_page(ports, story.owner, forged)

    assert page.known_process is None


def test_an_invitation_of_somebody_else_is_not_there() -> None:
    story = begin()
    other = Owner.objects.create(created_at=BOOKED_AT)
    theirs = record_interview.read_invitation(story.ports, other, b"", "invitation.ics", BOOKED_AT)

    with pytest.raises(NotYours):
        record_interview.invitation_page(story.ports, story.owner, theirs)


GERMAN = """Sehr geehrte Frau Lindqvist,

wir laden Sie zu einem Gespräch für die Stelle als Planerin ein, am 1. Dezember 2026 um 10:00 Uhr.
Ihre Gesprächspartnerin ist Frau Dr. Lena Vogt. Bitte bringen Sie die Unterlagen mit, die im Anhang stehen.
"""


FRENCH = """Bonjour Maya,

nous vous invitons à un entretien pour le poste de planificatrice le 1 décembre 2026 à 10:00, au siège de la société.
Vous rencontrerez Mme Lena Vogt. Merci de vous munir des documents qui sont joints.
"""


@pytest.mark.parametrize(
    ("text", "zone", "usual", "proposed", "why"),
    [
        (GERMAN, "Europe/Berlin", "en-US", "de-DE", "the language of the invitation"),
        (GERMAN, "Europe/Vienna", "en-US", "de-AT", "the language of the invitation"),
        (GERMAN, "Europe/Vienna", "de-DE", "de-DE", None),
        (FRENCH, "Europe/Brussels", "en-US", "fr-BE", "the language of the invitation"),
        ("Interview on 1 December 2026, 10:00. With Dr. Lena Vogt.", "Europe/Berlin", "de-DE", "de-DE", None),
        (
            "We are pleased to invite you to an interview on 1 December 2026 at 10:00 with Dr. Lena Vogt at our site.",
            "Europe/London",
            "de-DE",
            "en-GB",
            "the language of the invitation",
        ),
    ],
)
def test_letters_are_proposed_in_the_language_of_the_invitation(
    text: str, zone: str, usual: str, proposed: str, why: str | None
) -> None:
    world, owner = World(), an_owner(BOOKED_AT)
    owner.time_zone, owner.language = zone, usual
    owner.save()
    countries = {"Europe/Vienna": "AT", "Europe/London": "GB", "Europe/Brussels": "BE"}
    ports = world.ports(invitations=DoorReader(), country_of_zone=countries.get)

    read = record_interview.read_pasted(ports, owner, text, BOOKED_AT)

    page = record_interview.invitation_page(ports, owner, read)
    assert (page.language, page.sources.get("language")) == (proposed, why)


@pytest.mark.parametrize(
    ("days", "headline"), [((3,), "An invitation waits for you."), ((3, 4), "Two invitations wait for you.")]
)
def test_today_says_that_an_invitation_waits(days: tuple[int, ...], headline: str) -> None:
    world, owner = World(), an_owner(BOOKED_AT)
    ports = world.ports(invitations=DoorReader())
    for day in days:
        text = f"Interview on {day} December 2026, 10:00, with Lena Vogt."
        record_interview.read_pasted(ports, owner, text, BOOKED_AT)

    assert today(ports, owner, BOOKED_AT).headline == headline


MAIL = """From: "Ines Duarte" <ines.duarte@halden.example>
To: maya@lindqvist.example
Subject: Invitation to an interview, Signal Data Analyst
Date: Wed, 25 Nov 2026 10:00:00 -0500
Content-Type: text/plain; charset=utf-8

Dear Maya,

we would like to invite you to an interview on Tuesday, 1 December 2026, 14:00 to 15:00, at our office.
You will meet Dr. Amara Okafor, Head of Signals. For questions you can reach me on +1 617 555 0142.

Kind regards
Ines Duarte
Halden Instruments
"""


def test_the_number_of_who_invited_by_mail_is_the_one_to_call() -> None:
    story = begin((OKAFOR,))
    ports = story.world.ports(invitations=DoorReader())
    read = record_interview.read_invitation(ports, story.owner, MAIL.encode(), "mail.eml", BOOKED_AT)
    page = record_interview.invitation_page(ports, story.owner, read)
    edited = record_interview.EditedInvitation(
        "Halden Instruments", "Signal Data Analyst", "2026-12-02T14:00", "2026-12-02T15:00", ZONE, people=page.people
    )
    process = record_interview.plan_it(ports, story.owner, read, edited, BOOKED_AT, talk="new")

    ines = Participation.objects.of(story.owner).get(process=process, person__written="Ines Duarte").person
    (number,) = numbers_of(story.owner, ines)
    assert (number.kept, number.origin) == ("+16175550142", "the invitation")
    assert ines.phone == "+1 617 555 0142"
