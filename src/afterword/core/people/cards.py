"""People at the end of a mail and on business cards: which line is the name, the job title, the firm, a number."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from itertools import pairwise
from typing import Any

from afterword.core.people import suffixes
from afterword.core.people.cleaning import Found, clean, decode
from afterword.core.people.jobs import has_role_word, is_department, is_department_word, is_firm, role_and_org
from afterword.core.people.roles import is_team_name
from afterword.core.people.single import NOBODY, ParsedName, one_name
from afterword.core.people.spelling import without_marks
from afterword.core.people.valediction import is_valediction
from afterword.core.ports import NameReader

_EMAIL = re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(?:\.[\w-]+)+")
_PHONE = re.compile(r"(?:\+|\b00|\(0|\b0|\b\d{3}[-. ])[\d()/.\s-]{6,}\d")
_PHONE_LABEL = re.compile(
    r"^(?:t|tel|telefon|phone|mobile|mobil|m|p|f|fax|d|direct|cell|office|tél|móvil)\b[.:]?\s*\+?[\d(]", re.I
)
_LINK = re.compile(r"https?://|www\.|linkedin\.com|^\S+\.(?:com|org|de|co\.uk|net|io|example)(?:/\S*)?$", re.I)
_STREET = re.compile(
    r"\b\d{4,6}\b|\b(?:street|st\.|road|rd\.|avenue|ave|straße|strasse|str\.|platz|rue|calle|via|plein|laan|floor)\b.*\d|\d+.*\b(?:street|road|avenue|rue|lane|drive|way)\b",
    re.I,
)
_DEVICE = re.compile(
    r"^(?:sent from|gesendet von|von meinem|envoyé de|enviado desde|inviato da|verzonden|skickat|get outlook)\b", re.I
)
_YOURS = re.compile(r"^(?:Ihre?|Deine?|Euere?|Votre|Yours)\s+(?=[^\W\d_a-z])")
_RULE = re.compile(r"^[-_=*~—–\s]{2,}$")
_LABEL = re.compile(r"^(?:name|from|best|n|fn)\s*:\s*", re.I)
# A signature is short: a longer text is a letter, read from its head.
_MOST_LINES = 60
_LONGEST_LINE = 320
_NAME_SHAPE = re.compile(r"^[^\d@:/\\|]{2,70}$")


def card(text: str, locale: str | None, reader: NameReader) -> ParsedName:
    """Read the lines of a signature or a card; a bare first name above the full name is how they sign."""
    found = Found()
    vcard = _vcard_name(text) or _js_name(text)
    lines = [line for line in (_line(raw, found) for raw in text.replace("\r", "").split("\n")[:_MOST_LINES]) if line]
    _take_numbers(lines, found)
    candidates = [line for line in lines if _may_be_name(line)]
    name_line = vcard or _best(candidates, [line for line in lines if _has_name_shape(line)], found)
    name_line = name_line or _small_name(lines)
    if name_line is None:
        _take_work([line for line in lines if not _is_number(line)], found)
        nobody: dict[str, Any] = dict(found.fields)
        return replace(NOBODY, **nobody)
    native = next((line for line in candidates if _is_native(line) and line != name_line), "")
    found.keep("native", native)
    at = lines.index(name_line) if name_line in lines else -1
    signed = _signs_as(lines[:at], name_line) if at > 0 else ""
    if len(lines) == 1 and name_line.isalpha():
        signed = name_line
    read = one_name(name_line, locale, reader)
    _take_work([line for line in lines if line not in {name_line, signed, native} and not _is_number(line)], found)
    work: dict[str, Any] = {key: value for key, value in found.fields.items() if not getattr(read, key, "")}
    return _signed(replace(read, **work), signed)


def _signed(read: ParsedName, signed: str) -> ParsedName:
    if not signed:
        return read
    informal = read.informal or (signed if signed != read.given else "")
    return replace(read, signs_as=signed, informal=informal)


def _vcard_name(text: str) -> str | None:
    match = re.search(r"^FN[^:\n]*:(.+)$", text, re.M)
    return match.group(1).strip() if match and "BEGIN:VCARD" in text.upper() else None


def _js_name(text: str) -> str | None:
    """The full name of a JSContact Card that was pasted whole."""
    if not text.lstrip().startswith("{"):
        return None
    try:
        name = json.loads(text).get("name")
        full = name.get("full") if isinstance(name, dict) else None
    except (ValueError, AttributeError, RecursionError):
        return None
    return full.strip() or None if isinstance(full, str) else None


def _line(raw: str, found: Found) -> str:
    line = " ".join(decode(raw[:_LONGEST_LINE], found).replace("\t", " ").split()).strip(" *_")
    line = re.sub(r"^>+\s*", "", line)
    if not line or _RULE.match(line) or is_valediction(line) or _DEVICE.match(line):
        return ""
    head, comma, tail = line.partition(",")
    if comma and tail.strip() and is_valediction(head):
        line = tail.strip()
    return _YOURS.sub("", _LABEL.sub("", line))


def _take_numbers(lines: list[str], found: Found) -> None:
    for line in lines:
        email = _EMAIL.search(line)
        if email:
            found.keep("email", email.group(0))
        phone = _PHONE.search(line)
        if phone and not _LINK.search(line):
            found.keep("phone", phone.group(0).strip())
    for at, line in enumerate(lines):
        bare = _PHONE.sub("", _EMAIL.sub("", line)) if not _LINK.search(line) else line
        bare = re.sub(
            r"(?:\s*[|·•,]\s*)?\b(?:tel|phone|mobile|mobil|t|m|e|email|e-mail|mail)\b\s*[.:]\s*$",
            "",
            bare.strip(" <>|,;·•"),
            flags=re.I,
        )
        if bare != line and len(bare) > 3:
            lines[at] = bare.strip(" |,;·•")


def _is_number(line: str) -> bool:
    return bool(
        _EMAIL.search(line)
        or _PHONE_LABEL.match(line)
        or _PHONE.fullmatch(line)
        or _LINK.search(line)
        or _STREET.search(line)
    )


def _may_be_name(line: str) -> bool:
    if _is_number(line):
        return False
    bare = _without_letters(clean(line, Found()))
    words = [word for word in bare.split() if not suffixes.is_before_name(word)]
    if not bare or not _NAME_SHAPE.match(bare) or len(words) > 6:
        return False
    if has_role_word(bare.partition(",")[0]) or is_department_word(bare):
        return False
    return all(
        word[:1].isupper() or not word[:1].isalpha() or suffixes.is_particle(word) or not word.isascii()
        for word in words
    )


def _small_name(lines: list[str]) -> str | None:
    """Two or three words in small letters right above a job title or a firm: a name typed without capitals."""
    for line, below in pairwise(lines):
        is_small = line.islower() and len(line.split()) in {2, 3} and line.replace(" ", "").isalpha()
        if is_small and not has_role_word(line) and (has_role_word(below) or is_firm(below)):
            return line
    return None


def _has_name_shape(line: str) -> bool:
    return bool(_NAME_SHAPE.match(_without_letters(line)))


def _without_letters(line: str) -> str:
    """A line without the credentials it ends in, which hold figures and strokes (PRINCE2, CIPP/E)."""
    words = line.split()
    while len(words) > 2 and suffixes.is_credential(words[-1]):
        words.pop()
    return " ".join(words)


def _best(candidates: list[str], lines: list[str], found: Found) -> str | None:
    """The line that is a name: the one the address agrees with, else the first of two words that is no firm."""
    local = found.fields.get("email", "").partition("@")[0].casefold()
    domain = found.fields.get("email", "").partition("@")[2].casefold()
    people = [line for line in candidates if not is_firm(clean(line, Found())) and not is_team_name(line)]
    people.sort(key=_is_native)
    for line in candidates:
        if any(word in local for word in _long_words(line)) and not _is_domain(line, domain):
            return line
    # "Mary Head" is no head of anything when the address says mary.head.
    for line in lines:
        if local and all(word in local for word in _long_words(line) or ["@"]):
            return line
    long = [line for line in people if len(clean(line, Found()).split()) > 1 and not _is_domain(line, domain)]
    if long:
        return long[0]
    return people[0] if people else None


def _long_words(line: str) -> list[str]:
    words = [word.casefold() for word in clean(line, Found()).replace("-", " ").split() if len(word) > 2]
    return words if len(words) > 1 else []


def _is_native(line: str) -> bool:
    """A line in another script beside a Latin one is the same name again."""
    return not any("a" <= character <= "z" for character in without_marks(line).casefold())


def _is_domain(line: str, domain: str) -> bool:
    joined = "".join(character for character in line.casefold() if character.isalnum())
    return bool(domain) and joined.startswith(domain.partition(".")[0].replace("-", ""))


def _signs_as(before: list[str], name_line: str) -> str:
    """One word above the name, written as they sign a letter."""
    short = [
        line.strip(",.! ") for line in before if len(line.split()) == 1 and _may_be_name(line) and not _is_native(line)
    ]
    return short[-1] if short and short[-1] != name_line else ""


def _take_work(lines: list[str], found: Found) -> None:
    has_firm = any(is_firm(line) and not has_role_word(line) for line in lines)
    for line in lines:
        role, org = role_and_org(line)
        if role and org and has_firm and "," in line and not is_firm(org):
            # "Partner, Employment" on the card of a firm that has a line of its own.
            role, org = line, ""
        if all(suffixes.is_credential(word) for word in line.replace(",", " ").split()):
            found.keep("credentials", line)
        elif is_department(line) and not has_role_word(line):
            found.keep("department", line)
        elif role and "role" not in found.fields:
            found.keep("role", role)
            found.keep("org", org)
        elif org and not role and _may_be_org(line):
            found.keep("org", org)


def _may_be_org(line: str) -> bool:
    words = line.split()
    if is_firm(line):
        return len(words) <= 6
    return len(words) <= 6 and not line.endswith((".", "!", "?")) and words[0][:1].isupper()
