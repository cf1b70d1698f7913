"""Advice on the page: open to everybody, explained from the plan, passed on without anything of a process."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

import pytest

from afterword.advice.library import articles
from tests.web.visitors import Visitor, visitor

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"


def _said(answer: object) -> str:
    return answer.content.decode()  # type: ignore[attr-defined,no-any-return]


def test_everybody_may_read_all_of_it_without_signing_in() -> None:
    shelf = _said(visitor().get("/advice"))

    assert all(f'href="/advice/{each.slug}"' in shelf for each in articles())
    assert "Sign out" not in shelf
    assert visitor().get("/advice/no-such-article").status_code == 404


def test_an_article_says_its_sources_and_the_day_it_was_checked() -> None:
    page = _said(visitor().get("/advice/the-call"))

    assert "Two minutes" in page
    assert "askamanager.org, August 2010" in page
    assert '<meta itemprop="dateModified" content="2026-11-28">' in page
    assert '<meta property="og:title" content="The call on day three to five">' in page
    assert page.count("<h1") == 1


def test_on_a_machine_of_ones_own_the_words_are_passed_on_and_no_link(mine: Visitor) -> None:
    page = _said(mine.get("/advice/the-call"))

    assert "a link to it would open nowhere else" in page
    assert "facebook.com" not in page
    assert 'rel="canonical"' not in page
    assert "mailto:?subject=The%20call" in page


def test_with_an_address_of_its_own_the_services_get_exactly_that(settings: object) -> None:
    settings.PAGE_ADDRESS = "https://afterword.example"  # type: ignore[attr-defined]
    page = _said(visitor().get("/advice/the-call?from=process-7"))

    assert 'u=https%3A%2F%2Fafterword.example%2Fadvice%2Fthe-call"' in page
    assert '<link rel="canonical" href="https://afterword.example/advice/the-call">' in page
    assert "process-7" not in page


def test_the_feed_is_atom_with_an_entry_for_each_article() -> None:
    answer = visitor().get("/advice/feed.atom")
    entries = ET.fromstring(answer.content).findall(f"{ATOM}entry")

    assert answer["Content-Type"].startswith("application/atom+xml")
    assert len(entries) == len(articles())
    assert all(entry.findtext(f"{ATOM}updated", "").startswith("2026-11-") for entry in entries)


def test_german_pages_say_in_which_language_the_article_is() -> None:
    page = _said(visitor().get("/advice/the-call", accept_language="de"))

    assert "Woher das kommt" in page
    assert '<article class="words" lang="' in page


@pytest.mark.urls("tests.web.gallery")
@pytest.mark.parametrize(
    ("page", "why"),
    [
        ("process", "/advice/the-call"),
        ("process-notes", "/advice/"),
        ("today", "/advice/that-evening"),
        ("letters-blocked", "/advice/right-name"),
        ("step", "/advice/the-call"),
    ],
)
def test_where_a_rule_speaks_its_article_is_one_press_away(page: str, why: str, owner: object) -> None:
    said = _said(visitor().get(f"/gallery/{page}"))

    assert f'href="{why}' in said.partition("<main")[2]
    links = re.findall(r'href="([^"]*)">Why so', said)
    assert links
    # Nothing of the process stands in it, so nothing of it can be passed on from there.
    assert all(re.fullmatch(r"/advice/[a-z-]+", each) for each in links)
