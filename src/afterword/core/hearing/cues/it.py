"""Italian."""

from __future__ import annotations

REJECTION = r"""
(scelta|preferenza|decisione) (\w+ ){0,4}(ricadut\w*|cadut\w*|andat\w*|
    orientat\w*) (su|a|verso) (un |un'|una )?altr\w (\w+ )?
    (candidat|person|profil|figur|risors|professionist)\w*
non (ha|hanno|e) (\w+ )?(avuto|ottenuto|dato) (un )?(esito|riscontro) (positivo|favorevole)
(scelto|deciso|preferito|selezionato|optato|orientat\w*|proceder\w*|proseguir\w*|
    assunto) ... (altr[oaie] (candidat\w*|profil\w*|person\w*)|un'altra (candidat\w*|persona|figura)|
    candidat\w* intern\w*)
(non|ne) (\w+ ){0,3}(proseguire|procedere|proseguiremo|procederemo|continuare|andare avanti|avanzare|
    dare seguito|daremo seguito) (\w+ ){0,5}(selezione|candidatura|processo|lei|te|iter|percorso)?
non (e stat\w*|sei stat\w*|siete stat\w*|abbiamo|ha|hai|e|risult\w*) (\w+ )?(selezionat\w*|scelt\w*|superat\w*|
    ritenut\w*|accettat\w*|idone\w*|accolt\w*|in linea)
(purtroppo|spiacent\w*|dispiac\w*|rammaric\w*|siamo desolati) ... (non (\w+ ){0,4}(proseguire|procedere|
    selezionat\w*|scelt\w*|offrir\w*|continuare|possibile|possiamo|idone\w*|accoglier\w*|superat\w*|linea|andat\w*)|
    altr[oa] (candidat|profil|person)|un altro (candidat|profil)|un'altra|gia (stata )?(copert\w*|assegnat\w*)|
    negativ\w*|respint\w*|scartat\w*)
(posizione|posto|ruolo|vacancy|selezione) (\w+ ){0,4}(e stat\w* |e |risulta )*(gia |ormai |
    nel frattempo )*(copert\w*|assegnat\w*|chius\w*|annullat\w*|ricopert\w*|occupat\w*)
(candidatura|profilo|curriculum) ... non (\w+ ){0,3}(e stat\w*|corrispond\w*|in linea|risult\w*|rispond\w*|
    selezionat\w*|e)\b
(profil\w*|candidat\w*) ... piu (in linea|adatt\w*|vicin\w*|aderent\w*|affin\w*|rispondent\w*|espert\w*)
(esito|risposta) (\w+ )?negativ\w*
non (possiamo|siamo in grado di|potremo) (offrir\w*|far\w* un'offerta|assumer\w*|proporre)
(preferito|scelto) (\w+ )?(un|una|un')\s?(altr\w+ )?(profilo|candidat\w+|persona|figura|risorsa)
(buona fortuna|in bocca al lupo|ogni successo) (per|nella|nel|con)
"""
OFFER = r"""
(liet\w*|felic\w*|piacere|content\w*|entusiast\w*|vorremmo|desideriamo|vogliamo) ... (offrir\w* (un|il|la|una|
    questo|questa|l')? ?(\w+ )?(contratto|posto|posizione|ruolo|lavoro|impiego|assunzione)|proporr?\w* (un |il |
    l')?(contratto|assunzione|posizione)|far\w* un'offerta|assumer\w*|un'offerta|averla (nel|con|a bordo)|
    accoglier\w* nel|averti (nel|con|a bordo))
(le|ti) (offriamo|proponiamo|offro) (\w+ ){0,3}(contratto|posto|posizione|ruolo|lavoro|assunzione)
(contratto|lettera (di )?(assunzione|impegno|offerta|d'impegno)|proposta (di assunzione|contrattuale|economica)|
    offerta (di lavoro|formale|economica)) ... (firm\w*|allegat\w*|invi\w*|arriv\w*|pront\w*|riceve\w*|restitu\w*|
    manda\w*|trova\w*|accett\w*|controfirmat\w*)
(in allegato|allego|alleghiamo|allegat\w*) ... (contratto|lettera (di )?(assunzione|impegno|offerta|d'impegno)|
    proposta|offerta)
(benvenut\w+) (a bordo|nel|in|nella|tra|nel team|!|$)
(e stat\w*|sei stat\w*) (\w+ )?(scelt\w*|selezionat\w*|assunt\w*) (per (il|la|questo|questa) (ruolo|posizione|
    posto)|come)
(il (posto|lavoro) e (suo|tuo)|ha ottenuto il (posto|lavoro)|hai ottenuto il|hai avuto il)
(abbiamo|hanno) deciso di (assumer\w*|offrir\w*|far\w* un'offerta|inserir\w* nel)
(ral|retribuzione|stipendio|compenso) (\w+ ){0,4}(di|sara di|a|fino a) (euro )?\d
(aumentare|alzare|migliorare|portare|incrementare|rivedere) ... (ral|retribuzione|stipendio|offerta|proposta)
(primo giorno|data di (inizio|assunzione|ingresso)|inizio) ... (sara|e|il) (\w+ )?\d
(direzione|la direzione|il cda|hr|le risorse umane) (ha|hanno) (approvato|dato l'ok|confermato)
(offerta|proposta di assunzione)$
"""
NO_OFFER = r"""
\b(non|purtroppo|senza|prima di|se|quando)\b
(offerte di lavoro|nuove offerte|offerte (speciali|per te|in linea|che)|sconto|promozione)
(offrir\w*|propor\w*) ... (colloquio|incontro|data|appuntamento|chiamata|alternativa)
(altr[oa]|un'altra) (candidat|person)
"""
INVITE = r"""
(possiamo|potremmo|riesce|riesci) ... (sentirci|vederci|incontrarci|parlarne|telefonata|colloquio|call|videochiamata)
(colloquio|incontro|intervista|chiamata|telefonata|videochiamata|call|appuntamento|riunione|pranzo) ... (lunedi|
    martedi|mercoledi|giovedi|venerdi|domani|alle \d|ore \d|disponib\w*|fissat\w*|fissare|program\w*|rinvi\w*|
    spost\w*|posticip\w*|conferm\w*|invit\w*|settimana|orario|si terra|potrebbe|puo)
(invit\w*|vorremmo|vorrei|desideriamo|ci piacerebbe|organizz\w*|fissare|program\w*|rinvi\w*|spost\w*|
    posticip\w*|disponib\w*|conferm\w*|puo\b|puoi|potrebbe|potresti|convoc\w*|avrebbe|avresti) ... (colloquio|
    incontro|incontrar\w*|intervista|chiamata|telefonata|videochiamata|call\b|appuntamento|conoscer\w*|parlar\w*|
    pranzo|sentirci|vederci|(15|20|30|45|60) minuti)
(scelga|scegli|prenot\w*|selezion\w*) (\w+ ){0,3}(orario|slot|data|fascia)
(secondo|prossimo|ultimo|primo|terzo) (colloquio|incontro|step|giro)
(prossima|seconda|ultima) (fase|tappa)
(va bene|andrebbe bene|le andrebbe|ti andrebbe|puoi|potrebbe|potresti) (\w+ ){0,3}(lunedi|martedi|mercoledi|
    giovedi|venerdi|domani)
"""
NO_INVITE = r"""
(grazie|ringrazi\w*) (\w+ ){0,6}(per|del|della|dell'|di) ... (colloquio|incontro|tempo|chiacchierata|
    disponibilita|chiamata)
(dopo|a seguito|in seguito|durante) (il|del|al|i|il nostro) (\w+ )?(colloquio|incontro)
\b(se|qualora|nel caso) ... (profilo|candidatura|colloquio|ricontatt\w*|contatt\w*|linea|interess\w*)
non ... colloquio
"""
HOLD = r"""
non (\w+ )?ancora ... (decision\w*|decis\w*|pres\w*|risposta|esito|defin\w*|novita|conclus\w*|notizie)
(ancora|tuttora) (\w+ ){0,3}(in (corso|valutazione|attesa|gioco|lizza|fase)|valutando|intervistando|incontrando|
    considerando|aspettando|colloqui|interessat\w*|decidendo|esaminando)
(decisione|processo|selezione|risposta|approvazione|budget|iter) ... (piu (tempo|lung\w*)|ritard\w*|rallent\w*|
    rinvi\w*|sospes\w*|congelat\w*|in attesa|fine (mese|settimana)|prossim\w*|entro|slitt\w*|in pausa|bloccat\w*)
(in attesa|in sospeso|in pausa|sospes\w*|congelat\w*|blocco delle assunzioni|lista d'attesa|ritardo)\b
(attend\w+|aspett\w+) ... (approvazione|budget|conferma|decisione|ok|via libera|risposta)
"""
ACTION = r"""
(per favore|potrebbe|potresti|puo\b|puoi|la preghiamo|ti preghiamo|si prega|le chiediamo|ti chiediamo|
    abbiamo bisogno|avremmo bisogno|ci serv\w*|manca\w*|deve|devi|chiediamo|cortesemente|gentilmente|
    prego) ... (invi\w*|mandar\w*|manda\w*|compil\w*|complet\w*|fornir\w*|trasmetter\w*|caric\w*|allegar\w*|
    indicar\w*|comunicar\w*|svolger\w*|document\w*|referenz\w*|diploma|laurea|certificat\w*|aspettativ\w*|preavviso|
    questionario|modulo|test\b|prova|copia|carta d'identita|portfolio|cv\b|curriculum|rispondere alle)
(document\w*|dati) (\w+ )?(mancant\w*|da (fornire|inviare|integrare)|incomplet\w*)
(test|prova (tecnica|pratica)|questionario|caso studio|esercizio) ... (entro|link|complet\w*|compil\w*|
    svolger\w*|allegat\w*|scadenza)
(aspettativ\w* (retributiv\w*|economic\w*|salarial\w*)|ral attuale|preavviso)
"""
NO_ACTION = r"""
(confermar\w* (\w+ ){0,4}(presenza|disponib\w*|appuntamento)|non rispondere|non esiti|non esitare|
    se ha (domande|bisogno)|sondaggio|opinione|pazienza|valut\w+ la (tua|sua) esperienza)
"""
ACK = r"""
(ricevut\w*|ricezione|pervenut\w*|registrat\w*) (\w+ ){0,5}(candidatura|cv|curriculum|domanda|messaggio|
    documenti|mail)
(candidatura|cv|curriculum|domanda|messaggio|documentazione) ... (ricevut\w*|pervenut\w*|registrat\w*|valut\w*|
    esamin\w*|inviat\w*|inoltrat\w*)
(grazie|ringrazi\w*) ... (candidatura|candidat\w*|interesse (per|verso|nei|mostrat\w*|dimostrat\w*)|messaggio|
    inviat\w*|cv)
(esamineremo|valuteremo|la contatteremo|ti contatteremo|analizzeremo|verificheremo)
conferma di ricezione
"""
OTHER = r"""
(\d+ )?(nuove offerte|offerte di lavoro (per|in|che|consigliat\w*|simili)|nuovi annunci|annunci (per te|
    consigliat\w*)|job alert|avviso di lavoro|lavori (per te|consigliat\w*))
(ordine|pagamento|fattura|carta|consegna|spedizione|abbonamento|pacco|prestito|mutuo|bonifico|
    assicurazione) ... (rifiutat\w*|fallit\w*|annullat\w*|confermat\w*|spedit\w*|respint\w*|scadut\w*|consegnat\w*|
    negat\w*)
(suo profilo|tuo profilo|linkedin) ... (interess\w*|trovat\w*|vist\w*|colpit\w*|notat\w*)
(agenzia per il lavoro|head ?hunter|per (un nostro|il nostro|un|uno dei nostri) client\w*|(nuova|interessante|splendida|
    grande|questa|un'|ottima) ?opportunita|opportunita (di (lavoro|carriera)|per (te|lei|il tuo|il suo)|imperdibil\w*)|
    sarebbe interessat\w*|saresti interessat\w*)
(sondaggio|la (tua|sua) opinione|valuta la|newsletter|disiscriv\w*|cancellati|sconto|promozione|webinar)
(volo|prenotazione|hotel|biglietto|treno) ... (cancellat\w*|annullat\w*|modificat\w*)
(appartamento|affitto|inquilin\w*|locazione)\b
"""
# A promise to report back: not yet, unless it comes with thanks for an application.
LATER = r"""
(grazie per la (sua |tua )?pazienza|pazienza|ancora qualche giorno|un po' (di|piu) (tempo|pazienza))
(faremo sapere|aggiorn\w+|ricontatt\w+|faro sapere|risentiremo|daremo (un )?riscontro|contiamo di|
    speriamo di) ... (settimana|fine|entro|prossim\w+|appena|non appena|inizio|presto)
"""
NO_REJECTION = r"""
altr[aoei] (data|giorno|orario|sede|ora|sala)\b
(fare|tenere|svolgere|spostare|rimandare|annullare) (il|questo|il nostro) (colloquio|incontro|appuntamento)
"""
# Without one of these a meeting may be the dentist's or the parcel's.
TALK = r"""
(colloqui|incontr|intervista|posizione|ruolo|team|chiamata|videochiamata|selezione|candidat|conoscer|sede)\w*
"""
