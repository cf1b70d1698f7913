"""Whether somebody is greeted by first name: as they do, never, or from the start (playbook B19 D15)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from afterword.core.people.rule_reader import read_name
from afterword.core.people.spelling import nfc

FORMAL, INFORMAL = "formal", "informal"
# Here a first name is offered by them or not at all.
_THEIRS_TO_OFFER = frozenset({"de", "fr", "it", "ja"})
_GREETING_LINES, _SIGNATURE_LINES = 3, 8
_WORDS = (
    "dear|hi|hello|hey|good morning|good afternoon|good evening|"
    "liebe|lieber|hallo|guten tag|guten morgen|moin|servus|grüezi|grüß gott|"
    "cher|chère|bonjour|bonsoir|salut|estimado|estimada|querido|querida|hola|buenos días|buenas tardes|"
    "gentile|caro|cara|ciao|buongiorno|salve|prezado|prezada|caro|olá|oi|bom dia|boa tarde|"
    "beste|geachte|dag|hoi|hej|hei|hei|moi|kjære|kære|bästa|käre|kära|szanowny|szanowna|cześć|ahoj"
)
_GREETING = re.compile(rf"(?:(?:{_WORDS})[ ,]+)?(?P<name>[^,!.:;–—-]+?)\s*[,!.:;–—-]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class FirstNames:
    """What their own words show: they signed with a first name (`signed`), and addressed you by yours."""

    signed: str = ""
    addressed: bool = False

    @property
    def are_theirs(self) -> bool:
        """Both, so that first names are used between you, and on their word."""
        return bool(self.signed) and self.addressed


def first_names(messages: Iterable[str], own_name: str, their_name: str) -> FirstNames:
    """Read from the messages of one person whether they use first names, each of both in any of them."""
    own, theirs = given_name(own_name), given_name(their_name)
    found = FirstNames()
    for message in messages:
        lines = [line for line in (nfc(one).strip() for one in message.splitlines()) if line]
        signed = next((name for name in map(_bare, lines[-_SIGNATURE_LINES:][::-1]) if _same(name, theirs)), "")
        addressed = any(_greets(line, own) for line in lines[:_GREETING_LINES])
        found = FirstNames(found.signed or signed, found.addressed or addressed)
    return found


def formality(wanted: str, locale: str, used: FirstNames) -> str:
    """Formal or informal: `mirror` follows them, `formal` never does, `first_name` begins where the language lets one.

    In German, French, Italian and Japanese nobody begins with a first name on their own initiative.
    """
    if wanted == FORMAL or used.are_theirs:
        return FORMAL if wanted == FORMAL else INFORMAL
    may_begin = locale.partition("-")[0] not in _THEIRS_TO_OFFER
    return INFORMAL if wanted == "first_name" and may_begin else FORMAL


def given_name(name: str) -> str:
    """The first of the given names, or nothing where the name cannot be told apart."""
    read = read_name(name)
    return "" if read.doubt or not read.surname else read.given.partition(" ")[0]


def _greets(line: str, own: str) -> bool:
    greeting = _GREETING.fullmatch(line)
    return greeting is not None and _same(greeting["name"], own)


def _bare(line: str) -> str:
    return line.strip(" ,.!–—-")


def _same(one: str, other: str) -> bool:
    return bool(other) and one.casefold() == other.casefold()
