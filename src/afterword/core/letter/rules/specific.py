"""L07: the letter picks up what was said between these two people."""

from __future__ import annotations

from collections.abc import Iterator

from afterword.core.findings import Finding, Level
from afterword.core.letter.rules.checked import Checked, missing
from afterword.core.letter.words import content

ENOUGH = 0.4


def check(checked: Checked) -> Iterator[Finding]:
    """Some sentence, with the one after it, holds two fifths of the content words of the noted moment.

    Blocked when the whole body holds none of them: it could have been written before the interview.
    """
    topic = content(checked.context.moment, checked.lang)
    if not checked.is_thanks or not topic or not checked.parts.sentences:
        return
    if share_of_topic(checked, topic) >= ENOUGH:
        return
    level = Level.WARN if topic & checked.body_content else Level.BLOCK
    yield missing(
        "L07",
        level,
        "This could have been written before the interview.",
        "Take up what you two talked about.",
        expected=checked.context.moment,
    )


def share_of_topic(checked: Checked, topic: frozenset[str]) -> float:
    """The largest share of the topic's content words that two neighbouring sentences hold."""
    held = [content(sentence.text, checked.lang) for sentence in checked.parts.sentences]
    pairs = [one | two for one, two in zip(held, [*held[1:], frozenset()], strict=True)]
    return max((len(topic & pair) / len(topic) for pair in pairs), default=0.0)
