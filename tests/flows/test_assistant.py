"""The person's own assistant: off by default, asked on their word, and its sentences taken one by one."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest

from afterword.core.errors import NotYours, Refusal
from afterword.core.ports import AssistantMissing
from afterword.flows import assistant, write_letter
from afterword.flows.approve import approve
from afterword.flows.assistant import NotAgreed, Wanted, WrongAssistant
from afterword.flows.keep import export
from afterword.flows.overview.letters import letters_page
from afterword.flows.write_letter.reword_it import AssistantOff, OfferGone
from afterword.store.models import Action, Approval, Assistant, AssistantAnswer, AuditLine, Letter, Owner
from tests.fakes import FakeClock
from tests.story import OKAFOR, TALKS, Story, begin

pytestmark = pytest.mark.django_db
LOCAL = Wanted("http://localhost:11434/v1/", "small-model", "sesame-key")
ABROAD = Wanted("https://models.example/v1", "large-model", "sesame-key")


@pytest.fixture
def story() -> Story:
    """One letter, and an assistant on this machine that is switched on."""
    story = begin((OKAFOR,))
    story.note(TALKS[0])
    assistant.save_assistant(story.ports, story.owner, LOCAL, story.now)
    assistant.switch_on(story.ports, story.owner, story.now)
    return story


def letter_of(story: Story) -> Letter:
    return Letter.objects.of(story.owner).get()


def courtesy_of(story: Story) -> dict[str, Any]:
    """A row that rewords the last sentence that may be reworded, in words of courtesy alone."""
    brief = write_letter.reword_it._brief(story.ports, story.owner, letter_of(story))
    slot = next(each for each in reversed(brief.slots) if each.move == "courtesy")
    return {"slot": slot.id, "move": "courtesy", "facts": [], "text": "I would gladly tell you more."}


def ask(story: Story, *answers: list[dict[str, Any]]) -> AssistantAnswer:
    story.world.assistant.rows = list(answers)
    return write_letter.ask_assistant(story.ports, story.owner, letter_of(story).pk, story.now)


def test_it_is_off_until_it_is_switched_on_and_nothing_is_asked_before() -> None:
    story = begin((OKAFOR,))
    story.note(TALKS[0])
    with pytest.raises(AssistantOff):
        ask(story, [])

    assistant.save_assistant(story.ports, story.owner, LOCAL, story.now)

    assert not assistant.is_on(story.owner)
    with pytest.raises(AssistantOff):
        ask(story, [])
    assert story.world.assistant.asked == []


def test_the_key_is_sealed_and_given_out_nowhere(story: Story) -> None:
    row = Assistant.objects.of(story.owner).get()

    assert row.secret == f"assistant:{row.pk}|sesame-key"
    assert "sesame-key" not in str(export(story.owner, story.now))
    assert not AuditLine.objects.filter(detail__icontains="sesame").exists()
    assert assistant.endpoint(story.ports, row).key == "sesame-key"
    assert "sesame-key" not in repr(assistant.endpoint(story.ports, row))


def test_what_leaves_this_machine_needs_a_yes_once_for_each_address(story: Story) -> None:
    save = assistant.save_assistant
    save(story.ports, story.owner, ABROAD, story.now)
    assert not assistant.is_on(story.owner)
    with pytest.raises(NotAgreed):
        assistant.switch_on(story.ports, story.owner, story.now)

    row = assistant.switch_on(story.ports, story.owner, story.now, agreed=True)
    assert "models.example" in assistant.what_goes_where(row)
    assistant.switch_off(story.owner, story.now)
    assistant.switch_on(story.ports, story.owner, story.now)

    save(story.ports, story.owner, Wanted("https://other.example/v1", "x"), story.now)
    with pytest.raises(NotAgreed):
        assistant.switch_on(story.ports, story.owner, story.now)


def test_a_key_is_not_taken_along_to_another_address(story: Story) -> None:
    row = assistant.save_assistant(story.ports, story.owner, Wanted("https://other.example/v1", "x"), story.now)

    assert assistant.endpoint(story.ports, row).key == ""


@pytest.mark.parametrize(
    "address",
    [
        "",
        "models.example",
        "http://models.example/v1",
        "https://10.0.0.5/v1",
        "https://user:pw@models.example/v1",
        "http://192.168.1.4:11434/v1",
        "https://models.example:22/v1",
        "file:///etc/passwd",
        "https://models.example/v1?key=1",
    ],
)
def test_an_address_that_is_not_gone_to_is_refused_and_the_old_one_kept(story: Story, address: str) -> None:
    with pytest.raises(WrongAssistant):
        assistant.save_assistant(story.ports, story.owner, Wanted(address, "model"), story.now)

    assert Assistant.objects.of(story.owner).get().address == "http://127.0.0.1:11434/v1"


def test_without_the_extra_it_cannot_be_switched_on(story: Story) -> None:
    story.world.assistant.installed = False

    with pytest.raises(AssistantMissing) as refused:
        assistant.switch_on(story.ports, story.owner, story.now)
    assert "pip install" in refused.value.hint


def test_what_would_go_is_seen_before_it_goes_and_names_nobody(story: Story) -> None:
    seen = write_letter.rewording(story.ports, story.owner, letter_of(story).pk)

    assert seen.answer is None
    assert TALKS[0] in seen.question
    names = ("Okafor", "Amara", "Halden", "Signal Data", "Maya", "Tuesday", "617", "halden.example")
    assert not [name for name in names if name in seen.question]


def test_a_sentence_taken_is_an_edit_and_the_letter_is_looked_at_again(story: Story) -> None:
    before = letter_of(story)
    answer = ask(story, [courtesy_of(story)])
    (offer,) = write_letter.rewording(story.ports, story.owner, before.pk).offers
    assert offer.text == "I would gladly tell you more."
    assert letter_of(story).body == before.body

    write_letter.take_offers(story.owner, answer.pk, {0}, story.now, before.revision)

    after = letter_of(story)
    assert after.edited
    assert after.body == before.body.replace(offer.now, offer.text)
    assert (after.subject, after.salutation, after.person_id) == (before.subject, before.salutation, before.person_id)


def test_no_choice_changes_nothing_and_a_changed_letter_takes_no_old_offer(story: Story) -> None:
    letter = letter_of(story)
    answer = ask(story, [courtesy_of(story)])

    write_letter.take_offers(story.owner, answer.pk, set(), story.now, letter.revision)
    assert not letter_of(story).edited

    write_letter.edit(story.owner, letter.pk, letter.subject, "Other words.", story.now, letter.revision)
    with pytest.raises(OfferGone):
        write_letter.take_offers(story.owner, answer.pk, {0}, story.now, letter.revision + 1)


def test_the_letter_offers_it_only_while_it_is_switched_on_and_the_letter_is_here(story: Story) -> None:
    (view,) = letters_page(story.ports, story.owner, story.process.pk, story.now).letters
    assert view.may_reword

    assistant.switch_off(story.owner, story.now)
    (view,) = letters_page(story.ports, story.owner, story.process.pk, story.now).letters
    assert not view.may_reword


def test_an_approval_is_void_once_a_sentence_is_taken(story: Story) -> None:
    (view,) = letters_page(story.ports, story.owner, story.process.pk, story.now).letters
    answer = ask(story, [courtesy_of(story)])
    approve(story.ports, story.owner, view.id, view.shown_hash, story.now)

    kept = write_letter.take_offers(story.owner, answer.pk, {0}, story.now, view.revision)

    assert kept.approval_cancelled
    assert not Approval.objects.of(story.owner).filter(voided_at=None).exists()


def test_where_no_sentence_passes_it_is_asked_once_more_and_then_the_letter_stays(story: Story) -> None:
    bad = {**courtesy_of(story), "text": "I won an award and you promised me the job."}

    answer = ask(story, [bad], [bad])

    assert len(story.world.assistant.asked) == 2
    assert (answer.offers, len(answer.stopped)) == ([], 1)
    assert not letter_of(story).edited


def test_silence_leaves_the_letter_and_says_so(story: Story) -> None:
    answer = ask(story)

    assert "The letter stays as it is." in answer.problem
    assert answer.offers == []


@pytest.mark.parametrize(
    "row",
    [
        {"approve": True, "send": True, "recipient": "boss@evil.example"},
        {"slot": "S1", "move": "thanks", "facts": [], "text": "Cc: boss@evil.example"},
        {"slot": "salutation", "move": "greeting", "facts": [], "text": "Dear all,"},
        {"slot": "subject", "move": "subject", "facts": [], "text": "Offer accepted"},
    ],
)
def test_nothing_in_an_answer_approves_sends_addresses_or_moves_anything(story: Story, row: dict[str, Any]) -> None:
    story.process.refresh_from_db()
    before = (letter_of(story).body, letter_of(story).subject, letter_of(story).person.email, story.process.state)

    answer = ask(story, [row], [row])

    story.process.refresh_from_db()
    letter = letter_of(story)
    assert answer.offers == []
    assert (letter.body, letter.subject, letter.person.email, story.process.state) == before
    assert not Action.objects.of(story.owner).exists()


def test_what_went_and_came_back_is_kept_for_thirty_days_and_goes_with_the_assistant(story: Story) -> None:
    answer = ask(story, [courtesy_of(story)])
    assert TALKS[0] in answer.asked
    assert "gladly" in answer.answered

    clock: FakeClock = story.world.clock
    assistant.forget_old_answers(clock.now() + timedelta(days=29))
    assert AssistantAnswer.objects.of(story.owner).count() == 1
    assistant.forget_old_answers(clock.now() + timedelta(days=31))
    assert AssistantAnswer.objects.of(story.owner).count() == 0

    ask(story, [courtesy_of(story)])
    assistant.forget_assistant(story.owner, story.now)
    assert not Assistant.objects.of(story.owner).exists()
    assert not AssistantAnswer.objects.of(story.owner).exists()


def test_another_persons_letter_answer_and_assistant_are_not_there(story: Story) -> None:
    answer = ask(story, [courtesy_of(story)])
    stranger = Owner.objects.create(created_at=story.now)

    for act in (
        lambda: write_letter.rewording(story.ports, stranger, answer.letter_id),
        lambda: write_letter.take_offers(stranger, answer.pk, {0}, story.now, 1),
        lambda: assistant.switch_off(stranger, story.now),
        lambda: write_letter.take_offers(story.owner, uuid4(), {0}, story.now, 1),
    ):
        with pytest.raises(NotYours):
            act()
    with pytest.raises(Refusal):
        write_letter.ask_assistant(story.ports, stranger, answer.letter_id, story.now)
