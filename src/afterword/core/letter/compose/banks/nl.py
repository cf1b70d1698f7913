# ruff: noqa: E501  (a pattern or a phrase reads best on one line)
"""Dutch phrases for thank-yous, with "u"."""

from __future__ import annotations

from afterword.core.letter.compose.phrases import bank

_THANKS = bank(
    "thanks",
    (
        "Hartelijk dank voor de tijd die u {day} nam voor ons gesprek over de functie van {role} bij {employer}.",
        "Ik dank u voor het gesprek dat wij {day} voerden over de functie van {role} bij {employer}.",
        "Graag bedank ik u voor de tijd die u {day} vrijmaakte om te praten over de functie van {role} bij {employer}.",
        "Het gesprek dat wij {day} voerden over de functie van {role} bij {employer} was voor mij waardevol, en ik dank u voor uw tijd.",
        "Veel dank dat u mij {day} ontving voor ons gesprek over de functie van {role} bij {employer}.",
        "Dank dat u {day} tijd nam om met mij over de functie van {role} bij {employer} te spreken.",
    ),
    prefix="nl",
)
_PASS_ON = bank(
    "pass_on",
    (
        "Wilt u mijn dank ook overbrengen aan {others}?",
        "Ik dank ook {others} hartelijk; wilt u dat aan hen doorgeven?",
    ),
    prefix="nl",
)
_MOMENT = bank(
    "moment",
    (
        ("asked", "U vroeg mij {topic}, en daar heb ik sindsdien verder over nagedacht."),
        ("asked", "Eén van uw vragen is me bijgebleven: u wilde weten {topic}."),
        ("told", "U vertelde mij dat {topic}. Dat gaf me een duidelijker beeld van de functie."),
        ("told", "Uit ons gesprek is me bijgebleven dat {topic}."),
        ("topic", "Ons gesprek over {topic} gaf me een duidelijker beeld van wat de functie vraagt."),
        ("topic", "Wat u vertelde over {topic} maakte de functie voor mij concreter dan een vacature dat kan."),
        ("topic", "Wat u zei over {topic} is me bijgebleven."),
        (
            "asking",
            "We spraken erover {topic}, en dat deel van het gesprek gaf me een duidelijker beeld van de functie.",
        ),
        ("asking", "Eén punt uit ons gesprek is me bijgebleven: {topic}."),
        ("noted", "Eén punt uit ons gesprek is me bijgebleven: {topic}."),
        ("noted", "Ik heb een punt uit ons gesprek genoteerd, omdat het veel zegt over het werk: {topic}."),
    ),
    prefix="nl",
)
_LINKED = bank(
    "evidence",
    (
        ("clause", "{fact}, en daar zou ik bij u graag op voortbouwen."),
        ("clause record", "Op dat punt breng ik eigen ervaring mee: {fact}."),
        ("clause record", "Daarbij kan ik voortbouwen op mijn eigen werk: {fact}."),
    ),
    prefix="nl.linked",
    requires="linked",
)
_UNLINKED = bank(
    "evidence",
    (
        ("clause", "{fact}, en die ervaring neem ik graag mee naar uw team."),
        ("clause record", "Uit mijn eigen werk zou ik dit in de functie meebrengen: {fact}."),
        ("clause record", "Wat ik uw team van mijn kant kan bieden, is deze ervaring: {fact}."),
        ("clause record", "Van wat ik tot nu toe heb gedaan, zou ik dit meenemen: {fact}."),
    ),
    prefix="nl.unlinked",
    requires="unlinked",
)
_MORE = bank(
    "more",
    (
        ("clause", "{also}."),
        ("clause record", "Nog een voorbeeld uit mijn werk: {more}."),
        ("clause record", "Ik kan daar dit aan toevoegen: {more}."),
        ("clause record", "Tot mijn ervaring hoort ook dit: {more}."),
    ),
    prefix="nl",
)
_WISH = bank(
    "wish",
    (
        "Na ons gesprek wil ik deze functie bij {employer} heel graag vervullen.",
        "Het gesprek heeft mijn interesse versterkt, en ik zou graag in uw team komen werken.",
        "Ik zou deze functie bij {employer} graag vervullen en bijdragen aan het werk dat u beschreef.",
        "De functie spreekt me nu nog meer aan, en ik wil graag met u en uw team aan de slag.",
        "Deze functie is wat ik wil doen, en ik zou graag beginnen met de vragen die wij bespraken.",
    ),
    prefix="nl",
)
_UNWANTED = bank(
    "wish",
    (
        "Ik heb veel over uw werk geleerd en wens u en uw collega's alle succes.",
        "Ik wens u een goede keuze voor de functie en het beste voor het vervolg.",
    ),
    prefix="nl.unwanted",
)
_CLOSE = bank(
    "close",
    (
        "Mocht u nog iets willen weten of willen zien, dan hoor ik het graag en stuur ik het u toe.",
        "Als u over een van deze punten meer wilt weten, licht ik het graag toe, telefonisch of persoonlijk.",
        "Is er nog iets open, dan kunt u mij altijd bellen of schrijven; ik antwoord graag.",
        "Ik kijk uit naar de volgende stap en beantwoord intussen graag elke vraag.",
    ),
    prefix="nl",
)
THANK_YOU = (*_THANKS, *_PASS_ON, *_MOMENT, *_LINKED, *_UNLINKED, *_MORE, *_WISH, *_UNWANTED, *_CLOSE)
SUBJECTS = ("Dank voor het gesprek: {role}", "Ons gesprek: functie van {role}", "Dank voor uw tijd: functie van {role}")
CORRECTION = "Eén punt wil ik rechtzetten: {correct}."
CORRECTED = "Eén punt wil ik rechtzetten: ik zei {said}; het juiste antwoord is {correct}."
