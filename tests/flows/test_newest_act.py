"""Undo takes back what the person said last, names it, and takes nothing else."""

from __future__ import annotations

import pytest

from afterword.flows import close
from afterword.flows.approve import approve
from afterword.flows.newest_act import NothingToUndo, undo_newest
from afterword.flows.not_posted import NotPosted, not_posted
from afterword.flows.overview.letters import letters_page
from afterword.flows.overview.model import LetterView
from afterword.flows.overview.process import process_page
from afterword.flows.put_on_paper import Posted, posted
from afterword.flows.tick import tick
from afterword.store.models import Action, Approval, Event, Letter, Step
from tests.letters import an_account
from tests.story import OKAFOR, TALKS, Story, begin

pytestmark = pytest.mark.django_db


@pytest.fixture
def story() -> Story:
    """One talk, noted."""
    made = begin((OKAFOR,))
    an_account(made.owner)
    made.note(TALKS[0])
    return made


def view_of(story: Story) -> LetterView:
    return letters_page(story.ports, story.owner, story.process.pk, story.now).letters[0]


def post(story: Story, *, instead: bool) -> Posted:
    return posted(story.ports, story.owner, view_of(story).id, story.now, instead=instead)


def undo(story: Story) -> str:
    return undo_newest(story.ports, story.owner, story.process, story.now)[0]


def types(story: Story) -> set[str]:
    return set(Event.objects.of(story.owner).filter(undone_at=None).values_list("type", flat=True))


def test_a_posting_instead_of_the_mail_is_taken_back_and_the_notes_stay(story: Story) -> None:
    approve(story.ports, story.owner, view_of(story).id, view_of(story).shown_hash, story.now)
    post(story, instead=True)

    assert undo(story) == "Letter sent to Dr. Amara Okafor"

    assert types(story) == {"interview_booked", "notes_captured"}
    view = view_of(story)
    assert view.may_approve
    assert view.ways
    assert view.ways.posted_at is None
    assert not Approval.objects.of(story.owner).filter(voided_at=None).exists()
    assert set(Action.objects.of(story.owner).values_list("state", flat=True)) == {"cancelled"}
    assert Step.objects.one(story.owner, key=view.step_key).status == "planned"
    approve(story.ports, story.owner, view.id, view.shown_hash, story.now)
    assert undo(story) == "You approved the letter to Dr. Amara Okafor"
    assert undo(story) == "You noted what was said"


def test_a_posting_besides_the_mail_is_taken_back_and_the_mail_stays(story: Story) -> None:
    approve(story.ports, story.owner, view_of(story).id, view_of(story).shown_hash, story.now)
    post(story, instead=False)

    assert undo(story) == "You posted the letter to Dr. Amara Okafor besides the mail"

    assert Letter.objects.one(story.owner).posted_at is None
    assert Action.objects.one(story.owner).state == "planned"


def test_a_posting_can_be_taken_back_in_the_timeline_too(story: Story) -> None:
    post(story, instead=True)
    past = process_page(story.ports, story.owner, story.process.pk, story.now).past
    (sent,) = [moment.undo for moment in past if moment.head.startswith("Letter sent")]
    assert sent is not None

    close.undo(story.ports, story.owner, sent, story.now)

    assert "letter_sent" not in types(story)


def test_what_left_by_our_sending_is_not_taken_back(story: Story) -> None:
    action = approve(story.ports, story.owner, view_of(story).id, view_of(story).shown_hash, story.now)
    Action.objects.of(story.owner).filter(pk=action.pk).update(state="sent", evidence="250 OK")

    with pytest.raises(NotPosted):
        not_posted(story.ports, story.owner, view_of(story).id, story.now)
    assert post(story, instead=True) is Posted.GONE
    assert Action.objects.one(story.owner).state == "sent"


def test_the_newest_by_when_it_was_said_not_by_when_it_happened(story: Story) -> None:
    story.note(TALKS[0], said="by the end of next week")

    assert undo(story) == "They said when they decide"
    assert undo(story) == "You noted what was said"


def test_a_booking_is_named_and_nothing_older_is_taken_back_in_its_place() -> None:
    story = begin((OKAFOR,))

    with pytest.raises(NothingToUndo, match="Interview booked"):
        undo(story)


def test_a_letter_in_ones_own_hands_is_not_taken_back_by_undo() -> None:
    story = begin((OKAFOR,))
    story.note(TALKS[0])
    view = view_of(story)
    approve(story.ports, story.owner, view.id, view.shown_hash, story.now)
    wake_at = Action.objects.of(story.owner).get().wake_at
    assert wake_at is not None
    story.world.clock.at = wake_at
    tick(story.ports, story.now)

    with pytest.raises(NothingToUndo, match="You approved the letter"):
        undo(story)
    assert Action.objects.of(story.owner).get().state == "handed"
