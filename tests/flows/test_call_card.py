"""The call card and its outcomes: the right number, the words, and what each tap does to the plan (playbook B9)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from afterword.flows import close, phone_numbers
from afterword.flows.make_call import NoDateNamed, NotThatTime, Told, call_outcome, they_named_a_date
from afterword.flows.overview.call import call_card
from afterword.flows.overview.call_model import CallCard
from afterword.flows.replan import replan
from afterword.store.models import Event, Letter, Step
from tests.flows.test_follow_through import approve_all, hand_over_at
from tests.story import OKAFOR, TALKS, Story, begin

pytestmark = pytest.mark.django_db(transaction=True)

FRIDAY = datetime(2026, 12, 4, 14, 45, tzinfo=UTC)
NUMBER = "+1 617 555 0110"


def on_the_day(number: str = NUMBER, **edited: Any) -> Story:
    """The letter is out, a number is known, and it is the morning of the call."""
    story = begin((OKAFOR,), **edited)
    story.note(TALKS[0])
    approve_all(story)
    hand_over_at(story, datetime(2026, 12, 2, 0, 31, tzinfo=UTC))
    if number:
        phone_numbers.set_phone(story.ports, story.owner, story.people()[0].pk, number, story.now)
    at(story, FRIDAY)
    return story


def at(story: Story, moment: datetime) -> None:
    story.world.clock.at = moment
    replan(story.ports, story.owner, moment)


def first_step(story: Story) -> Step:
    return Step.objects.one(story.owner, process=story.process, step="F1", gone_at=None)


def card(story: Story) -> CallCard:
    found = call_card(story.ports, story.owner, story.process, first_step(story), story.now)
    assert found is not None
    return found


def tap(story: Story, outcome: str, told: Told | None = None) -> Event:
    step = first_step(story)
    return call_outcome(story.ports, story.owner, story.process.pk, step.key, outcome, story.now, told or Told())


def test_the_card_has_the_number_with_its_source_their_time_and_what_was_said_before() -> None:
    shown = card(on_the_day())

    assert (shown.number, shown.phone_source) == ("+16175550110", "what you typed")
    assert shown.moment == TALKS[0]
    assert shown.letter
    assert shown.letter_at is not None
    assert "Maya Lindqvist" in shown.open
    assert shown.attempt == 1


def test_a_sentence_of_the_letter_is_not_cut_at_a_title() -> None:
    story = on_the_day()
    whole = "I keep thinking of the question that Dr. Park asked about the night alarms."
    Letter.objects.of(story.owner).update(body=f"Thank you for your time. {whole}", used=[])

    assert whole in card(story).letter


def test_a_local_number_is_read_by_the_country_of_the_employer_alone() -> None:
    assert card(on_the_day("(617) 555-0110")).number == "+16175550110"


def test_without_a_country_the_card_asks_one_short_question_and_does_not_dial() -> None:
    story = on_the_day("020 7946 0112", country="")

    shown = card(story)
    phone_numbers.say_country(story.ports, story.owner, story.people()[0].pk, "GB", story.now)

    assert (shown.ask_country, shown.number, shown.country) == (True, "", "")
    assert card(story).number == "+442079460112"


def test_the_country_of_their_office_is_chosen_ahead_once_it_is_known_and_their_clock_chooses_none() -> None:
    story = on_the_day("020 7946 0112", country="")
    before = card(story)
    story.process.country = "GB"
    story.process.save()

    assert (before.ask_country, before.country) == (True, "")
    assert (card(story).ask_country, card(story).country) == (True, "GB")


def test_a_number_that_is_none_of_that_country_is_refused() -> None:
    story = on_the_day("020 7946 0112", country="")

    with pytest.raises(phone_numbers.NotOfThatCountry):
        phone_numbers.say_country(story.ports, story.owner, story.people()[0].pk, "+1", story.now)


def test_on_the_second_try_the_card_gives_the_message_to_leave_and_after_it_the_reminder_waits_five_workdays() -> None:
    story = on_the_day()
    tap(story, "no_answer")
    at(story, datetime(2026, 12, 7, 15, 35, tzinfo=UTC))

    shown = card(story)
    tap(story, "voicemail")

    assert (shown.attempt, shown.may_leave_message) == (2, True)
    assert shown.seconds < 30
    (second,) = Step.objects.of(story.owner).filter(process=story.process, step="F2", gone_at=None)
    assert second.channel == "email"
    assert second.at is not None
    assert second.at.date().isoformat() == "2026-12-15"


def test_after_three_calls_that_nobody_answered_the_question_goes_in_writing_on_another_day() -> None:
    story = on_the_day()
    for day, hour in ((4, 15), (4, 19), (7, 16)):
        at(story, datetime(2026, 12, day, hour, tzinfo=UTC))
        tap(story, "no_answer")

    step = first_step(story)

    assert step.channel == "email"
    assert step.at is not None
    assert step.at.date().isoformat() == "2026-12-08"


def test_a_time_that_the_gatekeeper_named_is_when_the_call_is() -> None:
    story = on_the_day()
    named = datetime(2026, 12, 8, 21, 30, tzinfo=UTC)

    event = tap(story, "gatekeeper", Told(again_at=named))

    assert first_step(story).at == named
    assert "they named" in str(first_step(story).said["why"])
    close.undo(story.ports, story.owner, event.pk, story.now)
    assert first_step(story).at != named


def test_a_time_long_past_or_far_away_is_refused() -> None:
    story = on_the_day()

    for named in (FRIDAY - timedelta(days=1), FRIDAY + timedelta(days=200)):
        with pytest.raises(NotThatTime):
            tap(story, "gatekeeper", Told(again_at=named))


def test_a_bad_moment_goes_into_writing_unless_they_named_a_time() -> None:
    story = on_the_day()
    tap(story, "bad_moment", Told(again_at=FRIDAY + timedelta(days=4)))
    by_phone = first_step(story).channel
    story = on_the_day()
    tap(story, "bad_moment")

    assert (by_phone, first_step(story).channel) == ("phone", "email")


def test_a_wrong_number_is_not_offered_again_and_the_next_one_takes_its_place_until_it_is_taken_back() -> None:
    story = on_the_day()
    person = story.people()[0]
    phone_numbers.note_number(
        story.ports, story.owner, person, "+1 617 555 0199", phone_numbers.Place("company_site", ""), story.now
    )

    event = tap(story, "wrong_number")

    assert card(story).number == "+16175550199"
    assert card(story).attempt == 1
    assert [one.wrong for one in card(story).others] == [True]
    close.undo(story.ports, story.owner, event.pk, story.now)
    assert card(story).number == "+16175550110"


def test_with_no_other_number_a_wrong_one_turns_the_call_into_an_e_mail() -> None:
    story = on_the_day()

    tap(story, "wrong_number")

    assert first_step(story).channel == "email"


def test_they_named_a_date_in_one_tap_and_taking_it_back_takes_both() -> None:
    story = on_the_day()

    step = first_step(story)
    event, reading = they_named_a_date(
        story.ports, story.owner, story.process.pk, step.key, "by the end of next week", story.now
    )

    story.process.refresh_from_db()
    assert story.process.state == "WAITING_DATED"
    assert "11 December" in reading
    close.undo(story.ports, story.owner, event.pk, story.now)
    assert not Event.objects.of(story.owner).filter(type="decision_expected", undone_at=None).exists()
    story.process.refresh_from_db()
    assert story.process.state == "WAITING_UNDATED"


def test_a_date_that_is_none_is_refused_and_nothing_is_recorded() -> None:
    story = on_the_day()

    for words in ("", "hello there"):
        with pytest.raises(NoDateNamed):
            they_named_a_date(story.ports, story.owner, story.process.pk, first_step(story).key, words, story.now)

    assert not Event.objects.of(story.owner).filter(type="call_made").exists()
