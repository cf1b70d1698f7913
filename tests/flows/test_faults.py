"""What can go wrong around the outbox: no letter is lost, none goes twice, and the person reads it in plain words."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

import pytest
from django.db import OperationalError, connection

from afterword.core.ports import Delivery, Envelope, MailboxUnreachable, Outcome
from afterword.core.sending import State
from afterword.flows.send_letter import run_action
from afterword.mail.memory import MemoryMailbox, MemoryTransport
from afterword.store import sending
from afterword.store.models import Action, Letter, MailAccount
from tests.fakes import FakeClock, World
from tests.letters import a_letter, an_account, an_owner, scheduled

pytestmark = pytest.mark.django_db


def _run(world: World, action: Action, **ports: object) -> State | None:
    now = world.clock.now()
    sending.hold(world.machine_id, world.start_id, now)
    return run_action(action.pk, world.ports(**ports), now)


def _problem(account: MailAccount) -> str:
    return MailAccount.everything.get(pk=account.pk).problem


@pytest.mark.parametrize("stage", ["mail", "rcpt", "data", "dot"])
def test_a_server_without_room_is_asked_again_later(world: World, letter: Letter, stage: str) -> None:
    world.server.answers = [Delivery(Outcome.DEFERRED, 452, "4.3.1 Insufficient system storage", stage)]
    action = scheduled(letter, an_account(letter.owner), world.clock.now())
    first = _run(world, action)
    world.clock.wait(minutes=2)

    assert (first, _run(world, action)) == (State.PLANNED, State.SENT)
    assert len(world.server.taken) == 1


def test_a_full_box_of_theirs_is_shown_and_not_tried_again(world: World, letter: Letter) -> None:
    world.server.answers = [Delivery(Outcome.REFUSED, 552, "5.2.2 Mailbox full", "dot")]
    action = scheduled(letter, an_account(letter.owner), world.clock.now())
    first = _run(world, action)
    world.clock.wait(hours=1)

    assert (first, _run(world, action)) == (State.FAILED, None)
    assert Action.objects.one(letter.owner, pk=action.pk).evidence == (
        "The mail server refused the letter. Not sent. It said: “5.2.2 Mailbox full”."
    )


@dataclass(slots=True)
class FullMailbox(MemoryMailbox):
    """A mailbox over its quota: what is there can be read, nothing can be put in."""

    has_room: bool = False

    def file_sent(self, envelope: Envelope, at: object) -> None:
        if not self.has_room:
            raise MailboxUnreachable("The mailbox cannot be read: [OVERQUOTA] Quota exceeded.")
        MemoryMailbox.file_sent(self, envelope, at)  # type: ignore[arg-type]


def test_an_own_box_over_its_quota_keeps_no_letter_back_and_is_said_once(world: World, letter: Letter) -> None:
    world.mailbox = box = FullMailbox()
    account = an_account(letter.owner, imap_host="imap.home.test")
    action = scheduled(letter, account, world.clock.now())
    first = _run(world, action)
    said = _problem(account)
    world.clock.wait(minutes=11)
    _run(world, action)
    still = _problem(account)
    box.has_room = True
    world.clock.wait(minutes=11)
    _run(world, action)

    assert first is State.SENT
    assert said == still
    assert said.startswith("The letter left, but its copy could not be put into your Sent folder: ")
    assert (len(box.sent), len(world.server.taken), _problem(account)) == (1, 1, "")


@dataclass(slots=True)
class SlowTransport:
    """A server that takes a minute for every answer."""

    inner: MemoryTransport
    clock: FakeClock

    def deliver(self, envelope: Envelope, gate: Callable[[], bool], may_finish: Callable[[], bool]) -> Delivery:
        self.clock.wait(minutes=1)

        def slow_gate() -> bool:
            self.clock.wait(minutes=1)
            is_open = gate()
            self.clock.wait(minutes=1)
            return is_open

        return self.inner.deliver(envelope, slow_gate, may_finish)


def test_a_server_that_takes_a_minute_for_each_answer_gets_no_half_a_letter(world: World, letter: Letter) -> None:
    action = scheduled(letter, an_account(letter.owner), world.clock.now())
    slow = SlowTransport(MemoryTransport(world.server), world.clock)
    first = _run(world, action, transport_for=lambda _account: slow)
    taken = list(world.server.taken)
    world.clock.wait(minutes=2)

    assert (first, taken) == (State.PLANNED, [])
    assert _run(world, action) is State.SENT
    assert len(world.server.taken) == 1


def test_a_password_that_changes_between_two_letters_keeps_the_second_and_is_said_once(
    world: World, letter: Letter
) -> None:
    account = an_account(letter.owner)
    other = a_letter(letter.owner, world.clock.now(), "j.voss@library.test")
    first, second = (scheduled(each, account, world.clock.now()) for each in (letter, other))
    _run(world, first)
    world.server.answers = [Delivery(Outcome.REFUSED, 535, "5.7.8 bad credentials", "login")] * 3
    said = set()
    for _ in range(3):
        assert _run(world, second) is State.PLANNED
        said.add(_problem(account))
        world.clock.wait(minutes=6)

    assert said == {"The mail server did not accept the password. The letters are kept and go as soon as it works."}
    assert _run(world, second) is State.SENT
    assert [each.recipient for each in world.server.taken] == ["n.okafor@library.test", "j.voss@library.test"]


def _pragma(words: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(f"PRAGMA {words}")
        row = cursor.fetchone()
    return int(row[0]) if row else 0


def _fill_the_disk() -> None:
    free = _pragma("freelist_count")
    _pragma(f"max_page_count = {_pragma('page_count')}")
    with suppress(OperationalError), connection.cursor() as cursor:
        cursor.execute("CREATE TABLE ballast (dust BLOB)")
        for _ in range(free + 1):
            cursor.execute("INSERT INTO ballast VALUES (zeroblob(3500))")


def _protect_the_disk() -> None:
    _pragma("query_only = ON")


def _make_room() -> None:
    _pragma("query_only = OFF")
    _pragma("max_page_count = 1073741823")
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE IF EXISTS ballast")


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif("connection.vendor != 'sqlite'", reason="A disk is filled by SQLite's own limit of pages.")
@pytest.mark.parametrize(
    ("fault", "is_before"), [(_fill_the_disk, True), (_protect_the_disk, True), (_protect_the_disk, False)]
)
def test_a_disk_that_cannot_be_written_loses_nothing_and_sends_nothing_twice(
    fault: Callable[[], None], is_before: bool
) -> None:
    world = World()
    sending.hold(world.machine_id, world.start_id, world.clock.now())
    letter = a_letter(an_owner(world.clock.now()), world.clock.now())
    # The bytes that are kept at the gate need pages of their own.
    Letter.everything.filter(pk=letter.pk).update(body="Thank you for the talk about the reading room.\n" * 300)
    letter.refresh_from_db()
    world.server.sent_folder = world.mailbox
    account = an_account(letter.owner, files_itself=True, evidence="sent_folder", imap_host="imap.home.test")
    action = scheduled(letter, account, world.clock.now())
    inner = MemoryTransport(world.server)

    class Fills:
        def deliver(self, envelope: Envelope, gate: Callable[[], bool], may_finish: Callable[[], bool]) -> Delivery:
            if is_before:
                fault()
            answer = inner.deliver(envelope, gate, may_finish)
            fault()
            return answer

    with pytest.raises(OperationalError, match=r"full|readonly"):
        _run(world, action, transport_for=lambda _account: Fills())
    taken = len(world.server.taken)
    _make_room()
    for minutes in (6, 1, 1):
        world.clock.wait(minutes=minutes)
        _run(world, action)

    assert taken == (0 if is_before else 1)
    assert len(world.server.taken) == 1
    assert Action.objects.one(letter.owner, pk=action.pk).state == State.SENT
