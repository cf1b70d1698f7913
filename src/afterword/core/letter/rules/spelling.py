# ruff: noqa: E501  (a pattern or a phrase reads best on one line)
"""L24: words that are certainly or very likely misspelt, doubled words, and one English variant throughout.

Without a dictionary of the machine it still knows frequent misspellings and frequent words of letters one slip away.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from afterword.core.findings import Finding, Level
from afterword.core.letter.parts import Piece
from afterword.core.letter.rules.checked import Checked, at
from afterword.core.letter.rules.proofs import by_dictionary, by_grammar, by_variant, has_dictionary, told_words
from afterword.core.letter.rules.spelling_words import DOUBLED_FINE, FREQUENT, MISSPELT, REAL_WORDS
from afterword.core.letter.words import Word, fold, words

SHORTEST_SWAP, SHORTEST_SLIP = 4, 7
FINE_FULL = frozenset({"full", "overfull", "brimfull", "cupfull", "chockfull"})
BRITISH = re.compile(
    r"\b\w{3,}(?:is(?:e|ed|es|ing|ation)|(?<=l)ys(?:e|ed|ing))\b|\b(?:colou?r|behaviou?r|favou?r|honou?r|labou?r|neighbou?r|centre|metre|theatre|programme)\w*",
    re.IGNORECASE,
)
AMERICAN = re.compile(
    r"\b\w{3,}iz(?:e|ed|es|ing|ation)\b|\b(?:color|behavior|favor|honor|labor|neighbor|center|theater)\w*|\banalyz\w+",
    re.IGNORECASE,
)
ONLY_ISE = re.compile(
    r"^(?:advis|surpris|exercis|comprom|promis|rais|pra|prais|otherwise|likewise|precis|revis|superv|televis|improv|merchand|franch|expert|enterpr|disgu|desp|dev|arise|wise|rise|noise|poise|cruis|bruis|concis|excis|incis|paradise|premise|demise|clockwise|chastis|circumcis|advert|appris)",
    re.IGNORECASE,
)
ONLY_IZE = re.compile(r"^(?:siz|priz|seiz|capsiz)", re.IGNORECASE)


def check(checked: Checked) -> Iterator[Finding]:
    """Blocked: a word known to be a misspelling. Shown: one slip from a frequent word, doubled words, mixed variants.

    Words of facts, notes, names, role and employer are right as they stand. What the dictionaries and the grammar
    of the machine say comes last, for places where nothing else was found.
    """
    known = told_words(checked)
    found = words(checked.parts.body.text)
    own = [each for word in found if fold(word.text) not in known for each in _misspelt(checked, word)]
    own += _doubled(checked, found)
    if checked.lang == "en":
        own += [*_mixed_variants(checked), *_confused(checked)]
    yield from own
    for judge in (by_dictionary, by_variant, by_grammar):
        own += (more := list(judge(checked, known, own)))
        yield from more


CONFUSED = re.compile(
    r"\byou're (?:team|role|company|office|time|question|work|colleagues|interest|help|reply|staff|plans?|department)\b|"
    r"\b(?:could|would|should|must|might) of\b(?! course)|^its (?:a|an|been|not|the|great)\b|\btheir (?:is|are|was|were)\b|"
    r"\b(?:we|you|they) was\b|\bthere (?:team|company|office)\b|\bmore better\b|\bthen (?:i|you|we|any) (?:expected|thought|hoped)\b|"
    r"\blook(?:ing)? forward to (?:hear|see|meet|work|speak|talk|discuss|learn|join)\b|\bthank you for (?:meet|speak|talk|take|give|see)\b|"
    r"\ba (?:hour|honest|opportunity|interview|answer|engineer|offer|email|update|example|idea|interesting)\b|\ban (?:role|job|meeting|good|great|new|question|team)\b",
    re.IGNORECASE | re.MULTILINE,
)


def _misspelt(checked: Checked, word: Word) -> Iterator[Finding]:
    if not word.text[1:].islower() or "-" in word.text:
        return
    plain = word.text.casefold()
    right = MISSPELT.get(checked.lang, {}).get(plain) or _by_pattern(plain, checked.lang)
    level = Level.BLOCK
    if right is None and word.text.islower() and not has_dictionary(checked):
        right, level = _near(plain, checked.lang), Level.WARN
    if right is not None:
        start = checked.parts.body.start + word.start
        end = start + len(word.text)
        yield Finding(
            "L24", level, "This word looks misspelt.", start, end, word.text, right, f"Did you mean “{right}”?"
        )


def _by_pattern(word: str, lang: str) -> str | None:
    """English: no word ends in -full but a few, and no plural in consonant + -ys."""
    if lang != "en":
        return None
    if word.endswith("full") and word not in FINE_FULL:
        return word[:-1]
    if re.search(r"[a-z]{3,}aton$", word):
        return f"{word[:-2]}ion"
    if re.search(r"[bcdfghjklmnpqrstvwxz]ys$", word) and len(word) > len("fly's"):
        return f"{word[:-2]}ies"
    return None


def _near(word: str, lang: str) -> str | None:
    """The frequent word one slip away, or None; a real word of the language is never taken for a slip."""
    frequent = FREQUENT.get(lang)
    if frequent is None or word in frequent or word in REAL_WORDS.get(lang, frozenset()) or len(word) < SHORTEST_SWAP:
        return None
    for index in range(len(word) - 1):
        swapped = f"{word[:index]}{word[index + 1]}{word[index]}{word[index + 2 :]}"
        if swapped != word and swapped in frequent:
            return swapped
    return _slips(lang).get(word) if len(word) >= SHORTEST_SLIP - 1 else None


@cache
def _slips(lang: str) -> dict[str, str]:
    """Every frequent word of seven letters or more with one letter dropped, doubled, or one vowel exchanged inside."""
    out: dict[str, str] = {}
    for word in FREQUENT.get(lang, ()):
        if len(word) >= SHORTEST_SLIP:
            for place in range(1, len(word) - 2):
                out.setdefault(word[:place] + word[place + 1 :], word)
                out.setdefault(word[:place] + word[place] + word[place:], word)
                if word[place] in "aeiou":
                    out.update(
                        {f"{word[:place]}{vowel}{word[place + 1 :]}": word for vowel in "aeiou" if vowel != word[place]}
                    )
    return {
        slip: word
        for slip, word in out.items()
        if slip not in FREQUENT[lang] and slip not in REAL_WORDS.get(lang, frozenset())
    }


def _doubled(checked: Checked, found: tuple[Word, ...]) -> Iterator[Finding]:
    text = checked.parts.body.text
    for one, two in pairwise(found):
        same = one.text.casefold() == two.text.casefold() and text[one.end : two.start].isspace()
        if same and one.text.casefold() not in DOUBLED_FINE and one.text.isalpha():
            start = checked.parts.body.start + one.start
            end = checked.parts.body.start + two.end
            yield Finding(
                "L24",
                Level.WARN,
                "The word stands twice.",
                start,
                end,
                text[one.start : two.end],
                one.text,
                "Take one out.",
            )


def _confused(checked: Checked) -> Iterator[Finding]:
    """Shown: words that are spelt right and stand wrong ("you're team", "look forward to hear")."""
    for match in CONFUSED.finditer(checked.parts.body.text.replace("’", "'")):
        yield at(
            match,
            "L24",
            Level.WARN,
            "This does not read right.",
            "Read it aloud once.",
            offset=checked.parts.body.start,
        )


def _mixed_variants(checked: Checked) -> Iterator[Finding]:
    text = checked.parts.body
    british = [
        m for m in BRITISH.finditer(text.text) if not ONLY_ISE.match(m.group()) and _is_variant(m.group(), british=True)
    ]
    american = [m for m in AMERICAN.finditer(text.text) if not ONLY_IZE.match(m.group())]
    wrong = american if checked.context.house_style == "-ise" else []
    if british and american and not wrong:
        wrong = british if checked.locale == "en-US" else american
    for match in wrong:
        piece = Piece(match.group(), text.start + match.start(), text.start + match.end())
        yield Finding(
            "L24",
            Level.WARN,
            "Two kinds of English in one text.",
            piece.start,
            piece.end,
            piece.text,
            fix="Keep to one.",
        )


def _is_variant(word: str, *, british: bool) -> bool:
    return not re.match(r"(?:color|behavior|favor|honor|labor|neighbor)", word, re.IGNORECASE) or not british
