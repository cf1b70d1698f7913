"""Reads the fields of a JSON object into typed values, with a sentence when a shape is wrong."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from afterword.core.errors import Unreadable

LONGEST_TEXT = 100_000


def text(item: Mapping[str, Any], field: str, *, needed: bool = False, longest: int = LONGEST_TEXT) -> str:
    """A string field; absent or null reads as "" unless it is needed."""
    value = item.get(field)
    if value is None:
        value = ""
    if not isinstance(value, str):
        raise Unreadable(f'The field "{field}" is not text.', hint=f'Give "{field}" as a string.')
    if len(value) > longest:
        raise Unreadable(f'The field "{field}" is longer than {longest} characters.', hint="Shorten it.")
    if needed and not value.strip():
        raise Unreadable(f'The field "{field}" is missing.', hint=f'Give "{field}".')
    return value


def line(item: Mapping[str, Any], field: str, *, needed: bool = False) -> str:
    """A string field as one trimmed line; line breaks inside become spaces."""
    return " ".join(text(item, field, needed=needed, longest=2_000).split())


def lines(item: Mapping[str, Any], field: str) -> tuple[str, ...]:
    """A list of strings, trimmed, those without a letter or digit dropped; a single string is a list of one."""
    value = item.get(field)
    if value is None:
        return ()
    if isinstance(value, str):
        value = [value]
    if not isinstance(value, Sequence) or not all(isinstance(part, str) for part in value):
        raise Unreadable(f'The field "{field}" is not a list of texts.', hint=f'Give "{field}" as a list of strings.')
    return tuple(" ".join(part.split()) for part in value if any(char.isalnum() for char in part))


def flag(item: Mapping[str, Any], field: str) -> bool | None:
    """True, False, or None where nothing is said."""
    value = item.get(field)
    if value is None or isinstance(value, bool):
        return value
    raise Unreadable(f'The field "{field}" is neither true nor false.', hint=f'Give "{field}" as true or false.')


def count(item: Mapping[str, Any], field: str) -> int:
    """A whole number, 0 where nothing is said."""
    value = item.get(field)
    if value is None:
        return 0
    if isinstance(value, bool) or not isinstance(value, int):
        raise Unreadable(f'The field "{field}" is not a whole number.', hint=f'Give "{field}" as an integer.')
    return value


def day(item: Mapping[str, Any], field: str) -> date | None:
    """A calendar day, YYYY-MM-DD; an instant is cut to its day as it is written."""
    value = text(item, field, longest=64).strip()
    if not value:
        return None
    try:
        return date.fromisoformat(value[:10])
    except ValueError as error:
        raise Unreadable(f'The field "{field}" is not a date: {value!r}.', hint="Write YYYY-MM-DD.") from error


def part(item: Mapping[str, Any], field: str) -> Mapping[str, Any]:
    """A JSON object inside the item; absent reads as an empty one."""
    value = item.get(field)
    if value is None:
        return {}
    if not isinstance(value, Mapping):
        raise Unreadable(f'The field "{field}" is not an object.', hint=f'Give "{field}" as a JSON object.')
    return value


def composed(value: str) -> str:
    """The text in NFC, the form in which texts are compared; offsets are taken before."""
    return unicodedata.normalize("NFC", value)


def language(locale: str) -> str:
    """The language of a locale: "de-CH" is "de"."""
    return locale.replace("_", "-").split("-")[0].casefold()
