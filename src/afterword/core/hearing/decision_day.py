"""Whether a sentence says when they decide: "We will decide by Friday." That is a day to wait for, and no hold."""

from __future__ import annotations

import re
from collections.abc import Sequence

from afterword.core.hearing.sentences import is_supposed, plainly

# In plain words without accents, in the languages whose days are read (`core.decision`).
_DECIDES = re.compile(
    r"\b(?:we|i|they|the (?:\w+ )?(?:team|panel|committee|board|client)|and) (?:\w+ ){0,3}?(?:decid\w+"
    r"|(?:make|have|reach|take) (?:a|an|our|the) (?:\w+ )?(?:decision|choice|answer)"
    r"|(?:let|tell) you(?: know)?|(?:get|come|be) back to you|be in touch|have (?:\w+ )?(?:news|an answer))\b"
    r"|\b(?:decision|answer|news) (?:\w+ ){0,3}(?:be |is )?(?:made|taken|reached|with you|due|by|on)\b"
    r"|\b(?:wir|ich) (?:\w+ ){0,3}?(?:entscheid\w+|melden? uns)\b"
    r"|\bentscheidung (?:\w+ ){0,4}(?:fallt|fallen|treff\w+)\b"
    r"|\b(?:treffen|fallen) (?:\w+ ){0,4}entscheidung\b"
    r"|\b(?:bescheid|ruckmeldung|antwort) (?:\w+ ){0,4}(?:bis|am|nachste)\b"
    r"|\b(?:nous|on) (?:\w+ ){0,2}(?:decid\w+|prendr\w+ (?:notre|une|la) decision|reviendr\w+ vers vous|recontacter\w+"
    r"|donner\w+ (?:une|notre) reponse|dirons|tiendrons)\b"
    r"|\b(?:decidi\w+|tomar\w+ (?:una|la) decision"
    r"|(?:le|te) (?:diremos|avisaremos|daremos)|daremos (?:una )?respuesta)\b"
)
_DAY = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|weeks?|fortnight|month|days|\d{1,2}"
    r"|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|morgen|wochen?|monats?|tagen"
    r"|(?:lun|mar|mercre|jeu|vendre|same)di|demain|semaines?|mois|jours"
    r"|lunes|martes|miercoles|jueves|viernes|manana|semanas?|mes|dias)\b"
)
# Where it waits for something, the day is not one of a decision.
_WAITS = re.compile(
    r"\b(?:hold|paus\w*|freez\w*|frozen|delay\w*|postpon\w*|budget|headcount|not (?:before|until)|will not"
    r"|eis|ruht|verzoger\w*|verschob\w*|nicht vor|suspend\w*|gele\w*|report\w*|retard\w*|aplaz\w*|retras\w*|no antes)\b"
)


# Of a mail about an application this is only a receipt.
_RECEIPT = re.compile(r"\b(?:applica|applied|bewerb|unterlagen|candidature|solicitud|candidatura|resume|cv)\w*")
_CHOOSES = re.compile(r"\b(?:decid|decision|choice|entscheid|prendr\w+ \w+ decision)\w*")


def day_of_decision(said: Sequence[tuple[str, str]]) -> str:
    """The sentence that says when they decide about whom they have met, "" where there is none."""
    if any(_RECEIPT.search(plain) for _, plain in said):
        return ""
    return next((raw.strip() for raw, plain in said if _CHOOSES.search(plain) and says_when_they_decide(raw)), "")


def says_when_they_decide(sentence: str) -> bool:
    """True where a sentence gives a day by which they decide or answer, without an "if" and without a hold."""
    plain = plainly(sentence)
    found = _DECIDES.search(plain) and _DAY.search(plain)
    return bool(found) and not _WAITS.search(plain) and not is_supposed(plain)
