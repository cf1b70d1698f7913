# ruff: noqa: E501  (a pattern or a phrase reads best on one line)
"""Where a name or a role meets the words around it: articles, elisions, and the spelling of the country."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

# How an employer is called by its first word; the preposition of the phrases takes this form instead.
# A name whose first word is in none of these lists stands as it is.
_DE_HER = r"(?:\w*[Kk]linik|Kita|Universität|Hochschule|Stadt\w*|Gemeinde|Bank|Stiftung|Praxis|Schule|Agentur|Sparkasse|Diakonie|Caritas|Volksbank|Bibliothek|Genossenschaft|Akademie)"
_DE_HIM = r"(?:\w*[Kk]rankenhaus|\w*[Mm]useum|Institut|\w*[Kk]linikum|\w*[Aa]mt|Ministerium|Zentrum|Theater|Verein|Verband|Verlag|Bistum|Land|Landkreis|Gymnasium)"
_FR_HER = r"(?:Clinique|Mairie|Société|Fondation|Banque|Compagnie|Maison|Bibliothèque|Ville|Région|Caisse|Librairie|Polyclinique)"
_FR_HIM = r"(?:Groupe|Musée|Centre|Conseil|Ministère|Laboratoire|Collège|Lycée|Théâtre|Cabinet|Garage|Domaine|CHU|Bureau|Syndicat|Département)"
_FR_VOWEL = r"(?:Université|École|Association|Agence|Académie|Hôpital|Institut|Office|Atelier|Entreprise|Imprimerie|Usine|Union|Hôtel)"
_ES_HIM = r"(?:Hospital|Museo|Instituto|Ayuntamiento|Banco|Grupo|Colegio|Centro|Ministerio|Teatro|Laboratorio|Hotel|Consorcio|Taller)"
_ES_HER = r"(?:Universidad|Clínica|Fundación|Escuela|Biblioteca|Asociación|Agencia|Empresa|Editorial|Cooperativa|Caja|Fábrica)"
_PT_HIM = r"(?:Hospital|Banco|Museu|Instituto|Colégio|Grupo|Centro|Ministério|Laboratório|Teatro|Hotel|Escritório|Sindicato|Mercado|Supermercado|Tribunal)"
_NL_THE = r"(?:Universiteit|Gemeente|Hogeschool|Stichting|Bibliotheek|Provincie)"
_NL_THAT = r"(?:\w*[Zz]iekenhuis|\w*[Mm]useum|Ministerie|Instituut|Waterschap)"
_EN_THE = r"(?:University|City|Town|County|Institute|Museum|Department|Ministry|Office|Borough|State|Port|Diocese|Church|College|Archdiocese|Museums) (?:of|for)"

_Rule = tuple[str, str, str]
EMPLOYERS: dict[str, tuple[_Rule, ...]] = {
    "en": (("at", _EN_THE, "at the "), ("join", _EN_THE, "join the "), ("to", _EN_THE, "to the ")),
    "de": (("bei", _DE_HER, "bei der "), ("bei", _DE_HIM, "beim ")),
    "fr": (
        ("chez", _FR_HER, "à la "),
        ("chez", _FR_HIM, "au "),
        ("chez", _FR_VOWEL, "à l'"),
        ("de", _FR_HER, "de la "),
        ("de", _FR_HIM, "du "),
        ("de", _FR_VOWEL, "de l'"),
        ("rejoindre", _FR_HER, "rejoindre la "),
        ("rejoindre", _FR_HIM, "rejoindre le "),
        ("rejoindre", _FR_VOWEL, "rejoindre l'"),
        ("à", _FR_HER, "à la "),
        ("à", _FR_HIM, "au "),
        ("à", _FR_VOWEL, "à l'"),
    ),
    "es": (
        ("en", _ES_HIM, "en el "),
        ("en", _ES_HER, "en la "),
        ("a", _ES_HIM, "al "),
        ("a", _ES_HER, "a la "),
        ("con", _ES_HIM, "con el "),
        ("con", _ES_HER, "con la "),
    ),
    "it": (),
    "nl": (("bij", _NL_THE, "bij de "), ("bij", _NL_THAT, "bij het ")),
    "pt": (("na", _PT_HIM, "no "), ("da", _PT_HIM, "do "), ("a", _PT_HIM, "o ")),
}
# Before a vowel or a silent h the French "de" loses its own vowel; these words have an h that is not silent.
_SILENT = re.compile(
    r"(?:[aeiouyàâäéèêëîïôöùûü]|h(?!aut|ockey|éros|omard|andicap|all\b|acker|angar|uit|olland))", re.IGNORECASE
)
_YIELD = re.compile(r"(?:onz|oui\b|ya|yo|ye)", re.IGNORECASE)
AMERICAN = {
    "apologise": "apologize",
    "favour": "favor",
    "misspelt": "misspelled",
}


def mend(locale: str, text: str, role: str, employer: str) -> str:
    """The text with the articles and elisions that its own language asks for around role and employer.

    Only the words of the phrases change: what the person typed stays letter for letter.
    """
    lang = locale.partition("-")[0]
    text = _article(lang, text, employer)
    if lang == "fr":
        text = _elided(_elided(text, role), employer)
    return text


def spelt(locale: str, phrase: str) -> str:
    """A phrase in the spelling of its country; the banks are written in the British one."""
    if locale != "en-US":
        return phrase
    return re.sub(r"[a-z]{6,}", lambda match: AMERICAN.get(match.group(), match.group()), phrase)


def starts_small(locale: str, salutation: str) -> bool:
    """German goes on small after the greeting's comma; where there is none (Switzerland), and elsewhere, not."""
    return locale.startswith("de") and salutation.endswith(",")


def _article(lang: str, text: str, employer: str) -> str:
    for preposition, first, instead in EMPLOYERS.get(lang, ()):
        if employer and re.match(rf"{first}(?![\w-])", employer):
            text = re.sub(rf"\b{preposition} {re.escape(employer)}", _said(instead, employer), text)
    return text


def _said(instead: str, employer: str) -> Callable[[re.Match[str]], str]:
    return lambda _: f"{instead}{employer}"


def _elided(text: str, name: str) -> str:
    """ "de infirmière" -> "d'infirmière"."""
    if not name or not _SILENT.match(name) or _YIELD.match(name):
        return text
    return re.sub(rf"\b([Dd])e {re.escape(name)}", lambda match: f"{match.group(1)}'{name}", text)


def listed(lang: str, names: Sequence[str]) -> str:
    """ "Omar Reyes, Jill Stone and Ken Abe"."""
    last = {"en": "and", "de": "und", "fr": "et", "es": "y", "it": "e", "nl": "en", "pt": "e"}[lang]
    return f" {last} ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)
