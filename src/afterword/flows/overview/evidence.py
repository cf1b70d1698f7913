"""Whether the letters of a near interview have nothing to quote of what the person has done."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from afterword.flows.overview.steps import Due
from afterword.store.models import Achievement, Owner, Resume

NEAR = timedelta(days=3)


def lacks_evidence(owner: Owner, dues: Iterable[Due], now: datetime) -> bool:
    """A thank-you is due within three days, and neither a resume nor a line of what was done is known."""
    if not any(due.step.step == "thank_you" and due.at is not None and due.at <= now + NEAR for due in dues):
        return False
    own = (Achievement.objects.of(owner), Resume.objects.of(owner).filter(removed_at=None))
    return not any(rows.exists() for rows in own)
