"""People named in the words of an invitation: "Interviewers: ...", "You will meet ...", with their job titles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import takewhile

from afterword.core.interview.naming import display_name, fits_address, looks_like_name
from afterword.core.interview.nicknamed import without_nickname
from afterword.core.interview.words import is_job

_LABEL = re.compile(
    r"^\W*(?P<label>(?:your |our |the |ihre? |votre |vos |su |sus )?"
    r"(?:(?:lead |first |second |primary |main )?interview(?:er)?s?(?: panel| team| with)?"
    r"|interviewed by|who|wer|qui|quién|guests?|panel(?:ists?| members?)?"
    r"|interviewing (?:with|you)|who you(?:'|’)?(?:ll| will) (?:meet|speak with|talk to)|interview panel|hiring panel"
    r"|you(?:'|’)?(?:ll| will)(?: be)? (?:meet|meeting|speak|speaking|talk|talking|interview(?:ed|ing)?)"
    r"(?: with| to| by)?"
    r"|(?:you are |you're )?meeting(?: with)?|with|speaking with|participants?|attendees from our side|hosts?"
    r"|von unserer seite(?: sind| ist| nehmen)?(?: mit)? ?(?:dabei|teil)?"
    r"|interviewer(?:in|innen)|gespr[äa]chspartner(?:in|innen)?|es nehmen teil|teilnehmer(?:innen)?(?: unsererseits)?"
    r"|intervieweurs?|interlocut(?:eur|rice)s?|vous rencontrerez|entrevistador(?:a|es|as)?"
    r"|le entrevistar[áa]n?|se reunir[áa] con"
    r"|intervistator[ei]|incontrer[àa]|面接官|面接担当者?|співрозмовники?))\s*(?:are|is|will be|sind|ist|sont|son)?\s*"
    r"(?:\(?s\)?\s*)?(?:names?|#?\d{1,2}|\(\d{1,2}\))?\s*"
    r"(?P<mark>[:：]|\s[-–—]\s|(?=\s*$))\s*(?P<rest>.*)$",
    re.IGNORECASE,
)
_MEET = re.compile(
    r"\b(?:you(?:'|’)?(?:ll| will)(?: be)? (?:meet|meeting|speak|speaking|talk|talking|interview(?:ed|ing)?)"
    r"(?: with| to| by)?|interviewed by|gespräch (?:mit|führen|führt)|sie (?:treffen|sprechen mit)|entretien avec"
    r"|vous rencontrerez|(?:elle|il|vous) (?:rencontrera|verrez|verra)"
    r"|(?:she|he|they|you)(?:'|’)?(?:ll| will) (?:see|meet)"
    r"|(?:interview|meet|see) (?:you|her|him|them) with|it(?:'|’)?(?:s| is| will be|ll be) just (?:me and)?"
    r"|(?:mit dabei|dabei|anwesend|teilnehmen) (?:sind|ist|werden|wird)"
    r"|le jury (?:sera|est) composé (?:de|d')|participa[mn]?|(?:te|le|la|lo|os) (?:recibir|entrevistar|atender)[áa]n?"
    r"|then (?:meet|see|speak (?:to|with))|sar(?:à|anno) present[ei]|we(?:ź|z)m(?:ie|ą|a) udział|spotka się \w+ z"
    r"|(?:ihre?|deine?) gesprächspartner(?:in|innen)? (?:sind|ist|werden sein|wird sein)"
    r"|(?:vos|votre) (?:interlocut(?:eurs?|rices?)|intervieweurs?) (?:seront|sera|sont|est)"
    r"|(?:the|your) (?:(?:interview |hiring )?panel|interviewers?) (?:is|are|will be|consists? of"
    r"|will consist of|comprises?|includes?)"
    r"|entrevista con|colloquio con|(?:je|u) (?:spreekt|praat|maakt kennis) met|(?:je|u) ontmoet"
    r"|(?:je|uw) gesprekspartners? (?:zijn|is)|te entrevistarán?|hablarás con|le recibirán?|parler[àa]i? con"
    r"|incontrer(?:ai|à)|(?:você |vai )?(?:falar[áa]?|conversar[áa]?) com|du (?:träffar|möter|får träffa)"
    r"|du (?:skal møde|møder|skal tale med))\s+(?P<rest>[^\n]+)",
    re.IGNORECASE,
)
# "An dem Gespräch nehmen Frau Dr. Brandt und Herr Vogt teil": the verb holds the names between its parts.
_TAKE_PART = re.compile(r"\b(?:nehmen|nimmt)\s+(?P<rest>[^\n]{3,200}?)\s+teil\b", re.IGNORECASE)
# "Carol Finch will ring you", "Hannah Cole (Director) will join me": the names stand before the verb.
_WILL = re.compile(
    r"(?:^|(?<=[.!?,;]\s)|\band )(?P<rest>[A-ZÀ-Þ][^\n.!?]{3,120}?)\s+(?:"
    r"(?:will|shall)(?: be)? (?:ring|call|phon|interview|meet|see|speak|talk|join|chat|greet)\w*"
    r"(?: to| with)? (?:you|us|me|the (?:call|talk|meeting|interview))"
    r"|(?:wird|werden) (?:sie|dich|mit ihnen|mit dir|dabei)"
    r"|(?:ist|sind) (?:auch |mit )?(?:da|dabei)\b|vous (?:appel|rece|rencont|accueill)\w+"
    r"|(?:te|le) (?:llamar|entrevistar|recibir)\w+|(?:la|ti) (?:chiamer|incontrer|ricever)\w+)",
    re.IGNORECASE | re.MULTILINE,
)
# "10:00 - 10:45: Portfolio review with Mei Chen": a row of a schedule.
_ROW_WITH = re.compile(
    r"(?:\s(?:with|mit|avec|con|met|com|med|by)\s+"
    r"|\b(?:interview|round|chat|call|review|screen|session|talk|conversation|gespräch|entretien)\s[-–—:]\s)(?P<rest>[^\n]+)"
)
# What Zoom writes for the host, who stands nowhere else.
_HOST = re.compile(r"^\W*(?P<rest>[^\n]{3,60}?) is inviting you to a scheduled Zoom meeting", re.I | re.M)
_ORGANIZER = re.compile(r"^\W*organi[sz]er\s*[:：]\s*(?P<rest>[^\n]+)$", re.IGNORECASE | re.MULTILINE)
_BELOW_AN_HOUR = 3
# "Interview with ..." as often names the employer: only with an honorific or a job title is it a person.
_WITH = re.compile(
    r"\b(?:interview|conversation|call|chat|meeting|talk|discussion)(?: will be)? with\s+(?P<rest>[^\n]+)",
    re.IGNORECASE,
)
# "... on 12 March at 10:00 with Priya Rao and Tom Reyes": behind a day or an hour it is a person whom one meets.
_BESIDE = re.compile(
    r"(?:\d|[ap]m|day|tag|di|woch|morning|afternoon|[A-Z]{2,4}\)?|\)|Pacific|Eastern|Central|Mountain|[Tt]ime)[\s,]+(?:with|mit|avec|con|met|com)\s+(?P<rest>[^\n]+)"
)
_HONORIFIC = re.compile(r"^(?:Dr|Prof|Mr|Mrs|Ms|Mx|Herr|Frau|Mme|M|Sra?)\b\.?\s")
# "... at 2 pm. Interviewers: Ana and Tom": the label begins a sentence, not a line.
_SENTENCE_LABEL = re.compile(r"(?<=\w{3}[.!?])\s+(?=[^\n.:,]{3,40}[:：]\s)")
_ARTICLE = re.compile(r"^(?:our|the|unsere?[rn]?|die|der|notre|le|la|nuestr[ao])\s+", re.IGNORECASE)
_ALSO = re.compile(
    r"(?:and|und|et|y|e|en|och|og)\s+(?:la|le|el|il|o|a|the|our|die|der|de|notre|unser\w*)\b", re.IGNORECASE
)
# "our finance director Colin Yates", "la dott.ssa Marta Sala": what stands before the name.
_BEFORE = re.compile(
    r"^(?:(?:our|the|my|notre|unser\w*|nuestr[ao]|nosso|nossa)\s+(?:(?:[a-zà-ÿ-]+,?\s+){1,3}(?=[A-ZÀ-Þ])|[A-Z]{2,4},\s)"
    r"|(?:la|il|el|o|a)\s+(?:(?!dott|sig)[a-zà-ÿ-]+,?\s+){0,3}(?=[A-ZÀ-Þ]|dott|sig))?(?:dott\.?(?:ssa)?|sig\.?(?:ra)?)?\s*(?=[A-ZÀ-Þ])"
)
# Nobody names people later than here; the rules below look around in a text and take their time with long ones.
_LONGEST_TEXT = 20_000
_LONGEST_PASSAGE = 1_000
_BETWEEN = re.compile(r"\s[-–—|:]\s|(?=[(（])|[,|、，]|:\s")
_SAID, _ASIDE, _MAIL = "said", "in brackets", ("<", "(", "[", "")
# "Ana Lopez (her assistant: ...)": the address may be that of the other.
_OF_ANOTHER = re.compile(
    r"assist|secret|sekret|recruit|co-?ordinat|behalf|standing in|reports? to|vertret", re.IGNORECASE
)
_BULLET = re.compile(r"^\s*(?:[-*•·–—‣▪]|\d{1,2}[.)])\s+")
_DRAWN = re.compile("^[\u2600-\u27bf\U0001f300-\U0001faff][\ufe0f\u200d\\s]*")
_CLOCK = re.compile(
    r"^\s*\d{1,2}(?:[:.h]\d{2})?\s*(?:[ap]\.?m\.?|uhr)?(?:\s*(?:-|–|—|to|bis|à)\s*\d{1,2}(?:[:.h]\d{2})?\s*(?:[ap]\.?m\.?|uhr)?)?"
    r"(?:\s*\(?(?:(?-i:[A-Z]{2,5})|(?:\w+ ){1,2}time)\)?)?\s*[:|,–—-]?\s*",
    re.IGNORECASE,
)
_LINK = re.compile(r"[<(]?https?://\S+", re.IGNORECASE)
EMAIL = re.compile(r"[<(\[]?\s*(?:mailto:)?([\w.+'-]+@[\w-]+(?:\.[\w-]+)+)\s*[>)\]]?")
_AND = re.compile(r"\s*(?:[;；、，]|\band\b|\bund\b|\bet\b|\by\b|\be\b|\ben\b|\boch\b|\bog\b|&|\+)\s*")


@dataclass(frozen=True, slots=True)
class Described:
    """A person as named in the words: `raw` is the name as written there."""

    name: str
    job_title: str | None
    email: str | None
    raw: str
    listed: bool


def described_people(text: str) -> list[Described]:
    """Everyone named in a labelled list, else in a sentence that says whom one will meet; each once."""
    text = text[:_LONGEST_TEXT]
    found = [person for passage in _lists(text) for person in _people(passage, listed=True)]
    found = found or list(_in_rows(text)) or list(_in_sentences(text)) or list(_beside_a_time(text))
    # Who sends a calendar's mail is met where nobody else is named.
    hosts = (*_ORGANIZER.finditer(text), *_HOST.finditer(text))
    found = found or [one for line in hosts for one in _full_names(line.group("rest"))]
    return list({person.name.casefold(): person for person in reversed(found)}.values())[::-1]


def _in_rows(text: str) -> Iterator[Described]:
    """Rows of a schedule or an unlabelled list: a bullet or a clock time, then a full name with its job title."""
    lines = text.split("\n")
    for place, line in enumerate(lines):
        is_hour = re.match(r"\s*\d{1,2}[:.]\d{2}", line) is not None
        if not (is_hour or _BULLET.match(line)):
            continue
        people = list(_people(line, listed=False))
        if is_hour and (beside := _ROW_WITH.search(line)):
            people = [replace(one, job_title=one.job_title or "") for one in _full_names(beside.group("rest"))]
        elif is_hour and not people:
            # The hour, the topic and the person may stand below each other.
            below = takewhile(str.strip, lines[place + 1 : place + 1 + _BELOW_AN_HOUR])
            people = [one for each in below if not re.match(r"\s*\d", each) for one in _people(each, listed=False)]
        yield from (
            replace(one, listed=True, job_title=one.job_title or None) for one in people if one.job_title is not None
        )


def _full_names(rest: str) -> Iterator[Described]:
    yield from (one for one in _people(_clause(rest), listed=False) if len(one.name.split()) > 1)


def _in_sentences(text: str) -> Iterator[Described]:
    for match in (*_MEET.finditer(text), *_TAKE_PART.finditer(text), *_WILL.finditer(text)):
        yield from _people(_clause(match.group("rest")), listed=False)
    for match in _WITH.finditer(text):
        people = list(_people(_clause(match.group("rest")), listed=False))
        if any(person.job_title or _HONORIFIC.match(person.name) for person in people):
            yield from people


def _beside_a_time(text: str) -> Iterator[Described]:
    for match in _BESIDE.finditer(text):
        yield from _full_names(match.group("rest"))


def _lists(text: str) -> Iterator[str]:
    """The passages of labelled lists: what stands behind the colon, or the lines below it up to a blank one."""
    lines = [re.sub(r"<[^>@]{1,40}>", "", line).strip() for line in _SENTENCE_LABEL.sub("\n", text).split("\n")]
    for place, line in enumerate(lines):
        match = _LABEL.match(line)
        if match is None:
            continue
        if match.group("rest"):
            yield match.group("rest")
        yield from _lines_below(lines[place + 1 :], required=not match.group("rest"))


def _lines_below(lines: list[str], *, required: bool) -> Iterator[str]:
    skipped = False
    for line in lines:
        if not line:
            if skipped or not required:
                return
            skipped = True
            continue
        if not (_BULLET.match(line) or (required and _reads_as_person(line))):
            return
        skipped = True
        yield line


def _reads_as_person(line: str) -> bool:
    return bool(list(_people(line, listed=True))) and not _LABEL.match(line)


def people_in(line: str) -> list[Described]:
    """Persons in one line of the form "Name, Title <mail>"."""
    return list(_people(line, listed=True))


def _clause(rest: str) -> str:
    """A sentence up to its end; the point of "Dr." is none."""
    return re.split(
        r"(?<!\bDr)(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bProf)(?<!\b[A-Z])[.!?](?:\s|$)"
        r"| (?:on|at|from|to discuss|for|about|over|sobre|über|am|um|is|are|will|has been) ",
        rest,
    )[0]


def _people(passage: str, *, listed: bool) -> Iterator[Described]:
    """Persons of one passage: lists by "and" and ";", and commas read as "name, title, name, title"."""
    bare = _DRAWN.sub("", _BULLET.sub("", passage[:_LONGEST_PASSAGE]).strip())
    bare = _CLOCK.sub("", bare, count=1) if re.match(r"\d", bare) else bare
    for part in _entries(bare):
        yield from _each_with_their_own(_entry(part, listed=listed))


def _each_with_their_own(people: list[Described]) -> list[Described]:
    """ "Priya Rao, tom.reed@... (Tom Reed)": an address that is plainly made of the next name is that one's."""
    for place in range(1, len(people)):
        one, after = people[place - 1], people[place]
        if one.email and not fits_address(one.name, one.email) and fits_address(after.name, one.email):
            people[place - 1], people[place] = replace(one, email=None), replace(after, email=one.email)
    return people


def _entries(text: str) -> list[str]:
    """Split at "and"/";" only where a name begins behind it: "Head of Sales and Marketing" stays whole."""
    entries: list[str] = []
    begin = 0
    for match in _AND.finditer(text):
        behind = re.split(r"[,(<|–—（、，]|\s-\s", text[match.end() :], maxsplit=1)[0]
        if _depth(text[: match.start()]) == 0 and looks_like_name(_AND.split(behind)[0].strip()):
            entries.append(text[begin : match.start()])
            begin = match.end()
    return [entry.strip(" ,;.") for entry in [*entries, text[begin:]] if entry.strip(" ,;.")]


def _depth(text: str) -> int:
    return text.count("(") - text.count(")") + text.count("<") - text.count(">")


@dataclass(slots=True)
class _Row:
    """The persons of one entry as they are read, each with what stands behind the name."""

    listed: bool
    found: list[Described] = field(default_factory=list)
    name: str | None = None
    raw: str = ""
    email: str | None = None
    titles: list[str] = field(default_factory=list)
    loose: str = ""
    is_address_first: bool = False
    is_right_behind: bool = False
    # Something in brackets may be a name as well, so an address may be of either.
    is_open: bool = False

    def end(self) -> None:
        """Whoever is being read has all that is said of them."""
        if self.name:
            self.found.append(Described(self.name, _joined(self.titles), self.email, self.raw, self.listed))
            self.name, self.email, self.titles = None, None, []

    def mail(self, address: str, sign: str) -> None:
        """It is of the name in front of it: in brackets right behind it, in <...>, or where it is made of that name."""
        self.is_address_first = self.is_address_first or not (self.name or self.found)
        is_bound = not self.is_address_first and (sign == "<" or (sign and self.is_right_behind))
        if is_bound or fits_address(self.name or "", address):
            self.email = self.email or address
        else:
            self.loose = address
        self.is_right_behind = False

    def aside(self, piece: str) -> None:
        """What stands in brackets behind a name is said of it: a job, a town; nobody else but whose address it is."""
        if self.is_address_first or (self.loose and fits_address(piece, self.loose)):
            self.say(piece)
        elif is_job(piece):
            self.titles.append(piece)
        else:
            self.is_open = self.is_open or looks_like_name(piece, least_words=2)
        self.is_right_behind = False

    def say(self, piece: str) -> bool:
        """A name, or what is said of the one in front of it; False where nobody is named yet."""
        if self.name and _ALSO.match(piece):
            # "the head, Nuria Campos, and the deputy, Pilar Gil": what begins with "and" is said of the next one.
            self.end()
            return True
        least = 1 if self.listed and self.name is None else 2
        person = display_name(piece, capitals=True) if looks_like_name(piece, least_words=least) else None
        self.is_right_behind = person is not None and not is_job(piece)
        if self.is_right_behind:
            self.end()
            self.name, self.raw = person, piece
            self.email = self.loose if self.loose and fits_address(piece, self.loose) else None
        elif self.name:
            self.titles.append(piece)
        return self.name is not None


def _entry(text: str, *, listed: bool) -> list[Described]:
    """One "Name (Title) <mail>" or a row of "Name, Title, Name, Title"."""
    text = without_nickname(_BEFORE.sub("", _LINK.sub(" ", text).lstrip()))
    row, addresses = _Row(listed), [one.group(1).lower() for one in EMAIL.finditer(text)]
    for piece, kind in _pieces(text):
        if kind in _MAIL:
            row.mail(piece, kind)
        elif kind == _ASIDE and row.name:
            row.aside(piece)
        elif not row.say(piece):
            break
    row.end()
    if len(row.found) == len(addresses) == 1 and not (row.is_open or _OF_ANOTHER.search(text)):
        # One name and one address, in whichever order they stand.
        return [replace(row.found[0], email=addresses[0])]
    return row.found


def _pieces(text: str) -> Iterator[tuple[str, str]]:
    """What stands between commas and dashes, what stands in brackets, and each address by the sign before it."""
    begin = depth = 0
    for address in (*EMAIL.finditer(text), None):
        plain = text[begin : address.start() if address else len(text)]
        for part in _BETWEEN.split(plain):
            depth += sum(part.count(sign) for sign in "(（")
            if piece := part.strip(" ,;.:()[]<>（）-–—"):
                yield piece, _ASIDE if depth > 0 else _SAID
            depth -= sum(part.count(sign) for sign in ")）")
        if address:
            written = address.group().strip()
            # Brackets that hold more than the address do not say whose it is.
            yield address.group(1).lower(), written[0] if written[0] + written[-1] in ("<>", "()", "[]") else ""
            begin = address.end()
            # The bracket in front of an address is part of it, as the one behind.
            depth += sum(address.group().count(sign) for sign in "(（") - sum(
                address.group().count(sign) for sign in ")）"
            )


def _joined(titles: list[str]) -> str | None:
    """The stated job title; anything behind a name that names no job (a room, a topic) is none."""
    text = _ARTICLE.sub("", ", ".join(titles))
    return text if is_job(text) and len(text) <= 80 else None
