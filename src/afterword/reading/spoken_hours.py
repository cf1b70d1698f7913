"""Hours in words as figures: "noon", "half 7 in the morning", "quarter past four in the afternoon"."""

from __future__ import annotations

import re

_NUMBERS = {
    word: number
    for number, word in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1)
}
_HOUR = rf"(?P<hour>{'|'.join(_NUMBERS)}|1[0-2]|[1-9])"
_NOON = re.compile(
    r"\b(?:12\s+)?(?:noon|midday)\b|\b(?:at|à)\s+midi\b|\b(?:a\s+)?mezzogiorno\b|\bal\s+mediodía\b", re.IGNORECASE
)
_PART = r"(?P<part>\s+(?:in the|this|that) (?:morning|afternoon|evening))"
_SPOKEN = re.compile(
    rf"\b(?:(?P<half>half)(?:\s+past)?|(?P<quarter>quarter)\s+(?P<way>past|to)"
    rf"|(?P<plain>at))\s+{_HOUR}(?:\s+o['’]clock)?{_PART}?(?![\w:.]\d|\s*[ap]\.?m)",
    re.IGNORECASE,
)


def hours_in_figures(text: str) -> str:
    """The text with its spoken hours as figures; without "in the morning" they keep both halves of the day."""
    return _SPOKEN.sub(_figures, _NOON.sub("12:00 pm", text))


def _figures(found: re.Match[str]) -> str:
    said = found.group("hour").casefold()
    hour, minute = _NUMBERS.get(said) or int(said), 0
    if found.group("half"):
        minute = 30
    elif found.group("quarter"):
        hour, minute = (hour, 15) if found.group("way").casefold() == "past" else ((hour - 2) % 12 + 1, 45)
    part = (found.group("part") or "").casefold()
    if found.group("plain") and not part:
        return found.group()
    half = " am" if part.endswith("morning") else " pm" if part else ""
    return f"{hour}:{minute:02d}{half}"
