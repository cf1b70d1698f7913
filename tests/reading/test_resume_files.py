"""Resumes through the door: each kind of file, and what must be refused."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator

import pytest

from afterword.core.errors import Unreadable
from afterword.reading.resume_files import kind_of
from afterword.reading.resumes import ResumeDoor
from tests.bars.made_pdf import made_pdf
from tests.bars.resumes import PEOPLE, packed, side_column, word_table, wrong

DOCTYPE = '<!DOCTYPE d [<!ENTITY a "b">]><d>&a;</d>'


@pytest.fixture(scope="module")
def door() -> Iterator[ResumeDoor]:
    with ResumeDoor() as found:
        yield found


def test_a_pdf_and_a_word_file_are_read_behind_the_door(door: ResumeDoor) -> None:
    for layout in (side_column, word_table):
        assert list(wrong(PEOPLE[0], door.read(layout(PEOPLE[0])))) == []


def test_a_name_in_small_capitals_is_one_word_for_each_name(door: ResumeDoor) -> None:
    name = [(178.0, 700.0, 26.0, True, "K"), (195.0, 700.0, 18.0, True, "IM"),
            (230.0, 700.0, 26.0, True, "O'R"), (285.0, 700.0, 18.0, True, "OURKE")]  # fmt: skip
    rest = [(178.0, 680.0, 11.0, False, "Charge Nurse"), (178.0, 660.0, 11.0, False, "kim@example.org")]

    assert door.read(made_pdf([[*name, *rest]]))["basics"]["name"] == "Kim O'Rourke"


def test_a_json_resume_stays_as_it_is(door: ResumeDoor) -> None:
    given = {
        "basics": {"name": "Kim Doe", "location": {"city": "Cork"}, "profiles": [{"network": "X", "evil": 3}]},
        "work": [{"company": "Elwyn", "position": "Nurse", "highlights": ["Cut falls", 3]}, "no entry"],
        "secret": {"a": 1},
    }

    found = door.read(json.dumps(given).encode("utf-16"))
    assert found["basics"] == {"name": "Kim Doe", "location": {"city": "Cork"}, "profiles": [{"network": "X"}]}
    assert found["work"] == [{"name": "Elwyn", "position": "Nurse", "highlights": ["Cut falls"]}]
    assert "secret" not in found


def test_the_export_of_linkedin_is_read_by_its_tables(door: ResumeDoor) -> None:
    export = packed({
        "Profile.csv": "First Name,Last Name,Headline,Geo Location\nKim,Doe,Nurse,\"Cardiff, Wales\"\n",
        "Positions.csv": "Company Name,Title,Description,Location,Started On,Finished On\n"
                         "Elwyn,Charge Nurse,\"Cut falls\n• Trained 14\",Cardiff,Apr 2019,\n",
        "Skills.csv": "Name\nEpic\nTriage\n",
        "Email Addresses.csv": "Email Address,Confirmed,Primary\nold@x.example,Yes,No\nkim@x.example,Yes,Yes\n",
        "Connections.csv": "First Name\nSomebody\n",
    })  # fmt: skip

    found = door.read(export)
    assert (found["basics"]["name"], found["basics"]["email"]) == ("Kim Doe", "kim@x.example")
    assert found["work"][0]["highlights"] == ["Cut falls", "Trained 14"]
    assert [each["name"] for each in found["skills"]] == ["Epic", "Triage"]


def test_an_export_with_two_columns_of_one_name_is_refused(door: ResumeDoor) -> None:
    with pytest.raises(Unreadable) as caught:
        door.read(packed({"Profile.csv": "First Name,First Name\nKim,Doe\n"}))

    assert caught.value.code == "not_a_table"


def _bomb() -> bytes:
    stream = zlib.compress(b" " * 60_000_000, 9)
    page = made_pdf([[(10, 10, 10, False, "X")]])
    return page.replace(b"stream\n", b"/Filter /FlateDecode >>\nstream\n" + stream + b"\n", 1)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (made_pdf([[]]), "needs_ocr"),
        (made_pdf([]), "needs_ocr"),
        (made_pdf([[(10, 10, 10, False, f"page {at}")] for at in range(51)]), "too_much"),
        (b"%PDF-1.4\ntrailer << /Prev 9 >>\nstartxref\n9\n%%EOF", "not_a_pdf"),
        (b"%PDF-1.7\n" + b"\0" * 200, "not_a_pdf"),
        (b"%PDF-" + b" " * 5_000_001, "too_big"),
        (packed({"word/document.xml": DOCTYPE}), "doctype"),
        (packed({"content.xml": DOCTYPE}), "doctype"),
        (packed({"word/document.xml": "<w>" * 80}), "too_much"),
        (packed({"word/document.xml": "<w>" + " " * 21_000_000 + "</w>"}), "too_much"),
        (packed({f"part{at}": "" for at in range(501)}), "too_much"),
        (packed({"readme.txt": "hello"}), "not_a_table"),
        (b"PK\x03\x04 no zip", "not_a_zip"),
        (b"{\\rtf1 " + b"{" * 300, "too_much"),
        (b'{"basics": {"name": NaN}}', "not_json"),
        (b"null", "not_a_resume"),
        (b'{"processes": []}', "not_a_resume"),
        (b"", "not_a_resume"),
        (b"x" * 20_000, "too_much"),
        (b"text\0with\0zeros", "not_a_resume"),
    ],
)
def test_what_cannot_be_read_says_why(door: ResumeDoor, content: bytes, code: str) -> None:
    with pytest.raises(Unreadable) as caught:
        door.read(content)

    assert caught.value.code == code
    assert "invitation" not in caught.value.message + caught.value.hint


def test_a_stream_that_unpacks_without_end_is_stopped(door: ResumeDoor) -> None:
    with pytest.raises(Unreadable):
        door.read(_bomb())


def test_a_file_is_known_by_how_it_begins_not_by_its_name() -> None:
    heads = [b"%PDF-1.7", b"\n%PDF-1.4", b"PK\x03\x04", b"{\\rtf1", b' {"a"', '{"a"'.encode("utf-16"), b"Kim Doe"]

    assert [kind_of(each) for each in heads] == [
        "pdf", "pdf", "docx", "rtf", "resume.json", "resume.json", "resume.txt",
    ]  # fmt: skip
