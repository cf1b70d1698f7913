"""`afterword batch weigh-evidence`: readings of one person's name to a verdict, the best form, and what to ask."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from afterword.core.errors import Unreadable
from afterword.core.people.weighing import read_evidence, weigh


def answer(item: Mapping[str, Any]) -> Mapping[str, Any]:
    """The contract's verdict."""
    evidence = item.get("evidence")
    if not isinstance(evidence, list) or not all(isinstance(entry, Mapping) for entry in evidence):
        raise Unreadable('"evidence" is not a list of readings.')
    return weigh([read_evidence(entry) for entry in evidence]).to_json()
