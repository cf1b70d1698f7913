"""One invitation from the events of a file and the mail around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from afterword.core.errors import Unreadable
from afterword.core.html_text import html_words
from afterword.core.interview import asking, people, wording
from afterword.core.interview.arranging import own_names
from afterword.core.interview.model import CalendarEvent, Invitation, Invitee, Letterhead, Question
from afterword.core.interview.naming import display_name, looks_like_name
from afterword.core.interview.tongue import tongue

_MARKUP = re.compile(r"<(?:br|p|b|ul|li|a|div|span)\b[^<>]*>", re.IGNORECASE)
_LONGEST = 20_000


class NoEvent(Unreadable):
    """This file holds no event."""

    code = "no_event"
    hint = "Nothing was kept of it. Give the invitation itself (.ics or .eml), or paste its text."


class ContactsGiven(NoEvent):
    """These are contacts and no invitation."""

    hint = "Bring them in under People, or with: afterword contacts FILE. Nothing was kept of it here."


def invitation(
    events: Sequence[CalendarEvent],
    *,
    letter: Letterhead | None = None,
    candidate_email: str | None = None,
    characters_sound: bool = True,
) -> Invitation:
    """Read the events of one file as one invitation; `NoEvent` when there is none.

    The top event is the first that is not an exception of a series. Copies (same UID, start and revision) count
    once in `events`, but `n_events` counts what the file holds. `characters_sound` is False when the text could
    not be decoded as announced: then spellings are asked about.
    """
    if not events:
        raise NoEvent
    top = next((one for one in events if not one.is_override), events[0])
    read = _single(top, letter, candidate_email)
    several = tuple(_single(one, letter, candidate_email) for one in events) if len(events) > 1 else ()
    whole = replace(read, n_events=len(events), events=several)
    asked = asking.questions(whole, people.company_of(top, letter, candidate_email).doubtful, letter)
    if not characters_sound:
        asked = (
            Question("characters", "Some letters of this file are damaged. Please check how every name is spelled."),
            *asked,
        )
    return replace(whole, questions=asked)


def _single(event: CalendarEvent, letter: Letterhead | None, candidate_email: str | None) -> Invitation:
    company = people.company_of(event, letter, candidate_email)
    names = [one.name for one in company.seats] + [one.name for one in event.attendees]
    names += own_names(event, letter)
    known = frozenset(display_name(name) or name for name in names if name)
    said = wording.role_and_company(event, known)
    writer, writer_numbers = people.writer_numbers(event, company, letter)
    read = Invitation(
        event=event,
        candidate=company.candidate,
        candidate_name=_full_name(company.candidate, letter),
        interviewers=people.interviewers(company),
        evidence=people.evidence(company),
        arranged_by=company.arranger,
        arranger_source=people.arranger_source(company, letter),
        arranger_numbers=people.arranger_numbers(event, company, letter),
        writer=writer,
        writer_numbers=writer_numbers,
        company=said.company,
        role=said.role,
        conference_url=wording.conference_url(event),
        phone=wording.phone(event),
        words=_words(event, letter),
        language=tongue(f"{event.description}\n{letter.text if letter else ''}"),
    )
    return replace(read, questions=asking.questions(read, company.doubtful, letter))


def _full_name(candidate: Invitee | None, letter: Letterhead | None) -> str | None:
    """How the guest list writes the candidate, else how the mail does whose only addressee they are; never one word."""
    written = candidate.name if candidate else None
    if written is None and letter and len(letter.recipients) == 1 == len(letter.recipient_names):
        written = letter.recipient_names[0]
    name = display_name(written, candidate.email if candidate else None)
    return name if name and looks_like_name(name, least_words=2) else None


def _words(event: CalendarEvent, letter: Letterhead | None) -> str:
    """What a person would read: the words of the event, else of the mail around it, without markup."""
    said = event.description.strip() or (letter.text.strip() if letter else "")
    return (html_words(said) if _MARKUP.search(said) else said)[:_LONGEST]
