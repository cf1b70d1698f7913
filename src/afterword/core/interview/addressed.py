"""Names that stand with a mail address in the words: an address is of the name in front of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from afterword.core.interview.introducing import NOT_THERE
from afterword.core.interview.name_shapes import SPOT, behind_a_job, spotted
from afterword.core.interview.naming import fits_address, same_name
from afterword.core.interview.sayings import sentences
from afterword.core.interview.words import is_job

ADDRESS = re.compile(r"(?<![\w.+'@-])[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
# Between a name and its address: marks, "at", a job title.
_BARE = re.compile(r"\W*(?:(?:at|under|unter|sous|bajo|per|mailto|e-?mail|mail)\b\W*){0,2}", re.IGNORECASE)
_LONGEST_GAP = 80
# "an interview for Port Planner at Harbourline with Siobhán O'Brien, siobhan.obrien@...": a sentence about the talk.
_TALK = re.compile(
    r"\b(?:interview\w*|conversation|call|chat|meet\w*|talk\w*|speak\w*|discussion|panel|\w*gespräch\w*|entretien|jury"
    r"|rencontr\w*|entrevista\w*|colloquio|gesprek\w*|intervju\w*|samtal\w*)\b",
    re.IGNORECASE,
)
# "To move the interview get in touch with Tom Reed, ...": who arranges it need not be there.
_ARRANGES = re.compile(
    r"\b(?:touch|contact\w*|questions?|reach|write|arrang\w*|(?:re)?schedul\w*|coordinat\w*|confirm\w*|book\w*|move"
    r"|cancel\w*|agree|unclear|help|organi[sz]\w*|sent|copy|kontakt\w*|verbindung|fragen?|rückfragen|schreib\w*"
    r"|vereinbar\w*|abstimm\w*|abgestimm\w*|bestätig\w*|verschieb\w*|absag\w*|écri\w*|report\w*|fixer|annul\w*"
    r"|escrib\w*|concert\w*|scriv\w*|concord\w*|spostar\w*|neem|vragen|afspre\w*|bevestig\w*|frågor|boka)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Addressed:
    """A name with the address behind it: `raw` is the name as written, `job_title` what stands between them."""

    name: str
    email: str
    raw: str
    job_title: str | None = None


def addressed(text: str) -> Iterator[Addressed]:
    """Each name that stands right before an address, by itself or with a job title between them."""
    for said in sentences(text):
        yield from _in_sentence(said)


def met_with_an_address(text: str) -> Iterator[Addressed]:
    """Those in a sentence about the talk whose address is plainly made of their name: no firm and no office."""
    for said in sentences(text):
        if _TALK.search(said) and not _ARRANGES.search(said) and not NOT_THERE.search(said):
            yield from (one for one in _in_sentence(said) if fits_address(one.name, one.email))


def address_of(name: str, known: list[Addressed]) -> str | None:
    """The one address that stands behind this name; None where there is none, or more than one."""
    found = {one.email for one in known if same_name(one.name, name)}
    return next(iter(found)) if len(found) == 1 else None


def _in_sentence(said: str) -> Iterator[Addressed]:
    begin = 0
    for address in ADDRESS.finditer(said):
        email = address.group().lower()
        before = _in_front(said[begin : address.start()], email)
        behind = _behind(said[address.end() :], email)
        # "Priya Rao, tom.reed@... (Tom Reed)": it is Tom's.
        is_of_the_next = behind is not None and (before is None or not fits_address(before.name, email))
        found = behind if is_of_the_next else before
        if found is not None:
            yield found
        begin = address.end()


def _in_front(front: str, email: str) -> Addressed | None:
    """The nearest name of which the address is plainly made, else the nearest, by itself or with a job title."""
    found: list[tuple[str, str, str]] = []
    for spot in reversed(list(SPOT.finditer(front))):
        written, gap = behind_a_job(spot.group())[1], front[spot.end() :]
        if len(gap) <= _LONGEST_GAP and (name := spotted(written)):
            found.append((name, written, gap))
    made_of = [one for one in found if fits_address(one[0], email)]
    for name, written, gap in (made_of or found)[:1]:
        title = gap.strip(" \t,;:()[]<>-–—|")
        if made_of or _BARE.fullmatch(gap) or is_job(title):
            return Addressed(name, email, written, title if is_job(title) else None)
    return None


def _behind(rest: str, email: str) -> Addressed | None:
    """The name behind an address, where the address is plainly made of it."""
    spot = SPOT.match(rest, len(rest) - len(rest.lstrip(" \t,;:()[]<>-–—|")))
    name = spotted(spot.group()) if spot else None
    return Addressed(name, email, spot.group()) if spot and name and fits_address(name, email) else None
