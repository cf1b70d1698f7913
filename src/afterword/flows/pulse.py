"""Whether this installation is well, in numbers that name nobody: for whoever runs it for many."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.db.models import Count

from afterword.core.sending import State
from afterword.store.models import Action, Duty, Instance, MailAccount

OVER = (State.SENT, State.CANCELLED)
# What is done in turn comes each minute; later than this nobody does it.
NEGLECTED = timedelta(minutes=10)
NO_ANSWER = "The database does not answer."
OLD_TABLES = "The database is of another version: stop, and start one worker or page first."


@dataclass(frozen=True, slots=True)
class Measure:
    """One number with its name and what it means; `labels` as they are written."""

    name: str
    meaning: str
    value: float
    labels: str = ""


def why_not_ready() -> str:
    """Why no page can be shown here yet; "" when it can: the database answers, with the tables of this version."""
    try:
        executor = MigrationExecutor(connection)
        return OLD_TABLES if executor.migration_plan(executor.loader.graph.leaf_nodes("store")) else ""
    except DatabaseError:
        return NO_ANSWER


def measures(now: datetime) -> Iterator[Measure]:
    """Letters on their way, how late they are, and who looks after them."""
    yield from _letters(now)
    troubled = MailAccount.everything.exclude(problem="").count()
    yield Measure("afterword_mail_accounts_with_problem", "Mail accounts that do not work at present.", troubled)
    holder = Instance.objects.first()
    if holder is not None:
        since = (now - holder.renewed_at).total_seconds()
        yield Measure("afterword_worker_renewed_seconds", "Seconds since a worker said that it lives.", since)
    late = Duty.objects.filter(wake_at__lte=now - NEGLECTED, lease_until=None).count()
    yield Measure("afterword_duties_neglected", "What is done in turn and nobody did for ten minutes.", late)


def _letters(now: datetime) -> Iterator[Measure]:
    states = Action.everything.exclude(state__in=OVER).values_list("state").annotate(Count("pk")).order_by("state")
    for state, count in states:
        yield Measure("afterword_letters", "Letters that are not over, by state.", count, f'{{state="{state}"}}')
    due = Action.everything.filter(wake_at__lte=now)
    yield Measure("afterword_letters_due", "Letters whose hour has come.", due.count())
    oldest = due.order_by("wake_at").values_list("wake_at", flat=True).first()
    late = (now - oldest).total_seconds() if oldest else 0.0
    yield Measure("afterword_letters_oldest_due_seconds", "How long the one that waits longest is due.", late)
