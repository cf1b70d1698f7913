"""One conflict between two readings of a name: what differs, whether the bearer's own words settle it, what is said."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from afterword.core.people.evidence import Reading
from afterword.core.people.skeleton import is_disguised
from afterword.core.people.spelling import Difference, difference, near, without_marks

# Differences that are no conflict: one form holds the other, or only bytes and capitals differ.
_MILD = frozenset({Difference.NONE, Difference.ENCODING, Difference.INITIALS, Difference.PARTIAL})
_MARKS = frozenset({Difference.DIACRITICS, Difference.TRANSLITERATION})
# What is said, and what is asked while nobody's own words settle it.
_SENTENCES = {
    "case": ("Two sources differ in capital letters: {a}, {b}.", "Which do they use?"),
    "diacritics": ("One source leaves the marks off the letters: {a}, {b}.", "Which do they use themselves?"),
    "transliteration": ("One source spells letters out: {a}, {b}.", "Which do they use themselves?"),
    "punctuation": ("A hyphen, a space or an apostrophe differs: {a}, {b}.", "Which is right?"),
    "script": ("Letters of another alphabet stand in one spelling: {a}, {b}.", "Which is right?"),
    "order": ("The same name stands in two orders: {a}, {b}.", "Which part is the family name?"),
    "nickname": ("One of these is a short form: {a}, {b}.", "Which do they sign with?"),
    "romanisation": ("Two ways to write the name in Latin letters: {a}, {b}.", "Which do they use themselves?"),
    "spelling": ("Two spellings: {a}, {b}.", "Which is right?"),
    "phonetic": ("{b} is how it sounded; {a} is how it is written.", "Which is right?"),
    "former_name": ("Another family name: {a}, {b}. It may have changed.", "Which is it now?"),
    "person": ("These may be two people: {a}, {b}.", "Whom does this letter go to?"),
    "title": ("Sources give two titles: {a}, {b}.", "Which is right? Without one the full name is used."),
    "local_part": ("The address is spelt almost like the name: {a}, {b}.", "Which is right?"),
    "value": ("Sources give two job titles: {a}, {b}.", "Which is right?"),
}


_OWN_WORDS = frozenset(_SENTENCES) - {"phonetic", "order", "person"}


@dataclass(frozen=True, slots=True)
class Conflict:
    """One field on which readings differ. `asks` when nobody's own words settle it; `keeps_best` when the display
    form may still be used while it is asked about; `answered` when the user has said which it is."""

    field: str
    kind: str
    values: tuple[str, ...]
    asks: bool = True
    keeps_best: bool = False
    answered: bool = False

    def to_json(self) -> dict[str, Any]:
        """The contract's form."""
        return {"field": self.field, "kind": str(self.kind), "values": list(self.values)}


def sentence(conflict: Conflict) -> str:
    """The sentence shown for a conflict; each kind has its own."""
    first, *rest = conflict.values
    said, question = _SENTENCES[str(conflict.kind)]
    said = said.format(a=first, b=", ".join(rest) or first).replace("..", ".")
    if conflict.answered:
        question = "You said which it is."
    elif not conflict.asks:
        question = "Their own words stand." if conflict.kind in _OWN_WORDS else ""
    return f"{said} {question}".strip()


def settle(named: list[Reading]) -> Reading:
    """The reading to show, of readings sorted by authority: the strongest, or a fuller writing of the same name.

    Capitals give way to the same name in small letters; initials to the name written out; among the bearer's own
    words plain letters to letters with their marks; a family name in capitals to the same name in usual order.
    """
    best = named[0]
    for other in named[1:]:
        kind = difference(best.name, other.name)
        if (
            _is_better_case(best, other, kind)
            or _is_written_out(best, other, kind)
            or _is_later_name(best, other, kind)
            or (kind is Difference.SCRIPT and is_disguised(best.name) and not is_disguised(other.name))
            or (kind in _MARKS and _is_fuller_own(best, other))
        ):
            best = other
    return best


def _is_better_case(best: Reading, other: Reading, kind: Difference) -> bool:
    if not other.case_reliable:
        return False
    if kind is Difference.CASE and not best.case_reliable:
        return True
    return kind in {Difference.CASE, Difference.ORDER} and best.marked and not other.marked


def _is_written_out(best: Reading, other: Reading, kind: Difference) -> bool:
    """Initials give way to the whole name, and one word alone to the name that holds it."""
    if kind is Difference.INITIALS:
        return len(other.name) > len(best.name)
    return kind is Difference.PARTIAL and len(best.name.split()) == 1 < len(other.name.split())


def _is_fuller_own(best: Reading, other: Reading) -> bool:
    is_open = is_answered(best, other) or _is_sharp_s(best, other)
    return best.is_own and other.is_own and _is_fuller(other.name, best.name) and not is_open


def _is_sharp_s(one: Reading, other: Reading) -> bool:
    """Only ß and ss differ: Groß and Gross are two family names, and neither is the other with less care."""
    return one.name != other.name and one.name.replace("ß", "ss") == other.name.replace("ß", "ss")


def _is_fuller(one: str, other: str) -> bool:
    return without_marks(one) != one and without_marks(other) == other


def _is_later_name(best: Reading, other: Reading, kind: Difference) -> bool:
    """A family name changes: of two own names the newer stands, when the dates are a while apart."""
    if kind is not Difference.SURNAME or not (best.is_own and other.is_own):
        return False
    return other.evidence.seen_at[:7] > best.evidence.seen_at[:7]


def name_conflict(best: Reading, other: Reading, former: frozenset[str] = frozenset()) -> Conflict | None:
    """How `other` disagrees with the form chosen, or None; `former` holds family names they say they had (folded).

    What the user confirmed answers for everything that was read until then, and is asked about only once more is read.
    """
    found = _disagreement(best, other, former)
    if found is not None and is_answered(best, other):
        return replace(found, asks=False, answered=True)
    return found


def is_answered(best: Reading, other: Reading) -> bool:
    """True when the user confirmed `best` after `other` was read."""
    is_last = best.evidence.seen_at >= other.evidence.seen_at
    return best.source == "confirmed" and is_last and not is_disguised(best.name)


def _disagreement(best: Reading, other: Reading, former: frozenset[str]) -> Conflict | None:
    kind = difference(best.name, other.name)
    if kind in _MILD or _is_same_in_own_words(best, other, former) or _is_own_short_form(best, other, kind):
        return None
    if other.source == "phone_note" and best.source != "phone_note":
        return _heard(best, other, kind)
    if kind is Difference.CASE:
        return _case(best, other)
    if kind is Difference.ORDER:
        return _order(best, other)
    asks = not _is_settled(best, other, kind)
    field, values = _field(best, other, kind)
    keeps = kind in {Difference.NICKNAME, Difference.SCRIPT} or (_is_sharp_s(best, other) and other.is_own)
    return Conflict(field, str(kind), values, asks, keeps_best=keeps)


def _is_same_in_own_words(best: Reading, other: Reading, former: frozenset[str]) -> bool:
    """A short form they sign with, or a former name they give themselves, is no disagreement."""
    forms = {best.informal.casefold(), other.informal.casefold() if other.is_own else ""} - {""}
    if other.given.casefold() in forms and other.surname == best.surname:
        return True
    return other.surname.casefold() in former and other.given == best.given


def _is_own_short_form(best: Reading, other: Reading, kind: Difference) -> bool:
    """They sign Kate; that others write Katharine contradicts nothing."""
    return kind is Difference.NICKNAME and best.is_own and len(best.given) < len(other.given)


def _heard(best: Reading, other: Reading, kind: Difference) -> Conflict | None:
    if kind in {
        Difference.CASE,
        Difference.ORDER,
        Difference.PUNCTUATION,
        Difference.DIACRITICS,
        Difference.TRANSLITERATION,
    }:
        return None
    if kind is Difference.PERSON and not _shares_a_part(best, other):
        return Conflict("name", "person", (best.name, other.name))
    field = "surname" if other.given.casefold() == best.given.casefold() else "given"
    one, two = (best.surname, other.surname) if field == "surname" else (best.given, other.given)
    return Conflict(field, "phonetic", (one or best.name, two or other.name), asks=False)


def _shares_a_part(best: Reading, other: Reading) -> bool:
    if not other.surname or not best.surname:
        return True
    return near(best.surname, other.surname) or near(best.given, other.given)


def _case(best: Reading, other: Reading) -> Conflict | None:
    if best.is_own or not other.case_reliable or not best.case_reliable or other.marked or best.marked:
        return None
    return Conflict("name", "case", (best.name, other.name))


def _order(best: Reading, other: Reading) -> Conflict | None:
    """Two orders of one name are settled by capitals on the family name, and by "Last, First"."""
    is_marked = best.marked or other.marked
    values = tuple(sorted({best.name, other.name}))
    return Conflict("order", "order", values, asks=not is_marked, keeps_best=True)


def _is_settled(best: Reading, other: Reading, kind: Difference) -> bool:
    """Own words settle against third parties; two own forms only when one is the other without its marks.

    Own plain letters against marks elsewhere stay open: the system that carried them may have dropped the marks.
    """
    if not best.is_own:
        return False
    if _is_sharp_s(best, other) and other.is_own:
        return False
    if kind in _MARKS:
        return not _is_fuller(other.name, best.name)
    if kind is Difference.SURNAME and other.is_own:
        return other.evidence.seen_at[:7] != best.evidence.seen_at[:7]
    if kind is Difference.PERSON or (kind is Difference.SCRIPT and is_disguised(other.name) and other.is_own):
        return False
    return not other.is_own or kind is Difference.PUNCTUATION


def _field(best: Reading, other: Reading, kind: Difference) -> tuple[str, tuple[str, ...]]:
    if kind is Difference.TRANSLITERATION:
        return "name", (best.name, other.name)
    if best.surname == other.surname and best.given != other.given:
        return "given", (best.given, other.given)
    if best.given == other.given and best.surname != other.surname:
        return "surname", (best.surname, other.surname)
    return ("surname" if kind is Difference.DIACRITICS else "name"), (best.name, other.name)
