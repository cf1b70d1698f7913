# ruff: noqa: E501  (a pattern or a phrase reads best on one line)
"""Moments in languages other than English: a question word, a thing with its article, or a note after a colon."""

from __future__ import annotations

import re

from afterword.core.letter.compose.moments import Moment, read_moment
from afterword.core.letter.compose.starters import starter

_ASKING = {
    "de": r"(?:wie|warum|weshalb|wieso|was|wann|wo|wer|welche\w*|ob|dass)\b",
    "fr": r"(?:comment|pourquoi|quand|où|combien|quel\w*)\b",
    "es": r"(?:cómo|por qué|cuándo|dónde|qué|cuánto|quién)\b",
    "it": r"(?:come|perché|quando|dove|quanto|chi|quale)\b",
    "nl": r"(?:hoe|waarom|wat|wanneer|waar|wie|welke|of)\b",
    "pt": r"(?:como|por que|quando|onde|quanto|quem|qual)\b",
}
_THING = {
    "de": r"(?:die|das|den|der|Ihre|Ihr|Ihren|unsere|meine|meinen|eine|einen|ein|das)\s",
    "fr": r"(?:la |le |les |l['’]|votre |vos |un |une |des )",
    "es": r"(?:la|el|las|los|su|sus|un|una)\s",
    "it": r"(?:la |il |lo |le |gli |i |l['’]|un |una |un['’])",
    "nl": r"(?:de|het|een|uw)\s",
    "pt": r"(?:a|o|as|os|sua|seu|suas|seus|um|uma)\s",
}
_FINITE = {
    "de": r"\s(?:ist|sind|war|waren|hat|haben|wird|werden|kann|können|muss|müssen|soll|sollen|will|wollen|fehlt|fehlen|braucht|brauchen|sucht|suchen|geht|gehen)\b(?!,)",
    "fr": r"\s(?:est|sont|a|ont|était|doit|doivent|veut|veulent|cherche|manque|va|vont|peut)\s",
    "es": r"\s(?:es|son|está|están|ha|han|tiene|tienen|quiere|quieren|falta|faltan|necesita|necesitan|va|van)\s",
    "it": r"\s(?:è|sono|ha|hanno|deve|devono|vuole|vogliono|manca|mancano|cerca|va|vanno)\s",
    "nl": r"\s(?:is|zijn|was|waren|heeft|hebben|moet|moeten|wil|willen|zoekt|gaat|gaan|kan|kunnen|wordt|worden)\b",
    "pt": r"\s(?:é|são|está|estão|tem|têm|quer|querem|falta|faltam|precisa|precisam|vai|vão)\s",
}
_RELATIVE = re.compile(
    r",\s*(?:die|der|das|denen|dessen|deren|qui|que|dont|où|che|cui|wat|waar)\b|\s(?:qui|que|dont|che|cui|die|dat)\s",
    re.IGNORECASE,
)


def moment_in(lang: str, text: str, reader: str, work: str = "") -> Moment:
    """The moment in its language.

    English reads shapes and persons; elsewhere "asking" (after "how ..." words), "topic" (a thing with its
    article and no verb of its own), else "noted": after a colon every note stands right.
    """
    plain = re.sub(r"\s+", " ", text).strip().rstrip(".;,!").strip()
    if lang == "en" or lang not in _ASKING:
        return read_moment(plain, reader, work)
    if lang == "de":
        plain, shape = _german(plain)
        if shape:
            return Moment(shape, plain)
    elif (said := starter(lang, plain)) is not None:
        return said
    if re.match(_ASKING[lang], plain, re.IGNORECASE):
        return Moment("asking", plain[0].lower() + plain[1:])
    head = _RELATIVE.split(plain, maxsplit=1)[0]
    if re.match(_THING[lang], plain, re.IGNORECASE) and not re.search(_FINITE[lang], head):
        if lang == "de":
            plain = re.sub(r"^[Dd]er\s", "den ", plain)
        return Moment("topic", plain[0].lower() + plain[1:] if plain.split()[0].lower() != "ihr" else plain)
    return Moment("noted", plain)


_ASKED_DE = re.compile(
    r"^(?:(?:sie|er)\s+(?:hat|haben)\s+(?:mich\s+)?gefragt|(?:(?:sie|er)\s+)?(?:fragte|fragten)(?:\s+mich)?(?:\s+danach)?|frage|gefragt|wurde gefragt)[:,]?\s+(?P<rest>(?:wie|warum|weshalb|wieso|was|wann|wo|wer|welche\w*|ob)\b.+)$",
    re.IGNORECASE,
)
_TOLD_DE = re.compile(
    r"^(?:(?:sie|er)\s+(?:hat|haben)\s+(?:mir\s+)?(?:erzählt|gesagt|erklärt|geschildert|beschrieben|gezeigt|erwähnt)|(?:(?:sie|er)\s+)?(?:erzählte|sagte|erklärte|schilderte|beschrieb|zeigte|erwähnte)n?(?:\s+mir)?),?\s+(?P<rest>(?:wie|warum|was|wo|welche\w*|dass)\b.+)$",
    re.IGNORECASE,
)
_ABOUT_DE = re.compile(
    r"^(?:wir haben\s+)?(?:kurz\s+|lange\s+|viel\s+|auch\s+)?(?:gemeinsam\s+)?über\s+(?P<rest>.+?)\s+(?P<verb>gesprochen|geredet|diskutiert|gelacht|gescherzt|geplaudert)$",
    re.IGNORECASE,
)
# A person before the possessive may be the one it means.
_PERSON_DE = re.compile(
    r"\b(?:Kolleg\w+|Kund\w+|Chef\w*|Leiter\w*|Mitarbeiter\w*|Frau|Herr\w*|Leute|Azubi\w*|Lieferant\w*)\b"
)
_THEIRS = re.compile(r"\b(?:ihr|sein)(e|en|em|er|es)?\b(?=\s+[A-ZÄÖÜ])")


def _german(text: str) -> tuple[str, str]:
    """A German note and its shape where a starter shows it; "ihr Team", "sein Team" is the reader's: "Ihr Team"."""
    found = _THEIRS.search(text)
    if found and not _PERSON_DE.search(text[: found.start()]):
        text = _THEIRS.sub(lambda match: f"Ihr{match.group(1) or ''}", text)
    for pattern, shape in ((_ASKED_DE, "asked"), (_TOLD_DE, "asking")):
        match = pattern.match(text)
        if match:
            return match.group("rest")[0].lower() + match.group("rest")[1:], shape
    match = _ABOUT_DE.match(text)
    if match:
        return match.group("rest"), "laugh" if match.group("verb") in (
            "gelacht",
            "gescherzt",
            "geplaudert",
        ) else "topic"
    return text, ""
