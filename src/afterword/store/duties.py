"""What several runs of one installation do in turn: who takes it does it alone, and it comes again after a while.

Each move is one conditional UPDATE; `now` is of the clock that all runs share.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db.models import Q

from afterword.store.models import Duty

# Renewed while the run lives, so a run that died is followed after this.
LEASE = timedelta(minutes=2)
# A duty of something that is gone, such as a mail account.
FORGOTTEN = timedelta(days=30)


def take(name: str, run: str, now: datetime) -> bool:
    """True when it is due and nobody else does it: it is this run's until `done`, or until its lease ends."""
    free = Q(lease_until=None) | Q(lease_until__lte=now)
    if Duty.objects.filter(free, pk=name, wake_at__lte=now).update(run=run, lease_until=now + LEASE):
        return True
    first = {"run": run, "wake_at": now, "lease_until": now + LEASE}
    return Duty.objects.get_or_create(name=name, defaults=first)[1]


def done(name: str, run: str, again_at: datetime) -> bool:
    """It is over until `again_at`; False where it was another's meanwhile."""
    mine = Duty.objects.filter(pk=name, run=run, lease_until__isnull=False)
    return mine.update(run="", wake_at=again_at, lease_until=None) == 1


def keep(run: str, now: datetime) -> int:
    """Renew what this run does at present; what ran out meanwhile may be another's."""
    return Duty.objects.filter(run=run, lease_until__gt=now).update(lease_until=now + LEASE)


def resting(prefix: str, now: datetime) -> frozenset[str]:
    """Names that begin so and need not be tried: not due yet, or done by somebody at present."""
    waits = Q(wake_at__gt=now) | Q(lease_until__gt=now)
    return frozenset(Duty.objects.filter(waits, name__startswith=prefix).values_list("name", flat=True))


def let_go(run: str, now: datetime) -> None:
    """Give back at a stop what was not finished; what nobody did for long is forgotten."""
    Duty.objects.filter(run=run).update(run="", lease_until=None)
    Duty.objects.filter(wake_at__lt=now - FORGOTTEN, lease_until=None).delete()
