"""`check-text`: the rules L01 to L30 on one letter, sentence, subject line, signature or envelope."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from afterword.core.errors import Unreadable
from afterword.core.findings import is_sendable
from afterword.core.letter import fields
from afterword.core.letter.check import check_text
from afterword.core.letter.context import TextContext
from afterword.wiring import proofs


def answer(item: Mapping[str, Any]) -> Mapping[str, Any]:
    """The findings of one text, and whether it may be approved."""
    unit, locale = fields.line(item, "unit", needed=True), fields.line(item, "locale", needed=True)
    if item.get("text") is None:
        raise Unreadable('The field "text" is missing.', hint='Give "text"; it may be empty.')
    context = TextContext.read(fields.part(item, "context"))
    found = check_text(unit, locale, fields.text(item, "text"), context, proofs())
    return {"findings": [finding.to_json() for finding in found], "sendable": is_sendable(found)}
