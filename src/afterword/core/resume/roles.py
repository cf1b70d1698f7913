"""Job titles and firms told apart by their words."""

from __future__ import annotations

import re

from afterword.core.people.jobs import FIRM_WORDS, has_role_word

_FIRM = re.compile(
    r"\b(?:gmbh|inc|ltd|llc|plc|corp|ag|kg|s\.?a\.?|s\.?l\.?|bv|b\.v\.|nv|hospital|clinic|university|school|college|group|bank|"
    r"council|company|partners|klinik|klinikum|schule|universität|hôpital|école|restaurant|café|hotel|foundation|institute)\b\.?",
    re.I,
)
_TITLES = re.compile(
    r"\b(?:freelance|self-employed|founder|volunteer|internship|praktikum|werkstudent\w*|aushilfe|fachkraft|pfleger\w*|"
    r"krankenschwester|koch|köchin|kellner\w*|verkäufer\w*|fahrer\w*|buchhalter\w*|chef|cook|waiter|waitress|barista|driver|cashier|"
    r"infirmi\w+|vendeu\w+|comptable|enfermer\w+|camarer\w+|contable|profesor\w*|infermier\w+|verpleegkundige|docent|"
    r"merchandiser|preceptor|mechanic|electrician|welder|carer|tutor|instructor|postdoc|fellow|resident|physician|surgeon|"
    r"doctor|pharmacist|therapist|scrum master|devops|sre|staff|reporter|journalist|photographer|stylist"
    r"|chemist|biologist|dietitian|nutritionist|radiographer|optician|paramedic|translator|interpreter|carpenter|plumber"
    r"|\w{3,}(?:ologist|ographer|itian|ician|therapist|conomist))\b",
    re.I,
)


# "Prairie Systems, Inc." is no end of a sentence, and its comma parts nothing.
_LEGAL_FORM = (
    r"(?:inc|ltd|llc|plc|co|corp|bros|gmbh|s\.?\s?a|s\.?\s?l|s\.?r\.?l|s\.?p\.?a|b\.?v|n\.?v|e\.?\s?v|s\.?l\.?u)"
)
_LEGAL_END = re.compile(rf"(?:^|[\s,]){_LEGAL_FORM}\.$", re.I)
LEGAL_PART = re.compile(rf"{_LEGAL_FORM}\.?", re.I)
LEGAL_AFTER = re.compile(rf",\s+{_LEGAL_FORM}\b\.?", re.I)


def is_sentence(text: str) -> bool:
    """True when it ends as a sentence does, and not in the legal form of a firm."""
    return text.endswith((".", ";")) and not _LEGAL_END.search(text)


def is_title(text: str) -> bool:
    """True when a word of a job title stands there."""
    return has_role_word(text) or bool(_TITLES.search(text))


def is_firm(text: str) -> bool:
    """True when a word stands there that firms, schools and hospitals have in their names."""
    return bool(_FIRM.search(text)) or any(word in FIRM_WORDS for word in text.casefold().split()[1:])


def weight(text: str) -> int:
    """How much more a name is a job title than a firm."""
    return 2 * has_role_word(text) + bool(_TITLES.search(text)) - 2 * is_firm(text)
