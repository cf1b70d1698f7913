"""Where an address is missing, whoever arranged the talk is asked for it: one letter, to them (playbook B4)."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from uuid import uuid4

import pytest

from afterword.flows.approve import approve, decline
from afterword.flows.overview.letters import letters_page
from afterword.flows.overview.model import LetterView
from afterword.flows.overview.process import process_page
from afterword.flows.overview.steps import kind_of, pending_rows
from afterword.flows.overview.wording import head_of
from afterword.flows.replan import replan
from afterword.flows.tick import tick
from afterword.flows.write_letter import prepare_letters
from afterword.flows.write_letter.occasion_of import asked_at_once
from afterword.store.models import Event, Letter, Step
from afterword.web.language import said_in
from tests.letters import an_account
from tests.story import BRANDT, OKAFOR, TALKS, ZHANG, Story, begin

pytestmark = pytest.mark.django_db
ARRANGED = replace(OKAFOR, part="coordinator")
NOWHERE = (replace(BRANDT, email=""), replace(ZHANG, email=""))


def prepared(*people: object, language: str = "en-US") -> Story:
    story = begin(people or (ARRANGED, *NOWHERE), language=language)  # type: ignore[arg-type]
    an_account(story.owner)
    story.note("", *TALKS)
    prepare_letters(story.ports, story.owner, story.process, story.now)
    return story


def asking(story: Story) -> list[LetterView]:
    page = letters_page(story.ports, story.owner, story.process.pk, story.now)
    return [view for view in page.letters if view.situation == "ask_address"]


@pytest.mark.parametrize(("language", "word"), [("en-US", "where I may write"), ("de-DE", "Adressen")])
def test_one_letter_asks_whoever_arranged_it_for_every_address(language: str, word: str) -> None:
    (letter,) = asking(prepared(language=language))

    assert letter.to == OKAFOR.email
    assert "Okafor" in letter.salutation
    assert "Brandt" not in letter.text and "Zhang" not in letter.text
    assert letter.body and (word in letter.body or "schreiben" in letter.body or "address" in letter.body)


def test_the_one_step_that_stays_names_everybody_it_asks_about() -> None:
    story = prepared()
    page = process_page(story.ports, story.owner, story.process.pk, story.now)
    moments = [page.present, *page.planned] if page.present else page.planned
    heads = [moment.head for moment in moments if "address" in moment.head]
    (row,) = [row for row in pending_rows(story.owner, story.process) if row.step == "ask_address"]
    first, second = (person.written for person in story.people()[1:])

    assert head_of(row) == f"Find out the addresses of {first} and {second}"
    assert heads == [head_of(row)]
    assert said_in("de", head_of(row)) == f"Die Adressen herausfinden: {first} und {second}"


def test_once_it_is_sent_nobody_is_asked_again() -> None:
    story = prepared()
    (letter,) = asking(story)
    approve(story.ports, story.owner, letter.id, letter.shown_hash, story.now)
    story.world.clock.at = letter.at or story.now
    tick(story.ports, story.now)

    sent = Event.objects.of(story.owner).get(type="letter_sent")
    asked = {str(person.pk) for person in story.people()[1:]}
    assert set(sent.payload["passes_on"]) == asked
    assert [taken.recipient for taken in story.world.server.taken] == [OKAFOR.email]
    replan(story.ports, story.owner, story.now)
    assert not Step.objects.of(story.owner).filter(step="ask_address", gone_at=None, status="planned").exists()
    prepare_letters(story.ports, story.owner, story.process, story.now)
    assert Letter.objects.of(story.owner).filter(situation="ask_address").count() == 1


def test_a_letter_that_was_decided_against_does_not_come_back_for_the_next_one() -> None:
    story = prepared()
    step = Step.objects.of(story.owner).filter(step="ask_address").order_by("position").first()
    assert step is not None
    decline(story.ports, story.owner, step.pk, "I ask on the phone", story.now)

    assert not asking(story)
    assert not Step.objects.of(story.owner).filter(step="ask_address", gone_at=None, status="planned").exists()


def test_with_nobody_to_ask_it_is_a_task_and_no_letter() -> None:
    story = prepared()
    steps = list(Step.objects.of(story.owner).filter(step="ask_address", gone_at=None))
    for step in steps:
        step.said = {**step.said, "via": None}

    assert [kind_of(step) for step in asked_at_once(steps)] == ["task", "task"]


def test_a_letter_begun_to_somebody_without_an_address_is_turned_round() -> None:
    story = prepared()
    letter = Letter.objects.of(story.owner).get(situation="ask_address")
    letter.person = story.people()[1]
    letter.edited, letter.body = True, "I have no address of yours yet."
    letter.save()
    prepare_letters(story.ports, story.owner, story.process, story.now)

    (shown,) = asking(story)
    assert shown.to == OKAFOR.email
    assert "Okafor" in shown.salutation


def test_it_may_still_be_asked_once_the_evening_of_the_thanks_has_begun() -> None:
    story = prepared()
    step = Step.objects.of(story.owner).filter(step="ask_address").order_by("position").first()
    assert step is not None
    story.world.clock.at = datetime.fromisoformat(step.said["due_by"]) + timedelta(minutes=10)

    (letter,) = asking(story)
    assert letter.may_approve, letter.why_not


def test_nobody_is_written_to_where_the_one_to_ask_is_not_known() -> None:
    story = prepared()
    Letter.objects.of(story.owner).filter(situation="ask_address").delete()
    for step in Step.objects.of(story.owner).filter(step="ask_address"):
        step.said = {**step.said, "via": str(uuid4())}
        step.save()
    prepare_letters(story.ports, story.owner, story.process, story.now)

    assert not Letter.objects.of(story.owner).filter(situation="ask_address").exists()
