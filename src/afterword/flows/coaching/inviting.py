"""The person's side: who is asked to look at which processes, until when, and how that is taken back."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import Q

from afterword.core.errors import AfterwordError, NotAllowed, NotYours
from afterword.core.people.mailbox import is_mailbox
from afterword.store import audit
from afterword.store.models import CoachedProcess, Coaching, CoachLook, Owner, Process

ANSWER_WITHIN = timedelta(days=14)
DAYS = (14, 30, 90)
MOST_COACHES, MOST_A_DAY = 5, 5
LONGEST_MAILBOX = 254


class NoCoachMailbox(AfterwordError):
    """This is not an e-mail address."""

    about = "mailbox"
    hint = "Type it like jo@example.org. Nobody was asked."


class OwnMailbox(NotAllowed):
    """This is your own address."""

    about = "mailbox"
    hint = "Type the address of who is to help you. Nobody was asked."


class AskedAlready(NotAllowed):
    """This address was asked already."""

    about = "mailbox"
    hint = "Open it in the list to choose other processes. Nobody was asked again."


class NoneChosen(NotAllowed):
    """No process is chosen."""

    about = "process"
    hint = "Choose what they may see. Nothing was changed."


class HowLong(NotAllowed):
    """It is not said how long they may look."""

    about = "days"
    hint = "Choose one of the lengths in the list. Nobody was asked."


class TooManyCoaches(NotAllowed):
    """That is the most there can be."""

    hint = "Five people may look at a time, and five be asked in a day. Nobody was asked."


def coachings(owner: Owner, now: datetime) -> list[Coaching]:
    """Everybody who was ever asked, who may look now first."""
    rows = Coaching.objects.of(owner).prefetch_related("chosen__process")
    return sorted(rows, key=lambda row: is_over(row, now))


def is_over(row: Coaching, now: datetime) -> bool:
    """Whether nothing is seen by it any more: taken back, left, or over by itself."""
    waits_in_vain = row.accepted_at is None and row.answer_by <= now
    return row.ended_at is not None or row.until <= now or waits_in_vain or _is_deserted(row)


def state_of(row: Coaching, now: datetime) -> str:
    """Where it stands, in words."""
    if row.ended_by == "person":
        return "Taken back"
    if row.ended_by == "coach":
        return "They said no" if row.accepted_at is None else "They left"
    if is_over(row, now):
        return "Over" if row.accepted_at else "They did not answer"
    return "May look" if row.accepted_at else "Asked, no answer yet"


def _is_deserted(row: Coaching) -> bool:
    return row.accepted_at is not None and row.coach_id is None


def coaching_of(owner: Owner, coaching_id: UUID) -> Coaching:
    """One that the owner gave."""
    return Coaching.objects.one(owner, pk=coaching_id)


def open_with(owner: Owner, mailbox: str) -> Coaching:
    """The one that is not over with the bearer of a mailbox."""
    return Coaching.objects.one(owner, mailbox=mailbox.strip().lower(), ended_at=None)


def invite(
    owner: Owner, own_mailbox: str, typed: str, processes: Collection[UUID], days: int, now: datetime
) -> Coaching:
    """Ask the bearer of a mailbox; whether they have an account plays no part, and nothing is said of it."""
    mailbox = typed.strip().lower()
    if not is_mailbox(mailbox) or len(mailbox) > LONGEST_MAILBOX:
        raise NoCoachMailbox
    if mailbox == own_mailbox.strip().lower():
        raise OwnMailbox
    if days not in DAYS:
        raise HowLong
    chosen = _chosen(owner, processes)
    _end_what_is_over(owner, now)
    asked = Coaching.objects.of(owner)
    if asked.filter(mailbox=mailbox, ended_at=None).exists():
        raise AskedAlready
    today = asked.filter(made_at__gt=now - timedelta(days=1)).count()
    if asked.filter(ended_at=None).count() >= MOST_COACHES or today >= MOST_A_DAY:
        raise TooManyCoaches
    try:
        with transaction.atomic():
            return _asked(owner, mailbox, chosen, days, now)
    except IntegrityError as twice:
        # The same form was sent twice at one moment.
        raise AskedAlready from twice


def _asked(owner: Owner, mailbox: str, chosen: Collection[Process], days: int, now: datetime) -> Coaching:
    lasts = {"answer_by": now + ANSWER_WITHIN, "until": now + timedelta(days=days)}
    row = Coaching.everything.create(owner=owner, mailbox=mailbox, made_at=now, **lasts)
    _choose(row, chosen)
    audit.record(owner, "person", "invite coach", str(row.pk), _named(chosen), now)
    return row


def choose(owner: Owner, coaching_id: UUID, processes: Collection[UUID], now: datetime) -> None:
    """From now on they see these processes and no others."""
    row, chosen = coaching_of(owner, coaching_id), _chosen(owner, processes)
    with transaction.atomic():
        CoachedProcess.objects.of(owner).filter(coaching=row).exclude(process__in=chosen).delete()
        _choose(row, chosen)
        audit.record(owner, "person", "choose for coach", str(row.pk), _named(chosen), now)


def take_back(owner: Owner, coaching_id: UUID, now: datetime) -> None:
    """They see nothing any more, from this moment on; what they wrote stays with the letters."""
    row = coaching_of(owner, coaching_id)
    with transaction.atomic():
        if Coaching.objects.of(owner).filter(pk=row.pk, ended_at=None).update(ended_at=now, ended_by="person"):
            audit.record(owner, "person", "end coach", str(row.pk), {}, now)


def looks(owner: Owner, coaching: Coaching) -> list[CoachLook]:
    """What they looked at and when, the newest first."""
    return list(CoachLook.objects.of(owner).filter(coaching=coaching).select_related("process", "letter__person"))


def _chosen(owner: Owner, processes: Collection[UUID]) -> list[Process]:
    wanted = set(processes)
    found = list(Process.objects.of(owner).filter(pk__in=wanted))
    if len(found) != len(wanted):
        raise NotYours
    if not found:
        raise NoneChosen
    return found


def _choose(row: Coaching, chosen: Collection[Process]) -> None:
    for process in chosen:
        CoachedProcess.everything.get_or_create(owner=row.owner, coaching=row, process=process)


def _named(chosen: Collection[Process]) -> dict[str, list[str]]:
    return {"processes": sorted(str(each.pk) for each in chosen)}


def _end_what_is_over(owner: Owner, now: datetime) -> None:
    unanswered = Q(accepted_at=None, answer_by__lte=now)
    deserted = Q(accepted_at__isnull=False, coach=None)
    over = Coaching.objects.of(owner).filter(Q(until__lte=now) | unanswered | deserted, ended_at=None)
    over.update(ended_at=now, ended_by="time")
