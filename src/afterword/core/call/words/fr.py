# ruff: noqa: E501  (a phrase reads best on one line)
"""A call in French."""

from __future__ import annotations

import re

from afterword.core.call.tongue import ACCEPT, APOLOGY, DEBRIEF, INTEREST, STATUS, WITHDRAW, Occasion, Tongue

FR = Tongue(
    hello=("Bonjour", "Bonjour"),
    written_greeting=re.compile(r"^(?:Bonjour|Chère?|Cher)\s+"),
    role="le poste de {role}",
    a_role="le poste",
    about_role="au sujet du poste de {role}",
    about_a_role="au sujet du poste",
    met="nous nous sommes parlé {day} {about}",
    open="{hello} {to}. Ici {me} ; {why}. Est-ce que je vous appelle au bon moment ?",
    close="Merci beaucoup pour votre temps. Au revoir.",
    machines=(
        "{hello} {to}, ici {me} ; {why}. {message} Mon numéro est le {phone}. Je répète lentement : {phone}. "
        "Merci et bonne journée.",
        "{hello} {to}, ici {me} ; {why}. {message} Mon numéro : {phone}. Je répète : {phone}. Merci.",
        "{hello}, ici {me} ; {why}. Mon numéro : {phone}. Je répète : {phone}. Merci.",
    ),
    turns={
        "gatekeeper": "Ici {me}. Quand puis-je joindre {to} au mieux ? Merci, je rappellerai à ce moment-là.",
        "bad_moment": "Je ne vous retiens pas. Puis-je vous écrire un court message ? Merci, au revoir.",
        "undecided": "Merci de me le dire. Quand puis-je demander à nouveau ?",
        "wanted": "Volontiers. Quoi exactement, et pour quand ? Je vous l'envoie à temps.",
        "next_round": "C'est une bonne nouvelle, merci. Quel jour, et qui vais-je rencontrer ?",
        "offer": "Merci, cela me fait très plaisir. Pouvez-vous m'envoyer les conditions par écrit, et pour quand souhaitez-vous "
        "ma réponse ?",
        "no": "Merci de votre franchise. N'hésitez pas à repenser à moi. Bonne continuation à vous et à l'équipe.",
    },
    occasions={
        STATUS: Occasion(
            "Merci encore pour cet échange. {Role} m'intéresse beaucoup, et notre conversation l'a confirmé.",
            "Puis-je vous demander où en est le recrutement, et quand je pourrai avoir de vos nouvelles ?",
            "Avez-vous encore besoin de quelque chose de ma part ?",
            "Mon intérêt reste entier, et je voulais savoir où en est le recrutement.",
        ),
        INTEREST: Occasion(
            "Merci encore pour cet échange. {Role} m'intéresse beaucoup, et notre conversation l'a confirmé.",
            "Vous m'avez dit quand vous décidez ; je ne demande donc rien aujourd'hui.",
            "Avez-vous encore besoin de quelque chose de ma part ?",
            "Mon intérêt reste entier, et j'attends de vos nouvelles avec plaisir.",
        ),
        ACCEPT: Occasion(
            "Merci pour votre offre. Je l'accepte avec plaisir, et vous aurez ma réponse écrite aujourd'hui.",
            "Dois-je faire quelque chose avant le premier jour ?",
            "Avez-vous besoin d'autre chose de ma part ?",
            "Merci pour votre offre. Je l'accepte avec plaisir ; ma réponse écrite suit aujourd'hui.",
        ),
        WITHDRAW: Occasion(
            "J'ai décidé de retirer ma candidature. Merci pour votre temps ; je tenais à vous le dire moi-même.",
            "Vous n'avez rien à faire ; je le confirme par écrit aujourd'hui.",
            "Je vous souhaite une bonne suite dans votre recherche.",
            "J'ai décidé de retirer ma candidature, et je le confirme par écrit aujourd'hui.",
        ),
        APOLOGY: Occasion(
            "Veuillez m'excuser de mon absence. Je sais que vous aviez réservé ce temps.",
            "Auriez-vous un autre moment à me proposer ? Je m'adapterai à toute heure.",
            "Puis-je vous envoyer quelque chose d'ici là ?",
            "Veuillez m'excuser de mon absence ; un autre rendez-vous me ferait plaisir.",
            about="nous devions nous voir {about}",
        ),
        DEBRIEF: Occasion(
            "Je voudrais vous raconter l'entretien, ce que je pense du poste, et ce que j'aimerais encore savoir.",
            "Souhaitez-vous transmettre quelque chose, ou doivent-ils entendre autre chose de moi ?",
            "Quand pouvons-nous nous reparler ?",
            "Je voudrais vous raconter l'entretien.",
            about="j'appelle {about} chez {employer}",
        ),
    },
)
