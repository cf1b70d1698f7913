"""`afterword run`: walk one real invitation to its end on a moved clock; nothing leaves the machine."""

from __future__ import annotations

import argparse
import os
import tempfile
from importlib.resources import files
from pathlib import Path

from afterword.cli import console
from afterword.core.errors import Unreadable


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `afterword run`."""
    parser.add_argument("file", nargs="?", metavar="FILE.ics", help="your own invitation; without it a shipped one")


def run(options: argparse.Namespace) -> int:
    """Walk it in a folder of its own that is deleted at the end."""
    content, name = _invitation(options.file)
    with tempfile.TemporaryDirectory(prefix="afterword-run-") as folder:
        _stay_inside(Path(folder))
        from afterword import wiring

        wiring.set_up_django()
        wiring.bring_up_to_date()
        from afterword.cli.walk.story import Walk

        with wiring.sandbox(Path(folder)) as world:
            end = Walk(world, is_sample=options.file is None).go(content, name)
    console.say(f"\n{end}")
    console.say("Yours: afterword serve opens the page.")
    return 0


def _invitation(file: str | None) -> tuple[bytes, str]:
    if file is None:
        return files("afterword.samples").joinpath("invitation.ics").read_bytes(), "invitation.ics"
    try:
        return Path(file).read_bytes(), Path(file).name
    except OSError as error:
        raise Unreadable(f"{file} cannot be opened: {error.strerror}.") from error


def _stay_inside(folder: Path) -> None:
    # The person's own data and mail account must not be touched by a walk.
    os.environ["AFTERWORD_DATA"], os.environ["AFTERWORD_CONFIG"] = str(folder / "data"), str(folder / "config")
    for name in ("DATABASE_URL", "DATABASE_URL_FILE", "AFTERWORD_NOW"):
        os.environ.pop(name, None)
