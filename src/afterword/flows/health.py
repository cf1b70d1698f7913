"""How a server for many is, for its admins: what works, how much waits and what failed, in kinds and numbers alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count

from afterword.core.sending import State
from afterword.flows.doctor_many import look_at_what_is_shared
from afterword.flows.ports import Ports
from afterword.flows.pulse import NEGLECTED, why_not_ready
from afterword.store import sending
from afterword.store.models import Action, Attempt, CalendarAccount, Duty, Instance, MailAccount

LATELY = timedelta(days=1)
# What is said of each thing that machines share where it is so, and where it is not.
SHARED = {
    "tables": (
        "The tables are of this version.",
        "The tables are of a newer version: bring this machine to the version of the others.",
    ),
    "jobs": (
        "Jobs wake the letters at their second.",
        "No job is waited for: passes send meanwhile. Start a worker with AFTERWORD_DRIVER=procrastinate.",
    ),
    "connections": (
        "The database has connections left.",
        "The database has too few connections left: raise max_connections, or lower AFTERWORD_POOL.",
    ),
    "clock": (
        "This clock and the database’s agree.",
        "This clock and the database’s differ: let both keep time from the network.",
    ),
    "passwords": (
        "The keys here open the passwords in the database.",
        "The keys here do not open the passwords in the database: copy AFTERWORD_CONFIG from a machine that sends.",
    ),
    "address": (
        "The address of the pages is known.",
        "Links in mails lead nowhere: set AFTERWORD_PAGE_ADDRESS to the address that people type.",
    ),
}
# What an attempt came to, by how far it got.
FAILED = {
    "connect": "No mail server answered",
    "tls": "The connection to a mail server was not safe",
    "login": "A mail server did not accept a password",
    "secret": "A password could not be opened",
    "mail": "A mail server did not take a letter",
    "rcpt": "A mail server did not take a letter",
    "data": "A mail server did not take a letter",
    "dot": "A mail server did not take a letter",
    "drafts": "A letter could not be put into Drafts",
    "compose": "A letter could not be written as a mail",
}
UNKNOWN, OTHER = "It is not known whether a letter left", "Something else"


@dataclass(frozen=True, slots=True)
class Sign:
    """One thing that was looked at."""

    words: str
    is_good: bool


@dataclass(frozen=True, slots=True)
class Figure:
    """How many, or how long, of one kind."""

    words: str
    number: int


@dataclass(frozen=True, slots=True)
class Health:
    """What works, what waits, and what failed in the last day."""

    signs: tuple[Sign, ...]
    waiting: tuple[Figure, ...]
    failed: tuple[Figure, ...]


def health(ports: Ports, now: datetime, here: datetime) -> Health:
    """Everything, without asking any other server; `here` is what the clock of this machine says."""
    return Health(tuple(_signs(ports, now, here)), tuple(_waiting(now)), tuple(_failed(now)))


def _signs(ports: Ports, now: datetime, here: datetime) -> Iterator[Sign]:
    ready = not why_not_ready()
    yield Sign("The database answers." if ready else "The database is of another version.", ready)
    works = sending.is_held(now)
    yield Sign("A worker is at work." if works else "No worker is at work: start `afterword worker`.", works)
    late = Duty.objects.filter(wake_at__lte=now - NEGLECTED, lease_until=None).exists()
    yield Sign("What is done in turn is left undone." if late else "What is done in turn is done in time.", not late)
    for each in look_at_what_is_shared(ports, now, here):
        if each.kind in SHARED:
            yield Sign(SHARED[each.kind][not each.is_good], each.is_good)


def _waiting(now: datetime) -> Iterator[Figure]:
    holder = Instance.objects.first()
    if holder is not None:
        yield Figure("Seconds since a worker said that it lives", _seconds(now - holder.renewed_at))
    due = Action.everything.filter(wake_at__lte=now, state__in=sending.TO_DO)
    yield Figure("Letters whose hour has come", due.count())
    oldest = due.order_by("wake_at").values_list("wake_at", flat=True).first()
    yield Figure("Minutes that the oldest of them waits", _seconds(now - oldest) // 60 if oldest else 0)
    found: Counter[str] = Counter(
        dict(Action.everything.exclude(state=State.SENT).values_list("state").annotate(Count("pk")).order_by())
    )
    yield Figure("Letters that are approved and wait for their hour", found[State.PLANNED])
    yield Figure("Letters that their people send themselves", found[State.HANDED])
    yield Figure("Letters of which it is not known whether they left", found[State.UNCERTAIN] + found[State.ASK])
    yield Figure("Letters that no mail server took", found[State.FAILED])
    yield Figure("Mail accounts that do not work", MailAccount.everything.exclude(problem="").count())
    yield Figure("Calendars that do not answer", CalendarAccount.everything.exclude(problem="").count())


def _failed(now: datetime) -> list[Figure]:
    tried = Attempt.everything.filter(started_at__gt=now - LATELY).exclude(outcome__in=("", "accepted"))
    kinds: Counter[str] = Counter()
    for phase, outcome, count in tried.values_list("phase", "outcome").annotate(Count("pk")).order_by():
        # Nobody was called, or the letter waits for its hour: that is no failure.
        if phase not in {"waiting", "gate"} or outcome == "unknown":
            kinds[UNKNOWN if outcome == "unknown" else FAILED.get(phase, OTHER)] += count
    return [Figure(words, count) for words, count in kinds.most_common()]


def _seconds(since: timedelta) -> int:
    return max(0, int(since.total_seconds()))
