"""What a board sent, kept as rows in one transaction: new ones, changed ones, and those that are gone."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any
from uuid import uuid4

from django.db.models import Max

from afterword.core.jobs.addresses import ATTRIBUTION, COMPLETE
from afterword.core.jobs.duplicates import is_same_text, job_keys
from afterword.core.search.country import country_code
from afterword.core.search.pay import Pay
from afterword.store.models import JobPosting, JobSource, Owner

MOST_TEXT = 100_000


def keep(source: JobSource, jobs: Sequence[Mapping[str, Any]], now: datetime, *, is_whole: bool = True) -> int:
    """Keep these postings, inside the caller's transaction; gives how many are new.

    The owner's row is held meanwhile, so that two rounds never give the same place in the order twice.
    """
    Owner.objects.select_for_update().get(pk=source.owner_id)
    wanted = {values["identifier"]: values for each in jobs if (values := _values(source, each))}
    rows = {row.identifier: row for row in JobPosting.objects.of(source.owner).filter(source=source)}
    folding = _Folding(source.owner)
    newest = JobPosting.objects.of(source.owner).aggregate(newest=Max("ingest_sequence"))["newest"] or 0
    made = []
    for key, values in wanted.items():
        if key in rows:
            _change(rows[key], values, now)
            continue
        newest += 1
        row = JobPosting(owner=source.owner, source=source, ingest_sequence=newest, first_seen=now, last_seen=now)
        _fill(row, values)
        row.group = folding.group_of(row)
        made.append(row)
    JobPosting.everything.bulk_create(made, batch_size=200)
    if source.kind in COMPLETE and is_whole:
        gone = [row.pk for key, row in rows.items() if key not in wanted and row.closed_at is None]
        JobPosting.objects.of(source.owner).filter(pk__in=gone).update(closed_at=now)
    return len(made)


def _change(row: JobPosting, values: Mapping[str, Any], now: datetime) -> None:
    if row.payload_hash != values["payload_hash"]:
        _fill(row, values)
    row.last_seen, row.closed_at = now, None
    row.save()


def _fill(row: JobPosting, values: Mapping[str, Any]) -> None:
    for name, value in values.items():
        setattr(row, name, value)


def _values(source: JobSource, job: Mapping[str, Any]) -> dict[str, Any]:
    """The columns of one posting; what the source does not say stays empty."""
    title = str(job.get("title") or "").strip()[:500]
    if not title:
        return {}
    digest = hashlib.sha256(json.dumps(job, sort_keys=True).encode()).hexdigest()
    places = [_place(each) for each in job.get("locations") or ()]
    workplace = str(job.get("workplace") or "")
    remote = {each["country"] for each in places if each["country"] and workplace == "remote"}
    return {
        "identifier": str(job.get("id") or job.get("url") or digest)[:500],
        "title": title,
        "url": _url(source, job)[:2000],
        "organization": str(job.get("company") or _employer(source))[:500],
        "description_text": str(job.get("description_text") or "")[:MOST_TEXT],
        "locations": places,
        "workplace": workplace[:10],
        "remote_countries": sorted(remote),
        "employment_types": [job["employment_type"]] if job.get("employment_type") else [],
        **_pay(job.get("salary")),
        "date_posted": _day(job.get("date_posted")),
        "valid_through": _day(job.get("valid_through")),
        "department": str(job.get("department") or "")[:500],
        "attribution": ATTRIBUTION.get(source.kind, ""),
        "payload_hash": digest,
    }  # fmt: skip


def _employer(source: JobSource) -> str:
    """The employer's own board need not name it in each posting; a list of many employers must."""
    return source.name if source.kind in COMPLETE - {"hn"} else ""


def _place(given: Mapping[str, Any]) -> dict[str, str]:
    city, region, country = (str(given.get(name) or "") for name in ("city", "region", "country"))
    return {"city": city[:200], "region": region[:200], "country": country_code(country)}


def _pay(given: Mapping[str, Any] | None) -> dict[str, Any]:
    if not given:
        return {"pay_min": None, "pay_max": None, "pay_currency": "", "pay_unit": "", "pay_year_high": None}
    pay = Pay(given.get("min"), given.get("max"), str(given.get("currency") or ""), str(given.get("unit") or ""))
    return {"pay_min": pay.least, "pay_max": pay.most, "pay_currency": pay.currency[:3], "pay_unit": pay.unit[:10],
            "pay_year_high": pay.most_a_year}  # fmt: skip


def _day(given: object) -> date | None:
    return date.fromisoformat(given) if isinstance(given, str) else None


def _url(source: JobSource, job: Mapping[str, Any]) -> str:
    """The page of the posting; Personio's list does not say it, but its address is always made so."""
    url = str(job.get("url") or "")
    if not url and source.kind == "personio" and job.get("id"):
        return f"https://{source.board}/job/{job['id']}"
    if not url and source.kind == "hn" and job.get("id"):
        return f"https://news.ycombinator.com/item?id={job['id']}"
    return url if url.startswith(("https://", "http://")) else ""


class _Folding:
    """The jobs of an owner by what two boards have in common of one."""

    def __init__(self, owner: Owner) -> None:
        self._by_key: defaultdict[tuple[str, str, str], list[JobPosting]] = defaultdict(list)
        for row in JobPosting.objects.of(owner).only("title", "organization", "locations", "group", "source"):
            self._file(row)

    def group_of(self, row: JobPosting) -> str:
        """The group of the same job on another board, or a new one."""
        beside = [other for key in _keys(row) for other in self._by_key[key] if other.source_id != row.source_id]
        same = next((other for other in beside if is_same_text(row.description_text, other.description_text)), None)
        row.group = same.group if same else uuid4().hex
        self._file(row)
        return row.group

    def _file(self, row: JobPosting) -> None:
        for key in _keys(row):
            self._by_key[key].append(row)


def _keys(row: JobPosting) -> frozenset[tuple[str, str, str]]:
    return job_keys(row.title, row.organization, [str(each.get("city") or "") for each in row.locations])
