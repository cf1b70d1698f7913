"""What the DNS says, in the order in which it wants to be asked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import dns.resolver
import pytest

from afterword.dns_records import records


@dataclass(frozen=True, slots=True)
class Srv:
    priority: int
    host: str

    def __str__(self) -> str:
        return f"{self.priority} 0 443 {self.host}."


def test_the_most_wanted_server_comes_first_by_number_and_not_by_letter(monkeypatch: pytest.MonkeyPatch) -> None:
    found = [Srv(10, "spare.example"), Srv(9, "first.example")]
    monkeypatch.setattr(dns.resolver.Resolver, "resolve", lambda *_, **__: found)

    assert [each.split()[-1] for each in records("_caldavs._tcp.home.example", "SRV")] == [
        "first.example.",
        "spare.example.",
    ]


def test_a_name_that_nobody_answers_for_has_no_records(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: Any, **__: Any) -> None:
        raise dns.resolver.NXDOMAIN

    monkeypatch.setattr(dns.resolver.Resolver, "resolve", fail)

    assert records("_caldavs._tcp.home.example", "SRV") == ()
