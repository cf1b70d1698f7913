"""Contact cards in JSContact (RFC 9553): one Card, a list of Cards, or one Card a line."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from afterword.calendars.contact_names import name_of_jscontact
from afterword.calendars.lines import shown
from afterword.calendars.vcard import Card, add_once, mail_address


def read_js_cards(content: bytes) -> list[Card]:
    """Every Card of the file, in order; what is no Card is passed over, and a file that is no JSON holds none.

    The full name is taken whole; only where it is missing are the components joined, in their own order when the
    card says so. An address that is none, and a component of an unknown kind, is left out.
    """
    return [_card(each) for each in _objects(content) if str(each.get("@type", "Card")) == "Card" and _is_card(each)]


def looks_like_json(content: bytes) -> bool:
    """True for a file that opens like JSON, with or without a byte order mark."""
    return content.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] in {b"{", b"["}


def _objects(content: bytes) -> Iterator[Mapping[str, Any]]:
    text = content.decode("utf-8-sig", "replace")
    whole = _loaded(text)
    values = [_loaded(line) for line in text.splitlines()] if whole is None else _listed(whole)
    yield from (value for value in values if isinstance(value, Mapping))


def _loaded(text: str) -> Any:
    try:
        return json.loads(text) if text.strip() else None
    except (ValueError, RecursionError):
        return None


def _listed(value: Any) -> list[Any]:
    if isinstance(value, list):
        return value
    # A group of cards, and an address book that wraps them.
    inner = value.get("cards") or value.get("entries") if isinstance(value, Mapping) else None
    return inner if isinstance(inner, list) else [value]


def _is_card(card: Mapping[str, Any]) -> bool:
    return bool({"name", "emails", "organizations", "phones"} & card.keys())


def _card(card: Mapping[str, Any]) -> Card:
    name = name_of_jscontact(card)
    parts = {
        "family": " ".join(part for part in (name.surname, name.surname2) if part),
        "given": name.given,
        "additional": name.given2,
        "prefix": name.title,
        "suffix": " ".join(part for part in (name.generation, name.credentials) if part),
    }
    read = Card(version=_text(card.get("version")), fn=_full(card), n=parts if any(parts.values()) else None)
    for each in _values(card, "emails"):
        add_once(read.emails, mail_address(_text(each.get("address")) or ""))
    for each in _values(card, "phones"):
        add_once(read.tels, (_text(each.get("number")) or "").removeprefix("tel:"))
    read.org = next((text for each in _values(card, "organizations") if (text := _text(each.get("name")))), None)
    read.title = next((text for each in _values(card, "titles") if (text := _text(each.get("name")))), None)
    return read


def _full(card: Mapping[str, Any]) -> str | None:
    name = card.get("name")
    if not isinstance(name, Mapping):
        return None
    full = _text(name.get("full"))
    components = name.get("components")
    if full or not isinstance(components, list):
        return full
    kinds = ("title", "given", "given2", "surname", "surname2", "generation", "credential")
    known = [each for each in components if isinstance(each, Mapping) and each.get("kind") in kinds]
    if name.get("isOrdered") is not True:
        known.sort(key=lambda each: kinds.index(str(each.get("kind"))))
    return " ".join(text for each in known if (text := _text(each.get("value")))) or None


def _values(card: Mapping[str, Any], key: str) -> list[Mapping[str, Any]]:
    """The objects of an id-keyed map, the preferred one first."""
    listed = card.get(key)
    values = [each for each in listed.values() if isinstance(each, Mapping)] if isinstance(listed, Mapping) else []
    return sorted(values, key=_preference)


def _preference(value: Mapping[str, Any]) -> int:
    """1 is best, 100 least (RFC 9553 section 1.5.4); nothing said comes last."""
    said = value.get("pref")
    return said if isinstance(said, int) else 101


def _text(value: object) -> str | None:
    return (shown(value).strip() or None) if isinstance(value, str) else None
