"""Letters that are passed on by somebody, and letters of which the recruiter gets an open copy (playbook B5)."""

from __future__ import annotations

from dataclasses import replace
from email import message_from_bytes, policy

import pytest

from afterword.core.findings import Level
from afterword.flows import close
from afterword.flows.approve import NotAsShown, approve
from afterword.flows.events import add_event
from afterword.flows.hand_over import eml, mailto
from afterword.flows.overview.letters import letters_page
from afterword.flows.overview.model import LetterView
from afterword.flows.overview.other_ways import OtherWays
from afterword.flows.replan import replan
from afterword.flows.settings import save_process_settings
from afterword.flows.tick import tick
from afterword.flows.verify_people import set_address
from afterword.flows.write_letter import CannotPassOn, edit, prepare_letters, send_through
from afterword.store.models import Action, Approval, Event, Letter, Person
from tests.letters import an_account
from tests.story import BRANDT, OKAFOR, TALKS, Story, begin

pytestmark = pytest.mark.django_db
LIND = replace(BRANDT, written="Nora Lind", email="nora.lind@agency.example", part="recruiter")
ARRANGED = replace(OKAFOR, part="coordinator")
NOWHERE = replace(BRANDT, email="")
SURNAMES = ("Brook", "Castle", "Dunn", "Ekberg", "Fox", "Grant", "Kerr")


def with_agency(policy_is: str = "via_recruiter") -> Story:
    story = begin((OKAFOR, LIND))
    recruiter = person_of(story, "Nora Lind")
    at = story.now
    close.happened(
        story.ports, story.owner, story.process.pk, "agency_named", at, person=str(recruiter.pk), name="Lind"
    )
    story.process.refresh_from_db()
    save_process_settings(story.ports, story.owner, story.process.pk, {"agency_policy": policy_is}, at)
    story.process.refresh_from_db()
    story.note(TALKS[0])
    prepare_letters(story.ports, story.owner, story.process, story.now)
    return story


def person_of(story: Story, written: str) -> Person:
    return next(each for each in story.people() if each.written == written)


def view_of(story: Story, situation: str = "thank_you") -> LetterView:
    page = letters_page(story.ports, story.owner, story.process.pk, story.now)
    return next(view for view in page.letters if view.situation == situation and "Okafor" in view.person.written)


def ways_of(view: LetterView) -> OtherWays:
    assert view.ways is not None
    return view.ways


def sent(story: Story, view: LetterView) -> Action:
    approve(story.ports, story.owner, view.id, view.shown_hash, story.now)
    story.world.clock.at = max(each.wake_at for each in Action.objects.of(story.owner) if each.wake_at)
    tick(story.ports, story.now)
    return Action.objects.of(story.owner).get(letter=view.id)


def test_with_an_agency_between_the_thanks_goes_to_the_recruiter_as_a_letter_to_forward() -> None:
    story = with_agency()

    view = view_of(story)

    assert (view.to, ways_of(view).through, view.may_approve) == (LIND.email, "Nora Lind", True)
    above, below = view.text.split("\n\nDear Dr. Okafor,\n\n")
    assert above.startswith("Dear Nora Lind,\n\nWould you please forward the lines below to Dr. Amara Okafor?")
    assert below.startswith(view.body)
    assert all(view.text[each.start : each.end] == each.found for each in view.findings if each.start is not None)


def test_a_letter_to_forward_settles_the_thanks_of_the_one_it_is_for() -> None:
    story = with_agency()
    an_account(story.owner, address="maya@home.test")
    action = sent(story, view_of(story))

    assert [envelope.recipient for envelope in story.world.server.taken] == [LIND.email]
    assert action.state == "sent"
    told = Event.objects.of(story.owner).get(type="letter_sent").payload
    assert (told["person"], told["via"]) == (
        str(person_of(story, OKAFOR.written).pk),
        str(person_of(story, "Nora Lind").pk),
    )
    step = story.process.steps.get(step="thank_you", person=person_of(story, OKAFOR.written))
    assert step.status == "done"


def test_a_letter_to_forward_that_came_back_is_open_again() -> None:
    story = with_agency()
    an_account(story.owner, address="maya@home.test")
    sent(story, view_of(story))
    recruiter = str(person_of(story, "Nora Lind").pk)
    later = story.world.clock.wait(minutes=20)
    add_event(story.owner, story.process, "bounce", {"person": recruiter}, later, later)
    replan(story.ports, story.owner, later)

    step = story.process.steps.get(step="thank_you", person=person_of(story, OKAFOR.written), gone_at=None)
    assert step.status != "done"


def test_the_recruiter_gets_an_open_copy_where_that_was_agreed() -> None:
    story = with_agency("direct_cc")
    an_account(story.owner, address="maya@home.test")
    view = view_of(story)

    action = sent(story, view)

    assert (view.to, ways_of(view).copy) == (OKAFOR.email, LIND.email)
    (envelope,) = story.world.server.taken
    message = message_from_bytes(envelope.content, policy=policy.default)
    assert (str(message["To"]), str(message["Cc"]), message["Bcc"]) == (OKAFOR.email, LIND.email, None)
    assert (envelope.copy, action.approval.copy_to) == (LIND.email, LIND.email)


def test_what_was_shown_without_a_copy_is_not_approved_with_one() -> None:
    story = with_agency("direct")
    shown = view_of(story)
    save_process_settings(story.ports, story.owner, story.process.pk, {"agency_policy": "direct_cc"}, story.now)

    with pytest.raises(NotAsShown):
        approve(story.ports, story.owner, shown.id, shown.shown_hash, story.now)


def test_another_address_of_the_recruiter_takes_the_approval_back() -> None:
    story = with_agency("direct_cc")
    view = view_of(story)
    approve(story.ports, story.owner, view.id, view.shown_hash, story.now)
    set_address(story.ports, story.owner, person_of(story, "Nora Lind").pk, "nora@other.example", story.now)

    assert not Approval.objects.of(story.owner).filter(voided_at=None).exists()
    assert Action.objects.of(story.owner).get().state == "cancelled"


def test_a_letter_handed_over_names_the_copy_too() -> None:
    story = with_agency("direct_cc")
    letter = Letter.objects.of(story.owner).get(pk=view_of(story).id)

    assert f"cc={LIND.email}&" in mailto(letter)
    assert f"Cc: {LIND.email}".encode() in eml(story.ports, story.owner, letter.pk)[1]


def test_without_an_address_a_letter_can_go_through_who_has_one_and_directly_again() -> None:
    story = begin((NOWHERE, ARRANGED))
    story.note(TALKS[0])
    letter = Letter.objects.of(story.owner).get(situation="thank_you", person=person_of(story, NOWHERE.written))
    page = letters_page(story.ports, story.owner, story.process.pk, story.now)
    before = next(view for view in page.letters if view.id == letter.pk)

    send_through(story.ports, story.owner, letter.pk, person_of(story, ARRANGED.written).pk, story.now)
    prepare_letters(story.ports, story.owner, story.process, story.now)
    page = letters_page(story.ports, story.owner, story.process.pk, story.now)
    after = next(view for view in page.letters if view.id == letter.pk)
    send_through(story.ports, story.owner, letter.pk, None, story.now)
    letter.refresh_from_db()

    assert (before.may_approve, [name for _, name in ways_of(before).ways_on]) == (False, [ARRANGED.written])
    assert (after.to, after.may_approve) == (ARRANGED.email, True)
    assert "forward the lines below to Jonas Brandt" in after.text
    assert (letter.through, letter.cover) == (None, "")


def test_a_letter_goes_through_nobody_who_is_not_of_this_application_or_where_an_address_is_known() -> None:
    story = begin((OKAFOR, LIND))
    story.note(TALKS[0])
    letter = Letter.objects.of(story.owner).get(person=person_of(story, OKAFOR.written))

    with pytest.raises(CannotPassOn):
        send_through(story.ports, story.owner, letter.pk, person_of(story, "Nora Lind").pk, story.now)


def test_whom_the_letter_of_a_large_panel_asks_to_thank_is_no_slip_in_it() -> None:
    crowd = [replace(BRANDT, written=f"Ida {each}", email=f"{each.lower()}@halden.example") for each in SURNAMES]
    story = begin((OKAFOR, *crowd))
    an_account(story.owner)
    story.note(TALKS[0])
    (letter,) = letters_page(story.ports, story.owner, story.process.pk, story.now).letters

    assert all(each in letter.text for each in SURNAMES)
    assert [each for each in letter.findings if each.rule == "L02"] == []
    assert letter.may_approve

    edit(story.owner, letter.id, letter.subject, letter.body.replace("Kerr", "Karr"), story.now, letter.revision)
    (edited,) = letters_page(story.ports, story.owner, story.process.pk, story.now).letters
    assert [each.found for each in edited.findings if each.level is Level.BLOCK] == ["Ida Karr"]
