"""What a JSON Resume 1.0.0 may hold: its parts and fields, each of the kind that the schema says; the rest is named."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from math import isfinite
from typing import Any
from urllib.parse import quote

from afterword.core.resume.dates import is_now, one_date

LISTS = {
    "work": "name position location description url startDate endDate summary highlights",
    "volunteer": "organization position url startDate endDate summary highlights",
    "education": "institution url area studyType startDate endDate score courses",
    "awards": "title date awarder summary",
    "certificates": "name date issuer url",
    "publications": "name publisher releaseDate url summary",
    "skills": "name level keywords",
    "languages": "language fluency",
    "interests": "name keywords",
    "references": "name reference",
    "projects": "name description highlights keywords startDate endDate url roles entity type",
}
PARTS = ("basics", *LISTS)
_BASICS = "name label image email phone url summary"
_LOCATION = "address postalCode city countryCode region"
_PROFILE = "network username url"
_OLD = {"company": "name", "website": "url"}
_ABOUT_ITSELF = frozenset({"$schema", "meta"})
_SEVERAL = frozenset("highlights courses keywords roles".split())
_DATES = frozenset("startDate endDate date releaseDate".split())
_DAY = re.compile(r"([12]\d{3}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?)(?:[T ]\d\d:\d\d\S*)?")
_MONTH = re.compile(r"\d{1,2}\s*[./-]\s*\d{4}|\d{4}[./]\d{2}")
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+")
_WEB = re.compile(r"https?://[^\s/]\S*", re.I)
_BARE_WEB = re.compile(r"[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:[/?#]\S*)?")
_URI_SIGNS = "%/:?#[]@!$&'()*+,;=-._~"
# Whoever hands in a file of junk is told of the first things; a long one is cut.
_MOST, _LONGEST = 40, 160


@dataclass(frozen=True, slots=True)
class Fitted:
    """A document that the schema allows, and what of the given one it does not hold.

    `read_from` tells for a path what stood there where it was written another way; `left_out` are paths with what
    stood there. The path of a field that can still be filled in has its entry in the document.
    """

    document: dict[str, Any] = field(default_factory=dict)
    read_from: dict[str, str] = field(default_factory=dict)
    left_out: list[tuple[str, str]] = field(default_factory=list)

    def leave(self, path: str, given: object) -> None:
        """Say that this was left out; what says nothing is not worth a word."""
        if given not in (None, "", [], {}) and len(self.left_out) < _MOST and (text := _shown(given)):
            self.left_out.append((_shown(path), text))


def fitted(given: Mapping[str, Any]) -> Fitted:
    """What of a document is a JSON Resume 1.0.0; a field of an older one stands under its new name."""
    found = Fitted()
    basics = given.get("basics")
    if isinstance(basics, Mapping):
        if kept := _basics(basics, found):
            found.document["basics"] = kept
    else:
        found.leave("basics", basics)
    for part, names in LISTS.items():
        if entries := _entries(given.get(part), part, names, found):
            found.document[part] = entries
    for name, value in given.items():
        if name not in PARTS and name not in _ABOUT_ITSELF:
            found.leave(name, value)
    return found


def is_field(path: str) -> bool:
    """True for the place of one text, such as "work.0.startDate"; a list has no such place."""
    *above, name = path.split(".")
    shape = ".".join(step for step in above if not step.isdigit())
    names = {"basics": _BASICS, "basics.location": _LOCATION, "basics.profiles": _PROFILE, **LISTS}.get(shape, "")
    return name in names.split() and name not in _SEVERAL


def _basics(given: Mapping[str, Any], found: Fitted) -> dict[str, Any]:
    plain = {name: value for name, value in given.items() if name not in ("location", "profiles")}
    kept = _fields(plain, "basics", _BASICS, found)
    location = given.get("location")
    if isinstance(location, Mapping):
        if inner := _fields(location, "basics.location", _LOCATION, found):
            kept["location"] = inner
    else:
        found.leave("basics.location", location)
    if profiles := _entries(given.get("profiles"), "basics.profiles", _PROFILE, found):
        kept["profiles"] = profiles
    return kept


def _entries(given: object, path: str, names: str, found: Fitted) -> list[dict[str, Any]]:
    if not isinstance(given, list):
        found.leave(path, given)
        return []
    kept: list[dict[str, Any]] = []
    for each in given:
        own = Fitted()
        entry = _fields(each, f"{path}.{len(kept)}", names, own) if isinstance(each, Mapping) else {}
        if not entry:
            # Nothing of it is left whose place could be named.
            found.leave(path, each)
            continue
        kept.append(entry)
        found.read_from.update(own.read_from)
        found.left_out.extend(own.left_out[: _MOST - len(found.left_out)])
    return kept


def _fields(given: Mapping[str, Any], path: str, names: str, found: Fitted) -> dict[str, Any]:
    renamed = {
        (_OLD[name] if name in _OLD and _OLD[name] not in given else name): value for name, value in given.items()
    }
    wanted = names.split()
    kept = {name: _value(renamed.get(name), name, f"{path}.{name}", found) for name in wanted}
    for name, value in renamed.items():
        if name not in wanted:
            found.leave(f"{path}.{name}", value)
    return {name: value for name, value in kept.items() if value}


def _value(given: object, name: str, path: str, found: Fitted) -> str | list[str]:
    if name in _SEVERAL:
        return _several(given, path, found)
    text = _text(given)
    kept = _of_kind(text, name)
    if kept is None or (not text and given):
        found.leave(path, given)
        return ""
    if kept != text and kept:
        found.read_from[path] = _shown(text)
    return kept


def _several(given: object, path: str, found: Fitted) -> list[str]:
    kept: list[str] = []
    for each in given if isinstance(given, list) else [given]:
        if text := _text(each) if isinstance(each, str) else "":
            kept.append(text)
        elif isinstance(each, str):
            continue
        else:
            found.leave(path, each)
    return kept


def _text(given: object) -> str:
    if isinstance(given, bool) or not isinstance(given, str | int | float):
        return ""
    if isinstance(given, float) and not isfinite(given):
        return ""
    # Half a sign and the sign that ends a text in C can be written in JSON, and in no database.
    text = str(given).replace("\0", "").encode("utf-8", "replace").decode()
    return text if text.strip() else ""


def _of_kind(text: str, name: str) -> str | None:
    """The text as its field takes it, "" for nothing, None for what does not fit there."""
    if not text:
        return ""
    if name in _DATES:
        return _date(text.strip())
    if name == "email":
        return text.strip() if _EMAIL.fullmatch(text.strip()) else None
    return _address(text.strip()) if name == "url" else text


def _date(text: str) -> str | None:
    if written := _DAY.fullmatch(text):
        return written[1]
    if is_now(text):
        return ""
    found = one_date(text)
    if found is None or found.rest:
        return None
    is_month = _MONTH.fullmatch(text) and "-" in found.end
    return found.end if is_month or any(sign.isalpha() for sign in text) else None


def _address(text: str) -> str | None:
    whole = text if _WEB.fullmatch(text) else f"https://{text}" if _BARE_WEB.fullmatch(text) else ""
    return quote(whole, safe=_URI_SIGNS) or None


def _shown(given: object) -> str:
    text = given if isinstance(given, str) else json.dumps(given, ensure_ascii=False)
    text = " ".join(text.replace("\0", "").encode("utf-8", "replace").decode().split())
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]} …"
