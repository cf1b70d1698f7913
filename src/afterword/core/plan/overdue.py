"""What was missed is planned anew: the next office hours for a letter, the next phone hours for a call (I9)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from afterword.core.plan.scene import Scene
from afterword.core.plan.steps import Step
from afterword.core.windows import Stretch, local, phone_windows, round_up, span_on

_SEARCH_DAYS = 10


def renewed(scene: Scene, step: Step) -> Step:
    """The step itself, or with new times and marked late where its window closed before `now`.

    Steps that stay inside keep their time: they are shown as overdue until somebody does them.
    """
    if not step.is_open or step.closes is None or step.channel is None:
        return step
    if step.closes >= scene.now:
        return _in_office(scene, step) if _is_waiting(scene, step) else step
    if step.channel == "phone":
        return _called_later(scene, step)
    return _written_later(scene, step) if step.owner == "product" else step


def _is_waiting(scene: Scene, step: Step) -> bool:
    """A letter past its best moment whose window spans nights or a weekend."""
    is_letter = step.owner == "product" and step.channel == "email" and step.step != "thank_you"
    return is_letter and step.target is not None and step.target < scene.now


def _in_office(scene: Scene, step: Step) -> Step:
    """Not in a night or on a day off: from the next office hours inside the window on, where there are any."""
    place = scene.place_of(scene.process.person(step.via or step.person))
    now, office = scene.now.astimezone(place.zone), scene.rules.reply if step.rule == "B13" else scene.rules.office
    day = now.date()
    if not place.workdays.is_workday(day) or now >= local(day, office.closes, place.zone):
        day = place.workdays.add(day, 1)
    opens = local(day, office.opens, place.zone)
    if opens <= now or step.closes is None or opens >= step.closes:
        return step
    return replace(step, opens=opens, target=opens)


def _written_later(scene: Scene, step: Step) -> Step:
    place = scene.place_of(scene.process.person(step.via or step.person))
    now = scene.now.astimezone(place.zone)
    day = now.date()
    if not place.workdays.is_workday(day) or now >= local(day, scene.rules.office.closes, place.zone):
        day = place.workdays.add(day, 1)
    window = span_on(day, scene.rules.office, place.zone, "", "")
    target = min(max(window.target, round_up(now)), window.closes)
    due = window.closes if step.due_by is not None else None
    return replace(
        step, opens=window.opens, closes=window.closes, target=target, due_by=due, date=_new(step, day), late=True
    )


def _called_later(scene: Scene, step: Step) -> Step:
    place = scene.place_of(scene.process.person(step.person))
    day, left = place.workdays.on_or_after(place.day(scene.now)), tuple[Stretch, ...]()
    for _ in range(_SEARCH_DAYS):
        hours = phone_windows(day, place, scene.own.zone, scene.rules)
        left = tuple(one for one in hours if one[1] > scene.now)
        if left:
            break
        # On the eve of a day off they may have no hour in common; the day after it they may.
        day = place.workdays.add(day, 1)
    if not left:
        # There is no hour that suits both, so it is said in writing (playbook B1).
        to = scene.process.person(step.person)
        return scene.blocked(_written_later(scene, replace(step, channel="email", windows=())), to, named=to)
    due = left[-1][1] if step.due_by is not None else None
    return replace(
        step, windows=left, opens=left[0][0], closes=left[-1][1], target=left[0][0], due_by=due,
        date=_new(step, day), late=True,
    )  # fmt: skip


def _new(step: Step, day: date) -> date | None:
    return day if step.date is not None else None
