"""One request at a time to a host, and as long after the last as it wants."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import pytest

from afterword.egress import Answer, Egress
from afterword.reading.job_web import BoardWeb, TooSlow, agent_named


@dataclass(frozen=True, slots=True)
class Answers(Egress):
    asked: list[str] = field(default_factory=list)

    def ask(self, method: str, url: str, body: bytes, headers: Mapping[str, str], most_bytes: int = 0) -> Answer:
        self.asked.append(headers["User-Agent"])
        return Answer(200, {}, b"")


def test_second_request_to_a_host_waits_for_what_is_left_of_its_delay() -> None:
    slept: list[float] = []
    hour = iter([0.0, 10.0, 12.0, 15.0, 20.0, 20.0, 20.0])
    web = BoardWeb(Answers(), "Afterword", slept.append, lambda: next(hour))
    web.fetch("https://a.example/robots.txt", {}, 100)
    web.fetch("https://a.example/jobs", {}, 100, 5.0)
    web.fetch("https://b.example/jobs", {}, 100, 5.0)

    assert slept == [3.0]


def test_host_that_wants_more_than_a_round_waits_is_said_so() -> None:
    web = BoardWeb(Answers(), "Afterword", lambda _: None, lambda: 0.0)
    web.fetch("https://a.example/robots.txt", {}, 100)

    with pytest.raises(TooSlow, match=r"a\.example wants 60 seconds"):
        web.fetch("https://a.example/jobs", {}, 100, 60.0)


def test_contact_is_named_only_where_one_is_given() -> None:
    assert agent_named("https://jobs.example/us").endswith(" (+https://jobs.example/us)")
    assert "(" not in agent_named("")
