"""Weighing the evidence for a name: authority decides, never the majority, and what stays open is asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from afterword.core.people.evidence import Evidence, Reading, read, read_evidence
from afterword.core.people.local_part import LocalFit, fit_of
from afterword.core.people.skeleton import is_disguised
from afterword.core.people.spelling import Difference, difference
from afterword.core.people.title_conflicts import title_answered, title_conflict
from afterword.core.people.verdicts import Conflict, name_conflict, sentence, settle

__all__ = ["Conflict", "Evidence", "Weighing", "read_evidence", "weigh"]

CONSISTENT, CONFLICT, INSUFFICIENT = "consistent", "conflict", "insufficient"
# One of these alone says how a name is written; any other single source is asked about.
_ENOUGH_ALONE = frozenset(
    {"confirmed", "signature", "own_email_display", "business_card", "own_linkedin", "calendar_organizer_cn"}
)


@dataclass(frozen=True, slots=True)
class Weighing:
    """What the evidence comes to.

    `best` is the form to show, None while it is open; where only the job title differs it is the job title that
    stands. `written` is always the name with its title, `name` the name alone, None while they are open.
    `same_person` is True, False or "unknown". `informal` is the short form they sign with; `why` the sentence shown.
    """

    verdict: str
    conflicts: tuple[Conflict, ...] = ()
    best: str | None = None
    must_ask: bool = False
    same_person: bool | str = True
    why: str = ""
    informal: str = ""
    name: str | None = None
    resolved_by: str = ""
    written: str | None = None

    def to_json(self) -> dict[str, Any]:
        """The contract's `weigh-evidence` object."""
        out: dict[str, Any] = {
            "verdict": self.verdict,
            "conflicts": [conflict.to_json() for conflict in self.conflicts],
            "best": self.best,
            "must_ask": self.must_ask,
            "same_person": self.same_person,
            "why": self.why,
        }
        optional = {"informal": self.informal, "resolved_by": self.resolved_by}
        return {**out, **{key: value for key, value in optional.items() if value}}


def weigh(evidence: Sequence[Evidence]) -> Weighing:
    """Compare every spelling, title and job title read of one person (names by authority, playbook D1.6).

    Independent of the order of the evidence. The bearer's own words settle a conflict with third parties and are
    shown; every other conflict is asked, until the user has answered for all that was read (`Evidence.settles`).
    Copies of one source are one witness. A mail address is a hint only.
    """
    answers = [each for each in evidence if each.settles]
    readings = sorted((read(each) for each in evidence if not each.settles), key=_rank)
    addresses = [reading.evidence.raw for reading in readings if reading.source == "local_part"]
    firms = {address.partition("@")[2].partition(".")[0].casefold() for address in addresses} - {""}
    named = [reading for reading in readings if _names_a_person(reading, firms)]
    if not named:
        why = "No person's name is here: " + (
            "the letters were damaged." if any(r.damaged for r in readings) else "a team or a machine."
        )
        return Weighing(INSUFFICIENT, must_ask=True, why=why)
    apart = _two_people(named)
    if apart is not None:
        return apart
    locals_ = [r for r in readings if r.source == "local_part"]
    return _judged(named, locals_, answers)


def _names_a_person(reading: Reading, firms: set[str]) -> bool:
    """A display name that is only the name of the address's domain is a machine's."""
    is_firm = reading.name.casefold() in firms
    return reading.source != "local_part" and reading.is_person and not reading.damaged and not is_firm


def _rank(reading: Reading) -> tuple[int, str, str, str]:
    seen = "".join(chr(0x10FFFF - ord(character)) for character in reading.evidence.seen_at)
    return -reading.weight, seen, reading.evidence.raw, reading.source


def _two_people(named: list[Reading]) -> Weighing | None:
    """Two addresses with two names are two people; with one name it is not known."""
    by_email: dict[str, Reading] = {}
    for reading in named:
        if reading.evidence.email:
            by_email.setdefault(reading.evidence.email.casefold(), reading)
    if len(by_email) < 2:
        return None
    one, other, *_ = by_email.values()
    kind = difference(one.name, other.name)
    if kind in {Difference.SPELLING, Difference.PERSON, Difference.SURNAME}:
        return Weighing(CONSISTENT, same_person=False, why=f"Two addresses, two people: {one.name} and {other.name}.")
    if kind in {Difference.NONE, Difference.ENCODING}:
        return None
    return Weighing(
        INSUFFICIENT,
        must_ask=True,
        same_person="unknown",
        why=f"{one.name} and {other.name} have two addresses: one person?",
    )


def _judged(named: list[Reading], locals_: list[Reading], answers: list[Evidence]) -> Weighing:
    best = settle(named)
    former = frozenset(r.former_surname.casefold() for r in named if r.is_own and r.former_surname)
    conflicts = [name_conflict(best, other, former) for other in named if other is not best]
    found = [conflict for conflict in conflicts if conflict is not None]
    weighing = _names(named, best, found)
    weighing = _with_titles(weighing, named, best, answers)
    if weighing.verdict == CONSISTENT:
        weighing = _with_address(weighing, named, best, locals_)
    if weighing.verdict == CONSISTENT:
        weighing = _with_roles(weighing, named, answers)
    if weighing.verdict == CONSISTENT:
        weighing = _enough(weighing, named, best, locals_)
    informal = next((r.informal for r in named if r.is_own and r.informal), "")
    return replace(weighing, informal=informal)


def _names(named: list[Reading], best: Reading, found: list[Conflict]) -> Weighing:
    if not found:
        agrees = "Every source agrees on" if len(named) > 1 else "The one source says"
        return Weighing(
            CONSISTENT,
            best=best.display,
            name=best.name,
            written=best.display,
            why=f"{agrees} {best.name}.".replace("..", "."),
        )
    asked = [conflict for conflict in found if conflict.asks]
    first = (asked or found)[0]
    shown = tuple(dict.fromkeys(found))
    is_other = any(conflict.kind == Difference.PERSON for conflict in found)
    form = best.display if not asked or first.keeps_best else None
    return Weighing(
        CONFLICT,
        shown,
        best=form,
        name=form and best.name,
        written=form,
        must_ask=bool(asked),
        same_person="unknown" if is_other else True,
        why=sentence(first),
        resolved_by="" if asked else "authority",
    )


def _with_titles(weighing: Weighing, named: list[Reading], best: Reading, answers: list[Evidence]) -> Weighing:
    conflict = title_conflict(named, answers)
    if conflict is None:
        return weighing
    answered = title_answered(named, answers) or "" if conflict.answered else best.title
    form = weighing.best and (best.name if conflict.asks else f"{answered} {best.name}".strip())
    return replace(
        weighing,
        verdict=CONFLICT,
        conflicts=(*weighing.conflicts, conflict),
        best=form,
        written=form,
        must_ask=weighing.must_ask or conflict.asks,
        why=weighing.why if weighing.must_ask else sentence(conflict),
        resolved_by="" if conflict.asks else weighing.resolved_by,
    )


def _with_address(weighing: Weighing, named: list[Reading], best: Reading, locals_: list[Reading]) -> Weighing:
    for hint in locals_:
        local = hint.evidence.raw.partition("@")[0]
        fit = fit_of(local, named)
        if fit in {LocalFit.NEAR, LocalFit.OTHER}:
            kind = "local_part" if fit is LocalFit.NEAR else "former_name"
            conflict = Conflict("surname", kind, (best.name, local), asks=not best.is_own)
            return replace(
                weighing,
                verdict=CONFLICT,
                conflicts=(conflict,),
                best=weighing.best if best.is_own else None,
                written=weighing.best if best.is_own else None,
                must_ask=not best.is_own,
                why=sentence(conflict),
                resolved_by="authority" if best.is_own else "",
            )
    return weighing


def _with_roles(weighing: Weighing, named: list[Reading], answers: list[Evidence]) -> Weighing:
    """A job title is kept apart from the name; when only it differs, `best` is the job title that stands.

    Once the user has said which it is, `best` is the name again: what they said is kept with the person.
    """
    roles = [r for r in named if r.role]
    values = tuple(dict.fromkeys(r.role for r in roles))
    if len({value.casefold() for value in values}) < 2:
        return weighing
    is_settled = roles[0].is_own and all(r.role == roles[0].role for r in roles if r.is_own)
    if max((each.seen_at for each in answers if each.settles == "role"), default="") >= max(
        r.evidence.seen_at for r in roles
    ):
        return weighing
    conflict = Conflict("role", "value", values, asks=not is_settled)
    return replace(
        weighing,
        verdict=CONFLICT,
        conflicts=(conflict,),
        best=values[0] if is_settled else None,
        must_ask=not is_settled,
        why=sentence(conflict),
        resolved_by="authority" if is_settled else "",
    )


def _enough(weighing: Weighing, named: list[Reading], best: Reading, locals_: list[Reading]) -> Weighing:
    """Capitals and initials hide the name, unless the user says it is written so; one weak source is not enough."""
    if not best.case_reliable and best.source != "confirmed":
        return _open(f"{best.name} is known in capitals only: how are its letters written?")
    if is_disguised(best.name):
        return _open(f"{best.name} holds letters of two alphabets: how is it written?")
    if best.source != "confirmed" and _is_initials(best.given or best.name, best.surname or best.name):
        return _open(f"{best.name} holds initials only: what is the whole name?")
    supported = any(fit_of(hint.evidence.raw.partition("@")[0], named) is LocalFit.SUPPORTS for hint in locals_)
    witnesses = {r.source for r in named if r.source != "phone_note"}
    if witnesses & _ENOUGH_ALONE or len(witnesses) > 1 or (witnesses and supported):
        return weighing
    place = "was only heard on the phone" if not witnesses else "was read in one place only"
    form = weighing.best if witnesses else None
    return replace(
        weighing,
        verdict=INSUFFICIENT,
        best=form,
        must_ask=True,
        why=f"{best.name} {place}: is it written so?",
    )


def _is_initials(*parts: str) -> bool:
    words = [[word.replace(".", "") for word in part.split()] for part in parts]
    return any(part and all(len(word) == 1 and word.isascii() for word in part) for part in words)


def _open(why: str) -> Weighing:
    return Weighing(INSUFFICIENT, must_ask=True, why=why)
