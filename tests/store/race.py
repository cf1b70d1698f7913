"""Two workers against one editor who changes each letter within 30 ms of its time; prints what went wrong."""

# ruff: noqa: E402 - the models can only be imported once Django is set up
from __future__ import annotations

import json
import random
import sys
import threading
from collections import Counter
from dataclasses import dataclass, field
from datetime import timedelta
from uuid import UUID

import django

django.setup()

from django.core.management import call_command
from django.db import connections

from afterword.flows.ports import Ports
from afterword.flows.send_letter import act_on, run_action
from afterword.mail.memory import MemoryServer, MemoryTransport
from afterword.store import sending
from afterword.store.models import Action, Letter, MailAccount
from afterword.wiring import SystemClock
from tests.fakes import World
from tests.letters import a_letter, an_account, an_approval, an_owner

SPREAD = timedelta(milliseconds=30)
ACTS = ("cancel", "rewrite", "postpone")


@dataclass(slots=True)
class Race:
    """Two workers against one editor; `verdicts` keeps what the editor was told."""

    ports: Ports
    server: MemoryServer
    letters: list[tuple[Letter, str]]
    account: MailAccount
    chance: random.Random
    verdicts: dict[UUID, tuple[str, bool]] = field(default_factory=dict)
    done: threading.Event = field(default_factory=threading.Event)

    def work(self) -> None:
        """A worker's loop."""
        pause = threading.Event()
        while not self.done.is_set():
            for action_id in sending.due(self.ports.clock.now()):
                run_action(action_id, self.ports, self.ports.clock.now())
            pause.wait(0.001)
        connections.close_all()

    def work_in_lanes(self) -> None:
        """The same with several letters claimed in one go."""
        pause = threading.Event()
        while not self.done.is_set():
            for claim in sending.claim_due("lane", self.ports.clock.now(), most=3):
                act_on(claim, self.ports, self.ports.clock.now())
            pause.wait(0.001)
        connections.close_all()

    def edit(self) -> None:
        """Each letter is changed within 30 ms of its time, before or after."""
        pause = threading.Event()
        for letter, act in self.letters:
            due = Action.everything.get(letter=letter, state__in=("planned", "claimed", "committed", "sent")).wake_at
            wait = (due or self.ports.clock.now()) - self.ports.clock.now() + SPREAD * self.chance.uniform(-1, 1)
            pause.wait(max(wait.total_seconds(), 0))
            self.verdicts[letter.pk] = (act, self._change(letter, act))
        connections.close_all()

    def _change(self, letter: Letter, act: str) -> bool:
        now = self.ports.clock.now()
        if act == "postpone":
            return sending.postpone(letter.owner, letter.pk, now + 4 * SPREAD, now)
        counts = sending.cancel(letter.owner, letter.pk, now, "Changed.")
        if counts and act == "rewrite":
            letter.body = letter.body.replace("Thank you", "Many thanks")
            _schedule(letter, self.account, 4 * SPREAD)
        return counts


def _schedule(letter: Letter, account: MailAccount, wait: timedelta) -> Action:
    now = SystemClock().now()
    approval = an_approval(letter, now)
    zone = f"Etc/GMT{now.hour - 12:+d}"
    span = {"opens": approval.opens, "closes": approval.closes, "target": now + wait}
    return sending.schedule(letter.owner, approval, account, **span, time_zone=zone, now=now)


def _prepared(count: int, seed: int) -> Race:
    call_command("migrate", verbosity=0, interactive=False)
    server, clock = MemoryServer(), SystemClock()
    world = World(server=server, mailbox=None)
    ports = world.ports(clock=clock, transport_for=lambda _account: MemoryTransport(server))
    owner = an_owner(clock.now())
    account = an_account(owner)
    chance = random.Random(seed)
    letters = [(a_letter(owner, clock.now()), chance.choice(ACTS)) for _ in range(count)]
    sending.hold(ports.machine_id, ports.start_id, clock.now())
    for number, (letter, _) in enumerate(letters):
        _schedule(letter, account, timedelta(milliseconds=1000 + 60 * number))
    return Race(ports, server, letters, account, chance)


def _run(race: Race) -> None:
    workers = [threading.Thread(target=each) for each in (race.work, race.work_in_lanes)]
    editor = threading.Thread(target=race.edit)
    for thread in (*workers, editor):
        thread.start()
    editor.join()
    pause = threading.Event()
    for _ in range(600):
        if not Action.everything.filter(wake_at__isnull=False).exists():
            break
        pause.wait(0.05)
    race.done.set()
    for thread in workers:
        thread.join(30)


def violations(race: Race) -> list[str]:
    """Everything that must not be: empty when all promises held."""
    left = Counter(each.message_id for each in race.server.taken)
    texts = {each.message_id: each.content for each in race.server.taken}
    actions = list(Action.everything.all())
    found = [f"left {times} times: {key}" for key, times in left.items() if times > 1]
    found += [f"ended as {each.state}" for each in actions if each.state not in {"sent", "cancelled"}]
    for letter, act in race.letters:
        counted = race.verdicts[letter.pk][1]
        mine = [each.message_id for each in actions if each.letter_id == letter.pk and left[each.message_id]]
        if len(mine) != (0 if act == "cancel" and counted else 1):
            found.append(f"{act}, it counts: {counted}, left {len(mine)} times")
        elif act == "rewrite" and counted and b"Many thanks" not in texts[mine[0]]:
            found.append("left with its old words")
    return found


if __name__ == "__main__":
    racing = _prepared(int(sys.argv[1]), int(sys.argv[2]))
    _run(racing)
    late = sum(not counted for _, counted in racing.verdicts.values())
    sys.stdout.write(json.dumps({"violations": violations(racing), "too_late": late, "of": len(racing.letters)}))
