"""What every transport promises: the gate stands before the letter, and a no anywhere sends nothing."""

from __future__ import annotations

from datetime import UTC, datetime

from afterword.core.message import build
from afterword.core.ports import Envelope, Outcome
from tests.contracts.conftest import Route

AT = datetime(2026, 3, 11, 19, 30, tzinfo=UTC)
TEXT = "Dear Ms Okafor,\n\n.\n..leading dots stay\n\nThank you for Tuesday — I enjoyed it.\n" + "long " * 300 + "\n"


def _envelope(route: Route, key: str) -> Envelope:
    return build(route.sender, route.recipient, "Thank you", TEXT, f"<{key}@home.test>", AT)


def test_a_letter_is_accepted_and_arrives_once(route: Route) -> None:
    delivery = route.transport.deliver(_envelope(route, "ok.1"), lambda: True, lambda: True)

    assert delivery.outcome is Outcome.ACCEPTED
    assert delivery.stage == "dot"
    assert route.arrived() == 1


def test_a_no_at_the_gate_sends_nothing(route: Route) -> None:
    delivery = route.transport.deliver(_envelope(route, "gate.1"), lambda: False, lambda: True)

    assert (delivery.outcome, delivery.stage) == (Outcome.DEFERRED, "gate")
    _send_a_later_one(route)
    assert route.arrived() == 1


def test_a_no_before_the_dot_sends_nothing(route: Route) -> None:
    delivery = route.transport.deliver(_envelope(route, "dot.1"), lambda: True, lambda: False)

    assert (delivery.outcome, delivery.stage) == (Outcome.DEFERRED, "data")
    _send_a_later_one(route)
    assert route.arrived() == 1


def test_the_gate_is_asked_once_and_before_the_dot(route: Route) -> None:
    asked: list[str] = []

    def noted(word: str) -> bool:
        asked.append(word)
        return True

    route.transport.deliver(_envelope(route, "order.1"), lambda: noted("gate"), lambda: noted("dot"))

    assert asked == ["gate", "dot"]
    # It arrives a moment after it was taken, and the next test counts what comes.
    assert route.arrived() == 1


def _send_a_later_one(route: Route) -> None:
    """Servers deliver in order: once this one is there, the one before it did not come."""
    assert route.transport.deliver(_envelope(route, "later"), lambda: True, lambda: True).outcome is Outcome.ACCEPTED
