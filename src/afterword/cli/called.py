"""`afterword called`: how the call went; the plan follows."""

from __future__ import annotations

import argparse
from datetime import datetime
from zoneinfo import ZoneInfo

from afterword.cli import console, session
from afterword.core.errors import NotAllowed, Refusal
from afterword.core.facts import CALL_OUTCOMES


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `afterword called`."""
    parser.add_argument("process", help="an employer's name, or the beginning of an id")
    parser.add_argument("outcome", help=f"one of {', '.join(CALL_OUTCOMES)}")
    parser.add_argument("--decide", default="", metavar="PHRASE", help="what they said about deciding")
    again = "when they want your call, with gatekeeper or bad_moment: 2026-12-04T10:00, on their clock"
    parser.add_argument("--again", default="", metavar="TIME", help=again)
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(options: argparse.Namespace) -> int:
    """Record the outcome of the call that is due."""
    here = session.begin()
    from afterword.flows.make_call import Told, call_outcome
    from afterword.flows.overview.process import process_page
    from afterword.flows.overview.steps import pending
    from afterword.flows.replan import replan

    replan(here.ports, here.owner, here.now)
    process = session.find_process(here, options.process)
    call = next((due for due in pending(here.owner, process) if due.kind == "call"), None)
    if call is None:
        raise NotAllowed("No call is planned here.", hint=f"See what is: afterword plan {str(process.pk)[:8]}")
    told = Told(options.decide, _again(options.again, call.step.said.get("time_zone") or here.owner.time_zone or "UTC"))
    call_outcome(here.ports, here.owner, process.pk, call.step.key, options.outcome, here.now, told)
    page = process_page(here.ports, here.owner, process.pk, here.now)
    if options.json:
        console.write_json(page)
    else:
        from afterword.cli.plan import show_process

        show_process(page)
    return 0


def _again(text: str, zone: str) -> datetime | None:
    if not text:
        return None
    try:
        at = datetime.fromisoformat(text)
    except ValueError as error:
        raise Refusal(
            f"“{text}” is not a moment.", hint="Write it as 2026-12-04T10:00. Nothing was changed."
        ) from error
    from afterword.flows.typed_zone import no_such_hour

    if at.tzinfo is None and (skipped := no_such_hour(at, zone)):
        raise Refusal(skipped, hint="Give an hour that the clocks show. Nothing was changed.")
    return at if at.tzinfo else at.replace(tzinfo=ZoneInfo(zone))
