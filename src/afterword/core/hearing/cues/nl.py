"""Dutch."""

from __future__ import annotations

REJECTION = r"""
(voor|met|op) iemand anders (\w+ ){0,3}(gekozen|verder|gevallen|door)
iemand anders (is |wordt |werd )?(gekozen|aangenomen|geworden)
(gekozen|besloten|verder(gaan|gegaan)?|keuze|voorkeur|voorrang|gaan|aangenomen|geselecteerd) ... (voor |met |
    op |aan )?(een |de )?(andere\w*|ander) (kandida\w*|sollicitant\w*|persoon|profiel\w*|mensen)
(helaas|spijt\w*|jammer) ... (niet (\w+ ){0,3}(verder|doorgaan|uitgenodigd|geselecteerd|aannemen|aanbieden|
    gekozen|door|uitnodigen|aangenomen|in aanmerking|geworden|voortzetten|passend|geschikt|de juiste)|afwijz\w*|
    afgewezen|andere kandida\w*|al (vervuld|ingevuld)|geen (aanbod|match|vervolg|plek))
niet (\w+ )?(verder|doorgaan|door) (te gaan )?(met|in) (jou|je|u|uw|jouw|het (proces|traject)|de (procedure|
    sollicitatie))
(sollicitatie|kandidatuur|profiel|je|u) ... niet (\w+ ){0,3}(geselecteerd|gekozen|in aanmerking|voortgezet|
    uitgenodigd voor een (gesprek|vervolg)|aangenomen|succesvol|in behandeling|door naar|de juiste match)
(vacature|functie|positie|rol) (\w+ ){0,4}(is|werd|zijn|wordt) (\w+ )?(al |inmiddels |intussen |reeds |
    intern )*(vervuld|ingevuld|gesloten|ingetrokken|geannuleerd|vergeven|komen te vervallen)
(afgewezen|afwijzing|wijzen (je|uw|jouw) (sollicitatie )?af|afwijzen)
(kandida\w*|profiel\w*|sollicitant\w*) ... (beter|meer|nauwer) (\w+ ){0,4}(aansluit\w*|pass\w*|past|aansloot|
    aansloten|ervaring)
(kunnen|gaan|zullen) (wij |we )?(je|jou|u) (\w+ ){0,4}(geen|niet) (\w+ ){0,3}(baan|functie|aanbod|aanbieden|
    positie|contract)
(besloten|gekozen) (om )?(niet|jou niet|u niet|je niet) (\w+ ){0,4}(verder|door|aan te|uit te)
(keuze|voorkeur) (\w+ ){0,3}(gevallen )?op (een |iemand )ander\w*
geen match|niet gelukt|geen vervolg
(keuze|keus) (\w+ ){0,3}niet op (jou|je|u)\b
"""
OFFER = r"""
(jij bent|u bent|je bent|jij wordt|je wordt) (\w+ )?(aangenomen|onze (nieuwe|\w+ste)|de nieuwe)
(stuur|sturen|mail|mailen|ontvang|ontvangt|krijg|krijgt) (\w+ ){0,5}(arbeidscontract|arbeidsovereenkomst|(je|jouw|
    uw) contract)\b
(blij|graag|verheugd|plezier|leuk|willen|mogen|genoegen|enthousiast) ... ((de |een |deze )?(baan|functie|
    positie|contract|arbeidsovereenkomst|aanstelling|rol|aanbod)) (\w+ ){0,4}(aan ?(te )?bieden|aan te bieden|
    aanbieden|doen|te doen|geven)
(bieden|bied) (wij |we |ik )?(je|jou|u) (\w+ ){0,4}(baan|functie|positie|contract|arbeidsovereenkomst|aanstelling)
(aanbod|contract|arbeidsovereenkomst|arbeidscontract|aanbiedingsbrief|voorstel) ... (bijlage|bijgevoegd|
    teken\w*|onderteken\w*|ontvang\w*|stuur\w*|sturen|volgt|komt|klaar|toesturen|getekend|vandaag|morgen)
(bijgevoegd|in de bijlage|hierbij) ... (contract|arbeidsovereenkomst|arbeidscontract|aanbod\b|
    arbeidsvoorwaarden|aanbieding)
welkom (bij|in het|in ons|aan boord|op|!|$)
(je|jij|u) (hebt|heb|heeft|bent) (\w+ )?(de baan|de functie|aangenomen|gekozen voor de functie)
(we|wij) (willen|hebben besloten|gaan) (je|jou|u) (\w+ ){0,4}(aan te nemen|aannemen|in dienst|contract aan)
(hebben|heeft) (\w+ ){0,4}voor (jou|je|u) gekozen
(salaris|bruto|maandsalaris|jaarsalaris) (\w+ ){0,4}(van|is|wordt|bedraagt|naar) (\w+ )?\d
(verhogen|verhoog|ophogen|bieden|aanpassen) ... (salaris|bod|aanbod)
(eerste werkdag|startdatum|je begint|u begint|start op|begin(t)? op) (\w+ ){0,3}\d
(directie|hr|bestuur|management) (heeft|hebben|is) (\w+ ){0,4}(akkoord|goedgekeurd|ingestemd)
(willen|gaan|zouden) (je|jou|u) (\w+ ){0,2}(aannemen|in dienst nemen)
"""
NO_OFFER = r"""
(telefoon|energie|internet|huur|verzeker|abonnement|leverancier|mobiel)\w*
\b(niet|geen|helaas|zonder|voordat|als|indien|of)\b
(vacatures? (voor|die)|nieuwe vacatures|aanbiedingen?|korting|actie|nieuwe banen)
(gesprek|afspraak|datum|alternatief|interview|rondleiding) (\w+ ){0,3}(aan ?(te )?bieden|aanbieden)
(andere) (kandida|persoon)
"""
INVITE = r"""
(gesprek|sollicitatiegesprek|interview|kennismaking\w*|kennis ?(te )?maken|afspraak|telefoongesprek|
    videogesprek|belafspraak|call|bellen|lunch|meeloop\w*|vervolggesprek) ... (uitnodig\w*|inplan\w*|plannen|
    gepland|afspre\w*|verzet\w*|verplaats\w*|verschuiv\w*|schikt|uitkomt|uitkom\w*|beschikbaar|bevestig\w*|kun je|
    kunt u|maandag|dinsdag|woensdag|donderdag|vrijdag|morgen|volgende week|deze week|om \d|uur\b|komen)
(uitnodig\w*|nodig\w* (\w+ ){0,3}uit|inplan\w*|plannen|verzet\w*|verplaats\w*|verschuiv\w*|beschikbaar|
    bevestig\w*|kun je|kunt u|zou je|zou u|heb je|heeft u|willen (we|wij)|graag|schikt|tijd (voor|om)) ... (gesprek|
    sollicitatiegesprek|interview|kennismaking\w*|kennis ?(te )?maken|afspraak|telefoongesprek|videogesprek|
    belafspraak|call\b|bellen|lunch\w*|ontmoet\w*|spreken|meeloop\w*|langs ?(te )?komen)
(kies|selecteer|boek) (\w+ ){0,3}(moment|tijdstip|tijd|slot|datum)
(tweede|volgende|laatste|eerste|derde) (gesprek|ronde|stap|interview)
(kun je|kunt u|schikt|past|lukt|komt) (\w+ ){0,4}(maandag|dinsdag|woensdag|donderdag|vrijdag|morgen)
"""
NO_INVITE = r"""
(bedankt|dank|dankjewel) (\w+ ){0,4}(voor|nogmaals) ... (gesprek|tijd|interview|kennismaking|komst)
(na|naar aanleiding van|tijdens|sinds) (het|ons|je|uw|de|alle) (\w+ )?(gesprek\w*|interview|kennismaking)
\b(als|indien|mocht\w*) ... (profiel|gesprek|contact|past|uitnodig\w*|geselecteerd)
(niet|geen) ... (uitnodig\w*|gesprek)
"""
HOLD = r"""
(zijn|ben) er (nog )?(niet|nog niet) (helemaal |over )?uit\b
(nog|moeten) (\w+ ){0,3}(knoop|knopen) (\w+ )?(door)?hakken
nog (geen|niet) ... (beslissing|besluit|beslist|besloten|keuze|nieuws|uitsluitsel|duidelijk\w*|gekozen|genomen|
    bekend|akkoord)
(beslissing|besluit|proces|procedure|het|terugkoppeling|goedkeuring) ... (langer|vertraag\w*|vertraging\w*|
    uitgesteld|uitloop|
    meer tijd|volgende week|eind(e)? (van|deze)|uiterlijk|binnen|in afwachting|on hold|stopgezet tijdelijk|duurt|
    opgeschort|even)
(on hold|vertraag\w*|vertraging\w*|opgeschort|in de wacht|vacaturestop|uitgesteld|reservelijst|wachtlijst)\b
(nog (steeds|altijd|volop)|nog) (\w+ ){0,3}(bezig|in gesprek|in beraad|in de race|gesprekken|geinteresseerd|
    in overweging|kandidaten|aan het|in de running)
(wacht\w*) ... (goedkeuring|budget|akkoord|beslissing|besluit|groen licht|reactie)
"""
ACTION = r"""
(graag|kun je|kunt u|wil je|wilt u|zou je|zou u|gelieve|verzoeken|vragen (je|u)|hebben (\w+ )?nodig|ontbre\w*|
    missen|dien\w*|moet\w*|stuur|vul) ... (stur\w*|stuur|toesturen|opsturen|sturen|aanlever\w*|invul\w*|vullen|
    in te vullen|uploaden|doorgeven|maken|voltooi\w*|mail\w*|verstrek\w*|documenten|diploma\w*|referentie\w*|
    salarisindicatie|salariswens\w*|opzegtermijn|formulier|vragenlijst|test\b|opdracht|assessment|kopie|paspoort|
    vog|portfolio|cv\b|motivatiebrief|getuigschrift\w*)
(ontbrekende|onvolledige|aanvullende) (documenten|gegevens|stukken|informatie|sollicitatie)
(assessment|test|case|opdracht|vragenlijst) ... (link|voor|uiterlijk|maken|invul\w*|bijlage|afronden|binnen)
(salarisindicatie|salariswens\w*|opzegtermijn)
"""
NO_ACTION = r"""
(bevestig\w* (\w+ ){0,4}(aanwezigheid|afspraak|komst|beschikbaar\w*)|niet op deze|heb je vragen|bij vragen|
    mocht je|enquete|mening|beoordeel|geduld)
"""
ACK = r"""
(ontvangen|ontvangst|binnengekomen|in goede orde) (\w+ ){0,5}(sollicitatie|cv|bericht|documenten|mail|gegevens|
    ontvangen)?
(sollicitatie|cv|bericht|documenten) ... (ontvangen|binnengekomen|in behandeling|bekijken|beoordel\w*|
    doorgestuurd|verstuurd)
(bedankt|dank|dankjewel) ... (sollicitatie|sollicit\w*|interesse (in|voor)|reactie|bericht|inzending)
(bekijken|beoordelen|nemen (\w+ )?contact|laten (\w+ ){0,4}weten|bespreken) ... (sollicitatie|profiel|contact|
    weten|weken|dagen|zo snel|spoedig)
ontvangstbevestiging
"""
OTHER = r"""
(\d+ )?(nieuwe (vacatures|banen|jobs)|vacatures (voor jou|die passen|die bij)|job ?alert|vacature-?alert|
    banen (voor jou|in))
(bestelling|betaling|factuur|kaart|levering|pakket|abonnement|lening|hypotheek|incasso|
    verzekering) ... (geweigerd|afgewezen|mislukt|geannuleerd|bevestigd|verzonden|geweigerd|betaald|bezorgd)
(je profiel|uw profiel|linkedin) ... (interess\w*|gevonden|gezien|tegen|opgevallen|viel)
(recruiter bij|recruitmentbureau|uitzendbureau|voor (een|onze|mijn) (van onze )?(klant|opdrachtgever)\w*|
    sta je open|sta jij open|nieuwe uitdaging|interessante kans)
(enquete|jouw mening|uw mening|beoordeel|nieuwsbrief|uitschrijven|afmelden|korting|webinar)
(bestelling|pakket|levering|vlucht|reservering|trein) ... (vertraag\w*|verwacht\w*|geannuleerd|gewijzigd)
(huurwoning|huurder\w*|huurcontract|woning\w*)\b
"""
# A promise to report back: not yet, unless it comes with thanks for an application.
LATER = r"""
(bedankt voor (je|uw) geduld|geduld|nog even geduld)
(laten (we|wij|je|u)? ?(\w+ )?(weten|horen)|kom\w* (\w+ ){0,4}terug|hoor\w* (je|u)|hopen) ... (volgende week|
    eind|binnen|uiterlijk|zodra|begin|voor)
"""
NO_REJECTION = r"""
andere? (datum|dag|tijd|tijdstip|moment|zaal|ruimte|week)\b
(gesprek|afspraak|interview) ... (verzetten|afzeggen|verplaatsen|niet door laten gaan)
"""
# Without one of these a meeting may be the dentist's or the parcel's.
TALK = r"""
(\w*gesprek|interview|kennis|sollicit|functie|team|vacature|langs|bellen|afspraak)\w*
"""
