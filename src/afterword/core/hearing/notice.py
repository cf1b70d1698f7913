"""The addresses a notice of failure names in its words, for the many servers that send no report fields."""

from __future__ import annotations

import re
from collections.abc import Collection

from afterword.core.hearing.bounce_words import FAILED, HEAD_LINE, ORIGINAL
from afterword.core.hearing.report import FailedRecipient, mailboxes_in, status_in

MOST_CHARACTERS = 40_000
MOST_OF_A_LINE = 1_000
_OFFICES = re.compile(
    r"^(?:mailer-daemon|post-?master|abuse|support|help(?:desk)?|noc|admin(?:istrator)?|webmaster"
    r"|hostmaster|www|info)@",
    re.IGNORECASE,
)
_ADDRESS = r"[^\s<>,;:\"()\[\]]{1,100}@[\w.\[\]-]{1,200}(?!\.?[\w-])"
# An address opens the line, alone or before a colon, a code or a day, in brackets, behind a label or behind a name.
_LINE = re.compile(
    rf"^[\s>*|-]*(?:\d{{1,2}}[.)] )?(?:(?:[\w' -]{{3,40}}:\s*)?(?:rfc822;\s*)?[<'\"(\[]?(?:mailto:|to:"
    rf"|smtp:)?(?P<a>{_ADDRESS})[>'\")\]]?"
    rf"|.{{0,120}}?\bsmtp=(?P<b>{_ADDRESS})|[^@<>]{{1,60}}[<(](?:mailto:)?(?P<c>{_ADDRESS})[>)])"
    r"\s*(?:$|[;:,.(]|on (?:mon|tue|wed|thu|fri|sat|sun)|\.\.\.|-|unable|failed|invalid|unknown"
    r"|is not|does not|rejected|\d{3}\b|<mailto|user|was not|could)",
    re.IGNORECASE,
)
_SUCCESS = re.compile(r"success(?:ful|fully)?\b|has been delivered|was delivered", re.IGNORECASE)
_RCPT = re.compile(rf"rcpt to:\s*<({_ADDRESS})>", re.IGNORECASE)
_SENDER_LINE = re.compile(
    r"^\s*(?:from|sender|reply-to|return-path|envelope from|a message (?:sent )?(?:by|from)|message from)\b[^\n]*$",
    re.IGNORECASE,
)


def notice_of(text: str) -> str:
    """The words before the returned letter: until a line that announces it or a head line of a mail."""
    lines = [line[:MOST_OF_A_LINE] for line in text[:MOST_CHARACTERS].split("\n")]
    for place, line in enumerate(lines):
        if ORIGINAL.match(line) or (HEAD_LINE.match(line) and place > 1):
            return "\n".join(lines[:place])
    return "\n".join(lines)


def named_recipients(
    notice: str, own: Collection[str], *, surely: bool = False, loosely: bool = True
) -> list[FailedRecipient]:
    """The failed addresses in a notice, each with the words that follow it.

    `own` are lower-case addresses of the sender of the letter and of the robot: never failed ones. `surely` says
    that this is a notice whatever its words, so that no phrase of failure is needed; `loosely` lets an address in the
    middle of a sentence count.
    Addresses that begin a line behind a phrase of failure count, all of them; else the ones of RCPT commands; else
    the first foreign address behind or in such a phrase.
    """
    lines = notice.split("\n")
    first = next((n for n, line in enumerate(lines) if FAILED.search(line)), None)
    if first is None and (not surely or _SUCCESS.search(notice)):
        return []
    first = first or 0
    attached = _attached(lines, own, max(0, first - 3))
    if not attached:
        attached = [(one, first) for one in _RCPT.findall(notice) if _is_foreign(one, own)]
    if not attached and loosely:
        attached = _first_foreign(lines, own, first)
    return [FailedRecipient(one, "", status_in(words), words) for one, words in _with_words(lines, attached)]


def _attached(lines: list[str], own: Collection[str], begin: int) -> list[tuple[str, int]]:
    found: list[tuple[str, int]] = []
    for place in range(begin, len(lines)):
        match = None if _is_about_sender(lines, place) else _LINE.match(lines[place])
        address = (match["a"] or match["b"] or match["c"]).rstrip(".'") if match else ""
        if (
            address
            and _is_foreign(address, own)
            and not re.match(r"\s*(?:to|subject|sent|date|cc):", lines[place], re.I)
        ):
            found.append((address, place))
    return found


def _first_foreign(lines: list[str], own: Collection[str], first: int) -> list[tuple[str, int]]:
    for begin in (first, 0):
        for place in range(begin, len(lines)):
            foreign = [] if _is_about_sender(lines, place) else mailboxes_in(lines[place])
            for address in foreign:
                if _is_foreign(address, own):
                    return [(address, place)]
    return []


def _is_about_sender(lines: list[str], place: int) -> bool:
    """True on "From: a@b" and below "A message sent by": this is the writer of the letter that came back."""
    before = next((line for line in reversed(lines[max(0, place - 2) : place]) if line.strip()), "")
    opens = re.search(r"(?:message )?(?:sent )?(?:by|from)\s*:?\s*$", before, re.IGNORECASE)
    return bool(_SENDER_LINE.match(lines[place])) or bool(opens and not FAILED.search(before))


def _is_foreign(address: str, own: Collection[str]) -> bool:
    return address.casefold() not in own and not _OFFICES.match(address)


def _with_words(lines: list[str], attached: list[tuple[str, int]]) -> list[tuple[str, str]]:
    """Each address once, with the lines until the next one (six at most) as the server's words about it."""
    places = sorted({place for _, place in attached})
    spoken: dict[str, str] = {}
    for address, place in attached:
        after = next((other for other in places if other > place), len(lines))
        words = " ".join(line.strip() for line in lines[place : min(after, place + 7)])
        key = next((known for known in spoken if known.casefold() == address.casefold()), address)
        spoken[key] = f"{spoken.get(key, '')} {words}".strip()
    return list(spoken.items())
