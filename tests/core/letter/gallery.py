"""The page of the documentation made of the letters that `afterword letter --demo` writes."""

from __future__ import annotations

from typing import Any

from afterword.cli.demo_letters import requests
from afterword.cli.gallery import shown
from afterword.cli.kinds import write_letter

HEAD = """# Letters as they are written

Each text below is written from facts alone, without a model, and a test keeps this page equal to what is written today.
`afterword letter --demo` prints the same.
The people and employers are invented.
"""
GALLERY = tuple(requests())


def page() -> str:
    """The whole page."""
    return "\n".join((HEAD, *(_shown(title, asked) for title, asked in GALLERY)))


def _shown(title: str, asked: dict[str, Any]) -> str:
    return f"## {title}\n\n```text\n{shown(write_letter.answer(asked))}\n```\n"
