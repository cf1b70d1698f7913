"""What an admin sees of accounts: these values and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Line:
    """All that an admin learns of an account."""

    id: UUID
    address: str
    began: datetime
    signed_in: datetime | None
    processes: int
    is_open: bool
    is_admin: bool
    is_moderator: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """Some accounts of those that were looked for, and which part of them this is."""

    lines: tuple[Line, ...]
    found: int
    number: int
    pages: int
