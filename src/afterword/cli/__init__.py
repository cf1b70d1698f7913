"""The command line: one module per command, imported only when it is asked for."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module

from afterword.core.errors import AfterwordError

COMMANDS = {
    "batch": ("answer JSON Lines from standard input", "afterword batch parse-name < names.jsonl"),
}


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0 done, 1 refused, 2 wrong use."""
    words = list(sys.argv[1:] if argv is None else argv)
    chosen = words[0] if words and words[0] in COMMANDS else None
    options = _parser(chosen).parse_args(words)
    module = import_module(f"afterword.cli.{options.command.replace('-', '_')}")
    try:
        return int(module.run(options))
    except AfterwordError as error:
        print(f"{error.message}\n{error.hint}", file=sys.stderr)
        return 1


def _parser(chosen: str | None) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="afterword", description="The follow-up after a job interview: correct, on time, to the very end."
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, (summary, example) in COMMANDS.items():
        sub = commands.add_parser(name, help=summary, description=summary, epilog=f"example: {example}")
        if name == chosen:
            import_module(f"afterword.cli.{name.replace('-', '_')}").add_arguments(sub)
    return parser
