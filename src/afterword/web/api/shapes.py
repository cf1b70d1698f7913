"""Shapes of JSON from the dataclasses themselves: what is documented, what is read and what is given are one."""

from __future__ import annotations

import dataclasses
import re
import types
from collections.abc import Mapping
from datetime import date, datetime
from enum import Enum
from typing import Any, Union, get_args, get_origin, get_type_hints
from uuid import UUID

from afterword.web.api.problems import WRONG_BODY, Declined

Schema = dict[str, Any]
PLAIN: dict[Any, Schema] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    float: {"type": "number"},
    UUID: {"type": "string", "format": "uuid"},
    datetime: {"type": "string", "format": "date-time"},
    date: {"type": "string", "format": "date"},
    type(None): {"type": "null"},
}
TAKEN, LONGEST, SHORTEST, PATTERN, MUST = "taken", "longest", "shortest", "pattern", "must"


class Shapes:
    """The schemas of a document, each dataclass once under its name."""

    def __init__(self, known: dict[str, Any], without: Mapping[type, frozenset[str]]) -> None:
        self.known, self.without = known, without
        self.schemas: dict[str, Schema] = {}

    def of(self, kind: Any) -> Schema:
        """The schema of a type; a dataclass is referred to."""
        if dataclasses.is_dataclass(kind) and isinstance(kind, type):
            return self._object(kind)
        if isinstance(kind, type) and issubclass(kind, Enum):
            return {"type": "string", "enum": [each.value for each in kind]}
        if get_origin(kind) in (Union, types.UnionType):
            return {"anyOf": [self.of(each) for each in get_args(kind)]}
        if get_origin(kind) is dict:
            return {"type": "object", "additionalProperties": self.of(get_args(kind)[1])}
        if get_origin(kind) is tuple:
            return self._tuple(get_args(kind))
        return dict(PLAIN[kind])

    def _tuple(self, parts: tuple[Any, ...]) -> Schema:
        if parts[-1] is Ellipsis:
            return {"type": "array", "items": self.of(parts[0])}
        return {"type": "array", "prefixItems": [self.of(each) for each in parts], "minItems": len(parts)}

    def _object(self, kind: type) -> Schema:
        name = kind.__name__
        if name not in self.schemas:
            self.schemas[name] = {}
            hints = get_type_hints(kind, localns=self.known)
            fields = [each for each in dataclasses.fields(kind) if each.name not in self.without.get(kind, ())]
            self.schemas[name] = {
                "type": "object",
                "description": (kind.__doc__ or "").strip().partition("\n")[0],
                "properties": {each.name: self._field(hints[each.name], each) for each in fields},
                "required": [each.name for each in fields if _must(each)],
            }
            if any(TAKEN in each.metadata for each in fields):
                # What is given may have more fields one day; what is taken may not.
                self.schemas[name]["additionalProperties"] = False
        return {"$ref": f"#/components/schemas/{name}"}

    def _field(self, kind: Any, field: dataclasses.Field[Any]) -> Schema:
        schema = self.of(kind)
        if LONGEST in field.metadata:
            # Of an object of texts, each text is that long at most.
            schema.get("additionalProperties", schema)["maxLength"] = field.metadata[LONGEST]
        if field.metadata.get(SHORTEST):
            schema["minLength"] = field.metadata[SHORTEST]
        if PATTERN in field.metadata:
            schema["pattern"] = field.metadata[PATTERN]
        return schema


def _must(field: dataclasses.Field[Any]) -> bool:
    """What is given always has every field; what is taken, those without a usual value."""
    usual = (field.default, field.default_factory)
    return TAKEN not in field.metadata or usual == (dataclasses.MISSING, dataclasses.MISSING)


def taken(longest: int, *, usual: str | None = None, shortest: int = 0, pattern: tuple[str, str] | None = None) -> Any:
    """A text that a request gives; `usual` where it may be left out, with a `pattern` what it must be in words."""
    metadata: dict[str, Any] = {TAKEN: True, LONGEST: longest, SHORTEST: shortest}
    if pattern is not None:
        metadata[PATTERN], metadata[MUST] = pattern
    return (
        dataclasses.field(metadata=metadata) if usual is None else dataclasses.field(default=usual, metadata=metadata)
    )


def read(kind: type, body: Any) -> Any:
    """What a request gives, as the dataclass it asks for; anything more, less or else is declined."""
    if not isinstance(body, dict):
        raise _wrong("The body must be a JSON object.")
    fields = {each.name: each for each in dataclasses.fields(kind)}
    if more := sorted(set(body) - set(fields)):
        raise _wrong(f"There is no field {more[0]!r} here.")
    for name, field in fields.items():
        if name not in body and _must(field):
            raise _wrong(f"The field {name!r} is missing.")
        if name in body:
            _check(name, field, body[name])
    return kind(**body)


def _check(name: str, field: dataclasses.Field[Any], value: Any) -> None:
    if not field.metadata.get("lines"):
        _check_text(name, field.metadata, value)
        return
    if not isinstance(value, dict):
        raise _wrong(f"The field {name!r} must be an object of texts.")
    for each in value.values():
        _check_text(name, field.metadata, each)


def _check_text(name: str, rules: Mapping[str, Any], value: Any) -> None:
    if not isinstance(value, str):
        raise _wrong(f"The field {name!r} must be a text.")
    if len(value) > rules[LONGEST]:
        raise _wrong(f"The field {name!r} has more than {rules[LONGEST]} signs.")
    if len(value) < rules.get(SHORTEST, 0):
        raise _wrong(f"The field {name!r} is empty.")
    if PATTERN in rules and not re.fullmatch(rules[PATTERN], value):
        raise _wrong(f"The field {name!r} must {rules[MUST]}.")
    try:
        value.encode()
    except UnicodeEncodeError:
        raise _wrong(f"The field {name!r} holds half a sign.") from None


def _wrong(detail: str) -> Declined:
    return Declined(WRONG_BODY, detail)
