# ruff: noqa: E501  (a pattern or a phrase reads best on one line)
"""French wording that burns bridges; each row is one guarded pattern."""

from __future__ import annotations

WORDS = {
    "pay": r"salaire|rémunération|prime (?:d\'embauche|annuelle)|treizième mois|bonus|fourchette|rtt|mutuelle|voiture de fonction|augmentation de salaire",
    "perk": r"télétravail|congés|jours de (?:congé|repos|rtt)|vacances|temps partiel|horaires flexibles|semaine de quatre jours|frais de (?:déménagement|transport)",
    "soon": r"demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|(?:la )?fin de (?:la )?semaine|ce soir|le \d+|\d+|la semaine prochaine",
    "boss": r"patronn?e?|chef\w*|supérieure?|responsable|employeur|entreprise|société|direction|collègues|équipe|manager|boîte|service",
    "bad": r"incompéten\w+|nulle?s?|chaotique\w*|toxique\w*|catastroph\w+|horrible\w*|insupportable\w*|désorganis\w+|malhonnête\w*|dépassée?s?|incapables?|ridicules?|injustes?|pagaille|désastre|désastreu\w+|lamentable\w*|méprisant\w*|grossi\w+|impoli\w*|mauvaise?s?|décevant\w*|harcel\w+|en retard|archaïque\w*|peu professionnel\w*",
}
BLOCK = {
    "L12": r"""
\b(?:quel\w*|combien|pourriez|pouvez|puis-je|est-ce que|j'aimerais|je souhaite\w*|je voudrais|mes prétentions|mon (?:salaire|futur salaire)|prétentions|il me faudrait|je demande|j'attends|parler d[ue]|discuter d[ue]|négocier|je vise|accordez|offrez|proposez|prévoyez)\b[^.!?]{0,60}\b(?:<pay>|<perk>)\b(?! (?:des|de la|du) (?:salariés|personnel|filiales?))
\bmes prétentions\b|\bprétentions (?:salariales|financières)\b|\bcombien (?:\w+ )?(?:payez|paie|gagne|offrez|touche|rapporte)\b|\b(?:<pay>|<perk>)\b[^.!?]{0,40}\b(?:négociable|indispensable|condition|trop (?:bas|faible)|me convient|non négociable|impératif)
\bje ne (?:peux|pourrai|pourrais) (?:pas )?(?:commencer|débuter|prendre)\b[^.!?]{0,30}\b(?:avant|qu'à partir|qu'en|que)\b|\b(?:moins de|au moins|minimum) [\d  .]+ ?(?:€|euros)""",
    "L13": r"""
\bj'ai (?:absolument |vraiment |tellement |un besoin urgent |urgemment )?(?:besoin|grand besoin) de (?:ce|cet|cette|votre|travailler|l') ?(?:\w+)?\b|\bdésespér\w+|\bje vous (?:en )?(?:supplie|implore|conjure)\b|\bs'il vous plaît,? s'il vous plaît\b
\b(?:j'exige|j'attends (?:une |votre |de vous)|je compte sur (?:une|votre|vous)|je demande (?:une réponse|à être)|j'entends)\b[^.!?]{0,50}|\bsans (?:réponse|nouvelles) de votre part\b|\b(?:avant|d'ici|pour) (?:<soon>)\b[^.!?]{0,30}\b(?:au plus tard|dernier délai|impérativement)|\b(?:votre (?:\w+ )?(?:réponse|décision|retour)|j'ai besoin d'une réponse|répondez|décidez|me (?:répondre|dire|confirmer|rappeler)|confirmez|rappelez)\b[^.!?]{0,40}\b(?:avant|d'ici|au plus tard|impérativement|immédiatement|sans délai|sous \d+|dans les plus brefs délais|de toute urgence|rapidement|vite)\b
\bpourquoi (?:ne|n'|personne|tardez|est-ce si|tant)\b|\b(?:toujours|encore) (?:pas|aucune?|sans) (?:\w+ )?(?:reçu|eu|réponse|nouvelle|entendu|nouvelles)|\bje n'ai (?:toujours |encore )?(?:aucune|pas|reçu aucune|eu aucune) (?:\w+ )?(?:nouvelle|réponse|retour)|\bvous (?:m'aviez|m'avez|aviez|avez) (?:pourtant |bien )?promis\b|\bcomme je (?:vous )?l'ai déjà\b
\b(?:ai-je|est-ce que j'ai|suis-je) (?:eu |obtenu |le |pris)?(?:le poste|retenue?|embauchée?|prise?)\b|\b(?:donnez|laissez|accordez)-moi (?:une|ma|cette|encore une) (?:\w+ )?chance\b|\bdernière (?:chance|opportunité)\b|\bje (?:ferais|ferai|suis prête? à) (?:\w+ )?(?:tout|n'importe quoi)\b
\bvous ne (?:trouverez|le regretterez|trouveriez)\b|\bne (?:faites|commettez) pas (?:l'erreur|d'erreur)\b|\bne tardez pas\b|\bdépêchez-vous\b|\bà votre place\b|\bchoisissez-moi\b|\bembauchez-moi\b|\bne me (?:décevez|laissez|faites) pas\b|\bje (?:reste|suis|serai) (?:\w+ )?(?:près|à côté|rivée?) (?:du|de mon|au) téléphone\b|\bje dois (?:absolument |vraiment )?savoir\b|\bje n'en dors (?:plus|pas)\b|\b(?:mon loyer|mon avenir|ma vie|tout)\b[^.!?]{0,30}\b(?:dépend|en jeu)""",
    "L14": r"""
\b(?:désolée?|excus\w+|pardon\w*|m'excuse|navrée?|honte|gênée?)\b[^.!?]{0,80}\b(?:nerv\w+|stress\w*|trac|prestation|réponses?|performance|hésitation\w*|retard|confus\w*|bafouill\w+|préparée?|maladress\w+|intimidée?|fatiguée?|avoir été|j'étais|mal (?:répondu|préparée?|exprimée?))
\bj'étais (?:\w+ ){0,3}?(?:nerveu\w+|stressée?|malade|fatiguée?|mal préparée?|intimidée?|anxieu\w+|troublée?|perdue?|pas (?:en forme|au mieux|dans mon)|tendue?|enrhumée?)|\bd'habitude,? (?:je|j')|\bd'ordinaire,? (?:je|j')|\bmauvaise? (?:jour\w*|nuit)\b|\b(?:mes nerfs|mon trac|mon stress|le trac|le stress)\b|\btrou (?:de mémoire|noir)\b|\bj'ai (?:\w+ )?(?:raté|bafouillé|bégayé|mal (?:répondu|dormi|présenté|expliqué)|perdu mes moyens|manqué|paniqué)|\bje n'ai pas (?:\w+ )?(?:su|été à la hauteur|bien (?:répondu|dormi)|donné le meilleur)|\bpas (?:été )?(?:au mieux|à la hauteur|à mon avantage)""",
    "L18": r"""
\b(?:j'ai|je dispose d|on m'a|il y a|je détiens|j'ai reçu)\b[^.!?]{0,30}\b(?:autres? (?:offres?|propositions?)|deux (?:autres )?offres|plusieurs (?:autres )?(?:offres|propositions)|offre concurrente|meilleure offre|une offre (?:d'|de |chez|ailleurs))|\b(?:autres?|deux|plusieurs) (?:entreprises?|employeurs?|sociétés?|recruteurs?)\b[^.!?]{0,50}\b(?:offre|intéress\w+|propos\w+|me|m'|entretien\w*|contact\w*|veulent)
\b(?:les|des|vos|aux) autres candidate?s?\b|\bmes concurrente?s\b|\b(?:meilleure?|plus \w+) que (?:\w+ )?(?:les autres|la plupart|tous|n'importe)|\bcombien (?:de|d'autres) candidats\b|\bvotre concurrente?\b[^.!?]{0,40}\b(?:m'|me|propos\w+|offre)
\bvous avez (?:\w+ ){0,3}?(?:sourire|yeux|voix|regard)\b|\bvotre (?:sourire|beauté|charme|regard|élégance|robe|parfum|voix)\b|\bvous êtes (?:\w+ )?(?:très |si |tellement )?(?:belle|beau|élégante?|charmante?|jolie|ravissante?|la personne la plus|le plus|la plus)\b|\bvos yeux\b""",
    "L20": r"""
\b(?:mon|ma|mes|notre|nos) (?:\w+ )?(?:<boss>)(?: \w+)?\b[^.!?]{0,50}\b(?:<bad>|ne sait|ne comprend|n'écoute|ne respecte|ment\b|crie)|\bje déteste\b|\bj'en ai (?:assez|marre)\b|\bambiance (?:\w+ )?(?:<bad>)
\b(?:(?:votre|vos|ce|cette|ces) (?:\w+ )?|(?:le|la) (?=recrutement|recruteu|refus)|l'(?=entretien))(?:refus|processus|procédure|entretien|questions?|test|recrutement|recruteur|accueil|décision|site|annonce|organisation|réponse|refus|service|méthodes?)\b[^.!?]{0,40}\b(?:est|était|étaient|sont|m'a semblé|m'ont|a été|manqu\w+|dure|traîn\w+)\b[^.!?]{0,30}\b(?:<bad>|trop longue?|lente?|inutile\w*|absurde\w*|bizarre\w*|étrange\w*|erreur|honteu\w+|inacceptable\w*|de respect|humiliant\w*|impersonnel\w*|interminable\w*)
\b(?:déçue?|choquée?|indignée?|furieu\w+|scandalisée?|vexée?|en colère|outrée?|consternée?) (?:par|de|du|contre) (?:votre|vos|cette|ce|cet|la (?:décision|manière|façon|réponse)|l'accueil)\b|\b(?:déçue?|choquée?|indignée?|vexée?|outrée?) que vous\b|\b(?:injuste|injustice|discriminat\w+|déloyal\w*)\b|\bperte de (?:mon )?temps\b|\bperdre (?:mon|mon temps|notre) temps\b|\bfait perdre\b|\btant pis pour vous\b|\bvous (?:faites|commettez) une (?:\w+ )?erreur\b|\bvous le regretterez\b
\bj'exige (?:une|des|de|que)\b|\b(?:mon avocat|prud'hommes|avis négatif|je (?:publierai|signalerai|dénoncerai|posterai|porterai plainte))\b|\b(?:confidentiel\w*|entre nous|en confidence|secret\w*)\b[^.!?]{0,60}\b(?:dit|montré|confié|révélé|parlé|apporter|licenciements?)\b|\b(?:rumeur|on dit que|j'ai entendu dire)\b|\bvous n'avez (?:même )?pas (?:daigné|pris la peine|respecté|lu)\b|\bvous m'avez (?:fait attendre|ignorée?|menti|trompée?)""",
}
WARN = {
    "L12": r"""
\b(?:salaire|rémunération|télétravail|jours de congés?|prime d'embauche|voiture de fonction)\b(?! (?:des|de la|du) (?:salariés|personnel))""",
    "L13": r"""
\b(?:avant|d'ici) (?:<soon>)\b[^.!?]{0,40}\b(?:réponse|décision|retour|vous|me)\b|\b(?:au plus vite|rapidement|urgent\w*|dans les plus brefs délais|sans tarder)\b[^.!?]{0,20}[.!?]?$|\bj'espère (?:bien )?que vous (?:me )?(?:choisirez|retiendrez)|\bvotre silence\b|\bcela fait (?:\w+ )?(?:semaines|jours|\d+)\b|\bau chômage\b""",
    "L14": r"""
\b(?:désolée?|excusez|pardonnez|mes excuses|je m'excuse)\b|\bnerveu\w+\b|\bstressée?\b|\bj'aurais (?:dû|pu) (?:mieux|\w+ mieux)\b""",
    "L18": r"""
\bautre offre\b|\bautres (?:candidats|offres|propositions)\b|\bles autres postulants\b|\bquelle (?:\w+ )?(?:femme|personne) (?:formidable|remarquable|brillante|exceptionnelle)""",
    "L19": r"""
\b(?:mon|ma|mes|notre|nos|votre|vos)\b (?:\w+ )?(?:enfants?|fille|fils|mari|femme|épou\w+|conjointe?|grossesse|mère|père|parents|grands-parents|famille|bébé|divorce|mariage|origines?|religion|foi|église|mosquée|santé|maladie|opération|âge|accent|nationalité|parti)\b|\bje suis (?:\w+ )?(?:enceinte|mariée?|célibataire|divorcée?|catholique|musulmane?|juive?|juif|croyante?|malade|handicapée?|homosexuelle?|mère|père|maman|papa|de gauche|de droite)\b|\b(?:cancer|dépression|diabète|burn-out|thérapie|chirurgie|ramadan|messe|prière|élections?|voté|voter)\b[^.!?]{0,40}|\b(?:ans|âge)\b[^.!?]{0,15}\bretraite\b""",
    "L20": r"""
\bcontrairement à (?:mon|ma|mes)\b|\b(?:<boss>)\b[^.!?]{0,40}\b(?:<bad>)|\bje ne comprends pas (?:votre|cette|pourquoi)\b|\bmanque de (?:respect|professionnalisme|sérieux|courtoisie)\b|\binadmissible\b|\binacceptable\b""",
}
