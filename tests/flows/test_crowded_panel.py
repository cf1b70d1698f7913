"""A panel of seven: one letter thanks them all, and nobody waits in a letter without words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.template.loader import render_to_string

from afterword.flows.overview.letters import letters_page
from afterword.flows.overview.model import LettersPage
from afterword.flows.verify_people import correct_name
from afterword.flows.write_letter import prepare_letters
from afterword.store.models import Letter
from afterword.web.language import said_in
from tests.letters import an_account
from tests.story import PANEL, TALKS, ZHANG, Story, begin

pytestmark = pytest.mark.django_db
ONLY_HEARD = tuple(
    replace(ZHANG, written=name, email=f"{name.split()[0].lower()}@halden.example", source="candidate_note")
    for name in ("Ann Lee", "Bob Ray", "Cleo Fox", "Dan Poe")
)


def a_panel() -> Story:
    """Seven people, four of whose names are to be confirmed; the letters are written before they are."""
    story = begin((*PANEL, *ONLY_HEARD))
    an_account(story.owner)
    story.note(TALKS[0])
    prepare_letters(story.ports, story.owner, story.process, story.now)
    return story


def page_of(story: Story) -> LettersPage:
    prepare_letters(story.ports, story.owner, story.process, story.now)
    return letters_page(story.ports, story.owner, story.process.pk, story.now)


def confirm_all(story: Story) -> None:
    for person in story.people():
        correct_name(story.ports, story.owner, person.pk, person.written, story.now)


def test_once_the_names_are_confirmed_one_letter_is_left_and_the_page_says_whom_it_thanks() -> None:
    story = a_panel()
    before = page_of(story)
    confirm_all(story)
    page = page_of(story)
    (letter,) = page.letters

    assert before.passed_on == ("The letter to Dr. Amara Okafor passes your thanks on to 2 others.",)
    assert page.headline == "One letter to Halden Instruments"
    assert page.passed_on == ("The letter to Dr. Amara Okafor passes your thanks on to 6 others.",)
    assert all(person.written in letter.text for person in story.people()[1:])
    assert page.passed_on[0] in render_to_string("letter/pick.html", {"page": page})
    assert said_in("de", page.passed_on[0]) == (
        "Der Brief an Dr. Amara Okafor gibt Ihren Dank an 6 weitere Personen weiter."
    )


def test_words_of_the_persons_own_are_kept_in_sight_and_left_out_of_what_another_letter_says() -> None:
    story = a_panel()
    confirm_all(story)
    rows = {row.person.written: row for row in Letter.objects.of(story.owner).select_related("person")}
    mine, lead = rows["Ann Lee"], rows["Dr. Amara Okafor"]
    mine.body, mine.edited = "Thank you for the tour.", True
    mine.save()
    lead.body, lead.edited = "Thank you. Please thank Wei Zhang as well.", True
    lead.save()
    page = page_of(story)

    assert {view.person.written for view in page.letters} == {"Dr. Amara Okafor", "Ann Lee"}
    assert page.passed_on == ("The letter to Dr. Amara Okafor passes your thanks on to one other person.",)
