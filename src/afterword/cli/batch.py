"""`afterword batch KIND`: JSON Lines in, JSON Lines out; pure, no database, no network, no Django.

Each kind is a module in `afterword.cli.kinds` with one function `answer(item)`, imported when asked for.
"""

from __future__ import annotations

import argparse
import json
import logging
import sys
from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from io import TextIOWrapper
from typing import Any, TextIO

from afterword.core.errors import AfterwordError, Unreadable

log = logging.getLogger(__name__)
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
    "match-alerts": "match_alerts",
    "pick-achievements": "pick_achievements",
    "read-jobs": "read_jobs",
    "read-resume": "read_resume",
}


class NotJson(Unreadable):
    """This item holds a number that JSON does not know, such as NaN or Infinity, or is nested too deeply."""

    hint = "Leave the number out, or write null."


class HalfACharacter(Unreadable):
    """This item holds half a character, which cannot be written out."""

    hint = "Write the whole character, or leave it out."


class Failed(AfterwordError):
    """This item could not be answered, by a fault of ours."""

    code = "failed"
    hint = "What went wrong stands on the error output; the other items are answered."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `afterword batch`."""
    parser.add_argument("kind", choices=sorted(KINDS), metavar="KIND", help=", ".join(sorted(KINDS)))


def run(options: argparse.Namespace) -> int:
    """Answer every line of standard input; 1 when an item could not be answered."""
    answer: Answer = import_module(f"afterword.cli.kinds.{KINDS[options.kind]}").answer
    if isinstance(sys.stdin, TextIOWrapper):
        # A byte that is no text spoils its own line alone.
        sys.stdin.reconfigure(encoding="utf-8", errors="surrogateescape")
    return answer_lines(answer, sys.stdin, sys.stdout)


def answer_lines(answer: Answer, source: TextIO, sink: TextIO) -> int:
    """Write one line for each line read, in order; an item that cannot be read says so and the run goes on."""
    failed = False
    for row in rows(source, answer):
        line, is_good = _line(row)
        failed = failed or not is_good
        sink.write(f"{line}\n")
        sink.flush()
    return int(failed)


def rows(source: TextIO, answer: Answer) -> Iterator[dict[str, Any]]:
    """One answer for each non-empty line."""
    for line in source:
        if line.strip():
            yield _row(line, answer)


def _line(row: dict[str, Any]) -> tuple[str, bool]:
    """The row as JSON that every reader takes, and whether it is an answer: NaN and half a character are not JSON."""
    try:
        text = json.dumps(row, ensure_ascii=False, allow_nan=False)
    except (ValueError, RecursionError):
        return json.dumps({"id": None, "error": _error(NotJson())}), False
    try:
        text.encode()
    except UnicodeEncodeError:
        text = json.dumps(row)
    return text, "error" not in row


def _error(error: AfterwordError) -> dict[str, str]:
    return {"code": error.code, "message": error.message, "hint": error.hint}


def _row(line: str, answer: Answer) -> dict[str, Any]:
    identity = None
    try:
        item = _item(line)
        identity = item.get("id")
        return {"id": identity, **answer(item)}
    except AfterwordError as error:
        return {"id": identity, "error": _error(error)}
    except UnicodeEncodeError:
        return {"id": identity, "error": _error(HalfACharacter())}
    except Exception:
        # A fault of ours in one item must not take the answers of all that follow; it is told where faults are told.
        log.exception("An item of the batch could not be answered.")
        return {"id": identity, "error": _error(Failed())}


def _item(line: str) -> Mapping[str, Any]:
    try:
        line.encode()
        item = json.loads(line)
    except UnicodeEncodeError as error:
        raise Unreadable("This line is not UTF-8.", hint="Write one JSON object a line, as UTF-8.") from error
    except (ValueError, RecursionError) as error:
        raise Unreadable(f"This line is not JSON: {error}", hint="Write one JSON object a line.") from error
    if not isinstance(item, dict):
        raise Unreadable("This line is not a JSON object.", hint='Write one object a line, with an "id".')
    return item
