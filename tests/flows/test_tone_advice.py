"""The person's own assistant as a third ear: asked on their word, its advice beside the checks, never in the way."""

from __future__ import annotations

import pytest

from afterword.flows import assistant, write_letter
from afterword.flows.approve import approve
from afterword.flows.assistant import Wanted
from afterword.flows.overview.letters import letters_page
from afterword.flows.overview.model import LetterView
from afterword.flows.write_letter.reword_it import AssistantOff
from afterword.store.models import AssistantAnswer, Letter
from tests.story import OKAFOR, TALKS, Story, begin

pytestmark = pytest.mark.django_db


@pytest.fixture
def story() -> Story:
    story = begin((OKAFOR,))
    story.note(TALKS[0])
    wanted = Wanted("http://localhost:11434/v1/", "small-model", "sesame-key")
    assistant.save_assistant(story.ports, story.owner, wanted, story.now)
    return story


def view_of(story: Story) -> LetterView:
    return letters_page(story.ports, story.owner, story.process.pk, story.now).letters[0]


def ask(story: Story, rule: str = "L13") -> AssistantAnswer:
    """The model says of the first words of the letter that they break a rule."""
    letter = Letter.objects.of(story.owner).get()
    quote = " ".join(letter.body.split()[:4])
    story.world.assistant.rows = [[{"slot": "S1", "rule": rule, "quote": quote}]]
    return write_letter.ask_tone(story.ports, story.owner, letter.pk, story.now)


def test_it_is_not_asked_while_it_is_off(story: Story) -> None:
    with pytest.raises(AssistantOff):
        ask(story)

    assert story.world.assistant.asked == []


def test_advice_stands_beside_the_checks_and_stops_nothing(story: Story) -> None:
    assistant.switch_on(story.ports, story.owner, story.now)
    before = view_of(story)
    ask(story)
    view = view_of(story)

    (line,) = [check for check in view.checks if check.level == "advice"]
    assert line.words.endswith("This could be read as pressure.")
    assert view.findings == before.findings
    assert view.may_approve
    assert approve(story.ports, story.owner, view.id, view.shown_hash, story.now).state == "planned"


def test_advice_is_about_the_words_it_was_asked_about(story: Story) -> None:
    assistant.switch_on(story.ports, story.owner, story.now)
    ask(story)
    letter = Letter.objects.of(story.owner).get()

    write_letter.edit(story.owner, letter.pk, letter.subject, f"{letter.body} Thanks.", story.now, 1)

    assert [check for check in view_of(story).checks if check.level == "advice"] == []


def test_advice_is_no_offer_of_other_words_and_leaves_with_the_answers(story: Story) -> None:
    assistant.switch_on(story.ports, story.owner, story.now)
    answer = ask(story)

    assert write_letter.rewording(story.ports, story.owner, answer.letter_id).answer is None
    assert "Okafor" not in answer.asked
    assistant.forget_assistant(story.owner, story.now)
    assert not AssistantAnswer.objects.of(story.owner).exists()


def test_a_model_that_gives_no_answer_changes_nothing(story: Story) -> None:
    assistant.switch_on(story.ports, story.owner, story.now)
    letter = Letter.objects.of(story.owner).get()

    answer = write_letter.ask_tone(story.ports, story.owner, letter.pk, story.now)

    assert answer.problem
    assert write_letter.tone_advice(story.owner, letter) == ()
