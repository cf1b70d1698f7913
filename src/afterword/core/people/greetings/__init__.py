"""The table of greetings: one row a locale, looked up from the exact locale to its language."""

from __future__ import annotations

from afterword.core.people.greetings import asian, eastern, germanic, romance
from afterword.core.people.greetings.row import Row

_TABLE = {row.locale.casefold(): row for row in (*germanic.ROWS, *romance.ROWS, *eastern.ROWS, *asian.ROWS)}
# Tags that mean a row under another name (BCP 47 aliases and scripts).
_ALIASES = {
    "no": "nb",
    "iw": "he",
    "in": "id",
    "tl": "fil",
    "zh-hant": "zh-tw",
    "en-ph": "en-us",
    "sh": "sr",
    "cmn": "zh",
}


def greeting_row(locale: str) -> Row | None:
    """The row of `locale` ("de-AT"), else of its language ("de"), else None: then no greeting is made up."""
    tag = locale.strip().replace("_", "-").casefold()
    while tag:
        row = _TABLE.get(_ALIASES.get(tag, tag))
        if row is not None:
            return row
        tag = tag.rpartition("-")[0]
    return None


def locales() -> tuple[str, ...]:
    """Every locale that has its own row."""
    return tuple(row.locale for row in _TABLE.values())
