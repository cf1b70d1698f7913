"""Which of two versions of an invitation is the newer one, and when their numbers do not tell.

Most programs count SEQUENCE up by one at each change, some write the clock's seconds there. A number that is neither
is nobody's version; it must not outrank every later version of the same UID.
"""

from __future__ import annotations

from bisect import bisect

MOST_CHANGES, LAST_SECOND = 100, 2_000_000_000


def is_in_order(kept: int, said: int) -> bool:
    """Whether both numbers count in the same way, so that the larger one is the newer version."""
    first, second = (bisect((MOST_CHANGES, LAST_SECOND), each - 1) for each in (kept, said))
    return first == second
