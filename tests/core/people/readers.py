"""A first reader for the core's own tests: the words in their order, as the plainest library would."""

from __future__ import annotations

from collections.abc import Mapping


class PlainReader:
    """First word given, last word surname; no titles, no particles."""

    def read(self, text: str) -> Mapping[str, str]:
        """The fields of the port."""
        head, comma, tail = text.partition(",")
        words = f"{tail} {head}".split() if comma else head.split()
        if len(words) < 2:
            return {"given": " ".join(words)}
        return {"given": words[0], "given2": " ".join(words[1:-1]), "surname": words[-1]}
