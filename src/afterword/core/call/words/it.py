"""A call in Italian."""

from __future__ import annotations

import re

from afterword.core.call.tongue import ACCEPT, APOLOGY, DEBRIEF, INTEREST, STATUS, WITHDRAW, Occasion, Tongue

IT = Tongue(
    hello=("Buongiorno", "Buon pomeriggio"),
    written_greeting=re.compile(r"^(?:Gentil[ei](?:ssim[oa])?|Egregi[oa]|Buongiorno|Car[oa])\s+"),
    role="la posizione di {role}",
    a_role="la posizione",
    about_role="della posizione di {role}",
    about_a_role="della posizione",
    met="ci siamo parlati {day} {about}",
    open="{hello} {to}. Sono {me}; {why}. È un buon momento?",
    close="Grazie mille per il suo tempo. Arrivederci.",
    machines=(
        "{hello} {to}, sono {me}; {why}. {message} Il mio numero è {phone}. Lo ripeto lentamente: {phone}. "
        "Grazie e buona giornata.",
        "{hello} {to}, sono {me}; {why}. {message} Il mio numero: {phone}. Lo ripeto: {phone}. Grazie.",
        "{hello}, sono {me}; {why}. Il mio numero: {phone}. Lo ripeto: {phone}. Grazie.",
    ),
    turns={
        "gatekeeper": "Sono {me}. Quando posso trovare {to}? Grazie, richiamerò allora.",
        "bad_moment": "Non la trattengo. Posso scriverle una breve mail? Grazie, arrivederci.",
        "undecided": "Grazie per avermelo detto. Quando posso chiedere di nuovo?",
        "wanted": "Volentieri. Che cosa esattamente, e per quando? Lo mando in tempo.",
        "next_round": "È una bella notizia, grazie. Quale giorno, e chi incontrerò?",
        "offer": "Grazie, mi fa molto piacere. Può mandarmi le condizioni per iscritto, e per quando desidera la mia "
        "risposta?",
        "no": "Grazie per la franchezza. Mi farebbe piacere se mi tenesse presente. Auguri a lei e alla squadra.",
    },
    occasions={
        STATUS: Occasion(
            "Grazie ancora per il suo tempo. {Role} mi interessa molto, e il nostro colloquio lo ha confermato.",
            "Posso chiedere a che punto è la selezione e quando potrei avere notizie?",
            "Le serve ancora qualcosa da me?",
            "Il mio interesse resta vivo, e volevo chiedere a che punto è la selezione.",
        ),
        INTEREST: Occasion(
            "Grazie ancora per il suo tempo. {Role} mi interessa molto, e il nostro colloquio lo ha confermato.",
            "Mi ha detto quando deciderete, quindi oggi non chiedo nulla.",
            "Le serve ancora qualcosa da me?",
            "Il mio interesse resta vivo, e spero di sentirvi.",
        ),
        ACCEPT: Occasion(
            "Grazie per l'offerta. La accetto con piacere, e oggi la avrà per iscritto.",
            "Devo fare qualcosa prima del primo giorno?",
            "Le serve altro da me?",
            "Grazie per l'offerta. La accetto con piacere; la mia risposta scritta arriva oggi.",
        ),
        WITHDRAW: Occasion(
            "Ho deciso di ritirare la mia candidatura. Grazie per il suo tempo; volevo che lo sapesse da me.",
            "Non deve fare altro; oggi lo confermo per iscritto.",
            "Le auguro buona fortuna per la ricerca.",
            "Ho deciso di ritirare la mia candidatura, e oggi lo confermo per iscritto.",
        ),
        APOLOGY: Occasion(
            "Mi scuso per la mia assenza. So che mi aveva riservato quel tempo.",
            "Mi darebbe un altro orario? Mi adatto a qualsiasi ora.",
            "Posso mandarle qualcosa nel frattempo?",
            "Mi scuso per la mia assenza, e vorrei chiedere un altro appuntamento.",
            about="dovevamo parlare {about}",
        ),
        DEBRIEF: Occasion(
            "Vorrei raccontarle come è andata, che cosa penso della posizione e che cosa vorrei ancora sapere.",
            "Vuole riferire qualcosa, o devono sapere altro da me?",
            "Quando possiamo risentirci?",
            "Vorrei raccontarle come è andata.",
            about="le parlo {about} presso {employer}",
        ),
    },
)
