"""A domain that could be taken for another is asked about with both spellings before a letter goes there."""

from __future__ import annotations

from dataclasses import replace

import pytest

from afterword.flows import verify_people
from afterword.flows.approve import MayNotLeave, approve
from afterword.flows.near_address import address_question
from afterword.flows.overview.letters import letters_page
from afterword.store.models import Person
from tests.story import OKAFOR, TALKS, Story, begin

pytestmark = pytest.mark.django_db
NEAR = "amara.okafor@ha1den.example"


def story_at(address: str, *others: str) -> Story:
    people = [replace(OKAFOR, email=address)]
    people += [replace(OKAFOR, written=f"Ruth Addler{'e' * n}", email=mail) for n, mail in enumerate(others)]
    return begin(tuple(people))


def asked(story: Story) -> str:
    found = address_question(story.owner, story.people()[0])
    return found.ask if found else ""


def test_a_domain_like_that_of_the_others_is_asked_about_with_both_spellings() -> None:
    story = story_at(NEAR, "ruth@halden.example", "jo@halden.example")

    question = address_question(story.owner, story.people()[0])

    assert question is not None
    assert "ha1den.example" in question.ask
    assert "“halden.example”" in question.ask
    assert question.answers[0].source == "“1” where the other has “l”"
    assert question.answers[-1].value == ""


def test_no_letter_goes_there_before_the_answer_and_it_goes_after_a_yes() -> None:
    story = story_at(NEAR, "ruth@halden.example", "jo@halden.example")
    story.note(TALKS[0])
    view = letters_page(story.ports, story.owner, story.process.pk, story.now).letters[0]

    assert not view.may_approve
    with pytest.raises(MayNotLeave):
        approve(story.ports, story.owner, view.id, view.shown_hash, story.now)

    verify_people.answer(story.ports, story.owner, story.people()[0].pk, "address", NEAR, story.now)
    view = letters_page(story.ports, story.owner, story.process.pk, story.now).letters[0]

    assert asked(story) == ""
    assert approve(story.ports, story.owner, view.id, view.shown_hash, story.now).letter_id == view.id


def test_not_sure_takes_the_address_out_and_another_one_takes_its_place() -> None:
    story = story_at(NEAR, "ruth@halden.example")
    person = story.people()[0].pk

    verify_people.answer(story.ports, story.owner, person, "address", "", story.now)
    assert Person.objects.one(story.owner, pk=person).email == ""

    verify_people.answer(story.ports, story.owner, person, "address", "amara.okafor@halden.example", story.now)
    assert asked(story) == ""


@pytest.mark.parametrize(
    ("address", "others"),
    [
        ("amara@halden.example", ("ruth@halden.example",)),
        ("amara@mail.halden.example", ("ruth@halden.example",)),
        ("amara@quarry.example", ("ruth@halden.example",)),
        ("amara@gmail.com", ("ruth@ymail.com",)),
        ("", ("ruth@halden.example",)),
    ],
)
def test_known_related_and_far_domains_raise_no_question(address: str, others: tuple[str, ...]) -> None:
    assert asked(story_at(address, *others)) == ""


@pytest.mark.parametrize("address", ["amara@gmial.com", "amara@gmai1.com", "amara@outIook.com", "amara@hotrnail.com"])
def test_a_slip_in_a_great_provider_is_asked_about(address: str) -> None:
    assert "nearly" in asked(story_at(address))


def test_those_met_before_are_never_asked_about_because_of_a_newcomer() -> None:
    story = story_at("amara@halden.example")
    story.world.clock.at = story.now.replace(minute=59)
    newcomer = replace(OKAFOR, written="Ruth Addler", email="ruth@ha1den.example")

    verify_people.add_person(story.ports, story.owner, story.process.pk, newcomer, story.now)

    assert asked(story) == ""
    assert address_question(story.owner, story.people()[1]) is not None
