"""Decision phrases in French, read without their accents."""

from __future__ import annotations

from afterword.core.decision import days as on
from afterword.core.decision.said import Language, Pattern, compiled, numbered, one_of

_WEEKDAYS = numbered("lundi lundis", "mardi mardis", "mercredi mercredis", "jeudi", "vendredi", "samedi", "dimanche")
_MONTHS = numbered(
    "janvier janv jan",
    "fevrier fevr fev",
    "mars",
    "avril avr",
    "mai",
    "juin",
    "juillet juil",
    "aout",
    "septembre sept",
    "octobre oct",
    "novembre nov",
    "decembre dec",
    first=1,
)
_NUMBERS = numbered(
    "",
    "un une premier 1er",
    "deux",
    "trois",
    "quatre",
    "cinq",
    "six",
    "sept",
    "huit",
    "neuf",
    "dix",
    "onze",
    "douze",
    "treize",
    "quatorze",
    "quinze",
    "seize",
    "dix-sept",
    "dix-huit",
    "dix-neuf",
    "vingt",
)
_CARDINAL = [one for one in _NUMBERS if one not in {"premier", "1er"}]
_N = rf"(?<!\d[.,])(?P<count>\d{{1,3}}|{one_of(_CARDINAL)})"
_RANGE = rf"(?:(?:\d{{1,3}}|{one_of(_CARDINAL)}) ?(?:-|a|ou|/) ?)?"
_DAY = rf"(?P<weekday>{one_of(_WEEKDAYS)})\b"
_DATED = rf"(?:{_DAY},? (?:le )?)?"
_MONTH = rf"(?P<month>{one_of(_MONTHS)})\b\.?"
_NAMED = rf"(?P<month>{one_of(set(_MONTHS) - {'sept', 'dec', 'oct', 'nov', 'jan'})})\b(?:,? (?P<year>20\d\d))?"
_DAY_NUMBER = r"(?P<day>\d{1,2}(?=er\b)|\d{1,2}(?![\dh])|premier)(?:er)?"
_YEAR = r"(?:,? (?P<year>20\d\d))?"
_NEXT = r"(?:prochaine?|pro\b|suivante?|qui vient)"
_NEXT_WEEK = rf"(?:semaine {_NEXT}|prochaine semaine|semaine a venir)"
_EARLY = (
    r"(?P<early>(?:(?:au|en|des le|vers le) )?(?:tout )?(?:debut|commencement)(?: (?:de|du|d'))?"
    r"|(?:dans la )?premiere (?:moitie|partie|quinzaine)(?: (?:de|du|d'))?)"
)
_PART = (
    rf"(?:(?:{_EARLY}|(?P<mid>(?:(?:au|vers le|a la) )?(?:milieu|mi)(?: (?:de|du|d'))?|mi-)"
    r"|(?:(?:a la|en|d'ici la|d'ici|pour la|avant la|vers la) )?(?:toute )?fin(?: (?:de|du|d'))?|(?:courant"
    r"|dans le courant|au cours)(?: (?:de|du|d'))?)[ -]?(?:la |le |l')?)?"
)
_HOLIDAYS = (
    r"fetes(?: de fin d'annee)?|noel|nouvel an|jour de l'an|vacances de (?:noel|fin d'annee|d'hiver)"
    r"|conges de (?:noel|fin d'annee)|fermeture annuelle"
)
_OTHERS = (
    r"vacances(?: (?:d'ete|scolaires|de paques|de printemps|de la toussaint|d'aout))?|conges|paques|ete|ponts?"
    r"|rentree|pentecote|toussaint"
)
_OPEN = r"(?: (?:ouvres|ouvrables|ouvre|ouvrable|travailles|de travail))"

_PHRASES = compiled(
    (r"\b(\d{4})-(\d{2})-(\d{2})\b", on.iso),
    (rf"\bsemaine du {_DATED}{_DAY_NUMBER} {_MONTH}", on.week_of),
    (rf"\bsemaine du {_DATED}{_DAY_NUMBER}\b", on.week_of),
    (r"\bsemaine (?:numero |n° ?)?(?P<week>\d{1,2})\b", on.calendar_week),
    (rf"\b{_DATED}{_DAY_NUMBER} {_MONTH}{_YEAR}", on.month_day),
    (
        rf"\b{_DATED}(?P<first>\d{{1,2}})[/.-](?P<second>\d{{1,2}})(?:[/.-](?P<year>20\d\d|\d\d)\b)?(?![\d/-])"
        r"(?! ?(?:jours?|semaines?|heures?|mois|h\b|%))",
        on.in_numbers,
    ),
    (
        rf"\b(?:{_DAY},? (?:le )?|(?:le|du|au) ){_DAY_NUMBER}\b(?! ?(?:jour|semaine|heure|mois|h\b|/|%"
        rf"|{one_of(_WEEKDAYS)}))",
        on.nth,
    ),
    (
        rf"\b(?:apres|passees?|suite aux?) (?:les |le |la |l'|nos |des )?(?:{_HOLIDAYS}|(?P<other>{_OTHERS}))\b",
        on.after_holidays,
    ),
    (
        r"\b(?P<other>(?:a|des) la rentree)\b|\bau retour des (?:fetes|(?P<conges>vacances|conges))\b"
        r"|\ba notre retour de (?:vacances|conges)\b|\bl'annee prochaine\b",
        on.after_holidays,
    ),
    (r"\b(?:avant|d'ici(?: a)?) (?:les |la )?(?:noel|fetes)\b", on.before_christmas),
    (rf"\b{_DAY} en quinze\b", on.fortnight_from_weekday),
    (rf"\b{_DAY} en huit\b", on.weeks_from_weekday),
    (rf"\b{_DAY} dans (?P<count>une|deux|trois|\d) semaines?\b", on.weeks_from_weekday),
    (rf"\b{_NEXT_WEEK},? (?:(?:le|au plus tard|plutot|sans doute|probablement) )*{_DAY}", on.weekday_next_week),
    (rf"\b{_DAY},? (?:de )?(?:la )?{_NEXT_WEEK}\b", on.weekday_next_week),
    (rf"\b{_PART}(?P<over>semaine d'apres|semaine en quinze|(?:dans )?deux semaines de suite)\b", on.next_week),
    (r"\b(?:week-?end)\b", on.weekend),
    (rf"\b{_PART}{_NEXT_WEEK}\b", on.next_week),
    (rf"\b(?:premier|deuxieme|troisieme|dernier) {_DAY} (?:de|du|d') ?", on.some_week),
    (r"\b(?:semaine|mois) et demie?\b", on.some_week),
    (r"\bcette semaine ou (?:la |celle )?(?:prochaine|d'apres|suivante)\b(?! semaine)", on.next_week),
    (
        rf"\b(?:deuxieme|seconde|troisieme|quatrieme|derniere|2e|3e|4e) semaine (?:de |d'|du )(?:{_MONTH}|mois)",
        on.some_week,
    ),
    (rf"\b{_DAY}(?: (?P<next>prochain|suivant))?\b", on.named_weekday),
    (rf"\b{_EARLY} (?:la |cette )?semaine\b(?! proch)", on.this_week),
    (r"\b(?P<mid>(?:milieu|mi)(?: de)?[ -](?:la |cette )?semaine)\b", on.this_week),
    (
        r"\bfin (?:de )?(?:la |cette )?(?:presente )?semaine\b|\bcette (?:meme )?semaine\b|\b(?:courant"
        r"|cours)(?: de)?(?: la)? semaine\b|\bdans la semaine\b|\bsemaine en cours\b",
        on.this_week,
    ),
    (rf"\b{_PART}(?P<following>mois {_NEXT}|prochain mois)\b", on.part_of_month),
    (
        rf"\b{_PART}(?:ce mois(?:-ci)?|mois en cours)\b|\bfin (?:de |du |de ce )?mois\b(?! de? ?[a-z'])"
        r"|\b(?:courant|cours|dans)(?: du| de ce| le)? mois\b(?! de? ?[a-z'])",
        on.part_of_month,
    ),
    (
        r"\b(?P<mid>(?:milieu (?:du|de)|mi[ -])(?: ?ce)? ?mois)\b(?! de? ?[a-z'])|\b(?P<early>debut (?:du"
        r"|de) mois)\b(?! de? ?[a-z'])",
        on.part_of_month,
    ),
    (rf"\b{_PART}(?:mois (?:de |d'))?{_NAMED}", on.part_of_month),
    (r"\bfin (?:de )?(?:l'|cette )?annee\b|\bcette annee\b", on.end_of_year),
    (r"\bfin (?:du |de )?(?:t(?P<quarter>[1-4])|(?:ce )?trimestre)\b|\bce trimestre\b", on.quarter),
    (
        r"\b(?:une|1) (?:semaine )?(?:a|ou|-) ?(?:deux|2) semaines\b|\b(?:quinzaine(?: de jours)?"
        r"|quinze jours|15 jours|quinzaine)(?! ouvr)\b",
        on.fortnight,
    ),
    (r"\b(?:huit|8) jours\b(?! ouvr)|\bhuitaine(?: de jours)?\b", on.a_week),
    (r"\bdizaine(?: de jours)?\b", on.workdays_on(10)),
    (rf"\b{_RANGE}{_N} (?:petites? |bonnes? )?(?:prochaines )?semaines?\b", on.weeks),
    (rf"\b{_RANGE}{_N} ?(?:heures|h)\b", on.hours),
    (rf"\b{_RANGE}{_N} (?:a deux )?(?:prochains )?jours?{_OPEN}?\b", on.days),
    (rf"\b{_RANGE}{_N} mois\b", on.months),
    (r"\bapres[ -]demain\b", on.after_tomorrow),
    (r"\bdemain\b", on.tomorrow),
    (
        r"\baujourd'?hui\b|\bce (?:soir|matin|jour)\b|\bcet(?:te)? apres[ -]midi\b|\bfin (?:de "
        r"|de la )?journee\b|\bdans la journee\b",
        on.today,
    ),
)

FRENCH = Language(
    code="fr",
    name="French",
    weekdays=_WEEKDAYS,
    months=_MONTHS,
    numbers=_NUMBERS,
    phrases=_PHRASES,
    words=frozenset(
        "d'ici ici le la les un une des du de d en dans sous pour par au aux avant apres fin debut milieu"
        " courant semaine "
        "semaines jour jours mois annee prochaine prochain prochains prochainement demain aujourd'hui"
        " aujourd hui nous vous "
        "on ne pas plus tard decision reponse retour reviendrons revenons tiendrons courant bientot merci"
        " ouvres ouvrables "
        "quinzaine huitaine fetes vacances conges rentree et ou est sera jusqu'au jusqu jusqu'a a la l'"
        " notre votre avons "
        "trimestre week-end weekend heures soir matin vers au cours cette ce qui vient il faut appelez quelques tot "
        "deux trois quatre cinq six sept huit neuf dix onze douze quinze telephoner rappellerons"
        " appellerons contacterons".split()
    )
    | set(_WEEKDAYS)
    | set(_MONTHS) - {"jan", "sept", "oct", "nov", "dec"},
    sure=frozenset("demain semaine prochaine vacances".split())
    | {one for one in (*_WEEKDAYS, *_MONTHS) if len(one) > 5},
    breaks=Pattern(
        r"[;!?\n()]+|(?<![\d|])\.+(?= |$)|,? ?\b(?:mais|cependant|toutefois|car|parce que)\b"
        r"|(?:,? et|,) (?=(?:nous|vous|je|il|elle|on|merci|le poste|la prise|votre|notre|ne)\b)"
    ),
    unrelated=Pattern(
        r"\b(?:etait|etaient|avai(?:en)?t(?! (?:dit|parle|annonce))|a eu lieu|hier|avant-hier|depuis"
        r"|prise de (?:poste|fonction)"
        r"|date (?:de debut|d'embauche|d'entree|de demarrage)|demarrage|"
        r"embauche|entree en fonction|periode d'essai|preavis|salaire|a commence|avons rencontre"
        r"|j'ai rencontre|s'est (?:passe|tenu|deroule)|par semaine|chaque|tous les)\b"
        r"|\b(?:poste|contrat|travail|projet|emploi|cdi|mission) (?:est (?:a pourvoir|pour|a partir)"
        r"|commence|debute|demarre|commencera|debutera|a partir|demarrera|serait|des)\b|\bcommence(?:ra|rait"
        r"|z)? (?:le|a|au|en|des)\b"
        r"|\b(?:semaine|mois|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|annee) (?:dernier|derniere"
        r"|passee?)\b|\bil y a\b|\b(?:suis|est|sera|serai|sommes) (?:\S+ )?en (?:conges?|vacances)\b"
    ),
    earliest=Pattern(
        r"(?:\b(?:pas|rien|jamais|aucune?)\b)[^,|]{0,45}\bavant (?:le |la |l'|les |au moins )?$|\b(?:apres"
        r"|a partir(?: d[eu])?|des|a compter(?: d[eu])?|au plus tot|a partir de la|depuis"
        r"|au plus tot le) (?:le |la |les |du )?$"
    ),
    negated=Pattern(
        r"\b(?:pas|jamais|aucune (?:decision|reponse)|ni)(?: (?!plus|avant|mais|et|ou|au[ -]dela|apres"
        r"|encore|tarder|telephoner|appeler)[a-z']+){0,4} $"
    ),
    vague=Pattern(
        r"\b(?:bientot|prochainement|sous peu|tres vite|rapidement|(?:des|aussitot|le plus (?:tot"
        r"|vite)) (?:que )?possible|au plus vite|(?:quelques|prochains) jours|jours (?:a venir|qui viennent)"
        r"|quelques semaines|"
        r"(?:prochaines|plusieurs) (?:semaines|jours)|plusieurs jours|(?:vous )?(?:tient|tiens|tiendra"
        r"|tiendrons|tiendrai|tenons) (?:vous )?(?:au courant|informe)|au courant|"
        r"(?:reviendrons|reviendrai|revenons|reviens|revient|reviendra) vers vous|retour vers vous"
        r"|recontacter(?:ons|a|ai)?|recontacte(?:z|rons)?|contacterons|contactera|donner(?:ons|a"
        r"|ai) (?:des )?(?:de nos )?nouvelles|"
        r"de nos nouvelles|(?:sais|savons|sait) pas|pas encore|indecis|a definir|a determiner"
        r"|en cours d'evaluation|ulterieurement|un certain temps|en temps voulu|aucune date"
        r"|tenus? informee?s?|ferons signe)\b"
    ),
    no_contact=Pattern(
        r"\b(?:ne|n')(?: pas)? ?(?:nous |me )?(?:contactez|recontactez|relancez"
        r"|ecrivez)(?:-nous)?(?: pas)?\b|\bne pas (?:nous |me )?(?:contacter|recontacter|relancer|ecrire"
        r"|solliciter)\b"
        r"|\b(?:inutile|pas besoin|pas la peine|pas necessaire|eviter|evitez|vous abstenir)(?: de"
        r"| d')? ?(?:nous |me )?(?:relancer|contacter|rappeler|recontacter|ecrire)\b|\b(?:pas"
        r"|aucune) (?:de )?relances?\b"
        r"|\b(?:(?:nous|on|je) vous|vous) (?:r?appell(?:erons|era|erai|e|ons)|rappelons|appelons"
        r"|telephonerons|telephonera)\b|\bc'est nous qui (?:vous )?\w+\b|\battend(?:ez|re) (?:de )?(?:notre"
        r"|nos|mon|que nous)\b"
    ),
    no_calls=Pattern(
        r"\b(?:ne|n')(?: pas)? ?(?:nous |me )?(?:appelez|telephonez|rappelez)(?:-nous)?(?: pas)?\b"
        r"|\bne pas (?:nous |me )?(?:telephoner|appeler|rappeler)\b|\b(?:pas d'|aucun |pas de |eviter les "
        r"|evitez les |sans )(?:appels?|coups? de (?:fil|telephone)|telephone)\b"
        r"|\b(?:eviter|evitez|inutile|pas besoin)(?: de| d')? ?(?:nous )?(?:telephoner|appeler)\b"
        r"|\b(?:uniquement|seulement|exclusivement|plutot) (?:par|via) (?:e-?mail|mail|courriel|ecrit)\b"
        r"|\bpar (?:e-?mail|mail|courriel|ecrit) (?:uniquement|seulement|exclusivement)\b"
    ),
)
