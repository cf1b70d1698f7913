"""The form of a comment: what is off is said beside its field, and how many links stand in it is counted honestly."""

from __future__ import annotations

import pytest

from afterword.core.comments.links import count_links
from afterword.core.comments.writing import MOST_TEXT, Draft, read_draft, text_hash
from tests.core.comments.hostile import NAMES

TAKEN = ("Mara Lindqvist",)


def typed(name: str = "Ada", address: str = "ada@home.test", text: str = "Thank you.") -> Draft:
    return read_draft(name, address, text, TAKEN)


def test_what_is_fine_is_taken() -> None:
    assert typed().is_fine
    assert typed("Zoë Đặng").is_fine
    assert read_draft("Ada", "", "Thanks", needs_address=False).is_fine


@pytest.mark.parametrize(("name", "why"), NAMES, ids=range(len(NAMES)))
def test_a_name_is_a_name_and_nobody_elses(name: str, why: str) -> None:
    assert why in typed(name).wrong["name"]


@pytest.mark.parametrize(
    "name",
    [
        *("J. Okoro", "Dr. Mara Cole-Smith", "A. B. Cole", "J.R.R. Tolkien", "St. John", "Mara", "Mara L.", "O'Neil"),
        *("Admina Wood", "Çağla", "李娜", "آدا", "👍 Ada", "Dr. h. c. Tamara"),
    ],
)
def test_a_name_is_taken_as_people_write_it(name: str) -> None:
    assert "name" not in read_draft(name, "ada@home.test", "Thanks", ("Ben Okoro", "Noa", "Mara Lindqvist")).wrong


@pytest.mark.parametrize(
    "address",
    [
        *("", "ada", "ada@home", "a@x.test,b@y.test", "a@x.test\nBcc: b@y.test"),
        *("<a@x.test>", "a b@x.test", "a@[127.0.0.1]", "mailto:a@x.test"),
    ],
)
def test_an_address_is_exactly_one(address: str) -> None:
    assert "one e-mail address" in typed(address=address).wrong["address"]


def test_a_text_has_its_bounds() -> None:
    assert "want to say" in typed(text=" \u200b ").wrong["text"]
    assert typed(text="a" * MOST_TEXT).is_fine
    assert "too long" in typed(text="a" * (MOST_TEXT + 1)).wrong["text"]
    assert "too long" in typed(text="\u200b" * 30_000 + "ab").wrong["text"]
    assert "too many lines" in typed(text="a\n" * 80).wrong["text"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("no link", 0),
        ("see https://a.test", 1),
        ("[a](https://a.test)", 1),
        ("<https://a.test> and www.b.test", 2),
        ("[a]( <https://a.test> )", 1),
        ("[a](&#104;ttps://a.test)", 1),
        ("HTTPS://A.TEST hxxps://b.test", 2),
        ("[a]: https://a.test", 2),
        ("[url=https://a.test]x[/url]", 1),
        ("mailto:a@b.test", 1),
    ],
)
def test_links_are_counted_however_they_are_written(text: str, count: int) -> None:
    assert count_links(text) == count


def test_more_than_two_links_are_refused() -> None:
    assert typed(text="https://a.test https://b.test").is_fine
    assert "too many links" in typed(text="https://a.test https://b.test www.c.test").wrong["text"]


def test_a_decision_is_bound_to_the_words_and_the_name() -> None:
    assert len({text_hash("Ada", "a"), text_hash("Ada", "b"), text_hash("Bea", "a")}) == 3
