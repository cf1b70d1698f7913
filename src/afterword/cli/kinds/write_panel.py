"""`write-panel`: a letter of their own to each person of a panel."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from afterword.core.letter.compose import write_panel
from afterword.core.letter.request import PanelRequest


def answer(item: Mapping[str, Any]) -> Mapping[str, Any]:
    """One draft for each person, in the order given."""
    return {"letters": [draft.to_json() for draft in write_panel(PanelRequest.read(item))]}
