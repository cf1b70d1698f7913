"""Channels for tests: everything in memory, a clock that stands until it is moved."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from afterword.calendars.caldav_found import PublishedServer
from afterword.calendars.feed import FeedWriter
from afterword.calendars.memory import MemoryCalendars
from afterword.core.calendar.port import CalendarRefused, CalendarUnreachable, Login
from afterword.core.errors import Unreadable
from afterword.core.message import draft
from afterword.core.ports import (
    AssistantSilent,
    Endpoint,
    FoundSettings,
    ModelAnswer,
    Remark,
    SignInAgain,
    SignInStart,
    Tokens,
    Transport,
)
from afterword.core.reminders.ports import Device, NotADevice, Pushed, WrongService
from afterword.core.search.cities import Cities, City
from afterword.core.search.country_parts import PARTS
from afterword.core.search.places import Point
from afterword.egress import Egress
from afterword.flows.ports import Ports
from afterword.mail.drafts import DraftsTransport
from afterword.mail.memory import MemoryMailbox, MemoryServer, MemoryTransport
from afterword.mail.oauth import SignInFailed
from afterword.mail.settings_found import DomainSettings
from afterword.reading.agenda import read_agenda
from afterword.reading.contact_files import read_contact_file
from afterword.reading.contacts import Contacts
from afterword.reading.correspondence import hear
from afterword.reading.phone_numbers import NumberingPlans
from afterword.reading.resume_files import kind_of, read_resume_file
from afterword.store.models import MailAccount
from afterword.wiring import presses
from tests.boards_here import JobsHere, WebHere

CITIES = Cities(
    [
        (City("Leeds", "GB", "ENG", Point(53.796, -1.548), 455), ()),
        (City("York", "GB", "ENG", Point(53.958, -1.083), 153), ()),
        (City("Berlin", "DE", "", Point(52.524, 13.411), 3427), ()),
        (City("Cambridge", "GB", "ENG", Point(52.2, 0.117), 146), ()),
        (City("Cambridge", "US", "MA", Point(42.375, -71.106), 110), ()),
    ],
    PARTS,
)
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

    def is_known(self, country: str, subdivision: str | None) -> bool:
        return True

    def subdivisions(self, country: str) -> Mapping[str, str]:
        return {"BY": "Bayern", "HE": "Hessen"} if country == "DE" else {}


class PlainNames:
    """Takes the last word for the surname."""

    def read(self, text: str) -> Mapping[str, str]:
        given, _, surname = text.rpartition(" ")
        return {"given": given, "surname": surname}


class NoInvitations:
    """Reads nothing."""

    def read(
        self, content: bytes, filename: str, *, candidate_email: str | None = None, read_on: date | None = None
    ) -> Mapping[str, Any]:
        raise Unreadable


class MailsHere:
    """Reads mails in this process, the way the child does."""

    def hear(self, content: bytes, *, own_address: str | None = None) -> Mapping[str, Any]:
        return hear(content, own_address)


class AgendasHere:
    """Cuts calendars apart in this process."""

    def read(self, content: bytes, since: str, until: str) -> Mapping[str, Any]:
        return read_agenda(content, since, until)


@dataclass(slots=True)
class FeedsHere:
    """Calendars of others by their address."""

    calendars: dict[str, bytes] = field(default_factory=dict)
    asked: int = 0

    def fetch(self, address: str) -> bytes:
        self.asked += 1
        if address not in self.calendars:
            raise CalendarUnreachable
        return self.calendars[address]


class ResumesHere:
    """Reads resumes in this process."""

    def read(self, content: bytes) -> Mapping[str, Any]:
        return read_resume_file(content, kind_of(content))


class NoProofs:
    """Knows no language."""

    generation = 0

    def knows(self, locale: str, word: str) -> bool | None:
        return None

    def tones(self, locale: str, sentences: Sequence[str]) -> Sequence[str]:
        return [""] * len(sentences)

    def remarks(self, locale: str, text: str) -> Sequence[Remark]:
        return ()


class Proofread(NoProofs):
    """A grammar without remarks that keeps what it was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.generation = 0

    def remarks(self, locale: str, text: str) -> Sequence[Remark]:
        self.asked.append(text)
        return ()


@dataclass(slots=True)
class NoAssistant:
    """A model that gives the rows it was told to, and remembers what it was asked."""

    rows: list[Sequence[Mapping[str, Any]]] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    installed: bool = True

    def is_installed(self) -> bool:
        return self.installed

    def ask(self, endpoint: Endpoint, instructions: str, question: str, shape: str = "wordings") -> ModelAnswer:
        self.asked.append(question)
        if not self.rows:
            raise AssistantSilent
        return ModelAnswer(tuple(self.rows.pop(0)), "native")


class OpenSecrets:
    """Keeps secrets in plain sight, bound to their purpose."""

    def seal(self, plain: str, *, purpose: str) -> str:
        return f"{purpose}|{plain}"

    def open(self, token: str, *, purpose: str) -> str:
        return token.removeprefix(f"{purpose}|")


@dataclass(slots=True)
class NoSignIns:
    """Sign-ins to which the person agrees at once; each token lasts an hour, until all are taken back."""

    revoked: bool = False
    renewed: int = 0
    under_way: dict[str, tuple[SignInStart, datetime]] = field(default_factory=dict)

    def offered(self) -> Sequence[str]:
        return ("google", "microsoft")

    def begin(self, owner: str, provider: str, address: str, now: datetime) -> SignInStart:
        start = SignInStart(provider, "https://provider.example/authorize", "ABCD")
        self.under_way[owner] = (start, now)
        return start

    def pending(self, owner: str) -> SignInStart | None:
        return self.under_way[owner][0] if owner in self.under_way else None

    def finish(self, owner: str, now: datetime, pasted: str = "") -> Tokens:
        if owner not in self.under_way:
            raise SignInFailed("No sign-in is under way.")
        if now - self.under_way[owner][1] > timedelta(hours=1):
            raise SignInFailed("It took too long.")
        del self.under_way[owner]
        return Tokens("access-0", "refresh-0", now + timedelta(hours=1))

    def fresh(self, provider: str, tokens: Tokens, now: datetime) -> Tokens:
        if now < tokens.until - timedelta(minutes=5):
            return tokens
        if self.revoked:
            raise SignInAgain("Google wants you to sign in again.")
        self.renewed += 1
        return Tokens(f"access-{self.renewed}", tokens.refresh, now + timedelta(hours=1))


@dataclass(frozen=True, slots=True)
class KnownProviders:
    """Knows what is known of a domain without asking anybody."""

    def find(self, address: str) -> FoundSettings | None:
        return DomainSettings(Egress(), lambda _name, _kind: ()).find(address) if "@gmail.com" in address else None


class ContactsHere:
    """Reads files of contacts in this process."""

    def read(self, content: bytes) -> Mapping[str, Any]:
        return read_contact_file(content)


@dataclass(slots=True)
class OneAddressBook:
    """An address book with the cards it was given, for whoever asks."""

    cards: list[bytes] = field(default_factory=list)
    asked: list[tuple[str, str, str]] = field(default_factory=list)

    def fetch(self, address: str, user: str, password: str) -> Sequence[bytes]:
        self.asked.append((address, user, password))
        return self.cards


@dataclass(slots=True)
class BrowsersHere:
    """Push services that take every message, or answer as they were told to."""

    answers: list[Pushed] = field(default_factory=list)
    pushed: list[tuple[str, dict[str, Any]]] = field(default_factory=list)

    def new_key(self) -> str:
        return "a key"

    def public_key(self, key: str) -> str:
        return f"public half of {key}"

    def check(self, device: Device) -> None:
        if not device.endpoint.startswith("https://"):
            raise NotADevice

    def push(self, device: Device, message: bytes, key: str, contact: str, now: datetime) -> Pushed:
        answer = self.answers.pop(0) if self.answers else Pushed(taken=True)
        if answer.taken:
            self.pushed.append((device.endpoint, json.loads(message)))
        return answer


@dataclass(slots=True)
class ServicesHere:
    """Another service that takes every message, or fails as it was told to."""

    problems: list[str] = field(default_factory=list)
    sent: list[tuple[str, str, str]] = field(default_factory=list)
    installed: bool = True

    def is_installed(self) -> bool:
        return self.installed

    def check(self, address: str) -> str:
        if not address.startswith("ntfys://"):
            raise WrongService
        return "ntfy"

    def send(self, address: str, title: str, body: str) -> str:
        problem = self.problems.pop(0) if self.problems else ""
        if not problem:
            self.sent.append((address, title, body))
        return problem


@dataclass(slots=True)
class World:
    """The ports of one installation and what lies behind them."""

    clock: FakeClock = field(default_factory=FakeClock)
    server: MemoryServer = field(default_factory=MemoryServer)
    mailbox: MemoryMailbox | None = field(default_factory=MemoryMailbox)
    sign_ins: NoSignIns = field(default_factory=NoSignIns)
    assistant: NoAssistant = field(default_factory=NoAssistant)
    calendars: MemoryCalendars = field(default_factory=MemoryCalendars)
    browsers: BrowsersHere = field(default_factory=BrowsersHere)
    services: ServicesHere = field(default_factory=ServicesHere)
    feeds: FeedsHere = field(default_factory=FeedsHere)
    address_books: OneAddressBook = field(default_factory=OneAddressBook)
    web: WebHere = field(default_factory=WebHere)
    machine_id: str = "machine-a"
    start_id: str = "start-1"

    def _calendars(self, login: Login) -> MemoryCalendars:
        if login.password == "wrong":
            raise CalendarRefused
        return self.calendars

    def _transport(self, account: MailAccount) -> Transport:
        if account.drafts and self.mailbox is not None:
            return DraftsTransport(self.mailbox, self.clock)
        return MemoryTransport(self.server)

    def ports(self, **other: Any) -> Ports:
        """Ports on this world; `other` replaces single ones."""
        made = Ports(
            clock=self.clock,
            holidays=NoHolidays(),
            names=PlainNames(),
            invitations=NoInvitations(),
            mails=MailsHere(),
            resumes=ResumesHere(),
            secrets=OpenSecrets(),
            sign_ins=self.sign_ins,
            finder=KnownProviders(),
            transport_for=self._transport,
            mailbox_for=lambda _account: self.mailbox,
            country_of_zone=lambda _zone: None,
            draft=draft,
            contacts=Contacts(),
            calendar=FeedWriter(),
            phones=NumberingPlans(),
            calendar_server=self._calendars,
            feeds=self.feeds,
            agendas=AgendasHere(),
            calendar_finder=PublishedServer(Egress(), lambda _name, _kind: ()),
            contact_files=ContactsHere(),
            address_books=self.address_books,
            proofs=NoProofs(),
            assistant=self.assistant,
            presses=presses(),
            pusher=self.browsers,
            messenger=self.services,
            cities=CITIES,
            jobs=JobsHere(),
            job_web=self.web,
            machine_id=self.machine_id,
            start_id=self.start_id,
            plan_version="no holidays, rules 1",
        )
        return replace(made, **other)
