"""L29: what was promised in the interview is sent, or said when it will come."""

from __future__ import annotations

from collections.abc import Iterator

from afterword.core.findings import Finding, Level
from afterword.core.letter.rules.checked import Checked, missing
from afterword.core.letter.words import content


def check(checked: Checked) -> Iterator[Finding]:
    """Shown: a promise of which no content word stands in the thank-you."""
    if not checked.is_thanks:
        return
    for promise in checked.context.promised:
        asked = content(promise, checked.lang)
        if asked and not asked & checked.body_content:
            yield missing(
                "L29",
                Level.WARN,
                "You promised something that is not mentioned.",
                f"Say when it comes: {promise}.",
                expected=promise,
            )
