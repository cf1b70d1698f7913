# ruff: noqa: E501  (a pattern or a phrase reads best on one line)
"""Italian phrases for thank-yous, with "Lei"."""

from __future__ import annotations

from afterword.core.letter.compose.phrases import bank

_THANKS = bank(
    "thanks",
    (
        "La ringrazio per il tempo che mi ha dedicato {day} per parlare della posizione di {role} presso {employer}.",
        "Grazie per il colloquio che abbiamo avuto {day} sulla posizione di {role} presso {employer}.",
        "Desidero ringraziarLa dell'incontro che abbiamo avuto {day} a proposito della posizione di {role} presso {employer}.",
        "Il colloquio che abbiamo avuto {day} sulla posizione di {role} presso {employer} mi è stato molto utile, e La ringrazio del Suo tempo.",
        "Grazie per il tempo che ha voluto dedicarmi {day} e per ciò che mi ha raccontato della posizione di {role} presso {employer}.",
        "Molte grazie per la conversazione che abbiamo avuto {day} sulla posizione di {role} presso {employer}.",
    ),
    prefix="it",
)
_PASS_ON = bank(
    "pass_on",
    (
        "La prego di trasmettere i miei ringraziamenti anche a {others}.",
        "Può ringraziare anche da parte mia {others}?",
    ),
    prefix="it",
)
_MOMENT = bank(
    "moment",
    (
        ("asked", "Mi ha chiesto {topic}, e ci ho ripensato dopo il colloquio."),
        ("asked", "Una delle Sue domande mi è rimasta in mente: voleva sapere {topic}."),
        ("told", "Mi ha detto che {topic}. Questo mi ha dato un'idea più chiara del ruolo."),
        ("told", "Del nostro colloquio mi è rimasto in mente che {topic}."),
        ("topic asking noted", "Un punto del nostro colloquio mi è rimasto impresso: {topic}."),
        (
            "topic asking noted",
            "Ho preso nota di un punto della nostra conversazione, perché dice molto del lavoro: {topic}.",
        ),
        ("topic asking noted", "Da quando ci siamo parlati ho continuato a pensare a un punto: {topic}."),
        (
            "topic asking noted",
            "Una parte della nostra conversazione mi ha dato un'idea più chiara di ciò che il ruolo richiede: {topic}.",
        ),
    ),
    prefix="it",
)
_LINKED = bank(
    "evidence",
    (
        ("clause", "{fact}, e mi piacerebbe continuare su questa strada con voi."),
        ("clause record", "Su questo posso portare un'esperienza diretta: {fact}."),
        ("clause record", "In questo campo posso contare sul mio lavoro: {fact}."),
    ),
    prefix="it.linked",
    requires="linked",
)
_UNLINKED = bank(
    "evidence",
    (
        ("clause", "{fact}, e metterei volentieri questa esperienza al servizio della vostra squadra."),
        ("clause record", "Dal mio percorso porterei questo nel ruolo: {fact}."),
        ("clause record", "Da parte mia metterei al servizio della vostra squadra questa esperienza: {fact}."),
        ("clause record", "Di ciò che ho fatto finora, ecco che cosa porterei nel ruolo: {fact}."),
    ),
    prefix="it.unlinked",
    requires="unlinked",
)
_MORE = bank(
    "more",
    (
        ("clause record", "Un altro esempio del mio percorso: {more}."),
        ("clause record", "Posso aggiungere anche questo: {more}."),
        ("clause record", "La mia esperienza comprende inoltre questo: {more}."),
    ),
    prefix="it",
)
_WISH = bank(
    "wish",
    (
        "Dopo il nostro colloquio mi piacerebbe molto entrare a far parte di {employer} e ricoprire questo ruolo.",
        "La conversazione ha rafforzato il mio interesse, e mi piacerebbe molto lavorare con voi.",
        "Vorrei assumere questo ruolo presso {employer} e contribuire al lavoro che mi ha descritto.",
        "Il ruolo mi interessa ora ancora di più, e desidero far parte della vostra squadra.",
        "Questo ruolo è quello che desidero, e vorrei cominciare a lavorare con voi sulle questioni di cui abbiamo parlato.",
    ),
    prefix="it",
)
_UNWANTED = bank(
    "wish",
    (
        "Ho imparato molto sul vostro lavoro e auguro a Lei e ai Suoi colleghi ogni successo.",
        "Vi auguro di trovare la persona giusta per il ruolo e ogni bene per il seguito.",
    ),
    prefix="it.unwanted",
)
_CLOSE = bank(
    "close",
    (
        "Resto a Sua disposizione per ogni ulteriore informazione e Le invierò volentieri ciò che può esserLe utile.",
        "Se desidera sapere di più su uno di questi punti, gliene parlerò volentieri al telefono o di persona.",
        "Se qualcosa è rimasto aperto, mi chiami o mi scriva quando Le è comodo; risponderò volentieri.",
        "Attendo con interesse il prossimo passo e nel frattempo rispondo volentieri a ogni domanda.",
    ),
    prefix="it",
)
THANK_YOU = (*_THANKS, *_PASS_ON, *_MOMENT, *_LINKED, *_UNLINKED, *_MORE, *_WISH, *_UNWANTED, *_CLOSE)
SUBJECTS = (
    "Grazie per il colloquio: {role}",
    "Il nostro colloquio: posizione di {role}",
    "Ringraziamento: posizione di {role}",
)
CORRECTION = "Vorrei correggere un punto: {correct}."
CORRECTED = "Vorrei correggere un punto: ho detto {said}; la risposta giusta è {correct}."
