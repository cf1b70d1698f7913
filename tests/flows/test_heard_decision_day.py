"""A day by which they decide, said in a mail, is proposed as that: the plan waits for it, and nothing is on hold."""

from __future__ import annotations

from email import policy
from email.message import EmailMessage

import pytest

from afterword.flows import hear
from afterword.flows.overview.heard_lines import HeardLine
from afterword.store.models import Event, MailAccount
from tests.letters import SENDER
from tests.story import Story, with_mailbox

pytestmark = pytest.mark.django_db

SAID = "We will decide by Friday."


@pytest.fixture
def story() -> Story:
    return with_mailbox()


def _asked(story: Story, said: str) -> HeardLine:
    assert story.world.mailbox is not None
    message = EmailMessage(policy=policy.SMTP)
    message["From"], message["To"] = "amara.okafor@halden.example", SENDER
    message["Message-ID"], message["Subject"] = "<m1@halden.example>", "Re: Thank you"
    message.set_content(f"Thank you for your note. {said}\n\nBest,\nAmara")
    story.world.mailbox.inbox.append(message.as_bytes())
    hear.hear(story.ports, MailAccount.objects.one(story.owner), story.now)
    (line,) = hear.questions(story.owner)
    return line


def _last(story: Story) -> Event:
    event = Event.objects.of(story.owner).filter(undone_at=None).order_by("number").last()
    assert event is not None
    return event


@pytest.mark.parametrize("answer", ["decides", "yes"])
def test_the_day_is_proposed_and_waited_for(story: Story, answer: str) -> None:
    line = _asked(story, SAID)

    hear.answer(story.ports, story.owner, line.id, answer, story.now)

    assert line.head.endswith("say when they decide?")
    assert [each.value for each in line.choices] == ["decides", "hold", "reply", "not_ours"]
    event = _last(story)
    assert (event.type, event.payload["said"], event.payload["date"]) == ("decision_expected", SAID, "2026-12-04")


def test_it_may_be_on_hold_all_the_same(story: Story) -> None:
    line = _asked(story, SAID)

    hear.answer(story.ports, story.owner, line.id, "hold", story.now)

    assert _last(story).type == "on_hold"


def test_a_hold_is_asked_about_as_a_hold(story: Story) -> None:
    line = _asked(story, "The position has been put on hold because of a hiring freeze.")

    assert line.head.startswith("Is the role at")
    assert [each.value for each in line.choices] == ["yes", "reply", "not_ours"]
