"""Which words of a letter carry each part it must have, so that a check can point at them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from afterword.core.letter.rules.desire import DESIRE, OFFER_ONLY
from afterword.core.letter.rules.thanks import GRATITUDE
from afterword.core.letter.spans import Span, sentences, zones
from afterword.core.letter.words import content

LEAST_SHARED = 2


def carried(text: str, locale: str, moment: str, facts: Sequence[str]) -> dict[str, tuple[Span, ...]]:
    """By rule: L01 the greeting, L04 thanks, L05 the wish, L06 what was done, L07 what was talked about.

    Spans count code points of `text`. A part that stands nowhere is left out; nothing is judged here.
    """
    lang, parts = locale.split("-", maxsplit=1)[0], zones(text)
    body = [each for each in sentences(text, lang) if any(paragraph.covers(each) for paragraph in parts.body)]
    found = {
        "L01": (parts.salutation,) if parts.salutation else (),
        "L04": _first(text, body, (GRATITUDE.get(lang, ""),)),
        "L05": _wish(text, body, DESIRE.get(lang, ())),
        "L06": tuple(span for fact in facts for span in _said(text, body, fact, lang)),
        "L07": tuple(_said(text, body, moment, lang)),
    }
    return {rule: spans for rule, spans in found.items() if spans}


def _first(text: str, body: Iterable[Span], patterns: Iterable[str]) -> tuple[Span, ...]:
    for pattern in filter(None, patterns):
        for sentence in body:
            if re.search(pattern, sentence.of(text), re.IGNORECASE):
                return (sentence,)
    return ()


def _wish(text: str, body: Sequence[Span], patterns: Iterable[str]) -> tuple[Span, ...]:
    own = [each for each in body if not OFFER_ONLY.search(each.of(text))]
    return _first(text, own[1:], patterns) or _first(text, own, patterns)


def _said(text: str, body: Sequence[Span], words: str, lang: str) -> list[Span]:
    """Where the words stand as they were typed, else the sentence that shares the most of them."""
    wanted = words.strip().rstrip(".")
    if not wanted:
        return []
    place = text.casefold().find(wanted.casefold())
    if place >= 0 and len(text.casefold()) == len(text):
        return [Span(place, place + len(wanted))]
    stems = content(wanted, lang)
    shared = [(len(stems & content(each.of(text), lang)), each) for each in body]
    most = max(shared, key=lambda pair: pair[0], default=(0, Span(0, 0)))
    return [most[1]] if most[0] >= LEAST_SHARED else []
