# ruff: noqa: E501  (a pattern or a phrase reads best on one line)
"""Every letter that is no thank-you: a fixed list of moves for each occasion, each said only when its slots are known."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module

from afterword.core.letter.compose.asking import ASKED, NO_PHRASES
from afterword.core.letter.compose.joins import spelt
from afterword.core.letter.compose.occasion_slots import read_slots, standing_in
from afterword.core.letter.compose.phrases import SLOT, Phrase, fill
from afterword.core.letter.fields import language
from afterword.core.letter.parts import cut_plain
from afterword.core.letter.request import LetterRequest, Used
from afterword.core.letter.rules.length import wanted_range
from afterword.core.letter.rules.self_centred import too_many_about_me
from afterword.core.letter.words import count

Moves = tuple[tuple[str, ...] | str, ...]
BREAK = "¶"
SHORT, WORDINGS = 6, 6
_AGAIN = re.compile(r"f2|remind|second|chase", re.IGNORECASE)
# Licences that stand in a wording like slots but leave no words in it.
MAY_BE_LEFT_OUT = ("topic", "clause", "decision")
FLAGS = dict.fromkeys(
    (
        "wanted",
        "feedback",
        "preferred",
        "interested",
        "congratulate",
        "concerned",
        "thanked",
        "unthanked",
        "unnamed",
        "met",
        "unmet",
    ),
    "",
)


@dataclass(frozen=True, slots=True)
class Occasion:
    """A letter's plan: its subject, the slots it cannot do without, and its moves.

    A move is a list of wordings: the ones with most known slots are preferred, the seed picks among equals;
    a move none of whose wordings can be filled is left out. "¶" begins a paragraph.
    """

    subject: str
    moves: Moves
    needs: tuple[str, ...] = ()


def compose(kind: str, request: LetterRequest) -> tuple[str, tuple[Used, ...], str]:
    """Body, which fact stands where, and the subject."""
    occasion = spelt_as_in(request.locale, _occasion(kind, request))
    known = read_slots(kind, request)
    turn = zlib.crc32(f"{request.identity or request.employer}|{request.recipient.name}".encode()) + request.seed
    moves = _unsaid(occasion.moves, known.slots, request.earlier)
    lang = language(request.locale)
    bodies = (_short_enough(kind, request, moves, known.slots, turn + 101 * other) for other in range(WORDINGS))
    body = _least_about_me(bodies, lang)
    subject = fill(Phrase("subject", "subject", occasion.subject), known.slots)
    return body, standing_in(known.used, body, lang), capital(subject.strip(" :-–"))


def _least_about_me(bodies: Iterator[str], lang: str) -> str:
    """The first wording in which not too many sentences begin with the writer (L17), else the one with fewest."""
    tried: list[tuple[int, str]] = []
    for body in bodies:
        too_many = too_many_about_me(cut_plain(body, lang).sentences, lang)
        if not too_many:
            return body
        tried.append((too_many, body))
    return min(tried, key=lambda each: each[0])[1]


def spelt_as_in(locale: str, occasion: Occasion) -> Occasion:
    """The wordings in the spelling of the country."""
    moves = tuple(
        move if isinstance(move, str) else tuple(spelt(locale, text) for text in move) for move in occasion.moves
    )
    return Occasion(spelt(locale, occasion.subject), moves, occasion.needs)


def _occasion(kind: str, request: LetterRequest) -> Occasion:
    """The second status mail to a person is a reminder: shorter, and built otherwise (playbook B10)."""
    known = occasions_of(language(request.locale))
    second = kind == "status" and (_AGAIN.search(request.situation) or _has_asked(known[kind], request.earlier))
    return known["reminder"] if second and "reminder" in known else known[kind]


def _has_asked(occasion: Occasion, earlier: Sequence[str]) -> bool:
    """True when an earlier letter holds the question of a status mail."""
    asked = [text for move in occasion.moves if move != BREAK for text in move if "?" in text]
    pieces = [_plain(max(SLOT.split(text), key=len)) for text in asked]
    return any(piece in _plain(letter) for piece in pieces for letter in earlier)


def _unsaid(moves: Moves, slots: Mapping[str, str], earlier: Sequence[str]) -> Moves:
    """Without the wordings that this person has read in another letter (L08); a move left with none falls away."""
    read = "|".join(_plain(letter) for letter in earlier)
    return tuple(
        move if move == BREAK else tuple(text for text in move if not read or not _is_in(text, slots, read))
        for move in moves
    )


def _is_in(text: str, slots: Mapping[str, str], read: str) -> bool:
    said = fill(Phrase("", "", text), {**slots, **FLAGS})
    return any(_plain(part) in read for part in re.split(r"(?<=[.?!])\s", said) if len(part.split()) >= SHORT)


def _plain(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())


def _short_enough(kind: str, request: LetterRequest, moves: Moves, slots: Mapping[str, str], turn: int) -> str:
    """The wording, without what may be left out as long as it is longer than such a letter should be (L09)."""
    limits = wanted_range(kind, request.locale, medium=request.medium)
    left = dict(slots)
    body = worded(moves, left, turn)
    for name in MAY_BE_LEFT_OUT:
        if limits is not None and count(body) > limits.most and left.pop(name, ""):
            body = worded(moves, left, turn)
    return body


def missing_slots(kind: str, request: LetterRequest) -> list[str]:
    """Questions for the slots this occasion cannot do without."""
    occasion = occasions_of(language(request.locale)).get(kind)
    if request.medium in ("call_script", "voicemail") or kind == "before_questions":
        occasion = Occasion("", (), ("role",) if kind == "status" else ())
    if occasion is None:
        return [NO_PHRASES]
    slots = read_slots(kind, request).slots
    needs = (*occasion.needs, "employer") if "role" in occasion.needs else occasion.needs
    return [ASKED.get(name, f"What is the {name}?") for name in needs if not slots.get(name)]


def worded(moves: Moves, slots: Mapping[str, str], turn: int) -> str:
    """The moves in order, as paragraphs."""
    paragraphs: list[list[str]] = [[]]
    for number, move in enumerate(moves):
        if move == BREAK:
            paragraphs.append([])
            continue
        options = [text for text in move if all(slots.get(name) for name in SLOT.findall(text))]
        if options:
            most = max(len(set(SLOT.findall(text))) for text in options)
            best = [text for text in options if len(set(SLOT.findall(text))) == most]
            chosen = best[zlib.crc32(f"{turn}|{number}".encode()) % len(best)]
            said = fill(Phrase("", "", chosen), {**slots, **FLAGS})
            # The first line of a letter may begin small, as German does after the greeting's comma.
            paragraphs[-1].append(capital(said) if any(paragraphs) else said)
    return "\n\n".join(" ".join(part) for part in paragraphs if part)


def capital(text: str) -> str:
    """The first letter as a capital."""
    return text[:1].upper() + text[1:]


@cache
def occasions_of(lang: str) -> Mapping[str, Occasion]:
    """The occasions of a language; the long English list has a module of its own."""
    module = import_module(f"afterword.core.letter.compose.banks.{lang}_occasions")
    found: Mapping[str, Occasion] = module.OCCASIONS
    return found
