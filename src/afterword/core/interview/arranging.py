"""Who is invited but not met: a recruiter who signs as one, and the person whom the talk is about."""

from __future__ import annotations

import re
from collections.abc import Sequence

from afterword.core.interview.model import CalendarEvent, Invitee, Letterhead
from afterword.core.interview.naming import display_name, same_name
from afterword.core.interview.signature import signature

_LONGEST = 20_000
# A mail passed on: the one inside it is from the employer.
PASSED_ON = re.compile(r"\s*(?:fwd?|fw|tr|wg|rv|enc|vs|doorst|i)\s*:", re.IGNORECASE)
_VIA = re.compile(r"^(?P<name>.{3,60}?) (?:via|über|par) (?:calendly|savvycal|cal\.com|zoom|doodle)$", re.IGNORECASE)
_RECRUITS = re.compile(
    r"recruit|talent|personal(?:referent|abteilung|leit|wesen|sach|beschaff)|\b(?:hr|rh|people)\b|human resources"
    r"|ressources humaines|recrut|recursos humanos|selecci|risorse umane|selezione|werving|rekryter|rekrutt",
    re.IGNORECASE,
)
# "Jordan Lee is interviewing for ...", "Candidate: Jordan Lee".
_ABOUT = re.compile(
    r"^\W*(?:(?P<said>[^\n:,.]{3,60}?) (?:is interviewing|has been invited to interview) (?:for|with)\b"
    r"|(?:candidate|applicant|bewerber(?:in)?|kandidat(?:in)?|candidat[eo]?)(?: name)?\s?:\s?"
    r"(?P<told>[^\n,;(<]{3,60}))",
    re.IGNORECASE | re.MULTILINE,
)
# The head of a mail that was passed on.
_TO = re.compile(
    r"^\W{0,3}(?:to|an|à|para|aan|till|do)\s?:\s*(?P<name>[^<\n@]{3,60}?)\s*<[^<>\s]+@",
    re.IGNORECASE | re.MULTILINE,
)


def own_names(event: CalendarEvent, letter: Letterhead | None) -> list[str]:
    """What the person is called to whom this was written, as the head of the mail or its words say."""
    said = [*(letter.recipient_names if letter else ())]
    if letter and letter.sender_name and PASSED_ON.match(letter.subject or ""):
        # Whoever passes a mail on is not met by it.
        said.append(letter.sender_name)
    for text in (event.description, letter.text if letter else ""):
        said += [found.group("said") or found.group("told") for found in _ABOUT.finditer(text[:_LONGEST])]
        said += [found.group("name") for found in _TO.finditer(text[:_LONGEST])]
    return list(dict.fromkeys(name for each in said if (name := display_name(each.strip("\"' ")))))


def host(event: CalendarEvent) -> str | None:
    """The person for whom a program writes that books hours of theirs: "Gwen Ostrander via Calendly"."""
    found = _VIA.match((event.organizer.name or "").strip("\"' ")) if event.organizer else None
    return display_name(found.group("name")) if found else None


def recruits(event: CalendarEvent, others: Sequence[Invitee]) -> bool:
    """True where the organizer signs the words as somebody who recruits, and others are invited whom one meets."""
    name = display_name(event.organizer.name, event.organizer.email) if event.organizer else None
    signed = signature(event.description)
    if not others or not name or signed is None or not signed.name or not same_name(signed.name, name):
        return False
    return bool(signed.job and _RECRUITS.search(signed.job))
