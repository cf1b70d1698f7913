"""What stands in a process, its events, steps and letters: read once for a page, whoever asks for which of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from uuid import UUID

from afterword.flows.once import known, once
from afterword.store import sending
from afterword.store.models import LIVE, Action, Event, Letter, Owner, Process, Step
from afterword.store.prepared import Prepared

_ONE_STEP = Prepared(lambda owner, process, key: Step.objects.of(owner).filter(process=process, key=key)[:1])
_STEPS = Prepared(lambda owner, process: Step.objects.of(owner).filter(process=process).select_related("person"))
PROCESSES = Prepared(lambda owner: Process.objects.of(owner).order_by("created_at"))
_LETTERS = Prepared(
    lambda owner, process: Letter.objects.of(owner).filter(process=process).select_related("person", "through")
)
_LIVE = Prepared(
    lambda owner, letters: Action.objects.of(owner).filter(letter__in=letters, state__in=LIVE).select_related("account")
)
_STANDING = Prepared(
    lambda owner_id, process: Event.everything.filter(process=process, owner=owner_id, undone_at=None).order_by(
        "at", "number"
    )
)
# What tells the talks of a process.
TALKS = ("interview_booked", "interview_moved", "interview_cancelled", "interview_missed")


def standing_events(process: Process, *types: str) -> list[Event]:
    """What happened and was not undone, oldest first; of some types, or all."""
    rows = once(("standing", process.pk), lambda: _standing(process))
    return [row for row in rows if row.type in types] if types else rows


def process_of(owner: Owner, process_id: UUID) -> Process:
    """One process of the owner."""
    return once(("process", owner.pk, process_id), lambda: Process.objects.one(owner, pk=process_id))


def processes_of(owner: Owner) -> list[Process]:
    """Every process of the owner, the oldest first."""
    return once(("processes", owner.pk), lambda: PROCESSES(owner))


def read_events_of(owner: Owner, processes: Collection[Process]) -> None:
    """Read at once what stands in all these processes, before a page asks for each of them."""
    found: dict[UUID, list[Event]] = {process.pk: [] for process in processes}
    for row in Event.objects.of(owner).filter(process__in=found, undone_at=None).order_by("at", "number"):
        found[row.process_id].append(row)
    for process_id, rows in found.items():
        known(("standing", process_id), rows)


def step_of(owner: Owner, process_id: UUID, key: str) -> Step | None:
    """The step of this key as the plan left it, gone or not."""
    return once(("step", process_id, key), lambda: _ONE_STEP.first(owner, process_id, key))


def know_steps(process_id: UUID, rows: Iterable[Step]) -> None:
    """These steps of a process were read, or written, a moment ago; `step_of` then knows each of them."""
    for row in rows:
        known(("step", process_id, row.key), row)


def steps_of(owner: Owner, process: Process) -> list[Step]:
    """Every step that the plan ever had here, in its order, each with its person; `step_of` then knows each of them."""
    return once(("steps", process.pk), lambda: _steps(owner, process))


def _steps(owner: Owner, process: Process) -> list[Step]:
    rows = _STEPS(owner, process)
    for row in rows:
        row.process = process
    know_steps(process.pk, rows)
    return rows


def letters_of(owner: Owner, process: Process) -> list[Letter]:
    """Every letter of a process, each with whom it is written to and who passes it on."""
    return once(("letters", process.pk), lambda: _letters(owner, process))


def letter_of(owner: Owner, letter_id: UUID) -> Letter:
    """One letter of the owner."""
    return once(("letter", letter_id), lambda: Letter.objects.one(owner, pk=letter_id))


def live_actions(owner: Owner, letters: Collection[Letter]) -> dict[UUID, Action]:
    """The live action of each of these letters that has one; `live_action_of` then knows it."""
    live = {row.letter_id: row for row in _LIVE(owner, letters)}
    for letter in letters:
        known(("live", letter.pk), live.get(letter.pk))
    return live


def live_action_of(owner: Owner, letter: Letter) -> Action | None:
    """The one action of a letter that is planned, on its way, unclear, with the person, or sent."""
    return once(("live", letter.pk), lambda: sending.live_action(owner, letter.pk))


def awaits_approval(letter: Letter) -> bool:
    """Whether a letter has words and waits for its approval still."""
    return bool(letter.body) and letter.posted_at is None and live_action_of(letter.owner, letter) is None


def _letters(owner: Owner, process: Process) -> list[Letter]:
    rows = _LETTERS(owner, process)
    for row in rows:
        row.process, row.owner = process, owner
        known(("letter", row.pk), row)
    return rows


def _standing(process: Process) -> list[Event]:
    rows = _STANDING(process.owner_id, process)
    for row in rows:
        row.process = process
    return rows
