# ruff: noqa: E501  (a pattern or a phrase reads best on one line)
"""L11: the end looks ahead, and sets nobody a date."""

from __future__ import annotations

import re
from collections.abc import Iterator

from afterword.core.findings import Finding, Level
from afterword.core.letter.rules.checked import Checked, at, missing

AHEAD = {
    "en": r"\bif\b|\bshould\b|\bwhen(?:ever)?\b|\blook(?:ing)? forward\b|\b(?:glad|happy|pleased|delighted|ready|free|available|welcome)\b|\bplease (?:let|tell|call|write|ask|do)\b|\bhope\b|\b(?:gladly|willingly|next (?:step|round|week|stage|meeting)|at your (?:disposal|convenience)|hear(?:ing)? from|wish(?:es)? you|keep|can (?:send|call|bring|show|come|also)|any (?:further )?questions?|you (?:can|may) (?:reach|call)|until)\b",
    "de": r"\b(?:wenn|falls|sollten|sobald|gern\w*|freue|verfügung|jederzeit|hoffe|nächste\w*|bitte|wünsche|kontakt|stehe)\b",
    "fr": r"\b(?:si|disposition|disponible|volontiers|reste|espère|prochaine?|n'hésitez|plaisir|heureu\w+|au besoin|lorsque|quand|souhait\w*|attente)\b",
    "es": r"\b(?:si|disposición|quedo|espero|próxim\w+|encantad[oa]|gusto|cuando|desea\w*|podemos|puedo|mando|envío)\b",
    "it": r"\b(?:se|disposizione|resto|spero|prossim\w+|volentieri|quando|qualora|liet[oa]|felice|attesa|ulterior\w+)\b",
    "nl": r"\b(?:als|mocht|graag|hoop|volgende|wanneer|hoor|beschikbaar|vragen|stuur|kijk|wens)\b",
    "pt": r"\b(?:se|caso|disposição|fico|espero|próxim\w+|prazer|quando|permaneço|aguardo|feliz)\b",
}
DEADLINE = {
    "en": r"\b(?:by|before|until|no later than|within) (?:tomorrow|tonight|noon|monday|tuesday|wednesday|thursday|friday|saturday|sunday|the end|next|this|\d|two|three|24|48|january|february|march|april|may|june|july|august|september|october|november|december)\b|\b(?:expect|demand|insist|require|must (?:hear|know|have)|need (?:an?|your) (?:answer|decision|reply))\b|\bthat is all\b|\basap\b|\bimmediately\b",
    "de": r"\bbis (?:spätestens |zum |ende |morgen|montag|dienstag|mittwoch|donnerstag|freitag|nächste)|\berwarte\b|\bumgehend\w*\b|\bunverzüglich\b|\bspätestens\b",
    "fr": r"\bavant (?:lundi|mardi|mercredi|jeudi|vendredi|demain|le \d|la fin)\b|\bau plus tard\b|\bexige\b|\bdans les (?:plus brefs|\d+)|\bj'attends\b",
    "es": r"\bantes del? (?:lunes|martes|miércoles|jueves|viernes|\d|mañana|fin)\b|\ba más tardar\b|\bexijo\b|\burgente\w*\b|\bcuanto antes\b",
    "it": r"\bentro (?:lunedì|martedì|mercoledì|giovedì|venerdì|domani|il|la|e non)\b|\bal più (?:tardi|presto)\b|\besigo\b|\bpretendo\b",
    "nl": r"\b(?:voor|vóór|uiterlijk|binnen) (?:maandag|dinsdag|woensdag|donderdag|vrijdag|morgen|\d|twee|drie|het einde)\b|\buiterlijk\b|\beis\b|\bverwacht (?:uw|een)\b",
    "pt": r"\baté (?:segunda|terça|quarta|quinta|sexta|amanhã|o dia|\d|no máximo)|\bno máximo\b|\bexijo\b|\bo mais rápido\b|\burgente\w*\b",
}


def check(checked: Checked) -> Iterator[Finding]:
    """Shown: a thank-you whose last paragraph looks nowhere, and a close that demands or sets a date."""
    ahead = AHEAD.get(checked.lang)
    if ahead is None or not checked.parts.sentences:
        return
    last = checked.parts.sentences[-1]
    if checked.unit != "sentence" and checked.is_thanks:
        tail = " ".join(sentence.text for sentence in checked.parts.sentences[-2:])
        if not re.search(ahead, tail, re.IGNORECASE):
            yield missing("L11", Level.WARN, "The end does not look ahead.", "Offer something, or name the next step.")
        ends = checked.parts.sentences[-1:]
    else:
        ends = (last,) if checked.context.part == "close" else ()
    for sentence in ends:
        hit = re.search(DEADLINE[checked.lang], sentence.text, re.IGNORECASE)
        if hit:
            yield at(hit, "L11", Level.WARN, "This sets them a date.", "Leave the time to them.", offset=sentence.start)
        elif checked.unit == "sentence" and not re.search(ahead, sentence.text, re.IGNORECASE):
            yield at(
                sentence, "L11", Level.WARN, "This does not look ahead.", "Offer something, or name the next step."
            )
