"""The outside of one simulated year: a clock that jumps, a provider that fails, a worker that dies."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from afterword.core.message import private_id
from afterword.core.ports import Delivery, Envelope, Glimpse, Heard, MailboxUnreachable, Outcome, everything


class Crash(BaseException):
    """The worker's process is gone: nothing catches this but the simulation."""


@dataclass(slots=True)
class Clock:
    """What the machine believes (`now`) and what is so (`true`)."""

    true: datetime
    wrong_by: timedelta = timedelta(0)

    def now(self) -> datetime:
        """The machine's own time."""
        return self.true + self.wrong_by

    def wait(self, time: timedelta) -> None:
        """Time goes by."""
        self.true += time


# What one attempt may meet, and how often.
FAULTS: dict[str, int] = {
    "none": 10,
    "connect": 2,
    "login": 1,
    "busy rcpt": 2,
    "busy dot": 2,
    "refused": 1,
    "cut in body": 2,
    "taken, then cut": 4,
    "lost before taken": 3,
    "crash before gate": 2,
    "crash after gate": 2,
    "crash at dot": 3,
    "crash after 250": 3,
    "slow": 1,
}
BEFORE_GATE = {
    "connect": Delivery(Outcome.DEFERRED, 0, "no route", "connect"),
    "login": Delivery(Outcome.REFUSED, 535, "bad credentials", "login"),
    "busy rcpt": Delivery(Outcome.DEFERRED, 451, "try later", "rcpt"),
    "refused": Delivery(Outcome.REFUSED, 550, "no such user", "rcpt"),
}


@dataclass(slots=True)
class Provider:
    """The mail provider: what it took is the truth. It files what it takes, perhaps some minutes late."""

    clock: Clock
    chance: random.Random
    files: bool
    judge: Callable[[Envelope], None]
    taken: Counter[str] = field(default_factory=Counter)
    sent_folder: list[tuple[datetime, bytes]] = field(default_factory=list)
    faults: Counter[str] = field(default_factory=Counter)

    def deliver(self, envelope: Envelope, gate: Callable[[], bool], may_finish: Callable[[], bool]) -> Delivery:
        """As `core.ports.Transport.deliver`, with one fault of the list."""
        fault = self.chance.choices(list(FAULTS), list(FAULTS.values()))[0]
        if fault != "none":
            self.faults[fault] += 1
        if fault in BEFORE_GATE:
            return BEFORE_GATE[fault]
        self._die(fault, "crash before gate")
        if not gate():
            return Delivery(Outcome.DEFERRED, stage="gate")
        self._die(fault, "crash after gate")
        if fault == "slow":
            self.clock.wait(timedelta(minutes=4))
        if fault == "cut in body" or not may_finish():
            return Delivery(Outcome.DEFERRED, stage="data", text="The line dropped.")
        return self._finish(envelope, fault)

    def _finish(self, envelope: Envelope, fault: str) -> Delivery:
        if fault == "busy dot":
            return Delivery(Outcome.DEFERRED, 451, "try later", "dot")
        if fault == "lost before taken":
            return Delivery(Outcome.UNKNOWN, stage="dot", text="reset")
        self._take(envelope)
        self._die(fault, "crash at dot")
        self._die(fault, "crash after 250")
        if fault == "taken, then cut":
            return Delivery(Outcome.UNKNOWN, stage="dot", text="reset")
        return Delivery(Outcome.ACCEPTED, 250, "OK", "dot")

    def _take(self, envelope: Envelope) -> None:
        self.judge(envelope)
        self.taken[envelope.message_id] += 1
        if self.files:
            late = timedelta(minutes=self.chance.choice((0, 0, 0, 1, 4, 7)))
            self.sent_folder.append((self.clock.true + late, envelope.content))

    def _die(self, fault: str, here: str) -> None:
        if fault == here:
            raise Crash


@dataclass(slots=True)
class Sent:
    """The person's mailbox as far as the outbox looks into it; sometimes it cannot be reached."""

    provider: Provider

    def find_sent(self, message_id: str, answers: str = "") -> bool:
        """As `core.ports.Mailbox.find_sent`."""
        self._reach()
        keys = (message_id.encode(), private_id(message_id).encode())
        filed = [content for at, content in self.provider.sent_folder if at <= self.provider.clock.true]
        return any(key in content for key in keys for content in filed)

    def file_sent(self, envelope: Envelope, at: datetime) -> None:
        """As `core.ports.Mailbox.file_sent`."""
        if not self.find_sent(envelope.message_id):
            self.provider.sent_folder.append((self.provider.clock.true, envelope.content))

    def find_draft(self, message_id: str) -> bool:
        """Nobody presses send in this world."""
        return False

    def save_draft(self, envelope: Envelope, at: datetime) -> None:
        """There is no folder for drafts."""
        raise MailboxUnreachable

    def drop_draft(self, message_id: str) -> None:
        """There is no folder for drafts."""

    def find_sent_as(self, envelope: Envelope, since: datetime) -> str | None:
        """As `core.ports.Mailbox.find_sent_as`."""
        return envelope.message_id if self.find_sent(envelope.message_id) else None

    def new_messages(self, after_uid: str, concerns: Callable[[Glimpse], bool] = everything) -> Iterator[Heard]:
        """Nobody answers in this world."""
        self._reach()
        return iter(())

    def wait_for_mail(self, after_uid: str, seconds: float) -> bool | None:
        """Nothing ever comes in."""
        return False

    def _reach(self) -> None:
        if self.provider.chance.random() < 0.1:
            self.provider.faults["mailbox down"] += 1
            raise MailboxUnreachable
