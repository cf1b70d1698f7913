"""What the person did with a job they found: saved it, put it away, applied; each can be taken back."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from afterword.core.errors import NotYours
from afterword.flows.ports import Ports
from afterword.store import audit
from afterword.store.models import JobPosting, Owner, PostingMark

SAVED, DISMISSED, APPLIED = "saved", "dismissed", "applied"
STATES = (SAVED, DISMISSED, APPLIED)


def mark(ports: Ports, owner: Owner, posting_id: UUID, state: str, now: datetime) -> JobPosting:
    """Keep what was done with the job, wherever else it stands; an empty state takes the last one back.

    What was applied for has a process, so that begins, and is taken back, with it.
    """
    # Only here: with the process comes everything that follows one.
    from afterword.flows.job_search import applying

    posting = JobPosting.objects.one(owner, pk=posting_id)
    if state not in ("", *STATES):
        raise NotYours
    if state == APPLIED:
        applying.apply(ports, owner, posting_id, now)
        return posting
    with transaction.atomic():
        one_at_a_time(owner)
        if event := applying.told_of(owner, posting):
            applying.take_back(ports, owner, event, now)
        if state:
            PostingMark.everything.update_or_create(
                owner=owner, group=posting.group, defaults={"state": state, "at": now}
            )  # fmt: skip
        else:
            PostingMark.objects.of(owner).filter(group=posting.group).delete()
        audit.record(owner, "person", f"job {state or 'unmarked'}", str(posting.pk), {"group": posting.group}, now)
    return posting


def one_at_a_time(owner: Owner) -> None:
    """Until the transaction ends, what another tap of this person says of a job waits."""
    Owner.objects.select_for_update(no_key=True).only("pk").get(pk=owner.pk)


def marked(owner: Owner, state: str) -> list[JobPosting]:
    """The newest posting of each job that is in this state, the last marked first."""
    groups = list(PostingMark.objects.of(owner).filter(state=state).values_list("group", flat=True))
    rows = JobPosting.objects.of(owner).filter(group__in=groups).select_related("source").order_by("ingest_sequence")
    newest = {row.group: row for row in rows}
    return [newest[group] for group in groups if group in newest]


def mark_of(owner: Owner, posting: JobPosting) -> PostingMark | None:
    """What was done with this job."""
    return PostingMark.objects.of(owner).filter(group=posting.group).first()


def applied_for(owner: Owner, written: str) -> str:
    """Employer and role of a posting, as the first words of the invitation that may follow; "" for no posting."""
    try:
        row = JobPosting.objects.of(owner).filter(pk=UUID(written)).first() if written else None
    except ValueError:
        row = None
    return ", ".join(filter(None, (row.organization, row.title))) + "\n" if row else ""
