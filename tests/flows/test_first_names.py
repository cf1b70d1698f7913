"""The greeting of a real letter follows how they address and sign, the person's word and the setting (D15)."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from afterword.flows.names import name_card
from afterword.flows.settings import save_process_settings, set_achievements
from afterword.flows.verify_people import set_first_names
from afterword.flows.write_letter import check, prepare_letters
from afterword.reading.names import LibraryNameReader
from afterword.store.models import Heard, Letter
from tests.fakes import World
from tests.story import OKAFOR, TALKS, Story, begin

pytestmark = pytest.mark.django_db(transaction=True)


class Readers(World):
    """A world that reads names as the product does."""

    def ports(self, **other: object) -> object:  # type: ignore[override]
        return super().ports(**{"names": LibraryNameReader(), **other})


def held(**edited: str) -> Story:
    story = begin((OKAFOR,), Readers(), **edited)
    story.note(TALKS[0])
    return story


def greeting(story: Story) -> str:
    prepare_letters(story.ports, story.owner, story.process, story.now)
    letter = Letter.objects.of(story.owner).get(process=story.process, situation="thank_you")
    assert not [each for each in check(story.ports, story.owner, letter) if each.rule == "L01"]
    return letter.salutation


def heard(story: Story, text: str) -> None:
    Heard.everything.create(
        owner=story.owner, message_id=text[:20], process=story.process, person=story.people()[0], kind="reply",
        text=text, heard_at=datetime(2026, 12, 1, 20, tzinfo=UTC),
    )  # fmt: skip


def test_without_a_word_of_theirs_the_greeting_is_formal() -> None:
    assert greeting(held()) == "Dear Dr. Okafor,"


def test_their_own_first_names_are_mirrored() -> None:
    story = held()
    heard(story, "Hi Maya,\n\nthank you for coming.\n\nBest,\nAmara")

    assert greeting(story) == "Dear Amara,"
    save_process_settings(story.ports, story.owner, story.process.pk, {"formality": "formal"}, story.now)
    assert greeting(story) == "Dear Dr. Okafor,"


def test_the_persons_word_counts_both_ways() -> None:
    story = held()
    person = story.people()[0].pk
    set_first_names(story.ports, story.owner, person, story.now, yes=True)
    said = greeting(story)
    heard(story, "Hi Maya,\nthanks.\nAmara")
    set_first_names(story.ports, story.owner, person, story.now, yes=False)

    assert (said, greeting(story)) == ("Dear Amara,", "Dear Dr. Okafor,")


def test_first_names_from_the_start_only_where_the_language_allows_it() -> None:
    english, german = held(), held(language="de-DE")
    for story in (english, german):
        save_process_settings(story.ports, story.owner, story.process.pk, {"formality": "first_name"}, story.now)

    assert greeting(english) == "Dear Amara,"
    assert greeting(german) == "Guten Tag Dr. Amara Okafor,"


def test_german_first_names_of_theirs_are_mirrored_and_pass_the_checks() -> None:
    story = held(language="de-DE")
    set_achievements(story.owner, ("Ich habe elf Jahre Signalprotokolle bereinigt.",))
    heard(story, "Hallo Maya,\n\nvielen Dank.\n\nViele Grüße\nAmara")

    assert greeting(story) == "Hallo Amara,"
    assert name_card(story.ports, story.owner, story.people()[0], "de-DE").address_as == "Amara"
    letter = Letter.objects.of(story.owner).get(process=story.process, situation="thank_you")
    assert not [each for each in check(story.ports, story.owner, letter) if each.level == "block"]
