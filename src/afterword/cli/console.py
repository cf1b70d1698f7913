"""What a command prints: one place that escapes control characters, and one that writes JSON."""

from __future__ import annotations

import json
import re
import sys
from typing import Any, TextIO

from afterword.core.as_json import plain

CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def say(words: str = "", stream: TextIO | None = None) -> None:
    """Print a line; control characters of somebody else's text are shown, never obeyed."""
    print(CONTROLS.sub(lambda found: f"\\x{ord(found[0]):02x}", words), file=stream or sys.stdout)


def write_json(value: Any) -> None:
    """Print one JSON document; signs that a terminal would obey are written as JSON escapes."""
    text = json.dumps(plain(value), ensure_ascii=False, indent=1)
    print(CONTROLS.sub(lambda found: f"\\u{ord(found[0]):04x}", text))
