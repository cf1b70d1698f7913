"""The mails of ten systems (tests/reading/systems.jsonl): as they come, and as three mail programs pass them on."""

from __future__ import annotations

import json
from base64 import encodebytes
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ME = "Jordan Lee <jordan@home.test>"
SENT = "Mon, 02 Mar 2026 09:14:00 -0500"


@dataclass(frozen=True, slots=True)
class Sent:
    """One mail of a system: who it says wrote it, its subject, its words, its calendar.

    `wanted` is what it says; `in_words` what else its words say where they come without the calendar.
    """

    sender: str
    subject: str
    words: str
    calendar: str
    wanted: dict[str, Any] = field(default_factory=dict)
    markup: str = ""
    in_words: dict[str, Any] = field(default_factory=dict)


def _rows() -> dict[tuple[str, str], Sent]:
    lines = (Path(__file__).parent / "reading" / "systems.jsonl").read_text("utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    return {(row.pop("system"), row.pop("version")): Sent(**row) for row in rows}


# By system, and first, update or cancel.
MAILS = _rows()
SYSTEMS = list(dict.fromkeys(system for system, _ in MAILS))


def direct(sent: Sent) -> bytes:
    """As it comes: the words, the calendar as a part of them, and the same again as a file."""
    method = sent.calendar.partition("METHOD:")[2].partition("\r\n")[0]
    parts = [
        _part('multipart/alternative; boundary="in"', _inside(sent, method)),
        _part('application/ics; name="invite.ics"', _b64(sent.calendar), 'attachment; filename="invite.ics"'),
    ]
    return _mail(sent.sender, ME, sent.subject, parts)


def gmail(sent: Sent, *, attached: bool = True) -> bytes:
    """As Gmail passes it on, from another address of the same person."""
    head = (
        "---------- Forwarded message ---------\nFrom: {0}\nDate: Mon, Mar 2, 2026 at 9:14 AM\nSubject: {1}\nTo: <{2}>"
    )
    words = head.format(_starred(sent.sender), sent.subject, "jordan@home.test") + f"\n\n\n{sent.words}"
    return _passed_on("Fwd: ", sent, words, 'application/ics; name="invite.ics"' if attached else "")


def outlook(sent: Sent, *, attached: bool = True) -> bytes:
    """As Outlook passes it on: a block of headers under a line, or the whole mail inside another."""
    head = "\n________________________________\nFrom: {0}\nSent: Monday, March 2, 2026 9:14 AM\nTo: {2}\nSubject: {1}"
    words = head.format(sent.sender, sent.subject, ME) + f"\n\n{sent.words}"
    return _passed_on("FW: ", sent, words, "message/rfc822" if attached else "")


def apple(sent: Sent, *, attached: bool = True) -> bytes:
    """As Mail on a Mac passes it on."""
    head = "\n\nBegin forwarded message:\n\nFrom: {0}\nSubject: {1}\nDate: March 2, 2026 at 9:14:00 AM EST\nTo: {2}"
    words = head.format(sent.sender, sent.subject, ME) + f"\n\n{sent.words}"
    kind = 'text/calendar; x-unix-mode=0644; name="iCal-20260302-091400.ics"' if attached else ""
    return _passed_on("Fwd: ", sent, words, kind)


def _passed_on(before: str, sent: Sent, words: str, kind: str) -> bytes:
    parts = [_part("text/plain; charset=utf-8", words)]
    if kind == "message/rfc822":
        parts.append(_part(kind, direct(sent).decode()))
    elif kind:
        parts.append(_part(kind, _b64(sent.calendar), "attachment"))
    return _mail("Jordan Lee <jordan.lee@oldjob.test>", "jordan@home.test", before + sent.subject, parts)


def _inside(sent: Sent, method: str) -> str:
    kinds = [("text/plain; charset=utf-8", sent.words)] if sent.words and not sent.markup else []
    kinds += [("text/html; charset=utf-8", sent.markup or f"<p>{sent.words}</p>")]
    kinds += [(f"text/calendar; charset=utf-8; method={method}", sent.calendar)]
    return "".join(f"--in\r\n{_part(kind, body)}" for kind, body in kinds) + "--in--\r\n"


def _mail(sender: str, to: str, subject: str, parts: list[str]) -> bytes:
    head = [f"From: {sender}", f"To: {to}", f"Subject: {subject}", f"Date: {SENT}", "MIME-Version: 1.0"]
    body = "".join(f"--out\r\n{part}" for part in parts)
    return "\r\n".join([*head, 'Content-Type: multipart/mixed; boundary="out"', "", f"{body}--out--\r\n"]).encode()


def _part(kind: str, body: str, how: str = "") -> str:
    lines = [f"Content-Type: {kind}"]
    if how:
        lines += ["Content-Transfer-Encoding: base64", f"Content-Disposition: {how}"]
    return "\r\n".join([*lines, "", body, ""])


def _b64(text: str) -> str:
    return encodebytes(text.encode()).decode()


def _starred(sender: str) -> str:
    name, _, address = sender.rpartition(" <")
    return f"*{name}* <{address}" if name else sender
