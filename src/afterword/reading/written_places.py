"""Where an interview takes place, as a mail writes it: behind a label, or a street in a sentence about coming."""

from __future__ import annotations

import re

_LABEL = re.compile(
    r"^\W*(?:(?:full |our |office )?address|venue|location|where|place|ort|treffpunkt|adresse|anschrift|lieu|lugar"
    r"|dirección|dónde|luogo|indirizzo|locatie|adres|plats|adress|sted|site|onde|waar|gdzie|miejsce|local|morada"
    r"|endereço|場所|会場)"
    r"(?:\s?[:：]|\s[-–—]\s|\s*\.{3,})\s*(?P<said>[^\n]{3,120})$",
    re.IGNORECASE | re.MULTILINE,
)
_CAP = "A-ZÀ-ÖØ-ÞŁŚŹŻĆŃÓ"
_WORD = rf"[{_CAP}][\w'’.-]*"
# The rest of an address behind its street: postcode, town, state.
_TOWN = (
    rf"(?: (?:in|te|en|à) (?!(?:Jan|Feb|M[aä]r|Apr|Ma[iy]|Ju[nl]|Aug|Sep|O[ck]t|Nov|De[cz]|Raum|Room|Zoom)){_WORD}"
    rf"|,? (?:[A-Z]{{1,2}}-)?\d{{2,5}}(?:-\d{{3}})?(?: [A-Z]{{2}}\b)? {_WORD}(?: {_WORD}){{0,2}}"
    rf"|(?:, {_WORD}(?: {_WORD}){{0,2}}(?: [A-Z]{{1,2}}\d[A-Z\d]? \d[A-Z]{{2}}\b)?"
    r"(?:,? [A-Z]{2}\b(?: \d{5})?)?){1,2})?"
)
_STREET = re.compile(
    rf"(?:\d{{1,4}},? (?:bis )?(?:rue|avenue|boulevard|place|quai|impasse|chemin|cours|allée"
    rf"|route) [^\n,.;()]{{2,40}}"
    rf"|(?<![\w.-])[{_CAP}][\w.-]{{0,30}}?(?:straße|strasse|str\.|weg|platz|allee|gasse|ufer|damm|ring|gatan|gata"
    rf"|vägen|torget|straat|gracht|kade|singel"
    r"|dijk|markt|laan|plein|gade|vej) \d{1,4}\w?\b"
    rf"|\b(?:[Kk]ade|[Uu]nter den|[Aa]m|[Aa]n der|[Ii]m) (?:{_WORD} )?\d{{1,4}}\b"
    rf"|\b(?:[Vv]ia|[Vv]iale|[Pp]iazza|[Cc]orso|[Ll]argo|[Cc]alle|C/|[Aa]venida|Av(?:da|enida)?\.|[Pp]laza"
    rf"|[Pp]aseo|[Rr]ua|R\.|[Pp]raça|[Tt]ravessa|ul\.|al\.|pl\.)"
    rf" (?:(?:de|la|las|los|da|do|das|dos|del|della|dei|di"
    rf"|e) )*{_WORD}(?: [^\n,.;()]{{1,30}}?)?,? (?:n\.?º? ?)?\d{{1,4}}\b"
    rf"|(?:\b(?:{_WORD} ){{1,3}}(?:House|Building|Hall|Centre|Center|Tower|Campus|Library), )?"
    rf"(?:\b(?:Unit|Suite|Level|Flat) \w{{1,5}},? )?\b\d{{1,5}} (?:[A-Z][\w'’]+\.? ){{1,3}}(?:Street|Road|Lane"
    rf"|Avenue|Square|Way|Drive|Court|Place|Rd|Ave|St|Row|Close"
    r"|Park|Terrace|Gardens|Hill|Crescent|Mews|Yard|Quay|Parade|Walk|Green|Boulevard|Blvd|Pkwy|Hwy|Wharf)\b\.?"
    rf"|\bUnit \w{{1,5}},? (?:{_WORD} ){{1,4}}(?:Road|Street|Lane|Park|Estate|Way))" + _TOWN
)
# The point of "St." ends no sentence; that of a word of four letters, a postcode or a state does.
_POINT = r"(?:(?<=[A-Za-zà-ÿ][a-zà-ÿ]{3})(?<!str)(?<!Blvd)(?<!Bldg)|(?<=\d\d)|(?<=[a-z]\d)|(?<=[A-Z\d][A-Z]))[.!]\s+"
_NEXT_SENTENCE = re.compile(_POINT)
# "Marlow House. Third Floor" is all place; "Marlow House. Please ring" goes on with a sentence.
_BEHIND_PLACE = re.compile(
    rf"{_POINT}(?=[{_CAP}]\w*\s+(?:\w+\s+){{0,3}}?(?!(?:of|the|and|de|la|du|der|di)\b)[a-zà-ÿß])"
)
# "Room 2.14, Kelvin Building", "Unit 12, Severn Trade Park, Gloucester GL2 5DQ".
_ROOM = re.compile(
    r"\b(?:(?:Committee |Meeting |Interview |Seminar |Board)?[Rr]oom|Raum|Saal|[Ss]alle|[Ss]ala|[Kk]amer|Zimmer"
    r"|[Ss]al|[Rr]um) [A-Z]?\d[\w.]*\b(?:, [^\n,.;:()]{3,40}){0,3}"
)
_PROPER = rf"[{_CAP}\d&][\w'’.&-]*"
_CHUNK = rf"{_PROPER}(?: (?:(?:of|the|and|on|upon|in) )*{_PROPER}){{0,5}}"
_POSTCODE = re.compile(rf"(?<![\w'’-])(?:{_CHUNK}, ){{1,4}}(?:{_CHUNK} )??[A-Z]{{1,2}}\d[A-Z\d]? \d[A-Z]{{2}}\b")
_HOUSE = re.compile(
    rf"(?:\b(?:at|in|im|to)(?: the| der)?|\bà (?:la |l['’])|\bal?l['’]|\bau|\ben (?:el|la)|\bno|\bna"
    rf"|\bpresso (?:la|il)) (?P<said>(?:{_WORD} ){{0,3}}(?:House|Building|Centre"
    rf"|Hall|Tower|Campus|Library|Rathaus|Stadthaus|Verwaltungsgebäude)(?:, [^\n,.;:()]{{3,40}}){{0,3}})"
    r"|\bà l['’](?P<ville>Hôtel de Ville(?:, [^\n,.;:()]{3,40}){0,3})",
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
        return " ".join(_BEHIND_PLACE.split(label.group("said"))[0].split()).rstrip("!")
    closing = _CLOSING.search(text)
    above = text[: closing.start()] if closing else text
    if _LINK.search(text):
        return None
    forms = (_POSTCODE, _ROOM, _STREET, _HOUSE)
    found = next((one for form in forms if (one := form.search(above))), None)
    if found is None:
        return None
    said = next((part for part in found.groups() if part), found.group())
    if found.re is _ROOM and (street := _before_on_its_line(above, found.start())):
        said = f"{street}, {said}"
    return " ".join(_NEXT_SENTENCE.split(said)[0].split()).rstrip(".")


def _before_on_its_line(text: str, at: int) -> str:
    """The address in front of a room, where only a comma stands between them."""
    line = text[text.rfind("\n", 0, at) + 1 : at].rstrip()
    streets = [one for one in _STREET.finditer(line.rstrip(" ,")) if one.end() == len(line.rstrip(" ,"))]
    return streets[-1].group() if streets and line.endswith(",") else ""
