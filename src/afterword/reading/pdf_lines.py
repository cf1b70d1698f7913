"""The lines of a PDF in the order in which a person reads them, columns one after the other.

pypdf, because it refuses bombs and loops by itself, needs nothing else, and says where each piece begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from itertools import pairwise
from typing import Any

from afterword.core.errors import Unreadable
from afterword.core.resume.headings import heading
from afterword.core.resume.lines import BULLETS, Line, breadth
from afterword.reading import limits

_UNPACKED = (
    "maximum_declared_stream_length",
    "array_based_stream_maximum_output_length",
    "lzw_maximum_output_length",
    "run_length_maximum_output_length",
    "zlib_maximum_output_length",
    "stream_decoding_work_maximum_length",
)
_FAR = 18.0
# Letters that a font joins, taken apart again; and the space that does not break.
_JOINED = str.maketrans(
    {
        "\xa0": " ",
        "\ufb00": "ff",
        "\ufb01": "fi",
        "\ufb02": "fl",
        "\ufb03": "ffi",
        "\ufb04": "ffl",
        "\ufb05": "st",
        "\ufb06": "st",
    }
)


class NotAPdf(Unreadable):
    """This PDF cannot be read."""

    code = "not_a_pdf"
    hint = "Print it as a PDF once more, or paste its text."


class NoText(Unreadable):
    """This PDF holds a picture and no text."""

    code = "needs_ocr"
    hint = "Save the document as a PDF with text from the program it was written in, or paste the text."


@dataclass(frozen=True, slots=True)
class Piece:
    """Some letters on a page: where they begin, from the left and from the bottom, and how they look."""

    x: float
    y: float
    size: float
    bold: bool
    text: str

    @property
    def right(self) -> float:
        """About where the letters end."""
        return self.x + breadth(self.text.strip()) * self.size


def pdf_lines(content: bytes) -> list[Line]:
    """All lines of a PDF; raises `NoText` where it has none, and `TooMuch` beyond 50 pages."""
    lines = [line for number, (page, width) in enumerate(_pages(content), 1)
             for line in _page_lines(page, width, number)]  # fmt: skip
    if sum(len(line.text) for line in lines) < 20:
        raise NoText
    return lines


def _pages(content: bytes) -> Iterator[tuple[list[Piece], float]]:
    """The pieces of each page, and how wide it is."""
    import pypdf

    _check_tables(content)
    most: dict[str, Any] = dict.fromkeys(_UNPACKED, limits.PDF_UNPACKED_BYTES)
    pypdf.overwrite_configuration(**most, jbig2dec_binary=None)
    try:
        reader = pypdf.PdfReader(BytesIO(content))
        if reader.is_encrypted and not reader.decrypt(""):
            raise NotAPdf(
                "This PDF is locked with a password.", hint="Save it without the password, or paste its text."
            )
        if len(reader.pages) > limits.PDF_PAGES:
            raise limits.TooMuch(f"This PDF has more than {limits.PDF_PAGES} pages. Nothing was kept.", hint=_SHORTER)
        for page in reader.pages:
            yield _pieces(page), float(page.mediabox.width)
    except (Unreadable, MemoryError, RecursionError):
        raise
    except Exception as error:
        raise NotAPdf from error


def _check_tables(content: bytes) -> None:
    """Refuse a table of contents that names itself as the one before: a reader that follows it never ends."""
    last = re.findall(rb"startxref\s+(\d{1,10})", content[-1024:])
    if last and last[-1] in re.findall(rb"/Prev\s+(\d{1,10})\b", content[-2048:]):
        raise NotAPdf("The table of contents of this PDF names itself, so it has no end.")


_SHORTER = "Give the pages of the resume alone."


def _pieces(page: Any) -> list[Piece]:
    found: list[Piece] = []

    def take(text: str, cm: Sequence[float], tm: Sequence[float], font: Any, size: float) -> None:
        if not text.strip():
            return
        x, y = tm[4] * cm[0] + tm[5] * cm[2] + cm[4], tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
        height = abs(size * (tm[3] or tm[0]) * (cm[3] or cm[0])) or 10.0
        name = str((font or {}).get("/BaseFont", ""))
        bold = bool(re.search(r"bold|black|heavy|semibold|demi", name, re.IGNORECASE))
        lines = [each for each in text.translate(_JOINED).split("\n") if each.strip()]
        found.extend(Piece(x, y - at * height, height, bold, each.strip("\r")) for at, each in enumerate(lines))

    page.extract_text(visitor_text=take)
    return found


def _page_lines(pieces: Sequence[Piece], width: float, number: int) -> list[Line]:
    border = _border(pieces)
    # The margin on the right is that on the left.
    end = width - min((each.x for each in pieces), default=0.0)
    if border is None:
        return _with_room(_lines(pieces, number), end)
    left, right = [each for each in pieces if each.x < border], [each for each in pieces if each.x >= border]
    columns = [_with_room(_lines(left, number), border - 10.0), _with_room(_lines(right, number), end)]
    # -1 tells that a column begins: nothing of the one before goes on in it.
    return [
        replace(line, level=-1) if not at and line.level == 0 else line
        for column in columns
        for at, line in enumerate(column)
    ]


def _border(pieces: Sequence[Piece]) -> float | None:
    """Where a second column begins: both sides have headings, and below them hardly anything reaches over."""
    heads = [each for each in pieces if heading(Line(each.text.strip()))]
    leftmost = min((each.x for each in heads), default=0.0)
    for border in sorted({round(each.x) - 3.0 for each in heads if each.x > leftmost + 90}):
        sides = [each for each in heads if each.x < border], [each for each in heads if each.x >= border]
        top = min(max((each.y for each in side), default=0.0) for side in sides)
        below = [each for each in pieces if each.y <= top and each.x < border]
        over = [each for each in below if each.right > border + 40]
        if all(sides) and len(over) <= 0.15 * len(below):
            return border
    return None


def _lines(pieces: Sequence[Piece], number: int) -> list[Line]:
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda each: (-each.y, each.x)):
        if rows and abs(rows[-1][0].y - piece.y) <= max(2.0, 0.3 * piece.size):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    found: list[Line] = []
    above, above_size = None, 0.0
    for row in (sorted(each, key=lambda piece: piece.x) for each in rows):
        size, y = max(each.size for each in row), row[0].y
        gap = above is None or above - y > 1.55 * max(size, above_size)
        bullet = len(row) > 1 and row[0].text.strip() in BULLETS
        text = " ".join(_text(row[1:] if bullet else row).split(" "))
        first = row[1] if bullet else row[0]
        bold = first.bold
        found.append(Line(text.strip(" "), round(size, 1), bold, 0, bullet, gap, round(first.x, 1), page=number))
        above, above_size = y, size
    return found


def _with_room(lines: Sequence[Line], end: float) -> list[Line]:
    """Each line with the room it had, up to the end of its column."""
    return [replace(line, room=max(0.0, (end - line.column) / (line.size or 1.0))) for line in lines]


def _is_small_capital(first: Piece, rest: Piece) -> bool:
    """ "I" and a smaller "FEOMA" are one word in small capitals; also of the word before, seen from its end."""
    large, small = first.text.strip(), rest.text.strip()
    is_one = len(large) == 1 or bool(re.fullmatch(r"[A-Z]['’][A-Z]", large))
    is_near = min(abs(rest.x - first.right), abs(first.x - rest.right)) <= max(_FAR, first.size)
    return is_one and is_near and large.isupper() and small.isupper() and 0.55 < rest.size / (first.size or 1.0) < 0.9


def _text(row: Sequence[Piece]) -> str:
    text = row[0].text.rstrip("\n") if row else ""
    for before, piece in pairwise(row):
        if _is_small_capital(before, piece):
            text = text.rstrip(" ") + piece.text.strip()
            continue
        if _is_small_capital(piece, before):
            text += " " + piece.text.strip()
            continue
        far = piece.x - before.right
        text += ("\t" if far > _FAR and not text.endswith("\t") else "" if text.endswith(" ") else " ") + piece.text
    return re.sub(r" {3,}", "\t", text)
