"""Danish, and the Norwegian that is written alike."""

from __future__ import annotations

REJECTION = r"""
(stillingen|jobbet|rollen) (gik|er gaet|gar|er tilfaldet) (\w+ )?til (en|nogen|anden)\b
(givet|tilbudt) (stillingen|jobbet|rollen) til (en|nogen)\b
(ikke) (\w+ ){0,4}blandt (dem|de)
(valget|valg) (\w+ ){0,4}(faldt|faldet|falt) ... (anden|andre|annen|intern\w*)
(valgt|besluttet|gaet|gar|ga|gatt) (\w+ ){0,5}(videre )?med (en anden|andre|en annen|de ovrige|en af de andre)\b
(valgt|ansat|ansatt|tilbudt|rekrutteret) (\w+ ){0,3}(en anden|en annen|andre|en intern)
(ikke) (\w+ ){0,4}(ga|gar|gaet|gatt) (\w+ ){0,2}videre
(ikke) (\w+ ){0,4}(kan tilbyde|tilbyde dig|udvalgt|valgt|kommet videre|kom videre|kommer videre)
(stillingen|jobbet|rollen) (\w+ ){0,4}(besat|besatt|nedlagt|trukket tilbage|ikke bliver besat)
(desvaerre|beklag\w*|kedeligt|dessverre) ... (afslag|avslag|anden kandidat|annen kandidat|andre kandidat\w*|
    ikke (\w+ ){0,4}(videre|udvalgt|valgt|tilbyde))
(give|giver|gi) (\w+ )?dig (et )?(afslag|avslag)
(held og lykke|lykke til) (\w+ ){0,2}(fremover|videre|(med|i) (\w+ ){0,2}(jobs\w*|job\w*sog\w*|karriere\w*))
(profil|erfaring|kandidat\w*) ... (bedre|taettere) (\w+ ){0,4}(matcher|passer|svarer)
"""
NO_REJECTION = r"""
(endnu|enda) ikke\b
(anden|andet|andre|annen) (dag|tid|dato|uge|lokale|tidspunkt)\b
(betaling|bestilling|pakke|levering|faktura|lan|forsikring)\w*\b
"""
OFFER = r"""
(gerne|glaede\w*|glade|vil|kan|fornojelse) (\w+ ){0,5}tilby(de)? dig (\w+ ){0,3}(stilling\w*|job\w*|rolle\w*|
    ansaettelse\w*|plads\w*)
(vi )?tilbyder dig (\w+ ){0,3}(stilling\w*|job\w*|rolle\w*|ansaettelse\w*)
(ansaettelseskontrakt\w*|ansaettelsesaftale\w*|kontrakt\w*|arbeidsavtale\w*) ... (send\w*|tilsend\w*|vedhaeft\w*|
    vedlagt|underskri\w*|signer\w*|klar)
(vedhaeft\w*|vedlagt|hermed) ... (ansaettelseskontrakt\w*|kontrakt\w*|jobtilbud|vores tilbud|ansaettelsesaftale\w*)
(vil|onsker|haber) (\w+ ){0,4}(have dig (med|som|pa)|ansaette dig|ansette deg)
du (far|fik|har faet) (jobbet|stillingen|rollen)
velkommen (til (teamet|os som)|om ?bord)
(lon|lonnen|manedslon) (bliver|er|pa) (\w+ )?\d
"""
NO_OFFER = r"""
(telefon|mobil|el(selskab|aftale)|bredbaand|leje|forsikring|abonnement)\w*
\b(ikke|desvaerre|uden|inden|for vi|hvis|nar)\b
(rabat|specialtilbud|tilbud pa|gode tilbud)
tilbyde dig (\w+ ){0,3}(samtale|tid|mode)
"""
INVITE = r"""
(samtale\w*|mode\b|modes|interview\w*|kaffe|videoopkald|intervju\w*) ... (mandag|tirsdag|onsdag|torsdag|fredag|
    i morgen|kl\b|naeste uge|pass\w*|flyt\w*|vaelg)
(invitere|inviterer|invitation|indkald\w*|innkall\w*|velkommen|aftale|flytte|vaelg|made dig|mode dig|tale med dig|
    mote) ... (samtale\w*|mode\b|interview\w*|tid\b|dig\b|intervju\w*)
(anden|naeste|sidste|forste|tredje|2\.) (samtale\w*|runde\w*|interview\w*)
(passer|kan du|kunne du) (\w+ ){0,4}(mandag|tirsdag|onsdag|torsdag|fredag|i morgen|kl\b)
"""
NO_INVITE = r"""
(tak|takk) (\w+ ){0,5}(for) ... (samtale\w*|interview\w*|mode\w*|tid)
(efter|under|etter) (\w+ ){0,2}(samtale\w*|interview\w*|mode\w*)
(ikke) ... (samtale\w*|interview\w*)
hvis (\w+ ){0,6}(profil|ansogning|videre|samtale)
"""
HOLD = r"""
(ikke) (\w+ ){0,3}(faerdig\w*|ferdig\w*|i mal|klar\w*) (\w+ )?(med|endnu|enda)
(endnu|enda|fortsat|stadig) (\w+ ){0,3}(ikke) (\w+ ){0,4}(beslut\w*|truffet|afgor\w*|valgt|klar\w*|svar)
(ikke) (\w+ ){0,4}(truffet|taget) (\w+ ){0,3}(beslut\w*|afgor\w*)
(process\w*|det|beslut\w*|rekruttering\w*) ... (traekker (\w+ ){0,3}ud|forsink\w*|tager (\w+ )?laengere tid|
    pa pause|sat i bero)
(pa pause|ansaettelsesstop|i bero|venteliste)\b
(du|i) (horer|far svar|far besked) (\w+ ){0,4}(i naeste|senest|inden|i lobet|sidst)
(moder|taler med|flere|yderligere) (\w+ ){0,3}kandidater (\w+ )?(tilbage|endnu|i naeste)
"""
ACTION = r"""
(vil du|kan du|venligst|vaer venlig|bedes|mangler|har brug for|skal bruge|bruge) ... (send\w*|mail\w*|udfyld\w*|
    upload\w*|
    vedhaeft\w*|referenc\w*|eksamensbevis\w*|karakter\w*|formular\w*|cpr\w*|lonforvent\w*|opsigelsesvarsel|cv\b|
    test\w*|kopi|straffeattest|borneattest)
(test\w*|formular\w*|opgave\w*|case\w*) ... (link\w*|senest|udfyld\w*|gennemfor\w*)
"""
NO_ACTION = r"""
(sporgsmal|talmodig\w*|svar ikke|bekraeft)
"""
ACK = r"""
(modtaget|har faet) (\w+ ){0,3}(ansogning|cv|besked|materiale)
(tak) ... (ansogning|interesse for|din interesse|henvendelse)
(ansogning) ... (modtaget|registreret)
(laeser|gennemgar) (\w+ ){0,4}(ansogning\w*|materiale\w*|igennem)
"""
OTHER = r"""
(\d+ )?(nye|ledige) (\w+ )?(job|stillinger)\b ... (til dig|matcher|jobagent|naer|sog nu)
(jobagent|nyhedsbrev|afmeld\w*|abonnement\w*|rabat|undersogelse|sporgeskema)
(bestilling|betaling|faktura|pakke|levering|booking) ... (afvist|fejlet|sendt|bekraeftet|forfald\w*)
(selv tak|god weekend|i lige made)\b
(lejlighed|bolig|lejer|udlejer)\w*\b
"""
LATER = r"""
(vende tilbage|horer naermere|hore naermere) ... (uge|inden|senest|efter|nar|snart)
(talmodig\w*)
(vender tilbage|giver besked|giver lyd|horer fra|kommer tilbage) ... (uge|hurtigst|snart|senest|inden|efter|nar)
"""
TALK = r"""
(samtale|interview|mode|rekrutter|stilling|rolle|kandidat|teamet|made)\w*
"""
