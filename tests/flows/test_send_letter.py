"""One approved letter leaves exactly once, at its hour, or says plainly why not."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from afterword.core.message import build
from afterword.core.ports import Delivery, Outcome
from afterword.core.sending import State
from afterword.flows.send_letter import answer_ask, run_action
from afterword.mail.memory import MemoryMailbox
from afterword.store import sending
from afterword.store.models import Action, Approval, Event, Letter, MailAccount
from tests.fakes import World
from tests.letters import SENDER, a_letter, an_account, scheduled

pytestmark = pytest.mark.django_db

LOST = Delivery(Outcome.UNKNOWN, stage="dot", text="Connection reset")


def _run(world: World, action: Action) -> State | None:
    now = world.clock.now()
    sending.hold(world.machine_id, world.start_id, now)
    return run_action(action.pk, world.ports(), now)


def _reload(action: Action) -> Action:
    return Action.objects.one(action.owner, pk=action.pk)


def _events(letter: Letter) -> list[str]:
    return [each.type for each in Event.objects.of(letter.owner).filter(undone_at=None)]


def test_a_due_letter_is_sent_once_and_recorded(world: World, letter: Letter) -> None:
    action = scheduled(letter, an_account(letter.owner), world.clock.now())

    assert _run(world, action) is State.SENT
    assert _run(world, action) is None

    assert [each.recipient for each in world.server.taken] == ["n.okafor@library.test"]
    assert _events(letter) == ["letter_sent"]
    assert _reload(action).message_id == world.server.taken[0].message_id


def test_the_copy_is_filed_once_where_the_provider_does_not(world: World, letter: Letter) -> None:
    action = scheduled(letter, an_account(letter.owner), world.clock.now())

    _run(world, action)

    assert world.mailbox is not None
    assert world.mailbox.sent == [world.server.taken[0].content]
    assert _reload(action).wake_at is None
    assert _reload(action).filed_at is not None


def test_a_copy_that_cannot_be_filed_is_tried_again_and_nothing_is_resent(world: World, letter: Letter) -> None:
    assert world.mailbox is not None
    world.mailbox.is_down = True
    action = scheduled(letter, an_account(letter.owner), world.clock.now())
    _run(world, action)
    world.mailbox.is_down = False
    world.clock.wait(minutes=11)

    assert _run(world, action) is State.SENT

    assert len(world.mailbox.sent) == len(world.server.taken) == 1


def test_no_copy_is_filed_where_the_provider_does_it(world: World, letter: Letter) -> None:
    world.server.sent_folder = world.mailbox
    action = scheduled(letter, an_account(letter.owner, files_itself=True), world.clock.now())

    _run(world, action)

    assert world.mailbox is not None
    assert len(world.mailbox.sent) == 1


def test_a_wrong_password_keeps_the_letter_and_goes_as_soon_as_it_works(world: World, letter: Letter) -> None:
    world.server.answers = [Delivery(Outcome.REFUSED, 535, "bad credentials", "login")]
    account = an_account(letter.owner)
    action = scheduled(letter, account, world.clock.now())

    assert _run(world, action) is State.PLANNED
    problem = MailAccount.objects.one(letter.owner, pk=account.pk).problem
    world.clock.wait(minutes=2)

    assert problem.startswith("The mail server did not accept the password. The letters are kept")
    assert _run(world, action) is State.SENT
    assert MailAccount.objects.one(letter.owner, pk=account.pk).problem == ""


def test_a_server_that_is_down_makes_all_letters_of_the_account_wait(world: World, letter: Letter) -> None:
    world.server.answers = [Delivery(Outcome.DEFERRED, stage="connect", text="refused")]
    account, other = an_account(letter.owner), a_letter(letter.owner, world.clock.now(), "j.voss@library.test")
    first, second = (scheduled(each, account, world.clock.now()) for each in (letter, other))

    assert _run(world, first) is State.PLANNED
    assert _run(world, second) is None
    world.clock.wait(minutes=2)

    assert [_run(world, each) for each in (first, second)] == [State.SENT, State.SENT]


def test_a_refused_recipient_fails_is_shown_and_never_tried_again(world: World, letter: Letter) -> None:
    world.server.answers = [Delivery(Outcome.REFUSED, 550, "5.1.1 no such user", "rcpt")]
    action = scheduled(letter, an_account(letter.owner), world.clock.now())

    assert _run(world, action) is State.FAILED
    world.clock.wait(hours=1)

    assert _run(world, action) is None
    assert "refused the address" in _reload(action).evidence
    assert not Approval.objects.of(letter.owner).filter(voided_at=None).exists()


def test_a_temporary_refusal_is_tried_again_inside_the_window(world: World, letter: Letter) -> None:
    world.server.answers = [Delivery(Outcome.DEFERRED, 451, "try later", "dot")]
    action = scheduled(letter, an_account(letter.owner), world.clock.now())

    assert _run(world, action) is State.PLANNED
    assert _run(world, action) is None
    world.clock.wait(minutes=1)

    assert _run(world, action) is State.SENT


def test_a_lost_answer_is_found_in_sent_and_never_sent_again(world: World, letter: Letter) -> None:
    world.server.sent_folder, world.server.answers = world.mailbox, [LOST]
    account = an_account(letter.owner, files_itself=True, evidence="sent_folder")
    action = scheduled(letter, account, world.clock.now())

    assert [_run(world, action), _run(world, action)] == [State.UNCERTAIN, State.SENT]

    assert len(world.server.taken) == 1
    assert _events(letter) == ["letter_sent"]


def test_absence_from_sent_after_the_grace_sends_the_same_bytes_again(world: World, letter: Letter) -> None:
    world.server.sent_folder, world.server.answers, world.server.keeps_unknown = world.mailbox, [LOST], False
    account = an_account(letter.owner, files_itself=True, evidence="sent_folder")
    action = scheduled(letter, account, world.clock.now())
    _run(world, action)
    frozen = _reload(action).content

    before = [_run(world, action), world.clock.wait(minutes=5), _run(world, action)]
    world.clock.wait(minutes=6)
    after = [_run(world, action), _run(world, action)]

    assert before[::2] == [State.UNCERTAIN, State.UNCERTAIN]
    assert after == [State.PLANNED, State.SENT]
    assert [each.content for each in world.server.taken] == [bytes(frozen or b"")]


def test_absence_proves_nothing_where_the_provider_does_not_file_and_is_asked(world: World, letter: Letter) -> None:
    world.server.answers = [LOST]
    action = scheduled(letter, an_account(letter.owner, evidence="sent_folder"), world.clock.now())

    assert [_run(world, action), _run(world, action)] == [State.UNCERTAIN, State.ASK]
    world.clock.wait(hours=1)

    assert _run(world, action) is None
    assert len(world.server.taken) == 1


def test_without_a_mailbox_an_unclear_letter_is_asked_at_once(world: World, letter: Letter) -> None:
    world.server.answers, world.mailbox = [LOST], None
    action = scheduled(letter, an_account(letter.owner), world.clock.now())

    assert [_run(world, action), _run(world, action)] == [State.UNCERTAIN, State.ASK]


@pytest.mark.parametrize(("it_went", "state", "events"), [(True, "sent", ["letter_sent"]), (False, "cancelled", [])])
def test_the_persons_word_settles_what_was_asked(
    world: World, letter: Letter, it_went: bool, state: str, events: list[str]
) -> None:
    world.server.answers, world.mailbox = [LOST], None
    action = scheduled(letter, an_account(letter.owner), world.clock.now())
    _run(world, action), _run(world, action)

    answer_ask(letter.owner, action.pk, it_went, world.clock.now())

    assert _reload(action).state == state
    assert _events(letter) == events


def test_without_an_account_a_due_letter_is_handed_to_the_person(world: World, letter: Letter) -> None:
    action = scheduled(letter, None, world.clock.now())

    assert _run(world, action) is State.HANDED
    answer_ask(letter.owner, action.pk, True, world.clock.now())

    assert _reload(action).state == "sent"
    assert _events(letter) == ["letter_sent"]


def test_a_machine_that_slept_over_the_evening_sends_nothing_at_night(world: World, letter: Letter) -> None:
    action = scheduled(letter, an_account(letter.owner), world.clock.now(), hours=4)
    world.clock.at = datetime(2026, 3, 12, 2, 0, tzinfo=UTC)

    assert _run(world, action) is State.CANCELLED

    assert world.server.taken == []
    assert _reload(action).evidence == "window passed"
    assert not Approval.objects.of(letter.owner).filter(voided_at=None).exists()


def test_inside_its_window_a_letter_still_waits_for_seven_in_the_morning(world: World, letter: Letter) -> None:
    action = scheduled(letter, an_account(letter.owner), world.clock.now(), hours=48)
    world.clock.at = datetime(2026, 3, 11, 21, 0, tzinfo=UTC)

    assert _run(world, action) is State.PLANNED

    assert _reload(action).wake_at == datetime(2026, 3, 12, 6, 0, tzinfo=UTC)
    assert world.server.taken == []


def test_a_clock_that_jumps_during_the_dialogue_sends_nothing(world: World, letter: Letter) -> None:
    action = scheduled(letter, an_account(letter.owner), world.clock.now())
    started = world.clock.now()
    world.clock.wait(minutes=30)

    assert run_action(action.pk, world.ports(), started) is State.PLANNED

    assert world.server.taken == []


def test_a_copied_database_sends_nothing(world: World, letter: Letter) -> None:
    action = scheduled(letter, an_account(letter.owner), world.clock.now())
    copy = World(clock=world.clock, machine_id="machine-b", start_id="start-9")

    run_action(action.pk, copy.ports(), world.clock.now())

    assert copy.server.taken == []
    assert _reload(action).state == "planned"


def test_what_waited_when_a_copy_takes_over_is_unclear_not_sent(world: World, letter: Letter) -> None:
    action = scheduled(letter, an_account(letter.owner), world.clock.now())
    copy = World(clock=world.clock, mailbox=MemoryMailbox(), machine_id="machine-b", start_id="start-9")
    sending.take_over(letter.owner, "machine-b", "start-9", world.clock.now())

    assert run_action(action.pk, copy.ports(), world.clock.now()) is State.ASK

    assert copy.server.taken == []


def test_a_letter_taken_back_between_claim_and_gate_does_not_leave(world: World, letter: Letter) -> None:
    action = scheduled(letter, an_account(letter.owner), world.clock.now())
    ports = world.ports()
    verdicts: list[bool] = []

    class TakesBack:
        def deliver(self, envelope, gate, may_finish):  # type: ignore[no-untyped-def]
            verdicts.append(sending.cancel(letter.owner, letter.pk, world.clock.now(), "You took it back."))
            verdicts.append(gate())
            return Delivery(Outcome.DEFERRED, stage="gate")

    run_action(action.pk, world.ports(transport_for=lambda _account: TakesBack()), ports.clock.now())

    assert verdicts == [True, False]
    assert _reload(action).state == "cancelled"


def test_a_letter_taken_back_after_the_gate_is_already_going_out(world: World, letter: Letter) -> None:
    action = scheduled(letter, an_account(letter.owner), world.clock.now())
    verdicts: list[bool] = []

    class TakesBackLate:
        def deliver(self, envelope, gate, may_finish):  # type: ignore[no-untyped-def]
            assert gate()
            verdicts.append(sending.cancel(letter.owner, letter.pk, world.clock.now(), "You took it back."))
            return Delivery(Outcome.ACCEPTED, 250, "OK", "dot")

    run_action(action.pk, world.ports(transport_for=lambda _account: TakesBackLate()), world.clock.now())

    assert verdicts == [False]
    assert _reload(action).state == "sent"


@pytest.mark.parametrize("field", ["recipient", "subject", "text", "sender", "shown_hash"])
def test_what_is_not_exactly_as_approved_does_not_leave(world: World, letter: Letter, field: str) -> None:
    action = scheduled(letter, an_account(letter.owner), world.clock.now())
    changed = {"recipient": "x@library.test", "sender": "y@home.test"}.get(field, "0" * 64)
    Approval.everything.filter(letter=letter).update(**{field: changed})

    assert _run(world, action) is State.CANCELLED

    assert world.server.taken == []


def test_a_worker_that_died_after_the_gate_leaves_an_unclear_letter_not_a_second_one(
    world: World, letter: Letter
) -> None:
    action = scheduled(letter, an_account(letter.owner), world.clock.now())

    class Dies:
        def deliver(self, envelope, gate, may_finish):  # type: ignore[no-untyped-def]
            assert gate()
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run_action(action.pk, world.ports(transport_for=lambda _account: Dies()), world.clock.now())
    held = _run(world, action)
    world.clock.wait(minutes=6)

    assert held is None
    assert _run(world, action) is State.ASK
    assert world.server.taken == []


def test_letters_of_one_account_keep_their_distance(world: World, letter: Letter) -> None:
    account = an_account(letter.owner, gap_seconds=20)
    other = a_letter(letter.owner, world.clock.now(), "j.voss@library.test")
    first, second = (scheduled(each, account, world.clock.now()) for each in (letter, other))

    assert [_run(world, first), _run(world, second)] == [State.SENT, None]
    world.clock.wait(seconds=20)

    assert _run(world, second) is State.SENT
    assert sending.due(world.clock.now() + timedelta(days=9)) == []


def test_a_late_letter_that_lies_in_sent_already_is_not_sent_again(world: World, letter: Letter) -> None:
    world.server.sent_folder = world.mailbox
    action = scheduled(letter, an_account(letter.owner, files_itself=True), world.clock.now())
    as_it_was = _reload(action)
    _run(world, action)
    # Somebody puts yesterday's copy of the rows back.
    as_it_was.save()
    world.clock.wait(minutes=20)

    assert _run(world, action) is State.SENT

    assert len(world.server.taken) == 1
    assert "Found in the Sent folder" in _reload(action).evidence


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Dear Nkem Okaför,", "Okaför"),
        ("Dear Ms Okafor,", "Ms Okafor"),
        ("Dear [Name],", "[Name]"),
    ],
)
def test_a_wrong_name_in_the_final_bytes_stops_the_letter(world: World, letter: Letter, words: str, said: str) -> None:
    letter.body = letter.body.replace("Dear Nkem Okafor,", words)
    letter.save()
    action = scheduled(letter, an_account(letter.owner), world.clock.now())

    assert _run(world, action) is State.FAILED
    assert world.server.taken == []
    assert said in _reload(action).answer


def test_bytes_that_do_not_hold_the_approved_names_are_not_sent_again(world: World, letter: Letter) -> None:
    action = scheduled(letter, an_account(letter.owner), world.clock.now())
    sent = build(SENDER, letter.person.email, letter.subject, letter.body, action.message_id, world.clock.now())
    Action.everything.filter(pk=action.pk).update(content=sent.content.replace(b"Okafor", b"Okator"))

    assert _run(world, action) is State.FAILED
    assert world.server.taken == []
    assert "as you approved it" in _reload(action).answer


def test_another_senders_name_in_the_header_stops_the_letter(world: World, letter: Letter) -> None:
    action = scheduled(letter, an_account(letter.owner, display_name="Mara Lindqvist"), world.clock.now())
    sent = build(
        SENDER, letter.person.email, letter.subject, letter.body, action.message_id, world.clock.now(),
        sender_name="Mara Lindquist",
    )  # fmt: skip
    Action.everything.filter(pk=action.pk).update(content=sent.content)

    assert _run(world, action) is State.FAILED
    assert "Mara Lindquist" in _reload(action).answer
