# ruff: noqa: E501  (a pattern or a phrase reads best on one line)
"""L04: thanks for their time in the first two sentences, and not more than three times in all."""

from __future__ import annotations

import re
from collections.abc import Iterator

from afterword.core.findings import Finding, Level
from afterword.core.letter.rules.checked import Checked, at, missing

GRATITUDE = {
    "en": r"\bthank(?:s|ed|ing|ful)?\b|\bgrateful\b|\bgratitude\b|\bappreciat\w+\b|\bit was (?:kind|good|generous) of you\b|\bkind of you\b",
    "de": r"\b(?:vielen |herzlichen |besten |meinen )?dank\b|\bdanke\b|\bbedanke\b|\bdankbar\b|\bzu danken\b",
    "fr": r"\bmerci\b|\bremerci\w+|\breconnaissant\w*|\bgratitude\b|\bsu gré\b|\bsais gré\b",
    "es": r"\bgracias\b|\bagrade(?:zc|c)\w+|\bagradecid\w+",
    "it": r"\bgrazie\b|\bringrazi\w+|\bgrat[oa]\b|\briconoscent\w+|\bgradit\w+",
    "nl": r"\bdank\b|\bbedank\w*|\bdankbaar\b|\bdank(?:te)?\b",
    "pt": r"\bobrigad[oa]\b|\bagrade[cç]\w+|\bgrat[oa]\b",
}
# Warm words about the talk that are no thanks yet: shown, not blocked.
WARM = re.compile(
    r"\b(?:valued|enjoyed|pleasure|generous|geschätzt|zu schätzen|gefreut|plaisir|apprécié|placer|piacere|fijn|prettig|prazer)\b",
    re.IGNORECASE,
)
MOST = 3


def check(checked: Checked) -> Iterator[Finding]:
    """Blocked: a thank-you without thanks. Shown: thanks that come late, or more than three times."""
    pattern = GRATITUDE.get(checked.lang)
    if not checked.is_thanks or pattern is None or not checked.parts.sentences:
        return
    gratitude = re.compile(pattern, re.IGNORECASE)
    found = [sentence for sentence in checked.parts.sentences if gratitude.search(sentence.text)]
    if not found:
        level = Level.WARN if WARM.search(checked.parts.body.text) else Level.BLOCK
        yield missing("L04", level, "There is no thanks in it.", "Thank them for their time in the first sentence.")
    elif not any(gratitude.search(sentence.text) for sentence in checked.parts.sentences[:2]):
        yield at(found[0], "L04", Level.WARN, "The thanks come late.", "Move them into the first two sentences.")
    hits = list(gratitude.finditer(checked.parts.body.text))
    if len(hits) > MOST:
        yield at(
            hits[MOST],
            "L04",
            Level.WARN,
            "Thanks once or twice are enough.",
            "Take this one out.",
            offset=checked.parts.body.start,
        )
