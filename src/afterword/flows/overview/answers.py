"""What was heard or seen in the mailbox, as cards: the question and what it rests on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from afterword.flows.calendar.taken_out import taken_out
from afterword.flows.hear.questions import questions
from afterword.flows.overview.heard_lines import HeardLine
from afterword.flows.overview.model import Card
from afterword.flows.overview.threads import thread_of
from afterword.flows.reworded import HEAD, open_ones
from afterword.store.models import Owner, Process

# An answer is given on the day it was heard: what waits for it must not miss its hour.
ANSWER_WITHIN = timedelta(hours=12)
CALL_TAKEN_OUT = "You took it out of your calendar. Did you call, or shall it not happen? Until you say, it is planned."
TALK_TAKEN_OUT = "You took it out of your calendar. Did they call it off? Until you say so, it is planned."


def heard_cards(owner: Owner, now: datetime) -> Iterator[Card]:
    """A card for each open question; nothing leaves there until it is answered."""
    for line in questions(owner):
        about = line.process or (line.processes[0][0] if line.processes else None)
        if about is not None:
            yield _card(line, Process.objects.one(owner, pk=about), now)


def reworded_cards(owner: Owner) -> Iterator[Card]:
    """A card for each letter that was changed in the person's own mail program, until they say which words count."""
    for each in open_ones(owner):
        yield Card(
            kind="reworded",
            process=each.process,
            employer=each.employer,
            role=each.role,
            head=HEAD,
            why=f"The letter to {each.person}. {each.where}",
            button="Look and answer",
            at=each.at,
            latest=each.at + ANSWER_WITHIN * 2,
            zone=each.zone,
            their_zone=each.their_zone,
            thread=thread_of(Process.objects.one(owner, pk=each.process)),
            step=str(each.id),
        )


def taken_out_cards(owner: Owner, now: datetime) -> Iterator[Card]:
    """A card for each call or talk that was taken out of the person's calendar, until they say what that means."""
    for each in taken_out(owner, now):
        yield Card(
            kind="taken_out",
            process=each.process.pk,
            employer=each.process.employer_name,
            role=each.process.role,
            head=f"{each.head}, {each.process.employer_name}",
            why=CALL_TAKEN_OUT if each.is_call else TALK_TAKEN_OUT,
            button="Look and answer",
            at=each.at,
            latest=each.ends,
            zone=each.zone,
            their_zone=each.process.employer_time_zone,
            thread=thread_of(each.process),
            step=str(each.id),
        )


def _card(line: HeardLine, process: Process, now: datetime) -> Card:
    said = f"“{line.evidence}” " if line.evidence else ""
    sender = f"From {line.sender}."
    return Card(
        kind="heard",
        process=process.pk,
        employer=process.employer_name,
        role=process.role,
        head=line.head,
        why=f"{said}{sender}",
        button="Look and answer",
        at=line.at,
        latest=max(line.at + ANSWER_WITHIN, now),
        zone=line.zone,
        their_zone=process.employer_time_zone,
        thread=thread_of(process),
        step=str(line.id),
    )
