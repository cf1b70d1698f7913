# ruff: noqa: E501  (a phrase reads best on one line)
"""A call in Dutch."""

from __future__ import annotations

import re

from afterword.core.call.tongue import ACCEPT, APOLOGY, DEBRIEF, INTEREST, STATUS, WITHDRAW, Occasion, Tongue

NL = Tongue(
    hello=("Goedemorgen", "Goedemiddag"),
    written_greeting=re.compile(r"^(?:Geachte|Beste|Goedendag)\s+"),
    role="de functie van {role}",
    a_role="de functie",
    about_role="over de functie van {role}",
    about_a_role="over de functie",
    met="wij spraken elkaar {day} {about}",
    open="{hello} {to}, u spreekt met {me}; {why}. Schikt het u nu?",
    close="Hartelijk dank voor uw tijd. Tot ziens.",
    machines=(
        "{hello} {to}, u spreekt met {me}; {why}. {message} U kunt mij bereiken op {phone}. "
        "Ik herhaal het langzaam: {phone}. Dank u wel en een prettige dag.",
        "{hello} {to}, u spreekt met {me}; {why}. {message} Mijn nummer: {phone}. Nogmaals: {phone}. Dank u wel.",
        "{hello}, u spreekt met {me}; {why}. Mijn nummer: {phone}. Nogmaals: {phone}. Dank u wel.",
    ),
    turns={
        "gatekeeper": "U spreekt met {me}. Wanneer kan ik {to} het best bereiken? Dank u, dan bel ik opnieuw.",
        "bad_moment": "Dan houd ik u niet op. Mag ik u kort mailen? Dank u wel, tot ziens.",
        "undecided": "Dank u dat u het zegt. Wanneer mag ik weer vragen?",
        "wanted": "Graag. Wat precies, en voor wanneer? U krijgt het op tijd.",
        "next_round": "Dat is goed nieuws, dank u. Welke dag, en wie ontmoet ik?",
        "offer": "Hartelijk dank, daar ben ik blij mee. Kunt u mij de voorwaarden op schrift sturen, en voor wanneer wilt u "
        "mijn antwoord?",
        "no": "Dank u voor uw openheid. Ik zou het fijn vinden als u aan mij denkt. Het beste voor u en het team.",
    },
    occasions={
        STATUS: Occasion(
            "Nogmaals dank voor uw tijd. Ik zou {role} heel graag hebben, en ons gesprek heeft dat versterkt.",
            "Mag ik vragen hoe het met de procedure staat en wanneer ik iets kan horen?",
            "Hebt u nog iets van mij nodig?",
            "Ik ben nog steeds zeer geïnteresseerd en wilde vragen hoe het ermee staat.",
        ),
        INTEREST: Occasion(
            "Nogmaals dank voor uw tijd. Ik zou {role} heel graag hebben, en ons gesprek heeft dat versterkt.",
            "U hebt mij gezegd wanneer u beslist, dus vandaag vraag ik niets.",
            "Hebt u nog iets van mij nodig?",
            "Ik ben nog steeds zeer geïnteresseerd en hoor graag van u.",
        ),
        ACCEPT: Occasion(
            "Dank u voor het aanbod. Ik neem het graag aan, en u hebt het vandaag op schrift.",
            "Moet ik voor de eerste dag nog iets doen?",
            "Hebt u verder nog iets van mij nodig?",
            "Dank u voor het aanbod. Ik neem het graag aan; mijn schriftelijke antwoord volgt vandaag.",
        ),
        WITHDRAW: Occasion(
            "Ik heb besloten mijn sollicitatie in te trekken. Dank voor uw tijd; ik wilde het u zelf zeggen.",
            "U hoeft niets meer te doen; ik bevestig het vandaag schriftelijk.",
            "Ik wens u veel succes met de zoektocht.",
            "Ik heb besloten mijn sollicitatie in te trekken, en bevestig het vandaag schriftelijk.",
        ),
        APOLOGY: Occasion(
            "Het spijt me dat ik er niet was. Ik weet dat u de tijd voor mij had vrijgehouden.",
            "Zou u mij een ander moment willen geven? Ik pas mij aan.",
            "Mag ik u intussen iets sturen?",
            "Het spijt me dat ik er niet was; ik zou graag een ander moment hebben.",
            about="wij zouden elkaar spreken {about}",
        ),
        DEBRIEF: Occasion(
            "Ik wil u vertellen hoe het ging, wat ik van de functie vind en wat ik nog graag zou weten.",
            "Wilt u iets doorgeven, of moeten zij nog iets van mij horen?",
            "Wanneer kunnen wij elkaar weer spreken?",
            "Ik wil u graag vertellen hoe het ging.",
            about="ik bel {about} bij {employer}",
        ),
    },
)
