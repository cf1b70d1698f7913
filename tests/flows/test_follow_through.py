"""Nothing is dropped: a machine that slept, a no that comes early, a call and its outcome, silence to its end."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import connection

from afterword.core.errors import AfterwordError
from afterword.flows import close
from afterword.flows.approve import approve
from afterword.flows.change_step import step_done_elsewhere
from afterword.flows.doctor import look
from afterword.flows.hand_over import did_you_send_it
from afterword.flows.make_call import Told, call_outcome
from afterword.flows.overview.letters import letters_page
from afterword.flows.overview.process import process_page
from afterword.flows.overview.steps import pending
from afterword.flows.overview.today import today
from afterword.flows.phone_numbers import set_phone
from afterword.flows.replan import replan
from afterword.flows.tick import tick
from afterword.flows.write_letter import prepare_letters
from afterword.store.models import Step
from tests.fakes import NoHolidays
from tests.story import OKAFOR, OVER, TALKS, Story, begin

pytestmark = pytest.mark.django_db(transaction=True)
NEXT_NOON = datetime(2026, 12, 2, 17, tzinfo=UTC)


def approve_all(story: Story) -> None:
    for view in letters_page(story.ports, story.owner, story.process.pk, story.now).letters:
        if view.may_approve:
            approve(story.ports, story.owner, view.id, view.shown_hash, story.now)


def hand_over_at(story: Story, at: datetime) -> None:
    """Without an account a letter is handed over when due; say that it was sent."""
    story.world.clock.at = at
    tick(story.ports, at)
    for view in letters_page(story.ports, story.owner, story.process.pk, at).letters:
        if view.state == "handed" and view.action:
            did_you_send_it(story.ports, story.owner, view.action, yes=True, now=at)
    replan(story.ports, story.owner, at)


def sent(story: Story) -> Story:
    story.note(*TALKS)
    approve_all(story)
    hand_over_at(story, datetime(2026, 12, 2, 0, 31, tzinfo=UTC))
    story.process.refresh_from_db()
    return story


def test_a_machine_that_slept_over_the_evening_keeps_the_letter_and_asks_again() -> None:
    story = begin((OKAFOR,))
    story.note(TALKS[0])
    approve_all(story)
    story.world.clock.at = NEXT_NOON
    tick(story.ports, NEXT_NOON)
    tick(story.ports, NEXT_NOON + timedelta(minutes=10))

    page = today(story.ports, story.owner, NEXT_NOON + timedelta(minutes=10))
    (view,) = letters_page(story.ports, story.owner, story.process.pk, NEXT_NOON).letters

    assert story.world.server.taken == []
    assert view.state == "draft"
    assert view.may_approve
    assert view.opens is not None
    assert view.closes is not None
    assert view.closes > NEXT_NOON
    assert page.lead is not None
    assert page.lead.why.startswith("It did not go at its time")


def test_a_no_takes_the_unsent_thank_you_out_and_writes_the_answer() -> None:
    story = begin((OKAFOR,))
    story.note(TALKS[0])
    approve_all(story)
    close.they_said_no(story.ports, story.owner, story.process.pk, story.now)

    page = letters_page(story.ports, story.owner, story.process.pk, story.now)
    waiting = [view for view in page.letters if view.state == "going"]

    assert waiting == []
    assert [view.situation for view in page.letters if view.state == "draft"] == ["rejection_reply"]


def test_a_no_can_be_taken_back() -> None:
    story = sent(begin((OKAFOR,)))
    event = close.they_said_no(story.ports, story.owner, story.process.pk, story.now)
    close.undo(story.ports, story.owner, event.pk, story.now)

    story.process.refresh_from_db()
    assert story.process.state == "WAITING_UNDATED"


def test_a_sent_letter_cannot_be_undone() -> None:
    # One that left by the mail server; what left by the person's own word can be taken back.
    story = sent(begin((OKAFOR,)))
    key, person = story.process.pk, str(story.people()[0].pk)
    event = close.happened(story.ports, story.owner, key, "letter_sent", story.now, step="F1", person=person)

    with pytest.raises(AfterwordError):
        close.undo(story.ports, story.owner, event.pk, story.now)


def test_after_the_letters_a_call_is_planned_within_day_three_to_five() -> None:
    story = sent(begin((OKAFOR,)))
    set_phone(story.ports, story.owner, story.people()[0].pk, "+1 617 555 0110", story.now)

    call = Step.objects.one(story.owner, process=story.process, step="F1")

    assert call.channel == "phone"
    assert call.at is not None
    assert 3 <= (call.at.date() - OVER.date()).days <= 5


def test_a_decision_date_replaces_the_early_call() -> None:
    story = begin((OKAFOR,))
    story.note(TALKS[0], said="by 11 December")

    first = Step.objects.one(story.owner, process=story.process, step="F1")

    assert first.at is not None
    assert first.at > datetime(2026, 12, 14, tzinfo=UTC)


def test_what_they_say_on_the_phone_moves_the_plan() -> None:
    story = sent(begin((OKAFOR,)))
    set_phone(story.ports, story.owner, story.people()[0].pk, "+1 617 555 0110", story.now)
    call = Step.objects.one(story.owner, process=story.process, step="F1")
    at = datetime(2026, 12, 4, 15, tzinfo=UTC)
    story.world.clock.at = at
    replan(story.ports, story.owner, at)

    call_outcome(story.ports, story.owner, story.process.pk, call.key, "answered", at, Told("by the end of next week"))

    story.process.refresh_from_db()
    assert story.process.state == "WAITING_DATED"
    assert any(due.step.step == "decision_day" for due in pending(story.owner, story.process))


def test_silence_is_followed_to_its_named_end() -> None:
    story = sent(begin((OKAFOR,)))
    states = []
    for _ in range(40):
        story.process.refresh_from_db()
        states.append(story.process.state)
        dues = pending(story.owner, story.process)
        if story.process.state == "SILENT" or not dues:
            break
        due = min(dues, key=lambda each: each.at or story.now)
        story.world.clock.at = max(story.now, due.at or story.now)
        replan(story.ports, story.owner, story.now)
        if due.step.step == "silent_review":
            close.close_silent(story.ports, story.owner, story.process.pk, story.now)
        else:
            step_done_elsewhere(story.ports, story.owner, story.process.pk, due.step.key, story.now)

    assert states[-1] == "SILENT"
    assert "CHASING" in states
    assert process_page(story.ports, story.owner, story.process.pk, story.now).is_over


def test_every_open_process_has_a_next_step() -> None:
    story = sent(begin())

    assert pending(story.owner, story.process)
    assert all(due.at or due.latest for due in pending(story.owner, story.process))


def test_planning_again_changes_nothing() -> None:
    story = sent(begin())
    replan(story.ports, story.owner, story.now)

    assert replan(story.ports, story.owner, story.now) == ()


def test_a_question_of_next_week_is_not_written_tonight() -> None:
    story = sent(begin((OKAFOR,)))
    first = letters_page(story.ports, story.owner, story.process.pk, story.now).letters
    story.world.clock.at = datetime(2026, 12, 4, 12, tzinfo=UTC)
    tick(story.ports, story.now)

    later = letters_page(story.ports, story.owner, story.process.pk, story.now).letters

    assert [view.situation for view in first] == ["thank_you"]
    assert [view.situation for view in later] == ["thank_you", "status"]


def test_a_moved_step_says_from_when_to_when_and_why() -> None:
    story = sent(begin((OKAFOR,)))
    story.note(TALKS[0], said="by 11 December", at=story.now)

    page = process_page(story.ports, story.owner, story.process.pk, story.now)

    assert page.changes
    assert all(" to " in words and "moved from " in words for words in page.changes)


class WatchedDays(NoHolidays):
    """Notes whether the planner looks at the calendar inside a transaction."""

    def __init__(self) -> None:
        self.inside: list[bool] = []

    def is_public_holiday(self, country: str, subdivision: str | None, day: date) -> bool:
        self.inside.append(connection.in_atomic_block)
        return False


def test_facts_are_read_and_the_plan_is_stored_in_one_transaction() -> None:
    story = begin()
    days = WatchedDays()

    replan(story.world.ports(holidays=days), story.owner, OVER)

    assert days.inside
    assert all(days.inside)


def test_a_second_no_changes_nothing_and_the_page_says_so() -> None:
    story = sent(begin((OKAFOR,)))
    for _ in range(2):
        close.they_said_no(story.ports, story.owner, story.process.pk, story.now)
    page = process_page(story.ports, story.owner, story.process.pk, story.now)
    looked = [each for each in look(story.ports, story.owner, story.now) if not each.is_good]

    assert page.state == "REJECTED_OPEN"
    assert any("They said no, but the process was over then." in change for change in page.changes)
    assert any("rejected at" in each.what for each in looked)


@pytest.mark.parametrize("automatic", [False, True])
def test_the_answer_to_a_no_asks_once_how_one_did_where_a_person_wrote_and_it_is_not_switched_off(
    *, automatic: bool
) -> None:
    story = sent(begin((OKAFOR,)))
    close.they_said_no(story.ports, story.owner, story.process.pk, story.now, automatic=automatic)

    def sentences() -> int:
        prepare_letters(story.ports, story.owner, story.process, story.now)
        page = letters_page(story.ports, story.owner, story.process.pk, story.now)
        return next(view.body for view in page.letters if view.situation == "rejection_reply").count(".")

    asking = sentences()
    story.owner.settings = {"feedback": False}
    story.owner.save()

    assert asking - sentences() == (0 if automatic else 1)
