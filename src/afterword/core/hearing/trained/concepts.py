"""What words of a mail are about, in ten languages: beginnings of words; a full stop marks a whole word."""

from __future__ import annotations

CONCEPTS = """
not: not. no. n't. never. nor. neither. unable without. nicht. kein nie. niemals ne. pas. aucun sans. sin. nunca.
  ningun
  non. nessun senza. niet. geen. nooit nao. nem. nenhum inte. ej. ingen ikke. aldrig nie. bez. zadn cannot
job: job role. roles. position vacanc post. posts. opening. headcount stelle. stellen. posten. funktion arbeitsplatz
  poste. emploi puesto plaza. vacante trabajo. posto. posizion lavoro. functie baan. vacature vaga. vagas. lugar.
  tjanst jobb rollen. stilling stanowisk praca. prace. pracy. wakat rekrytering recruitment.
other: other another else. elsewhere different. someone somebody ander anderer jemand autre quelqu otro otra alguien
  altro altra altri qualcun iemand outro outra alguem annan andra nagon. anden. andre. anden nogen. inna. innej. inny.
  innego. inne. kogos. ktos. internal intern. interne. interna interno inhouse
candidate: candidate. candidates. applicant finalist contender kandidat bewerber mitbewerber candidat. candidats.
  candidato
  candidata. candidati. sollicitant sokande. ansoger osob person. persons. people. profile personne persona. persoon
  pessoa profil. profiel. perfil. profilo. colleague. kolleg
choose: choos chose chosen select pick. picked prefer favour favor. appoint opt. opted shortlist short-list gewahlt
  ausgewahlt wahl. choisi choix. reten retenu prefer eleg elegi escog selecc optado scelt scelto scelta prefer gekozen
  kies. keuze. voorkeur escolh opt valt. valet. valgt. valget. wybra wybor
hire: hire hired hiring employ engag recruit einstell eingestellt anstell embauch recrut contrata assum assunt aangenom
  aannem dienst. anstall ansat ansaet zatrudn nehmen.
decide: decision decide decided deciding decid verdict outcome. entscheid entschied beschluss decision tranch decis
  besluit besliss beslot beslut beslutt decyzj zdecyd bestamt bestemt esito. resultat result.
filled: filled fill. besetzt vergeben pourvu attribu cubiert copert coperta assegnat ingevuld vervuld preenchid ocupad
  tillsatt besat. obsadz zajet taken. gone.
gone: cancel withdraw withdrawn scrapped closed close. closing archiv declin reject unsuccessful eliminat gestrichen
  abgesagt absage absagen abgelehnt annul supprim rejet cancelad descartad desestim annullat ingetrokken vervallen
  afgewez
  recusad indragen avslag nedlagt afslag odmow odrzuc zlikwid turned. refus
offer: offer offers offered offering angebot anbieten biete angeboten offre. offrir propos oferta ofrec offert offri
  proposta proponi aanbod aanbied oferec erbjud tilbud tilbyd ofert zaofer zapropon propon
contract: contract contracts paperwork agreement countersign vertrag arbeitsvertrag contrat contrato contratto kontrakt
  avtal anstallningsavtal umow arbeidscontract arbeidsovereenkomst embauche. terms. sign. signed. signature
  unterschrift
  unterschreib signer firmar firma. tekenen assinar underskrift podpis
salary: salary pay. paid. wage compensation package base. bonus equity benefits pension. gehalt brutto bruttogehalt
  salaire sueldo salario stipendio ral. salaris lonen. lon. loneniva lonnen. wynagrodz pensj annum
start: start starts starting begin begins anfangen anfang beginnen beginn beginne commenc demarr empez empiez incorpor
  inizi cominc starten begint borja borjar begynd zacz comec inici onboarding first
welcome: congrat welcome aboard gluckwunsch gratul felicit enhorabuena parabens complimenti gefelicit proficiat grattis
  tillykke willkommen bienven benvenut welkom bem-vind bem. valkommen velkommen witamy bravo.
join: join joins joining team. equipe. equipo. squadra. equipa. time. holdet. teamet. zespol dazu.
yes: yes. approved. agreed. green. ja. zugestimmt zusage genehmigt oui. accord. valide si. aprobad approvat akkoord.
  sim. aprovou tak. zgod accept annehm accepte acept accett akcept przyjm
meet: meet meeting meets met. see. seeing speak speaking talk talking chat. chats call. interview interviews
  conversation
  lunch coffee. onsite panel gesprach vorstellung telefonat treffen kennenlern kennenzulernen sprechen telefonieren
  rencontr entretien rendez appel. entrevist conocer conocert hablar charla reunion colloqui incontr parlar parlarle
  conoscer gesprek spreken ontmoet afspraak. falar conversa conhece intervju samtal traff prata samtale modet. mode.
  tale. rozmow spotka porozm zoom. video visit. vorbei kaffee cafe. kaffe
suit: suit suits free. available availab diary. calendar slot slots schedul reschedul book. bookable passt passen
  ginge.
  zeit. termin termine verschieb disponib libre. libero libera livre dispon creneau schikt uitkomt passar. passer.
  odpowiada pasuje czas. tid. horario orario hueco posp reporter rinvia verzet flytta flytte przeloz aplaz adiar
round: round. rounds. stage. stages. step. steps. phase runde. runden etape. tour. ronda. fase. omgang steg. etap
  etapu final. next. nachste naechste prochain siguient prossim volgend proxim nasta naeste kolejn further forward
  onward
wait: wait. waiting waits patience patient bear. delay delayed longer warte warten geduld dauert verzog attend.
  attendons
  patience retard espera esperando paciencia tarda retras aspett attesa pazienza wacht wachten aguard demor vantar
  vanta
  talamod drojer venter vente talmod forsinket czeka cierpliw dluzej slower hang.
yet: yet. still. so-far noch. weiterhin bisher encore. toujours todavia. aun. sigues sigue ancora. nog. steeds ainda.
  annu. an. fortfarande endnu. stadig. jeszcze. nadal. wciaz. remain remains pending
pause: hold. pause paused freez froze frozen ice. suspend pausiert ausgesetzt eis. ruht gel. gele pausa. parado
  congelad
  sospes ferma. pausad pauset wstrzym zawies stil. standby reserve reserv warteliste waiting-list
tell: tell told hear. update. news. know. back. touch. feedback. melde melden meldung bescheid mitteil reviens
  revenons nouvelle
  novedad aviso. avis digo. sapere. notizie weten. hoort. hoor. noticias aviso hor. besked. horer. vender znac. odezw
send: send. sends. forward. provide supply upload submit attach. attached complete. fill. schick schicken senden zusend
  sende einreich ausfull envoy transmettr adresser enviar envia mandar manda inviar inviarci mandarmi stur. sturen
  opstur mailen skicka skriv. przesl wyslac preench rellen compil remplir vul. invul udfyld wypeln fyll
document: document certificate diploma passport reference. references. referee cv. resume. transcript licence permit
  zeugnis unterlag nachweis ausweis fuhrungszeugnis diplome piece. titulo referenc documento paspoort betyg intyg
  eksamen dyplom kopi copy. form. formular formulier formulaire modulo. questionnaire fragebogen cuestionario id.
test: test. tests. exercise task. assignment. case. challenge assessment aufgabe fallstudie exercice ejercicio prueba
  esercizio opdracht uppgift opgave zadanie teste. exercicio homework
terms_wish: notice. expectation expected. kundigungsfrist gehaltsvorstellung pretention preavis pretensi preaviso
  expectativ aspettativ preavviso opzegtermijn salariswens uppsagning opsigelse wypowiedzen oczekiwan
received: received receipt got. registered arrived confirm. erhalten eingegangen eingang angekommen recu. recue.
  recib ricevut ontvang recebe mottag fatt. modtag otrzym dostali
apply: application applications applying applied candidacy candidature. bewerbung candidatur sollicitat ansokan
  ansogning
  zgloszen aplikacj kandydatur solicitud
thanks: thank thanks cheers. appreciat danke. dank. merci. gracias grazie bedankt obrigad tack. tak. dziekuj likewise
sorry: sorry unfortunately regret afraid. sadly regrettably disappoint leider bedauer malheureus regret desole
  lamentabl
  lament sentimos siento. purtroppo spiace helaas jammer infeliz tyvarr beklag desvaerre niestety przykr
luck: wish. luck. success wunsche wunschen erfolg gute. souhait chance. suerte exito auguri fortuna succes. sorte.
  sucesso lycka. held. powodzen sukces future futur zukunft
you: you. your. yours. sie. ihnen. ihr. ihre. ihren. du. dich. dir. dein. deine. vous. votre. te. ti. tu. usted.
  contigo
  lei. la. le. suo. je. jou. jouw. u. uw. voce. consigo. si. seu. sua. dig. din. dit. pan. pana. panu. pani. pania.
we: we. us. our. i. me. my. wir. uns. unser ich. nous. notre. je. nos. nuestr noi. nostr ons. onze. vi. oss. os. vores.
them: client. customer they. panel. board. committee. director. manager. kunde. chef. leitung. client. direction.
  comite
  direccion direzion direttore directeur diretor chefen. direktor kunden. klient zarzad dyrektor trustees governors
experience: experience background skills seniority senior. junior. qualified stronger closer better. fit. match.
  erfahrung profil experienc experiencia esperienza ervaring erfaren erfarenhet doswiadczen passte besser
shop: order parcel package delivery invoice payment subscription discount percent sale. bestellung lieferung sendung
  rechnung zahlung rabatt paket commande colis livraison facture abonnement pedido paquete factura ordine pacco
  fattura bestelling pakket factuur korting encomenda fatura paket. faktura rea. regning pakke. paczka zamowien rabat
please: please kindly bitte bitten veuillez favor. gentilmente graag. prosze prosim vanligen
can: can. could. may. kann kannst konnen konnt pouvez pouvons pourr peux puedes puede podemos podria puo. possiamo
  potrebbe kun. kunt kunnen pode. podemos kan. moze mozemy czy.
want: want wants wanted would like. love. keen happy delighted pleased glad mochte mochten wollen will. gern gerne
  wurden
  voudr souhait aimer ravis heureux querem quiere quisiera gustar complace vorrem vorrebbe siamo lieti willen wil.
  zouden
  gostar vill. skulle vil. gerne chce chciel
when: when. wann quand. cuando quando. wanneer nar. hvornar kiedy
until: by. until till. before within deadline. bis. avant. antes entro. voor. uiterlijk ate. senast inden. do. przed.
  due
liked: liked enjoyed impress impressed loved great. strong. nice. well. gefallen beeindruck apprecie aime. gusto.
  encant
  piaciuto apprezz leuk. gostamos trevligt hyggelig milo. podobal
reply: reply respond answer confirm antwort bestatig repond confirmer contest respond rispond conferm antwoord bevestig
  svar. svara bekraft odpowied potwierd
link: link. portal click. online. website account. lien. enlace. lanken linket linku below.
money: budget. finance headcount approval genehmigung freigabe presupuesto godkan godkend
away: holiday leave. vacation travelling urlaub conges vacaciones ferie. vakantie ferias semester urlop ill. sick krank
  malade enferm malat ziek sjuk syg chory
alert: jobs. alert. newsletter unsubscribe survey webinar linkedin recruiter. opportunit stellen. jobalarm offres.
  empleos offerte vacatures vagas. ofert
home: flat. apartment dentist doctor clinic. plumber technician school. kids. dinner. flight. hotel. wohnung zahnarzt
  appartement dentiste piso. dentista tandarts lagenhet tandlak tandlaeg mieszkan dentyst
"""

MONTHS = """
january february march april may june july august september october november december januar februar marz mai juni juli
oktober dezember janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre enero febrero marzo
abril mayo junio julio agosto septiembre octubre noviembre diciembre gennaio febbraio aprile maggio giugno luglio
settembre ottobre dicembre januari februari maart mei augustus janeiro fevereiro marco maio junho julho setembro
outubro
novembro dezembro maj augusti marts stycznia lutego marca kwietnia maja czerwca lipca sierpnia wrzesnia pazdziernika
listopada grudnia
"""
DAYS = """
monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag lundi
mardi
mercredi jeudi vendredi samedi lunes martes miercoles jueves viernes sabado lunedi martedi mercoledi giovedi venerdi
maandag dinsdag woensdag donderdag vrijdag zaterdag segunda terca quarta quinta sexta mandag tisdag onsdag torsdag
fredag
tirsdag poniedzialek wtorek sroda srode czwartek piatek tomorrow today week morgen heute woche demain semaine manana
semana domani settimana amanha vecka uge jutro tydzien morning afternoon
"""
