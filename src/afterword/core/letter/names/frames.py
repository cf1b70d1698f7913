"""Where a letter names the employer or the role, and what stands there instead (L03)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from afterword.core.findings import Finding
from afterword.core.letter.names import wording
from afterword.core.letter.names.employers import COMMON, LEGAL_FORM, names_of
from afterword.core.letter.names.honorifics import title_of
from afterword.core.letter.names.likeness import normal
from afterword.core.letter.names.passage import Passage
from afterword.core.letter.names.tokens import Token, words_of
from afterword.core.letter.record import LetterRecord
from afterword.core.letter.span_words import OPENERS, word_set
from afterword.core.letter.spans import Span, sentences

# What stands directly before the employer when somebody says what they want, heard, saw or left.
WISH = re.compile(
    r"""(?ix)(?:
      \b(?:role|position|post|job|vacancy|opening|opportunity|place|career|future|team|everyone|everybody|people|
         colleagues|staff|life|here|offices?|interview)\s(?:at|with|for)
    | \b(?:join|joining|rejoindre|intégrer|incorporarme\s(?:pronto\s)?a|unirme\sa|contribut\w+\sto|strengthen)
    | \b(?:start|starting|begin|beginning|work|working|interning)\s(?:at|for)
    | \b(?:nobody|anybody|anyone|(?:everyone|everybody|those)\si\smet)\sat | \bhear(?:ing)?\s(?:back\s)?from
    | \b(?:get(?:ting)?|got)\sto\sknow | \bcame\saway\sfrom | \b(?:plans|culture|mission|values|tour|offices)\sof
    | \b(?:help|support|convince)  | \b(?:interest(?:ed)?|year(?:\sahead)?|welcomed?)\s(?:in|at)
    | \b(?:stelle|position|aufgabe|rolle|arbeit|zukunft|team|einstieg|start|vorstellungsgespräch)\s(?:\w+\s){0,3}bei
    | \bbald\s(?:wieder\s|mehr\s)?(?:von|zu|bei)
    | \b(?:poste|place|équipe|avenir|travail(?:ler)?|entretien)\s(?:chez|pour|au\ssein\sde) | \bproposée?\spar
    | \b(?:puesto|trabajar|equipo|entrevista|vacante)\s(?:en|para|con)
    )\s(?:the\s|der\s|die\s|la\s|le\s)?$"""
)
# Before the employer in a sentence that also names the role.
BESIDE_ROLE = re.compile(
    r"(?i)(?:\b(?:at|for|with|of|left|that|what|how|why|which|help|away from|tour of the|bei|dass|von|für|was|wie|chez|"
    r"par|pour|que|con|para|en)|^)\s*$"
)
# Nothing of this is about the employer of the letter.
PAST = re.compile(
    r"(?i)\b(?:worked|former(?:ly)?|previous(?:ly)?|since \d{4}|last at|was once|used to|when i was|years at|ago|"
    r"my (?:last|first|current|present|old|time|years|days|\w+ years)|experience at|until \d{4}|in \d{4}|"
    r"i (?:had|led|built|was|did|made|kept|cut|wrote|learn(?:ed|t)|managed|handled|spent)|"
    r"last (?:year|month|spring|summer|autumn|winter)|customers?|clients?|suppliers?|"
    r"früher\w*|gelernt|gearbeitet|seit \d{4}|jahre|damals|zuvor|bisher\w*|j[’']ai|"
    r"autrefois|ancien\w*|années|depuis|aprendí|trabajé|años|anterior|antes|hice|conocí)\b"
)
PERSON_ACTS = word_set(
    "described told said asked explained mentioned showed gave taught spoke recommended wrote suggested"
)
EMPLOYER_ACTS = re.compile(
    r"\s(?:has|expects?|wants?|needs?|offers?|seeks?|looks?|does|asks?|is|will|can|would|could|makes?|takes?)\b"
)
COMMON_OPENING = re.compile(r"(?i)(?:ing|ly|thing|body|one|ever|self|selves)$|^(?:all|most|much|both|none)$")
CALENDAR = word_set(
    """
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August
    September October November December Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag Januar Februar März
    Mai Juni Juli Oktober Dezember I Christmas Easter English German French Spanish Subject Re
    """
)
HEADS = word_set(
    """
    engineer developer designer manager analyst lead coordinator counsel associate adviser advisor partner executive
    supervisor director officer consultant assistant specialist architect scientist administrator accountant
    representative nurse teacher technician clerk editor writer producer head chief intern trainee fellow planner buyer
    controller auditor strategist recruiter agent operator driver chef lawyer attorney paralegal physician therapist
    pharmacist librarian paralegal actuary practitioner underwriter trader broker evangelist researcher lecturer
    professor tutor curator secretary generalist owner master president
    leiter leiterin referent referentin sachbearbeiter entwickler entwicklerin berater beraterin ingenieur ingenieurin
    assistentin mitarbeiter mitarbeiterin kaufmann kauffrau responsable chargé chargée directeur directrice ingénieur
    développeur développeuse chef cheffe conseiller conseillère comptable gestor gestora director directora analista
    ingeniero ingeniera desarrollador desarrolladora coordinador coordinadora técnico técnica jefe jefa responsable
    """
)
JOINERS = frozenset({"&", "of", "de", "des"})
# Written with a capital out of politeness, in German alone.
POLITE = word_set("Sie Ihnen Ihr Ihre Ihren Ihrem Ihrer Ihres")
ROLE_AFTER = re.compile(r"(?i)^\s*(?:role|position|post|job|vacancy|opening|opportunity|interview|vacancies)\b")
ROLE_BEFORE = re.compile(
    r"(?ix)(?:\b(?:role|position|post|job|work|duties|vacancy|opening|interview|application)\s(?:of|as|for)\s(?:an?\s|the\s)?"
    r"|\b(?:stelle|position|aufgaben?|rolle|gespräch|bewerbung)\s(?:als|für|zur|zum|der|des)\s(?:die\s)?"
    r"|\b(?:poste|fonction|emploi|offre|métier)\s(?:de\s|d['’]|du\s)|\b(?:puesto|vacante|cargo|oferta)\sde\s"
    r"|\b(?:in|to)\s(?:work|start|begin)(?:n?ing)?\sas\s(?:an?\s)?|\bexpects?\sof\san?\s|^als\s)$"
)


def strangers(passage: Passage, record: LetterRecord) -> Iterator[Finding]:
    """Another employer or another role where this letter's own belongs: shown as a warning, for it may be meant.

    Only in a sentence without the employer's (the role's) right name, and not where somebody's past is told.
    """
    text = passage.text
    block = passage.block
    ours = [words_of(name) for name in names_of(record.company)]
    for sentence in sentences(block.span.of(text), passage.lang):
        span = Span(block.span.start + sentence.start, block.span.start + sentence.end)
        indices = [i for i, token in enumerate(passage.tokens) if span.start <= token.start < span.end]
        spoken = tuple(passage.tokens[i].text for i in indices)
        names_us = any(_contains(spoken, name) for name in ours)
        names_role = _names_role(spoken, record.role)
        for first, after in _proper_runs(passage, indices):
            where = passage.span(first, after)
            before, behind = text[span.start : where.start], text[where.end : span.end]
            words = [token.text.lower() for token in passage.tokens[first:after]]
            if not names_role and record.role and _is_role(passage, words, record.role, before, behind):
                yield wording.unknown_role(where, where.of(text), record.role)
            elif not names_us and record.company.name and _is_employer(passage, where, before, behind, names_role):
                yield wording.unknown_employer(where, where.of(text), record.company.name)


def _names_role(spoken: tuple[str, ...], role: str) -> bool:
    """True when the role is named with a capital; in small letters it may be anybody's job."""
    wanted = tuple(word.lower() for word in words_of(role))
    is_small = _contains(spoken, wanted) and not role.islower()
    return _contains(tuple(word.lower() for word in spoken), wanted) and not is_small


def _contains(words: tuple[str, ...], wanted: tuple[str, ...]) -> bool:
    size = len(wanted)
    return bool(size) and any(words[start : start + size] == wanted for start in range(len(words) - size + 1))


def _proper_runs(passage: Passage, indices: list[int]) -> Iterator[tuple[int, int]]:
    """Stretches of capitalised words nobody has accounted for; "&" and "of" may stand inside."""
    first: int | None = None
    for index in [*indices, len(passage.tokens)]:
        token = passage.tokens[index] if index < len(passage.tokens) else None
        belongs = token is not None and index in indices and _is_proper(passage, index, token)
        if first is not None and (not belongs or token is None or not token.follows_directly):
            yield first, index
            first = None
        if belongs and first is None and token is not None and token.is_capital:
            first = index


def _is_proper(passage: Passage, index: int, token: Token) -> bool:
    if index in passage.taken or token.text in CALENDAR or (passage.lang == "de" and token.text in POLITE):
        return False
    if title_of(token.text, has_stop=True) is not None and token.text.lower() != "m":
        return False
    if token.text in JOINERS:
        following = passage.tokens[index + 1 : index + 2]
        return bool(following) and following[0].is_capital and following[0].follows_directly
    return token.is_capital and not (token.opens and token.text in OPENERS)


def _is_role(passage: Passage, words: Sequence[str], role: str, before: str, behind: str) -> bool:
    """A job in a place where the role is named: "the X position", "as X", "poste de X"; its last word says a job."""
    framed = ROLE_AFTER.match(behind) or ROLE_BEFORE.search(before) or passage.block.zone == "subject"
    is_short_form = set(words) <= {word.lower() for word in words_of(role)}
    return bool(framed) and not is_short_form and not HEADS.isdisjoint(words) and not PAST.search(before)


def _is_employer(passage: Passage, where: Span, before: str, behind: str, names_role: bool) -> bool:
    """An organisation in a place where the employer is named."""
    name = where.of(passage.text)
    if not before.strip() and passage.block.zone == "body" and not _may_open_with(name, behind, passage.lang):
        return False
    if PAST.search(f"{before} {behind}") or _is_person(passage, where, before, behind):
        return False
    if passage.block.zone == "subject":
        return bool(re.search(r"(?i)\b(?:at|with|bei|chez|en|con)\s$", before))
    if WISH.search(before):
        return passage.lang != "de" or len(name.split()) > 1 or names_role
    if passage.lang == "es" and re.search(r"(?i)\ben\s$", before):
        return names_role and _is_organisation(name)  # "en" stands before towns too
    return names_role and bool(BESIDE_ROLE.search(before)) and (passage.lang != "de" or len(name.split()) > 1)


def _may_open_with(name: str, behind: str, lang: str) -> bool:
    """One word at the head of a sentence is an organisation only when it does what an employer does."""
    if len(name.split()) > 1:
        return True
    return lang == "en" and not COMMON_OPENING.search(name) and EMPLOYER_ACTS.match(behind) is not None


def _is_organisation(name: str) -> bool:
    return bool(LEGAL_FORM.search(name)) or words_of(name)[-1].lower() in COMMON


def _is_person(passage: Passage, where: Span, before: str, behind: str) -> bool:
    if re.match(r"[,\s]*(\w+)", behind) and re.match(r"[,\s]*(\w+)", behind)[1] in PERSON_ACTS:  # type: ignore[index]
        return True
    return bool(re.search(r"(?:\b(?:Mr|Ms|Mrs|Dr|Prof|Herr|Frau|Mme|Madame|Monsieur|Sra?)\.?\s)$", before)) or bool(
        normal(where.of(passage.text)) == "I"
    )
