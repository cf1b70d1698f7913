"""The articles on the shelf, by language; what a language lacks is there in English."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from afterword.core.advice.article import Article, in_order, read

USUAL = "en"
_SHELF = files("afterword.advice") / "articles"


@cache
def articles(language: str = USUAL) -> tuple[Article, ...]:
    """All articles in the order of reading, each in this language where it was written in it, else in English."""
    own = {each.slug: each for each in _shelf(language.partition("-")[0].lower())}
    return in_order(own.get(each.slug, each) for each in _shelf(USUAL))


def article(slug: str, language: str = USUAL) -> Article | None:
    """One article, or None where there is none of that name."""
    return next((each for each in articles(language) if each.slug == slug), None)


@cache
def _shelf(language: str) -> tuple[Article, ...]:
    folder = _SHELF / language
    if not language.isalpha() or not folder.is_dir():
        return ()
    found = ((each.name.removesuffix(".md"), each) for each in folder.iterdir() if each.name.endswith(".md"))
    return tuple(read(slug, language, file.read_text(encoding="utf-8")) for slug, file in found)
