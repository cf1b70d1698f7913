"""Who will be met, for what, and what must be asked: rules on plain values, without a calendar file."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from afterword.core.interview import (
    CalendarEvent,
    Invitation,
    Invitee,
    Letterhead,
    Moment,
    NoEvent,
    TimeKind,
    invitation,
)

AT = datetime(2026, 12, 1, 19, tzinfo=UTC)
START = Moment(TimeKind.UTC, AT, None, "UTC")
END = Moment(TimeKind.UTC, AT + timedelta(hours=1), None, "UTC")
MAYA = Invitee("Maya Lindqvist", "maya@home.example", "NEEDS-ACTION")
INES = Invitee("Ines Duarte", "ines.duarte@halden.example")
OKAFOR = Invitee("Dr. Amara Okafor", "amara.okafor@halden.example", "ACCEPTED")
BRANDT = Invitee("Brandt, Jonas (Field Operations)", "jonas.brandt@halden.example")
OFFICE = Invitee("Halden Recruiting", "recruiting@halden.example")
PROGRAM = Invitee("Scheduler", "no-reply@calendly.com")


def read(*attendees: Invitee, candidate_email: str | None = None, **fields: Any) -> Invitation:
    event = CalendarEvent(start=START, end=END, attendees=attendees, method="REQUEST", **fields)
    return invitation([event], candidate_email=candidate_email)


def names(found: Invitation) -> list[str | None]:
    return [person.name for person in found.interviewers]


def test_who_arranged_it_and_is_not_among_the_interviewers_of_the_text_is_kept_to_be_asked() -> None:
    text = "You will meet:\n- Dr. Amara Okafor (Head of Data)"
    found = read(MAYA, OKAFOR, organizer=INES, description=text, candidate_email=MAYA.email)

    assert names(found) == ["Dr. Amara Okafor"]
    assert found.arranged_by == INES


@pytest.mark.parametrize(
    ("sender", "source"),
    [
        (Letterhead(sender_name="Ines Duarte", sender_email=INES.email), "own_email_display"),
        (Letterhead(sender_name="Jo Park", sender_email="jo.park@halden.example"), "calendar_organizer_cn"),
        (None, "calendar_organizer_cn"),
    ],
)
def test_who_arranged_it_by_their_own_mail_has_written_their_own_name(sender: Letterhead | None, source: str) -> None:
    text = "You will meet:\n- Dr. Amara Okafor (Head of Data)"
    event = CalendarEvent(start=START, end=END, attendees=(MAYA, OKAFOR), organizer=INES, description=text)
    found = invitation([event], candidate_email=MAYA.email, letter=sender).to_json()

    assert found["arranged_by"] == {"name": "Ines Duarte", "email": INES.email, "source": source}


@pytest.mark.parametrize(
    "organizer", [OFFICE, PROGRAM, OKAFOR, MAYA, Invitee("Ines Duarte", "ines.duarte@gmail.com"), None]
)
def test_no_office_no_program_no_guest_and_no_private_address_has_arranged_it(organizer: Invitee | None) -> None:
    text = "You will meet:\n- Dr. Amara Okafor (Head of Data)"
    found = read(MAYA, OKAFOR, organizer=organizer, description=text, candidate_email=MAYA.email)

    assert found.arranged_by is None


def codes(found: Invitation) -> list[str]:
    return [question.code for question in found.questions]


# Who is the candidate


def test_the_guest_from_outside_is_the_candidate_and_all_others_are_met() -> None:
    found = read(MAYA, OKAFOR, BRANDT, organizer=INES)

    assert found.candidate == MAYA
    assert names(found) == ["Ines Duarte", "Dr. Amara Okafor", "Jonas Brandt"]
    assert "which_is_you" not in codes(found)


def test_the_address_given_decides_even_within_one_house() -> None:
    colleague = replace(MAYA, email="maya@halden.example")

    found = read(colleague, OKAFOR, organizer=INES, candidate_email="Maya@Halden.example")

    assert found.candidate == colleague


def test_a_mail_to_one_guest_says_who_the_candidate_is() -> None:
    event = CalendarEvent(start=START, end=END, attendees=(MAYA, Invitee("Kim Doe", "kim@else.example")))

    found = invitation([event], letter=Letterhead(recipients=("kim@else.example",)))

    assert found.candidate is not None
    assert found.candidate.name == "Kim Doe"


@pytest.mark.parametrize(
    "fields",
    [
        {"summary": "Maya Lindqvist <> Halden"},
        {"description": "Hi Maya,\nsee you on Tuesday."},
        {"description": "Interviewers:\n- Kim Doe, Head of Data"},
    ],
)
def test_title_greeting_and_list_tell_the_candidate_from_another_outsider(fields: dict[str, Any]) -> None:
    found = read(MAYA, Invitee("Kim Doe", "kim@partner.example"), organizer=PROGRAM, **fields)

    assert found.candidate == MAYA
    assert names(found) == ["Kim Doe"]


def test_where_two_could_be_the_candidate_both_are_shown_and_it_is_asked() -> None:
    found = read(MAYA, Invitee("Kim Doe", "kim@else.example"), organizer=PROGRAM)

    assert found.candidate is None
    (question,) = [one for one in found.questions if one.code == "which_is_you"]
    assert set(question.answers) == {"Maya Lindqvist", "Kim Doe"}
    assert names(found) == ["Maya Lindqvist", "Kim Doe"]


def test_an_event_from_a_private_calendar_is_asked_about() -> None:
    own = Invitee("Maya Lindqvist", "maya@gmail.com")

    assert "which_is_you" in codes(read(OKAFOR, organizer=own))
    assert read(OKAFOR, organizer=own, candidate_email="maya@gmail.com").candidate == own


# Whom one will meet


@pytest.mark.parametrize(
    "other",
    [
        Invitee("Room Kepler", "kepler@halden.example"),
        Invitee("Kepler", "kepler@halden.example", is_room=True),
        Invitee("Data", "data@halden.example", kind="GROUP"),
        Invitee("Al Gray", "al@halden.example", "DECLINED"),
        Invitee("Al Gray", "al@halden.example", "DELEGATED"),
        Invitee("Al Gray", "al@halden.example", part="NON-PARTICIPANT"),
        Invitee("HR", "hr@halden.example"),
        Invitee(None, "interviews@halden.example"),
        OFFICE,
    ],
)
def test_rooms_groups_offices_and_people_who_will_not_come_are_not_met(other: Invitee) -> None:
    assert names(read(MAYA, OKAFOR, other, organizer=INES)) == ["Ines Duarte", "Dr. Amara Okafor"]


def test_the_organizer_who_is_also_a_guest_is_met_once() -> None:
    assert names(read(MAYA, INES, organizer=INES)) == ["Ines Duarte"]


def test_an_organizer_missing_from_the_list_of_interviewers_has_only_arranged_it() -> None:
    found = read(MAYA, organizer=INES, description="Interviewers: Dr. Amara Okafor (CTO) and Jonas Brandt")

    assert names(found) == ["Dr. Amara Okafor", "Jonas Brandt"]
    assert [person.job_title for person in found.interviewers] == ["CTO", None]


def test_a_person_behind_an_offices_address_keeps_the_name_and_loses_the_address() -> None:
    found = read(MAYA, organizer=replace(INES, email="no-reply@calendly.com"))

    (person,) = found.interviewers
    assert (person.name, person.email) == ("Ines Duarte", None)
    assert "no_address" in codes(found)


def test_an_address_gets_the_name_that_the_text_says_and_fits_it() -> None:
    bare = Invitee("wei.zhang@halden.example", "wei.zhang@halden.example")

    found = read(MAYA, bare, organizer=OFFICE, description="Interviewer: Wei Zhang (Staff Engineer)")

    (person,) = found.interviewers
    assert (person.name, person.email, person.job_title) == ("Wei Zhang", "wei.zhang@halden.example", "Staff Engineer")


def test_an_address_that_fits_two_said_names_gets_neither() -> None:
    bare = Invitee(None, "ana@halden.example")

    found = read(MAYA, bare, organizer=OFFICE, description="Interviewers: Ana Ruiz, CTO; Ana Bell, CFO")

    assert [(person.name, person.email) for person in found.interviewers] == [
        (None, "ana@halden.example"),
        ("Ana Ruiz", None),
        ("Ana Bell", None),
    ]


def test_a_name_is_never_made_from_an_address() -> None:
    found = read(MAYA, Invitee(None, "jonas.brandt@halden.example"), organizer=OFFICE)

    assert names(found) == [None]
    (question,) = [one for one in found.questions if one.code == "no_name"]
    assert "jonas.brandt@halden.example" in question.ask
    assert question.person == 0


def test_every_spelling_is_kept_with_its_source() -> None:
    event = CalendarEvent(
        start=START,
        end=END,
        organizer=OFFICE,
        attendees=(MAYA, BRANDT),
        description="Interviewer: Jonas Brant, Field Manager",
    )
    sender = Letterhead(sender_name="Jonas Brandt", sender_email="jonas.brandt@halden.example")

    found = invitation([event], letter=sender)

    assert [(one.person, one.source, one.raw) for one in found.evidence] == [
        (0, "calendar_organizer_cn", "Brandt, Jonas (Field Operations)"),
        (0, "own_email_display", "Jonas Brandt"),
        (1, "ats_mail", "Jonas Brant"),
    ]


def test_the_employer_is_no_person() -> None:
    found = read(
        MAYA, organizer=replace(INES, email="ines@northwind-rail.example"), description="You will meet Northwind Rail."
    )

    assert names(found) == ["Ines Duarte"]


# Role, employer, link, number


@pytest.mark.parametrize(
    ("summary", "description", "role", "company"),
    [
        ("Interview: Maya Lindqvist / Data Analyst - Halden", "", "Data Analyst", "Halden"),
        ("Maya Lindqvist <> Halden | Technical Interview", "", None, "Halden"),
        ("Interview for Data Engineer at Halden", "", "Data Engineer", "Halden"),
        ("Interview for the Data Engineer position at Halden Ltd", "", "Data Engineer", "Halden Ltd"),
        ("Interview: Data Analyst", "", "Data Analyst", None),
        ("Interview", "Role: Data Analyst\nCompany: Halden", "Data Analyst", "Halden"),
        ("Gespräch Data Analyst (m/w/d) bei Firma Halden", "", "Data Analyst", "Halden"),
        ("Interview", "We will talk about the Head of Growth role at Halden.", "Head of Growth", "Halden"),
        ("Your interview at Halden for the position of Senior Nurse", "", "Senior Nurse", "Halden"),
        ("Gespräch als Softwareentwickler bei der Halden GmbH", "", "Softwareentwickler", "Halden GmbH"),
        ("Interview at our office", "", None, None),
        ("Technical round 1", "", None, None),
        ("Interview with Dr. Amara Okafor", "", None, None),
        ("", "", None, None),
    ],
)
def test_role_and_employer_are_only_what_is_said(
    summary: str, description: str, role: str | None, company: str | None
) -> None:
    found = read(MAYA, OKAFOR, organizer=INES, summary=summary, description=description)

    assert (found.role, found.company) == (role, company)
    assert ("no_role" in codes(found)) is (role is None)
    assert ("no_company" in codes(found)) is (company is None)


def test_the_link_and_the_number_to_call_are_found() -> None:
    found = read(MAYA, description="Join https://halden.zoom.us/j/1?pwd=x. Or phone: +1 617 555 0134")

    assert found.conference_url == "https://halden.zoom.us/j/1?pwd=x"
    assert found.phone == "+1 617 555 0134"


def test_a_date_is_no_number_to_call() -> None:
    assert read(MAYA, description="Phone interview 2026-12-01 14:00").phone is None
    assert read(MAYA, description="I will call you at +44 20 7946 0000.").phone == "+44 20 7946 0000"


def test_a_number_that_nobody_calls_one_is_none() -> None:
    assert read(MAYA, description="Meeting ID: 123 456 789 01").phone is None
    assert read(MAYA, description="See https://halden.example/jobs").conference_url is None


# What must be asked


def ask_about(**fields: Any) -> list[str]:
    base = CalendarEvent(
        start=START, end=END, organizer=INES, attendees=(MAYA,), summary="Interview for Analyst at Halden"
    )
    return codes(invitation([replace(base, **fields)]))


def test_a_complete_invitation_asks_nothing() -> None:
    assert ask_about() == []


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"start": Moment()}, "no_start"),
        ({"start": Moment(TimeKind.DATE, local="2026-12-01")}, "all_day"),
        ({"start": Moment(TimeKind.FLOATING, local="2026-12-01T14:00:00")}, "floating_time"),
        ({"start": Moment(TimeKind.UNRESOLVABLE, local="2026-12-01T14:00:00", tzid="FOO")}, "unknown_zone"),
        ({"start": replace(START, doubt="It is odd.")}, "zone_doubt"),
        ({"end": Moment()}, "no_end"),
        ({"end": START}, "end_before_start"),
        ({"status": "CANCELLED"}, "cancelled"),
        ({"method": "CANCEL"}, "cancelled"),
        ({"method": "REPLY"}, "not_an_invitation"),
        ({"recurring": True}, "recurring"),
        ({"sequence": None}, "sequence_odd"),
        ({"organizer": None, "attendees": ()}, "no_people"),
        ({"organizer": Invitee("Ana", None, address="a@b.example,c@d.example")}, "address_unclear"),
        ({"organizer": Invitee("Ana", "ana@h\u0430lden.example")}, "lookalike"),
    ],
)
def test_what_only_the_person_can_say_is_asked(fields: dict[str, Any], code: str) -> None:
    assert code in ask_about(**fields)


@pytest.mark.parametrize("fields", [{"method": "CANCEL"}, {"status": "CANCELLED"}, {"method": "REPLY"}])
def test_nothing_more_is_asked_about_what_will_not_take_place(fields: dict[str, Any]) -> None:
    assert len(ask_about(summary="Interview", end=Moment(), **fields)) == 1


def test_a_question_says_the_day_as_one_says_it() -> None:
    event = CalendarEvent(start=Moment(TimeKind.FLOATING, local="2026-12-01T14:00:00"), end=END)

    (question,) = [one for one in invitation([event]).questions if one.code == "floating_time"]
    assert question.ask == "In which time zone is Tuesday 1 December 2026, 14:00? The invitation names none."


def test_the_only_guest_without_an_organizer_may_be_either() -> None:
    (question,) = [one for one in read(MAYA).questions if one.code == "which_is_you"]

    assert question.ask == "Is Maya Lindqvist you, or somebody you will meet?"


def test_the_calendars_own_zone_is_offered_for_a_floating_time() -> None:
    start = Moment(TimeKind.FLOATING, local="2026-12-01T14:00:00", assumed_zone="Europe/Berlin")

    asked = invitation([CalendarEvent(start=start, end=END)]).questions
    (question,) = [one for one in asked if one.code == "floating_time"]

    assert question.answers == ("Europe/Berlin",)


def test_answers_that_go_to_another_domain_are_asked_about() -> None:
    letter = Letterhead(sender_email="ana@acme.example", reply_to="ana@evil.example")

    assert "reply_to_differs" in codes(invitation([CalendarEvent(start=START, end=END)], letter=letter))


def test_several_events_are_all_there_and_asked_about() -> None:
    first = CalendarEvent(uid="1", start=START, end=END, organizer=INES, summary="Round 1")
    second = replace(first, uid="2", organizer=OKAFOR, summary="Round 2")

    found = invitation([first, second])

    assert found.n_events == 2
    assert [one.event.uid for one in found.events] == ["1", "2"]
    assert [names(one) for one in found.events] == [["Ines Duarte"], ["Dr. Amara Okafor"]]
    (question,) = [one for one in found.questions if one.code == "several_events"]
    assert [answer.rpartition(" · ")[2] for answer in question.answers] == ["Round 1", "Round 2"]


def test_the_series_stands_before_its_exception() -> None:
    exception = CalendarEvent(uid="1", start=END, end=END, is_override=True)

    assert invitation([exception, replace(exception, start=START, is_override=False)]).event.start == START


def test_no_event_is_refused() -> None:
    with pytest.raises(NoEvent):
        invitation([])


def test_damaged_letters_are_asked_about_first() -> None:
    found = invitation([CalendarEvent(start=START, end=END)], characters_sound=False)

    assert codes(found)[0] == "characters"


def test_the_answer_has_the_fields_of_the_contract() -> None:
    answer = read(MAYA, OKAFOR, organizer=INES).to_json()

    assert set(answer) >= set(
        "method uid sequence status summary location organizer attendees interviewers start_utc end_utc start_local "
        "tzid tz_iana time_kind n_events recurring company role conference_url phone questions".split()
    )
    assert answer["start_utc"] == "2026-12-01T19:00:00Z"
    assert answer["attendees"][1] == {
        "name": "Dr. Amara Okafor",
        "email": "amara.okafor@halden.example",
        "partstat": "ACCEPTED",
        "is_room": False,
    }
