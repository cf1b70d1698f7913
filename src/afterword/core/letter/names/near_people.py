"""Names in running text that are nearly those of this interview's people (L01)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from afterword.core.findings import Finding, Level
from afterword.core.letter.names import contexts, wording
from afterword.core.letter.names.address import parts_of
from afterword.core.letter.names.likeness import Likeness, distance, fold, likeness, sounds_like
from afterword.core.letter.names.nicknames import is_short_form
from afterword.core.letter.names.passage import Passage, capitals_near
from afterword.core.letter.names.tokens import PARTICLES, Token, words_of
from afterword.core.letter.record import PersonName
from afterword.core.letter.span_words import OPENERS
from afterword.core.letter.spans import Span

TALK_REACH = 5


def near_people(passage: Passage, people: Sequence[PersonName]) -> Iterator[Finding]:
    """Names that are nearly a confirmed one.

    A full name is at fault when one half is right and the other close, or both are close; if one half is far it
    is another person. After a title, or where a person is thanked, met or quoted, a single name that is close is
    at fault. Elsewhere only what differs in accents, hyphens or apostrophes.
    """
    done, near = -1, capitals_near(passage, 4)
    for index in range(len(passage.tokens)):
        if index <= done or index in passage.firm:
            continue
        may_begin = near[index] or _may_begin(passage, index)
        for person in people if may_begin else _small_people(passage, index, people):
            hit = (
                _all_small(passage, index, person)
                or _full(passage, index, person)
                or _titled(passage, index, person)
                or _single(passage, index, person)
            )
            if hit is not None:
                finding, after = hit
                yield finding
                done = after - 1
                break


def _may_begin(passage: Passage, index: int) -> bool:
    """Without a capital near ("geoffrey Stuart") a name begins where a title stands before, or where somebody says."""
    return bool(passage.titles_before(index)[0]) or _speaks_in_small(passage, index)


Hit = tuple[Finding, int] | None
# Letters of a whole name in small letters; shorter ones may be two words that meet by chance ("may long").
_LONG_ENOUGH = 8


def _small_people(passage: Passage, index: int, people: Sequence[PersonName]) -> list[PersonName]:
    """The people whose name may begin at a word in small letters, with no capital near it."""
    word = passage.tokens[index].text
    return [person for person in people if any(half[: len(word)].lower() == word for half in _halves(person))]


def _halves(person: PersonName) -> tuple[str, str]:
    return (person.surname, person.given) if person.order == "surnameFirst" else (person.given, person.surname)


def _all_small(passage: Passage, index: int, person: PersonName) -> Hit:
    """The whole name without a capital: "aoife kinsella"."""
    wanted = _in_small(_halves(person))
    after = index + len(wanted)
    if not wanted or passage.tokens[index].text != wanted[0] or not passage.is_free(index, after):
        return None
    if tuple(token.text for token in passage.tokens[index:after]) != wanted:
        return None
    span = passage.span(index, after)
    return wording.misspelt(span, span.of(passage.text), person.display, person), after


@lru_cache(maxsize=1024)
def _in_small(halves: tuple[str, str]) -> tuple[str, ...]:
    """The words of a whole name in small letters; none where it is short, half, or written so by its bearer."""
    written = tuple(word for half in halves for word in words_of(half))
    wanted = tuple(word.lower() for word in written)
    return wanted if all(halves) and len("".join(wanted)) >= _LONG_ENOUGH and wanted != written else ()


def _full(passage: Passage, index: int, person: PersonName) -> Hit:
    halves = _halves(person)
    if not all(halves) or not _may_open(passage.tokens[index], halves[0]):
        return None
    sizes = [len(words_of(half)) for half in halves]
    for middle in range(index + sizes[0] + 1, index, -1):
        if not passage.is_open(index, middle) or not _may_be_half(passage.joined(index, middle), halves[0], person):
            continue
        for after in range(middle + sizes[1] + 1, middle, -1):
            if not passage.is_open(index, after) or not any(t.is_capital for t in passage.tokens[index:after]):
                continue
            pair = passage.joined(index, middle), passage.joined(middle, after)
            finding = _judge_pair(passage.span(index, after), pair, halves, person)
            if finding is not None and not _goes_on(passage, after, person):
                return finding, after
    return None


def _may_open(token: Token, half: str) -> bool:
    """In small letters a word opens a name only when it begins with the name's letter."""
    return token.is_capital or token.text[:1].lower() == half[:1].lower()


@lru_cache(maxsize=8192)
def _may_be_half(found: str, half: str, person: PersonName) -> bool:
    """Close to one half of the name, a part of it, a short form of the given name, or said like it."""
    if word_likeness(found, half) is not Likeness.FAR:
        return True
    is_part = fold(found) in {fold(part) for part in parts_of(half)}
    if half == person.surname and is_kin(found, half):
        return True
    return is_part or (half == person.given and (is_short_form(found, half) or sounds_like(found, half)))


def word_likeness(found: str, expected: str) -> Likeness:
    """As `likeness`; with other spaces only the same letters count ("Leigh ton" is no slip, "I ran" is no Tran)."""
    alike = likeness(found, expected)
    same_shape = found.count(" ") == expected.count(" ")
    return alike if same_shape or alike in {Likeness.MARKS, Likeness.ACCENT, Likeness.SHORT} else Likeness.FAR


def _goes_on(passage: Passage, after: int, person: PersonName) -> bool:
    """A particle or a part of the name still follows: a longer window says it better."""
    return passage.is_open(after - 1, after + 1) and passage.tokens[after].text in words_of(person.display)


def _judge_pair(span: Span, pair: tuple[str, str], halves: tuple[str, str], person: PersonName) -> Finding | None:
    alike = [word_likeness(found, expected) for found, expected in zip(pair, halves, strict=True)]
    found, expected = " ".join(pair), person.display
    capitals = all(half[:1].isupper() or not wanted[:1].isupper() for half, wanted in zip(pair, halves, strict=True))
    if Likeness.FAR not in alike:
        is_close = Likeness.SAME in alike or (capitals and max(alike) <= Likeness.LETTERS)
        return wording.misspelt(span, found, expected, person) if is_close and max(alike) else None
    if Likeness.SAME not in alike:
        return None
    other = 1 - alike.index(Likeness.SAME)
    if fold(pair[other]) in {fold(part) for part in parts_of(halves[other])}:
        return wording.shortened(span, found, expected)
    if halves[other] == person.given and is_short_form(pair[other], person.given):
        return wording.nickname(span, found, expected)
    if halves[other] == person.given and capitals and sounds_like(pair[other], person.given):
        return wording.sounds_alike(span, found, expected)
    if halves[other] == person.surname and capitals and is_kin(pair[other], person.surname):
        return replace(wording.misspelt(span, found, expected, person), level=Level.WARN)
    return None


def is_kin(found: str, expected: str) -> bool:
    """True for two long names that begin alike and end three slips apart: "Kinsler" and "Kinsella"."""
    one, other = fold(found), fold(expected)
    is_long = min(len(one), len(other)) >= 6 and max(len(one), len(other)) >= 8
    return is_long and one[:4] == other[:4] and distance(one, other, 3) <= 3


def _titled(passage: Passage, index: int, person: PersonName) -> Hit:
    titles, start = passage.titles_before(index)
    surname = person.surname or person.given
    size = len(words_of(surname))
    if not titles:
        return None
    for after in range(index + size + 2, index, -1):
        if not passage.is_free(index, after) or _name_follows(passage, after):
            continue
        name = passage.joined(index, after)
        span = passage.span(start, after)
        expected = f"{person.title or ''} {surname}".strip() if person.title else person.display
        if word_likeness(name, surname) not in {Likeness.FAR, Likeness.SHORT}:
            return wording.misspelt(passage.span(index, after), name, surname, person), after
        if fold(name) in {fold(part) for part in parts_of(surname)} | {fold(person.surname and person.given)} - {""}:
            return wording.shortened(span, span.of(passage.text), expected), after
    return None


def _name_follows(passage: Passage, after: int) -> bool:
    if after >= len(passage.tokens) or passage.lang == "de":
        return False
    token = passage.tokens[after]
    return token.follows_directly and not token.opens and (token.is_capital and token.text != "I")


def _single(passage: Passage, index: int, person: PersonName) -> Hit:
    token = passage.tokens[index]
    is_opener = token.opens and token.text in OPENERS
    if is_opener or passage.titles_before(index)[0]:
        return None
    if not token.is_capital and not _speaks_in_small(passage, index):
        return None
    for name in (person.surname, person.given, person.informal):
        size = len(words_of(name))
        for after in range(index + size + 1, max(index + size - 2, index), -1) if size else ():
            if not passage.is_free(index, after) or passage.touches_name(index, after):
                continue
            found = passage.joined(index, after)
            if _is_single_fault(passage, index, after, name):
                return wording.misspelt(passage.span(index, after), found, name, person), after
            is_short = name == person.given and is_short_form(found, name) and found != person.informal
            if is_short and is_person_place(passage, index, after):
                return wording.nickname(passage.span(index, after), found, name), after
    return None


def _is_single_fault(passage: Passage, first: int, after: int, name: str) -> bool:
    found = passage.joined(first, after)
    alike = word_likeness(found, name)
    size = len(fold(name))
    if alike in {Likeness.SAME, Likeness.FAR, Likeness.SHORT} or size < 3 or (size == 3 and len(fold(found)) < 3):
        return False
    if not passage.tokens[first].is_capital:
        return alike is Likeness.CASE and size > 3
    if is_person_place(passage, first, after):
        return alike is not Likeness.SOUND or size > 4
    return name.lower() not in PARTICLES and _is_marked_apart(passage, first, found, name)


def _is_marked_apart(passage: Passage, first: int, found: str, name: str) -> bool:
    """Anywhere a confirmed name without its accents, hyphens or small letters is a slip and no other word.

    Where every noun has a capital only a name that lost its accents is sure to be meant; where a sentence opens
    ("Gross margins") nothing is.
    """
    alike, size = word_likeness(found, name), len(fold(name))
    if alike is Likeness.CASE:
        return found.isupper() and size > 4
    if alike not in {Likeness.MARKS, Likeness.ACCENT} or size < 4:
        return False
    is_plain = found.isascii() and not name.isascii()
    return not passage.tokens[first].opens and (passage.lang != "de" or (is_plain and size > 4))


def _speaks_in_small(passage: Passage, index: int) -> bool:
    """ "When catherine described": between a joining word and what is said, a small letter is a slip in a name."""
    before = passage.tokens[index - 1].text.lower() if index and passage.tokens[index].follows_directly else ""
    following = passage.tokens[index + 1] if index + 1 < len(passage.tokens) else None
    says = following is not None and following.follows_directly and following.text in contexts.AFTER_PERSON
    return says and before in contexts.BEFORE_CLAUSE


def is_person_place(passage: Passage, first: int, after: int) -> bool:
    """True where the wording expects a person: thanked, met, talked with, or the one who asked, said, showed."""
    before = passage.tokens[first - 1].text.lower() if first and passage.tokens[first].follows_directly else ""
    following = passage.tokens[after] if after < len(passage.tokens) else None
    if following is not None and following.follows_directly and following.text in contexts.AFTER_PERSON:
        return True
    if (before in contexts.BEFORE_PERSON or before in contexts.BEFORE_SPEAKER) and not passage.tokens[first].opens:
        return True
    reach = passage.tokens[max(0, first - 1 - TALK_REACH) : max(0, first - 1)]
    return before in contexts.PREPOSITIONS and any(token.text.lower() in contexts.TALK for token in reach)
