"""Beside a process that ended without a job: a search like it, and the employer kept in view."""

from __future__ import annotations

from datetime import datetime

from afterword.core.search.employers import employer_key
from afterword.flows.job_search.saved import watch_employer
from afterword.flows.overview.dates import local
from afterword.flows.overview.known import plan_at
from afterword.flows.ports import Ports
from afterword.store.models import JobPosting, Owner, PostingMark, Process, SavedSearch
from afterword.store.prepared import Prepared

# A door that was closed for now: a position may be created (playbook, the rejection).
CLOSED_FOR_NOW = ("REJECTED_OPEN", "REJECTED", "SILENT", "ROLE_CANCELLED")
_TITLED = Prepared(lambda owner, title: JobPosting.objects.of(owner).filter(title__iexact=title))
_MARK = Prepared(lambda owner, process: PostingMark.objects.of(owner).filter(process=process)[:1])
# Their day has passed without a word, or they said no.
OFFERED_IN = (*CLOSED_FOR_NOW, "CHASING", "OFFER_RESCINDED", "OFFER_EXPIRED")


def is_offered(ports: Ports, owner: Owner, process: Process, now: datetime) -> bool:
    """Whether a search beside it is offered: after a no, while one asks, and when the day they named has passed."""
    if process.state != "WAITING_DATED":
        return process.state in OFFERED_IN
    (planned,) = plan_at(ports, owner, [process], now).processes
    zone = process.employer_time_zone or owner.time_zone
    return planned.decision is not None and planned.decision < local(now, zone).date()


def like_it(owner: Owner, process: Process) -> dict[str, str]:
    """The form of a search like this role: its title, and place and pay where its posting is known."""
    posting = posting_of(owner, process)
    form = {"q": process.role}
    if posting is None:
        return {name: value for name, value in (form | {"country": process.country}).items() if value}
    place = posting.locations[0] if posting.locations else {}
    named = ", ".join(filter(None, (place.get("city"), place.get("region"))))
    form |= {"q": posting.title, "place": named, "country": place.get("country") or process.country}
    if posting.pay_min and posting.pay_currency:
        form |= {"pay": f"{posting.pay_min:g}", "currency": posting.pay_currency, "unit": posting.pay_unit}
    return {name: str(value) for name, value in form.items() if value}


def posting_of(owner: Owner, process: Process) -> JobPosting | None:
    """The posting that the person applied to, else one of this employer with the title of the role."""
    mark = _MARK.first(owner, process)
    if mark is not None:
        return JobPosting.objects.of(owner).filter(group=mark.group).first()
    key = employer_key(process.employer_name)
    same = _TITLED(owner, process.role) if process.role else ()
    return next((row for row in same if employer_key(row.organization) == key), None)


def watched(owner: Owner, process: Process) -> SavedSearch | None:
    """The watch over this employer that was begun beside this process, also one that was ended."""
    return SavedSearch.objects.of(owner).filter(process=process).exclude(employer="").first()


def watch_the_closed(ports: Ports, now: datetime) -> int:
    """After a no or a silence the employer is watched, unless that was done, or ended, before."""
    count = 0
    known = SavedSearch.everything.exclude(employer="").filter(process__isnull=False).values("process")
    rows = Process.everything.filter(state__in=CLOSED_FOR_NOW).exclude(pk__in=known).select_related("owner")
    for process in rows:
        row = watch_employer(ports, process.owner, process.employer_name, process, now)
        if row.process_id == process.pk:
            count += 1
    return count
