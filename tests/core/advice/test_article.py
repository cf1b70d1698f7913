"""An article is read from its file, explains rules, and is passed on without anything of a person."""

from __future__ import annotations

from datetime import date
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from afterword.core.advice.article import NoArticle, explaining, in_order, neighbours, read
from afterword.core.advice.share import mail, public_address, ways
from afterword.core.advice.sources import KINDS, SOURCES

FRONT = """+++
title = "The call"
summary = "Two minutes."
checked = 2026-11-28
sources = ["OWL", "KE18"]
explains = ["B9", "C1"]
order = 2
+++
Call them.
"""


def test_an_article_is_its_front_matter_and_its_words() -> None:
    article = read("the-call", "en", FRONT)

    assert (article.title, article.checked, article.text) == ("The call", date(2026, 11, 28), "Call them.")
    assert [kind for kind, _ in article.cited] == ["study", "career_office"]


@pytest.mark.parametrize(
    ("spoilt", "said"),
    [
        (FRONT.replace("+++", "---"), "front matter"),
        (FRONT.replace("checked", "seen"), "checked"),
        (FRONT.replace("OWL", "HEARSAY"), "HEARSAY"),
        (FRONT.replace('"The call"', "The call"), "the-call"),
    ],
)
def test_a_file_that_is_no_article_says_what_is_missing(spoilt: str, said: str) -> None:
    with pytest.raises(NoArticle, match=said):
        read("the-call", "en", spoilt)


def test_the_narrower_code_of_a_rule_finds_its_article_first() -> None:
    wide = read("wide", "en", FRONT.replace('"B9", "C1"', '"B7"'))
    narrow = read("narrow", "en", FRONT)

    assert explaining((wide, narrow), "B7/C1") == narrow
    assert explaining((wide, narrow), "B7/C3") == wide
    assert explaining((wide, narrow), "(c)") is None


def test_articles_have_neighbours_in_the_order_of_reading() -> None:
    first = read("first", "en", FRONT.replace("order = 2", "order = 1"))
    last = read("last", "en", FRONT)

    assert neighbours(in_order((last, first)), "first") == (None, last)


def test_every_source_is_of_a_known_kind() -> None:
    assert {kind for kind, _ in SOURCES.values()} == set(KINDS)


def test_only_an_address_that_everybody_reaches_is_passed_on_and_never_a_query() -> None:
    assert public_address("https://advice.example", "/advice/the-call") == "https://advice.example/advice/the-call"
    assert public_address("", "/advice/the-call") == ""
    assert public_address("http://127.0.0.1:8319", "/advice/the-call") == ""


def test_each_service_gets_the_address_and_nothing_else_of_ours() -> None:
    address = "https://advice.example/advice/the-call"
    found = {way.name: parse_qs(urlsplit(way.address).query) for way in ways("Call & ask", address)}

    assert found == {
        "Facebook": {"u": [address]},
        "X": {"text": ["Call & ask"], "url": [address]},
        "LinkedIn": {"url": [address]},
    }
    assert ways("Call & ask", "") == ()


def test_the_mail_holds_title_and_summary_with_line_breaks_of_the_standard() -> None:
    written = mail("Call & ask", "Two minutes.", "https://advice.example/a?b")

    assert written.startswith("mailto:?subject=Call%20%26%20ask&body=Two%20minutes.%0D%0A%0D%0Ahttps%3A%2F%2F")
    assert "+" not in unquote(written)
