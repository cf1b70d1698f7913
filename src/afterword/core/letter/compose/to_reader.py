# ruff: noqa: E501  (a list of words reads best on few lines)
"""Turns "her team", "what he expects" into "your team", "what you expect" where only the reader can be meant."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from afterword.core.letter.compose.verbs import base_form

_TOKEN = re.compile(r"[\w'’-]+|[^\w\s]+|\s+")
_PERSON = frozenset(
    """manager boss colleague customer client nurse doctor patient student teacher pupil parent mother father sister brother son daughter
    wife husband partner friend caller visitor guest driver supplier vendor volunteer analyst engineer developer welder trainee apprentice
    intern assistant director founder owner neighbour neighbor child woman man girl boy person somebody someone anybody anyone candidate
    user reader predecessor successor supervisor relative faculty staff family board crew people everyone everybody nobody who lady guy""".split()
)
_TEAM = frozenset(
    "team teams department departments company firm office offices group unit division staff manager managers boss crew people colleagues desk clients customers".split()
)
_AFTER_OBJECT = frozenset(
    "and or but in on at to for with by from of about that which who when where if so a an the any some my what how why because before after during is was are were most more".split()
)
_CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december".split()
)
_NO_PLURAL = re.compile(r"(?:ss|us|is|['’]s)$")
_ADVERBS = frozenset({"also", "still", "often", "never", "always", "really", "just", "now"})
_SELVES = frozenset({"himself", "herself", "themselves"})
_OURS = re.compile(
    r"\bour (?!(?:\w+ )?(?:conversation|talk|chat|discussion|interview|meeting|call|time|shared|common|mutual|own|both))",
    re.IGNORECASE,
)
_SHORT = {"s": "is", "re": "are", "ve": "have", "ll": "will", "d": "would"}


@dataclass(slots=True)
class _Met:
    """Whom the note has named so far, so that a pronoun may mean them."""

    one: bool = False
    many: bool = False
    persons: bool = False

    def meet(self, word: str, *, first: bool) -> None:
        """Takes note of a name, a person, or a plural."""
        plain = word.casefold()
        named = word[:1].isupper() and not first and word != word.upper() and plain not in _CALENDAR
        person = named or plain in _PERSON or (plain.endswith("s") and plain[:-1] in _PERSON)
        plural = plain.endswith("s") and len(plain) > 3 and not _NO_PLURAL.search(plain)
        self.one = self.one or (person and not plain.endswith("s")) or named
        self.many = self.many or person or (plural and plain not in {"always", "sometimes"})
        self.persons = self.persons or person


def to_reader(text: str) -> str:
    """The note with every pronoun of the third person that can only mean the reader turned to "you" and "your".

    A pronoun can only mean the reader when nobody and, for "they", nothing in the plural stands before it; "their
    team" needs a person before it to mean somebody else. "our team" in a note about them is theirs.
    """
    pieces = _TOKEN.findall(_OURS.sub("your ", text))
    met = _Met()
    turn = ""
    for at, piece in enumerate(pieces):
        if not piece[0].isalnum():
            continue
        turned = _turned(piece, _next_word(pieces, at), met)
        if turned:
            turn = "verb" if piece.casefold() in {"he", "she"} else ""
            pieces[at] = turned
        elif turn == "verb":
            if not _is_adverb(piece):
                pieces[at], turn = base_form(piece), ""
        else:
            met.meet(piece, first=at == 0)
    return "".join(pieces)


def _is_adverb(word: str) -> bool:
    return word.endswith("ly") or word.casefold() in _ADVERBS


def _next_word(pieces: Sequence[str], at: int) -> str:
    following = [piece for piece in pieces[at + 1 : at + 3] if piece.strip()]
    return following[0] if following and following[0][0].isalnum() else ""


def _turned(piece: str, following: str, met: _Met) -> str:
    """The word for the reader; "" where it stays."""
    plain, _, short = piece.casefold().replace("’", "'").partition("'")
    blocked = met.one if plain in {"he", "she", "his", "her", "him", "himself", "herself"} else met.many
    if plain == "their" and following.casefold() in _TEAM:
        blocked = met.persons
    if blocked:
        return ""
    if plain in {"he", "she", "they"}:
        return _subject(short, following)
    if plain in _SELVES:
        return "yourself"
    return _owner_or_object(plain, following)


def _subject(short: str, following: str) -> str:
    if short == "s":
        return "you have" if re.match(r"(?:been|had|got|found|lost|made|taken|never)$", following) else "you are"
    return f"you {_SHORT[short]}" if short in _SHORT else "you"


def _owner_or_object(plain: str, following: str) -> str:
    if plain in {"his", "their"}:
        return "your"
    if plain == "her":
        return "your" if following and following.casefold() not in _AFTER_OBJECT else "you"
    return "you" if plain in {"him", "them"} else ""
