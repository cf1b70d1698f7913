"""Everybody planned anew by workers that are killed: what to prepare, what each does, and what the rows say after."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

from bench.replan import NOW, fill, move_everything
from tests.fakes import World

NEW_RULES = "other rules"


def people(folder: Path, count: int) -> None:
    """That many processes that wait for an answer, all planned, and then rules by which steps move."""
    from afterword.flows.replan import replan_all

    fill(count)
    ports = World().ports()
    while replan_all(ports, NOW):
        pass
    move_everything()


def replan(folder: Path) -> None:
    """The worker's passes in small bites, until nobody's plan is of the old rules."""
    from afterword.flows.replan import has_stale, replan_all

    ports = World().ports(plan_version=NEW_RULES)
    while has_stale(ports, NOW):
        replan_all(ports, NOW, most=2)


def plans(folder: Path) -> None:
    """For each process its country, rules, open steps, and how often a move of each was written down."""
    from afterword.store.models import PlanChange, Process, Step

    said = []
    for process in Process.everything.order_by("pk"):
        steps = Step.everything.filter(process=process, gone_at=None).order_by("step", "at")
        moves = PlanChange.everything.filter(process=process).order_by("key")
        said.append(
            {
                "country": process.country,
                "version": process.plan_version,
                "steps": [[each.step, each.status, _written(each.at)] for each in steps],
                "moves": [each.key.partition(":")[2] for each in moves],
            }
        )
    (folder / "report.json").write_text(json.dumps(said))


def _written(at: datetime | None) -> str:
    return at.isoformat() if at else ""
