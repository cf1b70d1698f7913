"""People in a From header or an ATTENDEE line of a calendar."""

from __future__ import annotations

import re
from dataclasses import replace

from afterword.core.people.cleaning import Found, decode
from afterword.core.people.mailbox import is_role_mailbox
from afterword.core.people.roles import is_noreply_word
from afterword.core.people.single import NOBODY, ParsedName, one_name
from afterword.core.people.spelling import fold
from afterword.core.ports import NameReader

_ANGLE = re.compile(r"^(?P<name>.*?)\s*<\s*(?P<email>[^<>]*)\s*>\s*$", re.S)
_BARE = re.compile(r"^(?P<email>[^\s@<>]+@[^\s@<>]+)(?:\s*\((?P<name>.*)\))?$", re.S)
_PARAMETER = re.compile(r';([A-Za-z-]+)=("[^"]*"|[^;:"]*)')
_CARET = {"^n": " ", "^'": '"', "^^": "^"}
_ROOM_DOMAINS = ("resource.calendar.", "group.calendar.")
_NO_PERSON = frozenset({"ROOM", "RESOURCE", "GROUP"})


def from_header(text: str, locale: str | None, reader: NameReader) -> ParsedName:
    """The person of `From: "Meyer, Katharine" <k.meyer@x.example>`; the address is kept, never read as a name."""
    text = re.sub(r"^\s*(?:From|Reply-To|Sender|To)\s*:\s*", "", text, flags=re.I)
    text = re.sub(r"\r?\n[ \t]", " ", text).strip()
    match = _ANGLE.match(text) or _BARE.match(text)
    if match is None:
        return one_name(text, locale, reader)
    email, name = match.group("email").strip(), (match.group("name") or "").strip()
    return with_mailbox(name, email, locale, reader)


def with_mailbox(name: str, email: str, locale: str | None, reader: NameReader) -> ParsedName:
    """A display name with its address; a display name that is an address says nothing of a name."""
    decoded = decode(name, Found()).strip(" \"'")
    if not decoded or decoded.casefold() == email.casefold() or "@" in decoded.split(" ")[0]:
        is_robot = is_noreply_word(email.partition("@")[0])
        return replace(NOBODY, email=email, is_person=not is_robot and not is_role_mailbox(email))
    read = one_name(name, locale, reader)
    domain = email.partition("@")[2].casefold()
    if domain.startswith(_ROOM_DOMAINS) or _is_firms_own(read.display, email, domain):
        return replace(NOBODY, email=email)
    if _is_turned_around(read, email):
        read = replace(read, unsure=True, why_unsure="the address has the words the other way round")
    if read.informal and domain.startswith(fold(read.informal).replace(" ", "")):
        # "(Brightwater)" behind the name, at brightwater.example: the firm, not what they are called.
        read = replace(read, informal="", org=read.org or read.informal)
    return replace(read, email=email)


def _is_firms_own(name: str, email: str, domain: str) -> bool:
    """ "Northwind Rail" at jobs@northwind.example, or "Northwind" at northwind.example: the firm itself."""
    label = domain.partition(".")[0]
    words = fold(name).split()
    return bool(label) and (words == [label] or (is_role_mailbox(email) and label in words))


def _is_turned_around(read: ParsedName, email: str) -> bool:
    """ "Meyer Katharine" at k.meyer@: the address says which is the family name, and a hint is enough to ask."""
    local = fold(email.partition("@")[0].replace(".", " ").replace("_", " ")).replace(" ", "")
    given, surname = fold(read.given), fold(read.surname)
    return bool(given and surname) and read.order == "givenFirst" and local in {surname[:1] + given, surname + given}


def attendee(text: str, locale: str | None, reader: NameReader) -> ParsedName:
    """The person of an ATTENDEE or ORGANIZER line (RFC 5545; carets by RFC 6868); rooms and groups are nobody."""
    line = re.sub(r"\r?\n[ \t]", "", text).strip()
    parameters = {match.group(1).upper(): _value(match.group(2)) for match in _PARAMETER.finditer(line)}
    mailto = re.search(r"mailto:([^\s;>\"]+)", line, re.I)
    email = mailto.group(1) if mailto else parameters.get("EMAIL", "")
    name = parameters.get("CN", "" if mailto or ";" in line else line)
    read = with_mailbox(name, email, locale, reader)
    if parameters.get("CUTYPE", "").upper() in _NO_PERSON:
        return replace(NOBODY, email=email)
    return read


def _value(raw: str) -> str:
    return re.sub(r"\^[n'^]", lambda match: _CARET[match.group(0)], raw.strip('"'))
