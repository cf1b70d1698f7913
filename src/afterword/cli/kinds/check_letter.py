"""`check-letter`: is every name, employer and role in a letter the right one?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from afterword.core.errors import Unreadable
from afterword.core.findings import is_sendable
from afterword.core.letter.names import check_names
from afterword.core.letter.record import LetterRecord


def answer(item: Mapping[str, Any]) -> Mapping[str, Any]:
    """The findings of the name check (L01 to L03), and whether the letter may be approved."""
    text, lang = item.get("text"), item.get("lang", "en")
    if not isinstance(text, str) or not isinstance(lang, str):
        raise Unreadable("“text” or “lang” is no text.", hint="Give the whole letter as one string.")
    findings = check_names(lang, LetterRecord.read(item.get("record")), text)
    return {"findings": [finding.to_json() for finding in findings], "sendable": is_sendable(findings)}
