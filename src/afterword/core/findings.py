"""A finding: where a text or a fact is off, why, and what to do."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Level(StrEnum):
    """How much a finding weighs.

    `BLOCK` cannot be approved, `WARN` is shown, `LOOK` belongs to the list of things to look over.
    """

    BLOCK = "block"
    WARN = "warn"
    LOOK = "look"


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding about a text.

    `rule` is a code of the playbook ("L01" to "L30"); `start` and `end` count code points of the text,
    end exclusive, and are None where the fault is something that is missing.
    `message` is the sentence shown; `fix` says what to do.
    """

    rule: str
    level: Level
    message: str
    start: int | None = None
    end: int | None = None
    found: str | None = None
    expected: str | None = None
    fix: str | None = None

    def to_json(self) -> dict[str, Any]:
        """The finding as the contract writes it; `expected` and `fix` only where known."""
        out: dict[str, Any] = {
            "rule": self.rule,
            "level": str(self.level),
            "start": self.start,
            "end": self.end,
            "found": self.found,
            "message": self.message,
        }
        if self.expected is not None:
            out["expected"] = self.expected
        if self.fix is not None:
            out["fix"] = self.fix
        return out


def is_sendable(findings: Iterable[Finding]) -> bool:
    """A text may be approved when no finding blocks it (playbook I4)."""
    return all(finding.level is not Level.BLOCK for finding in findings)
