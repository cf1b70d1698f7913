"""A whole number that was typed, or that a server wrote: in one place, and never longer than it may be."""

from __future__ import annotations


def whole_number(text: str, most: int = 999_999_999) -> int | None:
    """A whole number from 0 to `most` in plain figures, as it was typed; None for anything else, however long.

    `int` refuses what has thousands of figures, and reads figures that `isdecimal` does not know, and the reverse.
    """
    typed = text.strip()
    if not (typed.isascii() and typed.isdigit()) or len(typed.lstrip("0")) > len(str(most)):
        return None
    found = int(typed.lstrip("0") or "0")
    return found if found <= most else None
