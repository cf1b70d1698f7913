"""What the phrases mean, each meaning with an example or two in every language; the reference shows this table."""

from __future__ import annotations

# What a phrase means, then the phrases by language.
EXAMPLES: tuple[tuple[str, dict[str, tuple[str, ...]]], ...] = (
    (
        "that day",
        {
            "en": ("today", "12 March", "2027-03-12"),
            "de": ("heute", "12. März", "12.3."),
            "fr": ("aujourd'hui", "le 12 mars", "12/3"),
            "es": ("hoy", "el 12 de marzo", "el 12/3"),
        },
    ),
    ("the day after", {"en": ("tomorrow",), "de": ("morgen",), "fr": ("demain",), "es": ("mañana",)}),
    (
        "the next such weekday after the talk",
        {"en": ("by Friday",), "de": ("bis Freitag",), "fr": ("d'ici vendredi",), "es": ("para el viernes",)},
    ),
    (
        "that weekday of next week, the later of the two meanings",
        {
            "en": ("next Friday",),
            "de": ("nächsten Freitag",),
            "fr": ("vendredi prochain",),
            "es": ("el próximo viernes",),
        },
    ),
    (
        "the last workday of this week; asked when that is today",
        {
            "en": ("by the end of the week",),
            "de": ("bis Ende der Woche",),
            "fr": ("d'ici la fin de la semaine",),
            "es": ("a finales de semana",),
        },
    ),
    (
        "the second workday of next week",
        {
            "en": ("early next week",),
            "de": ("Anfang nächster Woche",),
            "fr": ("en début de semaine prochaine",),
            "es": ("a principios de la próxima semana",),
        },
    ),
    (
        "the third workday of next week",
        {
            "en": ("mid next week",),
            "de": ("Mitte nächster Woche",),
            "fr": ("milieu de semaine prochaine",),
            "es": ("a mediados de la próxima semana",),
        },
    ),
    (
        "the last workday of next week",
        {
            "en": ("next week", "end of next week"),
            "de": ("nächste Woche", "Ende nächster Woche"),
            "fr": ("la semaine prochaine", "en fin de semaine prochaine"),
            "es": ("la próxima semana", "a finales de la próxima semana"),
        },
    ),
    (
        "seven days on",
        {
            "en": ("within a week",),
            "de": ("innerhalb einer Woche", "in acht Tagen"),
            "fr": ("dans une semaine", "sous huit jours"),
            "es": ("en una semana", "en ocho días"),
        },
    ),
    (
        "fourteen days on",
        {
            "en": ("in two weeks", "a fortnight", "1–2 weeks"),
            "de": ("in zwei Wochen", "in 14 Tagen", "1–2 Wochen"),
            "fr": ("sous deux semaines", "sous quinze jours", "dans une quinzaine"),
            "es": ("en dos semanas", "en quince días", "en 1–2 semanas"),
        },
    ),
    (
        "so many workdays on",
        {
            "en": ("in 5 days", "within five business days"),
            "de": ("in 5 Tagen", "in fünf Werktagen"),
            "fr": ("sous 5 jours", "sous cinq jours ouvrés"),
            "es": ("en 5 días", "en cinco días hábiles"),
        },
    ),
    (
        "the 10th",
        {
            "en": ("early February",),
            "de": ("Anfang Februar",),
            "fr": ("début février",),
            "es": ("a principios de febrero",),
        },
    ),
    (
        "the 15th",
        {"en": ("mid-February",), "de": ("Mitte Februar",), "fr": ("mi-février",), "es": ("a mediados de febrero",)},
    ),
    (
        "the last workday of the month",
        {
            "en": ("end of January", "end of the month"),
            "de": ("Ende Januar", "Ende des Monats"),
            "fr": ("fin janvier", "fin du mois"),
            "es": ("a finales de enero", "a fin de mes"),
        },
    ),
    (
        "asked: which holidays, and from which day",
        {
            "en": ("after the holidays",),
            "de": ("nach den Feiertagen",),
            "fr": ("après les fêtes",),
            "es": ("después de las fiestas",),
        },
    ),
    (
        "asked: only the earliest day is named",
        {
            "en": ("not before Friday",),
            "de": ("nicht vor Freitag",),
            "fr": ("pas avant vendredi",),
            "es": ("no antes del viernes",),
        },
    ),
    (
        "no date",
        {
            "en": ("soon", "we'll be in touch"),
            "de": ("in den nächsten Tagen", "wir melden uns"),
            "fr": ("prochainement", "on vous tient au courant"),
            "es": ("pronto", "nos pondremos en contacto"),
        },
    ),
    (
        "nobody is written to or called",
        {
            "en": ("don't contact us, we'll call you",),
            "de": ("bitte sehen Sie von Nachfragen ab",),
            "fr": ("ne nous contactez pas, nous vous appellerons",),
            "es": ("no nos llame, ya le llamaremos nosotros",),
        },
    ),
    (
        "the follow-up is written, not called",
        {
            "en": ("please don't phone",),
            "de": ("bitte nicht anrufen",),
            "fr": ("merci de ne pas téléphoner",),
            "es": ("por favor no llame por teléfono",),
        },
    ),
)
