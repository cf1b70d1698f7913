"""Wording rules: sentences that burn bridges are seen, innocent sentences about the same words are not blocked."""

from __future__ import annotations

from datetime import date

import pytest

from afterword.core.findings import Level
from afterword.core.letter.check import check_text
from afterword.core.letter.context import TextContext

INNOCENT = {
    "en": (
        "I negotiated the terms with our suppliers every spring.",
        "We improved the conditions on the night ward within a year.",
        "What you said about overtime on the ward made sense to me.",
        "I handled payroll for 300 people and never missed a pay day.",
        "The compensation system was mine to maintain.",
        "I ran the benefits enrolment for two plants.",
        "Holiday traffic was the hardest part of the route, and we learned to plan for it.",
        "The salary survey I designed is still used by the county.",
        "You mentioned that a decision may come by December 4.",
        "I look forward to hearing from you.",
        "We answered every call within four minutes.",
        "Customers who write get a reply within two days.",
        "Nobody on the crew had to hurry once the list was in place.",
        "The urgent cases went first, and the rest waited their turn.",
        "I needed three weeks to learn the press.",
        "We must know the load before we lift it.",
        "I have never had a complaint about the work.",
        "The patients needed an answer the same day, and we gave it.",
        "I expect the new press to halve the waste.",
        "We could not wait for the parts, so we built our own.",
        "The test was too long for the line, so I cut it in half.",
        "The old process was slow and nobody owned it.",
        "Our team was late with the report once, and I fixed the calendar.",
        "I treated confidential client files with care for six years.",
        "The decision to move the store was mine, and it was a mistake that I put right in May.",
        "I usually do the ordering myself on Mondays.",
        "My manager at Gantry Works taught me to weld overhead.",
        "My present employer knows that I am looking for a new post.",
        "I was nervous before my first night shift, and the crew helped me.",
        "I was sorry that I could not meet the rest of the crew.",
        "I am sorry to hear that Mr. Ellis is ill.",
        "Please excuse the late reply; I was travelling.",
        "One correction: the certificate dates from 2019, not 2018.",
        "I misspoke when I gave the year of the audit; it was 2021.",
        "The failure of the pump was ours, and we said so.",
        "I interviewed candidates for the apprentice posts myself.",
        "The other candidates for the contract were cheaper and slower.",
        "We had three offers for the crane and took the second.",
        "The competition between the two depots kept us sharp.",
        "Two hospitals in the county offered the same course.",
        "Your shop floor is beautifully laid out.",
        "I worked with families of patients every day.",
        "The children's ward was my second home for four years.",
        "I led the faith and community project at the city museum.",
        "The church hall roof was our first contract.",
        "My health and safety training runs until 2028.",
        "Diabetes care was the heart of my work.",
        "We covered the county election for the paper.",
        "I taught English to parents at the school.",
        "It would be a pleasure to join the team.",
        "I would be glad to start with the discharge list.",
        "I would like to do more of this work.",
        "Thank you again, and I wish you a good week.",
        "I was disappointed that the fair was cancelled, but we moved it online.",
        "The complaint rate fell by half after we rewrote the form.",
        "I demanded a second reading of every chart before release.",
        "Our lawyers checked the contract before it went out.",
        "I reported to the plant manager and wrote the weekly review.",
        "No one else on the team could read the old code.",
        "The bad batch was found before it left the plant.",
        "I could also cover weekends if the rota needs it.",
        "You asked whether I can travel; I can, up to ten days a month.",
        "I am free from January 11.",
        "I can start on February 1, as we discussed.",
        "The remote team in Oslo was part of my group.",
        "We worked from home that winter and kept every deadline.",
        "You told me that the pay office closes at noon.",
        "I paid the suppliers within thirty days.",
        "It was good to see the workshop, and I learned a lot.",
        "Please let me know if anything is missing.",
        "If it helps, I can send the plan before Friday's meeting.",
        "I understand that other things may come first.",
        "I respect your decision and thank you for telling me.",
        "I am sorry that it did not work out this time.",
        "Your question about angry callers stayed with me.",
        "The most useful thing I learned was patience.",
        "I have decided to withdraw my application.",
        "I have accepted another position and would like to withdraw.",
        "The secret of the sauce is time.",
        "My mother tongue is Polish, and I work in English.",
        "I turned down the heat and the crust improved.",
    ),
    "de": (
        "Die Gehaltsabrechnung für 1.200 Mitarbeiter lag bei mir.",
        "Ich habe die Lohnbuchhaltung drei Jahre lang geführt.",
        "Was Sie über die Urlaubsplanung erzählt haben, hat mir eingeleuchtet.",
        "Bis Ende März hatten wir alle Prüfpläne umgestellt.",
        "Die Kunden bekamen spätestens nach zwei Tagen eine Antwort.",
        "Der Fehler lag bei uns, und wir haben ihn sofort behoben.",
        "Mein früherer Chef hat mir das Schweißen beigebracht.",
        "Vertrauliche Unterlagen habe ich stets sorgfältig behandelt.",
        "Ich war Klassensprecherin der Kinderklinik und habe mit Eltern gearbeitet.",
        "Das alte Verfahren war langsam, deshalb haben wir es ersetzt.",
        "Schade, dass Herr Ott nicht dabei sein konnte.",
        "Bitte entschuldigen Sie die schlichte Form der Tabelle.",
        "Für die Nachricht danke ich Ihnen und respektiere die Entscheidung.",
        "Ich könnte ab dem 1. Februar anfangen.",
        "Zwei Angebote für den Kran lagen vor, und wir nahmen das zweite.",
        "Ich freue mich auf Ihre Antwort.",
        "Falls Sie noch etwas benötigen, melden Sie sich gern.",
        "Die Teilzeitkräfte habe ich selbst eingearbeitet.",
    ),
    "fr": (
        "La paie de trois filiales était à ma charge.",
        "Je gère les congés de l'équipe depuis deux ans.",
        "Les primes d'assurance ont baissé d'un tiers.",
        "Le salaire minimum a changé et nous avons adapté les bulletins.",
        "Votre remarque sur les délais m'a fait réfléchir.",
        "L'erreur venait de nous, et nous l'avons corrigée.",
        "Mon ancien chef m'a appris le métier.",
        "Les dossiers confidentiels étaient tenus avec soin.",
        "Je vous remercie de votre réponse et respecte votre décision.",
        "Excusez la forme simple du tableau, il vient directement du logiciel.",
        "Les clients recevaient une réponse avant vendredi.",
        "Nous avons reçu deux offres pour la grue et choisi la seconde.",
        "L'ancien processus était lent, nous l'avons remplacé.",
        "Je pourrais commencer le 1er février.",
        "Je serais heureux d'en parler quand cela vous conviendra.",
        "Les enfants de l'école venaient chaque mardi.",
    ),
    "es": (
        "Llevé las nóminas y los salarios de tres plantas.",
        "Las vacaciones del equipo las organizaba yo.",
        "El error fue nuestro y lo corregimos en mayo.",
        "Mi antiguo jefe me enseñó a soldar.",
        "Traté la documentación confidencial con cuidado.",
        "El proceso antiguo era lento y lo cambiamos.",
        "Los clientes recibían respuesta antes del viernes.",
        "Respeto su decisión y le agradezco la respuesta.",
        "Disculpe la forma sencilla de la tabla.",
        "Podría empezar el 1 de febrero.",
        "Recibimos dos ofertas para la grúa y elegimos la segunda.",
        "Quedo a su disposición si desea más detalles.",
    ),
    "it": (
        "Le buste paga e gli stipendi di tre sedi erano affidati a me.",
        "Organizzavo le ferie della squadra.",
        "L'errore era nostro e lo abbiamo corretto a maggio.",
        "Il mio vecchio capo mi ha insegnato a saldare.",
        "Trattavo documenti riservati con cura.",
        "Il processo precedente era lento e lo abbiamo cambiato.",
        "I clienti ricevevano risposta entro venerdì.",
        "Rispetto la decisione e La ringrazio della risposta.",
        "Scusi la forma semplice della tabella.",
        "Potrei iniziare il 1 febbraio.",
        "Abbiamo ricevuto due offerte per la gru e scelto la seconda.",
    ),
    "nl": (
        "De salarisadministratie van drie vestigingen lag bij mij.",
        "De vakantiedagen van het team plande ik zelf.",
        "De fout lag bij ons en we hebben hem hersteld.",
        "Mijn vroegere chef leerde me lassen.",
        "Vertrouwelijke dossiers behandelde ik zorgvuldig.",
        "Het oude proces was traag, daarom hebben we het vervangen.",
        "Klanten kregen binnen twee dagen antwoord.",
        "Ik respecteer uw beslissing en dank u voor het bericht.",
        "Excuses voor de eenvoudige vorm van de tabel.",
        "Ik kan op 1 februari beginnen.",
        "We kregen twee aanbiedingen voor de kraan en namen de tweede.",
        "Mocht u nog iets willen weten, dan hoor ik het graag.",
    ),
    "pt": (
        "A folha de salários de três unidades ficava comigo.",
        "As férias da equipe eram organizadas por mim.",
        "O erro foi nosso e o corrigimos em maio.",
        "Meu antigo chefe me ensinou a soldar.",
        "Tratei documentos confidenciais com cuidado.",
        "O processo antigo era lento e o trocamos.",
        "Os clientes recebiam resposta até sexta.",
        "Respeito a decisão e agradeço a resposta.",
        "Desculpe a forma simples da tabela.",
        "Posso começar em 1 de fevereiro.",
        "Recebemos duas propostas para o guindaste e escolhemos a segunda.",
    ),
}
BRIDGES_BURNT = {
    "en": {
        "L12": (
            "What is the salary range for this role?",
            "I would need at least $85,000 to make the move.",
            "I am hoping for a signing bonus.",
            "Would the company cover my relocation costs?",
            "How many vacation days do new hires get?",
            "Could we discuss the compensation package next week?",
            "Is there any flexibility on the pay?",
            "My current salary is 72k and I expect more.",
            "When do benefits begin?",
            "I cannot start before February.",
            "Before we go further, I would like to talk about money.",
            "I'd want four weeks of paid leave.",
            "I assume the visa fee is paid by you.",
            "I could only accept if I can work from home on Fridays.",
            "I would be looking for £45,000.",
            "Please tell me what the bonus scheme looks like.",
            "A company car would be important to me.",
            "I am not prepared to work for less than 60,000.",
            "Will overtime be paid?",
            "I would like every second Friday off.",
        ),
        "L13": (
            "I really need this job.",
            "Please, please consider me.",
            "I have not heard from you and wonder why.",
            "You promised to call on Monday.",
            "Did I get the job?",
            "You will not find anyone better for this post.",
            "Don't make the mistake of choosing somebody else.",
            "Just give me a chance.",
            "I would do anything to work for you.",
            "This is my last chance.",
            "I will be waiting by the phone all day.",
            "Why haven't you answered my mail?",
            "I expect your decision by Friday.",
            "I must know where I stand.",
            "As I already asked, when will you decide?",
            "I am counting on you.",
            "Kindly revert at the earliest.",
            "My rent is due at the end of the month.",
            "I hope you won't keep me waiting too long.",
            "Please hurry with the decision, I have bills to pay.",
            "I check my email every ten minutes.",
            "It would break my heart not to get it.",
            "I will call every day until I hear from you.",
            "I am running out of time and savings.",
            "Please reply as soon as possible.",
            "If I do not hear by Monday, I will take another job.",
            "Surely ten days are enough to decide.",
        ),
        "L14": (
            "I am sorry for my performance on Tuesday.",
            "I was so nervous that I forgot half of what I know.",
            "I am usually much better than that.",
            "I messed up the question about budgets.",
            "My mind went blank when you asked about Excel.",
            "I hadn't slept well the night before.",
            "I apologize for rambling.",
            "I wish I had prepared more.",
            "Please forgive my confused answer about the schedule.",
            "I know I did not answer the second question well.",
            "I had a cold and could hardly speak.",
            "I'm embarrassed by how I answered.",
            "It was not my best day.",
            "I stumbled over the case study, I know.",
            "Sorry again for being late.",
            "I blew the whiteboard task.",
            "I fear I made a poor impression.",
            "I did not do myself justice.",
            "Interviews make me nervous.",
            "You did not see the real me on Tuesday.",
        ),
        "L18": (
            "I have another offer on the table.",
            "A competitor of yours has offered me a job.",
            "I'm sure I am better than the other candidates.",
            "The other applicants in the waiting room looked nervous.",
            "You have a beautiful smile.",
            "You are the smartest manager I have ever met.",
            "How many others are you interviewing?",
            "I am also interviewing with two other firms.",
            "None of the other candidates can have my experience.",
            "I am in the final round at Tideway.",
            "You looked lovely in that green dress.",
            "I have three other offers to consider.",
            "I can't imagine that anyone else has my skills.",
        ),
        "L20": (
            "My boss is incompetent.",
            "My current company is a mess.",
            "I want to leave because my manager never listens.",
            "The process was slow and disorganized.",
            "It was a waste of my time.",
            "It's your loss.",
            "Your decision is unfair.",
            "I am disappointed in your decision.",
            "I will post a review about this.",
            "You kept me waiting for forty minutes.",
            "Your website is outdated.",
            "You told me in confidence that two people are leaving.",
            "I expected better from a company like yours.",
            "The test was pointless.",
            "Your receptionist was rude.",
            "I demand feedback.",
            "My former colleagues were lazy.",
            "At my last job nobody knew what they were doing.",
            "Between us, your colleague seemed bored.",
            "Unlike my present employer, you know what you are doing.",
            "You are making a mistake.",
            "I hear that your last analyst was fired.",
        ),
        "L26": (
            "Thank you for meeting with me today.",
            "Thank you for your time this morning.",
            "It was a pleasure to talk with you this afternoon.",
            "I enjoyed our conversation earlier today.",
            "Thank you for the hour on Thursday.",
            "Our talk a few hours ago gave me a lot to think about.",
            "I was glad to meet you on November 23.",
            "As I told you this morning, I ran the desk.",
        ),
        "L15": (
            "I am a team player who hits the ground running.",
            "I believe I would be a perfect fit, and I am passionate about data.",
            "My proven track record and my can-do attitude speak for themselves.",
        ),
        "L16": (
            "Thank you so much!!",
            "I can't wait! It was great!",
            "I REALLY enjoyed the talk.",
            "You have the best team, the nicest office and the greatest coffee.",
            "Thanks :)",
        ),
        "L19": (
            "My husband and I are planning to have a baby next year.",
            "I am a practising Catholic.",
            "My depression is under control now.",
            "I am a single mother of two.",
            "I saw the cross on your wall; I am a Christian too.",
            "You and I are about the same age.",
            "I noticed your accent; are you from Poland?",
            "My diabetes does not affect my work.",
        ),
        "L21": (
            "I attach my portfolio, my references and two reports.",
            "Please accept this small gift card.",
            "I have sent a box of chocolates to your office.",
            "See https://a.example and https://b.example for more.",
            "Enclosed please find my certificates.",
        ),
        "L24": (
            "I recieved your mail.",
            "I look foward to the next step.",
            "We discused the the plan.",
            "It was a pleasure to meet you and you're team.",
            "I definately want the role.",
            "The managment was helpfull.",
            "Your explanaton was clear.",
            "I have experiance with budgets.",
            "Thank you for the oportunity.",
            "I could of done that.",
            "Its a great team.",
            "Their is one more thing.",
            "We was three people.",
        ),
    },
    "de": {
        "L12": (
            "Wie hoch ist das Gehalt?",
            "Gibt es Homeoffice?",
            "Ich hätte gern 30 Urlaubstage.",
            "Unter 60.000 Euro kann ich nicht anfangen.",
            "Über die Vergütung müssten wir noch sprechen.",
        ),
        "L13": (
            "Ich brauche diese Stelle dringend.",
            "Bitte, bitte geben Sie mir eine Chance.",
            "Warum haben Sie sich noch nicht gemeldet?",
            "Sie hatten mir eine Antwort versprochen.",
            "Ich erwarte Ihre Antwort bis Montag.",
            "Sie werden keinen Besseren finden.",
            "Ich sitze am Telefon und warte.",
        ),
        "L14": (
            "Es tut mir leid, dass ich so nervös war.",
            "Normalerweise antworte ich besser.",
            "Ich hatte einen schlechten Tag.",
            "Bitte verzeihen Sie meine wirren Antworten.",
            "Ich hatte leider einen Blackout.",
        ),
        "L18": (
            "Ich habe noch ein anderes Angebot.",
            "Die anderen Bewerber sind sicher schwächer.",
            "Zwei weitere Firmen haben Interesse an mir.",
            "Sie haben ein bezauberndes Lächeln.",
        ),
        "L20": (
            "Mein Chef hat keine Ahnung.",
            "Ihr Auswahlverfahren war chaotisch.",
            "Das war reine Zeitverschwendung.",
            "Ihre Entscheidung ist unfair.",
            "In meiner Firma herrscht Chaos.",
            "Sie haben mich eine halbe Stunde warten lassen.",
        ),
        "L26": (
            "Vielen Dank für das Gespräch heute.",
            "danke für Ihre Zeit heute Morgen.",
            "am Mittwoch haben wir gesprochen.",
        ),
    },
    "fr": {
        "L12": (
            "Quel est le salaire ?",
            "Combien de jours de congés aurais-je ?",
            "Mes prétentions sont de 45 000 euros.",
            "Je souhaite deux jours de télétravail.",
        ),
        "L13": (
            "J'ai absolument besoin de ce poste.",
            "Pourquoi ne m'avez-vous pas répondu ?",
            "J'attends votre réponse avant vendredi.",
            "Donnez-moi une chance.",
            "Je reste près du téléphone.",
            "Vous ne trouverez pas mieux.",
        ),
        "L14": (
            "Excusez-moi pour ma prestation.",
            "J'étais très stressée mardi.",
            "Désolé d'avoir été si confus.",
            "D'habitude, je suis meilleur.",
        ),
        "L18": (
            "J'ai reçu une autre offre.",
            "Les autres candidats n'ont pas mon expérience.",
            "Vous avez un très beau sourire.",
        ),
        "L20": (
            "Mon chef est incompétent.",
            "Votre procédure était désorganisée.",
            "C'était une perte de temps.",
            "Je suis déçue de votre décision.",
            "Mon entreprise actuelle est un désastre.",
        ),
        "L26": (
            "Merci pour notre entretien d'aujourd'hui.",
            "Merci de m'avoir reçu ce matin.",
        ),
    },
    "es": {
        "L12": (
            "¿Cuál es el salario?",
            "¿Cuántos días de vacaciones ofrecen?",
            "Quisiera hablar del sueldo.",
        ),
        "L13": (
            "Necesito este trabajo urgentemente.",
            "¿Por qué no me han contestado?",
            "Espero su respuesta antes del viernes.",
            "Deme una oportunidad, por favor.",
            "No encontrará a nadie mejor.",
        ),
        "L14": (
            "Perdone mi actuación, estaba nerviosa.",
            "Normalmente lo hago mejor.",
            "Lo siento, me quedé en blanco.",
        ),
        "L18": (
            "Tengo otra oferta.",
            "Los demás candidatos no me llegan.",
        ),
        "L20": (
            "Mi jefe es un inútil.",
            "Fue una pérdida de tiempo.",
            "Su proceso fue un desastre.",
            "Estoy decepcionada con su decisión.",
        ),
        "L26": (
            "Gracias por la entrevista de hoy.",
            "Gracias por recibirme esta mañana.",
        ),
    },
    "it": {
        "L12": (
            "Qual è lo stipendio?",
            "Quanti giorni di ferie sono previsti?",
        ),
        "L13": (
            "Ho bisogno di questo lavoro.",
            "Perché non mi avete risposto?",
            "Mi dia una possibilità.",
        ),
        "L14": (
            "Scusi, ero molto nervosa.",
            "Di solito rispondo meglio.",
        ),
        "L18": (
            "Ho un'altra offerta.",
            "Gli altri candidati non sono come me.",
        ),
        "L20": (
            "Il mio capo è incompetente.",
            "È stata una perdita di tempo.",
        ),
        "L26": (
            "Grazie per il colloquio di oggi.",
            "La ringrazio per avermi ricevuto stamattina.",
        ),
    },
    "nl": {
        "L12": (
            "Wat is het salaris?",
            "Hoeveel vakantiedagen krijg ik?",
        ),
        "L13": (
            "Ik heb deze baan hard nodig.",
            "Waarom heb ik nog niets gehoord?",
            "Geef me alstublieft een kans.",
        ),
        "L14": (
            "Sorry, ik was erg nerveus.",
            "Ik had een slechte dag.",
        ),
        "L18": (
            "Ik heb nog een ander aanbod.",
            "De andere kandidaten zijn minder goed.",
        ),
        "L20": (
            "Mijn baas is incompetent.",
            "Het was tijdverspilling.",
        ),
        "L26": (
            "Dank voor het gesprek van vandaag.",
            "Bedankt dat u mij vanmorgen ontving.",
        ),
    },
    "pt": {
        "L12": (
            "Qual é o salário?",
            "Quantos dias de férias?",
        ),
        "L13": (
            "Preciso muito deste emprego.",
            "Por que ainda não me responderam?",
            "Me dê uma chance.",
        ),
        "L14": (
            "Desculpe, eu estava nervosa.",
            "Normalmente sou melhor.",
        ),
        "L18": (
            "Tenho outra proposta.",
            "Os outros candidatos são piores.",
        ),
        "L20": (
            "Meu chefe é incompetente.",
            "Foi uma perda de tempo.",
        ),
        "L26": (
            "Obrigada pela entrevista de hoje.",
            "Agradeço a conversa desta manhã.",
        ),
    },
}
KNOWN_DAYS = TextContext(interview=date(2026, 11, 24), read_on=date(2026, 11, 25))


@pytest.mark.parametrize("lang", INNOCENT)
def test_an_innocent_sentence_is_never_blocked(lang: str) -> None:
    blocked = {
        text: [
            finding.rule
            for finding in check_text("sentence", lang, text, TextContext())
            if finding.level is Level.BLOCK
        ]
        for text in INNOCENT[lang]
    }

    assert {text: rules for text, rules in blocked.items() if rules} == {}


@pytest.mark.parametrize(("lang", "rule"), [(lang, rule) for lang, rules in BRIDGES_BURNT.items() for rule in rules])
def test_a_sentence_that_burns_a_bridge_is_seen(lang: str, rule: str) -> None:
    unseen = [
        text
        for text in BRIDGES_BURNT[lang][rule]
        if rule not in {finding.rule for finding in check_text("sentence", lang, text, KNOWN_DAYS)}
    ]

    assert unseen == []


def test_pay_may_be_named_in_an_acceptance() -> None:
    accepted = TextContext(situation="acceptance")
    asked = "What is the salary, and how many vacation days come with it?"

    assert not [finding for finding in check_text("sentence", "en-US", asked, accepted) if finding.rule == "L12"]


def test_another_offer_may_be_named_in_the_message_about_it() -> None:
    told = TextContext(situation="competing_offer")

    assert not check_text("sentence", "en-US", "I have another offer and am asked to answer by December 9.", told)


def test_a_finding_points_at_the_words() -> None:
    text = "Thank you. I really need this job."
    finding = next(found for found in check_text("sentence", "en-US", text, TextContext()) if found.rule == "L13")

    assert text[finding.start : finding.end] == finding.found
    assert finding.fix
