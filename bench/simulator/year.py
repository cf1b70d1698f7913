"""One candidate's year: letters approved, changed, taken back, while machine, line and clock fail."""

from __future__ import annotations

import random
import sqlite3
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import IntegrityError, connection, transaction

from afterword.core.message import parse
from afterword.core.ports import Envelope
from afterword.core.sending import is_quiet
from afterword.flows import tick as worker
from afterword.flows.ports import Ports
from afterword.flows.send_letter import answer_ask
from afterword.store import audit, sending
from afterword.store.models import Action, Approval, Letter, MailAccount, Owner
from bench.simulator.world import Clock, Crash, Provider, Sent
from tests.fakes import World
from tests.letters import a_letter, an_account, an_approval, an_owner, scheduled

ZONE = "Europe/Berlin"
LETTERS = 6
FIRST_EVENING = datetime(2026, 1, 7, 17, 0, tzinfo=UTC)
BETWEEN = timedelta(days=60)
WINDOW_HOURS = 3.5
DISTURBANCES = {
    "nothing": 12,
    "double click": 2,
    "take back": 1,
    "rewrite": 1,
    "another hour": 2,
    "sleep": 2,
    "clock jumps": 2,
    "second run": 2,
    "copied elsewhere": 2,
    "restored": 1,
}


class Steady(worker.Rhythm):
    """The rhythm of a loop whose clock runs with time; it looks at everything in each pass."""

    def jumped(self, now: datetime, running: float) -> bool:
        """Never: this world says itself when its clock jumps."""
        self.heard_at = None
        return False


class Jumped(worker.Rhythm):
    """The rhythm of a loop whose clock just moved further than time went by."""

    def jumped(self, now: datetime, running: float) -> bool:
        """As the product's loop finds out by a clock that only runs on."""
        return True


@dataclass
class Year:
    """A year of one candidate, all chance from one seed."""

    seed: int
    violations: list[str] = field(default_factory=list)
    disturbed: Counter[str] = field(default_factory=Counter)
    runs: int = 1
    snapshot: sqlite3.Connection | None = None

    def __post_init__(self) -> None:
        self.chance = random.Random(self.seed)
        self.clock = Clock(FIRST_EVENING)
        files = self.chance.random() < 0.7
        self.provider = Provider(self.clock, self.chance, files, self._judge)
        self.mailbox = Sent(self.provider) if self.chance.random() < 0.85 else None
        self.owner: Owner = an_owner(self.clock.now())
        proof = "sent_folder" if files and self.mailbox else ""
        has_account = self.chance.random() < 0.95
        fields = {"files_itself": files, "evidence": proof, "gap_seconds": self.chance.choice((0, 20))}
        sending.hold("machine-a", "run-1", self.clock.now())
        self.account: MailAccount | None = an_account(self.owner, **fields) if has_account else None

    def ports(self, machine: str = "machine-a") -> Ports:
        """The channels of the run that works now."""
        world = World(machine_id=machine, start_id=f"run-{self.runs}")
        return world.ports(
            clock=self.clock,
            transport_for=lambda _account: self.provider,
            mailbox_for=lambda _account: self.mailbox,
        )

    def live(self) -> Year:
        """Go through the year, letter by letter."""
        for number in range(LETTERS):
            self.clock.true = FIRST_EVENING + number * BETWEEN
            self._one_letter()
        self._check_the_end()
        return self

    def _one_letter(self) -> None:
        now = self.clock.now()
        letter = a_letter(self.owner, now, f"p{self.chance.randrange(10**9)}@library.test")
        target = now + timedelta(minutes=self.chance.randrange(0, 150))
        scheduled(letter, self.account, now, target, hours=WINDOW_HOURS)
        self._snapshot()
        for _ in range(14):
            self._disturb(letter)
            if not self._pass():
                break
        self._next_day(letter)

    def _pass(self) -> bool:
        """Go to the next moment at which something is due and let the worker pass; False when all is over."""
        wake = Action.everything.filter(wake_at__isnull=False).order_by("wake_at").first()
        if wake is None or wake.wake_at is None:
            return False
        due = max(wake.wake_at, wake.lease_until or wake.wake_at)
        self.clock.wait(max(due - self.clock.now(), timedelta(0)) + timedelta(seconds=self.chance.randrange(1, 90)))
        try:
            worker.tick(self.ports(), self.clock.now(), Steady())
        except Crash:
            self.runs += 1
            self.clock.wait(timedelta(seconds=self.chance.randrange(1, 400)))
        return True

    def _disturb(self, letter: Letter) -> None:
        what = self.chance.choices(list(DISTURBANCES), list(DISTURBANCES.values()))[0]
        if what != "nothing":
            self.disturbed[what] += 1
            getattr(self, "_" + what.replace(" ", "_"))(letter)

    def _double_click(self, letter: Letter) -> None:
        now = self.clock.now()
        standing = Approval.objects.of(self.owner).filter(letter=letter, voided_at=None).first()
        if standing is None:
            return
        span = {"opens": standing.opens, "closes": standing.closes, "target": now}
        try:
            with transaction.atomic():
                sending.schedule(self.owner, standing, self.account, **span, time_zone=ZONE, now=now)
        except IntegrityError:
            return
        if Action.objects.of(self.owner).filter(letter=letter, state__in=("planned", "handed")).count() > 1:
            self.violations.append("S1 a second live action was made")

    def _take_back(self, letter: Letter) -> None:
        sending.cancel(self.owner, letter.pk, self.clock.now(), "You took it back.")

    def _rewrite(self, letter: Letter) -> None:
        now = self.clock.now()
        if not sending.cancel(self.owner, letter.pk, now, "You edited the letter."):
            return
        Letter.everything.filter(pk=letter.pk).update(body=letter.body + "PS: see you.\n")
        letter.refresh_from_db()
        if not is_quiet(now, ZONE):
            approval = an_approval(letter, now, sender=self.account.address if self.account else "", hours=1)
            span = {"opens": approval.opens, "closes": approval.closes, "target": now}
            sending.schedule(self.owner, approval, self.account, **span, time_zone=ZONE, now=now)

    def _another_hour(self, letter: Letter) -> None:
        action = sending.live_action(self.owner, letter.pk)
        at = self.clock.now() + timedelta(minutes=self.chance.randrange(1, 60))
        if action and action.opens <= at < action.closes:
            sending.postpone(self.owner, letter.pk, at, self.clock.now())

    def _sleep(self, letter: Letter) -> None:
        self.clock.wait(timedelta(minutes=self.chance.choice((15, 60, 240, 700))))
        self._careful_tick("machine-a", Jumped())

    def _clock_jumps(self, letter: Letter) -> None:
        """The clock is wrong for a minute and is set right again; passes go on meanwhile."""
        self.clock.wrong_by = timedelta(hours=self.chance.choice((-30, -3, -1, 1, 2, 12, 24 * 40)))
        before = sum(self.provider.taken.values())
        self._careful_tick("machine-a", Jumped())
        self.clock.wait(timedelta(seconds=30))
        self._careful_tick("machine-a")
        if sum(self.provider.taken.values()) != before:
            self.violations.append("S11 a letter left while the clock was wrong")
        self.clock.wait(timedelta(seconds=30))
        self.clock.wrong_by = timedelta(0)
        self._careful_tick("machine-a", Jumped())

    def _second_run(self, letter: Letter) -> None:
        """Started twice on the same machine: the second stands by, or takes over from one that is gone."""
        self.runs += 1
        self._careful_tick("machine-a")

    def _copied_elsewhere(self, letter: Letter) -> None:
        before = sum(self.provider.taken.values())
        self._careful_tick("machine-b")
        if sum(self.provider.taken.values()) != before:
            self.violations.append("S11 a copy sent a letter")

    def _restored(self, letter: Letter) -> None:
        """An older copy of the whole database is put back: the person says so, and nothing leaves by itself."""
        if self.snapshot is None:
            return
        self.snapshot.backup(connection.connection)
        self.runs += 1
        machine, run = "machine-a", f"run-{self.runs}"
        sending.take_over(self.owner, machine, run, self.clock.now())

    def _careful_tick(self, machine: str, rhythm: worker.Rhythm | None = None) -> None:
        try:
            worker.tick(self.ports(machine), self.clock.now(), rhythm or Steady())
        except Crash:
            self.runs += 1

    def _snapshot(self) -> None:
        self.snapshot = sqlite3.connect(":memory:")
        connection.connection.backup(self.snapshot)

    def _next_day(self, letter: Letter) -> None:
        """A day later everything has an end, and the person answers what is asked, as it is."""
        for _ in range(40):
            if not Action.everything.filter(wake_at__isnull=False).exists():
                break
            self._pass()
        open_ = Action.objects.of(self.owner).filter(letter=letter).exclude(wake_at=None)
        if open_.exists():
            self.violations.append(f"S4 still {open_.first().state} a day later")  # type: ignore[union-attr]
        for action in Action.objects.of(self.owner).filter(letter=letter, state__in=("ask", "handed")):
            went = self.provider.taken[action.message_id] > 0
            answer_ask(self.owner, action.pk, went, self.clock.now())
        self._check_letter(letter.pk)

    def _judge(self, envelope: Envelope) -> None:
        """Called at the provider's side for each letter it takes (S1, S2, S3, I5)."""
        action = Action.everything.select_related("approval").get(message_id=envelope.message_id)
        said, covered = parse(envelope.content), action.approval
        if self.provider.taken[envelope.message_id]:
            self.violations.append("S1 a letter left twice")
        if covered.voided_at or (said.subject, said.text) != (covered.subject, covered.text.rstrip("\n")):
            self.violations.append("S2 a letter left that was not approved")
        if not envelope.recipient == said.recipient == covered.recipient:
            self.violations.append("S3 a letter left for another address")
        slack = timedelta(minutes=5)
        is_night = is_quiet(self.clock.true, ZONE) and is_quiet(self.clock.true - slack, ZONE)
        if is_night or not covered.opens <= self.clock.true < covered.closes + slack:
            self.violations.append(f"I5 a letter left outside its hours, at {self.clock.true}")

    def _check_letter(self, letter: UUID) -> None:
        actions = list(Action.objects.of(self.owner).filter(letter=letter))
        if sum(self.provider.taken[each.message_id] for each in actions) > 1:
            self.violations.append("S1 two letters to one person")
        for each in actions:
            if (each.state == "sent") != (self.provider.taken[each.message_id] > 0):
                self.violations.append(f"S4 it says {each.state}, the provider took it {self._times(each)} times")

    def _times(self, action: Action) -> int:
        return self.provider.taken[action.message_id]

    def _check_the_end(self) -> None:
        if broken := audit.check(self.owner):
            self.violations.append(f"S10 {broken[0].message}")

    def faults(self) -> Counter[str]:
        """Everything that went wrong on purpose."""
        return self.provider.faults + self.disturbed


def forget_everything(models: list[Any]) -> None:
    """Empty the tables, so that one year knows nothing of the other."""
    for model in models:
        model._base_manager.all()._raw_delete("default")
