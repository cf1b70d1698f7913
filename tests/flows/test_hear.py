"""What comes back is heard once, proposes and never decides."""

from __future__ import annotations

from datetime import timedelta
from email import policy
from email.message import EmailMessage
from uuid import uuid4

import pytest

from afterword.core.message import parse
from afterword.core.ports import Delivery, Outcome
from afterword.flows import hear as hear_package
from afterword.flows.hear import hear
from afterword.flows.names import person_line
from afterword.flows.people_of import note
from afterword.flows.send_letter import run_action
from afterword.mail.memory import MemoryMailbox
from afterword.store.models import Action, Event, Heard, Letter, MailAccount, Person
from tests.fakes import World
from tests.letters import an_account, scheduled

pytestmark = pytest.mark.django_db


def _arrives(
    world: World,
    answers: str,
    *headers: tuple[str, str],
    key: str = "r1",
    text: str = "",
    sender: str = "n.okafor@library.test",
) -> None:
    message = EmailMessage(policy=policy.SMTP)
    message["From"] = sender
    message["Message-ID"] = f"<{key}@library.test>"
    message["In-Reply-To"] = answers
    for name, value in headers:
        message[name] = value
    message.set_content(text or "Thank you, we decide on Friday.")
    assert world.mailbox is not None
    world.mailbox.inbox.append(message.as_bytes())


def _hear(world: World, letter: Letter) -> int:
    account = MailAccount.objects.of(letter.owner).select_related("owner").get()
    return hear(world.ports(), account, world.clock.now())


def _events(letter: Letter) -> list[str]:
    return [each.type for each in Event.objects.of(letter.owner).order_by("number")]


def test_an_answer_is_heard_once_and_told_to_the_plan(world: World, letter: Letter, sent: Action) -> None:
    _arrives(world, sent.message_id)

    assert [_hear(world, letter), _hear(world, letter)] == [1, 0]
    assert _events(letter) == ["letter_sent", "reply_received"]
    assert Heard.objects.one(letter.owner).text == "Thank you, we decide on Friday."


def test_the_same_message_read_again_counts_once(world: World, letter: Letter, sent: Action) -> None:
    _arrives(world, sent.message_id)
    _hear(world, letter)
    MailAccount.objects.of(letter.owner).update(last_uid="")

    assert _hear(world, letter) == 0
    assert _events(letter).count("reply_received") == 1


@pytest.mark.parametrize(
    ("header", "event"),
    [(("Auto-Submitted", "auto-replied"), "auto_reply"), (("X-Failed-Recipients", "n.okafor@library.test"), "bounce")],
)
def test_robots_and_bounces_are_told_apart(
    world: World, letter: Letter, sent: Action, header: tuple[str, str], event: str
) -> None:
    _arrives(world, sent.message_id, header)
    _hear(world, letter)

    assert _events(letter)[-1] == event


def test_mail_about_other_things_is_not_kept(world: World, letter: Letter, sent: Action) -> None:
    _arrives(world, "<other@library.test>", sender="somebody@else.test")

    assert _hear(world, letter) == 0
    assert not Heard.objects.of(letter.owner).exists()


def test_an_answer_to_an_unclear_letter_proves_that_it_went(world: World, letter: Letter) -> None:
    world.server.answers = [Delivery(Outcome.UNKNOWN, stage="dot")]
    action = scheduled(letter, an_account(letter.owner), world.clock.now())
    run_action(action.pk, world.ports(), world.clock.now())
    _arrives(world, action.message_id)

    _hear(world, letter)

    assert Action.objects.one(letter.owner, pk=action.pk).state == "sent"
    assert _events(letter) == ["letter_sent", "reply_received"]


def test_a_mailbox_that_cannot_be_read_is_shown_and_tried_again(world: World, letter: Letter, sent: Action) -> None:
    _arrives(world, sent.message_id)
    assert world.mailbox is not None
    world.mailbox.is_down = True

    assert _hear(world, letter) == 0
    assert "letters still go" in MailAccount.objects.one(letter.owner).problem
    world.mailbox.is_down = False
    assert _hear(world, letter) == 1


def test_a_reply_never_changes_how_the_process_stands(world: World, letter: Letter, sent: Action) -> None:
    before = letter.process.state
    _arrives(world, sent.message_id, ("Subject", "Unfortunately we decided against you"))

    _hear(world, letter)

    letter.process.refresh_from_db()
    assert letter.process.state == before
    assert isinstance(world.mailbox, MemoryMailbox)


def test_an_automatic_answer_tells_the_plan_the_day_of_return(world: World, letter: Letter, sent: Action) -> None:
    back = world.clock.now().date() + timedelta(days=6)
    _arrives(world, sent.message_id, ("Auto-Submitted", "auto-replied"), text=f"I am away until {back.isoformat()}.")
    _hear(world, letter)

    event = Event.objects.of(letter.owner).get(type="auto_reply")
    assert event.payload["back_on"] == back.isoformat()


def test_what_a_reply_seems_to_mean_is_kept_as_a_proposal(world: World, letter: Letter, sent: Action) -> None:
    _arrives(world, sent.message_id, text="We have decided to hire another candidate.")
    _hear(world, letter)

    event = Event.objects.of(letter.owner).get(type="reply_received")
    assert event.payload["meaning"] == "rejection"
    assert event.payload["evidence"] == "We have decided to hire another candidate."
    assert "rejected" not in _events(letter)


def test_an_answer_to_what_they_wrote_stands_in_their_thread(world: World, letter: Letter, sent: Action) -> None:
    _arrives(world, sent.message_id, key="no", text="We have decided to hire another candidate.")
    _hear(world, letter)
    question = hear_package.questions(letter.owner)[0]
    hear_package.answer(world.ports(), letter.owner, question.id, "yes", world.clock.now())
    letter.pk, letter.situation, letter.step_key, letter._state.adding = uuid4(), "rejection_reply", "reply", True
    letter.save()
    action = scheduled(letter, MailAccount.objects.one(letter.owner), world.clock.now())

    run_action(action.pk, world.ports(), world.clock.now())

    left = parse(world.server.taken[-1].content)
    assert left.in_reply_to == "<no@library.test>"
    assert left.references == (sent.message_id, "<no@library.test>")


def test_a_letter_that_answers_nobody_begins_a_thread(world: World, sent: Action) -> None:
    left = parse(world.server.taken[-1].content)

    assert (left.in_reply_to, left.references) == (None, ())


@pytest.mark.parametrize(
    ("sender", "written", "asked"),
    [
        ("Dr. Ngozi Ọkafor <n.okafor@library.test>", "Dr. Ngozi Ọkafor", False),
        ("Tom Becker <n.okafor@library.test>", "Ngozi Okafor", True),
        ("Ngozi Ọkafor <ngozi@home.test>", "Ngozi Okafor", True),
    ],
)
def test_how_they_write_their_own_name_in_an_answer_is_evidence(
    world: World, letter: Letter, sent: Action, sender: str, written: str, *, asked: bool
) -> None:
    person = letter.person
    person.written, person.email = "Ngozi Okafor", "n.okafor@library.test"
    person.save()
    note(letter.owner, person, "name", "recruiter_mail", "Ngozi Okafor", "the invitation", world.clock.now())
    _arrives(world, sent.message_id, sender=sender)
    _hear(world, letter)

    line = person_line(world.ports(), letter.owner, Person.objects.one(letter.owner), "en-GB")
    assert (line.written, bool(line.questions)) == (written, asked)
