"""A JSON Resume as it is: the known parts, each of the kind the schema says; nothing is read into it."""

from __future__ import annotations

from typing import Any

from afterword.core.errors import Unreadable
from afterword.reading.strict_json import load_json

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
_BASICS = "name label image email phone url summary"
_LOCATION = "address postalCode city countryCode region"
_OLD = {"company": "name", "website": "url"}


class NotAResume(Unreadable):
    """There is no resume in this file."""

    code = "not_a_resume"
    hint = "Give a PDF, Word, OpenDocument, RTF or text file, a JSON Resume, or paste the text."


def json_resume(content: bytes) -> dict[str, Any]:
    """The JSON Resume 1.0.0 object in a file, and in that of older ones under their new names."""
    given = load_json(content)
    if not isinstance(given, dict) or not any(isinstance(given.get(part), dict | list) for part in ("basics", *LISTS)):
        raise NotAResume
    found: dict[str, Any] = {}
    if basics := _basics(given.get("basics")):
        found["basics"] = basics
    for part, names in LISTS.items():
        items = given.get(part)
        entries = [_fields(each, names) for each in items if isinstance(each, dict)] if isinstance(items, list) else []
        if kept := [each for each in entries if each]:
            found[part] = kept
    if not found:
        raise NotAResume
    return {**found, "unsure": [], "sources": {}}


def _basics(given: object) -> dict[str, Any]:
    found = _fields(given, _BASICS)
    if isinstance(given, dict):
        if location := _fields(given.get("location"), _LOCATION):
            found["location"] = location
        profiles = given.get("profiles")
        kept = [_fields(each, "network username url") for each in profiles] if isinstance(profiles, list) else []
        if kept := [each for each in kept if each]:
            found["profiles"] = kept
    return found


def _fields(given: object, names: str) -> dict[str, Any]:
    if not isinstance(given, dict):
        return {}
    renamed = {
        (_OLD[name] if name in _OLD and _OLD[name] not in given else name): value for name, value in given.items()
    }
    found = {name: _value(renamed.get(name)) for name in names.split()}
    return {name: value for name, value in found.items() if value not in ("", None, [])}


def _value(given: object) -> str | list[str] | None:
    if isinstance(given, str):
        return given
    if isinstance(given, list):
        return [each for each in given if isinstance(each, str) and each]
    return str(given) if isinstance(given, int | float) and not isinstance(given, bool) else None
