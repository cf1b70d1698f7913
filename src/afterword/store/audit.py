"""The append-only record of every outward or destructive act, one chain of hashes for each owner (trust S10)."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.db import connection, transaction

from afterword.store import by_hand
from afterword.store.models import AuditLine, Owner

TURN = "SELECT 1 FROM store_owner WHERE id = %s FOR NO KEY UPDATE"
LAST = "SELECT chain FROM store_auditline WHERE owner_id = %s ORDER BY number DESC LIMIT 1"
_gathered: ContextVar[list[AuditLine] | None] = ContextVar("gathered", default=None)


@dataclass(frozen=True, slots=True)
class Broken:
    """The first line of an owner whose hash does not fit the line before it."""

    number: int
    act: str
    message: str


def record(
    owner: Owner, who: str, act: str, subject: str, detail: dict[str, Any], now: datetime, *, held: bool = False
) -> AuditLine:
    """Add one line, chained by hash to the owner's last one.

    `who` is person, plan, worker or mail; `subject` names the row; `detail` is plain JSON without secrets. Whoever
    `held` the owner's row before, in this transaction, need not wait for its turn again.
    """
    line = AuditLine(owner=owner, at=now, who=who[:40], act=act[:60], subject=subject[:120], detail=detail)
    lines = _gathered.get()
    if lines is None:
        _write(owner, [line], held=held)
    else:
        lines.append(line)
    return line


@contextmanager
def gathered(owner: Owner) -> Iterator[None]:
    """Within this block, which lies in one transaction, the owner's lines are written together, at its end.

    A block inside another one leaves its lines to that one.
    """
    if _gathered.get() is not None:
        yield
        return
    lines: list[AuditLine] = []
    token = _gathered.set(lines)
    try:
        yield
    finally:
        _gathered.reset(token)
    if lines:
        _write(owner, lines)


def _write(owner: Owner, lines: Sequence[AuditLine], *, held: bool = False) -> None:
    with transaction.atomic(savepoint=False):
        if not held:
            _queue_up(owner)
        chain = _last_chain(owner)
        for line in lines:
            line.previous = chain
            line.chain = chain = _chain(line)
        by_hand.add_all(lines)


def check(owner: Owner | None = None) -> tuple[Broken, ...]:
    """Read every chain from its start; empty when nothing was changed, removed or put between."""
    owners = [owner] if owner else list(Owner.objects.all())
    return tuple(broken for each in owners if (broken := _first_broken(each)))


def _first_broken(owner: Owner) -> Broken | None:
    previous = ""
    for line in AuditLine.objects.filter(owner=owner).order_by("number").iterator():
        if line.previous != previous:
            return Broken(line.number, line.act, "A line before this one is missing or was put in between.")
        if line.chain != _chain(line):
            return Broken(line.number, line.act, "This line was changed after it was written.")
        previous = line.chain
    return None


def _queue_up(owner: Owner) -> None:
    # SQLite has one writer at a time; elsewhere two writers would chain to the same line.
    if connection.features.has_select_for_update:
        # Without the key: rows just written for this owner hold a share of it, and two such writers would wait
        # for each other for ever.
        by_hand.value(TURN, Owner, ("id", owner.pk))


def _last_chain(owner: Owner) -> str:
    return str(by_hand.value(LAST, Owner, ("id", owner.pk)) or "")


def _chain(line: AuditLine) -> str:
    at = line.at.astimezone(UTC).isoformat()
    fields = [str(line.owner_id), at, line.who, line.act, line.subject, line.detail, line.previous]
    written = json.dumps(fields, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(written.encode()).hexdigest()
