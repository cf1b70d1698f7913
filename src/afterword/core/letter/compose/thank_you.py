"""Thank-yous: what each person gets is fixed first, then worded, then held against the rules and the other letters."""

from __future__ import annotations

import itertools
import re
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from afterword.core.letter.calendar_words import said_day
from afterword.core.letter.compare import compare_letters
from afterword.core.letter.compose.allocation import allocate
from afterword.core.letter.compose.banks_index import Bank, bank_of
from afterword.core.letter.compose.facts import Fact, likeness, read_fact
from afterword.core.letter.compose.joins import listed
from afterword.core.letter.compose.local_moments import moment_in
from afterword.core.letter.compose.moments import Moment
from afterword.core.letter.compose.phrases import Phrase, fill
from afterword.core.letter.fields import language
from afterword.core.letter.note import printable
from afterword.core.letter.parts import cut_plain
from afterword.core.letter.request import PanelRequest, Recipient, Used
from afterword.core.letter.rules.length import Range, wanted_range
from afterword.core.letter.rules.self_centred import too_many_about_me
from afterword.core.letter.words import count

TRIES = 60
MOST_FACTS = 2
LIGHT = ("light", "laugh")
HEAVY_WORDS, LONG_SENTENCE, SHORTEST = 72, 23, 5
# Up to this many words a correction is a figure or a name, and says nothing without the wrong one beside it.
SHORT_FACT = 3
PREPOSITIONS = ("about", "über", "sur", "sobre", "su", "over")


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
    pass_on: tuple[str, ...]
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
    note = printable(reader.moment)
    moment = moment_in(lang, note, reader.name, f"{panel.role} {panel.employer}") if note else None
    identity = panel.identity or f"{panel.employer}|{panel.role}"
    return Brief(
        locale=panel.locale,
        lang=lang,
        situation=situation,
        role=panel.role,
        employer=panel.employer,
        day=said_day(panel.interview, panel.read_on, panel.locale),
        moment=moment,
        take=printable(reader.take),
        facts=tuple(facts),
        linked=bool(moment and moment.shape not in LIGHT and facts and likeness(facts[0], note, lang)),
        wanted=panel.wanted is not False,
        corrections=corrections,
        pass_on=reader.pass_on,
        turn=zlib.crc32(f"{identity}|{reader.name}".encode()) + panel.seed,
    )


def shares(panel: PanelRequest, *, picked: bool) -> tuple[tuple[Fact, ...], ...]:
    """The facts of each reader, decided before wording.

    From a profile a letter takes one fact, and a second only if it fits the topic or the role; facts `picked` for
    this one letter all stand in it.
    """
    lang = language(panel.locale)
    read = [read_fact(fact, lang) for fact in panel.facts]
    notes = [printable(reader.moment) for reader in panel.people]
    given = allocate(notes, read, lang, role=panel.role)
    if picked:
        return given
    return tuple(_at_most_two(share, f"{note} {panel.role}", lang) for share, note in zip(given, notes, strict=True))


def _at_most_two(share: tuple[Fact, ...], topic: str, lang: str) -> tuple[Fact, ...]:
    return (*share[:1], *(fact for fact in share[1:] if likeness(fact, topic, lang)))[:MOST_FACTS]


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
    fault += _hard_to_read(wording.body, given.lang) + 30 * _said_before(wording.body, others, given.lang)
    return fault + 8 * len(wording.phrases & taken)


def _hard_to_read(body: str, lang: str) -> float:
    """Words beyond what a paragraph, or a sentence on average, should have (L10)."""
    heavy = sum(max(0, count(paragraph) - HEAVY_WORDS - 6) for paragraph in body.split("\n\n"))
    return heavy + 4 * max(0.0, count(body) / max(1, len(cut_plain(body, lang).sentences)) - LONG_SENTENCE)


def _said_before(body: str, others: Sequence[str], lang: str) -> int:
    """Sentences that stand in another letter too: the reader may have read them there (L08)."""
    told = {sentence for other in others for sentence in _plain_sentences(other, lang)}
    return sum(sentence in told for sentence in _plain_sentences(body, lang))


@lru_cache(maxsize=64)
def _plain_sentences(text: str, lang: str) -> tuple[str, ...]:
    """The letters beside it are the same for each wording that is tried."""
    return tuple(_plain(piece.text) for piece in cut_plain(text, lang).sentences)


def _plain(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())


def _about_me(body: str, lang: str) -> bool:
    """True when more than half of the sentences begin with the writer (L17), in the shortest letter too."""
    return too_many_about_me(cut_plain(body, lang).sentences, lang, fewest=1) > 0


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
    first = ("thanks", "pass_on") if given.pass_on else ("thanks",)
    if not given.wanted:
        return (*first, "moment", "unwanted") if given.moment else (*first, "unwanted")
    further = (f"more {at}" for at in range(1, len(given.facts)))
    middle = ("moment", *(("evidence",) if given.facts else ()), *further)
    ending = ("wish",) if given.situation == "express" else ("wish", "close")
    return (*first, *(middle if given.moment else middle[1:]), *ending)


def _choices(bank: Bank, given: Brief, move: str) -> list[Phrase]:
    """The phrases of a move that this brief licenses; the second further fact takes other words than the first."""
    if move.startswith("more "):
        at = int(move.removeprefix("more "))
        fitting = [phrase for phrase in bank.by_move("more") if given.facts[at].shape in phrase.shapes]
        alone = fitting[(at - 1) % 2 :: 2] if len(given.facts) > 2 and len(fitting) > 1 else fitting
        return [replace(phrase, move=move) for phrase in alone]
    fitting = [phrase for phrase in bank.by_move(move) if _fits(phrase, given)]
    if given.situation == "express":
        return sorted(fitting, key=lambda phrase: len(phrase.text))[:SHORTEST]
    if move == "moment" and given.moment is not None:
        topic = given.moment.topic
        return [phrase for phrase in fitting if not _says_twice(phrase, topic)] or fitting
    return fitting


def _says_twice(phrase: Phrase, topic: str) -> bool:
    """True where the preposition before the topic stands in the topic too: "über die Einarbeitung über vier Wochen"."""
    before = re.search(rf"\b({'|'.join(PREPOSITIONS)}) \{{topic\}}", phrase.text, re.IGNORECASE)
    return before is not None and re.search(rf"\b{before.group(1)}\b", topic, re.IGNORECASE) is not None


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
        "others": listed(given.lang, given.pass_on),
    }
    top: list[str] = []
    middle: list[str] = []
    own: list[str] = []
    end: list[str] = []
    for phrase in picked:
        place = {"thanks": top, "pass_on": top, "moment": middle, "evidence": own}.get(phrase.move, end)
        if phrase.move.startswith("more "):
            fact = given.facts[int(phrase.move.removeprefix("more "))]
            own.append(fill(phrase, {"more": _after_colon(phrase, "more", fact, given.lang), "also": fact.also}))
        else:
            told = _after_colon(phrase, "fact", given.facts[0], given.lang) if given.facts else ""
            place.append(fill(phrase, {**slots, "fact": told}))
        if phrase.move == "moment" and given.take:
            middle.append(given.take if given.take.endswith((".", "!")) else f"{given.take}.")
    own += [_correction(bank, line) for line in given.corrections]
    # Two paragraphs where one would be heavy, and where small talk and work do not belong together.
    apart = count(" ".join(middle + own)) > HEAVY_WORDS or (given.moment is not None and given.moment.shape in LIGHT)
    parts = (top, middle, own, end) if apart else (top, middle + own, end)
    body = "\n\n".join(" ".join(part) for part in parts if part)
    return Wording(
        body, frozenset(phrase.id for phrase in picked), tuple(Used(fact.said, "evidence") for fact in given.facts)
    )


def _says_it_again(said: str, correct: str) -> bool:
    """A whole clause that repeats most of the wrong one needs no second telling of it."""
    before, after = (frozenset(text.casefold().rstrip(".").split()) for text in (said, correct))
    return len(after) > SHORT_FACT and 2 * len(before & after) > len(after)


def _after_colon(phrase: Phrase, slot: str, fact: Fact, lang: str) -> str:
    """The fact as it stands in this phrase: within a sentence small ("we cut"), but a noun or "Ich" as it is.

    German goes on with a capital after a colon ("Ich"), the others small; "I" has its own in English.
    """
    if fact.shape not in ("clause", "state") or lang == "de":
        return fact.text
    if lang == "en":
        begins = re.search(rf"(?:^|[.!?] )\{{{slot}\}}", phrase.text)
        return fact.text if begins else fact.inside
    goes_on = f": {{{slot}}}" in phrase.text and fact.shape == "clause"
    return fact.text[:1].lower() + fact.text[1:] if goes_on else fact.text


def _correction(bank: Bank, line: str) -> str:
    said, arrow, correct = line.partition(" -> ")
    if not arrow:
        return bank.correction.format(correct=said.rstrip("."))
    if _says_it_again(said, correct):
        return bank.correction.format(correct=correct.rstrip("."))
    return bank.corrected.format(said=said.rstrip("."), correct=correct.rstrip("."))
