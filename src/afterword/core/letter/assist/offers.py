# ruff: noqa: E501  (a pattern reads best on one line)
"""What of a model's answer may be shown: sentence by sentence, after every guard; the rest is left out with its reason."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from afterword.core.letter.assist.brief import MOST_SLOTS, NOTE, Brief, Slot, holds_name
from afterword.core.letter.assist.hiding import BLANK, names_a_day
from afterword.core.letter.compose.banks_index import WRITTEN, bank_of
from afterword.core.letter.compose.phrases import SLOT
from afterword.core.letter.guard.draft import LONGEST_OUTPUT, stops
from afterword.core.letter.spans import sentences
from afterword.core.letter.words import content

ATTRIBUTED = re.compile(
    r"\byou(?:r team)? (?:said|told|asked|mentioned|described|explained|showed|pointed out|noted)\b|\b(?:as|when) we (?:discussed|spoke|talked|agreed)\b|"
    r"\bsie (?:haben|hatten)\b.{0,60}\b(?:gesagt|erzählt|gefragt|erwähnt|beschrieben|erklärt|gezeigt)\b|\bvous (?:avez|m['’]avez)\b|\busted (?:me )?(?:dijo|contó|preguntó|mencionó)|\blei (?:ha|mi ha)\b|\bu (?:heeft|vertelde|vroeg|noemde)\b|\bvocê (?:disse|contou|perguntou|mencionou)\b",
    re.IGNORECASE,
)
WHY = {
    "output schema": "it was not one plain sentence for its place",
    "recipient evidence": "it named an address",
    "grounding": "it said something that your facts do not say",
    "names": "it wrote a name or a day",
    "attribution": "it said that they had said something else",
    "nothing new": "it was the same sentence",
    "twice": "there was one for that place already",
}


@dataclass(frozen=True, slots=True)
class Offer:
    """One sentence that passed every guard, beside the one it could stand for; `start` and `end` count into the body."""

    start: int
    end: int
    now: str
    text: str
    move: str
    facts: tuple[str, ...]

    def to_json(self) -> dict[str, Any]:
        """As it is kept."""
        return {
            "start": self.start,
            "end": self.end,
            "now": self.now,
            "text": self.text,
            "move": self.move,
            "facts": list(self.facts),
        }


@dataclass(frozen=True, slots=True)
class Screened:
    """What may be shown, and why each other sentence is not."""

    offers: tuple[Offer, ...]
    stopped: tuple[str, ...]


def screen(brief: Brief, rows: Sequence[Mapping[str, Any]]) -> Screened:
    """Hold each proposed sentence against the brief; nothing of it can do anything but stand in its own place.

    Over the length cap, or with more sentences than there are places, all of it falls.
    """
    if len(rows) > MOST_SLOTS or sum(len(str(row.get("text") or "")) for row in rows) > LONGEST_OUTPUT:
        return Screened((), ("the answer was longer than any letter",))
    offers: dict[str, Offer] = {}
    stopped: list[str] = []
    slots = {slot.id: slot for slot in brief.slots}
    for row in rows:
        slot, text = slots.get(str(row.get("slot"))), " ".join(str(row.get("text") or "").split())
        reason = (
            "output schema"
            if slot is None
            else "twice"
            if slot.id in offers
            else next(_faults(brief, slot, row, text), "")
        )
        if slot is None or reason:
            stopped.append(WHY.get(reason, f"it broke a rule of letters ({reason.removeprefix('lint ')})"))
        else:
            offers[slot.id] = _offer(brief, slot, row, text)
    return Screened(tuple(sorted(offers.values(), key=lambda each: each.start)), tuple(stopped))


def applied(body: str, offers: Sequence[Offer]) -> str:
    """The body with the chosen sentences in their places."""
    for offer in sorted(offers, key=lambda each: -each.start):
        body = body[: offer.start] + offer.text + body[offer.end :]
    return body


def _offer(brief: Brief, slot: Slot, row: Mapping[str, Any], text: str) -> Offer:
    told = dict(brief.facts)
    piece = slot.piece
    return Offer(
        piece.start,
        piece.end,
        piece.text,
        brief.hidden.put_back(text),
        slot.move,
        tuple(told[name] for name in _cited(row)),
    )


def _cited(row: Mapping[str, Any]) -> tuple[str, ...]:
    named = row.get("facts")
    return tuple(str(name) for name in named) if isinstance(named, Sequence) and not isinstance(named, str) else ()


def _faults(brief: Brief, slot: Slot, row: Mapping[str, Any], text: str) -> Iterator[str]:
    """The guards that stop a sentence, the cheapest first."""
    told = dict(brief.facts)
    cited = _cited(row)
    if row.get("move") != slot.move or not set(cited) <= told.keys() or len(sentences(text, brief.lang)) != 1:
        yield "output schema"
    facts = tuple(told[name] for name in cited if name in told)
    blanks = set(BLANK.findall(text))
    if not blanks <= set(BLANK.findall(brief.hidden.hide(" ".join(facts)))):
        yield "names"
    bare = BLANK.sub("", text)
    if names_a_day(bare, brief.lang) or holds_name(bare, brief.names):
        yield "names"
    whole = brief.hidden.put_back(text)
    yield from stops(whole, brief.locale, facts, courtesy(brief.lang))
    if ATTRIBUTED.search(whole) and not _was_said(whole, brief, cited):
        yield "attribution"
    if whole == slot.piece.text:
        yield "nothing new"


def _was_said(text: str, brief: Brief, cited: Sequence[str]) -> bool:
    """What is put into their mouth shares half its own words with the note about what they said."""
    note = dict(brief.facts).get(NOTE, "") if NOTE in cited else ""
    said = content(text, brief.lang) - courtesy(brief.lang)
    return bool(note) and 2 * len(said & content(note, brief.lang)) >= len(said)


@cache
def courtesy(lang: str) -> frozenset[str]:
    """The stems of the phrases that this program writes itself: a test holds that they claim nothing."""
    if lang not in WRITTEN:
        return frozenset()
    return frozenset(stem for phrase in bank_of(lang).phrases for stem in content(SLOT.sub(" ", phrase.text), lang))
