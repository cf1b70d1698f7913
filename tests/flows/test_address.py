"""How to address a person, and their card: from confirmed facts alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from afterword.calendars.vcard import read_cards
from afterword.flows import verify_people
from afterword.flows.address import ways_to_address
from afterword.flows.contacts.give_out import contact_file
from tests.story import OKAFOR, Story, begin

pytestmark = pytest.mark.django_db


def ways(story: Story) -> dict[str, str]:
    found = ways_to_address(story.ports, story.owner, story.people()[0].pk)
    return {way.use: way.words for way in found}


def test_every_line_comes_from_what_is_confirmed() -> None:
    story = begin((replace(OKAFOR, written="Ms. Grace Okafor"),))

    assert ways(story) == {
        "In an e-mail (en-US)": "Dear Ms. Okafor,",
        "On paper (en-US)": "Dear Ms. Okafor:",
        "Above your name (en-US)": "Best regards,",
        "In a list": "Okafor, Grace",
    }


def test_german_closes_and_greets_in_german_without_a_guess() -> None:
    story = begin((replace(OKAFOR, written="Kim Brenner"),), language="de-DE")

    assert ways(story)["In an e-mail (de-DE)"] == "Guten Tag Kim Brenner,"
    assert ways(story)["Above your name (de-DE)"] == "Mit freundlichen Grüßen"


def test_a_disputed_name_is_addressed_in_no_way() -> None:
    story = begin((OKAFOR,))
    person = story.people()[0]
    for source, line in (("company_site", "Amara Okafor"), ("job_ad", "Amara Okoye")):
        verify_people.add_evidence(story.ports, story.owner, person.pk, source, line, story.now)

    assert "In a list" not in ways(story)


def test_the_contact_card_holds_the_confirmed_name_and_no_guessed_split() -> None:
    story = begin((replace(OKAFOR, written="Kim Min-jun"),))
    person = story.people()[0]

    filename, content = contact_file(story.ports, story.owner, person.pk)
    card = read_cards(content)[0]

    assert filename == f"{person.pk}.vcf"
    assert card.fn == "Kim Min-jun"
    assert b"\r\nN:" not in content
    assert card.emails == [OKAFOR.email]
