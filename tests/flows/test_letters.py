"""Notes, letters, approval, and taking back."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from afterword.core.errors import AfterwordError
from afterword.flows import approve as approving
from afterword.flows import close, verify_people
from afterword.flows.approve import MayNotLeave, NotAsShown, approve, decline, take_back
from afterword.flows.overview.letters import letters_page
from afterword.flows.overview.model import LetterView
from afterword.flows.overview.today import today
from afterword.flows.take_notes import NotHeldYet
from afterword.flows.write_letter import EditedMeanwhile, edit, prepare_letters
from afterword.store import sending
from afterword.store.models import Action, Approval, Event, Letter, MailAccount, Process, Step
from tests.story import BRANDT, OKAFOR, OVER, TALKS, Story, begin

pytestmark = pytest.mark.django_db


def views(story: Story) -> tuple[LetterView, ...]:
    return letters_page(story.ports, story.owner, story.process.pk, story.now).letters


def test_notes_before_the_interview_are_refused() -> None:
    story = begin()

    with pytest.raises(NotHeldYet):
        story.note(*TALKS, at=story.now)


def test_each_of_a_panel_gets_a_letter_of_their_own() -> None:
    story = begin()
    story.note(*TALKS)

    letters = views(story)

    assert [view.person.written for view in letters] == ["Dr. Amara Okafor", "Jonas Brandt", "Wei Zhang"]
    assert len({view.body for view in letters}) == 3
    assert all(view.may_approve for view in letters), [view.why_not or view.asks for view in letters]


def test_a_letter_greets_by_what_a_source_said_and_nothing_else() -> None:
    story = begin()
    story.note(*TALKS)

    assert [view.salutation for view in views(story)] == ["Dear Dr. Okafor,", "Dear Jonas Brandt,", "Dear Wei Zhang,"]


def test_an_approved_letter_waits_for_the_evening() -> None:
    story = begin((OKAFOR,))
    story.note(TALKS[0])
    (view,) = views(story)

    action = approve(story.ports, story.owner, view.id, view.shown_hash, story.now)

    assert action.state == "planned"
    assert action.wake_at is not None
    assert action.opens <= action.wake_at <= action.closes


def test_approving_twice_is_one_letter() -> None:
    story = begin((OKAFOR,))
    story.note(TALKS[0])
    (view,) = views(story)

    first = approve(story.ports, story.owner, view.id, view.shown_hash, story.now)
    second = approve(story.ports, story.owner, view.id, view.shown_hash, story.now)

    assert first.pk == second.pk
    assert Action.objects.of(story.owner).count() == 1


def test_only_what_was_shown_can_be_approved() -> None:
    story = begin((OKAFOR,))
    story.note(TALKS[0])
    (view,) = views(story)
    Letter.objects.of(story.owner).update(body=view.body + " One more thing.")

    with pytest.raises(NotAsShown):
        approve(story.ports, story.owner, view.id, view.shown_hash, story.now)

    assert not Approval.objects.of(story.owner).exists()


def test_an_edit_cancels_the_approval_of_that_letter_only() -> None:
    story = begin()
    story.note(*TALKS)
    shown = views(story)
    for view in shown:
        approve(story.ports, story.owner, view.id, view.shown_hash, story.now)

    edited = edit(story.owner, shown[0].id, shown[0].subject, shown[0].body + "\n", story.now, 1)
    changed = edit(
        story.owner,
        shown[0].id,
        shown[0].subject,
        shown[0].body + " It was good to meet you.",
        story.now,
        shown[0].revision,
    )

    assert not edited.approval_cancelled
    assert changed.approval_cancelled
    assert [sending.live_action(story.owner, view.id) is None for view in shown] == [True, False, False]


def test_an_edit_of_an_older_version_is_refused() -> None:
    story = begin((OKAFOR,))
    story.note(TALKS[0])
    (view,) = views(story)
    edit(story.owner, view.id, view.subject, view.body + " More.", story.now, view.revision)

    with pytest.raises(EditedMeanwhile):
        edit(story.owner, view.id, view.subject, view.body + " Other.", story.now, view.revision)


def test_a_letter_with_another_name_in_it_may_not_leave() -> None:
    story = begin((OKAFOR,))
    story.note(TALKS[0])
    (view,) = views(story)
    letter = Letter.objects.one(story.owner, pk=view.id)
    letter.salutation = "Dear Dr. Okaforr,"
    letter.edited = True
    letter.save()

    (view,) = views(story)

    assert not view.may_approve
    with pytest.raises(MayNotLeave):
        approve(story.ports, story.owner, view.id, view.shown_hash, story.now)


def test_a_letter_taken_back_does_not_leave() -> None:
    story = begin((OKAFOR,))
    story.note(TALKS[0])
    (view,) = views(story)
    approve(story.ports, story.owner, view.id, view.shown_hash, story.now)

    counts = take_back(story.ports, story.owner, view.id, story.now)

    assert counts
    assert sending.live_action(story.owner, view.id) is None
    assert views(story)[0].may_approve


def test_a_letter_and_what_the_plan_believes_of_it_are_taken_back_together(monkeypatch: pytest.MonkeyPatch) -> None:
    story = begin((OKAFOR,))
    story.note(TALKS[0])
    (view,) = views(story)
    approve(story.ports, story.owner, view.id, view.shown_hash, story.now)
    believed = Event.objects.of(story.owner).filter(type="letter_approved", undone_at=None)

    def power_goes(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(approving, "undo_approved", power_goes)
    with pytest.raises(KeyboardInterrupt):
        take_back(story.ports, story.owner, view.id, story.now)

    assert sending.live_action(story.owner, view.id) is not None
    assert believed.count() == 1


def test_a_person_without_address_is_asked_for_and_never_guessed() -> None:
    story = begin((replace(OKAFOR, written="Ines Vogt", email=""),))
    story.note(TALKS[0])

    page = letters_page(story.ports, story.owner, story.process.pk, story.now)

    assert all(not view.may_approve for view in page.letters)
    assert [line.written for line in page.missing] == ["Ines Vogt"]


def test_their_own_signature_settles_a_spelling_without_a_question() -> None:
    story = begin(
        (OKAFOR.__class__("Katherine Meyer", "k@halden.example", "", "calendar_organizer_cn", "interviewer"),)
    )
    person = story.people()[0]
    verify_people.add_evidence(story.ports, story.owner, person.pk, "signature", "Katharine Meyer", story.now)
    story.note(TALKS[0])

    (view,) = views(story)

    assert view.salutation == "Dear Katharine Meyer,"
    assert not view.questions


def test_a_person_without_a_noted_line_gets_a_question_and_no_empty_phrases() -> None:
    story = begin((OKAFOR,))
    story.note()

    (view,) = views(story)

    assert view.asks
    assert not view.body
    assert not view.may_approve


def test_not_writing_is_a_choice_with_a_reason() -> None:
    story = begin((OKAFOR,))
    story.note(TALKS[0])
    step = Step.objects.one(story.owner, process=story.process, step="thank_you")

    with pytest.raises(AfterwordError):
        decline(story.ports, story.owner, step.pk, " ", story.now)
    decline(story.ports, story.owner, step.pk, "we agreed to talk instead", story.now)

    step.refresh_from_db()
    assert step.status not in {"planned", "blocked"}


def test_a_decision_phrase_that_means_nothing_asks_and_keeps_the_notes() -> None:
    story = begin((OKAFOR,))

    saved = story.note(TALKS[0], said="when the moon is blue")

    assert saved.question
    assert views(story)[0].body


def test_a_decision_phrase_is_counted_from_the_interview_day() -> None:
    story = begin((OKAFOR,))

    saved = story.note(TALKS[0], said="by Friday", at=OVER + timedelta(days=1))

    assert "4" in saved.reading
    assert saved.question is None


def test_today_says_what_to_do_now() -> None:
    story = begin()
    story.note(*TALKS)

    page = today(story.ports, story.owner, story.now)

    assert page.lead is not None
    assert page.lead.kind == "letters"
    assert page.lead.head == "Three thank-you letters to Halden Instruments"
    assert page.lead.why


def test_another_employer_in_the_subject_is_seen() -> None:
    story = begin((OKAFOR,))
    story.note(TALKS[0])
    Process.everything.create(
        owner=story.owner, employer_name="Northwind Rail", role="Planner", state="BOOKED", created_at=story.now
    )
    (view,) = views(story)
    edit(story.owner, view.id, "Thank you from Northwind Rail", view.body, story.now, view.revision)

    (edited,) = views(story)

    assert not edited.may_approve
    assert "Northwind Rail" in [finding.found for finding in edited.findings]


def test_a_mail_account_that_no_test_letter_proved_is_not_sent_by() -> None:
    story = begin((OKAFOR,))
    story.note(TALKS[0])
    MailAccount.everything.create(owner=story.owner, address="maya@home.example", smtp_host="smtp.home.example")
    (view,) = views(story)

    action = approve(story.ports, story.owner, view.id, view.shown_hash, story.now)

    assert view.sender == ""
    assert action.account is None


def test_letters_of_the_evening_come_before_what_is_overdue() -> None:
    story = begin()
    story.note(*TALKS)
    Step.everything.create(
        owner=story.owner, process=story.process, key="old", step="promise", status="planned",
        said={"due_by": "2026-11-30T17:00-05:00", "why": "You promised it."}, at=story.now - timedelta(days=1),
    )  # fmt: skip

    page = today(story.ports, story.owner, story.now)

    assert page.lead is not None
    assert page.lead.kind == "letters"
    assert [card.step for card in page.soon] == ["old"]


ARRANGED = replace(BRANDT, part="coordinator")


def test_who_only_arranged_the_talk_is_thanked_for_that_without_a_word_of_what_was_said() -> None:
    story = begin((OKAFOR, ARRANGED))
    story.note(TALKS[0])

    letter = next(view for view in views(story) if view.person.written == "Jonas Brandt")

    assert letter.body.startswith("Thank you for arranging the interview")
    assert letter.may_approve


def test_what_who_arranged_it_said_is_taken_up_like_everybodys() -> None:
    story = begin((OKAFOR, ARRANGED))
    story.note(TALKS[0], TALKS[1])

    letter = next(view for view in views(story) if view.person.written == "Jonas Brandt")

    assert "arranging" not in letter.body
    assert (letter.situation, letter.may_approve) == ("thank_you", True)


def test_two_letters_to_one_person_are_told_apart_by_what_they_are_for() -> None:
    story = begin((OKAFOR,))
    story.note(TALKS[0])
    before = [view.about for view in views(story)]
    person = str(story.people()[0].pk)
    close.happened(story.ports, story.owner, story.process.pk, "referral_made", story.now, person=person)
    prepare_letters(story.ports, story.owner, story.process, story.now)

    assert before == [""]
    assert {view.about for view in views(story)} >= {
        "Thank Dr. Amara Okafor",
        "Thank Dr. Amara Okafor for the referral",
    }


def test_a_second_round_that_is_booked_leaves_the_thanks_of_the_first_to_be_written_and_shown() -> None:
    story = begin((OKAFOR,))
    again = {"starts": "2026-12-03T10:00-05:00", "ends": "2026-12-03T11:00-05:00"}
    talk: dict[str, Any] = {"round": 2, "with": [str(story.people()[0].pk)], **again}
    story.world.clock.at = OVER
    close.happened(story.ports, story.owner, story.process.pk, "interview_booked", OVER, **talk)
    story.note(TALKS[0])

    assert [view.may_approve for view in views(story) if view.situation == "thank_you"] == [True]
    page = today(story.ports, story.owner, story.now)
    shown = [card for card in (page.lead, *page.soon) if card is not None and card.kind == "letters"]
    assert "letter" in shown[0].head


def test_everybody_named_in_a_letter_is_shown_with_where_the_name_was_read() -> None:
    story = begin()
    story.note(*TALKS)
    first = views(story)[0]
    body = first.body + "\n\nJonas showed me the tests, and Wei asked about the queue. Jonas was kind."

    edit(story.owner, first.id, first.subject, body, story.now, first.revision)

    view = views(story)[0]
    assert [each.person.written for each in view.named] == ["Jonas Brandt", "Wei Zhang"]
    assert all(each.person.sources for each in view.named)
    lit = [span.text for paragraph in view.paragraphs for span in paragraph if span.check.startswith("name-")]
    assert lit == ["Jonas", "Wei", "Jonas"]
