"""The boards of `afterword jobs`: list, add, read now, remove; and applying for a job of theirs."""

from __future__ import annotations

import argparse
from typing import Any

from afterword.cli import console, session
from afterword.core.errors import AfterwordError, Refusal


class NoSuchBoard(Refusal):
    """No board of that name is followed."""

    hint = "The names are told by `afterword jobs sources`. Nothing was changed."


class NoSuchJob(Refusal):
    """No one job has an id that begins so."""

    hint = "The ids are told by `afterword jobs search --json`. Nothing was changed."


def _sources(here: session.Session, options: argparse.Namespace) -> None:
    from afterword.flows.job_sources.adding import sources_of

    rows = sources_of(here.owner)
    if options.json:
        console.write_json([_as_json(row, count) for row, count in rows])
        return
    for row, count in rows:
        console.say(f"{row.name} ({row.kind}): {count} open jobs. {_state(row)}")
    if not rows:
        console.say("No board is followed yet. Add one: afterword jobs add ADDRESS")


def _add(here: session.Session, options: argparse.Namespace) -> None:
    from afterword.flows.job_sources.adding import add, look_at

    if options.look:
        seen = look_at(here.ports, options.address)
        if options.json:
            console.write_json(seen)
            return
        console.say(f"{seen.name} ({seen.kind}): {seen.count} jobs, {seen.undated} of them without a date.")
        for title in seen.titles:
            console.say(f"    {title}")
        return
    row = add(here.ports, here.owner, options.address, here.now)
    count = row.postings.count()
    if options.json:
        console.write_json(_as_json(row, count))
    else:
        console.say(f"Followed from now on: {row.name} ({row.kind}), {count} jobs.")


def _fetch(here: session.Session, options: argparse.Namespace) -> None:
    from afterword.flows.job_sources.adding import fetch_now

    told = []
    for chosen in _chosen(here, options.source):
        row = chosen
        if not options.json:
            console.say(f"Reading {row.name} …")
        try:
            row = fetch_now(here.ports, here.owner, row.pk, here.now)
            said = row.last_error or "Read."
        except AfterwordError as no:
            said = no.message
        told.append({**_as_json(row, row.postings.filter(closed_at=None).count()), "said": said})
        if not options.json:
            console.say(f"    {said}")
    if options.json:
        console.write_json(told)


def _remove(here: session.Session, options: argparse.Namespace) -> None:
    from afterword.flows.job_sources.adding import remove

    for row in _chosen(here, options.source, removed=options.undo):
        remove(here.owner, row.pk, here.now, back=options.undo)
        if not options.json:
            console.say(f"{row.name} is followed again." if options.undo else f"{row.name} is followed no more.")
    if options.json:
        console.write_json({"removed": not options.undo, "source": options.source})


def _applied(here: session.Session, options: argparse.Namespace) -> None:
    from afterword.flows.job_search import applying, marks
    from afterword.store.models import JobPosting

    known = JobPosting.objects.of(here.owner).values_list("pk", flat=True)
    found = [each for each in known if options.job and str(each).startswith(options.job)]
    if len(found) != 1:
        raise NoSuchJob
    row = JobPosting.objects.one(here.owner, pk=found[0])
    if options.undo:
        marks.mark(here.ports, here.owner, row.pk, "", here.now)
    else:
        same = str(session.find_process(here, options.same).pk) if options.same else ""
        same = applying.NEW if options.new else same
        applying.apply(here.ports, here.owner, row.pk, here.now, same=same, employer=options.employer)
    mark = marks.mark_of(here.owner, row)
    process = mark.process if mark else None
    if options.json:
        console.write_json({"job": str(row.pk), "process": str(process.pk) if process else None})
    else:
        console.say(f"Applied: {process}" if process else f"Not applied: {row.title}")


ACTS = {"sources": _sources, "add": _add, "fetch": _fetch, "remove": _remove, "applied": _applied}


def _chosen(here: session.Session, name: str, *, removed: bool = False) -> list[Any]:
    from afterword.store.models import JobSource

    rows = JobSource.objects.of(here.owner).filter(removed_at__isnull=not removed)
    found = list(rows.filter(name__iexact=name) if name else rows)
    if name and not found:
        raise NoSuchBoard
    return found


def _state(row: Any) -> str:
    if not row.is_on:
        return "Switched off."
    return row.last_error or (f"Read {row.last_ok:%Y-%m-%d %H:%M} UTC." if row.last_ok else "Not read yet.")


def _as_json(row: Any, count: int) -> dict[str, object]:
    return {
        "id": str(row.pk), "name": row.name, "kind": row.kind, "address": row.address, "on": row.is_on, "jobs": count,
        "last_run": row.last_run, "last_ok": row.last_ok, "last_error": row.last_error or None,
    }  # fmt: skip
