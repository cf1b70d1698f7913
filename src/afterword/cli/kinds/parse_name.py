"""`afterword batch parse-name`: a text that holds a person to the fields of their name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from afterword.core.errors import Unreadable
from afterword.core.people.parsing import parse_name
from afterword.reading.names import LibraryNameReader

_READER = LibraryNameReader()


def answer(item: Mapping[str, Any]) -> Mapping[str, Any]:
    """The fields of the contract, and `unsure` where the reading is a proposal."""
    kind, text, locale = item.get("input_kind", "name"), item.get("input"), item.get("locale")
    if not isinstance(text, str) or not isinstance(kind, str) or not isinstance(locale, str | None):
        raise Unreadable('"input" is missing or not a text.', hint='Give "input_kind", "input" and "locale" or null.')
    return parse_name(kind, text, locale, _READER).to_json()
