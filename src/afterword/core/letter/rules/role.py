# ruff: noqa: E501  (a pattern or a phrase reads best on one line)
"""L03: the role by its exact name, and the employer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from afterword.core.findings import Finding, Level
from afterword.core.letter.rules.checked import Checked, missing
from afterword.core.letter.words import fold, words

LEGAL = frozenset(
    """ag bv co company corp corporation e.v gmbh group groupe grupo gruppe holding inc incorporated kg limited llc llp ltd
    nv plc sa s.a s.a.s sas sarl se sl s.l spa s.p.a srl s.r.l the la le el il de het lda ltda trust""".split()
)
NAMES_ROLE = ("thank_you", "express", "status", "closing", "withdraw", "accept", "application")
NEEDS_NO_ROLE = ("repair_name", "wrong_person", "keep_in_touch", "answer_reopened", "reference", "referrer")
SHORTEST_NAME = 4


def check(checked: Checked) -> Iterator[Finding]:
    """The role stands in the text as in the posting (any case, any spacing) or in an accepted short form.

    Blocked when it is missing from a thank-you, a status mail, a closing note, a withdrawal or an acceptance;
    shown elsewhere. The employer, or the part of its name that tells it apart, missing: shown.
    """
    context = checked.context
    if checked.situation.startswith(NEEDS_NO_ROLE):
        return
    text = _plain(checked.text)
    if context.role and not any(_plain(form) in text for form in (context.role, *context.accepted_short_forms) if form):
        level = Level.BLOCK if checked.situation.startswith(NAMES_ROLE) else Level.WARN
        yield missing(
            "L03", level, "The role is not named.", f"Name it as they do: {context.role}.", expected=context.role
        )
    if context.employer and checked.is_thanks and not _names_employer(checked):
        yield missing(
            "L03",
            Level.WARN,
            "The employer is not named.",
            f"Name them: {context.employer}.",
            expected=context.employer,
        )


def _names_employer(checked: Checked) -> bool:
    text = f" {_plain(checked.parts.body.text)} "
    forms = (checked.context.employer, *checked.context.accepted_short_forms)
    if any(_plain(form) in text for form in forms if form):
        return True
    telling = [fold(word.text) for word in words(checked.context.employer) if fold(word.text) not in LEGAL]
    body = {fold(word.text).removesuffix("'s").rstrip("s") for word in words(checked.parts.body.text)}
    return bool(telling) and len(telling[0]) >= SHORTEST_NAME and telling[0].rstrip("s") in body


@lru_cache(maxsize=256)
def _plain(text: str) -> str:
    return re.sub(r"[\s\-–—/]+", " ", fold(text)).strip()
