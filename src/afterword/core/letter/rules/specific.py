"""L07: the letter picks up what was said between these two people."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from afterword.core.findings import Finding, Level
from afterword.core.letter.note import printable
from afterword.core.letter.rules.checked import Checked, missing
from afterword.core.letter.words import content

ENOUGH, ENOUGH_OF_TWO = 0.4, 0.6
CHAT = content("good nice great short chat talk talked conversation discussion laughed laugh", "en")


def check(checked: Checked) -> Iterator[Finding]:
    """Some sentence holds two fifths of the content words of the noted moment, or two neighbours three fifths.

    Blocked when the whole body holds none of them: it could have been written before the interview.
    """
    note = checked.context.moment
    # What is private in a note never stands in a letter, and that there was a chat is no topic.
    topic = content(printable(note) or note, checked.lang) - CHAT
    if not checked.is_thanks or not topic or not checked.parts.sentences:
        return
    if takes_up(checked, topic):
        return
    level = Level.WARN if topic & checked.body_content else Level.BLOCK
    yield missing(
        "L07",
        level,
        "This could have been written before the interview.",
        "Take up what you two talked about.",
        expected=checked.context.moment,
    )


def takes_up(checked: Checked, topic: frozenset[str]) -> bool:
    """True when one sentence, or two neighbours, hold enough of the topic's content words."""
    held = [content(sentence.text, checked.lang) for sentence in checked.parts.sentences]
    single = max((len(topic & one) for one in held), default=0)
    paired = max((len(topic & (one | two)) for one, two in pairwise(held)), default=0)
    return single >= ENOUGH * len(topic) or paired >= ENOUGH_OF_TWO * len(topic)
