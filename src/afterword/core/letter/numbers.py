# ruff: noqa: E501  (a pattern or a phrase reads best on one line)
"""Numbers in words and digits by language, as digits."""

from __future__ import annotations

import re
from functools import cache

_UNITS = {
    "en": "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
    "de": "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn",
    "fr": "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf",
    "es": "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve",
    "it": "zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove",
    "nl": "nul één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien",
    "pt": "zero um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis dezessete dezoito dezenove",
}
_TENS = {
    "en": "twenty thirty forty fifty sixty seventy eighty ninety",
    "de": "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig",
    "fr": "vingt trente quarante cinquante soixante soixante-dix quatre-vingts quatre-vingt-dix",
    "es": "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
    "it": "venti trenta quaranta cinquanta sessanta settanta ottanta novanta",
    "nl": "twintig dertig veertig vijftig zestig zeventig tachtig negentig",
    "pt": "vinte trinta quarenta cinquenta sessenta setenta oitenta noventa",
}
_LARGE = {
    "hundred": "100",
    "thousand": "1000",
    "million": "1000000",
    "dozen": "12",
    "hundert": "100",
    "tausend": "1000",
}
# "sei", "six" and "nine" are numbers only in their own language; these are also other words there.
_AMBIGUOUS = {
    "es": {"uno"},
    "it": {"uno", "sei"},
    "fr": {"un", "neuf"},
    "pt": {"um"},
    "de": {"eins", "acht"},
    "nl": {"één"},
    "en": {"zero"},
}


@cache
def _table(lang: str) -> dict[str, str]:
    if lang not in _UNITS:
        return {}
    units = _UNITS[lang].split()
    tens = _TENS[lang].split()
    out = {word: str(number) for number, word in enumerate(units) if word not in _AMBIGUOUS[lang]}
    out.update({word: str(10 * number) for number, word in enumerate(tens, start=2)})
    if lang == "en":
        out.update(
            {
                f"{ten}-{unit}": str(10 * t + u)
                for t, ten in enumerate(tens, start=2)
                for u, unit in enumerate(units[1:10], start=1)
            }
        )
    return out | _LARGE


def number_in(word: str, lang: str) -> str:
    """The digits a word stands for; "" where it is no number. Words that are also other words do not count."""
    plain = word.casefold()
    if plain[:1].isdigit():
        found = re.match(r"\d+(?:[.,]\d+)*", plain)
        rest = plain[found.end() :] if found else ""
        return (
            ""
            if rest[:1].isalpha() and rest not in {"st", "nd", "rd", "th", "k", "er", "e"}
            else _digits(found.group() if found else "")
        )
    return _table(lang).get(plain, "")


def _digits(written: str) -> str:
    """ "3,200" and "3.200" are 3200; "3,1" and "3.1" are the same number written with a point."""
    whole = re.sub(r"[.,](?=\d{3}(?:\D|$))", "", written)
    return whole.replace(",", ".")
