"""One article of advice: its words, its sources, the day it was checked, and the rules it explains."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from afterword.core.advice.sources import KINDS, SOURCES

FENCE = "+++"
_CODES = re.compile(r"[^A-Za-z0-9]+")


class NoArticle(ValueError):
    """A file of the library is no article: what is missing is said; it is a fault of the product, not of anybody."""


@dataclass(frozen=True, slots=True)
class Article:
    """An article; `text` is Markdown, `checked` the day its words were last held against the sources."""

    slug: str
    language: str
    title: str
    summary: str
    checked: date
    sources: tuple[str, ...]
    explains: tuple[str, ...]
    order: int
    text: str

    @property
    def cited(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The sources by kind, the kinds that carry most first."""
        by_kind = ((kind, tuple(SOURCES[key][1] for key in self.sources if SOURCES[key][0] == kind)) for kind in KINDS)
        return tuple((kind, words) for kind, words in by_kind if words)


def read(slug: str, language: str, document: str) -> Article:
    """An article from its file: TOML between two lines of `+++`, then Markdown.

    Raises `NoArticle` where a field is missing or a source is unknown.
    """
    empty, _, rest = document.partition(FENCE)
    head, fence, text = rest.partition(f"\n{FENCE}\n")
    if empty.strip() or not fence:
        raise NoArticle(f"{slug}: there is no front matter between two lines of {FENCE}.")
    try:
        front = tomllib.loads(head)
        article = Article(
            slug=slug,
            language=language,
            title=front["title"],
            summary=front["summary"],
            checked=front["checked"],
            sources=tuple(front["sources"]),
            explains=tuple(front["explains"]),
            order=front["order"],
            text=text.strip(),
        )
    except (tomllib.TOMLDecodeError, KeyError) as error:
        raise NoArticle(f"{slug}: {error}") from error
    if unknown := [key for key in article.sources if key not in SOURCES]:
        raise NoArticle(f"{slug}: unknown sources {', '.join(unknown)}.")
    return article


def explaining(articles: Sequence[Article], rule: str) -> Article | None:
    """The article that explains a rule; “B7/C1” is two codes, and the narrower one, the last, is looked for first."""
    for code in reversed([each for each in _CODES.split(rule) if each]):
        found = next((article for article in articles if code in article.explains), None)
        if found is not None:
            return found
    return None


def neighbours(articles: Sequence[Article], slug: str) -> tuple[Article | None, Article | None]:
    """The articles before and after this one, in the order of reading."""
    at = [each.slug for each in articles].index(slug)
    return (articles[at - 1] if at else None, articles[at + 1] if at + 1 < len(articles) else None)


def in_order(articles: Iterable[Article]) -> tuple[Article, ...]:
    """As they are read: from the interview to the end."""
    return tuple(sorted(articles, key=lambda each: (each.order, each.slug)))
