"""Boards over our own egress."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from afterword.core.jobs.port import Fetched
from afterword.egress import Egress
from afterword.reading.door import Door
from afterword.reading.jobs import JobDoor


@dataclass(frozen=True, slots=True)
class BoardWeb:
    """`core.jobs.port.JobWeb`."""

    egress: Egress

    def fetch(self, url: str, headers: Mapping[str, str], most_bytes: int) -> Fetched:
        """Only https addresses of the public Internet, checked again at each redirect."""
        answer = self.egress.get(url, most_bytes=most_bytes, headers=headers)
        return Fetched(answer.status_code, answer.headers, answer.content, answer.url)


def job_ports(door: Door, egress: Egress) -> dict[str, Any]:
    """What reading boards takes: the web, and the child that reads."""
    return {"jobs": JobDoor(door), "job_web": BoardWeb(egress)}
