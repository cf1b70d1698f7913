"""The patterns of CLDR person names, read once into steps: literals and fields with their modifiers."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from afterword.core.people.person_name import PersonName

_FIELD = re.compile(r"\{([^{}]*)\}")
_INITIAL_WORD = re.compile(r"[\u3400-\u9fff]+|[^\W\d_\u3400-\u9fff][\w\u0300-\u036f'’·]*|\d+")
_RETAINED = re.compile(r"[\w\u0300-\u036f'’·]+|[^\w]")
# Capitals drop the accent in Greek, and only there (Unicode SpecialCasing).
_GREEK_ACCENTS = re.compile("[\u0300\u0301\u0342]")


@dataclass(frozen=True, slots=True)
class NameLocale:
    """What CLDR says of one locale: `patterns` by "order length usage formality", the rest as LDML names it.

    `cut` tells the words of a run of Chinese signs; by itself every sign is one.
    """

    tag: str
    given_first: tuple[str, ...]
    surname_first: tuple[str, ...]
    native_space: str
    foreign_space: str
    initial: str
    initial_sequence: str
    patterns: Mapping[str, tuple[str, ...]]
    cut: Callable[[str], Sequence[str]] = list


@dataclass(frozen=True, slots=True)
class Slot:
    """A field of a pattern: its base name and its modifiers in the order they apply."""

    base: str
    modifiers: tuple[str, ...]


def steps(pattern: str) -> list[str | Slot]:
    """A pattern cut into literals and slots, in order."""
    found: list[str | Slot] = []
    for at, piece in enumerate(_FIELD.split(pattern)):
        if at % 2:
            base, *modifiers = piece.split("-")
            found.append(Slot(base, tuple(modifiers)))
        elif piece:
            found.append(piece)
    return found


def value(name: PersonName, slot: Slot, locale: NameLocale) -> str:
    """What the slot holds for this name, "" when the name has no such field."""
    text = _base_value(name, slot)
    retains = "retain" in slot.modifiers
    changes: dict[str, Callable[[str], str]] = {
        "initial": lambda read: initials(read, locale, retains=retains),
        "monogram": first_letter,
        "allCaps": lambda read: capitals(read, locale.tag),
        "initialCap": lambda read: " ".join(word[:1].upper() + word[1:] for word in read.split(" ")),
    }
    for modifier in slot.modifiers if text else ():
        text = changes.get(modifier, str)(text)
    return text


def _base_value(name: PersonName, slot: Slot) -> str:
    if slot.base == "surname":
        return _surname(name, slot.modifiers)
    if slot.base == "given" and "informal" in slot.modifiers:
        return name.given_informal or name.given
    known = {
        "title": name.title,
        "given": name.given,
        "given2": name.given2,
        "surname2": name.surname2,
        "generation": name.generation,
        "credentials": name.credentials,
    }
    return known.get(slot.base, "")


def _surname(name: PersonName, modifiers: Sequence[str]) -> str:
    if "prefix" in modifiers:
        return name.surname_prefix
    if "core" in modifiers:
        return name.surname_core or name.surname
    return name.family


def first_letter(text: str) -> str:
    """The first letter with the marks that belong to it."""
    end = 1
    while end < len(text) and unicodedata.category(text[end]).startswith("M"):
        end += 1
    return text[:end]


def capitals(text: str, tag: str) -> str:
    """Capitals as the language writes them: Greek without accents, Turkish with a dot on its İ."""
    language = tag.partition("-")[0]
    if language == "el":
        text = unicodedata.normalize("NFC", _GREEK_ACCENTS.sub("", unicodedata.normalize("NFD", text)))
    if language in {"tr", "az"}:
        text = text.replace("i", "İ")
    return text.upper()


def initials(text: str, locale: NameLocale, *, retains: bool = False) -> str:
    """The first letter of every word by the locale's pattern; `retains` keeps hyphens ("J.-N.")."""
    found = ""
    for word in text.split():
        letters = [_initial(piece, locale) for run in _INITIAL_WORD.findall(word) for piece in _pieces(run, locale)]
        if retains:
            letters = ["".join(_initial(piece, locale) for piece in _RETAINED.findall(word))]
        for letter in letters:
            found = locale.initial_sequence.format(found, letter) if found else letter
    return found


def _pieces(run: str, locale: NameLocale) -> Sequence[str]:
    return locale.cut(run) if "\u3400" <= run[0] <= "\u9fff" else (run,)


def _initial(piece: str, locale: NameLocale) -> str:
    return locale.initial.format(first_letter(piece)) if piece[0].isalnum() else piece
