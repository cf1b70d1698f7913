"""What `afterword letter --demo` shows: letters to invented people in every situation; no account, no network."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from afterword.cli import console, demo_letters
from afterword.cli.kinds import write_letter
from afterword.core.errors import Unreadable


def show(word: str, *, as_json: bool) -> int:
    """Print the gallery, or the part of it that a word names."""
    written = [(title, write_letter.answer(asked)) for title, asked in _wanted(word)]
    if as_json:
        console.write_json({"letters": [{"title": title, **each} for title, each in written]})
    for title, each in written if not as_json else ():
        console.say(f"--- {title}\n{shown(each)}\n")
    return 0


def shown(written: Mapping[str, Any]) -> str:
    """One letter as text: its subject, and all that follows."""
    head = f"Subject: {written['subject']}\n\n" if written.get("subject") else ""
    return f"{head}{written['text']}"


def _wanted(word: str) -> list[tuple[str, dict[str, Any]]]:
    found = [
        (title, asked)
        for title, asked in demo_letters.requests()
        if not word or word.lower() in f"{title} {asked['situation']} {asked['locale']} {asked['medium']}".lower()
    ]
    if not found:
        raise Unreadable(f"Nothing in the gallery is called {word!r}.", hint="Leave --only out to see all of it.")
    return found
