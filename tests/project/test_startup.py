"""Starting is cheap because nothing heavy is imported: the modules are checked, never the time."""

from __future__ import annotations

import subprocess
import sys

import pytest

from afterword.cli.batch import KINDS

HEAVY = {
    "hunspell",
    "harper",
    "pydantic_ai",
    "openai",
    "django",
    "asyncio",
    "sqlite3",
    "cryptography",
    "aiosmtpd",
    "waitress",
    "psycopg",
    "imap_tools",
}
# Only these two kinds read calendars of holidays or of invitations.
ALSO_HEAVY = {"holidays", "icalendar"}
MAY_LOAD = {"plan": {"holidays"}, "read-invite": {"icalendar"}}


def imported(*arguments: str) -> set[str]:
    """Top-level names of everything that a run of Python imports."""
    command = [sys.executable, "-X", "importtime", *arguments]
    ran = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    lines = [line for line in ran.stderr.splitlines() if line.startswith("import time:")]

    assert ran.returncode == 0, ran.stderr[-800:]
    return {line.rsplit("|", 1)[-1].strip().split(".")[0] for line in lines}


def test_help_imports_nothing_heavy() -> None:
    names = imported("-m", "afterword", "--help")

    assert "afterword" in names
    assert not names & (HEAVY | ALSO_HEAVY)


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_batch_imports_nothing_heavy(kind: str) -> None:
    names = imported("-m", "afterword", "batch", kind)

    assert "afterword" in names
    assert not names & ((HEAVY | ALSO_HEAVY) - MAY_LOAD.get(kind, set()))
