# ruff: noqa: E501  (a pattern or a phrase reads best on one line)
"""Italian wording that burns bridges; each row is one guarded pattern."""

from __future__ import annotations

WORDS = {
    "pay": r"stipendio|retribuzione|compenso|ral|paga|bonus|tredicesima|premi di produzione|auto aziendale|aumento di stipendio|benefit|buoni pasto",
    "perk": r"ferie|smart working|lavoro da casa|da remoto|telelavoro|part[- ]time|orario flessibile|trasloco",
    "soon": r"domani|lunedì|martedì|mercoledì|giovedì|venerdì|(?:la )?fine (?:della )?settimana|oggi|il \d+|\d+",
    "boss": r"capo|cap[aoi]|titolare|azienda|ditta|responsabile|superior\w+|direttor\w+|colleg\w+|datore di lavoro|team|ufficio|direttrice",
    "bad": r"incompetent\w*|incapac\w+|caotic\w+|caos|disastr\w+|orribil\w+|insopportabil\w+|tossic\w+|disonest\w+|maleducat\w+|ingiust\w+|ridicol\w+|pessim\w+|scars\w+|pigr\w+|disorganizzat\w+|poco professional\w*|vergognos\w+|arrogant\w*|inadeguat\w+|impreparat\w+",
}
BLOCK = {
    "L12": r"""
\b(?:quant[oaie]|qual|quali|potremmo|potrebbe|vorrei|voglio|chiedo|mi aspetto|pretendo|c'è|avete|il mio (?=stipendio|compenso)|la mia (?=retribuzione|ral)|parlare d[ei]\w*|negoziare|trattare|offrite|prevede|previst[oaie])\b[^.!?]{0,50}\b(?:<pay>|<perk>)\b|\bquanto (?:\w+ )?(?:pagate|si guadagna|guadagnerei|offrite)\b|\b(?:<pay>|<perk>)\b[^.!?]{0,40}\b(?:trattabile|indispensabile|condizione|bass[oa]|insufficiente|irrinunciabile|possibile|fondamentale)\b|\bnon (?:posso|potrei|potrò) (?:iniziare|cominciare)\b[^.!?]{0,30}\b(?:prima|fino)|\b(?:meno di|almeno) [\d.]+ ?(?:€|euro)""",
    "L13": r"""
\bho (?:assoluto |assolutamente |veramente |proprio |molto |tanto |davvero |urgente |disperato |estremo )?bisogno (?:di questo|del|di una|urgente|di lavorare|di sapere|di un|di quest)|\bdisperat\w+\b|\bper favore,? per favore\b|\b(?:la|vi) (?:supplico|prego,? la prego|imploro)\b|\bla prego\b[^.!?]{0,20}\b(?:mi dia|mi assuma|mi faccia|risponda)|\b(?:esigo|pretendo)\b|\b(?:mi aspetto|attendo|aspetto) (?:una|la sua|la vostra|sua) (?:\w+ )?(?:risposta|decisione|conferma) (?:\w+ )?(?:entro|per|immediata|oggi|subito)|\b(?:(?:sua|vostra) (?:risposta|decisione|conferma)|una risposta (?:immediata|da parte)|risponda\w*|rispondete\w*|decida\w*|confermi\w*|(?:farmi|fatemi|voglio|devo) sapere|mi richiami\w*)\b[^.!?]{0,40}\b(?:entro|al più presto|immediat\w+|subito|urgentemente|il prima possibile|quanto prima|oggi stesso)\b
\bperché (?:non|nessuno|tard\w+|ancora)\b[^.!?]{0,40}\b(?:rispo\w+|chiama\w+|sapere|sentit\w+|fatt\w+|decis\w+)|\b(?:non ho|ancora|finora|tuttora)\b[^.!?]{0,20}\b(?:ricevuto|avuto|nessuna|alcuna|sentito)\b[^.!?]{0,20}\b(?:risposta|notizia|notizie|nulla|niente|riscontro)|\b(?:mi aveva(?:te|no)?|aveva(?:te)?|avete) (?:\w+ )?promesso\b|\bcome (?:le )?ho già (?:chiesto|detto|scritto)|\bho (?:avuto|ottenuto) il (?:posto|lavoro)\b|\bmi dia (?:una|questa|un'altra|la) (?:\w+ )?(?:possibilità|occasione|opportunità|chance)\b|\bultima (?:possibilità|occasione|speranza|chance)\b|\bfarei (?:qualsiasi|di tutto|qualunque)
\bnon (?:troverà|troverete|trover\w+)\b|\bnon (?:commetta|faccia|fate) (?:\w+ )?(?:errori|l'errore|lo sbaglio)\b|\b(?:se ne|non se ne|ve ne) pentir\w+\b|\bmi assuma\w*\b|\bscelga me\b|\bal (?:suo|vostro) posto\b|\bsi sbrighi\b|\bnon (?:tardi|aspetti troppo|mi deluda|mi lasci)\b|\baccanto al telefono\b|\bvicino al telefono\b|\bdevo (?:assolutamente |proprio )?sapere\b|\bnon (?:dormo|riesco a dormire|posso più aspettare)\b|\b(?:il mio futuro|la mia vita|tutto|l'affitto)\b[^.!?]{0,30}\bdipende\b""",
    "L14": r"""
\b(?:mi scuso|mi scusi|scusi\w*|scusate|chiedo scusa|mi dispiace|perdoni|mi perdoni|vergogno|imbarazz\w+|chiedo perdono)\b[^.!?]{0,80}\b(?:nervos\w+|agitat\w+|agitazione|emozion\w+|prestazione|rispost\w+|ritardo|confus\w+|preparat\w+|impacciat\w+|mia |mio |mie |come|stanc\w+|aver)
\b(?:ero|sono stat[oa]|mi sentivo) (?:\w+ ){0,2}?(?:nervos[oa]|agitat[oa]|emozionat[oa]|malat[oa]|stanc[oa]|impreparat[oa]|tes[oa]|confus[oa]|raffreddat[oa]|in ansia|stressat[oa])|\bdi solito\b[^.!?]{0,40}\b(?:meglio|più|sono|rispondo|vado)|\b(?:brutta|cattiva) giornata\b|\bgiornata (?:no|storta)\b|\b(?:i nervi|la mia agitazione|l'emozione|il nervosismo)\b|\bvuoto di memoria\b|\bho (?:\w+ )?(?:sbagliato tutto|fatto una (?:brutta|pessima)|risposto male|balbettato|dormito (?:male|poco)|fallito|deluso)|\bnon (?:ho dato|ero al|sono riuscit[oa]|ho saputo|ero in forma)\b""",
    "L18": r"""
\b(?:ho|ho ricevuto|mi hanno (?:fatto|offerto)|dispongo di)\b[^.!?]{0,30}\b(?:altr[ae]|due|diverse|più|migliore?) (?:\w+ )?(?:offert[ae]|propost[ae])\b|\baltr[ae] (?:aziend[ae]|società|ditt[ae])\b[^.!?]{0,50}\b(?:offert\w+|interessat\w+|mi |vogliono|vuole|propost\w+|colloqui\w*)|\b(?:altri|gli altri|i vostri|degli altri) (?:candidat[ie]|concorrenti)\b|\bmeglio (?:di|degli) (?:\w+ )?(?:altri|chiunque|tutti)|\bquanti candidati\b|\bvostr[oa] concorren\w+\b[^.!?]{0,30}\b(?:mi|offert\w+)|\b(?:il suo|la sua|i suoi) (?:sorriso|bellezza|fascino|occhi|vestito|profumo|eleganza)\b|\blei è (?:\w+ )?(?:molto |così )?(?:bell[ao]|affascinante|elegante|attraente|la persona più|la più|il più)""",
    "L20": r"""
\b(?:il mio|la mia|i miei|le mie|nostr[oa]) (?:\w+ )?(?:<boss>)(?: \w+)?\b[^.!?]{0,50}\b(?:<bad>|non sa\b|non ascolta|non capisce|urla|non rispett\w+)|\bodio (?:il mio|la mia|lavorare)\b|\bnon (?:ne posso|sopporto) più\b|\b(?:(?:il vostro|la vostra|le vostre|i vostri|questo|questa|il suo|la sua) (?:\w+ )?|(?:il|la) (?=colloquio|selezione))(?:processo|procedura|colloquio|domand[ae]|prova|selezione|decisione|sito|annuncio|organizzazione|risposta|accoglienza|test)\b[^.!?]{0,40}\b(?:è|era|erano|sono|è stat[oa]|mi è sembrat[oa])\b[^.!?]{0,30}\b(?:<bad>|troppo|lent[oa]|lung[oa]|assurd[oa]|stran[oa]|errore|sbagliat[oa]|inaccettabil\w+|inutil\w+|delud\w+)
\b(?:delus[oa]|indignat[oa]|offes[oa]|arrabbiat[oa]|furios[oa]|amareggiat[oa]) (?:da|dal|dalla|per|per la|per il|della|del|con) ?(?:vostr\w+|su[oa]|decisione|scelta|quest\w+|processo|risposta|modo)\b|\b(?:delus[oa]|indignat[oa]|offes[oa]) che (?:non|abbia\w*|voi|lei)\b|\b(?:ingiust[oa]|ingiustizia|discriminat\w+)\b|\bperdita di tempo\b|\bperdere (?:\w+ )?tempo\b|\bpeggio per (?:voi|lei)\b|\b(?:state|sta) (?:facendo|commettendo) un errore\b|\b(?:esigo|pretendo) (?:una|di|che)\b|\b(?:mio avvocato|recensione negativa|denunc(?:erò|io)|pubblicherò|segnalerò)\b|\b(?:riservat\w+|confidenzial\w+|tra noi|in confidenza|segret[oi])\b[^.!?]{0,60}\b(?:detto|raccontato|mostrato|confidato|licenzi\w+)|\b(?:si dice che|ho sentito che)\b[^.!?]{0,40}\b(?:vostr\w+|licenzi\w+)|\bnon (?:vi siete|si è|avete) (?:nemmeno|neanche|neppure)\b""",
}
WARN = {
    "L12": r"""
\b(?:stipendio|retribuzione|smart working|giorni di ferie|ral)\b""",
    "L13": r"""
\bentro (?:e non oltre |il |la |<soon>)|\burgente\w*\b|\bal più presto\b|\bspero che (?:sceglierete|mi scelga|vorrete scegliere)|\bil vostro silenzio\b|\baspetto da (?:\w+ )?(?:settimane|giorni)|\bdisoccupat[oa]\b""",
    "L14": r"""
\b(?:mi scuso|mi scusi|chiedo scusa|mi dispiace)\b|\bnervos[oa]\b|\bagitat[oa]\b|\bavrei (?:potuto|dovuto)\b""",
    "L18": r"""
\baltr[ae] offert[ae]\b|\baltri candidati\b|\b(?:donna|persona|leader) (?:meravigliosa|brillante|straordinaria|incredibile)""",
    "L19": r"""
\b(?:mio|mia|miei|mie|suo|sua|suoi|nostr[oaie]) (?:\w+ )?(?:figli[oaie]?|marito|moglie|gravidanza|madre|padre|genitori|nonni|famiglia|divorzio|matrimonio|religione|fede|chiesa|salute|malattia|operazione|età|origini|accento|partito)\b|\bsono (?:\w+ )?(?:incinta|sposat[oa]|single|divorziat[oa]|cattolic[oa]|musulman[oa]|ebre[oa]|credente|malat[oa]|gay|lesbica|madre|padre|mamma|papà)\b|\b(?:cancro|tumore|depressione|diabete|terapia|intervento chirurgico|messa|ramadan|elezioni|votato|votare)\b""",
    "L20": r"""
\ba differenza (?:del|della|dei) (?:mio|mia|miei)\b|\b(?:<boss>)\b[^.!?]{0,40}\b(?:<bad>)|\bnon (?:capisco|comprendo) (?:la|perché|questa|il)\b|\bmancanza di (?:rispetto|professionalità|serietà|educazione)\b|\binaccettabile\b""",
}
