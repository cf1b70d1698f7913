"""A name written out for a purpose, as CLDR/LDML part 8 has it: to speak to somebody, of somebody, in a list."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from afterword.core.people.name_patterns import NameLocale, Slot, steps, value
from afterword.core.people.person_name import PersonName

_LATER_SPACE = re.compile(r"(\s)\s+")


@dataclass(frozen=True, slots=True)
class NameStyle:
    """What the name is written for, in the words of LDML.

    `length` long, medium or short; `usage` referring, addressing or monogram; `formality` formal or informal;
    `order` givenFirst, surnameFirst, sorting, or "" for the order the name and the locale ask for.
    """

    length: str = "long"
    usage: str = "referring"
    formality: str = "formal"
    order: str = ""


def format_name(name: PersonName, locale: NameLocale, style: NameStyle | None = None) -> str:
    """The name by the locale's pattern for `style`; "" when the name has no field the pattern asks for.

    Of several patterns the one that says most is taken. A name of one part stands where the surname would
    (mononym). Literals beside an empty field go with it, and two that meet are joined once. Spaces turn into the
    locale's own sign for names of its language, and into its other sign for foreign ones.
    """
    style = style or NameStyle()
    order = style.order or name_order(name, locale)
    patterns = locale.patterns.get(f"{order} {style.length} {style.usage} {style.formality}", ())
    filled = [_filled(pattern, name, locale) for pattern in patterns]
    if not filled:
        return ""
    best = max(filled, key=lambda read: (_known(read), -_unknown(read)))
    return _spaced(_joined(best), name, locale)


def name_order(name: PersonName, locale: NameLocale) -> str:
    """The bearer's own order; else by the name's language, as readers of the locale expect it."""
    if name.order:
        return name.order
    tag = (name.locale or locale.tag).replace("_", "-")
    while tag:
        if tag in locale.surname_first:
            return "surnameFirst"
        if tag in locale.given_first:
            return "givenFirst"
        tag = tag.rpartition("-")[0]
    return "surnameFirst" if "und" in locale.surname_first else "givenFirst"


_Read = list[tuple[bool, str]]


def _filled(pattern: str, name: PersonName, locale: NameLocale) -> _Read:
    """Every step of the pattern as (is it a field, its text)."""
    cut = steps(pattern)
    if not name.family and not any(_is_plain_given(step) for step in cut):
        name = replace(name, surname=name.given, given="", given_informal="")
    return [(True, value(name, step, locale)) if isinstance(step, Slot) else (False, step) for step in cut]


def _is_plain_given(step: str | Slot) -> bool:
    return isinstance(step, Slot) and step.base == "given" and "initial" not in step.modifiers


def _known(read: _Read) -> int:
    return sum(1 for is_field, text in read if is_field and text)


def _unknown(read: _Read) -> int:
    return sum(1 for is_field, text in read if is_field and not text)


def _joined(read: _Read) -> str:
    """The steps as one text (LDML part 8, "Handle missing fields")."""
    found, before, after, is_gap = "", "", "", False
    for is_field, text in _without_empty_ends(read):
        if is_field and text:
            found += (_coalesced(before, after) if is_gap else before) + text
            before, after, is_gap = "", "", False
        elif is_field:
            is_gap, after = True, ""
        elif is_gap:
            after = text
        else:
            before += text
    return found + (_coalesced(before, after) if is_gap else before)


def _without_empty_ends(read: _Read) -> _Read:
    fields = [at for at, (is_field, _) in enumerate(read) if is_field]
    known = [at for at in fields if read[at][1]]
    if not known:
        return []
    first = 0 if known[0] == fields[0] else known[0]
    last = len(read) if known[-1] == fields[-1] else known[-1] + 1
    return read[first:last]


def _coalesced(before: str, after: str) -> str:
    """Two literals that meet over an empty field: one, when either ends like the other."""
    if not before or not after:
        return before or after
    if before.endswith(after) or after.endswith(before):
        return before
    return _LATER_SPACE.sub(r"\1", before + after)


def _spaced(text: str, name: PersonName, locale: NameLocale) -> str:
    is_native = _language(name.locale or locale.tag) == _language(locale.tag)
    return text.replace(" ", locale.native_space if is_native else locale.foreign_space)


def _language(tag: str) -> str:
    return tag.replace("_", "-").partition("-")[0].casefold()
