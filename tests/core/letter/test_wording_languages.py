"""Wording that burns bridges is seen in every language that letters are written in."""

from __future__ import annotations

from datetime import date

import pytest

from afterword.core.letter.check import check_text
from afterword.core.letter.context import TextContext

BRIDGES_BURNT = {
    "de": {
        "L12": """
Wie hoch ist das Gehalt?
Gibt es Homeoffice?
Ich hätte gern 30 Urlaubstage.
Unter 60.000 Euro kann ich nicht anfangen.
Über die Vergütung müssten wir noch sprechen.
""",
        "L13": """
Ich brauche diese Stelle dringend.
Bitte, bitte geben Sie mir eine Chance.
Warum haben Sie sich noch nicht gemeldet?
Sie hatten mir eine Antwort versprochen.
Ich erwarte Ihre Antwort bis Montag.
Sie werden keinen Besseren finden.
Ich sitze am Telefon und warte.
""",
        "L14": """
Es tut mir leid, dass ich so nervös war.
Normalerweise antworte ich besser.
Ich hatte einen schlechten Tag.
Bitte verzeihen Sie meine wirren Antworten.
Ich hatte leider einen Blackout.
""",
        "L18": """
Ich habe noch ein anderes Angebot.
Die anderen Bewerber sind sicher schwächer.
Zwei weitere Firmen haben Interesse an mir.
Sie haben ein bezauberndes Lächeln.
""",
        "L20": """
Mein Chef hat keine Ahnung.
Ihr Auswahlverfahren war chaotisch.
Das war reine Zeitverschwendung.
Ihre Entscheidung ist unfair.
In meiner Firma herrscht Chaos.
Sie haben mich eine halbe Stunde warten lassen.
""",
        "L26": """
Vielen Dank für das Gespräch heute.
danke für Ihre Zeit heute Morgen.
am Mittwoch haben wir gesprochen.
""",
    },
    "fr": {
        "L12": """
Quel est le salaire ?
Combien de jours de congés aurais-je ?
Mes prétentions sont de 45 000 euros.
Je souhaite deux jours de télétravail.
""",
        "L13": """
J'ai absolument besoin de ce poste.
Pourquoi ne m'avez-vous pas répondu ?
J'attends votre réponse avant vendredi.
Donnez-moi une chance.
Je reste près du téléphone.
Vous ne trouverez pas mieux.
""",
        "L14": """
Excusez-moi pour ma prestation.
J'étais très stressée mardi.
Désolé d'avoir été si confus.
D'habitude, je suis meilleur.
""",
        "L18": """
J'ai reçu une autre offre.
Les autres candidats n'ont pas mon expérience.
Vous avez un très beau sourire.
""",
        "L20": """
Mon chef est incompétent.
Votre procédure était désorganisée.
C'était une perte de temps.
Je suis déçue de votre décision.
Mon entreprise actuelle est un désastre.
""",
        "L26": """
Merci pour notre entretien d'aujourd'hui.
Merci de m'avoir reçu ce matin.
""",
    },
    "es": {
        "L12": """
¿Cuál es el salario?
¿Cuántos días de vacaciones ofrecen?
Quisiera hablar del sueldo.
""",
        "L13": """
Necesito este trabajo urgentemente.
¿Por qué no me han contestado?
Espero su respuesta antes del viernes.
Deme una oportunidad, por favor.
No encontrará a nadie mejor.
""",
        "L14": """
Perdone mi actuación, estaba nerviosa.
Normalmente lo hago mejor.
Lo siento, me quedé en blanco.
""",
        "L18": """
Tengo otra oferta.
Los demás candidatos no me llegan.
""",
        "L20": """
Mi jefe es un inútil.
Fue una pérdida de tiempo.
Su proceso fue un desastre.
Estoy decepcionada con su decisión.
""",
        "L26": """
Gracias por la entrevista de hoy.
Gracias por recibirme esta mañana.
""",
    },
    "it": {
        "L12": """
Qual è lo stipendio?
Quanti giorni di ferie sono previsti?
""",
        "L13": """
Ho bisogno di questo lavoro.
Perché non mi avete risposto?
Mi dia una possibilità.
""",
        "L14": """
Scusi, ero molto nervosa.
Di solito rispondo meglio.
""",
        "L18": """
Ho un'altra offerta.
Gli altri candidati non sono come me.
""",
        "L20": """
Il mio capo è incompetente.
È stata una perdita di tempo.
""",
        "L26": """
Grazie per il colloquio di oggi.
La ringrazio per avermi ricevuto stamattina.
""",
    },
    "nl": {
        "L12": """
Wat is het salaris?
Hoeveel vakantiedagen krijg ik?
""",
        "L13": """
Ik heb deze baan hard nodig.
Waarom heb ik nog niets gehoord?
Geef me alstublieft een kans.
""",
        "L14": """
Sorry, ik was erg nerveus.
Ik had een slechte dag.
""",
        "L18": """
Ik heb nog een ander aanbod.
De andere kandidaten zijn minder goed.
""",
        "L20": """
Mijn baas is incompetent.
Het was tijdverspilling.
""",
        "L26": """
Dank voor het gesprek van vandaag.
Bedankt dat u mij vanmorgen ontving.
""",
    },
    "pt": {
        "L12": """
Qual é o salário?
Quantos dias de férias?
""",
        "L13": """
Preciso muito deste emprego.
Por que ainda não me responderam?
Me dê uma chance.
""",
        "L14": """
Desculpe, eu estava nervosa.
Normalmente sou melhor.
""",
        "L18": """
Tenho outra proposta.
Os outros candidatos são piores.
""",
        "L20": """
Meu chefe é incompetente.
Foi uma perda de tempo.
""",
        "L26": """
Obrigada pela entrevista de hoje.
Agradeço a conversa desta manhã.
""",
    },
}
KNOWN_DAYS = TextContext(interview=date(2026, 11, 24), read_on=date(2026, 11, 25))


@pytest.mark.parametrize(("lang", "rule"), [(lang, rule) for lang, rules in BRIDGES_BURNT.items() for rule in rules])
def test_a_sentence_that_burns_a_bridge_is_seen(lang: str, rule: str) -> None:
    unseen = [
        text
        for text in BRIDGES_BURNT[lang][rule].strip().splitlines()
        if rule not in {finding.rule for finding in check_text("sentence", lang, text, KNOWN_DAYS)}
    ]

    assert unseen == []
