"""What every command on stored data needs: Django, an up-to-date database, the owner, the channels, the hour."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from afterword.core.errors import AfterwordError, NotYours

if TYPE_CHECKING:
    from afterword.flows.ports import Ports
    from afterword.store.models import Owner, Process


class SeveralFit(AfterwordError):
    """Several processes fit that word."""

    code = "several_fit"
    hint = "Use more of its id, or the whole name of the employer."


@dataclass(frozen=True, slots=True)
class Session:
    """The owner and the channels of this run."""

    ports: Ports
    owner: Owner

    @property
    def now(self) -> datetime:
        """The present instant."""
        return self.ports.clock.now()


def begin() -> Session:
    """Set up Django, bring the database up to date, find the owner."""
    from afterword import wiring

    wiring.set_up_django()
    wiring.bring_up_to_date()
    from afterword.flows.owners import the_owner

    ports = wiring.ports()
    return Session(ports, the_owner(ports.clock.now()))


def find_process(session: Session, word: str) -> Process:
    """A process by its id, the beginning of its id, or a part of the employer's name."""
    from afterword.store.models import Process

    rows = list(Process.objects.of(session.owner)) if word.strip() else []
    fits = [row for row in rows if str(row.pk).startswith(word.casefold())]
    fits = fits or [row for row in rows if word.casefold() in row.employer_name.casefold()]
    if not fits:
        raise NotYours(f"There is no process called “{word}”.", hint="`afterword plan` lists them all.")
    if len(fits) > 1:
        names = ", ".join(f"{row} ({str(row.pk)[:8]})" for row in fits)
        raise SeveralFit(f"“{word}” fits {names}.")
    return fits[0]


def one_id(text: str) -> UUID:
    """A whole id."""
    try:
        return UUID(text)
    except ValueError as error:
        raise NotYours(f"“{text}” is not an id.", hint="`afterword letters --json` lists the ids.") from error
