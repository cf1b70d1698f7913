"""Education, and what is listed: skills, languages, certificates, interests."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from afterword.core.resume.dates import Span, one_date, span
from afterword.core.resume.lines import Line, joined
from afterword.core.resume.record import Record

_SCHOOL = re.compile(
    r"\b(?:universit\w+|college|school|institut\w*|academy|polytechnic|universidad|université|università|universiteit|universidade|"
    r"hochschule|fachhochschule|schule|gymnasium|berufsschule|école|ecole|lycée|escuela|instituto|liceo|istituto|politecnico|"
    r"hogeschool|faculty|conservatory|bootcamp|mit|unam|eth|ucl|lse|tu|th|fh|iut|\w*schule|\w*universität)\b"
)
_DEGREE = re.compile(
    r"\b(?:associate of (?:applied )?(?:science|arts)(?: in)?"
    r"|bachelor(?:['’]s)?(?: degree)?(?: of (?:science|arts|engineering|laws|"
    r"business administration|education|nursing|commerce|fine arts))?(?: \(?hons\)?)?(?: in)?"
    r"|master(?:['’]s)?(?: degree)?(?: of (?:science|"
    r"arts|business administration|engineering|education|laws|public health|philosophy"
    r"|research))?(?: in)?|b\.?\s?sc\.?(?: \(hons\))?|"
    r"m\.?\s?sc\.?|b\.?a\.?(?: \(hons\))?|m\.?a\.?|b\.?eng\.?|m\.?eng\.?|mba|bba|llb|llm|ph\.?\s?d\.?"
    r"|doctor(?:ate)?(?: of \w+)?|"
    r"pgce|pgdip|hnd|hnc|btec|a[ -]levels?|gcses?|diplom(?:a|ado|-\w+|[- ]ingenieur\w*)?"
    r"|diplôme(?: d['’]\w+)?|licence|licenciatura|grado|máster|"
    r"laurea(?: magistrale| triennale)?|ingeniería|abitur|staatsexamen|ausbildung(?: zum| zur| als)?"
    r"|lehre(?: als)?|certificate(?: in| of)?|"
    r"higher national diploma|foundation degree|high school diploma|ged"
    r"|associate(?:['’]s)?(?: degree)?(?: in)?|dut|bts|cap|bac)(?=[\s,.:·|–—-]|$)",
    re.I,
)
_APART = re.compile(r"\t|\s+[|·•—–]\s+|\s+-\s+|,\s+(?![^(]*\))")
_LEVEL = re.compile(
    r"\s*[(:–—-]\s*((?:native|fluent|mother tongue|bilingual|professional|working|conversational|basic"
    r"|intermediate|advanced|proficient|"
    r"limited|elementary|full|muttersprach\w*|fließend|verhandlungssicher|grundkenntnisse|gut\w*"
    r"|sehr gut\w*|langue maternelle|courant|"
    r"intermédiaire|débutant|nativo|nativa|fluido|avanzado|medio|básico|madrelingua|fluente|buono|ottimo|moedertaal|vloeiend|[abc][12])[^)]*)\)?\s*$",
    re.I,
)
_GRADE = re.compile(
    r"\b(?:gpa|grade|note|abschlussnote|mention|first class|2:[12]|cum laude|distinction|merit)\b|\d[.,]\d\s*/", re.I
)


def read_education(lines: Sequence[Line], record: Record) -> None:
    """Put each place of learning into the record: a new one begins at a gap, or where a second one is named."""
    for group in _groups(joined(lines)):
        _put(group, record)


def _groups(lines: Sequence[Line]) -> list[list[Line]]:
    found: list[list[Line]] = []
    for line in lines:
        here = found[-1] if found else []
        is_new = (
            line.gap
            or line.level
            or _repeats(here, line)
            or (not line.bullet and line.bold and not here[-1].bold if here else True)
        )
        if not here or (is_new and not line.bullet):
            found.append([line])
        else:
            here.append(line)
    return found


def _repeats(group: Sequence[Line], line: Line) -> bool:
    """The line names a school, a degree or a date, and so does one before."""
    return any(is_one(line.text) and any(is_one(each.text) for each in group) for is_one in _SIGNS)


def _is_school(text: str) -> bool:
    return bool(_SCHOOL.search(text.casefold()))


def _when(text: str) -> Span | None:
    return span(text) or one_date(text)


_SIGNS: tuple[Callable[[str], bool], ...] = (
    _is_school,
    lambda text: bool(_DEGREE.match(text)),
    lambda text: bool(_when(text)),
)


def _put(group: Sequence[Line], record: Record) -> None:
    dated = next((line for line in group if _when(line.text)), None)
    when = _when(dated.text) if dated else None
    pieces = []
    for line in group:
        if line.bullet:
            continue
        text = when.rest if line is dated and when else line.text
        pieces += [(part.strip(" ,;()|·•"), line) for part in _APART.split(text) if part.strip(" ,;()|·•")]
    if not pieces:
        return
    at = f"education.{record.count('education')}"
    school = next((piece for piece in pieces if _is_school(piece[0])), None)
    degree = next((piece for piece in pieces if _DEGREE.match(piece[0]) and piece is not school), None)
    left = [piece for piece in pieces if piece is not school and piece is not degree and not _GRADE.search(piece[0])]
    if school is None and left:
        school = (
            left.pop(0)
            if degree is None or left[0][1] is not degree[1] or (len(left) == 1 and _area(degree[0]))
            else left.pop()
        )
        record.unsure.append(f"{at}.institution")
    _put_fields(at, school, degree, left, record)
    record.put(f"{at}.startDate", when.start if when else "", dated)
    record.put(f"{at}.endDate", when.end if when else "", dated)


def _put_fields(
    at: str,
    school: tuple[str, Line] | None,
    degree: tuple[str, Line] | None,
    left: list[tuple[str, Line]],
    record: Record,
) -> None:
    if school:
        record.put(f"{at}.institution", school[0], school[1])
    area = _area(degree[0]) if degree else ""
    if degree:
        kind = degree[0][: len(degree[0]) - len(area)].strip(" ,:–—-") if area else degree[0]
        record.put(f"{at}.studyType", re.sub(r"\s+(?:in|of|en|im)$", "", kind, flags=re.I), degree[1])
    if not area and left:
        area, line = left[0]
        record.put(f"{at}.area", area, line)
    elif degree:
        record.put(f"{at}.area", area, degree[1])


def _area(text: str) -> str:
    """What a degree is in: "BSc Nursing" is in nursing."""
    found = _DEGREE.match(text)
    rest = text[found.end() :] if found else ""
    return re.sub(r"^[\s,.:·–—-]*(?:\(hons\)\s*)?(?:(?:in|of|en|im|em|degree in)\s+)?", "", rest, flags=re.I).strip(
        " ."
    )


def listed(lines: Sequence[Line]) -> list[tuple[str, str, Line]]:
    """Each thing of a list with the name of its group ("Databases: MySQL, Redis"), "" where it has none."""
    found = []
    for line in joined([replace(line, text=line.text.replace("\t", " • ")) for line in lines]):
        group, colon, rest = line.text.partition(":")
        if not colon or not rest.strip() or len(group) > 40 or "," in group:
            group, rest = "", line.text
        sign = next((sign for sign in (";", "|", "•", "·", " – ", ",") if sign in rest), ",")
        for each in re.split(rf"\s*{re.escape(sign)}\s*(?![^(]*\))", rest):
            if said := each.strip(" ,;.•·|–—"):
                found.append((group.strip(), said, line))
    return found


def read_skills(lines: Sequence[Line], record: Record) -> None:
    """Put the skills into the record, those with a group as its keywords; a level in brackets is left out."""
    groups: dict[str, int] = {}
    for group, said, line in listed(lines):
        name = re.sub(
            r"\s*\((?:advanced|expert|basic|intermediate|beginner|proficient|\d+ years?)\)$", "", said, flags=re.I
        )
        if not group:
            record.put(f"skills.{record.count('skills')}.name", name, line)
            continue
        if group not in groups:
            groups[group] = record.count("skills")
            record.put(f"skills.{groups[group]}.name", group, line)
        number = len(record.values["skills"][groups[group]].get("keywords", []))
        record.put(f"skills.{groups[group]}.keywords.{number}", name, line)


def read_languages(lines: Sequence[Line], record: Record) -> None:
    """Put the languages with their level into the record."""
    for group, said, line in listed(lines):
        whole = f"{group}: {said}" if group else said
        found = _LEVEL.search(whole)
        at = f"languages.{record.count('languages')}"
        record.put(f"{at}.language", whole[: found.start()].strip() if found else whole, line)
        record.put(f"{at}.fluency", found[1].strip() if found else "", line)


def read_named(lines: Sequence[Line], record: Record, part: str, name: str) -> None:
    """Put each line of a part into the record under one name, with the date it ends in."""
    for line in joined(lines):
        when = _when(line.text)
        at = f"{part}.{record.count(part)}"
        record.put(f"{at}.{name}", (when.rest if when else line.text).replace("\t", ", ").strip(), line)
        if when and part in {"certificates", "awards"}:
            record.put(f"{at}.date", when.end or when.start, line)
