# ruff: noqa: E501  (a pattern or a phrase reads best on one line)
"""L10: two to four paragraphs, none heavy, and sentences one can read at one go."""

from __future__ import annotations

from collections.abc import Iterator

from afterword.core.findings import Finding, Level
from afterword.core.letter.rules.checked import Checked, at, missing
from afterword.core.letter.words import count

FEWEST, MOST, HEAVY_WORDS, MEAN_SENTENCE_WORDS = 2, 4, 80, 24
SHORT_BODY_WORDS = 60


def check(checked: Checked) -> Iterator[Finding]:
    """Thank-yous: 2 to 4 paragraphs (a short body may be one); any letter: none over 80 words, sentences of 24 on average."""
    paragraphs, sentences = checked.parts.paragraphs, checked.parts.sentences
    if not sentences:
        return
    number = len(paragraphs)
    short = count(checked.parts.body.text) < SHORT_BODY_WORDS
    if checked.is_thanks and (number > MOST or (number < FEWEST and not short)):
        yield missing(
            "L10",
            Level.WARN,
            f"It has {number} paragraphs; two to four read best.",
            "Part it where the subject changes.",
        )
    for paragraph in paragraphs:
        if count(paragraph.text) > HEAVY_WORDS:
            yield at(paragraph, "L10", Level.WARN, "This paragraph is heavy.", "Part it, or shorten it.")
    if count(checked.parts.body.text) / len(sentences) > MEAN_SENTENCE_WORDS:
        yield missing("L10", Level.WARN, "The sentences are long.", "Make two of the longest one.")
