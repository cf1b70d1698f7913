"""The new words of an answer: where the quoted letter, the signature or the robot's line begins, they end."""

from __future__ import annotations

import re

from afterword.core.hearing.attribution import attribution_start
from afterword.core.hearing.quote_words import HEADER_LABELS, MOBILE, ORIGINAL

MOST_LINES = 5000
_RULE = re.compile(r"^\s*[-_=+~#*\u2013\u2014\u2015,\u1427]+\s*$")
_SIGNATURE = re.compile(r"^\s?(?:--+|\u2014|\u2013\u2013|__)\s*$")
_QUOTE = re.compile(r"^\s{0,3}(?:[>\uff1e]|&gt;)")
_LABEL = re.compile(rf"^[\s>*_]*({HEADER_LABELS})[\s*_]*[:\uff1a]", re.IGNORECASE)
_ORIGINAL = re.compile(rf"^[\s>*]*[-_=*\u2014]{{2,}}\s*(?:{ORIGINAL})\s*[-_=*\u2014:]{{2,}}[\s*]*", re.IGNORECASE)
_FORWARD = re.compile(
    r"^[\s>]*(?:Begin forwarded message|Anfang der weitergeleiteten (?:Nachricht|E-?Mail)"
    r"|Début du message (?:réexpédié|transféré)"
    r"|Inicio del mensaje reenviado|Inizio messaggio inoltrato|Begin doorgestuurd bericht)\s*:\s*$",
    re.IGNORECASE,
)
_MOBILE = re.compile(rf"^[\s*_\[(<~-]*(?:{MOBILE})", re.IGNORECASE)
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u1427\u00ad]")


def new_text(text: str) -> str:
    """What the writer added: the earliest beginning of something quoted ends it, signatures by "--" and phones go.

    Answers written between or below ">" lines are kept without these lines.
    """
    return _tidy(_without_signature(_own_lines(text)))


def signed_text(text: str) -> str:
    """The same with the signature, for what stands in it."""
    return _tidy(_own_lines(text))


def _own_lines(text: str) -> list[str]:
    lines = _INVISIBLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n").replace("\xa0", " ")).split("\n")
    lines = lines[:MOST_LINES]
    end, below = _cut(lines)
    kept = lines[:end]
    if not _has_words(kept) and not below:
        kept = _after_quote(lines, end)
    elif below:
        kept = [*kept, *_after_quote(lines, end)]
    return [line for line in kept if not _QUOTE.match(line)]


def _cut(lines: list[str]) -> tuple[int, bool]:
    """Where the quoted letter begins, and whether unquoted words of the writer follow its ">" lines."""
    for place, line in enumerate(lines):
        if _ORIGINAL.match(line) or _FORWARD.match(line) or _header_block(lines, place):
            return _before_rules(lines, place), False
        start = attribution_start(lines, place)
        if start is not None:
            return start, bool(_after_quote(lines, place))
    return len(lines), False


def _header_block(lines: list[str], place: int) -> bool:
    """True where the head of another mail is shown: three different labels close together."""
    if not _LABEL.match(lines[place]):
        return False
    found = [match.group(1).casefold() for line in lines[place : place + 9] if (match := _LABEL.match(line))]
    return len(set(found)) >= 3


def _before_rules(lines: list[str], place: int) -> int:
    while place and (not lines[place - 1].strip() or _RULE.match(lines[place - 1])):
        place -= 1
    return place


def _after_quote(lines: list[str], place: int) -> list[str]:
    """Unquoted lines below the first run of ">" lines that follows `place`; none when there is no such run."""
    rest = lines[place:]
    first = next((n for n, line in enumerate(rest) if _QUOTE.match(line)), None)
    if first is None or any(line.strip() for line in rest[2:first] if not line.rstrip().endswith((":", "\uff1a"))):
        return []
    below = rest[first:]
    # A quoted line that was wrapped on its way is short of its mark, and joined to the quote without a blank line.
    while below and (below[0].strip() or (len(below) > 1 and _QUOTE.match(below[1]))):
        below = below[1:]
    kept = below[: _cut_again(below)]
    return kept if _has_words([line for line in kept if not _QUOTE.match(line)]) else []


def _cut_again(lines: list[str]) -> int:
    for place, line in enumerate(lines):
        if _ORIGINAL.match(line) or _header_block(lines, place) or attribution_start(lines, place) is not None:
            return place
    return len(lines)


def _without_signature(lines: list[str]) -> list[str]:
    kept = [line for line in lines if not (_MOBILE.match(line) and len(line) < 120)]
    for place, line in enumerate(kept):
        if not _has_words(kept[:place]):
            continue
        alone = not kept[place - 1].strip()
        if _SIGNATURE.match(line) or (alone and len(line.strip()) > 1 and _RULE.match(line)):
            return kept[:place]
    return kept


def _has_words(lines: list[str]) -> bool:
    return any(re.search(r"\w", line) for line in lines)


def _tidy(lines: list[str]) -> str:
    text = "\n".join(line.rstrip() for line in lines).strip()
    return re.sub(r"\n{4,}", "\n\n\n", text)
