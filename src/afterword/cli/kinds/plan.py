"""`batch plan`: facts in, steps out (contracts section 3)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from afterword.core.facts import Facts, now_of
from afterword.core.plan import plan
from afterword.core.plan.branches import branches
from afterword.core.ports import Holidays


def answer(item: Mapping[str, Any]) -> Mapping[str, Any]:
    """The plan of one document at its `now`; with `"branches": true` also the ways on of each process."""
    facts, now, holidays = Facts.read(item), now_of(item), _holidays()
    row = plan(facts, now, holidays).to_json()
    if item.get("branches") is True:
        for one in row["processes"]:
            one["branches"] = [each.to_json() for each in branches(facts, one["id"], now, holidays)]
    return row


@cache
def _holidays() -> Holidays:
    from afterword.wiring import public_holidays

    return public_holidays()
