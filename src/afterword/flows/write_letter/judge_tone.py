"""How a letter sounds to the person's own assistant: asked on their word, shown beside the checks, never in the way."""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from afterword.core.findings import Finding, Level
from afterword.core.letter.assist.tone import INSTRUCTIONS, ToneBrief, advice, tone_brief
from afterword.core.ports import AssistantSilent
from afterword.flows import assistant
from afterword.flows.once import once
from afterword.flows.ports import Ports
from afterword.flows.write_letter.reword_it import AssistantOff, about_of, named_in
from afterword.store.models import AssistantAnswer, Letter, Owner
from afterword.store.prepared import Prepared

_ASKED = Prepared(
    lambda owner: AssistantAnswer.objects.of(owner).filter(kind=TONE).order_by().values_list("letter", flat=True)
)
TONE = "tone"


def ask_tone(ports: Ports, owner: Owner, letter_id: UUID, now: datetime) -> AssistantAnswer:
    """Ask once how the letter sounds; what fails says why, and changes nothing."""
    letter, row = Letter.objects.one(owner, pk=letter_id), assistant.assistant_of(owner)
    if row is None or not row.is_on:
        raise AssistantOff
    brief, question = _brief(ports, owner, letter), ""
    kept = AssistantAnswer(
        owner=owner, letter=letter, kind=TONE, at=now, address=row.address, model=row.model, about=about_of(letter)
    )
    try:
        question = brief.question(secrets.token_hex(8))
        kept.asked = f"{INSTRUCTIONS}\n\n{question}"
        answer = ports.assistant.ask(assistant.endpoint(ports, row), INSTRUCTIONS, question, "verdicts")
        kept.answered = json.dumps(list(answer.rows), ensure_ascii=False)
        kept.offers = [each.to_json() for each in advice(brief, answer.rows)]
    except AssistantSilent as silent:
        kept.problem = f"{silent.message} {silent.hint}"[:300]
    kept.save()
    return kept


def tone_question(ports: Ports, owner: Owner, letter: Letter) -> str:
    """What would leave if it were asked now."""
    return _brief(ports, owner, letter).question("---")


def tone_answer(owner: Owner, letter: Letter) -> AssistantAnswer | None:
    """The last answer for the letter as it stands, if it was asked."""
    return AssistantAnswer.objects.of(owner).filter(letter=letter, kind=TONE, about=about_of(letter)).first()


def tone_advice(owner: Owner, letter: Letter) -> tuple[Finding, ...]:
    """The advice for the letter as it stands; other words make it void."""
    asked = once(("tone_asked", owner.pk), lambda: _asked(owner))
    answer = tone_answer(owner, letter) if letter.pk in asked else None
    rows: Sequence[Mapping[str, Any]] = answer.offers if answer else ()
    return tuple(
        Finding(
            row["rule"], Level.WARN, row["message"], row["start"], row["end"], found=row["found"], fix=row.get("fix")
        )
        for row in rows
    )


def _asked(owner: Owner) -> frozenset[UUID]:
    """The letters of which somebody asked; most have never been asked about."""
    return frozenset(_ASKED(owner))


def _brief(ports: Ports, owner: Owner, letter: Letter) -> ToneBrief:
    people, others = named_in(owner, letter)
    return tone_brief(
        letter.locale,
        letter.situation,
        letter.body,
        [*people, *others],
        is_word=lambda word: ports.proofs.knows(letter.locale, word),
    )
