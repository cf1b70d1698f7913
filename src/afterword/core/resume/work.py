"""Jobs: who employed, as what, from when to when, and what was done."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from afterword.core.jobs import wording
from afterword.core.resume.entries import Entry, entries
from afterword.core.resume.lines import Line
from afterword.core.resume.record import Record
from afterword.core.resume.roles import LEGAL_PART, is_firm, is_title, weight

_APART = re.compile(r"\t|\s+[|·•—–]\s+|\s+-\s+")
_AT = re.compile(r"\s+(?:at|@|bei|chez|en|presso|bij)\s+(?=[A-ZÄÖÜ])")


def read_work(lines: Sequence[Line], record: Record, part: str = "work") -> None:
    """Put each job of a part into the record.

    Of the two names in its head the one with a word of a job title is the position; where that does not decide,
    the order of the other entries does, and the reading is marked to be asked about.
    """
    _, found = entries(lines)
    heads = [_pieces(entry) for entry in found]
    first = Counter(is_title(pieces[0][0]) for pieces in heads if len(pieces) > 1 and _is_told(pieces)).most_common(1)
    title_first = first[0][0] if first else True
    employer: tuple[str, Line] | None = None
    for entry, pieces in zip(found, heads, strict=True):
        employer = _put(entry, pieces, record, part, title_first=title_first, before=employer)


def _pieces(entry: Entry) -> list[tuple[str, Line]]:
    found = []
    for line in entry.head:
        for text in _APART.split(line.text):
            parts = _AT.split(text, maxsplit=1) if is_title(text) else [text]
            found += [(part.strip(" ,;|•·"), line) for part in parts if part.strip(" ,;|•·()")]
    return [piece for whole in found for piece in _comma_parts(whole, len(found))]


def _comma_parts(piece: tuple[str, Line], beside: int) -> list[tuple[str, Line]]:
    """ "Analyst, Freelance" is two, "Elwyn Ltd, Cardiff" is two; what stands in brackets is not parted."""
    text, line = piece
    parts: list[str] = []
    for part in re.split(r",\s+(?![^(]*\))", text):
        if parts and LEGAL_PART.fullmatch(part):
            parts[-1] += f", {part}"
        else:
            parts.append(part)
    if len(parts) == 1:
        return [piece]
    told = [part for part in parts if is_title(part)]
    if beside > 1 and len(told) == len(parts):
        return [piece]
    return [(part.strip(), line) for part in parts]


def _is_told(pieces: Sequence[tuple[str, Line]]) -> bool:
    return weight(pieces[0][0]) != weight(pieces[1][0])


def _put(entry: Entry, pieces: list[tuple[str, Line]], record: Record, part: str, *, title_first: bool,
         before: tuple[str, Line] | None) -> tuple[str, Line] | None:  # fmt: skip
    number = record.count(part)
    at = f"{part}.{number}"
    named, sure = _named(pieces, title_first=title_first)
    title, employer, place = named
    if employer is not None:
        employer, inner = _apart(employer)
        place = place or inner
    if employer is None and before is not None and title is not None:
        employer, sure = before, False
    record.put(f"{at}.{'organization' if part == 'volunteer' else 'name'}", employer and employer[0],
               employer and employer[1], sure=sure)  # fmt: skip
    record.put(f"{at}.position", title and title[0], title and title[1], sure=sure)
    record.put(f"{at}.location", place and place[0], place and place[1])
    record.put(f"{at}.startDate", entry.when.start, entry.dated)
    record.put(f"{at}.endDate", entry.when.end, entry.dated)
    body = entry.body
    if place is None and body and not body[0].bullet and _is_place_only(body[0].text):
        record.put(f"{at}.location", body[0].text, body[0])
        body = body[1:]
    _put_body(body, record, at)
    return employer


Piece = tuple[str, Line]


def _named(pieces: list[Piece], *, title_first: bool) -> tuple[tuple[Piece | None, Piece | None, Piece | None], bool]:
    """The position, the employer and the place among the pieces of a head, and whether that is sure."""
    if not pieces:
        return (None, None, None), True
    if len(pieces) == 1:
        only = pieces[0]
        return ((only, None, None), True) if weight(only[0]) > 0 else ((None, only, None), weight(only[0]) < 0)
    best = max(pieces, key=lambda piece: weight(piece[0]))
    others = [piece for piece in pieces if piece is not best]
    if weight(best[0]) > 0 and (len(others) > 1 or weight(others[0][0]) < weight(best[0])):
        employer = min(others, key=lambda piece: (_is_place_only(piece[0]), min(weight(piece[0]), 0)))
        return (best, employer, _place([piece for piece in others if piece is not employer])), True
    return _by_order(pieces, title_first=title_first)


def _by_order(
    pieces: list[Piece], *, title_first: bool
) -> tuple[tuple[Piece | None, Piece | None, Piece | None], bool]:
    """Where no word tells a title: the first name of each of two lines, or the first two; the rest is where."""
    first = pieces[0]
    second = next((piece for piece in pieces[1:] if piece[1] is not first[1]), pieces[1])
    rest = [piece for piece in pieces if piece is not first and piece is not second]
    is_firm_told = weight(first[0]) != weight(second[0])
    is_title_first = weight(first[0]) > weight(second[0]) if is_firm_told else title_first
    title, employer = (first, second) if is_title_first else (second, first)
    return (title, employer, _place(rest)), is_firm_told


def _is_place_only(text: str) -> bool:
    place = wording.place(text)
    return bool(place and (place.country or place.region)) and not is_title(text) and not is_firm(text)


def _apart(employer: Piece) -> tuple[Piece, Piece | None]:
    """ "Elwyn Hospital (Cardiff)" is the employer and where it is."""
    found = re.fullmatch(r"(.{3,}?)\s*\(([^()]{3,40})\)", employer[0])
    if (
        not found
        or is_title(found[2])
        or found[2].isupper()
        or not (wording.place(found[2]) or wording.workplace(found[2]))
    ):
        return employer, None
    return (found[1], employer[1]), (found[2], employer[1])


def _place(rest: Sequence[Piece]) -> Piece | None:
    texts = [text for text, _ in rest if wording.place(text) and not is_title(text)]
    return (", ".join(texts), rest[0][1]) if texts else None


def _put_body(body: Sequence[Line], record: Record, at: str) -> None:
    """Bullets are what was done, and words before them a summary; without bullets each paragraph was done."""
    has_bullets = any(line.bullet for line in body)
    said = [line for line in body if has_bullets and not line.bullet]
    done = [line for line in body if line.bullet or not has_bullets]
    if said:
        record.put(f"{at}.summary", " ".join(line.text for line in said), said[0])
    for number, line in enumerate(done):
        record.put(f"{at}.highlights.{number}", " ".join(line.text.split()), line)
