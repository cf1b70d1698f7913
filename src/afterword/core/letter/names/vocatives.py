"""Somebody spoken to by name in the middle of the letter: "I hope, Ms. Tóth, that ..." (L01)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from afterword.core.findings import Finding
from afterword.core.letter.names import contexts
from afterword.core.letter.names.address import judge
from afterword.core.letter.names.frames import HEADS
from afterword.core.letter.names.likeness import Likeness, likeness
from afterword.core.letter.names.passage import Passage
from afterword.core.letter.names.tokens import PARTICLES, Token
from afterword.core.letter.record import LetterRecord

LONGEST = 6


def vocatives(passage: Passage, record: LetterRecord) -> Iterator[Finding]:
    """Report a name between commas that speaks to somebody and is no allowed form of address.

    A name between commas that explains another ("my former manager, Ana Ruiz, used to ...") speaks to nobody.
    """
    people = record.people
    known = frozenset(name for person in people for name in (person.given, person.surname, person.display) if name)
    elsewhere = [person for application in record.other_applications for person in application.people]
    foreign = frozenset(person.given for person in elsewhere if person.given) - known
    for first, after in _between_commas(passage, known):
        if _is_vocative(passage, first, after) or _can_only_be_spoken_to(passage, first, after, known, foreign):
            fault = judge(passage.text, passage.span(first, after), people, passage.lang)
            if fault is not None:
                yield fault
                continue
        if _is_thanked(passage, first, after):
            fault = judge(passage.text, passage.span(first, after), people, passage.lang)
            if fault is not None:
                yield fault


def _between_commas(passage: Passage, known: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Stretches of name-like words with a comma or the sentence's edge on both sides."""
    tokens = passage.tokens
    for first, token in enumerate(tokens):
        if not token.opens and "," not in token.gap:
            continue
        after = first + 1
        while after < len(tokens) and _continues(tokens[after]) and after - first < LONGEST:
            after += 1
        closing = tokens[after].gap if after < len(tokens) else passage.text[tokens[after - 1].end :][:2]
        ends = "," in closing or (not token.opens and closing[:1] in {".", "!", "?", ":", ";"})
        if (
            ends
            and _is_name_like(tokens[first:after], known)
            and (after == len(tokens) or tokens[after].opens or not tokens[after].follows_directly)
        ):
            yield first, after


def _continues(token: Token) -> bool:
    return token.follows_directly and not token.opens and (token.is_capital or token.text.lower() in PARTICLES)


def _is_name_like(words: Sequence[Token], known: frozenset[str]) -> bool:
    has_digit = any(char.isdigit() for word in words for char in word.text)
    if has_digit or (words[0].opens and words[0].text in contexts.NOT_A_NAME):
        return False
    if words[0].opens and words[0].text.endswith("ly") and len(words) == 1:
        return False
    written = " ".join(word.text for word in words)
    return any(word.is_capital for word in words) or any(
        likeness(written, name) <= Likeness.LETTERS for name in known if len(name) > 3
    )


def _is_vocative(passage: Passage, first: int, after: int) -> bool:
    tokens = passage.tokens
    following = tokens[after].text if after < len(tokens) and not tokens[after].opens else ""
    titles = passage.titles_before(_after_titles(passage, first))[0]
    if tokens[first].opens:
        return following in contexts.SECOND_PERSON and not _explains(tokens[after + 1 : after + 5])
    before = [token.text for token in tokens[max(0, first - 4) : first]]
    if following in contexts.APPOSITION and not (titles and before[-1] in contexts.BEFORE_VOCATIVE):
        return False
    if titles:
        if before[-1] in contexts.BEFORE_VOCATIVE:
            return True
        is_bare = contexts.DETERMINERS.isdisjoint(map(str.lower, before))
        return not _is_explained(passage, first) and (is_bare or _reader_is_near(passage, first, after))
    goes_on = not following or following in contexts.AFTER_VOCATIVE or following in contexts.SECOND_PERSON
    return goes_on and before[-1] in contexts.BEFORE_VOCATIVE


def _is_explained(passage: Passage, first: int) -> bool:
    """ "Our shed master, Mr. Pike, ...": a noun for a person stands before the name in this sentence."""
    tokens = passage.tokens
    opening = next((index for index in range(first, -1, -1) if tokens[index].opens), 0)
    before = {token.text.lower() for token in tokens[opening:first]}
    last = tokens[first - 1].text.lower()
    is_doer = last.endswith(contexts.DOER_ENDINGS) and last not in contexts.THINGS
    return is_doer or bool(before & (contexts.PERSONS | HEADS))


def _reader_is_near(passage: Passage, first: int, after: int) -> bool:
    """ "The map on your wall, Ms. Tóth, ...": the sentence speaks to its reader, and no other name stands before."""
    tokens = passage.tokens
    opening = next((index for index in range(first, -1, -1) if tokens[index].opens), 0)
    closing = next((index for index in range(after, len(tokens)) if tokens[index].opens), len(tokens))
    around = {token.text.lower() for token in (*tokens[opening:first], *tokens[after:closing])}
    follows_name = tokens[first - 1].is_capital and first - 1 > opening and passage.lang != "de"
    return not follows_name and bool(around & contexts.READER)


def _is_thanked(passage: Passage, first: int, after: int) -> bool:
    """ "Thank you, Helen.": what follows a word of thanks and a comma, up to the next stop, is whom one thanks."""
    tokens = passage.tokens
    if tokens[first].opens or not first or not passage.is_free(first, after) or after - first > 3:
        return False
    before = tuple(token.text.lower() for token in tokens[max(0, first - 2) : first])
    words = {token.text.lower() for token in tokens[first:after]}
    ends = after == len(tokens) or tokens[after].opens
    return ends and bool(before[-1] in contexts.THANKS or before == ("thank", "you")) and not words & contexts.GROUPS


def _can_only_be_spoken_to(
    passage: Passage, first: int, after: int, known: frozenset[str], foreign: frozenset[str]
) -> bool:
    """One word that is nearly a confirmed name, or a given name known from elsewhere, and no item of a list."""
    tokens = passage.tokens
    if after - first != 1 or tokens[first].opens or not first or tokens[first - 1].is_capital:
        return False
    following = tokens[after].text if after < len(tokens) and not tokens[after].opens else ""
    if following in contexts.APPOSITION or (following and following[:1].isupper() and following != "I"):
        return False
    written = tokens[first].text
    near = any(Likeness.SAME < likeness(written, name) <= Likeness.LETTERS for name in known if len(name) > 3)
    return (near and tokens[first].is_capital) or written in foreign or written.capitalize() in known


def _explains(words: Sequence[Token]) -> bool:
    """ "Ana Ruiz, your Head of Finance, showed ...": a second comma soon closes an explanation."""
    return any("," in word.gap and not word.opens for word in words)


def _after_titles(passage: Passage, first: int) -> int:
    index = first
    while index + 1 < len(passage.tokens) and passage.titles_before(index + 1)[1] <= first:
        if not passage.titles_before(index + 1)[0]:
            break
        index += 1
    return index
