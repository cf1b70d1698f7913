"""Who the resume is of: name, what they are, and how to reach them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from afterword.core.jobs import wording
from afterword.core.resume.dates import span
from afterword.core.resume.lines import Line
from afterword.core.resume.record import Record
from afterword.core.resume.roles import is_title
from afterword.core.search.country import country_code

_EMAIL = re.compile(r"[A-Za-z0-9._%+'-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_LINK = re.compile(
    r"(?:https?://|www\.)[^\s|,;·•()<>]+|(?<![\w@./])(?:[a-z]{2,3}\.)?(?:linkedin\.com/in|github\.com|gitlab\.com|xing\.com/profile|"
    r"behance\.net|medium\.com|orcid\.org|stackoverflow\.com/users)/[^\s|,;·•()<>]+",
    re.I,
)
_BARE_LINK = re.compile(
    r"(?<![\w@./-])(?:[a-z0-9-]+\.)+(?:com|org|net|io|dev|me|de|fr|es|it|nl|uk|ie|eu|mx|ch|at|ca|example)(?:\.[a-z]{2})?(?:/[^\s|,;·•()]*)?(?![\w@])",
    re.I,
)
# What stands before an @ in an address of a page is no mailbox, and hides whose page it is.
_ADDRESS = re.compile(r"https?://\S+", re.I)
_PHONE = re.compile(r"(?<![\w/.-])(?:\+|00)?\(?\d[\d\s().\u00a0/-]{6,20}\d(?![\w-])")
_LABELS = re.compile(
    r"^(?:e-?mail|mail|phone|tel(?:efon|éfono|efono|\.)?|téléphone|mobile?|mobil|cell|handy|móvil|portable|address|adresse|"
    r"dirección|indirizzo|adres|location|wohnort|ort|city|web(?:site)?|linkedin|github|portfolio|homepage|name|contact)\s*[:.]\s*",
    re.I,
)
_AFTER = re.compile(
    r"\s*\((?:mobile|home|work|linkedin|personal|company|portfolio|blog|other|mobil|privat)\)\s*$", re.I
)
_PARTS = re.compile(r"\t|\s[|·•∙–—-]\s|\s{2,}|[|•]")
_NETWORKS = (("linkedin", "LinkedIn"), ("github", "GitHub"), ("gitlab", "GitLab"), ("xing", "XING"),
             ("behance", "Behance"),
             ("medium.com", "Medium"), ("orcid", "ORCID"), ("stackoverflow", "Stack Overflow"))  # fmt: skip
_NAME_WORD = re.compile(r"[^\W\d_][\w.'’\-]*", re.UNICODE)
_NOT_NAMES = re.compile(r"\b(?:curriculum|vitae|resume|résumé|lebenslauf|cv|page|seite|confidential|profile)\b", re.I)
_SMALL = frozenset("de la del da dos di van von der den zu el y e bin al ibn du le af av".split())


def read_basics(lines: Sequence[Line], record: Record, everything: Sequence[Line]) -> None:
    """Put the name, label, e-mail, phone, links and city into the record.

    The name is the largest line of the first page that can be one; where no sizes are known, the first.
    """
    name = _name(lines, everything)
    if name:
        shown = " ".join(name.text.split())
        record.put("basics.name", _named(shown) if shown.isupper() else shown, name, sure=not shown.isupper())
    _reach(lines, everything, record)
    rest = [line for line in lines if not name or line.text != name.text]
    if name:
        rest = [
            replace(line, text=line.text.replace(f"{name.text}\t", "").removeprefix(f"{name.text}, ")) for line in rest
        ]
    _label_and_place(rest, record, is_named=name is not None)


def _named(capitals: str) -> str:
    """A name in capitals as it is likely written; it is asked about."""
    words = capitals.title().split()
    return " ".join([words[0], *(word.lower() if word.lower() in _SMALL else word for word in words[1:])])


def _name(lines: Sequence[Line], everything: Sequence[Line]) -> Line | None:
    # In the head of a page the name may stand beside the phone.
    lines = [replace(line, text=part) for line in lines for part in (line.parts or [line.text])]
    titled = [line for line in [*lines, *everything] if line.page == 1 and _may_be_name(line)]
    if not titled:
        return _before_comma(lines)
    largest = max(line.size for line in titled)
    usual = sorted(line.size for line in everything)[len(everything) // 2]
    if largest > usual * 1.15:
        return next(line for line in titled if line.size == largest)
    return next((line for line in lines if _may_be_name(line)), None)


def _before_comma(lines: Sequence[Line]) -> Line | None:
    """ "Kim Doe, RN" in the first line: what stands before its comma."""
    first = lines[0] if lines else None
    is_list = first is not None and "," in first.text and not first.text.endswith((".", "!", "?"))
    name = replace(first, text=first.text.split(",")[0]) if first and is_list else None
    return name if name and len(name.text.split()) <= 4 and _may_be_name(name) else None


def _may_be_name(line: Line) -> bool:
    words = line.text.split()
    plain = [word.strip(",.()") for word in words]
    return (
        2 <= len(words) <= 7
        and not line.bullet
        and "\t" not in line.text.strip()
        and not _NOT_NAMES.search(line.text)
        and not is_title(line.text)
        and not re.search(r"[\d@|/:•]", line.text)
        and all(_NAME_WORD.fullmatch(word) and (word[:1].isupper() or word in _SMALL) for word in plain if word)
    )


def _reach(lines: Sequence[Line], everything: Sequence[Line], record: Record) -> None:
    for line in [*lines, *everything]:
        if found := _EMAIL.search(_ADDRESS.sub(" ", line.text)):
            record.put("basics.email", found.group().rstrip("."), line)
            break
    for text, line in _first(_PHONE, lines):
        if 7 <= len(re.sub(r"\D", "", text)) <= 15 and not span(text) and not _EMAIL.search(text):
            record.put("basics.phone", text.strip(), line)
            break
    _links(lines, record)


def _first(pattern: re.Pattern[str], lines: Iterable[Line]) -> Iterable[tuple[str, Line]]:
    return ((found.group(), line) for line in lines for found in pattern.finditer(line.text))


def _links(lines: Sequence[Line], record: Record) -> None:
    seen: set[str] = set()
    for line in lines:
        bare = _EMAIL.sub(" ", _LINK.sub(" ", line.text))
        for found in [*_LINK.findall(line.text), *_BARE_LINK.findall(bare)]:
            address = found.rstrip(".,;:)")
            url = address if "://" in address else f"https://{address}"
            if url.casefold() in seen or "%" in url.split("/")[2] or "@" in url or not url.split("/")[2].isascii():
                continue
            seen.add(url.casefold())
            _keep_link(url, line, record)


def _keep_link(url: str, line: Line, record: Record) -> None:
    network = next((name for cue, name in _NETWORKS if cue in url.casefold()), "")
    if not network and "url" not in record.values.get("basics", {}):
        record.put("basics.url", url, line)
        return
    number = len(record.values.get("basics", {}).get("profiles", []))
    profile = {
        "network": network or "Web",
        "username": url.rstrip("/").rsplit("/", 1)[-1] if network else "",
        "url": url,
    }
    record.put(f"basics.profiles.{number}", {key: value for key, value in profile.items() if value}, line)


@dataclass(frozen=True, slots=True)
class _Said:
    """A few words of the head that are no way to reach somebody; `beside` says that one stands next to them."""

    text: str
    line: Line
    beside: bool


def _label_and_place(lines: Sequence[Line], record: Record, *, is_named: bool) -> None:
    """What a person is, by the words of a job title; where they are, by a known country or by standing with the phone.

    Of what is left, the first is what they are if the place was found elsewhere.
    """
    said = list(_said(lines))
    label = next((each for each in said if is_title(each.text) and len(each.text) < 100), None)
    places = [each for each in said if each is not label and len(each.text) < 60 and not is_title(each.text)]
    known = [each for each in places if (place := wording.place(each.text)) and (place.country or place.region)]
    for each in [*known, *(each for each in places if each.beside), *(places if label else [])] if is_named else []:
        if _keep_place(each.text, each.line, record):
            places.remove(each)
            break
    label = label or next((each for each in places if not each.beside and len(each.text) < 60), None)
    if label and is_named:
        record.put("basics.label", label.text, label.line)


def _said(lines: Sequence[Line]) -> Iterator[_Said]:
    reach = [any(map(_is_reach, _PARTS.split(line.text))) for line in lines]
    for at, line in enumerate(lines):
        for part in _PARTS.split(line.text):
            said = _AFTER.sub("", _LABELS.sub("", part.strip())).strip(" ,;")
            if said and not _is_reach(said):
                yield _Said(said, line, reach[at] or any(reach[max(0, at - 1) : at]))


def _is_reach(said: str) -> bool:
    return bool(_EMAIL.search(said) or _LINK.search(said) or _BARE_LINK.fullmatch(said.strip())) or _is_phone(said)


def _is_phone(said: str) -> bool:
    return bool(_PHONE.search(said)) and len(re.sub(r"\D", "", said)) >= 7 and not re.search(r"[^\W\d_]{4,}", said)


def _keep_place(said: str, line: Line, record: Record) -> bool:
    code = re.search(r"\b(?:[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|\d{4,5}(?:-\d{4})?)\b", said)
    parts = [part.strip() for part in said.split(",")]
    street = next(
        (part for part in parts[:-1] if re.search(r"\d", part) and not (code and part.startswith(code.group()))), ""
    )
    left = ", ".join(part for part in parts if part != street)
    place = wording.place(left.replace(code.group(), "").strip(" ,") if code else left)
    if place is None or re.search(r"[.!?]$", said) or not (place.city or "X")[:1].isupper():
        return False
    for name, value in (("address", street), ("postalCode", code.group() if code else ""), ("city", place.city or ""),
                        ("region", place.region or ""),
                        ("countryCode", country_code(place.country or ""))):  # fmt: skip
        record.put(f"basics.location.{name}", value, line)
    return True
