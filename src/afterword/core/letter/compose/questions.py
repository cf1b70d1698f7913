"""What must be asked before a letter can be written: only what the person alone can know."""

from __future__ import annotations

from afterword.core.letter.compose.banks_index import WRITTEN
from afterword.core.letter.compose.occasions import missing_slots
from afterword.core.letter.compose.situations import is_thanks
from afterword.core.letter.fields import language
from afterword.core.letter.note import is_shouted, is_too_long, printable
from afterword.core.letter.request import LetterRequest, PanelRequest, Recipient

# How the question about a name ends; pages that ask it with its answers leave this one out.
NAME_OPEN = "There is too little to be sure."
# What a thank-you without any fact of the sender asks; pages ask it with a field.
FACT = "What have you done that answers what this role needs? One skill or result is enough."
UNSURE_NAMES = (
    "conflict",
    "unverified",
    "unconfirmed",
    "insufficient",
    "missing",
    "none",
    "ask",
    "unknown",
    "guess",
    "not verified",
    "single",
)


def for_letter(request: LetterRequest, kind: str) -> tuple[str, ...]:
    """Everything that is missing for this letter, as questions in the order they should be answered."""
    out = [*_name(request.recipient), *_language(request.locale)]
    if not out and not is_thanks(kind):
        out += missing_slots(kind, request)
    return tuple(out)


def for_reader(panel: PanelRequest, reader: Recipient) -> tuple[str, ...]:
    """What is missing for one thank-you: the name, the role, what was said, and something the sender has done."""
    out = [*_name(reader), *_language(panel.locale)]
    who = reader.address_as or reader.name or "this person"
    if not panel.role:
        out.append("Which role was the interview for, as the posting names it?")
    if not panel.employer:
        out.append("Which employer is it?")
    out += _moment(reader.moment, who) if panel.wanted is not False else []
    if not panel.facts and panel.wanted is not False:
        out.append(FACT)
    return tuple(out)


def _moment(note: str, who: str) -> list[str]:
    """Nothing noted, only a remark to oneself, or a note too long for one sentence."""
    clause = printable(note)
    if not clause:
        return [f"What did {who} talk about, ask or show you? One line is enough."]
    if is_too_long(clause):
        return [f"Your note about {who} is too long for one sentence. Which one thing should the letter take up?"]
    if is_shouted(clause):
        return [f"Your note about {who} is in capitals. How is it written in small letters, with names as they are?"]
    return []


def _name(reader: Recipient) -> list[str]:
    if not (reader.address_as or reader.name):
        return ["Whom is it to, and how do they write their name?"]
    evidence = reader.evidence.casefold()
    if evidence and any(word in evidence for word in UNSURE_NAMES):
        return [f"Is “{reader.name}” how they write their name? {NAME_OPEN}"]
    return []


def _language(locale: str) -> list[str]:
    if language(locale) in WRITTEN:
        return []
    return ["There are no phrases for this language yet. Will you write this letter yourself, or use another language?"]
