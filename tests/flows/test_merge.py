"""Two entries of one process are put together: nothing of the one is lost, and it can be taken back."""

from __future__ import annotations

import pytest

from afterword.flows import close, merge, turns
from afterword.flows.approve import approve
from afterword.flows.goes_on import goes_on_as
from afterword.flows.overview.letters import letters_page
from afterword.flows.overview.process import process_page
from afterword.flows.record_interview import read_invitation
from afterword.flows.replan import replan
from afterword.flows.take_notes import GoesOnElsewhere, ItIsOver, check_may_note
from afterword.store.models import Action, Event, Invitation, Participation, Process, Step
from tests.letters import an_account
from tests.story import BRANDT, OKAFOR, TALKS, GivenInvitation, Story, begin, plan_again

pytestmark = pytest.mark.django_db


@pytest.fixture
def story() -> Story:
    """A talk with Dr. Okafor, noted; a letter to her approved."""
    made = begin((OKAFOR,))
    an_account(made.owner)
    made.note(TALKS[0])
    for view in letters_page(made.ports, made.owner, made.process.pk, made.now).letters:
        approve(made.ports, made.owner, view.id, view.shown_hash, made.now)
    return made


def another(story: Story, **edited: str) -> Process:
    """The next talk, read as a process of its own, with Mr. Brandt."""
    uid = f"{edited.get('starts_local', 'two')}@halden.example"
    ports = story.world.ports(invitations=GivenInvitation(uid=uid))
    invitation = read_invitation(ports, story.owner, b"", "second.ics", story.now)
    times = {"starts_local": "2026-12-08T10:00", "ends_local": "2026-12-08T11:00", "role": "Analyst"}
    planned = plan_again(story.ports, story.owner, invitation, (BRANDT,), **(times | edited))
    replan(story.ports, story.owner, story.now)
    return Process.objects.one(story.owner, pk=planned)


def keys(story: Story, process: Process) -> set[str]:
    rows = Step.objects.of(story.owner).filter(process=process, gone_at=None, status__in=("planned", "blocked"))
    return {row.key.removeprefix(f"{process.pk}:") for row in rows}


def put_together(story: Story, into: Process) -> Event:
    return merge.merge(story.ports, story.owner, story.process.pk, into.pk, story.now)


def test_the_letter_still_owed_is_written_where_it_goes_on_and_the_old_one_does_not_leave(story: Story) -> None:
    other, okafor = another(story), story.people()[0]
    put_together(story, other)
    story.process.refresh_from_db()
    other.refresh_from_db()
    letters = letters_page(story.ports, story.owner, other.pk, story.now).letters
    (view,) = [each for each in letters if each.situation == "thank_you"]

    assert (story.process.state, other.state) == ("MERGED", "THANKING")
    assert f"r2:thank_you:{okafor.pk}" in keys(story, other)
    assert view.person.id == okafor.pk
    assert "false alarms" in view.text
    assert not Action.objects.of(story.owner).filter(state="planned").exists()


def test_while_a_letter_is_on_its_way_nothing_is_put_together(story: Story) -> None:
    other = another(story)
    Action.objects.of(story.owner).update(state="uncertain")

    with pytest.raises(merge.NotMerged, match="on its way"):
        put_together(story, other)
    story.process.refresh_from_db()
    assert story.process.state == "THANKING"


def test_an_answer_to_a_letter_of_the_one_is_heard_where_it_goes_on(story: Story) -> None:
    other = another(story)
    put_together(story, other)

    assert goes_on_as(story.owner, story.process.pk) == other.pk
    assert goes_on_as(story.owner, other.pk) == other.pk


def test_people_notes_and_the_invitation_go_along(story: Story) -> None:
    other = another(story)
    put_together(story, other)
    page = process_page(story.ports, story.owner, other.pk, story.now)

    assert {line.written for line in page.people} == {"Dr. Amara Okafor", "Jonas Brandt"}
    assert "You noted what was said" in {moment.head for moment in page.past}
    assert Invitation.objects.of(story.owner).filter(process=other).count() == 2


def test_the_page_of_the_one_says_when_and_why_it_ended(story: Story) -> None:
    put_together(story, another(story))
    page = process_page(story.ports, story.owner, story.process.pk, story.now)

    assert page.is_over
    assert page.end.at == story.now
    assert page.end.why.startswith("It goes on in another process")
    assert page.end.head == "The end: goes on in another process"


def test_taken_back_both_are_as_they_were(story: Story) -> None:
    other, before = another(story), keys(story, story.process)
    there = keys(story, other)
    event = put_together(story, other)
    close.undo(story.ports, story.owner, event.pk, story.now)
    story.process.refresh_from_db()

    assert story.process.state == "THANKING"
    assert (keys(story, story.process), keys(story, other)) == (before, there)
    assert Participation.objects.of(story.owner).filter(process=other).count() == 1
    assert Invitation.objects.of(story.owner).filter(process=story.process).count() == 1


def test_what_was_put_together_further_is_taken_back_in_turn(story: Story) -> None:
    other = another(story)
    third = another(story, starts_local="2026-12-09T10:00", ends_local="2026-12-09T11:00")
    first = put_together(story, other)
    second = merge.merge(story.ports, story.owner, other.pk, third.pk, story.now)
    with pytest.raises(merge.NotMerged):
        close.undo(story.ports, story.owner, first.pk, story.now)
    assert f"r3:thank_you:{story.people()[0].pk}" in keys(story, third)

    close.undo(story.ports, story.owner, second.pk, story.now)
    close.undo(story.ports, story.owner, first.pk, story.now)
    story.process.refresh_from_db()
    assert story.process.state == "THANKING"


def test_what_cannot_be_put_together_says_why(story: Story) -> None:
    other = another(story)
    with pytest.raises(merge.NotMerged, match="as itself"):
        merge.merge(story.ports, story.owner, other.pk, other.pk, story.now)
    close.they_said_yes(story.ports, story.owner, story.process.pk, story.now)
    with pytest.raises(merge.NotMerged, match="under way"):
        put_together(story, other)
    close.they_said_no(story.ports, story.owner, other.pk, story.now)
    other.refresh_from_db()
    assert merge.candidates(story.owner, other) == ()


@pytest.mark.parametrize(
    ("words", "state"),
    [
        (("accepted",), "ACCEPTING"),
        (("declined",), "DECLINING"),
        (("accepted", "taken_back"), "OFFER_RESCINDED"),
        (("accepted", "taken_back", "again"), "REOPENED"),
        (("hold",), "ON_HOLD"),
        (("cancelled",), "REJECTED_OPEN"),
    ],
)
def test_what_may_have_happened_is_said_in_turn(story: Story, words: tuple[str, ...], state: str) -> None:
    close.they_said_yes(story.ports, story.owner, story.process.pk, story.now)
    for word in words:
        turns.turn(story.ports, story.owner, story.process.pk, word, story.now, turns.Told(reason="so it was"))
    story.process.refresh_from_db()

    assert story.process.state == state


def test_one_who_was_hired_hears_from_them_again(story: Story) -> None:
    known = (story.ports, story.owner, story.process.pk)
    close.they_said_yes(*known, story.now)
    turns.turn(*known, "accepted", story.now)
    close.happened(*known, "letter_sent", story.now, step="written_acceptance")
    turns.turn(*known, "confirmed", story.now)
    page = process_page(*known, story.now)
    turns.turn(*known, "again", story.now)
    story.process.refresh_from_db()

    assert (page.state, page.end.why) == ("HIRED", "You accepted in writing, and they confirmed.")
    assert story.process.state == "REOPENED"


def test_what_does_not_fit_or_lacks_its_day_is_refused(story: Story) -> None:
    known = (story.ports, story.owner, story.process.pk)
    for word in ("accepted", "again", "shrug"):
        with pytest.raises(turns.NotNow):
            turns.turn(*known, word, story.now)
    close.they_said_yes(*known, story.now)
    with pytest.raises(turns.NotThatDay):
        turns.turn(*known, "more_time", story.now)


def test_it_is_said_how_many_approvals_do_not_go_along(story: Story) -> None:
    other = another(story)
    for view in letters_page(story.ports, story.owner, story.process.pk, story.now).letters:
        approve(story.ports, story.owner, view.id, view.shown_hash, story.now)
    assert merge.approved_in(story.owner, story.process) == 1

    event = put_together(story, other)

    assert event.payload["approve_again"] == 1
    assert merge.again_words(1).startswith("One approved letter does not go as approved")
    assert merge.again_words(3).startswith("3 approved letters do not go as approved")
    assert merge.again_words(0) == ""


def test_notes_of_what_goes_on_elsewhere_are_refused_with_where(story: Story) -> None:
    other = another(story)
    put_together(story, other)
    before = Event.objects.of(story.owner).count()

    with pytest.raises(GoesOnElsewhere) as refused:
        story.note("what else was said")

    assert refused.value.process == other
    assert f"“{other}”" in refused.value.message
    assert Event.objects.of(story.owner).count() == before


def test_notes_after_an_end_are_refused_unless_a_letter_may_still_draw_on_them(story: Story) -> None:
    process = Process.objects.of(story.owner)
    process.update(state="SILENT")
    keep_in_touch = Step.objects.of(story.owner).filter(step="thank_you").update(step="keep_in_touch_90")
    assert keep_in_touch == 1
    check_may_note(story.owner, process.get())

    Step.objects.of(story.owner).delete()

    with pytest.raises(ItIsOver, match="is over"):
        check_may_note(story.owner, process.get())


def test_a_talk_that_both_entries_know_keeps_the_uids_of_both(story: Story) -> None:
    other = another(story)
    mine, theirs = Event.objects.of(story.owner).filter(type="interview_booked").order_by("at", "recorded_at", "number")
    mine, theirs = (mine, theirs) if theirs.process_id == other.pk else (theirs, mine)
    theirs.payload |= {name: mine.payload[name] for name in ("starts", "ends")}
    theirs.save()

    put_together(story, other)

    there = Event.objects.of(story.owner).filter(process=other, type="interview_booked", undone_at=None).first()
    assert there is not None
    assert set(there.payload["uids"]) == {"one@halden.example", "two@halden.example"}
