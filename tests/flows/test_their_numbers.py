"""A number in a mail of theirs stands on the call card with its source; one of nobody certain is asked about."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from afterword.flows import phone_numbers, verify_people
from afterword.flows.hear import hear
from afterword.flows.overview.call_model import CallNumber
from afterword.mail.memory import MemoryMailbox
from afterword.store.models import Event, Evidence, MailAccount, Person
from tests.flows.test_call_card import card, on_the_day
from tests.letters import an_account
from tests.story import Story

pytestmark = pytest.mark.django_db(transaction=True)
SIGNED = "Thank you, until Friday.\n\nBest regards\nAmara Okafor\nDirect: +1 617 555 0123\nFax: +1 617 555 0199\n"


@pytest.fixture
def story() -> Story:
    told = on_the_day(number="")
    told.world.mailbox = MemoryMailbox()
    told.ports = told.world.ports()
    an_account(told.owner, address="maya@home.test", imap_host="here")
    return told


def arrives(story: Story, text: str, sender: str = "Amara Okafor <amara.okafor@halden.example>") -> None:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = sender, "maya@home.test", "Re: Thank you"
    message["Message-ID"] = f"<{abs(hash(text))}@halden.example>"
    message.set_content(text)
    assert story.world.mailbox is not None
    story.world.mailbox.inbox.append(message.as_bytes())
    account = MailAccount.objects.of(story.owner).select_related("owner").get()
    hear(story.ports, account, story.now)
    # What they answered ends the call; the card is looked at as if they had not.
    Event.objects.of(story.owner).filter(type="reply_received").delete()


def others(story: Story) -> tuple[CallNumber, ...]:
    return card(story).others


def test_the_number_of_their_signature_is_the_one_to_call(story: Story) -> None:
    assert card(story).phone == ""
    arrives(story, SIGNED)

    shown = card(story)
    assert (shown.number, shown.phone_source) == ("+16175550123", "their e-mail signature")
    assert others(story) == ()


def test_what_the_person_typed_stays_the_one_to_call(story: Story) -> None:
    phone_numbers.set_phone(story.ports, story.owner, story.people()[0].pk, "+1 617 555 0110", story.now)
    arrives(story, SIGNED)

    assert card(story).number == "+16175550110"
    assert [one.source for one in others(story)] == ["their e-mail signature"]


@pytest.mark.parametrize("is_theirs", [True, False])
def test_a_number_of_which_it_is_not_said_whose_it_is_is_asked_about(story: Story, *, is_theirs: bool) -> None:
    arrives(story, "In urgent cases ring the desk on +1 617 555 0177.\n\nBest regards\nAmara Okafor\n")

    shown = card(story)
    assert shown.phone == ""
    (one,) = shown.others
    assert one.line == "“In urgent cases ring the desk on +1 617 555 0177.”"
    person = story.people()[0]
    if is_theirs:
        phone_numbers.use_number(story.ports, story.owner, person.pk, one.same_as, story.now)
    else:
        phone_numbers.not_theirs(story.ports, story.owner, person.pk, one.same_as, story.now)
    assert card(story).number == ("+16175550177" if is_theirs else "")
    assert not [each for each in others(story) if each.line]


def test_a_number_that_may_be_anybodys_takes_the_place_of_none(story: Story) -> None:
    Person.objects.of(story.owner).update(phone="+1 617 555 0110")
    arrives(story, "In urgent cases ring the desk on +1 617 555 0177.\n")

    assert card(story).number == "+16175550110"


def test_a_mail_from_another_address_says_nothing_of_their_number(story: Story) -> None:
    arrives(story, SIGNED, "Jonas Brandt <jonas.brandt@halden.example>")

    assert not Evidence.objects.of(story.owner).filter(field__startswith="phone").exists()


def test_the_number_of_a_pasted_signature_is_evidence_too(story: Story) -> None:
    person = story.people()[0]
    pasted = "Amara Okafor\nHead of Signals\nTel. +1 617 555 0123"
    verify_people.add_evidence(story.ports, story.owner, person.pk, "signature", pasted, story.now)

    assert (card(story).number, card(story).phone_source) == ("+16175550123", "their e-mail signature")
