"""L09: how long a text may be, by situation and country."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from afterword.core.findings import Finding, Level
from afterword.core.letter.rules.checked import Checked, missing
from afterword.core.letter.words import count


@dataclass(frozen=True, slots=True)
class Range:
    """How many words a body should have (`least` to `most`), and beyond which it is refused."""

    least: int
    most: int
    hard_least: int
    hard_most: int


ARTICLE = Range(90, 200, 50, 250)
BY_COUNTRY = {"GB": Range(60, 180, 40, 250), "IE": Range(60, 180, 40, 250)}
BY_LANGUAGE = {"de": Range(80, 180, 45, 250), "fr": Range(80, 180, 45, 250)}
ELSEWHERE = Range(70, 200, 40, 250)
BY_SITUATION = {
    "express": Range(40, 90, 25, 150),
    "reject": Range(20, 120, 10, 200),
    "status": Range(40, 110, 20, 180),
    "closing": Range(40, 110, 20, 180),
    "voicemail": Range(25, 75, 15, 95),
}
UNCOUNTED = frozenset({"ja", "zh", "ko", "th"})


def wanted_range(situation: str, locale: str, *, medium: str = "email") -> Range | None:
    """The range for a body in words; None where words are not counted or nothing is fixed (playbook L09)."""
    lang, _, country = locale.partition("-")
    if lang in UNCOUNTED:
        return None
    for name, found in BY_SITUATION.items():
        if situation.endswith("express") if name == "express" else situation.startswith(name) or medium == name:
            return found
    if not situation.startswith(("thank_you", "express")):
        return None
    return BY_SITUATION["express"] if situation.startswith("express") else _of_place(lang, country)


def _of_place(lang: str, country: str) -> Range:
    return BY_COUNTRY.get(country) or BY_LANGUAGE.get(lang) or (ARTICLE if lang == "en" else ELSEWHERE)


def check(checked: Checked) -> Iterator[Finding]:
    """Shown outside the range, blocked beyond the hard limits. Only the body counts."""
    if not checked.parts.body.text:
        yield missing(
            "L09", Level.BLOCK, "There is nothing in it yet.", "Write it, or let it be written from your facts."
        )
        return
    limits = wanted_range(checked.situation, checked.locale, medium=checked.context.medium)
    if limits is None:
        return
    number = count(checked.parts.body.text)
    if number < limits.least:
        level = Level.BLOCK if number < limits.hard_least else Level.WARN
        yield missing(
            "L09",
            level,
            f"It has {number} words; {limits.least} or more read better.",
            "Add one true thing; never fill up.",
        )
    elif number > limits.most:
        level = Level.BLOCK if number > limits.hard_most else Level.WARN
        yield missing(
            "L09", level, f"It has {number} words; {limits.most} are enough.", "Take out what they know already."
        )
