"""Postings from a file that the person saved at a board: what its terms keep machines from, a person may bring."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from afterword.core.errors import Unreadable
from afterword.core.jobs.recognized import FROM_FILE, sources_of_file
from afterword.flows.job_sources.adding import check_most
from afterword.flows.job_sources.keeping import keep
from afterword.flows.ports import Ports
from afterword.flows.typed import one_line
from afterword.store import audit
from afterword.store.models import JobSource, Owner

LONGEST = 200


class NoPostingsInIt(Unreadable):
    """No posting was found in this file."""

    code = "no_postings"
    hint = "Save the page of one job, or the whole list as the board sends it. Nothing was kept of it."


def bring_in(ports: Ports, owner: Owner, content: bytes, employer: str, now: datetime) -> tuple[JobSource, int]:
    """Keep the postings of a saved page or list; gives where they stand, and how many are new."""
    named = one_line(employer, "The employer", LONGEST)
    kind, jobs = _read(ports, content, named)
    names = {str(each["company"]) for each in jobs if each.get("company")}
    name = named or (names.pop() if len(names) == 1 else "") or kind
    check_most(owner)
    with transaction.atomic():
        row = JobSource.objects.of(owner).filter(kind=FROM_FILE, board=f"{kind}:{name}"[:500]).first()
        row = row or JobSource(owner=owner, kind=FROM_FILE, board=f"{kind}:{name}"[:500], address=kind, added_at=now)
        row.name, row.removed_at, row.is_on, row.last_run, row.last_ok = name[:200], None, False, now, now
        row.save()
        new = keep(row, jobs, now)
        audit.record(owner, "person", "jobs brought", str(row.pk), {"kind": kind}, now)
    return row, new


def _read(ports: Ports, content: bytes, employer: str) -> tuple[str, list[dict[str, object]]]:
    """As the first form that holds postings; where none does, the last one's refusal is told."""
    wrong: Unreadable = NoPostingsInIt()
    for kind in sources_of_file(content):
        try:
            if jobs := list(ports.jobs.read(content, kind, employer)["postings"]):
                return kind, jobs
        except Unreadable as error:
            wrong = error
    raise wrong
