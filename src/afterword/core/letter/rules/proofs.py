"""L24 with the dictionaries and the grammar of the machine: what they say, less what is a name or was told."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from afterword.core.findings import Finding, Level
from afterword.core.letter.rules.checked import Checked
from afterword.core.letter.rules.slips import corrections
from afterword.core.letter.rules.spelling_words import FREQUENT
from afterword.core.letter.rules.trade_words import TRADE_WORDS
from afterword.core.letter.words import Word, fold, stem, words
from afterword.core.ports import Proofreader

SHORTEST = 3
MOST_FOREIGN = 0.3
MOST_CORRECTED = 8
FEWEST_WORDS = 8
# Languages that make new words by joining old ones; no dictionary holds them all.
JOINING, LONG = frozenset({"de", "nl"}), 12
COUNTRIES = {"en-US": ("en-US", "en-GB"), "en-GB": ("en-GB", "en-US")}
ELIDED = re.compile(
    r"^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|un|dell|all|dall|nell|sull|quell|quest|bell|c)'", re.IGNORECASE
)
OWNED = re.compile(r"'s$|s'$", re.IGNORECASE)
OXFORD = re.compile(r"iz(?:e|ed|es|er|ers|ing|ation|ations|ational)$")
VARIANTS = {"en-US": "American", "en-GB": "British"}
YOURS = "If it is right, add it to your words."


def told_words(checked: Checked) -> frozenset[str]:
    """The words of facts, notes, names, role and employer, and the person's own: they are right as they stand."""
    c = checked.context
    said = (c.moment, c.role, c.employer, c.recipient, c.candidate, c.title, c.thread, *c.facts, *c.roles, *c.others)
    known = words(" ".join((*said, *c.terms, *c.accepted_short_forms, *c.promised, *c.salutation)))
    return frozenset(fold(part) for word in known for part in (word.text, *re.split(r"[-'’.]", word.text)) if part)


def has_dictionary(checked: Checked) -> bool:
    """True where the words of this language can be looked up."""
    return checked.proofs is not None and checked.proofs.knows(checked.locale, "a") is not None


def by_dictionary(checked: Checked, known: frozenset[str], found: Sequence[Finding]) -> Iterator[Finding]:
    """Words that no dictionary of the language holds, with what they may have been meant to be.

    Blocked where the word is one slip away from a word that letters use all the time, else shown. Silent about
    names, words in capitals, words with digits, and a text of which so much is unknown that its language is another.
    """
    proofs = checked.proofs
    if proofs is None or not has_dictionary(checked):
        return
    stems = frozenset(stem(each, checked.lang) for each in known)
    every = [word for word in words(checked.parts.body.text) if len(word.text) >= SHORTEST]
    unknown = [word for word in every if _is_unknown(checked, proofs, word, known, stems)]
    if len(every) > FEWEST_WORDS and len(unknown) > MOST_FOREIGN * len(every):
        return
    for at, word in enumerate(each for each in unknown if not _is_met(checked, each.start, each.end, found)):
        yield from _unknown(checked, proofs, word, may_correct=at < MOST_CORRECTED)


def by_variant(checked: Checked, known: frozenset[str], found: Sequence[Finding]) -> Iterator[Finding]:
    """English words that only the other side of the Atlantic writes so; -ize is at home on both."""
    here, there = COUNTRIES.get(checked.locale, ("", ""))
    if checked.proofs is None or not here or not checked.proofs.knows(here, "a"):
        return
    for word in words(checked.parts.body.text):
        text = word.text
        if not text.isalpha() or not text.islower() or fold(text) in known or OXFORD.search(text):
            continue
        if fold(text) in TRADE_WORDS["en"] or checked.proofs.knows(here, text):
            continue
        if checked.proofs.knows(there, text) and not _is_met(checked, word.start, word.end, found):
            start, meant = checked.parts.body.start + word.start, _meant(checked, checked.proofs, text)
            said = f"“{text}” is written so in {VARIANTS[there]} English; this letter is in {VARIANTS[here]}."
            fix = f"Here it is {_either(meant[:1])}." if meant else "Keep to one."
            yield Finding("L24", Level.WARN, said, start, start + len(text), text, next(iter(meant), None), fix)


def by_grammar(checked: Checked, known: frozenset[str], found: Sequence[Finding]) -> Iterator[Finding]:
    """What the grammar checker remarks, but for words that were told and places that something was said about."""
    if checked.proofs is None:
        return
    body = checked.parts.body
    for remark in checked.proofs.remarks(checked.locale, body.text):
        said = body.text[remark.start : remark.end]
        if _is_met(checked, remark.start, remark.end, found) or any(fold(w.text) in known for w in words(said)):
            continue
        start, end = body.start + remark.start, body.start + remark.end
        meant = next(iter(remark.instead), None)
        fix = f"Perhaps: {_either(remark.instead)}." if meant else "Read it aloud once."
        yield Finding("L24", Level.WARN, remark.message, start, end, said, meant, fix)


def may_be_own_word(finding: Finding) -> bool:
    """True for a word that stopped at the dictionary: the person may say that it is right."""
    return finding.rule == "L24" and bool(finding.fix) and str(finding.fix).endswith(YOURS)


def _is_met(checked: Checked, start: int, end: int, found: Sequence[Finding]) -> bool:
    start, end = checked.parts.body.start + start, checked.parts.body.start + end
    return any(
        each.start is not None and each.end is not None and each.start < end and start < each.end for each in found
    )


def _is_unknown(
    checked: Checked, proofs: Proofreader, word: Word, known: frozenset[str], stems: frozenset[str]
) -> bool:
    if not _is_plain(checked, word) or fold(word.text) in known or stem(word.text, checked.lang) in stems:
        return False
    places = COUNTRIES.get(checked.locale, (checked.locale,))
    listed = TRADE_WORDS.get(checked.lang, frozenset())

    def is_known(piece: str) -> bool:
        plain = fold(piece)
        return plain in known or plain in listed or any(proofs.knows(place, piece) for place in places)

    return not is_known(word.text) and not all(is_known(piece) for piece in _pieces(word.text) if len(piece) > 1)


def _is_plain(checked: Checked, word: Word) -> bool:
    """A word of the language: no digits, no point inside, no capitals but the first, and no name.

    A capital begins a sentence or a name; a name is not for a dictionary to judge, but German nouns are.
    """
    text = word.text
    if not re.fullmatch(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", text) or text != text[0] + text[1:].lower():
        return False
    return text[0].islower() or checked.lang == "de" or _opens(checked, word)


def _opens(checked: Checked, word: Word) -> bool:
    """The first word of a sentence, where it is a slip of a frequent word: else it may be a name."""
    start = checked.parts.body.start + word.start
    first = any(sentence.start == start for sentence in checked.parts.sentences)
    return first and _is_slip(word.text.lower(), checked.lang)


@lru_cache(maxsize=1024)
def _is_slip(word: str, lang: str) -> bool:
    """One slip away from a word that letters use all the time."""
    return bool(corrections(word, lang, FREQUENT.get(lang, frozenset()).__contains__))


def _pieces(word: str) -> list[str]:
    """The parts of a compound, without what is elided before a vowel or says whose it is."""
    plain = OWNED.sub("", ELIDED.sub("", word.replace("’", "'")))
    return [piece for piece in re.split(r"[-']", plain) if piece]


def _unknown(checked: Checked, proofs: Proofreader, word: Word, *, may_correct: bool) -> Iterator[Finding]:
    frequent = FREQUENT.get(checked.lang, frozenset())
    joins = checked.lang in JOINING and (word.text[0].isupper() or len(word.text) >= LONG)
    meant = _meant(checked, proofs, word.text) if may_correct else ()
    common = [each for each in meant if each.casefold() in frequent]
    meant = tuple(dict.fromkeys((*common, *meant)))[:3]
    if joins and may_correct and not meant:
        return  # a compound that nobody listed
    level = Level.BLOCK if common and word.text.islower() else Level.WARN
    message = f"“{word.text}” is in no dictionary of this language."
    fix = f"Did you mean {_either(meant)}? {YOURS}" if meant else f"Look at its spelling. {YOURS}"
    start = checked.parts.body.start + word.start
    yield Finding("L24", level, message, start, start + len(word.text), word.text, next(iter(meant), None), fix)


def _meant(checked: Checked, proofs: Proofreader, word: str) -> tuple[str, ...]:
    knows: Callable[[str], bool] = lambda each: bool(proofs.knows(checked.locale, each))  # noqa: E731
    return corrections(word, checked.lang, knows)


def _either(meant: Sequence[str]) -> str:
    return " or ".join(f"“{each}”" for each in meant[:3])
