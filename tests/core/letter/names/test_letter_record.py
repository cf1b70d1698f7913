"""The record of a letter is read strictly, and says which field is off."""

from __future__ import annotations

from typing import Any

import pytest

from afterword.core.errors import Unreadable
from afterword.core.letter.record import LetterRecord

GOOD: dict[str, Any] = {
    "recipient": {"given": "Morag", "surname": "Jenkin", "title": "Ms.", "informal": "", "order": "givenFirst"},
    "others": [{"given": "Jon", "surname": "Park"}],
    "company": {"name": "Tramline AG", "aliases": ["Tramline"]},
    "role": "Release Engineer",
    "sender": "Maya Lindqvist",
    "sender_history": ["Copperfield Labs"],
    "other_applications": [{"company": {"name": "Feldspar"}, "role": "Data Steward", "people": [{"given": "Jonas"}]}],
}


def test_a_whole_record_is_read() -> None:
    record = LetterRecord.read(GOOD)

    assert record.recipient.display == "Morag Jenkin"
    assert [person.display for person in record.people] == ["Morag Jenkin", "Jon Park"]
    assert record.other_applications[0].people[0].display == "Jonas"


def test_what_nobody_said_is_empty() -> None:
    record = LetterRecord.read({"recipient": {"given": "Suharto"}, "company": {"name": "Tramline"}})

    assert (record.others, record.role, record.sender, record.other_applications) == ((), "", "", ())
    assert record.recipient.title == ""


def test_surname_first_is_shown_surname_first() -> None:
    order = {"given": "Min-jun", "surname": "Kang", "order": "surnameFirst"}

    assert LetterRecord.read({**GOOD, "recipient": order}).recipient.display == "Kang Min-jun"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"recipient": None}, "record.recipient"),
        ({"recipient": "Morag"}, "record.recipient"),
        ({"recipient": {"given": "", "surname": " "}}, "neither a given name nor a surname"),
        ({"recipient": {"given": 7}}, "record.recipient.given"),
        ({"recipient": {"given": "Morag", "order": "sideways"}}, "record.recipient.order"),
        ({"others": {}}, "others"),
        ({"others": [None]}, "record.others"),
        ({"company": []}, "record.company"),
        ({"company": {"name": float("nan")}}, "record.company.name"),
        ({"company": {"name": "A", "aliases": "A"}}, "aliases"),
        ({"role": []}, "record.role"),
        ({"sender_history": [1]}, "record.sender_history"),
        ({"other_applications": [3]}, "record.other_applications"),
    ],
)
def test_a_record_that_is_off_names_the_field(change: dict[str, Any], said: str) -> None:
    with pytest.raises(Unreadable) as refused:
        LetterRecord.read({**GOOD, **change})

    assert said in refused.value.message


@pytest.mark.parametrize("record", [None, [], "record", 3])
def test_no_record_at_all_is_unreadable(record: object) -> None:
    with pytest.raises(Unreadable):
        LetterRecord.read(record)
