"""The only place that picks real or in-memory channels, and the only one that reads the wall clock.

Everything heavy is imported inside the functions, so that `batch` starts without Django.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from afterword.core.errors import Refusal
from afterword.core.ports import (
    Clock,
    Holidays,
    Mailbox,
    Press,
    Proofreader,
    Secrets,
    SignIns,
    Transport,
)

if TYPE_CHECKING:
    from afterword.egress import Egress
    from afterword.flows.ports import Ports
    from afterword.mail.maildir import MaildirMailbox
    from afterword.mail.sink import Sink
    from afterword.reading.door import Door
    from afterword.store.models import Action, MailAccount, Owner

_PORTS: dict[int, Ports] = {}
EVERY = 100
# Interviews of people who live; at the ends of the calendar no day can be added or taken away.
YEARS = range(1970, 2200)


class NoSuchHour(Refusal):
    """AFTERWORD_NOW holds no instant with its offset from UTC."""

    hint = "Write it as 2026-12-01T19:30:00-05:00, or take the variable away. Nothing was changed."


@dataclass(frozen=True, slots=True)
class SystemClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        """The present instant in UTC."""
        return datetime.now(UTC)


@dataclass(slots=True)
class MovedClock:
    """A clock that stands until it is moved; for walking a process to its end and for looking at any evening."""

    at: datetime

    def now(self) -> datetime:
        """The instant it was moved to."""
        return self.at


def clock() -> Clock:
    """The system's clock, or the instant in AFTERWORD_NOW (ISO 8601 with offset) to look at any evening."""
    moved = os.environ.get("AFTERWORD_NOW")
    return MovedClock(_instant(moved)) if moved else SystemClock()


def _instant(text: str) -> datetime:
    try:
        at = datetime.fromisoformat(text)
    except ValueError as error:
        raise NoSuchHour from error
    if at.tzinfo is None or at.year not in YEARS:
        raise NoSuchHour
    return at


def public_holidays() -> Holidays:
    """Public holidays by country and subdivision, from the `holidays` package."""
    from afterword.calendars.holidays import PublicHolidays

    return PublicHolidays()


@cache
def proofs() -> Proofreader:
    """Spelling and grammar in this process, for a run that ends soon."""
    from afterword.proofing.dictionaries import Dictionaries
    from afterword.proofing.grammar import Harper
    from afterword.proofing.proofs import Proofs
    from afterword.proofing.tone import Silent

    # A batch may change its language with every line, so each dictionary is opened once and kept.
    return Proofs(Dictionaries(_dictionary_folders(), most_open=EVERY), Harper(), Silent())


def _dictionary_folders() -> tuple[str, ...]:
    from afterword import environment
    from afterword.proofing.dictionaries import SYSTEM_FOLDERS

    return (environment.text("AFTERWORD_DICTIONARIES"), *SYSTEM_FOLDERS)


def set_up_django() -> None:
    """Make the models usable; about a third of a second, so `batch` never calls it."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "afterword.web.settings")
    import django

    django.setup()


def ports(*, at: Clock | None = None) -> Ports:
    """The real channels of this installation; one set per process, so that the reading child stays warm."""
    key = id(at) if at is not None else 0
    if key not in _PORTS:
        _PORTS[key] = _make_ports(at or clock())
    return _PORTS[key]


def forget_ports() -> None:
    """Close the channels of this process; the next call makes new ones."""
    for made in _PORTS.values():
        for channel in (made.invitations, made.proofs):
            close = getattr(channel, "close", None)
            if close is not None:
                close()
    _PORTS.clear()


def _make_ports(on_clock: Clock) -> Ports:
    from afterword.assistant.model import OwnModel
    from afterword.calendars.countries import country_of_zone
    from afterword.calendars.opening import calendar_ports
    from afterword.core.message import draft
    from afterword.egress import Egress
    from afterword.flows.ports import Ports
    from afterword.mail.settings_found import DomainSettings
    from afterword.reading.door import Door
    from afterword.reading.invitation import DoorReader
    from afterword.reading.job_web import job_ports
    from afterword.reading.mail import MailDoor

    secrets, door, egress = _secrets(), Door(), Egress()
    made = Ports(
        clock=on_clock,
        holidays=public_holidays(),
        **_readers(door),
        invitations=DoorReader(door),
        mails=MailDoor(door),
        secrets=secrets,
        sign_ins=_sign_ins(egress),
        finder=DomainSettings(egress),
        transport_for=lambda account: _transport(account, made),
        mailbox_for=lambda account: _mailbox(account, made),
        country_of_zone=country_of_zone,
        draft=draft,
        **calendar_ports(egress),
        **job_ports(door, egress),
        proofs=_proofs_in_a_child(),
        assistant=OwnModel(),
        presses=presses(),
        **_reach(egress),
        **_of_this_machine(),
    )
    return made


def _of_this_machine() -> dict[str, Any]:
    """What names this installation and this run of it, and what it plans by."""
    from afterword import environment
    from afterword.mail.lines import together

    run = {"start_id": uuid4().hex, "plan_version": plan_version(), "device_zone": environment.system_zone}
    return {**run, "machine_id": _machine_id(environment.config_folder()), "together": together}


def _readers(door: Door) -> dict[str, Any]:
    """What reads and writes the things of other programs: names, resumes, people, numbers."""
    from afterword.calendars.carddav import CardDav
    from afterword.reading.agenda import AgendaDoor
    from afterword.reading.cities import ShippedCities
    from afterword.reading.contact_files import ContactDoor
    from afterword.reading.contacts import Contacts
    from afterword.reading.names import LibraryNameReader
    from afterword.reading.phone_numbers import NumberingPlans
    from afterword.reading.resumes import ResumeDoor
    from afterword.reading.strict_xml import load_xml

    return {
        "names": LibraryNameReader(),
        "resumes": ResumeDoor(door),
        "agendas": AgendaDoor(door),
        "cities": ShippedCities(),
        "contacts": Contacts(),
        "contact_files": ContactDoor(door),
        "address_books": CardDav(load_xml),
        "phones": NumberingPlans(),
    }


def _reach(egress: Egress) -> dict[str, Any]:
    """What a reminder takes to the person besides mail, and where the page is reached from outside."""
    from afterword import environment
    from afterword.reaching.services import Services
    from afterword.reaching.web_push import WebPush

    return {"pusher": WebPush(egress), "messenger": Services(), "page_address": environment.page_address()}


def _proofs_in_a_child() -> Proofreader:
    from afterword.proofing.dictionaries import Dictionaries
    from afterword.proofing.grammar import GrammarChild
    from afterword.proofing.proofs import Proofs

    return Proofs(Dictionaries(_dictionary_folders()), GrammarChild())


def presses() -> dict[str, Press]:
    """What makes files of paper letters; the packages behind them are only imported when one is made."""
    from afterword.paper.docx import WordPress
    from afterword.paper.pdf import TypstPress

    return {"pdf": TypstPress(), "docx": WordPress()}


@cache
def plan_version() -> str:
    """The calendar, the time zones and the rules that plans are made by; of the rules, a digest of their own words."""
    from importlib.metadata import version
    from importlib.resources import files

    from afterword.calendars.zones import zones_version

    core, rules = Path(str(files("afterword") / "core")), sha256()
    parts = [path for folder in ("plan", "decision", "facts", "parameters") for path in (core / folder).rglob("*.py")]
    for path in sorted(
        [*parts, *(core / f"{name}.py" for name in ("call/attempts", "closures", "windows", "workdays", "zones"))]
    ):
        rules.update(path.read_bytes())
    return f"holidays {version('holidays')}, {zones_version()}, rules {rules.hexdigest()[:8]}"


def _secrets() -> Secrets:
    from afterword import environment
    from afterword.mail.keyring_key import best_key, system_ring

    asked = environment.flag("AFTERWORD_KEYRING", default=True)
    return best_key(environment.config_folder() / "secret.key", system_ring if asked else lambda: None)


def _sign_ins(egress: Egress) -> SignIns:
    """Signing in where this installation has a client id of its own."""
    from afterword import environment
    from afterword.core.providers import SIGN_INS
    from afterword.mail.oauth import OAuth
    from afterword.mail.sign_ins import OAuthSignIns

    known = {}
    for name, provider in SIGN_INS.items():
        client_id = environment.text(f"AFTERWORD_{name.upper()}_CLIENT_ID")
        if client_id:
            secret = environment.text(f"AFTERWORD_{name.upper()}_CLIENT_SECRET")
            known[name] = OAuth(provider, client_id, secret, egress)
    return OAuthSignIns(known)


def _proof_of(account: MailAccount, ports: Ports) -> tuple[str, str]:
    """The password and the token, one of them empty; a token is renewed before connecting."""
    from afterword.flows.mail_account import purpose
    from afterword.flows.sign_in_mail import access_token

    if account.sign_in:
        return "", access_token(ports, account, ports.clock.now())
    return ports.secrets.open(account.secret, purpose=purpose(account)) if account.secret else "", ""


def _transport(account: MailAccount, ports: Ports) -> Transport:
    from afterword.mail.drafts import DraftsTransport
    from afterword.mail.smtp import SmtpTransport

    if account.drafts and (mailbox := _mailbox(account, ports)) is not None:
        return DraftsTransport(mailbox, ports.clock)
    password, token = _proof_of(account, ports)
    return SmtpTransport(
        host=account.smtp_host,
        port=account.smtp_port,
        security=account.smtp_security,
        username=account.username,
        password=password,
        token=token,
    )


def _mailbox(account: MailAccount, ports: Ports) -> Mailbox | None:
    from afterword.mail.imap import ImapMailbox
    from afterword.mail.maildir import MaildirMailbox

    if account.imap_security == "maildir":
        return MaildirMailbox(Path(account.imap_host))
    if not account.imap_host:
        return None
    password, token = _proof_of(account, ports)
    return ImapMailbox(
        host=account.imap_host,
        port=account.imap_port,
        security=account.imap_security,
        username=account.username,
        password=password,
        token=token,
    )


def _machine_id(folder: Path) -> str:
    """Names this installation: a random file of the config folder and, where there is one, the system's own id.

    A database copied to another machine, or beside another configuration, finds a foreign name in the lease.
    """
    file = folder / "machine-id"
    if not file.exists():
        file.touch(mode=0o600)
        file.write_text(uuid4().hex, encoding="ascii")
    system = Path("/etc/machine-id")
    parts = [file.read_text(encoding="ascii"), system.read_text(encoding="ascii") if system.exists() else ""]
    return sha256("\n".join(parts).encode()).hexdigest()


def bring_up_to_date() -> None:
    """Apply the migrations that this version needs, if any."""
    from django.core.management import call_command
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        call_command("migrate", verbosity=0, interactive=False)


@dataclass(slots=True)
class Sandbox:
    """A world of its own in one folder: a moved clock, a mail server on loopback, a local mailbox."""

    clock: MovedClock
    ports: Ports
    owner: Owner
    sink: Sink
    mailbox: MaildirMailbox

    def sent_count(self) -> int:
        """How many letters the outside world received."""
        return len(self.sink.received)

    def is_filed(self, message_id: str) -> bool:
        """True when the copy lies in the Sent folder."""
        return self.mailbox.find_sent(message_id)

    def reply_to(self, action: Action, words: str) -> None:
        """Somebody outside answers a letter."""
        self.sink.reply(self.mailbox, action.message_id, words, self.clock.now())


@contextmanager
def sandbox(folder: Path) -> Iterator[Sandbox]:
    """Start such a world and stop it again; needs Django set up on a database in the folder."""
    from afterword.flows.owners import the_owner
    from afterword.mail.maildir import MaildirMailbox
    from afterword.mail.sink import Sink

    moved = MovedClock(SystemClock().now())
    owner = the_owner(moved.now())
    mailbox = MaildirMailbox(folder / "mailbox")
    with Sink() as sink:
        _account_in(owner, sink, folder)
        yield Sandbox(moved, ports(at=moved), owner, sink, mailbox)


def _account_in(owner: Owner, sink: Sink, folder: Path) -> None:
    from afterword.store.models import MailAccount

    MailAccount.everything.create(
        owner=owner,
        address="maya.lindqvist@home.example",
        display_name="Maya Lindqvist",
        smtp_host=sink.host,
        smtp_port=sink.port,
        smtp_security="plain",
        imap_host=str(folder / "mailbox"),
        imap_security="maildir",
        evidence="sent_folder",
        tested_at=SystemClock().now(),
        gap_seconds=0,
    )
