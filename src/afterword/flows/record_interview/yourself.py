"""Which of the guests the person is, where the invitation leaves it open: by their own name, else it is asked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from afterword.core.interview.naming import same_name
from afterword.flows.overview.model import ReadPerson
from afterword.store.models import Invitation, Owner

WHICH = "which_is_you"
LOOKED_AT = 5
TAKE_OUT = "Take the tick from your own name below. Whoever keeps it gets a letter; each comes to you first."


def without_yourself(
    owner: Owner, reading: Mapping[str, Any], people: Iterable[ReadPerson]
) -> tuple[tuple[ReadPerson, ...], str]:
    """The people with the tick off at the one who bears the person's own full name, and what is said about it.

    "" where nothing was open. Two of that name, or a bare first name, decide nothing.
    """
    everybody = tuple(people)
    if not is_open(reading):
        return everybody, ""
    mine = [each for each in everybody if len(owner.name.split()) > 1 and same_name(each.written, owner.name)]
    if len(mine) != 1:
        return everybody, TAKE_OUT
    shown = tuple(replace(each, include=False) if each is mine[0] else each for each in everybody)
    return shown, f"{mine[0].written} has your name and is left out. Tick it if it is somebody else whom you meet."


def proposed_name(owner: Owner) -> str:
    """Your full name as the newest invitation that has it writes it, for you to confirm; "" where none does."""
    newest = Invitation.objects.of(owner).order_by("-received_at").values_list("reading", flat=True)[:LOOKED_AT]
    named = (reading.get("candidate_name") for reading in newest if isinstance(reading, Mapping))
    return next((name for name in named if isinstance(name, str) and name), "")


def is_open(reading: Mapping[str, Any]) -> bool:
    """True where the reading asks which of the guests the person is."""
    return any(isinstance(each, Mapping) and each.get("code") == WHICH for each in reading.get("questions") or ())


def is_said(person: ReadPerson, said: str) -> bool:
    """True for the one of this name or address."""
    return person.email.casefold() == said.strip().casefold() or same_name(person.written, said)
