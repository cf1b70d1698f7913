# ruff: noqa: E501  (a pattern or a phrase reads best on one line)
"""What is said on the phone, by language: calls, their branches, and voicemails."""

from __future__ import annotations

from collections.abc import Mapping

from afterword.core.letter.compose.occasions import BREAK, Moves

SPEECHES = {
    "en": ("Voicemail for {to}", "Call to {to}"),
    "de": ("Mailbox von {to}", "Anruf bei {to}"),
    "fr": ("Message vocal pour {to}", "Appel à {to}"),
    "es": ("Mensaje de voz para {to}", "Llamada a {to}"),
    "it": ("Messaggio vocale per {to}", "Telefonata a {to}"),
    "nl": ("Voicemail voor {to}", "Telefoongesprek met {to}"),
    "pt": ("Recado para {to}", "Ligação para {to}"),
}
VOICEMAILS: Mapping[str, Moves] = {
    "en": (
        (
            "Hello {to}, this is {name}. We spoke {day} about the {role} role at {employer}.",
            "Hello {to}, this is {name}. I am calling about the {role} role at {employer}.",
            "Hello {to}, this is {name}.",
        ),
        (
            "I am still very interested and wanted to ask how things stand.",
            "I remain keen on the role and wanted to ask how the process stands.",
        ),
        ("You can reach me at {phone}.",),
        ("Once more, slowly: {again}.",),
        ("Thank you, and goodbye.",),
    ),
    "de": (
        (
            "Guten Tag, {to}, hier spricht {name}. Wir haben {day} über die Stelle als {role} bei {employer} gesprochen.",
            "Guten Tag, {to}, hier spricht {name}. Es geht um die Stelle als {role} bei {employer}.",
        ),
        ("Mein Interesse ist unverändert groß, und ich wollte fragen, wie es um das Verfahren steht.",),
        ("Sie erreichen mich unter {phone}.",),
        ("Ich wiederhole langsam: {again}.",),
        ("Vielen Dank und auf Wiederhören.",),
    ),
    "fr": (
        (
            "Bonjour {to}, ici {name}. Nous nous sommes parlé {day} au sujet du poste de {role} chez {employer}.",
            "Bonjour {to}, ici {name}. J'appelle au sujet du poste de {role} chez {employer}.",
        ),
        ("Mon intérêt reste entier, et je voulais savoir où en est votre choix.",),
        ("Vous pouvez me joindre au {phone}.",),
        ("Je répète lentement : {again}.",),
        ("Merci et bonne journée.",),
    ),
    "es": (
        (
            "Buenos días, {to}, soy {name}. Hablamos {day} del puesto de {role} en {employer}.",
            "Buenos días, {to}, soy {name}. Llamo por el puesto de {role} en {employer}.",
        ),
        ("Sigo con mucho interés y quería preguntar cómo va el proceso.",),
        ("Mi número es el {phone}.",),
        ("Lo repito despacio: {again}.",),
        ("Muchas gracias y hasta pronto.",),
    ),
    "it": (
        (
            "Buongiorno {to}, sono {name}. Ci siamo parlati {day} della posizione di {role} presso {employer}.",
            "Buongiorno {to}, sono {name}. Chiamo per la posizione di {role} presso {employer}.",
        ),
        ("Il mio interesse resta vivo e volevo chiedere a che punto è la selezione.",),
        ("Il mio numero è {phone}.",),
        ("Lo ripeto lentamente: {again}.",),
        ("Grazie e buona giornata.",),
    ),
    "nl": (
        (
            "Goedendag {to}, u spreekt met {name}. Wij spraken {day} over de functie van {role} bij {employer}.",
            "Goedendag {to}, u spreekt met {name}. Ik bel over de functie van {role} bij {employer}.",
        ),
        ("Ik ben nog steeds zeer geïnteresseerd en wilde vragen hoe het ermee staat.",),
        ("U kunt mij bereiken op {phone}.",),
        ("Ik herhaal het langzaam: {again}.",),
        ("Dank u wel en een prettige dag.",),
    ),
    "pt": (
        (
            "Bom dia, {to}, aqui fala {name}. Conversamos {day} sobre a vaga de {role} na {employer}.",
            "Bom dia, {to}, aqui fala {name}. Ligo sobre a vaga de {role} na {employer}.",
        ),
        ("Continuo com muito interesse e queria saber como está o processo.",),
        ("Meu número é {phone}.",),
        ("Repito devagar: {again}.",),
        ("Muito obrigado pela atenção e até breve.",),
    ),
}
_EN_OPENING = (
    (
        "Hello {to}, my name is {name}. We spoke {day} about the {role} role at {employer}.",
        "Hello {to}, my name is {name}. We spoke about the {role} role at {employer}.",
    ),
    ("Is this a good moment?",),
    BREAK,
)
_EN_END = (BREAK, ("Is there anything more I can send you?",), ("Thank you very much for your time. Goodbye.",))
CALLS: Mapping[str, Mapping[str, Moves]] = {
    "en": {
        "status": (
            *_EN_OPENING,
            ("Thank you again for the conversation.",),
            (
                "I am very interested in the role, and one reason is our talk about {topic}.",
                "I am very interested in the role; {clause}, and I would like to put that to use for you.",
                "I am very interested in the role, and I would like to do this work with your team.",
            ),
            BREAK,
            ("May I ask how the process stands, and when I should expect to hear?",),
            *_EN_END,
        ),
        "withdrawal": (
            *_EN_OPENING,
            ("I am calling because I have decided to withdraw my application, and I wanted to tell you myself.",),
            ("Thank you for the time you and your colleagues gave me.",),
            BREAK,
            ("I will confirm it by email, and I wish you every success with the search. Goodbye.",),
        ),
        "acceptance": (
            *_EN_OPENING,
            ("Thank you for your offer. I am delighted to accept it.",),
            ("As I have the terms: {terms}. Is that right?",),
            BREAK,
            ("I will confirm it in writing, and I look forward to working with you. Thank you, and goodbye.",),
        ),
        "decline": (
            *_EN_OPENING,
            ("Thank you very much for your offer. After careful thought I have decided not to accept it.",),
            ("I am grateful for the trust, and wanted to tell you myself.",),
            BREAK,
            ("I will confirm it in writing, and I wish you and the team all the best. Goodbye.",),
        ),
        "extension": (
            *_EN_OPENING,
            (
                "Thank you again for your offer. I would like to give you an answer that holds. Would {new_date} be possible?",
                "Thank you again for your offer. I would like to give you an answer that holds. Would a few more days be possible?",
            ),
            *_EN_END,
        ),
        "offer_acknowledge": (
            *_EN_OPENING,
            ("Thank you very much for your offer; I was very glad to hear it.",),
            ("Could you send me the terms in writing, and by when would you like my answer?",),
            *_EN_END,
        ),
        "competing_offer": (
            *_EN_OPENING,
            (
                "I have received another offer and am asked to answer by {answer_by}.",
                "I have received another offer and must answer it soon.",
            ),
            ("Your role is the one I would rather take; would a decision before then be possible?{preferred}",),
            *_EN_END,
        ),
        "missed": (
            (
                "Hello {to}, my name is {name}. I am sorry that I did not come to our interview for the {role} role; the fault is mine.",
            ),
            ("Is there any chance of another time?",),
            ("Thank you for hearing me. Goodbye.",),
        ),
    },
    "de": {
        "status": (
            (
                "Guten Tag, {to}, mein Name ist {name}. Wir haben {day} über die Stelle als {role} bei {employer} gesprochen.",
                "Guten Tag, {to}, mein Name ist {name}. Wir haben über die Stelle als {role} bei {employer} gesprochen.",
            ),
            ("Passt es Ihnen gerade?",),
            BREAK,
            ("Vielen Dank noch einmal für das Gespräch.",),
            (
                "Die Aufgabe interessiert mich sehr, auch wegen unseres Gesprächs: {topic}.",
                "Die Aufgabe interessiert mich sehr, und ich würde sie gern übernehmen.",
            ),
            BREAK,
            ("Darf ich fragen, wie es um das Verfahren steht und wann ich mit einer Nachricht rechnen kann?",),
            BREAK,
            ("Kann ich Ihnen noch etwas zusenden?",),
            ("Vielen Dank für Ihre Zeit. Auf Wiederhören.",),
        )
    },
    "fr": {
        "status": (
            (
                "Bonjour {to}, je m'appelle {name}. Nous avons parlé {day} du poste de {role} chez {employer}.",
                "Bonjour {to}, je m'appelle {name}. Nous avons parlé du poste de {role} chez {employer}.",
            ),
            ("Est-ce que je vous appelle au bon moment ?",),
            BREAK,
            (
                "Merci encore pour cet échange. Le poste m'intéresse beaucoup, et je serais heureux de rejoindre votre équipe.",
            ),
            ("Puis-je vous demander où en est le recrutement, et quand je pourrai avoir de vos nouvelles ?",),
            BREAK,
            ("Puis-je vous envoyer autre chose ? Merci beaucoup pour votre temps. Au revoir.",),
        )
    },
    "es": {
        "status": (
            (
                "Buenos días, {to}, me llamo {name}. Hablamos {day} del puesto de {role} en {employer}.",
                "Buenos días, {to}, me llamo {name}. Hablamos del puesto de {role} en {employer}.",
            ),
            ("¿Le viene bien ahora?",),
            BREAK,
            (
                "Gracias de nuevo por la conversación. El puesto me interesa mucho y me gustaría incorporarme a su equipo.",
            ),
            ("¿Puedo preguntar cómo va el proceso y cuándo podría tener noticias?",),
            BREAK,
            ("¿Puedo enviarle algo más? Muchas gracias por su tiempo. Adiós.",),
        )
    },
    "it": {
        "status": (
            (
                "Buongiorno {to}, mi chiamo {name}. Abbiamo parlato {day} della posizione di {role} presso {employer}.",
                "Buongiorno {to}, mi chiamo {name}. Abbiamo parlato della posizione di {role} presso {employer}.",
            ),
            ("È un buon momento?",),
            BREAK,
            ("Grazie ancora per il colloquio. Il ruolo mi interessa molto e mi piacerebbe lavorare con voi.",),
            ("Posso chiedere a che punto è la selezione e quando potrei avere notizie?",),
            BREAK,
            ("Posso inviarle altro? Grazie mille per il suo tempo. Arrivederci.",),
        )
    },
    "nl": {
        "status": (
            (
                "Goedendag {to}, mijn naam is {name}. Wij spraken {day} over de functie van {role} bij {employer}.",
                "Goedendag {to}, mijn naam is {name}. Wij spraken over de functie van {role} bij {employer}.",
            ),
            ("Schikt het u nu?",),
            BREAK,
            ("Nogmaals dank voor het gesprek. De functie spreekt me zeer aan en ik zou graag in uw team werken.",),
            ("Mag ik vragen hoe het met de procedure staat en wanneer ik iets kan horen?",),
            BREAK,
            ("Kan ik u nog iets sturen? Hartelijk dank voor uw tijd. Tot ziens.",),
        )
    },
    "pt": {
        "status": (
            (
                "Bom dia, {to}, meu nome é {name}. Conversamos {day} sobre a vaga de {role} na {employer}.",
                "Bom dia, {to}, meu nome é {name}. Conversamos sobre a vaga de {role} na {employer}.",
            ),
            ("Este é um bom momento?",),
            BREAK,
            (
                "Obrigado mais uma vez pela conversa. A vaga me interessa muito e eu gostaria de fazer parte da sua equipe.",
            ),
            ("Posso perguntar como está o processo e quando devo ter notícias?",),
            BREAK,
            ("Posso enviar mais alguma coisa? Muito obrigado pelo seu tempo. Até logo.",),
        )
    },
}
_EN_BRANCHES: Mapping[str, tuple[str, Moves]] = {
    r"voice|mailbox|no answer": (
        "If the voicemail answers",
        (("Hang up the first time and try again in the next window; only the second time leave one short message.",),),
    ),
    r"gate|assistant|recept|colleague": (
        "If somebody else answers",
        (("Hello, my name is {name}. When would be a good time to reach {to}? Thank you, I will call again then.",),),
    ),
    r"bad|busy|moment": (
        "If it is a bad moment",
        (("I will not keep you. May I write you a short email instead? Thank you, and goodbye.",),),
    ),
    r"no news|not decided|undecided|waiting|later|open": (
        "If nothing is decided",
        (("Thank you for telling me. When may I ask again?",),),
    ),
    r"reject|no$|negative|declin": (
        "If it is a no",
        (
            (
                "Thank you for telling me openly. I would be glad if you kept me in mind. All the best to you and the team.",
            ),
        ),
    ),
    r"next|round|interview": (
        "If there is a next round",
        (("That is good news, thank you. Which day, and whom will I meet?",),),
    ),
    r"offer|yes|positive": (
        "If it is an offer",
        (
            (
                "Thank you very much, I am very glad. Could you send it to me in writing, and by when would you like my answer?",
            ),
        ),
    ),
    r"more|info|document|reference": (
        "If they need something",
        (("Gladly. What exactly, and by when? I will send it in good time.",),),
    ),
    r"date|decision": ("If they name a date", (("Thank you, I have noted it. I look forward to hearing from you.",),)),
}
BRANCHES: Mapping[str, Mapping[str, tuple[str, Moves]]] = {
    lang: _EN_BRANCHES if lang == "en" else {} for lang in SPEECHES
}
