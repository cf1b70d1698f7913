# ruff: noqa: E501  (a pattern or a phrase reads best on one line)
"""Dutch letters for every occasion that is no thank-you."""

from __future__ import annotations

from afterword.core.letter.compose.occasions import BREAK, Occasion

OCCASIONS = {
    "reminder": Occasion(
        "Functie van {role}: een korte vraag",
        (
            ("Graag kom ik kort terug op de functie van {role} bij {employer}.",),
            ("U hebt vast veel te doen, dus houd ik het kort: is er al nieuws, of wanneer mag ik het weer vragen?",),
            BREAK,
            ("Deze functie zou ik nog altijd graag vervullen. Dank u wel voor een kort bericht.",),
        ),
        ("role",),
    ),
    "status": Occasion(
        "Functie van {role}: hoe staat het ermee",
        (
            (
                "Nogmaals hartelijk dank voor ons gesprek {day} over de functie van {role} bij {employer}.",
                "Nogmaals hartelijk dank voor ons gesprek over de functie van {role} bij {employer}.",
            ),
            ("De functie spreekt me nog steeds zeer aan, en ik zou graag in uw team werken.",),
            BREAK,
            (
                "Ik begreep dat een beslissing {decision} was voorzien. Mag ik vragen hoe het met de procedure staat, en wanneer ik iets kan horen?",
                "Mag ik vragen hoe het met de procedure staat, en wanneer ik iets kan horen?",
            ),
            ("Mocht u nog iets van mij nodig hebben, dan stuur ik het graag.",),
        ),
        ("role",),
    ),
    "closing": Occasion(
        "Functie van {role}: een laatste dank",
        (
            (
                "Nogmaals hartelijk dank voor ons gesprek {day} over de functie van {role} bij {employer}.",
                "Nogmaals hartelijk dank voor ons gesprek over de functie van {role} bij {employer}.",
            ),
            ("De functie spreekt me nog altijd aan, en ik hoor graag van u.",),
            BREAK,
            ("Ik weet dat zulke beslissingen tijd vragen; ik schrijf daarom niet opnieuw zolang ik niets van u hoor.",),
            ("Ik wens u en uw team alle goeds.",),
        ),
        ("role",),
    ),
    "rejection_reply": Occasion(
        "Dank: functie van {role}",
        (
            ("Dank voor uw bericht over de functie van {role} en voor de tijd die u en uw collega's voor mij namen.",),
            ("Ik had graag bij u gewerkt, en ik respecteer de beslissing.",),
            ("Ons gesprek en wat ik over uw werk leerde, waren voor mij waardevol.",),
            BREAK,
            ("Als u een moment hebt, hoor ik graag in één zin wat ik beter kan doen{feedback}.",),
            ("Komt er later een andere functie vrij, dan zou ik het fijn vinden als u aan mij denkt.",),
            ("Ik wens u en uw team alle goeds.",),
        ),
        ("role",),
    ),
    "withdrawal": Occasion(
        "Intrekking van mijn sollicitatie: {role}",
        (
            ("Hierbij trek ik mijn sollicitatie naar de functie van {role} bij {employer} in.",),
            ("Ik laat het u meteen weten, zodat u verder kunt met de procedure.",),
            BREAK,
            ("Dank voor de tijd die u voor mij nam en voor wat ik over uw werk heb geleerd.",),
            ("Ik wens u en uw team alle goeds.",),
        ),
        ("role",),
    ),
    "decline": Occasion(
        "Uw aanbod: functie van {role}",
        (
            (
                "Hartelijk dank voor uw {offer} voor de functie van {role} bij {employer} en voor uw vertrouwen.",
                "Hartelijk dank voor uw aanbod voor de functie van {role} bij {employer} en voor uw vertrouwen.",
            ),
            ("Na rijp beraad heb ik besloten het aanbod niet aan te nemen.",),
            BREAK,
            ("Ik dank u en uw collega's voor de tijd en voor de open gesprekken.",),
            ("Ik wens u en uw team alle goeds.",),
        ),
        ("role",),
    ),
    "offer_acknowledge": Occasion(
        "Uw aanbod: functie van {role}",
        (
            (
                "Hartelijk dank voor uw {offer} voor de functie van {role} bij {employer}; ik was er erg blij mee.",
                "Hartelijk dank voor uw aanbod voor de functie van {role} bij {employer}; ik was er erg blij mee.",
            ),
            ("Ik wil alles rustig lezen voordat ik antwoord.",),
            BREAK,
            (
                "Kunt u mij het aanbod met de voorwaarden schriftelijk sturen en bevestigen dat u mijn antwoord op {answer_by} verwacht?",
                "Kunt u mij het aanbod met de voorwaarden schriftelijk sturen en laten weten wanneer u mijn antwoord verwacht?",
            ),
            ("Nogmaals dank voor uw vertrouwen.",),
        ),
        ("role",),
    ),
    "acceptance": Occasion(
        "Aanvaarding van uw aanbod: {role}",
        (
            (
                "Dank voor uw {offer}. Met veel plezier aanvaard ik de functie van {role} bij {employer}.",
                "Dank voor uw aanbod. Met veel plezier aanvaard ik de functie van {role} bij {employer}.",
            ),
            BREAK,
            ("Zodat wij van hetzelfde uitgaan, hier de voorwaarden zoals ik ze heb begrepen: {terms}.",),
            ("Laat het me weten als er iets afwijkt, en welke papieren u voor het begin nodig hebt.",),
            BREAK,
            ("Ik verheug me op de samenwerking met u en het team.",),
        ),
        (
            "role",
            "terms",
        ),
    ),
    "extension": Occasion(
        "Uw aanbod: functie van {role}",
        (
            ("Nogmaals dank voor uw aanbod voor de functie van {role} bij {employer}.",),
            ("Ik wil u graag een weloverwogen antwoord geven.",),
            BREAK,
            ("Zou ik u op {new_date} mogen antwoorden? Op die dag hebt u mijn vaste antwoord.",),
            ("Als dat lastig is, hoor ik het graag; dan vinden we een andere weg.",),
        ),
        (
            "role",
            "new_date",
        ),
    ),
    "competing_offer": Occasion(
        "Functie van {role}: een datum die u moet weten",
        (
            (
                "Nogmaals hartelijk dank voor ons gesprek {day} over de functie van {role} bij {employer}.",
                "Nogmaals hartelijk dank voor ons gesprek over de functie van {role} bij {employer}.",
            ),
            ("Ik heb een aanbod van een andere werkgever gekregen, die uiterlijk {answer_by} mijn antwoord verwacht.",),
            BREAK,
            (
                "De functie bij u heeft mijn voorkeur; zou een beslissing vóór die datum mogelijk zijn?{preferred}",
                "Zou een beslissing vóór die datum mogelijk zijn?",
            ),
            ("Is dat niet mogelijk, dan begrijp ik dat; ik wilde het u open en op tijd zeggen.",),
        ),
        (
            "role",
            "answer_by",
        ),
    ),
    "hold_reply": Occasion(
        "Functie van {role}: dank voor uw bericht",
        (
            ("Dank dat u mij liet weten dat de functie van {role} bij {employer} voorlopig stilligt.",),
            ("Daar heb ik begrip voor, en mijn belangstelling blijft.",),
            BREAK,
            ("Zodra het weer verder gaat, zet ik ons gesprek graag voort.",),
            ("Ik wens u en uw team alle goeds.",),
        ),
        ("role",),
    ),
    "keep_in_touch": Occasion(
        "Een groet van {name}",
        (
            ("Ik denk met plezier terug aan ons gesprek.",),
            (
                "Een bericht deed me aan u denken: {news}. Van harte gefeliciteerd!{congratulate}",
                "Ik dacht dat dit u zou kunnen interesseren: {news}.",
            ),
            ("Ook van mijn kant is er nieuws: {own}.",),
            BREAK,
            ("Een antwoord is niet nodig; ik wilde u alleen een groet sturen.",),
            ("Ik hoop dat het u en uw team goed gaat, en blijf graag in contact.",),
        ),
        ("told",),
    ),
    "ask_address": Occasion(
        "Gesprek over de functie van {role}: een verzoek",
        (
            ("Nogmaals hartelijk dank dat u het gesprek over de functie van {role} bij {employer} hebt geregeld.",),
            (
                "Graag bedank ik iedereen met wie ik heb gesproken, en ik heb niet alle adressen. Kunt u mij de adressen sturen die u mag delen, of mijn dank overbrengen?",
            ),
            BREAK,
            ("Hartelijk dank voor uw hulp.",),
        ),
        ("role",),
    ),
    "referrer": Occasion(
        "{role} bij {employer}: dank",
        (
            (
                "{thanked}Nogmaals dank dat u mij hebt aanbevolen voor de functie van {role} bij {employer}.",
                "{unthanked}Dank dat u mij hebt aanbevolen voor de functie van {role} bij {employer}.",
            ),
            ("Ik laat u graag weten hoe het staat. {news}.",),
            BREAK,
            ("Uw steun betekent veel voor mij, en ik houd u op de hoogte.",),
            ("Kan ik iets voor u doen, dan hoor ik het graag.",),
        ),
        (),
    ),
    "arranger": Occasion(
        "Dank voor het regelen van het gesprek: {role}",
        (
            ("Hartelijk dank dat u het gesprek over de functie van {role} bij {employer} hebt geregeld.",),
            (
                "Het was prettig om met uw collega's te spreken.{met}",
                "De functie spreekt me zeer aan, en ik hoor graag hoe het verder gaat.{unmet}",
            ),
            ("Wilt u mijn dank ook overbrengen aan {others}?",),
            BREAK,
            ("Hebt u nog iets van mij nodig, dan is een kort bericht genoeg.",),
        ),
        ("role",),
    ),
    "reference_thanks": Occasion(
        "Dank voor uw referentie",
        (
            ("Dank dat u bij {employer} een goed woord voor mij deed voor de functie van {role}.",),
            ("Ik laat u graag weten hoe het staat. {news}.",),
            BREAK,
            ("Uw tijd en uw woorden betekenen veel voor mij, en ik houd u op de hoogte.",),
        ),
        (),
    ),
    "reference_brief": Occasion(
        "Referentie voor de functie van {role}",
        (
            ("Dank dat u iets over mijn werk wilt zeggen. Het gaat om de functie van {role} bij {employer}.",),
            BREAK,
            ("Dit kan u daarbij helpen: {listed}.",),
            ("Als het kan, noem dan deze punten: {stress}.",),
            BREAK,
            ("Komt het moment u niet uit, laat het me dan weten. Ik dank u en vertel u hoe het afloopt.",),
        ),
        (
            "role",
            "listed",
        ),
    ),
    "repair": Occasion(
        "Een rechtzetting: {role}",
        (
            (
                "In ons gesprek over de functie van {role} zei ik {said}; het juiste antwoord is {correct}.",
                "Eén punt uit ons gesprek over de functie van {role} wil ik rechtzetten: {correct}.",
                "Eén punt wil ik rechtzetten: {correct}.",
            ),
            ("Ik wilde dat u de juiste informatie hebt.",),
            BREAK,
            ("Dank voor uw begrip en voor uw tijd.",),
        ),
        ("correct",),
    ),
    "agency_debrief": Occasion(
        "{role} bij {employer}: het gesprek",
        (
            ("Dank dat u het gesprek over de functie van {role} bij {employer} hebt geregeld.",),
            BREAK,
            ("{account}",),
            BREAK,
            ("Wilt u mijn dank overbrengen aan iedereen die ik sprak, en het open punt navragen?",),
            ("Ik bespreek het ook graag telefonisch.",),
        ),
        ("listed",),
    ),
    "confirm": Occasion(
        "Bevestiging: gesprek over {role}",
        (
            (
                "Hartelijk dank voor de uitnodiging; ik bevestig onze afspraak op {booked} over de functie van {role} bij {employer}.",
                "Hartelijk dank voor de uitnodiging; ik bevestig onze afspraak over de functie van {role} bij {employer}.",
            ),
            BREAK,
            ("Mag ik vragen wie erbij zijn, met naam en functie, zodat ik me goed kan voorbereiden?{unnamed}",),
            ("Ik zie uit naar het gesprek.",),
        ),
        ("role",),
    ),
}
