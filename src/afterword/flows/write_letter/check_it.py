"""The check of a letter: names, employer and role against the record, then what a good letter must hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import lru_cache
from typing import Any
from uuid import UUID

from afterword.core.errors import NotAllowed, Refusal
from afterword.core.findings import Finding, Level
from afterword.core.letter.check import check_beside, check_text, in_order
from afterword.core.letter.context import TextContext
from afterword.core.letter.names import check_names
from afterword.core.letter.names.fine import may_be_fine, same_words, without_fine
from afterword.core.letter.names.provenance import touched_names
from afterword.core.letter.record import LetterRecord
from afterword.core.people.address_forms import allowed_salutations
from afterword.core.ports import Proofreader
from afterword.flows.events import add_event
from afterword.flows.mail_account import account_of
from afterword.flows.names import latest_moments, name_card
from afterword.flows.noted import corrections_for
from afterword.flows.once import looking, once
from afterword.flows.own_words import own_words
from afterword.flows.ports import Ports
from afterword.flows.sessions import interview_day
from afterword.flows.set_aside import was_read
from afterword.flows.standing import letters_of, standing_events, step_of
from afterword.flows.typed import REASON, one_line
from afterword.flows.write_letter.occasion_of import facts_for, is_written, thanked_through
from afterword.flows.write_letter.record_of import achievements, met_in, read_on, record_of
from afterword.store.models import Letter, Owner, Person, Process, Step

FINE = "words_fine"


class NotFine(NotAllowed):
    """This cannot be called fine."""

    hint = "A greeting, a signature or a blank is mended in the letter, or the name is confirmed on their page."


_named = lru_cache(maxsize=256)(check_names)
_touched = lru_cache(maxsize=128)(touched_names)


# The checks are pure, so the same letter against the same facts is judged once, however often it is looked at; but
# what was said while the grammar gave no answer counts only until it may be asked again.
@lru_cache(maxsize=512)
def _judged(
    generation: int, unit: str, locale: str, text: str, context: TextContext, proofs: Proofreader
) -> tuple[Finding, ...]:
    return check_text(unit, locale, text, context, proofs)


_beside = lru_cache(maxsize=512)(check_beside)


def _ruled(ports: Ports, unit: str, locale: str, text: str, context: TextContext) -> tuple[Finding, ...]:
    # Another letter's words matter to one rule alone: for the others this letter stays judged while it is edited.
    alone = _judged(ports.proofs.generation, unit, locale, text, replace(context, earlier=()), ports.proofs)
    return in_order((*alone, *(_beside(unit, locale, text, context) if context.earlier else ())))


def letter_text(letter: Letter) -> str:
    """The whole letter as it leaves: what stands over it for who passes it on, then the letter itself."""
    return f"{_over(letter)}{own_text(letter)}"


def own_text(letter: Letter) -> str:
    """The letter as the person it is written to reads it: salutation, body, close, signature."""
    return letter_words(letter.salutation, letter.body, letter.close, letter.signature)


def _over(letter: Letter) -> str:
    return f"{letter.cover}\n\n" if letter.cover else ""


def letter_words(salutation: str, body: str, close: str, signature: str) -> str:
    """The parts of a letter joined, a blank line between paragraphs, the signature right under the close."""
    ending = "\n".join(part for part in (close.strip(), signature.strip()) if part)
    return "\n\n".join(part for part in (salutation.strip(), body.strip(), ending) if part)


@looking()
def check(ports: Ports, owner: Owner, letter: Letter) -> tuple[Finding, ...]:
    """Every finding about this letter as it stands; offsets count into `letter_text`."""
    text, over = own_text(letter), len(_over(letter))
    context = TextContext.read(context_of(ports, owner, letter))
    named = names_in(record_of(ports, owner, letter), letter, text)
    ruled = without_fine(_ruled(ports, "letter", letter.locale, text, context), called_fine(letter), text)
    subject = _ruled(ports, "subject", letter.locale, letter.subject, context)
    in_subject = tuple(_without_place(each) for each in subject)
    return tuple(_shifted(each, over) for each in _once((*named, *ruled, *in_subject)))


def _shifted(finding: Finding, by: int) -> Finding:
    if not by or finding.start is None or finding.end is None:
        return finding
    return replace(finding, start=finding.start + by, end=finding.end + by)


def stops_in(ports: Ports, owner: Owner, letter: Letter, subject: str, text: str) -> tuple[Finding, ...]:
    """What stands in words that are about to leave and must not: a blank, another employer, a date gone wrong.

    What is missing in them was judged when they were approved, and other letters are left out: one that was written
    since takes none back.
    """
    text = text.removeprefix(_over(letter))
    context = TextContext.read(context_of(ports, owner, letter, among_others=False))
    found = (
        *without_fine(_ruled(ports, "letter", letter.locale, text, context), called_fine(letter), text),
        *_ruled(ports, "subject", letter.locale, subject, context),
    )
    return tuple(each for each in found if each.level is Level.BLOCK and each.start is not None)


def names_in(record: LetterRecord, letter: Letter, text: str) -> list[Finding]:
    """Names held against the record.

    The subject is read with the letter, so that a wrong employer there is seen; its places are not the text's.
    """
    head, text = f"Subject: {letter.subject}\n\n", text.removeprefix(_over(letter))
    found = _named(letter.locale.split("-", maxsplit=1)[0], record, head + text)
    found = (*found, *_changed(record, letter, head + text, found))
    return [_moved(each, len(head)) for each in without_fine(found, called_fine(letter), head + text)]


def _changed(record: LetterRecord, letter: Letter, whole: str, found: Sequence[Finding]) -> list[Finding]:
    """Names that the composer wrote and the person's edit changed, where nothing else was found."""
    before = letter.composed if letter.edited else {}
    if not before:
        return []
    words = letter_words(letter.salutation, before["body"], letter.close, letter.signature)
    changed = _touched(f"Subject: {before['subject']}\n\n{words}", whole, record)
    alarms = [each for each in found if each.level is not Level.LOOK]
    return [each for each in changed if not any(_meet(each, other) for other in alarms)]


def _meet(a: Finding, b: Finding) -> bool:
    if a.start is None or b.start is None or a.end is None or b.end is None:
        return False
    return a.start < b.end and b.start < a.end


def called_fine(letter: Letter) -> frozenset[str]:
    """The words that the person called fine in this process, in any of its letters."""
    rows = standing_events(letter.process, FINE)
    return once(("fine", letter.process_id), lambda: frozenset(same_words(row.payload["words"]) for row in rows))


def call_fine(ports: Ports, owner: Owner, letter_id: UUID, words: str, reason: str, now: datetime) -> None:
    """What the check takes for a slip is meant so: it is remembered for every letter of this process.

    Only words that are found at present, outside the greeting and the signature; what blocks needs a reason.
    """
    letter = Letter.objects.one(owner, pk=letter_id)
    text, reason = letter_text(letter), one_line(reason, "The reason", REASON)
    wanted = [each for each in check(ports, owner, letter) if same_words(each.found or "") == same_words(words)]
    meant = [each for each in wanted if may_be_fine(each, text)]
    if not meant:
        raise NotFine
    if not reason and any(each.level is Level.BLOCK for each in meant):
        raise Refusal("A reason is missing.", hint="Say in a few words who or what that is; nothing was changed.")
    payload = {"words": same_words(words), "reason": reason, "letter": str(letter.pk)}
    add_event(owner, letter.process, FINE, payload, now, now)


def _moved(finding: Finding, by: int) -> Finding:
    if finding.start is None or finding.end is None or finding.start < by:
        return _without_place(finding)
    return replace(finding, start=finding.start - by, end=finding.end - by)


def context_of(ports: Ports, owner: Owner, letter: Letter, *, among_others: bool = True) -> dict[str, Any]:
    """The occasion of the letter as `check-text` reads it, held against the other letters or not."""
    process, person = letter.process, letter.person
    card = name_card(ports, owner, person, letter.locale)
    account = account_of(owner)
    step = step_of(owner, process.pk, letter.step_key)
    # Whom the letter asks to thank as well it names on purpose; who else was there it does not.
    through = thanked_through(owner, process) if among_others else {}
    thanked = {each.pk for each in through.get(str(person.pk), ())}
    met = [row for row in met_in(owner, process) if row.person_id != person.pk]
    written = letters_of(owner, process) if among_others else []
    earlier = [each for each in written if each.pk != letter.pk and was_read(each)]
    return {
        "situation": letter.situation,
        "medium": "email",
        "recipient": card.written,
        "title": card.addressee.title,
        "salutation": sorted(allowed_salutations(letter.locale, card.addressee)) if card.salutation else [],
        "employer": process.employer_name,
        "role": process.role,
        "candidate": owner.name,
        "phone": owner.phone,
        "interview": _iso(interview_day(ports, owner, process, step)),
        "read_on": _iso(read_on(owner, step, process)),
        "moment": latest_moments(process).get(str(person.pk), ""),
        "facts": list(dict.fromkeys((*known_for(ports, owner, letter, step), *achievements(owner)))),
        "others": [row.person.written for row in met if row.person_id not in thanked],
        "wanted": True,
        "to": [letter.address] if letter.address else [],
        "from": account.address if account else "",
        "current_employer_domains": list(owner.employer_domains),
        "never_mention": list(owner.never_mention),
        "accepted_short_forms": {"employer": list(process.employer_aliases)},
        "earlier": [other.body for other in earlier if other.body],
        "terms": [
            *own_words(owner),
            *_put_right(process, person),
            *(row.person.written for row in met if row.person_id in thanked),
        ],
    }


def _put_right(process: Process, person: Person) -> list[str]:
    """Both sides of a correction are the person's own words: their numbers are known."""
    return [words for one in corrections_for(process, str(person.pk)) for words in one.values() if words]


def known_for(ports: Ports, owner: Owner, letter: Letter, step: Step | None) -> list[str]:
    """What the record knows for this letter, the facts that stand in it included."""
    used = [str(each.get("fact") or "") for each in letter.used]
    return [*used, *(facts_for(ports, owner, letter.process, step) if step and is_written(step) else [])]


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _without_place(finding: Finding) -> Finding:
    # Offsets of the subject do not count into the letter's text.
    return replace(finding, start=None, end=None)


def _once(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Two checkers may see the same fault; the first, which knows the record, speaks."""
    kept: list[Finding] = []
    for finding in findings:
        if not any(_same_place(finding, other) for other in kept):
            kept.append(finding)
    return tuple(kept)


def _same_place(a: Finding, b: Finding) -> bool:
    if a.rule != b.rule or a.level != b.level:
        return False
    if None in {a.start, b.start, a.end, b.end}:
        return a.start == b.start and a.message == b.message
    return _meet(a, b)
