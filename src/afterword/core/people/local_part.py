"""The part of a mail address before the @, as a hint on the spelling of a name; it proves nothing."""

from __future__ import annotations

import re
from enum import Enum

from afterword.core.people.evidence import Reading
from afterword.core.people.mailbox import edits
from afterword.core.people.nicknames import initials, is_short_form
from afterword.core.people.roles import is_noreply_word, is_role_word
from afterword.core.people.spelling import fold, spelled_out

_LONG, _SHORT = 4, 3


class LocalFit(Enum):
    """What a local part says of a name."""

    SUPPORTS = "it holds the name"
    SILENT = "it says nothing: a role, a number, letters"
    NEAR = "it is spelt almost like the name"
    OTHER = "it holds another family name"


def fit_of(local: str, named: list[Reading]) -> LocalFit:
    """Compare a local part with the names read; with the best fit of all of them."""
    local = local.partition("+")[0]
    if is_role_word(local) or is_noreply_word(local):
        return LocalFit.SILENT
    parts = [part for part in re.split(r"[._\-]+|\d+", _plain(local)) if part]
    fits = [_fit(parts, reading) for reading in named if reading.surname or reading.given]
    for fit in (LocalFit.SUPPORTS, LocalFit.NEAR, LocalFit.OTHER):
        if fit in fits:
            return fit
    return LocalFit.SILENT


def _plain(text: str) -> str:
    return re.sub(r"[^\w.\-]", "", fold_keep(text))


def fold_keep(text: str) -> str:
    """Lower case without marks, dots and hyphens kept."""
    return ".".join("-".join(fold(piece) for piece in part.split("-")) for part in text.split("."))


def _surnames(reading: Reading) -> set[str]:
    """The forms in which a surname may stand in an address: whole, each word, umlauts spelled out, without marks."""
    forms = set()
    for text in (reading.surname, reading.former_surname):
        for plain in (fold(text), fold(spelled_out(text))):
            words = plain.split()
            forms |= {"".join(words), *(word for word in words if len(word) > 2)}
            forms |= {fold(piece) for piece in text.split("-")}
    return forms - {""}


def _fit(parts: list[str], reading: Reading) -> LocalFit:
    joined = "".join(parts)
    surnames, givens = _surnames(reading), [fold(word) for word in re.split(r"[\s-]", reading.given) if word]
    if _is_other_given(parts, givens, surnames, reading):
        return LocalFit.NEAR
    if any(surname in parts or _is_held(surname, parts, joined, givens) for surname in surnames):
        return LocalFit.SUPPORTS
    if _is_near(parts, joined, surnames, _letters(givens)):
        return LocalFit.NEAR
    if len(parts) > 1 and _is_given(parts[0], givens, reading) and len(parts[-1]) >= _LONG:
        return LocalFit.OTHER
    return LocalFit.SILENT


def _is_held(surname: str, parts: list[str], joined: str, givens: list[str]) -> bool:
    """True where the address holds the surname; a last letter more or less beside a given name is another spelling."""
    if len(surname) <= 2 or surname not in joined:
        return False
    own = next((part for part in parts if surname in part), "")
    rest = own.replace(surname, "", 1)
    others = [part for part in parts if part != own]
    has_given = any(part in givens or part[:1] in _letters(givens) for part in others)
    return not (own and len(rest) == 1 and own.startswith(surname) and (has_given or rest not in _letters(givens)))


def _letters(givens: list[str]) -> set[str]:
    return {given[0] for given in givens if given}


def _is_other_given(parts: list[str], givens: list[str], surnames: set[str], reading: Reading) -> bool:
    """The family name fits and the given name does not quite: "katherine.meyer" or "j.meyer" for Katharine Meyer."""
    if len(parts) != 2 or parts[1] not in surnames or not givens:
        return False
    first = parts[0]
    known = {*givens, fold(reading.informal), fold(spelled_out(reading.given)), *(fold(spelled_out(g)) for g in givens)}
    if first in known:
        return False
    if len(first) >= _SHORT and any(edits(first, given, 1) == 1 for given in givens):
        return True
    if any(is_short_form(first, given) for given in givens):
        return False
    if len(first) == 1:
        return not any(first in initials(given) for given in givens)
    return len(first) >= _LONG and any(edits(first, given, 2) <= 2 for given in givens)


def _is_near(parts: list[str], joined: str, surnames: set[str], letters: set[str]) -> bool:
    tails = [part for part in parts if len(part) >= _LONG]
    if joined[:1] in letters and len(parts) == 1:
        tails.append(joined[1:])
    return any(
        edits(tail, surname, 2) <= (2 if len(surname) > _LONG else 1)
        for tail in tails
        for surname in surnames
        if len(surname) > 2
    )


def _is_given(part: str, givens: list[str], reading: Reading) -> bool:
    if not givens:
        return False
    return part in givens or any(is_short_form(part, given) for given in givens) or part == fold(reading.informal)
