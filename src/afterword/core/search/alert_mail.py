"""New jobs as a mail from the person to themselves, with the way to end it in its head (RFC 2369, RFC 8058)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from email.headerregistry import Address
from html import escape

from afterword.core.machine_mail import machine_mail
from afterword.core.ports import Envelope


@dataclass(frozen=True, slots=True)
class ToldJob:
    """One job in the mail: what it is, why it is there, where it was read, and the address of its own page."""

    head: str
    under: str
    why: str
    source: str
    url: str


@dataclass(frozen=True, slots=True)
class AlertWords:
    """Everything a mail says: groups of jobs under a head, and how to end these mails at its foot."""

    subject: str
    lead: str
    groups: tuple[tuple[str, tuple[ToldJob, ...]], ...]
    more: str
    foot: str
    end: str
    end_url: str = ""


def alert_mail(account: Address, words: AlertWords, key: str, at: datetime) -> Envelope:
    """One mail from an address to itself: complete plain text, and HTML of the same words without images.

    With an address that is reached from outside, one press in the mail program ends the search (RFC 8058).
    """
    more = {"List-Unsubscribe": f"<{words.end_url}>", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click"}
    return machine_mail(
        account, account.addr_spec, words.subject, key, at,
        plain=_plain(words), html=_html(words), more=more if words.end_url else None,
    )  # fmt: skip


def _plain(words: AlertWords) -> str:
    parts = [words.lead]
    for head, jobs in words.groups:
        parts += [head] if head else []
        parts += ["\n".join(filter(None, (job.head, job.under, job.why, job.source, job.url))) for job in jobs]
    end = f"{words.end} {words.end_url}".strip()
    return "\n\n".join(filter(None, [*parts, words.more, "-" * 30, words.foot, end])) + "\n"


def _html(words: AlertWords) -> str:
    body = [f"<p>{escape(words.lead)}</p>"]
    for head, jobs in words.groups:
        body += [f"<h2>{escape(head)}</h2>"] if head else []
        body += map(_job, jobs)
    end = f'<a href="{escape(words.end_url)}">{escape(words.end)}</a>' if words.end_url else escape(words.end)
    body += [f"<p>{escape(words.more)}</p>"] if words.more else []
    body.append(f"<hr>\n<p><small>{escape(words.foot)}<br>{end}</small></p>")
    return '<!doctype html>\n<html><head><meta charset="utf-8"></head><body>\n' + "\n".join(body) + "\n</body></html>\n"


def _job(job: ToldJob) -> str:
    head = f'<a href="{escape(job.url)}">{escape(job.head)}</a>' if job.url else escape(job.head)
    under: Sequence[str] = [escape(each) for each in (job.under, job.why, job.source) if each]
    return f"<p><strong>{head}</strong><br>{'<br>'.join(under)}</p>"
