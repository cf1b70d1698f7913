"""The person's resumes: read, looked at line by line, kept in versions, given out, and quoted in letters."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import transaction

from afterword.core.errors import Refusal
from afterword.core.resume.form import PARTS, Row, as_json_resume, corrected, gaps, label_of, rows
from afterword.core.resume.schema import fitted
from afterword.flows.ports import Ports
from afterword.flows.settings import ACHIEVEMENT, profile, save_profile
from afterword.store import audit
from afterword.store.models import Owner, Resume, ResumeVersion

_MOST_RESUMES = 20
BACK_FOR = timedelta(days=1)


class TooManyResumes(Refusal):
    """There are twenty resumes already."""

    hint = "Remove one that you no longer use, or add a version to one. Nothing was kept."


class NothingLeft(Refusal):
    """Every field was emptied, so nothing of the resume would be left."""

    hint = "Fill in what is right, or remove the resume. The version before was kept."


class GoneForGood(Refusal):
    """This resume was removed more than a day ago."""

    hint = "Add it again from its file."


class DoesNotFit(Refusal):
    """One field holds what cannot be kept there."""

    hint = "A date is 2021, 2021-03 or March 2021, an address on the web has no blanks. Empty it, or write it so."


@dataclass(frozen=True, slots=True)
class Line:
    """One field on the page: what it says, the line of the file it stands on, and what to look at.

    A gap is empty, and its source is what stood there and did not fit.
    """

    row: Row
    source: str
    is_unsure: bool
    in_letters: bool
    is_gap: bool = False


@dataclass(frozen=True, slots=True)
class ResumePage:
    """One version with its fields; `later` is the newest version where that is another.

    `left_out` is what the file held, by its label, that is no part of a resume or of another kind.
    """

    version: ResumeVersion
    lines: tuple[Line, ...]
    later: ResumeVersion | None
    left_out: tuple[tuple[str, str], ...] = ()


def read_it(
    ports: Ports, owner: Owner, content: bytes, filename: str, now: datetime, into: UUID | None = None
) -> ResumeVersion:
    """Read a file or pasted text and keep what was read, to be looked at; with `into` as a version of that resume.

    A file that cannot be read raises `Unreadable`, and nothing is kept of it.
    """
    found = dict(ports.resumes.read(content))
    sources, unsure = found.pop("sources", {}), found.pop("unsure", [])
    left_out = found.pop("left_out", [])
    name = filename.strip()[:100]
    with transaction.atomic():
        resume = (
            Resume.objects.one(owner, pk=into, removed_at=None) if into else _new(owner, name or _named(found), now)
        )
        return ResumeVersion.everything.create(
            owner=owner,
            resume=resume,
            number=_next(owner, resume),
            document=found,
            sources=sources,
            unsure=unsure,
            left_out=left_out,
            origin=name,
            made_at=now,
        )


def _new(owner: Owner, name: str, now: datetime) -> Resume:
    _check_room(owner)
    return Resume.everything.create(owner=owner, name=name or "Resume", created_at=now)


def _check_room(owner: Owner) -> None:
    if Resume.objects.of(owner).filter(removed_at=None).count() >= _MOST_RESUMES:
        raise TooManyResumes


def _named(document: Mapping[str, Any]) -> str:
    basics = document.get("basics", {})
    return " ".join(str(basics.get("label") or basics.get("name") or "Resume").split())[:100]


def _next(owner: Owner, resume: Resume) -> int:
    last = ResumeVersion.objects.of(owner).filter(resume=resume).order_by("-number").first()
    return last.number + 1 if last else 1


def resumes(owner: Owner) -> list[tuple[Resume, list[ResumeVersion]]]:
    """Every resume with its versions, the newest first."""
    found: dict[UUID, list[ResumeVersion]] = {}
    for version in ResumeVersion.objects.of(owner).order_by("-number"):
        found.setdefault(version.resume_id, []).append(version)
    return [(resume, found.get(resume.pk, [])) for resume in Resume.objects.of(owner).filter(removed_at=None)]


def _version(owner: Owner, version_id: UUID) -> ResumeVersion:
    return ResumeVersion.objects.one(owner, pk=version_id, resume__removed_at=None)


def resume_page(owner: Owner, version_id: UUID) -> ResumePage:
    """One version, each field beside the line it was read on."""
    version = _version(owner, version_id)
    own, unsure = set(profile(owner).achievements), set(version.unsure)
    document, left_out = fitted(version.document).document, [(path, text) for path, text in version.left_out]
    lines = [
        Line(row, version.sources.get(row.path, ""), row.path in unsure, row.value in own or not version.confirmed_at)
        for row in rows(document)
    ]
    stood, empty = dict(left_out), gaps(document, left_out)
    lines += [Line(row, stood[row.path], is_unsure=True, in_letters=False, is_gap=True) for row in empty]
    filled_in = {row.path for row in empty}
    no_field = tuple((label_of(path), text) for path, text in left_out if path not in filled_in)
    later = ResumeVersion.objects.of(owner).filter(resume=version.resume, number__gt=version.number).last()
    return ResumePage(version, tuple(sorted(lines, key=in_order)), later, no_field)


def in_order(line: Line) -> tuple[int, int]:
    """Its part and its entry; a gap comes last of its entry."""
    number = line.row.entry.rpartition(".")[2]
    return list(PARTS).index(line.row.part), int(number) if number.isdigit() else 0


def confirm(
    ports: Ports,
    owner: Owner,
    version_id: UUID,
    typed: Mapping[str, str],
    quoted: Collection[str] | None,
    now: datetime,
) -> ResumeVersion:
    """Keep a version as it was looked at and corrected; a change of one that counted already is a version of its own.

    `quoted` are the paths of what was done that letters may quote, None leaves the letters as they are. A name and a
    number that the person has not given yet are taken over.
    """
    version = _version(owner, version_id)
    found = corrected(version.document, typed, [(path, text) for path, text in version.left_out])
    document = found.document
    for path, text in found.left_out:
        raise DoesNotFit(f"“{text}” cannot stand under {label_of(path)}.", given=text)
    if not document:
        raise NothingLeft
    with transaction.atomic():
        if version.confirmed_at and document != version.document:
            version = ResumeVersion(
                owner=owner, resume=version.resume, number=_next(owner, version.resume), sources=version.sources,
                origin=version.origin, made_at=now,
            )  # fmt: skip
        version.document, version.unsure, version.left_out = document, [], []
        version.confirmed_at = version.confirmed_at or now
        version.save()
        audit.record(owner, "person", "resume", str(version.pk), {"number": version.number}, now)
        _tell_letters(ports, owner, document, quoted, now)
    return version


def _tell_letters(
    ports: Ports, owner: Owner, document: Mapping[str, Any], quoted: Collection[str] | None, now: datetime
) -> None:
    known = profile(owner)
    basics = document.get("basics", {})
    wanted = replace(
        known,
        name=known.name or basics.get("name", ""),
        phone=known.phone or basics.get("phone", "")[:60],
        achievements=_quotable(known.achievements, document, quoted),
    )
    if wanted != known:
        save_profile(ports, owner, wanted, now)


def _quotable(known: tuple[str, ...], document: Mapping[str, Any], quoted: Collection[str] | None) -> tuple[str, ...]:
    """What letters may quote: what stood there and is not of this resume, and what was chosen of it, word for word."""
    if quoted is None:
        return known
    done = [row for row in rows(document) if row.is_done and len(row.value) <= ACHIEVEMENT]
    chosen = [row.value for row in done if row.path in quoted]
    left_out = {row.value for row in done} - set(chosen)
    return tuple(dict.fromkeys([*(text for text in known if text not in left_out), *chosen]))


def done_paths(version: ResumeVersion) -> list[str]:
    """The paths of all that a version says was done."""
    return [row.path for row in rows(version.document) if row.is_done]


def exported(owner: Owner, version_id: UUID) -> dict[str, Any]:
    """A version as a JSON Resume file."""
    version = _version(owner, version_id)
    return as_json_resume(version.document, version.made_at.isoformat())


def remove(owner: Owner, version_id: UUID, now: datetime) -> Resume:
    """Take a resume away with all its versions; for a day it can be put back, then it is deleted.

    What letters may quote stays until it is taken out of them.
    """
    resume = _version(owner, version_id).resume
    with transaction.atomic():
        resume.removed_at = now
        resume.save(update_fields=["removed_at"])
        audit.record(owner, "person", "resume removed", str(resume.pk), {}, now)
    return resume


def removed(owner: Owner, now: datetime) -> list[Resume]:
    """The resumes that can still be put back, the last one removed first."""
    return list(Resume.objects.of(owner).filter(removed_at__gt=now - BACK_FOR).order_by("-removed_at"))


def put_back(owner: Owner, resume_id: UUID, now: datetime) -> Resume:
    """A removed resume is there again, with all its versions."""
    with transaction.atomic():
        resume = Resume.objects.one(owner, pk=resume_id)
        if resume.removed_at is None:
            return resume
        if resume.removed_at <= now - BACK_FOR:
            raise GoneForGood
        _check_room(owner)
        resume.removed_at = None
        resume.save(update_fields=["removed_at"])
        audit.record(owner, "person", "resume put back", str(resume.pk), {}, now)
    return resume


def forget_removed(now: datetime) -> None:
    """Delete for good what was removed a day ago."""
    Resume.everything.filter(removed_at__lte=now - BACK_FOR).delete()
