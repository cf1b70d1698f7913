"""Work that waits for others, out of the way: a service that answers late keeps no letter back."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable

from django.db import connections

log = logging.getLogger(__name__)


class Aside:
    """One thread for each kind of work, and never two of one kind: what is still under way is not begun again."""

    def __init__(self) -> None:
        self._running: dict[str, threading.Thread] = {}

    def run(self, kind: str, work: Callable[[], object]) -> bool:
        """Begin it and come back at once; False while the last one of this kind is under way."""
        if self.is_busy(kind):
            return False
        thread = threading.Thread(target=self._run, args=(kind, work), name=kind, daemon=True)
        self._running[kind] = thread
        thread.start()
        return True

    def is_busy(self, kind: str) -> bool:
        """Whether work of this kind is under way."""
        thread = self._running.get(kind)
        return thread is not None and thread.is_alive()

    def finish(self, within: float) -> None:
        """Wait for what is under way, so long at most; what is left is begun anew by the next run, from the rows."""
        ends = time.monotonic() + within
        for thread in self._running.values():
            thread.join(max(0.0, ends - time.monotonic()))

    @staticmethod
    def _run(kind: str, work: Callable[[], object]) -> None:
        try:
            work()
        except Exception:
            log.exception("The %s could not be brought up to date.", kind)
        finally:
            # The thread is over, and nobody else will ever use its connections.
            connections.close_all()


class AtOnce(Aside):
    """The same in the thread that asks: for a single pass, which is over when everything is done."""

    def run(self, kind: str, work: Callable[[], object]) -> bool:
        """Do it now."""
        try:
            work()
        except Exception:
            log.exception("The %s could not be brought up to date.", kind)
        return True
