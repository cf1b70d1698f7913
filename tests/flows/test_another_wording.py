"""Another wording changes what the composer wrote, and nothing that the person did."""

from __future__ import annotations

import pytest

from afterword.core.errors import AfterwordError
from afterword.flows.overview.letters import letters_page
from afterword.flows.write_letter import another_wording, edit
from afterword.store.models import Letter
from tests.story import OKAFOR, TALKS, Story, begin

pytestmark = pytest.mark.django_db


def noted() -> tuple[Story, Letter]:
    story = begin((OKAFOR,))
    story.note(TALKS[0])
    (view,) = letters_page(story.ports, story.owner, story.process.pk, story.now).letters
    return story, Letter.objects.one(story.owner, pk=view.id)


def changed(story: Story, letter: Letter, body: str) -> Letter:
    edit(story.owner, letter.pk, letter.subject, body, story.now, letter.revision)
    letter.refresh_from_db()
    return letter


def test_a_paragraph_you_changed_is_locked_and_the_rest_is_worded_anew() -> None:
    story, letter = noted()
    first, *rest = letter.body.split("\n\n")
    mine = f"{first} It was snowing when I left."
    changed(story, letter, "\n\n".join((mine, *rest)))

    again = another_wording(story.ports, story.owner, letter.pk, story.now)

    assert again.body.split("\n\n")[0] == mine
    assert again.body.split("\n\n")[1:] != rest
    assert again.edited


def test_a_letter_that_is_yours_throughout_is_not_worded_anew() -> None:
    story, letter = noted()
    changed(story, letter, "All of this is mine.")

    with pytest.raises(AfterwordError):
        another_wording(story.ports, story.owner, letter.pk, story.now)

    letter.refresh_from_db()
    assert letter.body == "All of this is mine."
