"""The gallery in the documentation shows what is written today, and nothing in it is blocked."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from afterword.cli.kinds import write_letter
from tests.core.letter.gallery import GALLERY, page

PAGE = Path(__file__).parents[3] / "docs" / "explanation" / "letters.md"


def test_the_page_shows_what_is_written_today() -> None:
    """With AFTERWORD_GALLERY=write the page is written anew first."""
    if os.environ.get("AFTERWORD_GALLERY") == "write":
        PAGE.write_text(page(), encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == page()


@pytest.mark.parametrize("asked", [asked for _, asked in GALLERY], ids=[title for title, _ in GALLERY])
def test_a_letter_of_the_gallery_needs_no_mending(asked: dict[str, Any]) -> None:
    assert list(write_letter.answer(asked)["findings"]) == []


def test_the_gallery_shows_every_situation_and_five_locales_or_more() -> None:
    situations = {str(asked["situation"]) for _, asked in GALLERY}

    assert len({str(asked["locale"]) for _, asked in GALLERY}) >= 5
    assert len(situations) >= 24
    assert {str(asked["medium"]) for _, asked in GALLERY} == {"email", "call_script", "voicemail"}
