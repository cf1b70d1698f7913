"""What the flows need of whoever reads resumes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol


class ResumeReader(Protocol):
    """Resumes of any kind, read by a process that may do nothing else."""

    def read(self, content: bytes) -> Mapping[str, Any]:
        """The contract's `read-resume` object of a file or of pasted text."""
        ...
