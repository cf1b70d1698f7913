"""What the listed phrases say of a mail, sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from types import ModuleType

from afterword.core.hearing.cues import da, de, en, es, fr, it, ja, nl, pl, pt, sv
from afterword.core.hearing.sentences import asked, is_supposed, plainly, spoken, without_marks
from afterword.core.hearing.verdict import Meaning, Verdict

LANGUAGES: tuple[ModuleType, ...] = (en, de, fr, es, it, nl, pt, sv, da, pl, ja)
_GAP = r"\b.{0,60}?\b"
_NAMES = {
    Meaning.REJECTION: ("REJECTION", "NO_REJECTION", True),
    Meaning.OFFER: ("OFFER", "NO_OFFER", True),
    Meaning.INTERVIEW_INVITE: ("INVITE", "NO_INVITE", False),
    Meaning.HOLD: ("HOLD", "", False),
    Meaning.ACTION_REQUEST: ("ACTION", "NO_ACTION", False),
    Meaning.ACK: ("ACK", "", False),
    Meaning.OTHER: ("OTHER", "", False),
}


def by_phrases(subject: str, text: str) -> Verdict:
    """What the listed phrases say.

    Sentence by sentence: a sentence says no, yes and so on where a phrase of its class stands in it without a trap
    ("if", "not", "another candidate"). A no or a yes needs such a sentence in the body; adverts, orders and surveys
    are nothing of the kind. `sure` only for one clear class, and for an invitation only with a word of the talk or
    the job; the person confirms whatever closes a process.
    """
    said = spoken(text)
    found = {kind: [raw for raw, plain in said if _says(kind, plain)] for kind in Meaning}
    title = plainly(subject)
    later = [raw for raw, plain in said if any(_pattern(each, "LATER").search(plain) for each in LANGUAGES)]
    kind = _decided(found, title)
    if kind is Meaning.OTHER and later and not found[kind]:
        kind, found[Meaning.HOLD] = Meaning.HOLD, later
    evidence = (found[kind] or [""])[0]
    closing = {Meaning.REJECTION, Meaning.OFFER}
    rival = any(found[other] for other in (closing | {Meaning.INTERVIEW_INVITE, Meaning.HOLD}) - {kind})
    sure = bool(evidence) and kind in closing and not rival and not found[Meaning.OTHER]
    sure = sure or (kind not in closing and bool(evidence) and not rival)
    return Verdict(kind, evidence.strip(), sure and (kind is not Meaning.INTERVIEW_INVITE or is_of_talk(title, said)))


def is_of_talk(title: str, said: Sequence[tuple[str, str]]) -> bool:
    """A word of the talk or the job stands in the mail: else a dentist may want to see them, or bring a parcel."""
    words = " ".join((title, *(plain for _, plain in said)))
    return any(_pattern(each, "TALK").search(words) for each in LANGUAGES)


def _decided(found: dict[Meaning, list[str]], title: str) -> Meaning:
    noise = len(found[Meaning.OTHER]) + _says(Meaning.OTHER, title)
    no, yes = found[Meaning.REJECTION], found[Meaning.OFFER]
    if noise and not (yes and not no and noise < 2) and not (no and noise < 2 and _speaks_of_us(found)):
        return Meaning.OTHER
    if no:
        return Meaning.REJECTION
    if yes:
        return Meaning.OFFER
    for kind in (Meaning.INTERVIEW_INVITE, Meaning.HOLD, Meaning.ACTION_REQUEST, Meaning.ACK):
        if found[kind]:
            return _weighed(kind, found)
    return _titled(title)


def _weighed(kind: Meaning, found: dict[Meaning, list[str]]) -> Meaning:
    """An answer put off names the talks it waits for, and a request names the meeting: the more specific one wins."""
    if kind is Meaning.INTERVIEW_INVITE and len(found[Meaning.HOLD]) > len(found[kind]):
        return Meaning.HOLD
    if kind is Meaning.INTERVIEW_INVITE and len(found[Meaning.ACTION_REQUEST]) > len(found[kind]):
        return Meaning.ACTION_REQUEST
    return kind


def _speaks_of_us(found: dict[Meaning, list[str]]) -> bool:
    return bool(set(found[Meaning.REJECTION]) - set(found[Meaning.OTHER]))


def _titled(title: str) -> Meaning:
    """What the subject alone says; never a no or a yes."""
    kinds = (Meaning.INTERVIEW_INVITE, Meaning.ACTION_REQUEST, Meaning.HOLD, Meaning.ACK)
    return next((kind for kind in kinds if _says(kind, title)), Meaning.OTHER)


def _says(kind: Meaning, plain: str) -> bool:
    """A phrase of the class stands in the sentence, and no trap of the same language.

    A no is none with an "if" anywhere in its sentence, a yes with an "if" before it ("the job is yours if you like").
    """
    cue, trap, firm = _NAMES[kind]
    for language in LANGUAGES:
        found = _pattern(language, cue).search(plain)
        if found is None or _pattern(language, trap).search(plain):
            continue
        before = asked(plain[: found.end()]) if kind is Meaning.OFFER else plain
        if not (firm and is_supposed(before)):
            return True
    return False


def is_no_trap(plain: str) -> bool:
    """A sentence that looks like a no and is none: another day, an order, nobody chosen yet."""
    return any(_pattern(each, "NO_REJECTION").search(plain) for each in LANGUAGES)


@cache
def _pattern(language: ModuleType, name: str) -> re.Pattern[str]:
    """The lines of that name as one expression; an indented line goes on the one before. No lines match nothing."""
    lines = re.sub(r"\n +", "", getattr(language, name, "").strip()).splitlines()
    edge = getattr(language, "EDGE", r"\b")
    return re.compile(without_marks("|".join(rf"(?:{edge}{line.replace(' ... ', _GAP)})" for line in lines)) or "(?!)")
