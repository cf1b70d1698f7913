"""What a finding about a name says: short, calm, with the right spelling beside the wrong one."""

from __future__ import annotations

from afterword.core.findings import Finding, Level
from afterword.core.letter.names.likeness import Likeness, likeness
from afterword.core.letter.record import PersonName
from afterword.core.letter.spans import Span

SOURCES = {
    "signature": "Their signature says",
    "own_email_display": "Their own mail says",
    "own_linkedin": "Their own profile says",
    "business_card": "Their card says",
    "calendar_organizer_cn": "The invitation says",
    "company_site": "The employer's site says",
    "candidate_note": "You noted",
}
DIFFERENCES = {
    Likeness.CASE: " Only capitals differ.",
    Likeness.MARKS: " Only hyphens, apostrophes or spaces differ.",
    Likeness.ACCENT: " Only accents differ, and people see them.",
    Likeness.LETTERS: "",
    Likeness.SHORT: " A short form is theirs to offer.",
    Likeness.SOUND: " The two sound alike.",
}


def misspelt(span: Span, found: str, expected: str, person: PersonName) -> Finding:
    """A name of this interview, spelt differently from what is confirmed."""
    known = SOURCES.get(person.source, "The confirmed name is")
    difference = DIFFERENCES.get(likeness(found, expected), "")
    level = Level.WARN if likeness(found, expected) is Likeness.SHORT else Level.BLOCK
    message = f"This says “{found}”. {known} “{expected}”.{difference}"
    return Finding("L01", level, message, span.start, span.end, found, expected, f"Write “{expected}”.")


def swapped(span: Span, found: str, expected: str) -> Finding:
    """Given name and surname in the wrong order, or a title before a given name."""
    message = f"“{found}”: given name and surname are in each other's place. They write “{expected}”."
    return Finding("L01", Level.BLOCK, message, span.start, span.end, found, expected, f"Write “{expected}”.")


def shortened(span: Span, found: str, expected: str) -> Finding:
    """A part of the name is missing."""
    message = f"“{found}” leaves a part of the name out. They write “{expected}”."
    return Finding("L01", Level.BLOCK, message, span.start, span.end, found, expected, f"Write “{expected}”.")


def nickname(span: Span, found: str, expected: str) -> Finding:
    """A short form the person has not signed with."""
    message = f"“{found}” may be a usual short form of “{expected}”, but nothing shows that they use it."
    return Finding("L01", Level.WARN, message, span.start, span.end, found, expected, f"Write “{expected}”.")


def sounds_alike(span: Span, found: str, expected: str) -> Finding:
    """The right surname after a given name that only sounds like theirs."""
    message = f"This says “{found}”. In this interview there is “{expected}”. The two sound alike."
    return Finding("L01", Level.WARN, message, span.start, span.end, found, expected, f"Write “{expected}”.")


def wrong_title(span: Span, found: str, person: PersonName) -> Finding:
    """A title that is not confirmed, or another than the confirmed one."""
    expected = f"{person.title} {person.surname or person.given}" if person.title else person.display
    if person.title:
        message = f"This says “{found}”. The confirmed title is “{person.title}”."
    else:
        message = f"This says “{found}”. No title is confirmed for {person.display}; a wrong one is worse than none."
    return Finding("L01", Level.BLOCK, message, span.start, span.end, found, expected, f"Write “{expected}”.")


def wrong_person(span: Span, found: str, person: PersonName) -> Finding:
    """Somebody else is addressed."""
    message = f"This addresses “{found}”. The letter goes to “{person.display}”."
    fix = f"Write “{person.display}”, or check that this is the right letter."
    return Finding("L01", Level.BLOCK, message, span.start, span.end, found, person.display, fix)


def foreign(span: Span, found: str, what: str, employer: str) -> Finding:
    """A name that belongs to another application: `what` is person, employer or role."""
    where = f" to {employer}" if employer else ""
    message = f"“{found}” is the {what} of your other process{where}, not of this one."
    return Finding("L02", Level.BLOCK, message, span.start, span.end, found, None, "Replace it, or take it out.")


def misspelt_employer(span: Span, found: str, expected: str) -> Finding:
    """The employer's own name, misspelt."""
    message = f"This says “{found}”. The employer writes “{expected}”."
    return Finding("L03", Level.BLOCK, message, span.start, span.end, found, expected, f"Write “{expected}”.")


def misspelt_role(span: Span, found: str, expected: str) -> Finding:
    """The role, spelt differently from the advert."""
    message = f"This says “{found}”. The advert says “{expected}”."
    return Finding("L03", Level.BLOCK, message, span.start, span.end, found, expected, f"Write “{expected}”.")


def unknown_employer(span: Span, found: str, expected: str) -> Finding:
    """Another organisation stands where the employer's name is expected."""
    message = f"“{found}” stands where the employer's name belongs. This letter goes to “{expected}”."
    fix = f"Write “{expected}”, or keep it if you mean another organisation."
    return Finding("L03", Level.WARN, message, span.start, span.end, found, expected, fix)


def unknown_role(span: Span, found: str, expected: str) -> Finding:
    """Another role stands where the role of this letter is expected."""
    message = f"“{found}” stands where the role belongs. This letter is about “{expected}”."
    fix = f"Write “{expected}”, or keep it if you mean another job."
    return Finding("L03", Level.WARN, message, span.start, span.end, found, expected, fix)


def wrong_sender(span: Span, found: str, expected: str) -> Finding:
    """The letter is signed with another name than the sender's."""
    message = f"This is signed “{found}”. Your name is “{expected}”."
    return Finding("L02", Level.BLOCK, message, span.start, span.end, found, expected, f"Sign with “{expected}”.")


def look_over(span: Span, found: str) -> Finding:
    """A name that is neither confirmed nor wrong: the person looks it over."""
    message = f"“{' '.join(found.split())}” is another name in this letter. Is it spelt right, and meant?"
    return Finding("L02", Level.LOOK, message, span.start, span.end, found)
