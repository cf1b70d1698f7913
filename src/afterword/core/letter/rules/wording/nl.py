# ruff: noqa: E501  (a pattern or a phrase reads best on one line)
"""Dutch wording that burns bridges; each row is one guarded pattern."""

from __future__ import annotations

WORDS = {
    "pay": r"salaris\w*|loon|beloning|bonus|vakantiegeld|toeslag\w*|dertiende maand|leaseauto|reiskostenvergoeding|uurtarief|loonsverhoging",
    "perk": r"vakantiedagen|thuiswerk\w*|thuis (?:te )?werken|vrije dagen|parttime|deeltijd|flexibele (?:uren|werktijden)|verhuiskosten",
    "soon": r"morgen|vandaag|maandag|dinsdag|woensdag|donderdag|vrijdag|(?:het )?eind(?:e)? van (?:de|deze) week|\d+|deze week",
    "boss": r"baas|chef|leidinggevende|werkgever|bedrijf|manager|collega\w*|directeur|directie|afdeling|team",
    "bad": r"incompetent\w*|onbekwa\w+|onbekwaam|chaotisch\w*|chaos|rampzalig\w*|ramp|vreselijk\w*|verschrikkelijk\w*|toxisch\w*|giftig\w*|oneerlijk\w*|onbeschoft\w*|belachelijk\w*|slecht\w*|waardeloos|waardeloze|lui|dom|onprofessioneel|onprofessionele|hopeloos|arrogant\w*|respectloos|respectloze|rommel\w*|ondermaats\w*|onmogelijk\w*",
}
BLOCK = {
    "L12": r"""
\b(?:wat (?:is|zijn|verdien\w*)|hoeveel|welk\w*|hoe hoog|kunt u|kan ik|zou ik|mag ik|ik wil|ik verwacht|ik vraag|mijn (?=salaris)|is er|zijn er|bieden|biedt|krijg|bespreken|onderhandelen|praten|minimaal)\b[^.!?]{0,50}\b(?:<pay>|<perk>)\b(?!administratie)|\bhoeveel (?:\w+ )?(?:betaalt|verdien|betaalt u|verdient)\b|\b(?:<pay>|<perk>)\b[^.!?]{0,40}\b(?:onderhandelbaar|voorwaarde|vereiste|te laag|onmisbaar|mogelijk|belangrijk voor mij|een must)\b|\bik kan (?:pas|niet (?:eerder|voor|vóór))\b[^.!?]{0,30}\b(?:beginnen|starten|in dienst)|\b(?:minder dan|minimaal|minstens) (?:€ ?)?[\d.]+ ?(?:euro)?\b[^.!?]{0,20}\b(?:per maand|per jaar|bruto|euro)""",
    "L13": r"""
\bik heb (?:\w+ )?(?:deze|die|de|uw) (?:baan|functie|antwoord|kans)\b[^.!?]{0,20}\bnodig\b|\bhard nodig\b|\bwanhopig\b|\balstublieft,? alstublieft\b|\bik smeek\b|\bik eis\b|\bik verwacht (?:uw|een|van u|vóór|voor|uiterlijk)\b|\b(?:uiterlijk|vóór|voor|binnen) (?:<soon>|twee dagen|24 uur)\b[^.!?]{0,30}\b(?:uw (?:antwoord|reactie|beslissing|besluit)|laten weten|van u horen)|\b(?:uw (?:antwoord|reactie|beslissing|besluit)|antwoordt u|laat (?:het )?(?:me|mij)|reageert u|beslist u|van u horen|belt u|bel (?:me|mij))\b[^.!?]{0,40}\b(?:uiterlijk|vóór|onmiddellijk|direct|zo snel mogelijk|per omgaande|met spoed|meteen|zo spoedig mogelijk)\b
\bwaarom (?:heeft u|hebt u|hoor|duurt|reageert|antwoordt|belt|heb ik)\b[^.!?]{0,40}\b(?:niet|niets|niemand|geen|zo lang|nooit|nog)\b|\b(?:nog steeds|nog altijd|tot op heden) (?:niets|geen|niet)\b[^.!?]{0,30}\b(?:gehoord|antwoord|reactie|bericht|vernomen)|\bu (?:had|hebt|heeft) (?:\w+ )?beloofd\b|\bzoals ik al (?:vroeg|zei|schreef|eerder)|\bheb ik de (?:baan|functie)\b|\bgeef (?:me|mij) (?:\w+ )?(?:een|deze|nog een) (?:\w+ )?kans\b|\blaatste (?:kans|hoop)\b|\bik (?:doe|zou) alles\b
\bu (?:vindt|zult|zal) (?:\w+ )?(?:niemand|geen|spijt)\b|\bmaak (?:\w+ )?geen fout\b|\bspijt (?:krijgen|van krijgen)\b|\bneem mij aan\b|\bkies (?:voor )?mij\b|\bals ik u was\b|\bwacht niet te lang\b|\b(?:naast|bij) de telefoon\b|\bik moet (?:\w+ )?(?:het )?weten\b|\bik (?:slaap|kan) (?:er )?niet (?:van|meer|langer) ?(?:slapen|wachten)?|\b(?:mijn toekomst|mijn huur|alles)\b[^.!?]{0,30}\b(?:hangt|afhang\w+|op het spel)|\blaat (?:me|mij) niet (?:wachten|vallen|in de steek)""",
    "L14": r"""
\b(?:sorry|excus\w+|verontschuldig\w+|spijt|vergeef|neem (?:me|mij) niet kwalijk|schaam|gênant|mijn excuses)\b[^.!?]{0,80}\b(?:nerveus\w*|nerveuze|zenuw\w+|optreden|antwoord\w*|prestatie|gestotter|voorbereid\w*|te laat|verward|mijn|ik|hoe|gestuntel)
\bik was (?:\w+ ){0,2}?(?:nerveus|zenuwachtig|ziek|moe|slecht voorbereid|gespannen|onvoorbereid|verkouden|gestrest|niet (?:mezelf|in vorm|op mijn best|scherp)|afgeleid)|\bnormaal (?:gesproken )?(?:ben|doe|antwoord|presteer) ik\b|\bmeestal (?:ben|doe|gaat) (?:ik|het)\b[^.!?]{0,20}\b(?:beter|rustiger)|\bslechte (?:dag|nacht)\b|\bmijn zenuwen\b|\bde zenuwen\b|\bblack-?out\b|\bik heb (?:\w+ ){0,3}?(?:verknald|verprutst|verpest|gestotterd|gestunteld|slecht (?:geslapen|geantwoord|gepresteerd)|niet goed (?:geantwoord|uitgelegd|verkocht))|\bniet mijn (?:beste|dag)\b|\bdichtgeklapt\b|\bklapte dicht\b""",
    "L18": r"""
\b(?:ik heb|er ligt|er liggen|mij is|ik kreeg)\b[^.!?]{0,30}\b(?:andere?|ander|twee|meerdere|beter|nog een|tweede) (?:\w+ )?(?:aanbod|aanbiedingen|aanbieding|baan aangeboden)\b|\bandere (?:bedrijven|werkgevers?|organisaties)\b[^.!?]{0,50}\b(?:aanbod|interesse|geïnteresseerd|mij|me|gesprek\w*|willen)|\b(?:andere|overige|de) (?:kandidaten|sollicitanten)\b[^.!?]{0,50}\b(?:ik|mij|beter|dan|zwakker|minder|zag|gezien)|\bbeter dan (?:\w+ )?(?:de anderen?|anderen|iedereen|wie)|\bhoeveel (?:\w+ )?(?:kandidaten|sollicitanten)\b|\buw concurrent\w*\b[^.!?]{0,30}\b(?:mij|me|bood|biedt|betaalt)|\buw (?:glimlach|ogen|schoonheid|uitstraling|jurk|charme)\b|\bu (?:bent|ziet er|zag er) (?:\w+ )?(?:zo |erg )?(?:mooi|knap|aantrekkelijk|prachtig|charmant|de (?:slimste|beste|aardigste|leukste))""",
    "L20": r"""
\b(?:mijn|onze|ons) (?:\w+ )?(?:<boss>)\b[^.!?]{0,50}\b(?:<bad>|luistert niet|weet niets|begrijpt niets|schreeuwt)|\bik haat\b|\bik ben (?:\w+ )?(?:zat|beu)\b|\b(?:(?:uw|deze|dit) (?:\w+ )?|(?:de|het) (?=sollicitatie|afwijzing|selectieprocedure|gesprek))(?:sollicitatie\w*|selectieprocedure|procedure|proces|gesprek|vragen|test|selectie|besluit|beslissing|website|vacature|organisatie|afwijzing|ontvangst|opdracht)\b[^.!?]{0,40}\b(?:is|was|waren|zijn|vond|duurde|leek)\b[^.!?]{0,30}\b(?:<bad>|te lang|traag|lang|absurd|vreemd|fout|onacceptabel|onduidelijk|zinloos|teleurstellend|rommelig|onvriendelijk)
\b(?:teleurgesteld|verontwaardigd|boos|woedend|beledigd|geërgerd) (?:in|over|door|op) (?:uw|de (?:beslissing|afwijzing|procedure|manier)|deze|dit|het besluit)\b|\b(?:teleurgesteld|boos|beledigd|verontwaardigd) dat u\b|\b(?:oneerlijk|onrechtvaardig|discriminat\w+)\b|\btijdverspilling\b|\bverspilling van (?:mijn )?tijd\b|\bjammer voor u\b|\bu maakt een (?:\w+ )?(?:fout|vergissing)\b|\bik eis (?:een|dat|te)\b|\b(?:mijn advocaat|slechte recensie|juridische stappen|klacht indienen)\b|\b(?:vertrouwelijk\w*|onder ons|in vertrouwen|geheim)\b[^.!?]{0,60}\b(?:zei|vertelde|liet|toonde|verteld|gezegd|ontslag\w*)|\bik hoorde dat\b[^.!?]{0,40}\b(?:ontslag\w*|uw bedrijf)|\bu (?:heeft|hebt) (?:niet eens|zelfs niet|mij laten wachten)""",
}
WARN = {
    "L12": r"""
\b(?:salaris|vakantiedagen|thuiswerken|leaseauto|dertiende maand)\b(?!administratie)""",
    "L13": r"""
\b(?:uiterlijk|vóór) (?:<soon>)\b|\bvoor (?:maandag|dinsdag|woensdag|donderdag|vrijdag|morgen)\b[^.!?]{0,30}\b(?:weten|horen|antwoord|reactie)|\bzo snel mogelijk\b|\bdringend\b|\bik hoop dat u (?:mij|voor mij) (?:kiest|aanneemt)|\buw stilzwijgen\b|\bwerkloos\b""",
    "L14": r"""
\b(?:sorry|excuses|neem me niet kwalijk)\b|\bnerveus\b|\bzenuwachtig\b|\bik had (?:\w+ )?beter (?:kunnen|moeten)\b""",
    "L18": r"""
\bander aanbod\b|\bandere (?:kandidaten|sollicitanten|aanbiedingen)\b|\b(?:geweldige|briljante|bijzondere) (?:vrouw|persoonlijkheid|leider|mens)\b""",
    "L19": r"""
\b(?:mijn|uw|onze|ons) (?:\w+ )?(?:kinderen|kind|dochter|zoon|man|vrouw|echtgeno\w+|zwangerschap|moeder|vader|ouders|grootouders|gezin|familie|scheiding|bruiloft|geloof|religie|kerk|moskee|gezondheid|ziekte|operatie|leeftijd|afkomst|accent|partij)\b|\bik ben (?:\w+ )?(?:zwanger|getrouwd|vrijgezel|gescheiden|katholiek|moslim|joods|gelovig|ziek|homo|lesbisch|moeder|vader)\b|\b(?:kanker|depressie|diabetes|therapie|ramadan|verkiezingen|gestemd|stemmen op)\b""",
    "L20": r"""
\bin tegenstelling tot mijn\b|\b(?:<boss>)\b[^.!?]{0,40}\b(?:<bad>)|\bik (?:begrijp|snap) (?:uw|deze|niet)\b[^.!?]{0,20}\bniet\b|\bgebrek aan (?:respect|professionaliteit|fatsoen)\b|\bonacceptabel\b""",
}
