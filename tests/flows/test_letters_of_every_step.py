"""Every step that is a message has a letter of its own, with words or with the question that is missing."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest

from afterword.flows.events import add_event
from afterword.flows.overview.letters import letters_page
from afterword.flows.overview.model import LetterView
from afterword.flows.replan import replan
from afterword.flows.write_letter import prepare_letters, tell
from afterword.store.models import Step
from tests.story import OKAFOR, OVER, TALKS, Story, begin

pytestmark = pytest.mark.django_db
LATER = OVER + timedelta(days=6)


def after(*events: tuple[str, dict[str, Any]], at: datetime = LATER, now: datetime | None = None) -> Story:
    story = begin((OKAFOR,))
    story.note(TALKS[0])
    who = {"person": str(story.people()[0].pk)}
    for kind, payload in (("letter_sent", {"step": "thank_you"}), *events):
        moment = {"thank_you": OVER + timedelta(hours=5)}.get(str(payload.get("step")), at + timedelta(minutes=30))
        moment = moment if kind == "letter_sent" else at
        add_event(story.owner, story.process, kind, {**who, **payload}, moment, moment)
    story.world.clock.at = now or at + timedelta(hours=1)
    replan(story.ports, story.owner, story.now)
    prepare_letters(story.ports, story.owner, story.process, story.now)
    return story


def letter_of(story: Story, situation: str) -> LetterView:
    views = letters_page(story.ports, story.owner, story.process.pk, story.now).letters
    steps = [
        (row.step, row.status, row.channel, row.person_id is not None)
        for row in Step.objects.of(story.owner).filter(gone_at=None)
    ]
    found = [view for view in views if view.situation == situation]
    assert found, ([view.situation for view in views], steps)
    return found[0]


OFFER = ("offer_received", {"answer_by": "2026-12-18"})


@pytest.mark.parametrize(
    ("situation", "events", "words"),
    [
        ("decline", (OFFER, ("offer_declined", {})), "decline"),
        ("offer_acknowledgement", (OFFER,), "December 18"),
        ("rejection_reply", (("rejected", {"by": "person"}),), "Signal Data Analyst"),
        ("withdrawal", (("withdrawal_decided", {}),), "withdraw"),
        ("hold_reply", (("on_hold", {}),), "Halden Instruments"),
        ("rescinded", (OFFER, ("offer_accepted", {}), ("offer_rescinded", {})), "withdrawn"),
        ("repair", (("notes_captured", {"to_correct": [{"said": "2016", "correct": "2017"}]}),), "2017"),
    ],
)
def test_a_step_of_this_kind_has_its_letter(situation: str, events: Any, words: str) -> None:
    story = after(*events)

    view = letter_of(story, situation)

    assert words in view.body
    assert not [each.message for each in view.findings if each.level == "block"]


def test_an_acceptance_asks_for_the_terms_and_is_written_once_they_are_told() -> None:
    story = after(OFFER, ("offer_accepted", {}))
    view = letter_of(story, "acceptance")
    assert view.asks
    assert not view.body

    tell(story.ports, story.owner, view.id, ["salary $78,000", "start January 11, 2027", ""], story.now)
    written = letter_of(story, "acceptance")

    assert "$78,000" in written.body
    assert "January 11" in written.body
    assert not written.asks


def test_a_line_of_greeting_after_a_month_asks_what_there_is_to_say() -> None:
    month = LATER + timedelta(days=35)
    story = after(("rejected", {"by": "person"}), ("letter_sent", {"step": "rejection_reply"}), now=month)
    view = letter_of(story, "keep_in_touch")

    assert view.asks
