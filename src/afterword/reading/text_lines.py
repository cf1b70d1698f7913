"""The lines of a resume as plain text or Markdown."""

from __future__ import annotations

import re

from afterword.core.resume.lines import Line
from afterword.reading import limits

_HASHES = re.compile(r"^\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$")
_UNDER = re.compile(r"^\s*(?:=+|-{3,}|_{3,}|\*{3,}|~{3,})\s*$")
_LINK = re.compile(r"!?\[([^\]]*)\]\(<?([^)\s>]*)>?[^)]*\)")
_MARKS = re.compile(r"(?<![\w*])(\*\*\*|\*\*|\*|___|__|_|`)(?=\S)(.+?)(?<=\S)\1(?![\w*])")
_BOLD = re.compile(r"^\s*(?:\*\*|__)[^*]+(?:\*\*|__)")
_ROW = re.compile(r"^\s*\|(.+)\|\s*$")
_HINT = "Paste the text of the resume with its lines."
_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\u200b\u202a-\u202e\u2060-\u2069\ufeff\U000e0000-\U000e007f]")


def text_lines(text: str) -> list[Line]:
    """Each line of a text; a "#" or a line ruled under is a heading, and an empty line leaves room."""
    found: list[Line] = []
    gap = True
    for raw in re.split(r"\r\n?|\n|\f|\x85|\u2028|\u2029", _CONTROL.sub("", text)):
        line = raw.replace("\xa0", " ").rstrip()
        if len(line) > limits.TEXT_LINE:
            raise limits.TooMuch(
                "A line of this text is far longer than any of a resume. Nothing was kept.", hint=_HINT
            )
        if _UNDER.match(line):
            if (
                found
                and not gap
                and line.strip()[0] in "=-"
                and len(found[-1].text) < 60
                and "\t" not in found[-1].text
            ):
                found[-1] = _raised(found[-1], 1 if "=" in line else 2)
            gap = True
            continue
        if not line.strip():
            gap = True
            continue
        found.append(_line(line, gap=gap))
        gap = False
    return found


def _raised(line: Line, level: int) -> Line:
    return Line(line.text, 0.0, line.bold, level, line.bullet, line.gap, line.column)


def _line(raw: str, *, gap: bool) -> Line:
    hashes = _HASHES.match(raw)
    row = _ROW.match(raw)
    text = hashes[2] if hashes else row[1].replace("|", "\t") if row else raw
    bold = bool(_BOLD.match(text))
    column = float(len(raw) - len(raw.lstrip()))
    plain = _MARKS.sub(r"\2", _MARKS.sub(r"\2", _LINK.sub(_linked, text))).strip()
    # Room within a line parts what stands beside each other.
    plain = re.sub(r"(?<=\S)(?: {3,}|\t+)(?=\S)", "\t", plain)
    size = 0.0 if not hashes else 24.0 - 2 * len(hashes[1])
    return Line(plain, size, bold or bool(hashes), len(hashes[1]) if hashes else 0, gap=gap, column=column)


def _linked(found: re.Match[str]) -> str:
    words, address = found[1], found[2]
    if address.startswith("mailto:") or not address.startswith(("http", "www")) or words in address:
        return words if not address.startswith("http") or words not in address else address
    return f"{words} {address}"
