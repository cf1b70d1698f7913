"""The second opinion: a small reader of names by plain rules, independent of any library."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from afterword.core.people import suffixes

_SURNAME_FIRST = frozenset({"hu", "ja", "ko", "zh", "vi", "yue", "km", "mn"})
_TWO_SURNAMES = frozenset({"es", "ca", "gl"})
_COMPOUND_OPENERS = frozenset({"maría", "maria", "mª", "ma", "josé", "jose", "juan", "ana"})
_BETWEEN = frozenset({"and", "&", "und", "et"})
# Family names that hardly anybody bears as a given name.
_VIETNAMESE_PLAIN = frozenset({"nguyen", "tran", "pham", "huynh", "hoang"})
_KOREAN_GIVEN = re.compile(r"^[A-Z][a-z]+-[a-z]+$")
# "Jack MA" may be a surname in capitals or a degree.
_SHORT = 3
# Two to five capitals without a vowel are initials written together (NT Smith); Ng is a family name.
_INITIALS = re.compile(r"^(?!NG$)[BCDFGHJKLMNPQRSTVWXZ]{2,5}$")
_HANGUL = re.compile(r"^[\uac00-\ud7a3]+$")
_HAN = re.compile(r"^[\u3400-\u9fff\u3040-\u30ff々]+$")
_LONG_KOREAN = frozenset({"남궁", "황보", "제갈", "사공", "선우", "독고", "동방"})
_LONG_CHINESE = frozenset({"欧阳", "歐陽", "司马", "司馬", "上官", "诸葛", "諸葛", "司徒", "夏侯", "皇甫"})


@dataclass(frozen=True, slots=True)
class NameParts:
    """A name in CLDR fields (LDML part 8), "" where absent. `doubt` says why the reading is only a proposal.

    `ground` names the mark in the text itself that decided the surname: capitals, patronymic, script, language, comma.
    """

    title: str = ""
    given: str = ""
    given2: str = ""
    surname: str = ""
    generation: str = ""
    credentials: str = ""
    order: str = "givenFirst"
    doubt: str = ""
    ground: str = ""


# The weighing, the parsing and the address of one name each ask, and so do the plan and the page.
@lru_cache(maxsize=4096)
def read_name(text: str, locale: str = "") -> NameParts:
    """Read one name by rules: titles off the front, letters off the end, comma, capitals, particles, order.

    Capitals on some words mark the surname; a particle opens it; Spanish and Portuguese names of three and more
    words end in two; a patronymic in third place means the surname came first. No case is changed.
    """
    language = locale.replace("_", "-").partition("-")[0].casefold()
    words, before = _titles_off(text.split(), language, locale)
    head, *tail = [part.split() for part in " ".join(words).split(",")] or [[]]
    parts, tail, is_inverted = NameParts(title=" ".join(before)), *_comma(head, tail, is_titled=bool(before))
    if head and suffixes.is_generation_before(head[0]) and len(head) > 2:
        parts, head = replace(parts, generation=head[0]), head[1:]
    for segment in tail:
        parts = _after_name(parts, segment)
    if is_inverted:
        given, more = _titles_off(is_inverted, language)
        name, parts = _suffixes_off(given, replace(parts, title=" ".join([parts.title, *more]).strip()))
        surname, parts = _suffixes_off(head, parts)
        return replace(
            parts,
            surname=" ".join(surname),
            given=" ".join(name[:1]),
            given2=" ".join(name[1:]),
            ground="comma",
            doubt=_comma_doubt(surname, name),
        )
    name, parts = _suffixes_off(head, parts)
    return _natural(name, parts, language)


def _titles_off(words: list[str], language: str, locale: str = "") -> tuple[list[str], list[str]]:
    before: list[str] = []
    # "M. Amrani" in French: whoever writes an initial there writes it without its capital twin, "M", as well.
    is_monsieur = language == "fr" and words[:1] == ["M."] and len(words) > 1
    if is_monsieur or (len(words) > 2 and words[0].casefold() in suffixes.SHORT_TITLES.get(language, ())):
        words, before = words[1:], [words[0]]
    while len(words) > 1 and (
        suffixes.is_before_name(words[0], follows_title=bool(before))
        or _is_justice(before, words)
        or _opens_office(words, before, language)
        or _is_austrian_engineer(words, locale)
        or _is_function(before, words)
    ):
        before.append(words[0])
        words = words[1:]
    return words, before


def _opens_office(words: list[str], before: list[str], language: str) -> bool:
    """ "U.S. Senator", "Ph.D. Marta Nowak", "RA Dr. Nils Ott", "Sr. D. Luis Gil": a title by what follows."""
    is_degree = words[0] in {"Ph.D.", "PhD."} and len(words) > 2
    if words[0] in {"RA", "RAin", "StB", "StBin", "WP"} and len(words) > 2:
        return language == "de" or suffixes.is_before_name(words[1])
    if language == "es" and before and len(words) > 2 and words[0].casefold() in suffixes.SHORT_TITLES["es"]:
        return True
    return is_degree or (words[0] in {"U.S.", "US"} and suffixes.is_before_name(words[1]))


def _is_austrian_engineer(words: list[str], locale: str) -> bool:
    """DI (Diplom-Ingenieur) in Austria or before another degree; elsewhere it is a family's small word in capitals."""
    if words[0] not in {"DI", "DI."} or len(words) < 3:
        return False
    return locale.replace("_", "-").casefold() == "de-at" or suffixes.is_before_name(words[1], follows_title=True)


def _is_function(before: list[str], words: list[str]) -> bool:
    """ "Mme la Présidente Claire Vasseur": the article and the office belong to the title."""
    if not before or len(words) < 2:
        return False
    is_article = words[0] in {"la", "le"} and suffixes.is_function(words[1]) and len(words) > 2
    return is_article or (("la" in before or "le" in before) and suffixes.is_function(words[0]))


def _is_justice(before: list[str], words: list[str]) -> bool:
    """ "Lady Justice Thirlwall" has no given name; "Mr Justice Smith" neither."""
    if words[0] not in {"Justice", "Lady", "Lord"} or not before:
        return False
    return words[0] != "Justice" or (before[-1].rstrip(".") in {"Lady", "Lord", "Mr", "Mrs", "Ms"} and len(words) < 4)


def _comma(head: list[str], tail: list[list[str]], *, is_titled: bool) -> tuple[list[list[str]], list[str]]:
    """The segments that are suffixes, and the segment that is the given name of "Last, First".

    Behind a title and a whole name there is nothing left to be a given name: "Herr Lars Karl Ek, Riksdagsledamot".
    """
    plain = [word for word in head if not suffixes.is_particle(word) and not _is_suffix(word)]
    if is_titled and len(plain) > 1 and not any(word.isupper() and len(_letters(word)) > 1 for word in head[:1]):
        return tail, []
    is_lettered = len(plain) > 1 and any(segment and all(map(_is_suffix, segment)) for segment in tail)
    for at, segment in enumerate(tail):
        if is_lettered and len(segment) == 1 and segment[0].isupper() and len(segment[0]) > 2:
            continue
        if segment and not all(_is_suffix(word) or suffixes.is_before_name(word) for word in segment):
            return [*tail[:at], *tail[at + 1 :]], segment
    return tail, []


def _comma_doubt(surname: list[str], given: list[str]) -> str:
    """A long name before the comma, or a small word after it, may be a whole name and an office."""
    plain = [word for word in surname if not suffixes.is_particle(word)]
    is_office = bool(given) and given[0].islower() and not all(word.islower() for word in surname)
    is_pair = len(plain) < 2 or all(word.casefold() in suffixes.SPANISH_FAMILIES for word in plain)
    return "" if (is_pair or len(plain) < len(surname)) and not is_office else "the comma"


def _is_suffix(word: str) -> bool:
    return suffixes.is_generation(word) or suffixes.is_credential(word)


def _after_name(parts: NameParts, segment: list[str]) -> NameParts:
    is_title = segment and not any(map(_is_suffix, segment)) and all(map(suffixes.is_before_name, segment))
    if is_title and not parts.title:
        return replace(parts, title=" ".join([parts.title, *segment]).strip())
    for word in segment:
        if suffixes.is_generation(word) and not parts.generation:
            parts = replace(parts, generation=word)
        else:
            parts = replace(parts, credentials=f"{parts.credentials} {word}".strip())
    return parts


def _suffixes_off(words: list[str], parts: NameParts) -> tuple[list[str], NameParts]:
    found: list[str] = []
    while _may_end_in_suffix(words, parts) and _is_suffix(words[-1]):
        found.insert(0, words[-1])
        words = words[:-1]
    return words, _after_name(parts, found)


def _may_end_in_suffix(words: list[str], parts: NameParts) -> bool:
    """Two words must remain, or one behind a title; a lone V or I is a name's letter."""
    if len(words) < 2 or suffixes.fold_suffix(words[-1]) in {"v", "i", "st"}:
        return False
    is_sure = suffixes.fold_suffix(words[-1]) in suffixes.SURE_GENERATIONS
    return len(words) > 2 or is_sure or (bool(parts.title) and words[-1].isupper())


def _natural(words: list[str], parts: NameParts, language: str) -> NameParts:
    if not words:
        return replace(parts, doubt="no name")
    if len(words) == 1:
        return _one_word(words[0], parts, language)
    marked = _capital_surname(words)
    if marked:
        return _with_surname(words, marked, parts)
    if _is_before_initials(words):
        return replace(
            parts,
            surname=words[0],
            given=words[1],
            given2=" ".join(words[2:]),
            order="surnameFirst",
            ground="patronymic",
        )
    if suffixes.is_patronymic(words[-1]) and len(words) == 3 and not suffixes.is_patronymic(words[0]):
        return replace(
            parts, surname=words[0], given=words[1], given2=words[2], order="surnameFirst", ground="patronymic"
        )
    if _is_surname_first(words, language):
        return _surname_first(words, parts, language)
    return _given_first(words, parts, language)


_CYRILLIC_INITIALS = re.compile(r"(?:[А-ЯЁІЇЄҐ]\.\s?){2}")
_CYRILLIC = re.compile(r"[А-Яа-яЁёІіЇїЄєҐґ-]{2,}")


def _is_before_initials(words: list[str]) -> bool:
    """ "Иванов И. И.": two initials behind one Cyrillic word are given name and father's name."""
    return bool(_CYRILLIC.fullmatch(words[0])) and bool(_CYRILLIC_INITIALS.fullmatch(" ".join(words[1:])))


def _given_first(words: list[str], parts: NameParts, language: str) -> NameParts:
    """The usual order of Europe; two family names where the language or both words say so."""
    # "van Nguyen" is a given name typed small.
    is_asian = words[-1].casefold() in suffixes.FAMILY_FIRST | _VIETNAMESE_PLAIN
    is_particle_first = words[0].islower() and suffixes.is_particle(words[0]) and not is_asian
    if is_particle_first and (parts.title or not all(word.islower() for word in words)):
        # "Frau von Berg", or "van Wijngaarden" alone: no given name is written small beside a capital.
        return replace(parts, surname=" ".join(words), ground="particle")
    opened = _compound_given(words)
    start = opened + _surname_start(words[opened:], language) if opened else _surname_start(words, language)
    is_pair = start == len(words) - 1 and len(words) - max(opened, 1) > 1 and _is_spanish_pair(words[-2:], language)
    if is_pair:
        start -= 1
    if any(word in _BETWEEN or (word.endswith(".") and suffixes.is_before_name(word)) for word in words[1:-1]):
        return replace(parts, given=words[0], given2=" ".join(words[1:-1]), surname=words[-1], doubt="one name or two")
    is_open = suffixes.may_be_family_first(words[0], words[-1]) or (
        language in _SURNAME_FIRST and not _is_family_then_given(words[-1], words[0])
    )
    doubt = "order" if is_open and len(words) < 4 else ""
    first = max(opened, 1)
    given2 = words[first:start]
    is_double = any(_HYPHEN_PARTICLE.search(word) for word in words[1:-1])
    if is_pair and len(words) > 3 and not opened:
        doubt = "which words are given names"
    if language not in {"", "en"} and len(given2) > 1:
        doubt = doubt or "which given name is used"
    doubt = doubt or _open_form(words, start)
    return replace(
        parts,
        given=" ".join(words[:first]),
        given2=" ".join(given2),
        surname=" ".join(words[start:]),
        doubt=doubt or ("a second family name" if is_pair else ""),
        ground="particle" if is_double or _opens_surely(words[start:]) else "two surnames" if is_pair or opened else "",
    )


def _opens_surely(surname: list[str]) -> bool:
    return len(surname) > 1 and suffixes.is_sure_particle(surname[0])


def _open_form(words: list[str], start: int) -> str:
    """Forms that only their bearer can split: a title of nobility inside, a patronymic with more behind it."""
    if any(word.casefold() in suffixes.NOBILITY for word in words[1:-1]):
        return "the title of nobility"
    is_patronymic = words[start].casefold() in {"bin", "ibn", "bint", "binti"}
    return "the patronymic" if is_patronymic and len(words) - start > 2 else ""


def _compound_given(words: list[str]) -> int:
    """ "María del Carmen Pérez López": how many words a given name with a particle takes, else 0."""
    if words[0].casefold() not in _COMPOUND_OPENERS or len(words) < 4:
        return 0
    at = 1
    while at < len(words) - 2 and words[at].casefold() in {"de", "del", "la", "los", "las"}:
        at += 1
    return at + 1 if at > 1 else 0


def _is_spanish_pair(last: list[str], language: str) -> bool:
    if language in _TWO_SURNAMES:
        return not any(suffixes.is_particle(word) for word in last) and not last[0].endswith(".")
    # Portuguese has these names too, and the last alone is the one somebody is called by.
    return language != "pt" and all(word.casefold() in suffixes.SPANISH_FAMILIES for word in last)


def _one_word(word: str, parts: NameParts, language: str) -> NameParts:
    if _HANGUL.match(word) and len(word) > 1:
        cut = 2 if word[:2] in _LONG_KOREAN and len(word) > 2 else 1
        return replace(parts, surname=word[:cut], given=word[cut:], order="surnameFirst", ground="script")
    if _HAN.match(word) and len(word) > 1:
        cut = 2 if word[:2] in _LONG_CHINESE or (language == "ja" and len(word) > 3) else 1
        doubt = "" if language == "zh" else "where the family name ends"
        return replace(parts, surname=word[:cut], given=word[cut:], order="surnameFirst", doubt=doubt, ground="script")
    if parts.title or parts.credentials:
        return replace(parts, surname=word)
    return replace(parts, given=word)


def _capital_surname(words: list[str]) -> tuple[int, int] | None:
    """The span of words in capitals at one end of the name, where others are not; initials mark nothing."""
    capitals = [
        len(_letters(word)) > 1 and word.isupper() and "." not in word and not _INITIALS.match(word) for word in words
    ]
    # "ORTEGA Y GASSET": a small word of one letter says nothing where all the others are capitals.
    is_plain = [is_capital or _is_small_capital(word) for is_capital, word in zip(capitals, words, strict=True)]
    if all(is_plain) or not any(capitals) or any(_HAN.match(word) for word in words):
        return None
    first = capitals.index(True)
    last = len(words) - 1 - capitals[::-1].index(True)
    if first > 0 and last < len(words) - 1:
        return None
    inside = zip(capitals[first : last + 1], words[first : last + 1], strict=True)
    if not all(is_capital or suffixes.is_particle(word) for is_capital, word in inside):
        return None
    while first > 1 and suffixes.is_particle(words[first - 1]) and words[first - 1].islower():
        first -= 1
    return first, last + 1


def _is_small_capital(word: str) -> bool:
    return len(word) == 1 and word.isupper() and word.casefold() in suffixes.CONJUNCTIONS


def _letters(word: str) -> str:
    return "".join(character for character in word if character.isalpha())


def _with_surname(words: list[str], span: tuple[int, int], parts: NameParts) -> NameParts:
    first, end = span
    given = [*words[:first], *words[end:]]
    order = "surnameFirst" if first == 0 else "givenFirst"
    if len("".join(words[first:end])) <= _SHORT and first != 0:
        parts = replace(parts, doubt="capitals")
    return replace(
        parts,
        surname=" ".join(words[first:end]),
        given=" ".join(given[:1]),
        given2=" ".join(given[1:]),
        order=order,
        ground="capitals",
    )


def _is_surname_first(words: list[str], language: str) -> bool:
    if _is_native(words) or suffixes.is_vietnamese(words):
        return True
    if len(words) > 2 and words[0].casefold() in _VIETNAMESE_PLAIN:
        return True
    if len(words) == 2 and words[0].casefold() in suffixes.FAMILY_FIRST and _KOREAN_GIVEN.match(words[1]):
        return True
    return language in _SURNAME_FIRST and not _is_family_then_given(words[-1], words[0])


def _is_family_then_given(one: str, other: str) -> bool:
    families = suffixes.FAMILY_FIRST | suffixes.HUNGARIAN_FAMILIES
    return one.casefold() in families and other.casefold() not in families


def _is_native(words: list[str]) -> bool:
    return all(_HANGUL.match(word) or _HAN.match(word) for word in words)


def _surname_first(words: list[str], parts: NameParts, language: str) -> NameParts:
    native = _is_native(words)
    is_vietnamese = suffixes.is_vietnamese(words) or words[0].casefold() in _VIETNAMESE_PLAIN
    is_known = language in _SURNAME_FIRST and _is_family_then_given(words[0], words[-1])
    given, given2 = words[1:], words[:0]
    is_middle = len(words) == 3 and suffixes.is_vietnamese_middle(words[1])
    if is_vietnamese and (len(words) > 3 or is_middle):
        given2, given = words[1:2], words[2:]
    elif language == "hu" and len(words) > 2:
        given, given2 = words[1:2], words[2:]
    return replace(
        parts,
        surname=words[0],
        given=" ".join(given),
        given2=" ".join(given2),
        order="surnameFirst",
        doubt="" if native or is_vietnamese or is_known else "order",
        ground="script" if native else "language",
    )


# "Heijdanus-De Boer": the name of two families goes on behind the small word.
_HYPHEN_PARTICLE = re.compile(r"-(?:de|van|von|der|den|du|la|le|di|da|ter)$", re.I)


def _surname_start(words: list[str], language: str) -> int:
    is_capitals = all(word.isupper() for word in words)
    for at, word in enumerate(words[1:-1], 1):
        if _HYPHEN_PARTICLE.search(word):
            return at
        if suffixes.is_particle(word) and (is_capitals or not (len(word) == 1 and word.isupper())):
            if word.casefold() in suffixes.CONJUNCTIONS:
                return max(at - 1, 1)
            return at - 1 if at > 1 and at + 1 < len(words) - 1 and words[at + 1].casefold() in {"y", "e"} else at
    return len(words) - 1
