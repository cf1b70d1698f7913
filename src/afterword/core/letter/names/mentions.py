"""People of this interview named in running text: spelt as confirmed, with the confirmed title (L01)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from afterword.core.findings import Finding
from afterword.core.letter.names import contexts, wording
from afterword.core.letter.names.address import parts_of
from afterword.core.letter.names.honorifics import confirmed_titles, title_of, titles_fit
from afterword.core.letter.names.likeness import Likeness, fold, likeness, normal
from afterword.core.letter.names.nicknames import is_short_form
from afterword.core.letter.names.tokens import PARTICLES, Block, Token, find_words, span_of, words_of
from afterword.core.letter.record import PersonName
from afterword.core.letter.span_words import OPENERS
from afterword.core.letter.spans import Span

TALK_REACH = 5


@dataclass(frozen=True, slots=True)
class Passage:
    """A block with the words that are accounted for, by index.

    `firm` are words of full names, employers, the role: nothing else can be meant. `taken` are these and single
    surnames and given names, which may still be part of a longer name.
    """

    text: str
    lang: str
    block: Block
    firm: frozenset[int] = frozenset()
    taken: frozenset[int] = frozenset()

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The words of the block."""
        return self.block.tokens

    def span(self, first: int, after: int) -> Span:
        """The stretch of text from one word to another."""
        return span_of(self.tokens, first, after)

    def joined(self, first: int, after: int) -> str:
        """The words as written, in normal form."""
        return normal(self.span(first, after).of(self.text))

    def is_free(self, first: int, after: int) -> bool:
        """True when the words stand together in one sentence and none is accounted for."""
        return self.is_loose(first, after) and self.taken.isdisjoint(range(first, after))

    def is_open(self, first: int, after: int) -> bool:
        """True when the words stand together in one sentence and none belongs to a firm name."""
        return self.is_loose(first, after) and self.firm.isdisjoint(range(first, after))

    def is_unknown(self, first: int, after: int) -> bool:
        """True when the words stand together and at least one of them is not accounted for."""
        return self.is_loose(first, after) and not self.taken.issuperset(range(first, after))

    def is_loose(self, first: int, after: int) -> bool:
        """True when the words stand together in one sentence, accounted for or not."""
        if first < 0 or after > len(self.tokens):
            return False
        return all(token.follows_directly and not token.opens for token in self.tokens[first + 1 : after])

    def find(self, name: str) -> list[tuple[int, int]]:
        """Where the words of a name stand together: first index and index after the last."""
        return [place for place in find_words(self.tokens, name) if self.is_loose(*place)]

    def accounts_for(self, span: Span) -> bool:
        """True when every word inside the stretch is accounted for."""
        inside = [index for index, token in enumerate(self.tokens) if span.start <= token.start < span.end]
        return self.taken.issuperset(inside)

    def titles_before(self, index: int) -> tuple[tuple[str, ...], int]:
        """The titles directly before a word, and where they begin."""
        found: list[str] = []
        while index > 0 and self.tokens[index].follows_directly:
            token = self.tokens[index - 1]
            title = title_of(token.text, self.tokens[index].gap.startswith("."))
            if title is None or not (token.is_capital or self.lang == "fr"):
                break
            found.insert(0, title)
            index -= 1
        return tuple(found), index

    def touches_name(self, first: int, after: int) -> bool:
        """True when a capitalised word stands directly beside: part of another, longer name."""
        before = first > 0 and self.tokens[first].follows_directly and not self.tokens[first].opens
        if before and _may_be_name(self.tokens[first - 1], self.tokens[first].gap):
            return True
        if after >= len(self.tokens) or not self.tokens[after].follows_directly or self.tokens[after].opens:
            return False
        return _may_be_name(self.tokens[after], "")


def _may_be_name(token: Token, gap: str) -> bool:
    is_title = title_of(token.text, gap.startswith(".")) is not None
    return token.is_capital and not token.opens and token.text != "I" and not is_title


def known_people(passage: Passage, people: Sequence[PersonName]) -> tuple[list[Finding], Passage]:
    """Find every name that is spelt as confirmed: what its titles get wrong, and the words it accounts for.

    A surname or given name that is part of another full name ("Katherine Whitfield" beside a Katharine Meyer)
    is somebody else and not taken.
    """
    findings: list[Finding] = []
    firm = set(passage.firm)
    for person in people:
        for first, after in _reversed_names(passage, person):
            findings.append(wording.swapped(passage.span(first, after), passage.joined(first, after), person.display))
            firm.update(range(first, after))
    for name in _full_names(people):
        findings += _take(passage, name, people, firm, firm)
    taken = set(firm)
    for name in dict.fromkeys(part for person in people for part in (person.surname, person.given, person.informal)):
        findings += _take(passage, name, people, firm, taken)
    return findings, replace(passage, firm=frozenset(firm), taken=frozenset(taken | firm))


def _reversed_names(passage: Passage, person: PersonName) -> list[tuple[int, int]]:
    if not person.given or not person.surname:
        return []
    reverse = {f"{person.given} {person.surname}", f"{person.surname} {person.given}"} - {person.display}
    return [place for name in reverse for place in passage.find(name)]


def _take(
    passage: Passage, name: str, people: Sequence[PersonName], firm: set[int], into: set[int]
) -> Iterator[Finding]:
    """Account for one exact name; a name after a title is firm, a single name beside another capital is nobody's."""
    bearers = [person for person in people if name in _names(person)]
    for first, after in passage.find(name):
        is_single = into is not firm
        if into.intersection(range(first, after)) or (is_single and passage.touches_name(first, after)):
            continue
        titles, start = passage.titles_before(first)
        yield from _title_fault(passage, first, after, bearers)
        into.update(range(start, after))
        if titles:
            firm.update(range(start, after))


def _full_names(people: Sequence[PersonName]) -> list[str]:
    names: list[str] = []
    for person in people:
        if person.given and person.surname:
            names.append(person.display)
        if person.informal and person.surname:
            names.append(f"{person.informal} {person.surname}")
    return sorted(dict.fromkeys(names), key=len, reverse=True)


def _names(person: PersonName) -> set[str]:
    return {person.display, person.surname, person.given, person.informal, f"{person.informal} {person.surname}"} - {""}


def _title_fault(passage: Passage, first: int, after: int, people: Sequence[PersonName]) -> Iterator[Finding]:
    titles, start = passage.titles_before(first)
    if not titles or not people:
        return
    name = passage.joined(first, after)
    span = passage.span(start, after)
    if all(person.surname and name in map(normal, (person.given, person.informal)) for person in people):
        expected = f"{people[0].title} {people[0].surname}" if people[0].title else people[0].display
        yield wording.swapped(span, span.of(passage.text), expected)
    elif not any(titles_fit(titles, confirmed_titles(person.title), passage.lang) for person in people):
        yield wording.wrong_title(span, span.of(passage.text), people[0])


def near_people(passage: Passage, people: Sequence[PersonName]) -> Iterator[Finding]:
    """Names that are nearly a confirmed one.

    A full name is at fault when one half is right and the other close, or both are close; if one half is far it
    is another person. After a title, or where a person is thanked, met or quoted, a single name that is close is
    at fault. Elsewhere only what differs in accents, hyphens or apostrophes.
    """
    done = -1
    for index in range(len(passage.tokens)):
        if index <= done or index in passage.firm or not _may_begin(passage, index):
            continue
        for person in people:
            hit = _full(passage, index, person) or _titled(passage, index, person) or _single(passage, index, person)
            if hit is not None:
                finding, after = hit
                yield finding
                done = after - 1
                break


def _may_begin(passage: Passage, index: int) -> bool:
    """A name begins with a capital, or its next word does ("geoffrey Stuart", "van der Berg")."""
    return any(token.is_capital for token in passage.tokens[index : index + 3])


Hit = tuple[Finding, int] | None


def _full(passage: Passage, index: int, person: PersonName) -> Hit:
    halves = (person.surname, person.given) if person.order == "surnameFirst" else (person.given, person.surname)
    if not all(halves):
        return None
    sizes = [len(words_of(half)) for half in halves]
    for left in range(sizes[0] + 1, 0, -1):
        for right in range(sizes[1] + 1, 0, -1):
            middle, after = index + left, index + left + right
            if not passage.is_open(index, after) or not any(t.is_capital for t in passage.tokens[index:after]):
                continue
            pair = passage.joined(index, middle), passage.joined(middle, after)
            finding = _judge_pair(passage.span(index, after), pair, halves, person)
            if finding is not None and not _goes_on(passage, after, person):
                return finding, after
    return None


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
    return None


def _titled(passage: Passage, index: int, person: PersonName) -> Hit:
    titles, start = passage.titles_before(index)
    surname = person.surname or person.given
    size = len(words_of(surname))
    if not titles:
        return None
    for after in range(index + size + 1, index, -1):
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
    if not token.is_capital or is_opener or passage.titles_before(index)[0]:
        return None
    for name in (person.surname, person.given, person.informal):
        size = len(words_of(name))
        for after in range(index + size + 1, max(index + size - 2, index), -1) if size else ():
            if not passage.is_free(index, after) or passage.touches_name(index, after):
                continue
            span, found = passage.span(index, after), passage.joined(index, after)
            if _is_single_fault(passage, index, after, name):
                return wording.misspelt(span, found, name, person), after
            is_short = name == person.given and is_short_form(found, name) and found != person.informal
            if is_short and is_person_place(passage, index, after):
                return wording.nickname(span, found, name), after
    return None


def _is_single_fault(passage: Passage, first: int, after: int, name: str) -> bool:
    found = passage.joined(first, after)
    alike = word_likeness(found, name)
    size = len(fold(name))
    if alike in {Likeness.SAME, Likeness.FAR, Likeness.SHORT} or size < 3 or (size == 3 and len(fold(found)) < 3):
        return False
    if is_person_place(passage, first, after):
        return alike is not Likeness.SOUND or size > 4
    only_marks = alike in {Likeness.MARKS, Likeness.ACCENT}
    return (
        only_marks
        and size > 3
        and passage.lang != "de"
        and not passage.tokens[first].opens
        and name.lower() not in PARTICLES
    )


def is_person_place(passage: Passage, first: int, after: int) -> bool:
    """True where the wording expects a person: thanked, met, talked with, or the one who asked, said, showed."""
    before = passage.tokens[first - 1].text.lower() if first and passage.tokens[first].follows_directly else ""
    following = passage.tokens[after] if after < len(passage.tokens) else None
    if following is not None and following.follows_directly and following.text in contexts.AFTER_PERSON:
        return True
    if before in contexts.BEFORE_PERSON and not passage.tokens[first].opens:
        return True
    reach = passage.tokens[max(0, first - 1 - TALK_REACH) : max(0, first - 1)]
    return before in contexts.PREPOSITIONS and any(token.text.lower() in contexts.TALK for token in reach)
