"""One line with one person: two readings of the name made one, with the doubt said."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from afterword.core.people import suffixes
from afterword.core.people.cleaning import Found, clean
from afterword.core.people.jobs import is_job_only
from afterword.core.people.roles import is_noreply_word, is_role_word, is_team_name
from afterword.core.people.rule_reader import NameParts, read_name
from afterword.core.ports import NameReader

_ADDRESS = re.compile(r"^[^\s@<>]+@[^\s@<>]+$")
# "J.B." is two names written as one word.
# The kind of school was kept on its degree, so that both are one word.
_SCHOOL = re.compile(r"(?<=\S)(\((?:FH|Uni)\))", re.I)
_TWO_INITIALS = re.compile(r"([^\W\d_]\.)((?:[^\W\d_]\.)+)")


@dataclass(frozen=True, slots=True)
class ParsedName:
    """CLDR name fields (LDML part 8) and what stood around them; "" or () where absent, never guessed.

    `title` holds honorific and academic title as written. `case_reliable` is False for a name in capitals or in small
    letters only.
    `unsure` is True where the two readers disagree on the surname, the order is open, or bytes were damaged.
    """

    title: str = ""
    given: str = ""
    given2: str = ""
    surname: str = ""
    generation: str = ""
    credentials: str = ""
    informal: str = ""
    given_all: str = ""
    role: str = ""
    org: str = ""
    department: str = ""
    pronouns: str = ""
    email: str = ""
    phone: str = ""
    former_surname: str = ""
    native: str = ""
    order: str = ""
    via: str = ""
    signs_as: str = ""
    address_by: str = ""
    case_reliable: bool = True
    is_person: bool = True
    name_known: bool = True
    unsure: bool = False
    why_unsure: str = ""
    people: tuple[ParsedName, ...] = ()

    @property
    def display(self) -> str:
        """Given names and surname in their order, without title and letters."""
        parts = [self.given_all or self.given, self.surname]
        if self.order == "surnameFirst":
            parts = (
                [self.surname, self.given2, self.given] if self.address_by else [self.surname, self.given, self.given2]
            )
        return " ".join(part for part in parts if part)

    def to_json(self) -> dict[str, Any]:
        """The contract's object: only what is there, and the flags."""
        out: dict[str, Any] = {}
        for each in fields(self):
            value = getattr(self, each.name)
            if isinstance(value, bool) or (value and each.name != "people"):
                out[each.name] = value
        if self.people:
            out["people"] = [person.to_json() for person in self.people]
        return out


NOBODY = ParsedName(is_person=False, name_known=False)


def one_name(text: str, locale: str | None, reader: NameReader) -> ParsedName:
    """Read one line that holds one name, with whatever was written around it."""
    found = Found()
    body = clean(text, found)
    if not body or _is_nobody(body):
        return replace(NOBODY, **_kept(found))
    return combine(body, locale or "", reader, found)


def _is_nobody(body: str) -> bool:
    if _ADDRESS.match(body):
        return True
    return (
        is_team_name(body)
        or is_job_only(body)
        or is_noreply_word(body)
        or (is_role_word(body) and " " not in body and body.islower())
    )


def _kept(found: Found) -> dict[str, Any]:
    return {**found.fields}


def combine(body: str, locale: str, reader: NameReader, found: Found) -> ParsedName:
    """Two readings of a bare name made one; the marks of the text itself outrank both readers' habits."""
    first, second = reader.read(body), read_name(body, locale)
    if _knows_more(second, first) or (second.generation and "," in body and second.ground != "comma"):
        first = _read_again(body, reader, second)
    agree = _same(first.get("surname", ""), second.surname)
    chosen = _from_rules(second) if _rules_win(first, second, agree) else _from_reader(first, second)
    doubt = _doubt(first, second, agree, found)
    name = replace(chosen, **_kept(found), unsure=bool(doubt), why_unsure=doubt)
    if first.get("informal") and not name.informal:
        name = replace(name, informal=first["informal"])
    return _finished(name, body)


def _knows_more(second: NameParts, first: Mapping[str, str]) -> bool:
    """The rules know titles and letters of more languages than the library."""
    is_title = len(second.title.split()) > len(first.get("title", "").split()) or "(" in second.title
    is_letters = len(second.credentials.split()) > len(first.get("credentials", "").split())
    return is_title or is_letters or (bool(second.generation) and not first.get("generation"))


def _read_again(body: str, reader: NameReader, second: NameParts) -> dict[str, str]:
    """The first reader's view of the name without the titles and letters that the rules took off."""
    rest = body[_end_of(second.title, body) :]
    letters = [*second.credentials.split(), *second.generation.split()]
    words = [word for word in rest.split() if word.strip(",") not in letters]
    again = dict(reader.read(" ".join(words).strip(" ,")))
    kept = {
        "title": second.title,
        "generation": second.generation,
        "credentials": second.credentials or again.get("credentials", ""),
    }
    return {**again, **{key: value for key, value in kept.items() if value}}


def _end_of(title: str, body: str) -> int:
    words = len(title.split())
    match = re.match(rf"(?:\S+\s+){{{words}}}", body)
    return match.end() if match else 0


def _same(one: str, other: str) -> bool:
    return re.sub(r"[\s.,]", "", one).casefold() == re.sub(r"[\s.,]", "", other).casefold()


def _rules_win(first: Mapping[str, str], second: NameParts, agree: bool) -> bool:
    if second.ground in {"capitals", "patronymic", "script", "language", "two surnames", "particle"}:
        return not (second.ground == "capitals" and second.doubt)
    if _is_misled(first, second):
        return True
    if agree:
        return False
    return not first.get("surname") or second.ground == "two surnames" or bool(second.credentials and second.given)


# Given names shortened with a stop, which look like titles.
_SHORT_NAMES = frozenset(
    "alex. aug. benj. chas. chris. dan. danl. edw. eliz. fred. geo. jas. jno. jos. margt. matt. nath. robt. sam. saml. "
    "theo. thos. wm.".split()
)


def _is_misled(first: Mapping[str, str], second: NameParts) -> bool:
    """ "Davis, Jr., Sammy", "Brown, Jos. A.", "Junior Smith": the library takes the given name for something else."""
    title = first.get("title", "").casefold().split()
    if second.ground == "comma" and any(word in _SHORT_NAMES for word in title):
        return True
    is_hidden = bool(second.given) and not first.get("given")
    return is_hidden and (bool(second.generation) or title in (["junior"], ["senior"]))


def _doubt(first: Mapping[str, str], second: NameParts, agree: bool, found: Found) -> str:
    if found.doubts:
        return found.doubts[0]
    if second.doubt:
        return f"{second.doubt} is open"
    if second.ground in {"capitals", "patronymic", "script", "language", "particle"}:
        return ""
    if not agree:
        return "two readings of the surname differ"
    # Both readers agree on what the comma means: then it is no doubt.
    return "the form is ambiguous" if set(first.get("ambiguous", "").split()) - {"comma-structure"} else ""


def _from_rules(parts: NameParts) -> ParsedName:
    return ParsedName(
        title=parts.title,
        given=parts.given,
        given2=parts.given2,
        surname=parts.surname,
        generation=parts.generation,
        credentials=parts.credentials,
        order=parts.order,
    )


def _from_reader(first: Mapping[str, str], second: NameParts) -> ParsedName:
    known: dict[str, Any] = {
        key: first.get(key, "") for key in ("title", "given", "given2", "surname", "generation", "credentials")
    }
    return ParsedName(**known, order=second.order, former_surname=first.get("former_surname", ""))


def _finished(name: ParsedName, body: str) -> ParsedName:
    letters = "".join(character for character in body if character.isalpha())
    is_one_case = len(letters) > 2 and (letters.isupper() or letters.islower()) and letters.lower() != letters.upper()
    marked = name.surname.isupper() and len(name.surname.strip(".")) > 1 and name.surname.lower() != name.surname
    native = name.native or (body if not re.search(r"[A-Za-zÀ-ɏ]", body) and letters else "")
    given_all = " ".join(part for part in (name.given, name.given2) if part)
    initials = _TWO_INITIALS.fullmatch(name.given)
    if initials and name.surname and not name.given2:
        name = replace(name, given=initials.group(1), given2=initials.group(2))
    return replace(
        name,
        title=_SCHOOL.sub(r" \1", name.title),
        given_all=given_all,
        case_reliable=not (is_one_case or marked),
        native=native,
        address_by="given" if _is_called_by_given(name, body) else "",
    )


def _is_called_by_given(name: ParsedName, body: str) -> bool:
    """Icelandic patronymics and Vietnamese names: nobody is called by the family part (playbook D3)."""
    if suffixes.is_vietnamese(body.split()) or re.search(r"d[óo]ttir$", name.surname):
        return True
    return not name.surname and bool(name.given)
