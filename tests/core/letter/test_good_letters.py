# ruff: noqa: E501  (a letter stands as it is sent)
"""Good letters written by hand, on several occasions and in several languages, are never blocked."""

from __future__ import annotations

from datetime import date

import pytest

from afterword.core.findings import Level
from afterword.core.letter.check import check_text
from afterword.core.letter.context import TextContext

LETTERS = [
    (
        "en-GB",
        TextContext(
            situation="withdrawal",
            salutation=("Dear Ms Reid,",),
            employer="Alder Clinic",
            role="Ward Sister",
            candidate="Ann Coe",
            recipient="Jo Reid",
        ),
        "Dear Ms Reid,\n\nI am writing to let you know that I am withdrawing from the Ward Sister vacancy. I have decided to stay closer to home this year.\n\nThank you for the two conversations and for showing me the ward. I wish you and the team well, and hope our paths cross again.\n\nKind regards,\nAnn Coe",
    ),
    (
        "en-US",
        TextContext(
            situation="status",
            salutation=("Dear Mr. Poe,",),
            employer="Vale Foods",
            role="Line Cook",
            candidate="Ann Coe",
            interview=date(2026, 11, 10),
            read_on=date(2026, 11, 20),
        ),
        "Dear Mr. Poe,\n\nWe spoke on November 10 about the Line Cook position, and you mentioned that you hoped to decide by the 17th. I remain very interested and wondered whether there is any news.\n\nIf it would help to see my food safety card, I can send it. I could also come in for a trial shift.\n\nBest regards,\nAnn Coe",
    ),
    (
        "en-US",
        TextContext(
            situation="thank_you",
            salutation=("Dear Mr. Poe,",),
            employer="Vale Foods",
            role="Line Cook",
            candidate="Ann Coe",
            interview=date(2026, 11, 10),
            read_on=date(2026, 11, 11),
            moment="the Friday rush and how tickets pile up",
            facts=("ran a six-burner line at Rosa's for two years", "cut ticket times from 18 to 11 minutes"),
            wanted=True,
            others=("Lin Wu",),
        ),
        "Dear Mr. Poe,\n\nThank you for walking me through the kitchen on Tuesday and for talking about the Line Cook job. When you described the Friday rush and how the tickets pile up at the pass, I could picture every minute of it.\n\nAt Rosa's I ran a six-burner line for two years, and together we brought ticket times down from 18 minutes to 11, mostly by calling orders back and moving the plates closer to the pass.\n\nVale Foods is a kitchen I could see myself growing in, and I hope to get the chance. I am around most mornings if you would like me to come in for a trial.\n\nBest,\nAnn Coe",
    ),
    (
        "de-DE",
        TextContext(
            situation="thank_you",
            salutation=("Sehr geehrter Herr Braun,",),
            employer="Nordwerk AG",
            role="Disponentin",
            candidate="Ina Voss",
            interview=date(2026, 11, 10),
            read_on=date(2026, 11, 11),
            moment="die Lücken im Tourenplan am Freitag",
            facts=("Leerfahrten bei Ostkontor um ein Drittel gesenkt",),
            wanted=True,
        ),
        "Sehr geehrter Herr Braun,\n\nfür das offene Gespräch am Dienstag und den Rundgang danke ich Ihnen. Die Lücken im Tourenplan am Freitag, von denen Sie sprachen, kenne ich aus eigener Erfahrung.\n\nBei Ostkontor haben wir die Leerfahrten um ein Drittel gesenkt, indem wir die Rückladungen schon am Vortag geplant haben. Ich kann mir gut vorstellen, dass ein ähnlicher Weg auch bei Ihnen trägt.\n\nDie Arbeit als Disponentin bei Nordwerk passt zu dem, was ich kann und weiter lernen will. Über eine Fortsetzung unseres Gesprächs würde ich mich freuen.\n\nMit freundlichen Grüßen\nIna Voss",
    ),
    (
        "fr-FR",
        TextContext(
            situation="rejection_reply",
            salutation=("Bonjour Madame,",),
            employer="Atelier Brun",
            role="comptable",
            candidate="Léa Roy",
        ),
        "Bonjour Madame,\n\nMerci d'avoir pris le temps de me répondre au sujet du poste de comptable. Je suis déçue, bien sûr, mais je comprends votre choix.\n\nJ'ai beaucoup apprécié nos deux entretiens et je serais heureuse que vous gardiez mon nom si un poste se libère.\n\nBien cordialement,\nLéa Roy",
    ),
    (
        "es-ES",
        TextContext(
            situation="thank_you",
            salutation=("Estimado Sr. Gil:",),
            employer="Puerto Norte",
            role="técnica de compras",
            candidate="Eva Sanz",
            interview=date(2026, 11, 10),
            read_on=date(2026, 11, 11),
            moment="los retrasos de los proveedores de Oporto",
            facts=("reduje los plazos de entrega en un 20 por ciento",),
            wanted=True,
        ),
        "Estimado Sr. Gil:\n\nGracias por recibirme el martes y por explicarme con tanto detalle el puesto de técnica de compras. Los retrasos de los proveedores de Oporto, de los que me habló, me recordaron mi primer año en Lanza.\n\nAllí reduje los plazos de entrega en un 20 por ciento con un calendario compartido. Creo que algo parecido ayudaría en Puerto Norte.\n\nSalí de la conversación convencida de que es el trabajo que busco. Si necesita referencias, se las envío con mucho gusto.\n\nUn cordial saludo,\nEva Sanz",
    ),
    (
        "en-US",
        TextContext(
            situation="decline",
            salutation=("Dear Ms. Orr,",),
            employer="Kite Labs",
            role="QA Analyst",
            candidate="Ann Coe",
        ),
        "Dear Ms. Orr,\n\nThank you for offering me the QA Analyst position. I have thought about it carefully and have decided not to accept.\n\nThe salary and the benefits were fair, and I enjoyed meeting the team; another role is simply closer to what I want to do next. I hope we stay in touch.\n\nSincerely,\nAnn Coe",
    ),
    (
        "it-IT",
        TextContext(
            situation="thank_you",
            salutation=("Gentile Andrea Rossi,",),
            employer="Molino Alto",
            role="magazziniere",
            candidate="Ugo Neri",
            interview=date(2026, 11, 10),
            read_on=date(2026, 11, 11),
            moment="il nuovo turno del sabato",
            facts=("inventari senza differenze per due anni",),
            wanted=True,
        ),
        "Gentile Andrea Rossi,\n\nLa ringrazio per l'incontro di martedì sul posto di magazziniere. Il nuovo turno del sabato, di cui mi ha parlato, è una sfida che conosco bene.\n\nNel mio lavoro precedente ho chiuso gli inventari senza differenze per due anni, anche con la squadra ridotta.\n\nSarei molto contento di continuare questo percorso al Molino Alto. Resto a disposizione per qualsiasi domanda.\n\nCordiali saluti,\nUgo Neri",
    ),
    (
        "nl-NL",
        TextContext(
            situation="thank_you",
            salutation=("Beste Kim Bakker,",),
            employer="Havenzorg",
            role="planner",
            candidate="Joris Dam",
            interview=date(2026, 11, 10),
            read_on=date(2026, 11, 11),
            moment="de drukte rond de feestdagen",
            facts=("plande 40 routes per dag",),
            wanted=True,
        ),
        "Beste Kim Bakker,\n\nBedankt voor het prettige gesprek van dinsdag over de rol van planner. Wat u zei over de drukte rond de feestdagen herken ik goed.\n\nBij mijn vorige werkgever plande ik 40 routes per dag, ook in december. Ik zou het leuk vinden om dat bij Havenzorg voort te zetten.\n\nLaat het me gerust weten als u nog vragen heeft.\n\nMet vriendelijke groet,\nJoris Dam",
    ),
    (
        "pt-BR",
        TextContext(
            situation="thank_you",
            salutation=("Prezada Sra. Lima,",),
            employer="Casa Verde",
            role="recepcionista",
            candidate="Bia Nunes",
            interview=date(2026, 11, 10),
            read_on=date(2026, 11, 11),
            moment="as filas de segunda-feira",
            facts=("atendi 80 pessoas por dia",),
            wanted=True,
        ),
        "Prezada Sra. Lima,\n\nObrigada pela conversa de terça-feira sobre a vaga de recepcionista. As filas de segunda-feira, que a senhora descreveu, são bem parecidas com as que vivi na clínica.\n\nLá eu atendi 80 pessoas por dia e aprendi a manter a calma.\n\nFiquei com muita vontade de trabalhar na Casa Verde. Fico à disposição para o que precisar.\n\nAtenciosamente,\nBia Nunes",
    ),
]


@pytest.mark.parametrize(
    ("locale", "context", "text"), LETTERS, ids=[f"{row[0]} {row[1].situation}" for row in LETTERS]
)
def test_a_good_letter_is_never_blocked(locale: str, context: TextContext, text: str) -> None:
    found = check_text("letter", locale, text, context)

    assert [(finding.rule, finding.found) for finding in found if finding.level is Level.BLOCK] == []
