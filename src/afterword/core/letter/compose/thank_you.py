"""Thank-yous: what each person gets is fixed first, then worded, then held against the rules and the other letters."""

from __future__ import annotations

import itertools
import re
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from afterword.core.letter.calendar_words import said_day
from afterword.core.letter.compare import compare_letters
from afterword.core.letter.compose.allocation import allocate
from afterword.core.letter.compose.banks_index import Bank, bank_of
from afterword.core.letter.compose.facts import Fact, likeness, read_fact
from afterword.core.letter.compose.local_moments import moment_in
from afterword.core.letter.compose.moments import Moment
from afterword.core.letter.compose.phrases import Phrase, fill
from afterword.core.letter.fields import language
from afterword.core.letter.parts import cut_plain
from afterword.core.letter.request import PanelRequest, Recipient, Used
from afterword.core.letter.rules.length import Range, wanted_range
from afterword.core.letter.rules.self_centred import ABOUT_ME
from afterword.core.letter.words import count

TRIES = 60
MOST_FACTS = 3


@dataclass(frozen=True, slots=True)
class Brief:
    """Everything one thank-you may say, decided before a word is written."""

    locale: str
    lang: str
    situation: str
    role: str
    employer: str
    day: str
    moment: Moment | None
    take: str
    facts: tuple[Fact, ...]
    linked: bool
    wanted: bool
    corrections: tuple[str, ...]
    turn: int


@dataclass(frozen=True, slots=True)
class Wording:
    """One way to say it: paragraphs, the phrases in it, the facts that stand in it."""

    body: str
    phrases: frozenset[str]
    used: tuple[Used, ...]


def brief(
    reader: Recipient, panel: PanelRequest, situation: str, facts: Sequence[Fact], corrections: tuple[str, ...]
) -> Brief:
    """The brief of one person; `linked` is said only where a fact shares a content word with the moment."""
    lang = language(panel.locale)
    moment = moment_in(lang, reader.moment, reader.name) if reader.moment else None
    identity = panel.identity or f"{panel.employer}|{panel.role}"
    return Brief(
        locale=panel.locale,
        lang=lang,
        situation=situation,
        role=panel.role,
        employer=panel.employer,
        day=said_day(panel.interview, panel.read_on, panel.locale),
        moment=moment,
        take=reader.take,
        facts=tuple(facts),
        linked=bool(moment and facts and likeness(facts[0], reader.moment, lang)),
        wanted=panel.wanted is not False,
        corrections=corrections,
        turn=zlib.crc32(f"{identity}|{reader.name}".encode()) + panel.seed,
    )


def shares(readers: Sequence[Recipient], facts: Iterable[str], lang: str) -> tuple[tuple[Fact, ...], ...]:
    """The facts of each reader, decided before wording."""
    read = [read_fact(fact, lang) for fact in facts]
    return allocate([reader.moment for reader in readers], read, lang)


def word(given: Brief, taken: frozenset[str], others: Sequence[str], openers: frozenset[str]) -> Wording:
    """The best of some dozens of wordings: in the wanted length, unlike the other letters, phrases not used before.

    The same brief always gives the same wording; `turn` moves to another.
    """
    best: tuple[float, Wording] | None = None
    for wording in itertools.islice(_wordings(given), TRIES):
        fault = _fault(given, wording, taken, others, openers)
        if best is None or fault < best[0]:
            best = (fault, wording)
        if fault == 0:
            break
    assert best is not None  # noqa: S101 (a bank without phrases is a bug, and a test says so)
    return best[1]


def _fault(
    given: Brief, wording: Wording, taken: frozenset[str], others: Sequence[str], openers: frozenset[str]
) -> float:
    """0 for a wording nothing speaks against; length first, then likeness, then phrases used again."""
    limits = wanted_range(given.situation, given.locale)
    fault = float(_outside(count(wording.body), limits)) if limits else 0.0
    fault += sum(
        100 * max(0.0, compare_letters(given.employer, wording.body, other).overlap - 0.12) for other in others
    )
    fault += 40 * (opener(wording.body) in openers) + 5 * _about_me(wording.body, given.lang)
    return fault + 8 * len(wording.phrases & taken)


def _about_me(body: str, lang: str) -> bool:
    """True when more than half of the sentences begin with the writer (L17)."""
    found = cut_plain(body, lang).sentences
    return sum(re.match(ABOUT_ME[lang], sentence.text) is not None for sentence in found) > len(found) / 2


def opener(body: str) -> str:
    """The first six words: letters to one panel should not all begin alike."""
    return " ".join(body.split()[:6])


def _outside(number: int, limits: Range) -> int:
    """Words missing or too many; a little above the least is enough, so it never pads."""
    return max(0, limits.least + 2 - number) + max(0, number - limits.most)


def _wordings(given: Brief) -> Iterator[Wording]:
    bank = bank_of(given.lang)
    moves = [_choices(bank, given, move) for move in _moves(given)]
    for step in itertools.count():
        picked = [options[_turn(given.turn, at, step) % len(options)] for at, options in enumerate(moves) if options]
        yield _assembled(given, bank, picked)


def _turn(turn: int, at: int, step: int) -> int:
    """A number that looks random and is always the same for the same brief, move and try."""
    return zlib.crc32(f"{turn}|{at}|{step}".encode())


def _moves(given: Brief) -> tuple[str, ...]:
    if not given.wanted:
        return ("thanks", "moment", "unwanted") if given.moment else ("thanks", "unwanted")
    middle = ("moment", *(("evidence",) if given.facts else ()), *(f"more {shape}" for shape in _further(given)))
    ending = ("wish",) if given.situation == "express" else ("wish", "close")
    return ("thanks", *(middle if given.moment else middle[1:]), *ending)


def _further(given: Brief) -> dict[str, str]:
    """Facts after the first, those of one shape in one sentence."""
    groups: dict[str, list[str]] = {}
    for fact in given.facts[1:]:
        groups.setdefault("record" if fact.shape == "record" else "clause", []).append(fact.text)
    return {shape: "; ".join(texts) for shape, texts in groups.items()}


def _choices(bank: Bank, given: Brief, move: str) -> list[Phrase]:
    """The phrases of a move that this brief licenses; two sentences of further facts never take the same one."""
    if move.startswith("more "):
        shape = move.removeprefix("more ")
        fitting = [phrase for phrase in bank.by_move("more") if shape in phrase.shapes]
        both = len(_further(given)) > 1 and bank.by_move("more")[0].shapes == fitting[0].shapes == {"clause", "record"}
        return [
            replace(phrase, shapes=frozenset({shape}))
            for phrase in (fitting[shape == "record" :: 2] if both else fitting)
        ]
    return [phrase for phrase in bank.by_move(move) if _fits(phrase, given)]


def _fits(phrase: Phrase, given: Brief) -> bool:
    if phrase.move == "moment":
        return given.moment is not None and given.moment.shape in phrase.shapes
    if "linked" in phrase.requires and not given.linked:
        return False
    if "unlinked" in phrase.requires and given.linked:
        return False
    if phrase.move == "evidence":
        return given.facts[0].shape in phrase.shapes
    needed = {"employer": given.employer, "role": given.role}
    return all(needed.get(slot, "x") for slot in phrase.slots)


def _assembled(given: Brief, bank: Bank, picked: Sequence[Phrase]) -> Wording:
    """Paragraphs: thanks; the moment and what answers it; wish and close."""
    slots = {
        "day": given.day,
        "role": given.role,
        "employer": given.employer,
        "topic": given.moment.topic if given.moment else "",
    }
    top: list[str] = []
    middle: list[str] = []
    end: list[str] = []
    further = _further(given)
    for phrase in picked:
        if phrase.move in {"evidence", "more"}:
            more = "; ".join(further[shape] for shape in phrase.shapes if shape in further)
            middle.append(fill(phrase, {**slots, "fact": given.facts[0].text, "more": more}))
        else:
            {"thanks": top, "moment": middle}.get(phrase.move, end).append(fill(phrase, slots))
        if phrase.move == "moment" and given.take:
            middle.append(given.take if given.take.endswith((".", "!")) else f"{given.take}.")
    middle += [_correction(bank, line) for line in given.corrections]
    body = "\n\n".join(" ".join(part) for part in (top, middle, end) if part)
    return Wording(
        body, frozenset(phrase.id for phrase in picked), tuple(Used(fact.said, "evidence") for fact in given.facts)
    )


def _correction(bank: Bank, line: str) -> str:
    said, arrow, correct = line.partition(" -> ")
    if not arrow:
        return bank.correction.format(correct=said.rstrip("."))
    return bank.corrected.format(said=said.rstrip("."), correct=correct.rstrip("."))
