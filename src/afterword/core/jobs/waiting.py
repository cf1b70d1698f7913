"""How long a host wants to be left alone."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime


def retry_after(said: str, now: datetime) -> timedelta:
    """`Retry-After` as RFC 9110 10.2.3 has it: seconds, or a day and hour; nothing where it says neither."""
    if re.fullmatch(r"\d{1,9}", said.strip()):
        return timedelta(seconds=int(said))
    try:
        at = parsedate_to_datetime(said)
    except ValueError:
        return timedelta(0)
    return max(timedelta(0), (at if at.tzinfo else at.replace(tzinfo=UTC)) - now)
