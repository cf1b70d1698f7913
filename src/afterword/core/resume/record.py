"""A resume as it is found: the JSON Resume object, the lines its fields stand on, and what to look at again."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from afterword.core.resume.lines import Line


@dataclass(slots=True)
class Record:
    """`values` is JSON Resume 1.0.0; `sources` tells for a path ("work.0.name") the line it was read on.

    `unsure` are the paths whose reading is a proposal to ask about.
    """

    values: dict[str, Any] = field(default_factory=dict)
    sources: dict[str, str] = field(default_factory=dict)
    unsure: list[str] = field(default_factory=list)

    def put(self, path: str, value: Any, line: Line | None = None, *, sure: bool = True) -> None:
        """Keep one value, in the object or list that the path names; what is empty is left out."""
        if value in ("", None, [], {}):
            return
        *steps, last = path.split(".")
        at: Any = self.values
        for step, following in zip(steps, [*steps[1:], last], strict=True):
            at = _step(at, step, [] if following.isdigit() else {})
        if isinstance(at, list):
            at.append(value)
        else:
            at[last] = value
        if line is not None:
            self.sources[path] = line.text.replace("\t", "  ")
        if not sure:
            self.unsure.append(path)

    def count(self, part: str) -> int:
        """How many entries a part has."""
        return len(self.values.get(part, []))

    def to_json(self) -> dict[str, Any]:
        """The contract's `read-resume`."""
        return {**self.values, "unsure": self.unsure, "sources": self.sources}


def _step(at: Any, step: str, fresh: Any) -> Any:
    if isinstance(at, list):
        number = int(step)
        while len(at) <= number:
            at.append({})
        return at[number]
    return at.setdefault(step, fresh)
