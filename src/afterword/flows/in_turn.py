"""What only one run may do at a time, where several send together; alone, a run simply does it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from afterword.flows.ports import Ports
from afterword.store import duties


def in_turn(ports: Ports, name: str, every: timedelta, work: Callable[[], int]) -> int:
    """Do `work` unless another run does it now or did within `every`; gives what it gives, or 0."""
    if not ports.is_one_of_many:
        return work()
    begun = ports.clock.now()
    if not duties.take(name, ports.start_id, begun):
        return 0
    try:
        return work()
    finally:
        duties.done(name, ports.start_id, begun + every)
