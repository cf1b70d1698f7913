"""L08: different from any other letter to the same employer."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from afterword.core.findings import Finding, Level
from afterword.core.letter.compare import compare_letters
from afterword.core.letter.parts import cut
from afterword.core.letter.rules.checked import Checked, at, missing
from afterword.core.letter.words import count

SHORT_SENTENCE_WORDS = 6


def check(checked: Checked) -> Iterator[Finding]:
    """Held against every earlier text to the employer: the verdict of `compare_letters`, and no sentence used again."""
    for earlier in checked.context.earlier:
        verdict = compare_letters(
            checked.context.employer, checked.parts.body.text, cut(earlier, checked.lang).body.text
        )
        if verdict.verdict != "ok":
            level = Level.BLOCK if verdict.verdict == "error" else Level.WARN
            yield missing(
                "L08", level, "They have had nearly this letter before.", "Say something else, or say it differently."
            )
    yield from _same_sentences(checked)


def _same_sentences(checked: Checked) -> Iterator[Finding]:
    used = {_plain(piece.text) for earlier in checked.context.earlier for piece in cut(earlier, checked.lang).sentences}
    for sentence in checked.parts.sentences:
        if count(sentence.text) >= SHORT_SENTENCE_WORDS and _plain(sentence.text) in used:
            yield at(sentence, "L08", Level.WARN, "This sentence stands in another letter to them.", "Write it anew.")


# Each letter of a panel is held against each other.
@lru_cache(maxsize=512)
def _plain(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())
