# ruff: noqa: E501  (a pattern or a phrase reads best on one line)
"""L27: every number, credential and name of the text stands in the person's facts or notes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from afterword.core.findings import Finding, Level
from afterword.core.letter import words as w
from afterword.core.letter.numbers import number_in
from afterword.core.letter.parts import Piece
from afterword.core.letter.rules.checked import Checked, at
from afterword.core.letter.words import stem

CREDENTIAL = {
    "en": r"\b(?:certif\w+|licen[cs]ed?|award(?:s|ed)?|prize|degree|diploma|ph\.?d|mba|master's|bachelor's|doctorate|promoted|accredit\w+|patents?|fluent|native speaker|published|keynote|honou?rs|medal|trophy|scholarship|graduated|valedictorian|black belt)\b",
    "de": r"\b(?:zertifi\w+|auszeichnung\w*|ausgezeichnet\w*|preis|promo(?:viert|tion)|diplom\w*|master|bachelor|befördert|patent\w*|verhandlungssicher|fließend|meistertitel|studium)\b",
    "fr": r"\b(?:certifi\w+|prix|diplôm\w+|récompens\w+|doctorat|master|licence|promue?|brevet|bilingue|couramment)\b",
    "es": r"\b(?:certific\w+|premi\w+|título|licenciad\w+|máster|doctorado|ascendid\w+|patente|bilingüe)\b",
    "it": r"\b(?:certific\w+|premi\w+|laurea\w*|diplom\w+|master|dottorato|promoss\w+|brevett\w+|bilingue|fluente\w*)\b",
    "nl": r"\b(?:gecertificeerd\w*|certificaat|prijs|diploma|master|bachelor|bevorderd|octrooi|vloeiend|bekroond)\b",
    "pt": r"\b(?:certific\w+|prêmio\w*|prémio\w*|diploma\w*|mestrado|doutorado|promovid\w+|patente|fluente\w*)\b",
}
ACRONYM = re.compile(r"\b(?=[A-Z0-9]*[A-Z])[A-Z][A-Z0-9]{2,6}\b")
PROPER_EN = re.compile(r"\b(?:at|for|with|from|by|in|of|to) ((?:[A-Z][\w'&.-]+)(?:\s+(?:[A-Z&][\w'&.-]*))*)")
# Units that many things share: another number of weeks need not be the same weeks.
OF_TIME = frozenset(
    stem(word, "en") for word in "second minute hour day week month year time percent people page".split()
) | frozenset(
    stem(word, lang)
    for lang, listed in (
        ("de", "Stunde Tag Woche Monat Jahr Prozent"),
        ("fr", "heure jour semaine mois an année"),
        ("es", "hora día semana mes año"),
        ("it", "ora giorno settimana mese anno"),
        ("nl", "uur dag week maand jaar procent"),
        ("pt", "hora dia semana mês ano"),
    )
    for word in listed.split()
)
INNOCENT = frozenset({"1", "0"})
CALENDAR = frozenset(
    "i monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december english".split()
)


def check(checked: Checked) -> Iterator[Finding]:
    """Each claim is held against facts, moment, promises, role, employer, dates and phone.

    Blocked: a number that a fact gives otherwise for the same thing ("five seasons" where it was three).
    Shown: a number, a credential, an acronym or a name that stands in no fact. Silent without facts.
    """
    if not checked.context.facts:
        return
    known = _known(checked)
    numbers = _numbers(known, checked.lang)
    for sentence in checked.parts.sentences:
        yield from _wrong_numbers(checked, sentence, numbers)
        yield from _unknown_words(checked, sentence, known)


def _known(checked: Checked) -> str:
    c = checked.context
    days = " ".join(f"{day.isoformat()} {day.day} {day.month}" for day in (c.interview, c.read_on) if day)
    return " ".join(
        (
            *c.facts,
            c.moment,
            *c.promised,
            *c.terms,
            c.role,
            c.employer,
            c.candidate,
            c.recipient,
            c.phone,
            *c.others,
            days,
        )
    )


def _numbers(text: str, lang: str) -> dict[str, set[str]]:
    """Each number with the stems of the three words around it: its units."""
    found = list(w.words(text))
    out: dict[str, set[str]] = {}
    for index, word in enumerate(found):
        number = number_in(word.text, lang)
        if number:
            near = (found[index - 1 : index] if index else []) + found[index + 1 : index + 3]
            out.setdefault(number, set()).update(w.stem(one.text, lang) for one in near)
    return out


def _wrong_numbers(checked: Checked, sentence: Piece, known: dict[str, set[str]]) -> Iterator[Finding]:
    found = w.words(sentence.text)
    for index, word in enumerate(found):
        number = number_in(word.text, checked.lang)
        if not number or number in known or number in INNOCENT or _is_of_time(sentence.text, word):
            continue
        units = w.content(" ".join(one.text for one in found[index + 1 : index + 3]), checked.lang)
        clashes = any(units & given - OF_TIME for given in known.values())
        piece = Piece(word.text, sentence.start + word.start, sentence.start + word.end)
        level = Level.BLOCK if clashes else Level.WARN
        yield at(piece, "L27", level, "This number is not in your facts.", "Check it, or add it to your profile.")


def _is_of_time(text: str, word: w.Word) -> bool:
    """A clock time or an ordinal date is no claim."""
    return re.match(r"\s*(?:o'clock|a\.?m|p\.?m|uhr|h\b|:)", text[word.end :], re.IGNORECASE) is not None


def _unknown_words(checked: Checked, sentence: Piece, known: str) -> Iterator[Finding]:
    folded = w.fold(known)
    stems = w.content(known, checked.lang)
    for match in re.finditer(CREDENTIAL.get(checked.lang, r"(?!)"), sentence.text, re.IGNORECASE):
        if w.stem(match.group(), checked.lang) not in stems and w.fold(match.group())[:5] not in folded:
            yield at(
                match,
                "L27",
                Level.WARN,
                "This is not in your facts.",
                "Add it to your profile, or take it out.",
                offset=sentence.start,
            )
            return
    for match in ACRONYM.finditer(sentence.text):
        if w.fold(match.group()) not in folded and re.search(
            r"\b(?:my|i|mein\w*|ich|mon|ma|mi|mio|mia|mijn|meu|minha)\b", sentence.text, re.IGNORECASE
        ):
            yield at(
                match,
                "L27",
                Level.WARN,
                "This is not in your facts.",
                "Add it to your profile, or take it out.",
                offset=sentence.start,
            )
    if checked.lang == "en":
        yield from _unknown_names(sentence, folded)


def _unknown_names(sentence: Piece, folded: str) -> Iterator[Finding]:
    for match in PROPER_EN.finditer(sentence.text):
        named = [w.fold(word.text).removesuffix("'s") for word in w.words(match.group(1))]
        if not any(name in folded or name in CALENDAR for name in named):
            piece = Piece(match.group(1), sentence.start + match.start(1), sentence.start + match.end(1))
            yield at(
                piece, "L27", Level.WARN, "This name is not in your facts.", "Add it to your profile, or take it out."
            )
