"""The fields of a delivery report (RFC 3464), read as servers really write them."""

from __future__ import annotations

import re
from dataclasses import dataclass

_FIELD = re.compile(r"^([A-Za-z][A-Za-z-]{2,40})\s*:\s*(.*)$")
_STATUS = re.compile(r"\b([245])\.(\d{1,3})\.(\d{1,3})\b")
_MAILBOX = re.compile(r"[^\s<>,;:\"()\[\]]{1,100}@[\w\[\].-]{1,200}", re.ASCII)
_KNOWN = frozenset(
    "final-recipient original-recipient action status diagnostic-code remote-mta x-actual-recipient "
    "reporting-mta arrival-date last-attempt-date will-retry-until".split()
)


@dataclass(frozen=True, slots=True)
class FailedRecipient:
    """One address of a report: what became of it, in the words of the server."""

    address: str
    action: str = ""
    status: str = ""
    words: str = ""


def recipients(text: str) -> list[FailedRecipient]:
    """Every recipient of the report that failed or is delayed; delivered, relayed and expanded ones are no bounce.

    Fields belong together until the next blank line; a line that is no field goes on the field before (some servers
    forget the indentation). The address is the one first written to, where the report tells it apart.
    """
    found = [one for block in _blocks(text) if (one := _recipient(block)) is not None]
    return [one for one in found if not one.action.startswith(("deliver", "relay", "expand"))]


def status_in(text: str) -> str:
    """The first enhanced status code (RFC 3463) in words of a server, "" when there is none."""
    match = _STATUS.search(text)
    return match.group() if match else ""


def mailboxes_in(text: str) -> list[str]:
    """Every mailbox in a text, in order, without the punctuation around it."""
    return [found.rstrip(".,;:'") for found in _MAILBOX.findall(text)]


def _blocks(text: str) -> list[dict[str, str]]:
    blocks: list[dict[str, str]] = [{}]
    last = ""
    for line in text.split("\n"):
        match = _FIELD.match(line)
        if not line.strip():
            blocks.append({})
            last = ""
        elif match and (match.group(1).casefold() in _KNOWN or match.group(1).casefold().startswith("x-")):
            last = match.group(1).casefold()
            if last == "final-recipient" and last in blocks[-1]:
                blocks.append({})
            blocks[-1].setdefault(last, match.group(2).strip())
        elif last:
            blocks[-1][last] += " " + line.strip()
    return blocks


def _recipient(block: dict[str, str]) -> FailedRecipient | None:
    named = [_mailbox(block.get(name, "")) for name in ("original-recipient", "final-recipient", "x-actual-recipient")]
    address = next((one for one in named if one), "")
    if not address or not ({"action", "status", "diagnostic-code"} & block.keys()):
        return None
    words = block.get("diagnostic-code", "")
    status = status_in(block.get("status", ""))
    # Many servers put x.0.0 into the field and the real code into their words.
    if not status or status.endswith(".0.0"):
        status = status_in(words) or status
    return FailedRecipient(address, block.get("action", "").split(" ")[0].casefold(), status, words)


def _mailbox(value: str) -> str:
    found = mailboxes_in(value.rpartition(";")[2] or value)
    return found[-1] if found else ""
