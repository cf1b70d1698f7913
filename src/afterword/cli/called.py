"""`afterword called`: how the call went; the plan follows."""

from __future__ import annotations

import argparse

from afterword.cli import console, session
from afterword.core.errors import NotAllowed


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `afterword called`."""
    parser.add_argument("process", help="an employer's name, or the beginning of an id")
    parser.add_argument("outcome", help="answered, colleague, no_answer, voicemail, gatekeeper or bad_moment")
    parser.add_argument("--decide", default="", metavar="PHRASE", help="what they said about deciding")
    parser.add_argument("--json", action="store_true", help="print one JSON document")


def run(options: argparse.Namespace) -> int:
    """Record the outcome of the call that is due."""
    here = session.begin()
    from afterword.flows.make_call import call_outcome
    from afterword.flows.overview.process import process_page
    from afterword.flows.overview.steps import pending
    from afterword.flows.replan import replan

    replan(here.ports, here.owner, here.now)
    process = session.find_process(here, options.process)
    call = next((due for due in pending(here.owner, process) if due.kind == "call"), None)
    if call is None:
        raise NotAllowed("No call is planned here.", hint=f"See what is: afterword plan {str(process.pk)[:8]}")
    call_outcome(here.ports, here.owner, process.pk, call.step.key, options.outcome, here.now, said=options.decide)
    page = process_page(here.ports, here.owner, process.pk, here.now)
    if options.json:
        console.write_json(page)
    else:
        from afterword.cli.plan import show_process

        show_process(page)
    return 0
