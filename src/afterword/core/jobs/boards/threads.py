"""Hacker News "Who is hiring?": each comment at the top is a posting, whose first line has its parts between bars."""

from __future__ import annotations

import re
from collections.abc import Iterator

from afterword.core.jobs import fields, wording
from afterword.core.jobs.job import Job, Place

_ROLE = re.compile(
    r"engineer|developer|designer|manager|scientist|analyst|lead\b|head of|director|architect|administrator|researcher|"
    r"devops|sre\b|intern\b|product|marketing|sales|support|writer|recruiter|full[ -]?stack|front[ -]?end|back[ -]?end|"
    r"roles?\b",
    re.I,
)
_ADDRESS = re.compile(r"https?://|^[\w.-]+\.[a-z]{2,}(?:/\S*)?$|@|\bvisa\b", re.I)


def hacker_news(payload: object) -> Iterator[Job]:
    """The postings of a thread; answers to them, deleted ones and those without a first line are none."""
    for item in fields.listed(payload, "children"):
        markup = fields.at(item, "text")
        if isinstance(markup, str) and (job := _job(item, markup)):
            yield job


def _job(item: object, markup: str) -> Job | None:
    text = fields.text(_with_links(markup))
    head, _, rest = text.partition("\n")
    parts = [part.strip() for part in head.split("|") if part.strip()]
    if len(parts) < 2:
        return None
    left, types = parts[1:], [wording.job_type(part) for part in parts[1:]]
    pays = [wording.pay(part) for part in left]
    roles = [part for part, kind, pay in zip(left, types, pays, strict=True) if not kind and not pay and _is_role(part)]
    others = [part for part in left if part not in roles and not wording.pay(part) and not wording.job_type(part)]
    return Job(
        id=fields.line(item, "id"),
        title=roles[0] if roles else next((each for each in others if not _is_place(each)), ""),
        company=re.sub(r"\s*\((?:YC|https?:)[^)]*\)|\s*https?://\S+", "", parts[0]).strip() or None,
        places=tuple(dict.fromkeys(found for each in others if (found := _place(each)))),
        workplace=wording.workplace(*left),
        employment_type=next(filter(None, types), None),
        pay=next(filter(None, pays), None),
        date_posted=fields.day(item, "created_at_i", "created_at"),
        text=rest.strip() or head,
    )


def _with_links(markup: str) -> str:
    """A long link is cut where it is shown: its address is put in its place."""
    return re.sub(r'<a\s+href="([^"]+)"[^>]*>.*?</a>', r"\1", markup)


def _is_role(part: str) -> bool:
    return bool(_ROLE.search(part)) and not _ADDRESS.search(part) and not _is_place(part)


def _is_place(part: str) -> bool:
    return bool(wording.workplace(part)) and not _ROLE.search(part)


def _place(part: str) -> Place | None:
    if _ADDRESS.search(part) or _ROLE.search(part) or not part[:1].isalpha():
        return None
    found = wording.place(part)
    # One word alone may be anything; a place says its country or its region, or stands beside how one works.
    is_sure = found and (found.country or found.region or wording.workplace(part))
    return found if is_sure or (found and re.fullmatch(r"[A-Z][\w.-]+(?: [A-Z][\w.-]+){0,2}", part)) else None
