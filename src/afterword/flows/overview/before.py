"""What do I ask? The card for before the interview, for the page, the command and whatever delivers it."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from afterword.core.interview.before_card import BeforeCard, Met, asks
from afterword.core.letter.compose import write_letter
from afterword.core.letter.request import LetterRequest
from afterword.core.plan.scene import is_theirs
from afterword.flows.names import people_of
from afterword.flows.overview.model import PersonLine
from afterword.flows.ports import Ports
from afterword.flows.sessions import place_of, sessions_of
from afterword.flows.standing import process_of
from afterword.store.models import Invitation, Owner, Process


def before_card(ports: Ports, owner: Owner, process_id: UUID, now: datetime) -> BeforeCard:
    """The card for the talk that comes next, or for the last one where none lies ahead."""
    process = process_of(owner, process_id)
    sessions = sorted(sessions_of(ports, owner, process), key=lambda one: one.starts)
    talk = next((one for one in sessions if one.ends > now), sessions[-1] if sessions else None)
    people = [one for one in people_of(ports, owner, process) if is_theirs(one.parts)]
    there = [one for one in people if talk and str(one.id) in talk.people] or people
    return BeforeCard(
        employer=process.employer_name,
        role=process.role,
        starts=talk.starts if talk else None,
        zone=owner.time_zone or "UTC",
        their_zone=process.employer_time_zone,
        place=place_of(Invitation.objects.of(owner).filter(process=process)),
        language=process.language,
        asks=asks(_aloud(owner, process)),
        meets=tuple(map(_met, there)),
    )


def _met(line: PersonLine) -> Met:
    doubt = line.questions[0].ask if line.questions else ""
    return Met(line.written, line.job_title, line.email, doubt)


def _aloud(owner: Owner, process: Process) -> tuple[str, ...]:
    """The questions as they are said there; nothing for a language that has no words for them."""
    asked = {
        "situation": "before_questions",
        "locale": process.language,
        "sender": {"name": owner.name or "–"},
        "recipient": {"name": process.employer_name, "evidence": "verified"},
        "role": process.role,
        "employer": process.employer_name,
    }
    return tuple(write_letter(LetterRequest.read(asked)).body.split("\n\n"))
