"""From a display name as calendars write it to the name one would write on an envelope."""

from __future__ import annotations

import re
import unicodedata

from afterword.core.interview.words import (
    AFTER_NAME,
    BEFORE_NAME,
    JOB_WORDS,
    PARTICLES,
    PLACES_AND_OFFICES,
    is_job,
    is_office,
    without_family_name,
    words,
)

_ASIDE = re.compile(r"\s*[\(\[（【][^\)\]）】]*[\)\]）】]\s*")
_VIA = re.compile(r"\s+(?:via|über|on behalf of|im Auftrag von)\s+.*$", re.IGNORECASE)
_COLON = re.compile(r"([^:;,]+):\s*([^:;]+?)\s*(?:;.*)?")
# "Bob in 't Veld": small words of a Dutch family name that begin no other.
_IN_THE = re.compile(r"\b(?:in|op) (?=['’]t )")
_JUNK = re.compile(r"[0-9_@<>{}#*=+$%\"]|https?:|www\.|\b[AP]M\b")


def display_name(raw: str | None, email: str | None = None, *, capitals: bool = False) -> str | None:
    """The name in the order it is spoken, or None when the text is an address, an office or a program.

    "Rao, Priya (HR)" is "Priya Rao", "Smith: Anna; HR, London" is "Anna Smith", "Anna Bell via Calendly" is
    "Anna Bell", "LEFEVRE Chloé" is "Chloé LEFEVRE". The address only helps to decide which side of a comma is
    the family name. `capitals` asks for a capital in front of every word, as running text needs.
    """
    text = _VIA.sub("", _ASIDE.sub(" ", (raw or "")[:300])).strip().strip("'\"").strip()
    if "@" in text or not text:
        return None
    colon = _COLON.fullmatch(text)
    if colon:
        text = f"{colon.group(1)}, {colon.group(2)}"
    text = _turned(re.split(r"\s[-–—|/•·]\s|;|/", text, maxsplit=1)[0].strip(), email)
    return _family_last(text) if looks_like_name(text, capitals=capitals) else None


def _family_last(text: str) -> str:
    """A family name in capitals before a given name that is not, the other way round; the letters stay."""
    tokens = text.split()
    upper = [len(token) > 1 and token.isupper() and "." not in token for token in tokens]
    count = upper.index(False) if False in upper else 0
    if count == 0 or any(upper[count:]) or words(tokens[0])[0] in BEFORE_NAME:
        return text
    return " ".join([*tokens[count:], *tokens[:count]])


def looks_like_name(text: str, *, least_words: int = 1, capitals: bool = True) -> bool:
    """A name has one to six words and its particles, none is a job or an office; each is with a capital or caseless."""
    tokens = _IN_THE.sub("", text).replace(",", " ").split()
    count = sum(token.casefold() not in PARTICLES for token in tokens)
    if len(tokens) < least_words or not 1 <= count <= 6 or _JUNK.search(text) or is_office(text):
        return False
    bare = [token for token in tokens if words(token) and words(token)[0] not in BEFORE_NAME]
    if not bare or any(word in JOB_WORDS for word in without_family_name(words(" ".join(bare)))):
        return False
    return not capitals or all(_is_capital(token) or token.casefold() in PARTICLES for token in bare)


def _is_capital(token: str) -> bool:
    return token[0].isupper() or not _cased(token[0]) or token[:2] in ("d'", "d’", "o'", "o’")


def _cased(letter: str) -> bool:
    return unicodedata.category(letter) in ("Ll", "Lu", "Lt")


def _turned(text: str, email: str | None) -> str:
    """ "Last, First" the other way round; credentials stay behind, departments and places go."""
    parts = [part.strip() for part in text.split(",") if part.strip()]
    if len(parts) < 2:
        return text
    first, second, rest = parts[0], parts[1], parts[2:]
    credentials = [part for part in rest if _is_credential(part)]
    if _is_credential(second):
        return ", ".join([first, second, *credentials])
    if _is_department(second) or is_job(second) or is_office(second) or _reads_forward(first, second, email):
        return first
    return ", ".join([f"{second} {first}", *credentials])


def _is_credential(part: str) -> bool:
    found = part.replace(".", "").casefold().split()
    return bool(found) and all(word in AFTER_NAME for word in found)


def _is_department(part: str) -> bool:
    return any(word in PLACES_AND_OFFICES for word in words(part))


def _reads_forward(first: str, second: str, email: str | None) -> bool:
    """True when "Anna Bell, London" is already in order: the address begins with the first word of it."""
    head = first.split()
    if len(head) < 2 or head[0].casefold() in PARTICLES or not email:
        return False
    local = fold(email.partition("@")[0])
    given = fold(second.split(maxsplit=1)[0])
    return local.startswith(fold(head[0])) and not local.startswith(given)


def fold(text: str) -> str:
    """A text for comparing: no case, no accents, letters and digits only."""
    plain = unicodedata.normalize("NFKD", text.casefold().replace("ß", "ss").replace("ø", "o").replace("ł", "l"))
    return "".join(char for char in plain if char.isalnum())


def same_name(one: str, other: str) -> bool:
    """True when two spellings hold the same words, whatever their order, accents, honorifics and credentials."""
    return _core(one) == _core(other) and bool(_core(one))


def _core(name: str) -> frozenset[str]:
    found = (fold(word) for word in words(name) if word.strip(".") not in BEFORE_NAME | AFTER_NAME)
    return frozenset(word for word in found if word)


def fits_address(name: str, email: str) -> bool:
    """True when the address is plainly made of this name: given and family name, an initial and the family name,
    or the given name alone.

    Only to join a name that was *said* with an address that was *given*; never to make one from the other.
    """
    parts = [fold(word) for word in words(name) if word.strip(".") not in BEFORE_NAME | AFTER_NAME]
    local = email.partition("@")[0]
    squeezed = fold(local)
    if len(parts) < 2 or not squeezed:
        return bool(parts) and squeezed == parts[0]
    given, family = parts[0], parts[-1]
    whole = {
        given,
        "".join(parts),
        given + family,
        family + given,
        given[0] + family,
        family + given[0],
        given + family[0],
    }
    pieces = [fold(piece) for piece in re.split(r"[._-]", local)]
    return squeezed in whole or (given in pieces and family in pieces)
