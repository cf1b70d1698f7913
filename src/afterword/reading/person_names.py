"""The CLDR patterns for person names, from the copy that lies in `vendor`."""

from __future__ import annotations

import json
import lzma
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from afterword.core.people.name_patterns import NameLocale
from afterword.core.people.word_breaks import words_of

RELEASE = "cldr-person-names-full@48.2.0"
CHINESE_WORDS = "icu-cjdict@72.1"
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
        cut=_chinese if key.partition("-")[0] == "zh" else list,
    )


def _chinese(run: str) -> Sequence[str]:
    return words_of(run, _chinese_words())


@cache
def _chinese_words() -> dict[str, int]:
    """Every Chinese word with its cost; read when a Chinese name is shortened for the first time."""
    packed = files("afterword.reading").joinpath("vendor", CHINESE_WORDS, "words.txt.xz").read_bytes()
    lines = (line.partition("\t") for line in lzma.decompress(packed).decode("utf-8").splitlines())
    return {word: int(cost) for cost, _, words in lines for word in words.split(" ")}
