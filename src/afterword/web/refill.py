"""A refused form as it was typed: every value back in its field, the field that is meant marked, with what is wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape, unescape

from afterword.core.errors import AfterwordError, NotAllowed
from afterword.web.markup import Piece, around, end_of, pieces_of, whole

# What is sent but not typed, or must not be sent back, stays as the page has it.
NOT_TYPED = frozenset({"hidden", "submit", "button", "reset", "image"})
NEVER_BACK = frozenset({"password", "file"})
TICKS = frozenset({"checkbox", "radio"})
CONTROLS = frozenset({"input", "select", "textarea"})
CSRF_FIELD = "csrfmiddlewaretoken"

Given = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Refilled:
    """The page with the form as it was typed; `is_marked` where one field is known to be the wrong one."""

    page: str
    is_marked: bool


def refilled(
    page: str, action: str, given: Given, refusal: AfterwordError, words: Callable[[str], str], *, fill: bool = True
) -> Refilled | None:
    """The form that was sent to `action`, refilled and marked; None where the page has no such form to type into.

    `words` draws the sentence under the field, of which it gets the id.
    """
    pieces = pieces_of(page)
    span = _form(pieces, action, given)
    if span is None:
        return None
    controls = _controls(pieces, *span)
    if not controls:
        return None
    wrong = _wrong(pieces, controls, given, refusal)
    if fill:
        _fill(pieces, controls, given)
    for holding in around(pieces, controls[0] if wrong is None else wrong, "details"):
        holding.write(open=True)
    if wrong is None:
        _look_at_notice(pieces)
    else:
        _mark(pieces, wrong, words)
    return Refilled(whole(pieces), wrong is not None)


def _form(pieces: list[Piece], action: str, given: Given) -> tuple[int, int] | None:
    """Where the form stands; of several with one address the one whose hidden values and button were sent."""
    spans = [
        (at, end)
        for at, piece in enumerate(pieces)
        if piece.tag == "form" and action in _addresses(pieces, at, end := end_of(pieces, at))
    ]
    exact = [span for span in spans if _is_of(pieces, span, given)]
    return next(iter(exact or spans), None)


def _addresses(pieces: list[Piece], start: int, end: int) -> set[str]:
    own = pieces[start]
    if own.get("method") != "post":
        return set()
    return {own.get("action")} | {each.get("formaction") for each in pieces[start:end] if each.tag == "button"}


def _is_of(pieces: list[Piece], span: tuple[int, int], given: Given) -> bool:
    def was_sent(piece: Piece) -> bool:
        return piece.get("value") in given.get(piece.get("name"), ())

    form = [each for each in pieces[slice(*span)] if each.get("name") not in {"", CSRF_FIELD}]
    hidden = [each for each in form if each.tag == "input" and each.get("type") == "hidden"]
    buttons = [each for each in form if each.tag == "button"]
    return all(map(was_sent, hidden)) and (not buttons or any(map(was_sent, buttons)))


def _controls(pieces: list[Piece], start: int, end: int) -> list[int]:
    return [
        at
        for at in range(start, end)
        if pieces[at].tag in CONTROLS and pieces[at].get("name") and pieces[at].get("type") not in NOT_TYPED
    ]


def _wrong(pieces: list[Piece], controls: list[int], given: Given, refusal: AfterwordError) -> int | None:
    """The field that is meant: by its name, by what was typed into it, or as the only one there is."""
    fields = [at for at in controls if pieces[at].get("type") not in TICKS]
    named = [at for at in fields if refusal.about and _is_called(pieces[at], refusal.about)]
    typed = [at for at, value in _typed(pieces, fields, given) if value == refusal.given]
    if named:
        return next((at for at in named if at in typed), named[0])
    if len(typed) == 1:
        return typed[0]
    if isinstance(refusal, NotAllowed):
        # It is not what was typed, but how things stand.
        return None
    lines = [at for at in fields if pieces[at].tag != "select"]
    only = lines if len(lines) == 1 else fields
    return only[0] if len(only) == 1 else None


def _is_called(piece: Piece, about: str) -> bool:
    """By the name itself, or by it after that of its group, as in “remind.evening”."""
    return about in {piece.get("name"), piece.get("name").partition(".")[2]}


def _typed(pieces: list[Piece], controls: list[int], given: Given) -> Iterator[tuple[int, str]]:
    """Each field with what was typed into it; fields of one name take theirs in order."""
    taken: dict[str, int] = {}
    for at in controls:
        name = pieces[at].get("name")
        values, place = given.get(name, ()), taken.get(name, 0)
        if place < len(values):
            taken[name] = place + 1
            yield at, values[place]


def _fill(pieces: list[Piece], controls: list[int], given: Given) -> None:
    ticks = [at for at in controls if pieces[at].get("type") in TICKS]
    for at in ticks:
        piece = pieces[at]
        piece.write(checked=(piece.get("value") or "on") in given.get(piece.get("name"), ()))
    others = [at for at in controls if at not in ticks and pieces[at].get("type") not in NEVER_BACK]
    for at, value in _typed(pieces, others, given):
        if pieces[at].tag == "input":
            pieces[at].write(value=value)
        elif pieces[at].tag == "textarea":
            _put(pieces, at, value)
        else:
            _choose(pieces, at, value)


def _put(pieces: list[Piece], start: int, value: str) -> None:
    end = end_of(pieces, start)
    for piece in pieces[start + 1 : end]:
        piece.raw = ""
    # A browser leaves out the first line end of a text area.
    pieces[end].raw = escape("\n" + value.replace("\r\n", "\n")) + pieces[end].raw


def _choose(pieces: list[Piece], start: int, value: str) -> None:
    options = [at for at in range(start, end_of(pieces, start)) if pieces[at].tag == "option"]
    chosen = [at for at in options if _option(pieces, at) == value]
    for at in options if chosen else ():
        pieces[at].write(selected=at in chosen)


def _option(pieces: list[Piece], at: int) -> str:
    if pieces[at].has("value"):
        return pieces[at].get("value")
    return unescape(whole(pieces[at + 1 : end_of(pieces, at)])).strip()


def _mark(pieces: list[Piece], at: int, words: Callable[[str], str]) -> None:
    """Invalid, described by the sentence under it, and where one begins to type again."""
    piece, told = pieces[at], pieces[at].get("aria-describedby").split()
    here = f"wrong-{piece.get('id') or piece.get('name')}"
    # A page that says it under the field already says it once.
    is_said = "wrong" in told
    piece.write(aria_invalid="true", aria_describedby=" ".join(told if is_said else [*told, here]), autofocus=True)
    if not is_said:
        pieces[end_of(pieces, at)].raw += words(here)


def _look_at_notice(pieces: list[Piece]) -> None:
    notice = next((each for each in pieces if "notice ask" in each.get("class") and each.has("tabindex")), None)
    if notice is not None:
        notice.write(autofocus=True)
