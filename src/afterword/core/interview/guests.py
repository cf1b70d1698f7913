"""Which guests of a calendar entry are people: nobody who may be one is left out in silence."""

from __future__ import annotations

import re

from afterword.core.interview.model import Invitee
from afterword.core.interview.naming import display_name, fits_address, fold
from afterword.core.interview.words import (
    JOB_WORDS,
    MAILBOX_WORDS,
    OFFICE_WORDS,
    PLACES_AND_OFFICES,
    is_program,
    words,
)
from afterword.core.people.roles import TEAM_WORDS

_ABSENT = frozenset({"DECLINED", "DELEGATED"})
_NO_NAMES = OFFICE_WORDS | JOB_WORDS | PLACES_AND_OFFICES | MAILBOX_WORDS | TEAM_WORDS
_LINKS = frozenset("and at for of the with und der des für von mit et de du la y e di del".split())
# Words for a room or a group that end a person's name as well: "Max Room", "Grace Team".
_SURNAMES_TOO = frozenset({"room", "team"})
# Words that no person's name holds.
_NEVER = (MAILBOX_WORDS - _SURNAMES_TOO) | frozenset(
    "inc llc ltd gmbh corp ag ops acquisition resources department robot notetaker recorder".split()
)
# The name of a room follows these; nobody's family name does.
_ROOM_FIRST = frozenset(
    "room boardroom meeting raum besprechungsraum konferenzraum sitzungszimmer salle sala zaal vergaderzaal".split()
)


def is_shared_mailbox(email: str) -> bool:
    """True for an office's or a program's address, by its name or by its domain."""
    local, _, domain = email.partition("@")
    pieces = re.split(r"[._+-]", local)
    named = local in MAILBOX_WORDS or pieces[0] in MAILBOX_WORDS or pieces[-1] in MAILBOX_WORDS - {"service", "admin"}
    return named or is_program(domain)


def is_person(one: Invitee) -> bool:
    """False for rooms, groups, those who are only told, and addresses without a person's name behind an office.

    Who may be a person although the name does not read as one counts as one without a name: it is asked for.
    """
    if one.is_room or one.kind == "GROUP" or one.part == "NON-PARTICIPANT" or one.partstat in _ABSENT:
        return False
    name = display_name(one.name, one.email)
    if name is not None:
        return not (one.email and is_shared_mailbox(one.email) and len(name.split()) < 2 and name.isascii())
    if one.name and "@" not in one.name and not _may_be_a_name(one):
        return False
    return own_address(one) is not None


def own_address(one: Invitee) -> str | None:
    """The address where it is a person's: no office's, save that "max.room@" is the address of a Max Room."""
    if one.email is None or not is_shared_mailbox(one.email):
        return one.email
    found = words(one.name or "")
    is_theirs = found[-1:] and found[-1] in _SURNAMES_TOO and not is_program(one.email.rpartition("@")[2])
    return one.email if is_theirs and fits_address(one.name or "", one.email) and _may_be_a_name(one) else None


def _may_be_a_name(one: Invitee) -> bool:
    """True where one word of the name, or each half of an address of two, is no word of an office, job or firm."""
    found, said = words(one.name or ""), f"{one.name}"
    if (found[:1] and found[0] in _ROOM_FIRST) or any(char.isdigit() for char in said):
        return False
    local, _, domain = (one.email or "").partition("@")
    halves = local.split(".")
    if len(halves) == 2 and all(half.isalpha() and _is_free(half, domain) for half in halves):
        return True
    return _NEVER.isdisjoint(found) and any(_is_free(word, domain) for word in found)


def _is_free(word: str, domain: str) -> bool:
    return word not in _NO_NAMES | _LINKS and not fold(domain).startswith(fold(word))
