"""Another wording around the sentences that the person changed: theirs stay, the paragraphs without them are new."""

from __future__ import annotations

BREAK = "\n\n"


def reworded(composed: str, edited: str, fresh: str) -> str | None:
    """The edited letter with every untouched paragraph in its new wording; None where the two do not fit together.

    A paragraph with one changed, added or removed sentence is the person's as a whole: its other sentences lead up
    to that one. Paragraphs are matched by their place among the untouched ones, so one that was added or taken out
    moves nothing else.
    """
    before, after = composed.split(BREAK), fresh.split(BREAK)
    if len(before) != len(after):
        return None
    new = dict(zip(before, after, strict=True))
    return BREAK.join(new.get(paragraph, paragraph) for paragraph in edited.split(BREAK))


def has_untouched(composed: str, edited: str) -> bool:
    """Whether a paragraph is left that another wording may change."""
    return bool(set(composed.split(BREAK)) & set(edited.split(BREAK)))
