"""The plan: from facts and `now` to the dated steps of every process; pure, so the same facts give the same plan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from afterword.core.facts import Agency, Event, Facts, Oddity, Process
from afterword.core.parameters import readable_rules
from afterword.core.plan import accepting, endings, offers, side_by_side, story
from afterword.core.plan.additions import connect_steps, paper_steps
from afterword.core.plan.applied import applied_steps
from afterword.core.plan.decided import decided
from afterword.core.plan.drafts import approval_steps, check_step
from afterword.core.plan.ended import Ended, ended
from afterword.core.plan.fallen_through import fallen_through_steps
from afterword.core.plan.going_back import in_own_words, said_yes_before
from afterword.core.plan.interviews import interview_steps
from afterword.core.plan.merging import joined
from afterword.core.plan.names import is_verified, question_about
from afterword.core.plan.oddities import oddities_of
from afterword.core.plan.overdue import renewed
from afterword.core.plan.promises import (
    address_steps,
    misdirected_steps,
    misspelt_steps,
    promise_steps,
    regretted_steps,
    repair_steps,
)
from afterword.core.plan.scene import Scene
from afterword.core.plan.state import TERMINAL, state_of
from afterword.core.plan.status import hold_steps, next_contact_day, status_steps
from afterword.core.plan.steps import BLOCKED, DONE, Step
from afterword.core.plan.telling import tell
from afterword.core.plan.thanks import all_thanks, thank_you_steps
from afterword.core.plan.uncertain import marked
from afterword.core.ports import Holidays
from afterword.core.windows import Place
from afterword.core.workdays import Workdays, workdays_at
from afterword.core.zones import country_of

__all__ = ["TERMINAL", "Plan", "ProcessPlan", "Question", "Step", "plan"]

# The candidate's own calendar knows holidays, but no employer's closures.
_NO_CLOSURES = {"year_end": False, "day_after_thanksgiving": False}


@dataclass(frozen=True, slots=True)
class Question:
    """Something only the user can answer: about "decision" or about a person's id; `reading` is what was understood."""

    about: str
    question: str
    reading: str = ""

    def to_json(self) -> dict[str, str]:
        """The question as an object."""
        return {"about": self.about, "question": self.question, "reading": self.reading}


@dataclass(frozen=True, slots=True)
class ProcessPlan:
    """One process: its state, its steps in the order of their moments, what has to be asked, and how it ended."""

    id: str
    state: str
    steps: tuple[Step, ...]
    questions: tuple[Question, ...] = ()
    decision: date | None = None
    decision_reading: str = ""
    ended: Ended | None = None

    def to_json(self) -> dict[str, Any]:
        """The process as the contract writes it."""
        row: dict[str, Any] = {
            "id": self.id,
            "state": self.state,
            "steps": [step.to_json() for step in self.steps],
            "questions": [question.to_json() for question in self.questions],
            "decision": self.decision.isoformat() if self.decision else None,
            "decision_reading": self.decision_reading or None,
        }
        return row | ({"ended": self.ended.to_json()} if self.ended else {})


@dataclass(frozen=True, slots=True)
class Plan:
    """The plan of all processes, with the version of the calendar it was made by."""

    processes: tuple[ProcessPlan, ...]
    calendar: str = ""
    oddities: tuple[Oddity, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """The plan as the contract writes it."""
        row: dict[str, Any] = {"processes": [one.to_json() for one in self.processes], "calendar": self.calendar}
        return row | ({"findings": [one.to_json() for one in self.oddities]} if self.oddities else {})


def plan(facts: Facts, now: datetime, holidays: Holidays) -> Plan:
    """Compute every step of every process from what happened up to `now`.

    Events after `now` are left alone, so that any past evening can be looked at.
    Nothing is remembered between calls: a step that was missed is planned anew or shown as overdue (I9).
    """
    everything, scenes = _scenes(facts, now, holidays), list[Scene]()
    for scene in everything:
        taken = _nudged(scene, everything) + side_by_side.taken(scene, scenes)
        thanked = side_by_side.thanked(scene, everything)
        scenes.append(replace(scene, taken=taken, thanked=thanked, combined=side_by_side.combined(scene, scenes)))
    odd = tuple(oddities_of(facts, scenes, now))
    return Plan(tuple(_process_plan(scene, scenes) for scene in scenes), holidays.version, odd)


# ----- the scenes: every process seen from now


class _Desk:
    """Workdays by site, each made once for a plan."""

    def __init__(self, holidays: Holidays) -> None:
        self._holidays = holidays
        self._sites: dict[tuple[Any, ...], Workdays] = {}

    def workdays(self, country: str | None, subdivision: str | None, closures: Mapping[str, bool]) -> Workdays:
        key = (country, subdivision, *sorted(closures.items()))
        if key not in self._sites:
            self._sites[key] = workdays_at(self._holidays, country, subdivision, tuple(sorted(closures.items())))
        return self._sites[key]


def _scenes(facts: Facts, now: datetime, holidays: Holidays) -> list[Scene]:
    desk = _Desk(holidays)
    drafts = _with_merged(facts, [_scene(facts, process, now, desk) for process in facts.processes], now, desk)
    hired = [(one.process.id, one.story.confirmed) for one in drafts if one.story.mode == story.ACCEPTING]
    taken_up = next(((pid, event) for pid, event in hired if event is not None), None)
    if taken_up is not None:
        drafts = [one if one.process.id == taken_up[0] else _leave(one, taken_up[1].at) for one in drafts]
    return [replace(one, last_ends=side_by_side.last_ends(one, drafts)) for one in drafts]


def _with_merged(facts: Facts, drafts: list[Scene], now: datetime, desk: _Desk) -> list[Scene]:
    """What goes on as another process is planned there, with its talks, notes, letters and people."""
    merged = [one for one in drafts if one.story.mode == story.MERGED and one.story.mode_event is not None]
    at = {one.process.id: number for number, one in enumerate(drafts)}
    for one in sorted(merged, key=lambda one: one.story.mode_event.at if one.story.mode_event else now):
        event = one.story.mode_event
        place = at.get(event.into or "") if event is not None and not event.carried else None
        if place is not None and drafts[place].process.id != one.process.id:
            mine = drafts[at[one.process.id]].story
            drafts[place] = _scene(facts, joined(mine, drafts[place].story), now, desk)
    return drafts


def _scene(facts: Facts, process: Process, now: datetime, desk: _Desk) -> Scene:
    employer, candidate = process.employer, facts.candidate
    process = replace(process, events=tuple(event for event in process.events if event.at <= now))
    process = replace(process, agency=_agency(process))
    site = employer.time_zone or next((one.time_zone for one in process.events if one.time_zone), None)
    zone = site or candidate.time_zone
    home = Place(zone, desk.workdays(employer.country, employer.subdivision, employer.closures))
    told = tell(process, process.events, home)
    rules, unread = readable_rules({**facts.settings, **process.settings})
    return Scene(
        process=process,
        story=told,
        rules=rules,
        candidate=candidate,
        home=home,
        own=_own_place(facts, process, desk),
        now=now,
        unverified=frozenset(
            one.id for one in process.people if one.id not in told.confirmed_names and not is_verified(one)
        ),
        assumed_zone=site is None,
        unread_settings=unread,
    )


def _agency(process: Process) -> Agency | None:
    """The agency in between as it was told last, else as it stands (B5)."""
    told = next((one for one in reversed(process.events) if one.type == "agency_named" and one.person), None)
    return Agency(told.person, told.what) if told is not None and told.person else process.agency


def _own_place(facts: Facts, process: Process, desk: _Desk) -> Place:
    """The candidate's calendar: their country, else the employer's where the clock is the same, else the zone's."""
    candidate, employer = facts.candidate, process.employer
    country, subdivision = candidate.country, candidate.subdivision
    if country is None:
        country = country_of(candidate.time_zone.key)
        if employer.country and candidate.time_zone == (employer.time_zone or candidate.time_zone):
            country, subdivision = employer.country, employer.subdivision
    return Place(candidate.time_zone, desk.workdays(country, subdivision, _NO_CLOSURES))


def _leave(scene: Scene, at: datetime) -> Scene:
    """A process seen after another job was confirmed: it is withdrawn from, or its offer declined (B11)."""
    events = scene.process.events
    cut = sum(event.at <= at for event in events)
    before = tell(scene.process, events[:cut], scene.home)
    if before.mode not in story.LIVE:
        return scene
    kind = "offer_declined" if before.mode == story.OFFER else "withdrawal_decided"
    leaving = Event(at, kind)
    told = tell(scene.process, [*events[:cut], leaving, *events[cut:]], scene.home)
    # It is no end that was written down: should the other job fall through, the next end has its own number.
    told.endings, told.left_for_another = told.endings - 1, leaving
    return replace(scene, story=told)


def _nudged(scene: Scene, scenes: list[Scene]) -> tuple[date, ...]:
    """Days on which the preferred employer hears, or heard, of an offer elsewhere: a question as well."""
    sent = [scene.home.day(event.at) for event in scene.story.settlements("nudge_preferred")]
    return tuple(sent + [scene.home.day(step.target) for step in _nudges(scene, scenes) if step.target])


# ----- one process


def _process_plan(scene: Scene, scenes: list[Scene]) -> ProcessPlan:
    state = state_of(scene)
    steps = [renewed(scene, decided(scene, in_own_words(scene, step))) for step in _steps(scene, scenes, state)]
    steps = [marked(scene, step) for step in steps]
    steps += [decided(scene, step, is_moving=False) for step in approval_steps(scene, steps)]
    if state not in TERMINAL:
        steps += [decided(scene, step) for step in check_step(scene, steps)]
    expected = scene.story.expected
    return ProcessPlan(
        scene.process.id,
        state,
        tuple(sorted(steps, key=_moment)),
        tuple(_questions(scene, steps)),
        expected.decision.date if expected else None,
        expected.decision.reading if expected else "",
        ended(scene, state),
    )


def _moment(step: Step) -> float:
    return step.when.timestamp() if step.when else float("inf")


def _questions(scene: Scene, steps: list[Step]) -> Iterator[Question]:
    expected = scene.story.expected
    if expected is not None and expected.decision.question is not None:
        yield Question("decision", expected.decision.question, expected.decision.reading)
    for person_id in dict.fromkeys(one.person for one in steps if one.status == BLOCKED and one.blocked_by == "name"):
        person = scene.process.person(person_id)
        if person is not None:
            yield Question(person.id, question_about(person))


def _steps(scene: Scene, scenes: list[Scene], state: str) -> Iterator[Step]:
    thanks = list(thank_you_steps(scene))
    yield from thanks
    yield from paper_steps(scene)
    if scene.story.mode in (story.OPEN, story.HOLD, story.OFFER, story.REOPENED) and state not in TERMINAL:
        yield from interview_steps(scene)
        yield from fallen_through_steps(scene)
        yield from promise_steps(scene)
        yield from repair_steps(scene)
        yield from misspelt_steps(scene)
        yield from misdirected_steps(scene)
        yield from regretted_steps(scene)
        yield from endings.brief_steps(scene)
        yield from endings.referrer_steps(scene)
        yield from endings.helper_thanks_steps(scene)
        yield from address_steps(scene, thanks)
    elif scene.story.mode in (story.INTERVIEW_CANCELLED, story.MISSED):
        yield from interview_steps(scene)
        yield from fallen_through_steps(scene)
    yield from _nudges(scene, scenes)
    yield from _mode_steps(scene, scenes, state)


def _nudges(scene: Scene, scenes: list[Scene]) -> Iterator[Step]:
    if not scene.has_flag("preferred") or scene.story.mode not in (story.OPEN, story.HOLD):
        return
    for other in scenes:
        if (
            other is not scene
            and other.story.mode == story.OFFER
            and other.story.offer
            and not offers.is_expired(other)
        ):
            yield from offers.nudge_step(scene, other.story.offer, _offer_key(other))


def _offer_key(other: Scene) -> str:
    word = other.offer_word()
    return other.process.id if word == "offer" else f"{other.process.id}.{word}"


def _mode_steps(scene: Scene, scenes: list[Scene], state: str) -> Iterator[Step]:
    mode = scene.story.mode
    if mode == story.OPEN:
        yield from applied_steps(scene)
        yield from status_steps(scene, assumed=state in ("HELD", "THANKING"))
    elif mode == story.HOLD:
        yield from hold_steps(scene)
    elif mode == story.REOPENED:
        yield from endings.reopened_steps(scene)
    elif mode == story.OFFER:
        yield from offers.offer_steps(scene, _promised_to(scene, scenes))
        last = offers.last_instant(scene)
        if last is not None and offers.is_expired(scene):
            yield from endings.told_steps(scene, last)
    elif mode == story.ACCEPTING:
        yield from accepting.accepting_steps(scene)
        if scene.story.confirmed is not None:
            yield from endings.told_steps(scene, scene.story.confirmed.at)
            yield from accepting.hired_steps(scene, scene.story.confirmed.at)
    else:
        yield from _ended_steps(scene, scenes, state)


def _promised_to(scene: Scene, scenes: list[Scene]) -> str:
    """The employer who had one's yes before this offer came; "" where nobody has it."""
    yes, offer = said_yes_before(scene, scenes), scene.story.offer
    return yes[0].process.employer.name if yes and offer and yes[1].at < offer.at else ""


def _left_for(scene: Scene, scenes: list[Scene]) -> list[str]:
    """The employers from whom one stepped back once the yes to this one was said."""
    yes = scene.story.accepted
    gone = [one for one in scenes if one is not scene and one.story.mode in story.LEFT]
    told = [(one, endings.withdrawn(one) or offers.declined(one)) for one in gone]
    left = [one for one, event in told if yes is not None and event is not None and yes.at <= event.at]
    return list(dict.fromkeys(one.process.employer.name for one in left))


def _ended_steps(scene: Scene, scenes: list[Scene], state: str) -> Iterator[Step]:
    """The closing message, then the helpers and keeping in touch, counted from the day the end was told (B14)."""
    mode, event = scene.story.mode, scene.story.mode_event
    told_at = event.at if event else None
    if mode in (story.REJECTED, story.ROLE_CANCELLED):
        yield from endings.rejection_steps(scene)
    elif mode == story.RESCINDED:
        yield from offers.rescinded_steps(scene, _left_for(scene, scenes))
    elif mode == story.WITHDRAWING:
        yield from endings.withdraw_steps(scene)
        told_at = _at(endings.withdrawn(scene))
    elif mode == story.DECLINING:
        yield from offers.declining_steps(scene)
        told_at = _at(offers.declined(scene))
    if told_at is None or mode == story.MERGED:
        return
    yield from endings.told_steps(scene, told_at)
    assumes = None if state in TERMINAL else "the answer to the no is out"
    kept = (*endings.kit_steps(scene, told_at), *endings.news_steps(scene, told_at), *connect_steps(scene, told_at))
    for step in kept:
        yield replace(step, assumes=assumes or step.assumes)


def _at(event: Event | None) -> datetime | None:
    return None if event is None else event.at
