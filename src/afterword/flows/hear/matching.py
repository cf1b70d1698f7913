"""Which process a message is about: by the letter it answers, then by who wrote, then the person is asked."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from afterword.core.hearing import HeardMessage, Kind
from afterword.flows.goes_on import goes_on_as
from afterword.flows.hear.concerns import Circle, Seat, domain_of
from afterword.flows.overview.wording import OPEN_STATES
from afterword.store.models import Action, Process


class How(StrEnum):
    """What the match rests on. A guess decides nothing: the person says whether it belongs there."""

    THREAD = "thread"
    PERSON = "person"
    GUESS = "guess"


@dataclass(frozen=True, slots=True)
class Match:
    """The processes that a message can be about, most often one; `person` and `action` where they are known.

    `is_theirs` says that whoever wrote belongs there, as far as the address tells; `near` is the domain of somebody
    there that the sender's could be taken for (trust T-HOMOGRAPH): whoever that is, it is not them.
    """

    how: How
    processes: tuple[UUID, ...]
    person: UUID | None = None
    action: Action | None = None
    is_theirs: bool = True
    near: str = ""

    @property
    def process(self) -> UUID | None:
        """The process, where only one fits."""
        return self.processes[0] if len(self.processes) == 1 else None


def match(circle: Circle, message: HeardMessage) -> Match | None:
    """The match of a message, or None when it is about nothing of ours."""
    ours = message.answers(circle.letters)
    if ours is None and message.kind is Kind.BOUNCE:
        ours = _returned(circle, message)
    if ours is not None:
        action = circle.letters[ours]
        process = goes_on_as(circle.account.owner, action.letter.process_id)
        if message.kind is not Kind.BOUNCE and (near := circle.mistaken_for(message.sender)):
            return Match(How.GUESS, (process,), is_theirs=False, near=near)
        is_theirs = message.kind is not Kind.REPLY or circle.is_of(message.sender, process)
        return Match(How.THREAD, (process,), _who(circle, message, action, process), action, is_theirs)
    if message.kind is Kind.BOUNCE:
        return None
    seats = circle.people.get(message.sender, ())
    if seats:
        return _by_person(circle, seats)
    found = circle.domains.get(domain_of(message.sender), frozenset())
    found = found or circle.named_in(f"{message.sender_name} {message.subject}")
    return Match(How.GUESS, _open_ones(circle, found)) if found and message.kind is not Kind.AUTO_REPLY else None


def _returned(circle: Circle, message: HeardMessage) -> str | None:
    """A notice that quotes no id tells by its address which letter it was: the last one to it."""
    if not message.permanent:
        return None
    failed = set(message.failed)
    sent = [action for action in circle.letters.values() if failed & _addresses(action)]
    # A draft that was not seen to leave is the last that can have come back.
    last = max(sent, key=lambda action: (action.state != "handed", action.settled_at or action.opens), default=None)
    return last.message_id if last else None


def _who(circle: Circle, message: HeardMessage, action: Action, process: UUID) -> UUID:
    """Who wrote, or whose address failed: a colleague of the same process may answer for who was written to."""
    if message.kind is Kind.BOUNCE:
        # Who passes a letter on, or gets a copy of it, has an address of their own.
        failed = [
            seat for each in sorted(_addresses(action) & set(message.failed)) for seat in circle.people.get(each, ())
        ]
        seats = [seat for seat in failed if seat.process == process and seat.person != action.letter.person_id]
        is_theirs = action.approval.recipient.lower() in message.failed and action.letter.through_id is None
        return action.letter.person_id if is_theirs or not seats else seats[0].person
    seats = [seat for seat in circle.people.get(message.sender, ()) if seat.process == process]
    return seats[0].person if seats else action.letter.person_id


def _addresses(action: Action) -> set[str]:
    """Every mailbox that the letter went to."""
    return {address.lower() for address in (action.approval.recipient, action.approval.copy_to) if address}


def _by_person(circle: Circle, seats: tuple[Seat, ...]) -> Match:
    processes = _open_ones(circle, frozenset(seat.process for seat in seats))
    here = [seat for seat in seats if seat.process in processes]
    return Match(How.PERSON, processes, here[0].person)


def _open_ones(circle: Circle, found: frozenset[UUID]) -> tuple[UUID, ...]:
    """The open ones of these processes; all of them when none is open any more, the newest first."""
    rows = list(Process.objects.of(circle.account.owner).filter(pk__in=found).order_by("-created_at"))
    going = [row.pk for row in rows if row.state in OPEN_STATES]
    return tuple(going or [row.pk for row in rows])
