"""What the record tells for a letter is about its own talk and the one offer that its step is about."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from afterword.flows.events import add_event
from afterword.flows.overview.model import ReadPerson
from afterword.flows.replan import replan
from afterword.flows.write_letter import context_of, prepare_letters
from afterword.flows.write_letter.occasion_of import facts_for
from afterword.store.models import Letter, Process, Step
from tests.fakes import Proofread
from tests.story import BOOKED_AT, BRANDT, OKAFOR, OVER, TALKS, Story, begin

pytestmark = pytest.mark.django_db
ARRANGED = replace(BRANDT, part="coordinator")


def book(story: Story, number: int, day: str) -> None:
    at = datetime.fromisoformat(f"{day}T15:00").replace(tzinfo=UTC)
    told = {"round": number, "starts": at.isoformat(), "ends": (at + timedelta(hours=1)).isoformat()}
    people = [str(person.pk) for person in story.people()]
    add_event(story.owner, story.process, "interview_booked", {**told, "people": people}, BOOKED_AT, BOOKED_AT)
    replan(story.ports, story.owner, story.now)


def test_each_confirmation_names_the_first_talk_of_its_own_round() -> None:
    story = begin((OKAFOR,))
    book(story, 1, "2026-12-02")
    book(story, 2, "2026-12-09")

    steps = Step.objects.of(story.owner).filter(step="confirm", gone_at=None)
    told = {step.key.split(":")[1]: facts_for(story.ports, story.owner, story.process, step) for step in steps}

    assert "December 1" in told["r1"][0]
    assert "December 9" in told["r2"][0]


def confirmation(people: tuple[ReadPerson, ...]) -> str:
    story = begin(people)
    prepare_letters(story.ports, story.owner, story.process, story.now)
    return Letter.objects.of(story.owner).get(situation="confirm").body


def test_a_confirmation_asks_for_names_only_while_one_is_missing() -> None:
    assert "May I ask who will take part" not in confirmation((OKAFOR, ARRANGED))
    assert "May I ask who will take part" in confirmation((replace(OKAFOR, written="Okafor"), ARRANGED))


def test_after_answers_on_video_the_contact_is_thanked_without_a_word_of_what_was_said() -> None:
    story = begin((ARRANGED,))
    story.world.clock.at = OVER
    replan(story.ports, story.owner, OVER)
    prepare_letters(story.ports, story.owner, story.process, OVER)

    letter = Letter.objects.of(story.owner).get(situation="arranger")

    assert letter.questions == []
    assert "colleagues" not in letter.body
    assert "The role interests me very much" in letter.body


def other_offer(story: Story, employer: str, answer_by: str, at: datetime) -> Process:
    other = Process.everything.create(owner=story.owner, employer_name=employer, role="Analyst", created_at=at)
    add_event(story.owner, other, "offer_received", {"answer_by": answer_by}, at, at)
    return other


def test_the_preferred_employer_is_told_the_day_of_the_offer_that_the_step_is_about() -> None:
    story = begin((OKAFOR,))
    first = other_offer(story, "Lantern", "2026-12-11", OVER)
    second = other_offer(story, "Cobalt", "2026-12-30", OVER + timedelta(days=1))
    add_event(story.owner, first, "offer_extended", {"answer_by": "2026-12-18"}, OVER, OVER + timedelta(days=2))

    def told(ending: str) -> str:
        step = Step(step="nudge_preferred", key=f"{story.process.pk}:nudge_preferred:{ending}")
        return facts_for(story.ports, story.owner, story.process, step)[0]

    assert "December 18" in told(str(first.pk))
    assert "December 30" in told(f"{second.pk}.offer2")


def test_the_check_is_told_each_fact_once() -> None:
    story = begin((OKAFOR,))
    story.note(TALKS[0])
    prepare_letters(story.ports, story.owner, story.process, story.now)
    letter = Letter.objects.of(story.owner).get(process=story.process)

    facts = context_of(story.ports, story.owner, letter)["facts"]

    assert facts
    assert len(facts) == len(set(facts))


def test_writing_a_letter_asks_no_proofreader_for_the_page_will() -> None:
    story = begin((OKAFOR,))
    proofs = Proofread()
    story.ports = story.world.ports(proofs=proofs)
    story.note(TALKS[0])

    assert prepare_letters(story.ports, story.owner, story.process, story.now)
    assert proofs.asked == []
