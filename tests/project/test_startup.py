"""Starting is cheap because nothing heavy is imported: the modules are checked, never the time."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

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
# What a look at stored rows has no use for: each channel is made when it is first used.
OF_CHANNELS = {"keyring", "cryptography", "dns", "nameparser", "phonenumbers", "icalendar", "imap_tools", "authlib"}
MAY_LOAD = {"plan": {"holidays"}, "read-invite": {"icalendar"}}


def imported(*arguments: str, **variables: str) -> set[str]:
    """Top-level names of everything that a run of Python imports."""
    command, environment = [sys.executable, "-X", "importtime", *arguments], os.environ | variables
    ran = subprocess.run(
        command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False, env=environment
    )
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


@pytest.mark.parametrize("command", ["today", "letters"])
def test_a_command_on_stored_rows_loads_no_channel_that_it_does_not_use(tmp_path: Path, command: str) -> None:
    here = dict.fromkeys(("AFTERWORD_DATA", "AFTERWORD_CONFIG"), str(tmp_path))
    names = imported("-m", "afterword", command, **here, DJANGO_SETTINGS_MODULE="afterword.web.settings")

    assert "django" in names
    assert not names & OF_CHANNELS


def test_reading_a_file_does_not_load_what_plans_and_writes() -> None:
    """A file that is refused waits for none of it."""
    reads = "import django; django.setup(); import afterword.flows.record_interview, sys; print(*sys.modules)"
    known = os.environ | {"DJANGO_SETTINGS_MODULE": "tests.settings"}
    ran = subprocess.run([sys.executable, "-c", reads], capture_output=True, text=True, check=True, env=known)

    assert not {"afterword.flows.replan", "afterword.core.plan", "afterword.core.letter.compose"} & {
        *ran.stdout.split()
    }


def test_one_person_loads_nothing_of_accounts_and_has_no_table_of_them(tmp_path: Path) -> None:
    here = dict.fromkeys(("AFTERWORD_DATA", "AFTERWORD_CONFIG"), str(tmp_path))
    starts = """if True:
        import django, sys
        django.setup()
        import afterword.web.urls, afterword.web.wsgi
        from django.core.management import call_command
        from django.db import connection
        call_command("migrate", verbosity=0)
        print(*sys.modules, *connection.introspection.table_names())
    """
    known = os.environ | here | {"DJANGO_SETTINGS_MODULE": "afterword.web.settings", "AFTERWORD_ACCOUNTS": "no"}
    ran = subprocess.run([sys.executable, "-c", starts], capture_output=True, text=True, check=True, env=known)
    loaded = ran.stdout.split()

    assert "store_owner" in loaded
    assert not [
        name for name in loaded if re.match(r"allauth|fido2|afterword\.accounts|account|auth_|usersessions", name)
    ]
