# ruff: noqa: E501  (a pattern or a phrase reads best on one line)
"""French phrases for thank-yous, with "vous"."""

from __future__ import annotations

from afterword.core.letter.compose.phrases import bank

_THANKS = bank(
    "thanks",
    (
        "Je vous remercie du temps que vous m'avez accordé {day} pour parler du poste de {role} au sein de {employer}.",
        "Merci de m'avoir consacré un moment {day} pour échanger sur le poste de {role} chez {employer}.",
        "Je tiens à vous remercier de l'entretien que nous avons eu {day} au sujet du poste de {role} chez {employer}.",
        "Un grand merci pour l'échange que nous avons eu {day} autour du poste de {role} chez {employer}.",
        "L'entretien que nous avons eu {day} au sujet du poste de {role} chez {employer} m'a été précieux, et je vous remercie du temps accordé.",
        "Recevez mes remerciements pour le temps que vous avez pris {day} afin d'évoquer avec moi le poste de {role} chez {employer}.",
    ),
    prefix="fr",
)
_PASS_ON = bank(
    "pass_on",
    (
        "Je vous prie de transmettre aussi mes remerciements à {others}.",
        "Puis-je vous demander de remercier également de ma part {others} ?",
    ),
    prefix="fr",
)
_MOMENT = bank(
    "moment",
    (
        ("asked", "Vous m'avez demandé {topic}, et j'ai continué d'y réfléchir."),
        ("asked", "Une de vos questions m'est restée en mémoire : vous vouliez savoir {topic}."),
        ("told", "Vous m'avez dit que {topic}. Cela m'a donné une idée plus claire du poste."),
        ("told", "Je retiens de notre échange que {topic}."),
        ("topic", "Notre échange sur {topic} m'a donné une idée plus claire de ce que le poste demande."),
        (
            "topic",
            "Ce que vous avez dit sur {topic} m'a rendu le poste plus concret que ne pouvait le faire une annonce.",
        ),
        ("topic", "J'ai continué de réfléchir à un point de notre entretien : {topic}."),
        ("asking", "Vous avez expliqué {topic}, et cela m'a donné une idée plus claire de ce que le poste demande."),
        ("asking", "Nous avons évoqué un point qui m'est resté en mémoire : {topic}."),
        ("noted", "Un point de notre entretien m'est resté en mémoire : {topic}."),
        ("noted", "J'ai noté un point de notre échange, parce qu'il dit bien en quoi consiste le travail : {topic}."),
    ),
    prefix="fr",
)
_LINKED = bank(
    "evidence",
    (
        ("clause", "{fact}, et j'aimerais poursuivre ce travail à vos côtés."),
        ("clause", "Sur ce sujet, j'apporte une expérience directe : {fact}."),
        ("clause", "Je peux en parler par expérience : {fact}."),
        ("record", "Sur ce sujet, voici ce que j'apporte de mon propre parcours : {fact}."),
        ("record", "Je peux m'appuyer là-dessus sur mon propre travail : {fact}."),
    ),
    prefix="fr.linked",
    requires="linked",
)
_UNLINKED = bank(
    "evidence",
    (
        ("clause", "{fact}, et je mettrais volontiers cette expérience au service de votre équipe."),
        ("clause record", "De mon parcours, j'apporterais ceci au poste : {fact}."),
        ("clause record", "Voici ce que je mettrais au service de votre équipe : {fact}."),
        ("clause record", "Pour ma part, je pourrais apporter au poste l'expérience suivante : {fact}."),
    ),
    prefix="fr.unlinked",
    requires="unlinked",
)
_MORE = bank(
    "more",
    (
        ("clause record", "Autre exemple de mon parcours : {more}."),
        ("clause record", "Je peux y ajouter ceci : {more}."),
        ("clause record", "Mon parcours compte aussi ceci : {more}."),
    ),
    prefix="fr",
)
_WISH = bank(
    "wish",
    (
        "Cet entretien a renforcé mon envie de rejoindre {employer} et de prendre ce poste à vos côtés.",
        "Après cet échange, je souhaite vivement rejoindre votre équipe et mettre cette expérience à son service.",
        "J'aimerais beaucoup prendre ce poste chez {employer} et contribuer au travail que vous m'avez décrit.",
        "Le poste m'intéresse plus encore depuis notre échange, et j'aimerais beaucoup travailler avec vous.",
        "Je souhaite vraiment prendre ce poste et travailler avec votre équipe ; notre échange m'en a confirmé l'envie.",
    ),
    prefix="fr",
)
_UNWANTED = bank(
    "wish",
    (
        "Cet échange m'a beaucoup appris sur votre travail, et je vous souhaite, ainsi qu'à votre équipe, une pleine réussite.",
        "Je vous souhaite de trouver la bonne personne pour ce poste et vous adresse mes meilleurs vœux pour la suite.",
    ),
    prefix="fr.unwanted",
)
_CLOSE = bank(
    "close",
    (
        "Je reste à votre disposition pour tout complément d'information et vous enverrai volontiers ce qui pourrait vous être utile.",
        "Si vous souhaitez en savoir plus sur l'un de ces points, je vous répondrai volontiers par téléphone ou de vive voix.",
        "N'hésitez pas à m'appeler ou à m'écrire si un point reste ouvert ; j'y répondrai avec plaisir.",
        "Je me tiens à votre disposition pour un nouvel échange quand cela vous conviendra.",
        "Si un document ou une précision vous était utile, je vous les ferais parvenir avec plaisir.",
    ),
    prefix="fr",
)
THANK_YOU = (*_THANKS, *_PASS_ON, *_MOMENT, *_LINKED, *_UNLINKED, *_MORE, *_WISH, *_UNWANTED, *_CLOSE)
SUBJECTS = (
    "Merci pour notre entretien : {role}",
    "Notre entretien : poste de {role}",
    "Remerciements : poste de {role}",
)
CORRECTION = "Je tiens à rectifier un point : {correct}."
CORRECTED = "Je tiens à rectifier un point : j'ai dit {said} ; la bonne réponse est {correct}."
