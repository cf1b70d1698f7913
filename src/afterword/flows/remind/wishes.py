"""How the person wants to be reminded: the ways, which is tried first, the hours, what others may read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, time

from django.db import transaction

from afterword.core.errors import AfterwordError, Refusal
from afterword.core.parameters.readers import clock
from afterword.core.reminders import Lock, Wishes
from afterword.flows.mail_account import account_of
from afterword.flows.overview.model import Trouble
from afterword.flows.ports import Ports
from afterword.flows.remind.note import CannotTell, Note
from afterword.flows.remind.ways import WAYS, tell_by
from afterword.store import audit
from afterword.store.models import Owner, Reminder, Reminding

HOURS = ("evening", "morning", "quiet_from", "quiet_until")
TEST = Note("This is how Afterword reminds you", "", ("This is how Afterword reminds you.",))


class WrongReminders(Refusal):
    """These reminders cannot be set so."""

    hint = "Correct what is named; the reminders stay as they were."


@dataclass(frozen=True, slots=True)
class Tested:
    """What a test message showed; `problem` is empty where it got through."""

    way: str
    problem: str


def reminding_of(owner: Owner) -> Reminding:
    """The person's wishes; where they never said any, everything is off."""
    return Reminding.objects.of(owner).first() or Reminding(owner=owner)


def wishes_of(row: Reminding) -> Wishes:
    """The wishes as the rules take them."""
    hours = {name: time.fromisoformat(getattr(row, name)) for name in HOURS}
    return Wishes(**hours, lock=Lock(row.lock))


def save_reminding(owner: Owner, wanted: Mapping[str, object], now: datetime) -> Reminding:
    """Keep what was chosen, all of it or nothing; what was not named stays."""
    with transaction.atomic():
        row = reminding_of(owner)
        for name, value in wanted.items():
            setattr(row, name, _read(name, value))
        _check(owner, row)
        row.problems = {way: said for way, said in row.problems.items() if getattr(row, way)}
        row.save()
        audit.record(owner, "person", "reminders", str(row.pk), {name: str(wanted[name]) for name in wanted}, now)
    return row


def offer_mail(owner: Owner) -> bool:
    """A mail account that works is a way to the person: on, unless they have said how they want to be reminded."""
    account = account_of(owner)
    if account is None or not account.smtp_host or Reminding.objects.of(owner).exists():
        return False
    Reminding.everything.create(owner=owner, mail=True)
    return True


def test_way(ports: Ports, owner: Owner, way: str, now: datetime) -> Tested:
    """Send a message that says nothing but that it works; its problem is kept, or the last one is over."""
    if way not in WAYS:
        raise WrongReminders(f"There is no way called “{way[:20]}”.")
    row = reminding_of(owner)
    try:
        tell_by(ports, row, way, TEST, now)
        problem = ""
    except CannotTell as error:
        problem = error.message
    keep_problem(row, way, problem, now)
    audit.record(owner, "person", "test reminder", way, {"works": not problem}, now)
    return Tested(way, problem)


def keep_problem(row: Reminding, way: str, problem: str, now: datetime) -> None:
    """What went wrong with a way stands until it works again."""
    problems = {name: said for name, said in row.problems.items() if name != way}
    if problem:
        problems[way] = {"said": problem[:300], "at": now.isoformat()}
    if problems != row.problems:
        row.problems = problems
        Reminding.everything.filter(pk=row.pk).update(problems=problems)


def undelivered(owner: Owner) -> Iterable[Trouble]:
    """One line for each way that is on and does not get through; what it had to say stands on the page anyway."""
    row = reminding_of(owner)
    for way, words in WAYS.items():
        if getattr(row, way) and way in row.problems:
            problem = row.problems[way]["said"]
            others = [name for name in WAYS if name != way and getattr(row, name) and name not in row.problems]
            kept = f"You are reminded {WAYS[others[0]]} meanwhile." if others else "What they say stands on this page."
            yield Trouble(f"Reminders do not reach you {words}: {problem}", kept, "Open the reminders", "reminders")


def _read(name: str, value: object) -> object:
    if name in HOURS:
        return _hour(name, value)
    if name in WAYS:
        return bool(value)
    allowed = {"first": tuple(WAYS), "lock": tuple(Lock)}.get(name)
    if allowed is None or value not in allowed:
        raise WrongReminders("The reminders have no such choice.", about=name)
    return value


def _hour(name: str, value: object) -> str:
    try:
        return f"{clock(value, 'An hour of the reminders'):%H:%M}"
    except AfterwordError as wrong:
        wrong.about = name
        raise


def _check(owner: Owner, row: Reminding) -> None:
    account = account_of(owner) if row.mail else None
    if row.mail and (account is None or not account.smtp_host):
        raise WrongReminders("Reminders by mail need a mail account with a server that sends.", about="first")
    if row.push and not row.push_secret:
        raise WrongReminders("No browser is named yet.", hint="Press the button in the browser that is to tell you.")
    if row.other and not row.other_secret:
        raise WrongReminders("No other service is named yet.")


def standing_of(owner: Owner) -> dict[str, object]:
    """How the reminders stand, without any secret."""
    row = reminding_of(owner)
    named = (*WAYS, "first", *HOURS, "lock", "other_name", "problems")
    return {name: getattr(row, name) for name in named}


def last_told(owner: Owner, most: int = 10) -> list[dict[str, str]]:
    """The last messages: when they were due, what became of them, and by which way."""
    rows = Reminder.objects.of(owner).order_by("-due_at")[:most]
    return [
        {
            "at": row.due_at.isoformat(timespec="minutes"),
            "kind": row.kind,
            "state": row.state,
            "by": row.told_by,
            "title": row.title,
            "tried": "; ".join(f"{each['way']}: {each['said']}" for each in row.tried),
        }
        for row in rows
    ]
