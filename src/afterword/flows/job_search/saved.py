"""Saved searches and watched employers: kept, changed, looked back once, paused, ended by a link."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Max

from afterword.core.errors import NotAllowed, Refusal
from afterword.core.ports import SecretLost
from afterword.core.search.employers import employer_key
from afterword.core.search.job_query import JobQuery
from afterword.core.search.rhythm import AT_LEAST, DAILY, INSTANT, RHYTHMS, next_telling
from afterword.flows.ports import Ports
from afterword.flows.typed import one_line
from afterword.store import audit
from afterword.store.models import AlertItem, AlertMail, JobPosting, Owner, Process, SavedSearch

NAME = 120


class AsksForNothing(Refusal):
    """This search asks for nothing, so every posting would be told."""

    hint = "Give it words, a place or another condition. Nothing was kept."


class LinkOver(NotAllowed):
    """This link belongs to no search any more."""

    hint = "Open Afterword to see your searches."


def searches_of(owner: Owner) -> list[SavedSearch]:
    """Every saved search and watched employer, the oldest first."""
    return list(SavedSearch.objects.of(owner).filter(removed_at=None))


def search_of(owner: Owner, search_id: UUID) -> SavedSearch:
    """One of them."""
    return SavedSearch.objects.one(owner, pk=search_id, removed_at=None)


def query_of(search: SavedSearch) -> JobQuery:
    """What it looks for."""
    return JobQuery.from_json(search.query)


def usual_name(query: JobQuery) -> str:
    """A name for a search that was given none: its words and its place."""
    return ", ".join(filter(None, (query.text, query.near.label if query.near else query.country))) or "Jobs"


def save_search(
    ports: Ports, owner: Owner, query: JobQuery, wanted: Mapping[str, Any], now: datetime,
    process: Process | None = None,
) -> SavedSearch:  # fmt: skip
    """Keep a search; it starts at now, so nothing that is there already is told unless one looks back."""
    if query.is_empty:
        raise AsksForNothing
    if twin := SavedSearch.objects.of(owner).filter(query=query.to_json(), employer="", removed_at=None).first():
        # The second press of a button, or the same wish again: one search, in the rhythm that was asked for last.
        return change_search(ports, owner, twin.pk, None, wanted, now)
    row = SavedSearch(owner=owner, query=query.to_json(), process=process, made_at=now)
    row.name = one_line(str(wanted.get("name") or ""), "The name", NAME) or usual_name(query)[:NAME]
    _set_rhythm(row, wanted)
    return _start(ports, row, now)


def watch_employer(ports: Ports, owner: Owner, name: str, process: Process | None, now: datetime) -> SavedSearch:
    """Tell of every new posting of this employer; one that is watched already stays as it is."""
    key = employer_key(name)
    for row in SavedSearch.objects.of(owner).exclude(employer="").filter(removed_at=None):
        if employer_key(row.employer) == key:
            return row
    row = SavedSearch(owner=owner, name=name[:NAME], employer=name[:300], process=process, made_at=now)
    return _start(ports, row, now)


def change_search(
    ports: Ports, owner: Owner, search_id: UUID, query: JobQuery | None, wanted: Mapping[str, Any], now: datetime
) -> SavedSearch:
    """Change what it looks for or when it tells; with other words or conditions it starts at now again."""
    row = search_of(owner, search_id)
    row.name = one_line(str(wanted.get("name") or row.name), "The name", NAME)
    _set_rhythm(row, wanted)
    if query is not None and query.to_json() != row.query:
        if query.is_empty:
            raise AsksForNothing
        row.query = query.to_json()
        AlertItem.objects.of(owner).filter(search=row, state="waiting").delete()
        row.seen_sequence = _newest(owner)
    row.next_at = next_telling(row.rhythm, row.hour, row.weekday, owner.time_zone, now)
    row.save()
    audit.record(owner, "person", "change job search", str(row.pk), {"name": row.name}, now)
    return row


def follow_the_clock(owner: Owner, now: datetime) -> None:
    """After a change of the person's zone each search tells at its hour there, and not a second time for this day."""
    for row in searches_of(owner):
        last = AlertMail.objects.of(owner).filter(search=row).aggregate(at=Max("made_at"))["at"]
        free = max(now, last + AT_LEAST[row.rhythm]) if last else now
        if row.rhythm != INSTANT:
            row.next_at = next_telling(row.rhythm, row.hour, row.weekday, owner.time_zone, free)
            row.save(update_fields=["next_at"])


def pause(owner: Owner, search_id: UUID, why: str, now: datetime) -> SavedSearch:
    """Tell nothing until it is resumed; what it finds meanwhile is not told later either."""
    row = search_of(owner, search_id)
    row.paused_at, row.paused_why = now, why[:300]
    row.save(update_fields=["paused_at", "paused_why"])
    audit.record(owner, "person", "pause job search", str(row.pk), {"why": why}, now)
    return row


def resume(owner: Owner, search_id: UUID, now: datetime) -> SavedSearch:
    """Begin again at now."""
    row = search_of(owner, search_id)
    row.paused_at, row.paused_why, row.refusals, row.seen_sequence = None, "", 0, _newest(owner)
    row.next_at = next_telling(row.rhythm, row.hour, row.weekday, owner.time_zone, now)
    row.save(update_fields=["paused_at", "paused_why", "refusals", "seen_sequence", "next_at"])
    audit.record(owner, "person", "resume job search", str(row.pk), {}, now)
    return row


def remove(owner: Owner, search_id: UUID, now: datetime) -> SavedSearch:
    """End it; it can be taken back."""
    row = search_of(owner, search_id)
    row.removed_at = now
    row.save(update_fields=["removed_at"])
    audit.record(owner, "person", "end job search", str(row.pk), {"name": row.name}, now)
    return row


def bring_back(owner: Owner, search_id: UUID, now: datetime) -> SavedSearch:
    """Take the ending back; it goes on from now."""
    SavedSearch.objects.of(owner).filter(pk=search_id).update(removed_at=None)
    return resume(owner, search_id, now)


def token_of(ports: Ports, row: SavedSearch) -> str:
    """The token of its link; a new one where the old cannot be opened any more."""
    purpose = f"saved-search:{row.pk}"
    if row.token_secret:
        try:
            return ports.secrets.open(row.token_secret, purpose=purpose)
        except SecretLost:
            pass
    token = secrets.token_urlsafe(24)
    row.token_hash, row.token_secret = _hash(token), ports.secrets.seal(token, purpose=purpose)
    SavedSearch.everything.filter(pk=row.pk).update(token_hash=row.token_hash, token_secret=row.token_secret)
    return token


def of_token(token: str) -> SavedSearch:
    """The search of a link, for the page that it opens; opening ends nothing."""
    row = SavedSearch.everything.select_related("owner").filter(token_hash=_hash(token)).first()
    if row is None:
        raise LinkOver
    return row


def end_by_link(token: str, now: datetime) -> SavedSearch:
    """The one press, in a mail program or on the page: no mail of this search any more. Twice is once."""
    row = of_token(token)
    if row.removed_at is None:
        row.removed_at = now
        row.save(update_fields=["removed_at"])
        audit.record(row.owner, "mail", "end job search", str(row.pk), {"name": row.name}, now)
    return row


def _start(ports: Ports, row: SavedSearch, now: datetime) -> SavedSearch:
    with transaction.atomic():
        row.seen_sequence = _newest(row.owner)
        row.next_at = next_telling(row.rhythm, row.hour, row.weekday, row.owner.time_zone, now)
        row.save()
        token_of(ports, row)
        audit.record(row.owner, "person", "keep job search", str(row.pk), {"name": row.name}, now)
    return row


def _set_rhythm(row: SavedSearch, wanted: Mapping[str, Any]) -> None:
    rhythm = str(wanted.get("rhythm") or row.rhythm or DAILY)
    row.rhythm = rhythm if rhythm in RHYTHMS else DAILY
    row.hour = min(23, max(0, int(wanted.get("hour", row.hour))))
    row.weekday = min(6, max(0, int(wanted.get("weekday", row.weekday))))


def _newest(owner: Owner) -> int:
    return JobPosting.objects.of(owner).aggregate(newest=Max("ingest_sequence"))["newest"] or 0


def _hash(token: str) -> str:
    return hashlib.sha256(f"job-search:{token}".encode()).hexdigest()
