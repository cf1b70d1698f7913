"""Channels for tests: everything in memory, a clock that stands until it is moved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from afterword.core.errors import Unreadable
from afterword.core.message import draft
from afterword.flows.ports import Ports
from afterword.mail.memory import MemoryMailbox, MemoryServer, MemoryTransport
from afterword.reading.contacts import Contacts
from afterword.reading.correspondence import hear

WEDNESDAY_EVENING = datetime(2026, 3, 11, 18, 30, tzinfo=UTC)


@dataclass(slots=True)
class FakeClock:
    """Stands until it is moved."""

    at: datetime = WEDNESDAY_EVENING

    def now(self) -> datetime:
        return self.at

    def wait(self, **time: float) -> datetime:
        """Move on by a time; `wait(minutes=3)`."""
        self.at += timedelta(**time)
        return self.at


class NoHolidays:
    """A country that only rests at weekends."""

    version = "fake 1"

    def is_public_holiday(self, country: str, subdivision: str | None, day: date) -> bool:
        return False

    def name(self, country: str, subdivision: str | None, day: date) -> str | None:
        return None

    def weekend(self, country: str) -> frozenset[int]:
        return frozenset({5, 6})

    def is_uncertain(self, country: str, subdivision: str | None, day: date) -> bool:
        return False


class PlainNames:
    """Takes the last word for the surname."""

    def read(self, text: str) -> Mapping[str, str]:
        given, _, surname = text.rpartition(" ")
        return {"given": given, "surname": surname}


class NoInvitations:
    """Reads nothing."""

    def read(self, content: bytes, filename: str, *, candidate_email: str | None = None) -> Mapping[str, Any]:
        raise Unreadable


class MailsHere:
    """Reads mails in this process, the way the child does."""

    def hear(self, content: bytes, *, own_address: str | None = None) -> Mapping[str, Any]:
        return hear(content, own_address)


class OpenSecrets:
    """Keeps secrets in plain sight, bound to their purpose."""

    def seal(self, plain: str, *, purpose: str) -> str:
        return f"{purpose}|{plain}"

    def open(self, token: str, *, purpose: str) -> str:
        return token.removeprefix(f"{purpose}|")


@dataclass(slots=True)
class World:
    """The ports of one installation and what lies behind them."""

    clock: FakeClock = field(default_factory=FakeClock)
    server: MemoryServer = field(default_factory=MemoryServer)
    mailbox: MemoryMailbox | None = field(default_factory=MemoryMailbox)
    machine_id: str = "machine-a"
    start_id: str = "start-1"

    def ports(self, **other: Any) -> Ports:
        """Ports on this world; `other` replaces single ones."""
        made = Ports(
            clock=self.clock,
            holidays=NoHolidays(),
            names=PlainNames(),
            invitations=NoInvitations(),
            mails=MailsHere(),
            secrets=OpenSecrets(),
            transport_for=lambda _account: MemoryTransport(self.server),
            mailbox_for=lambda _account: self.mailbox,
            country_of_zone=lambda _zone: None,
            draft=draft,
            contacts=Contacts(),
            machine_id=self.machine_id,
            start_id=self.start_id,
        )
        return replace(made, **other)
