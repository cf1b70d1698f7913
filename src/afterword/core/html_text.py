"""HTML to plain lines without what was quoted: a small converter over the standard parser."""

from __future__ import annotations

import re
from html.parser import HTMLParser

MOST_DEPTH = 256
_BLOCKS = frozenset(
    "p div br tr li ul ol table h1 h2 h3 h4 h5 h6 pre hr section article header footer blockquote dd dt".split()
)
_SILENT = frozenset({"style", "script", "head", "title", "template"})
_VOID = frozenset("br hr img input meta link area base col embed source track wbr".split())
# Nodes that hold the quoted letter: everything inside is theirs no longer.
_QUOTED = re.compile(
    r"\b(?:gmail_quote\w*|yahoo_quoted\w*|moz-cite-prefix|protonmail_quote|tutanota_quote|zmail_extra\w*|cmp_quote"
    r"|hmquote|mailru-blockquote|mail_extra|reply_quote)\b",
    re.IGNORECASE,
)
# Nodes that mark where the quoted letter begins: nothing after them is new (Outlook in its many editions).
_BEGINS = re.compile(
    r"\b(?:divRplyFwdMsg|OutlookMessageHeader|appendonsend|stopSpelling|mail-editor-reference-message-container"
    r"|ms-outlook-mobile-reference-message|isForwardContent|replySplit|origbody)\b",
    re.IGNORECASE,
)
_OUTLOOK_RULE = re.compile(
    r"border:\s*none;\s*border-top:\s*solid\s+#(?:B5C4DF|E1E1E1|CCCCCC)|border-top:\s*#B5C4DF", re.IGNORECASE
)


class _Converter(HTMLParser):
    """Collects text; with `drop_quotes` without quoted nodes. `blocks` stand on lines of their own."""

    def __init__(self, *, drop_quotes: bool, blocks: frozenset[str] = _BLOCKS) -> None:
        super().__init__(convert_charrefs=True)
        self._drop, self._blocks = drop_quotes, blocks
        self._open: list[tuple[str, bool]] = []
        self._hidden = 0
        self._over = False
        self.pieces: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._over:
            return
        marks = " ".join(value or "" for name, value in attrs if name in {"class", "id", "name"})
        style = next((value or "" for name, value in attrs if name == "style"), "")
        if self._drop and (_BEGINS.search(marks) or _OUTLOOK_RULE.search(style)):
            self._over = True
            return
        if tag in self._blocks and not self._hidden:
            self.pieces.append("\n")
        if tag in _VOID or len(self._open) >= MOST_DEPTH:
            return
        hides = tag in _SILENT or (self._drop and (tag == "blockquote" or bool(_QUOTED.search(marks))))
        self._open.append((tag, hides))
        self._hidden += hides

    def handle_endtag(self, tag: str) -> None:
        if tag not in [name for name, _ in self._open]:
            return
        while self._open:
            name, hides = self._open.pop()
            self._hidden -= hides
            if name == tag:
                break
        if tag in _BLOCKS and not self._hidden:
            self.pieces.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._hidden and not self._over:
            self.pieces.append(re.sub(r"\s+", " ", data))


def html_text(markup: str) -> str:
    """The words of a page as lines, without quoted nodes; with them when nothing else is there.

    Quoted are `blockquote` and the nodes mail programs wrap a quoted letter in; scripts and styles never count.
    """
    return _converted(markup, drop_quotes=True) or _converted(markup, drop_quotes=False)


def html_words(markup: str) -> str:
    """All the words of a page as lines, also what was quoted or passed on; each cell of a table is one."""
    return _converted(markup, drop_quotes=False, blocks=_BLOCKS | {"td", "th"})


def _converted(markup: str, *, drop_quotes: bool, blocks: frozenset[str] = _BLOCKS) -> str:
    converter = _Converter(drop_quotes=drop_quotes, blocks=blocks)
    converter.feed(markup)
    converter.close()
    lines = [line.strip() for line in "".join(converter.pieces).split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
