"""`batch plan`: facts in, steps out (contracts section 3)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from afterword.core.facts import Facts, now_of
from afterword.core.plan import plan
from afterword.core.ports import Holidays


def answer(item: Mapping[str, Any]) -> Mapping[str, Any]:
    """The plan of one document at its `now`."""
    return plan(Facts.read(item), now_of(item), _holidays()).to_json()


@cache
def _holidays() -> Holidays:
    from afterword.wiring import public_holidays

    return public_holidays()
