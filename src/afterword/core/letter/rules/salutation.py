"""L01: the greeting is exactly an allowed line, and the reader's name is spelled so wherever it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator

from afterword.core.findings import Finding, Level
from afterword.core.letter.fields import composed
from afterword.core.letter.parts import Piece
from afterword.core.letter.rules.checked import Checked, at, missing
from afterword.core.letter.words import fold, words

SPOKEN_WITHOUT = frozenset({"call_script", "voicemail"})
TITLED = re.compile(
    r"\b(Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Frau|Herrn?|Madame|Monsieur|Mademoiselle|Mme|Sra|Srta|Sr|Señora?|"
    r"Signora?|dott\.ssa|dott|dottoressa|dottor|mevrouw|meneer|heer|Senhora?)\b\.?\s+"
    r"((?:(?:von|van|de|del|der|den|di|da|la|le|dos|zu)\s+)*[A-ZÀ-ÖØ-Þ][\w'’\-]+)"
)
SHORTEST_NAME = 4


def check(checked: Checked) -> Iterator[Finding]:
    """The salutation line equals one of the allowed lines, code point by code point after NFC.

    Blocked: another line, or none in an e-mail or letter. A name with a title inside the body that is one
    letter away from the reader's own name is blocked as a misspelling.
    """
    yield from _line(checked)
    yield from _names_in_body(checked)


def _line(checked: Checked) -> Iterator[Finding]:
    allowed = checked.context.salutation
    if not allowed or checked.context.medium in SPOKEN_WITHOUT:
        return
    line = checked.parts.salutation
    opening = checked.text.lstrip().split("\n", 1)[0].strip()
    if composed(opening) in {composed(one) for one in allowed}:
        return
    if not line.text:
        yield missing(
            "L01", Level.BLOCK, "The letter does not greet anybody.", f"Begin with “{allowed[0]}”.", expected=allowed[0]
        )
    elif composed(line.text) not in {composed(one) for one in allowed}:
        yield Finding(
            "L01",
            Level.BLOCK,
            "This is not how they are addressed.",
            line.start,
            line.end,
            line.text,
            allowed[0],
            f"Write “{allowed[0]}”.",
        )


def _names_in_body(checked: Checked) -> Iterator[Finding]:
    known = {fold(word.text) for word in words(" ".join((checked.context.recipient, *checked.context.salutation)))}
    elsewhere = {fold(word.text) for word in words(_told(checked))}
    for match in TITLED.finditer(checked.parts.body.text):
        name = fold(match.group(2).split()[-1])
        if name in known or name in elsewhere or not known:
            continue
        if any(_one_apart(name, other) for other in known if len(other) >= SHORTEST_NAME):
            yield at(
                _inner(checked, match),
                "L01",
                Level.BLOCK,
                "This is not how they spell their name.",
                "Spell it as they do.",
            )


def _told(checked: Checked) -> str:
    context = checked.context
    return " ".join((*context.facts, context.moment, *context.others, context.employer, context.candidate))


def _inner(checked: Checked, match: re.Match[str]) -> Piece:
    return Piece(match.group(2), checked.parts.body.start + match.start(2), checked.parts.body.start + match.end(2))


def _one_apart(left: str, right: str) -> bool:
    """True when one insertion, deletion, exchange or swap of neighbours makes the two the same (and they differ)."""
    if left == right or abs(len(left) - len(right)) > 1:
        return False
    at_start = next(
        (i for i, (a, b) in enumerate(zip(left, right, strict=False)) if a != b), min(len(left), len(right))
    )
    a, b = left[at_start:], right[at_start:]
    swapped = len(a) > 1 and len(b) > 1 and a[:2] == b[1::-1] and a[2:] == b[2:]
    return a[1:] == b[1:] or a[1:] == b or a == b[1:] or swapped
