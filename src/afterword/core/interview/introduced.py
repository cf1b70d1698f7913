"""People whom a mail introduces in its sentences: "You'll meet X (Head of Y) and our CTO Z", in ten languages.

Names stand where the grammar puts them: in a row behind words such as "you will meet", or in front of "will join us".
Nothing is a person for its capitals alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from afterword.core.interview.described import EMAIL, Described
from afterword.core.interview.employer import client_firms
from afterword.core.interview.introducing import BEFORE, BEHIND, LABEL, NOT_THERE
from afterword.core.interview.name_shapes import SPOT, behind_a_job, core_words, spotted
from afterword.core.interview.nicknamed import CAPITAL
from afterword.core.interview.sayings import listed_lines, sentences
from afterword.core.interview.words import is_job

_FURTHER = re.compile(
    r"\s*(?:[,;/&+]|\s[-–—|]\s)?\s*(?:\b(?:and|und|sowie|et|y|e|ed|en|oraz|i|och|samt|og|plus|or|oder|ou|eller"
    r"|puis|as well as"
    r"|together with"
    r"|along with|zusammen mit|gemeinsam mit|ainsi que|além de|insieme a|samen met|tillsammans med|junto con|then)\b"
    r"\s*)?(?:\b(?:with|mit|avec|con|com|met|med|by|par|por|von)\b\s*)?"
)
_BRACKETS = re.compile(r"\s*[(（\[](?P<said>[^)）\]\n]{2,80})[)）\]]")
_APPOSED = re.compile(
    r"\s*(?:,\s*(?:who is\s+|der\s+|die\s+|qui est\s+|que es\s+|som är\s+)?|\s[-–—|:]\s|\s(?:som är|who is|die is)\s)"
    r"(?:(?:our|the|unsere?|notre|nuestr[ao]|nostr[ao]|onze|vår|noss[ao]|il|la|le|el|o|a)\s+)?"
    r"(?P<said>[^,;:()|/\n]{2,80}?)"
    rf"(?=\s*(?:[,;()|/\n]|$|\s(?:and|und|sowie|et|y|e|ed|en|oraz|i|och|samt|og"
    rf"|&)\s+(?:[a-zà-ÿ]+\s+){{0,4}}[{CAPITAL}]"
    r"|\s(?:will|wird|werden|seront|sera|estarán?|saranno|zullen|kommer|serão)\s|\s[-–—]\s))"
)
# "Oliver Reyes from the onboarding team", "Jo who runs the shop": where somebody works, between name and verb.
_HAILS = re.compile(
    r"\s*,?\s*(?:from|of|in|aus|von|vom|who|der|die|qui|del|della|du|de la|da|do|uit|van|från|z)\b[^,;:()\n]{2,60}?"
    r"(?=\s*(?:[,;:()\n]|$|\s(?:and|und|et|y|e|en|oraz|och|og)\s|\s(?:will|wird|werden)\s))"
)
# What may stand between the words and the name: "our", "both", "mig,", a job in small letters.
_GAP = re.compile(
    r"(?:\W|\b(?!(?:at|on|from|for|about|via|am|um|im|für|über|chez|dans|sur|pour|op|om|voor|dla|till|em|para|sobre"
    r"|presso|per|not|nicht|pas|behalf|namens)\b)[a-zà-ÿąćęłńóśźż]+['’]?[a-zà-ÿ]*\b)*"
)
# "10:00 Coding - Arjun Mehta, Staff Engineer": a row of a schedule, with the person behind its topic.
_HOUR_FIRST = re.compile(r"^\W{0,3}\d{1,2}(?:[:.h]\d{2})?\s?(?:[ap]m|uhr|h)?\b[^\n]*$", re.IGNORECASE | re.MULTILINE)
_TOPIC_ENDS = re.compile(r"\s[-–—|]\s|:\s|\b(?:with|mit|avec|con|met|com|med)\s|\s{2,}|\t")
# A single word in a list is a name where nothing else is said of it.
_ALONE = re.compile(r"\s*(?:$|[,;(&+/|]|[-–—:]\s|(?:and|und|et|y|e|en|i|och|og|from|aus|von|de|du)\s)")
_OR = re.compile(r"\s+(?:or|oder|ou|eller|and|und|et|och)\s+")
_INTERVIEW = re.compile(r"(?:interview|colloquio|entretien|entrevista|gesprek|gespräch)\b.*\w$", re.IGNORECASE)
_FOR_A_ROLE = re.compile(
    r"\s*,?\s*(?:for|per|pour|para|für|voor|as|als)\s(?:[\w'’]+\s){0,2}?(?:role|position|post|job|posizione|ruolo|poste"
    r"|puesto|plaza|stelle|functie|vacature|vaga)\b",
    re.IGNORECASE,
)
# "..., where you will meet": who does what the verb says is not the name further in front.
_SOMEBODY = re.compile(
    r"\b(?:you|we|they|he|she|it|sie|wir|ihr|er|man|du|vous|nous|ils?|elles?|on|tu|usted(?:es)?|nosotros|ellos|lei|voi|noi"
    r"|je|u|wij|zij|ni|vi|você|nós)\b",
    re.IGNORECASE,
)
_WITH_SHORT = re.compile(r"(?<![^\s(])w/ ?(?=[^\W\d_])")
_OF = re.compile(r"^\s(?:of|de|für|der|du|di|van)\s[\w ]{2,40}")
_LONGEST_GAP = 45
_LONGEST_TITLE = 80
_LONGEST_SENTENCE = 800
_MOST_CUES = 8


def introduced_people(text: str, signed: str | None = None) -> list[Described]:
    """Everyone a list or a sentence says will be met, in order; `signed` is who writes."""
    text = _WITH_SHORT.sub("with ", text)
    full = _full_names(text, signed)
    found = [one for passage in _labelled(text) for one in _row(passage, full, listed=True)]
    found += [one for row in _HOUR_FIRST.finditer(text) for one in _in_schedule(row.group(), full)]
    for said in sentences(text):
        if not NOT_THERE.search(said):
            found += _in_sentence(said, full)
    clients = client_firms(text)
    found = [one for one in found if one.name not in clients]
    return list({one.name.casefold(): one for one in reversed(found)}.values())[::-1]


def _full_names(text: str, signed: str | None) -> dict[str, str]:
    """Given names of everyone who is named in full somewhere, to know them again by it."""
    names = [signed] if signed else []
    names += [name for one in SPOT.finditer(text) if (name := spotted(behind_a_job(one.group())[1]))]
    whole = [name for name in names if len(core_words(name)) > 1]
    given: dict[str, set[str]] = {}
    for name in whole:
        given.setdefault(core_words(name)[0], set()).add(name)
    return {first: next(iter(of)) for first, of in given.items() if len(of) == 1}


def _labelled(text: str) -> Iterator[str]:
    for label, lines in listed_lines(text):
        if LABEL.search(label) and not NOT_THERE.search(label):
            yield from lines


def _in_schedule(row: str, full: dict[str, str]) -> list[Described]:
    """The persons behind the topic; a name in full begins there."""
    for topic in _TOPIC_ENDS.finditer(row):
        rest = row[topic.end() :]
        spot = SPOT.match(rest)
        if (
            spot
            and spotted(behind_a_job(spot.group())[1])
            and re.match(r"\s*(?:$|[,(|&+;/]|[-–]\s|(?:and|und|et|y|e|en|och|i) )", rest[spot.end() :])
        ):
            return _row(rest, full)
    return []


def _in_sentence(said: str, full: dict[str, str]) -> Iterator[Described]:
    said = said[:_LONGEST_SENTENCE]
    for cue in islice(BEFORE.finditer(said), _MOST_CUES):
        people, end = _parsed(said[cue.end() :], full)
        # "Colloquio con Farmacie Rossi per la posizione di ...": an interview is as often with a firm.
        if not (_INTERVIEW.search(cue.group()) and _FOR_A_ROLE.match(said[cue.end() :], end)):
            yield from people
    for verb in islice(BEHIND.finditer(said), _MOST_CUES):
        yield from _up_to(said[: verb.start()], full)


def _up_to(front: str, full: dict[str, str]) -> list[Described]:
    """The longest row of names that ends where the verb begins."""
    for spot in SPOT.finditer(front):
        people, end = _parsed(front[spot.start() :], full)
        between = front[spot.start() + end :]
        if people and re.fullmatch(r"[\s,]*(?:[a-zà-ÿ']+\s*){0,2}", between) and not _SOMEBODY.search(between):
            return people
    return []


def _row(span: str, full: dict[str, str], *, listed: bool = False) -> list[Described]:
    return _parsed(span, full, listed=listed)[0]


def _parsed(span: str, full: dict[str, str], *, listed: bool = False) -> tuple[list[Described], int]:
    """Names in a row from the beginning, each with its job; and where the row ends."""
    people: list[Described] = []
    end = at = 0
    first = ""
    while spot := SPOT.search(span, at):
        gap = span[at : spot.start()]
        if len(gap) > _LONGEST_GAP or not _GAP.fullmatch(gap):
            break
        before, written = behind_a_job(spot.group())
        job, after = _title(span, spot.end(), is_told=bool(before))
        is_alone = listed and _ALONE.match(span, spot.end()) is not None
        name = _named(written, full, known=bool(job) or is_alone or after > spot.end())
        if name is None and not is_job(spot.group()) and (step := _OR.match(span, spot.end())):
            # "Ask for Mo or Steph Lawley": of a first name alone nothing is made, and the next one is in full.
            at = step.end()
            continue
        if name is None:
            if not is_job(spot.group()):
                break
            # "our VP of Operations, Ana Lima": the job comes first.
            first = spot.group()
            at = spot.end() + len("".join(_OF.findall(span[spot.end() :])))
            continue
        people.append(Described(name, job or before or _job_in(gap) or first or None, None, written, True))
        first = ""
        step = _FURTHER.match(span, after)
        if step is None or not step.group().strip():
            return people, after
        end, at = after, step.end()
    return people, end


def _job_in(gap: str) -> str | None:
    """ "il coordinatore didattico" in front of a name."""
    said = re.sub(
        r"^(?:our|the|unsere?[rmn]?|notre|nuestr[ao]|il|la|le|el|onze|vår|noss[ao]|o|a)\s+", "", gap.strip(" ,")
    )
    return said if said and is_job(said) and len(said) <= _LONGEST_TITLE else None


def _named(written: str, full: dict[str, str], *, known: bool) -> str | None:
    name = spotted(written, single=True)
    if name is None:
        return None
    alone = core_words(name)
    if len(alone) == 1 and name == written and alone[0] in full:
        return full[alone[0]]
    return name if known or spotted(written) else None


def _title(span: str, at: int, *, is_told: bool) -> tuple[str | None, int]:
    """The job said behind a name, and where it ends; a department is passed over.

    Where the job is told in front ("SVP Sales Joan Petrie, VP Miles Orr"), the next one is of the next person.
    """
    for form in (_BRACKETS,) if is_told else (_BRACKETS, _APPOSED):
        found = form.match(span, at)
        # An address says nothing of a job, also where it is that of an office.
        said = " ".join(EMAIL.sub(" ", found.group("said")).split()).strip(" .,;:") if found else ""
        if found and is_job(said) and len(said) <= _LONGEST_TITLE:
            return said, found.end()
    aside = _BRACKETS.match(span, at) or _HAILS.match(span, at)
    return None, aside.end() if aside else at
