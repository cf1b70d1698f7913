"""The lines of a Word or OpenDocument file: headers and tables too, over the XML reader that knows no entities."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from afterword.core.jobs.boards.feeds import Element
from afterword.core.resume.lines import Line
from afterword.reading.packed import NotPacked, unpacked
from afterword.reading.strict_xml import load_xml

_LEVEL = re.compile(r"(?:heading|überschrift|titre|título|titolo|kop|heading_20_)\s*_?(\d)", re.I)


def docx_lines(content: bytes) -> list[Line]:
    """The lines of a .docx: page headers first, then the text with its tables, cell by cell."""
    parts = unpacked(content, ("word/document.xml", "word/header"))
    if "word/document.xml" not in parts:
        raise NotPacked("This is no Word document: it has no text part.")
    headers = [
        line for name in sorted(parts) if name.startswith("word/header") for line in _blocks(load_xml(parts[name]))
    ]
    body = _blocks(load_xml(parts["word/document.xml"]))
    return [*dict.fromkeys(headers), *body]


def _blocks(root: Element) -> list[Line]:
    found: list[Line] = []
    blank = True
    for paragraph, in_row in _paragraphs(root, None):
        if not (line := _paragraph(paragraph)):
            blank = True
            continue
        if in_row is not None and found and found[-1].column == in_row and _is_short(found[-1]) and not line.bullet:
            found[-1] = replace(found[-1], text=f"{found[-1].text}\t{line.text}")
        else:
            found.append(replace(line, gap=blank, column=in_row or 0.0))
        blank = False
    return [replace(line, column=0.0) for line in found]


def _is_short(line: Line) -> bool:
    return len(line.text) < 90 and not line.bullet


def _paragraphs(element: Element, row: float | None) -> Iterator[tuple[Element, float | None]]:
    """Each paragraph, with the number of its row where its cell is one line beside others."""
    for child in element.children:
        if child.name == "p":
            yield child, row
            for inner in child.all("txbxContent"):
                yield from _paragraphs(inner, None)
        elif child.name == "tr":
            yield from _row(child)
        elif child.name not in {"del", "moveFrom", "Fallback"}:
            yield from _paragraphs(child, row)


def _row(row: Element) -> Iterator[tuple[Element, float | None]]:
    cells = [list(_paragraphs(cell, None)) for cell in row.children if cell.name in {"tc", "sdt"}]
    full = [[each for each in cell if _text(each[0]).strip()] for cell in cells]
    full = [cell for cell in full if cell]
    # A cell of one line and a cell of many: a date beside what was done then.
    is_beside = len(full) > 1 and len(full[0]) == 1
    number = float(id(row) % 1_000_003 + 1)
    for at, cell in enumerate(full if is_beside else cells):
        for line, each in enumerate(cell):
            yield each[0], (number if is_beside and line == 0 and at < 2 else None)


def _paragraph(paragraph: Element) -> Line | None:
    text = _text(paragraph).strip(" ")
    if not text.strip():
        return None
    style = next((each.attributes.get("val", "") for each in paragraph.all("pStyle")), "")
    level = _LEVEL.search(style)
    is_bullet = "list" in style.casefold() or any(True for _ in paragraph.all("numPr"))
    runs = [each for each in paragraph.all("r") if _text(each).strip()]
    sizes = [
        int(each.attributes.get("val", "0")) / 2
        for run in runs
        for each in run.all("sz")
        if each.attributes.get("val", "").isdigit()
    ]
    bold = bool(runs) and all(_is_bold(run) for run in runs[:1])
    title = style.casefold() in {"title", "titel", "titre", "título", "titolo"}
    size = 26.0 if title else max(sizes, default=0.0) or (14.0 if level else 11.0)
    return Line(text, size, bold or bool(level), int(level[1]) if level else 0, is_bullet and not level, whole=True)


def _is_bold(run: Element) -> bool:
    return any(each.attributes.get("val", "1") not in {"0", "false", "none"} for each in run.all("b"))


def _text(element: Element) -> str:
    if element.name == "t":
        return element.text
    if element.name in {"tab", "ptab"} and not element.attributes.get("pos"):
        return "\t"
    if element.name in {"br", "cr"}:
        return "\t"
    if element.name in {"pPr", "rPr", "del", "instrText", "txbxContent", "Fallback"}:
        return ""
    return "".join(_text(child) for child in element.children)


def odt_lines(content: bytes) -> list[Line]:
    """The lines of an .odt."""
    parts = unpacked(content, ("content.xml",))
    if "content.xml" not in parts:
        raise NotPacked("This is no OpenDocument text: it has no text part.")
    root = load_xml(parts["content.xml"])
    body = next((each for each in root.all("body")), root)
    return _odt_blocks(body.children, in_list=False)


def _odt_blocks(elements: Sequence[Element], *, in_list: bool) -> list[Line]:
    found: list[Line] = []
    for element in elements:
        if element.name in {"p", "h"}:
            text = "".join(_odt_text(element)).strip(" ")
            style = element.attributes.get("style-name", "")
            level = element.attributes.get("outline-level", "") if element.name == "h" else ""
            size = 26.0 if style.casefold() == "title" else 14.0 if level else 11.0
            if text:
                number = int(level) if level.isdigit() else 0
                found.append(Line(text, size, bool(number), number, in_list, not found, whole=True))
        elif element.name == "table-row":
            found += _odt_row(element, in_list=in_list)
        elif element.name not in {"tracked-changes", "sequence-decls", "forms"}:
            found += _odt_blocks(element.children, in_list=in_list or element.name == "list-item")
    return found


def _odt_row(row: Element, *, in_list: bool) -> list[Line]:
    cells = [lines for each in row.children if (lines := _odt_blocks(each.children, in_list=in_list))]
    if len(cells) > 1 and len(cells[0]) == 1 and not cells[1][0].bullet:
        first = replace(cells[0][0], text=f"{cells[0][0].text}\t{cells[1][0].text}")
        return [first, *cells[1][1:], *(line for cell in cells[2:] for line in cell)]
    return [line for cell in cells for line in cell]


def _odt_text(element: Element) -> Iterator[str]:
    for piece in element.mixed:
        if isinstance(piece, str):
            yield re.sub(r"\s+", " ", piece)
        elif piece.name == "s":
            count = piece.attributes.get("c", "1")
            yield " " * (int(count) if count.isdigit() and len(count) < 3 else 1)
        elif piece.name in {"tab", "line-break"}:
            yield "\t"
        elif piece.name not in {"note", "annotation", "frame"}:
            yield from _odt_text(piece)
