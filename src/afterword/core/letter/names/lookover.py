"""The list to look over: names in the letter that are neither confirmed nor known to be wrong."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from afterword.core.findings import Finding
from afterword.core.letter.names import wording
from afterword.core.letter.names.frames import CALENDAR
from afterword.core.letter.names.honorifics import title_of
from afterword.core.letter.names.passage import Passage
from afterword.core.letter.names.tokens import PARTICLES
from afterword.core.letter.span_words import OPENERS

JOINERS = PARTICLES - {"und", "y", "e"} | {"&"}


def other_names(passages: Iterable[Passage]) -> Iterator[Finding]:
    """Each other name once: two capitalised words or more together, or one in mid-sentence.

    In German every noun has a capital, so there only two together count.
    """
    seen: set[str] = set()
    for passage in passages:
        for first, after in _runs(passage):
            span = passage.span(first, after)
            name = span.of(passage.text)
            if name not in seen:
                seen.add(name)
                yield wording.look_over(span, name)


def _runs(passage: Passage) -> Iterator[tuple[int, int]]:
    index = 0
    while index < len(passage.tokens):
        after = index
        while after < len(passage.tokens) and _belongs(passage, index, after):
            after += 1
        while after > index and not passage.tokens[after - 1].is_capital:
            after -= 1
        single = after - index == 1 and (passage.lang == "de" or passage.tokens[index].opens)
        if after > index and not single:
            yield index, after
        index = max(after, index + 1)


def _belongs(passage: Passage, first: int, index: int) -> bool:
    token = passage.tokens[index]
    if index in passage.taken or token.text.rstrip("s") in CALENDAR or (index > first and not token.follows_directly):
        return False
    if not token.is_capital:
        return index > first and passage.lang != "de" and token.text.lower() in JOINERS
    is_function_word = token.text in OPENERS and (token.opens or passage.lang == "de")
    is_word = is_function_word or token.text.isupper() or title_of(token.text, has_stop=True) is not None
    return not is_word and not (token.opens and index > first)
