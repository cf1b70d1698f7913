"""JSON of others: no number JSON does not know, no name twice, no depth or number beyond what a program means."""

from __future__ import annotations

import json
import re
from typing import Any, NoReturn

from afterword.core.errors import Unreadable
from afterword.reading import limits

_SMALLER = "Nobody writes such a file by hand: save it again as it was sent, or paste its text."
_STRING = re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL)


class NotStrictJson(Unreadable):
    """This file is not JSON."""

    code = "not_json"
    hint = "Save the file again as it was sent, and give that one."


def load_json(content: bytes) -> Any:
    """The value in a JSON file in UTF-8, UTF-16 or UTF-32; raises `NotStrictJson`, or `TooMuch` for its depth."""
    try:
        text = content.decode(json.detect_encoding(content)).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        raise NotStrictJson("This file is not text, so it is no JSON.") from error
    _check_depth(text)
    try:
        return json.loads(text, parse_constant=_no_constant, parse_int=_short, object_pairs_hook=_once)
    except ValueError as error:
        raise NotStrictJson(f"This file is not JSON: {error}.") from error


def _check_depth(text: str) -> None:
    depth = 0
    for sign in re.findall(r"[\[\]{}]", _STRING.sub("", text)):
        depth += 1 if sign in "[{" else -1
        if depth > limits.JSON_DEPTH:
            raise limits.TooMuch(
                f"This file is nested more than {limits.JSON_DEPTH} levels deep. Nothing was kept.", hint=_SMALLER
            )


def _no_constant(word: str) -> NoReturn:
    raise NotStrictJson(f"This file holds {word}, which is no number in JSON.")


def _short(digits: str) -> int:
    if len(digits) > limits.JSON_DIGITS + 1:
        raise NotStrictJson(f"This file holds a number of more than {limits.JSON_DIGITS} digits.")
    return int(digits)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise NotStrictJson("This file gives one name twice in one object, so it can be read in two ways.")
    return found
