"""A job that wakes a letter at its hour, where jobs do that: deferred with its row, in the same transaction.

It carries nothing but the row's id and may come too early, twice or never: the row decides what is done.
"""

from __future__ import annotations

import contextlib
from datetime import datetime
from uuid import UUID

from django.conf import settings
from django.db import transaction

JOB = "wake_letter"


def wake_at(action_id: UUID, at: datetime) -> None:
    """Have it woken then; where a job waits for it already that is enough, as passes find what comes too late."""
    if not settings.DRIVEN_BY_JOBS:
        return
    from procrastinate.contrib.django import app
    from procrastinate.exceptions import AlreadyEnqueued

    job = app.configure_task(JOB, queueing_lock=f"action-{action_id}", schedule_at=at)
    with contextlib.suppress(AlreadyEnqueued), transaction.atomic():
        job.defer(action=str(action_id))
