"""Letters in free prose, which no composer wrote: filled with names from a seed, each clean, then with one error."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from afterword.core.findings import Finding, Level
from afterword.core.letter.names import check_names
from afterword.core.letter.record import LetterRecord, OtherApplication, PersonName
from afterword.core.letter.spans import Span
from tests.bars.composed_letters import COMPANIES, GIVEN, ROLES, SURNAMES

PAGES = Path(__file__).with_name("free_letters.txt").read_text(encoding="utf-8")
SLOT = re.compile(r"\{(\w+)\}")
PLAIN = str.maketrans("áàâäãåçéèêëğíìîïıłñóòôöõøśšșýžźżúùûüÁÉÖØŁÜ", "aaaaaaceeeegiiiiilnoooooosssyzzzuuuuAEOOLU")

SHORT = {"Katharine": "Kate", "Kathryn": "Kathy", "Stephen": "Steve", "Philip": "Phil", "Małgorzata": "Gosia"}


@dataclass(frozen=True, slots=True)
class Free:
    """One letter, what is confirmed about it, and its slots: which one, and where."""

    lang: str
    record: LetterRecord
    text: str
    slots: tuple[tuple[str, Span], ...]


def free_letters(rounds: int, seed: int = 3) -> Iterator[Free]:
    """Every letter so many times, each time with other names."""
    chance = random.Random(seed)
    pages = [page.split("\n", 1) for page in PAGES.split("=== ")[1:]]
    for _ in range(rounds):
        for lang, page in pages:
            yield _filled(lang.strip(), page, chance)


def _filled(lang: str, page: str, chance: random.Random) -> Free:
    given, surnames = chance.sample(GIVEN, 4), chance.sample(SURNAMES, 4)
    reader, other, sender, stranger = map(PersonName, given, surnames)
    ours, theirs = chance.sample(COMPANIES, 2)
    role, their_role = chance.sample(ROLES, 2)
    elsewhere = OtherApplication(theirs, their_role, (stranger,))
    record = LetterRecord(reader, (other,), ours, role, sender.display, ("Greyfriars Press",), (elsewhere,))
    words = {"F": reader.display, "G": reader.given, "oF": other.display, "oG": other.given, "oS": other.surname}
    words |= {"C": ours.name, "A": (*ours.aliases, ours.name)[0], "R": role, "N": sender.display}
    words["H"] = "Greyfriars Press"
    text, slots, last = "", [], 0
    for match in SLOT.finditer(page):
        text += page[last : match.start()]
        slots.append((match.group(1), Span(len(text), len(text) + len(words[match.group(1)]))))
        text, last = text + words[match.group(1)], match.end()
    return Free(lang, record, text + page[last:], tuple(slots))


def errors(one: Free, chance: random.Random) -> Iterator[tuple[str, str, Span]]:
    """One error for each slot: its kind, the letter with it, and where it stands."""
    for slot, span in one.slots:
        for kind, changed in _wrong(one, slot, span.of(one.text), chance):
            if changed != span.of(one.text):
                text = one.text[: span.start] + changed + one.text[span.end :]
                yield kind, text, Span(span.start, span.start + len(changed))


def _wrong(one: Free, slot: str, word: str, chance: random.Random) -> Iterator[tuple[str, str]]:
    elsewhere = one.record.other_applications[0]
    stranger = elsewhere.people[0]
    at = chance.randrange(1, max(2, len(word.split(maxsplit=1)[0]) - 1))
    swapped = word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :]
    if slot in {"F", "G", "oF", "oG"}:
        yield "letters swapped", swapped if len(word.split(maxsplit=1)[0]) > 3 else word
        yield "capitals", word.upper() if len(word) > 4 else word
        yield "accents lost", word.translate(PLAIN) if len(word) > 4 else word
        yield "of another application, person", stranger.display if "F" in slot else stranger.given
        yield "blank", "[Name]"
    if slot in {"F", "G"}:
        given = one.record.recipient.given
        yield "short form", word.replace(given, SHORT.get(given, given))
    if slot in {"C", "A"}:
        yield "employer misspelt", swapped if len(word.split(maxsplit=1)[0]) > 5 else word
        yield "of another application, employer", elsewhere.company.name
    if slot == "R":
        yield "of another application, role", elsewhere.role
    if slot == "N":
        yield "another signature", stranger.display


def alarms(one: Free, text: str) -> list[Finding]:
    """Every finding of the name check that is more than something to look over."""
    return [each for each in check_names(one.lang, one.record, text) if each.level is not Level.LOOK]
