"""`afterword batch KIND`: JSON Lines in, JSON Lines out; pure, no database, no network, no Django.

Each kind is a module in `afterword.cli.kinds` with one function `answer(item)`, imported when asked for.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from typing import Any, TextIO

from afterword.core.errors import AfterwordError, Unreadable

Answer = Callable[[Mapping[str, Any]], Mapping[str, Any]]

KINDS = {
    "parse-name": "parse_name",
    "weigh-evidence": "weigh_evidence",
    "salutation": "salutation",
    "check-letter": "check_letter",
    "check-text": "check_text",
    "write-letter": "write_letter",
    "write-panel": "write_panel",
    "compare-letters": "compare_letters",
    "guard-draft": "guard_draft",
    "read-invite": "read_invite",
    "read-mail": "read_mail",
    "read-contacts": "read_contacts",
    "plan": "plan",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `afterword batch`."""
    parser.add_argument("kind", choices=sorted(KINDS), metavar="KIND", help=", ".join(sorted(KINDS)))


def run(options: argparse.Namespace) -> int:
    """Answer every line of standard input; 1 when an item could not be answered."""
    answer: Answer = import_module(f"afterword.cli.kinds.{KINDS[options.kind]}").answer
    return answer_lines(answer, sys.stdin, sys.stdout)


def answer_lines(answer: Answer, source: TextIO, sink: TextIO) -> int:
    """Write one line for each line read, in order; an item that cannot be read says so and the run goes on."""
    failed = False
    for row in rows(source, answer):
        failed = failed or "error" in row
        sink.write(json.dumps(row, ensure_ascii=False) + "\n")
        sink.flush()
    return int(failed)


def rows(source: TextIO, answer: Answer) -> Iterator[dict[str, Any]]:
    """One answer for each non-empty line."""
    for line in source:
        if line.strip():
            yield _row(line, answer)


def _row(line: str, answer: Answer) -> dict[str, Any]:
    identity = None
    try:
        item = _item(line)
        identity = item.get("id")
        return {"id": identity, **answer(item)}
    except AfterwordError as error:
        return {"id": identity, "error": {"code": error.code, "message": error.message, "hint": error.hint}}


def _item(line: str) -> Mapping[str, Any]:
    try:
        item = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise Unreadable(f"This line is not JSON: {error}", hint="Write one JSON object a line.") from error
    if not isinstance(item, dict):
        raise Unreadable("This line is not a JSON object.", hint='Write one object a line, with an "id".')
    return item
