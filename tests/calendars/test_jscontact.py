"""JSContact cards are read as vCards are: the name whole, what is no address left out, nothing guessed."""

from __future__ import annotations

import json
from typing import Any

import pytest

from afterword.calendars.contact_names import jscontact
from afterword.calendars.jscontact import looks_like_json, read_js_cards
from afterword.core.people.parsing import parse_name
from afterword.core.people.person_name import Contact, PersonName
from afterword.reading.names import LibraryNameReader

ANA = Contact(
    "Ana García López",
    PersonName(title="Dra.", given="Ana", surname="García", surname2="López", credentials="PhD", locale="es"),
    email="ana@firma.test",
    phone="+34 91 555 0100",
    company="Firma S.L.",
    job_title="Directora",
)


def read(value: Any) -> list[dict[str, object]]:
    return [card.to_json() for card in read_js_cards(json.dumps(value, ensure_ascii=False).encode())]


def test_what_we_write_is_read_back() -> None:
    assert read(jscontact(ANA)) == [
        {
            "fn": "Ana García López",
            "n": {"family": "García López", "given": "Ana", "additional": "", "prefix": "Dra.", "suffix": "PhD"},
            "emails": ["ana@firma.test"],
            "org": "Firma S.L.",
            "title": "Directora",
            "tels": ["+34 91 555 0100"],
            "version": "1.0",
        }
    ]


def test_one_card_a_list_a_group_and_a_card_a_line_are_all_read() -> None:
    card = jscontact(ANA)
    lines = "\n".join(json.dumps(card) for _ in range(3)).encode()

    assert len(read(card)) == 1
    assert len(read([card, {"@type": "Group"}, 7, card])) == 2
    assert len(read({"cards": [card]})) == 1
    assert len(read_js_cards(lines)) == 3


@pytest.mark.parametrize(("is_ordered", "expected"), [(True, "Nagy Éva"), (False, "Éva Nagy")])
def test_components_keep_the_order_the_card_vouches_for(is_ordered: bool, expected: str) -> None:
    components = [{"kind": "surname", "value": "Nagy"}, {"kind": "given", "value": "Éva"}, {"kind": "x", "value": "?"}]

    assert read({"name": {"components": components, "isOrdered": is_ordered}})[0]["fn"] == expected


@pytest.mark.parametrize(
    "value",
    [{}, [], None, "text", {"name": "no object"}, {"name": {"full": 3}, "emails": [], "phones": {"a": 1}}],
)
def test_a_wrong_shape_invents_nothing(value: Any) -> None:
    assert all(not card["fn"] and not card["emails"] for card in read(value))


def test_what_is_no_address_is_left_out_and_the_preferred_one_comes_first() -> None:
    emails = {"a": {"address": "x@y.test"}, "b": {"address": "a b"}, "c": {"address": "z@y.test", "pref": 1}}

    assert read({"name": {"full": "X"}, "emails": emails})[0]["emails"] == ["z@y.test", "x@y.test"]


def test_broken_bytes_hold_no_card() -> None:
    assert read_js_cards(b"{\xff\xfe") == []
    assert looks_like_json(b"\xef\xbb\xbf  [")
    assert not looks_like_json(b"BEGIN:VCARD")


def test_a_card_pasted_as_evidence_gives_the_name_on_it() -> None:
    found = parse_name("business_card", json.dumps(jscontact(ANA), ensure_ascii=False), "es", LibraryNameReader())

    assert (found.given, found.surname) == ("Ana", "García López")
