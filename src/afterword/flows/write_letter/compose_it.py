"""Write the letters that the plan asks for; what the person edited, approved or sent is never written over."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import transaction

from afterword.core.errors import NotYours
from afterword.core.letter.compose import write_letter, write_panel
from afterword.core.letter.compose.greeting import sign
from afterword.core.letter.request import Draft, LetterRequest, PanelRequest
from afterword.core.parameters import readable_rules
from afterword.core.plan.steps import is_firm
from afterword.flows.names import NameCard, latest_moments, name_card, name_evidence
from afterword.flows.noted import corrections_for
from afterword.flows.once import remembered
from afterword.flows.ports import Ports
from afterword.flows.sessions import interview_day
from afterword.flows.set_aside import read_by_them, was_read
from afterword.flows.standing import letters_of, live_action_of, live_actions
from afterword.flows.write_letter.edit_it import keep_version
from afterword.flows.write_letter.occasion_of import (
    asked_at_once,
    facts_for,
    is_written,
    only_arranged,
    put_right,
    reader_of,
    situation_of,
    thanked_through,
)
from afterword.flows.write_letter.overheard import tell_words
from afterword.flows.write_letter.pass_it_on import lay_over, may_pass_on, recruiter_between
from afterword.flows.write_letter.record_of import fitting, read_on, recipient, sender
from afterword.flows.write_letter.tell_it import keep_told
from afterword.store import by_hand
from afterword.store.models import Event, Letter, Owner, Person, Process, Step
from afterword.store.prepared import Prepared

PENDING = ("planned", "blocked")
WORDS = (
    *("subject", "salutation", "body", "close", "signature", "seed"),
    *("edited", "composed", "earlier", "versions", "revision"),
)
_WORDS_HELD = Prepared(
    lambda owner, letter_ids: (
        Letter.objects.of(owner).select_for_update().filter(pk__in=letter_ids).order_by("pk").values_list("pk", *WORDS)
    )
)
_WANTED = Prepared(
    lambda owner, process: (
        Step.objects.of(owner)
        .filter(process=process, gone_at=None, person__isnull=False, status__in=(*PENDING, "routed"))
        .select_related("person")
        .order_by("position")
    )
)
AHEAD = timedelta(days=2)
ROWS_AT_ONCE = 50
NO_NAME = "Your own name is missing, so nobody would sign this letter: type it first."


def prepare_letters(ports: Ports, owner: Owner, process: Process, now: datetime) -> tuple[Letter, ...]:
    """Write or refresh every letter of the process that the plan wants by e-mail and that is due to be reviewed."""
    process.refresh_from_db()
    # Writing a letter changes nothing of what letters are written from, so that is looked up once.
    with remembered():
        return tuple(_prepared(ports, owner, process, now))


def _prepared(ports: Ports, owner: Owner, process: Process, now: datetime) -> list[Letter]:
    live_actions(owner, letters_of(owner, process))
    wanted = [step for step in _wanted(owner, process) if _is_near(step, now)]
    name_evidence(owner, [step.person_id for step in wanted if step.person_id])
    steps = [step for step in wanted if _may_write(owner, process, step)]
    written = _compose(ports, owner, process, steps, now) if owner.name.strip() else _ask(owner, process, steps, now)
    written += _frame_anew(ports, owner, process, wanted)
    by_key = {step.key: step for step in wanted}
    for letter in written:
        _lay_over(ports, owner, letter, by_key[letter.step_key])
    return written


def _lay_over(ports: Ports, owner: Owner, letter: Letter, step: Step) -> None:
    """Through the agency's recruiter, or whom the person chose while there is no address; else directly."""
    chosen = letter.through if letter.through in may_pass_on(owner, letter) else None
    was = (letter.through, letter.cover)
    lay_over(ports, owner, letter, recruiter_between(owner, letter.process, step) or chosen)
    if (letter.through, letter.cover) != was:
        letter.save(update_fields=["through", "cover"])


def tell(ports: Ports, owner: Owner, letter_id: UUID, lines: Sequence[str], now: datetime) -> Letter:
    """Take what the person types for this one letter, and write it anew with that; edited words stay as they are."""
    letter = keep_told(owner, letter_id, lines, now)
    prepare_letters(ports, owner, letter.process, now)
    letter.refresh_from_db()
    return letter


def _wanted(owner: Owner, process: Process) -> Sequence[Step]:
    return asked_at_once(
        step
        for step in _WANTED(owner, process)
        if (step.status in PENDING or recruiter_between(owner, process, step))
        and is_written(step)
        and step.channel == "email"
        and is_firm(step.said.get("assumes"))
        and reader_of(owner, step) is not None
    )


def _is_near(step: Step, now: datetime) -> bool:
    """A question of next week is written next week: by then they may have answered."""
    return step.step == "thank_you" or step.at is None or step.at - now <= AHEAD


def _may_write(owner: Owner, process: Process, step: Step) -> bool:
    letter = _letter_for(owner, process, step)
    return letter is None or not (letter.edited or live_action_of(owner, letter))


def _letter_for(owner: Owner, process: Process, step: Step) -> Letter | None:
    return next((row for row in letters_of(owner, process) if row.step_key == step.key), None)


def _frame_anew(ports: Ports, owner: Owner, process: Process, steps: Sequence[Step]) -> list[Letter]:
    """The words of an edited letter are the person's; its greeting and signature still follow the facts."""
    framed = []
    readers = {step.key: reader_of(owner, step) for step in steps}
    for letter in letters_of(owner, process):
        if letter.edited and letter.step_key in readers and live_action_of(owner, letter) is None:
            letter.person = readers[letter.step_key] or letter.person
            card = name_card(ports, owner, letter.person, letter.locale)
            letter.salutation = card.salutation or letter.salutation
            letter.signature = sign(owner.name, owner.phone)
            letter.save(update_fields=["person", "salutation", "signature"])
            framed.append(letter)
    return framed


def _ask(owner: Owner, process: Process, steps: Sequence[Step], now: datetime) -> list[Letter]:
    """Nobody signs a letter without a name: it waits without words, and the name is asked for."""
    return _keep_all(owner, process, [(step, Draft(questions=(NO_NAME,)), "") for step in steps], now)


def _compose(ports: Ports, owner: Owner, process: Process, steps: Sequence[Step], now: datetime) -> list[Letter]:
    panels: dict[date | None, list[Step]] = {}
    alone = [step for step in steps if step.step != "thank_you" or only_arranged(process, step)]
    for step in steps:
        if step not in alone:
            # A letter names the day of its own talk, so those met on one day are written to together.
            panels.setdefault(interview_day(ports, owner, process, step), []).append(step)
    written = [each for panel in panels.values() for each in _write_panel(ports, owner, process, panel, now)]
    return written + [_write_one(ports, owner, process, step, now) for step in alone]


def _write_panel(ports: Ports, owner: Owner, process: Process, steps: Sequence[Step], now: datetime) -> list[Letter]:
    keys, rows = {step.key for step in steps}, letters_of(owner, process)
    standing = sorted((row for row in rows if was_read(row) and row.step_key not in keys), key=_by_age)
    seed = sum(row.seed for row in rows)
    moments = latest_moments(process)
    cards = [name_card(ports, owner, step.person, process.language) for step in steps if step.person]
    passed_on = thanked_through(owner, process)
    request = PanelRequest.read(
        {
            **_common(ports, owner, process, steps[0], seed),
            "people": [_reader(process, card, moments, passed_on) for card in cards],
            "earlier_letters": [letter.body for letter in standing if letter.body],
        }
    )
    # Every page checks a letter as it then stands, so its findings are of no use here.
    drafts = write_panel(replace(request, checked=False))
    tell_words(process.language, [draft.body for draft in drafts])
    worded = [(step, draft, card.salutation) for step, draft, card in zip(steps, drafts, cards, strict=True)]
    return _keep_all(owner, process, worded, now)


def _by_age(letter: Letter) -> tuple[datetime, str]:
    return letter.written_at, letter.pk.hex


def _reader(
    process: Process, card: NameCard, moments: Mapping[str, str], passed_on: Mapping[str, Sequence[Person]]
) -> dict[str, Any]:
    key = str(card.person.pk)
    return {
        **recipient(card),
        "moment": moments.get(key, ""),
        "corrections": corrections_for(process, key),
        "pass_on": [each.written for each in passed_on.get(key, ()) if each.pk != card.person.pk],
    }


def _write_one(ports: Ports, owner: Owner, process: Process, step: Step, now: datetime) -> Letter:
    reader = reader_of(owner, step)
    if reader is None:
        raise NotYours
    card = name_card(ports, owner, reader, process.language)
    standing = Letter.objects.of(owner).filter(process=process, step_key=step.key).first()
    earlier = list(read_by_them(owner, process).filter(person=reader).exclude(step_key=step.key))
    request = LetterRequest.read(
        {
            **_common(ports, owner, process, step, (standing.seed if standing else 0) + len(earlier)),
            "facts": _fresh(facts_for(ports, owner, process, step), earlier),
            "corrections": put_right(process, step),
            "earlier": [letter.body for letter in earlier if letter.body],
            "situation": situation_of(owner, process, step),
            "medium": "email",
            "recipient": {**recipient(card), "pass_on": _to_pass_on(owner, process, step)},
            "moment": latest_moments(process).get(str(reader.pk), ""),
            "feedback": step.step == "rejection_reply" and _asks_feedback(owner, process),
        }
    )
    draft = write_letter(replace(request, checked=False))
    tell_words(process.language, [draft.body])
    return _keep_all(owner, process, [(step, draft, card.salutation)], now)[0]


def _to_pass_on(owner: Owner, process: Process, step: Step) -> list[str]:
    """Whom a thank-you to somebody who was not in the talk asks to thank as well."""
    if step.step != "thank_you":
        return []
    return [each.written for each in thanked_through(owner, process).get(str(step.person_id), ())]


def _asks_feedback(owner: Owner, process: Process) -> bool:
    """One sentence that asks how one did: where a person said no after a talk, unless it is switched off (B13)."""
    rules, _ = readable_rules({**owner.settings, **process.settings})
    said = Event.objects.of(owner).filter(process=process, type="rejected", undone_at=None).order_by("-at").first()
    return rules.feedback and said is not None and said.payload.get("by") == "person"


def _fresh(facts: list[str], earlier: Sequence[Letter]) -> list[str]:
    """What this person has not read yet: a reminder brings something new or nothing (playbook B10)."""
    told = {str(used.get("fact")) for letter in earlier for used in letter.used}
    return [fact for fact in facts if fact not in told]


def _common(ports: Ports, owner: Owner, process: Process, step: Step, seed: int) -> dict[str, Any]:
    met, read = interview_day(ports, owner, process, step), read_on(owner, step, process)
    return {
        "locale": process.language,
        "employer": process.employer_name,
        "role": process.role,
        "sender": sender(owner),
        "facts": fitting(ports, owner, process),
        "interview": met.isoformat() if met else None,
        "read_on": read.isoformat() if read else None,
        "seed": seed,
        "identity": str(process.pk),
    }


# What is to be kept: the step, its letter as it was worded, and the greeting.
Worded = tuple[Step, Draft, str]


def _keep_all(owner: Owner, process: Process, worded: Sequence[Worded], now: datetime) -> list[Letter]:
    """Keep these letters as they were worded, in one statement; what the person edited meanwhile stays theirs."""
    with transaction.atomic(savepoint=False):
        standing = {step.key: _letter_for(owner, process, step) for step, _, _ in worded}
        _read_words_again(owner, [letter for letter in standing.values() if letter is not None])
        letters = [
            _laid(owner, process, step, standing[step.key], draft, now, greeting) for step, draft, greeting in worded
        ]
        by_hand.add_all([letter for letter in letters if not letter.edited], ("id",))
    # What is composed after them is held against them.
    known = letters_of(owner, process)
    known += [letter for letter in letters if letter not in known]
    return letters


def _read_words_again(owner: Owner, letters: Sequence[Letter]) -> None:
    """Composing takes a moment, and the words may be the person's by now; from here on nobody changes them."""
    found = {key: words for key, *words in _WORDS_HELD(owner, [letter.pk for letter in letters])}
    for letter in letters:
        for name, value in zip(WORDS, found[letter.pk], strict=True):
            setattr(letter, name, value)


def _laid(
    owner: Owner, process: Process, step: Step, letter: Letter | None, draft: Draft, now: datetime, greeting: str
) -> Letter:
    """The letter of a step with these words, not yet stored; one that the person edited as it is."""
    reader = reader_of(owner, step)
    if letter is None:
        letter = Letter(owner=owner, process=process, step_key=step.key, person=reader, written_at=now)
    elif letter.edited:
        return letter
    if reader is not None:
        letter.person = reader
    words = (draft.subject, greeting or draft.salutation, draft.body, draft.close, draft.signature)
    if (letter.subject, letter.salutation, letter.body, letter.close, letter.signature) != words:
        if letter.body:
            keep_version(letter, now)
        else:
            letter.earlier = {}
        letter.revision += 0 if letter._state.adding else 1
        letter.written_at = now
    letter.subject, letter.salutation, letter.body, letter.close, letter.signature = words
    letter.situation, letter.locale = situation_of(owner, process, step), process.language
    letter.used = [{"fact": each.fact, "move": each.move} for each in draft.used]
    letter.questions = [str(each) for each in draft.questions]
    return letter
