"""The library that ships: every article whole, every rule explained once, every page safe."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.utils.translation import override

from afterword.advice.library import article, articles
from afterword.advice.page import html, mark
from afterword.core.advice.article import Article
from afterword.core.letter.rules_table import LETTER_RULES
from afterword.core.plan.rules_table import ASKING, PARTS, TIMING
from afterword.web.words import advice_on
from tests.project.source import PACKAGE, modules
from tests.web.test_plain_words import NOT_SAID, QUOTED

# What a working day is, what can be set, where sources disagree: facts of the plan, no advice.
UNEXPLAINED = {"B0", "B1", "B19", "(c)"}
NAMED = re.compile(r"\brule=\"([^\"]*)\"")
CODES = {code for code, *_ in (*TIMING, *ASKING, *PARTS, *LETTER_RULES)}
# What the product must have advice on, and the article that holds it.
DEMANDED = {
    "thank-you": "thank-you",
    "names and titles": "right-name",
    "the evening": "that-evening",
    "the call": "the-call",
    "asking for the decision date": "ask-when-they-decide",
    "panels": "panels",
    "agencies": "agencies",
    "silence": "silence",
    "rejection": "after-a-no",
    "offers": "offers",
    "keeping in touch": "keeping-in-touch",
    "other countries": "other-countries",
}
every_article = pytest.mark.parametrize("each", articles(), ids=lambda each: each.slug)


def test_every_rule_is_explained_by_exactly_one_article() -> None:
    explained = [code for each in articles() for code in each.explains]

    assert sorted(explained) == sorted(CODES - UNEXPLAINED)


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("subject", DEMANDED)
def test_each_subject_has_an_article_with_sources_and_the_day_it_was_checked(subject: str, language: str) -> None:
    found = article(DEMANDED[subject], language)

    assert found is not None
    assert found.language == language
    assert sum(len(words) for _, words in found.cited) == len(found.sources) >= 4
    assert date(2026, 11, 1) <= found.checked <= date(2026, 11, 30)


@pytest.mark.parametrize("language", ["en", "de"])
def test_a_step_and_a_finding_lead_to_the_article_that_explains_their_rule(language: str) -> None:
    with override(language):
        for each in articles(language):
            assert {advice_on(code) for code in each.explains} == {each}
        assert not any(advice_on(code) for code in UNEXPLAINED)


def test_whatever_rule_a_step_names_has_an_article_or_is_no_advice() -> None:
    found = {code for path in modules(PACKAGE) for code in NAMED.findall(path.read_text(encoding="utf-8"))}
    without = {code for code in found if code and advice_on(code) is None}

    assert len(found) > 10
    # The third: what happened changes where a process stands; the last: nothing is left without a date.
    assert without == {"(c)", "I1"}


@every_article
def test_an_article_is_long_enough_to_help_and_short_enough_to_be_read(each: Article) -> None:
    assert 100 < len(each.text.split()) < 500
    assert len(each.summary) < 120
    assert len(each.sources) >= 4


@every_article
def test_an_article_speaks_as_the_pages_do(each: Article) -> None:
    assert not NOT_SAID.findall(QUOTED.sub("", f"{each.title} {each.summary} {each.text}"))


@every_article
def test_an_article_has_no_head_above_those_of_the_page(each: Article) -> None:
    assert "<h1" not in html(each.text)
    assert "<h2" in html(each.text) or "<ul>" in html(each.text)


def test_an_unknown_language_gets_the_english_words_and_an_unknown_name_nothing() -> None:
    assert articles("eo") == articles("en")
    assert articles("../en") == articles("en")
    assert article("../../secret") is None


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[x](javascript:alert(1))",
        "[x](data:text/html,<script>alert(1)</script>)",
        '[x](https://a.test "onmouseover=alert(1)")',
        "![x](https://a.test/pixel.png)",
        "<https://a.test/?<script>>",
        "<svg/onload=alert(1)>",
        "[x]: javascript:alert(1)\n\n[x]",
    ],
)
def test_nothing_in_markdown_becomes_a_script_an_image_or_a_foreign_scheme(hostile: str) -> None:
    shown = html(hostile)

    assert not any(tag in shown for tag in ("<script", "<img", "<svg"))
    assert 'href="javascript' not in shown
    assert 'href="data' not in shown
    assert "onmouseover" not in shown


def test_headings_have_names_to_link_to_and_cells_know_their_column() -> None:
    assert mark("Not within minutes?") == "not-within-minutes"
    assert '<h2 id="who-else">' in html("## Who else")
    assert '<td data-label="When">' in html("| When |\n| --- |\n| now |")


def test_an_article_in_another_language_is_the_same_article_but_for_its_words() -> None:
    english = {each.slug: each for each in articles()}
    german = [each for each in articles("de-AT") if each.language == "de"]

    assert len(german) == len(english)

    for each in german:
        same = english[each.slug]
        assert (each.checked, each.sources, each.explains, each.order) == (
            same.checked,
            same.sources,
            same.explains,
            same.order,
        )
        assert each.title != same.title
        assert len(each.summary) < 140
