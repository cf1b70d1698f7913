"""Thanks that go inside somebody else's letter: such a person gets no letter of their own, and the page says so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from afterword.core.plan.steps import ROUTED
from afterword.flows.standing import steps_of
from afterword.flows.write_letter.pass_it_on import recruiter_between
from afterword.store.models import Letter, Owner, Process, Step


def goes_inside(owner: Owner, process: Process, step: Step) -> bool:
    """True where the plan thanks this person by a sentence in the letter to another (B4), not by one laid over."""
    via = str(step.said.get("via") or "")
    is_routed = step.step == "thank_you" and step.status == ROUTED and step.gone_at is None
    return is_routed and via not in ("", str(step.person_id)) and recruiter_between(owner, process, step) is None


def passed_on(owner: Owner, process: Process, letters: Iterable[Letter]) -> tuple[str, ...]:
    """One sentence for each of these letters that passes thanks on; words of the person's own must name whom."""
    names: defaultdict[str, list[str]] = defaultdict(list)
    own = {row.step_key for row in letters}
    for step in steps_of(owner, process):
        if step.person and step.key not in own and goes_inside(owner, process, step):
            names[str(step.said["via"])].append(step.person.written)
    thanks = (row for row in letters if row.situation in _OF_THANKS)
    found = ((row, [name for name in names.get(str(row.person_id), ()) if _is_in(row, name)]) for row in thanks)
    return tuple(_sentence(row.person.written, len(named)) for row, named in found if named)


_OF_THANKS = ("thank_you", "arranger")


def _is_in(letter: Letter, name: str) -> bool:
    return not letter.edited or name.rpartition(" ")[2] in letter.body


def _sentence(via: str, count: int) -> str:
    return (
        f"The letter to {via} passes your thanks on to one other person."
        if count == 1
        else f"The letter to {via} passes your thanks on to {count} others."
    )
