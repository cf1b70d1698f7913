"""What was promised and what was said wrongly: noted after the talk, and followed to its end."""

from __future__ import annotations

from typing import Any

import pytest

from afterword.core.errors import NotYours, Refusal
from afterword.flows.approve import approve
from afterword.flows.names import latest_moments
from afterword.flows.noted import Corrected, Promised, promises
from afterword.flows.overview.letters import letters_page
from afterword.flows.take_notes import NotedMeanwhile, NothingToCorrect, last_noted
from afterword.flows.typed import NoDay
from afterword.store.models import Event, Step
from tests.story import OKAFOR, TALKS, Story, begin

pytestmark = pytest.mark.django_db

SAMPLE = Promised("a sample of the cleaned logs", "2026-12-03")
YEARS = ("I have five years with signal logs", "I have four years with signal logs")


def steps(story: Story, kind: str) -> list[Step]:
    return list(Step.objects.of(story.owner).filter(process=story.process, step=kind, gone_at=None))


def test_what_was_promised_is_a_step_on_its_day() -> None:
    story = begin()
    story.note(*TALKS, promised=(SAMPLE, Promised("the name of the book")))

    days = {step.said["what"]: step.at.date().isoformat() for step in steps(story, "promise") if step.at}
    assert days["a sample of the cleaned logs"] == "2026-12-03"
    assert days["the name of the book"] <= "2026-12-02"


def test_noting_the_same_promise_again_plans_it_once() -> None:
    story = begin()
    story.note(*TALKS, promised=(SAMPLE,))
    story.note(*TALKS, promised=(SAMPLE, Promised("  ")))

    assert len(steps(story, "promise")) == 1
    assert promises(story.process) == (SAMPLE,)


def test_what_was_said_wrongly_is_put_right_in_the_letter_to_who_heard_it_and_in_no_other() -> None:
    story = begin()
    heard = story.people()[1]
    story.note(*TALKS, corrected=(Corrected(*YEARS, str(heard.pk)),))

    letters = letters_page(story.ports, story.owner, story.process.pk, story.now).letters
    assert [view.person.id == heard.pk for view in letters if "four years" in view.text] == [True]
    assert all(view.may_approve for view in letters)
    assert not [each for view in letters for each in view.findings if each.rule == "L27"]


def test_without_a_person_the_first_of_the_talk_is_the_one_who_heard_it() -> None:
    story = begin()
    story.note(*TALKS, corrected=(Corrected("", YEARS[1]),))

    letters = letters_page(story.ports, story.owner, story.process.pk, story.now).letters
    assert [view.person.id for view in letters if "four years" in view.text] == [story.people()[0].pk]


@pytest.mark.parametrize(
    ("more", "refusal"),
    [
        ({"promised": (Promised("a sample", "next Friday"),)}, NoDay),
        ({"promised": (Promised("a sample", "0026-12-04"),)}, NoDay),
        ({"promised": (Promised("a sample", "9999-12-31"),)}, NoDay),
        ({"corrected": (Corrected("five years", "four years", "nobody"),)}, NotYours),
        ({"corrected": (Corrected("five years", " "),)}, NothingToCorrect),
    ],
)
def test_a_day_that_is_none_and_half_a_correction_are_refused_and_nothing_is_kept(
    more: dict[str, Any], refusal: type[Refusal]
) -> None:
    story = begin((OKAFOR,))
    with pytest.raises(refusal):
        story.note(TALKS[0], **more)

    assert not Event.objects.of(story.owner).filter(type="notes_captured").exists()


def test_a_promise_noted_with_a_day_of_another_age_keeps_the_notes_around_it() -> None:
    story = begin((OKAFOR,))
    story.note(TALKS[0])
    event = Event.objects.one(story.owner, type="notes_captured")
    event.payload["promised"] = [{"what": "a sample", "by": "0026-12-04"}]
    event.save()

    story.note(TALKS[0])

    letters = letters_page(story.ports, story.owner, story.process.pk, story.now).letters
    assert "false alarms" in letters[0].text
    assert [step.said["what"] for step in steps(story, "promise")] == ["a sample"]


def test_a_form_that_was_opened_before_the_last_notes_overwrites_none_of_them_unasked() -> None:
    story = begin()
    story.note(*TALKS, said="by December 18")
    opened = last_noted(story.owner, story.process.pk)
    story.note("another line", *TALKS[1:], seen=opened)
    (okafor, *_) = story.people()

    with pytest.raises(NotedMeanwhile):
        story.note(*TALKS, seen=opened)
    assert latest_moments(story.process)[str(okafor.pk)] == "another line"
    assert story.note("another line", *TALKS[1:], seen=opened).reading.endswith("stays: “by December 18”.")
    story.note(*TALKS, seen=last_noted(story.owner, story.process.pk))
    assert latest_moments(story.process)[str(okafor.pk)] == TALKS[0]


def test_new_lines_say_which_approved_letters_do_not_hold_them() -> None:
    story = begin((OKAFOR,))
    story.note(TALKS[0])
    view = letters_page(story.ports, story.owner, story.process.pk, story.now).letters[0]
    approve(story.ports, story.owner, view.id, view.shown_hash, story.now)

    assert story.note(TALKS[0]).kept_words == ""
    assert story.note("something else").kept_words.startswith("The approved letter to Dr. Amara Okafor stays")
