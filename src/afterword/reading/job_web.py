"""Boards over our own egress."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from afterword.core.jobs.port import Fetched
from afterword.egress import Egress


@dataclass(frozen=True, slots=True)
class BoardWeb:
    """`core.jobs.port.JobWeb`."""

    egress: Egress

    def fetch(self, url: str, headers: Mapping[str, str], most_bytes: int) -> Fetched:
        """Only https addresses of the public Internet, checked again at each redirect."""
        answer = self.egress.get(url, most_bytes=most_bytes, headers=headers)
        return Fetched(answer.status_code, answer.headers, answer.content, answer.url)
