""" "This is fine": what the check took for a slip is remembered in its process, and only there."""

from __future__ import annotations

import pytest

from afterword.core.errors import Refusal
from afterword.flows.approve import approve
from afterword.flows.events import undo_event
from afterword.flows.overview.letters import letters_page
from afterword.flows.overview.model import Check, LetterView
from afterword.flows.still_true import why_untrue
from afterword.flows.write_letter import call_fine, edit
from afterword.flows.write_letter.check_it import NotFine
from afterword.store.models import Event
from tests.story import OKAFOR, TALKS, Story, begin

pytestmark = pytest.mark.django_db


def story_with(sentence: str) -> Story:
    """A letter whose body ends in one more sentence."""
    story = begin((OKAFOR,))
    story.note(TALKS[0])
    (view,) = views(story)
    edit(story.owner, view.id, view.subject, f"{view.body}\n\n{sentence}", story.now, view.revision)
    return story


def views(story: Story) -> tuple[LetterView, ...]:
    return letters_page(story.ports, story.owner, story.process.pk, story.now).letters


def alarms(story: Story) -> list[Check]:
    return [each for each in views(story)[0].checks if each.fine]


OKAFER = "Please give my regards to Amara Okafer."


def test_a_name_that_is_nearly_theirs_is_asked_about() -> None:
    story = story_with(OKAFER)

    assert [each.fine for each in alarms(story)] == ["Amara Okafer"]
    assert not views(story)[0].may_approve


def test_called_fine_with_a_reason_it_is_no_alarm_any_more_and_the_letter_may_go() -> None:
    story = story_with(OKAFER)
    view = views(story)[0]

    call_fine(story.ports, story.owner, view.id, "Amara Okafer", "her cousin, at the desk", story.now)
    view = views(story)[0]
    action = approve(story.ports, story.owner, view.id, view.shown_hash, story.now)

    assert alarms(story) == []
    assert why_untrue(story.ports, story.owner, action) == ""
    assert Event.objects.of(story.owner).get(type="words_fine").payload["reason"] == "her cousin, at the desk"


def test_what_blocks_needs_a_reason() -> None:
    story = story_with(OKAFER)

    with pytest.raises(Refusal, match="reason is missing"):
        call_fine(story.ports, story.owner, views(story)[0].id, "Amara Okafer", " ", story.now)


def test_taken_back_it_is_an_alarm_again_and_the_approval_does_not_stand() -> None:
    story = story_with(OKAFER)
    view = views(story)[0]
    call_fine(story.ports, story.owner, view.id, "Amara Okafer", "her cousin", story.now)
    view = views(story)[0]
    action = approve(story.ports, story.owner, view.id, view.shown_hash, story.now)

    undo_event(story.owner, Event.objects.of(story.owner).get(type="words_fine").pk, story.now)

    assert [each.fine for each in alarms(story)] == ["Amara Okafer"]
    assert "changed" in why_untrue(story.ports, story.owner, action)


@pytest.mark.parametrize("words", ["Halden Instruments", "Nobody Here", ""])
def test_words_that_are_not_found_wrong_cannot_be_called_fine(words: str) -> None:
    story = story_with(OKAFER)

    with pytest.raises(NotFine):
        call_fine(story.ports, story.owner, views(story)[0].id, words, "why", story.now)


@pytest.mark.parametrize("blank", ["Thank you, [Company].", "I like {{role}}.", "Halden Instr\u0443ments is kind."])
def test_a_blank_or_a_disguised_letter_is_never_fine(blank: str) -> None:
    story = story_with(blank)

    assert alarms(story) == []
    assert not views(story)[0].may_approve


def test_a_name_that_an_edit_changed_is_pointed_at_with_what_stood_there() -> None:
    story = begin((OKAFOR,))
    story.note(TALKS[0])
    (view,) = views(story)
    assert "Signal Data Analyst" in view.body

    changed = view.body.replace("Signal Data Analyst", "Signal Data analyst", 1)
    edit(story.owner, view.id, view.subject, changed, story.now, view.revision)

    assert [each.words for each in alarms(story)] == ["You changed “Signal Data Analyst” into “Signal Data analyst”."]


def test_a_second_edit_is_still_compared_with_what_was_composed() -> None:
    story = begin((OKAFOR,))
    story.note(TALKS[0])
    (view,) = views(story)
    once = view.body.replace("Halden Instruments", "Halden  Instruments", 1)
    edit(story.owner, view.id, view.subject, once, story.now, view.revision)
    (view,) = views(story)
    edit(story.owner, view.id, view.subject, f"{view.body}\n\nThank you.", story.now, view.revision)

    assert [each.fine for each in alarms(story)] == ["Halden  Instruments"]
