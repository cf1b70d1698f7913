"""What is odd about given facts: said in a sentence with its place, while everything else is still planned."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from afterword.core.facts.fields import FactsUnreadable, Fields

Value = TypeVar("Value")

LEFT_OUT = "It was left out; everything else is planned. Correct it and give the facts again."
ASSUMED = "Everything is planned under this assumption. Correct it and give the facts again."


@dataclass(frozen=True, slots=True)
class Oddity:
    """One odd thing: where it stands in the document, what is off, what was done about it and what to do.

    `code` is left_out, assumed, sorted, not_yet, contradiction or warning.
    """

    where: str
    code: str
    message: str
    hint: str = LEFT_OUT

    def to_json(self) -> dict[str, str]:
        """The oddity as an object."""
        return {"where": self.where, "code": self.code, "message": self.message, "hint": self.hint}


class Oddities:
    """The oddities of one document, collected while it is read."""

    def __init__(self) -> None:
        self.found: list[Oddity] = []

    def add(self, row: Fields, name: str, sentence: str, code: str = "left_out", hint: str = LEFT_OUT) -> None:
        """Note one oddity of a field."""
        fault = row.fault(name, sentence)
        self.found.append(Oddity(row.place_of(name), code, fault.message, hint))

    def readable(self, row: Fields, name: str, read: Callable[[Fields], Value]) -> Iterator[tuple[Fields, Value]]:
        """What can be read of a list, with its row; each that cannot is left out and said."""
        for place, one in row.rows(name):
            try:
                below = Fields(one, place)
                yield below, read(below)
            except FactsUnreadable as fault:
                self.found.append(Oddity(place, "left_out", fault.message))

    def or_nothing(self, row: Fields, name: str, read: Callable[[str], Value | None], instead: str) -> Value | None:
        """The value of a field, or None where it cannot be read; `instead` says what holds then."""
        try:
            return read(name)
        except FactsUnreadable as fault:
            self.found.append(Oddity(row.place_of(name), "assumed", f"{fault.message} {instead}", ASSUMED))
            return None
