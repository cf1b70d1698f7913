"""The ways on of one process as the page shows them: if they say yes, if they say no, if they stay silent."""

from __future__ import annotations

from datetime import datetime

from afterword.core.plan.branches import branches
from afterword.flows.overview.known import facts_at
from afterword.flows.overview.model import BranchLine
from afterword.flows.overview.preview import moments_of
from afterword.flows.overview.wording import state_words
from afterword.flows.ports import Ports
from afterword.store.models import Owner, Process


def branch_lines(ports: Ports, owner: Owner, process: Process, now: datetime) -> tuple[BranchLine, ...]:
    """Each possible answer planned up to its named end; nothing is stored."""
    known = facts_at(owner, [process], now)
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
        for one in branches(known, str(process.pk), now, ports.holidays)
    )
