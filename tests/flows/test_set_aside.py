"""A letter that left is never written over nor sent twice; where its step is due again, a new one is asked for."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from afterword.flows import close
from afterword.flows.change_step import skip_step
from afterword.flows.overview.letters import letters_page
from afterword.flows.replan import replan
from afterword.flows.tick import tick
from afterword.flows.verify_people import set_address
from afterword.store.models import Letter, Step
from tests.flows.test_follow_through import approve_all
from tests.letters import an_account
from tests.story import OKAFOR, TALKS, Story, begin

pytestmark = pytest.mark.django_db(transaction=True)
EVENING = datetime(2026, 12, 2, 0, 31, tzinfo=UTC)
NEXT_DAY = datetime(2026, 12, 2, 15, 30, tzinfo=UTC)


@pytest.fixture
def sent() -> Story:
    """One thank-you, approved and sent that evening."""
    story = begin((OKAFOR,))
    an_account(story.owner)
    story.note(TALKS[0])
    approve_all(story)
    story.world.clock.at = EVENING
    tick(story.ports, EVENING)
    assert len(story.world.server.taken) == 1
    return story


def states(story: Story) -> list[str]:
    return sorted(view.state for view in letters_page(story.ports, story.owner, story.process.pk, story.now).letters)


def test_a_thank_you_that_came_back_is_written_approved_and_sent_to_the_right_address(sent: Story) -> None:
    (person,) = sent.people()
    sent.world.clock.wait(minutes=5)
    close.happened(sent.ports, sent.owner, sent.process.pk, "bounce", sent.now, person=str(person.pk))
    sent.world.clock.wait(minutes=5)
    set_address(sent.ports, sent.owner, person.pk, "a.okafor@halden.example", sent.now)
    waiting = states(sent)
    sent.world.clock.at = NEXT_DAY
    tick(sent.ports, NEXT_DAY)
    unapproved = len(sent.world.server.taken)
    approve_all(sent)
    sent.world.clock.wait(minutes=6)
    tick(sent.ports, sent.now)

    assert waiting == ["draft", "sent"]
    assert unapproved == 1
    assert len(sent.world.server.taken) == 2
    assert sent.world.server.taken[-1].recipient == "a.okafor@halden.example"
    assert Step.objects.of(sent.owner).get(process=sent.process, step="thank_you").status == "done"


def test_without_anything_said_a_sent_letter_stays_the_letter_of_its_step(sent: Story) -> None:
    for days in range(4):
        replan(sent.ports, sent.owner, EVENING + timedelta(days=days))

    assert states(sent) == ["sent"]
    assert "#" not in Letter.objects.of(sent.owner).get().step_key


def test_a_no_that_was_taken_back_and_said_again_is_answered_again(sent: Story) -> None:
    noon = datetime(2026, 12, 3, 17, tzinfo=UTC)
    sent.world.clock.at = noon
    event = close.they_said_no(sent.ports, sent.owner, sent.process.pk, noon)
    sent.world.clock.wait(minutes=150)
    replan(sent.ports, sent.owner, sent.now)
    approve_all(sent)
    tick(sent.ports, sent.now)
    once = len(sent.world.server.taken)
    sent.world.clock.wait(minutes=10)
    close.undo(sent.ports, sent.owner, event.pk, sent.now)
    sent.world.clock.at = datetime(2026, 12, 10, 15, tzinfo=UTC)
    close.they_said_no(sent.ports, sent.owner, sent.process.pk, sent.now)
    (reply,) = Step.objects.of(sent.owner).filter(process=sent.process, step="rejection_reply", gone_at=None)
    skip_step(sent.ports, sent.owner, sent.process.pk, reply.key, "they have my answer", sent.now)
    sent.process.refresh_from_db()

    assert once == 2
    assert sent.process.state == "REJECTED"
    assert len(sent.world.server.taken) == 2
