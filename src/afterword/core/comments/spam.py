"""A Bayes filter that learns from the moderator's decisions alone; it sorts and never decides.

Words are weighed as Gary Robinson proposed and joined by Fisher's method, as SpamBayes did it: a word that was seen
once says little, and a text of unknown words is unsure.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from afterword.core.comments.links import count_links
from afterword.core.people.skeleton import has_mixed_scripts, latin_look

# Before so many decisions of either kind nothing is said.
LEAST_LEARNED = 10
LIKELY = 0.9
_STRENGTH, _UNKNOWN, _LEAST_TELLING, _MOST_WORDS = 0.45, 0.5, 0.1, 150
_WORD = re.compile(r"[^\W_]{3,}")
_HOST = re.compile(r"https?://([a-z0-9.-]+)", re.IGNORECASE)
# Scripts that put no space between words are read by pairs of signs.
_UNSPACED = re.compile("[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]+")
_LONG = 24


@dataclass(frozen=True, slots=True)
class Seen:
    """How many comments held a word: those that were spam, and those that were fair."""

    spam: int = 0
    fair: int = 0


def traits(text: str, name: str = "") -> frozenset[str]:
    """What tells one comment from another: its words without disguise, its hosts, its number of links."""
    return frozenset(_traits(text, name))


def spam_chance(found: frozenset[str], learned: Mapping[str, Seen], total: Seen) -> float | None:
    """From 0 (fair) to 1 (spam), 0.5 is unsure; None before enough was decided."""
    if min(total.spam, total.fair) < LEAST_LEARNED:
        return None
    weights = [_weight(learned[each], total) for each in found if each in learned]
    telling = [each for each in weights if abs(each - _UNKNOWN) >= _LEAST_TELLING]
    telling = sorted(telling, key=lambda each: -abs(each - _UNKNOWN))[:_MOST_WORDS]
    if not telling:
        return _UNKNOWN
    fair = _chi_square(-2 * sum(math.log(1 - each) for each in telling), len(telling))
    spam = _chi_square(-2 * sum(math.log(each) for each in telling), len(telling))
    return (1 + spam - fair) / 2


def is_likely(chance: float | None) -> bool:
    """Whether a comment goes to the end of the queue."""
    return chance is not None and chance >= LIKELY


def _weight(seen: Seen, total: Seen) -> float:
    spam, fair = seen.spam / total.spam, seen.fair / total.fair
    share = spam / (spam + fair) if spam + fair else _UNKNOWN
    count = seen.spam + seen.fair
    return (_STRENGTH * _UNKNOWN + count * share) / (_STRENGTH + count)


def _chi_square(value: float, pairs: int) -> float:
    """The chance that chi-square with twice so many degrees of freedom is at least `value`."""
    half = value / 2
    term = total = math.exp(-half)
    for each in range(1, pairs):
        term *= half / each
        total += term
    return min(total, 1.0)


def _traits(text: str, name: str) -> Iterator[str]:
    # Marks over, through and under letters are the oldest disguise; in no language do words live by them alone.
    apart = unicodedata.normalize("NFKD", text)
    plain = unicodedata.normalize("NFKC", "".join(each for each in apart if unicodedata.category(each) != "Mn"))
    for word in _WORD.findall(plain):
        if has_mixed_scripts(word):
            yield "~mixed"
        folded = latin_look(word).casefold()
        yield folded if len(folded) <= _LONG else "~long"
    for run in _UNSPACED.findall(plain):
        yield from (run[at : at + 2] for at in range(len(run) - 1))
    yield from (f"~host:{host.casefold()}"[:80] for host in _HOST.findall(plain))
    yield from (f"~name:{latin_look(each).casefold()[:_LONG]}" for each in _WORD.findall(name))
    if links := count_links(plain):
        yield f"~links:{min(links, 3)}"
    letters = [each for each in plain if each.isalpha()]
    if len(letters) > 20 and sum(each.isupper() for each in letters) * 2 > len(letters):
        yield "~loud"
