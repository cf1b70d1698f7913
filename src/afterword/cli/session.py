"""What every command on stored data needs: Django, an up-to-date database, the owner, the channels, the hour."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from afterword.core.errors import AfterwordError, NotYours, Refusal

if TYPE_CHECKING:
    from afterword.flows.ports import Ports
    from afterword.store.models import Letter, Owner, Process


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
    ports = channels()
    from afterword.flows.owners import the_owner

    return Session(ports, the_owner(ports.clock.now()))


def channels() -> Ports:
    """Set up Django, bring the database up to date: the channels of this run, for whoever they act."""
    from afterword import wiring

    wiring.set_up_django()
    wiring.bring_up_to_date()
    from afterword.web.language import said_in

    # What is told outside of the pages, such as the events of a calendar, reads the same whoever brings it up to date.
    return replace(wiring.ports(), say=said_in)


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


def find_letter(session: Session, word: str) -> Letter:
    """The one letter that a word means: its id, the beginning of its id, or a part of a name, then the newest.

    A short name may begin an id too ("Ada"); where both are somebody's, it is asked.
    """
    from afterword.store.models import Letter

    rows = list(Letter.objects.of(session.owner).select_related("person", "process").order_by("-written_at"))
    by_id = [row for row in rows if word.strip() and str(row.pk).startswith(word.strip().casefold())]
    named = [row for row in rows if word.strip() and word.strip().casefold() in row.person.written.casefold()]
    fits = [*by_id, *(row for row in named if row not in by_id)]
    if not fits or len(by_id) > 1 or len({row.person_id for row in fits}) > 1:
        known = ", ".join(f"{row.person.written} {str(row.pk)[:8]}" for row in fits or rows) or "none yet"
        raise Refusal(f"“{word}” fits {len(fits)} letters.", hint=f"Use the beginning of an id: {known}.")
    return fits[0]


def one_id(text: str) -> UUID:
    """A whole id."""
    try:
        return UUID(text)
    except ValueError as error:
        raise NotYours(f"“{text}” is not an id.", hint="`afterword letters --json` lists the ids.") from error
