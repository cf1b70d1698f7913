"""What was noted after the talks of a process: promises, and what was said wrongly."""

from __future__ import annotations

from dataclasses import dataclass

from afterword.flows.standing import standing_events
from afterword.store.models import Event, Process


@dataclass(frozen=True, slots=True)
class Promised:
    """Something the person said they would do or send, and by which day (YYYY-MM-DD, or "" where none was named)."""

    what: str
    by: str = ""


@dataclass(frozen=True, slots=True)
class Corrected:
    """Something said wrongly in the talk, what is right, and to whom it was said ("": the lead of the talk)."""

    said: str
    correct: str
    person: str = ""


def promises(process: Process) -> tuple[Promised, ...]:
    """Everything noted as promised, oldest first."""
    return tuple(
        Promised(str(each.get("what", "")), str(each.get("by") or ""))
        for event in _notes(process)
        for each in event.payload.get("promised") or ()
    )


def corrections(process: Process) -> tuple[Corrected, ...]:
    """Everything noted as said wrongly, oldest first."""
    return tuple(
        Corrected(str(each.get("said") or ""), str(each.get("correct", "")), str(event.payload.get("person") or ""))
        for event in _notes(process)
        for each in event.payload.get("to_correct") or ()
    )


def corrections_for(process: Process, person: str) -> list[dict[str, str]]:
    """What this person heard wrongly, as a letter request takes it."""
    return [{"said": one.said, "correct": one.correct} for one in corrections(process) if one.person == person]


def _notes(process: Process) -> list[Event]:
    return standing_events(process, "notes_captured")
