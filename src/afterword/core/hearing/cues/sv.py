"""Swedish."""

from __future__ import annotations

REJECTION = r"""
(gett|erbjudit|tilldelat) (\w+ )?(tjansten|rollen|jobbet|uppdraget) (till|at) (en|nagon)\b
(tjansten|rollen|jobbet) (gick|har gatt|gar) till (en|nagon)\b
(valet|val|beslutet) (\w+ ){0,4}(foll|fallit|blev|landade) ... (nagon annan|annan|andra|intern\w*)
(inte|ej) (\w+ ){0,4}(bland (dem|de)|ett av namnen|den (vi|som) (valt|soker))
(valt|beslutat|bestamt|gatt|gar|ga) (\w+ ){0,5}(vidare )?med (en annan|andra|nagon annan|ovriga|en av de andra)\b
(valt|anstallt|rekryterat|erbjudit|utsett) (\w+ ){0,3}(en annan|nagon annan|andra|en intern)
(inte|ej) (\w+ ){0,3}(ga|gar|gatt|gick|tas|tagits|tagit) (\w+ ){0,3}vidare
(gick|gar|har) (\w+ ){0,2}(inte|ej) (\w+ ){0,3}vidare
(tjansten|rollen|positionen|jobbet|uppdraget) (\w+ ){0,4}(tillsatt\w*|besatt|fyllts)
(tjansten|rollen|positionen|rekryteringen) (\w+ ){0,4}(avbrutits|avbryts|dragits tillbaka|utgatt|tillsatts inte)
(inte|ej) (\w+ ){0,4}(erbjuda dig|kvar i processen|aktuell for (rollen|tjansten))
(tyvarr|beklag\w*|ledsen) ... (avslag|nej\b|annan kandidat|andra kandidat\w*|inte (\w+ ){0,3}(utvald|vald|vidare))
(lycka till) (\w+ ){0,3}(i|med) (ditt|din|ert) (\w+ )?(jobbsok\w*|sokande|karriar|framtid\w*)
(profil|erfarenhet|kandidat\w*) ... (battre|narmare) (\w+ ){0,4}(matchar|motsvarar|stammer|passar)
"""
NO_REJECTION = r"""
(annu|an) (inte|ej)\b|(inte|ej) (\w+ ){0,6}(annu|an)\b
(annan|annat|andra) (tid|dag|datum|lokal|vecka|rum|tider)\b
(betalning|bestallning|paket|leverans|faktura|lan|forsakring)\w*\b
"""
OFFER = r"""
(gladje\w*|glada|gladjande|vill|garna|kan|noje\w*) (\w+ ){0,5}erbjuda dig (\w+ ){0,3}(tjanst\w*|roll\w*|jobb\w*|
    anstallning\w*|position\w*|plats\w*)
(vi )?erbjuder dig (\w+ ){0,3}(tjanst\w*|roll\w*|jobb\w*|anstallning\w*|position\w*)
(anstallningsavtal\w*|anstallningskontrakt\w*|avtal\w*|kontrakt\w*) ... (skick\w*|bifog\w*|skriv\w* (under|pa)|
    underteckn\w*|sign\w*|kommer|mejl\w*)
(bifoga\w*|har kommer|har far du) ... (anstallningsavtal\w*|avtal\w*|kontrakt\w*|erbjudande\w*)
(vill|onskar|hoppas) (\w+ ){0,3}(att du|ha dig) (\w+ ){0,2}(borjar|ansluter|blir en del|som|med i teamet)
(vill|vi) (\w+ )?(garna )?anstalla dig
du (far|fick|har fatt) (jobbet|tjansten|rollen)
valkommen (till (teamet|oss som)|ombord)
(lon|lonen|manadslon|manadslonen) (blir|ar|pa|om) (\w+ )?\d
"""
NO_OFFER = r"""
(telefon|mobil|el(bolag|avtal)|bredband|hyres|forsakring|abonnemang)\w*
\b(inte|ej|tyvarr|utan|innan|om|nar)\b
(rabatt|erbjudande om|specialerbjud\w*|jobberbjudanden)
erbjuda dig (\w+ ){0,3}(intervju|tid|mote|samtal)
"""
INVITE = r"""
(traffas|ses|prata|hores) (\w+ ){0,2}(igen|over|pa|kan du)\b
(intervju\w*|samtal\w*|mote\w*|traff\w*|fika|videosamtal\w*|telefonsamtal\w*) ... (mandag|tisdag|onsdag|torsdag|
    fredag|imorgon|i morgon|kl\b|klockan|nasta vecka|pass\w*|boka\w*|flytta\w*|fungera\w*|valj)
(traffa|intervjua|bjuda in|bjuder in|inbjudan|inbjud\w*|valkommen|boka|flytta|valj|prata|ses|kalla\w*) ... (intervju\w*|
    samtal\w*|mote\w*|traff\w*|tid\b|dig\b)
(andra|nasta|sista|forsta|tredje) (intervju\w*|runda\w*|steg\w*|samtal\w*)
(passar|fungerar|kan du|skulle du kunna) (\w+ ){0,4}(mandag|tisdag|onsdag|torsdag|fredag|imorgon|kl\b)
"""
NO_INVITE = r"""
(tack) (\w+ ){0,5}(for|sa mycket) ... (intervju\w*|samtal\w*|mote\w*|tid)
(efter|under) (\w+ ){0,2}(intervju\w*|samtal\w*|mote\w*)
(inte|ej) ... intervju\w*
om (\w+ ){0,6}(profil|ansokan|vidare|intervju)
"""
HOLD = r"""
(inte|ej) (\w+ ){0,3}(klara|fardiga|framme) (med|an|annu)
(annu|an|fortfarande) (\w+ ){0,3}(inte|ej) (\w+ ){0,4}(beslut\w*|bestamt|fattat|klar\w*|valt|besked)
(inte|ej) (\w+ ){0,3}(beslut\w*|bestamt|fattat) (\w+ ){0,3}(an|annu)\b
(process\w*|rekrytering\w*|beslut\w*|det) ... (drar ut|drojer|forsen\w*|tar (\w+ )?langre tid|pausa\w*|vilande)
(pausad\w*|anstallningsstopp|pa is|reservlista)\b
(du|ni) (far|kommer att fa|hor) (\w+ ){0,4}(besked|svar|av oss) (\w+ )?(senast|nasta|inom|i slutet|under|innan)
(traffar|intervjuar|fler|ytterligare) (\w+ ){0,3}kandidater (\w+ )?(kvar|nasta|annu|forst|att traffa)
"""
ACTION = r"""
(skicka|mejla|bifoga|lamna|fyll i|ta med) (\w+ ){0,8}(referens\w*|betyg\w*|examensbevis\w*|intyg|formular\w*|
    legitimation|cv\b|kopia|personnummer|loneansprak)
(kan du|vanligen|var vanlig|skulle du kunna|vi behover|behover vi|saknar|komplettera|be dig|ber dig) ... (skick\w*|
    mejl\w*|fyll\w*|ladda upp|bifoga\w*|lamna|referens\w*|betyg\w*|examensbevis\w*|intyg|formular\w*|personnummer|
    loneansprak|uppsagningstid|cv\b|test\w*|kopia|bankuppgifter)
(test\w*|formular\w*|uppgift\w*|arbetsprov\w*) ... (lank\w*|senast|fyll\w*|gor\b|genomfor\w*)
"""
NO_ACTION = r"""
(hor av dig|fragor|talamod|svara inte|bekrafta)
"""
ACK = r"""
(tagit emot|mottagit|fatt|har kommit) (\w+ ){0,3}(ansokan|cv|meddelande|handlingar)
(tack) ... (ansokan|intresse for|visat intresse|meddelande)
(ansokan) (\w+ ){0,4}(mottagen|registrerad|inkommen|ar mottagen)
(gar igenom|granskar|lasa igenom) (\w+ ){0,4}(ansok\w*|handlingar)
"""
OTHER = r"""
(\d+ )?(nya|lediga) (\w+ )?(jobb|tjanster)\b ... (for dig|matchar|bevakning|nara|sok nu)
(nya jobb for dig|jobbevakning|nyhetsbrev|avregistrera|prenumeration\w*|rabatt|undersokning|enkat)
(bestallning|betalning|faktura|paket|leverans|bokning) ... (nekad\w*|misslyck\w*|skickad\w*|bekraftad\w*|forfall\w*)
(tack sjalv|trevlig helg|detsamma)\b
(lagenhet|bostad|hyresgast|hyresvard)\w*\b
"""
LATER = r"""
(talamod)
(aterkommer|aterkomma|hor av (oss|mig)|meddela\w*|besked) ... (vecka|snart|senast|inom|innan|efter|nar|slutet)
"""
TALK = r"""
(intervju|samtal|mote|rekryter|tjanst|roll|kandidat|traffa|teamet)\w*
"""
