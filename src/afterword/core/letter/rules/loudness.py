# ruff: noqa: E501  (a pattern or a phrase reads best on one line)
"""L16: a quiet voice: one exclamation mark at most, no emoji, no shouting, few superlatives about them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from afterword.core.findings import Finding, Level
from afterword.core.letter.rules.checked import Checked, at

EMOJI = re.compile("[\U0001f000-\U0001faff\u2600-\u27bf\u2b50\u2b55\u2764]|(?<![\\w])[:;]-?[)D(P](?!\\w)|<3")
EXCLAMATION = re.compile(r"[!！]")
CAPITALS = re.compile(r"(?<![\w.])[^\W\d_a-zß-öø-ÿ]{2,}(?:\s+[^\W\d_a-zß-öø-ÿ]{2,})*(?![\w])")
SHOUTED = frozenset(
    """so much very really not all never always love please thank you must now great best most ever truly yes no wow amazing
    want need this that the and your my am is are will would perfect excited happy sehr danke vielen dank bitte wirklich
    nicht immer tres merci beaucoup vraiment jamais toujours muy muchas gracias mucho nunca siempre molto grazie mille mai
    sempre heel erg bedankt dank graag altijd nooit muito obrigado obrigada sempre""".split()
)
SUPERLATIVE = {
    "en": r"\b(?:most|best|greatest|finest|nicest|kindest|smartest|warmest|happiest|coolest|brightest)\b(?! of\b)",
    "de": r"\b(?:beste[nrsm]?|großartigste\w*|tollste\w*|schönste\w*|inspirierendste\w*|\w{4,}st(?:en|e) (?:unternehmen|gespräch|team|büro|menschen))\b",
    "fr": r"\b(?:l[ea]s? plus \w+|l[ea]s? meilleure?s?)\b",
    "es": r"\b(?:(?:el|la|los|las) (?:más|mejor(?:es)?)|\w+ísim[oa]s?)\b",
    "it": r"\b(?:(?:il|la|i|le) (?:più|miglior\w*)|\w+issim[oaie])\b",
    "nl": r"\b(?:beste|mooiste|leukste|geweldigste|meest \w+|fijnste)\b",
    "pt": r"\b(?:(?:o|a|os|as) (?:mais|melhor(?:es)?)|\w+íssim[oa]s?)\b",
}
MOST_SUPERLATIVES = 1


def check(checked: Checked) -> Iterator[Finding]:
    """Shown: each emoji, exclamation marks after the first, words in capitals that are no acronyms, superlatives after the first."""
    body = checked.parts.body
    for match in EMOJI.finditer(body.text):
        yield at(match, "L16", Level.WARN, "A picture in a letter.", "Say it in words.", offset=body.start)
    for match in list(EXCLAMATION.finditer(body.text))[1:]:
        yield at(
            match, "L16", Level.WARN, "More than one exclamation mark.", "End with a full stop.", offset=body.start
        )
    for match in CAPITALS.finditer(body.text):
        if any(word.casefold() in SHOUTED for word in match.group().split() if len(word) > 1):
            yield at(match, "L16", Level.WARN, "This shouts.", "Write it in small letters.", offset=body.start)
    pattern = SUPERLATIVE.get(checked.lang)
    hits = list(re.finditer(pattern, body.text, re.IGNORECASE)) if pattern else []
    for match in hits[MOST_SUPERLATIVES:]:
        yield at(
            match, "L16", Level.WARN, "Superlatives weaken each other.", "Say what was good instead.", offset=body.start
        )
