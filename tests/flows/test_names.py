"""How a person of a process is written and greeted, from the evidence alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from afterword.flows import phone_numbers, verify_people
from afterword.flows.names import name_card
from afterword.flows.overview.people import history
from afterword.flows.people_of import add_to_process
from afterword.store.models import Process
from tests.story import OKAFOR, Story, begin

pytestmark = pytest.mark.django_db


def greeted(story: Story, locale: str = "en-US") -> tuple[str, str]:
    person = story.people()[0]
    person.refresh_from_db()
    card = name_card(story.ports, story.owner, person, locale)
    return card.written, card.salutation


@pytest.mark.parametrize(
    ("written", "greeting"),
    [
        ("Kim Brenner", "Dear Kim Brenner,"),
        ("Siobhán O’Neill-Katz", "Dear Siobhán O’Neill-Katz,"),
        ("Suharto", "Dear Suharto,"),
        ("Nguyễn Thị Minh Khai", "Dear Nguyễn Thị Minh Khai,"),
        ("Иванова Мария Петровна", "Dear Иванова Мария Петровна,"),
        ("Ms. Grace Okafor", "Dear Ms. Okafor,"),
    ],
)
def test_a_name_is_greeted_as_it_is_written(written: str, greeting: str) -> None:
    story = begin((replace(OKAFOR, written=written),))

    assert greeted(story) == (written, greeting)


def test_without_a_source_for_the_form_of_address_german_takes_the_neutral_one() -> None:
    story = begin((replace(OKAFOR, written="Kim Brenner"),), language="de-DE")

    assert greeted(story, "de-DE")[1] == "Guten Tag Kim Brenner,"


def test_two_job_titles_are_no_name() -> None:
    story = begin((OKAFOR,))
    person = story.people()[0]
    for source, line in (("company_site", "Dr. Amara Okafor, Head of Data"), ("job_ad", "Dr. Amara Okafor, Lead")):
        verify_people.add_evidence(story.ports, story.owner, person.pk, source, line, story.now)

    assert greeted(story)[0] == "Dr. Amara Okafor"


def test_what_they_ask_to_be_called_wins() -> None:
    story = begin((OKAFOR,))
    verify_people.choose_address(story.ports, story.owner, story.people()[0].pk, "Amara", story.now)

    assert greeted(story)[1] == "Dear Amara,"


def test_each_source_is_shown_with_the_letters_in_which_it_differs() -> None:
    story = begin((replace(OKAFOR, written="Sandra Hoffmann"),))
    person = story.people()[0]
    for source, line in (
        ("signature", "Sandra Hoffmann"),
        ("recruiter_mail", "Sandra Hofmann, Head of Data"),
        ("company_site", "SANDRA HOFFMANN"),
    ):
        verify_people.add_evidence(story.ports, story.owner, person.pk, source, line, story.now)
    card = name_card(story.ports, story.owner, person, "en-US")
    said = {source.where: source.said for source in card.sources}

    assert said["E-mail signature"] == ""
    assert said["Recruiter's e-mail or invitation"] == "“Sandra Hofmann, Head of Data”: “f” is missing"
    assert said["Company site"] == "“SANDRA HOFFMANN”, in capitals: they say nothing of small letters"


def test_a_correction_counts_in_a_later_process_that_reads_the_old_spelling() -> None:
    story = begin((replace(OKAFOR, written="Amara Okafer"),))
    verify_people.correct_name(story.ports, story.owner, story.people()[0].pk, "Amara Okafor", story.now)

    later = Process.everything.create(
        owner=story.owner, role="Archivist", employer_name="City Library", language="en-GB", created_at=story.now
    )
    read = replace(OKAFOR, written="Amara Okafer", source="calendar_organizer_cn")
    person = add_to_process(story.owner, later, read, story.now)

    card = name_card(story.ports, story.owner, person, "en-GB")
    assert person.pk == story.people()[0].pk
    assert (card.written, card.question) == ("Amara Okafor", None)
    assert any("Okafer" in source.said for source in card.sources)


def test_the_history_of_a_person_keeps_every_word_read_or_typed_the_newest_first() -> None:
    story = begin((replace(OKAFOR, written="Amara Okafer"),))
    person = story.people()[0]
    later = story.now + timedelta(hours=1)
    verify_people.correct_name(story.ports, story.owner, person.pk, "Amara Okafor", later)
    phone_numbers.set_phone(story.ports, story.owner, person.pk, "+1 212 555 0100", later + timedelta(hours=1))

    told = history(story.owner, person.pk)

    assert [(line.what, line.said) for line in told[:2]] == [("Number", "+1 212 555 0100"), ("Name", "Amara Okafor")]
    assert "Amara Okafer" in [line.said for line in told]
    assert all(line.where for line in told)
