"""Reads a PDF back: its words, where they stand, and a picture of each page in `build/paper`."""

from __future__ import annotations

import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / "build" / "paper"
POINT = 25.4 / 72


@dataclass(frozen=True, slots=True)
class Word:
    """A word and its box, in millimetres from the left upper corner of its page."""

    text: str
    page: int
    left: float
    top: float
    right: float
    bottom: float


def text_of(pdf: Path) -> str:
    """All words in reading order, one blank between them."""
    return " ".join(_run("pdftotext", "-layout", "-nopgbrk", str(pdf), "-").split())


def plain_text_of(pdf: Path) -> str:
    """The words in the order of the file, which is the order in which a screen reader says them."""
    return " ".join(_run("pdftotext", "-raw", "-nopgbrk", str(pdf), "-").split())


def words_of(pdf: Path) -> list[Word]:
    """Every word with its place."""
    pages = _run("pdftotext", "-bbox", str(pdf), "-").split("<page ")[1:]
    box = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</word>')
    return [
        Word(found[5], number, *(float(found[place]) * POINT for place in range(1, 5)))
        for number, page in enumerate(pages, start=1)
        for found in box.finditer(page)
    ]


def kept(name: str, content: bytes) -> Path:
    """Write the file where one can look at it."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    path = FOLDER / name
    path.write_bytes(content)
    return path


def pictures_of(pdf: Path) -> list[Path]:
    """A picture of each page, beside the file."""
    for old in pdf.parent.glob(f"{pdf.stem}-*.png"):
        old.unlink()
    _run("pdftoppm", "-r", "72", "-png", str(pdf), str(pdf.with_suffix("")))
    return sorted(pdf.parent.glob(f"{pdf.stem}-*.png"))


def _run(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8").stdout
