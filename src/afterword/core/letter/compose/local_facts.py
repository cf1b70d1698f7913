# ruff: noqa: E501  (a pattern or a phrase reads best on one line)
"""Facts in languages other than English as clauses with "I", where their own words show how; else nothing."""

from __future__ import annotations

import re

_I_FORMS = {
    "de": re.compile(r"^ich\s", re.IGNORECASE),
    "fr": re.compile(r"^j(?:e\s|'|’)", re.IGNORECASE),
    "es": re.compile(r"^(?:yo\s|he\s|llevo\s|hablo\s|dirigí\s|tengo\s|trabajé\s)", re.IGNORECASE),
    "it": re.compile(r"^(?:io\s|ho\s|parlo\s|sono\s)", re.IGNORECASE),
    "nl": re.compile(r"^ik\s", re.IGNORECASE),
    "pt": re.compile(r"^(?:eu\s|falo\s|tenho\s|trabalhei\s)", re.IGNORECASE),
}
_DE_NUMBER = (
    r"(?:\d[\d.,]*|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig|dreißig|mehrere|viele|alle)"
)
# What can stand before a participle as an object without an article, or has its article with it.
_DE_OBJECT = re.compile(
    rf"^(?:{_DE_NUMBER}|die|das|den|eine|einen|ein|(?!seit|ohne|neben)[a-zäöü]+e|[A-ZÄÖÜ][a-zäöüß]*(?:ungen|innen|heiten|keiten|ionen|pläne|listen|kurse|projekte|prozesse|berichte|anlagen|kunden|patienten|azubis|kräfte|gruppen))\s"
)
# Nouns that are feminine by their ending take "die"; of all others nobody can tell, so they keep their colon.
_DE_HER = re.compile(r"^[A-ZÄÖÜ][a-zäöüß]+(?:ung|heit|keit|schaft|ion|tät|quote|rate|zeit|kette|ik)\s")
_DE_PARTICIPLE = r"(?!gewesen|geworden|gefahren|gereist|gegangen|gewachsen|gesunken|gestiegen)(?:[a-zäöüß]*ge[a-zäöüß]+(?:t|en)|[a-zäöüß]+iert|(?:er|be|ver|ent|zer|über|unter)[a-zäöüß]+(?:t|en))"
_DE_DONE = re.compile(rf"^.+\s{_DE_PARTICIPLE}$")
_DE_VERB = re.compile(
    r"^(?:\w*(?:leitete|führte|baute|arbeitete|entwickelte|schulte|betreute|plante|steuerte|senkte|stellte|richtete|machte|lernte|kochte|pflegte|verkaufte|verwaltete|organisierte|koordinierte|optimierte|unterrichtete|schrieb|hielt|gab|übernahm|war)|spreche|leite|arbeite|betreue|kenne|beherrsche|habe|bin|besitze|unterrichte|pflege)\s"
)
_DE_BEING = re.compile(
    r"^(?:seit\s.+\s(?:tätig|beschäftigt|selbstständig|zertifiziert)|(?:zertifiziert|ausgebildet)\s(?:als|in|nach|seit)\s.+)$"
)
_NL_DONE = re.compile(
    r"^(?:\d[\d.,]*|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|de|het|een)\s.+\s(?!geweest|geworden|gegroeid|gedaald)(?:[a-z]*ge[a-z]+(?:d|t|en)|(?:ver|be|ont|her)[a-z]+(?:d|t|en))$"
)
_COUNT = {
    "fr": r"\d[\d   .]*|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|vingt|trente",
    "es": r"\d[\d.]*|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|veinte|treinta",
    "it": r"\d[\d.]*|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|dodici|venti|trenta",
    "pt": r"\d[\d.]*|dois|duas|três|quatro|cinco|seis|sete|oito|nove|dez|doze|vinte|trinta",
}
# "900 dossiers traités par an" -> "J'ai traité 900 dossiers par an": number, one to three words, participle, rest.
_DONE = {
    "fr": (r"(?P<stem>[a-zàâçéèêîïôûü]{3,})(?:és|ées)", "J'ai {stem}é {what}{rest}"),
    "es": (r"(?P<stem>[a-záéíñóú]{3,}(?:ad|id))(?:os|as)", "He {stem}o {what}{rest}"),
    "it": (r"(?P<stem>[a-zàèéìòù]{2,}(?:at|it|ut))[ei]", "Ho {stem}o {what}{rest}"),
}
_PT_DONE = (("ad", "ei"), ("id", "i"))
_INVERTED = (
    (re.compile(r"^Ich (\w+) (.+)$"), "Außerdem {0} ich {1}"),
    (re.compile(r"^Ik (\w+) (.+)$"), "Daarnaast {0} ik {1}"),
)


def first_person(text: str, lang: str) -> str:
    """The fact as a clause with "I", by its own words: "acht Azubis eingearbeitet" -> "Ich habe acht Azubis eingearbeitet".

    "" where the words do not show it: nobody guesses an article, a tense or an agreement.
    """
    pattern = _I_FORMS.get(lang)
    if pattern and pattern.match(text):
        return text[0].upper() + text[1:]
    if lang == "de":
        return _german(text)
    if lang == "nl":
        return f"Ik heb {text}" if _NL_DONE.match(text) else ""
    return _portuguese(text) if lang == "pt" else _turned(text, lang)


def inverted(clause: str) -> str:
    """German and Dutch put the verb second: "Ich habe ..." -> "Außerdem habe ich ..."; "" in other languages."""
    for pattern, form in _INVERTED:
        match = pattern.match(clause)
        if match:
            return form.format(*match.groups())
    return ""


def _german(text: str) -> str:
    if _DE_VERB.match(text):
        return f"Ich {text}"
    if _DE_BEING.match(text):
        return f"Ich bin {text}"
    if _DE_DONE.match(text):
        if _DE_HER.match(text):
            return f"Ich habe die {text}"
        if _DE_OBJECT.match(text):
            return f"Ich habe {text}"
    return ""


def _counted(text: str, lang: str, participle: str) -> re.Match[str] | None:
    return re.match(
        rf"^(?P<what>(?:{_COUNT[lang]})\s(?:[\w'’-]+\s){{0,2}}?[\w'’-]+)\s{participle}(?P<rest>(?:\s.*)?)$", text
    )


def _turned(text: str, lang: str) -> str:
    if lang not in _DONE:
        return ""
    participle, form = _DONE[lang]
    match = _counted(text, lang, participle)
    return form.format(**match.groupdict()) if match else ""


def _portuguese(text: str) -> str:
    for ending, past in _PT_DONE:
        match = _counted(text, "pt", rf"(?P<stem>[a-záâãçéêíóôõú]{{3,}}){ending}[oa]s")
        if match:
            done = match.group("stem") + past
            return f"{done[0].upper()}{done[1:]} {match.group('what')}{match.group('rest')}"
    return ""
