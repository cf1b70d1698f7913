"""A stranger's Markdown becomes a few marks and nothing else; a link says where it leads."""

from __future__ import annotations

import re
from html import unescape

import pytest

from afterword.advice.talk import REL, TAGS, comment_html, says_nothing
from afterword.core.comments.cleaning import clean
from tests.core.comments.hostile import DEAD_LINKS, MARKUP, SHOWN_LINKS, UNICODE

ELEMENT = re.compile(r"<(/?)([a-z0-9]+)([^>]*)>")
ATTRIBUTES = re.compile(rf' href="https?://[^"<>]+" rel="{REL}"')


def elements(html: str) -> list[tuple[str, str]]:
    return [(name, rest) for closes, name, rest in ELEMENT.findall(html) if not closes]


def is_plain(html: str) -> bool:
    found = elements(html)
    return all(name in TAGS and (not rest if name != "a" else ATTRIBUTES.fullmatch(rest)) for name, rest in found)


@pytest.mark.parametrize("text", [*MARKUP, *DEAD_LINKS, *(text for text, _ in (*SHOWN_LINKS, *UNICODE))])
def test_only_the_few_marks_come_out(text: str) -> None:
    assert is_plain(comment_html(clean(text)))


@pytest.mark.parametrize("text", DEAD_LINKS)
def test_a_link_that_may_not_lead_anywhere_is_words(text: str) -> None:
    assert "<a" not in comment_html(clean(text))


@pytest.mark.parametrize(("text", "target"), SHOWN_LINKS)
def test_where_a_link_leads_is_seen(text: str, target: str) -> None:
    html = comment_html(clean(text))
    seen = unescape(re.sub(r"<[^>]*>", "", html))

    assert target in seen
    assert f'rel="{REL}"' in html
    assert "mybank" not in seen


def test_the_marks_people_use_are_there() -> None:
    html = comment_html("**Yes**, *really*:\n\n- one\n- two\n\n> said\n\n`code`\nnext line")

    assert (
        html.split()
        == (
            "<p><strong>Yes</strong>, <em>really</em>:</p> <ul> <li>one</li> <li>two</li> </ul> "
            "<blockquote> <p>said</p> </blockquote> <p><code>code</code><br> next line</p>"
        ).split()
    )


def test_what_is_long_and_deep_stays_small() -> None:
    for text in ("[" * 3000, "*" * 3000, ">" * 3000, "- " * 1500, "`" * 3000, "[a](" * 750, "<" * 3000):
        assert len(comment_html(text)) < 30_000
        assert comment_html(text).count("<blockquote>") < 10


def test_the_words_of_a_link_stay_where_they_are_no_address() -> None:
    said = comment_html("[Read on. It helped me, e.g. with names.](https://ok.test/a)")

    assert ">Read on. It helped me, e.g. with names.</a> (https://ok.test/a)" in said


def test_words_that_stand_deep_are_not_lost() -> None:
    lists = "\n".join(f"{'  ' * at}- level {at}" for at in range(8))
    marks = ("> " * 30, "- " * 30, "1. " * 30, "> - " * 30, ">" * 30)

    assert all(f"level {at}" in comment_html(lists) for at in range(8))
    for each in marks:
        assert "deep" in comment_html(f"{each} deep\n\nand after")
        assert "and after" in comment_html(f"{each} deep\n\nand after")


@pytest.mark.parametrize("text", [">" * 40, "- ", "- " * 30, "1.", "* >"])
def test_marks_without_words_say_nothing(text: str) -> None:
    assert says_nothing(text)
    assert not says_nothing(f"{text}\n\nWords")
