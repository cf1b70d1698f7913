"""The employer's name in the letter: spelt as they spell it, and nobody else's in its place (L03)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from afterword.core.findings import Finding
from afterword.core.letter.names import wording
from afterword.core.letter.names.likeness import Likeness, fold, likeness
from afterword.core.letter.names.passage import Passage, capitals_near
from afterword.core.letter.names.tokens import words_of
from afterword.core.letter.record import Employer
from afterword.core.letter.span_words import word_set
from afterword.core.letter.spans import Span

# The forms of one word that nothing else is written as.
_FORMS = r"gGmbH|GmbH|AG|SE|KGaA|KG|OHG|UG|Inc|Incorporated|Ltd|Limited|LLC|LLP|PLC|SARL|SAS|BV|NV|ASA|ApS|Oyj?|Srl|SpA"
LEGAL_FORM = re.compile(
    rf"[\s,]+(?:(?:{_FORMS}|e\.\s?V\.|eG|L\.L\.C|L\.L\.P|plc"
    r"|Corp|Corporation|Co|Company|S\.?A\.?S|S\.?A\.?R\.?L|S\.?A|S\.?L\.?U|S\.?L|S\.?p\.?A|S\.?r\.?l|B\.?V|N\.?V"
    r"|AB|AS|A/S|Pty|K\.?K|Kft|s\.r\.o|a\.s|z o\.o|sp)\.?(?:\s*&\s*Co\.?)?)+$"
)
_GRADES = "Senior|Junior|Principal|Staff|Associate|Assistant|Deputy|Chief|Trainee|Graduate"
# Before a job as it is advertised: "as a Senior Planner", "the Planner II"; "a Senior Planner told me" is somebody.
_OF_A_ROLE = re.compile(
    r"(?i)\b(?:the|this|as(?: an?)?|als|comme|zur|zum|die|der|den|dem|del?|du|la|le|el|como|come|per)\s+$"
    r"|^(?:\W|subject:)*$"
)
_SOMEBODY_AFTER = re.compile(
    r"(?:\s+(?!I\b)[A-ZÀ-Þ]\w+\s+[A-ZÀ-Þ]|,\s+(?:an?\s+|Mrs?\.?\s|Ms\.?\s|Dr\.?\s)?[A-ZÀ-Þ]|\s+(?:who|whom|told|asked|said|showed|met|opened)\b)"
)
# Before a job that is somebody's: "Ana Ruiz, your Head of Finance, ...".
SOMEBODYS = re.compile(r"(?i)(?:,\s*(?:(?:your|the|then|our|ihre?n?|votre|su)\s+)?|\b(?:your|then|ihre?n?|votre)\s+)$")
# Common nouns in employers' names: alone they name nobody.
COMMON = word_set(
    """
    group holding holdings systems system health energy analytics logistics insurance publishing foods food trust
    partners partner consulting services service solutions technologies technology tech software bank capital
    industries international global media motors robotics shipping laboratories labs university hospital clinic
    institute college school foundation council agency ministry department office company enterprises ventures
    digital data design studio studios works network networks security medical pharma engineering construction
    education research sciences science financial finance legal retail hotels airlines airways railways rail
    transport travel entertainment games interactive communications telecom electric power water gmbh inc ltd llc
    llp corp limited söhne sons brothers gruppe werke verlag klinik groupe société compañía grupo
    """
)


# Small words inside names; two of them are easily taken for one another, and one is easily left out.
SMALL = word_set("de del della dello der des di do da dos das du la le las los el of the for and und y e et van")


def names_of(company: Employer) -> tuple[str, ...]:
    """The full name, its accepted short forms, and each without its legal form; longest first."""
    names = [name for name in (company.name, *company.aliases) if name]
    names += [LEGAL_FORM.sub("", name) for name in names]
    return tuple(sorted(dict.fromkeys(filter(None, names)), key=lambda name: (-len(words_of(name)), -len(name))))


def known_words(passage: Passage, names: Sequence[str]) -> frozenset[int]:
    """The words of the block that belong to one of the names; in German also with the s of the genitive."""
    forms = [*names, *(f"{name}s" for name in names if passage.lang == "de")]
    return frozenset(index for name in forms for first, after in passage.find(name) for index in range(first, after))


def near_employer(passage: Passage, company: Employer) -> Iterator[Finding]:
    """Report what is nearly the employer's name.

    Word by word: as many words, each right or close, one of them distinctive. As a whole: the same letters with
    other spaces or hyphens. A single distinctive word of five letters or more, close and with a capital. Only
    other capitals in a trailing common noun ("Tramline partners") are no fault.
    """
    reported: set[int] = set()
    for name in names_of(company):
        for first, after in _windows(passage, len(words_of(name)), name):
            indices = set(range(first, after))
            if reported.isdisjoint(indices) and _is_near(passage, first, after, name):
                span = passage.span(first, after)
                reported |= indices
                yield wording.misspelt_employer(span, span.of(passage.text), name)


def _windows(passage: Passage, size: int, name: str) -> Iterator[tuple[int, int]]:
    """Stretches of about `size` words with a capital among them, or where an employer is named."""
    near = capitals_near(passage, size)
    for first in range(len(passage.tokens)):
        if near[first] or _is_long_in_small(passage, first, name) or _follows_preposition(passage, first):
            ends = (first + size, first + size + 1, first + size - 1)
            yield from ((first, after) for after in ends if after > first and passage.is_loose(first, after, name))


def _is_long_in_small(passage: Passage, first: int, name: str) -> bool:
    """Three words or more of the name in small letters; fewer may be plain prose ("first light")."""
    wanted = _long_in_small(name)
    return bool(wanted) and tuple(token.text for token in passage.tokens[first : first + len(wanted)]) == wanted


@lru_cache(maxsize=1024)
def _long_in_small(name: str) -> tuple[str, ...]:
    """The words of a long name in small letters; none of a name of one or two."""
    wanted = tuple(word.lower() for word in words_of(name))
    return wanted if len([word for word in wanted if word not in SMALL]) > 2 else ()


def _is_near(passage: Passage, first: int, after: int, name: str) -> bool:
    wanted = words_of(name)
    found = tuple([token.text for token in passage.tokens[first:after]])
    if found == wanted or passage.taken.issuperset(range(first, after)):
        return False
    if _is_prose(found, wanted):
        return False
    if len(found) != len(wanted):
        return _is_without_small(found, wanted) or (
            len(fold(name)) >= 5 and fold(" ".join(found)) == fold(name) and found[0][:1].isupper()
        )
    if len(wanted) == 1:
        return _is_near_word(passage, first, found[0], name)
    return _is_near_phrase(found, wanted)


def _is_prose(found: tuple[str, ...], wanted: tuple[str, ...]) -> bool:
    """ "El agua del Turia": another word in small letters where the name begins is a common noun, not the firm."""
    is_small = len(wanted) > 1 and found[0].islower() and wanted[0][:1].isupper()
    is_noun = is_small and found[0][0] == wanted[0][0].lower() and found[0] not in {wanted[0].lower(), wanted[0][1:]}
    return is_noun and not all(word.islower() for word in found)


def _is_without_small(found: tuple[str, ...], wanted: tuple[str, ...]) -> bool:
    """ "Aguas Turia": every word but the small ones, which are left out or added."""
    if any(seen in SMALL and own != seen for seen, own in ((found[0], wanted[0]), (found[-1], wanted[-1]))):
        return False
    rest, own = ([word for word in words if word not in SMALL] for words in (found, wanted))
    return rest == own and len(own) > 1 and any(word.lower() not in COMMON for word in own)


def _is_near_phrase(found: tuple[str, ...], wanted: tuple[str, ...]) -> bool:
    if any(_word_likeness(left, right) is Likeness.FAR for left, right in zip(found, wanted, strict=True)):
        return False
    alike = [_word_likeness(left, right) for left, right in zip(found, wanted, strict=True)]
    beside = alike.count(Likeness.SAME) == len(alike) - 1  # a short word counts beside the right other ones
    distinctive = any(
        word.lower() not in COMMON
        and (same is Likeness.SAME or len(fold(word)) >= (4 if beside and seen[0].isupper() else 5))
        for word, seen, same in zip(wanted, found, alike, strict=True)
    )
    only_capitals = all(same in {Likeness.SAME, Likeness.CASE} for same in alike)
    common_last = only_capitals and all(
        same is Likeness.SAME or (word.islower() and word in COMMON) for word, same in zip(found, alike, strict=True)
    )
    return distinctive and not common_last


def _word_likeness(found: str, wanted: str) -> Likeness:
    if found == wanted:
        return Likeness.SAME
    if {found.lower(), wanted.lower()} <= {"&", "&&", "and", "und", "et", "y", "e", "en"}:
        return Likeness.MARKS
    if found in SMALL and wanted in SMALL:
        return Likeness.LETTERS
    alike = likeness(found, wanted)
    is_word = len(wanted) >= 4 or not (found.islower() or found in {"I", "A"})
    if not is_word and alike is not Likeness.CASE:
        return Likeness.FAR
    return Likeness.FAR if alike in {Likeness.SHORT, Likeness.SOUND} else alike


def _is_near_word(passage: Passage, index: int, found: str, name: str) -> bool:
    token = passage.tokens[index]
    if len(fold(name)) < (5 if token.is_capital else 6) or index in passage.taken or name.lower() in COMMON:
        return False
    alike = _word_likeness(found, name)
    if alike in {Likeness.FAR, Likeness.SAME} or passage.touches_name(index, index + 1):
        return False
    is_inflected = found.lower() in {f"{name.lower()}s", f"{name.lower()}'"}
    if is_inflected and (token.opens or passage.lang == "de"):
        return False
    return fold(found)[0] == fold(name)[0] or (len(fold(name)) >= 7 and not token.opens)


def _follows_preposition(passage: Passage, index: int) -> bool:
    """In small letters a word is taken for the employer only where an employer is named: "at tramline"."""
    before = passage.tokens[index - 1].text.lower() if index and passage.tokens[index].follows_directly else ""
    return before in {"at", "join", "joining", "bei", "chez", "rejoindre", "know", "to"}


def other_legal_form(passage: Passage, company: Employer) -> Iterator[Finding]:
    """The employer with another legal form than its own: "Wesermann AG" is no Wesermann GmbH, and may be a sister."""
    form = LEGAL_FORM.search(company.name)
    if form is None:
        return
    base, own = company.name[: form.start()], fold(form.group())
    text, block = passage.text, passage.block.span
    pattern = re.compile(rf"(?<!\w){re.escape(base)}(?P<form>[ ,]+(?:{_FORMS})\b)")
    for match in pattern.finditer(text, block.start, block.end):
        said = fold(match["form"])
        if said != own and not own.startswith(said) and match.group() not in company.aliases:
            span = Span(match.start(), match.end())
            yield wording.misspelt_employer(span, match.group(), company.name)


def other_level(passage: Passage, role: str) -> Iterator[Finding]:
    """The role with a grade that the advert does not give: "Senior Planner", "Planner II"; not somebody's own job."""
    if not fold(role):
        return
    words = r"\s+".join(re.escape(word) for word in role.split())
    pattern = re.compile(rf"(?<!\w)(?:(?P<before>{_GRADES})\s+)?{words}(?:\s+(?P<after>II|III|IV|[2-5]))?(?!\w)")
    text, block = passage.text, passage.block.span
    for match in pattern.finditer(text, block.start, block.end):
        graded = match["before"] or match["after"]
        is_somebodys = _SOMEBODY_AFTER.match(text, match.end()) is not None or not _OF_A_ROLE.search(
            text[block.start : match.start()]
        )
        if graded and not is_somebodys:
            span = Span(match.start(), match.end())
            yield wording.unknown_role(span, match.group(), role)


def near_role(passage: Passage, role: str) -> Iterator[Finding]:
    """Report what is nearly the role: as many words, each right or one slip away, with capitals.

    Plurals and feminine endings ("Developers", "Entwicklerin") are no misspelling.
    """
    wanted = words_of(role)
    size = len(wanted)
    yield from _run_together(passage, role, size)
    for first in range(len(passage.tokens) - size + 1) if size else ():
        found = tuple(token.text for token in passage.tokens[first : first + size])
        opens = passage.tokens[first].is_capital or (size > 1 and found[1:] == wanted[1:])
        if not opens or not passage.is_free(first, first + size):
            continue
        alike = [_role_word(left, right) for left, right in zip(found, wanted, strict=True)]
        if Likeness.FAR not in alike and max(alike) > Likeness.CASE and (size > 1 or len(fold(role)) >= 6):
            span = passage.span(first, first + size)
            yield wording.misspelt_role(span, span.of(passage.text), role)


def _run_together(passage: Passage, role: str, size: int) -> Iterator[Finding]:
    """The role with a space left out: "DataAnalyst", "Headof Procurement"."""
    for first in range(len(passage.tokens) - size + 2) if size > 1 else ():
        after = first + size - 1
        if not passage.tokens[first].is_capital or not passage.is_free(first, after):
            continue
        words = [token.text for token in passage.tokens[first:after]]
        if "-" not in "".join(words) and fold(" ".join(words)) == fold(role):
            span = passage.span(first, after)
            yield wording.misspelt_role(span, span.of(passage.text), role)


def _role_word(found: str, wanted: str) -> Likeness:
    if re.fullmatch(rf"{re.escape(wanted.lower())}(?:s|es|n|in|innen|e|a)?", found.lower()):
        is_written_so = found in {wanted, found.lower(), found.upper(), found.capitalize()}
        return Likeness.SAME if is_written_so else Likeness.LETTERS
    alike = likeness(found, wanted)
    return alike if alike in {Likeness.MARKS, Likeness.ACCENT, Likeness.LETTERS} and len(wanted) >= 4 else Likeness.FAR
