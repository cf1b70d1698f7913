"""A reminder as a mail from the person to themselves, and the one word with which they may answer it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from email.headerregistry import Address
from html import escape

from afterword.core.machine_mail import machine_mail
from afterword.core.ports import Envelope

# The one word that approves, in the languages of the pages; nothing else does, and nothing beside it.
YES = frozenset({"approve", "genehmigen"})
# What programs put under an answer by themselves.
_FOOT = re.compile(
    r"^(?:--|__+$|sent from |get outlook for |von meinem .* gesendet|gesendet (?:von|mit) |diese nachricht wurde von)",
    re.IGNORECASE,
)
_LINK = re.compile(r"https?://[^\s<>\"]+")


@dataclass(frozen=True, slots=True)
class ShownLetter:
    """A letter as it stands in the mail: to whom, under which subject, every word of it."""

    to: str
    subject: str
    text: str


def reminder_mail(
    account: Address, subject: str, lines: Sequence[str], letters: Sequence[ShownLetter], foot: str, key: str,
    at: datetime,
) -> Envelope:  # fmt: skip
    """One mail from an address to itself: plain text that is complete, and HTML of the same words without images."""
    words, html = _plain(lines, letters, foot), _html(lines, letters, foot)
    return machine_mail(account, account.addr_spec, subject, key, at, plain=words, html=html)


def approves(text: str) -> bool:
    """True when an answer is the one word and nothing else; what a program adds at the foot does not count.

    Quoted words are no answer: the caller has cut them off before.
    """
    said = said_lines(text)
    return len(said) == 1 and said[0].strip(".!\"'“”„*").casefold() in YES


def said_lines(text: str) -> list[str]:
    """The lines of an answer down to what a program adds at the foot."""
    said = []
    for line in map(str.strip, text.splitlines()):
        if _FOOT.match(line):
            break
        if line:
            said.append(line)
    return said


def _plain(lines: Sequence[str], letters: Sequence[ShownLetter], foot: str) -> str:
    shown = [f"{'-' * 30}\n{each.to}\n{each.subject}\n\n{each.text.strip()}" for each in letters]
    return "\n\n".join([*lines, *shown, "-" * 30, foot]) + "\n"


def _html(lines: Sequence[str], letters: Sequence[ShownLetter], foot: str) -> str:
    body = [*map(_paragraph, lines)]
    for each in letters:
        body.append(f"<hr>\n<p><strong>{escape(each.to)}</strong><br>{escape(each.subject)}</p>")
        words = "\n".join(map(_paragraph, each.text.strip().split("\n\n")))
        body.append(f"<blockquote>\n{words}\n</blockquote>")
    body.append(f"<hr>\n<p><small>{escape(foot)}</small></p>")
    return '<!doctype html>\n<html><head><meta charset="utf-8"></head><body>\n' + "\n".join(body) + "\n</body></html>\n"


def _paragraph(text: str) -> str:
    escaped = escape(text).replace("\n", "<br>\n")
    return "<p>" + _LINK.sub(r'<a href="\g<0>">\g<0></a>', escaped) + "</p>"
