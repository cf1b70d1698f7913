"""Letters that should have left while nobody was sending: said by every page and command, whoever else runs.

A run that cannot write, as on a full disk, cannot say so where others read it. But it does not renew its right to
send either, and that everybody who can read the rows sees.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from afterword.store import sending
from afterword.store.models import Action, Instance, Owner

# Longer than a letter waits for its turn, and than a machine needs to wake.
LATE = timedelta(minutes=10)
STALLED = "A letter is late: nothing is being sent. Afterword was stopped, or its disk is full or protected."


def is_stalled(owner: Owner, now: datetime, holder: Instance | None) -> bool:
    """True when a letter of theirs should have left a while ago and no run (`holder`) has had the right to since."""
    if holder is None or now - holder.renewed_at < LATE:
        return False
    return Action.objects.of(owner).filter(state__in=sending.TO_DO, wake_at__lte=now - LATE).exists()
