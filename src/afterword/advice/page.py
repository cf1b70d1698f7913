"""Markdown to HTML: raw HTML is never let through, and what comes out is cleaned once more by a list of what may be."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise

import nh3
from markdown_it import MarkdownIt
from markdown_it.token import Token

TAGS = frozenset("p h2 h3 ul ol li strong em code blockquote a table thead tbody tr th td br hr".split())
# Under "*" stands what every tag may have: nothing.
ATTRIBUTES: dict[str, set[str]] = {
    "*": set(),
    "h2": {"id"},
    "h3": {"id"},
    "a": {"href"},
    "td": {"data-label"},
    "ol": {"start"},
}
_NO_WORD = re.compile(r"[^\w]+")


@cache
def html(markdown: str) -> str:
    """The words of an article as HTML: headings with names to link to, cells that know their column.

    Links leave with `rel="noopener noreferrer"`; only https and addresses of this page are kept.
    """
    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    tokens = parser.parse(markdown)
    _name_headings(tokens)
    _label_cells(tokens)
    written = parser.renderer.render(tokens, parser.options, {})
    return nh3.clean(written, tags=set(TAGS), attributes=ATTRIBUTES, url_schemes={"https"})


def mark(words: str) -> str:
    """The name of a heading in the address: its words in small letters with hyphens."""
    return _NO_WORD.sub("-", words.lower()).strip("-")


def _name_headings(tokens: Sequence[Token]) -> None:
    for opens, words in pairwise(tokens):
        if opens.type == "heading_open":
            opens.attrSet("id", mark(words.content))


def _label_cells(tokens: Iterable[Token]) -> None:
    """On a narrow screen a row is shown as a list, so that each cell says of which column it is."""
    heads: list[str] = []
    column = 0
    inside = ""
    for token in tokens:
        if token.type == "table_open":
            heads = []
        elif token.type == "tr_open":
            column = 0
        elif token.type in {"th_open", "td_open"}:
            inside = token.type
            token.attrs.pop("style", None)
            if inside == "td_open" and column < len(heads):
                token.attrSet("data-label", heads[column])
            column += 1
        elif token.type == "inline" and inside == "th_open":
            heads.append(token.content)
        elif token.type in {"th_close", "td_close"}:
            inside = ""
