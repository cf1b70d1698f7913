"""A JSON Resume as it is: the known parts, each of the kind the schema says; nothing is read into it."""

from __future__ import annotations

from typing import Any

from afterword.core.errors import Unreadable
from afterword.core.resume.schema import PARTS, fitted
from afterword.reading.strict_json import load_json


class NotAResume(Unreadable):
    """There is no resume in this file."""

    code = "not_a_resume"
    hint = "Give a PDF, Word, OpenDocument, RTF or text file, a JSON Resume, or paste the text."


def json_resume(content: bytes) -> dict[str, Any]:
    """The JSON Resume 1.0.0 object in a file, and in that of older ones under their new names."""
    given = load_json(content)
    if not isinstance(given, dict) or not any(isinstance(given.get(part), dict | list) for part in PARTS):
        raise NotAResume
    found = fitted(given)
    if not found.document:
        raise NotAResume
    left_out = {"left_out": [list(each) for each in found.left_out]} if found.left_out else {}
    return {**found.document, "unsure": [], "sources": found.read_from, **left_out}
