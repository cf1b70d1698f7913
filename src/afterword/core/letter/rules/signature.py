# ruff: noqa: E501  (a pattern or a phrase reads best on one line)
"""L23: signed with the full name and a phone number, from an address of one's own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from afterword.core.findings import Finding, Level
from afterword.core.letter.rules.checked import Checked, at, missing
from afterword.core.letter.words import fold

DEVICE = re.compile(
    r"(?:sent from (?:my|an?|the)|get outlook for|von meinem|gesendet (?:von|mit)|envoyé (?:de|depuis) mon|enviado desde|inviato da|"
    r"verzonden vanaf|verstuurd vanaf|enviado (?:do|pelo) (?:meu)?)[^\n]*",
    re.IGNORECASE,
)
PHONE = re.compile(r"\+?\(?\d[\d ()./-]{5,}\d")


def check(checked: Checked) -> Iterator[Finding]:
    """Blocked: sent from the present employer's address. Shown: no full name, no phone number, "Sent from my ..."."""
    context = checked.context
    whole = checked.unit != "signature"
    signed = checked.parts.signature.text if whole else checked.text
    if context.candidate and fold(context.candidate) not in fold(signed):
        yield missing(
            "L23",
            Level.WARN,
            "Your full name is not under it.",
            f"Sign with {context.candidate}.",
            expected=context.candidate,
        )
    if not whole and not PHONE.search(signed):
        yield missing("L23", Level.WARN, "There is no phone number under it.", "Add your number.")
    for match in DEVICE.finditer(checked.text):
        yield at(match, "L23", Level.WARN, "This line was added by a device.", "Take it out.")
    domain = context.sender.rpartition("@")[2].strip("> ").casefold()
    if domain and any(_within(domain, own.casefold().lstrip("@")) for own in context.current_employer_domains):
        yield missing(
            "L23", Level.BLOCK, "This goes out from your present employer's address.", "Send it from your own address."
        )


def _within(domain: str, own: str) -> bool:
    return domain == own or domain.endswith(f".{own}")
