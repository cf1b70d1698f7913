"""The greeting of a letter: from confirmed facts by the locale's table, the neutral form where something is unknown."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from afterword.core.people import titles
from afterword.core.people.addressee import Addressee, is_title_word
from afterword.core.people.greetings import greeting_row
from afterword.core.people.greetings.row import Row
from afterword.core.people.suffixes import is_patronymic, is_vietnamese

_TITLE_FIELDS = frozenset({"title", "honorific", "pronouns"})
_IDLE_FIELDS = frozenset({"role", "company", "credentials", "org", "department", "generation"})
# Madame and Monsieur keep their capital; so do languages whose greeting is one word for everybody.
_KEEPS_CAPITALS = ("fr", "ja", "ko", "zh", "th", "vi", "id", "ms")
_GIVEN_IS_CALLED = frozenset({"is", "vi", "th", "am", "ti", "my", "dz", "bo"})
_SURNAME_FIRST = frozenset({"hu", "ja", "ko", "zh", "vi"})
_NOBILITY = re.compile(r"^(graf|gräfin|freiherr|freifrau|freiin|baron|baronin|fürst|fürstin|prinz|prinzessin)\b", re.I)
_ACADEMIC_TAIL = re.compile(
    r"\b(h\.?\s*c\.?|med|phil|jur|iur|rer|nat|oec|pol|habil|dent|vet|sc|techn|theol|mult)\b\.?", re.I
)
_NATIVE_SCRIPT = re.compile(r"^[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]+$")


@dataclass(frozen=True, slots=True)
class Salutation:
    """The line to greet with, or None with the question to ask first.

    Both may be there: then the line is safe to use, and the question asks for what it had to leave out.
    """

    text: str | None
    question: str | None = None


def salutation(locale: str, formality: str, person: Addressee, *, medium: str = "") -> Salutation:
    """Greet `person` in the language of the letter (playbook D1, D2).

    An honorific or a title stands in the line only when it is in the record; where the honorific is unknown the
    line holds the full name. A field the sources disagree on is never used: without it the plain line is taken,
    and where no line is left (the name itself is disputed) there is no text but a question.
    `formality` "informal" uses the name they sign with; `medium` is "email", "letter" or "".
    """
    row = greeting_row(locale)
    if row is None:
        return Salutation(None, f"How does one greet in this language ({locale})? Type the first line.")
    if not person.is_named and not person.disputes:
        line = row.form("unnamed", medium)
        return Salutation(line, None if line else "Whom does this letter greet?")
    if person.people:
        return _several(row, locale, formality, person, medium)
    return _one(row, formality, person, medium)


def _several(row: Row, locale: str, formality: str, group: Addressee, medium: str) -> Salutation:
    """Higher rank first, same rank in the order given; every one is named (playbook D1.8)."""
    people = sorted(group.people, key=lambda person: -person.rank)
    each = [salutation(locale, formality, person, medium=medium) for person in people]
    lines = [greeted.text for greeted in each if greeted.text]
    question = next((greeted.question for greeted in each if greeted.question), None)
    if len(lines) < len(each):
        return Salutation(None, question)
    return Salutation(_joined(row, lines), question)


def _joined(row: Row, lines: list[str]) -> str:
    if row.joint == " and " and len({line.split(" ", 1)[0] for line in lines}) == 1:
        word = lines[0].split(" ", 1)[0]
        names = [line.split(" ", 1)[1].rstrip(",:") for line in lines]
        listed = ", ".join(names[:-1]) + " and " + names[-1] if len(names) > 1 else names[0]
        return f"{word} {listed}{lines[0][-1]}"
    ends = lines[-1][len(lines[-1].rstrip(",:!")) :]
    first, *rest = [line.rstrip(",:!") for line in dict.fromkeys(lines)]
    if not row.locale.startswith(_KEEPS_CAPITALS):
        rest = [line[:1].lower() + line[1:] for line in rest]
    return ", ".join([first, *rest]) + ends


def _one(row: Row, formality: str, person: Addressee, medium: str) -> Salutation:
    if person.address_as:
        person = read_address_as(person.address_as, person)
    usable, question, refused = _undisputed(person)
    if refused:
        return Salutation(None, question)
    for key in _keys(row, formality, usable, medium):
        line = _line(row, key, usable, medium)
        if line:
            return Salutation(line, question)
    return Salutation(None, question or _ask_for_name(usable))


def _ask_for_name(person: Addressee) -> str:
    known = person.surname or person.name or person.given
    return f"How is {known} to be greeted? Only part of the name is known: type the full name or how they sign."


def _undisputed(person: Addressee) -> tuple[Addressee, str | None, bool]:
    """The person without what is disputed, the question to ask, and whether nothing may be said before it."""
    question = None
    for dispute in person.disputes:
        if dispute.field in _IDLE_FIELDS:
            continue
        said = f" ({', '.join(dispute.values)})" if dispute.values else ""
        if dispute.field in _TITLE_FIELDS:
            person = replace(person, title="", honorific="")
            question = f"Sources disagree on the title{said}. Which is right? Without one the full name is used."
        elif dispute.field == "given" and person.surname and (person.honorific or person.title):
            person = replace(person, given="", given2="", informal="")
            question = f"Sources disagree on the first name{said}. Which is right?"
        else:
            return person, f"Sources disagree on the name{said}. Which spelling is right?", True
    return person, question, False


def _keys(row: Row, formality: str, person: Addressee, medium: str) -> list[str]:
    """The keys of the table to try, the one that says most first."""
    if formality == "informal" and (person.informal or person.given):
        return ["informal"]
    gender, rank = _gender(row, person), _rank(row, person)
    if _language(person) == "is":
        # An Icelandic last name is the father's or mother's name: nobody is "Ms" with it.
        gender = ""
    if row.locale.startswith("de") and _NOBILITY.match(person.surname):
        return ["neutral"]
    keys = []
    if rank:
        keys = [f"{gender}.{rank}", f".{rank}"] if gender else [f".{rank}"]
    if person.role and person.role in row.ranks:
        keys.insert(0, ".role")
    if gender and person.vocative:
        keys.append(f"{gender}.v")
    if is_patronymic(person.given2):
        keys = [*keys, gender, "patronymic"] if gender else [*keys, "patronymic"]
    return [*keys, gender, "neutral"] if gender else [*keys, "neutral"]


def _gender(row: Row, person: Addressee) -> str:
    """What the confirmed honorific states, or a title whose very form states it in the letter's language.

    Pronouns never give an honorific; own pronouns that contradict one take it away.
    """
    stated = _stated(row, person)
    is_neither = person.pronouns.casefold().startswith(("they", "ze", "xe"))
    return "" if is_neither and stated in {"f", "m"} else stated


def _stated(row: Row, person: Addressee) -> str:
    for phrase in (person.honorific, person.title):
        for word in phrase.split():
            stated = titles.gender_stated(word)
            if stated is not None and not _is_title_here(row, word):
                return stated
    for word in person.title.split():
        kept = row.kept.get(titles.fold(word))
        if kept:
            return kept
    return ""


def _is_title_here(row: Row, word: str) -> bool:
    return titles.fold(word) in row.kept or (word == "先生" and row.locale == "ja")


def _rank(row: Row, person: Addressee) -> str:
    words = [titles.fold(word) for word in person.title.split()]
    words += [titles.fold(word) for word in person.honorific.split()]
    ranks = {titles.RANKS.get(word, "") for word in words}
    is_kept_prof = any(titles.RANKS.get(word) == "prof" and word in row.kept for word in words)
    if "prof" in ranks and _has(row, "prof") and not is_kept_prof:
        return "prof"
    if any(word in row.kept for word in words):
        return "kept"
    if "dr" in ranks and _has(row, "dr"):
        return "dr"
    if any(word in titles.KNIGHTS for word in words) and _has(row, "knight"):
        return "knight"
    return "office" if _office(person.title) and _has(row, "office") else ""


def _has(row: Row, rank: str) -> bool:
    return any(key.endswith("." + rank) for key in row.forms)


def _office(title: str) -> str:
    words = [word for word in (titles.fold(word) for word in title.split()) if word not in titles.STYLES]
    return titles.OFFICES.get(" ".join(words), "")


def _line(row: Row, key: str, person: Addressee, medium: str) -> str | None:
    form = row.form(key, medium)
    if form is None:
        return None
    slots = {
        "h": _honorific_word(row, person),
        "t": _title_words(row, key, person),
        "s": _called(row, person),
        "g": _given_called(key, person),
        "gp": " ".join(part for part in (person.given, person.given2) if part and person.given2),
        "full": full_name(person),
        "v": person.vocative,
    }
    if any(not slots[slot] for slot in re.findall(r"\{(\w+)\}", form)):
        return None
    return form.format(**slots)


def _honorific_word(row: Row, person: Addressee) -> str:
    for word in (*person.honorific.split(), *person.title.split()):
        kind = titles.gender_stated(word)
        if kind is not None:
            return row.honorifics.get(titles.fold(word)) or row.honorifics.get(kind, "")
    return ""


def _title_words(row: Row, key: str, person: Addressee) -> str:
    rank = key.rpartition(".")[2]
    if rank == "knight":
        words = map(titles.fold, (*person.title.split(), *person.honorific.split()))
        return next((titles.KNIGHTS[word] for word in words if word in titles.KNIGHTS), "")
    if rank == "office":
        return _office(person.title)
    if rank == "role":
        return person.role
    if rank == "kept":
        kept = [word for word in _ACADEMIC_TAIL.sub("", person.title).split() if _is_kept(row, word)]
        return " ".join(row.titles.get(titles.fold(word), word) for word in kept)
    return row.titles.get(rank, "")


def _is_kept(row: Row, word: str) -> bool:
    """Austria speaks every degree: the doctorate stands beside the Magister."""
    key = titles.fold(word)
    return key in row.kept or (row.locale == "de-AT" and titles.RANKS.get(key) == "dr")


def _language(person: Addressee) -> str:
    return person.name_locale.replace("_", "-").split("-")[0].casefold()


def _given_called(key: str, person: Addressee) -> str:
    if key == "informal":
        return person.informal or person.given
    return person.given or person.informal


def _called(row: Row, person: Addressee) -> str:
    """The name that follows an honorific: the surname, or the given name where the culture calls by it (D3)."""
    language = _language(person)
    if language in _GIVEN_IS_CALLED and person.given:
        if language == "is":
            return full_name(person)
        return person.given.split()[-1] if language == "vi" else person.given
    surname = person.surname or person.given or person.name
    if row.capital_particle and surname[:1].islower():
        return surname[:1].upper() + surname[1:]
    return surname


def full_name(person: Addressee) -> str:
    """The whole name in its own order, as confirmed; "" when only a surname is known, which alone greets nobody."""
    if person.name:
        return person.name
    if person.surname and not person.given:
        return ""
    surnames = _surnames(person)
    given = person.given
    if person.given2 and person.order == "surnameFirst" and _is_vietnamese(person):
        given = f"{person.given2} {given}"
    parts = [part for part in (given, *surnames) if part]
    is_native = bool(parts) and all(_NATIVE_SCRIPT.match(part) for part in parts)
    if _is_surname_first(person, is_native):
        parts = [*surnames, given]
    return ("" if is_native else " ").join(parts)


def _is_vietnamese(person: Addressee) -> bool:
    return _language(person) == "vi" or is_vietnamese([person.surname, person.given2, person.given])


def _is_surname_first(person: Addressee, is_native: bool) -> bool:
    if person.order:
        return person.order == "surnameFirst"
    return is_native or _language(person) in _SURNAME_FIRST


def _surnames(person: Addressee) -> list[str]:
    return [part for part in (person.surname, person.surname2) if part]


def read_address_as(address_as: str, known: Addressee | None = None) -> Addressee:
    """Split a confirmed "address as" into its honorific and title words and the name after them.

    "Frau Dr. Weber" gives honorific, title and surname; "Jordan Lee" a whole name; "Bob" the name they sign with.
    """
    words = address_as.split()
    count = 0
    while count < len(words) - 1 and (is_title_word(words[count]) or _is_any_kept(words[count])):
        count += 1
    before, name = words[:count], " ".join(words[count:])
    honorific = " ".join(word for word in before if titles.gender_stated(word) is not None)
    title = " ".join(word for word in before if titles.gender_stated(word) is None)
    base = replace(known or Addressee(), address_as="", honorific=honorific, title=title)
    if not before:
        return replace(base, name=name)
    if title and titles.fold(title) in titles.KNIGHTS:
        return replace(base, given=name, name="")
    return replace(base, surname=name, name=_whole(base, name))


def _whole(base: Addressee, surname: str) -> str:
    return base.name if base.name.endswith(surname) else ""


def _is_any_kept(word: str) -> bool:
    key = titles.fold(word)
    return key in _KEPT_ANYWHERE


_KEPT_ANYWHERE = frozenset(
    key for row in (greeting_row("it"), greeting_row("de-AT"), greeting_row("fr")) if row for key in row.kept
)
