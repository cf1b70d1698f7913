"""`afterword jobs`: search what the boards have, the searches that are kept, and the boards that are followed."""

from __future__ import annotations

import argparse
from typing import Any

from afterword.cli import console, job_boards, session
from afterword.core.errors import Refusal


class NotClear(Refusal):
    """This search is not clear."""

    hint = "Correct it and search again."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `afterword jobs`."""
    parts = parser.add_subparsers(dest="what", required=True, metavar="WHAT")
    search = parts.add_parser("search", help="search the postings")
    search.add_argument("q", nargs="*", metavar="WORD", help='words, "a phrase", -without, this OR that')
    search.add_argument("--place", default="", help="a city, such as Leeds or 'Cambridge, MA'")
    search.add_argument("--km", default="", help="how far around it (30)")
    search.add_argument("--country", default="", help="in two letters, such as GB")
    search.add_argument("--remote", action="store_true", help="remote work alone")
    search.add_argument("--title", action="store_true", help="the words in the title")
    search.add_argument("--pay", default="", help="at least so much a year")
    search.add_argument("--currency", default="", help="of the pay, such as GBP")
    search.add_argument("--type", action="append", default=[], help="FULL_TIME, PART_TIME ...; repeatable")
    search.add_argument("--days", default="", help="posted in the last days")
    search.add_argument("--json", action="store_true", help="print one JSON document")
    kept = parts.add_parser("searches", help="the searches that are kept")
    kept.add_argument("--json", action="store_true", help="print one JSON document")
    _board_arguments(parts)


def _board_arguments(parts: Any) -> None:
    boards = parts.add_parser("sources", help="the boards that are followed")
    more = parts.add_parser("add", help="follow the board behind an employer's careers address")
    more.add_argument("address", help="the page that lists the employer's jobs")
    more.add_argument("--look", action="store_true", help="show what is there and add nothing")
    fetch = parts.add_parser("fetch", help="read the boards now")
    fetch.add_argument("source", nargs="?", default="", help="one board by its name; all where none is given")
    gone = parts.add_parser("remove", help="follow a board no more")
    gone.add_argument("source", help="its name")
    gone.add_argument("--undo", action="store_true", help="follow it again, with all that was there")
    applied = parts.add_parser("applied", help="begin the process of a job that was applied for")
    applied.add_argument("job", help="its id in `jobs search --json`, or the beginning of it")
    which = applied.add_mutually_exclusive_group()
    which.add_argument("--same", default="", metavar="PROCESS", help="it belongs to this process")
    which.add_argument("--new", action="store_true", help="it is another application at an employer that is known")
    which.add_argument("--undo", action="store_true", help="it was not applied for")
    applied.add_argument("--employer", default="", help="the employer, where the posting does not name it")
    for each in (boards, more, fetch, gone, applied):
        each.add_argument("--json", action="store_true", help="print one JSON document")


def run(options: argparse.Namespace) -> int:
    """Search, list, or follow boards."""
    here = session.begin()
    if options.what in job_boards.ACTS:
        job_boards.ACTS[options.what](here, options)
    elif options.what == "searches":
        _searches(here, as_json=options.json)
    else:
        _search(here, options)
    return 0


def _search(here: session.Session, options: argparse.Namespace) -> None:
    from afterword.flows.job_search.asking import read_form
    from afterword.flows.job_search.finding import find_jobs

    form = {name: getattr(options, name) for name in ("place", "km", "country", "pay", "currency", "days")}
    form |= {name: "1" if getattr(options, name) else "" for name in ("remote", "title")}
    asked = read_form(here.ports.cities, form | {"q": " ".join(options.q)}, options.type)
    if asked.choices:
        named = "; ".join(each.label for each in asked.choices)
        raise NotClear(f"Several places are called so: {named}.", hint="Give one of them with --place.")
    if asked.wrong:
        raise NotClear(" ".join(asked.wrong.values()))
    found = find_jobs(here.ports, here.owner, asked.query, here.now)
    if options.json:
        jobs, unstated = ([_as_json(each) for each in group] for group in (found.jobs, found.pay_open))
        console.write_json({"total": found.total, "jobs": jobs, "pay_not_stated": unstated, "meant": found.meant})
        return
    for each in (*found.jobs, *found.pay_open):
        row = each.posting
        console.say(f"{row.title}, {row.organization or 'no employer named'}\n    {row.url}")
    if found.meant:
        console.say(f"Did you mean: {found.meant}")
    console.say(f"{found.total} jobs" if found.has_sources else "No board is read yet.")


def _as_json(job: Any) -> dict[str, object]:
    row, why = job.posting, job.why
    return {
        "id": str(row.pk), "title": row.title, "company": row.organization, "url": row.url, "locations": row.locations,
        "in_title": why.in_title, "in_text": why.in_text, "km": why.km, "pay_a_year": why.pay_a_year,
        "also_on": [each.url for each in job.others],
    }  # fmt: skip


def _searches(here: session.Session, *, as_json: bool) -> None:
    from afterword.flows.job_search.saved import searches_of

    rows = searches_of(here.owner)
    if as_json:
        console.write_json([
            {"id": str(each.pk), "name": each.name, "query": each.query, "employer": each.employer,
             "rhythm": each.rhythm, "hour": each.hour, "paused": each.paused_why or None}
            for each in rows])  # fmt: skip
        return
    for each in rows:
        console.say(f"{each.name}: {each.paused_why or each.rhythm}")
    if not rows:
        console.say("No search is kept yet. Keep one on the page: /jobs")
