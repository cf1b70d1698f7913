"""L20: what the person said must never be mentioned stands in no text of theirs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from afterword.core.findings import Finding, Level
from afterword.core.letter.rules.checked import Checked, at
from afterword.core.search.words import words

SAID = "You said that this must never be mentioned."


def check(checked: Checked) -> Iterator[Finding]:
    """Blocked: words that the person keeps out of every letter, whatever their capitals and whatever joins them."""
    for each in checked.context.never_mention:
        for match in _pattern(each).finditer(checked.text):
            yield at(match, "L20", Level.BLOCK, SAID, "Take it out, or change what is never mentioned.")


def mentions(text: str, unsaid: Iterable[str]) -> bool:
    """Whether a text says any of it."""
    return any(_pattern(each).search(text) for each in unsaid)


@lru_cache(maxsize=512)
def _pattern(said: str) -> re.Pattern[str]:
    """The words in a row, with a plural or a genitive at the end; signs alone are looked for as they are."""
    found = said.split()
    if not words(said):
        return re.compile(re.escape(" ".join(found)) or r"(?!)")
    joined = r"[\W_]+".join(re.escape(word) for word in re.split(r"(?:(?![+#])[\W_])+", said) if word)
    return re.compile(rf"(?<!\w){joined}(?:['’]?(?:s|es|n|en))?(?!\w)", re.IGNORECASE)
