# ruff: noqa: E501  (a pattern or a phrase reads best on one line)
"""What the record of a process knows, as lines in the words a person would type: the composer reads them like any fact."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from afterword.core.letter.calendar_words import WEEKDAYS, said_day
from afterword.core.letter.compose.occasion_slots import NAMES_KNOWN, NOBODY_MET, OPENING

OFFER = {
    "en": "offer of {date}",
    "de": "Angebot vom {date}",
    "fr": "offre du {date}",
    "es": "oferta del {date}",
    "it": "offerta del {date}",
    "nl": "aanbod van {date}",
    "pt": "proposta de {date}",
}
ANSWER = {
    "en": "answer by {date}",
    "de": "Antwort bis {date}",
    "fr": "réponse attendue le {date}",
    "es": "respuesta antes del {date}",
    "it": "risposta entro il {date}",
    "nl": "antwoord uiterlijk {date}",
    "pt": "resposta até {date}",
}
BOOKED = {
    "en": "appointment on {weekday}, {date} at {time}",
    "de": "Termin am {date} um {time} Uhr",
    "fr": "rendez-vous le {date}",
    "es": "cita el {date}",
    "it": "appuntamento il {date}",
    "nl": "afspraak op {date}",
    "pt": "agendado em {date}",
}
HELD = {
    "en": "The interview took place {day}",
    "de": "Das Gespräch hat {day} stattgefunden",
    "fr": "L'entretien a eu lieu {day}",
    "es": "La entrevista tuvo lugar {day}",
    "it": "Il colloquio si è svolto {day}",
    "nl": "Het gesprek was {day}",
    "pt": "A entrevista foi {day}",
}
MET = {
    "en": "met {names} {day}",
    "de": "Ich habe {day} mit {names} gesprochen",
    "fr": "J'ai parlé {day} avec {names}",
    "es": "Hablé {day} con {names}",
    "it": "Ho parlato {day} con {names}",
    "nl": "Ik sprak {day} met {names}",
    "pt": "Conversei {day} com {names}",
}
FIRST_CHOICE = {"en": "first choice", "de": "Wunschstelle", "fr": "préférence", "es": "primera opción", "it": "prima scelta", "nl": "voorkeur", "pt": "primeira escolha"}  # fmt: skip
# How a process ended, told to a friend who helped.
ENDED: Mapping[str, Mapping[str, str]] = {
    "HIRED": {
        "en": "I have accepted the role",
        "de": "Ich habe die Stelle angenommen",
        "fr": "J'ai accepté le poste",
        "es": "He aceptado el puesto",
        "it": "Ho accettato il posto",
        "nl": "Ik heb de functie aanvaard",
        "pt": "Aceitei a vaga",
    },
    "REJECTED": {
        "en": "It did not work out this time",
        "de": "Diesmal hat es nicht geklappt",
        "fr": "Cette fois, cela n'a pas abouti",
        "es": "Esta vez no ha salido",
        "it": "Questa volta non è andata",
        "nl": "Deze keer is het niet gelukt",
        "pt": "Desta vez não deu certo",
    },
    "WITHDRAWN": {
        "en": "I have withdrawn my application",
        "de": "Ich habe meine Bewerbung zurückgezogen",
        "fr": "J'ai retiré ma candidature",
        "es": "He retirado mi candidatura",
        "it": "Ho ritirato la mia candidatura",
        "nl": "Ik heb mijn sollicitatie ingetrokken",
        "pt": "Retirei a minha candidatura",
    },
    "ROLE_CANCELLED": {
        "en": "The role was not filled after all",
        "de": "Die Stelle wird nun doch nicht besetzt",
        "fr": "Le poste n'est finalement pas pourvu",
        "es": "Al final el puesto no se cubre",
        "it": "Alla fine il posto non viene coperto",
        "nl": "De functie wordt toch niet vervuld",
        "pt": "A vaga acabou não sendo preenchida",
    },
}
ENDED = {**ENDED, "REJECTED_OPEN": ENDED["REJECTED"], "DECLINED": {
    "en": "I have decided not to take the role",
    "de": "Ich habe mich gegen die Stelle entschieden",
    "fr": "J'ai décidé de ne pas prendre le poste",
    "es": "He decidido no aceptar el puesto",
    "it": "Ho deciso di non prendere il posto",
    "nl": "Ik heb besloten de functie niet te nemen",
    "pt": "Decidi não ficar com a vaga",
}}  # fmt: skip


# Never worded: it only lets the letter say "again".
THANKS_SENT = "thank-you sent"


def took_part(*, named: bool, anybody: bool) -> list[str]:
    """Who took part, as far as a letter has to know it: whether their names are, and whether anybody was there."""
    return [*([NAMES_KNOWN] if named else []), *([] if anybody else [NOBODY_MET])]


def offer_line(day: date, locale: str) -> str:
    """The offer with its day, as the letter names it."""
    return OFFER[_lang(locale)].format(date=_plain(day, locale))


def answer_line(day: date, locale: str) -> str:
    """By when an answer is due."""
    return ANSWER[_lang(locale)].format(date=_plain(day, locale))


def booked_line(starts: datetime, locale: str) -> str:
    """The appointment with its day and hour, where they are."""
    lang = _lang(locale)
    weekday, day = WEEKDAYS[lang][starts.weekday()], _plain(starts.date(), locale)
    hour = f"{starts:%H:%M}" if locale != "en-US" else f"{starts.hour % 12 or 12}:{starts:%M} {_half(starts)}"
    return BOOKED[lang].format(weekday=weekday, date=day, time=hour)


def _half(starts: datetime) -> str:
    return "a.m." if starts.hour < 12 else "p.m."


def held_line(day: date | None, locale: str) -> str:
    """That the interview took place, with its day; empty where no day is known."""
    return HELD[_lang(locale)].format(day=said_day(day, None, locale)) if day else ""


def met_line(names: str, day: date | None, locale: str) -> str:
    """Whom one met, and when."""
    return " ".join(MET[_lang(locale)].format(names=names, day=said_day(day, None, locale)).split()) if names else ""


def ended_line(state: str, locale: str) -> str:
    """How it ended, in one sentence; empty while it is open."""
    return ENDED.get(state, {}).get(_lang(locale), "")


def first_choice_line(locale: str) -> str:
    """That this employer is the one preferred."""
    return FIRST_CHOICE[_lang(locale)]


def _lang(locale: str) -> str:
    lang = locale.partition("-")[0]
    return lang if lang in OFFER else "en"


def _plain(day: date, locale: str) -> str:
    return OPENING.sub("", said_day(day, None, locale))
