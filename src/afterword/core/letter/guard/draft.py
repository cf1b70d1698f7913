"""What an assistant model wrote, reduced to the sentences that the person's own facts carry."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from afterword.core.findings import Level
from afterword.core.letter import words as w
from afterword.core.letter.check import check_text
from afterword.core.letter.context import TextContext
from afterword.core.letter.fields import language
from afterword.core.letter.guard.cleaning import COMMENT, CONTROL, TAG, UNSEEN
from afterword.core.letter.guard.letter_words import letter_words, refusals
from afterword.core.letter.guard.suspicion import suspicions
from afterword.core.letter.numbers import number_in
from afterword.core.letter.spans import sentences

LONGEST_OUTPUT = 4_000
MOST_SENTENCES = 8
LONGEST_SENTENCE = 35
_NOT_PLAIN = re.compile(r"[^\w\s.,;:!?'’\"“”„«»()–—%€$£&/-]")
_ADDRESS = re.compile(r"\S@\S|\bhttps?:|\bwww\.|\b[\w-]+\.(?:[a-z]{2,}/|com|org|net|example|io)\b", re.IGNORECASE)
_HEADER = re.compile(r"(?im)^\W*(?:[a-z]+-[a-z-]+|to|cc|bcc|from|subject|reply-to)\s*:")


@dataclass(frozen=True, slots=True)
class Guarded:
    """What may be shown as ready (perhaps nothing), why the person should look, and which guards stopped something."""

    draft: str
    reasons: tuple[str, ...]
    blocked_by: tuple[str, ...]


def guard_draft(carrier: str, locale: str, text: str, output: str, facts: tuple[str, ...] = ()) -> Guarded:
    """Keep those sentences of a model that stand on the person's facts; the text from outside is no fact.

    Over the length cap nothing is parsed. A sentence falls that is not plain, is too long, names an address or a
    header, holds a number, name, "not" or any other content word which neither the facts nor the short list of
    letter words hold, or breaks a rule of letters. Beyond eight sentences the answer is no letter, and all falls.
    """
    reasons = list(suspicions(carrier, text))
    if len(output) > LONGEST_OUTPUT:
        return Guarded("", (*reasons, "an answer longer than any letter"), ("length cap",))
    if _ADDRESS.search(output) or _HEADER.search(output):
        reasons.append("an answer that names an address")
    pieces = [span.of(output).strip() for span in sentences(output, language(locale))]
    if len(pieces) > MOST_SENTENCES:
        return Guarded("", tuple(reasons), ("output schema",))
    kept: list[str] = []
    blocked: list[str] = []
    for piece in pieces:
        stopped = next(stops(piece, locale, facts), "")
        (blocked if stopped else kept).append(stopped or piece)
    return Guarded(" ".join(kept), tuple(reasons), tuple(dict.fromkeys(blocked)))


def stops(sentence: str, locale: str, facts: tuple[str, ...], courtesy: frozenset[str] = frozenset()) -> Iterator[str]:
    """The guards that stop this sentence, in the order in which they are asked.

    `courtesy` are stems that claim nothing, so they need no fact.
    """
    if _hides(sentence) or len(w.words(sentence)) > LONGEST_SENTENCE:
        yield "output schema"
    if _ADDRESS.search(sentence) or _HEADER.search(sentence):
        yield "recipient evidence"
    if not is_grounded(sentence, language(locale), facts, courtesy):
        yield "grounding"
    context = TextContext.read({"facts": list(facts)})
    yield from (
        f"lint {found.rule}"
        for found in check_text("sentence", locale, sentence, context)
        if found.level is Level.BLOCK
    )


def _hides(sentence: str) -> bool:
    return any(pattern.search(sentence) for pattern in (UNSEEN, CONTROL, TAG, COMMENT, _NOT_PLAIN))


def is_grounded(sentence: str, lang: str, facts: tuple[str, ...], courtesy: frozenset[str] = frozenset()) -> bool:
    """Whether every content word, number and "not" of the sentence stands in the facts or the letter words.

    A number counts together with the word after it: "nine days" is not carried by "nine people".
    A sentence without any content word says nothing that could be checked, so it does not stand either.
    """
    content = w.content(sentence, lang)
    known = letter_words(lang) | courtesy | w.content(" ".join(facts), lang)
    turned = refusals(lang)
    said = {w.fold(word.text) for word in w.words(sentence)} & turned
    allowed = {w.fold(word.text) for fact in facts for word in w.words(fact)}
    return bool(content) and content <= known and said <= allowed and _numbers(sentence, lang) <= _counted(facts, lang)


def _counted(facts: tuple[str, ...], lang: str) -> set[tuple[str, str]]:
    return {pair for fact in facts for pair in _numbers(fact, lang)}


def _numbers(text: str, lang: str) -> set[tuple[str, str]]:
    """Each number with the stem of the word after it, its unit."""
    found = [word.text for word in w.words(text)]
    units = [*found[1:], ""]
    return {
        (number_in(word, lang), w.stem(unit, lang))
        for word, unit in zip(found, units, strict=True)
        if number_in(word, lang)
    }
