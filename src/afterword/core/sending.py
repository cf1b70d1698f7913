"""How one approved letter leaves exactly once: its states, what follows an answer, when it may go at all."""

from __future__ import annotations

import hashlib
import ipaddress
import json
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from afterword.core.ports import Delivery, Outcome

QUIET_FROM = time(21, 30)
QUIET_UNTIL = time(7, 0)
LAST_CALL = timedelta(minutes=1)
BACKOFF = tuple(timedelta(minutes=minutes) for minutes in (1, 2, 5, 10, 15))
WINDOW_PASSED = "window passed"
HAND_DOMAIN = "by-hand.invalid"
# What stands before the server's own words in the sentence about an attempt.
SAID = " It said: “"
# The stage of a letter that is put into the person's Drafts: they press send themselves.
DRAFTS = "drafts"
NO_ANSWER, TOO_LATE = "It did not answer in time.", "Too late to finish safely."
# The line broke, or was too slow, before the letter was handed over.
BEFORE_THE_DOT = frozenset({"mail", "rcpt", "data"})
SLOW = frozenset({NO_ANSWER, TOO_LATE})
# Nobody was called.
UNTRIED = "waiting"

# These providers put a copy into Sent by themselves; a second one would lie beside it.
FILING_HOSTS = frozenset({"smtp.gmail.com", "smtp.office365.com", "smtp-mail.outlook.com"})

TOO_SLOW = "The mail server is too slow just now. The letters are kept and go as soon as it answers in time."
BROKEN = "The line to the mail server breaks off. The letters are kept and go as soon as it holds."
STAGE_SENTENCES = {
    "compose": "{text} Not sent.",
    "secret": "{text} Give it again in Settings. The letters are kept and go as soon as it works.",
    "login": "The mail server did not accept the password. The letters are kept and go as soon as it works.",
    "tls": "The connection to the mail server is not safe, so nothing was sent.{said} The letters are kept.",
    "connect": "The mail server does not answer. The letters are kept and go as soon as it does.",
    "gate": "Not sent.{said}",
    DRAFTS: "The letter could not be put into your Drafts.{said} It is kept and tried again.",
}


class State(StrEnum):
    """Where a letter stands on its way; `SENT`, `FAILED` and `CANCELLED` are ends."""

    PLANNED = "planned"
    CLAIMED = "claimed"
    COMMITTED = "committed"
    SENT = "sent"
    UNCERTAIN = "uncertain"
    ASK = "ask"
    FAILED = "failed"
    CANCELLED = "cancelled"
    HANDED = "handed"


@dataclass(frozen=True, slots=True)
class Limits:
    """Times of the protocol.

    A claim holds for `lease`; the final dot is only sent while `finish_margin` of it is left, which covers
    waiting for the answer. What was claimed in one go behind a first letter is free for others after `waiting`
    already, until it passes the gate. A lost answer is looked for in Sent at once, again after `look_again`, and
    absence counts only after `grace`. With no way to look the person is asked after `ask_after`.
    A clock that moves by more than `clock_jump` between claim and gate sends nothing, and after a jump nothing
    goes before `unsettled` is over, so that a clock that is being set right has time for it.
    A run of Afterword that did not renew its right to send for `instance` may be followed by another.
    A letter that is late by `look_first` may have left before the machine stopped or an older copy of the rows was
    put back, so Sent is looked into before it goes.
    A copy that could not be put into Sent is tried again after `refile`, for `refile_for`.
    """

    lease: timedelta = timedelta(minutes=5)
    waiting: timedelta = timedelta(seconds=30)
    finish_margin: timedelta = timedelta(seconds=150)
    grace: timedelta = timedelta(minutes=10)
    look_again: timedelta = timedelta(minutes=2)
    ask_after: timedelta = timedelta(hours=1)
    clock_jump: timedelta = timedelta(minutes=10)
    unsettled: timedelta = timedelta(minutes=2)
    instance: timedelta = timedelta(seconds=45)
    look_first: timedelta = timedelta(minutes=1)
    refile: timedelta = timedelta(minutes=10)
    refile_for: timedelta = timedelta(days=1)


DEFAULT_LIMITS = Limits()


class Lateness(StrEnum):
    """Whether a letter may go at an instant."""

    EARLY = "early"
    OPEN = "open"
    MISSED = "missed"


@dataclass(frozen=True, slots=True)
class Moment:
    """May it go now; when it is early, `next_at` says from when on."""

    lateness: Lateness
    next_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Settlement:
    """What becomes of an action: its next state, when to look at it again (None: over), and the sentence."""

    state: State
    wake_at: datetime | None
    sentence: str


def moment(now: datetime, opens: datetime, closes: datetime, zone: str) -> Moment:
    """A letter goes from `opens` until before `closes`, and never between 21:30 and 07:00 of the recipient.

    Outside these hours it waits for the next allowed instant, or has missed its window (playbook I5).
    `zone` is the IANA name of the recipient's zone.
    """
    earliest = _after_quiet(max(now, opens), zone)
    if earliest >= closes:
        return Moment(Lateness.MISSED)
    if earliest > now:
        return Moment(Lateness.EARLY, earliest)
    return Moment(Lateness.OPEN)


def is_quiet(now: datetime, zone: str) -> bool:
    """True between 21:30 and 07:00 on the recipient's clock."""
    local = now.astimezone(ZoneInfo(zone)).time()
    return local >= QUIET_FROM or local < QUIET_UNTIL


def has_jumped(before: datetime, now: datetime, limits: Limits = DEFAULT_LIMITS) -> bool:
    """True when the clock moved further than work of ours takes: a lid was closed, or the clock was set."""
    return abs(now - before) > limits.clock_jump


def may_finish(now: datetime, lease_until: datetime, limits: Limits = DEFAULT_LIMITS) -> bool:
    """The final dot may be sent while enough of the lease is left to wait for the answer (engine, step 3)."""
    return now + limits.finish_margin <= lease_until


def may_begin(now: datetime, claimed_at: datetime, limits: Limits = DEFAULT_LIMITS) -> bool:
    """A claimed letter is begun while half of the time in which it must be finished is left, else let go."""
    return timedelta(0) <= now - claimed_at <= (limits.lease - limits.finish_margin) / 2


def backoff(attempt: int) -> timedelta:
    """How long to wait after a temporary failure: 1, 2, 5, 10, then 15 minutes."""
    return BACKOFF[min(max(attempt, 1), len(BACKOFF)) - 1]


def shown_hash(
    sender: str, recipient: str, subject: str, text: str, opens: datetime, closes: datetime, copy: str = ""
) -> str:
    """The hash of what the person was shown: from, to, who gets a copy, subject, text and window (trust S2).

    Line ends, trailing empty lines and the zone in which an instant is written do not count; all else does.
    """
    window = [instant.astimezone(UTC).isoformat(timespec="microseconds") for instant in (opens, closes)]
    copied = [copy] if copy else []
    written = json.dumps([sender, recipient, subject, plain_lines(text), *window, *copied], ensure_ascii=False)
    return hashlib.sha256(f"letter:1:{written}".encode()).hexdigest()


def plain_lines(text: str) -> str:
    """The text with "\\n" line ends and no empty lines at its end."""
    return text.replace("\r\n", "\n").replace("\r", "\n").rstrip("\n")


def message_id(action_id: str, random_part: str, sender: str) -> str:
    """The one Message-ID of a letter, fixed before its first attempt, on the sender's own domain.

    A letter that the person sends by hand has no sender yet; its id never leaves (RFC 2606).
    """
    return f"<{action_id}.{random_part}@{sender.rpartition('@')[2].lower() or HAND_DOMAIN}>"


def files_itself(smtp_host: str) -> bool:
    """True for providers known to put a copy of what they accept into Sent."""
    return smtp_host.strip().lower().rstrip(".") in FILING_HOSTS


def is_loopback(host: str) -> bool:
    """True for this machine alone; a name other than localhost is not looked up."""
    if host.lower().rstrip(".") == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def after_delivery(
    delivery: Delivery, *, attempt: int, now: datetime, opens: datetime, closes: datetime, zone: str
) -> Settlement:
    """What follows the server's answer.

    Accepted: sent. Unknown: uncertain, looked for at once. A temporary refusal, and every trouble of the account
    (password, connection), is tried again inside the window, then given back to the plan.
    A lasting refusal of the letter or its address fails and is shown.
    """
    if delivery.outcome is Outcome.ACCEPTED:
        return Settlement(State.SENT, None, sentence(delivery))
    if delivery.outcome is Outcome.UNKNOWN:
        return Settlement(State.UNCERTAIN, now, sentence(delivery))
    if delivery.outcome is Outcome.REFUSED and not is_account_trouble(delivery):
        return Settlement(State.FAILED, None, sentence(delivery))
    again = _next_try(now, attempt, closes)
    when = moment(again, opens, closes, zone)
    if when.lateness is Lateness.MISSED:
        return Settlement(State.CANCELLED, None, WINDOW_PASSED)
    return Settlement(State.PLANNED, when.next_at or again, sentence(delivery))


def is_account_trouble(delivery: Delivery) -> bool:
    """True when the fault lies with the connection, the password or the mailbox for drafts, not with the letter."""
    return delivery.stage in {"connect", "tls", "secret", "login", DRAFTS} and delivery.outcome is not Outcome.ACCEPTED


def is_broken_line(delivery: Delivery) -> bool:
    """True when the server gave no answer where it owed one, and certainly does not have the letter."""
    return delivery.outcome is Outcome.DEFERRED and delivery.code == 0 and delivery.stage in BEFORE_THE_DOT


def is_worth_telling(delivery: Delivery) -> bool:
    """True for a fault on the way that other letters may meet too: the line, or a server without room.

    Not for a recipient's server that lets everybody knock twice: that passes within minutes.
    """
    asked_later = delivery.outcome is Outcome.DEFERRED and delivery.stage in {"mail", "data", "dot"}
    return asked_later or is_broken_line(delivery)


def after_look(
    found: bool | None,
    *,
    since: timedelta,
    looked: int,
    is_proof: bool,
    is_open: bool,
    now: datetime,
    limits: Limits = DEFAULT_LIMITS,
) -> Settlement:
    """What follows a look into Sent for a letter whose answer was lost.

    `found` is None when nobody could look; `since` is the time since the handing over began; `looked` counts
    the looks so far with this one; `is_proof` is True where the provider itself files what it accepts, so that
    absence says something. Found: sent. Absent before the grace is over: look again. Absent after it, twice:
    the same bytes go again, if absence is proof and the window is open. Everything else is asked, never guessed.
    """
    if found:
        return Settlement(State.SENT, None, "Found in the Sent folder.")
    ask = Settlement(State.ASK, None, "The line dropped before the answer came. Did this letter go out?")
    if found is None:
        waits = timedelta(0) <= since < limits.ask_after
        return Settlement(State.UNCERTAIN, now + limits.look_again, "The Sent folder cannot be read.") if waits else ask
    if not is_proof or since < timedelta(0):
        return ask
    if since < limits.grace or looked < 2:
        wait = max(min(limits.look_again, limits.grace - since), timedelta(milliseconds=1))
        return Settlement(State.UNCERTAIN, now + wait, "Not in the Sent folder yet; looking again.")
    if not is_open:
        return ask
    return Settlement(State.PLANNED, now, "Not in the Sent folder after the grace: it did not go, so it goes again.")


def told_apart(words: str) -> tuple[str, str]:
    """A sentence about an attempt without the server's own words, and those words."""
    plain, _, said = words.partition(SAID)
    return plain, said.removesuffix("”.")


def sentence(delivery: Delivery) -> str:
    """What the person reads about one attempt: what happened, and what was kept."""
    said = f" It said: “{delivery.text.strip()}”." if delivery.text.strip() else ""
    if delivery.outcome is Outcome.ACCEPTED:
        return f"Accepted by the mail server.{said}"
    if delivery.outcome is Outcome.UNKNOWN:
        return "The line dropped before the mail server answered, so it is unclear whether it has the letter."
    if delivery.stage in STAGE_SENTENCES:
        return STAGE_SENTENCES[delivery.stage].format(said=said, text=delivery.text)
    if is_broken_line(delivery):
        return TOO_SLOW if delivery.text in SLOW else BROKEN
    if delivery.outcome is Outcome.REFUSED:
        what = "the address" if delivery.stage == "rcpt" else "the letter"
        return f"The mail server refused {what}. Not sent.{said}"
    return f"The mail server asked to try again later. Not sent yet.{said}"


def _after_quiet(instant: datetime, zone: str) -> datetime:
    if not is_quiet(instant, zone):
        return instant
    local = instant.astimezone(ZoneInfo(zone))
    day = local.date() + timedelta(days=1) if local.time() >= QUIET_FROM else local.date()
    return datetime.combine(day, QUIET_UNTIL, ZoneInfo(zone)).astimezone(UTC)


def _next_try(now: datetime, attempt: int, closes: datetime) -> datetime:
    again = now + backoff(attempt)
    last = closes - LAST_CALL
    return last if again >= closes and now + LAST_CALL < last else again
