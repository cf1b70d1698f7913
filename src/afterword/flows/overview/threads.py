"""The thread: a process as a line with an end."""

from __future__ import annotations

from afterword.flows.overview.model import Thread
from afterword.flows.overview.wording import OPEN_STATES, STAGE_OF, STAGES
from afterword.store.models import Process


def thread_of(process: Process) -> Thread:
    """Interview, letters, call, decision, close: how many are done, and where it stands in words."""
    total = len(STAGES)
    if process.state not in OPEN_STATES:
        return Thread(total, total, f"All {total} steps done: the end")
    done = STAGE_OF[process.state]
    return Thread(total, done, f"Step {done + 1} of {total}: {STAGES[done]}")


def is_open(process: Process) -> bool:
    """True until a named end."""
    return process.state in OPEN_STATES
