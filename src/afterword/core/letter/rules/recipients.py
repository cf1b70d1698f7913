"""L28: one reader; a copy only for a recruiter who agreed to it."""

from __future__ import annotations

from collections.abc import Iterator

from afterword.core.findings import Finding, Level
from afterword.core.letter.rules.checked import Checked, missing


def check(checked: Checked) -> Iterator[Finding]:
    """Blocked: not exactly one address in To, a copy that was not agreed, any blind copy."""
    context = checked.context
    if checked.unit == "message" and not (context.to or context.cc or context.bcc):
        return
    if len(context.to) != 1:
        yield missing(
            "L28", Level.BLOCK, f"There are {len(context.to)} addresses in To.", "Write to one person at a time."
        )
    agreed = {address.casefold() for address in context.agreed_cc}
    for address in context.cc:
        if address.casefold() not in agreed:
            yield missing("L28", Level.BLOCK, f"{address} would get a copy.", "Copy nobody who has not agreed to it.")
    for address in context.bcc:
        yield missing("L28", Level.BLOCK, f"{address} would get a hidden copy.", "Never copy in secret.")
