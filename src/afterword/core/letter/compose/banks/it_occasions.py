# ruff: noqa: E501  (a pattern or a phrase reads best on one line)
"""Italian letters for every occasion that is no thank-you."""

from __future__ import annotations

from afterword.core.letter.compose.occasions import BREAK, Occasion

OCCASIONS = {
    "reminder": Occasion(
        "Ruolo di {role}: un breve promemoria",
        (
            ("torno brevemente sul ruolo di {role} presso {employer}.",),
            ("Immagino che abbia molto da fare: ci sono novità, o un giorno in cui posso chiedere di nuovo?",),
            BREAK,
            ("Il lavoro mi interessa sempre molto. La ringrazio fin d'ora per un breve cenno.",),
        ),
        ("role",),
    ),
    "status": Occasion(
        "Posizione di {role}: a che punto siamo",
        (
            (
                "La ringrazio ancora per il colloquio che abbiamo avuto {day} sulla posizione di {role} presso {employer}.",
                "La ringrazio ancora per il nostro colloquio sulla posizione di {role} presso {employer}.",
            ),
            ("Il ruolo mi interessa sempre molto, e mi piacerebbe far parte della vostra squadra.",),
            BREAK,
            (
                "Mi risulta che una decisione fosse prevista {decision}. Posso chiederLe a che punto è la selezione e quando potrei avere notizie?",
                "Posso chiederLe a che punto è la selezione e quando potrei avere notizie?",
            ),
            ("Se manca qualcosa da parte mia, lo invierò volentieri.",),
        ),
        ("role",),
    ),
    "closing": Occasion(
        "Posizione di {role}: un ultimo ringraziamento",
        (
            (
                "La ringrazio ancora per il colloquio che abbiamo avuto {day} sulla posizione di {role} presso {employer}.",
                "La ringrazio ancora per il nostro colloquio sulla posizione di {role} presso {employer}.",
            ),
            ("Il ruolo continua a interessarmi, e sarò felice di ricevere Sue notizie.",),
            BREAK,
            ("So che queste decisioni richiedono tempo; per questo non scriverò ancora, finché non avrò Sue notizie.",),
            ("Auguro a Lei e ai Suoi colleghi ogni bene.",),
        ),
        ("role",),
    ),
    "rejection_reply": Occasion(
        "Grazie: posizione di {role}",
        (
            (
                "La ringrazio per la risposta sulla posizione di {role} e per il tempo che Lei e i Suoi colleghi mi avete dedicato.",
            ),
            ("Mi sarebbe piaciuto lavorare con voi, e rispetto la decisione.",),
            ("Ho apprezzato le nostre conversazioni e ciò che ho imparato sul vostro lavoro.",),
            BREAK,
            ("Se ha un momento, mi sarebbe utile una frase su ciò che potrei migliorare{feedback}.",),
            ("Se in futuro si aprisse un'altra posizione, mi farebbe piacere se pensasse a me.",),
            ("Auguro a Lei e ai Suoi colleghi ogni bene.",),
        ),
        ("role",),
    ),
    "withdrawal": Occasion(
        "Ritiro della mia candidatura: {role}",
        (
            ("Le comunico che ritiro la mia candidatura alla posizione di {role} presso {employer}.",),
            ("Glielo comunico subito, perché possiate proseguire con la selezione.",),
            BREAK,
            ("La ringrazio per il tempo che mi ha dedicato e per ciò che ho imparato sul vostro lavoro.",),
            ("Auguro a Lei e ai Suoi colleghi ogni bene.",),
        ),
        ("role",),
    ),
    "decline": Occasion(
        "La Sua offerta: posizione di {role}",
        (
            (
                "La ringrazio molto per l'{offer} per la posizione di {role} presso {employer} e per la fiducia.",
                "La ringrazio molto per l'offerta per la posizione di {role} presso {employer} e per la fiducia.",
            ),
            ("Dopo attenta riflessione ho deciso di non accettare l'offerta.",),
            BREAK,
            ("Ringrazio Lei e i Suoi colleghi per il tempo e per la franchezza delle nostre conversazioni.",),
            ("Auguro a Lei e ai Suoi colleghi ogni bene.",),
        ),
        ("role",),
    ),
    "offer_acknowledge": Occasion(
        "La Sua offerta: posizione di {role}",
        (
            (
                "La ringrazio molto per l'{offer} per la posizione di {role} presso {employer}; mi ha fatto molto piacere.",
                "La ringrazio molto per l'offerta per la posizione di {role} presso {employer}; mi ha fatto molto piacere.",
            ),
            ("Vorrei leggere tutto con calma prima di rispondere.",),
            BREAK,
            (
                "Potrebbe inviarmi l'offerta e le sue condizioni per iscritto e confermarmi che attendete la mia risposta per il {answer_by}?",
                "Potrebbe inviarmi l'offerta e le sue condizioni per iscritto e dirmi per quando attendete la mia risposta?",
            ),
            ("Grazie ancora per la fiducia.",),
        ),
        ("role",),
    ),
    "acceptance": Occasion(
        "Accettazione dell'offerta: {role}",
        (
            (
                "Grazie per l'{offer}. Accetto con grande piacere la posizione di {role} presso {employer}.",
                "Grazie per la Sua offerta. Accetto con grande piacere la posizione di {role} presso {employer}.",
            ),
            BREAK,
            ("Perché partiamo dallo stesso punto, ecco le condizioni come le ho intese: {terms}.",),
            ("Mi dica per favore se qualcosa non corrisponde e quali documenti servono prima dell'inizio.",),
            BREAK,
            ("Sarà un piacere lavorare con Lei e con la squadra.",),
        ),
        (
            "role",
            "terms",
        ),
    ),
    "extension": Occasion(
        "La Sua offerta: posizione di {role}",
        (
            ("Grazie ancora per l'offerta per la posizione di {role} presso {employer}.",),
            ("Vorrei darLe una risposta meditata e definitiva.",),
            BREAK,
            ("Sarebbe possibile risponderLe il {new_date}? Quel giorno avrà la mia risposta definitiva.",),
            ("Se ciò crea difficoltà, me lo dica e troveremo un'altra soluzione.",),
        ),
        (
            "role",
            "new_date",
        ),
    ),
    "competing_offer": Occasion(
        "Posizione di {role}: una data da conoscere",
        (
            (
                "La ringrazio ancora per il colloquio che abbiamo avuto {day} sulla posizione di {role} presso {employer}.",
                "La ringrazio ancora per il nostro colloquio sulla posizione di {role} presso {employer}.",
            ),
            ("Ho ricevuto un'offerta da un'altra azienda, che attende la mia risposta per il {answer_by}.",),
            BREAK,
            (
                "La vostra posizione è quella che preferirei; sarebbe possibile una decisione prima di quella data?{preferred}",
                "Sarebbe possibile una decisione prima di quella data?",
            ),
            ("Se non lo è, lo capisco; volevo dirglielo con franchezza e per tempo.",),
        ),
        (
            "role",
            "answer_by",
        ),
    ),
    "hold_reply": Occasion(
        "Posizione di {role}: grazie del messaggio",
        (
            ("Grazie per avermi detto che la posizione di {role} presso {employer} è per ora sospesa.",),
            ("Lo comprendo, e il mio interesse resta.",),
            BREAK,
            ("Quando la selezione riprenderà, continuerò volentieri la nostra conversazione.",),
            ("Auguro a Lei e ai Suoi colleghi ogni bene.",),
        ),
        ("role",),
    ),
    "keep_in_touch": Occasion(
        "Un saluto da {name}",
        (
            ("Ripenso con piacere al nostro colloquio.",),
            (
                "Una notizia mi ha fatto pensare a Lei: {news}. Congratulazioni!{congratulate}",
                "Ho pensato che questo potesse interessarLe: {news}.",
            ),
            ("Anche da parte mia c'è una novità: {own}.",),
            BREAK,
            ("Non occorre rispondere; volevo solo mandarLe un saluto.",),
            ("Spero che Lei e la Sua squadra stiate bene, e mi farà piacere restare in contatto.",),
        ),
        ("told",),
    ),
    "ask_address": Occasion(
        "Colloquio per {role}: una richiesta",
        (
            ("La ringrazio ancora per aver organizzato il colloquio per la posizione di {role} presso {employer}.",),
            (
                "Vorrei ringraziare tutte le persone con cui ho parlato e non ho tutti gli indirizzi. Potrebbe inviarmi quelli che può comunicare, oppure riferire i miei ringraziamenti?",
            ),
            BREAK,
            ("Un grazie sincero per l'aiuto.",),
        ),
        ("role",),
    ),
    "referrer": Occasion(
        "{role} presso {employer}: grazie",
        (
            (
                "{thanked}Grazie ancora per la Sua segnalazione per la posizione di {role} presso {employer}.",
                "{unthanked}Grazie per la Sua segnalazione per la posizione di {role} presso {employer}.",
            ),
            ("Desidero dirLe come vanno le cose. {news}.",),
            BREAK,
            ("Il Suo sostegno conta molto per me, e La terrò al corriente.",),
            ("Se posso fare qualcosa per Lei, me lo dica.",),
        ),
        (),
    ),
    "arranger": Occasion(
        "Grazie per aver organizzato il colloquio: {role}",
        (
            ("La ringrazio per aver organizzato il colloquio per la posizione di {role} presso {employer}.",),
            (
                "Mi ha fatto piacere parlare con i Suoi colleghi.{met}",
                "Il ruolo mi interessa molto, e sarò felice di sapere come prosegue la selezione.{unmet}",
            ),
            ("La prego di trasmettere i miei ringraziamenti anche a {others}.",),
            BREAK,
            ("Se Le occorre altro da parte mia, basta un breve messaggio.",),
        ),
        ("role",),
    ),
    "reference_thanks": Occasion(
        "Grazie per la referenza",
        (
            ("Grazie per aver parlato in mio favore con {employer} per la posizione di {role}.",),
            ("Desidero dirLe come vanno le cose. {news}.",),
            BREAK,
            ("Il Suo tempo e le Sue parole contano molto per me, e La terrò al corriente.",),
        ),
        (),
    ),
    "reference_brief": Occasion(
        "Referenza per la posizione di {role}",
        (
            (
                "Grazie per aver accettato di parlare del mio lavoro. Si tratta della posizione di {role} presso {employer}.",
            ),
            BREAK,
            ("Ecco ciò che può esserLe utile: {listed}.",),
            ("Se può, ricordi questi punti: {stress}.",),
            BREAK,
            ("Se il momento non Le è comodo, me lo dica. La ringrazio e Le dirò come va a finire.",),
        ),
        (
            "role",
            "listed",
        ),
    ),
    "repair": Occasion(
        "Una correzione: {role}",
        (
            (
                "Nel nostro colloquio sulla posizione di {role} ho detto {said}; la risposta giusta è {correct}.",
                "Vorrei correggere un punto del nostro colloquio sulla posizione di {role}: {correct}.",
                "Vorrei correggere un punto: {correct}.",
            ),
            ("Ci tenevo che avesse il dato giusto.",),
            BREAK,
            ("Grazie per la comprensione e per il Suo tempo.",),
        ),
        ("correct",),
    ),
    "agency_debrief": Occasion(
        "{role} presso {employer}: il colloquio",
        (
            ("Grazie per aver organizzato il colloquio per la posizione di {role} presso {employer}.",),
            BREAK,
            ("{account}",),
            BREAK,
            ("Porti per favore i miei ringraziamenti alle persone incontrate e chieda del punto rimasto aperto.",),
            ("Ne parlo volentieri con Lei al telefono.",),
        ),
        ("listed",),
    ),
    "confirm": Occasion(
        "Conferma: colloquio per {role}",
        (
            (
                "Grazie per l'invito; confermo il nostro appuntamento ({booked}) sulla posizione di {role} presso {employer}.",
                "Grazie per l'invito; confermo il nostro appuntamento sulla posizione di {role} presso {employer}.",
            ),
            BREAK,
            ("Posso chiederLe chi parteciperà, con nomi e ruoli, per prepararmi bene?{unnamed}",),
            ("Sarà un piacere parlare con voi.",),
        ),
        ("role",),
    ),
}
