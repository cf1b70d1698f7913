"""A letter as a tagged PDF, set by typst with the fonts that come along: the same lines on every machine."""

from __future__ import annotations

import json
import unicodedata
from dataclasses import asdict
from datetime import datetime
from functools import cache
from importlib.resources import files
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from afterword.core.paper.coverage import check_drawable
from afterword.core.paper.sheet import PaperLetter
from afterword.paper.extras import need

if TYPE_CHECKING:
    import typst

HERE = Path(str(files("afterword.paper")))
FONTS = HERE / "vendor" / "source-serif-4@4.004"
# One compiler serves one letter at a time.
_TURN = Lock()


class TypstPress:
    """Makes the PDF; needs the extra `pdf`."""

    media_type = "application/pdf"

    def check_ready(self) -> None:
        """Refuse where typst is not installed."""
        need("typst", "pdf", "PDF files")

    def make(self, letter: PaperLetter, at: datetime) -> bytes:
        """The PDF, the same bytes for the same letter and hour; refused where the font lacks a sign.

        The words travel as JSON, so that no sign in them is an instruction to the typesetter.
        """
        self.check_ready()
        check_drawable(letter)
        words = unicodedata.normalize("NFC", json.dumps(asdict(letter), ensure_ascii=False))
        with _TURN:
            made = _compiler().compile(
                format="pdf", sys_inputs={"letter": words}, pdf_standards=["ua-1"], timestamp=int(at.timestamp())
            )
        if not isinstance(made, bytes):
            raise TypeError("typst gave several files for one letter")
        return made


@cache
def _compiler() -> typst.Compiler:
    import typst

    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS])
    return typst.Compiler(input=HERE / "letter.typ", root=HERE, font_paths=fonts)
