"""Whoever answers in our thread without being somebody of it is asked about, and counts only with the answer."""

from __future__ import annotations

from email import policy
from email.message import EmailMessage

import pytest

from afterword.flows.hear import answer, hear, questions
from afterword.store.models import Action, Event, Heard, MailAccount
from tests.fakes import World

pytestmark = pytest.mark.django_db
NO = "We regret that we chose somebody else for the post."
LATER = "Thank you for your kind letter, it was good to meet you."
LOOKALIKES = (
    "n.okafor@Iibrary.test",
    "n.okafor@librаry.test",
    "n.okafor@xn--librry-3nf.test",
    "n.okafor@library。test",
)


def _heard(world: World, sent: Action, sender: str, text: str, reply_to: str = "") -> None:
    message = EmailMessage(policy=policy.SMTP)
    for name, value in (("Message-ID", "<r1@library.test>"), ("In-Reply-To", sent.message_id), ("Reply-To", reply_to)):
        if value:
            message[name] = value
    message.set_content(text)
    assert world.mailbox is not None
    world.mailbox.inbox.append(f"From: N. Okafor <{sender}>\r\n".encode() + message.as_bytes())
    hear(world.ports(), MailAccount.objects.of(sent.owner).select_related("owner").get(), world.clock.now())


def _events(sent: Action) -> list[str]:
    return [each.type for each in Event.objects.of(sent.owner).order_by("number")]


@pytest.mark.parametrize("text", [NO, LATER])
@pytest.mark.parametrize("sender", LOOKALIKES)
def test_a_domain_that_passes_for_theirs_changes_nothing_and_is_shown_with_both_spellings(
    world: World, sent: Action, sender: str, text: str
) -> None:
    _heard(world, sent, sender, text)
    (asked,) = questions(sent.owner)

    assert _events(sent) == ["letter_sent"]
    assert Heard.objects.one(sent.owner).person is None
    assert asked.is_guess
    assert [
        domain for domain in ("library.test", sender.lower().partition("@")[2]) if domain not in asked.doubts[0]
    ] == []


def test_it_counts_once_the_person_knows_them(world: World, sent: Action) -> None:
    _heard(world, sent, LOOKALIKES[0], LATER)
    (asked,) = questions(sent.owner)
    answer(world.ports(), sent.owner, asked.id, "reply", world.clock.now())

    assert asked.head == "Is this from City Library?"
    assert [each.value for each in asked.choices] == ["reply", "not_ours"]
    assert _events(sent) == ["letter_sent", "reply_received"]


def test_an_end_that_a_stranger_tells_of_in_our_thread_waits_for_the_answer(world: World, sent: Action) -> None:
    _heard(world, sent, "office@elsewhere.test", NO)
    (asked,) = questions(sent.owner)
    before = _events(sent)
    answer(world.ports(), sent.owner, asked.id, "yes", world.clock.now())

    assert before == ["letter_sent"]
    assert asked.is_guess
    assert _events(sent) == ["letter_sent", "reply_received", "rejected"]


def test_a_colleague_at_the_same_firm_is_no_stranger(world: World, sent: Action) -> None:
    _heard(world, sent, "office@library.test", NO)

    assert _events(sent) == ["letter_sent", "reply_received"]


def test_answers_that_would_go_elsewhere_are_said_and_nobodys_address_changes(world: World, sent: Action) -> None:
    _heard(world, sent, "n.okafor@library.test", NO, "n.okafor@evil.test")
    (asked,) = questions(sent.owner)
    sent.letter.person.refresh_from_db()

    assert sent.letter.person.email == "n.okafor@library.test"
    assert "n.okafor@evil.test" in asked.doubts[0]
    assert not asked.is_guess


@pytest.mark.parametrize("kind", ["text/calendar", "text/vcard"])
def test_a_table_for_machines_is_nobodys_words(world: World, sent: Action, kind: str) -> None:
    body = "BEGIN:VCARD\r\nFN:We are glad to offer you the post\r\nEND:VCARD\r\n"
    head = f"From: n.okafor@library.test\r\nMessage-ID: <c@library.test>\r\nContent-Type: {kind}\r\n\r\n"
    assert world.mailbox is not None
    world.mailbox.inbox.append((head + body).encode())
    hear(world.ports(), MailAccount.objects.of(sent.owner).select_related("owner").get(), world.clock.now())

    (asked,) = questions(sent.owner)
    assert Heard.objects.one(sent.owner).text == ""
    assert asked.head.startswith("Is this an answer of City Library? It holds no words")
    # The plan waits meanwhile, and goes on with "nothing to do with this".
    assert _events(sent) == ["letter_sent", "reply_received"]
    answer(world.ports(), sent.owner, asked.id, "not_ours", world.clock.now())
    assert not Event.objects.of(sent.owner).filter(type="reply_received", undone_at=None).exists()
