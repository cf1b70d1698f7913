"""What was heard and only the person can answer, with the sentence it rests on; until then nothing ends or leaves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from uuid import UUID

from django.db.models import QuerySet

from afterword.core.hearing.meaning import Meaning
from afterword.core.people.mailbox import lookalike
from afterword.flows.hear.answering import DECIDES, says_when
from afterword.flows.hear.concerns import domain_of
from afterword.flows.hear.matching import How
from afterword.flows.overview.heard_lines import HeardChoice, HeardLine
from afterword.store.models import Heard, Owner, Participation, Process
from afterword.store.prepared import Prepared

HEADS = {
    Meaning.REJECTION: "Did {employer} say no?",
    Meaning.OFFER: "Did {employer} say yes?",
    Meaning.HOLD: "Is the role at {employer} on hold?",
    Meaning.ACTION_REQUEST: "Does {employer} want something from you?",
    Meaning.INTERVIEW_INVITE: "Does {employer} want to talk to you again?",
}
YES = {
    Meaning.REJECTION: "Yes, they said no",
    Meaning.OFFER: "Yes, they said yes",
    Meaning.HOLD: "Yes, it is on hold",
    Meaning.ACTION_REQUEST: "Yes, they want something",
    Meaning.INTERVIEW_INVITE: "Yes, plan it",
}
WHEN_HEAD = "Did {employer} say when they decide?"
WHEN = (HeardChoice(DECIDES, "Yes, wait for that day"), HeardChoice("hold", "No, the role is on hold"))
ONLY_AN_ANSWER = HeardChoice("reply", "No, it is only an answer")
NOT_OURS = HeardChoice("not_ours", "It has nothing to do with this")
ADDRESS_HEAD = "The letter to {name} came back. What is the right address?"
FROM_HEAD = "Is this from {employer}?"
WORDLESS_HEAD = "Is this an answer of {employer}? It holds no words, only what your mail program can open."
LOOKALIKE = "It came from “{domain}”, which is nearly “{near}” but not the same. Nothing of it counts yet."
ELSEWHERE = "It came from {sender}, but answers to it would go to {reply_to}. No letter of yours goes there by itself."
LEFT_HEAD = "{name} no longer works there, says their mailbox"


def _open_ones(owner: Owner) -> QuerySet[Heard]:
    rows = Heard.objects.of(owner).filter(decided_at=None).exclude(asks="")
    return rows.select_related("process", "person", "owner", "event").order_by("heard_at")


_OPEN = Prepared(_open_ones)
_OPEN_HERE = Prepared(lambda owner, process: _open_ones(owner).filter(process=process))


def questions(owner: Owner, process: UUID | None = None) -> tuple[HeardLine, ...]:
    """The open questions, oldest first; of one process, or of all."""
    return tuple(line(row) for row in (_OPEN(owner) if process is None else _OPEN_HERE(owner, process)))


def question(owner: Owner, heard_id: UUID) -> HeardLine:
    """One of them, also when it is answered."""
    return line(Heard.objects.one(owner, pk=heard_id))


def line(row: Heard) -> HeardLine:
    """One thing heard, as it is shown."""
    processes = _processes(row)
    return HeardLine(
        id=row.pk,
        process=row.process_id,
        employer=row.process.employer_name if row.process else " or ".join(each.employer_name for each in processes),
        head=_head(row, processes),
        evidence=row.evidence or row.reason or _instead(row),
        sender=f"{row.sender_name} <{row.sender}>".strip() if row.sender_name else row.sender,
        subject=row.subject,
        text=row.text,
        at=row.heard_at,
        zone=row.owner.time_zone or "UTC",
        asks=row.asks,
        is_guess=row.how == How.GUESS or _is_stranger(row),
        person=row.person_id,
        choices=_choices(row),
        processes=tuple((each.pk, str(each)) for each in processes),
        decision=row.decision,
        doubts=tuple(_doubts(row, processes)),
    )


def _doubts(row: Heard, processes: Sequence[Process]) -> Iterator[str]:
    """What is odd about who sent it, with both spellings."""
    known = Participation.objects.of(row.owner).filter(process__in=[each.pk for each in processes])
    domains = {domain_of(email) for email in known.values_list("person__email", flat=True)} - {""}
    if near := lookalike(domain_of(row.sender), domains):
        yield LOOKALIKE.format(domain=domain_of(row.sender), near=near)
    if row.reply_to:
        yield ELSEWHERE.format(sender=row.sender, reply_to=row.reply_to)


def _is_stranger(row: Heard) -> bool:
    """True when the address of whoever answered is nobody's of the process, though they answered in the thread."""
    if row.asks != "meaning" or row.process is None:
        return False
    return not row.process.participations.filter(person__email__iexact=row.sender).exists()


def _processes(row: Heard) -> Sequence[Process]:
    if row.process is not None:
        return (row.process,)
    return list(Process.objects.of(row.owner).filter(pk__in=row.candidates).order_by("-created_at"))


def _head(row: Heard, processes: Sequence[Process]) -> str:
    name = row.person.written if row.person else row.sender
    if row.asks == "address":
        return ADDRESS_HEAD.format(name=name)
    if row.asks == "left":
        return LEFT_HEAD.format(name=name)
    employer = processes[0].employer_name if len(processes) == 1 else (row.sender_name or row.sender)
    if row.asks == "process" and row.process is not None:
        return (FROM_HEAD if row.text.strip() else WORDLESS_HEAD).format(employer=employer)
    if says_when(row):
        return WHEN_HEAD.format(employer=employer)
    return HEADS.get(Meaning(row.meaning), "Which of your talks is this answer about?").format(employer=employer)


def _instead(row: Heard) -> str:
    """Whom an automatic answer names in place of somebody who left; a letter goes there only when you say so."""
    named = row.event.payload.get("alternate") if row.event else None
    return f"They name {named} instead." if row.asks == "left" and named else ""


def _choices(row: Heard) -> tuple[HeardChoice, ...]:
    if row.decided_at is not None:
        return ()
    if row.asks in {"address", "left"}:
        return (HeardChoice("noted", "Noted"),)
    if row.asks == "process":
        is_one = row.process is not None
        return (HeardChoice("reply", "Yes, it is from them" if is_one else "It is about this"), NOT_OURS)
    if says_when(row):
        return (*WHEN, ONLY_AN_ANSWER, NOT_OURS)
    yes = HeardChoice("yes", YES.get(Meaning(row.meaning), "Yes"))
    return (yes, ONLY_AN_ANSWER, NOT_OURS)
