"""The secrets that this run has in its hands, so that what is written for people or into a log never shows one.

Only in memory, and only what was sealed or opened here. It is the net below the rule that nobody prints a secret: a
server that answers with the password in its words, or an error that quotes an address, is caught by it.
"""

from __future__ import annotations

import json
import logging
from base64 import b64encode
from collections import OrderedDict
from collections.abc import Iterator
from html import escape
from quopri import encodestring
from re import compile as pattern
from urllib.parse import quote, quote_plus

HIDDEN = "[hidden]"
# Shorter words stand in many sentences.
FEWEST_SIGNS = 8
MOST_KEPT = 500
_forms: OrderedDict[str, None] = OrderedDict()
# A part of an address that opens a page to whoever has it: a long word that is no id of a row.
_ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
# A key of ours for another program, which begins like this so that it is found wherever it stands.
_KEY = pattern(r"\bafterword_[\w-]{43}(?![\w-])")
_OPENS = pattern(rf"(?<=/)(?!{_ID}(?![\w:-]))[\w:-]{{30,}}(?=[/.?#\s\"']|$)")


def remember(secret: str) -> None:
    """Keep in mind how this secret looks, plain and as it is written on the way; a sealed document has several."""
    for each in _parts(secret):
        for form in _written(each):
            _forms[form] = None
            _forms.move_to_end(form)
    while len(_forms) > MOST_KEPT:
        _forms.popitem(last=False)


def redacted(text: str) -> str:
    """The text without any secret of this run."""
    for form in sorted(_forms, key=len, reverse=True):
        if form in text:
            text = text.replace(form, HIDDEN)
    return _KEY.sub(HIDDEN, text)


class RedactedLines(logging.Formatter):
    """Log lines, with their tracebacks, without any secret of this run."""

    def format(self, record: logging.LogRecord) -> str:
        """The line as it is written; an address that opens something is named without what opens it."""
        return _OPENS.sub(HIDDEN, redacted(super().format(record)))


def _parts(secret: str) -> Iterator[str]:
    if secret.startswith(("{", "[")):
        try:
            told = json.loads(secret)
        except ValueError:
            told = ""
        values = told.values() if isinstance(told, dict) else told if isinstance(told, list) else ()
        yield from (each for each in values if isinstance(each, str) and len(each) >= FEWEST_SIGNS)
    if len(secret) >= FEWEST_SIGNS:
        yield secret


def _written(secret: str) -> Iterator[str]:
    """Plain, in an address, on a page, in JSON, in quoted-printable, and within base64 at each of its three offsets."""
    raw = secret.encode()
    yield from {secret, quote(secret, safe=""), quote_plus(secret), json.dumps(secret)[1:-1], repr(secret)[1:-1]}
    yield from {escape(secret), escape(repr(secret)[1:-1])}
    yield encodestring(raw).decode().strip()
    for before in range(3):
        # The signs at both ends also depend on what stands beside it.
        whole = raw[(3 - before) % 3 :]
        inner = b64encode(whole[: len(whole) // 3 * 3]).decode()
        if len(inner) >= FEWEST_SIGNS:
            yield inner
