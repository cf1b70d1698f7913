"""The letter as plain HTML: the same words, paragraphs and lines, nothing that is fetched or counted."""

from __future__ import annotations

import re
from html import escape

_PAGE = '<!DOCTYPE html>\n<html><head><meta charset="utf-8"></head><body>\n{body}\n</body></html>\n'


def as_html(text: str) -> str:
    """A paragraph for each block between empty lines, a line break for each line in it; no links, styles or pictures.

    Whoever reads this part reads exactly what the plain part says.
    """
    blocks = [block for block in re.split(r"\n[ \t]*\n", text.strip("\n")) if block.strip()]
    paragraphs = ("<br>\n".join(escape(line.rstrip(), quote=False) for line in block.split("\n")) for block in blocks)
    return _PAGE.format(body="\n".join(f"<p>{paragraph}</p>" for paragraph in paragraphs))
