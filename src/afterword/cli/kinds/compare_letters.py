"""`compare-letters`: how alike two letters to one employer are (L08)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from afterword.core.letter import fields
from afterword.core.letter.compare import compare_letters


def answer(item: Mapping[str, Any]) -> Mapping[str, Any]:
    """The verdict on two bodies and their overlap."""
    return compare_letters(fields.line(item, "employer"), fields.text(item, "a"), fields.text(item, "b")).to_json()
