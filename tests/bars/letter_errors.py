"""Letters with one error each: slips in names, names of another application, blanks, disguised letters."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass

from afterword.core.findings import Level
from afterword.core.letter.names import check_names
from afterword.core.letter.spans import Span
from tests.bars.composed_letters import OTHER, Composed, name_spans

CLOSE = "abcdefghijklmnoprstuvwxyz"


@dataclass(frozen=True, slots=True)
class Wrong:
    """A letter with one error: what kind, and where it stands."""

    kind: str
    text: str
    place: Span


def one_error(one: Composed, chance: random.Random) -> Iterator[Wrong]:
    """A slip in a random name, a name of another application in place of it, a blank, a disguised letter."""
    kind, span = chance.choice(name_spans(one))
    word = span.of(one.text)
    at = chance.randrange(1, len(word)) if len(word) > 1 else 0
    slips = {
        f"letter left out, {kind}": word[:at] + word[at + 1 :],
        f"letter doubled, {kind}": word[:at] + word[at] + word[at:],
        f"letters swapped, {kind}": word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :],
        f"letter replaced, {kind}": word[:at] + chance.choice(CLOSE) + word[at + 1 :],
        "blank": "[Company]",
        "disguised letter": word.replace("e", "\u0435", 1).replace("a", "\u0430", 1),
    }
    swaps = {"company": OTHER.company.name, "role": OTHER.role, "person": OTHER.people[0].display}
    if kind in swaps:
        slips[f"of another application, {kind}"] = swaps[kind]
    for how, changed in slips.items():
        if changed.strip() != word:
            text = one.text[: span.start] + changed + one.text[span.end :]
            yield Wrong(how, text, Span(span.start, span.start + max(1, len(changed))))


def found(one: Composed, text: str, place: Span | None) -> bool:
    """Is there an alarm, at the place of the error where one is given?"""
    alarms = [each for each in check_names(one.locale, one.record, text) if each.level is not Level.LOOK]
    if place is None:
        return bool(alarms)
    return any(place.overlaps(Span(each.start or 0, each.end or 0)) for each in alarms)
