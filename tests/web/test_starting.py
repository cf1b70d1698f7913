"""While the program prepares, its port says so; nothing of the person is behind it."""

from __future__ import annotations

from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from afterword.web.starting import page_in, starting_page
from tests.web.test_server import free_port


def answer(address: str) -> tuple[int, str]:
    """The status and the text, with the header that asks the browser to look again in front of it."""
    try:
        with urlopen(address, timeout=10) as found:
            return int(found.status), found.read().decode()
    except HTTPError as error:
        with error:
            return error.code, f"Refresh: {error.headers['Refresh']}\n{error.read().decode()}"


def test_every_page_says_that_it_is_starting_and_looks_again_by_itself() -> None:
    port = free_port()
    with starting_page(port):
        status, text = answer(f"http://127.0.0.1:{port}/processes")
        style, css = answer(f"http://127.0.0.1:{port}/static/app.css")

    assert status == 503 and text.startswith("Refresh: 2\n") and "Afterword is starting" in text
    assert style == 200 and "--accent" in css


def test_it_speaks_german_to_a_german_browser() -> None:
    assert "Afterword startet" in page_in("de-DE,de;q=0.9") and 'lang="de"' in page_in("de")
    assert "Afterword is starting" in page_in("")


def test_afterwards_the_port_is_free_for_the_pages() -> None:
    port = free_port()
    for _ in range(2):
        with starting_page(port):
            assert answer(f"http://127.0.0.1:{port}/")[0] == 503
    with pytest.raises(OSError, match="refused"):
        urlopen(f"http://127.0.0.1:{port}/", timeout=10)


def test_a_port_that_is_taken_is_left_alone() -> None:
    port = free_port()
    with starting_page(port), starting_page(port):
        assert answer(f"http://127.0.0.1:{port}/")[0] == 503
