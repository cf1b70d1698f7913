"""Invitations and contact cards as many programs and people write them, read as far as they say something."""

from __future__ import annotations

import base64
import json
from pathlib import Path
from typing import Any

import pytest

from afterword.reading.correspondence import read_contacts
from afterword.reading.parse import read_invitation

HERE = Path(__file__).parent
INVITATIONS: list[dict[str, Any]] = [
    json.loads(line) for line in (HERE / "invitations.jsonl").read_text("utf-8").splitlines()
]
CARDS: list[dict[str, Any]] = [json.loads(line) for line in (HERE / "cards.jsonl").read_text("utf-8").splitlines()]
FIELDS = {"start": "start_utc", "company": "company", "role": "role", "method": "method", "phone": "phone"}


@pytest.mark.parametrize("row", INVITATIONS, ids=[each["name"] for each in INVITATIONS])
def test_an_invitation_says(row: dict[str, Any]) -> None:
    want = row["want"]
    told = read_invitation(row["content"].encode(), row["kind"], "jordan@home.test")
    named = [person["name"] or f"@{person['email']}" for person in told["interviewers"]]
    expected = [set(one.split("|")) for one in want.get("who", [])]

    assert {told[field] for key, field in FIELDS.items() if key in want} == {want[key] for key in FIELDS if key in want}
    assert want.get("call", told["conference_url"]) == told["conference_url"]
    assert all(one & set(named) for one in expected), named
    allowed = set().union(*expected, want.get("maybe", []))
    assert not expected or set(named) <= allowed


@pytest.mark.parametrize("row", CARDS, ids=[each["name"] for each in CARDS])
def test_a_card_says(row: dict[str, Any]) -> None:
    content = base64.b64decode(row["base64"]) if "base64" in row else row["text"].encode()
    card = read_contacts(content)["cards"][0]

    assert row["fn"] is None or card["fn"] in row["fn"]
    assert row["n"] is None or {part: card["n"].get(part) or "" for part in row["n"]} == row["n"]
    assert card["emails"] == row["emails"]
    assert row["org"] in {None, card["org"]}
    assert row["title"] in {None, card["title"]}
