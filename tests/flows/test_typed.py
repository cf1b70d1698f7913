"""What is typed in haste, pasted whole or meant badly: kept clean or refused with a sentence, never half kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any
from uuid import uuid4

import pytest

from afterword.core.errors import AfterwordError, NotYours, Refusal
from afterword.flows import close, mail_account, settings, verify_people
from afterword.flows.approve import approve, decline
from afterword.flows.overview.letters import letters_page
from afterword.flows.overview.model import ReadPerson
from afterword.flows.record_interview import EditedInvitation
from afterword.flows.record_interview.plan_it import book_by_hand
from afterword.flows.replan import replan
from afterword.flows.take_notes import Notes, save_notes
from afterword.flows.typed import NoDay, NoMoment, day_of, moment_of
from afterword.flows.write_letter import edit
from afterword.store.models import Event, Evidence, Letter, Person, Process, Step
from tests.story import BRANDT, OKAFOR, OVER, TALKS, begin

pytestmark = pytest.mark.django_db

STRANGE = "Jo\u202enas\x00 \x1b[31mBr\u200bandt\r\n"
SEEN = "Jonas [31mBrandt"


def test_unseen_signs_in_names_roles_and_employers_are_not_kept() -> None:
    read = replace(BRANDT, written=STRANGE, job_title="Lead\x07 Engineer\u2066")
    story = begin((read,), role="Sig\x00nal\u202e Analyst\n", employer="Hal\u200bden\tInstruments\x9b")

    (person,) = story.people()
    assert (person.written, person.job_title) == (SEEN, "Lead Engineer")
    assert (story.process.role, story.process.employer_name) == ("Signal Analyst", "Halden Instruments")
    assert not any("\x00" in row.raw for row in Evidence.objects.of(story.owner))


def test_unseen_signs_in_notes_and_edits_do_not_reach_the_letter() -> None:
    story = begin((OKAFOR,))
    story.note("how false\x00 alarms \u202ewake the crew at night")
    (view,) = letters_page(story.ports, story.owner, story.process.pk, story.now).letters

    edit(story.owner, view.id, "Than\x00ks\r\nBcc: a@b.example", view.body + "\x1b[0m", story.now, 1)

    letter = Letter.objects.of(story.owner).get()
    assert letter.subject == "Thanks Bcc: a@b.example"
    assert letter.body == view.body + "[0m"
    assert "\x00" not in view.body + view.text
    assert "\u202e" not in view.text


@pytest.mark.parametrize(
    "edited",
    [{"employer": "x" * 201}, {"role": "y" * 100_000}, {"language": "xx"}, {"language": "e" * 99}, {"country": "GBR"}],
)
def test_what_cannot_be_kept_is_refused_before_anything_is_planned(edited: dict[str, Any]) -> None:
    with pytest.raises(Refusal) as refusal:
        begin(**edited)

    assert "Nothing was changed" in refusal.value.hint or "nothing was changed" in refusal.value.hint
    assert not Process.everything.exists()


def test_an_invitation_form_without_a_language_takes_the_usual_one() -> None:
    story = begin(language="")

    assert story.process.language == "en-US"


def test_huge_fields_are_refused_and_leave_everything_as_it_was() -> None:
    story = begin((OKAFOR,))
    story.note(TALKS[0])
    ports, owner, now, person = story.ports, story.owner, story.now, story.people()[0]
    (view,) = letters_page(ports, owner, story.process.pk, now).letters
    known = settings.profile(owner)
    before = Event.everything.count(), Evidence.everything.count()

    for act in (
        lambda: save_notes(ports, owner, story.process.pk, Notes(moments={str(person.pk): "x" * 200_000}), now),
        lambda: save_notes(ports, owner, story.process.pk, Notes(said="x" * 200_000), now),
        lambda: verify_people.correct_name(ports, owner, person.pk, "x" * 200_000, now),
        lambda: verify_people.choose_address(ports, owner, person.pk, "x" * 200_000, now),
        lambda: verify_people.answer(ports, owner, person.pk, "role", "x" * 200_000, now),
        lambda: verify_people.add_person(ports, owner, story.process.pk, replace(BRANDT, written="x" * 999), now),
        lambda: edit(owner, view.id, "x" * 301, view.body, now, view.revision),
        lambda: edit(owner, view.id, view.subject, "x " * 200_000, now, view.revision),
        lambda: decline(ports, owner, Step.objects.of(owner).get(step="thank_you").pk, "x" * 9_999, now),
        lambda: settings.save_profile(ports, owner, replace(known, name="x" * 999), now),
        lambda: settings.save_profile(ports, owner, replace(known, phone="1" * 999), now),
        lambda: settings.save_profile(ports, owner, replace(known, achievements=("x" * 9_999,)), now),
    ):
        with pytest.raises(Refusal, match="long"):
            act()

    assert (Event.everything.count(), Evidence.everything.count()) == before
    assert settings.profile(owner) == known


def test_a_huge_pasted_signature_is_read_by_its_first_line() -> None:
    story = begin((BRANDT,))

    read = verify_people.add_evidence(
        story.ports, story.owner, story.people()[0].pk, "signature", "Jonas Brandt\n" + "x" * 200_000, story.now
    )

    assert read == "Jonas Brandt"


def test_notes_about_somebody_who_was_not_invited_are_refused_and_the_plan_still_works() -> None:
    story = begin((OKAFOR,))

    with pytest.raises(NotYours):
        save_notes(story.ports, story.owner, story.process.pk, Notes(moments={str(uuid4()): "hello"}), OVER)

    replan(story.ports, story.owner, OVER)
    assert not Event.everything.filter(type="notes_captured").exists()


def test_a_no_from_an_unknown_person_is_refused_and_the_plan_still_works() -> None:
    story = begin()

    with pytest.raises(NotYours):
        close.they_said_no(story.ports, story.owner, story.process.pk, OVER, person=uuid4())

    replan(story.ports, story.owner, OVER)


def test_a_step_without_a_person_can_be_declined_and_the_plan_still_works() -> None:
    story = begin(())
    step = Step.objects.of(story.owner).filter(person=None).first()
    assert step is not None

    decline(story.ports, story.owner, step.pk, "not needed", story.now)

    replan(story.ports, story.owner, story.now)


@pytest.mark.parametrize(
    "written",
    [
        "D'Arcy O'Brien",
        "Madonna",
        "JONAS BRANDT",
        "Nguyễn Thị Minh Khai",
        "Наталья Иванова",
        "<b>Bob</b> Tables",
        "李雷",
    ],
)
def test_names_of_every_shape_get_a_letter_or_one_question(written: str) -> None:
    story = begin((replace(OKAFOR, written=written),))
    story.note(TALKS[0])

    (view,) = letters_page(story.ports, story.owner, story.process.pk, story.now).letters

    assert view.may_approve or view.why_not
    if view.may_approve:
        assert approve(story.ports, story.owner, view.id, view.shown_hash, story.now).state == "planned"


def test_ones_own_address_is_nobody_to_be_thanked() -> None:
    story = begin((OKAFOR,))
    account = mail_account.Account("maya@home.example", "Maya", smtp_host="smtp.home.example")
    mail_account.save_account(story.ports, story.owner, account, story.now)
    me = ReadPerson("Maya Lindqvist", "Maya@home.example", "", "candidate_note", "interviewer")

    with pytest.raises(AfterwordError, match="your own"):
        verify_people.add_person(story.ports, story.owner, story.process.pk, me, story.now)
    with pytest.raises(AfterwordError, match="your own"):
        verify_people.set_address(story.ports, story.owner, story.people()[0].pk, "maya@home.example", story.now)


def test_two_people_behind_one_shared_address_stay_two_people() -> None:
    shared = "panel@halden.example"
    story = begin((replace(OKAFOR, email=shared), replace(BRANDT, email=shared)))

    assert [person.written for person in story.people()] == ["Dr. Amara Okafor", "Jonas Brandt"]


def test_two_people_of_the_same_name_stay_two_people() -> None:
    other = replace(BRANDT, email="jonas.brandt2@halden.example")
    story = begin((BRANDT, other))

    assert len({person.pk for person in story.people()}) == 2


def test_the_same_person_in_a_second_process_is_one_person() -> None:
    story = begin((OKAFOR,))
    other = EditedInvitation(
        "Halden Instruments", "Data Lead", "2026-12-08T10:00", "2026-12-08T11:00", "America/New_York", people=(OKAFOR,)
    )
    book_by_hand(story.ports, story.owner, other, story.now)

    assert Person.objects.of(story.owner).count() == 1


@pytest.mark.parametrize("said", ["by 9999-12-31", "in 400 weeks", "x" * 300, "31 February", "'; DROP TABLE"])
def test_a_phrase_that_names_no_day_to_believe_asks_and_keeps_the_notes(said: str) -> None:
    story = begin((OKAFOR,))

    saved = story.note(TALKS[0], said=said)

    assert saved.question
    assert "date stays open" in saved.reading
    assert Event.everything.filter(type="notes_captured").count() == 1


@pytest.mark.parametrize("day", [date(1, 1, 1), date(2026, 11, 1), date(9999, 12, 31)])
def test_a_day_to_answer_by_that_cannot_be_is_refused_in_plain_words(day: date) -> None:
    story = begin()
    story.note(*TALKS)

    with pytest.raises(Refusal, match="cannot be the day"):
        close.they_said_yes(story.ports, story.owner, story.process.pk, story.now, day)

    assert not Event.everything.filter(type="offer_received").exists()


@pytest.mark.parametrize("typed", ["", "soon", "2026-02-30T10:00", "0001-01-01T00:00", "9999-12-31T23:59", "2" * 5_000])
def test_what_is_no_moment_of_our_age_is_refused(typed: str) -> None:
    with pytest.raises(NoMoment):
        moment_of(typed, "America/New_York")
    with pytest.raises(NoDay):
        day_of(typed.partition("T")[0])


def test_an_hour_that_the_clocks_skip_is_no_moment() -> None:
    with pytest.raises(NoMoment, match="no 02:30 on Sun 14 Mar in America/New_York"):
        moment_of("2027-03-14T02:30", "America/New_York")
    assert moment_of("2027-03-14T02:30", "Europe/London").hour == 2
    assert moment_of("2027-03-14T02:30-05:00", "America/New_York").hour == 2


@pytest.mark.parametrize(
    ("typed", "instant"),
    [
        ("2026-12-04T14:00", "2026-12-04T19:00+00:00"),
        (" 2026-12-04T14:00+05:30 ", "2026-12-04T08:30+00:00"),
        ("2026-12-04T14:00Z", "2026-12-04T14:00+00:00"),
    ],
)
def test_a_moment_is_on_the_persons_clock_unless_it_brings_its_own_offset(typed: str, instant: str) -> None:
    assert moment_of(typed, "America/New_York") == datetime.fromisoformat(instant)
