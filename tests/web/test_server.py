"""`serve` on a real port: one link, loopback only, the worker beside it, a clean stop."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def running(tmp_path: Path) -> Iterator[tuple[subprocess.Popen[str], str]]:
    env = {**os.environ, "AFTERWORD_DATA": str(tmp_path / "d"), "AFTERWORD_CONFIG": str(tmp_path / "c")}
    for name in ("DATABASE_URL", "DJANGO_SETTINGS_MODULE", "AFTERWORD_SECRET_KEY"):
        env.pop(name, None)
    command = [sys.executable, "-m", "afterword", "serve", "--port", str(free_port())]
    process = subprocess.Popen(command, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert process.stdout is not None
    printed = ""
    for line in process.stdout:
        printed += line
        if "/start/" in line:
            break
    yield process, printed
    process.kill()
    process.communicate()


def status(address: str, **headers: str) -> int:
    try:
        with urlopen(Request(address, headers=headers), timeout=10) as answer:
            return int(answer.status)
    except HTTPError as error:
        return error.code


@pytest.mark.slow
def test_serve_prints_one_link_answers_on_loopback_and_stops_cleanly(
    running: tuple[subprocess.Popen[str], str],
) -> None:
    process, printed = running
    link = re.search(r"http://127\.0\.0\.1:\d+/start/\S+", printed)
    assert link, printed
    assert printed.startswith("Afterword is running.")
    root = link[0].partition("/start/")[0]

    assert status(link[0]) == 200
    assert status(f"{root}/") == 401
    assert status(f"{root}/static/app.css") == 200
    assert status(f"{root}/static/../settings.py") in {400, 401, 404}
    assert status(f"{root}/", Host="evil.test") in {400, 403}
    assert resident_megabytes(process.pid) < 110

    process.send_signal(signal.SIGTERM)
    assert process.stdout is not None
    more = process.stdout.read()
    _out, errors = process.communicate(timeout=20)
    assert process.returncode == 0, errors
    assert "Traceback" not in errors
    # The first questions are asked behind the link.
    assert "afterword profile --as-in-the-article" in more


def resident_megabytes(pid: int) -> float:
    status_file = Path(f"/proc/{pid}/status")
    if not status_file.exists():
        return 0.0
    found = re.search(r"VmRSS:\s+(\d+)", status_file.read_text(encoding="ascii"))
    return int(found[1]) / 1024 if found else 0.0


def test_a_taken_port_is_said_with_what_to_do(settings: object) -> None:
    from afterword.web import server

    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        settings.PORT = other.getsockname()[1]  # type: ignore[attr-defined]
        with pytest.raises(server.PortTaken, match="in use"):
            server._refuse_a_taken_port()
