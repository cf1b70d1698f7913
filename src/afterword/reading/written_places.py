"""Where an interview takes place, as a mail writes it: behind a label, or a street in a sentence about coming."""

from __future__ import annotations

import re

_LABEL = re.compile(
    r"^\W*(?:(?:full |our |office )?address|venue|location|where|place|ort|treffpunkt|adresse|anschrift|lieu|lugar"
    r"|dirección|dónde|luogo|indirizzo|locatie|adres|plats|adress|sted|miejsce|local|morada|endereço|場所|会場)"
    r"\s?[:：]\s*(?P<said>[^\n]{3,120})$",
    re.IGNORECASE | re.MULTILINE,
)
_STREET = re.compile(
    r"\d{1,4},? (?:bis )?(?:rue|avenue|boulevard|place|quai|impasse|chemin) [^\n,.;]{2,40}(?:, \d{5} [A-ZÀ-Þ][\w-]+)?"
    r"|[A-ZÄÖÜ][\w.-]*(?:straße|strasse|str\.|weg|platz|allee|gasse|ufer|gatan|vägen|torget|straat|laan|plein|gade|vej)"
    r" \d{1,4}\w?\b|\bKade \d{1,4}\b|\b(?:[Vv]ia|[Vv]iale|[Pp]iazza|[Cc]orso|[Cc]alle|[Aa]venida|[Pp]laza|[Rr]ua|ul\.)"
    r" (?:de |la |da |del |della )*[A-ZÀ-Þ][^\n,.;]{1,30},? \d{1,4}\b"
    r"|\b\d{1,4} (?:[A-Z]\w+ ){1,2}(?:Street|Road|Lane|Avenue|Square|Way|Drive|Court|Place|Rd|Ave)\b"
)
_LINK = re.compile(r"https?://", re.IGNORECASE)
# Below a greeting at the end stands where the writer sits, which need not be the place.
_CLOSING = re.compile(
    r"^\W*(?:(?:kind|best|warm|many)?\s*regards|best(?: wishes)?|yours \w+|sincerely|cheers|thanks"
    r"|(?:mit |viele |beste |liebe )?\w* ?gr(?:ü|u)(?:ß|ss)e?n?|cordialement|saludos|un saludo|cordiali saluti"
    r"|groet\w*|cumprimentos"
    r"|hälsningar|pozdrawiam|--)\W*$",
    re.IGNORECASE | re.MULTILINE,
)


def written_place(text: str) -> str | None:
    """The place a mail names, None where it names none or only an address to join by.

    A street without a label counts only above the closing words, and only where nobody joins by a link.
    """
    label = next((one for one in _LABEL.finditer(text) if not _LINK.search(one.group("said"))), None)
    if label:
        return " ".join(label.group("said").split())
    closing = _CLOSING.search(text)
    above = text[: closing.start()] if closing else text
    street = None if _LINK.search(text) else _STREET.search(above)
    return " ".join(street.group().split()) if street else None
