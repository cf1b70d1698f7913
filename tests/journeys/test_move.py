"""By the command: from a file into PostgreSQL and back into a file, and nothing is another than before."""

from __future__ import annotations

import json
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from tests.servers.own_database import environment


@pytest.mark.needs("postgres")
def test_there_and_back_again_by_the_command(postgres_url: str, tmp_path: Path) -> None:
    first, second = environment(tmp_path / "first", ""), environment(tmp_path / "second", "")
    server = environment(tmp_path / "server", postgres_url)
    config = {"AFTERWORD_CONFIG": first["AFTERWORD_CONFIG"]}
    here, there, back = first, {**first, **server, **config}, {**second, **config}
    _afterword(here, "profile", "--name", "Zoë Ñandú", "--time-zone", "Europe/Berlin")
    _afterword(here, "add", "-", given=b"Interview with Dr. Amara Okafor, Halden GmbH, 1 December 2026, 10:00 to 11:00")
    before = _exported(here)

    moved = _afterword(here, "move", "--to", "-", given=there["DATABASE_URL"].encode())
    on_server = _exported(there)
    _afterword(there | {"AFTERWORD_DATA": back["AFTERWORD_DATA"]}, "move", "--to", "sqlite")

    assert "each compared with the one it came from" in moved
    assert before == on_server == _exported(back)
    files = [Path(each["AFTERWORD_DATA"]) / "afterword.sqlite3" for each in (here, back)]
    assert [stat.S_IMODE(file.stat().st_mode) for file in files] == [0o600, 0o600]
    assert "no   this installation may send" in _afterword(here, "doctor", code=1)
    assert "ok   this installation may send" in _afterword(back, "doctor", code=None)


def _exported(where: dict[str, str]) -> str:
    document = json.loads(_afterword(where, "export"))
    return json.dumps({name: document[name] for name in ("owner", "rows")}, sort_keys=True)


def _afterword(where: dict[str, str], *words: str, given: bytes = b"", code: int | None = 0) -> str:
    command = [sys.executable, "-m", "afterword", *words]
    done = subprocess.run(command, env=where, input=given, capture_output=True, check=False)
    assert code is None or done.returncode == code, done.stderr.decode()
    return done.stdout.decode()
