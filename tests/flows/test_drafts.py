"""For people who press send themselves: a letter lies in Drafts once, and is noticed when it turns up in Sent."""

from __future__ import annotations

from datetime import timedelta

import pytest

from afterword.core.sending import State
from afterword.flows import mail_account
from afterword.flows.mail_account import Account, WrongAccount
from afterword.flows.send_letter import answer_ask, run_action
from afterword.mail.memory import MemoryMailbox
from afterword.store import sending
from afterword.store.models import Action, Event, Letter, MailAccount
from tests.fakes import World
from tests.letters import a_letter, an_account, an_owner, scheduled

pytestmark = pytest.mark.django_db


@pytest.fixture
def action(world: World) -> Action:
    letter = a_letter(an_owner(world.clock.now()), world.clock.now())
    return scheduled(letter, an_account(letter.owner, smtp_host="", drafts=True), world.clock.now())


def _box(world: World) -> MemoryMailbox:
    assert world.mailbox is not None
    return world.mailbox


def _run(world: World, action: Action) -> State | None:
    now = world.clock.now()
    sending.hold(world.machine_id, world.start_id, now)
    return run_action(action.pk, world.ports(), now)


def _events(letter: Letter) -> list[str]:
    return [each.type for each in Event.objects.of(letter.owner).filter(undone_at=None)]


def _sent_by_another_program(world: World, action: Action) -> bytes:
    """The draft as a program that writes its own id sends it."""
    lines = _box(world).drafts[0].split(b"\r\n")
    head = [b"Message-ID: <new.1@thunder.test>" if each.startswith(b"Message-ID") else each for each in lines]
    sent_at = world.clock.now().strftime("Date: %a, %d %b %Y %H:%M:%S +0000").encode()
    return b"\r\n".join(
        sent_at if each.startswith(b"Date: ") else each for each in head if not each.startswith(b"X-Afterword")
    )


def test_a_due_letter_lies_in_drafts_once_and_nothing_is_sent(world: World, action: Action) -> None:
    assert _run(world, action) is State.HANDED
    world.clock.wait(minutes=3)
    assert _run(world, action) is State.HANDED

    assert len(_box(world).drafts) == 1
    assert (world.server.taken, _box(world).sent, _events(action.letter)) == ([], [], [])


def test_the_draft_that_turns_up_in_sent_is_noticed_and_recorded_once(world: World, action: Action) -> None:
    _run(world, action)
    _box(world).sent.append(_box(world).drafts.pop())
    world.clock.wait(minutes=3)

    assert _run(world, action) is State.SENT
    assert _run(world, action) is None
    assert _events(action.letter) == ["letter_sent"]


def test_a_program_that_writes_its_own_id_is_known_by_recipient_and_subject(world: World, action: Action) -> None:
    _run(world, action)
    world.clock.wait(minutes=30)
    _box(world).sent.append(_sent_by_another_program(world, action))

    assert _run(world, action) is State.SENT
    assert Action.objects.one(action.owner, pk=action.pk).message_id == "<new.1@thunder.test>"


def test_an_older_letter_with_the_same_subject_is_another_one(world: World, action: Action) -> None:
    _run(world, action)
    world.clock.wait(hours=-2)
    _box(world).sent.append(_sent_by_another_program(world, action))
    world.clock.wait(hours=2, minutes=3)

    assert _run(world, action) is State.HANDED


def test_another_letter_of_ours_is_not_taken_for_the_draft(world: World, action: Action) -> None:
    _run(world, action)
    other = _sent_by_another_program(world, action)
    Action.everything.filter(pk=action.pk).update(message_id="<new.1@thunder.test>")
    second = scheduled(
        a_letter(action.owner, world.clock.now()),
        Action.objects.one(action.owner, pk=action.pk).account,
        world.clock.now(),
    )
    _run(world, second)
    _box(world).sent.append(other)
    world.clock.wait(minutes=3)

    assert _run(world, second) is State.HANDED


def test_a_mailbox_that_is_down_keeps_the_letter_and_saves_it_once(world: World, action: Action) -> None:
    _box(world).is_down = True
    first = _run(world, action)
    _box(world).is_down = False
    world.clock.wait(minutes=2)

    assert (first, _run(world, action)) == (State.PLANNED, State.HANDED)
    assert len(_box(world).drafts) == 1


def test_while_a_mailbox_is_down_no_other_letter_is_tried_either(world: World, action: Action) -> None:
    other = scheduled(a_letter(action.owner, world.clock.now(), "noor@library.test"), action.account, world.clock.now())
    _box(world).is_down = True
    _run(world, action)
    _run(world, other)
    account = MailAccount.objects.of(action.owner).get()

    assert Action.objects.one(action.owner, pk=other.pk).attempt == 0
    assert account.next_ok == world.clock.now() + timedelta(minutes=1)
    assert "could not be put into your Drafts" in account.problem


@pytest.mark.parametrize("own_id", [False, True])
def test_a_draft_that_was_sent_before_our_second_try_is_not_saved_again(
    world: World, action: Action, own_id: bool
) -> None:
    _box(world).loses_answer = True
    first = _run(world, action)
    _run_again_in_vain(world, action)
    world.clock.wait(minutes=1)
    sent = _sent_by_another_program(world, action) if own_id else _box(world).drafts[0]
    _box(world).drafts.clear()
    _box(world).sent.append(sent)
    _box(world).is_down = _box(world).loses_answer = False
    world.clock.wait(minutes=10)

    assert (first, _run(world, action)) == (State.PLANNED, State.SENT)
    assert _box(world).drafts == []
    assert _events(action.letter) == ["letter_sent"]


def test_a_try_that_came_at_a_bad_hour_forgets_nothing_of_a_draft_that_may_lie_there(
    world: World, action: Action
) -> None:
    _box(world).loses_answer = True
    _run(world, action)
    _box(world).is_down = _box(world).loses_answer = False
    now = world.clock.wait(minutes=5)
    Action.everything.filter(pk=action.pk).update(opens=now + timedelta(minutes=1))
    assert _run(world, action) is State.PLANNED
    _box(world).sent.append(_box(world).drafts.pop())
    world.clock.wait(minutes=10)

    assert _run(world, action) is State.SENT
    assert (_box(world).drafts, _events(action.letter)) == ([], ["letter_sent"])


def test_a_draft_that_was_sent_counts_though_its_window_has_passed(world: World, action: Action) -> None:
    _box(world).loses_answer = True
    _run(world, action)
    _box(world).is_down = _box(world).loses_answer = False
    _box(world).sent.append(_box(world).drafts.pop())
    Action.everything.filter(pk=action.pk).update(closes=world.clock.wait(minutes=5))

    assert _run(world, action) is State.SENT
    assert _events(action.letter) == ["letter_sent"]


def _run_again_in_vain(world: World, action: Action) -> None:
    world.clock.wait(minutes=2)
    assert _run(world, action) is State.PLANNED


def test_a_worker_that_vanished_after_saving_saves_no_second_draft(world: World, action: Action) -> None:
    _run(world, action)
    action.attempts.all().delete()
    Action.everything.filter(pk=action.pk).update(
        state=State.COMMITTED, wake_at=world.clock.now(), lease_until=world.clock.now()
    )
    world.clock.wait(minutes=6)

    assert _run(world, action) is State.HANDED
    assert len(_box(world).drafts) == 1


def test_a_draft_whose_answer_was_lost_is_taken_out_when_its_letter_is_taken_back(world: World, action: Action) -> None:
    _run(world, action)
    action.attempts.all().delete()
    Action.everything.filter(pk=action.pk).update(state=State.PLANNED, content=None, settled_at=None)

    assert sending.cancel(action.owner, action.letter_id, world.clock.now(), "Changed.")
    _run(world, action)

    assert _box(world).drafts == []


def test_the_longer_a_draft_lies_the_more_seldom_it_is_looked_for(world: World, action: Action) -> None:
    waits = []
    for _ in range(4):
        _run(world, action)
        wake_at = Action.objects.one(action.owner, pk=action.pk).wake_at
        assert wake_at is not None
        waits.append(wake_at - world.clock.now())
        world.clock.wait(days=2)

    assert waits[0] == timedelta(minutes=2)
    assert waits == sorted(waits)
    assert waits[-1] > timedelta(hours=5)
    world.clock.wait(days=7)
    _run(world, action)
    assert Action.objects.one(action.owner, pk=action.pk).wake_at is None


@pytest.mark.parametrize("taken_back", ["cancelled", "answered no"])
def test_a_letter_that_is_taken_back_is_taken_out_of_drafts(world: World, action: Action, taken_back: str) -> None:
    _run(world, action)
    now = world.clock.wait(minutes=1)
    if taken_back == "cancelled":
        assert sending.cancel(action.owner, action.letter_id, now, "Changed.")
    else:
        answer_ask(action.owner, action.pk, False, now)

    assert action.pk in sending.due(now)
    assert _run(world, action) is State.CANCELLED
    assert _box(world).drafts == []
    assert action.pk not in sending.due(now + timedelta(days=1))


def test_the_persons_word_counts_as_well(world: World, action: Action) -> None:
    _run(world, action)
    answer_ask(action.owner, action.pk, True, world.clock.now())
    world.clock.wait(minutes=3)

    assert _run(world, action) is None
    assert _events(action.letter) == ["letter_sent"]


def test_the_test_of_the_account_saves_a_draft_and_takes_it_out_again(world: World) -> None:
    owner, now = an_owner(world.clock.now()), world.clock.now()
    mail_account.save_account(
        world.ports(), owner, Account("mara@home.test", imap_host="imap.home.test", drafts=True), now
    )
    proof = mail_account.test_account(world.ports(), owner, now)

    assert (proof.drafts, proof.hears, proof.problem) == (True, True, "")
    assert (_box(world).drafts, world.server.taken) == ([], [])
    assert mail_account.sending_account(owner) is not None


def test_drafts_need_a_mailbox(world: World) -> None:
    owner = an_owner(world.clock.now())

    with pytest.raises(WrongAccount, match="Drafts"):
        mail_account.save_account(world.ports(), owner, Account("mara@home.test", drafts=True), world.clock.now())


def _reworded(sent: bytes) -> bytes:
    """The same letter under another subject, as the person may write it."""
    return b"\r\n".join(
        b"Subject: Something else" if line.startswith(b"Subject: ") else line for line in sent.split(b"\r\n")
    )


def test_a_draft_sent_under_another_id_and_subject_is_known_by_its_words(world: World, action: Action) -> None:
    _run(world, action)
    world.clock.wait(minutes=30)
    _box(world).sent.append(_reworded(_sent_by_another_program(world, action)))

    assert _run(world, action) is State.SENT
    assert Action.objects.one(action.owner, pk=action.pk).message_id == "<new.1@thunder.test>"


def test_another_letter_to_the_same_person_is_not_taken_for_the_draft(world: World, action: Action) -> None:
    _run(world, action)
    world.clock.wait(minutes=30)
    head, _, _ = _reworded(_sent_by_another_program(world, action)).partition(b"\r\n\r\n")
    plain = b"\r\n".join(line for line in head.split(b"\r\n") if not line.lower().startswith(b"content"))
    _box(world).sent.append(plain + b"\r\nContent-Type: text/plain\r\n\r\nHello, may I ask for your parking code?\r\n")

    assert _run(world, action) is State.HANDED


@pytest.mark.parametrize("changed", [False, True])
def test_a_draft_written_anew_is_taken_out_only_while_it_holds_every_word(
    world: World, action: Action, changed: bool
) -> None:
    _run(world, action)
    world.clock.wait(minutes=5)
    anew = _reworded(_sent_by_another_program(world, action))
    _box(world).drafts[:] = [anew.replace(b"reading room", b"new archive") if changed else anew]
    assert sending.cancel(action.owner, action.letter_id, world.clock.now(), "Changed.")

    assert _run(world, action) is State.CANCELLED
    assert len(_box(world).drafts) == int(changed)
