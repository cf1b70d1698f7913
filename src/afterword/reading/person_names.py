"""The CLDR patterns for person names, from the copy that lies in `vendor`."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any

from afterword.core.people.name_patterns import NameLocale

RELEASE = "cldr-person-names-full@48.2.0"
# Tags that mean another row: BCP 47 aliases and the script that a region writes.
_ALIASES = {"no": "nb", "nn": "nb", "zh-tw": "zh-Hant", "zh-hk": "zh-Hant", "zh-mo": "zh-Hant", "es-419": "es-MX"}


@cache
def _rows() -> dict[str, dict[str, Any]]:
    text = files("afterword.reading").joinpath("vendor", RELEASE, "person-names.json").read_text(encoding="utf-8")
    rows: dict[str, dict[str, Any]] = json.loads(text)
    return rows


def name_locales() -> tuple[str, ...]:
    """Every locale that has patterns of its own."""
    return tuple(_rows())


@cache
def name_locale(tag: str) -> NameLocale | None:
    """The patterns of a locale ("de-AT"), else of its language ("de"); None for a language that is not here.

    A row of a region holds only what differs from its language.
    """
    wanted = tag.strip().replace("_", "-")
    known = {key.casefold(): key for key in _rows()}
    while wanted:
        key = known.get(_ALIASES.get(wanted.casefold(), wanted).casefold())
        if key is not None:
            return _read(key)
        wanted = wanted.rpartition("-")[0]
    return None


def _read(key: str) -> NameLocale:
    row, parent = _rows()[key], _rows().get(key.rpartition("-")[0], {})
    whole = {**parent, **row}
    patterns = {**parent.get("patterns", {}), **row.get("patterns", {})}
    return NameLocale(
        tag=key,
        given_first=tuple(whole["givenFirst"]),
        surname_first=tuple(whole["surnameFirst"]),
        native_space=whole["nativeSpace"],
        foreign_space=whole["foreignSpace"],
        initial=whole["initial"],
        initial_sequence=whole["initialSequence"],
        patterns={style: tuple(each) for style, each in patterns.items()},
    )
