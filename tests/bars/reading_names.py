"""The labelled names of this project, and how many of them are read right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from afterword.core.people.parsing import ParsedName, parse_name
from afterword.reading.names import LibraryNameReader

LABELLED = Path(__file__).with_name("names_to_read.tsv")


@dataclass(frozen=True, slots=True)
class Case:
    """One text with what must be read in it; `must_doubt` where only a question is right."""

    kind: str
    locale: str
    text: str
    expected: dict[str, str]
    must_doubt: bool
    is_nobody: bool


def cases() -> Iterator[Case]:
    """Every labelled text."""
    for line in LABELLED.read_text(encoding="utf-8").splitlines():
        if line.startswith("#") or not line:
            continue
        kind, locale, text, labels = line.split("\t")
        marks = labels.split(" ")
        expected = dict(mark.split("=", 1) for mark in marks if "=" in mark)
        yield Case(kind, locale, text.replace("\\n", "\n"), expected, "?" in marks, "nobody" in marks)


def wrong_fields(case: Case) -> dict[str, tuple[str, str]]:
    """The fields that were read wrong: (expected, read). A doubt that was due excuses the rest."""
    read = parse_name(case.kind, case.text, case.locale or None, LibraryNameReader())
    if case.is_nobody:
        return {"is_person": ("False", "True")} if read.is_person else {}
    wrong = {
        field: (value.replace("_", " "), said(read, field))
        for field, value in case.expected.items()
        if value.replace("_", " ") != said(read, field)
    }
    if case.must_doubt and not read.unsure:
        wrong["unsure"] = ("True", "False")
    return wrong


def said(read: ParsedName, field: str) -> str:
    """One field as text; the people of a running text by their names."""
    value: Any = getattr(read, field)
    if field == "people":
        return ",".join(" ".join(part for part in (each.given, each.surname) if part) for each in value)
    return str(value)


def score() -> tuple[int, int, Counter[str]]:
    """Texts read right, all texts, and the wrong fields counted."""
    found = [(case, wrong_fields(case)) for case in cases()]
    kinds = Counter(field for _, wrong in found for field in wrong)
    return sum(1 for _, wrong in found if not wrong), len(found), kinds


if __name__ == "__main__":
    for each in cases():
        if wrong_fields(each):
            print(each.text, each.locale, wrong_fields(each))  # noqa: T201
    print(*score())  # noqa: T201
