"""The words of a posting or a search, as they are compared."""

from __future__ import annotations

import html
import re
import unicodedata

# C++, C#, F#, .NET and Node.js are words; an apostrophe, a hyphen and a slash part words.
_TOKEN = re.compile(r"\.net\b|[^\W_]+(?:\+\+(?![\w+])|#(?![\w#])|\.js\b)?")
_TAG = re.compile(r"<!--.*?-->|<(script|style)\b.*?</\1\s*>|<[^<>]*>", re.IGNORECASE | re.DOTALL)
# One thing written in several ways.
_SAME = {"nodejs": "node.js", "reactjs": "react", "react.js": "react", "vuejs": "vue.js", "dotnet": ".net",
         "golang": "go", "csharp": "c#", "cpp": "c++"}  # fmt: skip


def words(text: str) -> list[str]:
    """The words of a text in order, in lower case and without accents."""
    lowered = text.lower()
    if not lowered.isascii():
        parted = unicodedata.normalize("NFKD", lowered)
        lowered = "".join(sign for sign in parted if not unicodedata.combining(sign))
    return [_SAME.get(word, word) for word in _TOKEN.findall(lowered)]


def plain(markup: str) -> str:
    """The text of a description without its tags, scripts and comments; what is no markup stays."""
    if "<" not in markup and "&" not in markup:
        return markup
    return html.unescape(_TAG.sub(" ", markup))
