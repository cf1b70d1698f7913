"""A tired and hasty user: the same act twice, in two tabs, in the wrong order, too late, and taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from afterword.core.errors import AfterwordError, Refusal
from afterword.flows import close, phone_numbers, record_interview, verify_people
from afterword.flows.approve import MayNotLeave, approve, decline, take_back
from afterword.flows.hand_over import did_you_send_it
from afterword.flows.make_call import call_outcome
from afterword.flows.overview.letters import letters_page
from afterword.flows.overview.model import LetterView
from afterword.flows.overview.steps import pending
from afterword.flows.overview.today import today
from afterword.flows.replan import replan
from afterword.flows.take_notes import Notes, NotHeldYet, save_notes
from afterword.flows.tick import tick
from afterword.store.models import Action, Event, Letter, Step
from tests.story import BRANDT, OKAFOR, OVER, TALKS, ZHANG, GivenInvitation, Story, begin, plan_again

pytestmark = pytest.mark.django_db


def letters(story: Story) -> tuple[LetterView, ...]:
    return letters_page(story.ports, story.owner, story.process.pk, story.now).letters


def approved(story: Story) -> None:
    for view in letters(story):
        approve(story.ports, story.owner, view.id, view.shown_hash, story.now)


def sent(story: Story) -> None:
    """Every approved letter goes: handed over, and the person says so."""
    wakes = [each.wake_at for each in Action.objects.of(story.owner) if each.wake_at]
    story.world.clock.at = max(wakes)
    tick(story.ports, story.now)
    for action in Action.objects.of(story.owner).filter(state="handed"):
        did_you_send_it(story.ports, story.owner, action.pk, yes=True, now=story.now)


def events(story: Story, kind: str) -> list[Event]:
    return list(Event.objects.of(story.owner).filter(type=kind, undone_at=None).order_by("number"))


def test_an_emptied_line_takes_back_what_was_noted() -> None:
    story = begin((OKAFOR,))
    story.note("how the night import fails every Monday")
    person = story.people()[0]

    save_notes(story.ports, story.owner, story.process.pk, Notes(moments={str(person.pk): ""}), story.now)

    (view,) = letters(story)
    assert "Monday" not in view.text
    assert not view.may_approve


def test_a_second_tab_that_names_one_person_leaves_the_lines_about_the_others() -> None:
    story = begin()
    story.note(*TALKS)
    first = story.people()[0]

    save_notes(
        story.ports, story.owner, story.process.pk, Notes(moments={str(first.pk): "the quiet night shift"}), story.now
    )

    assert all(view.may_approve for view in letters(story))


def test_ticking_somebody_present_again_writes_to_them_after_all() -> None:
    story = begin((OKAFOR, BRANDT))
    brandt = story.people()[1]
    story.note(TALKS[0], absent=(brandt.pk,))
    story.note(TALKS[0], absent=(brandt.pk,))
    assert len(events(story, "letter_declined")) == 1

    story.note(TALKS[0], TALKS[1])

    assert {view.person.written for view in letters(story)} == {"Dr. Amara Okafor", "Jonas Brandt"}
    assert [view.why_not for view in letters(story)] == ["", ""]


def test_undone_notes_leave_no_trace_in_the_letters() -> None:
    story = begin((OKAFOR,))
    story.note(TALKS[0])
    (noted,) = events(story, "notes_captured")

    close.undo(story.ports, story.owner, noted.pk, story.now)

    assert "false alarms wake" not in letters(story)[0].text


def test_a_declined_letter_can_be_written_after_all() -> None:
    story = begin((OKAFOR,))
    story.note(TALKS[0])
    (view,) = letters(story)
    step = Step.objects.of(story.owner).get(key=view.step_key)
    decline(story.ports, story.owner, step.pk, "we did not get along", story.now)
    assert letters(story) == ()

    (declined,) = events(story, "letter_declined")
    close.undo(story.ports, story.owner, declined.pk, story.now)

    (again,) = letters(story)
    assert again.may_approve


def test_declining_twice_in_two_tabs_is_one_choice() -> None:
    story = begin((OKAFOR,))
    story.note(TALKS[0])
    step = Step.objects.of(story.owner).get(step="thank_you")
    decline(story.ports, story.owner, step.pk, "no", story.now)

    with pytest.raises(Refusal):
        decline(story.ports, story.owner, step.pk, "no", story.now)

    assert len(events(story, "letter_declined")) == 1


def test_a_letter_that_left_can_neither_be_declined_nor_taken_back() -> None:
    story = begin((OKAFOR,))
    story.note(TALKS[0])
    approved(story)
    (view,) = letters(story)
    sent(story)
    step = Step.objects.of(story.owner).get(step="thank_you")

    with pytest.raises(MayNotLeave, match="went out"):
        decline(story.ports, story.owner, step.pk, "too late", story.now)

    assert not take_back(story.ports, story.owner, view.id, story.now)
    assert not events(story, "letter_declined")


def test_somebody_added_after_the_letters_left_is_thanked_too() -> None:
    story = begin((OKAFOR,))
    story.note(TALKS[0])
    approved(story)
    sent(story)

    verify_people.add_person(story.ports, story.owner, story.process.pk, BRANDT, story.now)
    brandt = story.people()[1]
    save_notes(story.ports, story.owner, story.process.pk, Notes(moments={str(brandt.pk): TALKS[1]}), story.now)

    new = next(view for view in letters(story) if view.person.written == "Jonas Brandt")
    assert new.may_approve
    assert [action.state for action in Action.objects.of(story.owner)] == ["sent"]


def test_an_address_that_is_given_later_frees_the_letter() -> None:
    story = begin((OKAFOR, replace(BRANDT, email="")))
    story.note(*TALKS[:2])

    verify_people.set_address(story.ports, story.owner, story.people()[1].pk, "j.brandt@halden.example", story.now)

    assert [view.why_not for view in letters(story)] == ["", ""]


def test_an_interview_moved_after_approval_takes_its_letters_back() -> None:
    story = begin((OKAFOR,))
    story.note(TALKS[0])
    approved(story)
    ports = story.world.ports(invitations=GivenInvitation(sequence=1))
    newer = record_interview.read_invitation(ports, story.owner, b"", "invitation.ics", story.now)

    plan_again(ports, story.owner, newer, (OKAFOR,), starts_local="2026-12-08T10:00", ends_local="2026-12-08T11:00")
    replan(story.ports, story.owner, story.now)

    assert [action.state for action in Action.objects.of(story.owner)] == ["cancelled"]


def test_notes_on_a_cancelled_interview_are_refused() -> None:
    story = begin((OKAFOR,))
    ports = story.world.ports(invitations=GivenInvitation(method="CANCEL", sequence=1))
    for _ in range(2):
        gone = record_interview.read_invitation(ports, story.owner, b"", "invitation.ics", story.now)
        plan_again(ports, story.owner, gone, (OKAFOR,))

    with pytest.raises(NotHeldYet):
        story.note(TALKS[0])
    assert len(events(story, "interview_cancelled")) == 1


def test_an_older_cancellation_that_arrives_late_ends_nothing() -> None:
    story = begin((OKAFOR,))
    newer = story.world.ports(invitations=GivenInvitation(sequence=3))
    plan_again(
        newer,
        story.owner,
        record_interview.read_invitation(newer, story.owner, b"", "i.ics", story.now),
        (OKAFOR,),
        starts_local="2026-12-02T14:00",
        ends_local="2026-12-02T15:00",
    )
    late = story.world.ports(invitations=GivenInvitation(method="CANCEL", sequence=1))
    plan_again(
        late, story.owner, record_interview.read_invitation(late, story.owner, b"", "i.ics", story.now), (OKAFOR,)
    )

    assert not events(story, "interview_cancelled")


@pytest.mark.parametrize("act", ["they_said_no", "they_said_yes", "withdraw"])
def test_an_ending_before_the_interview_is_kept_and_can_be_taken_back(act: str) -> None:
    story = begin((OKAFOR,))

    event = getattr(close, act)(story.ports, story.owner, story.process.pk, story.now)
    close.undo(story.ports, story.owner, event.pk, story.now)

    story.process.refresh_from_db()
    assert story.process.state == "BOOKED"


def test_a_no_before_any_thank_you_leaves_one_letter_to_each_reader_at_most() -> None:
    story = begin()
    story.note(*TALKS)
    approved(story)

    close.they_said_no(story.ports, story.owner, story.process.pk, story.now)

    standing = [view for view in letters(story) if view.state != "sent"]
    assert all(view.situation == "rejection_reply" for view in standing)
    assert not Action.objects.of(story.owner).filter(state="planned").exists()


def test_a_call_that_is_not_planned_cannot_be_recorded() -> None:
    story = begin((OKAFOR,))
    story.note(TALKS[0])
    step = Step.objects.of(story.owner).get(step="thank_you")

    with pytest.raises(AfterwordError):
        call_outcome(story.ports, story.owner, story.process.pk, step.key, "answered", story.now)


def test_two_taps_on_no_answer_are_one_try() -> None:
    story = begin((OKAFOR,))
    phone_numbers.set_phone(story.ports, story.owner, story.people()[0].pk, "+1 617 555 0110", story.now)
    story.note(TALKS[0])
    approved(story)
    sent(story)
    story.world.clock.at = datetime(2026, 12, 4, 15, tzinfo=UTC)
    replan(story.ports, story.owner, story.now)
    call = next(due for due in pending(story.owner, story.process) if due.kind == "call")

    for _ in range(2):
        call_outcome(story.ports, story.owner, story.process.pk, call.step.key, "no_answer", story.now)

    assert len(events(story, "call_made")) == 1


def test_a_clock_set_back_loses_nothing_and_sends_nothing_twice() -> None:
    story = begin((OKAFOR,))
    story.note(TALKS[0])
    approved(story)
    sent(story)

    story.world.clock.at = OVER - timedelta(days=2)
    tick(story.ports, story.now)
    replan(story.ports, story.owner, story.now)

    assert [action.state for action in Action.objects.of(story.owner)] == ["sent"]
    assert Letter.objects.of(story.owner).filter(situation="thank_you").count() == 1


def test_planning_twice_changes_nothing_at_any_stage() -> None:
    story = begin((OKAFOR, ZHANG))
    for act in (lambda: story.note(*TALKS[:2]), lambda: approved(story), lambda: sent(story)):
        act()
        replan(story.ports, story.owner, story.now)
        assert replan(story.ports, story.owner, story.now) == ()


@pytest.mark.parametrize(
    ("zone", "starts", "ends"),
    [
        ("Asia/Kolkata", "2026-12-01T22:40", "2026-12-01T23:40"),
        ("Pacific/Auckland", "2026-12-01T22:40", "2026-12-01T23:40"),
        ("America/New_York", "2027-03-12T17:00", "2027-03-12T18:00"),
        ("Europe/Berlin", "2026-12-23T16:00", "2026-12-23T17:00"),
        ("Europe/London", "2027-10-29T16:00", "2027-10-29T17:00"),
        ("America/New_York", "2027-11-07T00:30", "2027-11-07T01:30"),
        ("America/New_York", "2027-03-14T01:30", "2027-03-14T03:30"),
    ],
)
def test_odd_hours_and_days_still_have_a_letter_with_a_window_in_their_day(zone: str, starts: str, ends: str) -> None:
    story = begin((OKAFOR,), time_zone=zone, starts_local=starts, ends_local=ends, country="")
    over = datetime.fromisoformat(ends).replace(tzinfo=ZoneInfo(zone)) + timedelta(minutes=10)
    story.note(TALKS[0], at=over)

    (view,) = letters(story)

    assert view.may_approve, view.why_not
    assert view.opens and view.closes and view.opens < view.closes
    assert 7 <= view.opens.astimezone(ZoneInfo(zone)).hour <= 21
    assert view.closes.astimezone(ZoneInfo(zone)).hour <= 21
    assert pending(story.owner, story.process)


def test_a_letter_without_words_is_not_praised_for_any() -> None:
    story = begin((OKAFOR,))
    story.note()

    (view,) = letters(story)

    assert view.body == ""
    assert view.checks == ()


def test_a_letter_that_goes_while_one_sleeps_is_asked_for_before_and_once() -> None:
    story = begin((OKAFOR,), time_zone="Asia/Tokyo", starts_local="2026-12-02T09:00", ends_local="2026-12-02T10:00")
    over = datetime(2026, 12, 2, 1, 10, tzinfo=UTC)
    story.note(TALKS[0], at=over)

    page = today(story.ports, story.owner, story.now)

    assert page.lead is not None
    assert (page.lead.kind, page.soon) == ("letters", ())
    assert page.lead.head == "One thank-you letter to Halden Instruments"
    assert page.lead.latest is not None
    assert page.lead.latest <= datetime(2026, 12, 2, 2, tzinfo=UTC)


def test_notes_come_before_the_letters_that_are_written_from_them() -> None:
    story = begin((OKAFOR,))
    story.world.clock.at = OVER + timedelta(hours=1)
    tick(story.ports, story.now)

    page = today(story.ports, story.owner, story.now)

    assert page.lead is not None
    assert (page.lead.kind, [card.kind for card in page.soon]) == ("notes", ["letters"])


def test_a_no_in_the_evening_asks_for_the_answer_before_it_goes() -> None:
    story = begin((OKAFOR,), time_zone="Asia/Kolkata", starts_local="2026-12-01T22:00", ends_local="2026-12-01T23:00")
    story.world.clock.at = datetime(2026, 12, 3, 1, tzinfo=UTC)
    close.they_said_no(story.ports, story.owner, story.process.pk, story.now)

    page = today(story.ports, story.owner, story.now)

    assert page.lead is not None
    assert (page.lead.kind, page.lead.head) == ("letters", "One letter to Halden Instruments")


def test_who_never_said_their_name_and_zone_is_asked_on_the_first_page() -> None:
    story = begin((OKAFOR,))
    story.owner.name = story.owner.time_zone = ""
    story.owner.save()

    page = today(story.ports, story.owner, story.now)

    assert [trouble.page for trouble in page.trouble] == ["settings", "settings"]
    assert any("UTC" in trouble.happened for trouble in page.trouble)


def test_a_letter_without_words_says_what_it_waits_for() -> None:
    story = begin((OKAFOR,))
    story.note()

    (view,) = letters(story)

    assert view.why_not == view.asks[0]
