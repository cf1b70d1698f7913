"""`write-letter`: one letter from facts, or the questions to ask first."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from afterword.core.letter.compose import write_letter
from afterword.core.letter.request import LetterRequest


def answer(item: Mapping[str, Any]) -> Mapping[str, Any]:
    """The draft with its findings, or `questions`."""
    return write_letter(LetterRequest.read(item)).to_json()
