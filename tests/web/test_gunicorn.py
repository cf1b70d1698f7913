"""Gunicorn with our own settings: what has begun is answered before a stop, and only named proxies are believed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

import pytest

from afterword import environment
from afterword.web.proxies import believe
from tests.servers.ports import free_ports, wait_until, wait_until_open

ROOT = Path(__file__).parents[2]
# As many as one process has threads: it may take all of them.
AT_ONCE = 6


@pytest.mark.parametrize(
    ("peer", "said", "comes_from"),
    [
        ("127.0.0.1", "198.51.100.9, 203.0.113.7", "203.0.113.7"),
        ("10.0.3.9", "203.0.113.7, 10.0.3.4", "203.0.113.7"),
        ("::ffff:10.0.3.9", "2001:db8::7", "2001:db8::7"),
        ("", "203.0.113.7", "203.0.113.7"),
        # Everybody else, and words that are no address, change nothing.
        ("192.0.2.1", "203.0.113.7", "192.0.2.1"),
        ("10.0.4.1", "203.0.113.7", "10.0.4.1"),
        ("127.0.0.1", "203.0.113.7, unknown", "127.0.0.1"),
        ("127.0.0.1", "203.0.113.7:443", "127.0.0.1"),
        ("127.0.0.1", "10.0.3.4", "127.0.0.1"),
        ("127.0.0.1", "", "127.0.0.1"),
    ],
)
def test_only_a_named_proxy_says_from_where_somebody_comes(
    monkeypatch: pytest.MonkeyPatch, peer: str, said: str, comes_from: str
) -> None:
    monkeypatch.setenv("AFTERWORD_PROXIES", "127.0.0.1, 10.0.3.0/24")
    asked: dict[str, Any] = {"REMOTE_ADDR": peer, "HTTP_X_FORWARDED_FOR": said, "wsgi.url_scheme": "http"}

    believe(asked, environment.proxies())

    assert asked["REMOTE_ADDR"] == comes_from
    assert "HTTP_X_FORWARDED_FOR" not in asked


@pytest.mark.parametrize(
    ("peer", "said", "scheme"),
    [("::1", "https", "https"), ("::1", "gopher", "http"), ("192.0.2.1", "https", "http")],
)
def test_only_a_named_proxy_says_that_it_spoke_tls(
    monkeypatch: pytest.MonkeyPatch, peer: str, said: str, scheme: str
) -> None:
    monkeypatch.delenv("AFTERWORD_PROXIES", raising=False)
    asked: dict[str, Any] = {"REMOTE_ADDR": peer, "HTTP_X_FORWARDED_PROTO": said, "wsgi.url_scheme": "http"}

    believe(asked, environment.proxies())

    assert asked["wsgi.url_scheme"] == scheme


@pytest.mark.parametrize("given", ["proxy.example", "10.0.3.9/24", "0.0.0.0/0", "::/0"])
def test_a_proxy_is_named_by_its_address_and_never_everybody(monkeypatch: pytest.MonkeyPatch, given: str) -> None:
    monkeypatch.setenv("AFTERWORD_PROXIES", given)

    with pytest.raises(environment.BadSetting, match="AFTERWORD_PROXIES"):
        environment.proxies()


def test_pages_that_are_told_to_stop_answer_what_has_begun(tmp_path: Path) -> None:
    pytest.importorskip("gunicorn")
    port = free_ports(1)[0]
    command = [sys.executable, "-m", "gunicorn", "-c", "python:afterword.web.gunicorn", f"--bind=127.0.0.1:{port}"]
    variables = {**os.environ, "HELD_PAGES": str(tmp_path)}
    command += ["tests.servers.held_pages:application"]
    with subprocess.Popen(command, cwd=ROOT, env=variables, stderr=subprocess.PIPE, text=True) as server:
        said_by = server.stderr
        assert said_by is not None
        try:
            with ThreadPoolExecutor(AT_ONCE) as people:
                answers = [people.submit(_asked, port, f"begun-{number}") for number in range(AT_ONCE)]
                wait_until(lambda: len(list(tmp_path.glob("begun-*"))) == AT_ONCE, "Not every request has begun.")
                server.send_signal(signal.SIGTERM)
                while "Handling signal: term" not in said_by.readline():
                    assert server.poll() is None
                (tmp_path / "go").touch()
                said = [each.result() for each in answers]
            assert said == [(200, f"whole begun-{number}") for number in range(AT_ONCE)]
            assert server.wait(60) == 0
        finally:
            server.kill()


def _asked(port: int, name: str) -> tuple[int, str]:
    wait_until_open(port)
    with closing(HTTPConnection("127.0.0.1", port, timeout=60)) as line:
        line.request("GET", f"/{name}")
        answer = line.getresponse()
        return answer.status, answer.read().decode()
