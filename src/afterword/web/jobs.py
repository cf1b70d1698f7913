"""Procrastinate as the driver: its jobs wake letters at their hour, beside the passes that find what no job woke."""

from __future__ import annotations

import asyncio
import contextlib
import threading
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import close_old_connections

from afterword.core.sending import DEFAULT_LIMITS, Limits
from afterword.flows import tick
from afterword.flows.ports import Ports
from afterword.store.sending import JOB, wake_at

MOST_CONNECTIONS = 4
POLL_SECONDS = 0.5
STOP_SEEN_WITHIN_SECONDS = 0.1


def run_jobs(
    ports: Ports, stopping: threading.Event, limits: Limits = DEFAULT_LIMITS, poll_seconds: float = POLL_SECONDS
) -> None:
    """Do what jobs ask for until `stopping` is set; those under way end first. Ends early when the database is gone."""
    from procrastinate import App, PsycopgConnector
    from procrastinate.contrib.django import connector_params

    # Jobs are fetched over a few connections of their own; those of Django's threads write them with their rows.
    connector = PsycopgConnector(kwargs=connector_params(), min_size=1, max_size=MOST_CONNECTIONS)
    app = App(connector=connector)

    def woken(action: str) -> None:
        close_old_connections()
        try:
            again_at = tick.wake(ports, UUID(action), limits)
            if again_at is not None:
                wake_at(UUID(action), again_at)
        finally:
            close_old_connections()

    app.task(name=JOB)(woken)
    asyncio.run(_work(app, stopping, poll_seconds))


async def _work(app: Any, stopping: threading.Event, poll_seconds: float) -> None:
    async with app.open_async():
        await _forget_the_dead(app)
        # A signal that comes before the worker listens is seen here all the same.
        worker = asyncio.create_task(
            app.run_worker_async(
                concurrency=settings.LANES,
                fetch_job_polling_interval=poll_seconds,
                delete_jobs="always",
                install_signal_handlers=False,
            )
        )
        while not (stopping.is_set() or worker.done()):
            await asyncio.wait([worker], timeout=STOP_SEEN_WITHIN_SECONDS)
        # Cancelled, it fetches no more and waits for what it has begun.
        worker.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await worker


async def _forget_the_dead(app: Any) -> None:
    """Jobs of workers that were killed; what they were about to wake, passes found long ago."""
    from procrastinate.jobs import Status

    for job in await app.job_manager.get_stalled_jobs():
        await app.job_manager.finish_job(job, status=Status.FAILED, delete_job=True)
