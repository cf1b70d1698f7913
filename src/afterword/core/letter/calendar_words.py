"""Names of weekdays and months by language, Monday and January first, and how a letter writes a day."""

from __future__ import annotations

from datetime import date, timedelta

WEEKDAYS = {
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "de": ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"),
    "fr": ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    "es": ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
    "it": ("lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"),
    "nl": ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"),
    "pt": ("segunda-feira", "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira", "sábado", "domingo"),
}
_EN = "January February March April May June July August September October November December"
_DE = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember"
_FR = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
_ES = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
_IT = "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"
_NL = "januari februari maart april mei juni juli augustus september oktober november december"
_PT = "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro"
MONTHS = {
    lang: tuple(listed.split())
    for lang, listed in (("en", _EN), ("de", _DE), ("fr", _FR), ("es", _ES), ("it", _IT), ("nl", _NL), ("pt", _PT))
}
# How "on that weekday" and "on that date" are said; {w} weekday, {d} day, {m} month.
ON_WEEKDAY = {"en": "on {w}", "de": "am {w}", "fr": "{w}", "es": "el {w}", "it": "{w}", "nl": "{w}", "pt": "na {w}"}
ON_DATE = {
    "en": "on {m} {d}",
    "en-GB": "on {d} {m}",
    "en-IE": "on {d} {m}",
    "en-AU": "on {d} {m}",
    "en-NZ": "on {d} {m}",
    "de": "am {d}. {m}",
    "fr": "le {d} {m}",
    "es": "el {d} de {m}",
    "it": "il {d} {m}",
    "nl": "op {d} {m}",
    "pt": "em {d} de {m}",
}
WEEKDAY_HOLDS = timedelta(days=6)


def said_day(day: date | None, read_on: date | None, locale: str) -> str:
    """ "on Tuesday" when it is read within six days after, else "on November 24"; "" when no day is known."""
    lang = locale.partition("-")[0]
    if day is None or lang not in WEEKDAYS:
        return ""
    if read_on is not None and timedelta(0) <= read_on - day <= WEEKDAY_HOLDS:
        weekday = WEEKDAYS[lang][day.weekday()]
        return ("no {w}" if lang == "pt" and day.weekday() > 4 else ON_WEEKDAY[lang]).format(w=weekday)
    pattern = ON_DATE.get(locale, ON_DATE[lang])
    number = {"fr": "1er", "it": "1º"}.get(lang, "1") if day.day == 1 else str(day.day)
    return pattern.format(d=number, m=MONTHS[lang][day.month - 1])
