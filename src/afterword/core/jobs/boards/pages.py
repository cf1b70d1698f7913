"""Pages that say their postings in schema.org's words: JSON-LD, also when it is broken, and microdata."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urljoin

from afterword.core.jobs import fields, wording
from afterword.core.jobs.job import Job, Place
from afterword.core.search.pay import base_salary

_SCRIPT = re.compile(r"<script\b[^>]*application/ld\+json[^>]*>(.*?)</script\s*>", re.I | re.S)
_BASE = re.compile(
    r"<base\b[^>]*\bhref=[\"']([^\"']+)|<link\b[^>]*\brel=[\"']canonical[\"'][^>]*\bhref=[\"']([^\"']+)", re.I
)
_DEPTH = 40
_VOID = frozenset("meta link br hr img input area base col embed source track wbr".split())


def json_ld(page: str) -> Iterator[Job]:
    """The JobPostings of all JSON-LD blocks, in graphs and lists too; a block that cannot be mended is passed over."""
    base = _base(page)
    for block in _SCRIPT.findall(page):
        for node in _postings(_loaded(block), 0):
            yield job_posting(node, base)


def microdata(page: str) -> Iterator[Job]:
    """The JobPostings that are marked in the page itself."""
    reader = _Microdata()
    reader.feed(page)
    reader.close()
    found = [each for each in reader.found if not (reader.is_cut and each in reader.unfinished)]
    for node in _postings(found, 0):
        yield job_posting(node, _base(page))


def job_posting(node: Mapping[str, Any], base: str = "") -> Job:
    """One schema.org JobPosting."""
    url = fields.address(node, "url", "@id", "mainEntityOfPage", "mainEntityOfPage.@id")
    company = fields.line(node, "hiringOrganization.name", "hiringOrganization.legalName", "hiringOrganization")
    types = [each for each in fields.listed(node, "employmentType") if isinstance(each, str)]
    return Job(
        id=fields.line(node, "identifier.value", "identifier.0.value", "identifier", "identifier.name") or url,
        title=fields.line(node, "title", "name") or "",
        company=company,
        places=_places(node),
        workplace="remote" if "TELECOMMUTE" in fields.listed(node, "jobLocationType") else None,
        employment_type=wording.job_type(*types),
        pay=base_salary(node.get("baseSalary")),
        date_posted=fields.day(node, "datePosted"),
        valid_through=fields.day(node, "validThrough"),
        url=urljoin(base, url) if url and base else url,
        department=fields.line(node, "hiringOrganization.department.name", "department.name", "department", "industry"),
        text=fields.text(fields.at(node, "description")),
    )


def json_feed(payload: object) -> Iterator[Job]:
    """JSON Feed 1.1, with schema.org's JobPosting beside each item as Teamtailor sends it."""
    for item in fields.listed(payload, "items"):
        node = fields.at(item, "_jobposting")
        job = job_posting(node) if isinstance(node, dict) else Job(id=None, title="")
        yield replace(
            job,
            id=fields.line(item, "id") or job.id,
            title=job.title or fields.line(item, "title") or "",
            url=fields.address(item, "url") or job.url,
            date_posted=job.date_posted or fields.day(item, "date_published"),
            text=job.text or fields.text(fields.at(item, "content_html") or fields.at(item, "content_text")),
        )


def _places(node: Mapping[str, Any]) -> tuple[Place, ...]:
    found = []
    for each in fields.listed(node, "jobLocation"):
        for address in fields.listed(each, "address") or [each]:
            found.append(_place(address))
    asked = fields.listed(node, "applicantLocationRequirements") if not any(found) else []
    found += [
        Place(country=name) for each in asked if (name := fields.line(each, "name") or fields.line({"it": each}, "it"))
    ]
    return tuple(dict.fromkeys(each for each in found if each))


def _place(address: object) -> Place | None:
    if isinstance(address, str):
        return wording.place(address)
    found = Place(
        fields.line(address, "addressLocality"),
        fields.line(address, "addressRegion.name", "addressRegion"),
        fields.line(address, "addressCountry.name", "addressCountry"),
    )
    return found if found != Place() else None


def _postings(node: object, depth: int) -> Iterator[Mapping[str, Any]]:
    if depth > _DEPTH:
        return
    if isinstance(node, list):
        for each in node:
            yield from _postings(each, depth + 1)
    elif isinstance(node, Mapping):
        kinds = [str(each).rsplit("/", 1)[-1] for each in fields.listed(node, "@type")]
        if "JobPosting" in kinds:
            yield node
            return
        for each in node.values():
            if isinstance(each, Mapping | list):
                yield from _postings(each, depth + 1)


def _loaded(block: str) -> object:
    """The block as JSON; comment marks, CDATA and commas at an end are taken away where it is none as it stands."""
    mended = re.sub(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)\s*;?\s*$", "", block.strip())
    for text in (block, mended, re.sub(r",(\s*[}\]])", r"\1", mended).strip().rstrip(";")):
        try:
            return json.loads(text, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _base(page: str) -> str:
    found = _BASE.search(page)
    address = fields.address({"it": (found[1] or found[2]) if found else None}, "it")
    return address if address and "://" in address else ""


class _Microdata(HTMLParser):
    """Collects items as JSON-LD has them: `itemscope` opens one, `itemprop` is a property of the one it stands in."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[dict[str, Any]] = []
        self._open: list[tuple[str, dict[str, Any] | None, str, list[str]]] = []
        self.is_cut = True

    @property
    def unfinished(self) -> list[dict[str, Any]]:
        """The items that no end tag closed: half a posting, where the page was cut."""
        return [node for _, node, _, _ in self._open if node is not None]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        names = given.get("itemprop", "")
        if "itemscope" in given and tag not in _VOID and len(self._open) < _DEPTH * 4:
            node: dict[str, Any] = {"@type": given.get("itemtype", "").rstrip("/").rsplit("/", 1)[-1]}
            self._add(names, node) if names and self._item() is not None else self.found.append(node)
            self._open.append((tag, node, "", []))
            return
        stated = next((given[name] for name in ("content", "datetime", "href", "src") if name in given), None)
        if names and stated is not None and (tag in _VOID or tag in {"a", "time"} or "content" in given):
            self._add(names, stated)
            names = ""
        if tag not in _VOID and len(self._open) < _DEPTH * 4:
            self._open.append((tag, None, names, []))

    def handle_endtag(self, tag: str) -> None:
        self.is_cut = self.is_cut and tag not in {"body", "html"}
        if tag not in [each[0] for each in self._open]:
            return
        while self._open:
            name, _, names, pieces = self._open.pop()
            if names:
                self._add(names, "".join(pieces))
            if name == tag:
                break

    def handle_data(self, data: str) -> None:
        for _, node, names, pieces in self._open:
            if names and node is None:
                pieces.append(data)

    def _item(self) -> dict[str, Any] | None:
        return next((node for _, node, _, _ in reversed(self._open) if node is not None), None)

    def _add(self, names: str, value: object) -> None:
        item = self._item()
        for name in names.split() if item is not None else []:
            before = item.get(name) if item else None
            if item is not None:
                item[name] = value if before is None else [*(before if isinstance(before, list) else [before]), value]
