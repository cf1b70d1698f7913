"""Comments are off where one person uses Afterword on a machine of their own, on for a server, and as one wishes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ADDRESS = {"AFTERWORD_PAGE_ADDRESS": "https://afterword.example"}
DATABASE = {"DATABASE_URL": "postgres://somebody:secret@127.0.0.1/afterword"}
ASK = "from afterword.web import settings; print(settings.COMMENTS)"


@pytest.mark.parametrize(
    ("given", "on"),
    [
        ({}, False),
        (ADDRESS, False),
        (DATABASE, False),
        (ADDRESS | DATABASE, True),
        (ADDRESS | DATABASE | {"AFTERWORD_COMMENTS": "no"}, False),
        ({"AFTERWORD_COMMENTS": "yes"}, True),
    ],
    ids=["own machine", "reached from outside", "other database", "server", "server without", "wished for"],
)
def test_whether_people_may_write_follows_from_where_it_runs(
    tmp_path: Path, given: dict[str, str], *, on: bool
) -> None:
    env = {
        key: value for key, value in os.environ.items() if not key.startswith(("AFTERWORD_", "DATABASE_", "DJANGO_"))
    }
    env |= {"AFTERWORD_DATA": str(tmp_path / "d"), "AFTERWORD_CONFIG": str(tmp_path / "c"), **given}
    asked = subprocess.run([sys.executable, "-c", ASK], env=env, capture_output=True, text=True, check=True)

    assert asked.stdout.strip() == str(on)
