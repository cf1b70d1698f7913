"""A letter as a Word file, built by python-docx: for those who finish it in their own word processor."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING

from afterword.core.paper.layouts import Box
from afterword.core.paper.sheet import PaperLetter
from afterword.paper.extras import need

if TYPE_CHECKING:
    from docx.document import Document
    from docx.section import Section
    from docx.text.paragraph import Paragraph

# On every Windows and Mac; a machine without it takes its own serif.
FACE = "Georgia"
BODY, SMALL, SMALLEST = 11.0, 10.0, 7.5
PARAGRAPH, SIGNING = 10.0, 42.0


class WordPress:
    """Makes the Word file; needs the extra `docx`."""

    media_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

    def check_ready(self) -> None:
        """Refuse where python-docx is not installed."""
        need("docx", "docx", "Word files")

    def make(self, letter: PaperLetter, at: datetime) -> bytes:
        """The file; every part where the form wants it, the address in a frame that meets the window."""
        self.check_ready()
        from docx import Document

        document = Document()
        _describe(document, letter, at)
        _size(document.sections[0], letter)
        _write_head(document, letter)
        _write_words(document, letter)
        out = BytesIO()
        document.save(out)
        return out.getvalue()


def _describe(document: Document, letter: PaperLetter, at: datetime) -> None:
    """Title, author and language instead of those of the library's template."""
    from docx.oxml.ns import qn
    from docx.shared import Pt

    about = document.core_properties
    about.title, about.author, about.language = letter.subject or letter.signature, letter.author, letter.locale
    about.last_modified_by, about.comments = letter.author, ""
    about.created = about.modified = at.astimezone(UTC).replace(tzinfo=None)
    style = document.styles["Normal"]
    style.font.name, style.font.size = FACE, Pt(BODY)
    style.paragraph_format.space_after = Pt(0)
    style.paragraph_format.line_spacing = 1.25
    speech = style.element.get_or_add_rPr().makeelement(qn("w:lang"), {qn("w:val"): letter.locale})
    style.element.get_or_add_rPr().append(speech)


def _size(section: Section, letter: PaperLetter) -> None:
    from docx.shared import Mm

    form = letter.layout
    section.page_width, section.page_height = Mm(form.width), Mm(form.height)
    section.left_margin, section.right_margin = Mm(form.left), Mm(form.right)
    section.top_margin, section.bottom_margin = Mm(form.top), Mm(form.bottom)


def _write_head(document: Document, letter: PaperLetter) -> None:
    form = letter.layout
    _part(document, letter.sender, form.sender, form.indent, size=SMALL if form.sender else BODY)
    _part(document, [letter.return_line], form.return_line, 0, size=SMALLEST)
    if form.address is None:
        _part(document, [letter.date], form.date, form.indent, after=PARAGRAPH)
        _part(document, letter.address, form.address, 0, after=PARAGRAPH)
    else:
        _part(document, letter.address, form.address, 0)
        _part(document, [letter.date], form.date, form.indent)


def _part(
    document: Document, lines: Sequence[str], box: Box | None, indent: float, size: float = BODY, after: float = 0
) -> None:
    """A part of the head: in a frame at its place, else in the text, moved in."""
    from docx.shared import Mm, Pt

    if not any(lines):
        return
    paragraph = _paragraph(document, "\n".join(lines), size=size)
    if box is not None:
        paragraph.paragraph_format.line_spacing = 1.0
        _frame(paragraph, box)
        return
    paragraph.paragraph_format.left_indent = Mm(indent)
    paragraph.paragraph_format.space_after = Pt(PARAGRAPH + after)


def _frame(paragraph: Paragraph, box: Box) -> None:
    """A frame at a place of the page (ECMA-376 17.3.1.11), which word processors honour, unlike a run of blanks."""
    from docx.oxml.ns import qn
    from docx.shared import Mm

    place = {"x": box.x, "y": box.y, "w": box.width} | ({"h": box.height} if box.height else {})
    values = {qn(f"w:{name}"): str(Mm(figure).twips) for name, figure in place.items()}
    values |= {qn("w:hAnchor"): "page", qn("w:vAnchor"): "page", qn("w:wrap"): "around"}
    values |= {qn("w:hRule"): "exact"} if box.height else {}
    properties = paragraph._p.get_or_add_pPr()
    # The schema wants the frame before spacing and indent.
    properties.insert(0, properties.makeelement(qn("w:framePr"), values))


def _write_words(document: Document, letter: PaperLetter) -> None:
    from docx.shared import Mm, Pt

    greeting = [(letter.subject, True), (letter.salutation, False)]
    start = [each for each in (greeting if letter.layout.subject_first else greeting[::-1]) if each[0]]
    first = [_paragraph(document, words, bold=bold, after=PARAGRAPH) for words, bold in start]
    body = [_paragraph(document, words, after=PARAGRAPH) for words in letter.paragraphs]
    close = _paragraph(document, letter.close, after=SIGNING)
    _paragraph(document, letter.signature)
    # The last paragraph, the close and the name stay on one page.
    for each in [*body[-1:], close]:
        each.paragraph_format.keep_with_next = True
    if letter.layout.body_top > letter.layout.top:
        (first or body or [close])[0].paragraph_format.space_before = Pt(
            Mm(letter.layout.body_top - letter.layout.top).pt
        )


def _paragraph(
    document: Document, words: str, *, bold: bool = False, size: float = BODY, after: float = 0
) -> Paragraph:
    from docx.shared import Pt

    paragraph = document.add_paragraph()
    run = paragraph.add_run(words)
    run.bold, run.font.size = bold, Pt(size)
    paragraph.paragraph_format.space_after = Pt(after)
    return paragraph
