"""L30: the plain text says everything that the HTML says, and no picture watches the reader."""

from __future__ import annotations

import re
from collections.abc import Iterator

from afterword.core.findings import Finding, Level
from afterword.core.letter.rules.checked import Checked, missing
from afterword.core.letter.words import content

PICTURE = re.compile(r"<img\b[^>]*\bsrc\s*=\s*[\"']?(?:https?:)?//", re.IGNORECASE)
MISSING_SHARE = 0.1


def check(checked: Checked) -> Iterator[Finding]:
    """Shown: an HTML part without a complete plain one, and any picture fetched from outside."""
    context = checked.context
    if not context.html:
        return
    shown = content(
        re.sub(r"<(style|script|head)\b.*?</\1>|<[^>]+>", " ", context.html, flags=re.DOTALL | re.IGNORECASE),
        checked.lang,
    )
    absent = shown - content(context.plain or checked.text, checked.lang)
    if shown and len(absent) / len(shown) > MISSING_SHARE:
        yield missing("L30", Level.WARN, "The plain text lacks words of the HTML.", "Send the same words in both.")
    if PICTURE.search(context.html):
        yield missing("L30", Level.WARN, "A picture would be fetched when they read it.", "Take it out.")
