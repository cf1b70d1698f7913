"""The card for before the interview, drawn from the rows."""

from __future__ import annotations

import pytest

from afterword.core.interview.before_card import card_text
from afterword.flows.overview.before import before_card
from tests.story import OKAFOR, OVER, begin

pytestmark = pytest.mark.django_db


def test_the_card_names_everybody_of_the_talk_ahead_with_what_is_known_of_them() -> None:
    story = begin()

    card = before_card(story.ports, story.owner, story.process.pk, story.now)

    assert [met.name for met in card.meets] == ["Dr. Amara Okafor", "Jonas Brandt", "Wei Zhang"]
    assert card.meets[0].job_title == "Head of Signals"
    assert (card.starts is not None, card.zone, card.employer) == (True, "America/New_York", "Halden Instruments")
    assert "Ask for the exact job title." in card_text(card)


def test_the_sentences_to_say_are_in_the_language_of_the_interview() -> None:
    story = begin((OKAFOR,), language="de-DE")

    card = before_card(story.ports, story.owner, story.process.pk, story.now)

    assert card.asks[0].aloud == "Darf ich zum Schluss fragen, wann Sie sich entscheiden werden?"


def test_after_the_talk_the_card_still_shows_it() -> None:
    story = begin((OKAFOR,))
    story.world.clock.at = OVER

    card = before_card(story.ports, story.owner, story.process.pk, OVER)

    assert card.starts is not None
    assert card.starts < OVER
