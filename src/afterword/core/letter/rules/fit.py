"""L06: at least one skill or result from the person's own facts, with something concrete in it."""

from __future__ import annotations

from collections.abc import Iterator

from afterword.core.findings import Finding, Level
from afterword.core.letter.rules.checked import Checked, missing
from afterword.core.letter.words import content

ENOUGH_WORDS = 2


def check(checked: Checked) -> Iterator[Finding]:
    """Blocked when no content word of any fact stands in the body; shown when no sentence holds one of them well.

    A fact is held by a sentence that shares two of its content words, or all of them where it has fewer, or a
    number together with a word.
    """
    facts = [words for fact in checked.context.facts if (words := content(fact, checked.lang))]
    if not checked.is_thanks or checked.context.wanted is False or not facts or not checked.parts.sentences:
        return
    if not any(fact & checked.body_content for fact in facts):
        yield missing("L06", Level.BLOCK, "None of your skills or results is in it.", "Add one fact from your profile.")
    elif not any(_holds(content(sentence.text, checked.lang), facts) for sentence in checked.parts.sentences):
        yield missing(
            "L06", Level.WARN, "It says little of what you have done.", "Add one result, tool or number of yours."
        )


def _holds(sentence: frozenset[str], facts: list[frozenset[str]]) -> bool:
    return any(len(fact & sentence) >= min(ENOUGH_WORDS, len(fact)) for fact in facts)
