"""The Markdown of a comment as HTML: few marks, no HTML, no pictures; every link shows where it leads."""

from __future__ import annotations

import re
from functools import lru_cache

import nh3
from markdown_it import MarkdownIt
from markdown_it.token import Token

from afterword.core.comments.links import link_target, passes_for_address, shown_target

TAGS = frozenset("p ul ol li strong em code blockquote a br".split())
RULES = ("blockquote", "list", "newline", "escape", "backticks", "emphasis", "link", "autolink")
# The parser drops what stands deeper, and all after it; so a line begins with so many marks at most.
MOST_NESTED, MOST_MARKS = 40, 8
_MARK = r"[ ]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ ]))"
_DEEP = re.compile(rf"^((?:{_MARK}){{{MOST_MARKS}}})(?:{_MARK})+", re.MULTILINE)
_TAG = re.compile(r"<[^>]*>")
REL = "nofollow ugc noopener noreferrer"


@lru_cache(maxsize=512)
def comment_html(text: str) -> str:
    """The words of a comment, safe to show: what is not of the few marks stands there as it was typed."""
    parser = MarkdownIt("zero", {"html": False, "breaks": True, "maxNesting": MOST_NESTED}).enable(list(RULES))
    tokens = parser.parse(_DEEP.sub(r"\1", text))
    for token in tokens:
        if token.type == "inline" and token.children is not None:
            token.children = _show_targets(token.children)
    written = str(parser.renderer.render(tokens, parser.options, {}))
    return nh3.clean(
        written, tags=set(TAGS), attributes={"*": set(), "a": {"href"}}, url_schemes={"http", "https"}, link_rel=REL
    )


def says_nothing(text: str) -> bool:
    """True when nothing of a comment would be seen: marks without words, or words deeper than anybody reads."""
    return not _TAG.sub("", comment_html(text)).strip()


def _show_targets(tokens: list[Token]) -> list[Token]:
    """Each link followed by its target; a link that may lead nowhere is only its words."""
    shown: list[Token] = []
    at = 0
    while at < len(tokens):
        if tokens[at].type != "link_open":
            shown.append(tokens[at])
            at += 1
            continue
        end = next((to for to in range(at, len(tokens)) if tokens[to].type == "link_close"), len(tokens) - 1)
        shown += _link(tokens[at], tokens[at + 1 : end], tokens[end])
        at = end + 1
    return shown


def _link(opens: Token, inside: list[Token], closes: Token) -> list[Token]:
    target = link_target(str(opens.attrGet("href") or ""))
    if not target:
        return inside
    words = "".join(each.content for each in inside)
    if not words.strip() or passes_for_address(words):
        return [opens, _text(shown_target(target)), closes]
    return [opens, *inside, closes, _text(f" ({shown_target(target)})")]


def _text(words: str) -> Token:
    token = Token("text", "", 0)
    token.content = words
    return token
