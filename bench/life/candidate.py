"""What the person and the worker do with a plan: what is due is done, sometimes late, elsewhere or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random

from afterword.core.plan import Plan, ProcessPlan, Step
from afterword.core.plan.steps import BLOCKED, PLANNED, ROUTED, STATUS_CONTACTS, is_firm
from afterword.core.sending import is_quiet
from bench.life.book import Book

SAID = ("by the end of next week", "in two weeks", "soon", "by Friday", "we decide tomorrow", None, None)
OUTCOMES = ("answered", "answered", "no_answer", "voicemail", "gatekeeper", "bad_moment", "colleague")
AT_ONCE = timedelta(minutes=5)


@dataclass
class Candidate:
    """Somebody with habits: `care` is how often a due step is done; `away` are stretches without a machine."""

    dice: Random
    care: float = 0.85
    away: list[tuple[datetime, datetime]] = field(default_factory=list)
    later: dict[str, datetime] = field(default_factory=dict)
    ignored: set[str] = field(default_factory=set)
    at_once: dict[str, bool] = field(default_factory=dict)

    def is_away(self, now: datetime) -> bool:
        """The machine is off, or nobody looks."""
        return any(start <= now < end for start, end in self.away)

    def act(self, book: Book, made: Plan, now: datetime) -> bool:
        """Do one thing that is due; True when something was done, so that the plan is made anew."""
        if self.is_away(now):
            return False
        for one in made.processes:
            for step in one.steps:
                if self._is_time(step, now) and self._do(book, one, step, now):
                    return True
        return False

    def wakes(self, made: Plan, now: datetime) -> Iterator[datetime]:
        """The moments at which something may have to be done."""
        for one in made.processes:
            for step in one.steps:
                if step.is_open and is_firm(step.assumes) and step.key not in self.ignored:
                    target = None if self._moves_with_the_clock(step, now) else step.target
                    known = (target, step.opens, step.closes, step.due_by, self.later.get(step.key))
                    yield from (moment for moment in known if moment is not None)
                    yield from (opens for opens, _ in step.windows)
        yield from (end for _, end in self.away)

    def _moves_with_the_clock(self, step: Step, now: datetime) -> bool:
        """A late letter is always due in the next five minutes: looked at once as long as nobody can, or does, act."""
        if step.target is None or not (step.opens or now) <= now <= step.target <= now + AT_ONCE:
            self.at_once.pop(step.key, None)
            return False
        may_act = not self.is_away(now) and self.later.get(step.key, now) <= now
        seen, self.at_once[step.key] = self.at_once.get(step.key), may_act
        return seen == may_act

    def _is_time(self, step: Step, now: datetime) -> bool:
        if not step.is_open or not is_firm(step.assumes) or step.key in self.ignored:
            return False
        if self.later.get(step.key, now) > now or (step.when is not None and step.when > now):
            return False
        if step.channel == "phone":
            return any(
                opens <= now <= closes for opens, closes in step.windows or ((step.opens or now, step.closes or now),)
            )
        if step.owner != "product":
            return True
        # The worker keeps the recipient's night (playbook I5), whatever the window says.
        return (step.opens or now) <= now <= (step.closes or now) and not is_quiet(now, step.time_zone)

    def _do(self, book: Book, one: ProcessPlan, step: Step, now: datetime) -> bool:
        if step.key not in self.later and self.dice.random() > self.care:
            self.later[step.key] = now + timedelta(hours=self.dice.choice((3, 20, 60, 200)))
            return False
        if self._decides(book, one, step, now):
            return True
        if step.optional and self.dice.random() < 0.5:
            self.ignored.add(step.key)
            return False
        return _carry_out(book, one, step, now, self.dice)

    def _decides(self, book: Book, one: ProcessPlan, step: Step, now: datetime) -> bool:
        """Now and then a step is moved, left out, or was done elsewhere."""
        chance, known = self.dice.random(), {"step": step.step, "key": step.key, "person": step.person}
        if chance < 0.02 and step.step not in ("written_acceptance", "capture_notes"):
            book.add(one.id, now, "step_skipped", reason="not this time", **known)
        elif chance < 0.05 and step.key not in self.later:
            to = now + timedelta(hours=self.dice.randint(1, 200))
            self.later[step.key] = now
            book.add(one.id, now, "step_moved", to=to.isoformat(), **known)
        elif chance < 0.07:
            book.add(one.id, now, "step_done", **known)
        else:
            return False
        return True


def _carry_out(book: Book, one: ProcessPlan, step: Step, now: datetime, dice: Random) -> bool:
    if step.status == BLOCKED:
        return _unblock(book, one, step, now)
    if step.status == ROUTED and step.via != _recruiter(book, one):
        return False  # the letter to the one in the middle passes it on
    if step.channel == "phone":
        return _call(book, one, step, now, dice)
    if step.owner == "product":
        return _send(book, one, step, now)
    return _task(book, one, step, now, dice)


def _recruiter(book: Book, one: ProcessPlan) -> str | None:
    agency = book.row(one.id)["agency"]
    return str(agency["recruiter"]) if agency else None


def _unblock(book: Book, one: ProcessPlan, step: Step, now: datetime) -> bool:
    if step.person is None:
        return False
    if step.blocked_by == "name":
        book.add(one.id, now, "name_confirmed", person=step.person, written=book.person(one.id, step.person)["written"])
        return True
    book.person(one.id, step.person)["email"] = f"{step.person}.right@employer.example"
    book.add(one.id, now, "step_done", step="fix_address", person=step.person)
    return True


def _send(book: Book, one: ProcessPlan, step: Step, now: datetime) -> bool:
    passed = [
        other.person for other in one.steps if other.status == ROUTED and other.via == step.person and other.person
    ]
    book.sent(one, step, now)
    book.add(
        one.id, now, "letter_sent", step=step.step, person=step.person, via=step.via, key=step.key,
        passes_on=passed if step.step == "thank_you" and passed else None,
    )  # fmt: skip
    return True


def _call(book: Book, one: ProcessPlan, step: Step, now: datetime, dice: Random) -> bool:
    if step.step not in STATUS_CONTACTS:
        book.add(one.id, now, "step_done", step=step.step, person=step.person, key=step.key, outcome="phone")
        return True
    outcome = dice.choice(OUTCOMES)
    if outcome not in ("no_answer", "gatekeeper", "bad_moment"):
        book.sent(one, step, now)
    book.add(one.id, now, "call_made", step=step.step, person=step.person, outcome=outcome)
    if outcome == "answered" and dice.random() < 0.4:
        book.add(one.id, now, "decision_expected", said=dice.choice(SAID[:4]))
    return True


def _task(book: Book, one: ProcessPlan, step: Step, now: datetime, dice: Random) -> bool:
    if step.step == "capture_notes":
        promised = [{"what": "the sample"}] if dice.random() < 0.2 else None
        book.add(one.id, now, "notes_captured", promised=promised)
        said = dice.choice(SAID)
        if said:
            book.add(one.id, now, "decision_expected", said=said)
        return True
    if step.step == "decide_by":
        kind = "offer_accepted" if dice.random() < 0.5 else "offer_declined"
        book.add(one.id, now, kind, how="phone")
        return True
    if step.status not in (PLANNED, BLOCKED):
        return False
    book.add(one.id, now, "step_done", step=step.step, person=step.person, key=step.key)
    return True
