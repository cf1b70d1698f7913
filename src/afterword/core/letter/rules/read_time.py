# ruff: noqa: E501  (a pattern or a phrase reads best on one line)
"""L26: true when it is read: the letter lies there the next morning, in the reader's zone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from afterword.core.findings import Finding, Level
from afterword.core.letter.calendar_words import MONTHS, WEEKDAYS
from afterword.core.letter.parts import Piece
from afterword.core.letter.rules.checked import Checked, at
from afterword.core.letter.words import fold

MEETING = {
    "en": r"\b(?:thank\w*|appreciat\w+|grateful|met|meet(?:ing)?|talk(?:ed|ing)?|spoke|speak(?:ing)?|spent|conversation|interview\w*|visit\w*|discuss\w*|chat\w*|saw|showed|told|said|asked|mentioned|described|explained|hour|time|call|together|enjoy\w*|pleasure)\b",
    "de": r"\b(?:dank\w*|danke|gespräch\w*|getroffen|treffen|kennen\w*|gesprochen|termin\w*|besuch\w*|interview\w*|zeit|unterhalt\w*|erzähl\w*|gezeigt|vorstellung\w*|austausch\w*|begegn\w*|unterhielten|sprachen)\b",
    "fr": r"\b(?:merci|remerci\w+|entretien\w*|rencontr\w+|échang\w+|parl\w+|discut\w+|rendez-vous|reçue?|accueil\w*|temps|visite\w*|accordé\w*|évoqu\w+|vu\w*|conversation\w*)\b",
    "es": r"\b(?:gracias|agrade\w+|entrevista\w*|convers\w+|hablar|hablamos|charla\w*|reunión|reunimos|visita\w*|tiempo|recib\w+|encuentro|dedic\w+|atend\w+|vimos|contó)\b",
    "it": r"\b(?:grazie|ringrazi\w+|colloquio|incontr\w+|parl\w+|conversazione|tempo|visita\w*|ricevut\w+|dedicat\w+|chiacchierata|vist[io]|accolt\w+|raccontat\w+)\b",
    "nl": r"\b(?:dank\w*|bedankt|gesprek\w*|ontmoet\w*|gesproken|spraken|sprak|kennis\w*|tijd|bezoek\w*|vertel\w*|interview\w*|ontvangst|nam)\b",
    "pt": r"\b(?:obrigad\w|agrade\w+|entrevista\w*|convers\w+|falar|falamos|encontr\w+|reunião|visita\w*|tempo|receb\w+|dedic\w+|bate-papo)\b",
}
NOW_WORDS = {
    "en": r"\b(?:earlier today|today|tonight|this (?:very )?(?:morning|afternoon|evening|noon)|just now|(?:a (?:few|couple of)|two|three|some|several) (?:minutes|hours) ago|an hour ago|earlier this (?:morning|afternoon|evening)|tomorrow)\b",
    "de": r"\b(?:heute|heutig\w*|vorhin|soeben|gerade eben|eben erst|diesen (?:morgen|vormittag|nachmittag|abend)|morgen früh|vor (?:einer|zwei|drei|wenigen|einigen|ein paar) (?:stunden?|minuten))\b",
    "fr": r"\b(?:aujourd'hui|ce (?:matin|midi|soir|jour)|cet après-midi|tout à l'heure|tantôt|il y a (?:une|deux|trois|quelques) (?:heures?|minutes))\b",
    "es": r"\b(?:hoy|esta (?:mañana|tarde|noche)|hace (?:un rato|una hora|unas horas|dos horas|unos minutos|un momento)|este mediodía)\b",
    "it": r"\b(?:oggi|odiern\w+|stamattina|stamani|stamane|stasera|questa (?:mattina|sera)|questo pomeriggio|poco fa|(?:un'ora|due ore|qualche ora) fa)\b",
    "nl": r"\b(?:vandaag|vanmorgen|vanochtend|vanmiddag|vanavond|zojuist|daarnet|zonet|net even|(?:een|twee|drie|paar) uur geleden)\b",
    "pt": r"\b(?:hoje|d?esta (?:manhã|tarde|noite)|agora há pouco|há (?:pouco|uma hora|duas horas|algumas horas)|nesta (?:manhã|tarde))\b",
}
SPARED_AFTER = {
    "en": re.compile(
        r"^'s (?!(?:\w+ )?(?:talk|interview|conversation|meeting|visit|chat|call|discussion|time|session))",
        re.IGNORECASE,
    ),
    "de": re.compile(r"^ (?:fertigung|produktion|schicht|markt|technik)", re.IGNORECASE),
}
SPARED_BEFORE = re.compile(
    r"\b(?:until|till|of|as of|even|still|like|in use|than|bis|noch|bis heute|auch|d'ici à|jusqu'à|encore|hasta|a[uú]n|fino a[d]?|ancora|tot|nog|até|ainda|tot op de dag van)\s*$",
    re.IGNORECASE,
)
DEICTIC_LEFT = re.compile(
    r"\b(?:by|until|till|next|before|every|each|coming|following|any|on or before|after|bis|nächsten?|kommenden?|jeden|ab|seit|avant|chaque|prochain|d'ici|jusqu'à|antes del?|cada|hasta el|próximo|entro|ogni|prossimo|fino a|voor|vóór|elke|volgende|iedere|tot|até|cada|toda|próxima|los|aos|às|tous les|chaque)\s+(?:the\s+|le\s+|el\s+|il\s+|de\s+)?$",
    re.IGNORECASE,
)
EN_BEFORE = re.compile(r"\b(?:on|for|last|past|of|from|since|you|me|together)\s+$", re.IGNORECASE)
OPENING = 2
LONGEST_WEEKDAY = timedelta(days=7)


def check(checked: Checked) -> Iterator[Finding]:
    """Shown: a time word that is false the next morning ("today", "this morning") tied to the meeting or to the writer.

    "Today's rota" and "to this day" are spared. Blocked in the opening two sentences, shown later: a weekday or
    date of the meeting that is not the interview's, or a weekday alone when it is read a week or more after.
    """
    if checked.lang not in NOW_WORDS:
        return
    for number, sentence in enumerate(checked.parts.sentences):
        yield from _now_words(checked, sentence)
        if checked.context.interview:
            level = Level.BLOCK if number < OPENING else Level.WARN
            yield from _wrong_day(checked, sentence, checked.context.interview, level)


def _now_words(checked: Checked, sentence: Piece) -> Iterator[Finding]:
    text = sentence.text.replace("’", "'")
    spared = SPARED_AFTER.get(checked.lang)
    for match in re.finditer(NOW_WORDS[checked.lang], text, re.IGNORECASE):
        if (spared and spared.match(text[match.end() :])) or SPARED_BEFORE.search(text[: match.start()]):
            continue
        if re.search(MEETING[checked.lang], text, re.IGNORECASE) or match.start() <= 1:
            yield at(
                match,
                "L26",
                Level.WARN,
                "They read this the next morning.",
                _name_the_day(checked),
                offset=sentence.start,
            )


def _name_the_day(checked: Checked) -> str:
    day, names = checked.context.interview, WEEKDAYS.get(checked.lang)
    return f"Write the day: {names[day.weekday()]}." if day and names else "Write the weekday or the date."


def _wrong_day(checked: Checked, sentence: Piece, interview: date, level: Level) -> Iterator[Finding]:
    if not re.search(MEETING[checked.lang], sentence.text, re.IGNORECASE):
        return
    stale = checked.context.read_on is not None and checked.context.read_on - interview >= LONGEST_WEEKDAY
    dated = False
    for match, day in _dates(checked.lang, sentence.text):
        dated = True
        if (
            day != (interview.month, interview.day)
            and match.group() not in _told(checked)
            and _may_be_meeting(checked.lang, sentence, match)
        ):
            yield at(
                match,
                "L26",
                level,
                "This is not the day of the interview.",
                f"It was {interview.isoformat()}.",
                offset=sentence.start,
            )
    for match, weekday in _weekdays(checked.lang, sentence.text):
        if fold(match.group()) in fold(_told(checked)) or not _may_be_meeting(checked.lang, sentence, match):
            continue
        if weekday != interview.weekday() or (stale and not dated):
            yield at(
                match,
                "L26",
                level,
                "This is not the day of the interview.",
                _name_the_day(checked),
                offset=sentence.start,
            )


def _may_be_meeting(lang: str, sentence: Piece, match: re.Match[str]) -> bool:
    """ "every Friday", "by Friday" and "the Friday round" are not the day of the meeting; "on Friday" may be."""
    before, after = sentence.text[: match.start()], sentence.text[match.end() :]
    if DEICTIC_LEFT.search(before):
        return False
    if lang != "en" or match.group()[-1:].isdigit() or match.group()[:1].isdigit():
        return True
    return bool(EN_BEFORE.search(before)) or after.startswith(("'s", "’s")) or not before.strip()


def _told(checked: Checked) -> str:
    return " ".join((*checked.context.facts, checked.context.moment, *checked.context.promised))


def _weekdays(lang: str, text: str) -> Iterator[tuple[re.Match[str], int]]:
    for number, name in enumerate(WEEKDAYS.get(lang, ())):
        for match in re.finditer(rf"\b{re.escape(name)}(?![\w-])", text, re.IGNORECASE):
            yield match, number


def _dates(lang: str, text: str) -> Iterator[tuple[re.Match[str], tuple[int, int]]]:
    if not any(char.isdigit() for char in text):
        return
    for number, name in enumerate(MONTHS.get(lang, ()), start=1):
        short = re.escape(name[:3]) if lang == "en" else re.escape(name)
        pattern = rf"\b(?:{re.escape(name)}|{short}\.?) (\d{{1,2}})(?:st|nd|rd|th)?\b(?! ?%)|\b(\d{{1,2}})(?:st|nd|rd|th|\.|er|º|°)? (?:de |of )?(?:{re.escape(name)}|{short})\b"
        for match in re.finditer(pattern, text, re.IGNORECASE):
            yield match, (number, int(match.group(1) or match.group(2)))
