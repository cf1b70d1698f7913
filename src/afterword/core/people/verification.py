"""Whether a name may stand in a letter: one strong source or two agreeing weak ones, and no open conflict."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from afterword.core.people.evidence import STRONG, Evidence, read
from afterword.core.people.spelling import Difference, difference
from afterword.core.people.weighing import Weighing, weigh

PLACES = {
    "confirmed": "you confirmed it",
    "signature": "their e-mail signature",
    "own_email_display": "the sender of their e-mail",
    "business_card": "their card",
    "own_linkedin": "their profile page",
    "calendar_organizer_cn": "the calendar invitation",
    "company_site": "the company's site",
    "job_ad": "the job advert",
    "ats_mail": "a mail of the hiring system",
    "recruiter_mail": "the recruiter's mail",
    "candidate_note": "your own note",
    "address_book": "your address book",
    "phone_note": "heard on the phone",
    "local_part": "the mail address",
}
LEAVE_OUT = "Leave it out"
_WEAK_NEEDED = 2
_MILD = frozenset(
    {
        Difference.NONE,
        Difference.ENCODING,
        Difference.CASE,
        Difference.INITIALS,
        Difference.PARTIAL,
        Difference.NICKNAME,
    }
)


@dataclass(frozen=True, slots=True)
class NameAnswer:
    """One answer that may be pressed: `value` is what it sets, "" leaves the doubtful part out; `label` is shown."""

    value: str
    source: str
    label: str


@dataclass(frozen=True, slots=True)
class NameQuestion:
    """One question on a name; the last answer is always the safe one, to leave out what is in doubt."""

    field: str
    ask: str
    answers: tuple[NameAnswer, ...]


@dataclass(frozen=True, slots=True)
class Verification:
    """`ok` when the name may be used as weighed; else `question` says what to ask."""

    ok: bool
    weighing: Weighing
    question: NameQuestion | None = None


def is_verified(evidence: Sequence[Evidence]) -> Verification:
    """One strong source (own signature, own mail, own card) or two agreeing weak ones verify a name (playbook D1.6).

    Three copies from one place are one witness; a mail address is none. A conflict that the bearer's own words settle
    is shown and not asked; any other blocks and is asked with every spelling, each with its place.
    """
    weighing = (
        weigh(evidence) if evidence else Weighing("insufficient", must_ask=True, why="Nothing was read of this name.")
    )
    if weighing.must_ask or weighing.best is None:
        return Verification(False, weighing, _question(evidence, weighing))
    if _is_strong([each for each in evidence if not each.settles], weighing):
        return Verification(True, weighing)
    return Verification(False, weighing, _question(evidence, weighing))


@lru_cache(maxsize=4096)
def judged(evidence: tuple[Evidence, ...]) -> Verification:
    """The same, remembered: the plan and the pages ask of the same evidence, one after the other."""
    return is_verified(evidence)


def _is_strong(evidence: Sequence[Evidence], weighing: Weighing) -> bool:
    sources = {each.source for each in evidence}
    if sources & STRONG:
        return True
    name = weighing.name or weighing.best or ""
    agreeing = {
        each.source
        for each in evidence
        if each.source not in {"local_part", "phone_note"} and difference(read(each).name, name) in _MILD
    }
    return len(agreeing) >= _WEAK_NEEDED


def _question(known: Sequence[Evidence], weighing: Weighing) -> NameQuestion:
    evidence = [each for each in known if not each.settles]
    conflict = next((each for each in weighing.conflicts if each.asks), None)
    field = conflict.field if conflict else "name"
    answers: dict[str, list[str]] = {}
    for each in sorted(evidence, key=lambda one: (one.source == "local_part", one.source, one.raw)):
        value = _value(field, each)
        if value:
            answers.setdefault(value, []).append(PLACES[each.source])
    listed = tuple(NameAnswer(value, ", ".join(dict.fromkeys(places)), value) for value, places in answers.items())
    is_open = conflict is None and weighing.best
    ask = f"Is “{weighing.best}” how they write their name?" if is_open else weighing.why
    return NameQuestion(field, ask, (*listed, NameAnswer("", "always correct", LEAVE_OUT)))


def _value(field: str, evidence: Evidence) -> str:
    if evidence.source == "local_part":
        return ""
    reading = read(evidence)
    return {"title": reading.title, "role": reading.role}.get(field, reading.name if reading.is_person else "")
