# ruff: noqa: E501  (a pattern or a phrase reads best on one line)
"""L02: nothing foreign in the text: no placeholder, no other panel member spoken to, no other employer wished for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from afterword.core.findings import Finding, Level
from afterword.core.letter.parts import Piece
from afterword.core.letter.rules.checked import Checked, at
from afterword.core.letter.words import fold, words

_SLOT_WORDS = (
    "YOUR NAME|NAME|COMPANY|COMPANY NAME|EMPLOYER|ROLE|POSITION|JOB TITLE|TITLE|DATE|INTERVIEWER|TOPIC|PHONE|INSERT|"
    "NACHNAME|VORNAME|FIRMA|FIRMENNAME|STELLE|DATUM|THEMA|NOM|PRÉNOM|ENTREPRISE|POSTE|SOCIÉTÉ|NOMBRE|APELLIDO|EMPRESA|"
    "PUESTO|CARGO|FECHA|NOME|COGNOME|AZIENDA|RUOLO|POSIZIONE|NAAM|ACHTERNAAM|BEDRIJF|BEDRIJFSNAAM|FUNCTIE|SOBRENOME|VAGA"
)
_CAPS = r"[A-ZÀ-ÖØ-Þ]{2,}"
PLACEHOLDERS = (
    re.compile(r"\{\{.*?\}\}|\$\{.*?\}|\{[A-Za-z_ .]{2,40}\}|%\([a-z_]+\)s|%[A-Z_]{3,}%|#[A-Z_]{3,}#|«[^»\d.,]{2,30}»"),
    re.compile(r"\[(?!\d)[^\[\]\n]{1,60}\]|<[A-Za-zÀ-ÿ_ ]{2,40}>|\b[Xx]{3,}\b|_{3,}|\?{3,}|\.{6,}"),
    re.compile(
        r"\b(TODO|TBD|TBA|FIXME|lorem ipsum|undefined|NaN)\b|\b(?<!-)(None|null)\b(?=[\s,.]*$|[,.])", re.MULTILINE
    ),
    re.compile(rf"\b({_SLOT_WORDS})(?:\s+(?:DE|DU|DELLA|DELL'|DEL|LA|DER|VAN|DO|DA|OF|HERE|EMPRESA|{_CAPS}))+\b"),
    re.compile(rf"(?<![A-ZÀ-Þ] )\b(?:{_SLOT_WORDS})\b(?= ?(?:HERE|HIER|ICI|AQUÍ|QUI|AQUI)\b)"),
    re.compile(
        r"^(?:Dear|Hi|Hello|Guten Tag|Bonjour|Estimad[oa]|Gentile|Beste|Olá),? (?:Name|Nachname|Nom|Nombre|Nome|Naam|Hiring Manager's Name)\b",
        re.IGNORECASE | re.MULTILINE,
    ),
    re.compile(
        r"\b(?:COMPANY|EMPLOYER|ROLE|POSITION|JOB TITLE|FIRMA|STELLE|ENTREPRISE|EMPRESA|PUESTO|AZIENDA|BEDRIJF|FUNCTIE|VAGA)\b(?![-\w])"
    ),
    re.compile(
        r"\b(?:insert|add|fill in) (?:the |their |your )?(?:name|company|role|topic|date)\b(?: here)?", re.IGNORECASE
    ),
)
TITLES = frozenset(
    "mr mrs ms mx miss dr prof professor frau herr madame monsieur mevrouw heer sra sr signora dott".split()
)
WISHED = {
    "en": r"(?:\bjoin(?:ing)?|\bwork(?:ing)? (?:at|for|with)|\b(?:role|position|post|job|team) (?:at|with)|\bpart of|\bcontribute to|\bhere at|\bfuture (?:at|with))",
    "de": r"(?:\bbei(?: der| dem)?)",
    "fr": r"(?:\brejoindre|\bau sein d[eu]|\bintégrer)",
    "es": r"(?:\bincorporarme a|\bunirme a|\bformar parte de|\btrabajar en)",
    "it": r"(?:\bentrare in|\bfar parte di|\blavorare (?:in|per|da)|\bunirmi a)",
    "nl": r"(?:\bwerken bij|\bfunctie bij|\bbij)",
    "pt": r"(?:\bfazer parte d[ao]|\btrabalhar n[ao]|\bintegrar a|\bjuntar-me à)",
}
PROPER = r"\s+((?:(?:the|The|la|le|el|il|de|het|a|o) )?[A-ZÀ-Þ][\w'’&.\-]+(?:\s+(?:[A-ZÀ-Þ&][\w'’&.\-]*|of|and|de|del|di|von|und|y|et))*)"
COMMON_CAPITALS = frozenset(
    "i monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december".split()
)


def check(checked: Checked) -> Iterator[Finding]:
    """Blocked: an unfilled slot, and another panel member addressed by name.

    Shown: another panel member mentioned in a whole letter, and a wish to join somebody whose name is neither
    the employer's nor in any fact.
    """
    yield from _placeholders(checked)
    if checked.unit in ("letter", "message"):
        yield from _others(checked)
        yield from _other_employer(checked)


def _placeholders(checked: Checked) -> Iterator[Finding]:
    known = " ".join((checked.context.employer, checked.context.role, *checked.context.facts, *checked.context.roles))
    taken: list[tuple[int, int]] = []
    for pattern in PLACEHOLDERS:
        for match in pattern.finditer(checked.text):
            apart = all(match.end() <= start or match.start() >= end for start, end in taken)
            if apart and match.group().strip("[]<>{}") not in known:
                taken.append(match.span())
                yield at(
                    match,
                    "L02",
                    Level.BLOCK,
                    "This place was never filled in.",
                    "Write what belongs here, or take it out.",
                )


def _others(checked: Checked) -> Iterator[Finding]:
    own = {
        fold(word.text)
        for word in words(f"{checked.context.recipient} {checked.context.employer} {checked.context.candidate}")
    }
    told = {fold(word.text) for fact in (*checked.context.facts, checked.context.moment) for word in words(fact)}
    for other in checked.context.others:
        surname = _surname(other)
        if not surname or fold(surname) in own | told:
            continue
        for match in re.finditer(rf"(?<!\w){re.escape(surname)}(?!\w)", checked.parts.body.text):
            yield at(
                match,
                "L02",
                Level.WARN,
                "This is another member of the panel.",
                "Keep the name only if you mean to speak of them in this letter.",
                offset=checked.parts.body.start,
            )


def _surname(written: str) -> str:
    name = re.sub(r"\(.*?\)|,.*", "", written)
    found = [word.text for word in words(name) if fold(word.text) not in TITLES]
    return found[-1] if found else ""


def _other_employer(checked: Checked) -> Iterator[Finding]:
    context = checked.context
    pattern = WISHED.get(checked.lang)
    if not context.employer or not pattern:
        return
    told = (context.employer, context.role, context.moment, context.recipient, *context.salutation, context.candidate)
    known = {
        fold(w.text) for w in words(" ".join((*told, *context.facts, *context.others, *context.accepted_short_forms)))
    }
    for match in re.finditer(pattern + PROPER, checked.parts.body.text):
        named = [fold(word.text).removesuffix("'s") for word in words(match.group(1)) if word.text[:1].isupper()]
        if (
            named
            and named[0] not in known
            and not COMMON_CAPITALS.issuperset(named)
            and _is_name(checked.lang, match.group(1))
        ):
            start = checked.parts.body.start + match.start(1)
            piece = Piece(match.group(1), start, start + len(match.group(1)))
            yield at(
                piece, "L02", Level.WARN, f"This letter goes to {context.employer}.", "Check whose name stands here."
            )


def _is_name(lang: str, found: str) -> bool:
    """German writes every noun with a capital: there only two capital words in a row count as a name."""
    return lang != "de" or sum(word.text[:1].isupper() for word in words(found)) > 1
