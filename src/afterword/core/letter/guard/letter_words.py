"""The words a letter may use without a fact behind them, by language; none of them claims, accepts or refuses."""

from __future__ import annotations

from functools import cache

from afterword.core.letter.words import stem

_EN = """thank thanks grateful appreciate appreciated enjoyed glad pleased conversation interview meeting time today
yesterday role position team work question questions answer explain explained describe described show showed think
thought help helped understand clear clearer hear hearing learn learned look forward happy gladly kind regards
welcome interest interested interesting talk speak speaking spoke visit day morning afternoon week next step soon"""
_DE = """danke dank dankbar vielen herzlichen gespräch zeit heute gestern stelle aufgabe position team arbeit frage
fragen antwort erklärt beschrieben gezeigt gefreut freue freuen gern gerne interesse interessiert verstehen
verstanden klar hören lernen gelernt besuch tag woche nächste schritt bald grüße freundlichen"""
_FR = """merci remercie remercier entretien échange temps aujourd'hui hier poste équipe travail question questions
réponse expliqué décrit montré apprécié apprécie heureux heureuse plaisir intérêt intéresse comprendre compris clair
entendre appris visite jour semaine prochaine étape bientôt cordialement"""
_ES = """gracias agradezco agradecer entrevista conversación tiempo hoy ayer puesto equipo trabajo pregunta preguntas
respuesta explicó describió mostró gusto alegra encantado encantada interés interesa entender claro escuchar aprendí
visita día semana próximo paso pronto saludo saludos cordial"""
_IT = """grazie ringrazio ringraziare colloquio conversazione tempo oggi ieri ruolo posizione gruppo squadra lavoro
domanda domande risposta spiegato descritto mostrato piacere lieto lieta interesse interessa capire chiaro sentire
imparato visita giorno settimana prossimo passo presto saluti cordiali"""
_NL = """dank bedankt dankbaar gesprek tijd vandaag gisteren functie rol team werk vraag vragen antwoord uitgelegd
beschreven getoond graag blij interesse begrijpen duidelijk horen geleerd bezoek dag week volgende stap binnenkort
groet groeten vriendelijke"""
_PT = """obrigado obrigada agradeço agradecer entrevista conversa tempo hoje ontem vaga cargo equipe trabalho pergunta
perguntas resposta explicou descreveu mostrou prazer feliz interesse interessa entender claro ouvir aprendi visita
dia semana próximo passo breve abraço atenciosamente"""

_LISTED = {"en": _EN, "de": _DE, "fr": _FR, "es": _ES, "it": _IT, "nl": _NL, "pt": _PT}
# A "not" turns a thank-you into its opposite, so it is a claim: it must stand in the facts.
REFUSALS = {
    "en": "no not never nor cannot can't don't won't isn't wasn't without against",
    "de": "nicht kein keine keinen keinem keiner nie nichts ohne gegen",
    "fr": "ne non pas sans contre jamais",
    "es": "no ni nunca sin contra nada",
    "it": "non mai contro senza",
    "nl": "niet niets geen nooit zonder tegen",
    "pt": "nao não nem nunca sem contra",
}


@cache
def letter_words(lang: str) -> frozenset[str]:
    """The stems of the allowed words; a language without a list allows none."""
    return frozenset(stem(word, lang) for word in _LISTED.get(lang, "").split())


@cache
def refusals(lang: str) -> frozenset[str]:
    """The words that turn a sentence round, folded as they are written."""
    return frozenset(REFUSALS.get(lang, "").split())
