# ruff: noqa: E501  (a pattern or a phrase reads best on one line)
"""Facts about the sender as pieces of a sentence: what can follow "I", and what only stands after a colon."""

from __future__ import annotations

import re
from dataclasses import dataclass

from afterword.core.letter.compose.verbs import base_form, is_past, is_present
from afterword.core.letter.numbers import number_in
from afterword.core.letter.words import content, words

_PARTICIPLES = frozenset(
    """handled moved led trained managed written built taught run tracked audited delivered served supervised mentored coached
    edited published planned organised organized processed repaired shipped sold tested translated closed opened installed
    designed hired onboarded reviewed resolved answered baked cooked welded sewn catalogued cataloged digitised digitized""".split()
)
_ADJECTIVES = re.compile(
    r"^(?:[\w.&-]+\s+){0,3}?(?:certified|licensed|licenced|qualified|fluent|accredited|registered|chartered|trained|bilingual|native)\b",
    re.IGNORECASE,
)
_EXPERIENCE = re.compile(r"^(?:experience|years|\w+ years)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact ready for a phrase: `shape` is "clause" (a deed, a whole clause with "I"), "state" (a clause
    that is true now) or "record" (stands after a colon)."""

    said: str
    shape: str
    text: str
    stems: frozenset[str]


def read_fact(said: str, lang: str) -> Fact:
    """An English fact by its first words; other languages keep the user's words after a colon.

    "ran the desk" -> "I ran the desk"; "welds steel" -> "I weld steel"; "certified since 2019" -> "I have been
    certified since 2019"; "140 loans handled a year" -> "I handled 140 loans a year"; all else stays as it is.
    """
    plain = re.sub(r"\s+", " ", said).strip().rstrip(".;,!").strip()
    stems = content(plain, lang)
    clause = _english(plain) if lang == "en" else _first_person(plain, lang)
    if not clause:
        return Fact(said, "record", plain, stems)
    return Fact(said, "state" if lang == "en" and _is_state(clause) else "clause", clause, stems)


def _is_state(clause: str) -> bool:
    """ "I am licensed", "I have been certified since 2019", "I speak Polish": true now, and no piece of work done."""
    verb = clause.split()[1] if clause.startswith("I ") else ""
    return verb in {"am", "have"} or not is_past(verb)


def _english(text: str) -> str:
    first = re.match(r"[\w'’-]+", text)
    if first is None:
        return ""
    word = first.group()
    if word in {"I", "We", "we"}:
        return text[0].upper() + text[1:] if word != "We" else text
    if _ADJECTIVES.match(text):
        return _state(text)
    if is_past(word):
        return f"I {word.lower()}{text[first.end() :]}"
    if is_present(word) and word.islower():
        return f"I {base_form(word)}{_present_rest(text[first.end() :])}"
    return _turned(text)


def _state(text: str) -> str:
    """ "trained 26 volunteers" is a deed, "trained in first aid" a state; "since" asks for the perfect."""
    if re.match(
        r"^(?:trained|qualified|certified|licensed|registered)\s+(?!(?:in|as|to|for|since|by|with)\b)\w+",
        text,
        re.IGNORECASE,
    ):
        return f"I {text[0].lower()}{text[1:]}"
    return f"I have been {text}" if re.search(r"\bsince\b", text) else f"I am {text}"


def _present_rest(rest: str) -> str:
    """ "welds aluminum and repairs trailers": the second verb follows the first."""
    return re.sub(
        r"(\band\s+)([\w']+)",
        lambda m: m.group(1) + (base_form(m.group(2)) if is_present(m.group(2)) else m.group(2)),
        rest,
    )


def _turned(text: str) -> str:
    """ "140 loans handled a year": a number, at most three words, a participle of doing, the rest."""
    match = re.match(
        r"^(?P<what>(?P<number>[\w,.\-]+)\s+(?:[\w'’&-]+\s+){1,3}?)(?P<done>\w+)(?P<rest>(?:\s+.*)?)$", text
    )
    if match and number_in(match.group("number"), "en") and match.group("done").casefold() in _PARTICIPLES:
        done = {"written": "wrote", "taught": "taught", "run": "ran", "sewn": "sewed"}.get(
            match.group("done"), match.group("done")
        )
        return f"I {done} {match.group('what').strip()}{match.group('rest')}"
    return ""


_I_FORMS = {
    "de": re.compile(r"^ich\s", re.IGNORECASE),
    "fr": re.compile(r"^j(?:e\s|'|’)", re.IGNORECASE),
    "es": re.compile(r"^(?:yo\s|he\s|llevo\s|hablo\s|dirigí\s|tengo\s|trabajé\s)", re.IGNORECASE),
    "it": re.compile(r"^(?:io\s|ho\s|parlo\s|sono\s)", re.IGNORECASE),
    "nl": re.compile(r"^ik\s", re.IGNORECASE),
    "pt": re.compile(r"^(?:eu\s|falo\s|tenho\s|trabalhei\s)", re.IGNORECASE),
}


def _first_person(text: str, lang: str) -> str:
    pattern = _I_FORMS.get(lang)
    return text[0].upper() + text[1:] if pattern and pattern.match(text) else ""


def likeness(fact: Fact, topic: str, lang: str) -> int:
    """How many content words fact and topic share; near forms count (storm, storms)."""
    return len(fact.stems & content(topic, lang))


def holds_number(fact: Fact, lang: str) -> bool:
    """True when a number stands in it."""
    return any(number_in(word.text, lang) for word in words(fact.text))
