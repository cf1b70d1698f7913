"""A text on the table: cut into its parts, with what is known about its occasion, and short ways to say a finding."""

from __future__ import annotations

import re
from dataclasses import dataclass

from afterword.core.findings import Finding, Level
from afterword.core.letter import fields, parts, words
from afterword.core.letter.context import TextContext
from afterword.core.letter.parts import Parts, Piece
from afterword.core.ports import Proofreader

WHOLE = frozenset({"letter", "message"})


@dataclass(frozen=True, slots=True)
class Checked:
    """One text under check; `lang` is the language of its locale, `parts` its parts with their places.

    Without `proofs` only what the core itself knows of spelling is seen.
    """

    unit: str
    locale: str
    lang: str
    text: str
    context: TextContext
    parts: Parts
    proofs: Proofreader | None = None

    @property
    def situation(self) -> str:
        """The occasion; a whole letter of which nothing is said is taken for a thank-you."""
        return self.context.situation or "thank_you"

    @property
    def is_thanks(self) -> bool:
        """True for thank-yous, also the express form: L04 to L07 hold for them alone."""
        return self.situation.startswith(("thank_you", "express"))

    @property
    def body_content(self) -> frozenset[str]:
        """Stems of the content words of the body."""
        return words.content(self.parts.body.text, self.lang)


def lay_out(unit: str, locale: str, text: str, context: TextContext, proofs: Proofreader | None = None) -> Checked:
    """Cut the text once, for every rule."""
    lang = fields.language(locale)
    cut = parts.cut(text, lang) if unit in WHOLE else parts.cut_plain(text, lang)
    return Checked(unit, locale, lang, text, context, cut, proofs)


def at(piece: Piece | re.Match[str], rule: str, level: Level, message: str, fix: str, *, offset: int = 0) -> Finding:
    """A finding about a stretch of the text; a match inside a piece gives the piece's start as `offset`."""
    if isinstance(piece, Piece):
        return Finding(rule, level, message, piece.start, piece.end, piece.text, fix=fix)
    return Finding(rule, level, message, offset + piece.start(), offset + piece.end(), piece.group(), fix=fix)


def missing(rule: str, level: Level, message: str, fix: str, *, expected: str | None = None) -> Finding:
    """A finding about something that is not there."""
    return Finding(rule, level, message, expected=expected, fix=fix)
