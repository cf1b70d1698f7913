"""`afterword resume`: read a resume, see each field beside its line, keep it, give it out."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from afterword.cli import console, session
from afterword.core.errors import Refusal
from afterword.reading.opened import bytes_of
from afterword.reading.resume_files import kind_of

if TYPE_CHECKING:
    from afterword.store.models import Resume, ResumeVersion

    Known = list[tuple[Resume, list[ResumeVersion]]]


class NoSuchResume(Refusal):
    """There is no resume of that number."""

    hint = "Run afterword resume without a file to see them all."


class NothingRemoved(Refusal):
    """No resume was removed within the last day."""

    hint = "Give its file again: afterword resume FILE"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `afterword resume`."""
    parser.add_argument("file", nargs="?", metavar="FILE", help="PDF, Word, ODT, RTF, text, JSON Resume, or - for text")
    parser.add_argument("--into", type=int, metavar="N", help="it is a new version of the resume of this number")
    parser.add_argument("--keep", action="store_true", help="it is right as it was read")
    parser.add_argument("--quote", action="store_true", help="with --keep: letters may quote what it says was done")
    parser.add_argument(
        "--export", type=int, metavar="N", help="print the newest version of this resume as JSON Resume"
    )
    parser.add_argument("--remove", type=int, metavar="N", help="take away the resume of this number, all its versions")
    parser.add_argument("--back", action="store_true", help="put back the one removed last, within a day")
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(options: argparse.Namespace) -> int:
    """Read and show, or list, or give out, or take away and put back."""
    here = session.begin()
    from afterword.flows import resume as flow

    known = flow.resumes(here.owner)
    if options.export is not None:
        _, versions = _numbered(known, options.export)
        console.write_json(flow.exported(here.owner, versions[0].pk))
    elif options.remove is not None:
        _, versions = _numbered(known, options.remove)
        gone = flow.remove(here.owner, versions[0].pk, here.now)
        _say(options, gone, "Removed: {}. For a day it comes back with: afterword resume --back")
    elif options.back:
        gone_ones = flow.removed(here.owner, here.now)
        if not gone_ones:
            raise NothingRemoved
        _say(options, flow.put_back(here.owner, gone_ones[0].pk, here.now), "It is back, with all its versions: {}.")
    elif options.file is None:
        _list(known, as_json=options.json)
    else:
        _read(here, options, known)
    return 0


def _say(options: argparse.Namespace, resume: Resume, words: str) -> None:
    if options.json:
        console.write_json({"id": str(resume.pk), "name": resume.name, "removed": resume.removed_at is not None})
    else:
        console.say(words.format(resume.name))


def _numbered(known: Known, number: int) -> tuple[Resume, list[ResumeVersion]]:
    if not 1 <= number <= len(known):
        raise NoSuchResume
    return known[number - 1]


def _list(known: Known, *, as_json: bool) -> None:
    if as_json:
        console.write_json([
            {"number": at, "name": resume.name, "versions": [
                {"id": str(each.pk), "number": each.number, "confirmed": each.confirmed_at is not None}
                for each in versions]}
            for at, (resume, versions) in enumerate(known, 1)
        ])  # fmt: skip
        return
    for at, (resume, versions) in enumerate(known, 1):
        looked = "" if versions and versions[0].confirmed_at else ", not looked at yet"
        console.say(f"{at}. {resume.name}: {len(versions)} version{'s' if len(versions) != 1 else ''}{looked}")
    if not known:
        console.say("No resume yet. Give one: afterword resume FILE")


def _read(here: session.Session, options: argparse.Namespace, known: Known) -> None:
    from afterword.flows import resume as flow

    into: UUID | None = _numbered(known, options.into)[0].pk if options.into is not None else None
    is_typed = options.file == "-"
    content = sys.stdin.buffer.read() if is_typed else bytes_of(options.file, kind_of)
    name = "" if is_typed else Path(options.file).name
    version = flow.read_it(here.ports, here.owner, content, name, here.now, into)
    if options.keep:
        quoted = flow.done_paths(version) if options.quote else None
        version = flow.confirm(here.ports, here.owner, version.pk, {}, quoted, here.now)
    page = flow.resume_page(here.owner, version.pk)
    if options.json:
        kept = {"document": version.document, "sources": version.sources, "unsure": version.unsure}
        kept |= {"left_out": version.left_out}
        console.write_json({"id": str(version.pk), "number": version.number, "confirmed": options.keep, **kept})
        return
    for line in page.lines:
        if line.is_gap:
            console.say(f"? {line.row.label}: left out, since “{line.source}” does not fit there")
            continue
        console.say(f"{'? ' if line.is_unsure else '  '}{line.row.label}: {line.row.value}")
        if line.source and line.source != line.row.value:
            console.say(f"      read on the line “{line.source}”")
    for label, text in page.left_out:
        console.say(f"? Left out, since it does not fit into a resume: {label}: “{text}”")
    console.say(
        "Kept." if options.keep else "Read. Look at it on the page, or give it again with --keep if all is right."
    )
