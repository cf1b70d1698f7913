"""Every page in every state renders, without anything inline, with one head and its names held apart."""

from __future__ import annotations

import gzip
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from afterword.store.models import Owner
from tests.web import cast
from tests.web.gallery import PAGES
from tests.web.visitors import Visitor, visitor

TEMPLATES = Path(__file__).parents[2] / "src" / "afterword" / "web" / "templates"
STATIC = TEMPLATES.parent / "static"

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.web.gallery"), pytest.mark.made_up]


class Outline(HTMLParser):
    """Tags, ids and heads of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [found for name, found in self.tags if name == tag]


@pytest.fixture
def page(owner: Owner, request: pytest.FixtureRequest) -> str:
    who: Visitor = visitor()
    answer: Any = who.get(f"/gallery/{request.param}")
    assert answer.status_code == 200
    return str(answer.content.decode())


every_page = pytest.mark.parametrize("page", PAGES, indirect=True)


@every_page
def test_nothing_is_inline_so_the_strict_policy_holds(page: str) -> None:
    outline = Outline(page)

    assert not outline.all("style")
    assert all(script.get("src") for script in outline.all("script"))
    assert not [tag for tag, attrs in outline.tags if "style" in attrs or any(name.startswith("on") for name in attrs)]


@every_page
def test_a_page_has_one_head_unique_ids_and_a_label_for_each_field(page: str) -> None:
    outline = Outline(page)
    ids = [str(attrs["id"]) for _, attrs in outline.tags if attrs.get("id")]
    labels = {label.get("for") for label in outline.all("label")}
    fields = [field for tag in ("input", "textarea", "select") for field in outline.all(tag)]
    bare = [f for f in fields if f.get("type") not in {"hidden", "checkbox"} and f.get("id") not in labels]

    assert len(outline.all("h1")) == 1
    assert sorted(ids) == sorted(set(ids))
    assert not bare


@every_page
def test_every_form_that_acts_carries_its_token(page: str) -> None:
    posts = re.findall(r'<form[^>]*method="post".*?</form>', page, re.DOTALL)

    assert all("csrfmiddlewaretoken" in form for form in posts)


@every_page
def test_a_page_has_at_most_one_filled_button_and_weighs_little(page: str) -> None:
    scripts = sum((STATIC / name).stat().st_size for name in ("app.js",))
    css = gzip.compress((STATIC / "app.css").read_bytes())

    assert len(re.findall(r'class="btn [^"]*\bgo\b', page)) <= 1
    assert len(gzip.compress(page.encode())) + len(css) < 30_000
    assert scripts < 12_000


@pytest.mark.parametrize(
    "path", sorted(TEMPLATES.rglob("*.html")), ids=lambda path: path.relative_to(TEMPLATES).as_posix()
)
def test_a_template_is_short(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 120


def test_own_scripts_are_under_300_lines() -> None:
    assert sum(len(path.read_text(encoding="utf-8").splitlines()) for path in STATIC.glob("*.js")) < 300


def test_what_a_stranger_wrote_is_text(owner: Owner, monkeypatch: pytest.MonkeyPatch) -> None:
    nasty = "<img src=x onerror=alert(1)>\"'{{ 7*7 }}</textarea><script>alert(1)</script>"
    person = replace(cast.HONG, written=nasty, job_title=nasty)
    values = {"page": replace(cast.PROCESS, employer=nasty, headline=nasty, people=(person,)), "act": ""}
    monkeypatch.setitem(PAGES, "nasty", ("process/process.html", values))

    text = visitor().get("/gallery/nasty").content.decode()

    assert "<img" not in text
    assert "<script>alert" not in text
    assert "{{ 7*7 }}" in text
