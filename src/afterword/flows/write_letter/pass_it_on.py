"""Letters that reach their reader through somebody else: a recruiter in between, or who invited the person."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from afterword.core.errors import NotAllowed
from afterword.core.letter.compose.forward import cover
from afterword.flows.names import name_card
from afterword.flows.ports import Ports
from afterword.flows.standing import standing_events
from afterword.flows.write_letter.record_of import met_in
from afterword.store import audit, sending
from afterword.store.models import Letter, Owner, Person, Process, Step

INVITED = ("coordinator", "recruiter", "lead", "hiring_manager", "chair")


class CannotPassOn(NotAllowed):
    """This letter cannot go through that person."""

    hint = "Choose somebody of this process with an address; the letter stays as it was."


def cover_of(ports: Ports, owner: Owner, letter: Letter) -> str:
    """What stands over the letter for who passes it on, as the names are known now; "" where it goes directly."""
    if letter.through is None:
        return ""
    over = name_card(ports, owner, letter.through, letter.locale)
    return cover(letter.locale, over.salutation, name_card(ports, owner, letter.person, letter.locale).written)


def recruiter_between(owner: Owner, process: Process, step: Step) -> Person | None:
    """The agency's recruiter through whom this thank-you goes, one letter for each person thanked (playbook B5)."""
    recruiter = _recruiter(process)
    if step.step != "thank_you" or not recruiter or str(step.said.get("via") or "") != recruiter:
        return None
    people = (row.person for row in met_in(owner, process) if str(row.person_id) == recruiter)
    return next((person for person in people if person.email and person.pk != step.person_id), None)


def _recruiter(process: Process) -> str:
    """Who stands in between: as it was told last, else as the process began."""
    told = [row for row in standing_events(process, "agency_named") if row.payload.get("person")]
    return str(told[-1].payload["person"] if told else (process.agency or {}).get("recruiter") or "")


def copied_to(owner: Owner, letter: Letter, step: Step | None) -> str:
    """The address that gets an open copy: the plan names who, and only somebody of this process may be named (B5)."""
    named = str(step.said.get("copy_to") or "") if step else ""
    if not named or letter.through_id is not None:
        return ""
    people = [row.person for row in met_in(owner, letter.process) if str(row.person_id) == named]
    return next((person.email for person in people if person.email and person.email != letter.address), "")


def may_pass_on(owner: Owner, letter: Letter) -> list[Person]:
    """Who could pass a letter on to somebody without an address: first who invited the person, then the others."""
    if letter.person.email or letter.situation != "thank_you" or not cover(letter.locale, "-", "-"):
        return []
    rows = [row for row in met_in(owner, letter.process) if row.person.email and row.person_id != letter.person_id]
    return [row.person for row in sorted(rows, key=lambda row: not set(row.parts) & set(INVITED))]


def send_through(ports: Ports, owner: Owner, letter_id: UUID, person_id: UUID | None, now: datetime) -> Letter:
    """Let this letter go to somebody who passes it on, or directly again; nothing is approved by it."""
    letter = Letter.objects.one(owner, pk=letter_id)
    if sending.live_action(owner, letter.pk):
        raise CannotPassOn("This letter is approved already.", hint="Take it back first.")
    through = next((each for each in may_pass_on(owner, letter) if each.pk == person_id), None)
    if person_id is not None and through is None:
        raise CannotPassOn
    lay_over(ports, owner, letter, through)
    letter.revision += 1
    letter.save(update_fields=["through", "cover", "revision"])
    audit.record(owner, "person", "pass on", str(letter.pk), {"through": str(person_id or "")}, now)
    return letter


def lay_over(ports: Ports, owner: Owner, letter: Letter, through: Person | None) -> None:
    """Set who passes the letter on, and what stands over it; the row is not saved."""
    letter.through = through
    letter.cover = cover_of(ports, owner, letter)
