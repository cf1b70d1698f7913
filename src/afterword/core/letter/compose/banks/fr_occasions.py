# ruff: noqa: E501  (a pattern or a phrase reads best on one line)
"""French letters for every occasion that is no thank-you."""

from __future__ import annotations

from afterword.core.letter.compose.occasions import BREAK, Occasion

OCCASIONS = {
    "reminder": Occasion(
        "Poste de {role} : un mot bref",
        (
            ("Je me permets de revenir brièvement vers vous au sujet du poste de {role} chez {employer}.",),
            (
                "Vous avez sans doute beaucoup à faire : auriez-vous des nouvelles, ou une date à laquelle je peux vous écrire de nouveau ?",
            ),
            BREAK,
            ("Ce poste m'intéresse toujours autant. Merci d'avance pour un mot de votre part.",),
        ),
        ("role",),
    ),
    "status": Occasion(
        "Poste de {role} : où en est le recrutement",
        (
            (
                "Je vous remercie encore de l'entretien que nous avons eu {day} au sujet du poste de {role} chez {employer}.",
                "Je vous remercie encore de notre entretien au sujet du poste de {role} chez {employer}.",
            ),
            ("Le poste m'intéresse toujours vivement, et j'aimerais beaucoup rejoindre votre équipe.",),
            BREAK,
            (
                "Je crois savoir qu'une décision était prévue {decision}. Puis-je vous demander où en est le recrutement, et quand je pourrai avoir de vos nouvelles ?",
                "Puis-je vous demander où en est le recrutement, et quand je pourrai avoir de vos nouvelles ?",
            ),
            ("Si un document ou une précision vous était utile, je vous les enverrai volontiers.",),
        ),
        ("role",),
    ),
    "closing": Occasion(
        "Poste de {role} : un dernier remerciement",
        (
            (
                "Je vous remercie encore de l'entretien que nous avons eu {day} au sujet du poste de {role} chez {employer}.",
                "Je vous remercie encore de notre entretien au sujet du poste de {role} chez {employer}.",
            ),
            ("Le poste m'intéresse toujours, et j'aurai plaisir à recevoir de vos nouvelles.",),
            BREAK,
            (
                "Je sais que de telles décisions demandent du temps ; je vous laisse désormais reprendre contact quand vous le voudrez.",
            ),
            ("Je vous adresse, ainsi qu'à votre équipe, mes meilleurs vœux pour la suite.",),
        ),
        ("role",),
    ),
    "rejection_reply": Occasion(
        "Merci : poste de {role}",
        (
            (
                "Je vous remercie de votre réponse au sujet du poste de {role} et du temps que vous et vos collègues m'avez accordé.",
            ),
            ("J'aurais aimé vous rejoindre, et je respecte votre décision.",),
            ("Nos échanges m'ont beaucoup appris sur votre travail.",),
            BREAK,
            ("Si vous avez un instant, une phrase sur ce que je pourrais améliorer me serait précieuse{feedback}.",),
            ("Si un autre poste se présentait plus tard, je serais sensible à ce que vous pensiez à moi.",),
            ("Je vous adresse, ainsi qu'à votre équipe, mes meilleurs vœux pour la suite.",),
        ),
        ("role",),
    ),
    "withdrawal": Occasion(
        "Retrait de ma candidature : {role}",
        (
            ("Je vous informe que je retire ma candidature au poste de {role} chez {employer}.",),
            ("Je préférais vous le dire sans attendre, afin que vous puissiez poursuivre votre recrutement.",),
            BREAK,
            ("Je vous remercie du temps que vous m'avez accordé et de tout ce que j'ai appris sur votre travail.",),
            ("Je vous adresse, ainsi qu'à votre équipe, mes meilleurs vœux pour la suite.",),
        ),
        ("role",),
    ),
    "decline": Occasion(
        "Votre offre : poste de {role}",
        (
            (
                "Je vous remercie vivement de votre {offer} pour le poste de {role} chez {employer}, et de votre confiance.",
                "Je vous remercie vivement de votre offre pour le poste de {role} chez {employer}, et de votre confiance.",
            ),
            ("Après mûre réflexion, j'ai décidé de décliner cette offre.",),
            BREAK,
            (
                "Je vous remercie, ainsi que vos collègues, du temps que vous m'avez accordé et de la franchise de nos échanges.",
            ),
            ("Je vous adresse, ainsi qu'à votre équipe, mes meilleurs vœux pour la suite.",),
        ),
        ("role",),
    ),
    "offer_acknowledge": Occasion(
        "Votre offre : poste de {role}",
        (
            (
                "Je vous remercie vivement de votre {offer} pour le poste de {role} chez {employer} ; elle m'a fait grand plaisir.",
                "Je vous remercie vivement de votre offre pour le poste de {role} chez {employer} ; elle m'a fait grand plaisir.",
            ),
            ("Je souhaite tout lire avec soin avant de vous répondre.",),
            BREAK,
            (
                "Pourriez-vous m'envoyer l'offre et ses conditions par écrit, et me confirmer que ma réponse est attendue pour le {answer_by} ?",
                "Pourriez-vous m'envoyer l'offre et ses conditions par écrit, et me dire pour quelle date ma réponse est attendue ?",
            ),
            ("Je vous en remercie d'avance.",),
        ),
        ("role",),
    ),
    "acceptance": Occasion(
        "Acceptation de votre offre : {role}",
        (
            (
                "Je vous remercie de votre {offer}. J'accepte avec grand plaisir le poste de {role} chez {employer}.",
                "Je vous remercie de votre offre. J'accepte avec grand plaisir le poste de {role} chez {employer}.",
            ),
            BREAK,
            ("Afin que nous ayons la même lecture, voici les conditions telles que je les ai comprises : {terms}.",),
            ("Merci de me dire si un point diffère, et quels documents il vous faut avant mon arrivée.",),
            BREAK,
            ("Je me réjouis de travailler avec vous et avec l'équipe.",),
        ),
        (
            "role",
            "terms",
        ),
    ),
    "extension": Occasion(
        "Votre offre : poste de {role}",
        (
            ("Je vous remercie encore de votre offre pour le poste de {role} chez {employer}.",),
            ("Je voudrais vous donner une réponse réfléchie et ferme.",),
            BREAK,
            ("Me serait-il possible de vous répondre le {new_date} ? Vous auriez ce jour-là ma réponse définitive.",),
            ("Si cela vous gêne, dites-le-moi, et nous trouverons une autre solution.",),
        ),
        (
            "role",
            "new_date",
        ),
    ),
    "competing_offer": Occasion(
        "Poste de {role} : une date à connaître",
        (
            (
                "Je vous remercie encore de l'entretien que nous avons eu {day} au sujet du poste de {role} chez {employer}.",
                "Je vous remercie encore de notre entretien au sujet du poste de {role} chez {employer}.",
            ),
            ("J'ai reçu une offre d'un autre employeur, qui attend ma réponse pour le {answer_by}.",),
            BREAK,
            (
                "Votre poste est celui que je préférerais ; une décision avant cette date serait-elle possible ?{preferred}",
                "Une décision avant cette date serait-elle possible ?",
            ),
            ("Si ce n'est pas le cas, je le comprendrai ; je voulais vous le dire ouvertement et à temps.",),
        ),
        (
            "role",
            "answer_by",
        ),
    ),
    "hold_reply": Occasion(
        "Poste de {role} : merci de votre message",
        (
            ("Merci de m'avoir dit que le poste de {role} chez {employer} est pour l'instant en suspens.",),
            ("Je le comprends, et mon intérêt reste entier.",),
            BREAK,
            ("Dès que le projet reprendra, je poursuivrai notre échange avec plaisir.",),
            ("Je vous adresse, ainsi qu'à votre équipe, mes meilleurs vœux pour la suite.",),
        ),
        ("role",),
    ),
    "keep_in_touch": Occasion(
        "Un mot de {name}",
        (
            ("Je repense avec plaisir à notre entretien.",),
            (
                "Une nouvelle m'a fait penser à vous : {news}. Toutes mes félicitations !{congratulate}",
                "Je me suis dit que cela pourrait vous intéresser : {news}.",
            ),
            ("De mon côté, une nouvelle aussi : {own}.",),
            BREAK,
            ("Ce mot n'appelle pas de réponse ; je voulais simplement vous saluer.",),
            ("J'espère que vous et votre équipe allez bien, et j'aurai plaisir à rester en contact.",),
        ),
        ("told",),
    ),
    "ask_address": Occasion(
        "Entretien pour le poste de {role} : une demande",
        (
            ("Je vous remercie encore d'avoir organisé l'entretien pour le poste de {role} chez {employer}.",),
            (
                "Je souhaite remercier toutes les personnes que j'ai rencontrées, et je n'ai pas toutes les adresses. Pourriez-vous me transmettre celles que vous pouvez communiquer, ou leur faire part de mes remerciements ?",
            ),
            BREAK,
            ("Je vous remercie de votre aide.",),
        ),
        ("role",),
    ),
    "referrer": Occasion(
        "{role} chez {employer} : merci",
        (
            (
                "{thanked}Merci encore de votre recommandation pour le poste de {role} chez {employer}.",
                "{unthanked}Merci de votre recommandation pour le poste de {role} chez {employer}.",
            ),
            ("Je tiens à vous dire où en sont les choses. {news}.",),
            BREAK,
            ("Votre soutien compte beaucoup pour moi, et je vous tiendrai au courant de la suite.",),
            ("Si je peux vous rendre service à mon tour, dites-le-moi.",),
        ),
        (),
    ),
    "arranger": Occasion(
        "Merci pour l'organisation : poste de {role}",
        (
            ("Je vous remercie d'avoir organisé l'entretien pour le poste de {role} chez {employer}.",),
            (
                "L'échange avec vos collègues m'a fait plaisir.{met}",
                "Le poste m'intéresse vivement, et j'aurai plaisir à connaître la suite.{unmet}",
            ),
            ("Je vous prie de transmettre aussi mes remerciements à {others}.",),
            BREAK,
            ("S'il vous manque quelque chose de ma part, un court message suffit.",),
        ),
        ("role",),
    ),
    "reference_thanks": Occasion(
        "Merci pour votre recommandation",
        (
            ("Merci d'avoir parlé en ma faveur à {employer} pour le poste de {role}.",),
            ("Je tiens à vous dire où en sont les choses. {news}.",),
            BREAK,
            ("Votre temps et votre appui comptent beaucoup pour moi, et je vous tiendrai au courant de la suite.",),
        ),
        (),
    ),
    "reference_brief": Occasion(
        "Référence pour le poste de {role}",
        (
            ("Merci d'accepter de parler de mon travail. Il s'agit du poste de {role} chez {employer}.",),
            BREAK,
            ("Voici ce qui peut vous être utile : {listed}.",),
            ("Si vous le pouvez, évoquez ces points : {stress}.",),
            BREAK,
            (
                "Si le moment ne vous convient pas, dites-le-moi. Je vous remercie et vous dirai comment cela se termine.",
            ),
        ),
        (
            "role",
            "listed",
        ),
    ),
    "repair": Occasion(
        "Une rectification : {role}",
        (
            (
                "Lors de notre entretien sur le poste de {role}, j'ai dit {said} ; la bonne réponse est {correct}.",
                "Je souhaite rectifier un point de notre entretien sur le poste de {role} : {correct}.",
                "Je souhaite rectifier un point : {correct}.",
            ),
            ("Je tenais à ce que vous ayez la bonne information.",),
            BREAK,
            ("Je vous remercie de votre compréhension et du temps que vous m'avez accordé.",),
        ),
        ("correct",),
    ),
    "agency_debrief": Occasion(
        "{role} chez {employer} : l'entretien",
        (
            ("Merci d'avoir organisé l'entretien pour le poste de {role} chez {employer}.",),
            BREAK,
            ("Mes notes, en bref : {listed}.",),
            BREAK,
            (
                "Merci de transmettre mes remerciements aux personnes rencontrées et de poser la question restée ouverte.",
            ),
            ("J'en parle volontiers avec vous au téléphone.",),
        ),
        ("listed",),
    ),
    "confirm": Occasion(
        "Confirmation : entretien pour le poste de {role}",
        (
            (
                "Je vous remercie de votre invitation et confirme notre rendez-vous du {booked} au sujet du poste de {role} chez {employer}.",
                "Je vous remercie de votre invitation et confirme notre rendez-vous au sujet du poste de {role} chez {employer}.",
            ),
            BREAK,
            (
                "Puis-je vous demander qui participera, avec les noms et les fonctions, afin de bien me préparer ?{unnamed}",
            ),
            ("Je me réjouis de cet échange.",),
        ),
        ("role",),
    ),
}
