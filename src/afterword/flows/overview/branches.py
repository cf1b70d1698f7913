"""The ways on of one process as the page shows them: if they say yes, if they say no, if they stay silent."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Any
from uuid import UUID

from afterword.core.facts import Facts
from afterword.core.plan.branches import Branch, branches
from afterword.core.ports import Holidays
from afterword.flows.overview.known import document_at
from afterword.flows.overview.model import BranchLine
from afterword.flows.overview.preview import moments_of
from afterword.flows.overview.wording import state_words
from afterword.flows.ports import Ports
from afterword.flows.standing import process_of
from afterword.store.models import Owner

# A way on is worked out step by step in some thirty plans, so the same facts are gone through once for some minutes.
STANDS_FOR = 300


@lru_cache(maxsize=256)
def _ways(told: str, process_id: str, at: datetime, holidays: Holidays) -> tuple[Branch, ...]:
    return branches(Facts.read(json.loads(told)), process_id, at, holidays)


def _seen_from(told: Mapping[str, Any], now: datetime) -> datetime:
    """The instant from which the ways are looked at: at most some minutes ago, and never before what was last told."""
    lately = now - timedelta(seconds=now.timestamp() % STANDS_FOR)
    events = (datetime.fromisoformat(event["at"]) for row in told["processes"] for event in row["events"])
    return max((event for event in events if lately < event <= now), default=lately)


def ways_on(ports: Ports, owner: Owner, process_id: UUID, now: datetime) -> tuple[BranchLine, ...]:
    """Each possible answer planned up to its named end; nothing is stored, and none is left once it is decided."""
    process = process_of(owner, process_id)
    told = document_at(owner, [process], now)
    text = json.dumps({**told, "now": None}, ensure_ascii=False)
    ways = _ways(text, str(process.pk), _seen_from(told, now), ports.holidays)
    zone = owner.time_zone or "UTC"
    return tuple(
        BranchLine(
            answer=one.answer,
            head=one.head,
            assumes=one.assumes,
            at=one.answered_at,
            zone=zone,
            their_zone=process.employer_time_zone,
            moments=moments_of(owner, process, one.steps),
            end=state_words(one.end) if one.end else "",
        )
        for one in ways
    )
