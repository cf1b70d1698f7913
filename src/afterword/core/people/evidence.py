"""Evidence for a name: where a spelling was read, what the line says, and how much that place weighs."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from typing import Any

from afterword.core.errors import Unreadable
from afterword.core.people import suffixes, titles
from afterword.core.people.cleaning import Found, clean, mojibake_repaired
from afterword.core.people.jobs import has_role_word, role_and_org
from afterword.core.people.roles import is_team_name
from afterword.core.people.rule_reader import read_name
from afterword.core.people.spelling import nfc
from afterword.core.people.valediction import is_valediction

# The bearer's own words settle a conflict with third parties (playbook D1.6).
OWN = frozenset({"confirmed", "signature", "own_email_display", "business_card", "own_linkedin"})
STRONG = frozenset({"confirmed", "signature", "own_email_display", "business_card"})
AUTHORITY = {
    "confirmed": 9,
    "signature": 8,
    "own_email_display": 7,
    "business_card": 7,
    "own_linkedin": 6,
    "calendar_organizer_cn": 5,
    "company_site": 5,
    "job_ad": 4,
    "ats_mail": 4,
    "recruiter_mail": 4,
    "candidate_note": 3,
    "address_book": 3,
    "phone_note": 2,
    "local_part": 1,
}
# What was read as a name is short; the rest of a longer text says nothing of it.
_LONGEST = 600
_DAMAGE = re.compile(r"\ufffd|\w\?\w|=[0-9A-F]{2}(?=[\w=])|&#?\w+;")
_HEADS_SENTENCE = re.compile(
    r"\b(?:meet(?:ing)?(?:\s+with)?|with|interviewer\s+is|interviewer|by|from|contact|called|named|is|sind|ist|mit|avec|con)\s+"
)
_BODY_WORDS = re.compile(r"\b(?:will|you|your|the|meet|interview|please|sie|werden|vous|usted|talk|spoke)\b", re.I)


@dataclass(frozen=True, slots=True)
class Evidence:
    """One reading of one person's name. `seen_at` is an ISO 8601 date or instant, "" when unknown.

    `source` is a word of the contract's `weigh-evidence`, or "confirmed" for what the user looked up and confirmed.
    `settles` names the one field ("title", "role") that this is the user's answer on: `raw` is then that field alone,
    "" where it is left out, and no reading of the name.
    """

    source: str
    raw: str
    seen_at: str = ""
    locale: str = ""
    email: str = ""
    settles: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """What one piece of evidence says. `name` is the name as written there, without title, letters and job."""

    evidence: Evidence
    name: str = ""
    title: str = ""
    given: str = ""
    surname: str = ""
    credentials: str = ""
    informal: str = ""
    former_surname: str = ""
    role: str = ""
    pronouns: str = ""
    order: str = ""
    marked: bool = False
    damaged: bool = False
    is_person: bool = True

    @property
    def source(self) -> str:
        """Where it was read."""
        return self.evidence.source

    @property
    def weight(self) -> int:
        """The authority of the place, higher is stronger."""
        return AUTHORITY[self.evidence.source]

    @property
    def is_own(self) -> bool:
        """True for the bearer's own words."""
        return self.evidence.source in OWN

    @property
    def display(self) -> str:
        """Title and name, as a letter's head writes them."""
        return f"{self.title} {self.name}".strip()

    @property
    def case_reliable(self) -> bool:
        """False for capitals throughout, which hide how the name is written."""
        letters = "".join(character for character in self.name if character.isalpha())
        if len(letters) < 2 or letters.upper() == letters.lower():
            return True
        # Small letters throughout are how some people sign, and how machines flatten everybody else.
        return not letters.isupper() and (self.is_own or not letters.islower())


def read_evidence(record: Mapping[str, Any]) -> Evidence:
    """One entry of the contract's `evidence`; raises `Unreadable` on a wrong shape or an unknown source."""
    values: dict[str, str] = {}
    for key in ("source", "raw", "seen_at", "locale", "email", "settles"):
        value = record.get(key)
        if value is not None and not isinstance(value, str):
            value = value.isoformat() if hasattr(value, "isoformat") else None
            if value is None:
                raise Unreadable(f'"{key}" of an evidence is not a text.')
        values[key] = value or ""
    if values["source"] not in AUTHORITY:
        raise Unreadable(f"There is no source {values['source']!r}.", hint="One of: " + ", ".join(AUTHORITY) + ".")
    if not (values["raw"].strip() or values["settles"]):
        raise Unreadable("An evidence holds no text.", hint="Leave it out, or give what was read there.")
    return Evidence(**values)


# Weighing, proving and addressing a name each read the same few places, and so do the plan and the page.
@lru_cache(maxsize=4096)
def read(evidence: Evidence) -> Reading:
    """Take the name, title, job title and sign-off out of what was read; damaged bytes are marked as no evidence."""
    lines = [
        line
        for line in (nfc(mojibake_repaired(line) or line) for line in unescape(evidence.raw[:_LONGEST]).splitlines())
        if line and not re.fullmatch(r"[-_=–—\s]+", line) and not is_valediction(line)
    ]
    if not lines:
        return Reading(evidence, is_person=False)
    informal = ""
    if len(lines) > 1 and len(lines[0].strip(",.! ").split()) == 1:
        informal, lines = lines[0].strip(",.! "), lines[1:]
    found = Found()
    line = _out_of_sentence(lines[0])
    damaged = mojibake_repaired(evidence.raw[:_LONGEST]) is not None or _DAMAGE.search(line) is not None
    body = clean(line, found)
    if not body or is_team_name(body) or "@" in body:
        return Reading(evidence, is_person=False, damaged=damaged)
    if len(lines) > 1 and "role" not in found.fields and has_role_word(lines[1]):
        found.keep("role", role_and_org(lines[1])[0])
    return _reading(evidence, body, informal, found, damaged)


def _reading(evidence: Evidence, body: str, informal: str, found: Found, damaged: bool) -> Reading:
    parts = read_name(body, evidence.locale)
    given = " ".join(part for part in (parts.given, parts.given2) if part)
    name = _bare(body, parts.title, parts.credentials)
    if parts.ground == "comma":
        name = " ".join(part for part in (given, parts.surname) if part)
    own_form = found.fields.get("informal", "") if evidence.source in OWN else ""
    return Reading(
        evidence,
        name=name,
        title=parts.title,
        given=given,
        surname=parts.surname,
        credentials=parts.credentials,
        informal=informal or own_form,
        former_surname=found.fields.get("former_surname", ""),
        role=found.fields.get("role", ""),
        pronouns=found.fields.get("pronouns", ""),
        order=parts.order,
        marked=parts.ground == "capitals",
        damaged=damaged,
    )


def _bare(body: str, title: str, credentials: str) -> str:
    words = body.split()
    name = " ".join(words[len(title.split()) :]) if title and body.startswith(title.split(maxsplit=1)[0]) else body
    head, *tail = name.split(",")
    if tail and all(suffixes.is_credential(word) for part in tail for word in part.split()):
        name = head
    bare = name.split()
    while len(bare) > 2 and suffixes.is_credential(bare[-1]) and bare[-1].strip(",") in credentials:
        bare.pop()
    return " ".join(bare)


def _out_of_sentence(line: str) -> str:
    """The name in a sentence ("You will meet Kathy Meyer"): after the last opening word, up to a small word."""
    if len(line.split()) < 4 or not _BODY_WORDS.search(line):
        return line
    tail = _HEADS_SENTENCE.split(line)[-1]
    words: list[str] = []
    for word in tail.split():
        is_name = word[:1].isupper() or suffixes.is_particle(word) or titles.gender_stated(word) is not None
        if not is_name:
            break
        words.append(word)
        if word.endswith((".", ",")) and not suffixes.is_before_name(word) and len(word) > 2:
            break
    return " ".join(words).strip(" .,") or line
