"""An approval covers what was true when it was given: a fact that changes afterwards takes it back."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from afterword.flows import mail_account, phone_numbers, replan, settings, verify_people
from afterword.flows.approve import MayNotLeave, approve, approve_all, take_back
from afterword.flows.close import happened, they_said_no, undo
from afterword.flows.events import add_event
from afterword.flows.fallen import SINCE
from afterword.flows.lay_over import CAUSES, what_happened
from afterword.flows.overview.letters import letters_page
from afterword.flows.overview.model import LetterView
from afterword.flows.tick import tick
from afterword.flows.write_letter import edit
from afterword.store.models import Action, Approval, Event, Person
from tests.story import BRANDT, OKAFOR, TALKS, Story, begin

pytestmark = pytest.mark.django_db


def letter(story: Story, place: int = 0) -> LetterView:
    return letters_page(story.ports, story.owner, story.process.pk, story.now).letters[place]


def approved(*people: object, account: bool = False) -> Story:
    story = begin(people or (OKAFOR,))  # type: ignore[arg-type]
    if account:
        mail_account.save_account(story.ports, story.owner, ACCOUNT, story.now)
    story.note(*TALKS[: len(people) or 1])
    for view in letters_page(story.ports, story.owner, story.process.pk, story.now).letters:
        approve(story.ports, story.owner, view.id, view.shown_hash, story.now)
    return story


def states(story: Story) -> list[str]:
    return list(Action.objects.of(story.owner).order_by("letter__step_key").values_list("state", flat=True))


ACCOUNT = mail_account.Account("maya@home.example", "Maya Lindqvist", smtp_host="smtp.home.example")


def test_a_name_corrected_after_approval_takes_back_the_letter_that_holds_the_old_spelling() -> None:
    story = approved(OKAFOR, BRANDT)
    okafor = story.people()[0]

    verify_people.correct_name(story.ports, story.owner, okafor.pk, "Dr. Amara Okafor-Reyes", story.now)

    first = letter(story)
    assert sorted(states(story)) == ["cancelled", "planned"]
    assert first.state == "draft"
    assert first.salutation == "Dear Dr. Okafor-Reyes,"
    assert "name" in Approval.objects.of(story.owner).get(letter=first.id).void_reason


def test_a_corrected_name_reaches_the_greeting_of_an_edited_letter_and_spares_its_words() -> None:
    story = begin((OKAFOR,))
    story.note(TALKS[0])
    view = letter(story)
    edit(story.owner, view.id, view.subject, view.body + " Until soon.", story.now, view.revision)

    verify_people.correct_name(story.ports, story.owner, story.people()[0].pk, "Dr. Amara Okafor-Reyes", story.now)

    again = letter(story)
    assert again.salutation == "Dear Dr. Okafor-Reyes,"
    assert again.body.endswith(" Until soon.")


def test_a_fact_that_no_plan_has_followed_yet_is_seen_when_another_letter_is_taken_back() -> None:
    story = approved(OKAFOR, BRANDT)
    first, second = letters_page(story.ports, story.owner, story.process.pk, story.now).letters
    Person.objects.of(story.owner).filter(pk=first.person.id).update(email="amara@elsewhere.example")
    add_event(story.owner, story.process, "news_heard", {"what": "She moved."}, story.now, story.now)

    assert take_back(story.ports, story.owner, second.id, story.now)
    assert states(story) == ["cancelled", "cancelled"]
    assert "address" in Approval.objects.of(story.owner).get(letter=first.id).void_reason


def test_another_greeting_after_approval_takes_the_letter_back() -> None:
    story = approved(BRANDT)

    verify_people.choose_address(story.ports, story.owner, story.people()[0].pk, "Jonas", story.now)

    assert states(story) == ["cancelled"]
    assert letter(story).salutation == "Dear Jonas,"


def test_a_signature_that_spells_the_name_otherwise_takes_an_approved_letter_back() -> None:
    story = approved(BRANDT)
    person = story.people()[0]

    verify_people.add_evidence(story.ports, story.owner, person.pk, "signature", "Jonas Brand\nHalden", story.now)

    assert states(story) == ["cancelled"]


def test_an_address_corrected_after_approval_takes_the_letter_back() -> None:
    story = approved(OKAFOR)

    verify_people.set_address(story.ports, story.owner, story.people()[0].pk, "a.okafor@halden.example", story.now)

    assert states(story) == ["cancelled"]
    assert letter(story).may_approve
    assert letter(story).to == "a.okafor@halden.example"


@pytest.mark.parametrize("change", [{"name": "Maya Lindqvist-Berg"}, {"phone": "+1 617 555 0199"}])
def test_another_name_or_number_of_ones_own_takes_approved_letters_back_and_signs_them_anew(
    change: dict[str, Any],
) -> None:
    story = approved(OKAFOR)

    known = settings.profile(story.owner)
    settings.save_profile(story.ports, story.owner, replace(known, **change), story.now)

    assert states(story) == ["cancelled"]
    assert next(iter(change.values())) in letter(story).signature


def test_what_does_not_stand_in_the_letter_leaves_the_approval_alone() -> None:
    story = approved(OKAFOR)

    phone_numbers.set_phone(story.ports, story.owner, story.people()[0].pk, "+1 617 555 0110", story.now)
    known = settings.profile(story.owner)
    settings.save_profile(story.ports, story.owner, replace(known, appearance="dark"), story.now)

    assert states(story) == ["planned"]


def test_a_mail_account_given_after_approval_asks_for_another_look() -> None:
    story = approved(OKAFOR)

    mail_account.save_account(story.ports, story.owner, ACCOUNT, story.now)
    story.world.clock.wait(minutes=6)
    tick(story.ports, story.now)
    assert states(story) == ["planned"], "an account that is not proven sends nothing yet"
    mail_account.test_account(story.ports, story.owner, story.now)
    story.world.clock.wait(minutes=6)
    tick(story.ports, story.now)

    assert states(story) == ["cancelled"]
    assert letter(story).may_approve


def test_a_letter_handed_over_with_an_old_spelling_is_taken_back_to_be_written_anew() -> None:
    story = approved(OKAFOR)
    action = Action.objects.of(story.owner).get()
    assert action.wake_at
    story.world.clock.at = action.wake_at
    tick(story.ports, story.now)
    assert states(story) == ["handed"]

    verify_people.correct_name(story.ports, story.owner, story.people()[0].pk, "Dr. Amara Okafor-Reyes", story.now)

    assert states(story) == ["cancelled"]
    assert letter(story).salutation == "Dear Dr. Okafor-Reyes,"


def test_a_letter_handed_over_keeps_its_question_whatever_the_plan_becomes() -> None:
    story = approved(OKAFOR)
    action = Action.objects.of(story.owner).get()
    assert action.wake_at
    story.world.clock.at = action.wake_at
    tick(story.ports, story.now)

    they_said_no(story.ports, story.owner, story.process.pk, story.now)

    assert states(story) == ["handed"]


def test_without_ones_own_name_no_letter_may_leave() -> None:
    story = begin((OKAFOR,))
    known = settings.profile(story.owner)
    settings.save_profile(story.ports, story.owner, replace(known, name=""), story.now)
    story.note(TALKS[0])
    view = letter(story)

    assert not view.may_approve
    assert "your own name" in view.why_not.casefold()
    with pytest.raises(MayNotLeave):
        approve(story.ports, story.owner, view.id, view.shown_hash, story.now)


def test_the_name_given_later_writes_the_letters_that_waited_for_it() -> None:
    story = begin()
    known = settings.profile(story.owner)
    settings.save_profile(story.ports, story.owner, replace(known, name=""), story.now)
    story.note(*TALKS)

    settings.save_profile(story.ports, story.owner, known, story.now)

    views = letters_page(story.ports, story.owner, story.process.pk, story.now).letters
    assert all(view.may_approve for view in views)


def test_approvals_that_fell_with_what_is_taken_back_stay_fallen_and_it_is_said() -> None:
    story = approved(OKAFOR)
    happened(story.ports, story.owner, story.process.pk, "flag_set", story.now, flag="no_notes")
    event = Event.objects.of(story.owner).get(type="flag_set")
    fell = states(story)

    said = undo(story.ports, story.owner, event.pk, story.now)

    (action,) = Action.objects.of(story.owner)
    assert fell == states(story) == ["cancelled"]
    assert said.startswith("One letter was approved before: approvals do not come back by themselves")
    assert action.evidence == f"Taken back, because they asked for no thank-you notes. {SINCE}"
    assert letter(story).may_approve
    assert undo(story.ports, story.owner, event.pk, story.now) == ""


def test_what_was_said_after_an_undoing_on_a_clock_that_stands_is_the_cause() -> None:
    story = approved(OKAFOR)
    happened(story.ports, story.owner, story.process.pk, "flag_set", story.now, flag="no_notes")
    event = Event.objects.of(story.owner).get(type="flag_set")
    undo(story.ports, story.owner, event.pk, story.now)
    events = Event.objects.of(story.owner).filter(undone_at=None)
    before = what_happened(story.process, events)
    happened(story.ports, story.owner, story.process.pk, "on_hold", story.now)

    assert before == "you took something back"
    assert what_happened(story.process, events.all()) == CAUSES["on_hold"]


def test_to_approve_another_letter_still_looks_at_the_one_that_was_approved_before() -> None:
    story = begin((OKAFOR, BRANDT))
    story.note(*TALKS[:2])
    first, second = letters_page(story.ports, story.owner, story.process.pk, story.now).letters
    approve(story.ports, story.owner, first.id, first.shown_hash, story.now)
    # Changed past every flow, so that nothing has looked at it since.
    story.owner.never_mention = [OKAFOR.written.split()[-1]]
    story.owner.save()
    approve(story.ports, story.owner, second.id, second.shown_hash, story.now)

    assert sorted(states(story)) == ["cancelled", "planned"]
    assert Approval.objects.of(story.owner).get(letter=first.id).void_reason


def test_what_was_checked_for_its_approval_is_not_checked_once_more_in_the_same_act(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    story = begin((OKAFOR, BRANDT))
    story.note(*TALKS[:2])
    asked: list[object] = []

    def note(*known: object) -> str:
        asked.append(known)
        return ""

    monkeypatch.setattr(replan, "why_untrue", note)
    first, second = letters_page(story.ports, story.owner, story.process.pk, story.now).letters
    shown = [(each.id, each.shown_hash) for each in (first, second)]
    approve_all(story.ports, story.owner, shown, story.now)

    assert states(story) == ["planned", "planned"]
    assert asked == []
