"""What JSON Resume 1.0.0 asks of a file, by its published rules, told apart from the product's own table of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

DATE = re.compile(r"([1-2][0-9]{3}-[0-1][0-9]-[0-3][0-9]|[1-2][0-9]{3}-[0-1][0-9]|[1-2][0-9]{3})")
TOP = frozenset(
    "$schema basics work volunteer education awards certificates publications skills languages interests references "
    "projects meta".split()
)
OBJECTS = frozenset({"basics", "location", "meta"})
LISTS_OF_TEXT = frozenset({"highlights", "courses", "keywords", "roles"})
ONLY_SIGNS_OF_AN_ADDRESS = re.compile(r"[A-Za-z0-9%/:?#\[\]@!$&'()*+,;=._~-]+")


def faults(document: dict[str, Any]) -> list[str]:
    """Each place where the file breaks the rules."""
    strange = [name for name in document if name not in TOP]
    return [*strange, *(each for name, value in document.items() for each in _faults(name, value, name, "top"))]


def _faults(name: str, value: object, where: str, above: str) -> Iterator[str]:
    if name == "profiles" or (above == "top" and name not in OBJECTS | {"$schema"}):
        entries = value if isinstance(value, list) else [None]
        for at, each in enumerate(entries):
            yield from _inside(name, each, f"{where}.{at}")
    elif name in LISTS_OF_TEXT:
        if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
            yield f"{where} is no list of texts"
    elif name in OBJECTS and above in ("top", "basics"):
        yield from _inside(name, value, where)
    else:
        yield from _faults_of_text(name, value, where)


def _inside(name: str, value: object, where: str) -> Iterator[str]:
    if not isinstance(value, dict):
        yield f"{where} is no object"
        return
    for inner, held in value.items():
        yield from _faults(inner, held, f"{where}.{inner}", name)


def _faults_of_text(name: str, value: object, where: str) -> Iterator[str]:
    if not isinstance(value, str):
        yield f"{where} is no text"
    elif name in ("startDate", "endDate", "date", "releaseDate") and not DATE.fullmatch(value):
        yield f"{where} is no date"
    elif name == "email" and "@" not in value:
        yield f"{where} is no address"
    elif name == "url" and not (ONLY_SIGNS_OF_AN_ADDRESS.fullmatch(value) and urlsplit(value).scheme):
        yield f"{where} is no URI"
