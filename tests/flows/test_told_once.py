"""A fault that lasts is told once, in plain words, and loses nothing; a line cut anywhere loses and doubles nothing."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from afterword.core.ports import Delivery, Outcome
from afterword.core.sending import BROKEN, State, sentence
from afterword.flows.overview.today import today
from afterword.flows.send_letter import run_action
from afterword.mail.memory import MemoryMailbox
from afterword.mail.sink import Sink
from afterword.mail.smtp import SmtpTransport
from afterword.store import sending
from afterword.store.models import Action, Event, MailAccount
from tests.fakes import World
from tests.letters import a_letter, an_account, an_owner, scheduled
from tests.servers.cutting import Cutter

pytestmark = pytest.mark.django_db

DOWN = Delivery(Outcome.DEFERRED, text="Connection refused", stage="connect")
WRONG = Delivery(Outcome.REFUSED, 535, "5.7.8 bad credentials", "login")
GONE = Delivery(Outcome.DEFERRED, stage="connect")
UNCLEAR = Delivery(Outcome.UNKNOWN, stage="dot")
MOST_LINES = 40


def _run(world: World, action: Action, **ports: object) -> State | None:
    now = world.clock.now()
    sending.hold(world.machine_id, world.start_id, now)
    return run_action(action.pk, world.ports(**ports), now)


@pytest.mark.parametrize("fault", [DOWN, WRONG], ids=["down", "password"])
def test_a_fault_that_lasts_for_hours_is_told_once_and_the_letter_leaves_once(fault: Delivery) -> None:
    world = World()
    start = world.clock.wait(hours=-10)
    owner = an_owner(start)
    action = scheduled(a_letter(owner, start), an_account(owner), start, hours=9)
    world.server.answers = [fault] * 99
    told, shown = set(), []
    for _ in range(60):
        assert _run(world, action) in {State.PLANNED, None}
        row = MailAccount.objects.one(owner)
        told.add((row.problem, row.problem_at))
        trouble = today(world.ports(), owner, world.clock.now()).trouble
        shown.append(len([each for each in trouble if row.problem in each.happened]))
        world.clock.wait(minutes=5)
    tried = 99 - len(world.server.answers)
    world.server.answers.clear()
    world.clock.wait(minutes=30)

    assert _run(world, action) is State.SENT
    assert tried > 2
    assert [at for _, at in told] == [start]
    assert set(shown) == {1}
    assert len(world.server.taken) == 1
    assert MailAccount.objects.one(owner).problem == ""
    assert [each.type for each in Event.objects.of(owner)] == ["letter_sent"]


def _told(world: World, action: Action) -> tuple[str, ...]:
    """What the person reads of it: on Today, and on the letter whose answer was lost."""
    row = Action.objects.one(action.owner, pk=action.pk)
    own = (row.evidence,) if row.state == State.UNCERTAIN else ()
    return (*(each.happened for each in today(world.ports(), action.owner, world.clock.now()).trouble), *own)


@dataclass(slots=True)
class Provider(MemoryMailbox):
    """The mailbox of a provider that files what its server took."""

    sink: Sink | None = None

    def find_sent(self, message_id: str, answers: str = "") -> bool:
        assert self.sink is not None
        return any(each.read().message_id == message_id for each in self.sink.received)


@pytest.mark.parametrize("swallow", [True, False], ids=["before", "after"])
def test_a_line_that_is_cut_anywhere_loses_no_letter_and_sends_none_twice(swallow: bool) -> None:
    world = World()
    start = world.clock.wait(hours=-10)
    owner = an_owner(start)
    account = an_account(owner, files_itself=True, evidence="sent_folder", imap_host="imap.home.test")
    unclear, told = 0, []
    with Sink() as sink:
        world.mailbox = Provider(sink=sink)
        whole = SmtpTransport(sink.host, sink.port, "plain")
        for line in range(MOST_LINES):
            # Each on another day, at the same hour.
            now = world.clock.wait(days=1, minutes=-44)
            action = scheduled(a_letter(owner, now, f"line.{line}@library.test"), account, now)
            with Cutter(sink.port, line, swallow).running() as cutter:
                cut = SmtpTransport("127.0.0.1", cutter.port, "plain", timeout_seconds=5, answer_seconds=5)
                state = _run(world, action, transport_for=lambda _account, cut=cut: cut)
            unclear += state is State.UNCERTAIN
            told.append((state, _told(world, action)))
            for _ in range(4):
                world.clock.wait(minutes=11)
                _run(world, action, transport_for=lambda _account: whole)
            assert Action.objects.one(owner, pk=action.pk).state == State.SENT, line
            if not cutter.is_cut:
                break
        arrived = [each.read().recipient for each in sink.received]

    assert unclear > 0
    # Cut before the letter was handed over, one of two sentences says so; where it is unclear, its own.
    assert {words for state, words in told if state is State.PLANNED} == {(BROKEN,), (sentence(GONE),)}
    assert {words for state, words in told if state is State.UNCERTAIN} == {(sentence(UNCLEAR),)}
    assert {words for state, words in told if state is State.SENT} <= {()}
    assert sorted(arrived) == sorted(f"line.{each}@library.test" for each in range(line + 1))
    assert Event.objects.of(owner).filter(type="letter_sent").count() == line + 1
