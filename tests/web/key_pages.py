"""The page of keys for other programs, for the gallery."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

from afterword.core.letter.differences import differences
from afterword.flows import access
from afterword.flows.access import NameOfProgram
from afterword.flows.proposed_words import Proposed
from afterword.store.models import AccessToken
from afterword.web.access import keys_values
from tests.web import cast


def _key(name: str, *scopes: str, days: int = 40, used: int = 0) -> AccessToken:
    return AccessToken(
        id=cast.key(f"key {name}"),
        name=name,
        scopes=list(scopes),
        made_at=cast.NOW - timedelta(days=50),
        expires_at=cast.NOW + timedelta(days=days),
        last_used_at=cast.NOW - timedelta(days=used) if used else None,
    )


FEW = [_key("Notebook", "read", used=2), _key("W" * 60, *access.SCOPES), _key("Old phone", "add", days=-3, used=9)]
MANY = [_key(f"Program {number}", "read", used=number) for number in range(access.MOST)]
TOKEN = f"afterword_{'x' * 43}"


def _values(rows: list[AccessToken], **more: Any) -> tuple[str, Any]:
    return "settings/keys.html", keys_values(rows, cast.NOW, cast.HERE, **more)


LETTER = cast.LETTERS.letters[0]
WORDS = [
    Proposed(
        id=cast.key(f"words {by}"),
        by=by,
        made_at=cast.NOW,
        changes=differences(LETTER.text, LETTER.text.replace(" you ", " you all ").replace("I ", "We ", 1)),
        checks=tuple(replace(each, marks=()) for each in LETTER.checks),
        is_of_before=not by,
    )
    for by in ("", "W" * 60)
]
PROPOSED = {LETTER.id: WORDS}

PAGES: dict[str, tuple[str, Any]] = {
    "keys-none": _values([]),
    "keys-few": _values(FEW),
    "keys-most": _values(MANY),
    "keys-made": _values(FEW, token=TOKEN, made="Notebook"),
    "keys-wrong": _values(FEW, wrong=NameOfProgram(), name="Notebook", chosen=["read", "add"], days="90"),
}
