"""French."""

from __future__ import annotations

REJECTION = r"""
(choix|preference|decision) (\w+ |s'est |s'etre ){0,4}(porte\w*|arrete\w*|fixe\w*|alle\w*) (sur|vers|a) (un|une|
    d')\s?autre
(profil|candidature|experience|parcours) ne (correspond\w*|repond\w*) (malheureusement )?pas
ne (pouvons|pourrons|pouvions|peut|sommes pas en mesure de|souhaitons) (malheureusement )?(pas )?(donner|
    retenir|poursuivre|accueillir|reserver) ... (suite|candidature|favorable\w*|profil|processus)
(retenu|choisi|selectionne|privilegie|recrute|prefere|opte|decide) ... (une? autre (candidat\w*|profil|personne|
    postulant\w*)|d'autres (candidat\w*|profils)|candidat\w* interne|quelqu'un d'autre)
ne (pouvons|pourrons|peut|pouvoir|sommes|souhaitons|allons|donnerons|donnons|donnera|poursuivons|poursuivrons|
    retenons|retiendrons|retenir) (pas|plus|malheureusement) ... (donner (une )?suite|retenir|suite favorable|
    poursuivre|proposer|integrer|de suite|(une )?suite|votre candidature|en mesure|favorable\w*|accueillir|recruter|
    avec vous)
(pas|non) (ete )?(retenue?|selectionnee?|donner suite|donne suite|suite favorable|en mesure de (donner|retenir|
    vous proposer|repondre favorablement|poursuivre))
(pas|plus) (pu |pouvoir |en mesure de |possible de )?(donner|donnerons) (une )?suite
(candidature|profil|dossier) ... (n'a|n'ont|n'est|ne|n'etait) (malheureusement )?(pas|plus) ... (retenu\w*|
    selectionn\w*|correspond\w*|suite|adapt\w*|abouti)
(regret|malheureusement|desole\w*|navre\w*) ... (pas (ete )?(retenu\w*|donner suite|poursuivre|suite|
    vous proposer|selectionn\w*|vous retenir|continuer|favorable\w*)|autre candidat\w*|autre profil|refus\w*|
    negativ\w*|defavorable\w*|pourvu)
(poste|offre) (\w+ ){0,3}(a ete |est )?(deja |desormais |finalement )*(pourvu\w*|annule\w*|ferme\w*|supprime\w*|
    gele definitivement)
(reponse|suite|decision) (negative|defavorable)
(poursuivr?e?|continu\w+|avanc\w+) ... (avec (une autre|d'autres|un autre) (candidat\w*|profil\w*|personne))
(profils?|candidat\w*) ... (plus (proche|adapt|en adequation|en phase|experiment|confirm)|
    correspond\w* (davantage|mieux|plus))
pas (donne|donner) suite
choix (s'est|s'etait|est|a ete) (\w+ ){0,2}(porte|arrete|tombe|oriente|fait) (sur|vers|en faveur)
(prefere|choisi|decide|opte) ... (continuer|poursuivre|avancer|travailler) avec (quelqu'un|un|une|d'autres)
(pleine (reussite|satisfaction)|bonne (chance|continuation)|succes|reussite) (\w+ )?dans (vos|votre|ta|tes|
    la suite de) (\w+ )?(recherche|demarche|parcours|projet)\w*
(recrutement|processus|poste|dossier) (\w+ ){0,5}(a ete|est) (\w+ )?(annule|clos|cloture|abandonne)\w*
(recrut|nomm|pourvoir|pourvu|promou|choisi)\w* ... en interne|mobilite interne
n'(a|ont|avons) (\w+ )?pu (etre )?(retenu\w*|selectionn\w*|retenir|donner)
"""
OFFER = r"""
(confirmer|confirmons|annoncer|confirme) (\w+ )?(votre|ton) (recrutement|embauche|engagement|integration)
(heureu\w*|ravi\w*|plaisir|souhait\w+|avons le|enchante\w*|content\w*) ... (proposer (le|un|ce|cette|
    une) (poste|contrat|cdi|cdd|offre|emploi|embauche|stage)|offrir (le|un|ce) (poste|contrat|cdi|emploi)|
    faire (une|cette) (offre|proposition)|vous (embaucher|recruter|engager|accueillir (parmi|dans|au sein|comme))|
    compter parmi|rejoigniez)
(vous )?(proposons|offrons|proposer|propose|offre) (\w+ ){0,3}(le poste|un poste|ce poste|un (cdi|cdd|contrat)|
    un contrat|l'emploi)
(contrat|promesse d'embauche|proposition d'embauche|offre d'embauche|lettre d'engagement|cdi) ... (sign\w+|
    ci-joint\w*|en piece|part\b|envoy\w+|retourn\w+|joint\w*|pret\w*|trouver\w*)
(ci-joint|en piece jointe|veuillez trouver|trouverez) ... (contrat|promesse d'embauche|proposition d'embauche|
    offre d'emploi|offre d'embauche|votre offre)
(bienvenue|bienvenu\w*) (dans|parmi|chez|a bord|au sein|!|$)
(candidature|vous) (\w+ ){0,3}(a ete |avez ete |etes )(retenue?|choisi\w*|selectionn\w*|
    accept\w*)\b(?! pour (un|le|passer|participer|la (prochaine|suite|deuxieme)))
(le poste est a vous|vous avez le poste|vous etes (pris\w*|embauche\w*|engage\w*|recrute\w*))
(avons|avoir|a) (decide|choisi) de vous (recruter|embaucher|engager|proposer le poste|retenir)
(salaire|remuneration|package) (\w+ ){0,4}(de|sera de|a|serait de|jusqu'a) \d
(augmenter|relever|monter|revaloriser|revoir) ... (salaire|remuneration|fixe|offre|proposition)
(premier jour|date d'entree|prise de (poste|fonction)|date de (debut|prise)) ... (le |au |est |sera )?(\d|lundi|1er)
(toute l'equipe|direction|drh|le comite|tout le monde) a (\w+ )?(dit oui|valide|donne son accord|accepte|approuve)
(etes|avez ete|es|as ete) (\w+ )?(retenue?|choisie?|selectionnee?|prise?) pour (le|ce) (poste|role|cdi)
"""
NO_OFFER = r"""
(ne|n')\w* ... (pas|plus|aucun\w*)|malheureusement|regret\w*
(offres d'emploi|nouvelles offres|offres (correspond\w+|pour vous|du|speciale)|promotion|reduction|remise|abonnement)
(proposer|offrir|propose|proposons) ... (entretien|rendez-vous|rencontre|creneau|echange|date|appel|visite|
    deuxieme|second)
(si|avant|lorsque|quand) (\w+ ){0,6}(contrat|offre|retenu\w*|poste)
(autre|d'autres) (candidat|profil|personne)
"""
INVITE = r"""
(entretien|rendez-vous|rencontre|visio\w*|echange|appel|call|entrevue|dejeuner|reunion) ... (le (lundi|mardi|
    mercredi|jeudi|vendredi)|lundi|mardi|mercredi|jeudi|vendredi|a \d|\d{1,2} ?h|disponib\w*|conven\w*|planifi\w*|
    fix\w*|report\w*|decal\w*|deplac\w*|confirm\w*|invit\w*|convo\w*|semaine|creneau|prevu\w*|libre\w*|aura lieu|
    possible)
(invit\w*|convo\w*|souhait\w+|aimer\w+|propos\w+|planifi\w*|fix\w*|organis\w*|report\w*|decal\w*|deplac\w*|
    repouss\w*|disponib\w*|libre\w*|confirm\w*|serait possible|pourriez-vous|pouvez-vous|peux-tu|auriez-vous|
    avez-vous) ... (entretien|rendez-vous|rencontr\w+|visio\w*|echange\w*|appel\b|entrevue|dejeuner|vous voir|
    reunion|(15|20|30|45|60) minutes|telephone)
(vous|te) (rencontrer|recevoir|voir)
(choisir|reserver|selectionner|choisissez|reservez) (\w+ ){0,3}creneau
(deuxieme|second|prochain|dernier|premier) (tour|entretien|echange|rendez-vous)
(prochaine|derniere|deuxieme|seconde) etape
(lundi|mardi|mercredi|jeudi|vendredi) (\w+ ){0,4}(vous convient|vous irait|vous conviendrait|est-ce|possible|a \d)
(seriez|serez|etes|serais|es)[- ](vous|tu) (libre|disponible|dispo)s? (\w+ ){0,3}(lundi|mardi|mercredi|jeudi|
    vendredi|demain|la semaine)
"""
NO_INVITE = r"""
(merci|remerci\w+) (\w+ ){0,6}(pour|de|d') ... (entretien|rencontre|echange|temps|rendez-vous)
(suite a|apres|lors de|depuis) (notre|votre|cet|l'|la) ?(\w+ )?(entretien|rencontre|echange)
(si|dans le cas ou|au cas ou) ... (entretien|contact\w*|profil|retenu\w*|correspond\w*)
(pas|plus) ... (entretien|rencontr\w+)
"""
HOLD = r"""
(pas|n'avons|n'a) encore ... (decision|decid\w+|choix|trancher?|retour|reponse|arrete|pris|statue|nouvelles|final\w*)
(decision|processus|recrutement|reponse|validation|retour|cela|budget) ... (plus (long\w*|de temps)|prendr?e?|
    retard\w*|decal\w*|report\w*|en attente|suspen\w*|gel\w*|pause|d'ici|semaine prochaine|la fin du|avant (le|la|
    fin)|dans les prochain\w*|prochainement|en cours|sera prise)
(en attente|en suspens|gel des|en pause|mis\w* en attente|suspendu\w*|liste d'attente|retard)\b
(toujours|encore) (\w+ ){0,3}(en (cours|course|lice|reflexion|discussion|train)|interess\w*|dans (la course|
    le processus)|rencontr\w+|d'autres candidat\w*|des entretiens)
(attend\w+) ... (validation|budget|accord|feu vert|decision|retour|arbitrage)
(decision|reponse|choix|retour) ... (repouss\w*|differ\w*|ajourn\w*)
"""
ACTION = r"""
(merci de|veuillez|pourriez-vous|pouvez-vous|pourrais-tu|peux-tu|nous (vous )?(demandons|prions)|
    il (nous )?manque|besoin d[e']|je vous (prie|remercie) de|priere de|il vous faut|
    nous aurions besoin) ... (transmettre|envoyer|faire parvenir|fournir|communiquer|completer|remplir|retourner|
    renvoyer|adresser|joindre|preciser|indiquer|realiser|passer|deposer|diplome\w*|references?|justificatif\w*|
    piece\w*|pretention\w*|preavis|questionnaire|formulaire|test\b|casier|copie|rib|attestation\w*|document\w*|cv\b|
    lettre de motivation|portfolio|exercice|telecharger)
(piece|document|dossier|candidature)s? (\w+ )?(manquant\w*|a fournir|incomplet\w*|complementaire\w*)
(test (technique|en ligne)|etude de cas|questionnaire|exercice|mise en situation) ... (avant|lien|completer|
    realiser|sous|ci-joint|remplir|rendre|d'ici)
(pretentions salariales|preavis)
"""
NO_ACTION = r"""
(confirm\w+ (\w+ ){0,4}(presence|rendez-vous|disponib\w*|creneau|venue)|ne pas repondre|n'hesitez|si vous|
    patience|noter notre|evaluer|satisfaction)
"""
ACK = r"""
(recu|reception|recue|enregistre\w*|parvenu\w*) (\w+ ){0,4}(candidature|cv|dossier|message|documents|courriel|mail)
(candidature|cv|dossier|message|documents) ... (recu\w*|enregistre\w*|parvenu\w*|transmis\w*|etudi\w*|examin\w*|
    prise en compte)
accuse de reception|accusons (bonne )?reception
(merci|remerci\w+) ... (candidature|interet (pour|que|porte)|votre envoi|message|postul\w*)
(etudier\w*|examiner\w*|examinons|etudions|reviendr\w+) ... (attention|candidature|dossier|profil|vous|delai\w*)
"""
OTHER = r"""
(\d+ )?(nouvelles offres|offres d'emploi (correspond\w*|pour|recommand\w*)|alerte emploi|offres? (correspondant|
    qui correspond\w*|recommand\w*|du jour|susceptible\w*))
(commande|paiement|facture|carte|livraison|colis|abonnement|virement|pret|credit|assurance) ... (refus\w*|
    echou\w*|annul\w*|confirm\w*|expedi\w*|rejet\w*|livr\w*|impay\w*)
(votre profil|linkedin) ... (retenu mon attention|attire|interess\w*|decouv\w*|tombe|vu)
(cabinet de recrutement|chasseur de tete|pour (l'un de nos|notre|un) client|a l'ecoute|opportunite\w*)
(enquete|sondage|votre avis|satisfaction|newsletter|desabonn\w*|desinscri\w*|promotion|webinaire|evaluez|notez)
(vol|reservation|hotel|billet|train|rendez-vous medical) ... (annul\w*|modifi\w*)
(location|logement|appartement|locataire\w*|bailleur|loyer)\b
"""
# A promise to report back: not yet, unless it comes with thanks for an application.
LATER = r"""
(merci (de|pour) votre patience|patienter|un peu de patience|encore quelques jours|quelques (jours|
    semaines) (de plus|supplementaires))
(revenons|reviendrons|reviens|reviendrai|tiendrons|recontacter\w*|donnerons des nouvelles|tiens|
    tiendrai) ... (semaine prochaine|la fin d|d'ici|des que|prochain\w+|au plus tard|debut|mi-)
"""
NO_REJECTION = r"""
autres? (date|jour|heure|salle|creneau|horaire|moment|lieu)s?\b
(annuler|decaler|reporter|deplacer|maintenir|assurer) (notre|votre|l'|cet) ?(entretien|rendez-vous|appel|echange)
"""
# Without one of these a meeting may be the dentist's or the parcel's.
TALK = r"""
(entretien|rencontr|echang|poste|candidature|equipe|entrevue|appel|visio|recrut|locaux)\w*
"""
