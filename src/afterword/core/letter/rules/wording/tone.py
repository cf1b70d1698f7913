"""L12, L13, L14, L18, L19, L20: wording that negotiates, presses, excuses, compares, discloses or blames."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from functools import cache, lru_cache
from importlib import import_module

from afterword.core.findings import Finding, Level
from afterword.core.letter.parts import Piece
from afterword.core.letter.rules.checked import Checked, at

LANGUAGES = frozenset({"en", "de", "fr", "es", "it", "nl", "pt"})
SAID = {
    "L12": ("This negotiates.", "Pay and conditions belong after an offer, in a message of their own."),
    "L13": ("This reads as pressure.", "Say it without a demand, or leave it out."),
    "L14": ("This apologises for yourself.", "Give the better answer in one sentence, without an excuse."),
    "L18": ("Other candidates, other offers and compliments on a person do not belong here.", "Leave it out."),
    "L19": ("This is private.", "Keep it only if it was your own small talk and you mean it."),
    "L20": (
        "This criticises, or passes on what was said in confidence.",
        "Leave it out; an evening's sleep is cheaper than a bridge.",
    ),
}
COULD = {
    "L12": "This could be read as negotiating.",
    "L13": "This could be read as pressure.",
    "L14": "This could be read as an excuse.",
    "L18": "This could be read as a comparison, or as flattery.",
    "L19": "This could be read as private.",
    "L20": "This could be read as criticism, or as passing on what was confidential.",
}
OFF = {
    "L12": ("accept", "offer", "decline", "extension", "negotiat", "competing", "agency", "debrief", "written_accept"),
    "L13": ("competing", "nudge", "extension"),
    "L14": ("apolog", "missed"),
    "L18": ("competing", "offer", "nudge", "agency", "debrief", "extension", "withdraw", "reference", "referrer"),
    "L19": (),
    "L20": (),
}


def check(checked: Checked) -> Iterator[Finding]:
    """Every sentence against the patterns of its language; a pattern with `block` stands for ERROR, `warn` for WARN.

    What no pattern sees may be heard by the proofreader of this machine: then it could be read so, and is WARN.
    L12 is off for acceptances and answers to offers, L13 and L18 where a competing offer is told of (playbook B11).
    One finding a rule and sentence, the heavier one.
    """
    if checked.lang not in LANGUAGES:
        return
    seen: set[int] = set()
    for code in _patterns(checked.lang):
        if not checked.situation.startswith(OFF[code]):
            for sentence in checked.parts.sentences:
                for finding in _first(code, checked.lang, sentence):
                    seen.add(sentence.start)
                    yield finding
    yield from _heard(checked, seen)


def _heard(checked: Checked, seen: Collection[int]) -> Iterator[Finding]:
    """What only sounds like it, in sentences where no pattern was found."""
    left = [sentence for sentence in checked.parts.sentences if sentence.start not in seen]
    if checked.proofs is None or not left:
        return
    codes = checked.proofs.tones(checked.locale, [sentence.text for sentence in left])
    for sentence, code in zip(left, codes, strict=True):
        if code in COULD and not checked.situation.startswith(OFF[code]):
            yield Finding(
                code, Level.WARN, COULD[code], sentence.start, sentence.end, found=sentence.text, fix=SAID[code][1]
            )


def _first(code: str, lang: str, sentence: Piece) -> Iterator[Finding]:
    found = _hits(lang, sentence.text).get(code)
    if found:
        level, hit = found
        message, fix = SAID[code]
        yield at(hit, code, Level.WARN if code == "L19" else level, message, fix, offset=sentence.start)


# While one sentence is typed, the others are as they were.
@lru_cache(maxsize=1024)
def _hits(lang: str, sentence: str) -> Mapping[str, tuple[Level, re.Match[str]]]:
    """What each rule finds in a sentence, the heavier level first."""
    text = sentence.replace("’", "'").replace("\n", " ")
    hits: dict[str, tuple[Level, re.Match[str]]] = {}
    for code, by_level in _patterns(lang).items():
        for level in (Level.BLOCK, Level.WARN):
            pattern = by_level.get(level)
            hit = pattern.search(text) if pattern else None
            if hit:
                hits[code] = (level, hit)
                break
    return hits


@cache
def _patterns(lang: str) -> Mapping[str, Mapping[Level, re.Pattern[str]]]:
    listed = import_module(f"afterword.core.letter.rules.wording.{lang}")
    out: dict[str, dict[Level, re.Pattern[str]]] = {}
    for name, level in (("BLOCK", Level.BLOCK), ("WARN", Level.WARN)):
        for code, rows in getattr(listed, name).items():
            out.setdefault(code, {})[level] = _compiled(rows, listed.WORDS)
    return dict(sorted(out.items()))


def _compiled(rows: str, named: Mapping[str, str]) -> re.Pattern[str]:
    """One pattern of all rows: a row a line, `<name>` stands for a list of `WORDS`, spaces match any white space."""
    ready = []
    for row in rows.strip().splitlines():
        pattern = re.sub(r"<(\w+)>", lambda match: f"(?:{named[match.group(1)]})", row.strip())
        ready.append(pattern.replace(" ?", r"\s*").replace(" *", r"\s*").replace("[- ]", r"[-\s]").replace(" ", r"\s+"))
    return re.compile("|".join(f"(?:{row})" for row in ready if row), re.IGNORECASE)
