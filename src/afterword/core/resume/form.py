"""A resume as rows of a form, one for each thing it says, and back again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from afterword.core.resume.schema import LISTS, Fitted, fitted, is_field

PARTS = {
    "basics": "You", "work": "Work", "volunteer": "Volunteering", "education": "Education", "skills": "Skills",
    "languages": "Languages", "certificates": "Certificates", "awards": "Awards", "projects": "Projects",
    "publications": "Publications", "interests": "Interests", "references": "References",
}  # fmt: skip
LABELS = {
    "name": "Name", "label": "What you are", "email": "E-mail", "phone": "Phone", "url": "Address on the web",
    "summary": "Summary", "city": "City", "region": "Region", "countryCode": "Country", "postalCode": "Postcode",
    "address": "Street", "network": "Network", "username": "User name", "position": "Job title", "location": "Place",
    "startDate": "From", "endDate": "Until", "highlights": "Done", "organization": "Organisation",
    "institution": "School", "studyType": "Degree", "area": "Field of study", "score": "Grade", "courses": "Course",
    "language": "Language", "fluency": "How well", "keywords": "Skill", "title": "Title", "date": "Date",
    "description": "About it", "level": "Level", "reference": "Reference", "publisher": "Publisher",
    "releaseDate": "Date", "issuer": "Given by", "awarder": "Given by", "roles": "Role", "image": "Picture",
    "entity": "For", "type": "Kind",
}  # fmt: skip
_NAMES = {"work": "Employer", "skills": "Skill", "certificates": "Certificate", "interests": "Interest"}
SCHEMA = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"


@dataclass(frozen=True, slots=True)
class Row:
    """One thing a resume says: where it stands in the document, what it is called, and what it says."""

    path: str
    label: str
    value: str

    @property
    def part(self) -> str:
        """Its part of the resume, such as "work"."""
        return self.path.split(".", 1)[0]

    @property
    def entry(self) -> str:
        """The entry it belongs to, such as "work.0"."""
        return ".".join(self.path.split(".")[:2])

    @property
    def is_done(self) -> bool:
        """True for something that was done, which a letter may quote."""
        return ".highlights." in self.path


def rows(document: Mapping[str, Any]) -> list[Row]:
    """Every text of the document in the order of the parts; what is no part of a resume is left out."""
    found = [row for part in PARTS for row in _rows(document.get(part), part)]
    return [Row(path, _label(path), value) for path, value in found]


def _rows(value: object, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, Mapping):
        for name, inner in value.items():
            yield from _rows(inner, f"{path}.{name}")
    elif isinstance(value, list):
        for at, inner in enumerate(value):
            yield from _rows(inner, f"{path}.{at}")


def _label(path: str) -> str:
    steps = [step for step in path.split(".") if not step.isdigit()]
    if steps[-1] == "name" and steps[0] in _NAMES:
        return _NAMES[steps[0]]
    return LABELS.get(steps[-1], steps[-1])


def gaps(document: Mapping[str, Any], left_out: Iterable[tuple[str, str]]) -> list[Row]:
    """An empty row for each field that was left out and can still be filled in."""
    return [Row(path, _label(path), "") for path, _ in left_out if is_field(path) and _has_room(document, path)]


def _has_room(document: Mapping[str, Any], path: str) -> bool:
    """True where every entry that the path goes through is there."""
    at: Any = document
    for step in path.split(".")[:-1]:
        if isinstance(at, list):
            if int(step) >= len(at):
                return False
            at = at[int(step)]
        else:
            at = at.get(step, [] if step in LISTS or step == "profiles" else {})
    return True


def label_of(path: str) -> str:
    """What the field of a path is called; a part by its own name."""
    return PARTS.get(path) or _label(path)


def corrected(
    document: Mapping[str, Any], typed: Mapping[str, str], left_out: Iterable[tuple[str, str]] = ()
) -> Fitted:
    """The document with what was typed for its rows and gaps; an emptied one falls away, no other path is made.

    What was typed and does not fit its field is among `left_out` of the answer.
    """
    made: dict[str, Any] = deepcopy(fitted(document).document)
    for row in [*rows(made), *gaps(made, left_out)]:
        if row.path in typed:
            _set(made, row.path.split("."), typed[row.path].strip())
    return fitted(_without_empty(made))


def _set(at: Any, steps: list[str], value: str) -> None:
    for step in steps[:-1]:
        at = at[int(step)] if isinstance(at, list) else at.setdefault(step, {})
    if isinstance(at, list):
        at[int(steps[-1])] = value
    else:
        at[steps[-1]] = value


def _without_empty(value: object) -> Any:
    if isinstance(value, Mapping):
        found = {name: _without_empty(inner) for name, inner in value.items()}
        return {name: inner for name, inner in found.items() if inner not in (None, "", [], {})}
    if isinstance(value, list):
        return [found for inner in value if (found := _without_empty(inner)) not in (None, "", [], {})]
    return value


def as_json_resume(document: Mapping[str, Any], modified: str) -> dict[str, Any]:
    """The document as a JSON Resume 1.0.0 file has it, with its schema and when it was changed."""
    return {"$schema": SCHEMA, **fitted(document).document, "meta": {"version": "v1.0.0", "lastModified": modified}}
