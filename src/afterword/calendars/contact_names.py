"""A person's name on a contact card: vCard 4 with RFC 9554, and JSContact (RFC 9553), both ways."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from afterword.core.people.person_name import Contact, PersonName

# The kinds of name components of JSContact (RFC 9553 section 2.2.1.2), in the order we write them.
_KINDS = (
    ("title", "title"),
    ("given", "given"),
    ("given2", "given2"),
    ("surname", "family"),
    ("surname2", "surname2"),
    ("generation", "generation"),
    ("credential", "credentials"),
)
_FIRST_SURNAME = ("surname", "surname2")
_CUT = re.compile(r"(?<!\\)((?:\\\\)*);")
_CUT_LIST = re.compile(r"(?<!\\)((?:\\\\)*),")
_UNESCAPE = re.compile(r"\\([\\;,:nN])")
_FOLD_OCTETS = 75


def vcard(contact: Contact) -> bytes:
    """One vCard 4.0 (RFC 6350) with the surname and generation components of RFC 9554.

    A name that is not split has no N: the address book shows FN and nobody has guessed. The second surname stands in
    its own component and in the family names, the generation also in the suffixes, as RFC 9554 asks for old readers.
    """
    lines = ["BEGIN:VCARD", "VERSION:4.0", f"FN:{_escaped(contact.full)}"]
    if contact.name is not None:
        lines.append("N" + _language(contact.name) + ":" + n_value(contact.name))
        lines += [f"NICKNAME:{_escaped(contact.name.given_informal)}"] if contact.name.given_informal else []
    texts = {
        "PRONOUNS": contact.pronouns,
        "EMAIL": contact.email,
        "TEL": "" if _is_dialled(contact.phone) else contact.phone,
        "ORG": contact.company,
        "TITLE": contact.job_title,
    }
    lines += [f"{key}:{_escaped(text)}" for key, text in texts.items() if text]
    lines += _told(contact)
    return "".join(_folded(line) + "\r\n" for line in [*lines, "END:VCARD"]).encode("utf-8")


def _told(contact: Contact) -> list[str]:
    """A whole number as the URI that programs dial (RFC 6350, 6.4.1), and what RFC 9554 adds to a card."""
    lines = [f"TEL;VALUE=uri:tel:{contact.phone}"] if _is_dialled(contact.phone) else []
    service = ";SERVICE-TYPE=LinkedIn" if "linkedin.com/" in contact.profile else ""
    lines += [f"SOCIALPROFILE{service}:{contact.profile}"] if contact.profile else []
    lines += [f"UID:{contact.uid}"] if contact.uid else []
    return lines + ([f"CREATED;VALUE=timestamp:{contact.created}"] if contact.created else [])


def _is_dialled(phone: str) -> bool:
    return re.fullmatch(r"\+\d{6,15}(?:;ext=\d{1,6})?", phone) is not None


def n_value(name: PersonName) -> str:
    """The seven components of N: family, given, additional, prefixes, suffixes, second surname, generation."""
    lists = (
        (name.family, name.surname2),
        (name.given,),
        (name.given2,),
        (name.title,),
        (name.generation, name.credentials),
        (name.surname2,),
        (name.generation,),
    )
    return ";".join(",".join(_escaped(text) for text in texts if text) for texts in lists)


def name_of_n(value: str, language: str = "") -> PersonName:
    """The name of an N value with five components (RFC 6350) or seven (RFC 9554); more are passed over."""
    parts = [[_unescaped(text) for text in _split(_CUT_LIST, part)] for part in _split(_CUT, value)]
    family, given, given2, title, suffixes, second, generation = [*parts, *([[]] * 7)][:7]
    return PersonName(
        title=_words(title),
        given=_words(given),
        given2=_words(given2),
        surname=_words(text for text in family if text not in second),
        surname2=_words(second),
        generation=_words(generation),
        credentials=", ".join(text for text in suffixes if text and text not in generation),
        locale=language,
    )


def jscontact(contact: Contact) -> dict[str, Any]:
    """A JSContact Card; `isOrdered` says that the components stand in the bearer's own order."""
    card: dict[str, Any] = {"@type": "Card", "version": "1.0", "name": {"@type": "Name", "full": contact.full}}
    if contact.name is not None:
        card["name"] |= {"components": _components(contact.name), "isOrdered": True}
        card |= {"language": contact.name.locale} if contact.name.locale else {}
        informal = contact.name.given_informal
        card |= {"nicknames": {"k1": {"@type": "Nickname", "name": informal}}} if informal else {}
    pronouns = {"k1": {"@type": "Pronouns", "pronouns": contact.pronouns}}
    card |= {"speakToAs": {"@type": "SpeakToAs", "pronouns": pronouns}} if contact.pronouns else {}
    card |= {"emails": {"k1": {"@type": "EmailAddress", "address": contact.email}}} if contact.email else {}
    card |= {"phones": {"k1": {"@type": "Phone", "number": contact.phone}}} if contact.phone else {}
    card |= {"organizations": {"k1": {"@type": "Organization", "name": contact.company}}} if contact.company else {}
    card |= {"titles": {"k1": {"@type": "Title", "name": contact.job_title}}} if contact.job_title else {}
    return card


def name_of_jscontact(card: Mapping[str, Any]) -> PersonName:
    """The name of a JSContact Card; a component of an unknown kind is passed over, never put elsewhere."""
    name = _mapping(card.get("name"))
    listed = name.get("components")
    components = [_mapping(each) for each in listed] if isinstance(listed, list) else []
    said: dict[str, list[str]] = {}
    for each in components:
        said.setdefault(str(each.get("kind")), []).append(str(each.get("value") or ""))
    kinds = [str(each.get("kind")) for each in components]
    nicknames = [_mapping(each).get("name") for each in _mapping(card.get("nicknames")).values()]
    return PersonName(
        title=_words(said.get("title", ())),
        given=_words(said.get("given", ())),
        given_informal=str(next((each for each in nicknames if each), "")),
        given2=_words(said.get("given2", ())),
        surname=_words(said.get("surname", ())),
        surname2=_words(said.get("surname2", ())),
        generation=_words(said.get("generation", ())),
        credentials=", ".join(said.get("credential", ())),
        locale=str(card.get("language") or ""),
        order=_order(kinds) if name.get("isOrdered") is True else "",
    )


def _order(kinds: list[str]) -> str:
    if "given" not in kinds or "surname" not in kinds:
        return ""
    return "surnameFirst" if kinds.index("surname") < kinds.index("given") else "givenFirst"


def _components(name: PersonName) -> list[dict[str, str]]:
    kinds = list(_KINDS)
    if name.order == "surnameFirst":
        kinds.sort(key=lambda kind: (kind[0] != "title") + (kind[0] not in {"title", *_FIRST_SURNAME}))
    said = [(kind, str(getattr(name, field))) for kind, field in kinds]
    return [{"@type": "NameComponent", "kind": kind, "value": text} for kind, text in said if text]


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _words(texts: Any) -> str:
    return " ".join(text for text in texts if text)


def _split(cut: re.Pattern[str], value: str) -> list[str]:
    """Cut at a separator that no backslash protects; the backslash pairs before it stay with the piece."""
    return cut.sub(lambda found: found.group(1) + "\0", value).split("\0")


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def _unescaped(text: str) -> str:
    return _UNESCAPE.sub(lambda found: "\n" if found.group(1) in "nN" else found.group(1), text).strip()


def _language(name: PersonName) -> str:
    return f";LANGUAGE={name.locale}" if re.fullmatch(r"[A-Za-z0-9-]+", name.locale) else ""


def _folded(line: str) -> str:
    """Lines of at most 75 octets (RFC 6350 section 3.2), never cut inside a character."""
    pieces, piece = [], ""
    for character in line:
        if len((piece + character).encode("utf-8")) > _FOLD_OCTETS:
            pieces.append(piece)
            piece = " "
        piece += character
    return "\r\n".join([*pieces, piece])
