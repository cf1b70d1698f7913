"""Sources that want a key: followed with it or switched off without; the key is sealed and shown to nobody again."""

from __future__ import annotations

import json
import re
from datetime import datetime
from uuid import UUID

from django.db import transaction

from afterword.core.errors import NotYours, Refusal
from afterword.core.jobs.addresses import Board
from afterword.core.jobs.keyed import KEYED, Key, wanted
from afterword.flows.ports import Ports
from afterword.flows.typed import one_line
from afterword.store import audit
from afterword.store.models import JobSource, Owner

LONGEST = 200


class KeyMissing(Refusal):
    """This source is read only with its key."""

    code = "no_key"
    hint = "Give the key that you were sent. What was read before is kept."


class NoKey(Refusal):
    """This is no key."""

    code = "odd_key"
    hint = "Copy it as it was sent, and what you are known by there with it. Nothing was changed."


def follow_with_key(
    ports: Ports, owner: Owner, kind: str, asked: dict[str, str], key: Key | None, now: datetime
) -> JobSource:
    """Follow what this source has for words and a place; without a key it is kept, and switched off."""
    if kind not in KEYED:
        raise NotYours
    words, place = (one_line(asked.get(name, ""), "The search", LONGEST) for name in ("words", "place"))
    board = Board(kind, wanted(kind, words, place, asked.get("country", "")))
    with transaction.atomic():
        row = JobSource.objects.of(owner).filter(kind=kind, board=board.board).first()
        row = row or JobSource(owner=owner, kind=kind, board=board.board, added_at=now)
        row.address, row.name, row.removed_at = board.url, board.name[:200], None
        _seal(ports, row, key)
        row.save()
        audit.record(owner, "person", "board added", str(row.pk), {"kind": kind}, now)
    return row


def give_key(ports: Ports, owner: Owner, source: UUID, key: Key, now: datetime) -> JobSource:
    """Switch it on with this key; the source's other searches get it too."""
    given = JobSource.objects.one(owner, pk=source)
    if given.kind not in KEYED:
        raise NotYours
    with transaction.atomic():
        for row in JobSource.objects.of(owner).filter(kind=given.kind):
            _seal(ports, row, key)
            row.next_run, row.failures, row.last_error = now, 0, ""
            row.save(update_fields=["secret", "is_on", "next_run", "failures", "last_error"])
        audit.record(owner, "person", "board key", str(given.pk), {"kind": given.kind}, now)
    given.refresh_from_db()
    return given


def key_of(ports: Ports, source: JobSource) -> Key | None:
    """The key for a request, opened just for it; None for a source that wants none."""
    if source.kind not in KEYED:
        return None
    if not source.secret:
        raise KeyMissing
    known = json.loads(ports.secrets.open(source.secret, purpose=_purpose(source)))
    return Key(known["known_as"], known["key"])


def _seal(ports: Ports, row: JobSource, key: Key | None) -> None:
    """A key that another search of this source has is used where none is given."""
    if key is None or not (key.key or key.known_as):
        beside = JobSource.objects.of(row.owner).filter(kind=row.kind).exclude(secret="").first()
        key = key_of(ports, beside) if beside else None
    if key is None:
        row.secret, row.is_on = "", False
        return
    if not all(re.fullmatch(r"[!-~]{4,200}", part) for part in (key.known_as, key.key)):
        raise NoKey
    kept = json.dumps({"known_as": key.known_as, "key": key.key})
    row.secret, row.is_on = ports.secrets.seal(kept, purpose=_purpose(row)), True


def _purpose(row: JobSource) -> str:
    return f"job-source:{row.pk}"
