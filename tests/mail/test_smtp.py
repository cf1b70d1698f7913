"""Each way a mail server can fail says whether it can have the letter."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from afterword.core.message import build
from afterword.core.ports import Delivery, Outcome
from afterword.core.sending import sentence
from afterword.mail.lines import together
from afterword.mail.smtp import SmtpTransport, stuffed
from tests.servers.certificate import write_certificate
from tests.servers.faulty import FaultyServer, serving

ID = "<a.b@home.test>"
AT = datetime(2026, 3, 11, 19, 30, tzinfo=UTC)


@pytest.fixture
def server() -> Iterator[FaultyServer]:
    with FaultyServer().running() as running:
        yield running


def _deliver(transport: SmtpTransport, wish: str = "n.okafor") -> tuple[Delivery, int]:
    """The delivery, and how often the gate was asked."""
    asked: list[None] = []

    def gate() -> bool:
        asked.append(None)
        return True

    envelope = build("mara@home.test", f"{wish}@library.test", "Thank you", "Thank you.", "<a.b@home.test>", AT)
    return transport.deliver(envelope, gate, lambda: True), len(asked)


def _plain(server: FaultyServer, **other: object) -> SmtpTransport:
    return SmtpTransport("127.0.0.1", server.port, "plain", timeout_seconds=5, answer_seconds=5, **other)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("wish", "outcome", "stage", "code"),
    [
        ("refused", Outcome.REFUSED, "rcpt", 550),
        ("busy-rcpt", Outcome.DEFERRED, "rcpt", 451),
        ("gone-rcpt", Outcome.DEFERRED, "rcpt", 0),
    ],
)
def test_before_the_gate_every_failure_is_certain_and_the_gate_is_not_asked(
    server: FaultyServer, wish: str, outcome: Outcome, stage: str, code: int
) -> None:
    delivery, asked = _deliver(_plain(server), wish)

    assert (delivery.outcome, delivery.stage, asked) == (outcome, stage, 0)
    assert delivery.code in {code, 421, 0}
    assert server.taken == []


@pytest.mark.parametrize(
    ("wish", "outcome"),
    [
        ("no-data", Outcome.REFUSED),
        ("busy-data", Outcome.DEFERRED),
        ("cut-at-data", Outcome.DEFERRED),
    ],
)
def test_between_gate_and_dot_the_server_does_not_have_the_letter(
    server: FaultyServer, wish: str, outcome: Outcome
) -> None:
    delivery, asked = _deliver(_plain(server), wish)

    assert (delivery.outcome, delivery.stage, asked) == (outcome, "data", 1)
    assert server.taken == []


@pytest.mark.parametrize(
    ("wish", "outcome", "has_it"),
    [
        ("n.okafor", Outcome.ACCEPTED, True),
        ("busy-dot", Outcome.DEFERRED, False),
        ("refused-dot", Outcome.REFUSED, False),
        ("taken-then-cut", Outcome.UNKNOWN, True),
        ("odd", Outcome.UNKNOWN, False),
    ],
)
def test_after_the_dot_only_an_answer_is_certain(
    server: FaultyServer, wish: str, outcome: Outcome, has_it: bool
) -> None:
    delivery, _ = _deliver(_plain(server), wish)

    assert (delivery.outcome, delivery.stage) == (outcome, "dot")
    assert bool(server.taken) is has_it


def test_a_server_that_is_slow_to_answer_the_dot_leaves_it_unclear(server: FaultyServer) -> None:
    slow = SmtpTransport("127.0.0.1", server.port, "plain", timeout_seconds=5, answer_seconds=0.2)

    delivery, _ = _deliver(slow, "mute")

    assert (delivery.outcome, len(server.taken)) == (Outcome.UNKNOWN, 1)


def test_a_server_that_never_greets_is_given_up_before_anything_is_sent() -> None:
    with FaultyServer(greeting=None).running() as server:
        delivery, asked = _deliver(SmtpTransport("127.0.0.1", server.port, "plain", timeout_seconds=0.2))

    assert (delivery.outcome, delivery.stage, asked) == (Outcome.DEFERRED, "connect", 0)


def test_a_server_that_is_down_keeps_the_letters() -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        delivery, _ = _deliver(SmtpTransport("127.0.0.1", probe.getsockname()[1], "plain", timeout_seconds=5))

    assert (delivery.outcome, delivery.stage) == (Outcome.DEFERRED, "connect")
    assert sentence(delivery) == "The mail server does not answer. The letters are kept and go as soon as it does."


def test_a_copy_is_named_to_the_server_like_the_reader(server: FaultyServer) -> None:
    both = build("mara@home.test", "a@library.test", "Thank you", "Thank you.", ID, AT, copy="b@agency.test")
    refused = build("mara@home.test", "a@library.test", "Thank you", "Thank you.", ID, AT, copy="refused@agency.test")

    assert _plain(server).deliver(both, lambda: True, lambda: True).outcome is Outcome.ACCEPTED
    stopped = _plain(server).deliver(refused, lambda: True, lambda: True)

    assert (stopped.outcome, stopped.stage) == (Outcome.REFUSED, "rcpt")
    assert len(server.taken) == 1


def test_a_wrong_password_is_said_as_such(server: FaultyServer) -> None:
    wrong, _ = _deliver(_plain(server, username="mara", password="wrong"))
    right, _ = _deliver(_plain(server, username="mara", password="right"))

    assert (wrong.outcome, wrong.stage, wrong.code) == (Outcome.REFUSED, "login", 535)
    assert sentence(wrong).startswith("The mail server did not accept the password. The letters are kept")
    assert right.outcome is Outcome.ACCEPTED


def test_a_server_without_encryption_never_sees_the_password(server: FaultyServer) -> None:
    transport = SmtpTransport("127.0.0.1", server.port, "starttls", "mara", "right", timeout_seconds=5)

    delivery, _ = _deliver(transport)

    assert (delivery.outcome, delivery.stage) == (Outcome.REFUSED, "tls")
    assert server.heard_auth == 0


def test_without_encryption_only_this_machine_is_spoken_to() -> None:
    delivery, _ = _deliver(SmtpTransport("mail.library.test", 25, "plain"))

    assert (delivery.outcome, delivery.stage) == (Outcome.REFUSED, "tls")


def test_a_certificate_that_nobody_vouches_for_stops_everything(tmp_path: Path) -> None:
    with FaultyServer(tls=serving(*write_certificate(tmp_path))).running() as server:
        delivery, asked = _deliver(SmtpTransport("localhost", server.port, "tls", "mara", "right", timeout_seconds=5))

    assert (delivery.outcome, delivery.stage, asked) == (Outcome.DEFERRED, "tls", 0)
    assert "certificate" in delivery.text
    assert server.heard_auth == 0


def test_dots_at_the_start_of_lines_arrive_as_they_were_written() -> None:
    assert stuffed(b".a\r\n..b\r\nc.") == b"..a\r\n...b\r\nc.\r\n"


def test_the_password_does_not_show_in_what_is_printed() -> None:
    assert "hunter2" not in repr(SmtpTransport("localhost", 465, "tls", "mara", "hunter2"))


def test_letters_of_one_pass_share_one_line(server: FaultyServer) -> None:
    with together():
        said = [_deliver(_plain(server))[0].outcome for _ in range(3)]
    _deliver(_plain(server))

    assert said == [Outcome.ACCEPTED] * 3
    assert (len(server.taken), server.lines) == (4, 2)


@pytest.mark.parametrize("enough", ["", "421 4.7.0 Too many on this line", "452 4.5.3 Enough"])
def test_a_line_that_takes_no_more_is_followed_by_a_new_one(server: FaultyServer, enough: str) -> None:
    server.most, server.enough = 2, enough

    with together():
        said = [_deliver(_plain(server)) for _ in range(5)]

    assert [(delivery.outcome, asked) for delivery, asked in said] == [(Outcome.ACCEPTED, 1)] * 5
    assert (len(server.taken), server.lines) == (5, 3)


@pytest.mark.parametrize("wish", ["refused", "busy-data", "busy-dot", "taken-then-cut"])
def test_after_anything_but_a_yes_the_line_is_not_used_again(server: FaultyServer, wish: str) -> None:
    with together():
        _deliver(_plain(server))
        _deliver(_plain(server), wish)
        last, _ = _deliver(_plain(server))

    assert (last.outcome, server.lines) == (Outcome.ACCEPTED, 2)


def test_another_password_gets_a_line_of_its_own(server: FaultyServer) -> None:
    with together():
        _deliver(_plain(server, username="mara", password="right"))
        wrong, _ = _deliver(_plain(server, username="mara", password="wrong"))

    assert (wrong.stage, server.heard_auth) == ("login", 2)
