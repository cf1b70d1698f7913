"""Words of the person's own: added once, right in every letter, and taken out again."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from afterword.core.errors import NotYours, Refusal
from afterword.flows.overview.letters import letters_page
from afterword.flows.overview.model import Check
from afterword.flows.own_words import add_word, forget_word, own_words
from afterword.flows.write_letter import edit
from afterword.proofing.dictionaries import Dictionaries
from afterword.proofing.proofs import Proofs
from tests.fakes import NoProofs
from tests.story import OKAFOR, TALKS, Story, begin

pytestmark = pytest.mark.django_db


class Quiet(NoProofs):
    """A grammar that says nothing."""

    def tones(self, locale: str, sentences: Sequence[str]) -> Sequence[str]:
        return [""] * len(sentences)

    def remarks(self, locale: str, text: str) -> tuple[()]:
        return ()


@pytest.fixture
def story() -> Story:
    """A letter with a word that no dictionary holds."""
    story = begin((OKAFOR,))
    story.ports = story.world.ports(proofs=Proofs(Dictionaries(()), Quiet()))
    story.note(TALKS[0])
    (view,) = letters_page(story.ports, story.owner, story.process.pk, story.now).letters
    body = f"{view.body}\n\nThe galvoscope of your depot would interest me."
    edit(story.owner, view.id, view.subject, body, story.now, view.revision)
    return story


def to_add(story: Story) -> list[Check]:
    (view,) = letters_page(story.ports, story.owner, story.process.pk, story.now).letters
    return [each for each in view.checks if each.word]


def test_a_word_that_no_dictionary_holds_can_be_added_and_is_then_right(story: Story) -> None:
    (check,) = to_add(story)
    assert (check.word, check.level) == ("galvoscope", "warn")

    add_word(story.owner, check.word, story.now)
    add_word(story.owner, check.word, story.now)

    assert to_add(story) == []
    assert own_words(story.owner) == ("galvoscope",)


def test_taken_out_it_is_asked_about_again(story: Story) -> None:
    add_word(story.owner, "galvoscope", story.now)

    forget_word(story.owner, "galvoscope", story.now)

    assert [each.word for each in to_add(story)] == ["galvoscope"]
    with pytest.raises(NotYours):
        forget_word(story.owner, "galvoscope", story.now)


@pytest.mark.parametrize("word", ["", "two words", "3rd", "a@b.example"])
def test_what_is_no_word_is_refused(story: Story, word: str) -> None:
    with pytest.raises(Refusal):
        add_word(story.owner, word, story.now)
