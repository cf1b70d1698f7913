"""Sentences that the person's own assistant offers: shown after every guard, taken one by one."""

from __future__ import annotations

import copy
import hashlib
import json
import secrets
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from afterword.core.errors import NotAllowed
from afterword.core.findings import Finding, Level
from afterword.core.letter.assist import Brief, Offer, Screened, brief_of, screen
from afterword.core.letter.assist.brief import INSTRUCTIONS
from afterword.core.letter.assist.offers import applied
from afterword.core.letter.note import printable
from afterword.core.ports import AssistantSilent
from afterword.flows import assistant
from afterword.flows.names import latest_moments
from afterword.flows.once import remembered
from afterword.flows.ports import Ports
from afterword.flows.write_letter.check_it import check
from afterword.flows.write_letter.edit_it import Edited, edit
from afterword.flows.write_letter.record_of import met_in
from afterword.store import sending
from afterword.store.models import Assistant, AssistantAnswer, Letter, Owner

TRIES = 2
BROKE_A_RULE = "in its place it would break a rule of letters"


class AssistantOff(NotAllowed):
    """Your assistant is switched off."""

    hint = "Switch it on in the settings. The letter stays as it is."


class NothingToReword(NotAllowed):
    """There is no sentence in this letter that could be reworded without a name or a day in it."""

    hint = "The letter stays as it is."


class OfferGone(NotAllowed):
    """The letter was changed since these sentences were offered."""

    hint = "Ask again. The letter stays as it is."


@dataclass(frozen=True, slots=True)
class Reworded:
    """What would go, and what came back for the letter as it stands: `answer` is None before it was asked."""

    letter: Letter
    question: str
    what_goes_where: str
    is_on: bool
    answer: AssistantAnswer | None
    offers: tuple[Offer, ...]
    stopped: tuple[str, ...]


def rewording(ports: Ports, owner: Owner, letter_id: UUID) -> Reworded:
    """What would be sent of this letter, and the sentences that were offered for it, if it was asked."""
    letter, row = Letter.objects.one(owner, pk=letter_id), assistant.assistant_of(owner)
    brief = _brief(ports, owner, letter)
    answer = AssistantAnswer.objects.of(owner).filter(letter=letter, kind="", about=about_of(letter)).first()
    return Reworded(
        letter=letter,
        question=brief.question("---") if brief.slots else "",
        what_goes_where=assistant.what_goes_where(row) if row else "",
        is_on=bool(row and row.is_on),
        answer=answer,
        offers=_offers(answer),
        stopped=tuple(answer.stopped) if answer else (),
    )


def ask_assistant(ports: Ports, owner: Owner, letter_id: UUID, now: datetime) -> AssistantAnswer:
    """Ask once, and once more if no sentence passed; what fails leaves the letter as it is and says why."""
    letter, row = Letter.objects.one(owner, pk=letter_id), assistant.assistant_of(owner)
    if row is None or not row.is_on:
        raise AssistantOff
    brief = _brief(ports, owner, letter)
    if not brief.slots:
        raise NothingToReword
    kept = AssistantAnswer(
        owner=owner, letter=letter, at=now, address=row.address, model=row.model, about=about_of(letter)
    )
    try:
        screened = _asked(ports, row, brief, kept)
        offers, broken = _sound(ports, owner, letter, screened.offers)
        kept.offers, kept.stopped = [each.to_json() for each in offers], [*screened.stopped, *broken]
    except AssistantSilent as silent:
        kept.problem = f"{silent.message} {silent.hint}"[:300]
    kept.save()
    return kept


def take_offers(owner: Owner, answer_id: UUID, chosen: Collection[int], now: datetime, revision: int) -> Edited:
    """Put the chosen sentences into the letter: it is an edit like any other, so an approval of it is void."""
    answer = AssistantAnswer.objects.one(owner, pk=answer_id)
    letter = Letter.objects.one(owner, pk=answer.letter_id)
    if about_of(letter) != answer.about:
        raise OfferGone
    offers = [offer for at, offer in enumerate(_offers(answer)) if at in chosen]
    return edit(owner, letter.pk, letter.subject, applied(letter.body, offers), now, revision)


def may_reword(owner: Owner, letter: Letter) -> bool:
    """Whether the person may ask about this letter: it has words and has not left."""
    return bool(letter.body.strip()) and not sending.live_action(owner, letter.pk)


def _asked(ports: Ports, row: Assistant, brief: Brief, kept: AssistantAnswer) -> Screened:
    """The answer after every guard that needs only the brief; the question and the answer are kept as they were."""
    where = assistant.endpoint(ports, row)
    screened = Screened((), ())
    for _ in range(TRIES):
        question = brief.question(secrets.token_hex(8))
        kept.asked = f"{INSTRUCTIONS}\n\n{question}"
        answer = ports.assistant.ask(where, INSTRUCTIONS, question)
        kept.answered = json.dumps(list(answer.rows), ensure_ascii=False)
        if answer.way != row.way:
            row.way = answer.way
            row.save(update_fields=["way"])
        screened = screen(brief, answer.rows)
        if screened.offers or not answer.rows:
            break
    return screened


def _sound(ports: Ports, owner: Owner, letter: Letter, offers: Sequence[Offer]) -> tuple[list[Offer], list[str]]:
    """The offers that bring no fault into the whole letter which was not there before."""
    sound = []
    with remembered():
        before = _faults(check(ports, owner, letter))
        for offer in offers:
            tried = copy.copy(letter)
            tried.body = applied(letter.body, [offer])
            if _faults(check(ports, owner, tried)) <= before:
                sound.append(offer)
    return sound, [BROKE_A_RULE] * (len(offers) - len(sound))


def _faults(findings: Sequence[Finding]) -> frozenset[tuple[str, str]]:
    return frozenset((each.rule, each.found or "") for each in findings if each.level is Level.BLOCK)


def named_in(owner: Owner, letter: Letter) -> tuple[list[str], list[str]]:
    """Everybody of the process and the sender, then the employer and the role: none of these names leaves."""
    process = letter.process
    people = [letter.person.written, *(row.person.written for row in met_in(owner, process)), owner.name]
    others = [process.employer_name, process.role, *process.employer_aliases]
    return [name for name in people if name], [name for name in others if name]


def _brief(ports: Ports, owner: Owner, letter: Letter) -> Brief:
    """Facts that stand in this letter and the note about this person; no advert, no mail, no other letter."""
    process = letter.process
    people, others = named_in(owner, letter)
    facts = dict.fromkeys(str(used["fact"]) for used in letter.used if used.get("move") == "evidence" and used["fact"])
    note = printable(latest_moments(process).get(str(letter.person_id), ""))
    return brief_of(
        letter.locale,
        letter.situation,
        letter.body,
        list(facts),
        note,
        people,
        others,
        is_word=lambda word: ports.proofs.knows(letter.locale, word),
    )


def _offers(answer: AssistantAnswer | None) -> tuple[Offer, ...]:
    rows: Sequence[Mapping[str, Any]] = answer.offers if answer else ()
    return tuple(Offer(**{**row, "facts": tuple(row["facts"])}) for row in rows)


def about_of(letter: Letter) -> str:
    """A hash of the words that an answer is about."""
    return hashlib.sha256(letter.body.encode()).hexdigest()
