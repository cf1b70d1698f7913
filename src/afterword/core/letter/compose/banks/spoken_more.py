# ruff: noqa: E501  (a pattern or a phrase reads best on one line)
"""Questions to ask before an interview ends, and calls of other kinds than the question how things stand."""

from __future__ import annotations

from collections.abc import Mapping

from afterword.core.letter.compose.occasions import BREAK, Moves


def _asked(*lines: str) -> Moves:
    """Each line a paragraph of its own, so that it can be read off a card."""
    moves: list[tuple[str, ...] | str] = []
    for line in lines:
        moves += [(line,), BREAK]
    return tuple(moves[:-1])


QUESTIONS: Mapping[str, Moves] = {
    "en": _asked(
        "Before we finish, may I ask when you expect to decide?",
        "How may I follow up, and with whom?",
        "May I have your card, or the address at which I can reach you?",
        "And may I make sure that I have everyone's name right?",
    ),
    "de": _asked(
        "Darf ich zum Schluss fragen, wann Sie sich entscheiden werden?",
        "Wie und bei wem darf ich mich danach melden?",
        "Darf ich Sie um Ihre Karte bitten oder um die Adresse, unter der ich Sie erreiche?",
        "Und darf ich nachsehen, ob ich alle Namen richtig geschrieben habe?",
    ),
    "fr": _asked(
        "Puis-je vous demander, pour finir, quand vous pensez prendre votre décision ?",
        "Comment, et auprès de qui, puis-je reprendre contact ?",
        "Puis-je avoir votre carte, ou l'adresse à laquelle je peux vous joindre ?",
        "Et puis-je vérifier que j'ai bien noté tous les noms ?",
    ),
    "es": _asked(
        "Antes de terminar, ¿puedo preguntar cuándo piensan tomar la decisión?",
        "¿Cómo y con quién puedo ponerme en contacto después?",
        "¿Me puede dar su tarjeta o la dirección en la que puedo escribirle?",
        "¿Y puedo comprobar que he anotado bien todos los nombres?",
    ),
    "it": _asked(
        "Prima di finire, posso chiedere quando pensate di decidere?",
        "Come e con chi posso rimanere in contatto?",
        "Posso avere il Suo biglietto da visita, o l'indirizzo a cui posso scriverLe?",
        "E posso verificare di aver scritto bene tutti i nomi?",
    ),
    "nl": _asked(
        "Mag ik tot slot vragen wanneer u denkt te beslissen?",
        "Hoe en bij wie mag ik daarna informeren?",
        "Mag ik uw kaartje, of het adres waarop ik u kan bereiken?",
        "En mag ik nagaan of ik alle namen goed heb opgeschreven?",
    ),
    "pt": _asked(
        "Antes de terminarmos, posso perguntar quando pretendem decidir?",
        "Como e com quem posso retomar o contato?",
        "Poderia me dar o seu cartão, ou o endereço em que posso escrever?",
        "E posso conferir se anotei bem todos os nomes?",
    ),
}
_OPENING: Moves = (
    (
        "Hello {to}, my name is {name}. We spoke {day} about the {role} role at {employer}.",
        "Hello {to}, my name is {name}. We spoke about the {role} role at {employer}.",
    ),
    ("Is this a good moment?",),
    BREAK,
)
_END: Moves = (("Thank you for your time. Goodbye.",),)
FURTHER: Mapping[str, Moves] = {
    "interest": (
        *_OPENING,
        (
            "Thank you again for the conversation. I am calling only to say that I would very much like to take on the role.",
        ),
        (
            "One reason is our talk about {topic}.",
            "{clause}, and I would like to put that to use for you.",
        ),
        BREAK,
        (
            "I know that you decide {decision}, and I will not ask before then.",
            "I know that you have named a date, and I will not ask before then.",
        ),
        *_END,
    ),
    "hold_check": (
        *_OPENING,
        ("You told me then that the role was on hold. May I ask whether it is moving again?",),
        ("I am still interested, and I would be glad to go on with our conversation.",),
        BREAK,
        ("When may I ask again, if it is too early to say?",),
        *_END,
    ),
    "rejection_reply": (
        *_OPENING,
        ("Thank you for letting me know about your decision, and for the time you and your colleagues gave me.",),
        ("I would be glad if you kept me in mind for another time.",),
        BREAK,
        *_END,
    ),
    "hold_reply": (
        *_OPENING,
        ("Thank you for telling me that the role is on hold. I am still interested.",),
        BREAK,
        ("When may I ask how things stand?",),
        *_END,
    ),
    "confirm": (
        ("Hello {to}, my name is {name}. I am calling about the interview for the {role} role at {employer}.",),
        ("I would like to confirm the appointment of {booked}.", "I would like to confirm the appointment."),
        BREAK,
        ("May I ask who will take part, and how they write their names?",),
        *_END,
    ),
    "agency_debrief": (
        ("Hello {to}, this is {name}. I have just come from the interview for the {role} role at {employer}.",),
        ("Is this a good moment?",),
        BREAK,
        ("{account}",),
        ("I am interested and would like to go on.{interested}",),
        BREAK,
        ("Would you please pass my thanks on, and tell me what they say?",),
        *_END,
    ),
    "reference_brief": (
        ("Hello {to}, this is {name}.",),
        (
            "I am being considered for the {role} role at {employer}. Would you be willing to speak for me if they call?",
        ),
        BREAK,
        ("What would help you to know: {listed}.",),
        BREAK,
        ("Is there a time that does not suit you?",),
        ("Thank you very much for your help. Goodbye.",),
    ),
    "referrer": (
        ("Hello {to}, this is {name}.",),
        (
            "{thanked}Thank you again for putting in a word for me at {employer}. You should be the first to hear how it went.",
            "{unthanked}Thank you for putting in a word for me at {employer}. You should be the first to hear how it went.",
        ),
        BREAK,
        ("{news}.",),
        BREAK,
        ("If I can do something for you in return, please tell me. Goodbye.",),
    ),
    "answer_reopened": (
        *_OPENING,
        ("Thank you for thinking of me again. I am interested, and I would be glad to talk.",),
        BREAK,
        ("Which day would suit you?",),
        *_END,
    ),
    "cancelled": (
        *_OPENING,
        ("Thank you for letting me know that our appointment cannot take place.",),
        BREAK,
        ("May I ask whether there will be another date? I will gladly arrange my time around yours.",),
        *_END,
    ),
    "expired": (
        *_OPENING,
        ("I let the date for my answer to your offer pass, and I apologise for that.",),
        BREAK,
        ("May I ask how things stand now?",),
        *_END,
    ),
    "rescinded": (
        *_OPENING,
        ("Thank you for telling me that the offer has been withdrawn.",),
        BREAK,
        ("May I ask for the reason, if you are able to share it?",),
        *_END,
    ),
}
