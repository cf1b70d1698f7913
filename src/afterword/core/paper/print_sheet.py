"""A letter as one HTML page to be printed: the free way to paper, with the fonts of the person's own machine."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from afterword.core.paper.layouts import Box, Layout
from afterword.core.paper.sheet import PaperLetter

_PAGE = """<!DOCTYPE html>
<html lang="{locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>{style}</style>
{head}</head>
<body>
{above}<main>
<article class="letter">
{parts}
</article>
</main>
</body>
</html>
"""
_STYLE = """
@page {{ size: {width}mm {height}mm; margin: {top}mm {right}mm {bottom}mm {left}mm; }}
* {{ box-sizing: border-box; }}
body {{ margin: 0; background: #fff; color: #000; }}
.letter {{ position: relative; padding-top: {start}mm; }}
.letter {{ font: 11pt/1.32 "Source Serif 4", Georgia, "Noto Serif", serif; }}
p {{ margin: 0 0 1.15em; white-space: pre-line; overflow-wrap: break-word; orphans: 2; widows: 2; }}
.in {{ margin-left: {indent}mm; }}
.date.in, .address.in-text {{ margin-bottom: 2.3em; }}
.subject {{ font-weight: 600; margin-bottom: 1.7em; }}
.body:last-of-type, .close {{ break-after: avoid; }}
.close {{ margin-bottom: 3.2em; break-inside: avoid; }}
.signature {{ margin: 0; }}
{boxes}
@media screen {{
  body {{ background: #f1f1f4; }}
  .bar {{ font: 16px/1.5 system-ui, sans-serif; padding: 12px 16px; display: flex; flex-wrap: wrap; gap: 12px;
    align-items: center; justify-content: space-between; background: #fff; border-bottom: 1px solid #8a8e9c; }}
  .bar p, .bar h1 {{ margin: 0; font-size: 16px; }}
  .bar a, .bar button {{ color: #33409c; font: inherit; min-height: 44px; display: inline-flex; align-items: center; }}
  .bar button {{ background: #33409c; color: #fff; border: 0; border-radius: 8px; padding: 0 20px; cursor: pointer; }}
  .bar :focus-visible {{ outline: 2.5px solid #33409c; outline-offset: 2px; }}
  .scroll {{ overflow-x: auto; }}
  .letter {{ background: #fff; width: {width}mm; min-height: {height}mm; margin: 16px auto;
    padding: {screen_top}mm {right}mm {bottom}mm {left}mm; }}
  .letter .placed {{ transform: translate({left}mm, {top}mm); }}
}}
@media screen and (max-width: {narrow}px) {{
  .letter {{ width: auto; min-height: 0; margin: 0; padding: 16px; }}
  .letter .placed {{ position: static; transform: none; width: auto; height: auto; margin-bottom: 1.15em; }}
  .in {{ margin-left: 0; }}
}}
@media print {{ .bar {{ display: none; }} }}
"""
NARROW = 840


def print_sheet(letter: PaperLetter, *, head: str = "", above: str = "") -> str:
    """One page that prints as the letter alone; nothing in it is fetched.

    `head` and `above` are markup of the caller's own for the screen: a script, a bar that is not printed.
    """
    return _PAGE.format(
        locale=escape(letter.locale),
        title=escape(letter.subject or letter.signature),
        style=style_of(letter.layout),
        head=head,
        above=above,
        parts="\n".join(_parts(letter)),
    )


def style_of(form: Layout) -> str:
    """The style of a form of letter; it says everything in the figures of the form."""
    boxes = {"sender": form.sender, "return": form.return_line, "address": form.address, "date": form.date}
    start = form.body_top - form.top
    return _STYLE.format(
        width=form.width,
        height=form.height,
        top=form.top,
        right=form.right,
        bottom=form.bottom,
        left=form.left,
        indent=form.indent,
        start=round(start, 2),
        screen_top=form.body_top,
        narrow=NARROW,
        boxes="\n".join(_placed(name, box, form) for name, box in boxes.items() if box),
    )


def _placed(name: str, box: Box, form: Layout) -> str:
    """A part at its place; counted from the corner of the margins, which is where a printed page begins."""
    size = {"return": "7.5pt", "sender": "10pt", "address": "10.5pt"}.get(name, "11pt")
    left, top = round(box.x - form.left, 2), round(box.y - form.top, 2)
    return (
        f".{name}.placed {{ position: absolute; left: {left}mm; top: {top}mm; width: {box.width}mm; "
        f"margin: 0; font-size: {size}; line-height: 1.2; }}"
    )


def _parts(letter: PaperLetter) -> Iterable[str]:
    form = letter.layout
    sender = _part("sender" + (" placed" if form.sender else " in"), letter.sender)
    date = _part("date" + (" placed" if form.date else " in"), [letter.date])
    address = _part("address" + (" placed" if form.address else " in-text"), letter.address)
    line = _part("return placed", [letter.return_line])
    yield from (sender, line, address, date) if form.address else (sender, date, address)
    subject, salutation = _part("subject", [letter.subject]), _part("salutation", [letter.salutation])
    yield from (subject, salutation) if form.subject_first else (salutation, subject)
    for paragraph in letter.paragraphs:
        yield _part("body", [paragraph])
    yield _part("close", [letter.close])
    yield _part("signature", [letter.signature])


def _part(name: str, lines: Iterable[str]) -> str:
    words = "\n".join(line for line in lines if line)
    return f'<p class="{name}" dir="auto">{escape(words, quote=False)}</p>' if words else ""
