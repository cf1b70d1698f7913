"""What a board sent, kept as rows in one transaction: new ones, changed ones, and those that are gone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Max

from afterword.core.jobs.addresses import COMPLETE
from afterword.flows.job_sources.columns import columns_of
from afterword.flows.job_sources.folding import fold
from afterword.store.models import JobPosting, JobSource, Owner

AT_ONCE = 500


def keep(source: JobSource, jobs: Sequence[Mapping[str, Any]], now: datetime, *, is_whole: bool = True) -> int:
    """Keep these postings, inside the caller's transaction; gives how many are new.

    The owner's row is held meanwhile, so that two rounds never give the same place in the order twice. What did not
    change is only marked as seen, some hundred rows at once.
    """
    Owner.objects.select_for_update().get(pk=source.owner_id)
    wanted = {values["identifier"]: values for each in jobs if (values := columns_of(source, each))}
    there = JobPosting.objects.of(source.owner).filter(source=source)
    known = {key: (pk, digest) for key, pk, digest in there.values_list("identifier", "pk", "payload_hash")}
    changed = {known[key][0]: values for key, values in wanted.items()
               if key in known and known[key][1] != values["payload_hash"]}  # fmt: skip
    seen = [pk for key, (pk, _) in known.items() if key in wanted and pk not in changed]
    _update(seen, last_seen=now, closed_at=None)
    _change(changed, now)
    made = _make(source, [values for key, values in wanted.items() if key not in known], now)
    if source.kind in COMPLETE and is_whole:
        open_ones = there.filter(closed_at=None).values_list("identifier", "pk")
        _update([pk for key, pk in open_ones if key not in wanted], closed_at=now)
    return made


def _make(source: JobSource, new: Sequence[Mapping[str, Any]], now: datetime) -> int:
    newest = JobPosting.objects.of(source.owner).aggregate(newest=Max("ingest_sequence"))["newest"] or 0
    made = [
        JobPosting(owner=source.owner, source=source, ingest_sequence=at, first_seen=now, last_seen=now, **values)
        for at, values in enumerate(new, newest + 1)
    ]
    if made:
        fold(source, made)
    JobPosting.everything.bulk_create(made, batch_size=200)
    return len(made)


def _change(changed: Mapping[UUID, Mapping[str, Any]], now: datetime) -> None:
    rows = [JobPosting(pk=pk, last_seen=now, closed_at=None, **values) for pk, values in changed.items()]
    if rows:
        columns = ["last_seen", "closed_at", *next(iter(changed.values()))]
        JobPosting.everything.bulk_update(rows, columns, batch_size=50)


def _update(keys: Sequence[UUID], **values: Any) -> None:
    for at in range(0, len(keys), AT_ONCE):
        JobPosting.everything.filter(pk__in=keys[at : at + AT_ONCE]).update(**values)
