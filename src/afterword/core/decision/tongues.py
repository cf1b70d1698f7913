"""Which language a decision phrase is in, told by its words; one that is not read is said so."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from afterword.core.decision.de import GERMAN
from afterword.core.decision.en import ENGLISH
from afterword.core.decision.es import SPANISH
from afterword.core.decision.fr import FRENCH
from afterword.core.decision.said import Language

LANGUAGES = (ENGLISH, GERMAN, FRENCH, SPANISH)
# Small words of languages that are not read: what they share with one that is would be read wrongly.
_UNREAD = {
    "Italian": "entro il lo gli della dello settimana prossima inizio fine giorni mese alla nella dopo domani venerdi "
    "lunedi martedi mercoledi giovedi sabato faremo sapere non di che prossimi prossimo ne per con oggi gennaio "
    "febbraio maggio giugno luglio settembre ottobre dicembre due tre festivita feste le un una",
    "Portuguese": "ate ao na no da do das dos em semana proxima inicio fim dias mes apos amanha sexta segunda terca "
    "quarta quinta feira sexta-feira segunda-feira terca-feira quarta-feira quinta-feira hoje nao janeiro fevereiro "
    "marco maio junho julho setembro outubro dezembro para proximo final duas dois uma um e o a os as entraremos "
    "vem uteis vamos",
    "Dutch": "voor het een van de en wij weken dagen volgende eind begin binnen week maandag dinsdag woensdag "
    "donderdag vrijdag zaterdag zondag vandaag morgen overmorgen maand maart mei januari februari juni juli augustus "
    "oktober einde na feestdagen u is over laten weten op uiterlijk deze in half midden",
    "Swedish": "senast nasta vecka veckan i slutet av borjan pa fredag mandag tisdag onsdag torsdag lordag sondag "
    "inom dagar tva en och idag imorgon manad vi aterkommer till om efter den mars maj",
    "Danish or Norwegian": "senest naeste neste uke uge i slutningen af slutten av begynnelsen pa fredag mandag "
    "tirsdag onsdag torsdag lordag sondag inden innen innenfor dager dage to en og idag i morgen maned vi efter den om "
    "marts mai mars",
    "Polish": "do piatku przyszlym przyszlego tygodniu tygodnia koniec konca na poczatku w ciagu dni jutro dzis po "
    "marca stycznia lutego kwietnia maja czerwca lipca sierpnia wrzesnia pazdziernika listopada grudnia za",
    "Catalan": "abans del dia setmana vinent propera dimarts dilluns dimecres dijous divendres dema fins al "
    "els les de la final d'aquesta a mitjans",
    "Turkish": "kadar gelecek hafta sonu cuma pazartesi sali carsamba persembe gun icinde yarin ay basinda mart ve",
    "Czech": "do patku pristi tyden tydne konce konec zacatku na v behem dnu zitra dnes po a",
    "Romanian": "pana la vineri saptamana viitoare sfarsitul inceputul luni marti miercuri joi in zile maine",
    "Finnish": "mennessa ensi viikon viikolla lopussa alussa perjantaina maanantaina paivan kuluessa huomenna",
    "Hungarian": "kovetkezo het pentekig vegen elejen napon belul holnap ig es a az",
}
_FOREIGN = {name: frozenset(words.split()) for name, words in _UNREAD.items()}
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")


@dataclass(frozen=True, slots=True)
class Unread:
    """Why no language that is read fits; completes a sentence that begins with the phrase."""

    why: str


def plain(said: str) -> str:
    """Small letters without accents, plain apostrophes, dashes and spaces."""
    text = re.sub(r"[‘’ʼ´`]", "'", said.casefold())
    text = re.sub(r"[‐-―]", "-", text)
    text = "".join(one for one in unicodedata.normalize("NFKD", text) if not unicodedata.combining(one))
    text = "".join(str(unicodedata.decimal(one)) if one.isdecimal() else one for one in text)
    return re.sub(r"\s+", " ", text).strip().replace("week-end", "weekend")


def recognised(text: str, language: str | None) -> list[Language] | Unread:
    """The languages to try, the likeliest first; the named one wins a draw, and stands alone for bare figures."""
    named = (language or "en").partition("-")[0].casefold()
    words = set(_WORD.findall(text))
    if not words:
        mine = [one for one in LANGUAGES if one.code == named]
        return mine or Unread("is in figures, and the language that orders them is not read")
    if any(not _is_latin(word) for word in words):
        return Unread("is in a script that is not read")
    scores = {one.name: _score(words, _vocabulary(one.code)) for one in LANGUAGES}
    if not any(scores.values()):
        scores = {one.name: _score([_mended(word, one) for word in words], _vocabulary(one.code)) for one in LANGUAGES}
    best = max(scores.values())
    foreign, strange = max(((name, _score(words, known)) for name, known in _FOREIGN.items()), key=lambda one: one[1])
    if strange > best:
        return Unread(f"looks like {foreign}, which is not read")
    tried = [one for one in LANGUAGES if scores[one.name]]
    return sorted(tried, key=lambda one: (-scores[one.name], one.code != named))


def repaired(text: str, language: Language) -> str:
    """The text with short forms written out and one mistyped letter set right in the words that carry the date."""
    mended = _WORD.sub(lambda match: _mended(match[0], language), text)
    return re.sub(r"\b([a-z]{2,5})\.(?= )", lambda match: match[match[1] in _shortened(language.code)], mended)


@cache
def _shortened(code: str) -> frozenset[str]:
    """Names of days and months cut short: a point behind one ends no sentence."""
    language = next(one for one in LANGUAGES if one.code == code)
    names = {*language.weekdays, *language.months}
    return frozenset(one for one in names if any(len(long) > len(one) + 1 and long.startswith(one) for long in names))


def _mended(word: str, language: Language) -> str:
    if word in language.short:
        return language.short[word]
    if len(word) < 5 or word in _vocabulary(language.code):
        return word
    near = _near(language.code)
    found = {sure for form in (word, *_shorter(word)) for sure in near.get(form, ()) if abs(len(sure) - len(word)) < 2}
    return found.pop() if len(found) == 1 else word


@cache
def _near(code: str) -> dict[str, tuple[str, ...]]:
    """Each word that carries a date, and each of its forms with one letter left out, to the words it may be."""
    language = next(one for one in LANGUAGES if one.code == code)
    near: dict[str, tuple[str, ...]] = {}
    for sure in language.sure:
        for form in {sure, *_shorter(sure)}:
            near[form] = (*near.get(form, ()), sure)
    return near


@cache
def _vocabulary(code: str) -> frozenset[str]:
    """The small words of a language and the longer ones that stand in its phrases."""
    language = next(one for one in LANGUAGES if one.code == code)
    around = [language.vague, language.no_contact, language.no_calls, language.unrelated]
    around += [pattern for pattern, _ in language.phrases]
    spelled = " ".join(re.sub(r"\?P<\w+>|\\[a-z]", " ", one.pattern) for one in around)
    return language.words | frozenset(re.findall(r"[a-z]{4,}", spelled))


def _shorter(word: str) -> Iterable[str]:
    return (word[:place] + word[place + 1 :] for place in range(1, len(word)))


def _score(words: Iterable[str], known: frozenset[str]) -> int:
    return sum(word in known for word in words)


def _is_latin(word: str) -> bool:
    return all(one < "ɐ" or "Ḁ" <= one < "ἀ" or one == "'" for one in word)
