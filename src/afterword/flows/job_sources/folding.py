"""New postings beside the same jobs of other boards; only those that may be the same are looked at."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from uuid import uuid4

from afterword.core.jobs.duplicates import fold_key, is_same_text, share_city
from afterword.store.models import JobPosting, JobSource, Owner

AT_ONCE = 500


def fold(source: JobSource, made: Sequence[JobPosting]) -> None:
    """Give each the group of the same job on another board, or one of its own."""
    fill_keys(source.owner)
    beside = _beside(source, {row.fold_key or "" for row in made} - {""})
    for row in made:
        same = next((each for each in beside.get(row.fold_key or "", ()) if _is_same(row, each)), None)
        row.group = same.group if same else uuid4().hex


def fill_keys(owner: Owner) -> None:
    """Rows from before there were keys get theirs, once."""
    while rows := list(JobPosting.objects.of(owner).filter(fold_key=None).defer("description_text")[:AT_ONCE]):
        for row in rows:
            row.fold_key = fold_key(row.title, row.organization, cities_of(row))
        JobPosting.everything.bulk_update(rows, ["fold_key"], batch_size=100)


def cities_of(row: JobPosting) -> list[str]:
    """The names of its cities."""
    return [str(each.get("city") or "") for each in row.locations]


def _beside(source: JobSource, keys: set[str]) -> dict[str, list[JobPosting]]:
    found: defaultdict[str, list[JobPosting]] = defaultdict(list)
    others = JobPosting.objects.of(source.owner).exclude(source=source).order_by("ingest_sequence")
    ordered = sorted(keys)
    for at in range(0, len(ordered), AT_ONCE):
        for row in others.filter(fold_key__in=ordered[at : at + AT_ONCE]).only(
            "fold_key", "locations", "description_text", "group"
        ):
            found[row.fold_key or ""].append(row)
    return found


def _is_same(one: JobPosting, other: JobPosting) -> bool:
    return share_city(cities_of(one), cities_of(other)) and is_same_text(one.description_text, other.description_text)
