"""`afterword batch salutation`: confirmed facts on a person to the greeting of the letter."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from afterword.core.errors import Unreadable
from afterword.core.people.addressee import read_addressee
from afterword.core.people.salutation import salutation


def answer(item: Mapping[str, Any]) -> Mapping[str, Any]:
    """`salutation`, or null with the `question` to ask first."""
    record = item.get("record")
    if not isinstance(record, Mapping):
        raise Unreadable('"record" is missing.', hint='Give "locale", "formality" and "record".')
    words = {key: item.get(key) or "" for key in ("locale", "formality", "medium")}
    if not words["locale"] or not all(isinstance(word, str) for word in words.values()):
        raise Unreadable('"locale" is missing or not a text.', hint='For example "en-GB".')
    greeted = salutation(words["locale"], words["formality"], read_addressee(record), medium=words["medium"])
    return {"salutation": greeted.text, **({"question": greeted.question} if greeted.question else {})}
