"""The places where only one name can stand: address header, greeting, signature (L01, L02)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from afterword.core.findings import Finding, Level
from afterword.core.letter.names import wording
from afterword.core.letter.names.address import judge, written
from afterword.core.letter.names.honorifics import (
    MANS_FORMS,
    WOMANS_FORMS,
    confirmed_titles,
    gender_of,
    take_titles,
)
from afterword.core.letter.names.likeness import fold, normal
from afterword.core.letter.record import LetterRecord
from afterword.core.letter.spans import GREETING, Span, Zones

ADDRESS = re.compile(r"\s*(?P<name>[^<>,;]*(?:,\s*[^<>,;@]+(?=\s*<))?)(?:<(?P<mail>[^<>]*)>)?\s*(?:[,;]|$)")
AND = re.compile(
    r"\s*(?:,\s+(?:and|und|et|y|e|en)\s+|,\s+|\s+(?:and|und|et|y|e|en|&|og|och|i)\s+|\s*/\s*)", re.IGNORECASE
)
AFTER_GREETING = re.compile(
    r"[\s,]*(?:(?:again|there|once more|nochmals|erneut|encore|de nuevo|my|dear)(?=[\s,])[\s,]*)*",
    re.IGNORECASE,
)
# Languages whose greetings this module knows; a greeting in another one is not judged.
READ_HERE = frozenset({"", "en", "de", "fr", "es", "it", "nl", "pt"})
NAME_ENDS = re.compile(r"[,:;!?،，：、]|\.(?=\s*$)|\s[-–—]+(?:\s|$)")
GROUP = re.compile(
    r"(?i)(?<!-)\b(?:team|all|everyone|everybody|committee|panel|colleagues|hiring|recruit\w*|talent|human resources|"
    r"hr|damen|herren|zusammen|team|kolleg\w+|équipe|tous|toutes|service|comité|equipo|todos|todas|departamento|"
    r"selección|squadra|tutti|equipe|pessoal|folks|friends)\b(?!-)"
)
NO_NAME = re.compile(
    r"(?i)damen und herren|whom it may concern|sir ?(?:or|/) ?madam|^dear (?:sirs?|madam)$|^(?:muy )?señor(?:es)?$"
)
# The formal French greeting that says nothing about anybody (playbook D2).
NEUTRAL = re.compile(
    r"(?i)^(?:bonjour |chère )?(?:madame,? (?:et |ou )?(?:cher )?monsieur|mesdames,? (?:et )?messieurs)\s*,?$"
)
WOMANS_GREETING = re.compile(
    r"(?i)^(?:sehr geehrte|liebe|werte|verehrte|estimada|querida|apreciada|chère|cara|prezada)$"
)
MANS_GREETING = re.compile(r"(?i)^(?:sehr geehrter|lieber|werter|estimado|querido|apreciado|cher|caro|prezado)$")

RARE_HYPHENS = "‐‑‒−"
# Titles that have a capital in a greeting; French, Dutch and Italian write theirs small.
SMALL_TITLE = {
    "en": re.compile(r"[a-z]"),
    "de": re.compile(r"[a-z]"),
    "es": re.compile(r"(?:sra?|srta|dra?|profa?)\."),
    "pt": re.compile(r"(?:sra?|dra?|profa?)\."),
}
NEVER = re.compile(r"(?!)")


def address_headers(text: str, zones: Zones, record: LetterRecord, lang: str) -> Iterator[Finding]:
    """To: every display name is the recipient's or another person's of this interview, exactly as confirmed.

    From: it is the sender's. "Surname, Given" is a display name too; a bare mail address holds no name.
    """
    for header in zones.headers:
        for span in _display_names(text, header.value) if header.name in {"to", "from"} else ():
            if header.name == "from":
                yield from _sender(text, span, record.sender)
                continue
            surname, _, given = (normal(part) for part in span.of(text).partition(","))
            is_listed = any((surname, given) == (normal(p.surname), normal(p.given)) for p in record.people)
            fault = None if is_listed else judge(text, span, record.people, lang)
            if fault is not None:
                yield fault


def _display_names(text: str, value: Span) -> Iterator[Span]:
    for match in ADDRESS.finditer(text, value.start, value.end):
        name = match.group("name")
        bare = name.strip(" \t\"'“”„")
        if bare and "@" not in bare:
            start = match.start("name") + name.index(bare)
            yield Span(start, start + len(bare))


def signature(text: str, zones: Zones, record: LetterRecord) -> Iterator[Finding]:
    """The first line below the close is the sender's name: in full, or the given name alone."""
    if zones.signature is None or not record.sender:
        return
    lines = [line for line in zones.signature.of(text).split("\n") if line.strip()]
    if any(_is_sender(piece, record.sender) for line in lines[:2] for piece in _pieces(line)):
        return
    start = zones.signature.start + zones.signature.of(text).index(lines[0])
    line = lines[0].strip()
    if not re.search(r"[@\d]|://", line):
        yield from _sender(text, Span(start, start + len(line)), record.sender)


def _sender(text: str, span: Span, sender: str) -> Iterator[Finding]:
    if sender and not any(_is_sender(piece, sender) for piece in _pieces(span.of(text))):
        yield wording.wrong_sender(span, span.of(text), sender)


def _pieces(line: str) -> list[str]:
    return [line, *re.split(r"\s*[|,•·()]\s*|\s+[-–—]\s+", line)]


def _is_sender(piece: str, sender: str) -> bool:
    titles, place = take_titles(piece)
    name = normal(piece[place:] if titles else piece).strip(" .!")
    words = normal(sender).split(" ")
    return name in {normal(sender), words[0], normal(take_name(sender))}


def take_name(text: str) -> str:
    """A name without the titles before it."""
    return text[take_titles(text)[1] :]


def salutation(text: str, zones: Zones, record: LetterRecord, lang: str) -> Iterator[Finding]:
    """The greeting names the recipient in an allowed form; others of this interview may stand beside.

    A greeting to a group is left alone. "Sir or Madam" to a person with a name is a fault, and so is a greeting
    or title that settles a gender nobody confirmed.
    """
    if zones.salutation is None or lang not in READ_HERE:
        return
    line = zones.salutation
    addressed = list(_addressed(text, line))
    if NEUTRAL.match(line.of(text)):
        return
    if NO_NAME.search(line.of(text).strip(" ,.:!")):
        yield _nameless(line, text, record)
        return
    faults: list[Finding] = []
    for greeting, span in addressed:
        faults += _one(text, greeting, span, record, lang)
    named = [span for _, span in addressed if span.start < span.end and not GROUP.search(span.of(text))]
    recipient_only = (record.recipient,)
    if not faults and named and all(judge(text, span, recipient_only, lang) for span in named):
        faults.append(wording.wrong_person(named[0], named[0].of(text), record.recipient))
    yield from faults


def _one(text: str, greeting: str, span: Span, record: LetterRecord, lang: str) -> Iterator[Finding]:
    if GROUP.search(span.of(text)):
        return
    if span.start == span.end:
        return
    fault = judge(text, span, record.people, lang)
    if fault is not None:
        yield fault
    else:
        yield from _gendered(text, greeting, span, record)
        yield from _unusual_signs(text, span, record, lang)


def _unusual_signs(text: str, span: Span, record: LetterRecord, lang: str) -> Iterator[Finding]:
    """A title in small letters ("Dear ms. Tóth") and a hyphen from no keyboard, where the record has none."""
    found = span.of(text)
    expected = "".join("-" if char in RARE_HYPHENS else char for char in found)
    if any(set(RARE_HYPHENS) & set(f"{person.written}{person.display}") for person in record.people):
        expected = found
    if take_titles(found)[0] and SMALL_TITLE.get(lang, NEVER).match(found):
        expected = expected[:1].upper() + expected[1:]
    if expected != found:
        yield replace(wording.misspelt(span, found, expected, record.recipient), level=Level.WARN)


def _addressed(text: str, line: Span) -> Iterator[tuple[str, Span]]:
    """Each greeting of the line with the name that follows it; an empty span where none does."""
    place = line.start
    greeting = ""
    while place < line.end:
        match = GREETING.match(text[place : line.end])
        if match and not take_titles(match.group())[0]:
            greeting = match.group()
            place += match.end()
        place += _length(AFTER_GREETING, text, place, line.end)
        again = GREETING.match(text[place : line.end])
        if again and take_titles(again.group())[0] == ():
            continue
        end = _name_end(text, place, line.end)
        yield greeting, Span(place, end)
        joined = AND.match(text, end, line.end)
        after = joined.end() if joined else line.end
        if not joined or not re.match(r"[^\W\d_]", text[after : line.end]) or not _goes_on(text, after, line.end):
            return
        place = after


def _length(pattern: re.Pattern[str], text: str, start: int, end: int) -> int:
    match = pattern.match(text, start, end)
    return match.end() - start if match else 0


def _name_end(text: str, start: int, end: int) -> int:
    ends = [match.start() for match in (NAME_ENDS.search(text, start, end), AND.search(text, start, end)) if match]
    place = min([*ends, end])
    while place > start and text[place - 1].isspace():
        place -= 1
    return place


def _goes_on(text: str, start: int, end: int) -> bool:
    """After a comma only another greeting, title or capital continues the list of people addressed."""
    rest = text[start:end]
    if GREETING.match(rest) or take_titles(rest)[0]:
        return True
    return rest[:1].isupper() and len(re.split(r"[,:!]", rest)[0].split()) <= 4


def _gendered(text: str, greeting: str, span: Span, record: LetterRecord) -> Iterator[Finding]:
    """ "Estimada", "Sehr geehrter", "Chère": only with a confirmed title that says the same, or among first names.

    A degree in the form of the other sex ("dottor" for "Dott.ssa") says so as well.
    """
    says = "f" if WOMANS_GREETING.match(greeting) else "m" if MANS_GREETING.match(greeting) else ""
    name = written(text, span).name
    person = next((p for p in record.people if fold(p.surname or p.given) in fold(name)), record.recipient)
    known = gender_of(confirmed_titles(person.title)) or _stated_by_form(person.title)
    form = _stated_by_form(text[span.start : span.end])
    says = form if form and known and form != known else says
    is_familiar = name in {normal(person.given), normal(person.informal)}
    if not says or says == known or (is_familiar and not known):
        return
    start = text.rfind(greeting, 0, span.start)
    found = text[start : span.end]
    message = f"“{greeting}” addresses a {'woman' if says == 'f' else 'man'}. For {person.display} nothing confirms it."
    level = Level.BLOCK if known else Level.WARN
    fix = "Use the neutral greeting, or confirm how they are addressed."
    yield Finding("L01", level, message, start, span.end, found, None, fix)


def _stated_by_form(title: str) -> str:
    """What the very form of a confirmed degree says: "Dra.", "dottoressa", "Professorin"."""
    words = {normal(word).lower().rstrip(".") for word in title.split()}
    return "f" if words & WOMANS_FORMS else "m" if words & MANS_FORMS else ""


def _nameless(line: Span, text: str, record: LetterRecord) -> Finding:
    name = record.recipient.display
    message = f"The greeting names nobody, although the letter goes to {name}."
    return Finding("L01", Level.WARN, message, line.start, line.end, line.of(text), name, f"Greet {name} by name.")
