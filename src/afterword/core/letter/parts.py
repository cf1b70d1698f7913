"""The parts of a letter as pieces of text that know their place: greeting, body, close, signature, sentences."""

from __future__ import annotations

from dataclasses import dataclass

from afterword.core.letter.spans import Span, sentences, zones


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the text with its place, in code points, end exclusive."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of a letter; a part that is not there is an empty piece."""

    salutation: Piece
    body: Piece
    close: Piece
    signature: Piece
    paragraphs: tuple[Piece, ...]
    sentences: tuple[Piece, ...]


def cut(text: str, lang: str) -> Parts:
    """Cut a whole letter; the body is what stands between greeting and close, without quoted mail."""
    found = zones(text)
    paragraphs = tuple(_piece(text, span) for span in found.body)
    body = _piece(text, Span(found.body[0].start, found.body[-1].end)) if found.body else _piece(text, None)
    within = tuple(sentence for paragraph in paragraphs for sentence in _sentences(paragraph, lang))
    return Parts(
        _piece(text, found.salutation),
        body,
        _piece(text, found.close),
        _piece(text, found.signature),
        paragraphs,
        within,
    )


def cut_plain(text: str, lang: str) -> Parts:
    """A text that is no whole letter (a sentence, a subject line, a body alone): all of it is body."""
    nothing = Piece("", 0, 0)
    whole = Piece(text, 0, len(text))
    return Parts(nothing, whole, nothing, nothing, (whole,), tuple(_sentences(whole, lang)))


def _sentences(piece: Piece, lang: str) -> list[Piece]:
    return [
        Piece(span.of(piece.text), piece.start + span.start, piece.start + span.end)
        for span in sentences(piece.text, lang)
    ]


def _piece(text: str, span: Span | None) -> Piece:
    return Piece(span.of(text), span.start, span.end) if span else Piece("", 0, 0)
