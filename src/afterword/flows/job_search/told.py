"""The words of a mail about new jobs: what each is, why it was found, where it was read, how to end these mails."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from afterword.core.search.alert_mail import AlertWords, ToldJob
from afterword.core.search.explaining import Why, why
from afterword.core.search.rhythm import MOST_IN_A_MAIL
from afterword.flows.job_search.rows import as_posting
from afterword.flows.job_search.saved import query_of, token_of
from afterword.flows.ports import Ports
from afterword.store.models import AlertItem, JobPosting, SavedSearch

Say = Callable[[str], str]
ONE, SEVERAL = "One new job: {name}", "{count} new jobs: {name}"
LEAD = "Your search “{name}” found this, newest first."
LEAD_EMPLOYER = "{name} has new postings; you asked to be told."
MORE = "And {count} more: open Afterword to see them."
FOOT = "You get this mail because you keep this search in Afterword."
END = "No more mails of this search:"
END_INSIDE = "To end it, open Afterword and look at your searches."
OPEN_PAY = "Pay not stated"


def words_for(ports: Ports, search: SavedSearch, items: Sequence[AlertItem]) -> AlertWords:
    """Everything the mail says, in the language of the pages; no more than `MOST_IN_A_MAIL` jobs."""
    owner = search.owner
    say: Say = partial(ports.say, owner.pages_language or owner.language[:2])
    query = query_of(search)
    shown = items[:MOST_IN_A_MAIL]
    reasons = [(each.posting, why(query, as_posting(ports.cities, each.posting))) for each in shown]
    sure = tuple(_told(row, reason, query_place(search), say) for row, reason in reasons if not reason.is_pay_open)
    unstated = tuple(_told(row, reason, query_place(search), say) for row, reason in reasons if reason.is_pay_open)
    groups = tuple((head, jobs) for head, jobs in (("", sure), (say(OPEN_PAY), unstated)) if jobs)
    count, link = len(items), _link(ports, search)
    subject = ONE.format(name=search.name) if count == 1 else SEVERAL.format(count=count, name=search.name)
    lead = LEAD_EMPLOYER if search.employer else LEAD
    return AlertWords(
        subject=say(subject),
        lead=say(lead.format(name=search.name)),
        groups=groups,
        more=say(MORE.format(count=count - len(shown))) if count > len(shown) else "",
        foot=say(FOOT),
        end=say(END if link else END_INSIDE),
        end_url=link,
    )


def query_place(search: SavedSearch) -> str:
    """The name of the place a search looks around."""
    near = query_of(search).near
    return near.label if near else ""


def _link(ports: Ports, search: SavedSearch) -> str:
    return f"{ports.page_address}/jobs/end/{token_of(ports, search)}" if ports.page_address else ""


def _told(row: JobPosting, reason: Why, place: str, say: Say) -> ToldJob:
    head = f"{row.title}, {row.organization}" if row.organization else row.title
    source = row.attribution or say(f"Read at {row.source.name}")
    return ToldJob(head, places(row, say), "; ".join(reason_words(reason, place, say)), source, row.url)


def places(row: JobPosting, say: Say) -> str:
    """Where the work is, in the words of the source."""
    found = [", ".join(filter(None, (each.get("city"), each.get("country")))) for each in row.locations[:3]]
    named = "; ".join(dict.fromkeys(filter(None, found)))
    kinds = {"remote": "Remote", "hybrid": "Partly at home"}
    return ". ".join(filter(None, (named, say(kinds[row.workplace]) if row.workplace in kinds else "")))


def reason_words(reason: Why, place: str, say: Say) -> list[str]:
    """Why it was found, in short pieces."""
    found = []
    if reason.in_title:
        found.append(say("In the title: {words}".format(words=", ".join(reason.in_title))))
    if reason.in_text:
        found.append(say("In the text: {words}".format(words=", ".join(reason.in_text))))
    if reason.is_remote:
        found.append(say("Remote, so near enough"))
    elif reason.km is not None:
        found.append(say(f"{reason.km} km from {place}"))
    if reason.pay_a_year is not None:
        found.append(say(f"Up to {reason.pay_a_year:,} {reason.currency} a year".replace("  ", " ")))
    return found
