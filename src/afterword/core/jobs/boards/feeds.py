"""Boards that answer in XML: RSS and Atom, We Work Remotely's and Teamtailor's own elements, Personio.

Elements come as `(name without namespace, text, children)`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from afterword.core.jobs import fields, wording
from afterword.core.jobs.job import Job, Place

_TEAMTAILOR = {"fully": "remote", "hybrid": "hybrid", "temporary": "hybrid"}


@dataclass(frozen=True, slots=True)
class Element:
    """One element; `attributes` by their names without namespace, `mixed` its text and children in their order."""

    name: str
    text: str
    attributes: dict[str, str]
    children: tuple[Element, ...]
    mixed: tuple[str | Element, ...] = ()

    def all(self, name: str) -> Iterator[Element]:
        """Every element of that name, at any depth, this one too."""
        if self.name == name:
            yield self
        for child in self.children:
            yield from child.all(name)

    def said(self, *names: str) -> str | None:
        """The text of the first own child of one of these names that says anything, as it is written."""
        for name in names:
            for child in self.children:
                if child.name == name and child.text.strip():
                    return child.text.strip()
        return None

    def one_line(self, *names: str) -> str | None:
        """As `said`, as one line without tags."""
        return next((line for name in names if (line := fields.one_line(self.said(name) or ""))), None)


def feed(root: Element) -> Iterator[Job]:
    """RSS 2.0, RSS 1.0 and Atom. "Company: Title" is read so only where the feed is We Work Remotely's."""
    for item in [*root.all("item"), *root.all("entry")]:
        is_wwr = bool(item.said("region") and item.said("type")) or bool(item.said("expires_at"))
        title, company = item.one_line("title") or "", item.one_line("company", "company_name")
        if is_wwr and ": " in title and not company:
            company, title = title.split(": ", 1)
        raw = {
            name: item.said(name) for name in ("pubDate", "published", "date", "updated", "expires_at", "link", "guid")
        }
        places, remote = _places(item, is_wwr=is_wwr)
        yield Job(
            id=item.one_line("guid", "id") or fields.address(raw, "link") or _href(item),
            title=title.strip(),
            company=company or item.one_line("creator") if not is_wwr else company,
            places=places,
            workplace=remote,
            employment_type=wording.job_type(item.one_line("type", "jobtype", "employmentType", "job_type")),
            date_posted=fields.day(raw, "pubDate", "published", "date", "updated"),
            valid_through=fields.day(raw, "expires_at"),
            url=fields.address(raw, "link", "guid") or _href(item),
            department=item.one_line("department"),
            text=fields.text(item.said("encoded", "content", "description", "summary")),
        )


def _places(item: Element, *, is_wwr: bool) -> tuple[tuple[Place, ...], str | None]:
    parts = [each for each in item.all("location") if each.children]
    found = [
        Place(part.one_line("city"), None, part.one_line("country"))
        for part in parts
        if part.one_line("city", "country")
    ]
    said = item.one_line("region", "location", "city")
    status = item.one_line("remoteStatus")
    if not found and said and not parts and (place := wording.place(said)):
        found = [place]
    remote = "remote" if is_wwr else wording.workplace(said)
    return tuple(dict.fromkeys(found)), _TEAMTAILOR.get(status or "", remote)


def _href(item: Element) -> str | None:
    links = [each.attributes for each in item.all("link") if each.attributes.get("rel", "alternate") == "alternate"]
    return next((found for each in links if (found := fields.address(each, "href"))), None)


def personio(root: Element) -> Iterator[Job]:
    """Personio: "permanent" says nothing of the hours, the schedule does; no address of a page is inside."""
    seen: set[str | None] = set()
    for item in root.all("position"):
        identity = item.one_line("id")
        if identity in seen and identity:
            continue
        seen.add(identity)
        offices = [
            item.one_line("office"),
            *(each.text for group in item.all("additionalOffices") for each in group.all("office")),
        ]
        parts = [each.said(name) for each in item.all("jobDescription") for name in ("name", "value")]
        yield Job(
            id=identity,
            title=item.one_line("name") or "",
            company=item.one_line("subcompany"),
            places=tuple(dict.fromkeys(found for each in offices if (found := wording.place(each)))),
            workplace=wording.workplace(*offices),
            employment_type=wording.job_type(_unless_permanent(item), item.one_line("schedule")),
            date_posted=fields.day({"at": item.said("createdAt")}, "at"),
            department=item.one_line("department"),
            text=fields.text(*parts),
        )


def _unless_permanent(item: Element) -> str | None:
    said = item.one_line("employmentType")
    return None if said in {"permanent", "trainee", "working_student"} else said
