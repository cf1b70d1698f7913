"""Other services are spoken to where the typed address leads, and nowhere else."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator

import pytest

from afterword.core.reminders.ports import WrongService
from afterword.reaching.child import Guard, RefusedHere, without_secrets
from afterword.reaching.schemes import SERVICES
from afterword.reaching.services import Services, checked
from afterword.reaching.typed_hosts import may_connect
from tests.reaching.listening import Listening, listening


@pytest.fixture(scope="module")
def ntfy() -> Iterator[Listening]:
    with listening() as place:
        place.status = 200
        yield place


def test_ntfy_gets_the_message_and_no_more(ntfy: Listening) -> None:
    before = len(ntfy.taken)
    problem = Services().send(f"ntfy://127.0.0.1:{ntfy.port}/mine", "Two letters are ready", "Tomorrow: a call")

    (taken,) = ntfy.taken[before:]
    assert problem == ""
    assert taken.body == b'{"topic": "mine", "title": "Two letters are ready", "message": "Tomorrow: a call"}'
    assert "icon" not in {name.lower().removeprefix("x-") for name in taken.headers}


def test_a_service_that_refuses_is_told_without_its_secret(ntfy: Listening) -> None:
    ntfy.status = 403
    try:
        problem = Services().send(f"ntfy://tk_verysecret@127.0.0.1:{ntfy.port}/secrettopic", "x", "y")
    finally:
        ntfy.status = 200

    assert problem and "secret" not in problem


def test_a_redirect_to_another_place_of_this_machine_goes_nowhere(ntfy: Listening) -> None:
    with listening() as other:
        ntfy.status, ntfy.location = 307, f"{other.url}/taken"
        try:
            problem = Services().send(f"ntfy://127.0.0.1:{ntfy.port}/mine", "x", "y")
        finally:
            ntfy.status, ntfy.location = 200, ""

        assert problem
        assert other.taken == []


def test_a_complete_address_is_known_by_its_name() -> None:
    assert Services().check("ntfys://ntfy.sh/a-topic") == "ntfy"
    with pytest.raises(WrongService):
        Services().check("tgram://nothing")


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/passwd",
        "mailto://me:secret@mail.example",
        "syslog://",
        "form://evil.example/x",
        "mastodon://token@social.example",
        "https://discord.com/api/webhooks/1/2",
        "ntfys://ntfy.sh/topic?verify=no",
        "workflows://host.example/a/b?template=/etc/passwd",
        "ntfy://ntfy.example:8080/topic",
        "ntfys://ntfy.sh/a topic",
        "ntfys://ntfy.sh/" + "x" * 500,
        "",
    ],
)
def test_what_is_not_spoken_to_is_refused(address: str) -> None:
    with pytest.raises(WrongService):
        checked(address)


@pytest.mark.parametrize(
    ("address", "host", "port", "may"),
    [
        ("ntfys://ntfy.sh/t", "93.184.216.34", 443, True),
        ("ntfys://ntfy.sh/t", "93.184.216.34", 80, False),
        ("gotifys://g.example:8443/t", "93.184.216.34", 8443, True),
        ("ntfys://ntfy.sh/t", "127.0.0.1", 443, False),
        ("ntfys://ntfy.sh/t", "10.0.0.7", 443, False),
        ("ntfys://ntfy.sh/t", "169.254.169.254", 443, False),
        ("ntfys://ntfy.sh/t", "::ffff:127.0.0.1", 443, False),
        ("ntfys://ntfy.sh/t", "ntfy.sh", 443, False),
        ("gotify://10.0.0.7:8080/t", "10.0.0.7", 8080, True),
        ("gotify://10.0.0.7:8080/t", "10.0.0.7", 22, False),
        ("gotify://10.0.0.7:8080/t", "10.0.0.8", 8080, False),
        ("signal://localhost:8080/1/2", "127.0.0.1", 8080, True),
        ("signal://localhost:8080/1/2", "::1", 8080, True),
        ("json://169.254.169.254/latest", "169.254.169.254", 80, False),
        ("tgram://123:abc/4", "149.154.167.220", 443, True),
        ("ntfys://[fe80::1]/t", "fe80::1", 443, False),
        ("ntfys://0.0.0.0/t", "0.0.0.0", 443, False),
    ],
)
def test_only_public_places_and_the_one_typed_at_home_are_connected_to(
    address: str, host: str, port: int, may: bool
) -> None:
    assert may_connect(address, host, port) is may


@pytest.mark.parametrize(
    ("event", "arguments"),
    [
        ("socket.connect", (None, "/run/docker.sock")),
        ("socket.connect", (None, ("10.0.0.7", 443))),
        ("socket.sendto", (None, ("10.0.0.7", 53))),
        ("subprocess.Popen", ("sh", [], None, None)),
        ("os.remove", ("/tmp/x", -1)),
        ("open", ("/tmp/x", "w", 577)),
    ],
)
def test_the_child_writes_starts_and_reaches_nothing_else(event: str, arguments: tuple[object, ...]) -> None:
    guard = Guard("ntfys://ntfy.sh/t")

    with pytest.raises(RefusedHere):
        guard(event, arguments)
    assert guard.refused


def test_the_child_may_read_and_connect_where_it_was_told() -> None:
    guard = Guard("ntfys://ntfy.sh/t")

    guard("open", ("/etc/ssl/certs/ca.pem", "r", 0))
    guard("socket.connect", (None, ("93.184.216.34", 443)))
    assert not guard.refused


def test_a_complaint_holds_no_part_of_the_address() -> None:
    told = "Failed to post to https://ntfy.sh/my-secret-topic with tk_1234: 403"

    assert (
        without_secrets(told, "ntfys://tk_1234@ntfy.sh/my-secret-topic") == "Failed to post to https://…/… with …: 403"
    )


def test_every_listed_service_is_one_that_apprise_knows() -> None:
    # In a process of its own: the library uses what this Python is about to drop, and warnings are errors here.
    words = "from apprise.manager_plugins import NotificationManager as M; print(*M().schemas())"
    known = subprocess.run([sys.executable, "-W", "ignore", "-c", words], capture_output=True, text=True, check=True)

    assert not set(SERVICES) - set(known.stdout.split())


@pytest.mark.skipif(sys.platform == "win32", reason="there its package may be installed")
def test_a_desktop_that_cannot_be_reached_is_not_called_a_wrong_address() -> None:
    # It is made for another system, so it never works here.
    with pytest.raises(WrongService) as refused:
        Services().check("windows://")

    assert refused.value.message == "This machine has nothing that shows a reminder on its desktop."
    assert "browser" in refused.value.hint
