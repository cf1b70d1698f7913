"""German."""

from __future__ import annotations

REJECTION = r"""
mit (jemand anderem|jemand anders|einer anderen (person|kandidatin|bewerberin)|einem anderen (kandidaten|
    bewerber)) weiter
gegen eine (\w+ )?(besetzung|zusammenarbeit|anstellung|einstellung|weiterfuhrung|fortfuhrung|fortsetzung)\b
    (?! (der|des|dieser) (?!stelle|position|bewerbung))
(stelle|position|rolle|vakanz|posten)\b ... nicht (mehr |weiter |wieder |neu )?(besetz\w*|nachbesetz\w*|vergeben)
das rennen (\w+ ){0,4}(gemacht|machte)
(stelle|position|rolle|vakanz) ... (mit|durch|an) (eine[mrn]?|jemand\w*) (\w+ )?(intern\w*|
    ander\w*) ... (besetzt|vergeben|besetzen)
(nicht|diesmal nicht|leider nicht) (ganz )?(gereicht|geklappt|ausgereicht|zum zug)
keine (positive|erfreuliche) (ruckmeldung|nachricht|antwort)
(fur|zugunsten|zu gunsten) (eine[nrms]?|andere\w*) (\w+ ){0,2}?(ander\w*|mitbewerb\w*|kandidat\w*|bewerb\w*|
    person|profil\w*|intern\w*) ... (entschieden|entschlossen|gefallen|ausgesprochen|besetz\w+|den vorzug|vergeben)
(entschieden|entschlossen|gefallen|wahl|entscheidung|zusage|vorzug) ... (andere\w*|mitbewerb\w*|
    intern\w*) (kandidat\w*|bewerb\w*|person\w*|mitbewerb\w*|profil\w*|besetz\w*)
(leider|bedauer\w*|tut (uns|mir) leid|schade) ... (nicht (weiter )?(berucksichtig\w*|in (die|der) (engere|
    nachste)|anbieten|zusagen|weiterverfolg\w*|fortfuhr\w*|fortsetz\w*|einstell\w*|uberzeug\w*|einlad\w*|
    entsprech\w*|in betracht|weiter\w*|besetz\w*|fur (sie|dich) entschieden|ausgewahlt)|absag\w*|absage|
    andere\w* (kandidat|bewerb|person)|keine zusage|kein(e|en)? (angebot|passende|position|stelle)|bereits (besetzt|
    vergeben)|abgelehnt|abzulehnen)
(bewerbung|sie|dich|profil|kandidatur|ihnen|dir)\b ... nicht (weiter |mehr |naher |langer )*(berucksichtig\w*|
    in die engere|weiterverfolg\w*|weiterverfolgen|fortfuhren|in betracht)
(ihnen|dir|wir|ich)\b ... (eine absage|absagen mussen|absage (erteil|mitteil|geb|schick)\w*|
    nicht anbieten (konnen|werden))
(stelle|position|vakanz)\b ... (bereits|inzwischen|mittlerweile|nun|intern|anderweitig) (\w+ )?(besetzt|
    vergeben|gestrichen|geschlossen)
(stelle|position|vakanz) (ist|wurde|wird) (leider )?(nicht (mehr )?(besetzt|verfugbar|zu besetzen|weiter)|
    gestrichen|zuruckgezogen|anderweitig)
nicht (in die )?(engere|nachste) (wahl|auswahl|runde)
(haben|hat|sind) ... (nicht|gegen) (fur sie|fur dich|sie|dich|eine (weitere )?zusammenarbeit|eine fortsetzung|
    ausgewahlt) (\w+ )?(entschieden|ausgewahlt|ausgesprochen|berucksichtigt)
gegen (eine weiterfuhrung|eine fortsetzung|ihre bewerbung|eine einstellung|eine zusammenarbeit|dich|
    sie) ... entschieden
nicht (weiter )?mit (ihrer|deiner) bewerbung (fort|weiter)
(angebot|zusage) ... (zuruckziehen|zuruckgezogen|zuruckzuziehen)
(profile|bewerbungen|kandidat\w+|bewerber\w*|mitbewerb\w+) ... (noch )?(besser|genauer|starker|eher|
    mehr) (\w+ ){0,5}(entsprech\w+|pass\w+|uberzeug\w+|ubereinstimm\w+|passten|deck\w+)
(unterlagen|daten) (\w+ ){0,4}(loschen|vernicht\w+|zuruckschicken|zuruckgesendet|zuruck)
(absage|nicht geklappt|kein match|nicht erfolgreich|ohne erfolg)\b
(wahl|entscheidung) (\w+ ){0,3}(fiel|gefallen|faellt|fallt) ... auf\b|(fiel|ist) (die|unsere) (wahl|
    entscheidung) (\w+ ){0,3}auf\b
bedauer\w* ... (gunstiger\w*|bessere\w*|positiver\w*|erfreulicher\w*|andere\w*) (bescheid|nachricht|mitteilung|
    antwort|auskunft)
(kolleg\w+|mitbewerber\w*|bewerber\w*|kandidat\w*|person) ... (stelle|position|zuschlag|rolle|posten) (bekommen|
    erhalten|ubernommen|angenommen)
(stelle|position|rolle) (\w+ ){0,4}(intern|anderweitig|bereits|inzwischen) (\w+ )?(besetz\w*|vergeben)
nicht (weiter ?|mehr )?(mit (ihnen|dir) )?(fort(setzen|fuhren)|fortzu(setzen|fuhren)|weiterfuhren|weiterzufuhren|
    weiterverfolgen|weiterzuverfolgen)
(wunschen|wunsche) ... (berufsweg|berufliche\w*|jobsuche|stellensuche|weiteren weg|zukunft) ... (alles gute|
    erfolg|gluck)
nicht (\w+ ){0,4}in die (engere|nahere) (aus)?wahl
(den|der|dem) vorzug (\w+ ){0,2}(gegeben|geben|gab|gaben|erhalten)|vorzug (gegeben|zu geben)
(nicht|hat es) (\w+ ){0,3}(nicht )?(gereicht|geklappt)
"""
OFFER = r"""
(in unserem|im|in unser|bei uns im) team (\w+ ){0,4}(begruss\w*|willkommen)
vertrag (liegt|ist|findest|finden) (\w+ )?(bei|anbei|im anhang|beigefugt)
wir (wollen|mochten) (dich|sie)( haben)?( !|!|$)
(freu\w*|gern\w*|mochten|wollen|konnen|durfen|glucklich) ... (stelle|position|job|vertrag|arbeitsvertrag|
    angebot|zusage|arbeitsplatz|einstell\w+) ... (anbieten|anzubieten|unterbreiten|machen|zusagen|geben|zuzusagen|
    mitteilen)
(bieten|biete|machen|unterbreiten|mache) (wir |ich )?(ihnen|dir) (\w+ ){0,4}(die stelle|die position|den job|
    einen (\w+ )?(vertrag|arbeitsvertrag)|ein (\w+ )?angebot|eine (\w+ )?(stelle|festanstellung))
(sie haben|du hast|ihr habt) (\w+ )?(den job|die stelle|die zusage|die position)
(arbeitsvertrag|vertrag|vertragsangebot|vertragsentwurf|arbeitsvertrags?entwurf|vertragsunterlagen|
    angebot)\b ... (unterschr\w+|unterzeichn\w+|anbei|angehangt|im anhang|anhang|zukommen|schick\w*|zusend\w*|
    send\w*|geht\b|erhalten|per post|vorbereit\w+)
(anbei|im anhang|beigefugt|hiermit) ... (arbeitsvertrag|vertrag\b|vertragsangebot|vertragsentwurf|angebot)
(willkommen (im|in unserem|an bord|bei uns|in der)|herzlich willkommen)
(zusage) (\w+ ){0,4}(erteil\w+|geb\w+|mitteil\w+|fur die (stelle|position)|freut|bekommen)
(haben|hat) (uns |sich |ich )?(\w+ ){0,4}fur (sie|dich) (\w+ )?entschieden
(entscheidung|wahl) ist (\w+ )?auf (sie|dich) gefallen
(mochten|wollen|wurden) (wir )?(sie|dich) (\w+ ){0,6}(einstellen|ins team holen|als (\w+ ){1,4}(gewinnen|
    begrussen|einstellen)|im team (begrussen|haben))
(erster|ihr erster|dein erster) (arbeitstag|tag) (ist|ware|soll)
(beginn|arbeitsbeginn|start|eintritt|eintrittsdatum|startdatum) (\w+ )?(ist|ware|zum|am|wird) (der |am |zum )?\d
(jahresgehalt|gehalt|bruttogehalt|grundgehalt|vergutung) (\w+ ){0,3}(von|betragt|liegt bei|auf) (\w+ ){0,3}\d
(gehalt|angebot|grundgehalt|paket) ... (erhoh\w+|anheb\w+|aufstock\w+|nachbesser\w+|anpass\w+)
(geschaftsfuhrung|vorstand|betriebsrat|personalabteilung) hat (\w+ ){0,4}(zugestimmt|genehmigt|freigegeben)
"""
NO_OFFER = r"""
(nicht|kein\w*|leider|weder|ob|bevor|falls|wenn|sobald)\b
(stellenangebote|jobangebote|neue angebote|angebote (fur|der|des|von|bis|nur)|sonderangebot\w*|rabatt|gutschein)
(gesprach|termin|telefonat|interview|vorstellungsgesprach|kennenlern\w+|rundgang|alternativ\w*) ... (anbieten|
    anzubieten)
(bewerbung|mail|nachricht|unterlagen) ... erhalten
angebot (nr|uber|fur) (?!(die|eine|ihre|deine) (stelle|position|mitarbeit|anstellung|einstellung))
"""
INVITE = r"""
(zur probe|probe ?zu ?arbeiten|probeweise|hospitier\w*|schnupper\w*)
(nachste[rns]?|zweite[rns]?|letzte[rns]?|weitere[rns]?|drittes?) (gesprach|interview|runde)
zeit fur (ein|einen|eine) ... (gesprach|telefonat|interview|call|austausch|treffen)
(vorstellungsgesprach|bewerbungsgesprach|interview|kennenlern\w*|gesprach|zweitgesprach|telefoninterview|
    telefongesprach|telefonat|probearbeit\w*|probetag|schnuppertag|videocall|video-?call|videogesprach|call|
    assessment-?center|treffen|austausch|zoom|teams) ... (einlad\w*|vereinbar\w*|termin\w*|stattfind\w*|statt|
    zeit\b|passt|passen|uhr\b|verschieb\w*|verleg\w*|bestatig\w*|konnten sie|konnen sie|kannst du|hatten sie|
    hast du|haben sie|am (montag|dienstag|mittwoch|donnerstag|freitag)|nachste woche|kommende)
(einlad\w*|einladung|lade\b|laden|termin\w*|vereinbar\w*|verschieb\w*|verleg\w*|bestatig\w*|passt|
    hatten sie zeit|haben sie|hast du|hattest du|konnten sie|mochten (wir )?(sie|dich)|wurden (wir )?(sie|dich)|
    freu\w*) ... (vorstellungsgesprach|bewerbungsgesprach|interview|kennenlern\w*|kennen ?(zu)? ?lern\w*|gesprach\b|
    zweitgesprach|telefoninterview|telefongesprach|telefonat|probearbeit\w*|probetag|schnuppertag|video-?call|
    videogesprach|call\b|assessment-?center|treffen|telefonieren|mittagessen)
(wahlen|buchen|suchen) sie (\w+ ){0,4}(termin|zeitfenster|slot)
(passt|ginge|geht|klappt) (es )?(ihnen|dir|bei ihnen|bei dir|das|auch)? ?(\w+ ){0,3}(am )?(montag|dienstag|
    mittwoch|donnerstag|freitag|morgen|um \d)
(nachste|zweite|letzte|weitere|finale) (runde|gesprachsrunde|gesprach)
(personlich )?kennen ?(zu)? ?lernen
"""
NO_INVITE = r"""
(vielen dank|danke|dank) (fur|nochmals|noch einmal) ... (gesprach|interview|kennenlern\w*|treffen|telefonat)
(falls|wenn|sofern|sollte\w*) ... (gesprach|interview|kontakt|einlad\w*|melden)
(nach|im|unser|das angenehme|das nette) (\w+ )?(gesprach|interview|treffen) (haben|hat|mit)
(nicht|kein\w*) ... einlad\w*
(hat|habe|haben) (mich|uns) (\w+ ){0,3}(gefreut|freude)|gefreut, (sie|dich)
"""
HOLD = r"""
(rechnen|rechne|erwarten|planen|hoffen) (\w+ ){0,3}(mit|auf) (\w+ )?(entscheidung|ruckmeldung|antwort|ergebnis)
(befinden uns|stecken|sind) (\w+ ){0,3}(noch )?(mitten )?in (den|der) (\w+ )?(gesprach\w*|auswahl\w*|runde)
(entscheid\w+|beschliess\w+|tagt|berat\w+) (\w+ ){0,5}erst (nach|im|in|am|ab|nachste\w*|mitte|ende|anfang|wenn|zum)\b
(noch (keine|nicht)) ... (entscheidung|entschieden|ruckmeldung|ergebnis|abgeschlossen|absehbar|getroffen|
    feedback|beschluss|sagen)
(entscheidung|auswahl\w*|prozess|verfahren|ruckmeldung|freigabe|abstimmung|es|das) ... (verzoger\w*|dauert|
    langer|verschob\w*|verschieb\w*|noch etwas|noch ein wenig|noch einige|noch ein paar|nachste woche|
    nachster woche|ende (der|des)|bis (ende|mitte|anfang|zum)|in den nachsten|steht noch aus|aussteht|auf eis)
(verzogerung|verzogert)\b
(einstellungsstopp|auf eis|pausier\w+|zuruckgestellt|ruht\b|budgetfreigabe|warteliste)
(weiterhin|nach wie vor|immer noch|noch) (\w+ ){0,3}(im rennen|in der engeren|im auswahl\w*|in der auswahl|
    interessiert|im verfahren|gesprache|kandidat\w* (kennen|sprech)|andere gesprache)
(fuhren|haben) (\w+ ){0,3}(noch )?(weitere|einige|andere) (\w+ )?gesprache
(warten|wartet) (\w+ ){0,4}(noch )?auf (die |das |den |eine |grunes )?(freigabe|budget|zustimmung|ruckmeldung|
    entscheidung|genehmigung|licht)
"""
ACTION = r"""
(benotigen|brauchen|fehlen|fehlt) (wir |uns |mir |ich )?(\w+ ){0,3}(ihre?n?|deine?n?|von ihnen|von dir|
    den ausgefullt\w*)\b
(bitte|bitten (wir )?(sie|dich)|konnten sie|konntest du|konnen sie|kannst du|wurden sie|benotigen (wir )?|
    brauchen (wir )?|fehlt|fehlen|mussen sie) ... (send\w*|schick\w*|nachreich\w*|reichen|einreich\w*|ausfull\w*|
    fullen|zusend\w*|hochlad\w*|laden|ubermittel\w*|mitteil\w*|nennen|teilen|ergang\w*|bearbeit\w*|absolvier\w*|
    unterlagen|zeugnis\w*|gehaltsvorstellung\w*|kundigungsfrist|referenz\w*|nachweis\w*|formular|fragebogen|aufgabe|
    test\b|lebenslauf|anschreiben|fuhrungszeugnis|eintrittstermin|arbeitsprobe\w*|kopie)
(fehlende|noch fehlend\w*|unvollstandig\w*) (unterlagen|dokumente|angaben|bewerbung)
(online-?test|einstellungstest|testaufgabe|fallstudie|fragebogen|probeaufgabe|arbeitsprobe) ... (bearbeit\w*|
    bis|link|ausfull\w*|anbei|absolvier\w*|teilnehm\w*|zeit)
(gehaltsvorstellung\w*|kundigungsfrist|fruhest\w* eintritt\w*)
"""
NO_ACTION = r"""
(um (etwas |noch etwas |ein wenig )?geduld|sehen sie .{0,40}ab|nicht auf diese|ruckfragen|bei fragen|
    haben sie fragen|bestatigen sie (\w+ ){0,4}termin|bewerten)
"""
ACK = r"""
(bewerbung|unterlagen|bewerbungsunterlagen|lebenslauf|nachricht|mail) ... (eingegangen|erhalten|eingang|
    angekommen|eingetroffen|bekommen|gepruft|prufen|zugegangen|weitergeleitet)
(eingang|erhalt|eingangsbestatigung|empfang) (\w+ ){0,3}(bewerbung|unterlagen|ihrer|deiner)?
(vielen dank|danke|herzlichen dank|wir danken|bedanken) ... (bewerbung|unterlagen|interesse an|nachricht)
(prufen|sichten|prufung|sichtung|schauen)\b ... (unterlagen|bewerbung|melden|sorgfaltig|zeit)
"""
OTHER = r"""
(\d+ )?(neue (stellen|jobs|stellenangebote|jobangebote)|stellenangebote|jobangebote|passende (jobs|stellen)|
    jobalarm|job-?alert|suchauftrag|jobempfehlung\w*)
(bestellung|zahlung|rechnung|karte|lieferung|sendung|paket|konto|abo|abonnement|kredit\w*|versicherung|
    lastschrift) ... (abgelehnt|storniert|fehlgeschlagen|versandt|bestatigt|fallig|nicht|geliefert|zugestellt)
(profil|linkedin|xing) ... (aufmerksam|gestossen|gesehen|gefunden|spannend\w*|interessant\w*)
(personalberat\w*|headhunter\w*|im auftrag (meines|unseres|eines) (mandant\w*|kund\w*)|interessante position|
    neue herausforderung|offen fur)
(umfrage|bewerten sie|ihre meinung|wie zufrieden|newsletter|abmelden|abbestellen|rabatt|gutschein|webinar)
(flug|buchung|reservierung|bahnfahrt|hotel) ... (storniert|annulliert|geandert|bestatigt)
(mieter\w*|vermieter\w*|mietvertrag|wohnung\w*|immobilie\w*|nachmieter\w*|kitaplatz|schulplatz|stipendi\w*)\b
(hat es )?mich auch gefreut|(hat|habe) (es )?mich (auch|ebenfalls) gefreut|freude (war|lag) ganz
(ihrem|ihr|eurem) (kind|sohn|tochter)\b|kita\b
"""
# A promise to report back: not yet, unless it comes with thanks for an application.
LATER = r"""
(noch (etwas|ein wenig|ein bisschen) geduld|um (etwas |noch etwas |ein wenig )?geduld|fur ihre geduld|
    fur deine geduld)
(melden|melde|ruckmeldung|bescheid|informier\w*|horen von) (\w+ ){0,6}(nachste woche|nachster woche|ende (der|
    des)|bis (ende|mitte|anfang|zum|spatestens)|in den nachsten|sobald|in kurze)
"""
NO_REJECTION = r"""
ander\w+ (termin|tag|uhrzeit|raum|software|zeit|ort|datum|woche)\w*
(gesprach|termin|interview|telefonat|treffen|call)\b ... (absagen|verschieben|verlegen|ausfallen|nachholen)
"""
# Without one of these a meeting may be the dentist's or the parcel's.
TALK = r"""
(\w*gesprach|interview|kennen ?(zu)? ?lern|telefon|team|stelle|position|bewerb|probe|austausch|treffen|call)\w*
"""
