"""What the next act would wait for is made ready once the answer is on its way: nothing is kept, only remembered."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from typing import Any

from django.core.signals import request_finished
from django.db import connections

log = logging.getLogger(__name__)
Work = Callable[[], object]


class _Left(threading.local):
    """What this thread's request leaves to be done; one request at a time has the thread."""

    work: Work | None = None


_left = _Left()


def once_answered(work: Work) -> None:
    """Do this in a thread of its own when the answer to the present request has left; the last one said counts."""
    _left.work = work


def _begin(**_: Any) -> None:
    work, _left.work = _left.work, None
    if work is not None:
        threading.Thread(target=_done, args=(work,), name="behind", daemon=True).start()


def _done(work: Work) -> None:
    try:
        work()
    except Exception:
        # Whoever needs it does it then, and is told what is wrong.
        log.debug("Not made ready.", exc_info=True)
    finally:
        connections.close_all()


request_finished.connect(_begin, dispatch_uid="behind")
